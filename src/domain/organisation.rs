//! Organisations and the people who work there.

use serde::Serialize;

use super::fields::{record, words};
use super::{
    AccountSuspensionReason, Country, Date, Market, MpnNumber, OrganisationId, PersonId, Roles,
};

/// What an organisation is in the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Microsoft itself.
    Microsoft,
    /// Buys from Microsoft and sells through resellers.
    IndirectProvider,
    /// Sells to customers what a provider buys.
    IndirectReseller,
    /// Buys from Microsoft and sells to customers.
    DirectBillPartner,
    /// Buys for its own use.
    Customer,
    /// A company that is none of these yet.
    Prospect,
}

impl Kind {
    /// Every kind, in the order in which lists group them.
    pub const ALL: [Self; 6] = [
        Self::Microsoft,
        Self::IndirectProvider,
        Self::IndirectReseller,
        Self::DirectBillPartner,
        Self::Customer,
        Self::Prospect,
    ];

    /// Its id in texts and requests.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Microsoft => "microsoft",
            Self::IndirectProvider => "indirect-provider",
            Self::IndirectReseller => "indirect-reseller",
            Self::DirectBillPartner => "direct-bill-partner",
            Self::Customer => "customer",
            Self::Prospect => "prospect",
        }
    }
}

/// How far an organisation's enrolment in the programme has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Enrolment {
    /// Not applied.
    None,
    /// Applied; the primary contact has not confirmed the mail.
    EmailPending,
    /// The mail is confirmed; Microsoft reviews.
    InReview,
    /// Accepted.
    Enrolled,
}

impl Enrolment {
    /// Every one, in order.
    pub const ALL: [Self; 4] = [
        Self::None,
        Self::EmailPending,
        Self::InReview,
        Self::Enrolled,
    ];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::EmailPending => "email-pending",
            Self::InReview => "in-review",
            Self::Enrolled => "enrolled",
        }
    }
}

/// Whether an MPN ID stands for a place or for the whole company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MpnKind {
    /// The company as a whole; not for transactions.
    Global,
    /// One business location.
    Location,
}

impl MpnKind {
    /// Every one, in order.
    pub const ALL: [Self; 2] = [Self::Global, Self::Location];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::Location => "location",
        }
    }
}

/// A membership number of the Microsoft Partner Network.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MpnId {
    /// The number.
    pub number: MpnNumber,
    /// Global or location.
    pub kind: MpnKind,
    /// Where the location lies.
    pub country: Country,
    /// Whether it lives in Partner Center; otherwise still in Partner Membership Center.
    pub in_partner_center: bool,
    /// What the location is called; empty where none was told.
    pub name: String,
    /// The location's address; empty where none was told.
    pub street: String,
    /// The person who is asked about the location.
    pub contact: Option<PersonId>,
}

/// An organisation. What decisions read stands first: together, it is one or two reads of memory
/// however many organisations there are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[repr(C)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// What it is in the programme.
    pub kind: Kind,
    /// How far its enrolment has come.
    pub enrolment: Enrolment,
    /// Whether it stands on Microsoft's list of approved indirect providers.
    pub approved_provider: bool,
    /// Whether its account is suspended.
    pub suspended: bool,
    /// Whether Microsoft has restricted it, because it misses the requirements of direct bill.
    pub restricted: bool,
    /// Whether it is above its credit limit.
    pub over_credit_limit: bool,
    /// Whether it is enrolled as an indirect reseller beside direct bill.
    pub also_reseller: bool,
    /// Why it is suspended, where Microsoft says so.
    pub suspended_for: Option<AccountSuspensionReason>,
    /// The country of its legal address; none when the scenario leaves it open.
    pub country: Option<Country>,
    /// The MPN ID associated with its CSP account.
    pub associated_mpn: Option<MpnNumber>,
    /// The organisation that it is a part of. What counts as an affiliate is not documented; here
    /// those of one group do.
    pub group: Option<OrganisationId>,
    /// Its MPN IDs.
    pub mpn_ids: Vec<MpnId>,
    /// The country of its directory tenant.
    pub tenant_country: Option<Country>,
    /// The person Microsoft asks about the application.
    pub primary_contact: Option<PersonId>,
    /// Its name, as written everywhere.
    pub name: String,
    /// The city of its seat.
    pub city: String,
    /// The domain of its directory tenant.
    pub domain: String,
    /// A customer's registration number, given with a phone number.
    pub registration: Option<String>,
    /// The day on which it came to be in the programme; none where a scenario begins with it there.
    pub joined: Option<Date>,
}

