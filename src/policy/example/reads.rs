//! A decision reads as much in a World of ten thousand companies as in one of ten.

use std::collections::BTreeSet;

use super::super::decide::decide;
use super::super::rules::RULES;
use super::Worked;
use crate::domain::{
    AzureTransferState, Date, Event, Givens, Kind, Offer, Role, TenantKind, Ticket, Transfer,
    TransferState, World, reads,
};

const SINCE: Date = Date::ymd(2020, 1, 20);

/// Many resellers and customers of the provider of the examples, by number.
fn crowd(count: u32, each: fn(&str, Kind) -> Givens) -> Vec<Event> {
    let numbered = (0..count).flat_map(|at| {
        let kind = if at % 2 == 0 {
            Kind::IndirectReseller
        } else {
            Kind::Customer
        };
        each(&format!("z{at:05}"), kind).events()
    });
    numbered.collect()
}

/// A company with a person, an agreement and a tenant; it is a partner, or has a subscription.
fn companies(id: &str, kind: Kind) -> Givens {
    let it = Givens::default()
        .organisation(id, id, kind, ("Lyon", "FR"))
        .person(id, id, id, &[Role::GlobalAdmin])
        .signed(id, SINCE)
        .tenant(id, id, TenantKind::Customer);
    if kind == Kind::IndirectReseller {
        it.connected("contoso", id, SINCE)
    } else {
        it.subscribed(id, "contoso", id, Offer::Azure, SINCE)
    }
}

/// Such a company, with all that can wait for an answer.
fn waiting(id: &str, kind: Kind) -> Givens {
    let it = companies(id, kind);
    if kind == Kind::IndirectReseller {
        it.invited(id, "contoso", id, id, SINCE)
            .event(ticket(id, SINCE))
    } else {
        it.requested(id, ("contoso", None), (id, id), SINCE)
            .transferring(
                id,
                id,
                ("contoso", "contoso"),
                SINCE,
                AzureTransferState::Asked,
            )
            .event(transfer(id, id, SINCE))
    }
}

fn ticket(reseller: &str, opened: Date) -> Event {
    Event::TicketOpened {
        ticket: Ticket {
            id: reseller.into(),
            provider: "contoso".into(),
            reseller: reseller.into(),
            tenant: None,
            opened_by: reseller.into(),
            opened,
            closed: None,
        },
    }
}

fn transfer(subscription: &str, tenant: &str, requested: Date) -> Event {
    Event::TransferRequested {
        transfer: Transfer {
            id: subscription.into(),
            subscription: subscription.into(),
            partner: "contoso".into(),
            provider: "contoso".into(),
            tenant: tenant.into(),
            offer: Offer::Azure,
            quantity: 1,
            add_ons: 0,
            named_add_ons: Vec::new(),
            listed: None,
            requested,
            state: TransferState::Active,
        },
    }
}

/// How much a decision reads in the World of an example with others in it.
fn reads_among(example: &Worked, others: &[Event]) -> u32 {
    let mut world = World::after(example.0.date, &example.events()).unwrap();
    for event in others {
        world.apply(event.clone()).unwrap();
    }
    let question = example.question();
    reads(|| decide(&world, &question))
}

/// Rules of many actions: what each permits, and what it denies with its remedies.
fn examples() -> Vec<(&'static str, &'static Worked)> {
    let mut kinds = BTreeSet::new();
    let rules = RULES
        .iter()
        .filter(|it| it.on.iter().any(|kind| kinds.insert(*kind)));
    let each = rules.flat_map(|it| [(it.id, &it.permits), (it.id, &it.denies)]);
    each.collect()
}

#[test]
fn a_decision_reads_as_much_in_a_large_world_as_in_a_small_one() {
    let (few, many) = (crowd(4, companies), crowd(10_000, companies));
    let mut most = 0;
    for (rule, example) in examples().into_iter().step_by(3) {
        let reads = reads_among(example, &few);
        assert_eq!(reads_among(example, &many), reads, "{rule}");
        most = most.max(reads);
    }
    assert!(most > 5, "{most}");
}

#[test]
fn what_waits_for_an_answer_is_looked_through_a_few_times_at_most() {
    const COUNT: u32 = 100;
    let (waits, others) = (crowd(COUNT, waiting), crowd(COUNT, companies));
    let mut most = 0;
    for (rule, example) in examples() {
        let more = reads_among(example, &waits) - reads_among(example, &others);
        assert!(more <= 4 * COUNT, "{rule} {more}");
        most = most.max(more);
    }
    assert!(most > 0);
}

#[test]
fn a_look_at_every_company_is_counted() {
    let world = World::after(Date::USUAL, &Givens::new().events()).unwrap();
    let one = reads(|| world.organisations.get("microsoft").is_some());
    let all = reads(|| world.organisations.values().count() + world.people.keys().count());
    assert_eq!((one, all), (1, 2));
}
