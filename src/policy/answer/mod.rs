//! Answers as texts, written piece by piece: derived code is larger and takes three times as long.
//! What the documents say of a rule is kept as text, and stands once in an answer.

mod citing;
mod text;

use super::case::Case;
use super::decide::Weighed;
use super::explain::ground;
use super::fact::Fact;
use super::flips::Turned;
use crate::domain::{Outcome, Verdict};
pub(super) use citing::Citing;
use text::Text;

/// How much an answer explains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Detail {
    /// Every rule with its checks, sources, dates and notes.
    #[default]
    Full,
    /// Every rule with its checks; what the list of rules says of it is left out.
    Checks,
    /// The rules that hold by their names, the others with their checks.
    Brief,
}

/// Writes the answer as AuthZEN has it. What the documents say of its rules stands in it, unless a
/// batch cites them for all. Answers whether it permits.
pub(super) fn answer(
    weighed: &Weighed<'_>,
    detail: Detail,
    batch: Option<&mut Citing>,
    into: &mut String,
) -> bool {
    let mut own = Citing::default();
    let citing = batch.unwrap_or(&mut own);
    let permitted = weighed.verdict() == Verdict::Permitted;
    let mut text = Text::into(into);
    text.raw("{\"decision\":");
    text.raw(if permitted { "true" } else { "false" });
    text.field(",\"context\":{\"verdict\":", weighed.verdict().id());
    text.raw(",\"findings\":[");
    let mut between = "";
    weighed.rules(|came| {
        text.raw(between);
        text.finding(weighed, came, detail);
        if detail == Detail::Full {
            citing.add(came.known);
        }
        between = ",";
    });
    text.raw("],\"date\":");
    text.date(weighed.date());
    own.write(",\"rules\":{", "}", text.into);
    text.raw("}}");
    permitted
}

/// A fact that would have to change, as it comes out now.
pub(super) fn fact(fact: &Fact, outcome: Outcome, case: &Case<'_>) -> String {
    let mut told = String::new();
    ground(fact, outcome, case, &[], &mut |it, values| {
        let mut text = Text::into(&mut told);
        text.raw("{\"fact\":\"");
        text.check(it, values, Some(outcome));
        text.raw("}");
    });
    told
}

/// What would turn a verdict, as an answer.
pub(super) fn turned(told: &Turned<'_>) -> String {
    let permitted = told.verdict == Verdict::Permitted;
    let mut answer = String::new();
    let mut text = Text::into(&mut answer);
    text.raw("{\"decision\":");
    text.raw(if permitted { "true" } else { "false" });
    text.field(",\"context\":{\"verdict\":", told.verdict.id());
    text.raw(",\"date\":");
    text.date(told.case.date);
    text.raw(",\"flips\":[");
    text.list(&told.sets, |text, set| {
        text.raw("[");
        let facts: Vec<&str> = told.facts_of(*set).collect();
        text.list(&facts, |text, fact| text.raw(fact));
        text.raw("]");
    });
    text.raw("]");
    if let Some(date) = told.waiting {
        text.raw(",\"waiting\":");
        text.date(date);
    }
    text.raw("}}");
    answer
}
