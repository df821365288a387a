//! What this world has of the steps of the three ways.

use super::related;
use crate::app::state::App;
use crate::domain::{
    CustomerInvitation, Kind, OrganisationId, Partnership, Subscription, Tenant, TenantId,
    TenantKind, World,
};

/// How far it has come to be the customer of a partner.
pub(super) struct Sale {
    /// The partner whose request waits for an answer.
    pub(super) waits: Option<OrganisationId>,
    /// Whether the relationship stands.
    pub(super) related: bool,
    /// Whether something was bought.
    pub(super) ordered: bool,
}

impl Sale {
    /// Into these tenants, from the partners that count.
    fn of(world: &World, tenants: &[Tenant], counts: &dyn Fn(&OrganisationId) -> bool) -> Self {
        let own = |id: &TenantId| tenants.iter().any(|it| it.id == *id);
        let waits =
            |it: &&CustomerInvitation| !it.accepted && own(&it.tenant) && counts(&it.partner);
        let bought = |it: &Subscription| own(&it.tenant) && !it.suspended && counts(&it.seller);
        let mut requests = world.customer_invitations.values();
        Self {
            waits: requests.find(waits).map(|it| it.partner.clone()),
            related: related(world, tenants).iter().any(counts),
            ordered: world.subscriptions.values().any(bought),
        }
    }

    /// Whether a partner has asked.
    pub(super) fn is_asked(&self) -> bool {
        self.related || self.waits.is_some()
    }
}

/// What this world has of the steps.
pub(super) struct Done {
    /// The providers that the company resells for.
    pub(super) providers: Vec<OrganisationId>,
    /// Its tenant for own use.
    pub(super) into: Option<Tenant>,
    /// Whether a partnership has ended.
    pub(super) ended: bool,
    /// Whether another provider has taken the place of one with whom the partnership has ended.
    pub(super) connected: bool,
    /// Whether it resells for a provider whose customer it is not.
    pub(super) beside: bool,
    /// From any partner into the tenant for own use.
    pub(super) separate: Sale,
    /// From a direct bill partner.
    pub(super) direct: Sale,
    /// From a provider that it does not resell for.
    pub(super) provider: Sale,
}

/// What this world has of the steps of a reseller with these tenants.
pub(super) fn done(app: App, at: &OrganisationId, tenants: &[Tenant]) -> Option<Done> {
    app.world(|world| {
        let of = || world.partnerships_of(at).filter(|it| it.reseller == *at);
        let replaces = |new: &Partnership| {
            let before = |old: &Partnership| old.ended.is_some_and(|it| new.since >= it);
            of().any(|old| old.provider != new.provider && before(old))
        };
        let standing = || of().filter(|it| it.ended.is_none());
        let is = |id: &OrganisationId, kind| {
            let found = world.organisations.get(id);
            found.is_some_and(|it| it.kind == kind)
        };
        let providers = world.providers_of(at);
        let into = tenants.iter().find(|it| it.kind == TenantKind::InternalUse);
        let sellers = related(world, tenants);
        Done {
            into: into.cloned(),
            ended: of().any(|it| it.ended.is_some()),
            connected: standing().any(replaces),
            beside: providers.iter().any(|id| !sellers.contains(id)),
            separate: Sale::of(
                world,
                into.map(std::slice::from_ref).unwrap_or_default(),
                &|_| true,
            ),
            direct: Sale::of(world, tenants, &|id| is(id, Kind::DirectBillPartner)),
            provider: Sale::of(world, tenants, &|id| {
                is(id, Kind::IndirectProvider) && !providers.contains(id)
            }),
            providers,
        }
    })
}
