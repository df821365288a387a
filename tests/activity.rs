//! The activity log of dealings between partners and customers.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/mod.rs"]
mod support;

use partner_lab::domain::{Date, PersonId};
use partner_lab::scenario::{Given, Scenario, Start, activity::activity};
use support::LibraryPolicy;
use support::customers::{accept, market, take_back};
use support::on;

/// What the logs of Proseware and of the bank say after it has accepted on a day, and Alpine's
/// rights were taken back.
fn logged(date: Date) -> Vec<Vec<&'static str>> {
    let givens = market().events().into_iter().map(|event| Given {
        event,
        despite: None,
    });
    let start = Start {
        bundled: "connect".to_owned(),
        revision: 1,
        date,
        givens: givens.collect(),
    };
    let mut policy = LibraryPolicy::new();
    let mut scenario = Scenario::open(start, Vec::new()).unwrap();
    scenario.load_into(&mut policy).unwrap();
    for action in [accept("asked", true), take_back("bank", "alpine")] {
        let decision = scenario.act(&mut policy, &PersonId::new("uma"), action);
        assert!(decision.unwrap().is_permitted());
    }
    let operations = |of: &str| {
        activity(&scenario, &of.into())
            .into_iter()
            .map(|line| line.operation)
            .collect()
    };
    ["proseware", "alpine", "woodgrove"]
        .map(operations)
        .to_vec()
}

#[test]
fn admin_rights_that_are_approved_and_removed_are_logged_since_25_january_2021() {
    let created = "relationship-created";
    let (approved, removed) = ("delegated-admin-approved", "delegated-admin-removed");
    assert_eq!(
        logged(on(2021, 1, 24)),
        [vec![created], vec![], vec![created]]
    );
    assert_eq!(
        logged(on(2021, 1, 25)),
        [
            vec![approved, created],
            vec![removed],
            vec![removed, approved, created],
        ]
    );
}
