//! The mailbox of a person: every mail the documents describe, with the links it holds.

use leptos::prelude::*;

use super::Heading;
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, Icon, flag, live, memo, when};
use crate::domain::{Action, Enrolment, InvitationState, Mail, MailId, MailKind, Question};
use crate::i18n::{Arg, key};

/// The page.
#[component]
pub(super) fn Mailbox(chosen: Option<MailId>) -> impl IntoView {
    let app = app();
    let mails = memo(move || {
        let (me, _) = app.who()?;
        app.world(|world| {
            world
                .mails
                .iter()
                .rev()
                .filter(|mail| mail.to == me)
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let name = untrack(|| app.who())
        .map(|(me, _)| app.person_name(&me))
        .unwrap_or_default();
    let open = memo(move || {
        mails.with(|mails| {
            mails
                .iter()
                .flatten()
                .find(|mail| Some(&mail.id) == chosen.as_ref())
                .cloned()
        })
    });
    let row = move |mail: Mail| {
        let current = open.with_untracked(|open| open.as_ref().is_some_and(|it| it.id == mail.id));
        view! {
            <li><a href=app.here(Page::Mailbox(Some(mail.id.clone()))) aria-current=current.then_some("true")>
                <span class="row"><b class="grow">{app.organisation_name(&mail.from)}</b><small>{app.day(mail.date)}</small></span>
                <span>{subject(app, &mail)}</span>
            </a></li>
        }
    };
    let none = move || mails.with(|mails| mails.as_ref().is_none_or(Vec::is_empty));
    view! {
        <Heading title=app.t(key::NAV_MAILBOX) lead=app.fill(key::MAILBOX_LEAD, &[("person", Arg::from(name))])/>
        {when(none, move || view! { <p class="card">{app.t(key::MAILBOX_EMPTY)}</p> })}
        <div class="mailbox" class:reading=flag(move || open.with(Option::is_some))>
            <ul class="card mails">{live(move || mails.get().unwrap_or_default().into_iter().map(row).collect_view())}</ul>
            {live(move || open.get().map(|mail| view! { <Letter mail=mail/> }))}
        </div>
    }
}

fn args(app: App, mail: &Mail) -> Vec<(&'static str, Arg)> {
    let own =
        untrack(|| app.who()).map(|(me, at)| (app.person_name(&me), app.organisation_name(&at)));
    let (person, company) = own.unwrap_or_default();
    vec![
        ("provider", Arg::from(app.organisation_name(&mail.from))),
        ("reseller", Arg::from(company.clone())),
        ("organisation", Arg::from(company)),
        ("contact", Arg::from(person)),
    ]
}

const fn kind(mail: &Mail) -> &'static str {
    match mail.kind {
        MailKind::PartnershipInvitation { .. } => "partnership-invitation",
        MailKind::EmailVerification => "email-verification",
        MailKind::EnrolmentInReview => "enrolment-in-review",
        MailKind::EnrolmentCompleted => "enrolment-completed",
        MailKind::AgreementReminder => "agreement-reminder",
    }
}

fn subject(app: App, mail: &Mail) -> String {
    app.filled(&format!("mail.{}.subject", kind(mail)), &args(app, mail))
}

/// One mail.
#[component]
fn Letter(mail: Mail) -> impl IntoView {
    let app = app();
    let written = match &mail.kind {
        MailKind::PartnershipInvitation { text, .. } if !text.is_empty() => text.clone(),
        _ => app.filled(&format!("mail.{}.body", kind(&mail)), &args(app, &mail)),
    };
    let paragraphs = written
        .split("\n\n")
        .map(|part| view! { <p class="written">{part.to_owned()}</p> })
        .collect_view();
    let way = match &mail.kind {
        MailKind::PartnershipInvitation { invitation, .. } => {
            let id = invitation.clone();
            let held = app.world_now(|world| world.invitations.get(&id).cloned()).flatten();
            held.map(|held| {
                let accepted = held.state == InvitationState::Accepted;
                view! {
                    <p><a class="button primary" href=app.here(Page::Authorize(held.provider))>
                        <Icon name="link"/>{app.t(key::MAIL_FOLLOW)}</a></p>
                    {accepted.then(|| view! { <p class="quiet">{app.t(key::MAIL_ACCEPTED)}</p> })}
                }.into_any()
            })
        }
        MailKind::EmailVerification => Some(view! { <Confirm/> }.into_any()),
        MailKind::EnrolmentInReview | MailKind::EnrolmentCompleted => {
            Some(view! { <p><a class="button" href=app.here(Page::Enrolment)>{app.t(key::MAIL_TO_ENROLMENT)}</a></p> }.into_any())
        }
        MailKind::AgreementReminder => {
            Some(view! { <p><a class="button" href=app.here(Page::Overview)>{app.t(key::MAIL_TO_OVERVIEW)}</a></p> }.into_any())
        }
    };
    view! {
        <article class="card letter">
            <p class="narrow"><a href=app.here(Page::Mailbox(None))><Icon name="back"/>{app.t(key::NAV_MAILBOX)}</a></p>
            <h2>{subject(app, &mail)}</h2>
            <p class="quiet">{app.fill(key::MAIL_FROM, &[
                ("sender", Arg::from(app.organisation_name(&mail.from))), ("date", Arg::from(app.date(mail.date))),
            ])}</p>
            {paragraphs}
            {way}
        </article>
    }
}

/// The confirmation that an application asks for.
#[component]
fn Confirm() -> impl IntoView {
    let app = app();
    let question = Signal::derive(move || {
        let (actor, at) = app.who()?;
        Some(Question {
            actor,
            action: Action::ConfirmEmail {
                organisation: Some(at),
            },
            as_of: None,
        })
    });
    let decision = app.ask_one(move || question.get());
    let waits = memo(move || {
        app.me.with(|me| {
            me.as_ref()
                .is_some_and(|(_, at)| at.enrolment == Enrolment::EmailPending)
        })
    });
    live(move || {
        if waits.get() {
            view! { <p><ActionButton question=question decision=decision label=app.word("action.ConfirmEmail") primary=true/></p> }.into_any()
        } else {
            view! { <p><a class="button" href=app.here(Page::Enrolment)>{app.t(key::MAIL_TO_ENROLMENT)}</a></p> }.into_any()
        }
    })
}
