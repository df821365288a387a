//! A company's application for the programme, as a record of its own, and what Microsoft finds when
//! it checks it.

use super::fields::{record, words};
use super::{Country, Date, Organisation, OrganisationId};

/// What a company that looks for its place in the programme can choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Model {
    /// Sells what a provider buys.
    IndirectReseller,
    /// Buys from Microsoft and sells to customers.
    DirectBill,
    /// Buys from Microsoft and sells through resellers.
    IndirectProvider,
    /// Advises customers and sells nothing.
    Advisor,
}

impl Model {
    /// Every one, in the order in which they are compared.
    pub const ALL: [Self; 4] = [
        Self::IndirectReseller,
        Self::DirectBill,
        Self::IndirectProvider,
        Self::Advisor,
    ];

    /// Its id in texts and requests.
    pub const fn id(self) -> &'static str {
        match self {
            Self::IndirectReseller => "indirect-reseller",
            Self::DirectBill => "direct-bill",
            Self::IndirectProvider => "indirect-provider",
            Self::Advisor => "advisor",
        }
    }
}

/// What Microsoft finds in one of its two checks: whether the contact works for the company, and
/// whether the business is as its profile says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewFinding {
    /// The contact works for the company.
    Employed,
    /// The company does not own the domain of the contact's address.
    DomainNotOwned,
    /// The business is registered as the profile says.
    Registered,
    /// No such business was found.
    NotRegistered,
    /// Its registered address is another one.
    AddressDiffers,
    /// Its registered name is spelled in another way.
    NameDiffers,
}

impl ReviewFinding {
    /// Every one, by check.
    pub const ALL: [Self; 6] = [
        Self::Employed,
        Self::DomainNotOwned,
        Self::Registered,
        Self::NotRegistered,
        Self::AddressDiffers,
        Self::NameDiffers,
    ];

    /// Its id in texts and requests.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Employed => "employed",
            Self::DomainNotOwned => "domain-not-owned",
            Self::Registered => "registered",
            Self::NotRegistered => "not-registered",
            Self::AddressDiffers => "address-differs",
            Self::NameDiffers => "name-differs",
        }
    }

    /// Whether it is about the contact's employment; otherwise it is about the business.
    pub const fn is_of_employment(self) -> bool {
        matches!(self, Self::Employed | Self::DomainNotOwned)
    }

    /// Whether the check is passed.
    pub const fn is_approval(self) -> bool {
        matches!(self, Self::Employed | Self::Registered)
    }
}

/// An application. One from before this record existed has nothing typed in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Application {
    /// Whether the company has no work account yet.
    pub no_account: bool,
    /// The primary contact's mail address, as typed.
    pub email: String,
    /// The legal name, as typed.
    pub legal_name: String,
    /// The legal address, as typed.
    pub legal_address: String,
    /// The country of the legal address.
    pub country: Option<Country>,
    /// How customers reach support.
    pub support: String,
    /// The registration number; empty where none is given.
    pub registration: String,
    /// Since when the open step waits for the side that has it.
    pub waits_since: Option<Date>,
    /// What the check of employment found; none while it is open.
    pub employment: Option<ReviewFinding>,
    /// What the check of the business found; none while it is open.
    pub business: Option<ReviewFinding>,
    /// Whether documents were sent after a rejection.
    pub documents: bool,
    /// When a ticket asked why the review takes so long.
    pub ticket: Option<Date>,
    /// Whether the company applied as a direct bill partner, not as a reseller.
    pub direct: bool,
}

impl Application {
    /// The outcomes of both checks.
    pub fn findings(&self) -> impl Iterator<Item = ReviewFinding> {
        [self.employment, self.business].into_iter().flatten()
    }

    /// Whether a check was rejected and not answered yet.
    pub fn is_rejected(&self) -> bool {
        self.findings().any(|it| !it.is_approval())
    }
}

/// How far a company has come as a reseller, in the words of Partner Center.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResellerStatus {
    /// Verified, and the partner agreement is signed.
    Active,
    /// Verified; the partner agreement is still to be signed.
    Qualified,
    /// A check of its application was rejected.
    Rejected,
    /// Its application is under way.
    Pending,
}

/// An account of a company that is in the programme already, in another country or tenant.
pub(super) fn account_id(entry: u32) -> OrganisationId {
    OrganisationId::new(format!("account-{entry}"))
}

/// Whether both are accounts of one company. A further one has a domain under that of the account
/// it came from; other companies of a group have domains of their own.
pub(super) fn is_one_company(one: &Organisation, other: &Organisation) -> bool {
    fn own(it: &Organisation) -> &str {
        match it.domain.split_once('.') {
            Some((_, from)) if it.id.as_str().starts_with("account-") => from,
            _ => &it.domain,
        }
    }
    // The same, or one of its own below it.
    let under = |it: &Organisation, domain| {
        let below = it.domain.strip_suffix(domain);
        below.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    one.is_affiliated(other) && (under(one, own(other)) || under(other, own(one)))
}

words!(Model, ReviewFinding);
record!(Application {
    no_account,
    email,
    legal_name,
    legal_address,
    country,
    support,
    registration,
    waits_since,
    employment,
    business,
    documents,
    ticket
} or_empty { direct });

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Country, Kind};

    #[test]
    fn a_domain_that_only_ends_alike_is_of_another_company() {
        let company = |id: &str, domain: &str| {
            let mut it = Organisation::new(
                id.into(),
                "Fab".to_owned(),
                Kind::IndirectReseller,
                Country::new("FR"),
                domain.to_owned(),
            );
            it.group = Some("fab".into());
            it
        };
        let own = company("fab", "fab.example");
        for (id, domain, same) in [
            ("account-3", "be.fab.example", true),
            ("sister", "ca.fab.example", true),
            ("big", "bigfab.example", false),
        ] {
            assert_eq!(is_one_company(&own, &company(id, domain)), same, "{domain}");
            assert_eq!(is_one_company(&company(id, domain), &own), same, "{domain}");
        }
    }
}
