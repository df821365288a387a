//! The mailbox of a person: every mail the documents describe, with the links it holds.

use super::forms::quick;
use leptos::prelude::*;

use super::customer_request::{answer, brought_back};
use super::fields::known;
use super::heading::{back, heading};
use super::next_pages::ends;
use super::offers::name;
use super::password::temporary_password;
use super::wanted::about;
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::route::{Page, Route};
use crate::app::settings;
use crate::app::state::{App, app};
use crate::app::widgets::{List, Looking, Way, aside, go_to, icon, quiet};
use crate::domain::{
    Action, AzureTransfer, AzureTransferId, CustomerInvitationId, Enrolment, InvitationId,
    InvitationState, Kind, Mail, MailId, MailKind, OrganisationId, Subscription,
};
use crate::i18n::{Arg, Key, key};

/// A mailbox. Mails are read from everyone who sent one.
const LIST: List<Mail> = List {
    title: key::NAV_MAILBOX,
    ways: &[
        Way::given(key::LIST_ORDER_NEWEST),
        Way::back(key::LIST_ORDER_OLDEST),
        Way::up(key::MAIL_SENDER, |app, it| app.organisation_name(&it.from)),
    ],
    always: false,
    text: |app, it| format!("{} {}", subject(app, it), app.organisation_name(&it.from)),
    by: Some((key::MAIL_SENDER, |app, it| app.organisation_name(&it.from))),
};

/// The page.
#[component]
pub(super) fn Mailbox(chosen: Option<MailId>) -> impl IntoView {
    let app = app();
    let agreement = RwSignal::new(false);
    let looking = Looking::new();
    if let (Some(id), Route::In(place)) = (&chosen, app.route.get_untracked())
        && mails(app).iter().any(|mail| mail.id == *id)
    {
        settings::opened(app, &place.slot, id.as_str());
    }
    live(move || {
        let mails = mails(app);
        let slot = match app.route.get_untracked() {
            Route::In(place) => place.slot,
            Route::Home | Route::Rules(_) | Route::Nowhere => String::new(),
        };
        let open = mails.iter().find(|mail| Some(&mail.id) == chosen.as_ref());
        let open = open.cloned();
        let name = app.who().map(|(me, _)| app.person_name(&me));
        let person = Arg::from(name.unwrap_or_default());
        let lead = app.fill(key::MAILBOX_LEAD, &[("person", person)]);
        let empty = mails.is_empty().then(|| {
            let on = go_to(app, Page::Overview, key::NAV_OVERVIEW);
            let kind = app.me.get().map(|(_, at)| at.kind);
            ends(app.t(arrives(kind)), on)
        });
        let class = if open.is_some() {
            "mailbox reading"
        } else {
            "mailbox"
        };
        let found = LIST.find(app, looking, mails);
        let rows: Vec<_> = found
            .rows
            .iter()
            .map(|mail| row(app, mail, open.as_ref(), is_unread(app, &slot, mail)))
            .collect();
        let below = found.below.map(|it| classed("div", "card").with(it));
        let both = classed("div", class)
            .with(classed("ul", "card mails").all(rows))
            .with(open.map(|mail| letter(app, &mail, agreement)));
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_MAILBOX), Some(lead)))
            .with(empty)
            .with(found.above)
            .with(both)
            .with(below)
            .into()
    })
}

fn is_unread(app: App, slot: &str, mail: &Mail) -> bool {
    let mark = format!("{slot}/{}", mail.id);
    app.opened.with(|opened| !opened.contains(&mark))
}

/// How many mails the person has not opened.
pub(crate) fn unread(app: App) -> usize {
    let (Some((me, _)), Route::In(place)) = (app.who(), app.route.get()) else {
        return 0;
    };
    let count = app.world(|world| {
        let mails = world.mails.iter().filter(|mail| mail.to == me);
        mails
            .filter(|mail| is_unread(app, &place.slot, mail))
            .count()
    });
    count.unwrap_or_default()
}

/// The person's mails, newest first.
fn mails(app: App) -> Vec<Mail> {
    let Some((me, _)) = app.who() else {
        return Vec::new();
    };
    let mine = |mail: &&Mail| mail.to == me;
    app.world(|world| world.mails.iter().rev().filter(mine).cloned().collect())
        .unwrap_or_default()
}

/// A mail in the list.
fn row(app: App, mail: &Mail, open: Option<&Mail>, unread: bool) -> Markup {
    let current = open.is_some_and(|it| it.id == mail.id);
    let below = classed("span", "row")
        .with(unread.then(|| classed("span", "count").text(app.t(key::MAILBOX_UNREAD))))
        .with(worded("small", app.day(mail.date)));
    let link = element("a")
        .attr("href", app.here(Page::Mailbox(Some(mail.id.clone()))))
        .maybe("aria-current", current.then_some("true".into()))
        .with(worded("b", app.organisation_name(&mail.from)))
        .with(classed("span", "subject").text(subject(app, mail)))
        .with(below);
    element("li").with(link).into()
}

