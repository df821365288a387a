//! What is not known: missing facts, ids that name nothing, and parameters still open.

use std::borrow::Cow;

use partner_lab::domain::{
    Action, ActionKind, Cloud, CloudStep, Date, Model, Outcome, ParameterKind, PersonId,
    ReviewFinding, Verdict,
};

use super::support::actions::{
    add_location, another_account, answer, approve, ask_about, assign, associate, authorize,
    business, choose, close, confirm, create_account, enroll, invite, join, move_mpn, open,
    reinstate, remove, remove_access, resend, review, sign, suspend, ticket, unassign,
};
use super::support::clouds;
use super::support::{ask, cast, failed, finding, on, verdict, world};
use partner_lab::domain::Role;

#[test]
fn an_id_that_names_nothing_makes_it_unknown() {
    let world = world(
        cast()
            .connected("contoso", "fabrikam", on(2018, 3, 1))
            .signed("contoso", on(2019, 11, 4))
            .signed("fabrikam", on(2019, 11, 4)),
        Date::USUAL,
    );
    let no = "nowhere";
    let table = [
        ("jun", invite("contoso", no, "ana")),
        ("jun", invite(no, "fabrikam", "ana")),
        ("ana", open(no)),
        ("ana", authorize(no)),
        ("ana", remove_access(no, "fabrikam")),
        ("ana", remove_access("contoso", no)),
        ("jun", remove("contoso", no)),
        ("jun", remove(no, "fabrikam")),
        ("ana", ticket(no, "contoso", "fabrikam")),
        ("ana", ticket("fabrikam", no, "fabrikam")),
        ("robin", close(no)),
        ("ana", sign(no)),
        ("ana", business(no, "fabrikam")),
        ("jun", business("contoso", no)),
        ("eva", enroll(no, "tom")),
        ("tom", confirm(no)),
        ("robin", approve(no)),
        ("eva", choose(no, Model::DirectBill)),
        ("eva", create_account(no)),
        ("eva", join(no, "eva@wingtiptoys.example")),
        ("eva", resend(no)),
        ("robin", review(no, ReviewFinding::Employed)),
        ("eva", answer(no, "Wingtip Toys")),
        ("eva", ask_about(no)),
        ("eva", another_account(no, "FR")),
        ("ana", associate(no, "4200001")),
        ("ana", associate("fabrikam", no)),
        ("ana", add_location(no, "FR")),
        ("ana", move_mpn(no, "4200001")),
        ("ana", move_mpn("fabrikam", no)),
        ("ana", assign(no, Role::AdminAgent)),
        ("ana", unassign(no, Role::AdminAgent)),
        ("robin", suspend(no)),
        ("robin", reinstate(no)),
        ("ana", clouds::apply(no, Cloud::Germany)),
        ("robin", clouds::decide(no, Cloud::Germany, true)),
        ("ana", clouds::complete(no, CloudStep::Account)),
        ("ana", clouds::add_in(no, Cloud::UsGovernment, "FR")),
    ];
    for (actor, action) in table {
        let decision = ask(&world, actor, action.clone());
        assert_eq!(
            decision.verdict,
            Verdict::Unknown,
            "{action:?}: {:?}",
            failed(&decision)
        );
        assert!(
            decision
                .findings
                .iter()
                .any(|it| it.outcome == Outcome::Unknown && !it.checks.is_empty()),
            "{action:?} says what is missing"
        );
    }
}

#[test]
fn a_person_nobody_knows_makes_it_unknown() {
    let world = world(
        cast()
            .connected("contoso", "fabrikam", on(2018, 3, 1))
            .signed("contoso", on(2019, 11, 4))
            .signed("fabrikam", on(2019, 11, 4)),
        Date::USUAL,
    );
    for action in [
        invite("contoso", "proseware", "ida"),
        business("contoso", "fabrikam"),
        sign("proseware"),
        enroll("wingtip", "tom"),
        assign("leo", Role::AdminAgent),
        suspend("fabrikam"),
    ] {
        assert_eq!(
            verdict(&world, "nobody", action.clone()).0,
            Verdict::Unknown,
            "{action:?}"
        );
    }
}

