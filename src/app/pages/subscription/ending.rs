//! How a subscription ends, comes back, or goes on for another term.

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::pages::customer::asked;
use crate::app::pages::forms::{does_too, quick, quick_as};
use crate::app::pages::standing::next;
use crate::app::state::App;
use crate::app::widgets::{aside, card, paragraph};
use crate::domain::{Action, Offer, Subscription};
use crate::i18n::key;

/// Suspending and reactivating it; of what is bought once, cancelling and returning.
pub(super) fn ending(app: App, it: &Subscription) -> Vec<Markup> {
    let Some((action, label)) = next(app, it) else {
        return Vec::new();
    };
    if it.suspended {
        return vec![
            worded("h3", app.t(key::SUBSCRIPTION_STOP)).into(),
            does_too(app, action, || {}).into(),
        ];
    }
    let once = it.offer.is_bought_once();
    let title = if it.offer.is_software() {
        app.t(key::SUBSCRIPTION_STOP_SOFTWARE)
    } else if once {
        label.clone()
    } else {
        app.t(key::SUBSCRIPTION_STOP)
    };
    let returning = Action::ReturnSoftware {
        subscription: Some(it.id.clone()),
    };
    let back = it.offer.is_software().then(|| quick(app, returning));
    let told = if once {
        paragraph(app, key::SUSPEND_CANCEL_ENDS)
            .attr("class", "note")
            .into()
    } else {
        note(app, "note.suspended-data")
    };
    let row = classed("p", "row")
        .with(quick_as(app, action, label))
        .with(back);
    let licences = it.offer == Offer::License;
    let cancel = licences.then(|| aside(app, key::SUBSCRIPTION_NO_CANCEL));
    vec![worded("h3", title).into(), told, cancel.into(), row.into()]
}

fn note(app: App, text: &str) -> Markup {
    worded("p", app.word(text)).attr("class", "note").into()
}

/// That it renews itself, and whether it can be renewed by hand. What is bought once or billed by
/// usage has no term; of what is suspended no document says that it renews.
pub(super) fn renewal(app: App, it: &Subscription) -> Option<Element> {
    if it.offer.is_bought_once() || it.offer.is_billed_by_usage() || it.suspended {
        return None;
    }
    let renew = Action::RenewSubscription {
        subscription: Some(it.id.clone()),
    };
    let card = card(app.t(key::SUBSCRIPTION_RENEWAL))
        .with(aside(app, key::SUBSCRIPTION_RENEWAL_LEAD))
        .with(asked(app, renew));
    Some(card)
}
