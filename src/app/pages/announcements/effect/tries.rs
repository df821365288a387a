//! What a company can try, with what a form asks left open. What it can try with others comes in
//! turns, so that the first questions are of every kind.

use crate::domain::{
    Action, Kind, Model, Offer, Organisation, OrganisationId, Partnership, Tenant, TenantKind,
    World,
};

/// An action, and the other company that it is about.
pub(super) struct Try {
    pub(super) action: Action,
    pub(super) with: Option<OrganisationId>,
}

/// What an organisation can try.
pub(super) fn tries(world: &World, at: &Organisation) -> Vec<Try> {
    let mut all = alone(world, at)
        .into_iter()
        .map(|action| Try { action, with: None })
        .collect::<Vec<_>>();
    if matches!(at.kind, Kind::Prospect | Kind::Customer) {
        return all;
    }
    let partners = world
        .partnerships_of(&at.id)
        .filter(|it| it.ended.is_none());
    let mut partners = partners.map(|it| with_partner(at, it));
    let mut customers = customers(world, at).into_iter();
    let mut customers = std::iter::from_fn(|| Some(with_customer(at, customers.next()?)));
    loop {
        let turn = [partners.next(), customers.next()];
        if turn.iter().all(Option::is_none) {
            return all;
        }
        all.extend(turn.into_iter().flatten().flatten());
    }
}

/// The tenants of customers. Those that the company serves come first.
fn customers<'w>(world: &'w World, at: &Organisation) -> Vec<&'w Tenant> {
    let tenants = world.tenants.values();
    let others = tenants.filter(|it| it.kind == TenantKind::Customer && it.organisation != at.id);
    let served = |it: &&Tenant| world.standing_relationship(&at.id, &it.id).is_some();
    let (mut first, rest): (Vec<_>, Vec<_>) = others.partition(served);
    first.extend(rest);
    first
}

/// What it can try by itself.
fn alone(world: &World, at: &Organisation) -> Vec<Action> {
    let own = || Some(at.id.clone());
    let mut all = Vec::new();
    if at.kind == Kind::Prospect {
        for model in [
            Model::IndirectReseller,
            Model::DirectBill,
            Model::IndirectProvider,
        ] {
            all.push(Action::ChooseModel {
                organisation: own(),
                model: Some(model),
            });
        }
        all.push(Action::EnrollAsIndirectReseller {
            organisation: own(),
            contact: None,
            email: None,
            legal_name: None,
            legal_address: None,
            country: None,
            support: None,
            registration: None,
        });
        return all;
    }
    if at.kind == Kind::Customer {
        for tenant in world.tenants.values().filter(|it| it.organisation == at.id) {
            all.push(Action::AcceptCustomerAgreement {
                tenant: Some(tenant.id.clone()),
            });
        }
        return all;
    }
    all.push(Action::SignPartnerAgreement {
        organisation: own(),
    });
    for mpn in &at.mpn_ids {
        all.push(Action::AssociateMpnId {
            organisation: own(),
            mpn: Some(mpn.number.clone()),
        });
    }
    all.push(Action::AddCustomer {
        partner: own(),
        name: None,
        country: None,
        attested: None,
    });
    all
}

/// What provider and reseller can try with each other.
fn with_partner(at: &Organisation, it: &Partnership) -> Vec<Try> {
    let (provider, reseller) = (Some(it.provider.clone()), Some(it.reseller.clone()));
    let ours = it.provider == at.id;
    let with = if ours { &it.reseller } else { &it.provider };
    let mut actions = vec![Action::DoNewBusiness {
        provider: provider.clone(),
        reseller: reseller.clone(),
    }];
    if ours {
        actions.push(Action::RemovePartnership {
            provider,
            reseller,
            confirmed: None,
        });
    }
    about(with, actions)
}

/// What a partner can try with a customer.
fn with_customer(at: &Organisation, it: &Tenant) -> Vec<Try> {
    let (partner, tenant) = (Some(at.id.clone()), Some(it.id.clone()));
    let mut actions = vec![Action::RequestResellerRelationship {
        partner: partner.clone(),
        tenant: tenant.clone(),
        recipient: None,
        admin_rights: Some(false),
        text: None,
        link_kept: None,
    }];
    for offer in [Offer::License, Offer::Azure, Offer::AzurePlan] {
        actions.push(Action::PlaceOrder {
            partner: partner.clone(),
            tenant: tenant.clone(),
            offer: Some(offer),
            quantity: None,
            listed: None,
        });
    }
    actions.push(Action::OpenServiceRequest {
        partner: partner.clone(),
        tenant: tenant.clone(),
    });
    actions.push(Action::RemoveCustomer { partner, tenant });
    about(&it.organisation, actions)
}

fn about(with: &OrganisationId, actions: Vec<Action>) -> Vec<Try> {
    let tried = |action| Try {
        action,
        with: Some(with.clone()),
    };
    actions.into_iter().map(tried).collect()
}
