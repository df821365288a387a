//! The page that the personal link opens: what the reseller grants, and the authorisation.

use leptos::prelude::*;

use super::Heading;
use crate::app::route::Page;
use crate::app::shell::Explained;
use crate::app::state::app;
use crate::app::widgets::{ActionButton, Banner, Icon, flag, live, memo};
use crate::domain::{Action, Invitation, InvitationState, OrganisationId, Question, Verdict};
use crate::i18n::{Arg, key};

/// The page.
#[component]
pub(super) fn Authorize(provider: OrganisationId) -> impl IntoView {
    let app = app();
    let name = app.organisation_name(&provider);
    let invitation = Memo::new({
        let provider = provider.clone();
        move |_| {
            let (_, reseller) = app.who()?;
            app.world(|world| {
                // The latest one counts; its link is the same for all.
                world
                    .invitations
                    .values()
                    .filter(|it| it.provider == provider && it.reseller == reseller)
                    .max_by_key(|it| (it.state != InvitationState::Accepted, it.sent))
                    .cloned()
            })
            .flatten()
        }
    });
    let connected = memo(move || {
        let (_, reseller) = app.who()?;
        app.world(|world| {
            world
                .standing_partnership(&provider, &reseller)
                .map(|it| it.since)
        })
        .flatten()
    });
    let done = RwSignal::new(false);
    let stage =
        memo(move || invitation.with(|it| it.as_ref().map(|it| it.state == InvitationState::Sent)));
    let title = name.clone();
    view! {
        <Heading title=app.fill(key::AUTHORIZE_TITLE, &[("provider", Arg::from(title))])/>
        {live(move || if done.get() && connected.get().is_some() {
            view! { <Connected name=name.clone()/> }.into_any()
        } else {
            match stage.get() {
                None => view! { <p class="card">{app.fill(key::AUTHORIZE_NONE, &[("provider", Arg::from(name.clone()))])}</p> }.into_any(),
                Some(true) => view! { <SignIn invitation=invitation/> }.into_any(),
                Some(false) => view! { <Grant invitation=invitation name=name.clone() done=done/> }.into_any(),
            }
        })}
    }
}

/// The documented signing in again.
#[component]
fn SignIn(invitation: Memo<Option<Invitation>>) -> impl IntoView {
    let app = app();
    let question = Signal::derive(move || {
        let (actor, _) = app.who()?;
        let action = Action::OpenInvitation {
            invitation: Some(invitation.get()?.id),
        };
        Some(Question {
            actor,
            action,
            as_of: None,
        })
    });
    let decision = app.ask_one(move || question.get());
    let person = app
        .me
        .with_untracked(|me| {
            me.as_ref()
                .map(|(me, at)| (me.name.clone(), at.name.clone()))
        })
        .unwrap_or_default();
    view! {
        <section class="card narrow-card">
            <h2>{app.t(key::SIGN_IN_TITLE)}</h2>
            <p>{app.t(key::SIGN_IN_TEXT)}</p>
            <p class="row"><ActionButton question=question decision=decision primary=true
                label=app.fill(key::CONTINUE_AS_AT, &[("person", Arg::from(person.0)), ("organisation", Arg::from(person.1))])/></p>
        </section>
    }
}

/// What is granted, the box, and the button.
#[component]
fn Grant(
    invitation: Memo<Option<Invitation>>,
    name: String,
    done: RwSignal<bool>,
) -> impl IntoView {
    let app = app();
    let ticked = RwSignal::new(false);
    let question = Signal::derive(move || {
        let (actor, _) = app.who()?;
        let action = Action::AuthorizeIndirectProvider {
            invitation: Some(invitation.get()?.id),
            ticked: Some(ticked.get()),
        };
        Some(Question {
            actor,
            action,
            as_of: None,
        })
    });
    let decision = app.ask_one(move || question.get());
    let filled = {
        let name = name.clone();
        move |key| app.fill(key, &[("provider", Arg::from(name.clone()))])
    };
    let refused = move || decision.get().filter(|it| it.verdict != Verdict::Permitted);
    view! {
        <section class="card narrow-card">
            <h2>{app.t(key::GRANT_TITLE)}</h2>
            <ul class="grants">
                <li><Icon name="document"/><span>{filled(key::GRANT_ORDER)}</span></li>
                <li><Icon name="key"/><span>{filled(key::GRANT_ADMIN)}</span></li>
            </ul>
            <p class="quiet">{filled(key::GRANT_NOT)}</p>
            <label class="tick">
                <input type="checkbox" prop:checked=flag(move || ticked.get())
                    on:change:target=move |event| ticked.set(event.target().checked())/>
                <span>{filled(key::GRANT_BOX)}</span>
            </label>
            <p class="row"><ActionButton question=question decision=decision primary=true
                label=app.word("action.AuthorizeIndirectProvider") then=Callback::new(move |()| done.set(true))/></p>
            {live(move || refused().map(|decision| view! {
                <Explained what=app.word("action.AuthorizeIndirectProvider") decision=decision/>
            }))}
        </section>
    }
}

/// Both lists show the other side now; what comes next.
#[component]
fn Connected(name: String) -> impl IntoView {
    let app = app();
    view! {
        <Banner kind="permitted"><p>{app.fill(key::CONNECTED, &[("provider", Arg::from(name))])}</p></Banner>
        <section class="card narrow-card">
            <h2>{app.t(key::NEXT_TITLE)}</h2>
            <p>{app.t(key::CONNECTED_NEXT)}</p>
            <p class="row">
                <a class="button primary" href=app.here(Page::Overview)>{app.t(key::NAV_OVERVIEW)}</a>
                <a class="button" href=app.here(Page::IndirectProviders)>{app.t(key::NAV_PROVIDERS)}</a>
            </p>
        </section>
    }
}
