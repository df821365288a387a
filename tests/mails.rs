//! To whom mails go, and when none is sent.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/mod.rs"]
mod support;

use partner_lab::domain::{
    Action, Date, Enrolment, Event, MailKind, PersonId, ReviewFinding, World, consequences,
};
use support::accounts::find;
use support::actions::{approve, close, confirm, enroll, invite, remove};
use support::customers::{ask, ask_jointly, drop_customer, market};
use support::{cast, on, world};

/// The mails that follow from an action: to whom, and of which kind.
fn mails(world: &World, actor: &str, action: &Action) -> Vec<(String, MailKind)> {
    let events = consequences(world, &PersonId::new(actor), action, 1).unwrap();
    let mail = |event| match event {
        Event::MailSent { mail } => Some((mail.to.to_string(), mail.kind)),
        _ => None,
    };
    events.into_iter().filter_map(mail).collect()
}

#[test]
fn enrolment_writes_to_the_primary_contact() {
    let applied = |enrolment| {
        let givens = cast().but("wingtip", |it| {
            it.enrolment = enrolment;
            it.primary_contact = Some("tom".into());
        });
        world(givens, Date::USUAL)
    };
    let table = [
        (
            Enrolment::None,
            enroll("wingtip", "tom"),
            MailKind::EmailVerification,
        ),
        (
            Enrolment::EmailPending,
            confirm("wingtip"),
            MailKind::EnrolmentInReview,
        ),
        (
            Enrolment::InReview,
            approve("wingtip"),
            MailKind::EnrolmentCompleted,
        ),
    ];
    for (enrolment, action, kind) in table {
        let sent = mails(&applied(enrolment), "eva", &action);
        assert_eq!(sent, [("tom".to_owned(), kind)], "{action:?}");
    }
}

#[test]
fn a_rejected_change_of_legal_info_is_told_to_the_contact_or_to_a_global_admin() {
    let action = find("fabrikam", ReviewFinding::AddressDiffers);
    for (contact, to) in [(Some("leo"), "leo"), (None, "ana")] {
        let mut givens = cast().but("fabrikam", |it| {
            it.primary_contact = contact.map(PersonId::new);
        });
        givens = givens.event(Event::LegalInfoChanged {
            organisation: "fabrikam".into(),
            name: "Fabrikam".to_owned(),
            city: "Lille".to_owned(),
            address: None,
        });
        let sent = mails(&world(givens, Date::USUAL), "robin", &action);
        let kind = MailKind::VerificationRejected;
        assert_eq!(sent, [(to.to_owned(), kind)]);
    }
}

#[test]
fn invitations_go_to_whom_they_name() {
    let world = world(market(), Date::USUAL);
    let table = [
        ("jun", invite("contoso", "proseware", "ida"), "ida"),
        ("val", ask("alpine", "works", "cleo", true), "cleo"),
        (
            "ana",
            ask_jointly("fabrikam", "contoso", "bank", "uma"),
            "uma",
        ),
    ];
    for (actor, action, to) in table {
        let sent = mails(&world, actor, &action);
        assert_eq!(sent.len(), 1, "{action:?}");
        assert!(sent.iter().all(|(person, _)| person == to), "{action:?}");
    }
}

#[test]
fn what_ends_sends_no_mail() {
    let ticket = Event::TicketOpened {
        ticket: partner_lab::domain::Ticket {
            id: "t".into(),
            provider: "contoso".into(),
            reseller: "fabrikam".into(),
            tenant: None,
            opened_by: "fabrikam".into(),
            opened: on(2021, 5, 1),
            closed: None,
        },
    };
    let world = world(market().event(ticket), Date::USUAL);
    for (actor, action) in [
        ("jun", remove("contoso", "fabrikam")),
        ("robin", close("t")),
        ("ana", drop_customer("fabrikam", "bank")),
        ("val", drop_customer("alpine", "bank")),
    ] {
        assert_eq!(mails(&world, actor, &action), [], "{action:?}");
    }
}
