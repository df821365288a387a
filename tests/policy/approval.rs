//! Microsoft's approval of indirect providers: what waits for it, and what no decision changes.

use partner_lab::domain::{Date, Remedy, Verdict};

use super::support::actions::{decide_approval, invite};
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
