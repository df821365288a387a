//! How the parts of an answer are written.

use super::Detail;
use crate::domain::json::careful;
use crate::domain::{Date, Outcome, Reading, Remedy, digits, ids_are_plain};
use crate::policy::decide::{Came, Weighed};
use crate::policy::explain::{Ground, Looked, Seen};

/// A text that grows.
pub(super) struct Text<'t> {
    pub(super) into: &'t mut String,
    /// The last date, and where it stands: most dates are those of the same few agreements.
    dated: Option<(Date, usize)>,
}

impl<'t> Text<'t> {
    pub(super) const fn into(into: &'t mut String) -> Self {
        Self { into, dated: None }
    }

    pub(super) fn raw(&mut self, text: &str) {
        self.into.push_str(text);
    }

    pub(super) fn date(&mut self, date: Date) {
        if let Some((known, at)) = self.dated
            && known == date
        {
            return self.into.extend_from_within(at..at + 12);
        }
        self.dated = Some((date, self.into.len()));
        self.raw("\"");
        self.raw(str::from_utf8(&date.written()).unwrap_or_default());
        self.raw("\"");
    }

    /// A text between quotes.
    pub(super) fn text(&mut self, text: &str) {
        self.raw("\"");
        careful(text, self.into);
        self.raw("\"");
    }

    /// `"name":"text"`, after a comma or an opening brace.
    pub(super) fn field(&mut self, before: &str, text: &str) {
        self.raw(before);
        self.text(text);
    }

    pub(super) fn list<T>(&mut self, list: &[T], mut write: impl FnMut(&mut Self, &T)) {
        for (at, it) in list.iter().enumerate() {
            if at > 0 {
                self.raw(",");
            }
            write(self, it);
        }
    }

    /// A list of words, after its name; nothing while there is none.
    pub(super) fn words(&mut self, name: &str, words: &[&str]) {
        if !words.is_empty() {
            self.raw(name);
            self.list(words, |text, word| text.text(word));
            self.raw("]");
        }
    }

    /// Most findings are of rules that hold, and most checks tell of words. They are written in as
    /// few pieces as can be: one more costs as much as twenty letters.
    pub(super) fn finding(&mut self, weighed: &Weighed<'_>, came: &Came, detail: Detail) {
        let (known, outcome) = (came.known, came.outcome);
        if outcome == Outcome::Holds {
            self.raw(&known.holding);
            if detail == Detail::Brief {
                return self.raw("}");
            }
        } else {
            self.field("{\"rule\":", known.rule.id);
            self.field(",\"outcome\":", outcome.id());
        }
        let mut assumed = false;
        let mut before = ",\"checks\":[{\"fact\":\"";
        weighed.grounds(came, &mut |ground, values| {
            assumed |= ground.assumed;
            self.raw(before);
            self.check(ground, values, None);
            before = "},{\"fact\":\"";
        });
        self.raw(if before.starts_with('}') {
            "}]"
        } else {
            ",\"checks\":[]"
        });
        if detail != Detail::Brief {
            // A reading that was assumed depends on the World.
            let reading = if assumed {
                Reading::Assumed
            } else {
                known.rule.reading
            };
            if reading != Reading::Documented {
                self.field(",\"reading\":", reading.id());
            }
        }
        self.raw("}");
    }

    /// A fact with what it looked at, between what opens and closes it. In a decision it came out
    /// as its rule did.
    pub(super) fn check(
        &mut self,
        ground: &Ground<'_>,
        values: &[Looked<'_>],
        outcome: Option<Outcome>,
    ) {
        self.raw(ground.fact.id());
        if let Some(outcome) = outcome {
            self.raw("\",\"outcome\":\"");
            self.raw(outcome.id());
        }
        let (mut before, mut after) = ("\",\"values\":{\"", "\",\"values\":{}");
        for (name, value) in values {
            self.raw(before);
            self.raw(name);
            (before, after) = if self.value(*value) {
                ("\",\"", "\"}")
            } else {
                (",\"", "}")
            };
        }
        self.raw(after);
        if !ground.remedies.is_empty() {
            self.raw(",\"remedies\":[");
            self.list(ground.remedies, Self::remedy);
            self.raw("]");
        }
        self.words(",\"alternatives\":[", ground.alternatives);
    }

    /// A value, after the name that is still to be closed. Answers whether it is a text, which is
    /// still to be closed too.
    fn value(&mut self, value: Seen<'_>) -> bool {
        let (text, plain) = match value {
            Seen::Organisation(id) => (id.as_str(), ids_are_plain()),
            Seen::Person(id) => (id.as_str(), ids_are_plain()),
            Seen::Market(market) => (market.id(), true),
            Seen::Country(country) => (country.code(), ids_are_plain()),
            Seen::Cloud(cloud) => (cloud.id(), true),
            Seen::MpnKind(kind) => (kind.id(), true),
            Seen::Text(other) => (other, false),
            _ => {
                self.no_text(value);
                return false;
            }
        };
        self.raw("\":\"");
        if plain {
            self.raw(text);
        } else {
            careful(text, self.into);
        }
        true
    }

    fn no_text(&mut self, value: Seen<'_>) {
        self.raw("\":");
        match value {
            Seen::Date(date) => self.date(date),
            Seen::Roles(roles) => {
                self.raw("[");
                self.list(roles, |text, role| text.text(role.id()));
                self.raw("]");
            }
            Seen::Number(number) => self.raw(&digits(u64::from(number))),
            _ => self.raw("null"),
        }
    }

    fn remedy(&mut self, remedy: &Remedy) {
        match remedy {
            Remedy::Act {
                action,
                organisation,
                people,
            } => {
                self.field("{\"act\":{\"action\":", action);
                self.field(",\"organisation\":", organisation.as_str());
                self.raw(",\"people\":[");
                self.list(people, |text, id| text.text(id.as_str()));
                self.raw("]");
            }
            Remedy::ContinueAs { people } => {
                self.raw("{\"continue-as\":{\"people\":[");
                self.list(people, |text, id| text.text(id.as_str()));
                self.raw("]");
            }
            Remedy::Wait { until } => {
                self.raw("{\"wait\":{\"until\":");
                self.date(*until);
            }
            Remedy::Assume { contradiction } => {
                self.field("{\"assume\":{\"contradiction\":", contradiction.id());
            }
            Remedy::Form { field } => self.field("{\"form\":{\"field\":", field),
        }
        self.raw("}}");
    }
}
