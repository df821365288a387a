//! Whatever fails and can change has a way, and in an empty World nobody can do anything.

use super::{is_changeable, remedies};
use crate::domain::{Outcome, Question, Remedy, World};
use crate::policy::case::Case;
use crate::policy::fact::{AccountFact, Fact};
use crate::policy::rules::RULES;

/// What the rules ask for in the worlds of their examples.
fn asked(mut look: impl FnMut(Fact, &World, &Question)) {
    for rule in RULES {
        for example in [&rule.permits, &rule.denies] {
            let (world, question) = example.played();
            let mut all = Vec::new();
            rule.condition.facts(&Case::of(&world, &question), &mut all);
            for fact in all {
                look(fact, &world, &question);
            }
        }
    }
}

#[test]
fn what_fails_and_can_change_has_a_way() {
    // A company that has come into the programme stays; its old name can be typed again.
    const NONE: &[Fact] = &[Fact::Account(AccountFact::NotAuthorized)];
    let mut failed = 0;
    asked(|fact, world, question| {
        let case = Case::of(world, question);
        if fact.outcome(&case) == Outcome::Fails && is_changeable(fact, &case) {
            failed += 1;
            let none = remedies(fact, &case).is_empty();
            assert_eq!(none, NONE.contains(&fact), "{fact:?} {:?}", question.action);
        }
    });
    assert!(failed > 100, "{failed}");
}

#[test]
fn in_an_empty_world_nobody_can_do_anything_and_nothing_panics() {
    asked(|fact, world, question| {
        let nothing = World::on(world.date);
        let case = Case::of(&nothing, question);
        fact.outcome(&case);
        is_changeable(fact, &case);
        for way in remedies(fact, &case) {
            let by_nobody = match &way {
                Remedy::Act { people, .. } => people.is_empty(),
                Remedy::ContinueAs { .. } => false,
                Remedy::Form { .. } | Remedy::Wait { .. } | Remedy::Assume { .. } => true,
            };
            assert!(by_nobody, "{fact:?} {way:?}");
        }
    });
}
