//! What belongs to a company's account: the people who were added to it, multi-factor
//! authentication, its legal information, further tenants, business profile and referrals.

use super::{Date, OrganisationId, PersonId, TenantId};

/// How a person who was added signs in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct User {
    /// The person.
    pub person: PersonId,
    /// The mail address, which is the user name too.
    pub address: String,
    /// Whether it is a guest, who signs in with an account from elsewhere.
    pub guest: bool,
    /// Whether the temporary password has not been changed yet.
    pub temporary: bool,
}

/// A check of changed legal information that Microsoft has not finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Recheck {
    /// Since when.
    pub since: Date,
    /// Whether the name is checked.
    pub name: bool,
    /// Whether the address is checked.
    pub address: bool,
}

/// What customers read about a company that they can send a referral to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BusinessProfile {
    /// What the company does.
    pub description: String,
    /// How wide its logo is, in pixels; none has 0.
    pub logo_width: u32,
    /// Its locations, one on each line.
    pub locations: String,
}

/// A customer's inquiry that reached a company through its business profile.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Referral {
    /// The company that is asked.
    pub partner: OrganisationId,
    /// Who asks.
    pub customer: OrganisationId,
    /// What for.
    pub text: String,
    /// When.
    pub sent: Date,
    /// The answer; none while it waits.
    pub accepted: Option<bool>,
}

/// What is known of an account beside the company itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Account {
    /// The people who were added.
    pub users: Vec<User>,
    /// Whether multi-factor authentication is left out. A company that says nothing enforces it.
    pub without_mfa: bool,
    /// The check of legal information that goes on.
    pub recheck: Option<Recheck>,
    /// Further tenants that are associated with the account.
    pub tenants: Vec<TenantId>,
    /// The business profile for its market.
    pub profile: Option<BusinessProfile>,
    /// The inquiries of customers, the latest of each.
    pub referrals: Vec<Referral>,
}
