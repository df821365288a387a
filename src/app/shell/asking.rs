//! The question before a step that stops something: a suspension.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::pages::sold_as;
use crate::app::state::App;
use crate::app::widgets::{button, dialog, icon};
use crate::domain::{Action, Question};
use crate::i18n::{Arg, key};

/// The dialog, which any button for such a step opens.
pub(super) fn asking(app: App) -> Markup {
    let asked = app.asked.get();
    let label = asked.as_ref().map(|it| it.action.kind().name());
    let title = label.map(|name| app.word(&format!("action.{name}")));
    dialog(
        app,
        app.asking,
        &title.unwrap_or_default(),
        |dialog| match asked {
            Some(question) => about(app, dialog, question),
            None => dialog,
        },
    )
    .into()
}

/// What happens, how it ends, and the two answers.
fn about(app: App, dialog: Element, question: Question) -> Element {
    let texts = match &question.action {
        Action::SuspendAccount { organisation } => organisation.as_ref().map(|id| {
            let args = [("organisation", Arg::from(app.organisation_name(id)))];
            let text = app.fill(key::SUSPEND_ACCOUNT, &args);
            (text, app.t(key::SUSPEND_ACCOUNT_ENDS))
        }),
        Action::SuspendSubscription { subscription } => {
            let held = app.world(|world| {
                let it = world.subscriptions.get(subscription.as_ref()?)?;
                let owner = &world.tenants.get(&it.tenant)?.organisation;
                Some((it.clone(), owner.clone()))
            });
            held.flatten().map(|(sold, owner)| {
                let args = [
                    ("offer", Arg::from(sold_as(app, &sold))),
                    ("customer", Arg::from(app.organisation_name(&owner))),
                ];
                let text = app.fill(key::SUSPEND_SUBSCRIPTION, &args);
                (text, app.word("note.suspended-data"))
            })
        }
        _ => None,
    };
    let Some((text, ends)) = texts else {
        return dialog;
    };
    let close = move || app.asking.set(false);
    let yes = button(app.t(key::SUSPEND_YES), move || {
        close();
        app.act_as(question.actor.clone(), question.action.clone(), |_| {});
    });
    let no = button("", close)
        .with(icon(app, "back"))
        .text(app.t(key::CANCEL));
    dialog
        .with(worded("p", text))
        .with(classed("p", "note").text(ends))
        .with(worded("p", app.t(key::SUSPEND_UNDO)))
        .with(
            classed("p", "row")
                .with(yes.attr("class", "primary"))
                .with(no),
        )
}
