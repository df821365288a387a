//! Ids. Those of the givens are chosen by the scenario; all others derive from the number of the
//! history entry that made the thing, so that a replay gives the same ids.

use std::borrow::Borrow;
use std::fmt;

use serde::Serialize;

#[cfg(not(target_arch = "wasm32"))]
use super::describe::{Definitions, Describe, Schema, told};
use super::fields::{Field, FromJson, Reader, ToJson, text};
use super::json::{Json, JsonOf};
use super::market::Market;
use super::once::Once;

/// What tables find their entries by.
pub trait Id: Ord {
    /// A number that tells it from most others.
    fn mark(&self) -> usize;
}

/// What an organisation has once in each market.
impl Id for (OrganisationId, Market) {
    fn mark(&self) -> usize {
        self.0.mark().wrapping_add(self.1 as usize)
    }
}

impl Named<Self> for (OrganisationId, Market) {
    fn named(&self) -> Option<Self> {
        Some(self.clone())
    }
}

/// What names a thing by its id, or by a text that may be one.
pub trait Named<I> {
    /// The id, if there is one.
    fn named(&self) -> Option<I>;
}

macro_rules! ids {
    ($($(#[doc = $doc:literal])* $name:ident),+ $(,)?) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(Once);

        impl $name {
            /// The id written as this text.
            pub fn new(text: impl AsRef<str>) -> Self {
                Self(Once::new(text.as_ref()))
            }

            /// The id as text.
            pub const fn as_str(&self) -> &'static str {
                self.0.as_str()
            }
        }

        impl FromJson for $name {
            fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
                text(value).map(Self::new)
            }
        }

        impl Field for $name {
            fn blank() -> Self {
                Self::new("")
            }

            fn required(reader: &mut Reader<'_>, name: &str) -> Self {
                Self::new(reader.text(name))
            }

            fn optional(reader: &mut Reader<'_>, name: &str) -> Option<Self> {
                reader.text_if_any(name).map(Self::new)
            }
        }

        impl ToJson for $name {
            fn to_json(&self) -> Json {
                Json::from(self.as_str())
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl Describe for $name {
            fn describe(into: &mut Definitions) -> Schema {
                into.refer(stringify!($name), |into| told(&[$($doc),*], into.of::<String>()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }

        impl Id for $name {
            fn mark(&self) -> usize {
                self.0.mark()
            }
        }

        impl Named<$name> for $name {
            fn named(&self) -> Option<$name> {
                Some(self.clone())
            }
        }

        impl Named<$name> for str {
            fn named(&self) -> Option<$name> {
                Once::known(self).map($name)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
    )+};
}

ids! {
    /// An organisation.
    OrganisationId,
    /// A person. People belong to one organisation.
    PersonId,
    /// An invitation.
    InvitationId,
    /// A mail in the simulated mailbox.
    MailId,
    /// A support ticket.
    TicketId,
    /// A directory tenant.
    TenantId,
    /// A request to a customer.
    CustomerInvitationId,
    /// A subscription.
    SubscriptionId,
    /// The number of an MPN ID.
    MpnNumber,
    /// A request that a provider take over a direct bill partner's subscription.
    TransferId,
    /// An Azure subscription on its way from one partner to another.
    AzureTransferId,
    /// A service that a customer bought elsewhere.
    OutsideServiceId,
    /// An offer or an add-on of the price list, which only pages know. One that is not on it, or
    /// that is of another kind, is shown as the kind of the offer.
    ListedId,
    /// A phone number, as it was typed.
    PhoneNumber,
}