fn args(app: App, mail: &Mail) -> Vec<(&'static str, Arg)> {
    let own = app
        .who()
        .map(|(me, at)| (app.person_name(&me), app.organisation_name(&at)));
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
        MailKind::CustomerInvitation { .. } => "customer-invitation",
        MailKind::EmailVerification => "email-verification",
        MailKind::EnrolmentInReview => "enrolment-in-review",
        MailKind::EnrolmentCompleted => "enrolment-completed",
        MailKind::DirectBillReviewed => "direct-bill-reviewed",
        MailKind::AgreementReminder => "agreement-reminder",
        MailKind::AzureTransferAsked => "transfer-asked",
        MailKind::Message { .. } => "message",
        MailKind::TemporaryPassword => "temporary-password",
        MailKind::VerificationRejected => "verification-rejected",
        MailKind::PartnerNetworkCode => "partner-network-code",
        MailKind::CreditCheckPassed => "credit-check-passed",
        MailKind::CreditCheckFailed => "credit-check-failed",
    }
}

/// The name of a mail's texts.
fn named(app: App, mail: &Mail) -> &'static str {
    let again = match &mail.kind {
        MailKind::CustomerInvitation { invitation, .. } => {
            app.world(|world| brought_back(world, invitation)).flatten()
        }
        _ => None,
    };
    if again == Some(true) {
        "rights-request"
    } else {
        kind(mail)
    }
}

fn subject(app: App, mail: &Mail) -> String {
    if let MailKind::Message { subject, .. } = &mail.kind
        && !subject.trim().is_empty()
    {
        return subject.clone();
    }
    app.filled(
        &format!("mail.{}.subject", named(app, mail)),
        &args(app, mail),
    )
}

/// One mail.
fn letter(app: App, mail: &Mail, agreement: RwSignal<bool>) -> Element {
    let back = back(app, Page::Mailbox(None), app.t(key::NAV_MAILBOX));
    let from = [
        ("sender", Arg::from(app.organisation_name(&mail.from))),
        ("date", Arg::from(app.date(mail.date))),
    ];
    let written = match &mail.kind {
        MailKind::PartnershipInvitation { text, .. }
        | MailKind::CustomerInvitation { text, .. }
        | MailKind::Message { text, .. }
            if !text.is_empty() =>
        {
            text.clone()
        }
        MailKind::CustomerInvitation { invitation, .. } if named(app, mail) == kind(mail) => {
            unwritten(app, mail, invitation)
        }
        _ => app.filled(&format!("mail.{}.body", named(app, mail)), &args(app, mail)),
    };
    let paragraph = |part: &str| classed("p", "written").text(part.to_owned()).into();
    classed("article", "card letter")
        .with(classed("p", "narrow").with(back))
        .with(worded("h2", subject(app, mail)).attr("tabindex", "-1"))
        .with(quiet("p", app.fill(key::MAIL_FROM, &from)))
        .all(written.split("\n\n").map(paragraph).collect())
        .all(way(app, mail, agreement))
}

/// A request that the scenario gives without a text: what the sender would have found written.
fn unwritten(app: App, mail: &Mail, invitation: &CustomerInvitationId) -> String {
    let held = app.world(|world| world.customer_invitations.get(invitation).cloned());
    let held = held.flatten();
    let with = held.as_ref().and_then(|it| it.provider.as_ref());
    let with = with.map(OrganisationId::as_str).unwrap_or_default();
    let rights = held.as_ref().is_some_and(|it| it.admin_rights);
    let at = app.who().map(|(_, at)| at);
    let at = at.unwrap_or_else(|| mail.from.clone());
    app.relationship(&mail.from, &at, with, rights)
}

/// Where a mail leads.
fn way(app: App, mail: &Mail, agreement: RwSignal<bool>) -> Vec<Markup> {
    match &mail.kind {
        MailKind::PartnershipInvitation { invitation, .. } => follow(app, invitation),
        MailKind::CustomerInvitation { invitation, .. } => asked(app, mail, invitation, agreement),
        MailKind::EmailVerification => vec![confirm(app)],
        // Of a company that is enrolled, what it changed was rejected.
        MailKind::VerificationRejected if is_enrolled(app) => {
            vec![to(app, Page::LegalInfo, key::NAV_LEGAL_INFO)]
        }
        MailKind::EnrolmentInReview
        | MailKind::EnrolmentCompleted
        | MailKind::VerificationRejected => {
            vec![to(app, Page::Enrolment, key::MAIL_TO_ENROLMENT)]
        }
        MailKind::PartnerNetworkCode => vec![to(app, Page::Apply, key::MAIL_TO_APPLY)],
        MailKind::AgreementReminder => vec![to(app, Page::Overview, key::MAIL_TO_OVERVIEW)],
        MailKind::AzureTransferAsked => asked_transfer(app, mail),
        MailKind::Message { subject, text } => about(app, &mail.from, &format!("{subject} {text}")),
        MailKind::TemporaryPassword => credentials(app),
        MailKind::DirectBillReviewed
        | MailKind::CreditCheckPassed
        | MailKind::CreditCheckFailed => {
            vec![to(app, Page::DirectBill, key::MAIL_TO_DIRECT_BILL)]
        }
    }
}

