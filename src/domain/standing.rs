//! Why Microsoft suspends an account.

use super::fields::words;

/// Why an account is suspended.
///
/// Source: Suspended Partner Center account (suspended-partner-center-account.md, 2020-06-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountSuspensionReason {
    /// A bill is more than sixty days overdue.
    Overdue,
    /// Significant abuse.
    Abuse,
    /// A reseller is affected by problems of its provider.
    Provider,
    /// The profile failed its check or was rejected.
    Profile,
}

impl AccountSuspensionReason {
    /// Every one, in the order of the document.
    pub const ALL: [Self; 4] = [Self::Overdue, Self::Abuse, Self::Provider, Self::Profile];

    /// Its id in texts and requests.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Abuse => "abuse",
            Self::Provider => "provider",
            Self::Profile => "profile",
        }
    }
}

words!(AccountSuspensionReason);
