//! Where to go on: pages, each with what is found there, and as whom.

use crate::app::markup::{Element, classed, element, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{go_button, go_to};
use crate::domain::{Action, Decision, Organisation, OrganisationId, Person, PersonId, Question};
use crate::i18n::{Key, key};

/// The list of pages: what is found there, the page's name, and the page. The first one's button is
/// of its own class.
pub(super) fn next_pages(
    app: App,
    pages: impl IntoIterator<Item = (Key, Key, Page)>,
    first: &'static str,
) -> Element {
    let rows = pages
        .into_iter()
        .enumerate()
        .map(|(at, (text, label, page))| {
            let class = if at == 0 { first } else { "button" };
            classed("li", "row")
                .with(worded("span", app.t(text)).attr("class", "grow"))
                .with(go_to(app, page, label).attr("class", class))
                .into()
        });
    classed("ul", "list").all(rows.collect())
}

/// There is nothing at this address: why, and the page where the reader can go on.
pub(super) fn dead_end(app: App, why: String, page: Page, label: Key) -> Element {
    let on = go_to(app, page, label);
    ends(why, on.attr("class", "button primary"))
}

/// There is nothing here: why, and the way on.
pub(super) fn ends(why: String, on: Element) -> Element {
    classed("section", "card")
        .with(worded("p", why))
        .with(classed("p", "row").with(on))
}

/// To all scenarios, as the main way on.
pub(super) fn to_scenarios(app: App) -> Element {
    go_button("#/".to_owned(), app.t(key::ALL_SCENARIOS)).attr("class", "button primary")
}

/// A link that goes on as a person.
pub(super) fn continue_as(app: App, person: &PersonId, page: Page) -> Element {
    go_button(app.there(person, page), app.continue_as(person))
}

/// A link that goes on as who asks, where that helps: that person could do it.
pub(super) fn continue_to(
    app: App,
    asked: &Question,
    decision: Option<&Decision>,
    page: Page,
) -> Option<Element> {
    let may = decision.is_some_and(Decision::is_permitted);
    may.then(|| continue_as(app, &asked.actor, page))
}

/// A link that goes on as who acts next at an organisation.
pub(super) fn goes_on(
    app: App,
    at: &OrganisationId,
    action: &Action,
    page: Page,
) -> Option<Element> {
    Some(continue_as(app, &acts_next(app, at, action)?, page))
}

/// Who acts next at an organisation: the first person whom the policy lets, or the first one while it
/// lets nobody.
pub(super) fn acts_next(app: App, at: &OrganisationId, action: &Action) -> Option<PersonId> {
    let ask = |it: &Person| Question {
        actor: it.id.clone(),
        action: action.clone(),
        as_of: None,
    };
    let questions: Vec<_> = app.world(|world| world.people_of(at).map(ask).collect())?;
    let decisions = app.decide(&questions);
    let may = |it: &Option<Decision>| it.as_ref().is_some_and(Decision::is_permitted);
    let next = decisions.iter().position(may).unwrap_or_default();
    Some(questions.into_iter().nth(next)?.actor)
}

/// A link that goes on as the first person of an organisation.
pub(super) fn continue_at(app: App, at: &OrganisationId, page: Page) -> Option<Element> {
    let person = app.world(|world| world.people_of(at).next().map(|it| it.id.clone()))??;
    Some(continue_as(app, &person, page))
}

/// A way on as the first person of the first organisation that fits.
pub(super) fn continue_at_one(
    app: App,
    fits: fn(&Organisation) -> bool,
    page: Page,
) -> Option<Element> {
    let at = app.world(|world| {
        let mut all = world.organisations.values();
        Some(all.find(|it| fits(it))?.id.clone())
    })??;
    Some(element("p").with(continue_at(app, &at, page)?))
}
