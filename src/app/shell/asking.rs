//! The question before a step that stops something: a suspension.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::state::App;
use crate::app::stops::Asked;
use crate::app::widgets::{button, dialog, icon};
use crate::i18n::key;

/// The dialog, which any button for such a step opens.
pub(super) fn asking(app: App) -> Markup {
    let asked = app.asked.get();
    let label = asked.as_ref().map(|it| it.question.action.kind().name());
    let title = label.map(|name| app.word(&format!("action.{name}")));
    dialog(
        app,
        app.asking,
        &title.unwrap_or_default(),
        |dialog| match asked {
            Some(asked) => about(app, dialog, asked),
            None => dialog,
        },
    )
    .into()
}

/// What happens, how it ends, and the two answers.
fn about(app: App, dialog: Element, asked: Asked) -> Element {
    let Asked {
        question,
        texts: [text, ends],
        then,
    } = asked;
    let close = move || app.asking.set(false);
    let yes = button(app.t(key::SUSPEND_YES), move || {
        close();
        app.act_then(question.clone(), then.clone());
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
