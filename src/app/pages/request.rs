//! Request a partnership: choose a company and a person there, edit the mail, send it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Heading;
use crate::app::route::Page;
use crate::app::shell::Explained;
use crate::app::state::app;
use crate::app::widgets::{
    ActionButton, Icon, Search, VerdictBadge, live, matches, memo, text, when,
};
use crate::domain::{Action, Kind, OrganisationId, PersonId, Question, Verdict};
use crate::i18n::{Arg, key};
use crate::platform::browser::{copy_text, go};

/// How many companies the list shows; a search finds the others.
const SHOWN: usize = 12;

/// The page.
#[component]
pub(super) fn RequestPartnership(chosen: Option<OrganisationId>) -> impl IntoView {
    let app = app();
    view! {
        <p><a href=app.here(Page::IndirectResellers)><Icon name="back"/>{app.t(key::NAV_RESELLERS)}</a></p>
        <Heading title=app.word("action.RequestPartnership") lead=app.t(key::REQUEST_LEAD)/>
        {match chosen {
            None => view! { <Companies/> }.into_any(),
            Some(reseller) => view! { <Mail reseller=reseller/> }.into_any(),
        }}
    }
}

/// The first step: which company.
#[component]
fn Companies() -> impl IntoView {
    let app = app();
    let term = RwSignal::new(String::new());
    let found = memo(move || {
        let rows: Vec<(OrganisationId, String, String)> = app
            .world(|world| {
                world
                    .organisations
                    .values()
                    .filter(|it| matches!(it.kind, Kind::IndirectReseller | Kind::Prospect))
                    .map(|it| {
                        (
                            it.id.clone(),
                            it.name.clone(),
                            app.place(&it.city, it.country.as_ref()),
                        )
                    })
                    .filter(|(_, name, place)| matches(&format!("{name} {place}"), &term.get()))
                    .collect()
            })
            .unwrap_or_default();
        crate::platform::formats::sorted(app.language(), rows, |(_, name, _)| name.clone())
    });
    let questions = move || {
        let (actor, provider) = app.who()?;
        Some(
            found
                .get()
                .iter()
                .take(SHOWN)
                .map(|(reseller, ..)| Question {
                    actor: actor.clone(),
                    action: Action::RequestPartnership {
                        provider: Some(provider.clone()),
                        reseller: Some(reseller.clone()),
                        recipient: None,
                        text: None,
                        link_kept: None,
                    },
                    as_of: None,
                })
                .collect::<Vec<_>>(),
        )
    };
    let decisions = app.ask(move || questions().unwrap_or_default());
    let rows = move || {
        found.get().into_iter().zip(questions().unwrap_or_default()).zip(decisions.get())
            .map(|(((reseller, name, place), question), decision)| view! {
                <tr>
                    <td data-label=app.t(key::COLUMN_COMPANY)><b>{name.clone()}</b><br/><small>{place}</small></td>
                    <td data-label=app.t(key::COLUMN_VERDICT)>{decision.as_ref().map(|it| view! { <VerdictBadge verdict=it.verdict/> })}</td>
                    <td class="actions"><ActionButton question=Signal::stored(Some(question)) decision=Signal::stored(decision)
                        label=app.t(key::REQUEST_CHOOSE) about=name opens=app.here(Page::Request(Some(reseller)))/></td>
                </tr>
            }).collect_view()
    };
    let hidden = move || found.with(Vec::len).saturating_sub(SHOWN);
    view! {
        <section class="card">
            <h2>{app.t(key::REQUEST_WHO)}</h2>
            <p class="quiet">{app.t(key::REQUEST_WHO_LEAD)}</p>
            <Search term=term label=app.t(key::REQUEST_SEARCH)/>
            <table>
                <thead><tr><th>{app.t(key::COLUMN_COMPANY)}</th><th>{app.t(key::COLUMN_VERDICT)}</th>
                    <th><span class="unseen">{app.t(key::COLUMN_ACTIONS)}</span></th></tr></thead>
                <tbody>{live(rows)}</tbody>
            </table>
            {when(move || found.with(Vec::is_empty), move || view! { <p>{app.t(key::LIST_NO_MATCH)}</p> })}
            {when(move || { hidden() > 0 }, move || view! { <p class="quiet">{live(move || app.fill(key::MORE_COMPANIES, &[("count", Arg::from(hidden()))]))}</p> })}
        </section>
    }
}

