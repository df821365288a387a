//! What is sold to whom, and what each sale asks for: offers, agreements, MPN IDs, limits.

use partner_lab::domain::{
    Action, Country, CustomerAgreementKind, Date, Givens, MpnKind, Offer, Outcome, Role,
    TenantKind, Verdict,
};

use super::asks;
use super::support::actions::{associate, business, wait};
use super::support::customers::{
    add, ask as request, ask_jointly, confirm_one, create_tenant, exceed, lift, market, order,
    order_for, pay, record, restrict,
};
use super::support::dealings::{azure, complete_transfer};
use super::support::{ask, cast, failed, finding, happen, judged, on, verdict, world};

#[test]
fn an_acceptance_is_attested_by_agents_only_and_could_not_be_left_out_for_a_while() {
    let givens = || market().person("gil", "Gil Roy", "alpine", &[Role::GlobalAdmin]);
    let must = &["R-CUST-ADDNEW"][..];
    for (date, without) in [
        (on(2018, 11, 6), &[][..]),
        (on(2018, 11, 7), must),
        (on(2020, 2, 2), must),
        (on(2020, 2, 3), &[]),
    ] {
        let world = world(givens(), date);
        for (attested, rules) in [(true, &[][..]), (false, without)] {
            let asked = add("alpine", "AT", attested);
            judged(&verdict(&world, "val", asked), rules, &date.to_string());
        }
    }
    for (date, rules) in [
        (on(2019, 9, 30), &[][..]),
        (on(2019, 10, 1), &["R-MCA-ATTEST"]),
        (Date::USUAL, &["R-MCA-ATTEST"]),
    ] {
        let found = verdict(&world(givens(), date), "gil", add("alpine", "AT", true));
        judged(&found, rules, &date.to_string());
    }
    let left = add("alpine", "AT", false);
    judged(
        &verdict(&world(givens(), Date::USUAL), "gil", left),
        &[],
        "left to the customer",
    );
}

#[test]
fn a_shared_services_tenant_took_marketplace_offers_until_february_2019() {
    let givens = || market().tenant("alpine", "shared", TenantKind::SharedServices);
    for (date, rules) in [
        (on(2019, 2, 27), &[][..]),
        (on(2019, 2, 28), &[]),
        (on(2019, 3, 1), &["R-TX-APSS"]),
        (on(2019, 3, 2), &["R-TX-APSS"]),
    ] {
        let found = verdict(
            &world(givens(), date),
            "val",
            order("alpine", "shared", Offer::Marketplace),
        );
        let named: Vec<_> = found.1.iter().filter(|it| *it == "R-TX-APSS").collect();
        assert_eq!(named, rules, "{date}");
    }
}

#[test]
fn the_old_azure_offer_goes_on_only_where_the_relationship_has_it() {
    let (old, closed) = (on(2020, 3, 2), on(2021, 7, 21));
    for (offer, since, bought, rules) in [
        (Offer::Azure, old, old, &[][..]),
        // The relationship was ended and taken up again before that day.
        (Offer::Azure, old, old.plus_days(-1), &[]),
        (Offer::Azure, closed.plus_days(-1), old, &[]),
        (Offer::Azure, closed, old, &["R-TX-LEGACYAZ"]),
        // Got from another partner, with a relationship that is new.
        (Offer::Azure, closed, closed, &["R-TX-LEGACYAZ"]),
        (Offer::License, old, old, &["R-TX-LEGACYAZ"]),
    ] {
        let givens = market()
            .tenant("woodgrove", "desk", TenantKind::Customer)
            .related("alpine", "desk", since, true)
            .agreed("desk", "alpine", CustomerAgreementKind::Customer, old)
            .subscribed("held", "alpine", "desk", offer, bought);
        let found = verdict(
            &world(givens, on(2021, 7, 22)),
            "val",
            order("alpine", "desk", Offer::Azure),
        );
        judged(&found, rules, &format!("{offer:?} {bought}"));
    }
}

/// What has moved on since was bought in the relationship all the same.
#[test]
fn the_old_azure_offer_goes_on_where_it_was_bought_and_moved_on() {
    let mut world = world(azure(), on(2021, 8, 2));
    let refused = |world: &_| {
        let (_, rules) = verdict(world, "val", order("alpine", "bank", Offer::Azure));
        rules.contains(&"R-TX-LEGACYAZ".to_owned())
    };
    assert!(!refused(&world));
    happen(&mut world, "robin", &complete_transfer("agreed"), 1);
    let sold = &world.subscriptions.get("azure").unwrap().seller;
    assert_eq!(sold.as_str(), "northwind");
    assert!(!refused(&world));
    world.azure_transfers.clear();
    assert!(refused(&world));
}

