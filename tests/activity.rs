//! The activity log of dealings between partners and customers.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/mod.rs"]
mod support;

use partner_lab::domain::{
    Action, Date, Givens, Kind, Offer, OrganisationId, PersonId, Role, TenantKind,
};
use partner_lab::scenario::{Given, Scenario, Start, activity::activity};
use support::LibraryPolicy;
use support::customers::{
    accept, accept_agreement, market, order, reactivate, suspend_subscription, take_back,
};
use support::direct_bill::{both, extend};
use support::on;

/// A scenario in which someone has done these things on a day.
fn after(givens: Givens, date: Date, actor: &str, actions: Vec<Action>) -> Scenario {
    let givens = givens.events().into_iter().map(|event| Given {
        event,
        despite: None,
    });
    let start = Start {
        bundled: "connect".to_owned(),
        revision: 1,
        date,
        givens: givens.collect(),
    };
    let mut policy = LibraryPolicy::new();
    let mut scenario = Scenario::open(start, Vec::new()).unwrap();
    scenario.load_into(&mut policy).unwrap();
    for action in actions {
        let decision = scenario.act(&mut policy, &PersonId::new(actor), action);
        assert!(decision.unwrap().is_permitted());
    }
    scenario
}

/// What the logs of Proseware and of the bank say after it has accepted on a day, and Alpine's
/// rights were taken back.
fn logged(date: Date) -> Vec<Vec<&'static str>> {
    let actions = vec![accept("asked", true), take_back("bank", "alpine")];
    let scenario = after(market(), date, "uma", actions);
    let operations = |of: &str| {
        activity(&scenario, &of.into())
            .into_iter()
            .map(|line| line.operation)
            .collect()
    };
    ["proseware", "alpine", "woodgrove"]
        .map(operations)
        .to_vec()
}

#[test]
fn admin_rights_that_are_approved_and_removed_are_logged_since_25_january_2021() {
    let created = "relationship-created";
    let (approved, removed) = ("delegated-admin-approved", "delegated-admin-removed");
    let agreed = "customer-agreement";
    assert_eq!(
        logged(on(2021, 1, 24)),
        [vec![agreed, created], vec![agreed], vec![agreed, created]]
    );
    assert_eq!(
        logged(on(2021, 1, 25)),
        [
            vec![agreed, approved, created],
            vec![removed, agreed],
            vec![removed, agreed, approved, created],
        ]
    );
}

#[test]
fn who_extends_a_relationship_has_it_in_its_log_as_provider_and_customer_do() {
    let givens = both()
        .organisation("coho", "Coho Winery", Kind::Customer, ("Rome", "IT"))
        .tenant("coho", "winery", TenantKind::Customer)
        .related("alpine", "winery", on(2019, 3, 4), true);
    let extend = extend("alpine", "winery", "contoso", true);
    let scenario = after(givens, on(2021, 5, 19), "val", vec![extend]);
    let log = |of: &str| {
        let lines = activity(&scenario, &of.into()).into_iter();
        lines.map(|it| (it.operation, it.other)).collect::<Vec<_>>()
    };
    let with = |other: &str| Some(OrganisationId::new(other));
    assert_eq!(log("alpine"), [("relationship-extended", with("coho"))]);
    assert_eq!(log("contoso"), [("relationship-created", with("coho"))]);
    assert_eq!(log("coho"), [("relationship-created", with("contoso"))]);
    assert!(log("fabrikam").is_empty());
}

#[test]
fn what_was_sold_is_named_as_the_price_list_names_it() {
    let named = |name: Option<&str>| {
        let mut bought = order("alpine", "bank", Offer::License);
        if let Action::PlaceOrder { listed, .. } = &mut bought {
            *listed = name.map(Into::into);
        }
        let scenario = after(market(), Date::USUAL, "val", vec![bought]);
        let line = activity(&scenario, &"alpine".into()).remove(0);
        (line.operation, line.sold)
    };
    for name in [Some("license-1"), None] {
        let sold = Some((Offer::License, name.map(Into::into)));
        assert_eq!(named(name), ("subscription-created", sold));
    }
}

#[test]
fn a_role_is_logged_with_whom_it_was_given_to() {
    let give = Action::AssignRole {
        person: Some("val".into()),
        role: Some(Role::SalesAgent),
    };
    let scenario = after(market(), Date::USUAL, "val", vec![give]);
    let line = activity(&scenario, &"alpine".into()).remove(0);
    assert_eq!(line.operation, "role-assigned");
    assert_eq!(line.role, Some(("val".into(), Role::SalesAgent)));
}

/// Documents name four operations: relationships that are created, extended or removed, and agreements
/// that are created. Of a joint invitation, a step of direct bill and a transfer they name none.
#[test]
fn what_a_customer_accepts_itself_is_logged_for_those_that_serve_it() {
    let scenario = after(market(), Date::USUAL, "uma", vec![accept_agreement("bank")]);
    for of in ["alpine", "contoso", "fabrikam", "woodgrove"] {
        let log = activity(&scenario, &of.into());
        let lines: Vec<_> = log.iter().map(|it| it.operation).collect();
        assert_eq!(lines, ["customer-agreement"], "{of}");
    }
    assert!(activity(&scenario, &"proseware".into()).is_empty());
}

/// A reactivation has no line: documents name none.
#[test]
fn what_is_suspended_and_what_is_cancelled_are_told_apart() {
    for (offer, operation) in [
        (Offer::License, "subscription-suspended"),
        (Offer::Reservation, "purchase-cancelled"),
    ] {
        let givens = market().subscribed("it", "alpine", "bank", offer, on(2021, 5, 3));
        let mut actions = vec![suspend_subscription("it")];
        if offer == Offer::License {
            actions.push(reactivate("it"));
        }
        let scenario = after(givens, Date::USUAL, "val", actions);
        for of in ["alpine", "woodgrove"] {
            let log = activity(&scenario, &of.into());
            let lines: Vec<_> = log.iter().map(|it| it.operation).collect();
            assert_eq!(lines, [operation], "{of}");
        }
    }
}
