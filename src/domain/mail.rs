//! Mails in the simulated mailboxes. Their texts are in the language files, except what a person
//! wrote.

use super::fields::{Field, FromJson, Reader, ToJson, named, record};
use super::json::{Json, JsonOf};
use super::{CustomerInvitationId, Date, InvitationId, MailId, OrganisationId, PersonId};

/// What a mail says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum MailKind {
    /// A provider asks a reseller to authorise it.
    PartnershipInvitation {
        /// The invitation whose link it holds.
        invitation: InvitationId,
        /// The text that the sender wrote, without the link.
        text: String,
    },
    /// A partner asks a customer for a reseller relationship.
    CustomerInvitation {
        /// The request whose link it holds.
        invitation: CustomerInvitationId,
        /// The text that the sender wrote, without the link.
        text: String,
    },
    /// The primary contact is asked to confirm the application.
    EmailVerification,
    /// Microsoft has begun its review.
    EnrolmentInReview,
    /// The review is complete and the organisation is enrolled.
    EnrolmentCompleted,
    /// The review is complete, and a newcomer goes on with what direct bill asks for.
    DirectBillReviewed,
    /// A check was rejected, and the applicant has to answer.
    VerificationRejected,
    /// The code that joining the partner network asks for.
    PartnerNetworkCode,
    /// A monthly reminder that the Microsoft Partner Agreement is not signed.
    AgreementReminder,
    /// A new employee gets a temporary password.
    TemporaryPassword,
    /// The credit check of an application for direct bill was passed.
    CreditCheckPassed,
    /// It was not passed.
    CreditCheckFailed,
    /// A customer asks its current partner to transfer an Azure subscription.
    AzureTransferAsked,
    /// What a person of another company wrote.
    Message {
        /// Its subject.
        subject: String,
        /// Its text.
        text: String,
    },
}

/// A mail.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mail {
    /// Its id.
    pub id: MailId,
    /// Who sent it.
    pub from: OrganisationId,
    /// Whose mailbox it lies in.
    pub to: PersonId,
    /// When it arrived.
    pub date: Date,
    /// What it says.
    pub kind: MailKind,
}

record!(Mail {
    id,
    from,
    to,
    date,
    kind
});

impl MailKind {
    /// The kinds without anything in them, by name: code that compares names one by one is larger.
    pub(super) const PLAIN: [(&'static str, Self); 11] = [
        ("EmailVerification", Self::EmailVerification),
        ("EnrolmentInReview", Self::EnrolmentInReview),
        ("EnrolmentCompleted", Self::EnrolmentCompleted),
        ("DirectBillReviewed", Self::DirectBillReviewed),
        ("VerificationRejected", Self::VerificationRejected),
        ("PartnerNetworkCode", Self::PartnerNetworkCode),
        ("AgreementReminder", Self::AgreementReminder),
        ("TemporaryPassword", Self::TemporaryPassword),
        ("CreditCheckPassed", Self::CreditCheckPassed),
        ("CreditCheckFailed", Self::CreditCheckFailed),
        ("AzureTransferAsked", Self::AzureTransferAsked),
    ];
}

/// A kind without anything in it is its name, an invitation is `{"PartnershipInvitation": {...}}`.
impl FromJson for MailKind {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        let unknown = |name: &str| ["there is no mail `", name, "`"].concat();
        if let JsonOf::String(name) = &value {
            let mut plain = Self::PLAIN.into_iter();
            return plain
                .find(|(it, _)| it == name)
                .map(|(_, kind)| kind)
                .ok_or_else(|| unknown(name));
        }
        let (name, fields) = named(value).map_err(|error| error.to_string())?;
        let mut reader = Reader::of(fields.0);
        let text = Field::required(&mut reader, "text");
        let kind = match &*name {
            "PartnershipInvitation" => Self::PartnershipInvitation {
                invitation: Field::required(&mut reader, "invitation"),
                text,
            },
            "CustomerInvitation" => Self::CustomerInvitation {
                invitation: Field::required(&mut reader, "invitation"),
                text,
            },
            "Message" => Self::Message {
                subject: Field::required(&mut reader, "subject"),
                text,
            },
            _ => return Err(unknown(&name)),
        };
        let read = reader.finish().map(|()| kind);
        read.map_err(|error| error.to_string())
    }
}

impl Field for MailKind {
    fn blank() -> Self {
        Self::EmailVerification
    }
}

impl ToJson for MailKind {
    fn to_json(&self) -> Json {
        let with = |kind, name, held: &str, text: &str| {
            let fields = Json::object([(name, Json::from(held)), ("text", Json::from(text))]);
            Json::object([(kind, fields)])
        };
        match self {
            Self::PartnershipInvitation { invitation, text } => with(
                "PartnershipInvitation",
                "invitation",
                invitation.as_str(),
                text,
            ),
            Self::CustomerInvitation { invitation, text } => with(
                "CustomerInvitation",
                "invitation",
                invitation.as_str(),
                text,
            ),
            Self::Message { subject, text } => with("Message", "subject", subject, text),
            plain => {
                let mut kinds = Self::PLAIN.iter();
                let name = kinds.find(|(_, it)| it == plain).map(|(name, _)| *name);
                Json::from(name.unwrap_or_default())
            }
        }
    }
}
