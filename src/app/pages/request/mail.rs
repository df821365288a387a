//! The second step of a request: to whom it goes, and the mail.

use leptos::prelude::*;

use crate::app::markup::Element;
use crate::app::pages::letter::Letter;
use crate::app::pages::mail_form::{MailForm, waits};
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, card};
use crate::domain::{Action, Date, Invitation, InvitationState, OrganisationId, Question};
use crate::i18n::{Arg, key};
use crate::platform::browser::{fragment, go_from};

/// The request while its mail is written.
pub(super) struct Draft {
    provider: OrganisationId,
    reseller: OrganisationId,
    mail: MailForm,
}

impl Draft {
    /// The mail as the texts have it, to the first person there.
    pub(super) fn new(app: App, reseller: OrganisationId) -> Option<Self> {
        let (_, provider) = untrack(|| app.who())?;
        let text = app.draft(Letter::Partnership, &provider, &reseller);
        let page = Page::Authorize(provider.clone());
        let mail = MailForm::new(app, &reseller, page, &text);
        Some(Self {
            provider,
            reseller,
            mail,
        })
    }
}

/// The second step: to whom, and the mail.
pub(super) fn mail(app: App, draft: &Draft) -> Element {
    let question = question(app, draft);
    let decision = app.decide_one(question.as_ref());
    let what = app.word("action.RequestPartnership");
    let refused = decision.as_ref().filter(|it| !it.is_permitted());
    let refused = refused.map(|it| explained(app, &what, question.as_ref(), it));
    let (here, list) = (fragment(), app.here(Page::IndirectResellers));
    let done = ActionButton::new(app, question, decision.as_ref(), app.t(key::REQUEST_DONE))
        .primary()
        .then(move || {
            MailForm::sent(app);
            go_from(&here, list.trim_start_matches('#'));
        });
    let company = Arg::from(app.organisation_name(&draft.reseller));
    let card = card(app.fill(key::REQUEST_MAIL, &[("company", company)]));
    let subject = app.subject(Letter::Partnership, &draft.provider, &draft.reseller);
    let card = card.with(waits(app, waiting(app, &draft.provider, &draft.reseller)));
    let text = app.draft(Letter::Partnership, &draft.provider, &draft.reseller);
    draft
        .mail
        .fill(app, card, (&subject, &text), done)
        .with(refused)
}

/// Since when the latest request waits.
pub(in crate::app::pages) fn waiting(
    app: App,
    provider: &OrganisationId,
    reseller: &OrganisationId,
) -> Option<Date> {
    let open = |it: &&Invitation| {
        (&it.provider, &it.reseller) == (provider, reseller)
            && it.state != InvitationState::Accepted
    };
    let sent = app.world(|world| {
        let waiting = world.invitations.values().filter(open);
        waiting.map(|it| it.sent).max()
    });
    sent.flatten()
}

/// Whether this mail can go. Its text is judged without the link.
fn question(app: App, draft: &Draft) -> Option<Question> {
    let written = draft.mail.written(app);
    app.question(Action::RequestPartnership {
        provider: Some(draft.provider.clone()),
        reseller: Some(draft.reseller.clone()),
        recipient: written.to,
        text: written.text,
        link_kept: Some(written.link_kept),
    })
}
