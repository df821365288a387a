//! How the partnership with a provider ends.

use crate::app::markup::{Markup, classed, element, worded};
use crate::app::pages::forms::quick;
use crate::app::pages::next_pages::continue_as;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::quiet;
use crate::domain::{Action, Decision, OrganisationId, PersonId, Question};
use crate::i18n::key;

/// What ends the partnership with a provider on the policy date: the provider in the portal, or a
/// support ticket.
pub(super) fn ending(app: App, at: &OrganisationId, provider: &OrganisationId) -> Markup {
    let name = app.organisation_name(provider);
    let people = app.world(|world| world.people_of(provider).map(|it| it.id.clone()).collect());
    let people: Vec<PersonId> = people.unwrap_or_default();
    let ask = |actor: &PersonId| Question {
        actor: actor.clone(),
        action: Action::RemovePartnership {
            provider: Some(provider.clone()),
            reseller: Some(at.clone()),
            confirmed: None,
        },
        as_of: None,
    };
    let questions: Vec<_> = people.iter().map(ask).collect();
    let mut decided = people.iter().zip(app.decide(&questions));
    let by = decided.find(|(_, it)| it.as_ref().is_some_and(Decision::is_permitted));
    let (text, way): (_, Markup) = if let Some((by, _)) = by {
        let go = continue_as(app, by, Page::IndirectResellers);
        (key::OWN_END_PORTAL, go.into())
    } else {
        let action = Action::OpenSupportTicket {
            organisation: Some(at.clone()),
            provider: Some(provider.clone()),
            reseller: Some(at.clone()),
        };
        (key::OWN_END_TICKET, quick(app, action).about(&name).into())
    };
    let words = classed("span", "grow")
        .with(worded("b", name))
        .with(element("br"))
        .with(quiet("small", app.t(text)));
    classed("li", "row").with(words).with(way).into()
}
