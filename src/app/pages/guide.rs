//! What the open scenario asks, and what to try first: in the heading of every page.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::route::{Page, Route};
use crate::app::shell::pages_of;
use crate::app::state::App;
use crate::app::widgets::{link, unseen};
use crate::domain::{Event, Kind, OrganisationId, PersonId};
use crate::i18n::{Language, key};
use crate::platform::browser::is_phone;
use crate::scenario::bundled;

/// The guide: open on the page that the scenario opens on, where there is room, and folded on the
/// others.
pub(super) fn guide(app: App) -> Option<Markup> {
    let Route::In(place) = app.route.get() else {
        return None;
    };
    let id = app
        .open
        .with(|open| Some(open.as_ref()?.scenario.start().bundled.clone()))?;
    let bundled = bundled::find(&id)?;
    let opens = bundled.person == place.person.as_str()
        && Page::parse(bundled.page, None).is_some_and(|it| it.same_entry(&place.page));
    let [question, first] =
        ["question", "try"].map(|part| app.word(&format!("scenario.{}.{part}", bundled.id)));
    let guide = classed("details", "guide")
        .maybe("open", (opens && !is_phone()).then_some("".into()))
        .with(worded("summary", question))
        .with(led(app, &first, bundled.person));
    Some(guide.into())
}

/// Someone who may be named.
struct Named {
    id: PersonId,
    name: String,
    at: OrganisationId,
    company: String,
    kind: Kind,
}

/// A text in which people and pages are ways on: the first mention of a person names the company,
/// and a page is the one of whoever was named last.
fn led(app: App, text: &str, first: &str) -> Element {
    // Whoever came later may be called anything, also nothing.
    let given = app.open.with(|open| {
        let givens = open.as_ref()?.scenario.start().givens.iter();
        let people = givens.filter_map(|it| match &it.event {
            Event::PersonAdded { person } => Some(person.id.clone()),
            _ => None,
        });
        Some(people.collect::<Vec<_>>())
    });
    let given = given.unwrap_or_default();
    let everyone = app.world_now(|world| {
        let known = world.people.values().filter_map(|it| {
            let at = world.organisations.get(&it.organisation)?;
            let named = !it.name.is_empty() && text.contains(&it.name);
            let meant = named && given.contains(&it.id);
            meant.then(|| Named {
                id: it.id.clone(),
                name: it.name.clone(),
                at: at.id.clone(),
                company: at.name.clone(),
                kind: at.kind,
            })
        });
        known.collect::<Vec<_>>()
    });
    let everyone = everyone.unwrap_or_default();
    let me = app.who();
    let mut acting = everyone.iter().find(|it| it.id.as_str() == first);
    let mut told: Vec<&OrganisationId> = Vec::new();
    let mut said = element("p");
    let mut rest = text;
    loop {
        let pages = acting.map_or_else(Vec::new, |it| pages_of(it.kind));
        let person = everyone
            .iter()
            .filter_map(|it| Some((rest.find(&it.name)?, it)));
        let person = person.min_by_key(|(at, it)| (*at, usize::MAX - it.name.len()));
        let page = pages.into_iter().filter_map(|(name, page)| {
            let name = app.t(name);
            // Korean texts quote the name of a page, which is a common word; English ones begin it
            // with a capital letter.
            let found = match app.language() {
                Language::English => rest.find(&name)?,
                Language::Korean => rest.find(&format!("‘{name}’"))? + '‘'.len_utf8(),
            };
            Some((found, name, page))
        });
        let page = page.min_by_key(|(at, name, _)| (*at, usize::MAX - name.len()));
        match (person, page) {
            (Some((at, it)), page) if page.as_ref().is_none_or(|page| at < page.0) => {
                let (before, after) = rest.split_at(at);
                rest = after.get(it.name.len()..).unwrap_or_default();
                said = said.text(before.to_owned());
                said = if me.as_ref().is_some_and(|(me, _)| *me == it.id) {
                    said.text(it.name.clone())
                } else {
                    said.with(onward(app, it, Page::Overview, it.name.clone()))
                };
                // It may stand beside the name already.
                if !told.contains(&&it.at) && !is_beside(&it.company, before, rest) {
                    let company = it.company.clone();
                    said = said.text(app.fill_one(key::GUIDE_AT, "organisation", company));
                }
                told.push(&it.at);
                acting = Some(it);
            }
            (_, Some((at, name, page))) => {
                let (before, after) = rest.split_at(at);
                rest = after.get(name.len()..).unwrap_or_default();
                said = said.text(before.to_owned());
                said = match acting {
                    Some(it) => said.with(onward(app, it, page, name)),
                    None => said.text(name),
                };
            }
            _ => return said.text(rest.to_owned()),
        }
    }
}

/// A way on, which says whose page it leads to where that is someone else's.
fn onward(app: App, to: &Named, page: Page, name: String) -> Element {
    let go = link(app.there(&to.id, page), name);
    if app.who().is_some_and(|(me, _)| me == to.id) {
        return go;
    }
    let whose = app.continue_as(&to.id);
    go.attr("title", whose.clone())
        .with(unseen(format!(" – {whose}")))
}

/// Whether a name is told right before or after another one.
fn is_beside(company: &str, before: &str, after: &str) -> bool {
    after.starts_with(&format!(" of {company}")) || before.ends_with(&format!("{company}의 "))
}