/// The second step: to whom, and the mail.
#[component]
fn Mail(reseller: OrganisationId) -> impl IntoView {
    let app = app();
    let Some((_, provider)) = untrack(|| app.who()) else {
        return ().into_any();
    };
    let people: Vec<(PersonId, String, String)> = app
        .world_now(|world| {
            let at = world.organisations.get(&reseller)?;
            Some(
                world
                    .people_of(&reseller)
                    .map(|it| {
                        (
                            it.id.clone(),
                            format!("{} ({})", it.name, app.roles(it.roles.iter().copied())),
                            it.address(at),
                        )
                    })
                    .collect(),
            )
        })
        .flatten()
        .unwrap_or_default();
    let first = people.first().map(|(id, ..)| id.clone());
    let to = RwSignal::new(first.clone());
    let link = Memo::new({
        let provider = provider.clone();
        move |_| {
            to.get()
                .map(|to| app.personal_link(&provider, &to))
                .unwrap_or_default()
        }
    });
    let letter = RwSignal::new(format!(
        "{}\n\n{}",
        app.draft(&provider, &reseller),
        link.get_untracked()
    ));
    let address = {
        let people = people.clone();
        move || {
            people
                .iter()
                .find(|(id, ..)| Some(id) == to.get().as_ref())
                .map(|(.., address)| address.clone())
                .unwrap_or_default()
        }
    };
    let kept = memo(move || letter.with(|letter| link.with(|link| letter.contains(link.as_str()))));
    let question = Signal::derive({
        let (provider, reseller) = (provider.clone(), reseller.clone());
        move || {
            let (actor, _) = app.who()?;
            let text = letter.with(|letter| {
                link.with(|link| letter.replace(link.as_str(), "").trim().to_owned())
            });
            Some(Question {
                actor,
                action: Action::RequestPartnership {
                    provider: Some(provider.clone()),
                    reseller: Some(reseller.clone()),
                    recipient: to.get(),
                    text: Some(text),
                    link_kept: Some(kept.get()),
                },
                as_of: None,
            })
        }
    });
    let decision = app.ask_one(move || question.get());
    let choose = move |id: String| {
        let before = link.get_untracked();
        to.set(Some(PersonId::new(id)));
        let after = link.get_untracked();
        letter.update(|letter| *letter = letter.replace(&before, &after));
    };
    let mailto = {
        let subject = app.subject(&provider, &reseller);
        move || {
            format!(
                "mailto:{}?subject={}&body={}",
                address(),
                encoded(&subject),
                letter.with(|letter| encoded(letter))
            )
        }
    };
    let refused = move || decision.get().filter(|it| it.verdict != Verdict::Permitted);
    view! {
        <section class="card form">
            <h2>{app.fill(key::REQUEST_MAIL, &[("reseller", Arg::from(app.organisation_name(&reseller)))])}</h2>
            <label>{app.t(key::REQUEST_TO)}
                <select on:change:target=move |event| choose(event.target().value())>
                    {people.into_iter().map(|(id, name, _)| view! {
                        <option value=id.to_string() selected=Some(&id) == first.as_ref()>{name}</option>
                    }).collect_view()}
                </select>
            </label>
            <label>{app.t(key::REQUEST_TEXT)}
                <textarea rows="12" maxlength="4000" prop:value=text(move || letter.get()) aria-describedby="link-help"
                    aria-invalid=text(move || (!kept.get()).to_string())
                    on:input:target=move |event| letter.set(event.target().value())></textarea>
            </label>
            <p id="link-help" class="quiet">{app.t(key::REQUEST_LINK)}</p>
            {when(move || !kept.get(), move || view! { <div class="problem row" role="alert">
                    <p class="grow">{app.t(key::REQUEST_LINK_GONE)}</p>
                    <button type="button" on:click=move |_| letter.update(|letter| {
                        letter.push_str("\n\n");
                        letter.push_str(&link.get_untracked());
                    })>{app.t(key::REQUEST_LINK_BACK)}</button>
                </div> })}
            <div class="row">
                <a class="button" href=mailto><Icon name="mail"/>{app.t(key::REQUEST_OPEN_IN_EMAIL)}</a>
                <button type="button" on:click=move |_| {
                    let text = letter.get_untracked();
                    spawn_local(async move {
                        if copy_text(&text).await { app.say(app.t(key::COPIED)) } else { app.warn(app.t(key::NOT_COPIED)) }
                    });
                }><Icon name="copy"/>{app.t(key::REQUEST_COPY)}</button>
                <span class="grow"></span>
                <ActionButton question=question decision=decision label=app.t(key::REQUEST_DONE) primary=true
                    then=Callback::new(move |()| go(app.here(Page::IndirectResellers).trim_start_matches('#')))/>
            </div>
            <p class="quiet">{app.t(key::REQUEST_DONE_HELP)}</p>
            {live(move || refused().map(|decision| view! {
                <Explained what=app.word("action.RequestPartnership") decision=decision/>
            }))}
        </section>
    }.into_any()
}

fn encoded(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}