/// Also one of the reseller that a provider orders for.
#[test]
fn the_old_azure_offer_goes_to_no_new_relationship_of_a_reseller() {
    let closed = on(2021, 7, 21);
    for (since, refused) in [(closed.plus_days(-1), false), (closed, true)] {
        let givens = market()
            .tenant("woodgrove", "desk", TenantKind::Customer)
            .related("contoso", "desk", on(2020, 3, 2), true)
            .related("fabrikam", "desk", since, false)
            .subscribed("held", "contoso", "desk", Offer::Azure, on(2020, 3, 2));
        let world = world(givens, on(2021, 7, 22));
        let mut asked = order_for("contoso", "fabrikam", "desk", "4200001");
        let Action::PlaceOrderForReseller { offer, .. } = &mut asked else {
            panic!("{asked:?}");
        };
        *offer = Some(Offer::Azure);
        let (_, rules) = verdict(&world, "jun", asked);
        let named = rules.contains(&"R-TX-LEGACYAZ".to_owned());
        assert_eq!(named, refused, "{since} {rules:?}");
    }
}

#[test]
fn the_azure_plan_is_sold_since_november_2019_on_the_newer_agreement() {
    let cloud = || {
        let since = on(2018, 6, 1);
        market()
            .tenant("woodgrove", "desk", TenantKind::Customer)
            .related("alpine", "desk", since, true)
            .agreed("desk", "alpine", CustomerAgreementKind::Cloud, since)
    };
    for (date, offer, refused) in [
        (on(2019, 10, 31), Offer::AzurePlan, &["SIM-NOT-YET-MCA"][..]),
        (on(2019, 10, 31), Offer::License, &[]),
        (on(2019, 11, 1), Offer::License, &[]),
        (on(2019, 11, 1), Offer::AzurePlan, &["R-MCA-BEFORE"]),
        (on(2019, 11, 2), Offer::AzurePlan, &["R-MCA-BEFORE"]),
    ] {
        let found = verdict(&world(cloud(), date), "val", order("alpine", "desk", offer));
        judged(&found, refused, &format!("{offer:?} {date}"));
    }
}

/// A tenant that Alpine serves, of a customer that has accepted nothing.
fn desk() -> Givens {
    market()
        .tenant("woodgrove", "desk", TenantKind::Customer)
        .related("alpine", "desk", on(2018, 6, 1), true)
}

#[test]
fn one_of_two_agreements_is_named_while_both_are_offered() {
    use CustomerAgreementKind::{Cloud, Customer};
    let refused = &["R-MCA-CONFIRM"][..];
    for (accepted, cloud, customer) in [
        (on(2018, 11, 6), &[][..], &["SIM-FORM"][..]),
        (on(2019, 9, 30), &[], refused),
        (on(2019, 10, 1), &[], &[]),
        (on(2020, 1, 31), &[], &[]),
        (on(2020, 2, 1), refused, &[]),
    ] {
        for (kind, rules) in [(Cloud, cloud), (Customer, customer)] {
            let world = world(desk(), accepted);
            let asked = confirm_one("alpine", "desk", accepted, kind);
            let found = verdict(&world, "val", asked);
            judged(&found, rules, &format!("{kind:?} {accepted}"));
        }
    }
    // What counts is the day of the acceptance, not that of its confirmation.
    let later = confirm_one("alpine", "desk", on(2020, 1, 31), Cloud);
    judged(
        &verdict(&world(desk(), Date::USUAL), "val", later),
        &[],
        "later",
    );
}

#[test]
fn the_older_agreement_is_good_for_all_but_the_azure_plan_until_january_2020() {
    use CustomerAgreementKind::{Cloud, Customer};
    let missing = &["R-MCA-BEFORE"][..];
    let accepted = on(2019, 11, 1);
    for (kind, kept, azure_plan, later) in [
        (Some(Cloud), Cloud, missing, missing),
        (Some(Customer), Customer, &[][..], &[][..]),
        (None, Customer, &[], &[]),
    ] {
        let mut held = world(desk(), accepted);
        let mut confirmed = confirm_one("alpine", "desk", accepted, kept);
        if let Action::ConfirmCustomerAgreement { kind: named, .. } = &mut confirmed {
            *named = kind;
        }
        happen(&mut held, "val", &confirmed, 7);
        assert_eq!(held.customer_agreements[&"desk".into()][0].kind, kept);
        for (date, offer, rules) in [
            (accepted, Offer::License, &[][..]),
            (accepted, Offer::AzurePlan, azure_plan),
            (on(2020, 1, 31), Offer::License, &[]),
            (on(2020, 1, 31), Offer::AzurePlan, azure_plan),
            (on(2020, 2, 1), Offer::License, later),
        ] {
            held.date = date;
            let found = verdict(&held, "val", order("alpine", "desk", offer));
            judged(&found, rules, &format!("{kind:?} {offer:?} {date}"));
        }
    }
}

