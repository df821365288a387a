//! What selling needs: standing, relationships, own use, and more seats.

use partner_lab::domain::{
    Action, Country, Date, Event, Givens, Kind, ListedId, MOST_UNITS, Offer, PersonId, Role,
    Subscription, TenantKind, Verdict, World, consequences, read, write,
};

use super::support::customers::{
    buy_add_on, change_seats, drop_customer, market, order, reactivate, record, register, renew,
    support_by, suspend_subscription,
};
use super::support::dealings::{ask_for_azure_transfer, request_azure_transfer};
use super::support::{ask, blocked_by, failed, judged, on, verdict, world};

/// Alpine has a shared services tenant with Azure of its own.
fn own_azure() -> Givens {
    market()
        .tenant("alpine", "shared", TenantKind::SharedServices)
        .subscribed("self", "alpine", "shared", Offer::Azure, on(2018, 1, 8))
}

#[test]
fn who_is_suspended_sells_no_more_seats_and_takes_some_away() {
    for (suspended, quantity, rules) in [
        (false, 11, vec![]),
        (true, 11, vec!["R-ACC-SUSPEND"]),
        (true, 10, vec![]),
        (true, 9, vec![]),
    ] {
        let givens = market().but("contoso", |it| it.suspended = suspended);
        let world = world(givens, Date::USUAL);
        let found = verdict(&world, "jun", change_seats("seats", quantity));
        assert_eq!(found, blocked_by(&rules), "{suspended} {quantity}");
        let found = verdict(&world, "jun", suspend_subscription("seats"));
        assert_eq!(found, blocked_by(&[]));
    }
}

#[test]
fn who_has_no_relationship_any_more_sells_no_more_seats() {
    let mut world = world(market(), Date::USUAL);
    let more = || change_seats("seats", 11);
    assert_eq!(verdict(&world, "jun", more()), blocked_by(&[]));
    world
        .apply(partner_lab::domain::Event::ResellerRelationshipRemoved {
            partner: "contoso".into(),
            tenant: "bank".into(),
            date: on(2021, 5, 3),
        })
        .unwrap();
    assert_eq!(
        verdict(&world, "jun", more()),
        blocked_by(&["R-CUST-NEEDSTWO"])
    );
    let fewer = change_seats("seats", 9);
    assert_eq!(verdict(&world, "jun", fewer), blocked_by(&[]));
    let drop = drop_customer("contoso", "bank");
    assert_eq!(verdict(&world, "mia", drop).0, Verdict::Blocked);
}

/// Nobody asks itself for a relationship.
#[test]
fn own_azure_needs_no_relationship_on_any_day() {
    for date in [
        on(2017, 11, 19),
        on(2017, 11, 20),
        on(2018, 12, 19),
        on(2018, 12, 20),
        Date::USUAL,
    ] {
        let world = world(own_azure(), date);
        for action in [
            order("alpine", "shared", Offer::Azure),
            buy_add_on("alpine", "self"),
        ] {
            let found = verdict(&world, "val", action.clone());
            assert_eq!(found, blocked_by(&[]), "{action:?} on {date}");
        }
    }
}

#[test]
fn a_company_records_its_own_registration_number_for_own_azure() {
    let givens = own_azure().but("alpine", |it| it.country = Some(Country::new("HU")));
    let world = world(givens, Date::USUAL);
    let bought = order("alpine", "shared", Offer::Azure);
    assert_eq!(
        verdict(&world, "val", bought),
        blocked_by(&["R-CUST-REGNUM"])
    );
    let number = register("alpine", "shared", "1234567890");
    assert_eq!(verdict(&world, "val", number), blocked_by(&[]));
}

