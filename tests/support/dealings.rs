//! Every action about transfers, returns, own services, mails and checks.

use partner_lab::domain::{
    Action, AzureTransferId, AzureTransferState, Channel, Date, Givens, Kind, MpnKind, Offer,
    OutsideServiceId, Service, SubscriptionId, TenantId, World,
};

use super::on;

pub fn give_back(subscription: &str) -> Action {
    Action::ReturnSoftware {
        subscription: Some(subscription.into()),
    }
}

pub fn ask_for_azure_transfer(subscription: &str, partner: &str) -> Action {
    Action::AskForAzureTransfer {
        subscription: Some(subscription.into()),
        partner: Some(partner.into()),
    }
}

pub fn request_azure_transfer(subscription: &str, partner: &str, talked: bool) -> Action {
    Action::RequestAzureTransfer {
        subscription: Some(subscription.into()),
        partner: Some(partner.into()),
        talked: Some(talked),
    }
}

pub fn accept_transfer(azure_transfer: &str, signed: bool) -> Action {
    Action::AcceptAzureTransfer {
        azure_transfer: Some(azure_transfer.into()),
        signed: Some(signed),
    }
}

pub fn cancel_transfer(azure_transfer: &str) -> Action {
    Action::CancelAzureTransfer {
        azure_transfer: Some(azure_transfer.into()),
    }
}

pub fn complete_transfer(azure_transfer: &str) -> Action {
    Action::CompleteAzureTransfer {
        azure_transfer: Some(azure_transfer.into()),
    }
}

pub fn cancel_outside(service: &str) -> Action {
    Action::CancelOutsideService {
        service: Some(service.into()),
    }
}

pub fn offer_service(partner: &str, tenant: &str) -> Action {
    Action::OfferService {
        partner: Some(partner.into()),
        tenant: Some(tenant.into()),
        offered: Some(Service::Billing),
    }
}

pub fn check(provider: &str, mpn: &str, tenant: &str) -> Action {
    Action::CheckResellerAgreement {
        provider: Some(provider.into()),
        mpn: Some(mpn.into()),
        tenant: Some(tenant.into()),
    }
}

pub fn mail(organisation: &str, recipient: &str, text: &str) -> Action {
    Action::WriteMail {
        organisation: Some(organisation.into()),
        recipient: Some(recipient.into()),
        subject: Some("Hello".to_owned()),
        text: Some(text.to_owned()),
    }
}

/// The market, with Azure of every kind at Woodgrove, transfers of each state, software, a service
/// that was bought elsewhere, and Northwind in Woodgrove's country.
pub fn azure() -> Givens {
    let bought = on(2021, 5, 3);
    let sides = ("alpine", "northwind");
    super::customers::market()
        .organisation(
            "northwind",
            "Northwind",
            Kind::DirectBillPartner,
            ("Lille", "FR"),
        )
        .person("nia", "Nia Low", "northwind", &[])
        .associated("northwind", "4310001", "FR")
        .signed("northwind", on(2019, 11, 4))
        .mpn("northwind", "4310002", MpnKind::Location, "FR")
        .but("northwind", |it| {
            for held in &mut it.mpn_ids {
                held.in_partner_center = held.number.as_str() == "4310001";
            }
        })
        .organisation("far", "Far", Kind::IndirectReseller, ("Toronto", "CA"))
        .associated("far", "4220001", "CA")
        .related("northwind", "bank", on(2020, 3, 2), true)
        .agreed(
            "bank",
            "northwind",
            partner_lab::domain::CustomerAgreementKind::Customer,
            on(2020, 3, 2),
        )
        .subscribed("plan", "northwind", "bank", Offer::AzurePlan, bought)
        .subscribed("theirs", "alpine", "bank", Offer::AzurePlan, bought)
        .subscribed("free", "alpine", "bank", Offer::AzurePlan, bought)
        .subscribed("office", "alpine", "bank", Offer::Perpetual, bought)
        .subscribed("early", "alpine", "bank", Offer::Software, on(2020, 3, 2))
        .transferring(
            "filed",
            "theirs",
            sides,
            bought,
            AzureTransferState::Pending,
        )
        .transferring("written", "azure", sides, bought, AzureTransferState::Asked)
        .transferring(
            "agreed",
            "azure",
            sides,
            bought,
            AzureTransferState::InProgress,
        )
        .transferring(
            "old",
            "theirs",
            sides,
            on(2021, 3, 1),
            AzureTransferState::Pending,
        )
        .bought_elsewhere(
            "elsewhere",
            "bank",
            (Channel::Microsoft, Offer::Azure),
            Date::LAST,
        )
        .bought_elsewhere("gone", "bank", (Channel::Open, Offer::License), Date::LAST)
        .event(partner_lab::domain::Event::OutsideServiceCancelled {
            service: "gone".into(),
            date: bought,
        })
}

/// Every one that speaks of what a World holds, and of a few things that it does not hold.
pub fn pool(world: &World, partners: &[String], actions: &mut Vec<Action>) {
    for id in world
        .subscriptions
        .keys()
        .map(SubscriptionId::as_str)
        .chain(["nowhere"])
    {
        actions.push(give_back(id));
        for partner in partners {
            actions.push(ask_for_azure_transfer(id, partner));
            actions.push(request_azure_transfer(id, partner, id != "nowhere"));
        }
    }
    for id in world
        .azure_transfers
        .keys()
        .map(AzureTransferId::as_str)
        .chain(["nowhere"])
    {
        actions.extend([
            accept_transfer(id, true),
            accept_transfer(id, false),
            cancel_transfer(id),
            complete_transfer(id),
        ]);
    }
    for id in world
        .outside_services
        .keys()
        .map(OutsideServiceId::as_str)
        .chain(["nowhere"])
    {
        actions.push(cancel_outside(id));
    }
    for partner in partners {
        for tenant in world.tenants.keys().map(TenantId::as_str) {
            actions.push(offer_service(partner, tenant));
        }
        actions.push(mail(partner, "ana", "Hello"));
        actions.push(mail(partner, "nobody", " "));
    }
}

/// Checks of resellers that answer with each code. They are only questions.
pub fn checks(actions: &mut Vec<Action>) {
    for provider in ["contoso", "fabrikam"] {
        for (mpn, tenant) in [
            ("4200001", ""),
            ("4120001", ""),
            ("4220001", ""),
            ("4310001", ""),
            ("4310002", ""),
            ("4999999", ""),
            ("4210001", ""),
            ("", "fabrikam.example"),
            ("", "proseware.example"),
            ("", "nowhere.example"),
            ("", ""),
            ("4200001", "csp"),
        ] {
            actions.push(check(provider, mpn, tenant));
        }
    }
}
