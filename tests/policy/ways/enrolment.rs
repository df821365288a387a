//! Into the programme.

use partner_lab::domain::{Action, Date, Enrolment, ReviewFinding, Verdict};

use super::super::support::actions::{
    another_account, answer, approve, ask_about, associate, enroll, enroll_supported, enroll_typed,
    invite, join, resend, review, sign,
};
use super::super::support::{applied, cast, on, verdict, world};
use super::lead;

#[test]
fn what_does_not_fit_in_an_application_is_typed_again() {
    let world = world(cast(), Date::USUAL);
    let mail = "tom.hale@wingtiptoys.example";
    let addressed = |address: &str| {
        let mut action = enroll("wingtip", "tom");
        if let Action::EnrollAsIndirectReseller { legal_address, .. } = &mut action {
            *legal_address = Some(address.to_owned());
        }
        action
    };
    for (action, fact, field) in [
        (
            enroll_typed("wingtip", "tom", mail, " "),
            "legal-name-given",
            "legal_name",
        ),
        (addressed(" "), "legal-address-given", "legal_address"),
        (
            enroll_typed("wingtip", "tom", "tom", "W"),
            "email-given",
            "email",
        ),
        (
            enroll_typed("wingtip", "tom", "tom@gmail.com", "W"),
            "not-web-mail",
            "email",
        ),
        (
            enroll_typed("wingtip", "tom", "tom@w.onmicrosoft.com", "W"),
            "real-mailbox",
            "email",
        ),
        (enroll_supported("wingtip", ""), "support-given", "support"),
        (
            enroll_supported("wingtip", "ask us"),
            "support-readable",
            "support",
        ),
        (enroll("wingtip", "ana"), "contact-belongs", "contact"),
    ] {
        lead(&world, "eva", action, fact, &[&format!("type {field}")]);
    }
    let bare = cast().but("wingtip", |it| it.mpn_ids.clear());
    let bare = super::super::support::world(bare, Date::USUAL);
    lead(
        &bare,
        "eva",
        join("wingtip", "info@w.example"),
        "personal-mailbox",
        &["type email"],
    );
    lead(
        &bare,
        "eva",
        enroll("wingtip", "tom"),
        "mpn-in-country",
        &["JoinPartnerNetwork wingtip: eva tom"],
    );
    lead(
        &bare,
        "eva",
        enroll("wingtip", "tom"),
        "has-mpn-id",
        &["JoinPartnerNetwork wingtip: eva tom"],
    );
    let other = another_account("fabrikam", "CA");
    lead(
        &world,
        "ana",
        other,
        "mpn-in-country",
        &["type country", "AddMpnLocation fabrikam: acc ana"],
    );
    let elsewhere = associate("fabrikam", "4200000");
    lead(
        &world,
        "ana",
        elsewhere,
        "mpn-is-location",
        &["type mpn", "AddMpnLocation fabrikam: acc ana"],
    );
}

#[test]
fn a_company_on_its_way_is_helped_on_by_whoever_has_the_next_step() {
    let bare = cast().without_account("wingtip");
    let rejected = applied(Enrolment::InReview, |it| {
        it.business = Some(ReviewFinding::NameDiffers);
    });
    for (givens, way) in [
        (bare, "CreateWorkAccount wingtip: eva tom"),
        (cast(), "EnrollAsIndirectReseller wingtip: eva"),
        (
            applied(Enrolment::EmailPending, |_| {}),
            "ConfirmEmail wingtip: tom",
        ),
        (
            applied(Enrolment::InReview, |_| {}),
            "ApproveEnrolment microsoft: robin",
        ),
        (rejected, "AnswerRejection wingtip: eva tom"),
    ] {
        let world = world(givens, Date::USUAL);
        lead(
            &world,
            "jun",
            invite("contoso", "wingtip", "eva"),
            "enrolled",
            &[way],
        );
        lead(&world, "eva", sign("wingtip"), "has-account", &[way]);
    }
    let bare = world(cast().without_account("wingtip"), Date::USUAL);
    let account = "CreateWorkAccount wingtip: eva tom";
    lead(
        &bare,
        "eva",
        enroll("wingtip", "tom"),
        "work-account",
        &[account],
    );
}

#[test]
fn what_was_rejected_is_answered_and_what_was_approved_stays_so() {
    use ReviewFinding::{Employed, NameDiffers, Registered};
    let answered = "AnswerRejection wingtip: eva tom";
    let at = |finding: fn(&mut partner_lab::domain::Application)| {
        world(applied(Enrolment::InReview, finding), Date::USUAL)
    };
    let rejected = at(|it| it.business = Some(NameDiffers));
    let approved = at(|it| it.business = Some(Registered));
    let again = review("wingtip", Registered);
    assert_eq!(
        verdict(&rejected, "robin", again.clone()).0,
        Verdict::Blocked
    );
    lead(&rejected, "robin", again.clone(), "check-open", &[answered]);
    lead(
        &rejected,
        "robin",
        approve("wingtip"),
        "nothing-rejected",
        &[answered],
    );
    assert_eq!(verdict(&approved, "robin", again).0, Verdict::Forbidden);
    // What nobody rejected is answered once Microsoft has said no.
    let early = answer("wingtip", "Wingtip Toys");
    assert_eq!(verdict(&approved, "eva", early.clone()).0, Verdict::Blocked);
    let review_again = "ReviewApplication microsoft: robin";
    lead(
        &approved,
        "eva",
        early.clone(),
        "check-rejected",
        &[review_again],
    );
    // Who has an account has nothing more to answer.
    let enrolled = world(applied(Enrolment::Enrolled, |_| {}), Date::USUAL);
    assert_eq!(verdict(&enrolled, "eva", early).0, Verdict::Forbidden);
    let foreign = at(|it| it.email = "tom@fabrikam.example".to_owned());
    lead(
        &foreign,
        "robin",
        review("wingtip", Employed),
        "domain-owned",
        &[review_again],
    );
}

#[test]
fn what_takes_days_is_waited_for() {
    let mailed = world(applied(Enrolment::EmailPending, |_| {}), on(2021, 5, 3));
    lead(
        &mailed,
        "eva",
        resend("wingtip"),
        "day-passed",
        &["wait 2021-05-04"],
    );
    let reviewed = world(applied(Enrolment::InReview, |_| {}), on(2021, 5, 10));
    lead(
        &reviewed,
        "eva",
        ask_about("wingtip"),
        "five-days-passed",
        &["wait 2021-05-11"],
    );
}
