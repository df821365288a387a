//! Everything that a file says happened, played again.

use super::{Portable, Problem, Refused};
use crate::domain::{Event, Outcome, PersonId, Question, World, consequences};
use crate::scenario::bundled;
use crate::scenario::history::{Entry, Step};
use crate::scenario::play::Scenario;
use crate::scenario::port::{Policy, PolicyError};

/// Plays a scenario again. Answers the steps of older rules that the rules of today decide otherwise.
pub(super) fn audit(
    scenario: &Portable,
    at: &str,
    policy: &mut dyn Policy,
) -> Result<Vec<u32>, Refused> {
    let start = &scenario.start;
    let of_start = |name: &str| format!("{at}start {name}");
    if bundled::find(&start.bundled).is_none() {
        return Err(Problem::Unknown.at(of_start("bundled")));
    }
    if !start.date.is_simulated() {
        return Err(Problem::Date.at(of_start("date")));
    }
    let mut world = World::on(start.date);
    for (number, given) in start.givens.iter().enumerate() {
        let at = || of_start(&format!("givens {}", number + 1));
        if !given.despite.as_deref().is_none_or(is_plain) {
            return Err(Problem::Id.at(at()));
        }
        // A scenario starts on the date of its start, so no given may move it.
        if matches!(given.event, Event::PolicyDateMoved { .. }) {
            return Err(Problem::Fold.at(at()));
        }
        world
            .apply(given.event.clone())
            .map_err(|_| Problem::Fold.at(at()))?;
        if !addressable(&world, &given.event) {
            return Err(Problem::Id.at(at()));
        }
    }
    // Every page is a person's.
    if world.people.is_empty() {
        return Err(Problem::Empty.at(of_start("givens")));
    }
    let mut audit = Audit {
        played: Scenario::open(start.clone(), Vec::new())
            .map_err(|_| Problem::Fold.at(of_start("givens")))?,
        stale: true,
        otherwise: Vec::new(),
    };
    for entry in &scenario.entries {
        let number = audit.played.history().next_number();
        let at = format!("{at}entries {number}");
        audit
            .entry(entry, policy)
            .map_err(|problem| problem.at(at))?;
    }
    Ok(audit.otherwise)
}

struct Audit {
    played: Scenario,
    /// Whether the policy holds another world than the one played.
    stale: bool,
    otherwise: Vec<u32>,
}

fn silent(_: PolicyError) -> Problem {
    Problem::Silent
}

impl Audit {
    fn entry(&mut self, entry: &Entry, policy: &mut dyn Policy) -> Result<(), Problem> {
        let history = self.played.history();
        let world = self.played.world();
        if entry.number != history.next_number() || entry.date != world.date {
            return Err(Problem::Order);
        }
        if !world.people.contains_key(&entry.actor) {
            return Err(Problem::Nobody);
        }
        let turned = match &entry.step {
            Step::Undone { entry } => Some((history.to_undo(), *entry)),
            Step::Redone { entry } => Some((history.to_redo(), *entry)),
            Step::Acted { .. } | Step::Refused { .. } => None,
        };
        if let Some((expected, number)) = turned {
            if expected.is_none_or(|it| it.number != number) {
                return Err(Problem::Order);
            }
            self.stale = true;
        } else if !self.stands(entry, policy)? {
            self.otherwise.push(entry.number);
        }
        self.played
            .take_over(entry.clone())
            .map_err(|_| Problem::Fold)?;
        if !self.played.world().date.is_simulated() {
            return Err(Problem::Date);
        }
        if let Step::Acted { events, .. } = &entry.step {
            let world = self.played.world();
            if !events.iter().all(|event| addressable(world, event)) {
                return Err(Problem::Id);
            }
            if !self.stale {
                policy.apply(events).map_err(silent)?;
            }
        }
        Ok(())
    }

    /// Whether the rules of today say what the entry says. Under the rules that it was played under
    /// anything else is a forgery.
    fn stands(&mut self, entry: &Entry, policy: &mut dyn Policy) -> Result<bool, Problem> {
        let (action, revision) = match &entry.step {
            Step::Acted {
                action, revision, ..
            }
            | Step::Refused {
                action, revision, ..
            } => (action, *revision),
            Step::Undone { .. } | Step::Redone { .. } => return Ok(true),
        };
        if revision > policy.revision() {
            return Err(Problem::Newer);
        }
        let today = revision == policy.revision();
        if !action.is_whole() {
            // Forms have got fields since.
            let plain = match &entry.step {
                Step::Refused { rules, .. } => rules.iter().all(|rule| is_plain(rule)),
                _ => true,
            };
            return if today || !plain {
                Err(Problem::Field)
            } else {
                Ok(false)
            };
        }
        if std::mem::take(&mut self.stale) {
            self.played.load_into(policy).map_err(silent)?;
        }
        let question = Question {
            actor: entry.actor.clone(),
            action: action.clone(),
            as_of: None,
        };
        let decision = policy
            .decide(std::slice::from_ref(&question))
            .map_err(silent)?
            .pop()
            .ok_or(Problem::Silent)?;
        match &entry.step {
            Step::Acted { events, .. } => {
                if !decision.is_permitted() {
                    return if today {
                        Err(Problem::Verdict)
                    } else {
                        Ok(false)
                    };
                }
                let world = self.played.world();
                let follows = consequences(world, &entry.actor, action, entry.number);
                if follows.as_ref() == Ok(events) {
                    return Ok(true);
                }
                if today {
                    Err(Problem::Events)
                } else {
                    Ok(false)
                }
            }
            Step::Refused { verdict, rules, .. } => {
                let failed: Vec<_> = decision
                    .findings
                    .iter()
                    .filter(|it| matches!(it.outcome, Outcome::Fails | Outcome::Unknown))
                    .map(|it| it.rule.to_string())
                    .collect();
                if decision.verdict == *verdict && failed == *rules {
                    return Ok(true);
                }
                // The rules of another day may have been others, but they had ids.
                if today || !rules.iter().all(|rule| is_plain(rule)) {
                    return Err(Problem::Verdict);
                }
                Ok(false)
            }
            Step::Undone { .. } | Step::Redone { .. } => Ok(true),
        }
    }
}

/// Whether an id can stand in an address and in the key of a text.
fn is_plain(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=64).contains(&id.len()) && id.bytes().all(plain)
}

/// Whether the ids of what a given has added can stand in an address, and name what is there.
fn addressable(world: &World, event: &Event) -> bool {
    let person = |id: &PersonId| world.people.contains_key(id);
    match event {
        Event::OrganisationAdded { organisation: it } => {
            is_plain(it.id.as_str())
                && it
                    .primary_contact
                    .as_ref()
                    .is_none_or(|it| is_plain(it.as_str()))
        }
        Event::PersonAdded { person } => is_plain(person.id.as_str()),
        Event::TenantAdded { tenant } => is_plain(tenant.id.as_str()),
        Event::InvitationSent { invitation: it } => is_plain(it.id.as_str()) && person(&it.to),
        Event::CustomerInvitationSent { invitation: it } => {
            is_plain(it.id.as_str()) && person(&it.to)
        }
        Event::TicketOpened { ticket } => is_plain(ticket.id.as_str()),
        Event::SubscriptionCreated { subscription } => is_plain(subscription.id.as_str()),
        Event::MailSent { mail } => is_plain(mail.id.as_str()) && person(&mail.to),
        _ => true,
    }
}
