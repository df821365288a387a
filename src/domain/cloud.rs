//! The clouds that tenants lie in, and a company's way into one of them.

use serde::Serialize;

use super::fields::{record, words};
use super::{Date, OrganisationId, ReviewFinding};

/// A cloud of Microsoft, or an offer whose buyers and sellers are validated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cloud {
    /// The public cloud, in which a tenant lies when nothing else is said.
    Public,
    /// Microsoft Cloud for US Government.
    UsGovernment,
    /// Microsoft Cloud Germany.
    Germany,
    /// The cloud in China, operated by 21Vianet.
    China,
    /// The Government Community Cloud offer: no national cloud, but partner and customer are
    /// validated.
    Gcc,
}

impl Cloud {
    /// Every one, in order.
    pub const ALL: [Self; 5] = [
        Self::Public,
        Self::UsGovernment,
        Self::Germany,
        Self::China,
        Self::Gcc,
    ];

    /// The three national clouds.
    pub const NATIONAL: &'static [Self] = &[Self::UsGovernment, Self::Germany, Self::China];

    /// Those in which every request to a customer asks for delegated admin privileges.
    ///
    /// Source: Request a relationship with a customer, note, 2020-06-17 (R-DAP-NATIONAL).
    pub const RIGHTS_ALWAYS: &'static [Self] = &[Self::UsGovernment, Self::Germany];

    /// Whether the Microsoft Customer Agreement is there: it is one of the public cloud.
    pub fn has_customer_agreement(self) -> bool {
        !Self::NATIONAL.contains(&self)
    }

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::UsGovernment => "us-government",
            Self::Germany => "germany",
            Self::China => "china",
            Self::Gcc => "gcc",
        }
    }
}

/// What a partner does itself on its way into the US Government cloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CloudStep {
    /// It sets up its separate account in the tenant that was issued.
    Account,
    /// It signs the separate agreement.
    Agreement,
    /// It assigns its admin agents by hand in the government portal.
    Agents,
}

impl CloudStep {
    /// Every one, in order.
    pub const ALL: [Self; 3] = [Self::Account, Self::Agreement, Self::Agents];

    /// Its id in texts and requests.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Agreement => "agreement",
            Self::Agents => "agents",
        }
    }
}

/// How far an application has come. Only the US Government cloud has the steps between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CloudState {
    /// Microsoft is to decide.
    Submitted,
    /// Validated; a tenant was issued.
    Eligible,
    /// The account is set up; Microsoft checks credit and reviews.
    InReview,
    /// Accepted; the agreement is to be signed.
    Accepted,
    /// Signed; admin agents are to be assigned.
    Signed,
    /// Nothing is left to do.
    Active,
    /// Microsoft said no.
    Rejected,
}

impl CloudState {
    /// Every one, in order.
    pub const ALL: [Self; 7] = [
        Self::Submitted,
        Self::Eligible,
        Self::InReview,
        Self::Accepted,
        Self::Signed,
        Self::Active,
        Self::Rejected,
    ];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Eligible => "eligible",
            Self::InReview => "in-review",
            Self::Accepted => "accepted",
            Self::Signed => "signed",
            Self::Active => "active",
            Self::Rejected => "rejected",
        }
    }

    /// Whether Microsoft has the next step.
    pub const fn awaits_microsoft(self) -> bool {
        matches!(self, Self::Submitted | Self::InReview)
    }

    /// What the company itself does next.
    pub const fn next_step(self) -> Option<CloudStep> {
        match self {
            Self::Eligible => Some(CloudStep::Account),
            Self::Accepted => Some(CloudStep::Agreement),
            Self::Signed => Some(CloudStep::Agents),
            Self::Submitted | Self::InReview | Self::Active | Self::Rejected => None,
        }
    }

    /// The state after the next step, whoever takes it.
    #[must_use]
    pub const fn next(self, cloud: Cloud) -> Self {
        match (self, cloud) {
            (Self::Submitted, Cloud::UsGovernment) => Self::Eligible,
            (Self::Eligible, _) => Self::InReview,
            (Self::InReview, _) => Self::Accepted,
            (Self::Accepted, _) => Self::Signed,
            (Self::Rejected, _) => Self::Rejected,
            (Self::Submitted | Self::Signed | Self::Active, _) => Self::Active,
        }
    }
}

/// A company's application for a cloud.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CloudApplication {
    /// Who applies.
    pub organisation: OrganisationId,
    /// For which cloud.
    pub cloud: Cloud,
    /// How far it has come.
    pub state: CloudState,
    /// When it was made.
    pub applied: Date,
    /// Since when it is in this state.
    pub since: Date,
    /// Why Microsoft said no; none while it did not, and of rejections that gave no reason.
    pub reason: Option<ReviewFinding>,
}

words!(Cloud, CloudStep, CloudState);
record!(CloudApplication {
    organisation,
    cloud,
    state,
    applied,
    since
} or_empty {
    reason
});
