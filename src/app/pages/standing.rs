//! How a subscription stands, and what its seller does about it: suspend, cancel, reactivate.

use crate::app::markup::Markup;
use crate::app::state::App;
use crate::app::widgets::lines;
use crate::domain::{Action, Subscription, Suspension};
use crate::i18n::{Arg, key};

/// Whether it is active; else since when it is not, until when it comes back, and why.
pub(super) fn state(app: App, it: &Subscription) -> Markup {
    let (first, more) = standing(app, it);
    if more.is_empty() {
        return first.into();
    }
    lines(
        first,
        more.into_iter().map(|(_, it)| Some(it.into())).collect(),
    )
}

/// The same as texts: the first, and what is said beside it, each with its icon.
pub(super) fn standing(app: App, it: &Subscription) -> (String, Vec<(&'static str, String)>) {
    let on = |text, date| app.fill_one(text, "date", app.day(date));
    let returned = app.world(|world| world.returned.get(&it.id).copied());
    if let Some(date) = returned.flatten() {
        return (on(key::SUBSCRIPTION_RETURNED, date), Vec::new());
    }
    let came = app.world(|world| {
        let came = world.moves_of(&it.id).pop()?;
        Some((came.from.clone(), came.ended?))
    });
    let came = came.flatten().map(|(from, day)| {
        let args = [
            ("partner", Arg::from(app.organisation_name(&from))),
            ("date", Arg::from(app.day(day))),
        ];
        ("people", app.fill(key::SUBSCRIPTION_CAME, &args))
    });
    let Some(Suspension { since, by, last }) = it.suspension() else {
        return (app.t(key::FILTER_ACTIVE), came.into_iter().collect());
    };
    let why = it.suspended_for.map(|why| {
        let why = Arg::from(app.word_of("chosen", why.id()));
        (
            "document",
            app.fill(key::SUBSCRIPTION_REASON, &[("reason", why)]),
        )
    });
    let mut more: Vec<_> = why.into_iter().chain(came).collect();
    if it.offer.is_bought_once() {
        return (on(key::SUBSCRIPTION_CANCELLED, since), more);
    }
    let mut first = on(key::SUBSCRIPTION_SUSPENDED, since);
    let beside = match app.today().map(|today| it.is_there(today)) {
        Some(Some(false)) => std::mem::replace(&mut first, app.t(key::SUBSCRIPTION_DELETED)),
        Some(None) => on(key::SUBSCRIPTION_DELETED_BY, last),
        _ => on(key::SUBSCRIPTION_REACTIVATE_BY, by),
    };
    more.insert(0, ("calendar", beside));
    (first, more)
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
        app.word_of("action", action.kind().name())
    };
    Some((action, label))
}