#[test]
fn a_country_left_open_makes_what_depends_on_it_unknown() {
    let givens = || {
        cast()
            .connected("contoso", "fabrikam", on(2018, 3, 1))
            .but("proseware", |it| it.country = None)
            .but("fabrikam", |it| it.country = None)
    };
    let world = world(givens(), Date::USUAL);
    let table = [
        ("jun", invite("contoso", "proseware", "ida"), "R-PR-REGION"),
        ("ida", sign("proseware"), "R-MPA-REGION"),
        ("ana", associate("fabrikam", "4200001"), "R-ENR-MPNCOUNTRY"),
    ];
    for (actor, action, rule) in table {
        let decision = ask(&world, actor, action);
        assert_eq!(decision.verdict, Verdict::Unknown, "{rule}");
        assert_eq!(finding(&decision, rule).unwrap().outcome, Outcome::Unknown);
    }
    // Contoso has not signed: that is a definite failure beside the missing country.
    let decision = ask(&world, "ana", business("contoso", "fabrikam"));
    assert_eq!(decision.verdict, Verdict::Blocked);
    assert_eq!(
        finding(&decision, "R-MPA-BLOCK-NEW").unwrap().outcome,
        Outcome::Unknown
    );
}

#[test]
fn a_tenant_country_left_open_matters_while_it_counts() {
    for (date, expected) in [
        (on(2021, 1, 21), Verdict::Unknown),
        (on(2021, 1, 22), Verdict::Permitted),
    ] {
        let givens = cast().but("fabrikam", |it| it.tenant_country = None);
        let decision = ask(
            &world(givens, date),
            "ana",
            associate("fabrikam", "4200001"),
        );
        assert_eq!(decision.verdict, expected, "{date}");
    }
}

#[test]
fn a_definite_failure_outranks_a_missing_fact() {
    let givens = cast().but("proseware", |it| it.country = None);
    let world = world(givens, Date::USUAL);
    // The link was taken out of the mail, which can be repaired.
    let cut = match invite("contoso", "proseware", "ida") {
        Action::RequestPartnership {
            provider,
            reseller,
            recipient,
            text,
            ..
        } => Action::RequestPartnership {
            provider,
            reseller,
            recipient,
            text,
            link_kept: Some(false),
        },
        other => other,
    };
    let decision = ask(&world, "jun", cut);
    assert_eq!(decision.verdict, Verdict::Blocked);
    assert_eq!(failed(&decision), ["R-PR-SEND"]);
    assert_eq!(
        finding(&decision, "R-PR-REGION").unwrap().outcome,
        Outcome::Unknown
    );
    // Failed ones stand first, then the unknown, then the rest.
    let order: Vec<_> = decision.findings.iter().map(|it| it.outcome).collect();
    assert!(order.is_sorted(), "{order:?}");
    // Nothing makes a provider of a company of another kind.
    let (outcome, failed) = verdict(&world, "ana", invite("fabrikam", "proseware", "ida"));
    assert_eq!(outcome, Verdict::Forbidden);
    assert_eq!(failed, ["R-ACT-IP-APPROVED"]);
}

/// Every action with everything left open.
fn blank(kind: ActionKind) -> Action {
    let text = format!("{{\"{}\":{{}}}}", kind.name());
    partner_lab::domain::read(&text).unwrap()
}

#[test]
fn what_is_left_open_is_not_looked_at() {
    let profile = [Role::BusinessProfileAdmin, Role::ReferralsAdmin];
    let cast = cast().person("bea", "Bea Lund", "fabrikam", &profile);
    let world = world(cast, Date::USUAL);
    for kind in ActionKind::ALL {
        let at_microsoft = matches!(
            kind,
            ActionKind::CloseSupportTicket
                | ActionKind::RemoveCustomerByTicket
                | ActionKind::ApproveEnrolment
                | ActionKind::ReviewApplication
                | ActionKind::SuspendAccount
                | ActionKind::ReinstateAccount
                | ActionKind::DecideProviderApproval
                | ActionKind::RestrictPartner
                | ActionKind::LiftRestriction
                | ActionKind::ExceedCreditLimit
                | ActionKind::VerifyLegalInfo
                | ActionKind::AskForEvidence
                | ActionKind::ConfirmEligibility
                | ActionKind::CheckCredit
                | ActionKind::DecideCloudApplication
                | ActionKind::CompleteAzureTransfer
        );
        let keeps_profile = matches!(
            kind,
            ActionKind::PublishBusinessProfile | ActionKind::AnswerReferral
        );
        let actor = match (at_microsoft, keeps_profile) {
            (true, _) => "robin",
            (_, true) => "bea",
            _ => "ana",
        };
        let decision = ask(&world, actor, blank(*kind));
        assert_eq!(
            decision.verdict,
            Verdict::Permitted,
            "{kind:?}: {:?}",
            failed(&decision)
        );
        assert!(!blank(*kind).is_whole(), "{kind:?}");
    }
}

