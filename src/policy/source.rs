//! The documents that the rules stand in. Titles are in the language files under these ids.

use crate::domain::{Date, Source, Word};

/// A document, by its row in the list: a letter takes less of the module than a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Document(u8);

/// Where a rule stands, as rules keep it.
#[derive(Clone, Copy, Debug)]
pub struct Cited {
    document: Document,
    section: &'static str,
    date: Date,
}

impl Cited {
    /// As an answer tells it.
    pub fn told(&self) -> Source {
        let Document(row) = self.document;
        let document = IDS.get(usize::from(row)).copied().unwrap_or_default();
        Source {
            document: Word::Borrowed(document),
            section: Word::Borrowed(self.section),
            date: self.date,
        }
    }
}

macro_rules! documents {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $path:literal;)+) => {
        #[expect(clippy::upper_case_acronyms, non_camel_case_types, reason = "only their order counts")]
        #[derive(Clone, Copy)]
        enum Row {
            $($name,)+
        }
        $($(#[$doc])* pub(super) const $name: Document = Document(Row::$name as u8);)+
        /// Every document's id.
        const IDS: &[&str] = &[$($id,)+];
        /// Every document's id and path.
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) const DOCUMENTS: &[(&str, &str)] = &[$(($id, $path),)+];
    };
}

