//! Request a partnership: choose a company and a person there, edit the mail, send it.

mod mail;

use leptos::prelude::*;

use crate::app::markup::{Element, classed, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{
    ActionButton, card, heading, icon, lines, link, matches, quiet, search, table, verdict,
};
use crate::domain::{Action, Kind, OrganisationId};
use crate::i18n::{Arg, key};
use crate::platform::formats::sorted;
use mail::{Draft, mail};

/// How many companies the list shows; a search finds the others.
const SHOWN: usize = 12;

/// The page.
#[component]
pub(super) fn RequestPartnership(chosen: Option<OrganisationId>) -> impl IntoView {
    let app = app();
    let choosing = chosen.is_none();
    let term = RwSignal::new(String::new());
    let draft = chosen.and_then(|reseller| Draft::new(app, reseller));
    live(move || {
        let back = link(app.here(Page::IndirectResellers), "")
            .with(icon(app, "back"))
            .text(app.t(key::NAV_RESELLERS));
        let another =
            (!choosing).then(|| link(app.here(Page::Request(None)), app.t(key::REQUEST_ANOTHER)));
        let title = app.word("action.RequestPartnership");
        classed("div", "page")
            .with(classed("p", "row").with(back).with(another))
            .with(heading(app, &title, Some(app.t(key::REQUEST_LEAD))))
            .with(choosing.then(|| companies(app, term)))
            .with(draft.as_ref().map(|draft| mail(app, draft)))
            .into()
    })
}

/// A company that the list shows.
struct Company {
    id: OrganisationId,
    name: String,
    place: String,
}

/// The companies that a search finds, in the order of their names.
fn found(app: App, term: &str) -> Vec<Company> {
    let mut rows = Vec::new();
    app.world(|world| {
        for it in world.organisations.values() {
            if !matches!(it.kind, Kind::IndirectReseller | Kind::Prospect) {
                continue;
            }
            let place = app.place(&it.city, it.country.as_ref());
            if matches(&format!("{} {place}", it.name), term) {
                rows.push(Company {
                    id: it.id.clone(),
                    name: it.name.clone(),
                    place,
                });
            }
        }
    });
    sorted(app.language(), rows, |it| it.name.clone())
}

/// The first step: which company.
fn companies(app: App, term: RwSignal<String>) -> Element {
    let mut found = found(app, &term.get());
    let hidden = found.len().saturating_sub(SHOWN);
    let none = found.is_empty();
    found.truncate(SHOWN);
    let more = [("count", Arg::from(hidden))];
    card(app.t(key::REQUEST_WHO))
        .with(quiet("p", app.t(key::REQUEST_WHO_LEAD)))
        .with(search(app, term, app.t(key::REQUEST_SEARCH)))
        .with(choices(app, &found))
        .with(none.then(|| worded("p", app.t(key::LIST_NO_MATCH))))
        .with((hidden > 0).then(|| quiet("p", app.fill(key::MORE_COMPANIES, &more))))
}

fn choices(app: App, companies: &[Company]) -> Element {
    let provider = app.who().map(|(_, at)| at);
    let mut questions = Vec::new();
    for it in companies {
        questions.extend(app.question(Action::RequestPartnership {
            provider: provider.clone(),
            reseller: Some(it.id.clone()),
            recipient: None,
            text: None,
            link_kept: None,
        }));
    }
    let decisions = app.decide(&questions);
    let mut rows = Vec::new();
    for ((it, question), decision) in companies.iter().zip(questions).zip(&decisions) {
        let decision = decision.as_ref();
        let label = app.t(key::REQUEST_CHOOSE);
        let choose = ActionButton::new(app, Some(question), decision, label)
            .about(&it.name)
            .opens(app.here(Page::Request(Some(it.id.clone()))));
        rows.push(vec![
            lines(it.name.clone(), vec![Some(it.place.clone().into())]),
            decision.map(|it| verdict(app, it.verdict)).into(),
            choose.into(),
        ]);
    }
    let columns = [
        key::COLUMN_COMPANY,
        key::COLUMN_VERDICT,
        key::COLUMN_ACTIONS,
    ];
    table(app, &columns, rows)
}
