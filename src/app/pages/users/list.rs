//! The people of an organisation, searched and narrowed by role.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{
    card, filters, go_button, lines, matches, quiet, search, select, table, unseen,
};
use crate::domain::{Person, Role, User};
use crate::i18n::{Arg, key};

/// The people that a search and a role leave.
pub(super) fn people(app: App, term: RwSignal<String>, role: RwSignal<String>) -> Element {
    let (sought, wanted) = (term.get(), role.get());
    let mut total = 0_usize;
    let rows = app.who().and_then(|(_, at)| {
        app.world(|world| {
            let company = world.organisations.get(&at)?;
            let mut rows = Vec::new();
            for it in world.people_of(&at) {
                total += 1;
                let held = wanted.is_empty() || it.roles.iter().any(|role| role.id() == wanted);
                if held {
                    let address = world.address(it, company);
                    rows.extend(person(app, it, world.user(it), address, &sought));
                }
            }
            Some(rows)
        })
        .flatten()
    });
    let rows = rows.unwrap_or_default();
    let mut options = vec![(String::new(), app.t(key::FILTER_ALL))];
    for it in Role::ALL {
        options.push((it.id().to_owned(), app.role(it)));
    }
    let numbers = [
        ("shown", Arg::from(rows.len())),
        ("total", Arg::from(total)),
    ];
    let found = quiet("p", app.fill(key::USERS_COUNT, &numbers)).attr("role", "status");
    let columns = [
        key::COLUMN_NAME,
        key::COLUMN_ROLES,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    let none = rows.is_empty();
    let field = search(app, term, app.t(key::USERS_SEARCH));
    let choice = select(role, options);
    card(app.t(key::USERS_LIST))
        .with(filters(app, field, key::COLUMN_ROLES, choice).with(found))
        .with(table(app, &columns, rows))
        .with(none.then(|| worded("p", app.t(key::LIST_NO_MATCH))))
}

/// The row of a person; none when the search is for others.
fn person(
    app: App,
    it: &Person,
    user: Option<&User>,
    address: String,
    term: &str,
) -> Option<Vec<Markup>> {
    let held = app.roles(it.roles.iter().copied());
    if !matches(&format!("{} {address} {held}", it.name), term) {
        return None;
    }
    let roles = if it.roles.is_empty() {
        app.t(key::NO_ROLE)
    } else {
        held
    };
    let state = match user {
        Some(it) if it.guest => key::USER_GUEST,
        Some(it) if it.temporary => key::USER_TEMPORARY,
        _ => key::USER_ACTIVE,
    };
    let edit = go_button(
        app.here(Page::Users(Some(it.id.clone()))),
        app.t(key::USERS_EDIT),
    );
    Some(vec![
        lines(it.name.clone(), vec![Some(address.into())]),
        roles.into(),
        app.t(state).into(),
        edit.with(unseen(format!(" – {}", it.name))).into(),
    ])
}
