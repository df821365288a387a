//! To whom mails go, and when none is sent.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/mod.rs"]
mod support;

use partner_lab::domain::{
    Action, Date, Enrolment, Event, MailKind, PersonId, World, consequences,
};
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
