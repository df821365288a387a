//! What providers add to billing and support, and what working with one brings.

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::state::App;
use crate::app::widgets::{aside, card};
use crate::domain::OrganisationId;
use crate::i18n::{Key, key};
use crate::platform::formats::{all_of, capitalised};

/// What providers usually add to billing and support.
pub(super) const EXTRAS: [Key; 3] = [key::EXTRA_TRAINING, key::EXTRA_MARKETING, key::EXTRA_CREDIT];

/// What a reseller gets from a provider.
const ADDS: [Key; 3] = [key::ADDS_PRODUCTS, key::ADDS_SYSTEMS, key::ADDS_SERVICE];

/// Which extra a provider does not have. The documents name the kinds; who has which is invented.
pub(super) fn lacks(provider: &OrganisationId) -> usize {
    let sum: u32 = provider.as_str().bytes().map(u32::from).sum();
    usize::try_from(sum % 4).unwrap_or_default()
}

/// The extras of a provider.
pub(super) fn extras(app: App, lacks: usize) -> String {
    let has = EXTRAS.iter().enumerate().filter(|(at, _)| *at != lacks);
    let names: Vec<_> = has.map(|(_, it)| app.t(*it)).collect();
    all_of(app.language(), names)
}

/// The extras to choose from.
pub(super) fn to_choose(app: App) -> Vec<(String, String)> {
    let mut options = vec![(String::new(), app.t(key::FILTER_ALL))];
    let extras = EXTRAS.iter().enumerate();
    options.extend(extras.map(|(at, it)| (at.to_string(), capitalised(&app.t(*it)))));
    options
}

/// What working with a provider brings.
pub(super) fn adds(app: App) -> Element {
    let adds = ADDS.map(|it| Markup::from(worded("li", app.t(it))));
    card(app.t(key::ADDS_TITLE))
        .with(classed("ul", "plain").all(adds.into()))
        .with(aside(app, key::ADDS_INVENTED))
}