#[test]
fn a_definite_failure_shows_on_a_form_that_is_still_open() {
    let world = world(
        cast().invited("asked", "contoso", "fabrikam", "leo", on(2021, 4, 1)),
        Date::USUAL,
    );
    let request = Action::RequestPartnership {
        provider: Some("contoso".into()),
        reseller: None,
        recipient: None,
        text: None,
        link_kept: None,
    };
    assert_eq!(
        verdict(&world, "jun", request.clone()),
        (Verdict::Permitted, vec![])
    );
    assert_eq!(
        verdict(&world, "lou", request.clone()),
        (Verdict::Blocked, vec!["R-PR-SEND".to_owned()])
    );
    let (outcome, failed) = verdict(&world, "kim", request);
    assert_eq!(outcome, Verdict::Blocked);
    assert_eq!(failed, ["R-ROLE-NEEDED", "R-PR-INITIATOR"]);

    let unticked = |ticked| Action::AuthorizeIndirectProvider {
        invitation: Some("asked".into()),
        ticked,
    };
    assert_eq!(verdict(&world, "ana", unticked(None)).0, Verdict::Permitted);
    assert_eq!(
        verdict(&world, "ana", unticked(Some(false))).1,
        ["R-PR-AUTHORIZE"]
    );
    assert_eq!(
        verdict(&world, "leo", unticked(None)).1,
        ["R-PR-ACCEPTROLE"]
    );
}

/// What is told only of a company that the action names as well, which is open here.
const BESIDE_A_COMPANY: [&str; 9] = [
    "RequestPartnership recipient",
    "EnrollAsIndirectReseller contact",
    "EnrollAsDirectBillPartner contact",
    "AddMpnLocation contact",
    "RequestResellerRelationship recipient",
    "InviteCustomerJointly recipient",
    "RemoveCustomer tenant",
    "CheckResellerAgreement tenant",
    "WriteMail recipient",
];

/// An action of which a case looks up nothing would leave its parties open, and what is open is no refusal.
#[test]
fn whatever_an_action_names_is_looked_up() {
    let world = world(cast(), Date::USUAL);
    let permitted = |kind: ActionKind, names: &[&'static str]| {
        let named = names
            .iter()
            .map(|it| (Cow::Borrowed(*it), "nowhere".into()));
        let action = Action::with_parameters(kind, named.collect()).unwrap();
        let asked = |person: &PersonId| ask(&world, person.as_str(), action.clone()).verdict;
        world
            .people
            .keys()
            .any(|it| asked(it) == Verdict::Permitted)
    };
    let mut forgotten = Vec::new();
    for kind in ActionKind::ALL {
        let things = kind.parameters().iter().filter(|it| is_looked_up(it.1));
        let names: Vec<_> = things.map(|it| it.0).collect();
        if !names.is_empty() && permitted(*kind, &names) {
            forgotten.push(format!("{kind:?}"));
        }
        let alone = names.iter().filter(|it| permitted(*kind, &[**it]));
        forgotten.extend(alone.map(|it| format!("{kind:?} {it}")));
    }
    assert_eq!(forgotten, BESIDE_A_COMPANY);
}

const fn is_looked_up(thing: ParameterKind) -> bool {
    matches!(
        thing,
        ParameterKind::Organisation
            | ParameterKind::Person
            | ParameterKind::Invitation
            | ParameterKind::CustomerInvitation
            | ParameterKind::Ticket
            | ParameterKind::Tenant
            | ParameterKind::Subscription
            | ParameterKind::Transfer
            | ParameterKind::AzureTransfer
            | ParameterKind::OutsideService
    )
}
