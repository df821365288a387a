//! Worlds and actions for the worked examples about transfers, returns and checks.

use super::customers::{direct, market};
use crate::domain::{
    Action, Channel, CustomerAgreementKind, Date, Givens, Kind, Offer, Role, Service,
};

const SINCE: Date = Date::ymd(2018, 6, 1);
const AGREED: Date = Date::ymd(2020, 3, 2);

/// Two direct bill partners serve the customer; one has sold `azure` to it, the other, which lies in
/// the customer's country, an Azure plan.
pub(in crate::policy) fn azure_of_two(givens: Givens, offer: Offer) -> Givens {
    direct(givens)
        .organisation(
            "northwind",
            "Northwind",
            Kind::DirectBillPartner,
            ("Lille", "FR"),
        )
        .person("nia", "Nia Low", "northwind", &[Role::AdminAgent])
        .associated("northwind", "4310001", "FR")
        .signed("northwind", Date::ymd(2019, 11, 4))
        .related("northwind", "bank", SINCE, true)
        .agreed("bank", "northwind", CustomerAgreementKind::Customer, AGREED)
        .subscribed("azure", "proseware", "bank", offer, AGREED)
        .subscribed("plan", "northwind", "bank", Offer::AzurePlan, AGREED)
}

/// The direct bill partner sold perpetual software to the customer on a day, as `software`.
pub(in crate::policy) fn software(givens: Givens, bought: Date) -> Givens {
    direct(givens).subscribed("software", "proseware", "bank", Offer::Perpetual, bought)
}

/// The customer bought Azure from Microsoft itself, as `old`.
pub(in crate::policy) fn bought_elsewhere(givens: Givens) -> Givens {
    market(givens).bought_elsewhere(
        "old",
        "bank",
        (Channel::Microsoft, Offer::Azure),
        Date::ymd(2021, 12, 31),
    )
}

/// The customer asks for the transfer of `azure`.
pub(in crate::policy) fn ask_for_azure_transfer(partner: &str) -> Action {
    Action::AskForAzureTransfer {
        subscription: Some("azure".into()),
        partner: Some(partner.into()),
    }
}

/// A partner files a request for `azure`.
pub(in crate::policy) fn request_azure_transfer(partner: &str) -> Action {
    Action::RequestAzureTransfer {
        subscription: Some("azure".into()),
        partner: Some(partner.into()),
        talked: Some(true),
    }
}

/// Whoever sold `software` returns it.
pub(in crate::policy) fn return_software() -> Action {
    Action::ReturnSoftware {
        subscription: Some("software".into()),
    }
}

/// The customer cancels `old`.
pub(in crate::policy) fn cancel_outside() -> Action {
    Action::CancelOutsideService {
        service: Some("old".into()),
    }
}

/// A partner offers its own support to the customer.
pub(in crate::policy) fn offer_support(partner: &str) -> Action {
    Action::OfferService {
        partner: Some(partner.into()),
        tenant: Some("bank".into()),
        offered: Some(Service::Support),
    }
}

/// Contoso checks a reseller by an MPN ID or a tenant.
pub(in crate::policy) fn check(mpn: &str, tenant: &str) -> Action {
    Action::CheckResellerAgreement {
        provider: Some("contoso".into()),
        mpn: Some(mpn.into()),
        tenant: Some(tenant.into()),
    }
}
