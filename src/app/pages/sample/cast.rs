//! Who is in a sample scenario.

use crate::app::markup::{Element, Markup, element};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{card, lines, link, table};
use crate::domain::{OrganisationId, PersonId, World};
use crate::i18n::key;
use crate::scenario::bundled::samples::Sample;

/// The companies and people of its steps, and the companies that its texts name.
pub(super) fn cast(app: App, sample: &Sample) -> Element {
    let mut rows = Vec::new();
    let mut told = app.word(&format!("scenario.{}.question", sample.id()));
    for it in sample.variants {
        told.push_str(&super::word(app, it, "text"));
    }
    let met = app.world(|world| met(world, sample, &told));
    for (at, people) in met.unwrap_or_default() {
        rows.extend(row(app, &at, &people));
    }
    let columns = [key::COLUMN_NAME, key::SAMPLE_PEOPLE];
    card(app.t(key::SAMPLE_CAST)).with(table(app, &columns, rows))
}

/// The organisations that the steps and the texts speak of, with the people who act there, as they
/// come up; with all people where nobody acts.
fn met(world: &World, sample: &Sample, told: &str) -> Vec<(OrganisationId, Vec<PersonId>)> {
    let mut met: Vec<(OrganisationId, Vec<PersonId>)> = Vec::new();
    let mut comes_up = |at: &OrganisationId, person: Option<&PersonId>| {
        let place = met.iter().position(|(known, _)| known == at);
        let place = place.unwrap_or_else(|| {
            met.push((at.clone(), Vec::new()));
            met.len() - 1
        });
        if let (Some((_, people)), Some(person)) = (met.get_mut(place), person)
            && !people.contains(person)
        {
            people.push(person.clone());
        }
    };
    for variant in sample.variants {
        for question in (0..).map_while(|step| variant.question(step, &[])) {
            if let Some(person) = world.people.get(&question.actor) {
                comes_up(&person.organisation, Some(&person.id));
            }
            let parameters = question.action.parameters();
            for id in parameters.values().filter_map(|value| value.as_str()) {
                if let Some(organisation) = world.organisations.get(id) {
                    comes_up(&organisation.id, None);
                } else if let Some(tenant) = world.tenants.get(id) {
                    comes_up(&tenant.organisation, None);
                } else if let Some(person) = world.people.get(id) {
                    comes_up(&person.organisation, Some(&person.id));
                }
            }
        }
    }
    for it in world.organisations.values() {
        if told.contains(&it.name) {
            comes_up(&it.id, None);
        }
    }
    for (at, people) in &mut met {
        if people.is_empty() {
            people.extend(world.people_of(at).map(|it| it.id.clone()));
        }
    }
    met
}

fn row(app: App, at: &OrganisationId, people: &[PersonId]) -> Option<Vec<Markup>> {
    let it = app.world_now(|world| world.organisations.get(at).cloned())??;
    let kind = app.word_of("kind", it.kind.id());
    let place = app.place(&it);
    // Microsoft's kind is its name.
    let kind = (kind != it.name).then(|| kind.into());
    let first = lines(it.name, vec![kind, Some(place.into())]);
    let mut shown = Vec::new();
    for person in people {
        let roles = app.world_now(|world| {
            let roles = world.people.get(person)?.roles.clone();
            Some(app.roles(roles))
        });
        let roles = roles.flatten().filter(|roles| !roles.is_empty());
        let name = link(app.there(person, Page::Overview), app.person_name(person));
        let line = element("li")
            .with(name)
            .with(roles.map(|roles| format!(" ({roles})")));
        shown.push(line.into());
    }
    Some(vec![first, element("ul").all(shown).into()])
}