/// A registration number is asked for on each create and update of a subscription.
#[test]
fn every_update_of_a_subscription_asks_for_the_registration_number() {
    let hungarian = || market().but("woodgrove", |it| it.country = Some(Country::new("HU")));
    let day = on(2020, 11, 17);
    for (actor, action) in [
        ("jun", change_seats("seats", 20)),
        ("jun", suspend_subscription("seats")),
        ("jun", record("seats", "fabrikam", "4200001")),
        ("jun", support_by("seats", "fabrikam")),
        ("jun", renew("seats")),
        ("val", reactivate("azure")),
    ] {
        let mut givens = hungarian();
        if actor == "val" {
            givens = givens.suspended("azure", on(2020, 11, 2));
        }
        for (date, asks) in [(day.plus_days(-1), false), (day, true)] {
            let found = ask(&world(givens.clone(), date), actor, action.clone());
            let asked = failed(&found).contains(&"R-CUST-REGNUM".to_owned());
            assert_eq!(asked, asks, "{action:?} on {date}");
        }
    }
}

/// Northwind, another direct bill partner, lies in Woodgrove's country and has an Azure plan there.
fn two_sellers() -> Givens {
    use partner_lab::domain::CustomerAgreementKind::Customer;
    let since = on(2018, 6, 1);
    market()
        .organisation(
            "northwind",
            "Northwind",
            Kind::DirectBillPartner,
            ("Lille", "FR"),
        )
        .person("nia", "Nia Low", "northwind", &[Role::AdminAgent])
        .signed("northwind", on(2019, 11, 4))
        .related("northwind", "bank", since, true)
        .agreed("bank", "northwind", Customer, on(2020, 3, 2))
        .subscribed("mine", "northwind", "bank", Offer::AzurePlan, since)
        .subscribed("theirs", "alpine", "bank", Offer::AzurePlan, since)
}

#[test]
fn an_azure_transfer_binds_the_new_seller_as_an_order_does() {
    let ask = || ask_for_azure_transfer("azure", "northwind");
    let request = || request_azure_transfer("theirs", "northwind", true);
    let both = |givens: Givens, expected: (Verdict, &[&str])| {
        let world = world(givens, Date::USUAL);
        for (actor, action) in [("uma", ask()), ("nia", request())] {
            let (found, rules) = verdict(&world, actor, action);
            assert_eq!(
                (found, rules.as_slice()),
                (
                    expected.0,
                    &expected
                        .1
                        .iter()
                        .map(|it| (*it).to_owned())
                        .collect::<Vec<_>>()[..]
                )
            );
        }
    };
    both(two_sellers(), (Verdict::Permitted, &[]));
    both(
        two_sellers().but("northwind", |it| it.suspended = true),
        (Verdict::Blocked, &["R-ACC-SUSPEND"]),
    );
    both(
        two_sellers().but("woodgrove", |it| it.group = Some("northwind".into())),
        (Verdict::Forbidden, &["R-SC5-AFFIL"]),
    );
    let itself = two_sellers()
        .tenant("northwind", "desk", TenantKind::InternalUse)
        .related("northwind", "desk", on(2018, 6, 1), true)
        .subscribed("inside", "alpine", "desk", Offer::Azure, on(2018, 6, 1));
    let itself = verdict(
        &world(itself, Date::USUAL),
        "nia",
        ask_for_azure_transfer("inside", "northwind"),
    );
    assert!(itself.1.contains(&"R-SC5".to_owned()), "{itself:?}");
}

#[test]
fn a_reseller_takes_over_no_azure_on_any_day() {
    for (date, since) in [
        (on(2018, 9, 4), false),
        (on(2018, 9, 5), true),
        (on(2018, 9, 6), true),
    ] {
        let asked = ask_for_azure_transfer("azure", "fabrikam");
        let (found, rules) = verdict(&world(market(), date), "uma", asked);
        assert_eq!(found, Verdict::Forbidden, "{date}");
        assert!(rules.contains(&"R-TX-ORDER".to_owned()), "{rules:?}");
        assert_eq!(rules.contains(&"R-MC-AZTRANSFER".to_owned()), since);
    }
}

