//! Whatever a random history leads to: who follows a remedy comes on.

use partner_lab::domain::{
    Action, Check, Decision, Outcome, PersonId, Question, Remedy, Role, Value, Verdict, World,
    consequences,
};
use partner_lab::policy::{decide, verdict};

use super::plausible::plausible;
use super::support::actions::assign;

/// What is wrong by one rule about one fact, of each company that it asks about; nothing when it is
/// repaired.
fn wrong(decision: &Decision, rule: &str, fact: &str) -> Vec<Check> {
    let findings = decision.findings.iter();
    let failed = findings.filter(|it| it.rule == rule && it.outcome == Outcome::Fails);
    let checks = failed.flat_map(|it| &it.checks);
    checks.filter(|it| it.fact == fact).cloned().collect()
}

/// The world after a step, if the person may take it.
fn after(world: &World, actor: &PersonId, action: Action) -> Option<World> {
    let question = Question {
        actor: actor.clone(),
        action,
        as_of: None,
    };
    if verdict(world, &question) != Verdict::Permitted {
        return None;
    }
    let mut after = world.clone();
    for event in consequences(world, actor, &question.action, 99).ok()? {
        after.apply(event).unwrap();
    }
    Some(after)
}

/// A role that it asks for.
fn role(check: &Check) -> Option<Role> {
    check.values.0.iter().find_map(|(_, value)| match value {
        Value::Roles(roles) => roles.first().copied(),
        _ => None,
    })
}

/// Steps that are taken several times, each with something else: which one helps is chosen.
const SEVERAL: [&str; 2] = ["DeclareCapability", "RecordSales"];

/// A person that a remedy names asks without that failure; a day that it names is late enough; and
/// the step that it names takes the failure away, or leads to the next one. Answers how many were
/// followed.
pub(super) fn hold(world: &World, question: &Question, decision: &Decision) -> usize {
    let mut followed = 0;
    let failed = decision.findings.iter();
    for finding in failed.filter(|it| it.outcome == Outcome::Fails) {
        for check in &finding.checks {
            let remains = |world: &World, question: &Question| {
                wrong(&decide(world, question), &finding.rule, &check.fact)
            };
            // Beside a form, a step makes something that is then chosen in it.
            let chosen = check.remedies.iter();
            let chosen = chosen.clone().any(|it| matches!(it, Remedy::Form { .. }));
            for remedy in &check.remedies {
                match remedy {
                    Remedy::ContinueAs { people } => {
                        for actor in people {
                            let actor = actor.clone();
                            let asked = Question {
                                actor,
                                ..question.clone()
                            };
                            assert_eq!(remains(world, &asked), [], "{asked:?}");
                            followed += 1;
                        }
                    }
                    Remedy::Wait { until } => {
                        let mut asked = question.clone();
                        asked.as_of = Some(*until);
                        assert_eq!(remains(world, &asked), [], "{asked:?}");
                        followed += 1;
                    }
                    Remedy::Act {
                        action,
                        organisation,
                        people,
                    } if !chosen && !SEVERAL.contains(&&**action) => {
                        let action = match role(check) {
                            Some(role) if action == "AssignRole" => {
                                assign(question.actor.as_str(), role)
                            }
                            _ => plausible(world, question, action, organisation),
                        };
                        for after in people
                            .iter()
                            .filter_map(|it| after(world, it, action.clone()))
                        {
                            // Of two companies that wait for the same person, one is through.
                            let before = wrong(decision, &finding.rule, &check.fact);
                            let helps = remains(&after, question) != before;
                            assert!(helps, "{} by {remedy:?} of {question:?}", check.fact);
                            followed += 1;
                        }
                    }
                    // What is typed, and a reading that is assumed, is followed elsewhere.
                    Remedy::Act { .. } | Remedy::Form { .. } | Remedy::Assume { .. } => {}
                }
            }
        }
    }
    followed
}
