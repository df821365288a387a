//! Which of a rule's documented ways round it go round a fact that fails.

use super::customers::customer_market;
use crate::domain::{ActionKind, Kind, Organisation, Outcome};
use crate::policy::case::{Case, Party};
use crate::policy::change::PROVIDERS_REMOVE;
use crate::policy::fact::{CloudFact, CustomerFact, DealingFact, DirectBillFact, Fact};
use crate::policy::rule::Way;

/// Whether a way goes round this fact, which may stay as it is for good. Those of a rule that asks
/// for one thing always do.
pub(super) fn fits(way: Way, fact: Fact, case: &Case<'_>, for_good: bool) -> bool {
    let action = case.action.kind();
    let company = case.partner.known().or_else(|| case.organisation.known());
    match way {
        Way::AskProvider => matches!(
            fact,
            Fact::Customer(CustomerFact::BuysFromMicrosoft)
                | Fact::DirectBill(DirectBillFact::NotThroughProvider)
        ),
        Way::CancelAndRebuy => {
            matches!(fact, Fact::DirectBill(DirectBillFact::Transferable))
        }
        Way::TransferRoute => matches!(
            fact,
            Fact::Dealing(DealingFact::IsOldAzure | DealingFact::IsAzurePlan)
        ),
        Way::AccountInUs => matches!(fact, Fact::Cloud(CloudFact::UsAddress)),
        Way::NewRequest => matches!(
            fact,
            Fact::Customer(CustomerFact::RequestWaits)
                | Fact::Dealing(DealingFact::AzureTransferWaits)
        ),
        // Until the portal does it, of a partnership that stands.
        Way::SupportTicket => matches!(fact, Fact::PolicyDateFrom(_)),
        Way::RemovalInPortal => {
            matches!(fact, Fact::AskerIsReseller)
                && Fact::AskerIsSide.outcome(case) == Outcome::Holds
        }
        // Who is no reseller does not stay one, and who is one does not become it.
        Way::StayReseller => company.is_some_and(|it| it.kind == Kind::IndirectReseller),
        Way::BecomeReseller => {
            action != ActionKind::RestrictPartner && company.is_some_and(Organisation::has_left)
        }
        // A provider had no ticket for it.
        Way::CustomerTicket => {
            action == ActionKind::RemoveCustomer
                && matches!(fact, Fact::PolicyDateFrom(_))
                && Fact::NotReseller(Party::Partner).outcome(case) == Outcome::Fails
        }
        // Whoever buys from Microsoft removes a customer itself.
        Way::RemoveDirectly => {
            action == ActionKind::AskToRemoveCustomer
                && matches!(fact, Fact::DirectBill(DirectBillFact::OnlyResells))
                && company.is_some_and(|it| match it.kind {
                    Kind::IndirectProvider => case.date >= PROVIDERS_REMOVE,
                    kind => kind == Kind::DirectBillPartner,
                })
        }
        // Not every country is in a market.
        Way::AccountInCustomerMarket => customer_market(case).is_some(),
        Way::OrderAgain => for_good,
        // Who resells is not validated itself.
        Way::GccProvider => company.is_some_and(Organisation::resells),
        _ => true,
    }
}