documents! {
    /// CSP supported partner relationships.
    RELATIONSHIPS = "supported-relationships", "csp-supported-partner-relationships.md";
    /// Work with indirect providers in the CSP programme.
    RESELLER_TASKS = "reseller-tasks", "indirect-reseller-tasks-in-partner-center.md";
    /// Cloud Solution Provider programme overview.
    OVERVIEW = "csp-overview", "csp-overview.md";
    /// Enrol in the CSP programme.
    ENROLLING = "enrolling", "enrolling-in-the-csp-program.md";
    /// Work with other partners.
    OTHER_PARTNERS = "other-partners", "work-with-other-partners.md";
    /// Work with indirect resellers.
    PROVIDER_TASKS = "provider-tasks", "indirect-provider-tasks-in-partner-center.md";
    /// The Microsoft Partner Agreement.
    PARTNER_AGREEMENT = "partner-agreement", "microsoft-partner-agreement.md";
    /// Questions about the partner agreement.
    AGREEMENT_FAQ = "agreement-faq", "mpa-indirect-provider-faq.md";
    /// Verify a reseller's agreement by API.
    AGREEMENT_API = "agreement-api", "develop/verify-indirect-reseller-mpa-status.md";
    /// Roles and permissions.
    PERMISSIONS = "permissions", "permissions-overview.md";
    /// Find your role.
    FIND_ROLE = "find-role", "find-your-role.md";
    /// Users and their permissions.
    USERS = "users", "create-user-accounts-and-set-permissions.md";
    /// MPN locations.
    LOCATIONS = "locations", "manage-locations.md";
    /// Markets.
    MARKETS = "markets", "regional-authorization-overview.md";
    /// From direct bill to indirect.
    TRANSITION = "transition", "transition-direct-to-indirect.md";
    /// Suspended accounts.
    SUSPENDED = "suspended", "suspended-partner-center-account.md";
    /// Create a new subscription.
    CREATE_A_NEW_SUBSCRIPTION = "create-a-new-subscription", "create-a-new-subscription.md";
    /// Create an order for a customer of an indirect reseller.
    CREATE_AN_ORDER_FOR_A_CUSTOMER_OF_AN_INDIRECT_RESELLER = "create-an-order-for-a-customer-of-an-indirect-reseller", "develop/create-an-order-for-a-customer-of-an-indirect-reseller.md";
    /// Error codes.
    ERROR_CODES = "error-codes", "develop/error-codes.md";
    /// Connect with your customers.
    CONNECT_WITH_YOUR_CUSTOMERS = "connect-with-your-customers", "connect-with-your-customers.md";
    /// Request a relationship with a customer.
    REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER = "request-a-relationship-with-a-customer", "request-a-relationship-with-a-customer.md";
    /// Revoke reinstate csp.
    REVOKE_REINSTATE_CSP = "revoke-reinstate-csp", "revoke-reinstate-csp.md";
    /// Add a new customer.
    ADD_A_NEW_CUSTOMER = "add-a-new-customer", "add-a-new-customer.md";
    /// Create a customer for an indirect reseller.
    CREATE_A_CUSTOMER_FOR_AN_INDIRECT_RESELLER = "create-a-customer-for-an-indirect-reseller", "develop/create-a-customer-for-an-indirect-reseller.md";
    /// Remove a relationship.
    REMOVE_A_RELATIONSHIP = "remove-a-relationship", "remove-a-relationship.md";
    /// Customers revoke admin privileges.
    CUSTOMERS_REVOKE_ADMIN_PRIVILEGES = "customers-revoke-admin-privileges", "customers-revoke-admin-privileges.md";
    /// Assign support contacts.
    ASSIGN_SUPPORT_CONTACTS = "assign-support-contacts", "assign-support-contacts.md";
    /// Agreements.
    AGREEMENTS = "agreements", "agreements.md";
    /// Confirm consent faq.
    CONFIRM_CONSENT = "confirm-consent", "confirm-consent.md";
    CONFIRM_CONSENT_FAQ = "confirm-consent-faq", "confirm-consent-faq.md";
    /// Confirm customer agreement.
    CONFIRM_CUSTOMER_AGREEMENT = "confirm-customer-agreement", "confirm-customer-agreement.md";
    /// Attest acceptance customer agreement.
    ATTEST_ACCEPTANCE_CUSTOMER_AGREEMENT = "attest-acceptance-customer-agreement", "attest-acceptance-customer-agreement.md";
    /// Multipartner.
    MULTIPARTNER = "multipartner", "multipartner.md";
    /// Shared services.
    SHARED_SERVICES = "shared-services", "shared-services.md";
    /// Restricted direct bill capabilities.
    RESTRICTED_DIRECT_BILL_CAPABILITIES = "restricted-direct-bill-capabilities", "restricted-direct-bill-capabilities.md";
    /// Credit limit enforcement.
    CREDIT_LIMIT_ENFORCEMENT = "credit-limit-enforcement", "credit-limit-enforcement.md";
    /// Security requirements for partners.
    SECURITY_REQUIREMENTS = "partner-security-requirements", "partner-security-requirements.md";
    /// Mandatory multi-factor authentication.
    MANDATING_MFA = "partner-security-requirements-mandating-mfa", "partner-security-requirements-mandating-mfa.md";
    /// The partner profile.
    PARTNER_PROFILE = "update-your-partner-profile", "update-your-partner-profile.md";
    /// Several tenants in one account.
    MULTI_TENANT = "multi-tenant-account", "multi-tenant-account.md";
    /// Becoming a global admin.
    GLOBAL_ADMIN = "become-global-admin", "become-global-admin.md";
    /// Migration.
    MIGRATION = "guide-to-migration", "guide-to-migration.md";
    /// Business profiles.
    MARKETING_PROFILE = "create-a-marketing-profile", "create-a-marketing-profile.md";
    /// What direct bill partners need.
    DIRECT_REQUIREMENTS = "direct-partner-new-requirements", "direct-partner-new-requirements.md";
    /// Transfers of subscriptions by API.
    TRANSFER_RESOURCES = "transfer-entity-resources", "develop/transfer-entity-resources.md";
    /// National clouds.
    NATIONAL_CLOUDS = "csp-national-clouds-overview", "csp-national-clouds-overview.md";
    /// Partner Center for the US Government cloud.
    US_GOVERNMENT = "partner-center-for-microsoft-us-govt-cloud", "partner-center-for-microsoft-us-govt-cloud.md";
    /// Enrolment in the US Government cloud.
    US_GOVERNMENT_ENROLMENT = "enroll-in-csp-for-microsoft-us-govt-cloud", "enroll-in-csp-for-microsoft-us-govt-cloud.md";
    /// Questions about the US Government cloud.
    US_GOVERNMENT_FAQ = "faq-for-us-govt-cloud", "faq-for-us-govt-cloud.yml";
    /// Partner Center for the cloud in Germany.
    GERMANY = "partner-center-for-microsoft-cloud-germany", "partner-center-for-microsoft-cloud-germany.md";
    /// Validation for the Government Community Cloud offer.
    GCC_VALIDATE = "csp-gcc-validate", "csp-gcc-validate.md";
    /// The Government Community Cloud offer.
    GCC_OVERVIEW = "csp-gcc-overview", "csp-gcc-overview.md";
    /// Several channels.
    MULTICHANNEL = "multichannel", "multichannel.md";
    /// Switch Azure subscriptions to a different partner.
    SWITCH_AZURE_SUBSCRIPTIONS = "switch-azure-subscriptions-to-a-different-partner", "switch-azure-subscriptions-to-a-different-partner.md";
    /// Transfer Azure subscriptions under an Azure plan.
    TRANSFER_AZURE_PLAN = "transfer-azure-subscriptions-under-azure-plan", "transfer-azure-subscriptions-under-azure-plan.md";
    /// Transition seat-based services.
    TRANSITION_SEAT_BASED_SERVICES = "transition-seat-based-services", "transition-seat-based-services.md";
    /// Directory tenants and work accounts.
    DIRECTORY_TENANTS = "azure-active-directory-tenants-and-partner-center", "azure-active-directory-tenants-and-partner-center.md";
    /// What to do when verification asks for more.
    VERIFICATION = "verification-responses", "verification-responses.md";
    /// Join the partner network.
    JOIN_PARTNER_NETWORK = "mpn-create-a-partner-center-account", "mpn-create-a-partner-center-account.md";
    /// Registration numbers of partners.
    REGISTRATION_NUMBERS = "reg-number-id", "reg-number-id.md";
    /// Advisors.
    ADVISORS = "advisors-no-csp", "advisors-no-csp.md";
    /// The customer list.
    CUSTOMER_LIST = "see-your-customer-list", "see-your-customer-list.md";
    /// Analytics on indirect resellers.
    RESELLER_ANALYTICS = "analyze-indirect-resellers", "analyze-indirect-resellers.md";
    /// Activity log.
    ACTIVITY_LOGS = "activity-logs", "activity-logs.md";
    /// Monthly announcements.
    ANNOUNCEMENTS = "announcements", "announcements/";
}

/// A source: document, section in our words, date of the document.
pub(super) const fn source(document: Document, section: &'static str, date: Date) -> Cited {
    Cited {
        document,
        section,
        date,
    }
}

/// The date of a year, month and day; short, because every rule has several.
pub(super) const fn on(year: i32, month: i32, day: i32) -> Date {
    Date::ymd(year, month, day)
}
