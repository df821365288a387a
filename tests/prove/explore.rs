//! The search: breadth first over Worlds that count as one when their projections are equal.

use std::collections::BTreeMap;

use partner_lab::domain::{Action, Date, PersonId, Question, Verdict, World, consequences};
use partner_lab::policy::verdict;

/// Someone does something.
pub(crate) type Step = (&'static str, Action);

/// What may be tried in a World.
pub(crate) type Trying = dyn Fn(&World) -> Vec<Step>;

/// What a search is about.
pub(crate) struct Space {
    pub(crate) start: World,
    /// Everything that somebody may try in a World.
    pub(crate) steps: Box<Trying>,
    /// What tells Worlds apart.
    pub(crate) project: Box<dyn Fn(&World) -> String>,
    /// Dates on which something changes.
    pub(crate) dates: &'static [Date],
}

/// Every World that can be reached, and how.
pub(crate) struct Reached {
    pub(crate) worlds: Vec<World>,
    /// From which World by which step to which World.
    pub(crate) edges: Vec<(usize, Action, usize)>,
}

pub(crate) fn permitted(world: &World, actor: &str, action: &Action) -> Verdict {
    let question = Question {
        actor: PersonId::new(actor),
        action: action.clone(),
        as_of: None,
    };
    verdict(world, &question)
}

impl Space {
    /// Follows every permitted step until nothing new comes.
    pub(crate) fn explore(&self) -> Reached {
        let mut known = BTreeMap::from([((self.project)(&self.start), 0)]);
        let mut worlds = vec![self.start.clone()];
        let mut edges = Vec::new();
        let mut next = 0;
        while next < worlds.len() {
            let from = worlds[next].clone();
            for (actor, action) in self.all_steps(&from) {
                if permitted(&from, actor, &action) != Verdict::Permitted {
                    continue;
                }
                // New ids derive from the number of the step, so that none comes twice.
                let entry = u32::try_from(edges.len()).unwrap() + 1;
                let events = consequences(&from, &PersonId::new(actor), &action, entry).unwrap();
                let mut world = from.clone();
                for event in &events {
                    world.apply(event.clone()).unwrap();
                }
                world.mails.clear();
                let fresh = worlds.len();
                let to = *known.entry((self.project)(&world)).or_insert(fresh);
                if to == fresh {
                    worlds.push(world);
                }
                edges.push((next, action, to));
            }
            next += 1;
        }
        Reached { worlds, edges }
    }

    fn all_steps(&self, world: &World) -> Vec<Step> {
        let mut steps = (self.steps)(world);
        let ahead = self.dates.iter().find(|date| **date > world.date);
        steps.extend(ahead.map(|date| ("robin", Action::WaitUntil { date: Some(*date) })));
        steps
    }
}

impl Reached {
    /// Where something is Forbidden, no way leads to a World in which it is Permitted.
    pub(crate) fn forbidden_stays_forbidden(&self, actor: &str, goal: &Action) {
        let verdicts: Vec<_> = self
            .worlds
            .iter()
            .map(|world| permitted(world, actor, goal))
            .collect();
        let mut before = vec![Vec::new(); self.worlds.len()];
        for (from, _, to) in &self.edges {
            before[*to].push(*from);
        }
        let mut leads: Vec<_> = verdicts
            .iter()
            .map(|verdict| *verdict == Verdict::Permitted)
            .collect();
        let mut open: Vec<_> = (0..leads.len()).filter(|at| leads[*at]).collect();
        while let Some(at) = open.pop() {
            for from in &before[at] {
                if !leads[*from] {
                    leads[*from] = true;
                    open.push(*from);
                }
            }
        }
        for (at, verdict) in verdicts.iter().enumerate() {
            assert!(
                *verdict != Verdict::Forbidden || !leads[at],
                "{goal:?} is Forbidden and has a plan in {:#?}",
                self.worlds[at]
            );
        }
    }
}
