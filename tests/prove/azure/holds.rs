//! What holds in every World of Azure transfers, written against the documents.

use partner_lab::domain::{
    Action, AzureTransferState, Kind, Offer, Organisation, OrganisationId, SubscriptionId, Verdict,
    World,
};

use super::super::explore::{Reached, permitted};
use super::super::support::has_signed;
use super::seen::{lapsed, next_steps, open, plans, project, relationships};
use super::{LIMIT, SAME_COUNTRY, SAME_REGION, SIGNATURE, TOOL};

/// Written against the documents: who takes over what, from when on, and what goes along.
pub(super) fn holds_everywhere(reached: &Reached) {
    for (at, action, to) in &reached.edges {
        let (from, to) = (&reached.worlds[*at], &reached.worlds[*to]);
        let what = || format!("{action:?}: {}", project(from));
        match action {
            Action::AskForAzureTransfer {
                subscription: Some(id),
                partner: Some(partner),
            } => {
                assert_eq!(from.subscriptions.get(id).unwrap().offer, Offer::Azure);
                asked(from, id, partner);
                let country = from.organisations[partner].country.as_ref().unwrap();
                let region = ["FR", "ES"].contains(&country.code());
                assert!(from.date < SAME_REGION || region, "{}", what());
                let french = country.code() == "FR";
                assert!(from.date < SAME_COUNTRY || french, "{}", what());
            }
            Action::RequestAzureTransfer {
                subscription: Some(id),
                partner: Some(partner),
                talked,
            } => {
                assert_eq!(from.subscriptions.get(id).unwrap().offer, Offer::AzurePlan);
                asked(from, id, partner);
                assert!(from.date >= TOOL && *talked == Some(true), "{}", what());
                assert!(has_signed(from, partner.as_str()), "{}", what());
                assert!(plans(from, partner.as_str()) > 0, "{}", what());
                let all = from.customer_agreements.get("bank").unwrap();
                let with = |it: &Option<OrganisationId>| it.as_ref().is_none_or(|it| it == partner);
                assert!(all.iter().any(|it| with(&it.partner)), "{}", what());
            }
            Action::AcceptAzureTransfer {
                azure_transfer: Some(id),
                signed,
            } => {
                let it = from.azure_transfers.get(id).unwrap();
                may_take_over(from, &from.organisations[&it.to]);
                if it.state == AzureTransferState::Asked {
                    assert_eq!(*signed, Some(true), "{}", what());
                } else {
                    assert_eq!(it.state, AzureTransferState::Pending, "{}", what());
                    assert!(!lapsed(it, from.date), "{}", what());
                }
            }
            Action::CancelAzureTransfer {
                azure_transfer: Some(id),
            } => {
                let it = from.azure_transfers.get(id).unwrap();
                let waits = it.state == AzureTransferState::Pending && !lapsed(it, from.date);
                assert!(waits, "{}", what());
            }
            Action::CompleteAzureTransfer {
                azure_transfer: Some(id),
            } => {
                let it = from.azure_transfers.get(id).unwrap();
                may_take_over(from, &from.organisations[&it.to]);
                assert_eq!(it.state, AzureTransferState::InProgress, "{}", what());
                let held = to.subscriptions.get(&it.subscription).unwrap();
                assert_eq!((&held.seller, &held.reseller), (&it.to, &None));
                // Delegated access does not move.
                assert_eq!(relationships(from), relationships(to), "{}", what());
                continue;
            }
            _ => {}
        }
        for it in from.subscriptions.values() {
            let after = to.subscriptions.get(&it.id);
            let stays = after.is_none_or(|after| after.seller == it.seller);
            assert!(stays, "{} moves by {}", it.id, what());
        }
    }
    for world in &reached.worlds {
        for id in ["azure", "plan"] {
            let moving = world.azure_transfers.values().filter(|it| open(it));
            let moving = moving.filter(|it| it.subscription.as_str() == id);
            let waiting = moving.filter(|it| !lapsed(it, world.date)).count();
            assert!(waiting <= 1, "{id} goes two ways: {}", project(world));
            let seller = &world.subscriptions.get(id).unwrap().seller;
            assert_ne!(seller.as_str(), "fabrikam", "a reseller bills Azure");
        }
        // What has lapsed or ended takes no step any more.
        let all = world.azure_transfers.values();
        for it in all.filter(|it| lapsed(it, world.date) || !open(it)) {
            for (actor, action) in next_steps(it) {
                let verdict = permitted(world, actor, &action);
                assert_eq!(
                    verdict,
                    Verdict::Forbidden,
                    "{action:?}: {}",
                    project(world)
                );
            }
        }
    }
}

/// Who may file a request or be named in one.
fn asked(world: &World, id: &SubscriptionId, to: &OrganisationId) {
    let it = world.subscriptions.get(id).unwrap();
    assert!(it.seller != *to && !it.suspended, "{}", project(world));
    let related = world.standing_relationship(to, &"bank".into());
    assert!(related.is_some(), "{to}: {}", project(world));
    let all = world.azure_transfers.values();
    let mut others = all.filter(|it| it.subscription == *id && open(it));
    assert!(
        others.all(|it| lapsed(it, world.date)),
        "{}",
        project(world)
    );
    may_take_over(world, &world.organisations[to]);
}

/// Who takes over Azure sells it from then on.
fn may_take_over(world: &World, it: &Organisation) {
    let what = format!("{}: {}", it.id, project(world));
    assert!(!it.suspended, "{what}");
    assert_ne!(it.kind, Kind::IndirectReseller, "{what}");
    assert!(!it.over_credit_limit || world.date < LIMIT, "{what}");
    let signed = has_signed(world, it.id.as_str());
    assert!(signed || world.date < SIGNATURE, "{what}");
}
