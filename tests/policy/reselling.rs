//! Who resells for a provider: enrolled, signed, and still a reseller.

use partner_lab::domain::{
    Action, Country, Date, DirectBillStep, Enrolment, Givens, Invitation, InvitationState, Offer,
    Remedy, Verdict, World,
};

use super::support::actions::{authorize, business, invite, remove, remove_access, ticket};
use super::support::customers::{add_for, market, order_for, record};
use super::support::{ask, cast, failed, failed_checks, happen, on, verdict, world};

/// Fabrikam has become a direct bill partner; its partnership was never ended.
pub(crate) fn left() -> Givens {
    market().steps("fabrikam", on(2019, 5, 15), &[DirectBillStep::DirectBill])
}

fn with_fabrikam() -> [Action; 4] {
    [
        business("contoso", "fabrikam"),
        order_for("contoso", "fabrikam", "bank", "4200001"),
        add_for("contoso", "fabrikam", "FR"),
        record("seats", "fabrikam", "4200001"),
    ]
}

#[test]
fn who_has_become_a_direct_bill_partner_alone_resells_for_nobody() {
    for date in [on(2019, 6, 1), on(2020, 1, 31), on(2020, 2, 1), Date::USUAL] {
        let away = world(left(), date);
        let stays = world(left().but("fabrikam", |it| it.also_reseller = true), date);
        for action in with_fabrikam() {
            let tells = |world| {
                let decision = ask(world, "jun", action.clone());
                let mut checks = failed_checks(&decision).into_iter();
                let found = checks.find(|(_, it)| it.fact == "still-resells");
                found.map(|(rule, check)| (decision.verdict, rule, check.remedies))
            };
            let (verdict, rule, remedies) = tells(&away).unwrap();
            assert_eq!(verdict, Verdict::Blocked, "{action:?} {date}");
            let needs = ["R-PR-NEEDED", "R-CUST-ASSOCNEEDS"];
            assert!(needs.contains(&rule.as_str()), "{rule}");
            let Some(Remedy::Act { action: way, .. }) = remedies.first() else {
                panic!("{remedies:?}");
            };
            assert_eq!(way, "EnrollAsResellerToo");
            assert_eq!(tells(&stays), None, "{action:?} {date}");
        }
    }
}

#[test]
fn its_partnership_stands_until_somebody_ends_it() {
    let world = world(left(), Date::USUAL);
    for (actor, action) in [
        ("jun", remove("contoso", "fabrikam")),
        ("ana", ticket("fabrikam", "contoso", "fabrikam")),
    ] {
        let decision = ask(&world, actor, action);
        assert_eq!(failed(&decision), Vec::<String>::new());
    }
}

#[test]
fn no_reseller_comes_onto_a_new_subscription_that_could_not_have_been_on_its_order() {
    for (bought, is_new) in [(on(2020, 1, 31), false), (on(2020, 2, 1), true)] {
        let sold = || market().subscribed("late", "contoso", "bank", Offer::License, bought);
        let unsigned = || sold().but("fabrikam", |it| it.country = Some(Country::new("US")));
        let record = || record("late", "fabrikam", "4200001");
        let rules = |givens: Givens| failed(&ask(&world(givens, Date::USUAL), "jun", record()));
        assert_eq!(rules(sold()), Vec::<String>::new());
        // Its signature is for another market.
        let told = rules(unsigned());
        for rule in ["R-ENR-IR-THREE", "R-MPA-BLOCK-MPN"] {
            assert_eq!(told.iter().any(|it| it == rule), is_new, "{rule} {bought}");
        }
        let told = rules(sold().but("fabrikam", |it| it.enrolment = Enrolment::None));
        assert_eq!(
            told.iter().any(|it| it == "R-ENR-IR-THREE"),
            is_new,
            "{told:?}"
        );
    }
    // Nothing of it counted before.
    let given = market()
        .subscribed("early", "contoso", "bank", Offer::License, on(2020, 1, 30))
        .but("fabrikam", |it| it.enrolment = Enrolment::None);
    let action = record("early", "fabrikam", "4200001");
    let before = failed(&ask(&world(given, on(2020, 1, 31)), "jun", action));
    assert_eq!(before, Vec::<String>::new());
}

#[test]
fn the_link_of_a_partnership_that_was_ended_starts_none() {
    let given = cast().invited("first", "contoso", "fabrikam", "ana", on(2021, 4, 1));
    let mut world = world(given, Date::USUAL);
    happen(&mut world, "ana", &authorize("first"), 1);
    happen(&mut world, "jun", &remove("contoso", "fabrikam"), 2);
    let again = ask(&world, "ana", authorize("first"));
    assert_eq!(failed(&again), ["SIM-ACCEPT-ONCE"]);
    assert_eq!(again.verdict, Verdict::Forbidden);
    // The provider begins anew.
    let ways = |world: &World| {
        let checks = failed_checks(&ask(world, "jun", business("contoso", "fabrikam")));
        let mut checks = checks.into_iter().map(|it| it.1);
        let way = checks.find(|it| it.fact == "connected").unwrap().remedies;
        let Some(Remedy::Act { action, .. }) = way.first() else {
            panic!("{way:?}");
        };
        action.to_string()
    };
    assert_eq!(ways(&world), "RequestPartnership");
    happen(&mut world, "jun", &invite("contoso", "fabrikam", "ana"), 3);
    assert_eq!(ways(&world), "AuthorizeIndirectProvider");
    let waits = |it: &&Invitation| it.state != InvitationState::Accepted;
    let new = world.invitations.values().find(waits).unwrap().id.clone();
    happen(&mut world, "ana", &authorize(new.as_str()), 4);
}

#[test]
fn admin_access_that_the_end_left_is_taken_back() {
    let given = cast().connected("contoso", "fabrikam", on(2018, 3, 1));
    let mut world = world(given, Date::USUAL);
    happen(&mut world, "jun", &remove("contoso", "fabrikam"), 1);
    happen(&mut world, "ana", &remove_access("contoso", "fabrikam"), 2);
    let again = ask(&world, "ana", remove_access("contoso", "fabrikam"));
    assert_eq!(failed(&again), ["R-PR-ADMINREMOVE"]);
}

/// Until a reseller is chosen, a person of one may be its.
#[test]
fn new_business_is_open_to_a_reseller_before_it_is_chosen() {
    let given = cast().connected("contoso", "fabrikam", on(2018, 3, 1));
    let world = world(given.signed("fabrikam", on(2019, 10, 1)), Date::USUAL);
    let open = || Action::DoNewBusiness {
        provider: Some("contoso".into()),
        reseller: None,
    };
    let needs_role = |actor: &str| {
        let (_, rules) = verdict(&world, actor, open());
        rules.contains(&"R-ROLE-NEEDED".to_owned())
    };
    assert!(!needs_role("ana"));
    assert!(!needs_role("jun"));
    let chosen = ask(&world, "ana", business("contoso", "fabrikam"));
    assert!(!failed(&chosen).contains(&"R-ROLE-NEEDED".to_owned()));
}