/// The user name, the temporary password and the way to the first sign-in.
fn credentials(app: App) -> Vec<Markup> {
    let held = app
        .me
        .get()
        .and_then(|(me, at)| app.world(|world| (world.address(&me, &at), me.id.clone())));
    let Some((address, person)) = held else {
        return Vec::new();
    };
    let password = worded("code", temporary_password(&person)).into();
    let shown = vec![
        (key::SIGN_IN_USER, address.into()),
        (key::SIGN_IN_PASSWORD, password),
    ];
    vec![
        known(app, shown).into(),
        to(app, Page::SignIn, key::FIRST_TITLE),
    ]
}

/// A link to a page.
fn to(app: App, page: Page, label: Key) -> Markup {
    element("p").with(go_to(app, page, label)).into()
}

/// The link of a partner's request, which can be answered below it too.
fn asked(
    app: App,
    mail: &Mail,
    id: &CustomerInvitationId,
    agreement: RwSignal<bool>,
) -> Vec<Markup> {
    let mut pieces = vec![to(app, Page::Accept(mail.from.clone()), key::MAIL_FOLLOW)];
    pieces.extend(answer(app, id, agreement));
    pieces
}

/// The link of an invitation.
fn follow(app: App, id: &InvitationId) -> Vec<Markup> {
    let held = app.world(|world| {
        let held = world.invitations.get(id)?;
        Some((
            held.provider.clone(),
            held.state == InvitationState::Accepted,
        ))
    });
    let Some((provider, accepted)) = held.flatten() else {
        return Vec::new();
    };
    let link = classed("a", "button primary")
        .attr("href", app.here(Page::Authorize(provider)))
        .with(icon(app, "link"))
        .text(app.t(key::MAIL_FOLLOW));
    let accepted = accepted.then(|| aside(app, key::MAIL_ACCEPTED));
    vec![element("p").with(link).into(), accepted.into()]
}

/// The transfer that a customer asks for in a mail, with the subscription: one step makes both, so
/// their ids have its number.
fn transfer(app: App, mail: &Mail) -> Option<(AzureTransfer, Subscription)> {
    let id = mail.id.as_str().strip_prefix("mail-")?.split('-').next()?;
    let id = AzureTransferId::new(format!("transfer-{id}"));
    app.world(|world| {
        let found = world.azure_transfers.get(&id)?;
        let held = world.subscriptions.get(&found.subscription)?;
        Some((found.clone(), held.clone()))
    })?
}

/// The subscription that a customer wants to move, and to whom.
fn asked_transfer(app: App, mail: &Mail) -> Vec<Markup> {
    let Some((asked, held)) = transfer(app, mail) else {
        return Vec::new();
    };
    let facts = vec![
        (key::COLUMN_OFFER, name(app, &held).into()),
        (key::TRANSFER_TO, app.organisation_name(&asked.to).into()),
    ];
    let page = Page::Subscription(asked.subscription);
    vec![
        known(app, facts).into(),
        to(app, page, key::MAIL_TO_SUBSCRIPTION),
    ]
}

/// Whether the reader's company is enrolled.
fn is_enrolled(app: App) -> bool {
    let me = app.me.get();
    me.is_some_and(|(_, at)| at.enrolment == Enrolment::Enrolled)
}

/// The confirmation that an application asks for.
fn confirm(app: App) -> Markup {
    let waiting = app
        .me
        .get()
        .filter(|(_, at)| at.enrolment == Enrolment::EmailPending);
    let Some((_, at)) = waiting else {
        return to(app, Page::Enrolment, key::MAIL_TO_ENROLMENT);
    };
    let confirm = Action::ConfirmEmail {
        organisation: Some(at.id),
    };
    element("p").with(quick(app, confirm).primary()).into()
}

/// What the documents describe as mail to an organisation of a kind.
const fn arrives(kind: Option<Kind>) -> Key {
    match kind {
        Some(Kind::Microsoft) => key::MAILBOX_EMPTY_MICROSOFT,
        Some(Kind::Customer) => key::MAILBOX_EMPTY_CUSTOMER,
        Some(Kind::IndirectProvider | Kind::DirectBillPartner) => key::MAILBOX_EMPTY_PARTNER,
        _ => key::MAILBOX_EMPTY,
    }
}
