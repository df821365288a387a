//! How facts about transfers, returns and checks change, and who changes them.

use super::{act, at_microsoft, form};
use crate::domain::{ActionKind, AzureTransferState, Offer, Organisation, Remedy, Role};
use crate::policy::case::{Case, Slot};
use crate::policy::change::{CONFIRMERS, ORDERERS};
use crate::policy::fact::{Code, CustomerFact, DealingFact};

/// Whether anything in this world can make the fact hold that fails now.
pub(super) fn is_changeable(fact: DealingFact, case: &Case<'_>) -> bool {
    match fact {
        // It goes on to another partner, and may come back.
        DealingFact::NewPartner
        | DealingFact::NoTransferOpen
        | DealingFact::NoTicketWaits
        | DealingFact::Talked
        | DealingFact::FormSigned
        | DealingFact::MailWritten
        | DealingFact::OneIdGiven => true,
        // A reseller orders none.
        DealingFact::HasAzurePlan => {
            CustomerFact::BuysFromMicrosoft.outcome(case) == crate::domain::Outcome::Holds
        }
        // A transfer goes one way.
        DealingFact::AzureTransferAgreed => {
            DealingFact::AzureTransferWaits.outcome(case) == crate::domain::Outcome::Holds
        }
        // Another MPN ID or tenant can be typed; where a company lies stays.
        DealingFact::NotCode(code) => code != Code::OtherRegion,
        _ => false,
    }
}

/// The ways to make a failed fact hold, with the people who can.
pub(super) fn remedies(fact: DealingFact, case: &Case<'_>) -> Vec<Remedy> {
    const ADMIN: &[Role] = &[Role::GlobalAdmin];
    match fact {
        DealingFact::HasAzurePlan => {
            let mut ways = act(case, ActionKind::PlaceOrder, case.partner, ORDERERS);
            if has_suspended_plan(case) {
                let kind = ActionKind::ReactivateSubscription;
                ways.extend(act(case, kind, case.partner, ORDERERS));
            }
            ways
        }
        DealingFact::NoTransferOpen => next_step(case),
        DealingFact::NoTicketWaits => at_microsoft(
            case,
            match case.partner {
                Slot::Open => ActionKind::CloseSupportTicket,
                _ => ActionKind::RemoveCustomerByTicket,
            },
        ),
        DealingFact::AzureTransferAgreed => {
            let from = case.azure_transfer.known().map(|it| &it.from);
            act(
                case,
                ActionKind::AcceptAzureTransfer,
                found(case, from),
                CONFIRMERS,
            )
        }
        DealingFact::Talked => form("talked"),
        DealingFact::FormSigned => form("signed"),
        DealingFact::MailWritten => form("text"),
        DealingFact::NotCode(Code::InvalidMpn) if case.mpn.known().is_some() => {
            act(case, ActionKind::MoveMpnId, case.reseller, &Role::WORKING)
        }
        DealingFact::OneIdGiven | DealingFact::NotCode(Code::InvalidMpn | Code::NoReseller) => {
            form("mpn")
        }
        DealingFact::NotCode(Code::UnknownTenant) => form("tenant"),
        DealingFact::NotCode(Code::Unsigned | Code::UnsignedTenant) => {
            act(case, ActionKind::SignPartnerAgreement, case.reseller, ADMIN)
        }
        _ => Vec::new(),
    }
}

/// Whether the partner has a suspended Azure plan with the customer that may come back.
fn has_suspended_plan(case: &Case<'_>) -> bool {
    let (Some(partner), Some(tenant)) = (case.partner.known(), case.tenant.known()) else {
        return false;
    };
    let mut sold = case.world.sold_to(&partner.id, &tenant.id);
    sold.any(|it| it.offer == Offer::AzurePlan && it.is_there(case.date) != Some(false))
}

fn found<'a>(
    case: &Case<'a>,
    id: Option<&'a crate::domain::OrganisationId>,
) -> Slot<'a, Organisation> {
    id.and_then(|id| case.world.organisations.get(id))
        .map_or(Slot::Open, Slot::Known)
}

/// Whoever has the next step of the transfer that is open.
fn next_step(case: &Case<'_>) -> Vec<Remedy> {
    let Some(held) = case.subscription.known() else {
        return Vec::new();
    };
    if let Some(waits) = case.world.direct_bill.waiting(&held.id) {
        let [provider, partner] = [&waits.provider, &waits.partner].map(|it| found(case, Some(it)));
        let mut ways = act(case, ActionKind::AnswerTransfer, provider, CONFIRMERS);
        let kind = ActionKind::WithdrawTransfer;
        ways.extend(act(case, kind, partner, &[Role::AdminAgent]));
        return ways;
    }
    let Some(open) = case.world.open_azure_transfer(&held.id, case.date) else {
        return Vec::new();
    };
    match open.state {
        AzureTransferState::Pending => {
            let to = found(case, Some(&open.to));
            act(
                case,
                ActionKind::CancelAzureTransfer,
                to,
                &[Role::AdminAgent],
            )
        }
        AzureTransferState::Asked => {
            let from = found(case, Some(&open.from));
            act(case, ActionKind::AcceptAzureTransfer, from, CONFIRMERS)
        }
        _ => at_microsoft(case, ActionKind::CompleteAzureTransfer),
    }
}
