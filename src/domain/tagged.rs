//! Schemas of the few types whose JSON is written by hand: a name alone, or `{"name": value}`.

use serde_json::{Map, json};

use super::describe::{Definitions, Describe, Described, Schema, closed, one_of_these};
use super::{
    Begins, Citation, Citations, Cloud, Contradiction, Country, CustomerInvitationId, Date,
    InvitationId, MailKind, Market, MpnKind, OrganisationId, PersonId, Remedy, Role, Value, Word,
};

fn variants<const N: usize>(variants: [(&str, Schema); N]) -> Schema {
    let named = variants.map(|(name, schema)| (name.to_owned(), schema));
    one_of_these(&Map::from_iter(named))
}

fn field<T: Describe>(name: &'static str, into: &mut Definitions) -> Described {
    Described::told::<T>(name, &[], into)
}

impl Describe for Value {
    fn describe(into: &mut Definitions) -> Schema {
        into.refer("Value", |into| {
            let named = variants([
                ("organisation", into.of::<OrganisationId>()),
                ("person", into.of::<PersonId>()),
                ("market", into.of::<Market>()),
                ("country", into.of::<Country>()),
                ("date", into.of::<Date>()),
                ("roles", into.of::<Vec<Role>>()),
                ("mpn-kind", into.of::<MpnKind>()),
                ("number", into.of::<u32>()),
                ("cloud", into.of::<Cloud>()),
                ("text", into.of::<String>()),
            ]);
            json!({ "anyOf": [{ "const": "missing" }, named] })
        })
    }
}

/// A value by its name.
impl Describe for (Word, Value) {
    fn describe(into: &mut Definitions) -> Schema {
        let pair = [into.of::<Word>(), into.of::<Value>()];
        json!({ "type": "array", "prefixItems": pair, "items": false, "minItems": 2 })
    }
}

impl Describe for Remedy {
    fn describe(into: &mut Definitions) -> Schema {
        into.refer("Remedy", |into| {
            let act = vec![
                field::<Word>("action", into),
                field::<OrganisationId>("organisation", into),
                field::<Vec<PersonId>>("people", into),
            ];
            variants([
                ("act", closed(act)),
                (
                    "continue-as",
                    closed(vec![field::<Vec<PersonId>>("people", into)]),
                ),
                ("wait", closed(vec![field::<Date>("until", into)])),
                ("form", closed(vec![field::<Word>("field", into)])),
                (
                    "assume",
                    closed(vec![field::<Contradiction>("contradiction", into)]),
                ),
            ])
        })
    }
}

impl Describe for Begins {
    fn describe(into: &mut Definitions) -> Schema {
        into.refer("Begins", |into| {
            variants([
                ("in-force-since", into.of::<Date>()),
                ("first-stated", into.of::<Date>()),
            ])
        })
    }
}

impl Describe for MailKind {
    fn describe(into: &mut Definitions) -> Schema {
        into.refer("MailKind", |into| {
            let partnership = vec![
                field::<InvitationId>("invitation", into),
                field::<String>("text", into),
            ];
            let customer = vec![
                field::<CustomerInvitationId>("invitation", into),
                field::<String>("text", into),
            ];
            let message = vec![
                field::<String>("subject", into),
                field::<String>("text", into),
            ];
            let named = variants([
                ("PartnershipInvitation", closed(partnership)),
                ("CustomerInvitation", closed(customer)),
                ("Message", closed(message)),
            ]);
            let alone = [
                "EmailVerification",
                "EnrolmentInReview",
                "EnrolmentCompleted",
                "VerificationRejected",
                "PartnerNetworkCode",
                "AgreementReminder",
                "CreditCheckPassed",
                "CreditCheckFailed",
                "AzureTransferAsked",
            ];
            json!({ "anyOf": [{ "enum": alone }, named] })
        })
    }
}

impl Describe for Citations {
    fn describe(into: &mut Definitions) -> Schema {
        json!({ "type": "object", "additionalProperties": Citation::describe(into) })
    }
}
