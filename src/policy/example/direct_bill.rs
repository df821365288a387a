//! Worlds and actions of direct bill for the worked examples.

use super::customers::{market, sold};
use crate::domain::{
    Action, ActionKind, Capability, CustomerAgreementKind, Date, DirectBillStep, Event, Givens,
    MpnKind, SaleKind, SupportPlan,
};

const STEPS: Date = Date::ymd(2019, 1, 1);
/// It lies in the trailing twelve months of the usual date, and twelve months before it.
const FIRST_SALE: Date = Date::ymd(2020, 5, 1);

/// What a company has done before it becomes a direct bill partner.
const WAY: &[DirectBillStep] = &[
    DirectBillStep::Questionnaire,
    DirectBillStep::Applied,
    DirectBillStep::Eligible,
    DirectBillStep::CreditPassed,
    DirectBillStep::Advanced,
    DirectBillStep::Terms,
    DirectBillStep::Infrastructure,
    DirectBillStep::FirstLine,
    DirectBillStep::Signing,
    DirectBillStep::ManagedService,
    DirectBillStep::Interfaces,
];

/// A company has sold cloud services for this many dollars.
fn sells(givens: Givens, company: &str, amount: u32) -> Givens {
    givens.sales(company, FIRST_SALE, SaleKind::Cloud, &[amount])
}

/// Fabrikam has sold so much, and has answered the questionnaire.
pub(in crate::policy) fn selling(givens: Givens, amount: u32) -> Givens {
    sells(givens, "fabrikam", amount).steps("fabrikam", STEPS, &[DirectBillStep::Questionnaire])
}

/// Fabrikam has sold enough, and has answered the questionnaire.
pub(in crate::policy) fn seller(givens: Givens) -> Givens {
    selling(givens, 300_000)
}

/// Fabrikam has applied.
pub(in crate::policy) fn applied(givens: Givens) -> Givens {
    seller(givens).steps("fabrikam", STEPS, &[DirectBillStep::Applied])
}

/// Microsoft has confirmed that Fabrikam is eligible.
pub(in crate::policy) fn eligible(givens: Givens) -> Givens {
    applied(givens).steps("fabrikam", STEPS, &[DirectBillStep::Eligible])
}

/// Fabrikam has done everything but one step.
pub(in crate::policy) fn all_but(givens: Givens, open: DirectBillStep) -> Givens {
    let done: Vec<_> = WAY.iter().copied().filter(|it| *it != open).collect();
    seller(givens).steps("fabrikam", STEPS, &done)
}

/// Fabrikam has done everything.
pub(in crate::policy) fn prepared(givens: Givens) -> Givens {
    seller(givens).steps("fabrikam", STEPS, WAY)
}

/// Proseware meets the requirements of direct bill.
pub(in crate::policy) fn qualified(givens: Givens) -> Givens {
    sells(givens, "proseware", 300_000).steps("proseware", STEPS, WAY)
}

/// Proseware is restricted and has sold so much.
pub(in crate::policy) fn restricted_at(givens: Givens, amount: u32) -> Givens {
    sells(market(givens), "proseware", amount)
        .steps("proseware", STEPS, WAY)
        .but("proseware", |it| it.restricted = true)
}

/// Proseware sold licences to the customer, is a reseller too and works with Contoso.
pub(in crate::policy) fn both(givens: Givens) -> Givens {
    sold(givens)
        .connected("contoso", "proseware", STEPS)
        .signed("contoso", STEPS)
        .but("proseware", |it| it.also_reseller = true)
}

/// Contoso is related to the customer too.
pub(in crate::policy) fn extended(givens: Givens) -> Givens {
    both(givens).related("contoso", "bank", STEPS, false)
}

/// Contoso has the customer's agreement on file too.
pub(in crate::policy) fn movable(givens: Givens) -> Givens {
    let kind = CustomerAgreementKind::Customer;
    extended(givens).agreed("bank", "contoso", kind, STEPS)
}

/// Proseware won the customer together with Contoso.
pub(in crate::policy) fn won(givens: Givens) -> Givens {
    both(givens).event(Event::WonThroughProvider {
        partner: "proseware".into(),
        tenant: "bank".into(),
    })
}

/// The MPN ID of Proseware still lives in Partner Membership Center.
pub(in crate::policy) fn unmoved(givens: Givens) -> Givens {
    both(givens)
        .mpn("proseware", "4210002", MpnKind::Location, "DE")
        .but("proseware", |it| {
            for mpn in &mut it.mpn_ids {
                mpn.in_partner_center = false;
            }
        })
}

/// Fabrikam takes a step that has no choice.
pub(in crate::policy) fn step(kind: ActionKind) -> Action {
    let organisation = Some("fabrikam".into());
    match kind {
        ActionKind::ApplyForDirectBill => Action::ApplyForDirectBill {
            organisation,
            bank_details: Some(true),
        },
        ActionKind::ConfirmEligibility => Action::ConfirmEligibility { organisation },
        _ => Action::BecomeDirectBillPartner { organisation },
    }
}

/// Fabrikam applies.
pub(in crate::policy) fn apply() -> Action {
    step(ActionKind::ApplyForDirectBill)
}

/// Fabrikam applies and keeps its bank details to itself.
pub(in crate::policy) fn apply_without_bank() -> Action {
    Action::ApplyForDirectBill {
        organisation: Some("fabrikam".into()),
        bank_details: Some(false),
    }
}

/// Fabrikam becomes a direct bill partner.
pub(in crate::policy) fn become_direct() -> Action {
    step(ActionKind::BecomeDirectBillPartner)
}

/// Fabrikam buys the Advanced plan.
pub(in crate::policy) fn buy_plan() -> Action {
    Action::BuySupportPlan {
        organisation: Some("fabrikam".into()),
        plan: Some(SupportPlan::Advanced),
    }
}

/// Fabrikam declares its infrastructure.
pub(in crate::policy) fn declare() -> Action {
    Action::DeclareCapability {
        organisation: Some("fabrikam".into()),
        capability: Some(Capability::Infrastructure),
    }
}

/// Microsoft lifts the restriction of Proseware.
pub(in crate::policy) fn lift() -> Action {
    Action::LiftRestriction {
        organisation: Some("proseware".into()),
    }
}

/// Proseware enrols as a reseller too.
pub(in crate::policy) fn enroll_too() -> Action {
    Action::EnrollAsResellerToo {
        organisation: Some("proseware".into()),
    }
}

/// Proseware extends the relationship to Contoso, with consent or not.
pub(in crate::policy) fn extend(consent: bool) -> Action {
    Action::ExtendRelationship {
        partner: Some("proseware".into()),
        tenant: Some("bank".into()),
        provider: Some("contoso".into()),
        consent: Some(consent),
    }
}

/// Proseware asks Contoso to take over `seats`.
pub(in crate::policy) fn transfer() -> Action {
    Action::RequestTransfer {
        subscription: Some("seats".into()),
        provider: Some("contoso".into()),
    }
}

/// New business of Contoso and Proseware.
pub(in crate::policy) fn business_of_both() -> Action {
    Action::DoNewBusiness {
        provider: Some("contoso".into()),
        reseller: Some("proseware".into()),
    }
}
