//! Ready for new business: a decision of its own, per partner.

use leptos::prelude::Get as _;

use super::invite::asks;
use crate::app::markup::{Markup, classed, element, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{
    aside, card, cell, go_button, go_to, link, paragraph, quiet, verdict_button,
};
use crate::domain::{
    Action, Date, Decision, Kind, MICROSOFT, OrganisationId, Partnership, Question,
};
use crate::i18n::{Key, key};

/// How many partners the list shows.
const SHOWN: usize = 10;

/// Whether two partners can do new business.
pub(super) fn question(
    app: App,
    provider: &OrganisationId,
    reseller: &OrganisationId,
) -> Option<Question> {
    app.question(Action::DoNewBusiness {
        provider: Some(provider.clone()),
        reseller: Some(reseller.clone()),
    })
}

/// A ticket that asks for an end waits, and who closes it.
pub(super) fn ticket_waits(app: App, waits: Key) -> Markup {
    microsoft_next(app, waits, Page::Tickets)
}

/// What waits for Microsoft, and the way to who acts there.
pub(super) fn microsoft_next(app: App, waits: Key, page: Page) -> Markup {
    let next = app
        .world(|world| {
            world
                .people_of(&MICROSOFT.into())
                .next()
                .map(|it| it.id.clone())
        })
        .flatten();
    let go = next.map(|person| link(app.there(&person, page), app.continue_as(&person)));
    element("span").text(app.t(waits)).text(" ").with(go).into()
}

/// That the reseller has become a direct bill partner, while the partnership stands.
pub(super) fn left(app: App, it: &Partnership) -> Option<Markup> {
    let left = app.world(|world| it.ended.is_none() && !world.is_active(it))?;
    left.then(|| app.t(key::PARTNERSHIP_LEFT).into())
}

/// The cell of a relationship's dates: since when it stands, and when it ended.
pub(super) fn dates(app: App, since: Date, ended: Option<Date>) -> Markup {
    let ended =
        ended.map(|date| worded("small", app.fill_one(key::ENDED_ON, "date", app.day(date))));
    cell(vec![
        app.day(since).into(),
        ended.is_some().then(|| element("br")).into(),
        ended.into(),
    ])
}

/// Why a list is empty that leaves out what is not active; the filter names those.
pub(super) fn nothing(app: App, total: usize, filtered: bool, others: Key) -> String {
    if total == 0 && !filtered {
        let filter = app.t(others);
        app.fill_one(key::LIST_NONE_STANDS, "filter", filter)
    } else {
        app.t(key::LIST_NO_MATCH)
    }
}

/// The partners that an organisation stands with, each with its readiness: those that are not ready
/// first.
pub(super) fn readiness(app: App) -> Option<Markup> {
    let pairs = pairs(app)?;
    let questions: Vec<_> = pairs
        .iter()
        .filter_map(|(provider, reseller)| question(app, provider, reseller))
        .collect();
    let decisions = app.decide(&questions);
    let (_, at) = app.who()?;
    let all = pairs.iter().zip(&questions).zip(&decisions);
    let (ready, missing): (Vec<_>, Vec<_>) =
        all.partition(|(_, it)| it.as_ref().is_some_and(Decision::is_permitted));
    let mut rows = Vec::new();
    for (((provider, reseller), question), decision) in missing.iter().chain(&ready).take(SHOWN) {
        let other = if *provider == at { reseller } else { provider };
        let name = app.organisation_name(other);
        let row = classed("li", "row")
            .with(worded("span", name.clone()).attr("class", "grow"))
            .with(verdict_button(app, question, decision.as_ref(), &name));
        rows.push(row.into());
    }
    let more = pairs.len().saturating_sub(SHOWN);
    let kind = app.me.get()?.1.kind;
    // What a direct bill partner sells itself needs no partnership.
    let (title, none) = if kind == Kind::DirectBillPartner {
        (key::READY_TITLE_BOTH, key::READY_NONE_BOTH)
    } else {
        (key::READY_TITLE, key::READY_NONE)
    };
    let card = card(app.t(title));
    let (page, label) = match kind {
        Kind::IndirectProvider => (Page::IndirectResellers, key::NAV_RESELLERS),
        _ if pairs.is_empty() => (Page::FindProvider, key::NAV_FIND),
        _ => (Page::IndirectProviders, key::NAV_PROVIDERS),
    };
    let way = element("p").with(go_to(app, page, label));
    if pairs.is_empty() {
        return Some(card.with(paragraph(app, none)).with(way).into());
    }
    // Whoever is ready and serves nobody yet goes on to the first customer.
    let served = app.world(|world| {
        let held = world.relationships.get(&at);
        held.is_some_and(|of| of.values().any(|it| it.ended.is_none()))
    });
    let invites = kind == Kind::IndirectReseller && missing.is_empty() && served == Some(false);
    let invite = invites.then(|| {
        let go = go_button(app.here(Page::Invite(None)), app.word(asks(app)));
        element("p").with(go)
    });
    let card = card
        .with(aside(app, key::READY_LEAD))
        .with(classed("ul", "list").all(rows))
        .with(invite)
        .with((more > 0).then(|| quiet("p", app.fill_one(key::READY_MORE, "count", more))))
        .with((more > 0).then_some(way));
    Some(card.into())
}

/// Provider and reseller of every partnership that stands.
fn pairs(app: App) -> Option<Vec<(OrganisationId, OrganisationId)>> {
    let (_, at) = app.who()?;
    app.world(|world| {
        let of_provider = world.organisations.get(&at)?.kind == Kind::IndirectProvider;
        let all = world.partnerships_of(&at);
        let ours = all.filter(|it| world.is_active(it) && (it.provider == at) == of_provider);
        Some(
            ours.map(|it| (it.provider.clone(), it.reseller.clone()))
                .collect(),
        )
    })
    .flatten()
}
