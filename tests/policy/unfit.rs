//! An event that does not fit a World leaves it as it was.

use partner_lab::domain::{self, AzureTransferState, Date, Event, World};
use partner_lab::scenario::bundled;
use serde_json::Value as Json;

use super::support::dealings::azure;
use super::support::direct_bill::moving;
use super::support::{LibraryPolicy, world};

/// Whether a World took an event; one that refused it is as it was before.
fn takes(world: &World, event: Event) -> bool {
    let mut after = world.clone();
    let told = format!("{event:?}");
    let taken = after.apply(event).is_ok();
    assert!(taken || after == *world, "{told}");
    taken
}

/// Copies of a value, each with another one of its texts spoiled.
fn spoiled(value: &Json) -> Vec<Json> {
    let pieces: Vec<(String, &Json)> = match value {
        Json::String(_) => return vec![Json::from("nowhere")],
        Json::Object(map) => map
            .iter()
            .map(|(name, it)| (format!("/{name}"), it))
            .collect(),
        Json::Array(list) => (0..)
            .zip(list)
            .map(|(at, it)| (format!("/{at}"), it))
            .collect(),
        _ => return Vec::new(),
    };
    let mut copies = Vec::new();
    for (at, piece) in pieces {
        for spoiled in spoiled(piece) {
            let mut copy = value.clone();
            if let Some(place) = copy.pointer_mut(&at) {
                *place = spoiled;
            }
            copies.push(copy);
        }
    }
    copies
}

#[test]
fn what_speaks_of_nobody_changes_nothing() {
    let mut refused = 0;
    for scenario in bundled::ALL.iter().filter(|it| it.id != "large") {
        let scenario = scenario.open(&mut LibraryPolicy::new()).unwrap();
        for event in scenario.events() {
            let written: Json = serde_json::from_str(&domain::write(event)).unwrap();
            for copy in spoiled(&written) {
                if let Ok(event) = domain::read(&copy.to_string()) {
                    refused += usize::from(!takes(scenario.world(), event));
                }
            }
        }
    }
    assert!(refused > 200, "{refused}");
}

#[test]
fn what_moves_or_answers_moves_wholly_or_not_at_all() {
    let held = world(azure(), Date::USUAL);
    let complete = |azure_transfer: &str| Event::AzureTransferMoved {
        azure_transfer: azure_transfer.into(),
        state: AzureTransferState::Complete,
    };
    assert!(takes(&held, complete("agreed")));
    assert!(!takes(&held, complete("nowhere")));
    let mut gone = held.clone();
    let subscription = gone.azure_transfers[&"agreed".into()].subscription.clone();
    gone.subscriptions.remove(&subscription);
    assert!(!takes(&gone, complete("agreed")));

    let held = world(moving(), Date::USUAL);
    let (id, transfer) = held.direct_bill.transfers.iter().next().unwrap();
    let mut subscription = held.subscriptions[&transfer.subscription].clone();
    let complete = |subscription| Event::TransferCompleted {
        transfer: id.clone(),
        subscription,
    };
    assert!(!takes(&held, complete(subscription.clone())), "the same id");
    subscription.id = "new".into();
    assert!(takes(&held, complete(subscription.clone())));
    subscription.tenant = "nowhere".into();
    assert!(!takes(&held, complete(subscription)));

    let answered = Event::ReferralAnswered {
        partner: "contoso".into(),
        customer: "woodgrove".into(),
        accepted: true,
    };
    assert!(!takes(&held, answered));
    let person = "jun".into();
    assert!(!takes(&held, Event::PasswordChanged { person }));
}
