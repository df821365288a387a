//! Schemas of the few types whose JSON is written by hand: a name alone, or `{"name": value}`.

use serde_json::{Map, json};

use super::describe::{Definitions, Describe, Described, Schema, closed, one_of_these};
use super::value::{COUNTRIES, DATES, MARKETS, NUMBERS, ORGANISATIONS, PEOPLE, TEXTS};
use super::{
    Begins, Citation, Citations, Cloud, Contradiction, Country, CustomerInvitationId, Date,
    InvitationId, MailKind, Market, MpnKind, OrganisationId, PersonId, Remedy, Role, Values, Word,
};

fn variants<const N: usize>(variants: [(&str, Schema); N]) -> Schema {
    let named = variants.map(|(name, schema)| (name.to_owned(), schema));
    one_of_these(&Map::from_iter(named))
}

fn field<T: Describe>(name: &'static str, into: &mut Definitions) -> Described {
    Described::told::<T>(name, &[], into)
}

/// Values by their names; what is not known is null.
impl Describe for Values {
    fn describe(into: &mut Definitions) -> Schema {
        into.refer("Values", |into| {
            let mut fields = Vec::new();
            let mut put = |names: &[&'static str], schema: Schema| {
                fields.extend(
                    names
                        .iter()
                        .map(|name| Described::of_schema(name, &schema).or_empty()),
                );
            };
            put(&ORGANISATIONS, into.of::<OrganisationId>());
            put(&PEOPLE, into.of::<PersonId>());
            put(&MARKETS, into.of::<Market>());
            put(&COUNTRIES, into.of::<Country>());
            put(&DATES, into.of::<Date>());
            put(&NUMBERS, into.of::<u32>());
            put(&TEXTS, into.of::<String>());
            put(&["cloud"], into.of::<Cloud>());
            put(&["kind"], into.of::<MpnKind>());
            put(&["roles"], into.of::<Vec<Role>>());
            closed(fields)
        })
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
            let alone = Self::PLAIN.map(|(name, _)| name);
            json!({ "anyOf": [{ "enum": alone }, named] })
        })
    }
}

impl Describe for Citations {
    fn describe(into: &mut Definitions) -> Schema {
        json!({ "type": "object", "additionalProperties": Citation::describe(into) })
    }
}
