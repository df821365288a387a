//! What a search of Azure transfers sees in a World.

use std::fmt::Write as _;

use partner_lab::domain::{AzureTransfer, AzureTransferState, Date, Offer, OrganisationId, World};

use super::super::explore::Step;
use super::super::support::dealings::{accept_transfer, cancel_transfer, complete_transfer};
use super::super::support::has_signed;
use super::PARTNERS;

pub(super) fn person(of: &OrganisationId) -> &'static str {
    let found = PARTNERS.iter().find(|it| it.0 == of.as_str());
    found.map_or("nobody", |it| it.1)
}

/// What both sides and Microsoft try with a transfer.
pub(super) fn next_steps(it: &AzureTransfer) -> [Step; 4] {
    let (id, from, to) = (it.id.as_str(), person(&it.from), person(&it.to));
    [
        (from, accept_transfer(id, true)),
        (from, accept_transfer(id, false)),
        (to, cancel_transfer(id)),
        ("robin", complete_transfer(id)),
    ]
}

pub(super) fn open(it: &AzureTransfer) -> bool {
    use AzureTransferState::{Cancelled, Complete};
    !matches!(it.state, Complete | Cancelled)
}

/// Nobody has accepted it in thirty days.
pub(super) fn lapsed(it: &AzureTransfer, today: Date) -> bool {
    it.state == AzureTransferState::Pending && today > it.asked.plus_days(30)
}

/// How many active Azure plans a partner has with the customer.
pub(super) fn plans(world: &World, of: &str) -> usize {
    let (of, bank) = (of.into(), "bank".into());
    let sold = world.sold_to(&of, &bank);
    sold.filter(|it| it.offer == Offer::AzurePlan && !it.suspended)
        .count()
}

pub(super) fn relationships(world: &World) -> Vec<Option<bool>> {
    let all = PARTNERS.iter().map(|it| {
        let stands = world.standing_relationship(&it.0.into(), &"bank".into());
        stands.map(|it| it.admin_rights)
    });
    all.collect()
}

/// Everything counts but ids and the days of what has ended.
pub(super) fn project(world: &World) -> String {
    let mut key = format!("{} {:?}", world.date, relationships(world));
    for (id, ..) in PARTNERS {
        let it = &world.organisations[&id.into()];
        let signed = has_signed(world, id);
        let flags = (signed, it.suspended, it.over_credit_limit);
        write!(key, " {flags:?} {}", plans(world, id)).unwrap();
    }
    for it in world.subscriptions.values() {
        if ["azure", "plan", "mine"].contains(&it.id.as_str()) {
            write!(key, " {} {:?}", it.seller, it.suspended_on).unwrap();
        }
    }
    let moving = world.azure_transfers.values().filter(|it| open(it));
    let mut told: Vec<_> = moving
        .map(|it| {
            let waits = it.state == AzureTransferState::Pending && !lapsed(it, world.date);
            let asked = Some(it.asked).filter(|_| waits);
            format!("{} {} {:?} {asked:?}", it.subscription, it.to, it.state)
        })
        .collect();
    told.sort();
    told.dedup();
    let written = world.azure_transfers.get("written").map(|it| it.state);
    let agreed = world.customer_agreements.get("bank");
    let agreed = agreed.is_some_and(|all| all.iter().any(|it| it.partner != Some("alpine".into())));
    let waits = world.customer_invitations.values().any(|it| !it.accepted);
    write!(key, " {told:?} {written:?} {agreed} {waits}").unwrap();
    key
}
