//! The ways to repair what fails: what is to be done, and by whom.

mod accounts;
mod clouds;
mod customers;
mod direct_bill;
mod enrolment;
mod forms;
mod partners;
mod round;
mod sales;

use partner_lab::domain::{Action, Remedy, World};

use super::support::{ask, failed_checks};

/// The ways that a fact is repaired, as text: `SignPartnerAgreement fabrikam: ana`, `type name`,
/// `as ana`, `wait 2021-05-19`, `assume`.
fn ways(world: &World, actor: &str, action: Action, fact: &str) -> Vec<String> {
    let decision = ask(world, actor, action);
    let checks = failed_checks(&decision);
    let Some((_, check)) = checks.iter().find(|(_, it)| it.fact == fact) else {
        let named: Vec<_> = checks.iter().map(|it| it.1.fact.to_string()).collect();
        panic!("{fact} does not fail: {named:?}");
    };
    let told = |it: &Remedy| match it {
        Remedy::Act {
            action,
            organisation,
            people,
        } => format!("{action} {organisation}: {}", joined(people)),
        Remedy::ContinueAs { people } => format!("as {}", joined(people)),
        Remedy::Wait { until } => format!("wait {until}"),
        Remedy::Form { field } => format!("type {field}"),
        Remedy::Assume { .. } => "assume".to_owned(),
    };
    check.remedies.iter().map(told).collect()
}

fn joined(people: &[partner_lab::domain::PersonId]) -> String {
    let ids: Vec<_> = people.iter().map(ToString::to_string).collect();
    ids.join(" ")
}

/// Holds the ways against those that are expected.
fn lead(world: &World, actor: &str, action: Action, fact: &str, expected: &[&str]) {
    let what = format!("{fact} of {action:?}");
    assert_eq!(ways(world, actor, action, fact), expected, "{what}");
}