#[test]
fn a_limit_that_is_not_reached_is_not_lifted() {
    let world_of = |change: fn(&mut partner_lab::domain::Organisation)| {
        world(market().but("alpine", change), Date::USUAL)
    };
    let free = world_of(|_| {});
    let restricted = world_of(|it| it.restricted = true);
    let over = world_of(|it| it.over_credit_limit = true);
    let (credit, bill) = (&["R-ACC-CREDITLIMIT"][..], &["R-DB-RESTRICTED"][..]);
    for (world, actor, action, rules) in [
        (&free, "robin", restrict("alpine"), &[][..]),
        (&restricted, "robin", restrict("alpine"), bill),
        (&free, "val", pay("alpine"), credit),
        (&over, "val", pay("alpine"), &[]),
        (&free, "robin", exceed("alpine"), &[]),
        (&over, "robin", exceed("alpine"), credit),
    ] {
        judged(
            &verdict(world, actor, action.clone()),
            rules,
            &format!("{action:?}"),
        );
    }
    assert!(failed(&ask(&free, "robin", lift("alpine"))).contains(&bill[0].to_owned()));
    assert!(!failed(&ask(&restricted, "robin", lift("alpine"))).contains(&bill[0].to_owned()));
}

/// The limit denies purchases, whoever they are for: it is asked of the order, not of the two partners.
#[test]
fn a_provider_above_its_limit_is_ready_and_orders_nothing() {
    let over = world(
        market().but("contoso", |it| it.over_credit_limit = true),
        Date::USUAL,
    );
    let ready = verdict(&over, "jun", business("contoso", "fabrikam"));
    judged(&ready, &[], "ready");
    let ordered = verdict(
        &over,
        "jun",
        order_for("contoso", "fabrikam", "bank", "4200001"),
    );
    judged(&ordered, &["R-ACC-CREDITLIMIT"], "the order");
}

#[test]
fn a_reseller_of_the_provider_is_no_customer_of_a_joint_request() {
    let rule = "R-PR-CUSTOMER-XOR".to_owned();
    let givens = || market().tenant("proseware", "pro", TenantKind::Customer);
    for (givens, refused) in [
        (givens(), false),
        (
            givens().connected("contoso", "proseware", on(2018, 3, 1)),
            true,
        ),
    ] {
        let world = world(givens, Date::USUAL);
        let jointly = ask_jointly("fabrikam", "contoso", "pro", "ida");
        let failed = failed(&ask(&world, "ana", jointly));
        assert_eq!(failed.contains(&rule), refused, "{failed:?}");
        // Who asks alone asks for no provider.
        let alone = request("fabrikam", "pro", "ida", true);
        assert!(!verdict(&world, "ana", alone).1.contains(&rule));
    }
}

#[test]
fn whose_mpn_id_it_is_cannot_be_told_of_a_reseller_that_is_open() {
    let world = world(market(), Date::USUAL);
    let rule = "R-TX-PORMISSING";
    let came = |action| finding(&ask(&world, "jun", action), rule).map(|it| it.outcome);
    let order_of = |reseller: Option<&str>, number: &str| {
        let mut action = order_for("contoso", "fabrikam", "bank", number);
        if let Action::PlaceOrderForReseller { reseller: of, .. } = &mut action {
            *of = reseller.map(Into::into);
        }
        action
    };
    let record_of = |reseller: Option<&str>, number: &str| Action::AddResellerToSubscription {
        subscription: Some("seats".into()),
        reseller: reseller.map(Into::into),
        mpn: Some(number.into()),
    };
    let fabrikam = Some("fabrikam");
    for (reseller, number, ordered, recorded) in [
        (fabrikam, "4200001", Outcome::Holds, Outcome::Holds),
        (fabrikam, "4999999", Outcome::Fails, Outcome::Fails),
        // An order without one goes through; what is recorded later is an MPN ID.
        (fabrikam, "", Outcome::Holds, Outcome::Fails),
        (None, "4200001", Outcome::Open, Outcome::Open),
        (None, "", Outcome::Open, Outcome::Open),
    ] {
        assert_eq!(came(order_of(reseller, number)), Some(ordered), "{number}");
        assert_eq!(
            came(record_of(reseller, number)),
            Some(recorded),
            "{number}"
        );
    }
    let found = verdict(&world, "jun", record("seats", "fabrikam", ""));
    assert!(found.1.contains(&rule.to_owned()), "{found:?}");
}

