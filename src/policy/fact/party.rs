//! Whom facts speak of, for the list of rules.

#![cfg(not(target_arch = "wasm32"))]

use super::{CustomerFact, DirectBillFact, Fact};
use crate::policy::case::Party;

impl Fact {
    /// Whom it speaks of, when it says so itself.
    pub(in crate::policy) const fn party(self) -> Option<Party> {
        match self {
            Self::ApprovedProvider(party)
            | Self::Enrolled(party)
            | Self::NotReseller(party)
            | Self::HasAccount(party)
            | Self::AgreementSigned(party)
            | Self::MpnAssociated(party)
            | Self::GoodStanding(party)
            | Self::Customer(
                CustomerFact::CustomerInMarket(party)
                | CustomerFact::Related(party)
                | CustomerFact::BuyerIsOther(party)
                | CustomerFact::NotAffiliated(party)
                | CustomerFact::NotItsReseller(party)
                | CustomerFact::NotRestricted(party)
                | CustomerFact::WithinCredit(party),
            )
            | Self::DirectBill(DirectBillFact::Both(party)) => Some(party),
            _ => None,
        }
    }
}
