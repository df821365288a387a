//! Only a company that Microsoft has approved acts as an indirect provider.

use super::super::case::Party;
use super::super::condition::Condition::{self, All, Any, Is, On, Unless};
use super::super::example::{Example, invite, usual, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{OTHER_PARTNERS, RESELLER_TASKS, on, source};
use super::r_mc_aztransfer::TAKING_OVER;
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

/// What a provider does with a reseller.
const FOR_RESELLERS: &[ActionKind] = &[
    ActionKind::RequestPartnership,
    ActionKind::AuthorizeIndirectProvider,
    ActionKind::DoNewBusiness,
    ActionKind::PlaceOrderForReseller,
    ActionKind::AddCustomerForReseller,
    ActionKind::AddResellerToSubscription,
    ActionKind::InviteCustomerJointly,
    ActionKind::ExtendRelationship,
];

/// Of what other partners do too.
const IF_PROVIDER: Condition = Any(&[
    Is(Fact::Customer(CustomerFact::NotProvider)),
    Is(Fact::ApprovedProvider(Party::Partner)),
]);

pub(super) static RULE: Rule = Rule {
    id: "R-ACT-IP-APPROVED",
    topic: Topic::Actors,
    on: &[
        ActionKind::RequestPartnership,
        ActionKind::AuthorizeIndirectProvider,
        ActionKind::DoNewBusiness,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddCustomerForReseller,
        ActionKind::AddResellerToSubscription,
        ActionKind::InviteCustomerJointly,
        ActionKind::ExtendRelationship,
        ActionKind::PlaceOrder,
        ActionKind::BuyAddOn,
        ActionKind::AddCustomer,
        ActionKind::AddCustomerInCloud,
        ActionKind::ChangeSeats,
        ActionKind::RequestResellerRelationship,
        ActionKind::AcceptResellerRelationship,
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::AcceptAzureTransfer,
        ActionKind::CompleteAzureTransfer,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(OTHER_PARTNERS, "Indirect providers", on(2020, 11, 29)),
        source(
            RESELLER_TASKS,
            "Connect with an indirect provider",
            on(2021, 1, 25),
        ),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[Way::ListedProvider],
    condition: All(&[
        On(FOR_RESELLERS, &Is(Fact::ApprovedProvider(Party::Provider))),
        moving!(Is(Fact::ApprovedProvider(Party::Provider))),
        On(
            &[
                ActionKind::PlaceOrder,
                ActionKind::BuyAddOn,
                ActionKind::AddCustomer,
                ActionKind::AddCustomerInCloud,
                ActionKind::RequestResellerRelationship,
            ],
            &IF_PROVIDER,
        ),
        // Raising a quantity is a sale, lowering it is not.
        On(
            &[ActionKind::ChangeSeats],
            &Unless(&[
                Is(Fact::Customer(CustomerFact::QuantityNotRaised)),
                IF_PROVIDER,
            ]),
        ),
        On(TAKING_OVER, &IF_PROVIDER),
        On(
            &[ActionKind::AcceptResellerRelationship],
            &All(&[
                IF_PROVIDER,
                Unless(&[
                    Is(Fact::Customer(CustomerFact::AskedAlone)),
                    Is(Fact::ApprovedProvider(Party::Provider)),
                ]),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "jun",
        action: || invite("contoso", "fabrikam", "ana"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| givens.but("contoso", |it| it.approved_provider = false),
        actor: "jun",
        action: || invite("contoso", "fabrikam", "ana"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
