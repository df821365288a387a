//! Which of a rule's documented ways round it go round a fact that fails.

use super::customers::customer_market;
use crate::domain::{ActionKind, Outcome};
use crate::policy::case::{Case, Party};
use crate::policy::fact::{CloudFact, CustomerFact, DealingFact, DirectBillFact, Fact};

/// Whether a way goes round this fact, which may stay as it is for good. Those of a rule that asks
/// for one thing always do.
pub(super) fn fits(way: &str, fact: Fact, case: &Case<'_>, for_good: bool) -> bool {
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
        // A provider had no ticket for it.
        "customer-ticket" => {
            matches!(case.action.kind(), ActionKind::RemoveCustomer)
                && matches!(fact, Fact::PolicyDateFrom(_))
                && Fact::NotReseller(Party::Partner).outcome(case) == Outcome::Fails
        }
        // Not every country is in a market.
        "account-in-customer-market" => customer_market(case).is_some(),
        "order-again" => for_good,
        _ => true,
    }
}
