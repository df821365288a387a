//! Statements of the catalogue that decide nothing by themselves: what happens, what a page shows,
//! and what another rule enforces.

/// How a statement is honoured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It changes the world when something happens; the consequences of an action hold it.
    Effect,
    /// A page or a text shows it.
    Shown,
}

/// A statement that is an effect or is shown, and where to find that.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// Its id in the fact catalogue.
    pub id: &'static str,
    /// Effect or shown.
    pub status: Status,
    /// The event, mail or page.
    pub at: &'static str,
}

const fn effect(id: &'static str, at: &'static str) -> Shown {
    Shown {
        id,
        status: Status::Effect,
        at,
    }
}

const fn shown(id: &'static str, at: &'static str) -> Shown {
    Shown {
        id,
        status: Status::Shown,
        at,
    }
}

/// The statements that are effects or shown.
pub const SHOWN: &[Shown] = &[
    shown("R-ACT-IP-SERVE", "find-provider"),
    shown("R-PR-TALK", "find-provider"),
    effect("R-PR-MAIL", "MailSent"),
    effect("R-PR-OPEN", "InvitationOpened"),
    effect("R-PR-LISTED", "PartnershipCreated"),
    effect("R-PR-GRANTS", "PartnershipCreated"),
    shown("R-PR-MENU", "indirect-providers"),
    effect("R-PR-NOCUSTSHARE", "PartnershipCreated"),
    effect("R-PR-END-EFFECT", "PartnershipRemoved"),
    shown("R-PR-LOGGED", "activity"),
    shown("R-PR-STATE", "indirect-resellers"),
    shown("R-MPA-ORDER", "overview"),
    shown("R-MPA-STATUS", "indirect-resellers"),
    shown("R-MPA-PURPOSE", "overview"),
    shown("R-MPA-ENGLISH", "overview"),
    shown("R-MPA-ENF-DBIP", "why"),
    shown("R-ENR-PARTNERSTATUS", "enrolment"),
    effect("R-ENR-STATUSMAIL", "MailSent"),
    effect("R-NOTE-IPINVITE", "MailSent"),
    effect("R-NOTE-VERIFY", "MailSent"),
    effect("R-NOTE-STATUS", "MailSent"),
    effect("R-NOTE-DONE", "MailSent"),
    effect("R-NOTE-MPAREMIND", "MailSent"),
    effect("R-NOTE-NONE", "PartnershipRemoved"),
    shown("R-NOTE-BANNER", "overview"),
    effect("R-CUST-AFTERJOINT", "ResellerRelationshipCreated"),
    effect("R-MP-NOCHANGE", "ResellerRelationshipCreated"),
    shown("R-MCA-EXISTINGMSG", "why"),
    effect("R-DAP-LOG", "activity"),
    effect("R-NOTE-CUSTINVITE", "MailSent"),
    shown("R-UI-AUTHORIZE", "authorize"),
    shown("R-UI-FINDPROVIDER", "find-provider"),
    shown("R-UI-IDENTIFIERS", "identifiers"),
    shown("R-UI-OVERVIEW", "overview"),
    shown("R-UI-INVITE", "invite"),
    shown("R-UI-CUSTPARTNERS", "partners"),
    effect("R-NOTE-TEMPPW", "MailSent"),
    shown("R-UI-USERS", "users"),
    shown("R-UI-LEGAL", "legal-info"),
    shown("R-TEN-ACCOUNTS", "tenants"),
    shown("R-TEN-CONSOL", "tenants"),
    shown("R-REG-CURRENCY", "program-info"),
    shown("R-REG-EUCURRENCY", "program-info"),
    shown("R-REG-UNSUPPORTED", "program-info"),
    shown("R-ACC-LIABLE", "program-info"),
    shown("R-DB-PLANS", "direct-bill"),
    shown("R-UI-REVENUE", "direct-bill"),
    effect("R-NOTE-CREDIT", "MailSent"),
    shown("R-NC-THREE", "national-clouds"),
    shown("R-UI-ANNOUNCE", "announcements"),
    shown("R-MPA-NOTOFFBOARD", "why"),
    shown("R-TX-OFFERS", "pricing"),
    shown("R-ACT-MARKETPLACE", "pricing"),
    shown("R-TX-POLICYCHANGE", "pricing"),
    shown("R-TX-PRECHECK", "customer"),
    shown("R-MCA-LOCATION", "customer"),
    shown("R-DAP-MAP", "customer"),
    shown("R-DAP-AZURE", "partners"),
    shown("R-MC-WHEN", "customer"),
    shown("R-CUST-SHARED", "shared-customers"),
    shown("R-UI-VIEWCUST", "shared-customers"),
    shown("R-UI-IPPAGE", "indirect-providers"),
    shown("R-UI-IRPAGE", "indirect-resellers"),
    shown("R-MPA-IPDUTY", "analytics"),
    shown("R-ACT-IP-LEADS", "indirect-providers"),
    shown("R-ACT-THREE", "choose-model"),
    shown("R-ACT-CHOOSE", "choose-model"),
    shown("R-ACT-BENEFITS", "choose-model"),
    shown("R-ENR-IR-NEEDS", "choose-model"),
    shown("R-ENR-PREP", "welcome"),
    shown("R-ENR-WELCOME", "welcome"),
    shown("R-ENR-ENSTEPS", "welcome"),
    shown("R-UI-WELCOME", "welcome"),
    shown("R-VER-WHY", "welcome"),
    shown("R-ENR-MPNBENEFIT", "enrolment"),
];

