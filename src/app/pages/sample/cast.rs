//! Who is in a sample scenario.

use crate::app::markup::{Element, Markup, element};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{card, lines, link, table};
use crate::domain::{OrganisationId, PersonId, World};
use crate::i18n::key;
use crate::scenario::bundled::samples::Sample;

/// The companies and people of its steps.
pub(super) fn cast(app: App, sample: &Sample) -> Element {
    let mut rows = Vec::new();
    for (at, people) in app.world(|world| met(world, sample)).unwrap_or_default() {
        rows.extend(row(app, &at, &people));
    }
    let columns = [key::COLUMN_NAME, key::SAMPLE_PEOPLE];
    card(app.t(key::SAMPLE_CAST)).with(table(app, &columns, rows))
}

/// The organisations that the steps speak of, with the people who act there, as they come up.
fn met(world: &World, sample: &Sample) -> Vec<(OrganisationId, Vec<PersonId>)> {
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
