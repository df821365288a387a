//! What selling needs: standing, relationships, own use, and more seats.

use partner_lab::domain::{Country, Date, Givens, Offer, TenantKind, Verdict};

use super::support::customers::{
    buy_add_on, change_seats, drop_customer, market, order, register, suspend_subscription,
};
use super::support::{on, verdict, world};

/// Permitted, or blocked by these rules.
fn expected(rules: &[&str]) -> (Verdict, Vec<String>) {
    let verdict = if rules.is_empty() {
        Verdict::Permitted
    } else {
        Verdict::Blocked
    };
    (verdict, rules.iter().map(|it| (*it).to_owned()).collect())
}

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
        assert_eq!(found, expected(&rules), "{suspended} {quantity}");
        let found = verdict(&world, "jun", suspend_subscription("seats"));
        assert_eq!(found, expected(&[]));
    }
}

#[test]
fn who_has_no_relationship_any_more_sells_no_more_seats() {
    let mut world = world(market(), Date::USUAL);
    let more = || change_seats("seats", 11);
    assert_eq!(verdict(&world, "jun", more()), expected(&[]));
    world
        .apply(&partner_lab::domain::Event::ResellerRelationshipRemoved {
            partner: "contoso".into(),
            tenant: "bank".into(),
            date: on(2021, 5, 3),
        })
        .unwrap();
    assert_eq!(
        verdict(&world, "jun", more()),
        expected(&["R-CUST-NEEDSTWO"])
    );
    let fewer = change_seats("seats", 9);
    assert_eq!(verdict(&world, "jun", fewer), expected(&[]));
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
            change_seats("self", 20),
        ] {
            let found = verdict(&world, "val", action.clone());
            assert_eq!(found, expected(&[]), "{action:?} on {date}");
        }
    }
}

#[test]
fn a_company_records_its_own_registration_number_for_own_azure() {
    let givens = own_azure().but("alpine", |it| it.country = Some(Country::new("HU")));
    let world = world(givens, Date::USUAL);
    let bought = order("alpine", "shared", Offer::Azure);
    assert_eq!(verdict(&world, "val", bought), expected(&["R-CUST-REGNUM"]));
    let number = register("alpine", "shared", "1234567890");
    assert_eq!(verdict(&world, "val", number), expected(&[]));
}
