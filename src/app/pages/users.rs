//! User management: the people of an organisation and their roles.

use leptos::prelude::*;

use super::Heading;
use crate::app::route::Page;
use crate::app::state::app;
use crate::app::widgets::{ActionButton, Icon, Search, Term, live, matches, memo};
use crate::domain::{Action, Decision, Person, PersonId, Question, Role};
use crate::i18n::{Arg, key};

/// The page.
#[component]
pub(super) fn Users(chosen: Option<PersonId>) -> impl IntoView {
    let app = app();
    let people = memo(move || {
        let (_, at) = app.who()?;
        app.world(|world| {
            let company = world.organisations.get(&at)?;
            Some(
                world
                    .people_of(&at)
                    .map(|it| (it.clone(), it.address(company)))
                    .collect::<Vec<_>>(),
            )
        })
        .flatten()
    });
    let term = RwSignal::new(String::new());
    let row = move |(person, address): (Person, String)| {
        let roles = if person.roles.is_empty() {
            app.t(key::NO_ROLE)
        } else {
            app.roles(person.roles.iter().copied())
        };
        view! {
            <tr>
                <td data-label=app.t(key::COLUMN_NAME)><b>{person.name.clone()}</b><br/><small>{address}</small></td>
                <td data-label=app.t(key::COLUMN_ROLES)>{roles}</td>
                <td class="actions"><a class="button" href=app.here(Page::Users(Some(person.id)))>{app.t(key::USERS_EDIT)}
                    <span class="unseen">{format!(" – {}", person.name)}</span></a></td>
            </tr>
        }
    };
    let rows = move || {
        people
            .get()
            .unwrap_or_default()
            .into_iter()
            .filter(|(person, address)| {
                let roles = app.roles(person.roles.iter().copied());
                matches(&format!("{} {address} {roles}", person.name), &term.get())
            })
            .map(row)
            .collect_view()
    };
    let edited = memo(move || {
        people.with(|people| {
            people
                .iter()
                .flatten()
                .find(|(person, _)| Some(&person.id) == chosen.as_ref())
                .map(|(person, _)| person.id.clone())
        })
    });
    view! {
        <Heading title=app.t(key::NAV_USERS) lead=app.t(key::USERS_LEAD)/>
        {live(move || edited.get().map(|person| view! { <Roles person=person/> }))}
        <section class="card">
            <h2>{app.t(key::USERS_LIST)}</h2>
            <Search term=term label=app.t(key::USERS_SEARCH)/>
            <table>
                <thead><tr><th>{app.t(key::COLUMN_NAME)}</th><th>{app.t(key::COLUMN_ROLES)}</th>
                    <th><span class="unseen">{app.t(key::COLUMN_ACTIONS)}</span></th></tr></thead>
                <tbody>{live(rows)}</tbody>
            </table>
        </section>
    }
}

/// The roles of one person, each given or taken by itself.
#[component]
fn Roles(person: PersonId) -> impl IntoView {
    let app = app();
    let name = app.person_name(&person);
    let held = Memo::new({
        let person = person.clone();
        move |_| {
            app.world(|world| world.people.get(&person).map(|it| it.roles.clone()))
                .flatten()
                .unwrap_or_default()
        }
    });
    let questions = move || {
        let (actor, _) = app.who()?;
        Some(
            Role::ALL
                .into_iter()
                .map(|role| {
                    let (person, has) =
                        (Some(person.clone()), held.with(|held| held.contains(&role)));
                    let action = if has {
                        Action::RemoveRole {
                            person,
                            role: Some(role),
                        }
                    } else {
                        Action::AssignRole {
                            person,
                            role: Some(role),
                        }
                    };
                    Question {
                        actor: actor.clone(),
                        action,
                        as_of: None,
                    }
                })
                .collect::<Vec<_>>(),
        )
    };
    let decisions = app.ask({
        let questions = questions.clone();
        move || questions().unwrap_or_default()
    });
    let row = move |((role, question), decision): ((Role, Question), Option<Decision>)| {
        let has = held.with_untracked(|held| held.contains(&role));
        let label = app.word(if has {
            "action.RemoveRole"
        } else {
            "action.AssignRole"
        });
        view! {
            <li class="row" class:done=has>
                {has.then(|| view! { <Icon name="checkmark"/> })}
                <span class="grow">{app.role(role)}<span class="unseen">{format!(" – {}", app.t(if has { key::ROLE_HELD } else { key::ROLE_NOT_HELD }))}</span></span>
                <ActionButton question=Signal::stored(Some(question)) decision=Signal::stored(decision) label=label about=app.role(role)/>
            </li>
        }
    };
    view! {
        <section class="card">
            <div class="row"><h2 class="grow">{app.fill(key::USERS_ROLES_OF, &[("person", Arg::from(name))])}</h2>
                <a class="button" href=app.here(Page::Users(None))>{app.t(key::CLOSE)}</a></div>
            <ul class="list roles">{live(move || Role::ALL.into_iter().zip(questions().unwrap_or_default()).zip(decisions.get()).map(row).collect_view())}</ul>
            <p class="terms"><Term id="global-admin"/><Term id="admin-agent"/></p>
        </section>
    }
}
