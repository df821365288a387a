//! Addresses: what stands behind `#`. A plain static host opens any of them after a reload.

use std::fmt;

use crate::domain::{MailId, OrganisationId, PersonId, TenantId};

/// Where the reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// The choice of scenarios.
    Home,
    /// A page of a scenario, as a person sees it.
    In(Place),
    /// An address that leads nowhere.
    Nowhere,
}

/// A page of a scenario, as a person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Where the scenario is kept.
    pub(crate) slot: String,
    /// The organisation.
    pub(crate) organisation: OrganisationId,
    /// The person.
    pub(crate) person: PersonId,
    /// The page.
    pub(crate) page: Page,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    Overview,
    IndirectResellers,
    /// The form of a partnership request, for a reseller when one is chosen.
    Request(Option<OrganisationId>),
    IndirectProviders,
    FindProvider,
    /// A partner's customers.
    Customers,
    /// A partner's customer, by its tenant.
    Customer(TenantId),
    /// The form of a request to a customer, for a tenant when one is chosen.
    Invite(Option<TenantId>),
    /// A customer's partners.
    Partners,
    /// The page that the personal link of a request to a customer opens, by who asks.
    Accept(OrganisationId),
    /// The mailbox, with the mail that is open.
    Mailbox(Option<MailId>),
    /// The page that the personal link of a provider opens.
    Authorize(OrganisationId),
    Identifiers,
    /// The people, with the one whose roles are open.
    Users(Option<PersonId>),
    Enrolment,
    Activity,
    Reviews,
    /// What a company needs for direct bill.
    DirectBill,
    /// From direct bill to reselling, and what a provider is asked to take over.
    Transition,
    /// Microsoft's part of direct bill.
    DirectBillReviews,
    History,
}

impl Page {
    fn path(&self) -> (&'static str, Option<&str>) {
        match self {
            Self::Overview => ("overview", None),
            Self::IndirectResellers => ("indirect-resellers", None),
            Self::Request(reseller) => ("request", reseller.as_ref().map(OrganisationId::as_str)),
            Self::IndirectProviders => ("indirect-providers", None),
            Self::FindProvider => ("find-provider", None),
            Self::Customers => ("customers", None),
            Self::Customer(tenant) => ("customer", Some(tenant.as_str())),
            Self::Invite(tenant) => ("invite", tenant.as_ref().map(TenantId::as_str)),
            Self::Partners => ("partners", None),
            Self::Accept(partner) => ("accept", Some(partner.as_str())),
            Self::Mailbox(mail) => ("mailbox", mail.as_ref().map(MailId::as_str)),
            Self::Authorize(provider) => ("authorize", Some(provider.as_str())),
            Self::Identifiers => ("identifiers", None),
            Self::Users(person) => ("users", person.as_ref().map(PersonId::as_str)),
            Self::Enrolment => ("enrolment", None),
            Self::Activity => ("activity", None),
            Self::Reviews => ("reviews", None),
            Self::DirectBill => ("direct-bill", None),
            Self::Transition => ("transition", None),
            Self::DirectBillReviews => ("direct-bill-reviews", None),
            Self::History => ("history", None),
        }
    }

    /// The page of a path and what follows it.
    pub(crate) fn parse(name: &str, item: Option<&str>) -> Option<Self> {
        Some(match (name, item) {
            ("overview", None) => Self::Overview,
            ("indirect-resellers", None) => Self::IndirectResellers,
            ("request", reseller) => Self::Request(reseller.map(OrganisationId::new)),
            ("indirect-providers", None) => Self::IndirectProviders,
            ("find-provider", None) => Self::FindProvider,
            ("customers", None) => Self::Customers,
            ("customer", Some(tenant)) => Self::Customer(TenantId::new(tenant)),
            ("invite", tenant) => Self::Invite(tenant.map(TenantId::new)),
            ("partners", None) => Self::Partners,
            ("accept", Some(partner)) => Self::Accept(OrganisationId::new(partner)),
            ("mailbox", mail) => Self::Mailbox(mail.map(MailId::new)),
            ("authorize", Some(provider)) => Self::Authorize(OrganisationId::new(provider)),
            ("identifiers", None) => Self::Identifiers,
            ("users", person) => Self::Users(person.map(PersonId::new)),
            ("enrolment", None) => Self::Enrolment,
            ("activity", None) => Self::Activity,
            ("reviews", None) => Self::Reviews,
            ("direct-bill", None) => Self::DirectBill,
            ("transition", None) => Self::Transition,
            ("direct-bill-reviews", None) => Self::DirectBillReviews,
            ("history", None) => Self::History,
            _ => return None,
        })
    }

    /// Whether two pages are the same entry of the navigation.
    pub(crate) fn same_entry(&self, other: &Self) -> bool {
        self.path().0 == other.path().0
    }
}

impl Route {
    /// The route of an address.
    pub(crate) fn parse(fragment: &str) -> Self {
        let path = fragment.trim_matches('/');
        if path.is_empty() {
            return Self::Home;
        }
        let mut parts = path.split('/');
        let (slot, organisation, person, page, item) = (
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
        );
        let known = |text: &str| {
            !text.is_empty()
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        match (
            slot,
            organisation,
            person,
            page.and_then(|page| Page::parse(page, item)),
            parts.next(),
        ) {
            (Some(slot), Some(organisation), Some(person), Some(page), None)
                if [slot, organisation, person]
                    .into_iter()
                    .chain(item)
                    .all(known) =>
            {
                Self::In(Place {
                    slot: slot.to_owned(),
                    organisation: OrganisationId::new(organisation),
                    person: PersonId::new(person),
                    page,
                })
            }
            _ => Self::Nowhere,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, item) = self.page.path();
        write!(
            f,
            "/{}/{}/{}/{name}",
            self.slot, self.organisation, self.person
        )?;
        item.map_or(Ok(()), |item| write!(f, "/{item}"))
    }
}
