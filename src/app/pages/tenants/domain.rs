//! The global admin of a directory: who it is, or how someone becomes it.

use leptos::prelude::*;

use crate::app::markup::{Element, worded};
use crate::app::pages::fields::known;
use crate::app::pages::forms::{does, tick};
use crate::app::state::App;
use crate::app::widgets::{aside, card, paragraph, terms};
use crate::domain::{Action, Organisation, Role};
use crate::i18n::{Arg, key};

/// Who is global admin; where nobody is, the proof by a TXT record.
pub(super) fn domain(app: App, at: &Organisation, recorded: RwSignal<bool>) -> Element {
    let admins = app
        .world(|world| {
            let people = world.people_of(&at.id);
            let admins = people.filter(|it| it.roles.contains(&Role::GlobalAdmin));
            admins.map(|it| it.id.clone()).collect::<Vec<_>>()
        })
        .unwrap_or_default();
    let card = card(app.t(key::DOMAIN_TITLE)).attr("class", "card form");
    let card = if admins.is_empty() {
        let action = Action::ProveDomain {
            organisation: Some(at.id.clone()),
            recorded: Some(recorded.get()),
        };
        let record = format!("MS=ms{:08}", at.domain.len() * 1_048_583 % 100_000_000);
        let domain = [("domain", Arg::from(at.domain.clone()))];
        card.with(paragraph(app, key::DOMAIN_NONE))
            .with(known(
                app,
                vec![
                    (key::DOMAIN_HOST, at.domain.clone().into()),
                    (key::DOMAIN_RECORD, worded("code", record).into()),
                ],
            ))
            .with(tick(app.fill(key::DOMAIN_TICK, &domain), recorded))
            .with(does(app, action, move || recorded.set(false)))
    } else {
        let people = app.people(&admins);
        card.with(worded("p", app.fill_one(key::ADMINS_ARE, "people", people)))
    };
    card.with(aside(app, key::DOMAIN_HOW))
        .with(terms(app, &["global-admin"]))
}