#[test]
fn an_add_on_asks_for_the_registration_number_and_a_global_admin() {
    let hungary = |date| {
        let givens = market().but("woodgrove", |it| {
            it.country = Some(partner_lab::domain::Country::new("HU"));
        });
        verdict(&world(givens, date), "jun", buy_add_on("contoso", "seats"))
    };
    judged(&hungary(on(2020, 11, 16)), &[], "before");
    judged(&hungary(on(2020, 11, 17)), &["R-CUST-REGNUM"], "then");
    judged(&hungary(on(2020, 11, 18)), &["R-CUST-REGNUM"], "after");
    let orphaned = |date| {
        let mut world = world(market(), date);
        world.people.get_mut("mia").unwrap().roles.clear();
        verdict(&world, "jun", buy_add_on("contoso", "seats"))
    };
    judged(&orphaned(on(2019, 4, 24)), &[], "before");
    judged(&orphaned(on(2019, 4, 25)), &["R-TEN-DOMAIN"], "then");
    judged(&orphaned(on(2019, 4, 26)), &["R-TEN-DOMAIN"], "after");
}

#[test]
fn a_registration_number_is_recorded_since_documents_ask_for_it() {
    for (date, early) in [(on(2020, 11, 16), true), (on(2020, 11, 17), false)] {
        let world = world(market(), date);
        let rules: &[&str] = if early { &["SIM-NOT-YET-REGNUM"] } else { &[] };
        let by = |actor, partner| verdict(&world, actor, register(partner, "bank", "1234567890"));
        judged(&by("val", "alpine"), rules, &date.to_string());
        // No reseller does, so no wait helps it.
        let (found, failed) = by("ana", "fabrikam");
        assert_eq!(found, Verdict::Forbidden, "{failed:?}");
    }
}

#[test]
fn a_billing_admin_buys_no_azure_for_the_own_company() {
    for role in Role::ALL {
        let world = world(own_azure().person("x", "X", "alpine", &[role]), Date::USUAL);
        let own = verdict(&world, "x", order("alpine", "shared", Offer::Azure));
        let other = verdict(&world, "x", order("alpine", "bank", Offer::License));
        let named = own.1.contains(&"R-TX-APSS".to_owned());
        let asked = [Role::GlobalAdmin, Role::AdminAgent, Role::SalesAgent];
        assert_eq!(named, !asked.contains(&role), "{role:?}: {own:?}");
        assert!(!other.1.contains(&"R-TX-APSS".to_owned()), "{role:?}");
    }
}

/// The signature is asked for with a new subscription.
#[test]
fn a_reseller_that_has_not_signed_is_recorded_on_what_was_sold_before() {
    let day = on(2020, 2, 1);
    for date in [day.plus_days(-1), day, day.plus_days(1), Date::USUAL] {
        let sold = on(2020, 1, 31);
        let given = market().subscribed("old", "contoso", "bank", Offer::License, sold);
        let mut world = world(given, date);
        world
            .agreements
            .retain(|(of, _), _| of.as_str() != "fabrikam");
        let asked = record("old", "fabrikam", "4200001");
        judged(&verdict(&world, "jun", asked), &[], &date.to_string());
    }
}

/// What an action that is whole changes.
fn happens(world: &mut World, actor: &str, action: &Action) {
    assert!(action.is_whole());
    let events = consequences(world, &PersonId::new(actor), action, 7).unwrap();
    for event in events {
        // As it is kept.
        let event: Event = read(&write(&event)).unwrap();
        world.apply(event).unwrap();
    }
}

fn called(action: &Action, name: &str) -> Action {
    let mut fields = action.parameters();
    fields.insert("listed".into(), name.into());
    Action::with_parameters(action.kind(), fields).unwrap()
}

