//! Changed legal information is checked again, and who may change the name.

use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::accounts::rename;
use super::super::example::{Example, usual, worked};
use super::super::fact::{AccountFact, DirectBillFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ANNOUNCEMENTS, PARTNER_PROFILE, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-VER-REASSESS",
    topic: Topic::Standing,
    on: &[ActionKind::ChangeLegalInfo, ActionKind::VerifyLegalInfo],
    begins: Begins::FirstStated(on(2020, 3, 13)),
    until: None,
    sources: &[
        source(
            PARTNER_PROFILE,
            "Update your legal business profile",
            on(2021, 4, 12),
        ),
        source(ANNOUNCEMENTS, "2021-03, item 10", on(2021, 3, 1)),
    ],
    reading: Reading::Ours,
    notes: &["legal-change"],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::VerifyLegalInfo],
            &Is(Fact::Account(AccountFact::RecheckWaits)),
        ),
        On(
            &[ActionKind::ChangeLegalInfo],
            &Any(&[
                Is(Fact::Account(AccountFact::NameKept)),
                All(&[
                    Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
                    Any(&[
                        Is(Fact::Account(AccountFact::NotAuthorized)),
                        All(&[
                            Is(Fact::DirectBill(DirectBillFact::OnlyResells)),
                            Is(Fact::PolicyDateFrom(on(2021, 3, 1))),
                        ]),
                    ]),
                ]),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || rename("fabrikam", "Fabrikam Bleu"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "mia",
        action: || rename("contoso", "Contoso Sud"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