/// Statements that say again what another rule enforces, with that rule.
pub const THROUGH: &[(&str, &str)] = &[
    ("R-REG-PARTNER", "R-PR-REGION"),
    ("R-REG-LEGAL", "R-PR-REGION"),
    ("R-REG-MARKET", "R-PR-REGION"),
    ("R-REG-15", "R-PR-REGION"),
    ("R-MPA-DEADLINE", "R-MPA-ALL"),
    ("R-MPA-ONCE", "R-MPA-REGION"),
    ("R-MPA-LEGACY", "R-ENR-IR-THREE"),
    ("R-TX-CHAIN1", "R-TX-ORDER"),
    ("R-ACT-IP-BUYS", "R-TX-ORDER"),
    ("R-ACT-DB-DIRECT", "R-TX-ORDER"),
    ("R-ACT-IR-NOBILL", "R-TX-ORDER"),
    ("R-ACT-CUST", "R-CUST-ACCEPTGA"),
    ("R-TX-CHAIN2", "R-TX-ORDER"),
    ("R-SC1", "R-TX-ORDER"),
    ("R-SC1-A", "R-TX-ORDER"),
    ("R-SC1-B", "R-TX-ORDER"),
    ("R-SC2", "R-MP-ALLOW"),
    ("R-SC3", "R-MC-ALLOW"),
    ("R-MP-AZURE", "R-MP-ALLOW"),
    ("R-SC4", "R-TX-NORESELLP2P"),
    ("R-SC4-TENANT", "R-TX-NORESELLP2P"),
    ("R-TEN-CSP", "R-TX-NORESELLP2P"),
    ("R-SC4-SELLER", "R-PR-CUSTOMER-XOR"),
    ("R-SC6", "R-PR-CUSTOMER-XOR"),
    ("R-SC6-OPT1", "R-PR-CUSTOMER-XOR"),
    ("R-SC6-OPT2", "R-PR-CUSTOMER-XOR"),
    ("R-SC6-OPT3", "R-PR-CUSTOMER-XOR"),
    ("R-SC7", "R-REG-SELL"),
    ("R-SC8", "R-PR-REGION"),
    ("R-TEN-APSS", "R-TX-APSS"),
    ("R-MCA-COEXIST", "R-MCA-BEFORE"),
    ("R-MCA-EACHPARTNER", "R-MCA-BEFORE"),
    ("R-ENR-SETUP17", "R-ROLE-GA"),
    ("R-ROLE-AA", "R-DAP-OPTIONAL"),
    ("R-ROLE-SA", "R-CUST-REQ"),
    ("R-ROLE-HD", "R-DAP-SUPPORTREQ"),
    ("R-ROLE-UMA", "R-ROLE-ADDUSER"),
    ("R-ROLE-MPN", "R-ROLE-GA"),
    ("R-REG-MANYREGIONS", "R-PR-REGION"),
    ("R-ENR-FINDIP17", "R-PR-NEEDED"),
    ("R-MP-HOW", "R-CUST-REQ"),
];
