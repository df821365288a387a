//! Answers as texts, written piece by piece: derived code is larger and takes three times as long.
//! What the documents say of a rule is kept as text, and stands once in an answer.

use super::decide::{Came, Weighed};
use super::explain::{Ground, Seen, ground};
use super::fact::Fact;
use super::flips::Turned;
use super::rule::Rule;
use super::rules::Known;
use crate::domain::json::careful;
use crate::domain::{Begins, Date, Outcome, Question, Reading, Remedy, Verdict, World};

/// How much an answer explains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Detail {
    /// Every rule with its checks, sources, dates and notes.
    #[default]
    Full,
    /// The rules that hold by their names, the others with their checks; what the list of rules
    /// says of them is left out.
    Brief,
}

/// The rules that an answer, or a batch of them, has to cite.
#[derive(Default)]
pub(super) struct Citing(Vec<&'static Known>);

impl Citing {
    /// A rule is known once for each kind of action, and cited once.
    fn add(&mut self, known: &'static Known) {
        if !self.0.iter().any(|it| std::ptr::eq(it.rule, known.rule)) {
            self.0.push(known);
        }
    }

    /// Writes what the documents say of them, with what stands before and after it. Nothing while
    /// there is none.
    pub(super) fn write(&self, before: &str, after: &str, into: &mut String) {
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

/// Writes the answer as AuthZEN has it. What the documents say of its rules stands in it, unless a
/// batch cites them for all. Answers whether it permits.
pub(super) fn answer(
    world: &World,
    question: &Question,
    detail: Detail,
    batch: Option<&mut Citing>,
    into: &mut String,
) -> bool {
    let mut own = Citing::default();
    let citing = batch.unwrap_or(&mut own);
    let weighed = Weighed::of(world, question);
    let permitted = weighed.verdict() == Verdict::Permitted;
    let mut text = Text(into);
    text.raw("{\"decision\":");
    text.raw(if permitted { "true" } else { "false" });
    text.field(",\"context\":{\"verdict\":", weighed.verdict().id());
    text.raw(",\"findings\":[");
    let mut between = "";
    weighed.rules(|came| {
        text.raw(between);
        text.finding(&weighed, came, detail);
        if detail == Detail::Full {
            citing.add(came.known);
        }
        between = ",";
    });
    text.raw("],\"date\":");
    text.date(weighed.date());
    own.write(",\"rules\":{", "}", text.0);
    text.raw("}}");
    permitted
}

/// What would turn a verdict, as an answer.
pub(super) fn turned(told: &Turned<'_>) -> String {
    let permitted = told.verdict == Verdict::Permitted;
    let mut answer = String::new();
    let mut text = Text(&mut answer);
    text.raw("{\"decision\":");
    text.raw(if permitted { "true" } else { "false" });
    text.field(",\"context\":{\"verdict\":", told.verdict.id());
    text.raw(",\"date\":");
    text.date(told.case.date);
    text.raw(",\"flips\":[");
    text.list(&told.sets, |text, set| {
        text.raw("[");
        let facts: Vec<Fact> = told.facts_of(*set).collect();
        text.list(&facts, |text, fact| {
            let outcome = fact.outcome(told.case);
            ground(*fact, outcome, told.case, &[], &mut |it| {
                text.check(it, Some(outcome));
            });
        });
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

struct Text<'t>(&'t mut String);

impl Text<'_> {
    fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    fn date(&mut self, date: Date) {
        let (year, month, day) = date.parts();
        let mut text = *b"\"0000-00-00\"";
        for (at, number) in [(1, year / 100), (3, year % 100), (6, month), (9, day)] {
            for (at, digit) in [(at, number / 10), (at + 1, number % 10)] {
                if let (Some(at), Ok(digit)) = (text.get_mut(at), u8::try_from(digit)) {
                    *at += digit;
                }
            }
        }
        self.raw(str::from_utf8(&text).unwrap_or_default());
    }

    /// A text between quotes.
    fn text(&mut self, text: &str) {
        self.raw("\"");
        careful(text, self.0);
        self.raw("\"");
    }

    /// `"name":"text"`, after a comma or an opening brace.
    fn field(&mut self, before: &str, text: &str) {
        self.raw(before);
        self.text(text);
    }

    fn list<T>(&mut self, list: &[T], mut write: impl FnMut(&mut Self, &T)) {
        for (at, it) in list.iter().enumerate() {
            if at > 0 {
                self.raw(",");
            }
            write(self, it);
        }
    }

    /// A list of words, after its name; nothing while there is none.
    fn words(&mut self, name: &str, words: &[&str]) {
        if !words.is_empty() {
            self.raw(name);
            self.list(words, |text, word| text.text(word));
            self.raw("]");
        }
    }

    fn finding(&mut self, weighed: &Weighed<'_>, came: &Came, detail: Detail) {
        let (known, outcome) = (came.known, came.outcome);
        self.raw(&known.opening);
        self.raw(outcome.id());
        let mut assumed = false;
        if detail == Detail::Brief && outcome == Outcome::Holds {
            self.raw("\"");
        } else {
            self.raw("\",\"checks\":[");
            let mut between = "";
            weighed.grounds(came, &mut |ground| {
                assumed |= ground.assumed;
                self.raw(between);
                self.check(ground, None);
                between = ",";
            });
            self.raw("]");
        }
        if detail == Detail::Brief {
            self.raw("}");
            return;
        }
        // A reading that was assumed depends on the World.
        let reading = if assumed {
            Reading::Assumed
        } else {
            known.rule.reading
        };
        if reading != Reading::Documented {
            self.field(",\"reading\":", reading.id());
        }
        if outcome == Outcome::Fails {
            self.words(",\"alternatives\":[", known.rule.alternatives);
        }
        self.raw("}");
    }

    /// A fact with what it looked at. In a decision it came out as its rule did.
    fn check(&mut self, ground: &Ground<'_>, outcome: Option<Outcome>) {
        self.raw("{\"fact\":\"");
        self.raw(ground.fact.id());
        if let Some(outcome) = outcome {
            self.raw("\",\"outcome\":\"");
            self.raw(outcome.id());
        }
        let mut before = "\",\"values\":[[\"";
        for (name, value) in ground.values {
            self.raw(before);
            self.raw(name);
            self.value(*value);
            before = "],[\"";
        }
        self.raw(if ground.values.is_empty() {
            "\",\"values\":[]"
        } else {
            "]]"
        });
        if !ground.remedies.is_empty() {
            self.raw(",\"remedies\":[");
            self.list(ground.remedies, Self::remedy);
            self.raw("]");
        }
        self.words(",\"alternatives\":[", ground.alternatives);
        self.raw("}");
    }

    /// A value, after the name that is still to be closed.
    fn value(&mut self, value: Seen<'_>) {
        let (before, text) = match value {
            Seen::Organisation(id) => ("\",{\"organisation\":\"", id.as_str()),
            Seen::Person(id) => ("\",{\"person\":\"", id.as_str()),
            Seen::Market(market) => ("\",{\"market\":\"", market.id()),
            Seen::Country(country) => ("\",{\"country\":\"", country.code()),
            Seen::Cloud(cloud) => ("\",{\"cloud\":\"", cloud.id()),
            Seen::MpnKind(kind) => ("\",{\"mpn-kind\":\"", kind.id()),
            Seen::Text(other) => ("\",{\"text\":\"", other),
            Seen::Date(date) => {
                self.raw("\",{\"date\":");
                self.date(date);
                return self.raw("}");
            }
            Seen::Roles(roles) => {
                self.raw("\",{\"roles\":[");
                self.list(roles, |text, role| text.text(role.id()));
                return self.raw("]}");
            }
            Seen::Number(number) => {
                self.raw("\",{\"number\":");
                self.raw(&number.to_string());
                return self.raw("}");
            }
            Seen::Missing => return self.raw("\",\"missing\""),
        };
        self.raw(before);
        careful(text, self.0);
        self.raw("\"}");
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

/// What the documents say of a rule.
fn citation(rule: &Rule) -> String {
    let mut citation = String::new();
    let mut text = Text(&mut citation);
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
