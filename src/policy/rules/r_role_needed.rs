//! Without a role there is no work: people act where they belong, and need a role there. The
//! primary contact only answers a mail, which takes no role.

use super::super::condition::Condition::{All, Is};
use super::super::example::{Example, authorize, invited, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{ENROLLING, FIND_ROLE, USERS, on, source};
use crate::domain::{Action, ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ROLE-NEEDED",
    topic: Topic::Roles,
    on: &[
        ActionKind::RequestPartnership,
        ActionKind::OpenInvitation,
        ActionKind::AuthorizeIndirectProvider,
        ActionKind::RemoveAdminAccess,
        ActionKind::RemovePartnership,
        ActionKind::OpenSupportTicket,
        ActionKind::CloseSupportTicket,
        ActionKind::SignPartnerAgreement,
        ActionKind::DoNewBusiness,
        ActionKind::EnrollAsIndirectReseller,
        ActionKind::ApproveEnrolment,
        ActionKind::ResendVerification,
        ActionKind::ReviewApplication,
        ActionKind::AnswerRejection,
        ActionKind::AskAboutReview,
        ActionKind::EnrolAnotherAccount,
        ActionKind::AssociateMpnId,
        ActionKind::AddMpnLocation,
        ActionKind::MoveMpnId,
        ActionKind::AssignRole,
        ActionKind::RemoveRole,
        ActionKind::SuspendAccount,
        ActionKind::ReinstateAccount,
        ActionKind::RequestResellerRelationship,
        ActionKind::InviteCustomerJointly,
        ActionKind::AcceptResellerRelationship,
        ActionKind::AddCustomer,
        ActionKind::AddCustomerForReseller,
        ActionKind::ConfirmCustomerAgreement,
        ActionKind::AcceptCustomerAgreement,
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::ChangeSeats,
        ActionKind::BuyAddOn,
        ActionKind::SuspendSubscription,
        ActionKind::AddResellerToSubscription,
        ActionKind::SetSupportContact,
        ActionKind::RemoveCustomer,
        ActionKind::RemoveDelegatedAdmin,
        ActionKind::OpenServiceRequest,
        ActionKind::CreateTenant,
        ActionKind::RecordRegistration,
        ActionKind::RestrictPartner,
        ActionKind::LiftRestriction,
        ActionKind::ExceedCreditLimit,
        ActionKind::PayOutstanding,
    ],
    begins: Begins::FirstStated(on(2017, 11, 20)),
    until: None,
    sources: &[
        source(ENROLLING, "Roles for employees", on(2017, 11, 20)),
        source(USERS, "", on(2020, 10, 12)),
        source(FIND_ROLE, "", on(2020, 10, 12)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[Is(Fact::ActorBelongs), Is(Fact::ActorHasRole)]),
    permits: worked(Example {
        given: invited,
        actor: "ana",
        action: || authorize(true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: Some(worked(Example {
        given: |givens| invited(givens).person("sam", "Sam Reed", "fabrikam", &[]),
        actor: "sam",
        action: || Action::OpenInvitation {
            invitation: Some("asked".into()),
        },
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    })),
};