impl Organisation {
    /// A company of which nothing else is known yet, in a country of law and directory.
    pub(crate) fn new(
        id: OrganisationId,
        name: String,
        kind: Kind,
        country: Country,
        domain: String,
    ) -> Self {
        Self {
            id,
            name,
            kind,
            city: String::new(),
            country: Some(country.clone()),
            tenant_country: Some(country),
            domain,
            approved_provider: false,
            enrolment: Enrolment::None,
            primary_contact: None,
            mpn_ids: Vec::new(),
            associated_mpn: None,
            suspended: false,
            suspended_for: None,
            group: None,
            restricted: false,
            over_credit_limit: false,
            also_reseller: false,
            joined: None,
            registration: None,
        }
    }

    /// Whether it is enrolled as an indirect reseller, alone or beside direct bill.
    pub fn resells(&self) -> bool {
        self.enrolment == Enrolment::Enrolled
            && (self.kind == Kind::IndirectReseller || self.also_reseller)
    }

    /// The first day of the month from which on its sales count; none where all do.
    pub fn sells_since(&self) -> Option<Date> {
        self.joined.map(|day| day.month_start(0))
    }

    /// Whether it is a direct bill partner alone, so that it resells for nobody.
    pub fn has_left(&self) -> bool {
        self.kind == Kind::DirectBillPartner && !self.also_reseller
    }

    /// Whether it is new to the programme, and what it gave to become a direct bill partner was
    /// reviewed.
    pub fn awaits_direct_bill(&self) -> bool {
        self.enrolment == Enrolment::Enrolled && self.kind == Kind::Prospect
    }

    /// The market its legal country lies in.
    pub fn market(&self) -> Option<Market> {
        self.country.as_ref().and_then(Country::market)
    }

    /// Whether both belong to one group of companies.
    pub fn is_affiliated(&self, other: &Self) -> bool {
        let group = |it: &Self| it.group.clone().unwrap_or_else(|| it.id.clone());
        self.id != other.id && group(self) == group(other)
    }

    /// One of its MPN IDs.
    pub fn mpn(&self, number: &MpnNumber) -> Option<&MpnId> {
        self.mpn_ids.iter().find(|mpn| mpn.number == *number)
    }
}

/// A person at an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Person {
    /// The person's id.
    pub id: PersonId,
    /// The name, as written everywhere.
    pub name: String,
    /// Where the person works.
    pub organisation: OrganisationId,
    /// The roles the person holds.
    pub roles: Roles,
}

impl Person {
    /// The person's mail address: name and the organisation's domain.
    pub fn address(&self, organisation: &Organisation) -> String {
        let local: String = self
            .name
            .to_ascii_lowercase()
            .chars()
            .map(|c| if c == ' ' { '.' } else { c })
            .collect();
        [&local, "@", &*organisation.domain].concat()
    }
}

words!(Kind, Enrolment, MpnKind);
record!(MpnId {
    number,
    kind,
    country,
    in_partner_center
} or_empty {
    name,
    street,
    contact
});
record!(Organisation {
    id,
    name,
    kind,
    city,
    country,
    tenant_country,
    domain,
    approved_provider,
    enrolment,
    primary_contact,
    mpn_ids,
    associated_mpn,
    suspended,
    group,
} or_empty {
    suspended_for,
    restricted,
    over_credit_limit,
    registration,
    also_reseller,
    joined,
});
record!(Person {
    id,
    name,
    organisation,
    roles
});