#[test]
fn an_order_names_an_mpn_id_that_was_moved() {
    for (moved, date, refused) in [
        (true, Date::USUAL, false),
        (false, on(2020, 7, 24), true),
        (false, Date::USUAL, true),
    ] {
        let givens = market().but("fabrikam", |it| {
            for held in &mut it.mpn_ids {
                held.in_partner_center = moved;
            }
        });
        let asked = order_for("contoso", "fabrikam", "bank", "4200001");
        let found = verdict(&world(givens, date), "jun", asked);
        assert_eq!(
            found.1.contains(&"R-ENR-MPNINPC".to_owned()),
            refused,
            "{found:?}"
        );
    }
}

#[test]
fn a_partner_in_china_links_no_mpn_id() {
    for (country, came) in [("CN", Verdict::Forbidden), ("FR", Verdict::Permitted)] {
        let givens = cast().but("fabrikam", |it| {
            it.country = Some(Country::new(country));
            it.tenant_country = Some(Country::new(country));
        });
        let givens = givens.mpn(
            "fabrikam",
            "4200077",
            partner_lab::domain::MpnKind::Location,
            country,
        );
        let found = verdict(
            &world(givens, Date::USUAL),
            "ana",
            associate("fabrikam", "4200077"),
        );
        assert_eq!(found.0, came, "{country} {:?}", found.1);
        let named = found.1.contains(&"R-NC-CN".to_owned());
        assert_eq!(named, came == Verdict::Forbidden, "{country}");
    }
}

#[test]
fn only_a_day_that_is_ahead_is_waited_for() {
    let world = world(cast(), Date::USUAL);
    for (days, came) in [
        (-1, Verdict::Blocked),
        (0, Verdict::Blocked),
        (1, Verdict::Permitted),
    ] {
        let found = verdict(&world, "ana", wait(Date::USUAL.plus_days(days)));
        assert_eq!(found.0, came, "{days} {:?}", found.1);
    }
}

#[test]
fn before_november_2018_other_groups_of_countries_were_the_markets() {
    use Outcome::{Fails, Holds, Unknown};
    let listed = on(2018, 4, 6);
    let last = on(2018, 11, 2);
    for (own, country, date, outcome) in [
        ("NG", "BJ", on(2017, 10, 5), Fails),
        ("NG", "BJ", last, Fails),
        ("NG", "BJ", on(2018, 11, 3), Holds),
        ("NG", "KE", last, Holds),
        ("BJ", "AE", last, Holds),
        ("BJ", "AE", on(2018, 11, 3), Fails),
        ("AU", "FJ", last, Holds),
        ("AU", "PG", last, Fails),
        ("AU", "PG", on(2018, 11, 3), Holds),
        ("FR", "DE", on(2017, 10, 5), Holds),
        ("US", "FR", last, Fails),
        // Listed by the second table only, and by none; a company in the country itself is no question.
        ("PG", "SB", on(2018, 4, 5), Unknown),
        ("PG", "SB", listed, Holds),
        ("TH", "TL", last, Unknown),
        ("TL", "TL", last, Holds),
        ("TH", "TL", on(2018, 11, 3), Holds),
    ] {
        let givens = market().but("alpine", |it| it.country = Some(Country::new(own)));
        let decision = ask(&world(givens, date), "val", add("alpine", country, false));
        let found = finding(&decision, "R-REG-SELL").map(|it| it.outcome);
        assert_eq!(found, Some(outcome), "{own} to {country} on {date}");
        // Whoever is in one market from 3 November 2018 on waits for that day.
        let later = Country::new(own).market() == Country::new(country).market();
        let verdict = match outcome {
            Fails if later => Verdict::Blocked,
            Fails => Verdict::Forbidden,
            Unknown => Verdict::Unknown,
            _ => Verdict::Permitted,
        };
        assert_eq!(decision.verdict, verdict, "{own} to {country} on {date}");
    }
    // An order through a provider has the reseller in that group too.
    let givens = market()
        .but("contoso", |it| it.country = Some(Country::new("PG")))
        .but("fabrikam", |it| it.country = Some(Country::new("AU")))
        .but("woodgrove", |it| it.country = Some(Country::new("PG")));
    let decision = ask(
        &world(givens, last),
        "jun",
        order_for("contoso", "fabrikam", "bank", ""),
    );
    assert_eq!(
        finding(&decision, "R-REG-SELL").map(|it| it.outcome),
        Some(Fails)
    );
}

