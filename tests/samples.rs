//! The sample scenarios as they come with Partner Lab: the same steps as in the readable ones, with
//! the same verdicts, and played step by step as the page plays them.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;

use partner_lab::domain::{Action, ActionKind, FromJson as _, Verdict};
use partner_lab::scenario::Scenario;
use partner_lab::scenario::bundled::samples::{self, Sample, Variant};
use partner_lab::scenario::bundled::{self, ALL};
use serde_json::{Value as Json, json};
use support::LibraryPolicy;

/// Who tried what, and the verdict.
type Line = (String, Action, String);

fn action(text: &str) -> Action {
    let (name, parameters) = text.split_once(' ').unwrap();
    let parameters: Json = serde_json::from_str(parameters).unwrap();
    Action::from_json(json!({ name: parameters }).into()).unwrap()
}

/// The steps of a readable scenario, in the order of its plays.
fn readable(number: usize) -> Vec<Vec<Line>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/literate");
    let file = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap())
        .find(|file| {
            file.file_name()
                .to_str()
                .unwrap()
                .starts_with(&format!("{number}-"))
        })
        .unwrap();
    let text = fs::read_to_string(file.path()).unwrap();
    let plays = text.split("```play\n").skip(1);
    plays
        .map(|play| {
            let lines: Vec<_> = play.split("```").next().unwrap().lines().collect();
            let step = |(at, line): (usize, &&str)| {
                let (actor, step) = line.split_once(": ")?;
                let verdict = lines[at + 1].split(' ').next().unwrap().to_owned();
                (!actor.contains(' ')).then(|| (actor.to_owned(), action(step), verdict))
            };
            lines.iter().enumerate().filter_map(step).collect()
        })
        .collect()
}

/// What the policy answers to a variant, without the waiting that a readable scenario has none of.
/// The ids are those of the readable one where no step was refused before.
fn rehearsed(sample: &Sample, at: usize) -> Vec<Line> {
    let played = sample.variants[at]
        .rehearse(&mut LibraryPolicy::new(), |_, _| ())
        .unwrap();
    played
        .into_iter()
        .filter(|(question, ..)| question.action.kind() != ActionKind::WaitUntil)
        .map(|(question, decision, ())| {
            let verdict = decision.verdict.id().to_owned();
            (question.actor.to_string(), question.action, verdict)
        })
        .collect()
}

#[test]
fn every_variant_is_answered_as_in_the_readable_scenario() {
    assert_eq!(samples::ALL.len(), 8);
    for (at, sample) in samples::ALL.iter().enumerate() {
        let expected = readable(at + 1);
        assert_eq!(sample.variants.len(), expected.len(), "{}", sample.id());
        for (variant, expected) in expected.iter().enumerate() {
            let mut found = rehearsed(sample, variant);
            assert_eq!(found.len(), expected.len());
            for (found, expected) in found.iter_mut().zip(expected) {
                // A refused attempt leaves an entry here, so what follows has another number.
                if let Action::CloseSupportTicket { ticket } = &mut found.1 {
                    assert_eq!(ticket.as_ref().unwrap().as_str(), "ticket-2");
                    *ticket = Some("ticket-1".into());
                }
                assert_eq!(found, expected, "{}", sample.variants[variant].id);
            }
        }
    }
}

#[test]
fn every_variant_opens_by_its_own_id() {
    let mut ids = BTreeSet::new();
    for sample in samples::ALL {
        assert!(ALL.iter().any(|it| it.id == sample.id()), "{}", sample.id());
        for variant in sample.variants {
            assert!(ids.insert(variant.id), "{} twice", variant.id);
            assert_eq!(bundled::find(variant.id).unwrap().id, sample.id());
            let mut policy = LibraryPolicy::new();
            let opened = bundled::open(variant.id, &mut policy).unwrap().unwrap();
            assert_eq!(*opened.start(), bundled::start(variant.id).unwrap());
            assert_eq!(opened.start().bundled, variant.id);
            assert_eq!(opened.world().date, variant.date());
            assert_eq!(policy.world, *opened.world());
            let person = bundled::find(variant.id).unwrap().person;
            assert!(opened.world().people.contains_key(person));
        }
    }
    assert_eq!(ids.len(), 26);
    assert!(bundled::open("sample-9", &mut LibraryPolicy::new()).is_none());
    assert!(bundled::start("sample-6-option-4").is_none());
}

/// As the page does: the next step is the first one that the history has not tried.
#[test]
fn a_variant_is_played_to_its_end_step_by_step() {
    for variant in samples::ALL.iter().flat_map(|sample| sample.variants) {
        let mut policy = LibraryPolicy::new();
        let mut scenario: Scenario = bundled::open(variant.id, &mut policy).unwrap().unwrap();
        let rehearsed = variant
            .rehearse(&mut LibraryPolicy::new(), |_, _| ())
            .unwrap();
        // A detour moves every number on; ids follow.
        let detour = support::actions::wait(variant.date());
        scenario.act(&mut policy, &"ana".into(), detour).unwrap();
        let mut verdicts = Vec::new();
        loop {
            let (tried, made) = variant.tried(scenario.history());
            let Some(question) = variant.question(tried.len(), &made) else {
                break;
            };
            let decision = scenario
                .act(&mut policy, &question.actor, question.action)
                .unwrap();
            verdicts.push(decision.verdict);
            let (after, _) = variant.tried(scenario.history());
            assert!(after.len() > tried.len(), "{} stands still", variant.id);
        }
        let runs = |kind: ActionKind| !kind.is_question();
        let expected: Vec<_> = rehearsed
            .iter()
            .filter(|(question, ..)| runs(question.action.kind()))
            .map(|(_, decision, ())| decision.verdict)
            .collect();
        assert_eq!(verdicts, expected, "{}", variant.id);
        // A question keeps the answer of its moment when the last step is done.
        let (tried, made) = variant.tried(scenario.history());
        for (step, tried) in tried.iter().enumerate() {
            let question = variant.question(step, &made).unwrap();
            if tried.verdict.is_none() {
                let asked = Variant::asked(&mut policy, &scenario, tried.after, &question);
                assert_eq!(asked.unwrap().verdict, rehearsed[step].1.verdict);
            }
        }
    }
}

#[test]
fn an_undone_step_is_the_next_one_again() {
    let (_, variant) = samples::find("sample-6-option-1").unwrap();
    let mut policy = LibraryPolicy::new();
    let mut scenario = bundled::open(variant.id, &mut policy).unwrap().unwrap();
    let question = variant.question(0, &[]).unwrap();
    scenario
        .act(&mut policy, &question.actor, question.action)
        .unwrap();
    let (tried, made) = variant.tried(scenario.history());
    assert_eq!((tried.len(), made), (1, vec![1]));
    assert_eq!(tried[0].verdict, Some(Verdict::Permitted));
    scenario.undo(&mut policy, &"jun".into()).unwrap();
    assert_eq!(variant.tried(scenario.history()), (vec![], vec![]));
}

#[test]
fn no_variant_changes_the_number_of_what_is_billed_by_usage() {
    for variant in samples::ALL.iter().flat_map(|sample| sample.variants) {
        let world = Scenario::open(variant.start(1), Vec::new()).unwrap();
        for question in (0..).map_while(|step| variant.question(step, &[])) {
            if let Action::ChangeSeats { subscription, .. } = question.action {
                let subscription = &world.world().subscriptions[&subscription.unwrap()];
                assert!(!subscription.offer.is_billed_by_usage(), "{}", variant.id);
            }
        }
    }
}
