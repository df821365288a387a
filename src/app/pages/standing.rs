//! How a subscription stands, and what its seller does about it: suspend, cancel, reactivate.

use crate::app::markup::Markup;
use crate::app::state::App;
use crate::app::widgets::lines;
use crate::domain::{Action, Subscription, Suspension, SuspensionReason};
use crate::i18n::{Arg, Key, key};

/// Whether it is active; else since when it is not, until when it comes back, and why.
pub(super) fn state(app: App, it: &Subscription) -> Markup {
    let on = |text, date| app.fill(text, &[("date", Arg::from(app.day(date)))]);
    let returned = app.world(|world| world.returned.get(&it.id).copied());
    if let Some(date) = returned.flatten() {
        return on(key::SUBSCRIPTION_RETURNED, date).into();
    }
    let Some(Suspension { since, by, last }) = it.suspension() else {
        return app.t(key::FILTER_ACTIVE).into();
    };
    let why = it.suspended_for.map(|why| app.t(reason(why)).into());
    if it.offer.is_bought_once() {
        return lines(on(key::SUBSCRIPTION_CANCELLED, since), vec![why]);
    }
    let suspended = on(key::SUBSCRIPTION_SUSPENDED, since);
    match app.today().map(|today| it.is_there(today)) {
        Some(Some(false)) => lines(
            app.t(key::SUBSCRIPTION_DELETED),
            vec![Some(suspended.into()), why],
        ),
        Some(None) => {
            let until = on(key::SUBSCRIPTION_DELETED_BY, last);
            lines(suspended, vec![Some(until.into()), why])
        }
        _ => {
            let until = on(key::SUBSCRIPTION_REACTIVATE_BY, by);
            lines(suspended, vec![Some(until.into()), why])
        }
    }
}

/// A reason by name.
pub(crate) const fn reason(why: SuspensionReason) -> Key {
    match why {
        SuspensionReason::CustomerRequest => key::SUBSCRIPTION_FOR_CUSTOMER_REQUEST,
        SuspensionReason::NonPayment => key::SUBSCRIPTION_FOR_NON_PAYMENT,
        SuspensionReason::Fraud => key::SUBSCRIPTION_FOR_FRAUD,
    }
}

/// Whether nothing of it is left.
pub(super) fn is_gone(app: App, it: &Subscription) -> bool {
    app.today().and_then(|today| it.is_there(today)) == Some(false)
}

/// The step that changes how it stands, by name; none once it is gone.
pub(super) fn next(app: App, it: &Subscription) -> Option<(Action, String)> {
    if is_gone(app, it) {
        return None;
    }
    let subscription = Some(it.id.clone());
    let action = if it.suspended {
        Action::ReactivateSubscription { subscription }
    } else {
        Action::SuspendSubscription {
            subscription,
            reason: None,
        }
    };
    let label = if it.offer.is_bought_once() {
        app.t(key::SUBSCRIPTION_CANCEL)
    } else {
        app.word(&format!("action.{}", action.kind().name()))
    };
    Some((action, label))
}
