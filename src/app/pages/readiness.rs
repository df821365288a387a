//! Ready for new business: a decision of its own, per partner.

use leptos::prelude::*;

use crate::app::route::Page;
use crate::app::state::app;
use crate::app::widgets::{VerdictBadge, live, memo, when};
use crate::domain::{Action, Decision, Kind, MICROSOFT, OrganisationId, PersonId, Question};
use crate::i18n::{Arg, key};

/// Whether two partners can do new business.
pub(super) fn question(
    actor: &PersonId,
    provider: &OrganisationId,
    reseller: &OrganisationId,
) -> Question {
    let action = Action::DoNewBusiness {
        provider: Some(provider.clone()),
        reseller: Some(reseller.clone()),
    };
    Question {
        actor: actor.clone(),
        action,
        as_of: None,
    }
}

/// A verdict that opens its reasons.
#[component]
pub(super) fn VerdictButton(
    question: Question,
    decision: Option<Decision>,
    #[prop(into)] about: String,
) -> impl IntoView {
    let app = app();
    decision.map(|decision| view! {
        <button type="button" class="plain" on:click=move |_| app.explain(question.clone())>
            <VerdictBadge verdict=decision.verdict/>
            <span class="unseen">{app.fill(key::WHY_ABOUT, &[("about", Arg::from(about))])}</span>
        </button>
    })
}

/// A ticket to end a partnership waits, and who closes it.
#[component]
pub(super) fn TicketWaits() -> impl IntoView {
    let app = app();
    let closer = app
        .world_now(|world| {
            world
                .people_of(&MICROSOFT.into())
                .next()
                .map(|it| it.id.clone())
        })
        .flatten();
    view! {
        <br/><small>{app.t(key::TICKET_WAITS)}" "
            {closer.map(|person| view! { <a href=app.there(&person, Page::Reviews)>
                {app.fill(key::CONTINUE_AS, &[("person", Arg::from(app.person_name(&person)))])}</a> })}</small>
    }
}

/// The partners that an organisation stands with, each with its readiness.
#[component]
pub(super) fn Readiness() -> impl IntoView {
    let app = app();
    let pairs = memo(move || {
        let (_, at) = app.who()?;
        app.world(|world| {
            let kind = world.organisations.get(&at)?.kind;
            let mut pairs: Vec<(OrganisationId, OrganisationId)> = match kind {
                Kind::IndirectProvider => world
                    .partnerships
                    .get(&at)
                    .into_iter()
                    .flatten()
                    .filter(|(_, it)| it.ended.is_none())
                    .map(|(reseller, _)| (at.clone(), reseller.clone()))
                    .collect(),
                _ => world
                    .partnerships
                    .values()
                    .filter_map(|of| of.get(&at))
                    .filter(|it| it.ended.is_none())
                    .map(|it| (it.provider.clone(), at.clone()))
                    .collect(),
            };
            pairs.sort();
            Some(pairs)
        })
        .flatten()
    });
    let asked = move || {
        let actor = app.who().map(|(person, _)| person)?;
        Some(
            pairs
                .get()?
                .iter()
                .map(|(provider, reseller)| question(&actor, provider, reseller))
                .collect::<Vec<_>>(),
        )
    };
    let decisions = app.ask(move || asked().unwrap_or_default());
    let rows = move || {
        let at = app.who().map(|(_, at)| at);
        asked()
            .unwrap_or_default()
            .into_iter()
            .zip(pairs.get().unwrap_or_default())
            .zip(decisions.get())
            .take(10)
            .map(|((question, (provider, reseller)), decision)| {
                let other = if Some(&provider) == at.as_ref() {
                    reseller
                } else {
                    provider
                };
                let name = app.organisation_name(&other);
                view! { <li class="row"><span class="grow">{name.clone()}</span>
                <VerdictButton question=question decision=decision about=name/></li> }
            })
            .collect_view()
    };
    let count = move || pairs.with(|pairs| pairs.as_ref().map_or(0, Vec::len));
    view! {
        <section class="card">
            <h2>{app.t(key::READY_TITLE)}</h2>
            <p class="quiet">{app.t(key::READY_LEAD)}</p>
            {when(move || count() == 0, move || view! { <p>{app.t(key::READY_NONE)}</p> })}
            <ul class="list">{live(rows)}</ul>
            {when(move || { count() > 10 }, move || view! { <p class="quiet">{live(move || app.fill(key::READY_MORE, &[("count", Arg::from(count() - 10))]))}</p> })}
        </section>
    }
}
