//! What the documents describe from a date on cannot be done before. Until a reseller removes a
//! customer itself, Microsoft does it by a ticket.

use super::super::case::Party;
use super::super::change::{ACCEPTED_DIRECTLY, RIGHTS_OPTIONAL};
use super::super::condition::Condition::{All, Any, Is, On, Since};
use super::super::example::customers::{accept_agreement, direct, drop_customer, served};
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, CustomerFact, DirectBillFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{
    ANNOUNCEMENTS, CONFIRM_CUSTOMER_AGREEMENT, PARTNER_AGREEMENT, REMOVE_A_RELATIONSHIP,
    REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, on, source,
};
use crate::domain::{ActionKind, Begins, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-NOT-YET",
    topic: Topic::Simulator,
    on: &[
        ActionKind::SignPartnerAgreement,
        ActionKind::AcceptCustomerAgreement,
        ActionKind::ConfirmCustomerAgreement,
        ActionKind::AddCustomer,
        ActionKind::AddCustomerForReseller,
        ActionKind::RequestResellerRelationship,
        ActionKind::RemoveCustomer,
        ActionKind::AskToRemoveCustomer,
        ActionKind::RemoveCustomerByTicket,
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::RecordRegistration,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(PARTNER_AGREEMENT, "", on(2019, 9, 4)),
        source(CONFIRM_CUSTOMER_AGREEMENT, "Timeline", on(2020, 5, 5)),
        source(ANNOUNCEMENTS, "2020-06, item 5", on(2020, 6, 29)),
        source(REMOVE_A_RELATIONSHIP, "", on(2020, 6, 5)),
        source(REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, "", on(2020, 6, 17)),
        source(ANNOUNCEMENTS, "2020-11, item 11", on(2020, 11, 17)),
    ],
    reading: Reading::Ours,
    notes: &[],
    alternatives: &[Way::CustomerTicket],
    condition: All(&[
        On(
            &[ActionKind::SignPartnerAgreement],
            &Is(Fact::PolicyDateFrom(on(2019, 9, 4))),
        ),
        On(
            &[ActionKind::AcceptCustomerAgreement],
            &Is(Fact::PolicyDateFrom(ACCEPTED_DIRECTLY)),
        ),
        On(
            &[ActionKind::ConfirmCustomerAgreement],
            &Is(Fact::PolicyDateFrom(on(2018, 8, 7))),
        ),
        // Adding a customer confirms it too, where it is attested.
        On(
            &[ActionKind::AddCustomer, ActionKind::AddCustomerForReseller],
            &Any(&[
                Is(Fact::Customer(CustomerFact::NotAttested)),
                Is(Fact::PolicyDateFrom(on(2018, 8, 7))),
            ]),
        ),
        // Resellers give none at any date.
        On(
            &[ActionKind::RecordRegistration],
            &All(&[
                Is(Fact::Customer(CustomerFact::BuysFromMicrosoft)),
                Is(Fact::PolicyDateFrom(on(2020, 11, 17))),
            ]),
        ),
        On(
            &[ActionKind::RequestResellerRelationship],
            &Any(&[
                Is(Fact::Cloud(CloudFact::RightsAsked)),
                Is(Fact::PolicyDateFrom(RIGHTS_OPTIONAL)),
            ]),
        ),
        On(
            &[ActionKind::RemoveCustomer],
            &All(&[
                Any(&[
                    Is(Fact::NotReseller(Party::Partner)),
                    Is(Fact::PolicyDateFrom(on(2020, 6, 29))),
                ]),
                Any(&[
                    Is(Fact::Customer(CustomerFact::NotProvider)),
                    Is(Fact::PolicyDateFrom(on(2020, 8, 19))),
                ]),
            ]),
        ),
        On(
            &[
                ActionKind::AskToRemoveCustomer,
                ActionKind::RemoveCustomerByTicket,
            ],
            &All(&[
                // A partner of both kinds removes customers as a direct bill partner does.
                Is(Fact::DirectBill(DirectBillFact::OnlyResells)),
                Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
            ]),
        ),
        // In the portal an admin agent does it, so from then on nobody else asks for it.
        On(
            &[ActionKind::AskToRemoveCustomer],
            &Since(on(2020, 6, 29), &Is(Fact::ActorHolds(&[Role::AdminAgent]))),
        ),
        On(&[ActionKind::RemoveCustomerByTicket], &Is(Fact::TicketOpen)),
        On(
            &[ActionKind::PlaceOrder, ActionKind::PlaceOrderForReseller],
            &Any(&[
                Is(Fact::Customer(CustomerFact::OtherOffer)),
                Is(Fact::PolicyDateFrom(on(2019, 11, 1))),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: direct,
        actor: "uma",
        action: || accept_agreement(),
        date: on(2020, 2, 3),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: served,
        actor: "ana",
        action: || drop_customer("fabrikam"),
        date: on(2020, 6, 28),
        verdict: Verdict::Blocked,
    }),
};
