//! Addresses: what stands behind `#`. A plain static host opens any of them after a reload.

use std::fmt;

use crate::domain::{MailId, OrganisationId, PersonId, SubscriptionId, TenantId};

/// What the address of a bundled scenario begins with that is to begin anew.
const NEW: &str = "/new/";

/// The address at which the bundled scenario or variant of an id begins anew.
pub(crate) fn beginning(id: &str) -> String {
    format!("#{NEW}{id}")
}

/// The id of the bundled scenario or variant that an address begins anew.
pub(crate) fn begins(fragment: &str) -> Option<&str> {
    fragment.strip_prefix(NEW)
}

/// Where the rules stand outside scenarios.
const RULES: &str = "rules";

/// The address of the rules, or of one of them, that needs no scenario.
pub(crate) fn rules(rule: Option<&str>) -> String {
    rule.map_or_else(|| format!("#/{RULES}"), |rule| format!("#/{RULES}/{rule}"))
}

/// Whether an address is the app's: empty, or beginning with a slash. Others belong to the page.
pub(crate) fn is_ours(fragment: &str) -> bool {
    fragment.is_empty() || fragment.starts_with('/')
}

/// Where the reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// The choice of scenarios.
    Home,
    /// A page of a scenario, as a person sees it.
    In(Place),
    /// The rules, or one of them, without a scenario.
    Rules(Option<String>),
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
    /// The form of a new customer, for a reseller when one is chosen.
    AddCustomer(Option<OrganisationId>),
    /// The customers that a reseller has together with a provider.
    SharedCustomers(OrganisationId),
    Subscription(SubscriptionId),
    /// A provider's resellers in numbers, and the check of a reseller.
    Analytics,
    Pricing,
    /// Buying for own use.
    OwnUse,
    /// Credit limits and restrictions.
    Credit,
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
    LegalInfo,
    ProgramInfo,
    Tenants,
    BusinessProfile,
    /// The first sign-in of a person who was added.
    SignIn,
    /// The partners that a customer can ask.
    FindPartner,
    ChooseModel,
    Welcome,
    /// Signing in, and the application.
    Apply,
    Activity,
    Reviews,
    /// What a company needs for direct bill.
    DirectBill,
    /// From direct bill to reselling, and what a provider is asked to take over.
    Transition,
    /// Microsoft's part of direct bill.
    DirectBillReviews,
    History,
    /// The rules, or one of them.
    Rules(Option<String>),
    /// The sample scenario that is open, with its variants and its answer.
    Sample,
    /// What this browser keeps.
    Storage,
    NationalClouds,
    Announcements,
    Tickets,
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
            Self::AddCustomer(reseller) => (
                "add-customer",
                reseller.as_ref().map(OrganisationId::as_str),
            ),
            Self::SharedCustomers(provider) => ("shared-customers", Some(provider.as_str())),
            Self::Subscription(id) => ("subscription", Some(id.as_str())),
            Self::Analytics => ("analytics", None),
            Self::Pricing => ("pricing", None),
            Self::OwnUse => ("own-use", None),
            Self::Credit => ("credit", None),
            Self::Invite(tenant) => ("invite", tenant.as_ref().map(TenantId::as_str)),
            Self::Partners => ("partners", None),
            Self::Accept(partner) => ("accept", Some(partner.as_str())),
            Self::Mailbox(mail) => ("mailbox", mail.as_ref().map(MailId::as_str)),
            Self::Authorize(provider) => ("authorize", Some(provider.as_str())),
            Self::Identifiers => ("identifiers", None),
            Self::Users(person) => ("users", person.as_ref().map(PersonId::as_str)),
            Self::Enrolment => ("enrolment", None),
            Self::LegalInfo => ("legal-info", None),
            Self::ProgramInfo => ("program-info", None),
            Self::Tenants => ("tenants", None),
            Self::BusinessProfile => ("business-profile", None),
            Self::SignIn => ("sign-in", None),
            Self::FindPartner => ("find-partner", None),
            Self::ChooseModel => ("choose-model", None),
            Self::Welcome => ("welcome", None),
            Self::Apply => ("apply", None),
            Self::Activity => ("activity", None),
            Self::Reviews => ("reviews", None),
            Self::DirectBill => ("direct-bill", None),
            Self::Transition => ("transition", None),
            Self::DirectBillReviews => ("direct-bill-reviews", None),
            Self::History => ("history", None),
            Self::Rules(rule) => ("rules", rule.as_deref()),
            Self::Sample => ("sample", None),
            Self::Storage => ("storage", None),
            Self::NationalClouds => ("national-clouds", None),
            Self::Announcements => ("announcements", None),
            Self::Tickets => ("tickets", None),
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
            ("add-customer", reseller) => Self::AddCustomer(reseller.map(OrganisationId::new)),
            ("shared-customers", Some(provider)) => {
                Self::SharedCustomers(OrganisationId::new(provider))
            }
            ("subscription", Some(id)) => Self::Subscription(SubscriptionId::new(id)),
            ("analytics", None) => Self::Analytics,
            ("pricing", None) => Self::Pricing,
            ("own-use", None) => Self::OwnUse,
            ("credit", None) => Self::Credit,
            ("invite", tenant) => Self::Invite(tenant.map(TenantId::new)),
            ("partners", None) => Self::Partners,
            ("accept", Some(partner)) => Self::Accept(OrganisationId::new(partner)),
            ("mailbox", mail) => Self::Mailbox(mail.map(MailId::new)),
            ("authorize", Some(provider)) => Self::Authorize(OrganisationId::new(provider)),
            ("identifiers", None) => Self::Identifiers,
            ("users", person) => Self::Users(person.map(PersonId::new)),
            ("enrolment", None) => Self::Enrolment,
            ("legal-info", None) => Self::LegalInfo,
            ("program-info", None) => Self::ProgramInfo,
            ("tenants", None) => Self::Tenants,
            ("business-profile", None) => Self::BusinessProfile,
            ("sign-in", None) => Self::SignIn,
            ("find-partner", None) => Self::FindPartner,
            ("choose-model", None) => Self::ChooseModel,
            ("welcome", None) => Self::Welcome,
            ("apply", None) => Self::Apply,
            ("activity", None) => Self::Activity,
            ("reviews", None) => Self::Reviews,
            ("direct-bill", None) => Self::DirectBill,
            ("transition", None) => Self::Transition,
            ("direct-bill-reviews", None) => Self::DirectBillReviews,
            ("history", None) => Self::History,
            ("rules", rule) => Self::Rules(rule.map(str::to_ascii_uppercase)),
            ("sample", None) => Self::Sample,
            ("storage", None) => Self::Storage,
            ("national-clouds", None) => Self::NationalClouds,
            ("announcements", None) => Self::Announcements,
            ("tickets", None) => Self::Tickets,
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
        // Home stays while a scenario begins.
        if path.is_empty() || !is_ours(fragment) || begins(fragment).is_some() {
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
            (Some(RULES), rule, None, None, None) if rule.is_none_or(known) => {
                Self::Rules(rule.map(str::to_ascii_uppercase))
            }
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
