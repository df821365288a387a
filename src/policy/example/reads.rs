//! A decision reads as much in a World of ten thousand companies as in one of ten.

use std::collections::BTreeSet;

use super::super::decide::decide;
use super::super::rules::RULES;
use super::Worked;
use crate::domain::{Date, Event, Givens, Kind, Role, TenantKind, World, reads};

/// Companies with people, agreements, tenants, and partnerships with the provider of the examples.
fn crowd(count: usize) -> Vec<Event> {
    let since = Date::ymd(2020, 1, 20);
    (0..count)
        .flat_map(|at| {
            let (id, person) = (format!("z{at:05}"), format!("z{at:05}-admin"));
            let kind = [Kind::IndirectReseller, Kind::Customer][at % 2];
            let givens = Givens::default()
                .organisation(&id, &id, kind, ("Lyon", "FR"))
                .person(&person, &person, &id, &[Role::GlobalAdmin])
                .signed(&id, since)
                .tenant(&id, &format!("{id}-tenant"), TenantKind::Customer);
            let connected = (kind == Kind::IndirectReseller).then(|| Event::PartnershipCreated {
                provider: "contoso".into(),
                reseller: id.as_str().into(),
                since,
            });
            givens.events().into_iter().chain(connected)
        })
        .collect()
}

fn reads_among(example: &Worked, others: &[Event]) -> u32 {
    let mut world = World::after(example.0.date, &example.events()).unwrap();
    for event in others {
        world.apply(event.clone()).unwrap();
    }
    let question = example.question();
    reads(|| decide(&world, &question))
}

#[test]
fn a_decision_reads_as_much_in_a_large_world_as_in_a_small_one() {
    let (few, many) = (crowd(4), crowd(10_000));
    let mut kinds = BTreeSet::new();
    let mut most = 0;
    // Rules of many actions: what each permits, and what it denies with its remedies.
    for rule in RULES
        .iter()
        .filter(|it| it.on.iter().any(|kind| kinds.insert(*kind)))
        .step_by(3)
    {
        for example in [&rule.permits, &rule.denies] {
            let reads = reads_among(example, &few);
            assert_eq!(reads_among(example, &many), reads, "{}", rule.id);
            most = most.max(reads);
        }
    }
    assert!(kinds.len() > 20 && most > 5, "{} {most}", kinds.len());
}

#[test]
fn a_look_at_every_company_is_counted() {
    let world = World::after(Date::USUAL, &Givens::new().events()).unwrap();
    let one = reads(|| world.organisations.get("microsoft").is_some());
    let all = reads(|| world.organisations.values().count() + world.people.keys().count());
    assert_eq!((one, all), (1, 2));
}
