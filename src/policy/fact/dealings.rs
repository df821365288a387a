//! Facts about transfers, returns, services bought elsewhere, and the check of a reseller.

use super::{both, holds, one, opposite};
use crate::domain::{
    Action, AzureTransfer, AzureTransferState, Date, Offer, Organisation, Outcome,
};
use crate::policy::case::{Case, Slot};

/// Since when a reseller needs the partner agreement for new business.
const RESELLERS_SIGN: Date = Date::ymd(2020, 2, 1);

/// Since when software is returned within thirty days.
const THIRTY_DAYS: Date = Date::ymd(2021, 6, 1);

/// Something about such dealings that is so or not so in a World.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::policy) enum DealingFact {
    /// The subscription is of the old Azure offer.
    IsOldAzure,
    /// The subscription is an Azure plan.
    IsAzurePlan,
    /// The subscription is not based on licences.
    NotLicense,
    /// The subscription is software.
    IsSoftware,
    /// It is no one-time purchase.
    NotBoughtOnce,
    /// What was ordered goes on, and has a number of licences.
    SeatsCounted,
    /// No reseller is recorded on it.
    NoReseller,
    /// It was bought at most so many days ago as it can be returned.
    WithinReturn,
    /// The subscription was ordered before resellers needed the partner agreement.
    SoldBeforeAgreement,
    /// The future partner and the customer lie in one country.
    SameCountry,
    /// The future partner is another one than the current.
    NewPartner,
    /// The future partner has an Azure plan with the customer.
    HasAzurePlan,
    /// The transfer waits for the current partner.
    AzureTransferWaits,
    /// The request of the future partner waits.
    RequestPending,
    /// The current partner has agreed.
    AzureTransferAgreed,
    /// No transfer of the subscription is open, neither to a provider nor of Azure.
    NoTransferOpen,
    /// No ticket about this partnership or customer waits.
    NoTicketWaits,
    /// The customer has talked to both partners.
    Talked,
    /// All three have signed the form that a ticket needs.
    FormSigned,
    /// The mail has a text.
    MailWritten,
    /// The customer has not cancelled the service yet.
    ServiceStands,
    /// The check names exactly one of the two ids.
    OneIdGiven,
    /// The check does not answer with this code.
    NotCode(Code),
}

/// What a check of a reseller answers when it does not pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::policy) enum Code {
    /// 2200: the MPN ID is invalid or was not moved.
    InvalidMpn,
    /// 2201: the reseller lies in another region than the order.
    OtherRegion,
    /// 2203: no agreement for that region.
    Unsigned,
    /// 2204: the MPN ID has no CSP reseller account.
    NoReseller,
    /// 2205: the tenant is unknown.
    UnknownTenant,
    /// 2206: the tenant has no agreement.
    UnsignedTenant,
}

