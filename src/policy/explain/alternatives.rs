//! Which of a rule's documented ways round it go round a fact that fails.

use crate::domain::ActionKind;
use crate::policy::fact::{CloudFact, CustomerFact, DealingFact, DirectBillFact, Fact};

/// Whether a way goes round this fact, which may stay as it is for good. Those of a rule that asks
/// for one thing always do.
pub(super) fn fits(way: &str, fact: Fact, action: ActionKind, for_good: bool) -> bool {
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
            matches!(action, ActionKind::RemoveCustomer) && matches!(fact, Fact::NotReseller(_))
        }
        "order-again" => for_good,
        _ => true,
    }
}
