//! What the documents say of the rules of an answer, or of all in a batch.

use std::ptr;

use super::text::Text;
use crate::domain::Begins;
use crate::policy::rule::Rule;
use crate::policy::rules::Known;

/// The rules that an answer, or a batch of them, has to cite.
#[derive(Default)]
pub(in crate::policy) struct Citing(Vec<&'static Known>);

impl Citing {
    /// A rule is known once for each kind of action, and cited once.
    pub(super) fn add(&mut self, known: &'static Known) {
        if !self.0.iter().any(|it| ptr::eq(it.rule, known.rule)) {
            self.0.push(known);
        }
    }

    /// Writes what the documents say of them, with what stands before and after it. Nothing while
    /// there is none.
    pub(in crate::policy) fn write(&self, before: &str, after: &str, into: &mut String) {
        let mut between = before;
        for known in &self.0 {
            for part in [between, "\"", known.rule.id, "\":", known.cited()] {
                into.push_str(part);
            }
            between = ",";
        }
        if !self.0.is_empty() {
            into.push_str(after);
        }
    }
}

impl Known {
    /// What the documents say of it.
    fn cited(&self) -> &str {
        self.citation.get_or_init(|| citation(self.rule))
    }
}

/// What the documents say of a rule.
fn citation(rule: &Rule) -> String {
    let mut citation = String::new();
    let mut text = Text::into(&mut citation);
    text.raw("{\"sources\":[");
    text.list(rule.sources, |text, cited| {
        let source = cited.told();
        text.field("{\"document\":", &source.document);
        if !source.section.is_empty() {
            text.field(",\"section\":", &source.section);
        }
        text.raw(",\"date\":");
        text.date(source.date);
        text.raw("}");
    });
    let (kind, date) = match rule.begins {
        Begins::InForceSince(date) => ("in-force-since", date),
        Begins::FirstStated(date) => ("first-stated", date),
    };
    text.field("],\"begins\":{", kind);
    text.raw(":");
    text.date(date);
    text.raw("}");
    text.words(",\"notes\":[", rule.notes);
    text.raw("}");
    citation
}
