//! Who takes over what another partner sold is bound as who orders it, at the request and at each
//! step to the end of it; so is who raises a quantity.

use partner_lab::domain::{
    Action, Country, Date, Event, Givens, Offer, Organisation, Remedy, TenantKind, Transfer,
    TransferState, Verdict,
};

use super::support::customers::{self, add, buy_add_on, change_seats, market, order};
use super::support::dealings::{
    accept_transfer, ask_for_azure_transfer, azure, complete_transfer, request_azure_transfer,
};
use super::support::direct_bill::{answer, extend, moving, transfer};
use super::support::{ask, finding, on, verdict, world};

/// What is wrong with a partner, and the rule that says so.
type Fault = (fn(&mut Organisation), &'static str);

const SUSPENDED: Fault = (|it| it.suspended = true, "R-ACC-SUSPEND");
const OVER_LIMIT: Fault = (|it| it.over_credit_limit = true, "R-ACC-CREDITLIMIT");
/// Its signature is for another market.
const UNSIGNED: Fault = (|it| it.country = Some(Country::new("US")), "R-MPA-ALL");
const RESTRICTED: Fault = (|it| it.restricted = true, "R-DB-RESTRICTED");
const UNLISTED: Fault = (|it| it.approved_provider = false, "R-ACT-IP-APPROVED");

fn refuses(givens: Givens, actor: &str, action: &Action, rule: &str) -> bool {
    let (_, failed) = verdict(&world(givens, Date::USUAL), actor, action.clone());
    failed.iter().any(|it| it == rule)
}

/// Each fault of the organisation makes its rule fail, and without the fault it does not.
fn binds(givens: fn() -> Givens, of: &str, faults: &[Fault], actor: &str, action: &Action) {
    for (spoil, rule) in faults {
        assert!(
            !refuses(givens(), actor, action, rule),
            "{rule} for {action:?}"
        );
        let spoilt = givens().but(of, spoil);
        assert!(
            refuses(spoilt, actor, action, rule),
            "no {rule} for {action:?}"
        );
    }
}

#[test]
fn azure_goes_to_nobody_who_may_not_order_it() {
    let faults = [SUSPENDED, OVER_LIMIT, UNSIGNED, RESTRICTED];
    let won = || {
        azure()
            .but("northwind", |it| it.also_reseller = true)
            .event(Event::WonThroughProvider {
                partner: "northwind".into(),
                tenant: "bank".into(),
            })
    };
    for (actor, action) in [
        ("uma", ask_for_azure_transfer("azure", "northwind")),
        ("nia", request_azure_transfer("free", "northwind", true)),
        ("val", accept_transfer("filed", true)),
        ("robin", complete_transfer("agreed")),
    ] {
        binds(azure, "northwind", &faults, actor, &action);
        assert!(
            refuses(won(), actor, &action, "R-TR-NODIRECTBUY"),
            "{action:?}"
        );
        assert!(
            !refuses(azure(), actor, &action, "R-TR-NODIRECTBUY"),
            "{action:?}"
        );
    }
    let to_provider = ask_for_azure_transfer("azure", "contoso");
    binds(azure, "contoso", &[UNLISTED], "uma", &to_provider);
}

#[test]
fn a_subscription_moves_to_no_provider_that_may_not_order_it() {
    let faults = [SUSPENDED, OVER_LIMIT, UNSIGNED, UNLISTED];
    let another = || moving().subscribed("more", "alpine", "bank", Offer::License, Date::FIRST);
    binds(
        another,
        "contoso",
        &faults,
        "val",
        &transfer("more", "contoso"),
    );
    binds(moving, "contoso", &faults, "jun", &answer("move", true));
    // The partner it comes from resells it then, so it has signed too.
    binds(moving, "alpine", &[UNSIGNED], "jun", &answer("move", true));
    // It may still be rejected.
    for (spoil, rule) in faults {
        let refused = refuses(
            moving().but("contoso", spoil),
            "jun",
            &answer("move", false),
            rule,
        );
        assert!(!refused, "{rule}");
    }
}

#[test]
fn a_provider_that_is_not_on_the_list_sells_to_nobody() {
    let unlisted = &[UNLISTED];
    let of_provider = order("contoso", "bank", Offer::License);
    binds(market, "contoso", unlisted, "jun", &of_provider);
    binds(
        market,
        "contoso",
        unlisted,
        "jun",
        &add("contoso", "FR", true),
    );
    binds(
        market,
        "contoso",
        unlisted,
        "jun",
        &customers::ask("contoso", "bank", "uma", false),
    );
    // Other partners are on no such list.
    let of_another = order("alpine", "bank", Offer::License);
    assert!(!refuses(market(), "val", &of_another, "R-ACT-IP-APPROVED"));
}

#[test]
fn more_seats_are_a_sale_and_fewer_are_none() {
    let (more, fewer) = (change_seats("azure", 30), change_seats("azure", 1));
    binds(market, "alpine", &[UNSIGNED, SUSPENDED], "val", &more);
    for (spoil, rule) in [UNSIGNED, SUSPENDED] {
        assert!(
            !refuses(market().but("alpine", spoil), "val", &fewer, rule),
            "{rule}"
        );
    }
    // What stands goes on above the credit limit.
    let (spoil, rule) = OVER_LIMIT;
    assert!(!refuses(market().but("alpine", spoil), "val", &more, rule));
}

/// The subscription goes on to another partner and may come back, so that is no end; what is no Azure
/// stays with its seller.
#[test]
fn whoever_sells_azure_already_may_take_it_over_later() {
    let french = azure().but("alpine", |it| it.country = Some(Country::new("FR")));
    let world = world(french, Date::USUAL);
    for (actor, action) in [
        ("uma", ask_for_azure_transfer("azure", "alpine")),
        ("val", request_azure_transfer("free", "alpine", true)),
    ] {
        let found = ask(&world, actor, action.clone()).verdict;
        assert_eq!(found, Verdict::Blocked, "{action:?}");
    }
    for (subscription, expected, way) in [
        ("azure", Verdict::Blocked, Some("AskForAzureTransfer")),
        ("free", Verdict::Blocked, Some("RequestAzureTransfer")),
        ("seats", Verdict::Forbidden, None),
    ] {
        let decision = ask(&world, "nia", buy_add_on("northwind", subscription));
        assert_eq!(decision.verdict, expected, "{subscription}");
        let rule = finding(&decision, "R-TX-ADDON").unwrap();
        let check = rule.checks.iter().find(|it| it.fact == "sold-by-partner");
        let found: Vec<_> = check
            .unwrap()
            .remedies
            .iter()
            .map(|it| match it {
                Remedy::Act { action, .. } => &**action,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(found, Vec::from_iter(way), "{subscription}");
    }
}

/// Alpine, which resells too, has sold `more` into a tenant and asks Contoso to take it over.
fn handing_over(tenant: &str) -> Givens {
    let since = on(2020, 6, 1);
    moving()
        .tenant("contoso", "inside", TenantKind::InternalUse)
        .tenant("fabrikam", "fab", TenantKind::Customer)
        .related("alpine", tenant, since, true)
        .related("contoso", tenant, since, false)
        .subscribed("more", "alpine", tenant, Offer::License, since)
        .event(Event::TransferRequested {
            transfer: Transfer {
                id: "handed".into(),
                subscription: "more".into(),
                partner: "alpine".into(),
                provider: "contoso".into(),
                tenant: tenant.into(),
                offer: Offer::License,
                quantity: 10,
                add_ons: 0,
                named_add_ons: Vec::new(),
                listed: None,
                requested: on(2021, 5, 3),
                state: TransferState::Active,
            },
        })
}

#[test]
fn a_provider_takes_over_nothing_that_it_could_not_sell() {
    let ended = Event::PartnershipRemoved {
        provider: "contoso".into(),
        reseller: "alpine".into(),
        date: on(2021, 1, 11),
    };
    let group = |it: &mut Organisation| it.group = Some("one".into());
    let cases = [
        (handing_over("inside"), "R-SC5"),
        (
            handing_over("bank")
                .but("woodgrove", group)
                .but("contoso", group),
            "R-SC5-AFFIL",
        ),
        (
            handing_over("bank")
                .but("woodgrove", group)
                .but("alpine", group),
            "R-SC5-AFFIL",
        ),
        (handing_over("csp"), "R-TX-NORESELLP2P"),
        (handing_over("works"), "R-REG-SELL"),
        (handing_over("fab"), "R-PR-CUSTOMER-XOR"),
        (handing_over("bank").event(ended), "R-PR-NEEDED"),
    ];
    let rules = cases.each_ref().map(|it| it.1);
    let bound = |failed: Vec<String>| -> Vec<_> {
        let known = failed.into_iter().filter(|it| rules.contains(&it.as_str()));
        known.collect()
    };
    let nothing: Vec<String> = Vec::new();
    for (givens, rule) in cases {
        let world = world(givens, Date::USUAL);
        let asked = verdict(&world, "val", transfer("more", "contoso")).1;
        let accepted = verdict(&world, "jun", answer("handed", true)).1;
        assert!(bound(asked).contains(&rule.to_owned()), "{rule} when asked");
        assert!(
            bound(accepted).contains(&rule.to_owned()),
            "{rule} at the end"
        );
        let refused = verdict(&world, "jun", answer("handed", false)).1;
        assert_eq!(bound(refused), nothing, "refusing stays free: {rule}");
    }
    let world = world(handing_over("bank"), Date::USUAL);
    let asked = verdict(&world, "val", transfer("office", "contoso")).1;
    assert_eq!(bound(asked), nothing);
}

#[test]
fn a_relationship_is_extended_to_no_provider_that_could_not_have_it() {
    for (tenant, rule) in [("fab", "R-PR-CUSTOMER-XOR"), ("works", "R-CUST-REGION")] {
        let world = world(handing_over(tenant), Date::USUAL);
        let failed = verdict(&world, "val", extend("alpine", tenant, "contoso", true)).1;
        assert!(failed.iter().any(|it| it == rule), "{failed:?}");
        let failed = verdict(&world, "val", extend("alpine", "bank", "contoso", true)).1;
        assert!(!failed.iter().any(|it| it == rule), "{failed:?}");
    }
}

/// A relationship with a partner of another market cannot come, so nobody is sent to ask for one.
#[test]
fn nobody_asks_for_a_relationship_in_another_market() {
    let relationship = |country: &str| {
        let far = azure().but("northwind", |it| {
            it.country = Some(Country::new(country));
        });
        let world = world(
            far.event(Event::ResellerRelationshipRemoved {
                partner: "northwind".into(),
                tenant: "bank".into(),
                date: on(2021, 1, 11),
            }),
            Date::USUAL,
        );
        let decision = ask(&world, "uma", ask_for_azure_transfer("azure", "northwind"));
        let found = finding(&decision, "R-MC-AZTRANSFER").unwrap();
        let related = found.checks.iter().find(|it| it.fact == "related").unwrap();
        related.remedies.len()
    };
    assert_eq!((relationship("FR"), relationship("CA")), (1, 0));
}