#[test]
fn a_restricted_direct_bill_partner_creates_no_sandbox_and_other_tenants_as_before() {
    for (restricted, kind, may) in [
        (false, TenantKind::Sandbox, true),
        (true, TenantKind::Sandbox, false),
        (true, TenantKind::InternalUse, true),
        (true, TenantKind::SharedServices, true),
    ] {
        for date in [on(2019, 3, 3), on(2019, 3, 4), Date::USUAL] {
            let givens = market().but("alpine", |it| it.restricted = restricted);
            let asked = create_tenant("alpine", kind);
            let found = verdict(&world(givens, date), "val", asked);
            let rules: &[&str] = if may { &[] } else { &["R-DB-RESTR-UI"] };
            judged(&found, rules, &format!("{restricted} {kind:?} {date}"));
        }
    }
    // Nobody names a role for it.
    let givens = market().person("pat", "Pat Lee", "fabrikam", &[Role::ReportViewer]);
    let asked = create_tenant("fabrikam", TenantKind::Sandbox);
    let found = verdict(&world(givens, Date::USUAL), "pat", asked);
    judged(&found, &[], "any role");
}

#[test]
fn an_order_names_a_location_of_the_reseller_since_february_2020() {
    let agreed = |givens: Givens| {
        givens.agreed(
            "bank",
            "contoso",
            CustomerAgreementKind::Cloud,
            on(2018, 9, 3),
        )
    };
    let port = |date, mpn: &str| {
        let givens = agreed(market()).mpn("fabrikam", "4200009", MpnKind::Global, "FR");
        let decision = ask(
            &world(givens, date),
            "jun",
            order_for("contoso", "fabrikam", "bank", mpn),
        );
        finding(&decision, "R-TX-PORT").unwrap().outcome
    };
    for (date, global) in [
        (on(2020, 2, 3), Outcome::Holds),
        (on(2020, 2, 4), Outcome::Fails),
        (on(2020, 2, 5), Outcome::Fails),
    ] {
        assert_eq!(port(date, "4200009"), global, "{date}");
        assert_eq!(port(date, "4200001"), Outcome::Holds, "{date}");
        assert_eq!(port(date, ""), Outcome::Holds, "{date}");
        assert_eq!(
            port(date, "9999999"),
            Outcome::Open,
            "an id of nobody is another rule's"
        );
    }
}

#[test]
fn a_country_of_no_market_is_served_by_nobody_since_there_are_fifteen() {
    for (date, outcome) in [
        (on(2018, 11, 2), Outcome::Unknown),
        (on(2018, 11, 3), Outcome::Fails),
        (on(2018, 11, 4), Outcome::Fails),
    ] {
        for country in ["CU", "CN", "SY"] {
            let decision = ask(&world(market(), date), "val", add("alpine", country, true));
            let found = finding(&decision, "R-REG-SELL").unwrap();
            assert_eq!(found.outcome, outcome, "{country} on {date}");
            // There is no market to open an account in.
            assert!(found.checks[0].alternatives.is_empty(), "{country}");
        }
        let decision = ask(&world(market(), date), "val", add("alpine", "JP", true));
        let found = finding(&decision, "R-REG-SELL").unwrap();
        assert_eq!(
            found.checks[0].alternatives,
            ["account-in-customer-market"],
            "{date}"
        );
    }
    let unknown = world(
        market().but("adventure", |it| it.country = None),
        Date::USUAL,
    );
    let decision = ask(&unknown, "val", order("alpine", "works", Offer::License));
    let found = finding(&decision, "R-REG-SELL").unwrap();
    assert_eq!(found.outcome, Outcome::Unknown, "no country is given");
}

#[test]
fn a_provider_does_not_sell_to_its_reseller_through_another() {
    let given = market().tenant("fabrikam", "shop", TenantKind::Customer);
    let world = world(given, Date::USUAL);
    let through = order_for("contoso", "fabrikam", "shop", "4200001");
    asks(&world, "jun", &through, "R-PR-CUSTOMER-XOR");
}
