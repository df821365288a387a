//! A market with customers, and every action between partners and customers.

use partner_lab::domain::{
    Action, Country, CustomerAgreementKind, CustomerInvitationId, Date, Givens, Kind, Offer, Role,
    SubscriptionId, TenantId, TenantKind, World,
};

use super::{cast, on};

const SINCE: Date = on(2018, 6, 1);

/// The cast, with a direct bill partner and two customers: Woodgrove is served by Contoso with
/// Fabrikam and by Alpine, Adventure Works in Seattle by nobody. Everyone has signed.
pub fn market() -> Givens {
    let agreed = on(2020, 3, 2);
    cast()
        .connected("contoso", "fabrikam", SINCE)
        .signed("contoso", on(2019, 11, 4))
        .signed("fabrikam", on(2019, 12, 2))
        .organisation("alpine", "Alpine", Kind::DirectBillPartner, ("Linz", "AT"))
        .person(
            "val",
            "Val Novak",
            "alpine",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
        .associated("alpine", "4300001", "AT")
        .signed("alpine", on(2019, 11, 4))
        .organisation(
            "woodgrove",
            "Woodgrove Bank",
            Kind::Customer,
            ("Paris", "FR"),
        )
        .person("uma", "Uma Reed", "woodgrove", &[Role::GlobalAdmin])
        .tenant("woodgrove", "bank", TenantKind::Customer)
        .organisation(
            "adventure",
            "Adventure Works",
            Kind::Customer,
            ("Seattle", "US"),
        )
        .person("cleo", "Cleo Hale", "adventure", &[Role::GlobalAdmin])
        .tenant("adventure", "works", TenantKind::Customer)
        .tenant("fabrikam", "csp", TenantKind::Csp)
        .tenant("fabrikam", "own", TenantKind::InternalUse)
        .related("contoso", "bank", SINCE, false)
        .related("fabrikam", "bank", SINCE, true)
        .related("alpine", "bank", SINCE, true)
        .agreed("bank", "contoso", CustomerAgreementKind::Customer, agreed)
        .agreed("bank", "alpine", CustomerAgreementKind::Customer, agreed)
        .subscribed("seats", "contoso", "bank", Offer::License, agreed)
        .subscribed("azure", "alpine", "bank", Offer::Azure, agreed)
        .requested(
            "asked",
            ("proseware", None),
            ("bank", "uma"),
            on(2021, 4, 1),
        )
}

pub fn ask(partner: &str, tenant: &str, to: &str, admin_rights: bool) -> Action {
    Action::RequestResellerRelationship {
        partner: Some(partner.into()),
        tenant: Some(tenant.into()),
        recipient: Some(to.into()),
        admin_rights: Some(admin_rights),
        text: Some(String::new()),
        link_kept: Some(true),
    }
}

pub fn ask_jointly(reseller: &str, provider: &str, tenant: &str, to: &str) -> Action {
    Action::InviteCustomerJointly {
        reseller: Some(reseller.into()),
        provider: Some(provider.into()),
        tenant: Some(tenant.into()),
        recipient: Some(to.into()),
        text: Some(String::new()),
        link_kept: Some(true),
    }
}

pub fn accept(invitation: &str, agreement: bool) -> Action {
    Action::AcceptResellerRelationship {
        customer_invitation: Some(invitation.into()),
        agreement: Some(agreement),
    }
}

pub fn add(partner: &str, country: &str, attested: bool) -> Action {
    Action::AddCustomer {
        partner: Some(partner.into()),
        name: Some("Wide World Importers".to_owned()),
        country: Some(Country::new(country)),
        attested: Some(attested),
    }
}

pub fn add_for(provider: &str, reseller: &str, country: &str) -> Action {
    Action::AddCustomerForReseller {
        provider: Some(provider.into()),
        reseller: Some(reseller.into()),
        name: Some("Wide World Importers".to_owned()),
        country: Some(Country::new(country)),
        attested: Some(false),
    }
}

pub fn confirm_agreement(partner: &str, tenant: &str, accepted: Date) -> Action {
    Action::ConfirmCustomerAgreement {
        partner: Some(partner.into()),
        tenant: Some(tenant.into()),
        signer: Some("Uma Reed".to_owned()),
        email: Some("uma@woodgrove.example".to_owned()),
        phone: None,
        accepted: Some(accepted),
        kind: None,
    }
}

/// The same, of one of two agreements.
pub fn confirm_one(
    partner: &str,
    tenant: &str,
    accepted: Date,
    which: CustomerAgreementKind,
) -> Action {
    let mut action = confirm_agreement(partner, tenant, accepted);
    if let Action::ConfirmCustomerAgreement { kind, .. } = &mut action {
        *kind = Some(which);
    }
    action
}

pub fn accept_agreement(tenant: &str) -> Action {
    Action::AcceptCustomerAgreement {
        tenant: Some(tenant.into()),
    }
}

pub fn order(partner: &str, tenant: &str, offer: Offer) -> Action {
    Action::PlaceOrder {
        partner: Some(partner.into()),
        tenant: Some(tenant.into()),
        offer: Some(offer),
        quantity: Some(10),
        listed: None,
    }
}

pub fn order_for(provider: &str, reseller: &str, tenant: &str, mpn: &str) -> Action {
    Action::PlaceOrderForReseller {
        provider: Some(provider.into()),
        reseller: Some(reseller.into()),
        tenant: Some(tenant.into()),
        offer: Some(Offer::License),
        quantity: Some(10),
        mpn: Some(mpn.into()),
        listed: None,
    }
}

pub fn change_seats(subscription: &str, quantity: u32) -> Action {
    Action::ChangeSeats {
        subscription: Some(subscription.into()),
        quantity: Some(quantity),
    }
}

pub fn buy_add_on(partner: &str, subscription: &str) -> Action {
    Action::BuyAddOn {
        partner: Some(partner.into()),
        subscription: Some(subscription.into()),
        listed: None,
    }
}

pub fn suspend_subscription(subscription: &str) -> Action {
    Action::SuspendSubscription {
        subscription: Some(subscription.into()),
        reason: None,
    }
}

pub fn reactivate(subscription: &str) -> Action {
    Action::ReactivateSubscription {
        subscription: Some(subscription.into()),
    }
}

pub fn renew(subscription: &str) -> Action {
    Action::RenewSubscription {
        subscription: Some(subscription.into()),
    }
}

pub fn record(subscription: &str, reseller: &str, mpn: &str) -> Action {
    Action::AddResellerToSubscription {
        subscription: Some(subscription.into()),
        reseller: Some(reseller.into()),
        mpn: Some(mpn.into()),
    }
}

pub fn support_by(subscription: &str, contact: &str) -> Action {
    Action::SetSupportContact {
        subscription: Some(subscription.into()),
        partner: Some(contact.into()),
    }
}

pub fn drop_customer(partner: &str, tenant: &str) -> Action {
    Action::RemoveCustomer {
        partner: Some(partner.into()),
        tenant: Some(tenant.into()),
    }
}

pub fn ask_to_drop(partner: &str, tenant: &str) -> Action {
    Action::AskToRemoveCustomer {
        partner: Some(partner.into()),
        tenant: Some(tenant.into()),
    }
}

pub fn drop_by_ticket(ticket: &str) -> Action {
    Action::RemoveCustomerByTicket {
        ticket: Some(ticket.into()),
    }
}

pub fn take_back(tenant: &str, partner: &str) -> Action {
    Action::RemoveDelegatedAdmin {
        tenant: Some(tenant.into()),
        partner: Some(partner.into()),
    }
}

pub fn service_request(partner: &str, tenant: &str) -> Action {
    Action::OpenServiceRequest {
        partner: Some(partner.into()),
        tenant: Some(tenant.into()),
    }
}

pub fn register(partner: &str, tenant: &str, number: &str) -> Action {
    Action::RecordRegistration {
        partner: Some(partner.into()),
        tenant: Some(tenant.into()),
        number: Some(number.to_owned()),
        phone: Some("+36 1 555 0100".to_owned()),
    }
}

pub fn restrict(organisation: &str) -> Action {
    Action::RestrictPartner {
        organisation: Some(organisation.into()),
    }
}

pub fn lift(organisation: &str) -> Action {
    Action::LiftRestriction {
        organisation: Some(organisation.into()),
    }
}

pub fn exceed(organisation: &str) -> Action {
    Action::ExceedCreditLimit {
        organisation: Some(organisation.into()),
    }
}

pub fn pay(organisation: &str) -> Action {
    Action::PayOutstanding {
        organisation: Some(organisation.into()),
    }
}

pub fn create_tenant(organisation: &str, kind: TenantKind) -> Action {
    Action::CreateTenant {
        organisation: Some(organisation.into()),
        kind: Some(kind),
    }
}

/// Every one that speaks of what a World holds, and of a few things that it does not hold.
pub fn pool(world: &World, actions: &mut Vec<Action>) {
    if world.tenants.is_empty() {
        return;
    }
    let ids = |kind: Kind| -> Vec<_> {
        let of = world
            .organisations
            .values()
            .filter(move |it| it.kind == kind);
        of.map(|it| it.id.to_string()).collect()
    };
    let (providers, resellers) = (ids(Kind::IndirectProvider), ids(Kind::IndirectReseller));
    let partners: Vec<_> = [&providers, &resellers, &ids(Kind::DirectBillPartner)]
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    for tenant in world
        .tenants
        .keys()
        .map(TenantId::as_str)
        .chain(["nowhere"])
    {
        let owner = world.tenants.get(tenant).map(|it| it.organisation.clone());
        let to = owner
            .and_then(|id| world.people_of(&id).next().map(|it| it.id.to_string()))
            .unwrap_or_else(|| "nobody".to_owned());
        actions.push(accept_agreement(tenant));
        for partner in &partners {
            actions.push(ask(
                partner,
                tenant,
                &to,
                world.date.plus_days(1) > on(2020, 1, 1),
            ));
            actions.push(confirm_agreement(partner, tenant, world.date.plus_days(-2)));
            actions.push(drop_customer(partner, tenant));
            actions.push(ask_to_drop(partner, tenant));
            actions.push(register(partner, tenant, "1234567890"));
            actions.push(register(partner, tenant, "12-34"));
            actions.push(take_back(tenant, partner));
            for offer in [Offer::License, Offer::AzurePlan] {
                actions.push(order(partner, tenant, offer));
            }
        }
        for provider in &providers {
            for reseller in &resellers {
                actions.push(ask_jointly(reseller, provider, tenant, &to));
                let held = world.organisations.get(reseller.as_str());
                let mpn = held.and_then(|it| it.associated_mpn.clone());
                let mpn = mpn.map_or_else(String::new, |it| it.to_string());
                actions.push(order_for(provider, reseller, tenant, &mpn));
            }
        }
    }
    let invitations = world.customer_invitations.keys();
    for id in invitations
        .map(CustomerInvitationId::as_str)
        .chain(["nowhere"])
    {
        actions.push(accept(id, true));
        actions.push(accept(id, false));
    }
    let subscriptions = world.subscriptions.keys();
    for id in subscriptions.map(SubscriptionId::as_str).chain(["nowhere"]) {
        actions.push(change_seats(id, 12));
        actions.push(change_seats(id, 0));
        actions.push(suspend_subscription(id));
        actions.push(reactivate(id));
        for partner in &partners {
            actions.push(buy_add_on(partner, id));
            actions.push(support_by(id, partner));
            actions.push(record(id, partner, "4200001"));
        }
    }
    for partner in &partners {
        actions.push(add(partner, "FR", true));
        actions.push(add(partner, "FR", false));
        actions.push(create_tenant(partner, TenantKind::InternalUse));
        actions.extend([
            restrict(partner),
            lift(partner),
            exceed(partner),
            pay(partner),
        ]);
    }
    for provider in &providers {
        actions.push(add_for(provider, "fabrikam", "FR"));
    }
    super::dealings::pool(world, &partners, actions);
}

/// The worlds that readable scenarios start from.
pub fn world(name: &str) -> Givens {
    match name {
        "market" => market(),
        // Fabrikam keeps a tenant of the customer type beside the one it transacts with.
        "office" => market().tenant("fabrikam", "office", TenantKind::Customer),
        // Nobody has signed the partner agreement.
        "unsigned" => cast()
            .connected("contoso", "fabrikam", SINCE)
            .organisation(
                "woodgrove",
                "Woodgrove Bank",
                Kind::Customer,
                ("Paris", "FR"),
            )
            .person("uma", "Uma Reed", "woodgrove", &[Role::GlobalAdmin])
            .tenant("woodgrove", "bank", TenantKind::Customer)
            .related("contoso", "bank", SINCE, false)
            .related("fabrikam", "bank", SINCE, true)
            .agreed("bank", "contoso", CustomerAgreementKind::Cloud, SINCE),
        // Woodgrove belongs to Alpine.
        "group" => market().but("woodgrove", |it| it.group = Some("alpine".into())),
        // Alpine keeps tenants of its own.
        "own" => market()
            .tenant("alpine", "internal", TenantKind::InternalUse)
            .tenant("alpine", "shared", TenantKind::SharedServices),
        other => panic!("there is no world `{other}`"),
    }
}