#[test]
fn a_subscription_keeps_what_the_price_list_calls_it_and_its_add_ons() {
    let mut world = world(market(), Date::USUAL);
    let bought = order("alpine", "bank", Offer::License);
    happens(&mut world, "val", &called(&bought, "license-2"));
    let id = "subscription-7";
    for name in ["calling", "calling", "archive"] {
        happens(&mut world, "val", &called(&buy_add_on("alpine", id), name));
    }
    happens(&mut world, "val", &buy_add_on("alpine", id));
    let held = world.subscriptions.get(id).unwrap();
    assert_eq!(held.listed, Some(ListedId::new("license-2")));
    assert_eq!(held.add_ons, 4);
    let names: Vec<_> = held.named_add_ons.iter().map(ListedId::as_str).collect();
    assert_eq!(names, ["calling", "calling", "archive"]);
}

/// Files of before know neither; no rule looks at them, whatever they say.
#[test]
fn what_the_price_list_calls_something_may_be_left_out_and_decides_nothing() {
    let mut world = world(market(), Date::USUAL);
    let bought = order("alpine", "bank", Offer::License);
    for name in ["license-2", "azure", "no such thing"] {
        let named = verdict(&world, "val", called(&bought, name));
        assert_eq!(named, verdict(&world, "val", bought.clone()), "{name}");
    }
    happens(&mut world, "val", &bought);
    let held = world.subscriptions.get("subscription-7").unwrap().clone();
    assert_eq!(held.listed, None);
    let old = write(&held)
        .replace("\"listed\":null,", "")
        .replace("\"named_add_ons\":[],", "");
    assert!(!old.contains("listed") && !old.contains("named"), "{old}");
    assert_eq!(read::<Subscription>(&old), Ok(held));
    let old = r#"{"AddOnBought":{"subscription":"seats"}}"#;
    let bought = Event::AddOnBought {
        subscription: "seats".into(),
        listed: None,
    };
    assert_eq!(read(old), Ok(bought));
}

#[test]
fn a_quantity_has_an_upper_limit_of_the_simulator() {
    let world = world(market(), Date::USUAL);
    for (quantity, rules) in [
        (0, vec!["SIM-FORM"]),
        (1, vec![]),
        (MOST_UNITS, vec![]),
        (MOST_UNITS + 1, vec!["SIM-FORM"]),
        (u32::MAX, vec!["SIM-FORM"]),
    ] {
        let found = verdict(&world, "jun", change_seats("seats", quantity));
        assert_eq!(found, blocked_by(&rules), "{quantity}");
    }
}

#[test]
fn more_is_sold_in_the_market_only_too() {
    // Both countries were in one group until 3 November 2018.
    let apart = || {
        market()
            .but("alpine", |it| it.country = Some(Country::new("AZ")))
            .but("woodgrove", |it| it.country = Some(Country::new("BJ")))
            .subscribed("early", "alpine", "bank", Offer::License, on(2018, 10, 20))
    };
    for (date, told) in [(on(2018, 11, 2), false), (on(2018, 11, 3), true)] {
        for action in [change_seats("early", 50), buy_add_on("alpine", "early")] {
            let found = failed(&ask(&world(apart(), date), "val", action));
            assert_eq!(found.iter().any(|it| it == "R-REG-SELL"), told, "{date}");
        }
        let fewer = failed(&ask(&world(apart(), date), "val", change_seats("early", 1)));
        assert!(!fewer.iter().any(|it| it == "R-REG-SELL"), "{date}");
    }
}

#[test]
fn a_reseller_tries_out_in_its_sandbox_what_its_provider_sells_it() {
    let tried = |kind| {
        let given = market().tenant("fabrikam", "try", kind);
        let given = given.related("contoso", "try", on(2020, 6, 1), false);
        let action = order("contoso", "try", Offer::License);
        failed(&ask(&world(given, Date::USUAL), "jun", action))
    };
    let both = |found: Vec<String>| found.iter().any(|it| it == "R-PR-CUSTOMER-XOR");
    assert!(!both(tried(TenantKind::Sandbox)));
    assert!(both(tried(TenantKind::Customer)));
}
