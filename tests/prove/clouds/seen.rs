//! What a search of clouds sees in a World.

use std::collections::BTreeSet;

use partner_lab::domain::{
    ChosenText, Cloud, CloudState, Contradiction, OrganisationId, TenantId, World,
};

use super::COMPANIES;

/// How many customers a partner has beside the first one.
pub(super) fn added(world: &World, by: &str) -> usize {
    let mut tenants: Vec<_> = world.tenants.keys().collect();
    tenants.retain(|it| it.as_str() != "there");
    let served = |it: &&&TenantId| world.standing_relationship(&by.into(), it).is_some();
    tenants.iter().filter(served).count()
}

pub(super) fn state(world: &World, of: &OrganisationId, cloud: Cloud) -> Option<CloudState> {
    world.cloud_application(of, cloud).map(|it| it.state)
}

/// Everything counts but ids and days.
pub(super) fn project(world: &World, cloud: Cloud) -> String {
    let companies = COMPANIES.map(|(id, ..)| {
        let id = id.into();
        let stands = world.standing_relationship(&id, &"there".into());
        let offer = state(world, &id, Cloud::Gcc);
        let rights = stands.map(|it| it.admin_rights);
        (
            state(world, &id, cloud),
            offer,
            rights,
            added(world, id.as_str()),
        )
    });
    let asked = world
        .customer_invitations
        .values()
        .filter(|it| !it.accepted);
    let asked: BTreeSet<_> = asked.map(|it| (&it.partner, it.admin_rights)).collect();
    let reading = world.assumption(Contradiction::UsGovernment);
    let reading = reading.map(|it| (it.text, it.since));
    let sold = world.subscriptions.len();
    format!("{} {companies:?} {asked:?} {reading:?} {sold}", world.date)
}

pub(super) fn active(world: &World, of: &OrganisationId, cloud: Cloud) -> bool {
    state(world, of, cloud) == Some(CloudState::Active)
}

/// Whether a reading is assumed that lets the cloud have requests and the indirect model.
pub(super) fn read(world: &World) -> bool {
    let held = world.assumption(Contradiction::UsGovernment);
    held.is_some_and(|it| match it.text {
        ChosenText::First => it.since <= world.date,
        ChosenText::Second => it.since > world.date,
    })
}
