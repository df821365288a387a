//! The question before a step that stops something: a suspension, a cancellation.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::state::App;
use crate::app::stops::{Asked, Stop};
use crate::app::widgets::{button, dialog, icon, paragraph, select_of};
use crate::domain::{Action, SuspensionReason};
use crate::i18n::key;
use crate::platform::formats::capitalised;

/// The dialog, which any button for such a step opens.
pub(super) fn asking(app: App) -> Markup {
    let asked = app.asked.get();
    let title = asked.as_ref().map(|it| it.stop.title.clone());
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

/// What happens, how it ends, why, and the two answers.
fn about(app: App, dialog: Element, asked: Asked) -> Element {
    let Asked {
        question,
        stop,
        then,
    } = asked;
    let Stop {
        texts: [text, ends],
        answers: [yes, no],
        ..
    } = stop;
    // Only what is read when the answer comes: the choice writes nothing anew.
    let chosen = RwSignal::new(SuspensionReason::CustomerRequest);
    let asks_why = matches!(question.action, Action::SuspendSubscription { .. });
    let why = asks_why.then(|| {
        let named = |it: SuspensionReason| {
            (
                it.id().to_owned(),
                capitalised(&app.word_of("chosen", it.id())),
            )
        };
        let options = SuspensionReason::ALL.map(named).into();
        let choose = move |id: String| {
            let mut all = SuspensionReason::ALL.into_iter();
            if let Some(it) = all.find(|it| it.id() == id) {
                chosen.set(it);
            }
        };
        let current = chosen.get_untracked().id().to_owned();
        worded("label", app.t(key::SUSPEND_REASON)).with(select_of(current, options, choose))
    });
    let close = move || app.asking.set(false);
    let yes = button(app.t(yes), move || {
        close();
        let mut question = question.clone();
        if let Action::SuspendSubscription { reason, .. } = &mut question.action {
            *reason = Some(chosen.get_untracked());
        }
        app.act_then(question, then.clone());
    });
    let no = button("", close).with(icon(app, "back")).text(app.t(no));
    dialog
        .with(worded("p", text))
        .with(classed("p", "note").text(ends))
        .with(why)
        .with(paragraph(app, key::SUSPEND_UNDO))
        .with(
            classed("p", "row")
                .with(yes.attr("class", "primary"))
                .with(no),
        )
}
