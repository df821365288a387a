//! The reasons of a decision as the reader meets them: several rules that look at the same fact
//! are one reason.

use super::names::is_to_itself;
use crate::domain::{Check, Citation, Decision, Flip, Outcome, Reading, Word};

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

/// The places of reasons of which one is enough, in groups: each way on its own, mostly one reason. They
/// are the parts of one rule, and `flips` asks which of them have to change together.
pub(crate) fn one_of(
    reasons: &[Reason],
    flips: impl FnOnce() -> Vec<Vec<Flip>>,
) -> Vec<Vec<Vec<usize>>> {
    let mut rules: Vec<(&str, Vec<usize>)> = Vec::new();
    let fails = |it: &(usize, &Reason)| it.1.outcome == Outcome::Fails;
    for (place, reason) in reasons.iter().enumerate().filter(fails) {
        for rule in &reason.rules {
            match rules.iter_mut().find(|(id, _)| *id == rule.id) {
                Some((_, places)) => places.push(place),
                None => rules.push((&rule.id, vec![place])),
            }
        }
    }
    rules.retain(|(_, places)| places.len() > 1);
    if rules.is_empty() {
        return Vec::new();
    }
    let flips = flips();
    let is = |place: &usize, flip: &Flip| {
        let check = reasons.get(*place).and_then(|it| it.check.as_ref());
        check.is_some_and(|it| it.fact == flip.fact && it.values == flip.values)
    };
    let mut groups: Vec<Vec<Vec<usize>>> = Vec::new();
    for (_, places) in rules {
        let mut ways: Vec<Vec<usize>> = Vec::new();
        for set in &flips {
            let mut way = places.clone();
            way.retain(|place| set.iter().any(|flip| is(place, flip)));
            if !way.is_empty() && !ways.contains(&way) {
                ways.push(way);
            }
        }
        // What every way needs is no choice.
        let always = |place: &usize| ways.iter().all(|way| way.contains(place));
        let always: Vec<usize> = places.iter().copied().filter(always).collect();
        for way in &mut ways {
            way.retain(|place| !always.contains(place));
        }
        let known = |place: &usize| groups.iter().flatten().flatten().any(|it| it == place);
        let all = || ways.iter().flatten();
        if ways.len() > 1 && !ways.contains(&Vec::new()) && !all().any(known) {
            groups.push(ways);
        }
    }
    groups
}

fn merge<'w>(into: &mut Vec<String>, words: impl Iterator<Item = &'w Word>) {
    for word in words {
        if !into.iter().any(|known| known == word) {
            into.push(word.to_string());
        }
    }
}
