//! Between providers and resellers.

use partner_lab::domain::{Date, Role, Verdict};

use super::super::support::actions::{
    authorize, confirm, decide_approval, invite, remove_access, resend, sign,
};
use super::super::support::{applied, cast, on, verdict, world};
use super::lead;
use partner_lab::domain::Enrolment;

#[test]
fn who_is_not_a_reseller_becomes_one_or_cannot() {
    let world = world(super::super::support::customers::market(), Date::USUAL);
    let came = |action| verdict(&world, "jun", action);
    // A provider's account is of another kind. A direct bill partner can be both.
    let rule = "R-PR-PRECOND".to_owned();
    for (other, expected) in [
        ("litware", Verdict::Forbidden),
        ("alpine", Verdict::Blocked),
        ("wingtip", Verdict::Blocked),
    ] {
        let asked = invite("contoso", other, "val");
        let (came, rules) = came(asked);
        assert_eq!(came, expected, "{other}");
        assert!(rules.contains(&rule), "{other}: {rules:?}");
    }
    let asked = invite("contoso", "alpine", "val");
    lead(
        &world,
        "jun",
        asked,
        "enrolled",
        &["EnrollAsResellerToo alpine: val"],
    );
    let asked = invite("contoso", "wingtip", "eva");
    lead(
        &world,
        "jun",
        asked,
        "enrolled",
        &["EnrollAsIndirectReseller wingtip: eva"],
    );
    // Microsoft is no partner of anybody.
    let (came, rules) = verdict(&world, "robin", sign("microsoft"));
    assert_eq!(came, Verdict::Forbidden);
    assert!(rules.contains(&"R-MPA-WHERE".to_owned()), "{rules:?}");
}

#[test]
fn a_step_of_an_application_that_has_passed_does_not_come_again() {
    for (state, expected) in [
        (Enrolment::None, Verdict::Blocked),
        (Enrolment::EmailPending, Verdict::Permitted),
        (Enrolment::InReview, Verdict::Forbidden),
        (Enrolment::Enrolled, Verdict::Forbidden),
    ] {
        let world = world(applied(state, |_| {}), Date::USUAL);
        for (actor, action) in [("tom", confirm("wingtip")), ("eva", resend("wingtip"))] {
            let found = verdict(&world, actor, action.clone());
            assert_eq!(found.0, expected, "{action:?} {state:?}");
        }
    }
}

#[test]
fn a_partnership_is_asked_for_authorised_or_ended_by_whom_it_takes() {
    let apart = world(cast(), Date::USUAL);
    let request = "RequestPartnership contoso: jun mia";
    let access = || remove_access("contoso", "fabrikam");
    lead(&apart, "ana", access(), "admin-access-stands", &[request]);
    // Invitations of others, or to others, are of no help.
    let others = cast()
        .invited("i", "contoso", "proseware", "ida", on(2021, 4, 1))
        .invited("j", "litware", "fabrikam", "ana", on(2021, 4, 1));
    let apart = world(others, Date::USUAL);
    lead(&apart, "ana", access(), "admin-access-stands", &[request]);
    let asked = cast().invited("i", "contoso", "fabrikam", "ana", on(2021, 4, 1));
    let asked = world(asked, Date::USUAL);
    let authorise = "AuthorizeIndirectProvider fabrikam: ana";
    lead(&asked, "ana", access(), "admin-access-stands", &[authorise]);

    // Access that was taken away while they are connected does not come back.
    let connected = || {
        cast()
            .invited("i", "contoso", "fabrikam", "ana", on(2018, 1, 1))
            .connected("contoso", "fabrikam", on(2018, 3, 1))
    };
    let without = connected().event(partner_lab::domain::Event::AdminAccessRemoved {
        provider: "contoso".into(),
        reseller: "fabrikam".into(),
    });
    let without = world(without, Date::USUAL);
    lead(&without, "ana", access(), "admin-access-stands", &[]);

    // Since 29 June 2020 the provider ends it in the portal.
    let ticket = "OpenSupportTicket fabrikam: acc ana leo";
    for (date, expected) in [
        (on(2020, 6, 28), &[ticket][..]),
        (on(2020, 6, 29), &["RemovePartnership contoso: jun", ticket]),
        (on(2020, 6, 30), &["RemovePartnership contoso: jun", ticket]),
    ] {
        let world = world(connected(), date);
        lead(&world, "ana", authorize("i"), "not-connected", expected);
    }
}

#[test]
fn microsofts_decision_about_a_provider_is_turned() {
    let world = world(
        cast().but("contoso", |it| it.approved_provider = false),
        Date::USUAL,
    );
    let approve = "DecideProviderApproval microsoft: robin";
    let asked = invite("contoso", "fabrikam", "ana");
    lead(&world, "jun", asked, "approved-provider", &[approve]);
    let again = decide_approval("contoso", false);
    lead(
        &world,
        "robin",
        again,
        "approval-changes",
        &["type approved"],
    );
}

#[test]
fn roles_are_given_to_the_own_people_only() {
    let givens = cast().person("new", "Nia Low", "contoso", &[Role::BillingAdmin]);
    let world = world(givens, Date::USUAL);
    let (give, own) = ("AssignRole fabrikam: ana", sign("fabrikam"));
    lead(
        &world,
        "sam",
        own.clone(),
        "actor-has-role",
        &[give, "as acc ana leo"],
    );
    lead(&world, "leo", own.clone(), "actor-holds", &["as ana", give]);
    lead(&world, "new", own.clone(), "actor-holds", &["as ana"]);
    lead(&world, "new", own, "actor-belongs", &["as acc ana leo sam"]);
}
