//! Whoever buys more of a subscription, or takes one over, is bound as who orders it.

use partner_lab::domain::{
    Action, AzureTransferState, Country, Date, Event, Offer, TenantKind, Verdict, World,
};

use super::support::customers::{self, ask_jointly, buy_add_on, change_seats, market, order_for};
use super::support::dealings::{accept_transfer, ask_for_azure_transfer, complete_transfer};
use super::support::direct_bill::{answer, moving, transfer};
use super::support::{ask, failed, failed_checks, on, world};

fn asks(world: &World, actor: &str, action: &Action, rule: &str) {
    let found = failed(&ask(world, actor, action.clone()));
    assert!(found.iter().any(|it| it == rule), "{action:?}: {found:?}");
}

#[test]
fn more_of_a_subscription_is_sold_as_the_first_of_it() {
    let since = on(2020, 3, 2);
    let given = market()
        .tenant("alpine", "ours", TenantKind::InternalUse)
        .subscribed("self", "alpine", "ours", Offer::License, since)
        .subscribed("kin", "alpine", "bank", Offer::License, since)
        .subscribed("there", "alpine", "csp", Offer::License, since)
        .but("woodgrove", |it| it.group = Some("alpine".into()));
    let world = world(given, Date::USUAL);
    for (subscription, rule) in [
        ("self", "R-SC5"),
        ("kin", "R-SC5-AFFIL"),
        ("there", "R-TX-NORESELLP2P"),
    ] {
        asks(&world, "val", &buy_add_on("alpine", subscription), rule);
        asks(&world, "val", &change_seats(subscription, 20), rule);
        let fewer = failed(&ask(&world, "val", change_seats(subscription, 5)));
        assert!(!fewer.iter().any(|it| it == rule), "{fewer:?}");
    }
}

#[test]
fn only_what_is_counted_changes_its_number() {
    let since = on(2021, 5, 3);
    for offer in Offer::ALL {
        let world = world(
            market().subscribed("it", "alpine", "bank", offer, since),
            Date::USUAL,
        );
        let counted = !offer.is_bought_once() && !offer.is_billed_by_usage();
        let decision = ask(&world, "val", change_seats("it", 5));
        let refused = failed(&decision).iter().any(|it| it == "SIM-ONCE");
        assert_eq!(refused, !counted, "{offer:?}");
        assert_eq!(
            decision.verdict == Verdict::Forbidden,
            !counted,
            "{offer:?}"
        );
    }
}

#[test]
fn a_provider_does_not_sell_to_its_reseller_through_another() {
    let given = market().tenant("fabrikam", "shop", TenantKind::Customer);
    let world = world(given, Date::USUAL);
    let through = order_for("contoso", "fabrikam", "shop", "4200001");
    asks(&world, "jun", &through, "R-PR-CUSTOMER-XOR");
}

#[test]
fn a_joint_request_asks_for_the_market_of_both_partners() {
    let given = market().but("contoso", |it| it.country = Some(Country::new("CA")));
    let world = world(given, Date::USUAL);
    let jointly = ask_jointly("fabrikam", "contoso", "bank", "uma");
    asks(&world, "ana", &jointly, "R-CUST-REGION");
}

#[test]
fn a_provider_that_left_the_customer_takes_nothing_over() {
    let left = |by: &str| Event::ResellerRelationshipRemoved {
        partner: by.into(),
        tenant: "bank".into(),
        date: on(2021, 5, 4),
    };
    let given = moving().event(left("contoso"));
    let world_left = world(given, Date::USUAL);
    asks(&world_left, "jun", &answer("move", true), "R-TR-TRANSFER");
    let refused = failed(&ask(&world_left, "jun", answer("move", false)));
    assert_eq!(refused, Vec::<String>::new());

    for state in [AzureTransferState::Asked, AzureTransferState::InProgress] {
        let given = market()
            .subscribed("old", "contoso", "bank", Offer::Azure, on(2020, 3, 2))
            .transferring("gone", "old", ("contoso", "alpine"), on(2021, 5, 3), state)
            .event(left("alpine"));
        let world = world(given, Date::USUAL);
        let (actor, step) = match state {
            AzureTransferState::Asked => ("jun", accept_transfer("gone", true)),
            _ => ("robin", complete_transfer("gone")),
        };
        asks(&world, actor, &step, "R-MC-AZTRANSFER");
    }
}

