//! User management: the people of an organisation and their roles.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{
    ActionButton, card, go_button, heading, icon, lines, matches, search, table, terms, unseen,
};
use crate::domain::{Action, Decision, Person, PersonId, Question, Role};
use crate::i18n::{Arg, key};

/// The page.
#[component]
pub(super) fn Users(chosen: Option<PersonId>) -> impl IntoView {
    let app = app();
    let term = RwSignal::new(String::new());
    live(move || {
        let lead = Some(app.t(key::USERS_LEAD));
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_USERS), lead))
            .with(chosen.as_ref().and_then(|person| roles(app, person)))
            .with(people(app, term))
            .into()
    })
}

/// The people of the organisation that a search finds.
fn people(app: App, term: RwSignal<String>) -> Element {
    let sought = term.get();
    let rows = app.who().and_then(|(_, at)| {
        app.world(|world| {
            let company = world.organisations.get(&at)?;
            let mut rows = Vec::new();
            for it in world.people_of(&at) {
                rows.extend(person(app, it, it.address(company), &sought));
            }
            Some(rows)
        })
        .flatten()
    });
    let columns = [key::COLUMN_NAME, key::COLUMN_ROLES, key::COLUMN_ACTIONS];
    card(app.t(key::USERS_LIST))
        .with(search(app, term, app.t(key::USERS_SEARCH)))
        .with(table(app, &columns, rows.unwrap_or_default()))
}

/// The row of a person; none when the search is for others.
fn person(app: App, it: &Person, address: String, term: &str) -> Option<Vec<Markup>> {
    let held = app.roles(it.roles.iter().copied());
    if !matches(&format!("{} {address} {held}", it.name), term) {
        return None;
    }
    let roles = if it.roles.is_empty() {
        app.t(key::NO_ROLE)
    } else {
        held
    };
    let edit = go_button(
        app.here(Page::Users(Some(it.id.clone()))),
        app.t(key::USERS_EDIT),
    );
    Some(vec![
        lines(it.name.clone(), vec![Some(address.into())]),
        roles.into(),
        edit.with(unseen(format!(" – {}", it.name))).into(),
    ])
}

/// The roles of one person, each given or taken by itself.
fn roles(app: App, person: &PersonId) -> Option<Element> {
    let (_, at) = app.who()?;
    let person = app
        .world(|world| world.people.get(person).cloned())
        .flatten()
        .filter(|person| person.organisation == at)?;
    let mut questions = Vec::new();
    for role in Role::ALL {
        questions.extend(app.question(change(&person, role)));
    }
    let decisions = app.decide(&questions);
    let mut rows = Vec::new();
    for ((role, question), decision) in Role::ALL.into_iter().zip(questions).zip(&decisions) {
        let has = person.roles.contains(&role);
        rows.push(self::role(app, role, has, question, decision.as_ref()));
    }
    let args = [("person", Arg::from(person.name))];
    let title = worded("h2", app.fill(key::USERS_ROLES_OF, &args)).attr("class", "grow");
    let close = go_button(app.here(Page::Users(None)), app.t(key::CLOSE));
    let card = classed("section", "card")
        .with(classed("div", "row").with(title).with(close))
        .with(classed("ul", "list roles").all(rows))
        .with(terms(app, &["global-admin", "admin-agent"]));
    Some(card)
}

/// Takes a role that the person holds, gives one that it does not.
fn change(person: &Person, role: Role) -> Action {
    let has = person.roles.contains(&role);
    let (person, role) = (Some(person.id.clone()), Some(role));
    if has {
        Action::RemoveRole { person, role }
    } else {
        Action::AssignRole { person, role }
    }
}

fn role(
    app: App,
    role: Role,
    has: bool,
    question: Question,
    decision: Option<&Decision>,
) -> Markup {
    let (class, state, label) = if has {
        ("row done", key::ROLE_HELD, "action.RemoveRole")
    } else {
        ("row", key::ROLE_NOT_HELD, "action.AssignRole")
    };
    let name = app.role(role);
    let button = ActionButton::new(app, Some(question), decision, app.word(label)).about(&name);
    let text = classed("span", "grow")
        .text(name)
        .with(unseen(format!(" – {}", app.t(state))));
    classed("li", class)
        .with(has.then(|| icon(app, "checkmark")))
        .with(text)
        .with(button)
        .into()
}
