//! Worlds and actions between partners and customers for the worked examples.

use super::direct_bill::qualified;
use super::{connected, ready};
use crate::domain::{
    Action, CustomerAgreementKind, Date, Event, Givens, Kind, Offer, OrganisationId, Role,
    TenantKind,
};

const SINCE: Date = Date::ymd(2018, 6, 1);
const AGREED: Date = Date::ymd(2020, 3, 2);

/// A customer in Paris that works with nobody yet, and a direct bill partner in Berlin.
pub(in crate::policy) fn market(givens: Givens) -> Givens {
    givens
        .organisation(
            "woodgrove",
            "Woodgrove Bank",
            Kind::Customer,
            ("Paris", "FR"),
        )
        .person("uma", "Uma Reed", "woodgrove", &[Role::GlobalAdmin])
        .person("ben", "Ben Stone", "woodgrove", &[Role::BillingAdmin])
        .tenant("woodgrove", "bank", TenantKind::Customer)
        .organisation(
            "proseware",
            "Proseware",
            Kind::DirectBillPartner,
            ("Berlin", "DE"),
        )
        .person(
            "ida",
            "Ida Frank",
            "proseware",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
        .person("max", "Max Huber", "proseware", &[Role::MpnPartnerAdmin])
        .associated("proseware", "4210001", "DE")
        .signed("proseware", Date::ymd(2019, 11, 4))
}

/// The same, and the reseller is connected with its provider; nobody serves the customer yet.
pub(in crate::policy) fn partnered(givens: Givens) -> Givens {
    market(ready(givens))
}

/// Provider and reseller serve the customer together; the provider has confirmed its agreement.
pub(in crate::policy) fn served(givens: Givens) -> Givens {
    partnered(givens)
        .related("contoso", "bank", SINCE, false)
        .related("fabrikam", "bank", SINCE, true)
        .agreed("bank", "contoso", CustomerAgreementKind::Customer, AGREED)
}

/// The direct bill partner serves the customer and has confirmed its agreement.
pub(in crate::policy) fn direct(givens: Givens) -> Givens {
    market(givens)
        .related("proseware", "bank", SINCE, true)
        .agreed("bank", "proseware", CustomerAgreementKind::Customer, AGREED)
}

/// The direct bill partner sold licences to the customer, as `seats`.
pub(in crate::policy) fn sold(givens: Givens) -> Givens {
    direct(givens).subscribed("seats", "proseware", "bank", Offer::License, AGREED)
}

/// The provider sold licences to the customer, as `seats`.
pub(in crate::policy) fn sold_by_provider(givens: Givens) -> Givens {
    served(givens).subscribed("seats", "contoso", "bank", Offer::License, AGREED)
}

/// Fabrikam has a tenant of this kind, `own`, with which Proseware may deal.
pub(in crate::policy) fn own_use(givens: Givens, kind: TenantKind) -> Givens {
    market(givens)
        .tenant("fabrikam", "own", kind)
        .related("proseware", "own", SINCE, false)
        .agreed("own", "proseware", CustomerAgreementKind::Customer, AGREED)
}

/// Fabrikam has a tenant of this kind, `own`, and is connected with Contoso as its reseller.
pub(in crate::policy) fn own_use_of_reseller(givens: Givens, kind: TenantKind) -> Givens {
    connected(market(givens)).tenant("fabrikam", "own", kind)
}

/// Proseware has asked the customer, as `asked`.
pub(in crate::policy) fn requested(givens: Givens) -> Givens {
    market(givens).requested(
        "asked",
        ("proseware", None),
        ("bank", "uma"),
        Date::ymd(2018, 9, 3),
    )
}

/// Proseware is restricted although it meets the requirements again, and sold licences to the
/// customer before.
pub(in crate::policy) fn restricted(givens: Givens) -> Givens {
    qualified(sold(givens)).but("proseware", |it| it.restricted = true)
}

/// Proseware serves a customer in Budapest, whose tenant is `bank` too.
pub(in crate::policy) fn hungarian(givens: Givens) -> Givens {
    direct(givens).but("woodgrove", |it| {
        it.country = Some(crate::domain::Country::new("HU"));
    })
}

/// A partner asks the owner of a tenant, with or without delegated admin privileges.
pub(in crate::policy) fn ask(partner: &str, tenant: &str, to: &str, admin_rights: bool) -> Action {
    Action::RequestResellerRelationship {
        partner: Some(partner.into()),
        tenant: Some(tenant.into()),
        recipient: Some(to.into()),
        admin_rights: Some(admin_rights),
        text: Some(String::new()),
        link_kept: Some(true),
    }
}

/// Fabrikam asks the customer for itself and a provider.
pub(in crate::policy) fn ask_jointly(provider: &str) -> Action {
    Action::InviteCustomerJointly {
        reseller: Some("fabrikam".into()),
        provider: Some(provider.into()),
        tenant: Some("bank".into()),
        recipient: Some("uma".into()),
        text: Some(String::new()),
        link_kept: Some(true),
    }
}

/// The customer accepts `asked`, with the agreement ticked or not.
pub(in crate::policy) fn accept(agreement: bool) -> Action {
    Action::AcceptResellerRelationship {
        customer_invitation: Some("asked".into()),
        agreement: Some(agreement),
    }
}

/// A partner adds a customer in a country.
pub(in crate::policy) fn add(partner: &str, country: &str) -> Action {
    Action::AddCustomer {
        partner: Some(partner.into()),
        name: Some("Adventure Works".to_owned()),
        country: Some(crate::domain::Country::new(country)),
        attested: Some(true),
    }
}

/// Contoso adds a customer for a reseller.
pub(in crate::policy) fn add_for(reseller: &str) -> Action {
    Action::AddCustomerForReseller {
        provider: Some("contoso".into()),
        reseller: Some(reseller.into()),
        name: Some("Adventure Works".to_owned()),
        country: Some(crate::domain::Country::new("FR")),
        attested: Some(true),
    }
}

/// A partner confirms that the customer accepted its agreement on a day.
pub(in crate::policy) fn confirm(partner: &str, accepted: Date) -> Action {
    Action::ConfirmCustomerAgreement {
        partner: Some(partner.into()),
        tenant: Some("bank".into()),
        signer: Some("Uma Reed".to_owned()),
        email: Some("uma.reed@woodgrovebank.example".to_owned()),
        phone: None,
        accepted: Some(accepted),
        kind: None,
    }
}

/// The customer accepts its agreement itself.
pub(in crate::policy) fn accept_agreement() -> Action {
    Action::AcceptCustomerAgreement {
        tenant: Some("bank".into()),
    }
}

/// The direct bill partner records the customer's registration number.
pub(in crate::policy) fn record_registration() -> Action {
    Action::RecordRegistration {
        partner: Some("proseware".into()),
        tenant: Some("bank".into()),
        number: Some("1234567890".to_owned()),
        phone: Some("+33 1 40 00 00 00".to_owned()),
    }
}

/// A partner orders ten for a tenant.
pub(in crate::policy) fn order(partner: &str, tenant: &str, offer: Offer) -> Action {
    Action::PlaceOrder {
        partner: Some(partner.into()),
        tenant: Some(tenant.into()),
        offer: Some(offer),
        quantity: Some(10),
        listed: None,
    }
}

/// Contoso orders ten licences for the customer of Fabrikam, with an MPN ID.
pub(in crate::policy) fn order_for_reseller(mpn: &str) -> Action {
    Action::PlaceOrderForReseller {
        provider: Some("contoso".into()),
        reseller: Some("fabrikam".into()),
        tenant: Some("bank".into()),
        offer: Some(Offer::License),
        quantity: Some(10),
        mpn: Some(mpn.into()),
        listed: None,
    }
}

/// Whoever sold `seats` changes their number.
pub(in crate::policy) fn change_seats() -> Action {
    Action::ChangeSeats {
        subscription: Some("seats".into()),
        quantity: Some(12),
    }
}

/// A partner buys an add-on to `seats`.
pub(in crate::policy) fn buy_add_on(partner: &str) -> Action {
    Action::BuyAddOn {
        partner: Some(partner.into()),
        subscription: Some("seats".into()),
        listed: None,
    }
}

/// Whoever sold `seats` reactivates them.
pub(in crate::policy) fn reactivate_seats() -> Action {
    Action::ReactivateSubscription {
        subscription: Some("seats".into()),
    }
}

/// Whoever sold `seats` renews them.
pub(in crate::policy) fn renew_seats() -> Action {
    Action::RenewSubscription {
        subscription: Some("seats".into()),
    }
}

/// The direct bill partner suspended `seats` on 1 February 2021.
pub(in crate::policy) fn stopped(givens: Givens) -> Givens {
    sold(givens).suspended("seats", Date::ymd(2021, 2, 1))
}

/// The provider sold `seats`, with its reseller recorded on them, which has not signed.
pub(in crate::policy) fn sold_through(givens: Givens) -> Givens {
    let unsigned = connected(market(givens)).signed("contoso", Date::ymd(2019, 11, 4));
    let served = unsigned
        .related("contoso", "bank", SINCE, false)
        .agreed("bank", "contoso", CustomerAgreementKind::Customer, AGREED)
        .subscribed("seats", "contoso", "bank", Offer::License, AGREED);
    served.event(Event::ResellerRecorded {
        subscription: "seats".into(),
        reseller: "fabrikam".into(),
        mpn: "4200001".into(),
    })
}

/// A reseller is recorded on `seats`.
pub(in crate::policy) fn record(reseller: &str, mpn: &str) -> Action {
    Action::AddResellerToSubscription {
        subscription: Some("seats".into()),
        reseller: Some(reseller.into()),
        mpn: Some(mpn.into()),
    }
}

/// A partner becomes the support contact of `seats`.
pub(in crate::policy) fn support_by(contact: &str) -> Action {
    Action::SetSupportContact {
        subscription: Some("seats".into()),
        partner: Some(contact.into()),
    }
}

/// A partner removes the customer.
pub(in crate::policy) fn drop_customer(partner: &str) -> Action {
    Action::RemoveCustomer {
        partner: Some(partner.into()),
        tenant: Some("bank".into()),
    }
}

/// The customer takes back a partner's delegated admin privileges.
pub(in crate::policy) fn take_back(partner: &str) -> Action {
    Action::RemoveDelegatedAdmin {
        tenant: Some("bank".into()),
        partner: Some(partner.into()),
    }
}

/// A partner opens a service request for the customer.
pub(in crate::policy) fn service_request(partner: &str) -> Action {
    Action::OpenServiceRequest {
        partner: Some(partner.into()),
        tenant: Some("bank".into()),
    }
}

/// Fabrikam sets up a tenant.
pub(in crate::policy) fn set_up(kind: TenantKind) -> Action {
    Action::CreateTenant {
        organisation: Some(OrganisationId::new("fabrikam")),
        kind: Some(kind),
    }
}
