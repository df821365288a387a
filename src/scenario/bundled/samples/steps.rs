//! What the documents speak of in each sample scenario, step by step.
//!
//! As in `tests/literate`, whose answers a test holds against these.

use super::{Sample, Stage, Variant, variant};
use crate::domain::Date;

/// The eight sample scenarios, in the order of the documents.
pub const ALL: &[Sample] = &[
    sample("Sample scenario 1", ONE),
    sample("Sample scenario 2", TWO),
    sample("Sample scenario 3", THREE),
    sample("Sample scenario 4", FOUR),
    sample("Sample scenario 5", FIVE),
    sample("Sample scenario 6", SIX),
    sample("Sample scenario 7", SEVEN),
    sample("Sample scenario 8", EIGHT),
];

const fn sample(section: &'static str, variants: &'static [Variant]) -> Sample {
    Sample { section, variants }
}

const ONE: &[Variant] = &[
    variant(
        "sample-1",
        Stage::Market,
        Date::USUAL,
        r#"val: PlaceOrder {"partner":"alpine","tenant":"bank","offer":"license","quantity":10}"#,
    ),
    variant(
        "sample-1-two-tiers",
        Stage::Market,
        Date::USUAL,
        r#"jun: PlaceOrderForReseller {"provider":"contoso","reseller":"fabrikam","tenant":"bank","offer":"license","quantity":10,"mpn":"4200001"}"#,
    ),
    variant(
        "sample-1-mpn",
        Stage::Market,
        Date::USUAL,
        r#"jun: PlaceOrderForReseller {"provider":"contoso","reseller":"fabrikam","tenant":"bank","offer":"license","quantity":10,"mpn":""}
jun: PlaceOrderForReseller {"provider":"contoso","reseller":"fabrikam","tenant":"bank","offer":"license","quantity":10,"mpn":"4100001"}"#,
    ),
    variant(
        "sample-1-reseller",
        Stage::Market,
        Date::USUAL,
        r#"ana: PlaceOrder {"partner":"fabrikam","tenant":"bank","offer":"license","quantity":10}"#,
    ),
    variant(
        "sample-1-date",
        Stage::Unsigned,
        Date::ymd(2020, 1, 31),
        r#"jun: PlaceOrderForReseller {"provider":"contoso","reseller":"fabrikam","tenant":"bank","offer":"license","quantity":10,"mpn":"4200001"}
jun: WaitUntil {"date":"2020-02-01"}
jun: PlaceOrderForReseller {"provider":"contoso","reseller":"fabrikam","tenant":"bank","offer":"license","quantity":10,"mpn":"4200001"}"#,
    ),
];

const TWO: &[Variant] = &[
    variant(
        "sample-2",
        Stage::Asked,
        Date::USUAL,
        r#"uma: AcceptResellerRelationship {"customer_invitation":"asked","agreement":true}
val: ChangeSeats {"subscription":"licences","quantity":12}
jun: ChangeSeats {"subscription":"seats","quantity":12}
jun: PlaceOrderForReseller {"provider":"contoso","reseller":"proseware","tenant":"bank","offer":"license","quantity":10,"mpn":"4210001"}"#,
    ),
    variant(
        "sample-2-agreement",
        Stage::Asked,
        Date::USUAL,
        r#"uma: AcceptResellerRelationship {"customer_invitation":"asked","agreement":false}"#,
    ),
];

const THREE: &[Variant] = &[
    variant(
        "sample-3",
        Stage::Market,
        Date::USUAL,
        r#"ida: RequestResellerRelationship {"partner":"proseware","tenant":"bank","recipient":"uma","admin_rights":true,"text":"","link_kept":true}
uma: AcceptResellerRelationship {"customer_invitation":"request-1","agreement":true}
ida: OpenServiceRequest {"partner":"proseware","tenant":"bank"}
ida: AssignRole {"person":"ida","role":"admin-agent"}
ida: OpenServiceRequest {"partner":"proseware","tenant":"bank"}"#,
    ),
    variant(
        "sample-3-rights",
        Stage::Market,
        Date::ymd(2020, 12, 1),
        r#"uma: RemoveDelegatedAdmin {"tenant":"bank","partner":"alpine"}
val: OpenServiceRequest {"partner":"alpine","tenant":"bank"}
val: WaitUntil {"date":"2020-12-02"}
val: OpenServiceRequest {"partner":"alpine","tenant":"bank"}"#,
    ),
];

