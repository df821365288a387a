//! Mails in the simulated mailboxes. Their texts are in the language files, except what a person
//! wrote.

use super::fields::{Field, FieldError, Fields, FromJson, ToJson, named, record};
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

/// A kind without anything in it is its name, an invitation is `{"PartnershipInvitation": {...}}`.
impl FromJson for MailKind {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        if let JsonOf::String(name) = &value {
            return match &**name {
                "EmailVerification" => Ok(Self::EmailVerification),
                "EnrolmentInReview" => Ok(Self::EnrolmentInReview),
                "EnrolmentCompleted" => Ok(Self::EnrolmentCompleted),
                "VerificationRejected" => Ok(Self::VerificationRejected),
                "PartnerNetworkCode" => Ok(Self::PartnerNetworkCode),
                "AgreementReminder" => Ok(Self::AgreementReminder),
                "TemporaryPassword" => Ok(Self::TemporaryPassword),
                "CreditCheckPassed" => Ok(Self::CreditCheckPassed),
                "CreditCheckFailed" => Ok(Self::CreditCheckFailed),
                "AzureTransferAsked" => Ok(Self::AzureTransferAsked),
                _ => Err(format!("there is no mail `{name}`")),
            };
        }
        let (name, mut fields) = named(value).map_err(|error| error.to_string())?;
        let read = |fields: &mut Fields<'_>| {
            let text = fields.required("text")?;
            match &*name {
                "PartnershipInvitation" => Ok(Self::PartnershipInvitation {
                    invitation: fields.required("invitation")?,
                    text,
                }),
                "CustomerInvitation" => Ok(Self::CustomerInvitation {
                    invitation: fields.required("invitation")?,
                    text,
                }),
                "Message" => Ok(Self::Message {
                    subject: fields.required("subject")?,
                    text,
                }),
                _ => Err(FieldError::new(&name, "there is no such mail")),
            }
        };
        let kind = read(&mut fields).map_err(|error| error.to_string())?;
        fields.finish().map_err(|error| error.to_string())?;
        Ok(kind)
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
            Self::EmailVerification => Json::from("EmailVerification"),
            Self::EnrolmentInReview => Json::from("EnrolmentInReview"),
            Self::EnrolmentCompleted => Json::from("EnrolmentCompleted"),
            Self::VerificationRejected => Json::from("VerificationRejected"),
            Self::PartnerNetworkCode => Json::from("PartnerNetworkCode"),
            Self::AgreementReminder => Json::from("AgreementReminder"),
            Self::TemporaryPassword => Json::from("TemporaryPassword"),
            Self::CreditCheckPassed => Json::from("CreditCheckPassed"),
            Self::CreditCheckFailed => Json::from("CreditCheckFailed"),
            Self::AzureTransferAsked => Json::from("AzureTransferAsked"),
            Self::Message { subject, text } => with("Message", "subject", subject, text),
        }
    }
}
