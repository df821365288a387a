//! The reasons of a decision as the reader meets them: several rules that look at the same fact
//! are one reason.

use super::names::is_to_itself;
use super::state::App;
use crate::domain::{Check, Citation, Decision, Flip, Outcome, Question, Reading, Word};

/// One reason.
#[derive(Clone, Debug)]
pub(crate) struct Reason {
    /// How it came out.
    pub(crate) outcome: Outcome,
    /// What was looked at; none for a rule that only allows.
    pub(crate) check: Option<Check>,
    /// The rules that ask for it.
    pub(crate) rules: Vec<Cited>,
    /// Remarks, by key.
    pub(crate) notes: Vec<String>,
    /// Ways round, by key.
    pub(crate) alternatives: Vec<String>,
}

/// A rule that asks for it.
#[derive(Clone, Debug)]
pub(crate) struct Cited {
    /// Its id.
    pub(crate) id: String,
    /// What the documents say of it.
    pub(crate) citation: Option<Citation>,
    /// Documented or read.
    pub(crate) reading: Reading,
}

/// The reasons of a decision, failed ones first. A way round stands once, where it fits first.
pub(crate) fn reasons(decision: &Decision) -> Vec<Reason> {
    let mut told = Vec::new();
    let mut reasons: Vec<Reason> = Vec::new();
    for finding in &decision.findings {
        let rule = Cited {
            id: finding.rule.to_string(),
            citation: decision.rules.of(&finding.rule).cloned(),
            reading: finding.reading,
        };
        let checks: Vec<Option<&Check>> = if finding.checks.is_empty() {
            vec![None]
        } else {
            finding.checks.iter().map(Some).collect()
        };
        for check in checks {
            // Two rules may have different ways round the same fact. Nothing leads to oneself.
            let bare = check.map(|it| Check {
                alternatives: Vec::new(),
                remedies: if is_to_itself(&it.fact, &it.values) {
                    Vec::new()
                } else {
                    it.remedies.clone()
                },
                ..it.clone()
            });
            let same = reasons
                .iter()
                .position(|reason| bare.is_some() && reason.check == bare);
            let at = same.unwrap_or_else(|| {
                reasons.push(Reason {
                    outcome: finding.outcome,
                    check: bare,
                    rules: Vec::new(),
                    notes: Vec::new(),
                    alternatives: Vec::new(),
                });
                reasons.len() - 1
            });
            let Some(reason) = reasons.get_mut(at) else {
                continue;
            };
            reason.rules.push(rule.clone());
            let notes = rule.citation.iter().flat_map(|it| &it.notes);
            merge(&mut reason.notes, notes);
            for way in check.into_iter().flat_map(|it| &it.alternatives) {
                if !told.contains(&way) {
                    told.push(way);
                    reason.alternatives.push(way.to_string());
                }
            }
        }
    }
    reasons
}

/// The ways out of each rule that has several, of which one is enough: each as the bits of the places of
/// its reasons, mostly of one. The policy tells what has to change together, about the question.
pub(crate) fn one_of(app: App, reasons: &[Reason], question: Option<&Question>) -> Vec<Vec<u64>> {
    let places = |is: &dyn Fn(&Reason) -> bool| -> u64 {
        let bit = |(place, it)| u64::from(is(it)) << (place % 64);
        reasons.iter().take(64).enumerate().map(bit).sum()
    };
    let mut rules: Vec<u64> = Vec::new();
    for rule in reasons.iter().flat_map(|it| &it.rules) {
        let of = places(&|it| {
            it.outcome == Outcome::Fails && it.rules.iter().any(|other| other.id == rule.id)
        });
        if of.count_ones() > 1 && !rules.contains(&of) {
            rules.push(of);
        }
    }
    if rules.is_empty() {
        return Vec::new();
    }
    let flips = question.and_then(|it| app.flips(it));
    let flips = flips.map(|it| it.flips).unwrap_or_default();
    let sets: Vec<u64> = flips
        .iter()
        .map(|set| places(&|it| set.iter().any(|flip| it.is(flip))))
        .collect();
    let mut told = 0;
    let mut groups = Vec::new();
    for of in rules {
        let own = || sets.iter().map(|set| set & of).filter(|it| *it != 0);
        // What every way needs is no choice.
        let always = own().fold(of, |all, way| all & way);
        let mut ways = Vec::new();
        for way in own().map(|it| it & !always) {
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        if ways.len() > 1 && !ways.contains(&0) && told & of == 0 {
            told |= of;
            groups.push(ways);
        }
    }
    groups
}

impl Reason {
    fn is(&self, flip: &Flip) -> bool {
        let check = self.check.as_ref();
        check.is_some_and(|it| it.fact == flip.fact && it.values == flip.values)
    }
}

fn merge<'w>(into: &mut Vec<String>, words: impl Iterator<Item = &'w Word>) {
    for word in words {
        if !into.iter().any(|known| known == word) {
            into.push(word.to_string());
        }
    }
}