const FOUR: &[Variant] = &[
    variant(
        "sample-4",
        Stage::Market,
        Date::USUAL,
        r#"val: RequestResellerRelationship {"partner":"alpine","tenant":"own","recipient":"ana","admin_rights":false,"text":"","link_kept":true}
ana: AcceptResellerRelationship {"customer_invitation":"request-1","agreement":true}
val: PlaceOrder {"partner":"alpine","tenant":"own","offer":"license","quantity":5}"#,
    ),
    variant(
        "sample-4-direct-bill",
        Stage::Market,
        Date::USUAL,
        r#"ana: InviteCustomerJointly {"reseller":"fabrikam","provider":"contoso","tenant":"internal","recipient":"val","text":"","link_kept":true}
val: AcceptResellerRelationship {"customer_invitation":"request-1","agreement":true}
jun: PlaceOrderForReseller {"provider":"contoso","reseller":"fabrikam","tenant":"internal","offer":"license","quantity":5,"mpn":"4200001"}"#,
    ),
    variant(
        "sample-4-provider",
        Stage::Market,
        Date::USUAL,
        r#"mia: CreateTenant {"organisation":"contoso","kind":"internal-use"}
val: RequestResellerRelationship {"partner":"alpine","tenant":"tenant-1","recipient":"mia","admin_rights":false,"text":"","link_kept":true}
mia: AcceptResellerRelationship {"customer_invitation":"request-2","agreement":true}
val: PlaceOrder {"partner":"alpine","tenant":"tenant-1","offer":"marketplace","quantity":5}"#,
    ),
    variant(
        "sample-4-csp",
        Stage::Transacting,
        Date::USUAL,
        r#"val: PlaceOrder {"partner":"alpine","tenant":"csp","offer":"license","quantity":5}"#,
    ),
    variant(
        "sample-4-tenant",
        Stage::Market,
        Date::USUAL,
        r#"ana: CreateTenant {"organisation":"fabrikam","kind":"internal-use"}
ana: CreateTenant {"organisation":"fabrikam","kind":"csp"}"#,
    ),
];

const FIVE: &[Variant] = &[
    variant(
        "sample-5",
        Stage::Market,
        Date::USUAL,
        r#"val: PlaceOrder {"partner":"alpine","tenant":"internal","offer":"license","quantity":5}"#,
    ),
    variant(
        "sample-5-affiliate",
        Stage::Group,
        Date::USUAL,
        r#"val: PlaceOrder {"partner":"alpine","tenant":"bank","offer":"license","quantity":5}"#,
    ),
    variant(
        "sample-5-azure",
        Stage::Market,
        Date::USUAL,
        r#"val: PlaceOrder {"partner":"alpine","tenant":"shared","offer":"azure-plan","quantity":1}
val: PlaceOrder {"partner":"alpine","tenant":"shared","offer":"license","quantity":5}"#,
    ),
];

