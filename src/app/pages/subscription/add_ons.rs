//! The add-ons of a subscription: those that it has, and one more from the price list.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::pages::forms::quick;
use crate::app::pages::offers::{add_ons_to, bought};
use crate::app::pages::served::fact;
use crate::app::state::App;
use crate::app::widgets::{aside, chosen_of, select_of};
use crate::domain::{Action, ListedId, Subscription};
use crate::i18n::key;

/// How many a subscription has, and how many of each by name; nothing where it has none.
pub(super) fn held(app: App, it: &Subscription) -> Option<Markup> {
    let count = usize::try_from(it.add_ons).unwrap_or_default();
    let mut text = app.fill_one(key::SUBSCRIPTION_ADD_ONS, "count", count);
    let mut named = ": ";
    for (name, count) in bought(it) {
        text.extend([named, name, " × ", &count.to_string()]);
        named = ", ";
    }
    (count > 0).then(|| fact(app, "document", text))
}

/// The add-ons that the price list has for its kind; one of them is chosen and bought.
pub(super) fn add_ons(app: App, it: &Subscription, chosen: RwSignal<String>) -> Element {
    let options = add_ons_to(app, it.offer);
    let form = classed("div", "page").with(worded("h3", app.t(key::PRICING_ADD_ONS)));
    let Some(current) = chosen_of(&chosen.get(), &options) else {
        return form.with(aside(app, key::SUBSCRIPTION_NO_ADD_ONS));
    };
    let action = Action::BuyAddOn {
        partner: Some(it.seller.clone()),
        subscription: Some(it.id.clone()),
        listed: Some(ListedId::new(&*current)),
    };
    let choice = select_of(current, options, move |id| chosen.set(id));
    let choice = worded("label", app.t(key::SUBSCRIPTION_CHOOSE_ADD_ON)).with(choice);
    form.with(aside(app, key::SUBSCRIPTION_ADD_ONS_LIST)).with(
        classed("div", "row")
            .with(choice)
            .with(classed("span", "end").with(quick(app, action))),
    )
}
