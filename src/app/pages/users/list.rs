//! The people of an organisation, searched and narrowed by role.

use leptos::prelude::Get as _;

use crate::app::markup::{Element, Markup};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{
    Looking, Way, card, cut, filters, go_to, lines, narrowed, paragraph, quiet, search, select,
    table, unseen,
};
use crate::domain::{Person, Role, User};
use crate::i18n::{Arg, Key, key};

/// A person on the list.
struct Row {
    person: Person,
    address: String,
    roles: String,
    state: Key,
}

/// The ways in which people stand.
const WAYS: [Way<Row>; 2] = [
    Way::up(key::COLUMN_NAME, |_, it| it.person.name.clone()),
    Way::up(key::COLUMN_ROLES, |_, it| it.roles.clone()),
];

/// The people that a search and a role leave.
pub(super) fn people(app: App, looking: Looking) -> Element {
    let (sought, wanted) = (looking.term.get(), looking.chosen.get());
    let rows = app.who().and_then(|(_, at)| {
        app.world(|world| {
            let company = world.organisations.get(&at)?;
            let mut rows = Vec::new();
            for it in world.people_of(&at) {
                rows.push(row(app, it, world.user(it), world.address(it, company)));
            }
            Some(rows)
        })
        .flatten()
    });
    let rows = rows.unwrap_or_default();
    let total = rows.len();
    let held =
        |it: &Row| wanted.is_empty() || it.person.roles.iter().any(|role| role.id() == wanted);
    let words = |it: &Row| format!("{} {} {}", it.person.name, it.address, it.roles);
    let sought = (&*sought, &words as &dyn Fn(&Row) -> String);
    let (mut rows, order) = narrowed(app, looking.order, &WAYS, rows, &held, sought);
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
    let more = cut(app, looking.shown, &mut rows);
    let field = search(app, looking.term, app.t(key::USERS_SEARCH));
    let choice = select(looking.chosen, options);
    card(app.t(key::USERS_LIST))
        .with(
            filters(app, field, key::COLUMN_ROLES, choice)
                .with(order)
                .with(found),
        )
        .with(table(
            app,
            &columns,
            rows.into_iter().map(|it| cells(app, it)).collect(),
        ))
        .with(none.then(|| paragraph(app, key::LIST_NO_MATCH)))
        .with(more)
}

fn row(app: App, it: &Person, user: Option<&User>, address: String) -> Row {
    let roles = if it.roles.is_empty() {
        app.t(key::NO_ROLE)
    } else {
        app.roles(it.roles.iter().copied())
    };
    let state = match user {
        Some(it) if it.guest => key::USER_GUEST,
        Some(it) if it.temporary => key::USER_TEMPORARY,
        _ => key::USER_ACTIVE,
    };
    Row {
        person: it.clone(),
        address,
        roles,
        state,
    }
}

fn cells(app: App, it: Row) -> Vec<Markup> {
    let edit = go_to(app, Page::Users(Some(it.person.id)), key::USERS_EDIT);
    let edit = edit.with(unseen(format!(" – {}", it.person.name)));
    vec![
        lines(it.person.name, vec![Some(it.address.into())]),
        it.roles.into(),
        app.t(it.state).into(),
        edit.into(),
    ]
}