const SIX: &[Variant] = &[
    variant(
        "sample-6",
        Stage::Market,
        Date::USUAL,
        r#"jun: RequestResellerRelationship {"partner":"contoso","tenant":"office","recipient":"ana","admin_rights":false,"text":"","link_kept":true}"#,
    ),
    variant(
        "sample-6-option-1",
        Stage::Market,
        Date::USUAL,
        r#"jun: RequestResellerRelationship {"partner":"contoso","tenant":"own","recipient":"ana","admin_rights":false,"text":"","link_kept":true}
ana: AcceptResellerRelationship {"customer_invitation":"request-1","agreement":true}
jun: PlaceOrder {"partner":"contoso","tenant":"own","offer":"license","quantity":5}"#,
    ),
    variant(
        "sample-6-option-2",
        Stage::Market,
        Date::USUAL,
        r#"jun: RemovePartnership {"provider":"contoso","reseller":"fabrikam","confirmed":true}
max: RequestPartnership {"provider":"litware","reseller":"fabrikam","recipient":"ana","text":"","link_kept":true}
ana: AuthorizeIndirectProvider {"invitation":"invitation-2","ticked":true}
val: RequestResellerRelationship {"partner":"alpine","tenant":"office","recipient":"ana","admin_rights":false,"text":"","link_kept":true}
ana: AcceptResellerRelationship {"customer_invitation":"request-4","agreement":true}
val: PlaceOrder {"partner":"alpine","tenant":"office","offer":"license","quantity":5}"#,
    ),
    variant(
        "sample-6-option-3",
        Stage::Market,
        Date::USUAL,
        r#"jun: RemovePartnership {"provider":"contoso","reseller":"fabrikam","confirmed":true}
jun: RequestResellerRelationship {"partner":"contoso","tenant":"office","recipient":"ana","admin_rights":false,"text":"","link_kept":true}
ana: AcceptResellerRelationship {"customer_invitation":"request-2","agreement":true}
max: RequestPartnership {"provider":"litware","reseller":"fabrikam","recipient":"ana","text":"","link_kept":true}
ana: AuthorizeIndirectProvider {"invitation":"invitation-4","ticked":true}
jun: PlaceOrder {"partner":"contoso","tenant":"office","offer":"license","quantity":5}"#,
    ),
    variant(
        "sample-6-ticket",
        Stage::Market,
        Date::ymd(2020, 6, 28),
        r#"jun: RemovePartnership {"provider":"contoso","reseller":"fabrikam","confirmed":true}
ana: OpenSupportTicket {"organisation":"fabrikam","provider":"contoso","reseller":"fabrikam"}
robin: CloseSupportTicket {"ticket":"ticket-1"}
jun: RequestResellerRelationship {"partner":"contoso","tenant":"office","recipient":"ana","admin_rights":false,"text":"","link_kept":true}"#,
    ),
];

const SEVEN: &[Variant] = &[
    variant(
        "sample-7",
        Stage::Market,
        Date::USUAL,
        r#"val: RequestResellerRelationship {"partner":"alpine","tenant":"works","recipient":"cleo","admin_rights":false,"text":"","link_kept":true}
ana: InviteCustomerJointly {"reseller":"fabrikam","provider":"contoso","tenant":"works","recipient":"cleo","text":"","link_kept":true}
val: AddCustomer {"partner":"alpine","name":"Wide World Importers","country":"US","attested":false}"#,
    ),
    variant(
        "sample-7-market",
        Stage::Market,
        Date::USUAL,
        r#"val: AddCustomer {"partner":"alpine","name":"Wide World Importers","country":"FR","attested":true}
val: PlaceOrder {"partner":"alpine","tenant":"tenant-1","offer":"license","quantity":5}"#,
    ),
];

const EIGHT: &[Variant] = &[
    variant(
        "sample-8",
        Stage::Market,
        Date::USUAL,
        r#"kim: RequestPartnership {"provider":"tailspin","reseller":"fabrikam","recipient":"ana","text":"","link_kept":true}
kim: DoNewBusiness {"provider":"tailspin","reseller":"fabrikam"}"#,
    ),
    variant(
        "sample-8-market",
        Stage::Market,
        Date::USUAL,
        r#"max: RequestPartnership {"provider":"litware","reseller":"fabrikam","recipient":"ana","text":"","link_kept":true}
ana: AuthorizeIndirectProvider {"invitation":"invitation-1","ticked":true}"#,
    ),
];
