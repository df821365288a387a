//! What a person opens in Partner Center, as the policy answers.

use leptos::prelude::*;

use crate::app::markup::{Element, classed, worded};
use crate::app::pages::barred::views;
use crate::app::state::App;
use crate::app::widgets::{aside, card, verdict_button};
use crate::domain::{Enrolment, PersonId, Question};
use crate::i18n::key;

/// The list, each with its verdict; nothing for a company that has not applied.
pub(super) fn opens(app: App, person: &PersonId) -> Option<Element> {
    let (_, at) = app.me.get()?;
    let known = app.world(|world| {
        let person = world.people.get(person)?;
        (person.organisation == at.id).then(|| person.name.clone())
    });
    let name = known
        .flatten()
        .filter(|_| at.enrolment != Enrolment::None)?;
    let ask = |(_, action)| Question {
        actor: person.clone(),
        action,
        as_of: None,
    };
    let questions = views(&at.id).map(ask);
    let decisions = app.decide(&questions);
    let mut rows = Vec::new();
    for (question, decision) in questions.iter().zip(&decisions) {
        let view = app.word_of("action", question.action.kind().name());
        let row = classed("li", "row")
            .with(worded("span", view.clone()).attr("class", "grow"))
            .with(verdict_button(app, question, decision.as_ref(), &view));
        rows.push(row.into());
    }
    let title = app.fill_one(key::USERS_OPENS, "person", name);
    let card = card(title).with(aside(app, key::USERS_OPENS_LEAD));
    Some(card.with(classed("ul", "list").all(rows)))
}
