//! Which of a rule's documented ways round it go round a fact that fails.

use super::customers::customer_market;
use crate::domain::{ActionKind, Kind, Organisation, Outcome};
use crate::policy::case::{Case, Party};
use crate::policy::fact::{CloudFact, CustomerFact, DealingFact, DirectBillFact, Fact};

/// Whether a way goes round this fact, which may stay as it is for good. Those of a rule that asks
/// for one thing always do.
pub(super) fn fits(way: &str, fact: Fact, case: &Case<'_>, for_good: bool) -> bool {
    let action = case.action.kind();
    let company = case.partner.known().or_else(|| case.organisation.known());
    match way {
        "ask-provider" => matches!(
            fact,
            Fact::Customer(CustomerFact::BuysFromMicrosoft)
                | Fact::DirectBill(DirectBillFact::NotThroughProvider)
        ),
        "cancel-and-rebuy" => {
            matches!(fact, Fact::DirectBill(DirectBillFact::Transferable))
        }
        "transfer-route" => matches!(
            fact,
            Fact::Dealing(DealingFact::IsOldAzure | DealingFact::IsAzurePlan)
        ),
        "account-in-us" => matches!(fact, Fact::Cloud(CloudFact::UsAddress)),
        "new-request" => matches!(
            fact,
            Fact::Customer(CustomerFact::RequestWaits)
                | Fact::Dealing(DealingFact::AzureTransferWaits)
        ),
        // Of a partnership that stands.
        "support-ticket" => action == ActionKind::RemovePartnership,
        // Who is no reseller does not stay one, and who is one does not become it.
        "stay-reseller" => company.is_some_and(|it| it.kind == Kind::IndirectReseller),
        "become-reseller" => {
            action != ActionKind::RestrictPartner && company.is_some_and(Organisation::has_left)
        }
        // A provider had no ticket for it.
        "customer-ticket" => {
            action == ActionKind::RemoveCustomer
                && matches!(fact, Fact::PolicyDateFrom(_))
                && Fact::NotReseller(Party::Partner).outcome(case) == Outcome::Fails
        }
        // Not every country is in a market.
        "account-in-customer-market" => customer_market(case).is_some(),
        "order-again" => for_good,
        _ => true,
    }
}