impl DealingFact {
    /// Its id in texts and answers.
    pub(in crate::policy) const fn id(self) -> &'static str {
        match self {
            Self::IsOldAzure => "is-old-azure",
            Self::IsAzurePlan => "is-azure-plan",
            Self::NotLicense => "not-license",
            Self::IsSoftware => "is-software",
            Self::NotBoughtOnce => "not-bought-once",
            Self::SeatsCounted => "seats-counted",
            Self::NoReseller => "no-reseller",
            Self::WithinReturn => "within-return",
            Self::SoldBeforeAgreement => "sold-before-agreement",
            Self::SameCountry => "same-country",
            Self::NewPartner => "new-partner",
            Self::HasAzurePlan => "has-azure-plan",
            Self::AzureTransferWaits => "azure-transfer-waits",
            Self::RequestPending => "request-pending",
            Self::AzureTransferAgreed => "azure-transfer-agreed",
            Self::NoTransferOpen => "no-transfer-open",
            Self::NoTicketWaits => "no-ticket-waits",
            Self::Talked => "talked",
            Self::FormSigned => "form-signed",
            Self::MailWritten => "mail-written",
            Self::ServiceStands => "service-stands",
            Self::OneIdGiven => "one-id-given",
            Self::NotCode(Code::InvalidMpn) => "check-2200",
            Self::NotCode(Code::OtherRegion) => "check-2201",
            Self::NotCode(Code::Unsigned) => "check-2203",
            Self::NotCode(Code::NoReseller) => "check-2204",
            Self::NotCode(Code::UnknownTenant) => "check-2205",
            Self::NotCode(Code::UnsignedTenant) => "check-2206",
        }
    }

    /// Whether it is so.
    pub(in crate::policy) fn outcome(self, case: &Case<'_>) -> Outcome {
        let of_offer = |is: fn(Offer) -> bool| one(case.subscription, |it| holds(is(it.offer)));
        let of_azure_transfer = |is: fn(&AzureTransfer, Date) -> bool| {
            one(case.azure_transfer, |it| holds(is(it, case.date)))
        };
        match self {
            Self::IsOldAzure => of_offer(|offer| offer == Offer::Azure),
            Self::IsAzurePlan => of_offer(|offer| offer == Offer::AzurePlan),
            Self::NotLicense => of_offer(|offer| offer != Offer::License),
            Self::IsSoftware => of_offer(Offer::is_software),
            Self::NotBoughtOnce => of_offer(|offer| !offer.is_bought_once()),
            Self::SeatsCounted => {
                of_offer(|offer| !offer.is_bought_once() && !offer.is_billed_by_usage())
            }
            Self::NoReseller => one(case.subscription, |it| holds(it.reseller.is_none())),
            Self::WithinReturn => one(case.subscription, |it| {
                holds(case.date <= last_return(it.since))
            }),
            Self::SoldBeforeAgreement => {
                one(case.subscription, |it| holds(it.since < RESELLERS_SIGN))
            }
            Self::SameCountry => both(case.partner, case.customer, |partner, customer| {
                match (&partner.country, &customer.country) {
                    (Some(a), Some(b)) => holds(a == b),
                    _ => Outcome::Unknown,
                }
            }),
            Self::NewPartner => both(case.partner, case.subscription, |partner, held| {
                holds(partner.id != held.seller)
            }),
            Self::HasAzurePlan => both(case.partner, case.tenant, |partner, tenant| {
                let mut sold = case.world.sold_to(&partner.id, &tenant.id);
                holds(sold.any(|it| it.offer == Offer::AzurePlan && !it.suspended))
            }),
            Self::AzureTransferWaits => of_azure_transfer(|it, today| {
                it.state == AzureTransferState::Asked
                    || it.state == AzureTransferState::Pending && !it.has_lapsed(today)
            }),
            Self::RequestPending => of_azure_transfer(|it, today| {
                it.state == AzureTransferState::Pending && !it.has_lapsed(today)
            }),
            Self::AzureTransferAgreed => {
                of_azure_transfer(|it, _| it.state == AzureTransferState::InProgress)
            }
            Self::NoTransferOpen => one(case.subscription, |it| {
                let waits = case.world.direct_bill.waiting(&it.id).is_some();
                let moves = case.world.open_azure_transfer(&it.id, case.date);
                holds(!waits && moves.is_none())
            }),
            Self::NoTicketWaits => {
                // Who asks for a customer stands on both sides of its ticket.
                let (provider, reseller) = match case.partner {
                    Slot::Open => (case.provider, case.reseller),
                    partner => (partner, partner),
                };
                let tenant = case.tenant.known().map(|it| &it.id);
                both(provider, reseller, |provider, reseller| {
                    let ticket = case.world.open_ticket(&provider.id, &reseller.id, tenant);
                    holds(ticket.is_none())
                })
            }
            Self::ServiceStands => one(case.outside, |it| holds(it.cancelled.is_none())),
            Self::Talked | Self::FormSigned | Self::MailWritten => self.typed(case),
            Self::OneIdGiven => match case.action {
                Action::CheckResellerAgreement {
                    mpn: Some(mpn),
                    tenant: Some(tenant),
                    ..
                } => holds(mpn.as_str().is_empty() != tenant.as_str().is_empty()),
                _ => Outcome::Open,
            },
            Self::NotCode(code) => match answered(case) {
                Ok(answer) => opposite(holds(answer == Some(code))),
                Err(outcome) => outcome,
            },
        }
    }

    /// Of what is typed or ticked in a form.
    fn typed(self, case: &Case<'_>) -> Outcome {
        match (self, case.action) {
            (
                Self::Talked,
                Action::RequestAzureTransfer {
                    talked: Some(so), ..
                },
            ) => holds(*so),
            // The tool needs no form.
            (
                Self::FormSigned,
                Action::AcceptAzureTransfer {
                    signed: Some(so), ..
                },
            ) => one(case.azure_transfer, |it| {
                holds(*so || it.state != AzureTransferState::Asked)
            }),
            (
                Self::MailWritten,
                Action::WriteMail {
                    text: Some(text), ..
                },
            ) => holds(!text.trim().is_empty()),
            _ => Outcome::Open,
        }
    }
}

/// Until when software can be returned that was bought on a day: for sixty days until the end of May
/// 2021, for thirty from then on.
///
/// Source: Partner Center announcements, 2021-04, item 8.
pub(in crate::policy) fn last_return(bought: Date) -> Date {
    let thirty = bought.plus_days(30);
    if thirty < THIRTY_DAYS {
        bought.plus_days(60).min(THIRTY_DAYS.plus_days(-1))
    } else {
        thirty
    }
}

/// The code that a check answers with; none when it passes.
fn answered(case: &Case<'_>) -> Result<Option<Code>, Outcome> {
    if DealingFact::OneIdGiven.outcome(case) != Outcome::Holds {
        return Err(Outcome::Open);
    }
    let by_mpn = !matches!(case.mpn, Slot::Open);
    let reseller = match (case.reseller, by_mpn) {
        (Slot::Known(reseller), _) => reseller,
        (_, true) => return Ok(Some(Code::InvalidMpn)),
        (_, false) => return Ok(Some(Code::UnknownTenant)),
    };
    if !by_mpn {
        let market = reseller.market().ok_or(Outcome::Unknown)?;
        let signed = case.world.agreement(&reseller.id, market).is_some();
        return Ok((!signed).then_some(Code::UnsignedTenant));
    }
    if case.mpn.known().is_some_and(|it| !it.in_partner_center) {
        return Ok(Some(Code::InvalidMpn));
    }
    if !reseller.resells() {
        return Ok(Some(Code::NoReseller));
    }
    let region = case.provider.known().and_then(Organisation::market);
    let (region, own) = (
        region.ok_or(Outcome::Unknown)?,
        reseller.market().ok_or(Outcome::Unknown)?,
    );
    if region != own {
        return Ok(Some(Code::OtherRegion));
    }
    let signed = case.world.agreement(&reseller.id, region).is_some();
    Ok((!signed).then_some(Code::Unsigned))
}
