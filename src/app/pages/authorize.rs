//! The page that the personal link opens: what the reseller grants, and the authorisation.

use super::forms::{quick_as, refused, tick};
use leptos::prelude::*;

use super::heading::heading;
use super::next_pages::dead_end;
use crate::app::markup::{Element, classed, element, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, banner, card, go_to, icon, link, paragraph, quiet};
use crate::domain::{Action, Date, InvitationId, InvitationState, OrganisationId};
use crate::i18n::{Arg, Key, key};

/// The page.
#[component]
pub(super) fn Authorize(provider: OrganisationId) -> impl IntoView {
    let app = app();
    let ticked = RwSignal::new(false);
    let done = RwSignal::new(false);
    live(move || {
        let name = app.organisation_name(&provider);
        let since = since(app, &provider);
        let content = if done.get() && since.is_some() {
            next(app, &name)
        } else {
            match invitation(app, &provider) {
                None => dead_end(
                    app,
                    filled(app, key::AUTHORIZE_NONE, &name),
                    Page::FindProvider,
                    key::NAV_FIND,
                ),
                Some((it, InvitationState::Sent)) => sign_in(app, it, ticked),
                Some((it, _)) => grant(app, &it, &name, ticked, done, since.is_some()),
            }
        };
        let title = filled(app, key::AUTHORIZE_TITLE, &name);
        classed("div", "page")
            .with(heading(app, &title, None))
            .with(
                since
                    .filter(|_| !done.get())
                    .map(|it| already(app, &name, it)),
            )
            .with(content)
            .into()
    })
}

/// A text that names the provider.
fn filled(app: App, key: Key, provider: &str) -> String {
    app.fill_one(key, "provider", provider)
}

/// The invitation that the link opens, and how far it has come.
fn invitation(app: App, provider: &OrganisationId) -> Option<(InvitationId, InvitationState)> {
    let (_, reseller) = app.who()?;
    app.world(|world| {
        // The latest one counts; its link is the same for all.
        world
            .invitations
            .values()
            .filter(|it| it.provider == *provider && it.reseller == reseller)
            .max_by_key(|it| (it.state != InvitationState::Accepted, it.sent))
            .map(|it| (it.id.clone(), it.state))
    })
    .flatten()
}

/// Since when the partnership stands.
fn since(app: App, provider: &OrganisationId) -> Option<Date> {
    let (_, reseller) = app.who()?;
    app.world(|world| Some(world.standing_partnership(provider, &reseller)?.since))
        .flatten()
}

/// Nothing is left to do here.
fn already(app: App, name: &str, since: Date) -> Element {
    let args = [
        ("provider", Arg::from(name)),
        ("date", Arg::from(app.date(since))),
    ];
    let providers = go_to(app, Page::IndirectProviders, key::NAV_PROVIDERS);
    banner(app, "permitted")
        .with(worded("p", app.fill(key::AUTHORIZE_ALREADY, &args)))
        .with(providers)
}

/// The documented signing in again.
fn sign_in(app: App, invitation: InvitationId, ticked: RwSignal<bool>) -> Element {
    let open = Action::OpenInvitation {
        invitation: Some(invitation),
    };
    let me = app.me.get().map(|(me, _)| app.continue_as(&me.id));
    // Whoever signs in anew starts with an empty box.
    let go = quick_as(app, open, me.unwrap_or_default())
        .primary()
        .then(move || ticked.set(false));
    card(app.t(key::SIGN_IN_TITLE))
        .key("sign-in")
        .with(paragraph(app, key::SIGN_IN_TEXT))
        .with(classed("p", "row").with(go))
}

/// What is granted, the box, and the button.
fn grant(
    app: App,
    invitation: &InvitationId,
    name: &str,
    ticked: RwSignal<bool>,
    done: RwSignal<bool>,
    granted: bool,
) -> Element {
    let ask = |ticked| {
        app.question(Action::AuthorizeIndirectProvider {
            invitation: Some(invitation.clone()),
            ticked: Some(ticked),
        })
    };
    let question = ask(ticked.get());
    let decision = app.decide_one(question.as_ref());
    let what = app.word("action.AuthorizeIndirectProvider");
    let why = refused(app, &what, question.as_ref(), decision.as_ref());
    let authorize = ActionButton::new(app, question, decision.as_ref(), what)
        .primary()
        .then(move || {
            done.set(true);
            ticked.set(false);
        });
    let title = if granted {
        key::GRANT_TITLE_PAST
    } else {
        key::GRANT_TITLE
    };
    let card = card(app.t(title))
        .with(grants(app, name))
        .with(quiet("p", filled(app, key::GRANT_NOT, name)));
    let form = |around: Element| {
        around
            .with(tick(filled(app, key::GRANT_BOX, name), ticked))
            .with(classed("p", "row").with(authorize))
            .with(why)
    };
    if granted {
        // Nothing is left to do; who wants to see why folds it out.
        let again = worded("summary", app.t(key::AUTHORIZE_AGAIN));
        let again = classed("details", "again").with(again);
        card.key("granted")
            .with(again.with(form(classed("div", "form entries"))))
    } else {
        form(card.key("grant"))
    }
}

/// What the provider may do then.
fn grants(app: App, name: &str) -> Element {
    let may = |mark, text| {
        element("li")
            .with(icon(app, mark))
            .with(worded("span", filled(app, text, name)))
    };
    classed("ul", "grants")
        .with(may("document", key::GRANT_ORDER))
        .with(may("key", key::GRANT_ADMIN))
}

/// Both lists show the other side now; what comes next.
fn next(app: App, name: &str) -> Element {
    let overview = link(app.here(Page::Overview), app.t(key::NAV_OVERVIEW));
    let providers = go_to(app, Page::IndirectProviders, key::NAV_PROVIDERS);
    let next = card(app.t(key::NEXT_TITLE))
        .with(paragraph(app, key::CONNECTED_NEXT))
        .with(
            classed("p", "row")
                .with(overview.attr("class", "button primary"))
                .with(providers),
        );
    let said = worded("p", filled(app, key::CONNECTED, name));
    classed("div", "page")
        .with(banner(app, "permitted").with(said))
        .with(next)
}
