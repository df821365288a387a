//! The changes of the documents, as a timeline.

use ChangeDate::{DocumentDate, FirstSeen, Stated};

use super::Date;

/// What the date of a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeDate {
    /// The text states or announces it: the change counts from then on.
    Stated,
    /// The date of the document that first says so.
    DocumentDate,
    /// The day on which the text was first seen.
    FirstSeen,
}

impl ChangeDate {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Stated, Self::DocumentDate, Self::FirstSeen];

    /// Its id in texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::DocumentDate => "document",
            Self::FirstSeen => "seen",
        }
    }
}

/// A change of what the documents say. Its text is found by its id.
#[derive(Clone, Copy, Debug)]
pub struct Announcement {
    /// Its id.
    pub id: &'static str,
    /// When.
    pub date: Date,
    /// What the date is.
    pub kind: ChangeDate,
    /// The statements of the catalogue that it concerns.
    pub rules: &'static [&'static str],
}

const fn change(
    (year, month, day): (i32, i32, i32),
    kind: ChangeDate,
    id: &'static str,
    rules: &'static [&'static str],
) -> Announcement {
    Announcement {
        id,
        date: Date::ymd(year, month, day),
        kind,
        rules,
    }
}

/// Every change, oldest first.
pub static TIMELINE: &[Announcement] = &[
    change(
        (2016, 12, 2),
        FirstSeen,
        "in-place-2016",
        &[
            "R-MP-HOW",
            "R-MP-NOCHANGE",
            "R-MC-WHEN",
            "R-MC-LICENSE",
            "R-MC-USAGE",
            "R-CUST-REQ",
            "R-CUST-ADDNEW",
            "R-MC-AZTRANSFER",
            "R-DAP-SUPPORTREQ",
            "R-DAP-RESTORE",
        ],
    ),
    change(
        (2017, 7, 18),
        FirstSeen,
        "resale-ban",
        &["R-TX-NORESELLP2P"],
    ),
    change(
        (2017, 7, 18),
        FirstSeen,
        "in-place-2017",
        &[
            "R-PR-AUTHORIZE",
            "R-PR-GRANTS",
            "R-CUST-INVITE-JOINT",
            "R-CUST-BOTH",
            "R-MP-ALLOW",
            "R-MC-ALLOW",
            "R-ENR-MPNCOUNTRY",
        ],
    ),
    change((2017, 9, 15), FirstSeen, "web-mail", &["R-ENR-WEBMAIL"]),
    change(
        (2017, 11, 20),
        FirstSeen,
        "enrolment-2017",
        &["R-ENR-DATA17", "R-ENR-FINDIP17", "R-ENR-DIRECT-ASSOC"],
    ),
    change(
        (2017, 12, 15),
        FirstSeen,
        "national-clouds",
        &["R-NC-APPLY", "R-NC-THREE", "R-NC-CN"],
    ),
    change(
        (2018, 1, 18),
        FirstSeen,
        "admin-access",
        &["R-PR-ADMINREMOVE"],
    ),
    change(
        (2018, 2, 19),
        FirstSeen,
        "direct-paused",
        &["R-DB-CLOSED2018"],
    ),
    change(
        (2018, 8, 31),
        Stated,
        "direct-2018",
        &["R-DB-SUPPORT", "R-DB-MANAGED", "R-DB-INFRA", "R-DB-MPN"],
    ),
    change((2018, 9, 4), FirstSeen, "gcc", &["R-NC-GCC"]),
    change(
        (2018, 9, 5),
        FirstSeen,
        "one-administrator",
        &["R-MC-ALLOW"],
    ),
    change(
        (2018, 9, 13),
        FirstSeen,
        "azure-region",
        &["R-MC-AZTRANSFER"],
    ),
    change(
        (2018, 10, 29),
        DocumentDate,
        "germany-closed",
        &["R-NC-DE-CLOSED"],
    ),
    change(
        (2018, 11, 1),
        FirstSeen,
        "rights-optional",
        &["R-DAP-OPTIONAL", "R-DAP-NATIONAL"],
    ),
    change(
        (2018, 11, 1),
        Stated,
        "store-for-business",
        &["R-CUST-ACCEPTGA"],
    ),
    change(
        (2018, 11, 3),
        DocumentDate,
        "fifteen-markets",
        &["R-REG-15", "R-REG-SELL"],
    ),
    change(
        (2018, 11, 7),
        Stated,
        "who-accepted",
        &["R-MCA-CONFIRM", "R-MCA-BEFORE", "R-MCA-SCOPE"],
    ),
    change(
        (2018, 12, 18),
        DocumentDate,
        "transition",
        &["R-TR-DUAL", "R-ENR-MPNLOC"],
    ),
    change((2019, 2, 4), FirstSeen, "credit-order", &["R-DB-CREDIT"]),
    change(
        (2019, 3, 20),
        DocumentDate,
        "credit-ban",
        &["R-DB-CREDIT", "R-NOTE-CREDIT"],
    ),
    change(
        (2019, 3, 20),
        DocumentDate,
        "scope-dropped",
        &["R-TX-NORESELLP2P"],
    ),
    change((2019, 4, 25), FirstSeen, "china-accounts", &["R-NC-CN"]),
    change(
        (2019, 9, 4),
        DocumentDate,
        "partner-agreement",
        &["R-MPA-DEADLINE"],
    ),
    change(
        (2019, 10, 1),
        Stated,
        "customer-agreement",
        &["R-MCA-COEXIST", "R-MCA-ATTEST"],
    ),
    change((2019, 11, 1), Stated, "azure-plan", &["R-MCA-COEXIST"]),
    change(
        (2020, 1, 24),
        DocumentDate,
        "restricted",
        &["R-DB-RESTRICTED"],
    ),
    change(
        (2020, 1, 31),
        Stated,
        "cloud-agreement-ends",
        &["R-MCA-COEXIST", "R-MPA-DEADLINE"],
    ),
    change(
        (2020, 2, 1),
        Stated,
        "agreements-mandatory",
        &[
            "R-MPA-ALL",
            "R-MPA-BLOCK-MPN",
            "R-MPA-BLOCK-NEW",
            "R-ENR-IR-THREE",
            "R-MCA-BEFORE",
            "R-MCA-SCOPE",
            "R-MPA-LEGACY",
        ],
    ),
    change((2020, 2, 3), Stated, "accept-directly", &["R-MCA-DIRECT"]),
    change((2020, 2, 4), DocumentDate, "location-mpn", &["R-TX-PORT"]),
    change((2020, 3, 20), Stated, "transfer", &["R-TR-TRANSFER"]),
    change(
        (2020, 4, 1),
        Stated,
        "enforcement-postponed",
        &["R-MPA-ENF-DBIP", "R-MPA-ENF-IR"],
    ),
    change((2020, 5, 1), Stated, "mfa", &["R-ROLE-MFA"]),
    change(
        (2020, 5, 12),
        DocumentDate,
        "sample-scenarios",
        &[
            "R-SC1",
            "R-SC2",
            "R-SC3",
            "R-SC4",
            "R-SC5",
            "R-SC6",
            "R-SC7",
            "R-SC8",
            "R-PR-END-TICKET",
            "R-PR-CUSTOMER-XOR",
        ],
    ),
    change(
        (2020, 6, 29),
        Stated,
        "end-in-portal",
        &["R-PR-END-SELF", "R-CUST-REMOVE-IR"],
    ),
    change(
        (2020, 8, 19),
        FirstSeen,
        "provider-removes",
        &["R-CUST-REMOVE-DBIP"],
    ),
    change(
        (2020, 9, 16),
        Stated,
        "enforcement-second",
        &["R-MPA-ENF-IR", "R-MPA-CHECKCODES", "R-NOTE-MPAREMIND"],
    ),
    change(
        (2020, 9, 30),
        Stated,
        "azure-plan-transfer",
        &["R-MC-AZTRANSFER"],
    ),
    change(
        (2020, 10, 1),
        Stated,
        "start-as-reseller",
        &["R-ENR-OCT2020"],
    ),
    change(
        (2020, 10, 9),
        DocumentDate,
        "revenue-bar",
        &["R-DB-EXISTING"],
    ),
    change(
        (2020, 10, 27),
        Stated,
        "direct-2020",
        &["R-DB-REVENUE", "R-DB-REVCHECK", "R-DB-MANAGED"],
    ),
    change(
        (2020, 11, 17),
        Stated,
        "registration-number",
        &["R-CUST-REGNUM"],
    ),
    change(
        (2020, 11, 18),
        Stated,
        "account-settings",
        &["R-UI-LEGAL", "R-UI-IDENTIFIERS"],
    ),
    change(
        (2020, 11, 29),
        DocumentDate,
        "scope-back",
        &["R-TX-NORESELLP2P"],
    ),
    change(
        (2020, 12, 2),
        DocumentDate,
        "service-requests",
        &["R-DAP-SUPPORTREQ"],
    ),
    change(
        (2020, 12, 9),
        DocumentDate,
        "agreement-region",
        &["R-MPA-REGION"],
    ),
    change(
        (2020, 12, 11),
        DocumentDate,
        "reseller-regions",
        &["R-REG-LEGAL", "R-PR-REGION"],
    ),
    change(
        (2020, 12, 16),
        DocumentDate,
        "mpn-step",
        &["R-ENR-MPNASSOC"],
    ),
    change((2021, 1, 1), Stated, "revenue-existing", &["R-DB-EXISTING"]),
    change(
        (2021, 1, 22),
        DocumentDate,
        "agreement-questions",
        &[
            "R-MPA-REGION",
            "R-MPA-ONCE",
            "R-MPA-DBCOVERS",
            "R-MPA-SIGNER",
            "R-PR-MANY",
            "R-ENR-MPNCOUNTRY",
        ],
    ),
    change((2021, 1, 25), Stated, "rights-logged", &["R-DAP-LOG"]),
    change(
        (2021, 1, 25),
        DocumentDate,
        "mpn-account-country",
        &["R-ENR-MPNCOUNTRY"],
    ),
    change(
        (2021, 1, 27),
        DocumentDate,
        "mpn-postpone",
        &["R-ENR-MPNPOSTPONE", "R-ENR-REVIEW35"],
    ),
    change(
        (2021, 1, 28),
        Stated,
        "europe-currency",
        &["R-REG-EUCURRENCY"],
    ),
    change((2021, 3, 1), Stated, "company-name", &["R-VER-REASSESS"]),
    change(
        (2021, 3, 25),
        Stated,
        "registration-number-more",
        &["R-CUST-REGNUM"],
    ),
    change(
        (2021, 4, 15),
        DocumentDate,
        "twelve-months",
        &["R-DB-12MONTHS"],
    ),
    change(
        (2021, 4, 19),
        DocumentDate,
        "registration-id",
        &["R-ENR-REGID"],
    ),
    change(
        (2021, 5, 11),
        DocumentDate,
        "credit-limit",
        &["R-ACC-CREDITLIMIT"],
    ),
    change(
        (2021, 5, 28),
        DocumentDate,
        "licensing-page",
        &["R-MCA-LOCATION"],
    ),
    change((2021, 6, 1), Stated, "software-return", &["R-TX-RETURN"]),
    change(
        (2021, 6, 17),
        DocumentDate,
        "government-plan",
        &["R-NC-USGOV-LIMITS", "R-MP-NATIONAL"],
    ),
    change((2021, 7, 21), Stated, "old-azure", &["R-TX-LEGACYAZ"]),
    change(
        (2021, 8, 15),
        Stated,
        "europe-currency-two",
        &["R-REG-EUCURRENCY"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_stand_in_order_and_once() {
        assert!(TIMELINE.is_sorted_by_key(|it| it.date));
        for (number, it) in TIMELINE.iter().enumerate() {
            assert!(!it.rules.is_empty(), "{}", it.id);
            assert!(
                TIMELINE
                    .iter()
                    .skip(number + 1)
                    .all(|other| other.id != it.id)
            );
        }
    }
}
