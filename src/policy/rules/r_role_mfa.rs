//! Multi-factor authentication is enforced for every user of a partner; without it customers, bills and
//! orders stay closed.

use super::super::condition::Condition::{self, All, Any, Is, On, Since};
use super::super::example::accounts::set_mfa;
use super::super::example::{Example, usual, worked};
use super::super::fact::{AccountFact, CloudFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{MANDATING_MFA, SECURITY_REQUIREMENTS, on, source};
use crate::domain::{ActionKind, Begins, Cloud, Date, Reading, Verdict};

/// The pages Customers and Billing, and what is done there that names no customer with a tenant.
const PROTECTED: &[ActionKind] = &[
    ActionKind::AddCustomer,
    ActionKind::AddCustomerForReseller,
    ActionKind::PayOutstanding,
    ActionKind::ViewCustomers,
    ActionKind::ViewBilling,
];

/// What is done there and in orders for a customer that has a tenant.
const OF_TENANT: &[ActionKind] = &[
    ActionKind::RequestResellerRelationship,
    ActionKind::InviteCustomerJointly,
    ActionKind::ConfirmCustomerAgreement,
    ActionKind::RecordRegistration,
    ActionKind::PlaceOrder,
    ActionKind::PlaceOrderForReseller,
    ActionKind::ChangeSeats,
    ActionKind::BuyAddOn,
    ActionKind::SuspendSubscription,
    ActionKind::ReactivateSubscription,
    ActionKind::RenewSubscription,
    ActionKind::AddResellerToSubscription,
    ActionKind::SetSupportContact,
    ActionKind::RemoveCustomer,
    ActionKind::ReturnSoftware,
    ActionKind::ExtendRelationship,
    ActionKind::RequestTransfer,
    ActionKind::AnswerTransfer,
    ActionKind::WithdrawTransfer,
    ActionKind::RequestAzureTransfer,
    ActionKind::AcceptAzureTransfer,
    ActionKind::CancelAzureTransfer,
];

/// It is enforced, or the tenant lies in a cloud where that is only recommended.
const ENFORCED_OR_ELSEWHERE: Condition = Any(&[
    Is(Fact::Account(AccountFact::MfaEnforced)),
    Is(Fact::Cloud(CloudFact::In(&[
        Cloud::UsGovernment,
        Cloud::Germany,
    ]))),
]);

pub(super) static RULE: Rule = Rule {
    id: "R-ROLE-MFA",
    topic: Topic::Roles,
    on: &[
        ActionKind::SetMultiFactor,
        ActionKind::OpenServiceRequest,
        ActionKind::AddCustomer,
        ActionKind::AddCustomerForReseller,
        ActionKind::PayOutstanding,
        ActionKind::ViewCustomers,
        ActionKind::ViewBilling,
        ActionKind::RequestResellerRelationship,
        ActionKind::InviteCustomerJointly,
        ActionKind::ConfirmCustomerAgreement,
        ActionKind::RecordRegistration,
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::ChangeSeats,
        ActionKind::BuyAddOn,
        ActionKind::SuspendSubscription,
        ActionKind::ReactivateSubscription,
        ActionKind::RenewSubscription,
        ActionKind::AddResellerToSubscription,
        ActionKind::SetSupportContact,
        ActionKind::RemoveCustomer,
        ActionKind::ReturnSoftware,
        ActionKind::ExtendRelationship,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
        ActionKind::WithdrawTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::AcceptAzureTransfer,
        ActionKind::CancelAzureTransfer,
    ],
    begins: Begins::InForceSince(on(2019, 8, 1)),
    until: None,
    sources: &[
        source(SECURITY_REQUIREMENTS, "", on(2020, 10, 30)),
        source(MANDATING_MFA, "", on(2020, 10, 29)),
    ],
    reading: Reading::Documented,
    notes: &["mfa-clouds"],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::SetMultiFactor],
            &Is(Fact::Account(AccountFact::MfaAsked)),
        ),
        On(
            &[ActionKind::OpenServiceRequest],
            &Since(on(2019, 11, 18), &ENFORCED_OR_ELSEWHERE),
        ),
        On(OF_TENANT, &Since(on(2020, 5, 1), &ENFORCED_OR_ELSEWHERE)),
        On(
            PROTECTED,
            &Since(on(2020, 5, 1), &Is(Fact::Account(AccountFact::MfaEnforced))),
        ),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || set_mfa(true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "ana",
        action: || set_mfa(false),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
