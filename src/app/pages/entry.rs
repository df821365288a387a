//! A field of a form with what is wrong in it, as the policy says.

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::state::App;
use crate::domain::{Decision, Outcome, Remedy};
use crate::i18n::key;

/// The longest text that a field takes.
const LONGEST: &str = "200";

/// What a decision says is wrong in the field of a parameter: the finding, and what to type.
pub(super) fn problems(app: App, decision: Option<&Decision>, parameter: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let findings = decision.into_iter().flat_map(|it| &it.findings);
    let failed = findings.filter(|it| it.outcome == Outcome::Fails);
    for check in failed.flat_map(|it| &it.checks) {
        let here = |it: &&Remedy| matches!(it, Remedy::Form { field } if field == parameter);
        if check.remedies.iter().any(|it| here(&it)) {
            let remedy = app.word_of("remedy.form", parameter);
            let text = format!(
                "{} {remedy}",
                app.finding(&check.fact, Outcome::Fails, &check.values)
            );
            if !problems.contains(&text) {
                problems.push(text);
            }
        }
    }
    problems
}

/// A text field. What is wrong stands below it and is read with it.
pub(super) fn entry(
    app: App,
    id: &'static str,
    label: String,
    value: String,
    wrong: Vec<String>,
    typed: impl Fn(String) + Send + Sync + 'static,
) -> Element {
    let input = element("input")
        .attr("id", id)
        .attr("dir", "auto")
        .attr("maxlength", LONGEST)
        .attr("autocomplete", "off")
        .attr("value", value)
        .typed(typed);
    around(app, id, label, input, wrong)
}

/// How long a text of several lines gets.
pub(super) const LONG: usize = 4000;

/// That a text of several lines takes no more, where it stands.
pub(super) fn full(app: App, text: &str) -> Option<Element> {
    let full = text.encode_utf16().count() >= LONG;
    full.then(|| {
        let text = app.fill_one(key::FIELD_FULL, "count", LONG);
        classed("p", "problem").text(text).attr("role", "status")
    })
}

/// A field of any kind with its label. What is wrong shows once the field was touched.
pub(super) fn around(
    app: App,
    id: &'static str,
    label: String,
    input: Element,
    mut wrong: Vec<String>,
) -> Element {
    wrong.retain(|_| app.is_touched(id));
    let said = (!wrong.is_empty()).then(|| format!("{id}-wrong").into());
    let input = input
        .attr("data-field", id)
        .flag("aria-invalid", !wrong.is_empty())
        .maybe("aria-describedby", said);
    let problem = |text: String| -> Markup { worded("p", text).into() };
    let problems = (!wrong.is_empty()).then(|| {
        classed("div", "problem")
            .attr("id", format!("{id}-wrong"))
            .all(wrong.into_iter().map(problem).collect())
    });
    classed("div", "entry")
        .with(worded("label", label).with(input))
        .with(problems)
}