#[test]
fn who_takes_over_an_azure_plan_keeps_its_own_and_the_agreement() {
    for (offer, bound) in [(Offer::AzurePlan, true), (Offer::Azure, false)] {
        for state in [
            AzureTransferState::Pending,
            AzureTransferState::Asked,
            AzureTransferState::InProgress,
        ] {
            let given = |plan: bool| {
                let since = on(2020, 3, 2);
                let given = market()
                    .subscribed("old", "contoso", "bank", offer, since)
                    .transferring("gone", "old", ("contoso", "alpine"), on(2021, 5, 3), state);
                if plan {
                    given.subscribed("plan", "alpine", "bank", Offer::AzurePlan, since)
                } else {
                    given
                }
            };
            let (actor, step) = match state {
                AzureTransferState::InProgress => ("robin", complete_transfer("gone")),
                _ => ("jun", accept_transfer("gone", true)),
            };
            let facts = |world: &World| {
                let told = failed_checks(&ask(world, actor, step.clone()));
                let told = told.into_iter().filter(|it| it.0 == "R-MC-AZTRANSFER");
                told.map(|it| it.1.fact.to_string()).collect::<Vec<_>>()
            };
            let mut world_of = world(given(true), Date::USUAL);
            assert_eq!(facts(&world_of), Vec::<String>::new());
            world_of.customer_agreements.remove("bank");
            let asked = facts(&world_of);
            assert_eq!(asked == ["customer-agreed"], bound, "{asked:?}");
            let asked = facts(&world(given(false), Date::USUAL));
            assert_eq!(asked == ["has-azure-plan"], bound, "{asked:?}");
        }
    }
}

#[test]
fn a_subscription_has_one_open_transfer_of_any_kind() {
    let world = world(moving(), Date::USUAL);
    let azure = ask_for_azure_transfer("office", "contoso");
    asks(&world, "uma", &azure, "SIM-ONCE");
    let given = super::support::direct_bill::both()
        .subscribed("old", "alpine", "bank", Offer::Azure, on(2020, 3, 2))
        .transferring(
            "asked",
            "old",
            ("alpine", "contoso"),
            on(2021, 5, 3),
            AzureTransferState::Asked,
        );
    let world = super::support::world(given, Date::USUAL);
    asks(&world, "val", &transfer("old", "contoso"), "R-TR-TRANSFER");
}

#[test]
fn the_tenant_with_which_a_customer_enrols_is_one_for_csp() {
    let enrolled = Event::EnrolmentCompleted {
        organisation: "woodgrove".into(),
    };
    let world = world(market().event(enrolled), Date::USUAL);
    let kind = |id: &str| world.tenants.get(id).unwrap().kind;
    assert_eq!(kind("bank"), TenantKind::Csp);
    let more = order_for("contoso", "fabrikam", "bank", "4200001");
    asks(&world, "jun", &more, "R-TX-NORESELLP2P");
}

#[test]
fn a_one_time_purchase_takes_no_add_on() {
    for offer in Offer::ALL {
        let world = world(
            market().subscribed("it", "alpine", "bank", offer, on(2021, 5, 3)),
            Date::USUAL,
        );
        let found = failed_checks(&ask(&world, "val", buy_add_on("alpine", "it")));
        let refused = found.iter().any(|it| it.1.fact == "not-bought-once");
        assert_eq!(refused, offer.is_bought_once(), "{offer:?}");
    }
}

#[test]
fn a_partner_asks_no_relationship_of_itself() {
    let world = world(market(), Date::USUAL);
    for (to, other) in [("own", false), ("works", true)] {
        for asked in [
            customers::ask("fabrikam", to, "ana", true),
            ask_jointly("fabrikam", "contoso", to, "ana"),
        ] {
            let told = failed(&ask(&world, "ana", asked));
            assert_eq!(
                !told.iter().any(|it| it == "R-SC5"),
                other,
                "{to}: {told:?}"
            );
        }
    }
}
