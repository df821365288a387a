//! A provider checks whether a reseller has signed; a check that does not pass answers with a code.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is};
use super::super::example::dealings::check;
use super::super::example::{Example, connected, ready, worked};
use super::super::fact::{Code, DealingFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{AGREEMENT_API, ANNOUNCEMENTS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MPA-CHECKCODES",
    topic: Topic::Agreements,
    on: &[ActionKind::CheckResellerAgreement],
    begins: Begins::FirstStated(on(2020, 7, 24)),
    until: None,
    sources: &[
        source(AGREEMENT_API, "", on(2020, 7, 24)),
        source(ANNOUNCEMENTS, "2020-09, item 7", on(2020, 9, 16)),
    ],
    reading: Reading::Documented,
    notes: &["one-code"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::ApprovedProvider(Party::Provider)),
        Is(Fact::Dealing(DealingFact::OneIdGiven)),
        Is(Fact::Dealing(DealingFact::NotCode(Code::InvalidMpn))),
        Is(Fact::Dealing(DealingFact::NotCode(Code::OtherRegion))),
        Is(Fact::Dealing(DealingFact::NotCode(Code::Unsigned))),
        Is(Fact::Dealing(DealingFact::NotCode(Code::NoReseller))),
        Is(Fact::Dealing(DealingFact::NotCode(Code::UnknownTenant))),
        Is(Fact::Dealing(DealingFact::NotCode(Code::UnsignedTenant))),
    ]),
    permits: worked(Example {
        given: ready,
        actor: "jun",
        action: || check("4200001", ""),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: connected,
        actor: "jun",
        action: || check("", "fabrikam.example"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
