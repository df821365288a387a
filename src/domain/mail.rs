//! Mails in the simulated mailboxes. Their texts are in the language files, except what a person
//! wrote.

use serde::{Deserialize, Serialize};

use super::{Date, InvitationId, MailId, OrganisationId, PersonId};

/// What a mail says.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MailKind {
    /// A provider asks a reseller to authorise it.
    PartnershipInvitation {
        /// The invitation whose link it holds.
        invitation: InvitationId,
        /// The text that the sender wrote, without the link.
        text: String,
    },
    /// The primary contact is asked to confirm the application.
    EmailVerification,
    /// Microsoft has begun its review.
    EnrolmentInReview,
    /// The review is complete and the organisation is enrolled.
    EnrolmentCompleted,
    /// A monthly reminder that the Microsoft Partner Agreement is not signed.
    AgreementReminder,
}

/// A mail.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
