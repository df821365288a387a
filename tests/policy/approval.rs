//! Microsoft's approval of indirect providers: what waits for it, and what no decision changes.

use partner_lab::domain::{Cloud, Date, Givens, Remedy, Verdict};

use super::support::actions::{decide_approval, invite};
use super::support::clouds::add_in;
use super::support::customers::{change_seats, market};
use super::support::direct_bill::{both, extend};
use super::support::{ask, cast, failed, failed_checks, happen, verdict, world};

#[test]
fn a_provider_that_is_not_approved_waits_for_microsoft() {
    let mut world = world(
        cast().but("contoso", |it| it.approved_provider = false),
        Date::USUAL,
    );
    let asks = || invite("contoso", "fabrikam", "ana");
    let decision = ask(&world, "jun", asks());
    assert_eq!(decision.verdict, Verdict::Blocked);
    assert_eq!(failed(&decision), ["R-ACT-IP-APPROVED"]);
    let (_, check) = &failed_checks(&decision)[0];
    assert!(matches!(
        &check.remedies[..],
        [Remedy::Act { action, organisation, .. }]
            if action == "DecideProviderApproval" && organisation.as_str() == "microsoft"
    ));
    happen(&mut world, "robin", &decide_approval("contoso", true), 1);
    assert_eq!(ask(&world, "jun", asks()).verdict, Verdict::Permitted);
}

#[test]
fn a_decision_about_a_provider_changes_something() {
    let world = world(cast(), Date::USUAL);
    for (actor, provider, approved, expected) in [
        ("robin", "contoso", false, Verdict::Permitted),
        // It is approved already: the other decision remains.
        ("robin", "contoso", true, Verdict::Blocked),
        // A reseller becomes no provider.
        ("robin", "fabrikam", true, Verdict::Forbidden),
        ("jun", "contoso", false, Verdict::Blocked),
    ] {
        let (came, failed) = verdict(&world, actor, decide_approval(provider, approved));
        assert_eq!(came, expected, "{actor} {provider} {approved} {failed:?}");
    }
}

/// What an order is, it is of a new customer in a cloud, of a raised quantity and of a customer that a
/// partner hands over, too.
#[test]
fn a_provider_that_is_not_approved_sells_nothing_more() {
    let off = |givens: Givens| {
        world(
            givens.but("contoso", |it| it.approved_provider = false),
            Date::USUAL,
        )
    };
    let rule = "R-ACT-IP-APPROVED".to_owned();
    let (market, both) = (off(market()), off(both()));
    for (world, actor, action, asked) in [
        (&market, "jun", change_seats("seats", 26), true),
        (&market, "jun", change_seats("seats", 1), false),
        (
            &market,
            "jun",
            add_in("contoso", Cloud::UsGovernment, "US"),
            true,
        ),
        (
            &market,
            "val",
            add_in("alpine", Cloud::UsGovernment, "US"),
            false,
        ),
        (
            &both,
            "val",
            extend("alpine", "bank", "contoso", true),
            true,
        ),
        (
            &both,
            "val",
            extend("alpine", "bank", "litware", true),
            false,
        ),
    ] {
        let failed = failed(&ask(world, actor, action.clone()));
        assert_eq!(failed.contains(&rule), asked, "{action:?}: {failed:?}");
    }
}
