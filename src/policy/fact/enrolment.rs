//! Facts on the way into the programme.

use super::{holds, one};
use crate::domain::{
    Action, Application, Country, Date, Enrolment, Model, MpnKind, Organisation, Outcome,
    ReviewFinding, asks_registration, is_in_domain, is_own_registration, is_personal_mailbox,
    is_reachable, is_real_mailbox, is_web_mail, mail_domain,
};
use crate::policy::case::Case;

/// A field that has to be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::policy) enum Typed {
    LegalName,
    LegalAddress,
    Email,
    Support,
}

/// Something on the way into the programme that is so or not so in a World.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::policy) enum EnrolmentFact {
    /// The field is filled in.
    Given(Typed),
    /// The support details are filled in with something that can be reached, or not at all.
    SupportReadable,
    /// The address comes from no web-based mail service.
    NotWebMail,
    /// The address is more than a sign-in name.
    RealMailbox,
    /// The address is a person's.
    PersonalMailbox,
    /// The company has a work account, or has none.
    WorkAccount(bool),
    /// The company has no MPN ID.
    NoMpnId,
    /// The company has a location MPN ID in the country of the form.
    MpnInCountry,
    /// Bank details are given.
    BankDetails,
    /// A newcomer's application for direct bill was reviewed.
    ReviewedForDirect,
    /// The registration number is given, as far as it can be told, where the country asks for one.
    RegistrationGiven,
    /// The place in the programme is open to the company, new or not.
    OpenToNewcomers,
    /// The place is not that of an advisor.
    NotAdvisor,
    /// The place is not that of a direct bill partner.
    NotDirectBill,
    /// The check that the finding is about is open.
    CheckOpen,
    /// A check is rejected, or none is.
    Rejected(bool),
    /// The contact's address lies in the company's domain, where the contact is approved.
    DomainOwned,
    /// The profile is spelled as the business is registered, where the business is approved.
    ProfileAsRegistered,
    /// One business day has passed since the mail.
    DayPassed,
    /// More than five business days have passed since the review began.
    FiveDaysPassed,
    /// No ticket asks about the review yet.
    NoTicket,
}

impl EnrolmentFact {
    /// Its id in texts and answers.
    pub(in crate::policy) const fn id(self) -> &'static str {
        match self {
            Self::Given(Typed::LegalName) => "legal-name-given",
            Self::Given(Typed::LegalAddress) => "legal-address-given",
            Self::Given(Typed::Email) => "email-given",
            Self::Given(Typed::Support) => "support-given",
            Self::SupportReadable => "support-readable",
            Self::NotWebMail => "not-web-mail",
            Self::RealMailbox => "real-mailbox",
            Self::PersonalMailbox => "personal-mailbox",
            Self::WorkAccount(true) => "work-account",
            Self::WorkAccount(false) => "no-work-account",
            Self::NoMpnId => "no-mpn-id",
            Self::MpnInCountry => "mpn-in-country",
            Self::BankDetails => "bank-details",
            Self::ReviewedForDirect => "reviewed-for-direct",
            Self::RegistrationGiven => "partner-registration-given",
            Self::OpenToNewcomers => "open-to-newcomers",
            Self::NotAdvisor => "not-advisor",
            Self::NotDirectBill => "not-direct-bill",
            Self::CheckOpen => "check-open",
            Self::Rejected(true) => "check-rejected",
            Self::Rejected(false) => "nothing-rejected",
            Self::DomainOwned => "domain-owned",
            Self::ProfileAsRegistered => "profile-as-registered",
            Self::DayPassed => "day-passed",
            Self::FiveDaysPassed => "five-days-passed",
            Self::NoTicket => "no-ticket",
        }
    }

    /// Whether it is so.
    pub(super) fn outcome(self, case: &Case<'_>) -> Outcome {
        let text = |field, look: fn(&str) -> bool| {
            typed(case.action, field).map_or(Outcome::Open, |it| holds(look(it)))
        };
        let known = |look: &dyn Fn(&Organisation, Option<&Application>) -> bool| {
            one(case.organisation, |it| holds(look(it, case.application())))
        };
        match self {
            Self::Given(Typed::Email) => text(Typed::Email, |it| mail_domain(it).is_some()),
            Self::Given(field) => text(field, |it| !it.trim().is_empty()),
            // That it is filled in is asked elsewhere.
            Self::SupportReadable => text(Typed::Support, |it| {
                it.trim().is_empty() || is_reachable(it)
            }),
            Self::NotWebMail => text(Typed::Email, |it| !is_web_mail(it)),
            Self::RealMailbox => text(Typed::Email, is_real_mailbox),
            Self::PersonalMailbox => text(Typed::Email, is_personal_mailbox),
            Self::WorkAccount(has) => known(&|_, it| it.is_none_or(|it| !it.no_account) == has),
            Self::NoMpnId => known(&|of, _| of.mpn_ids.is_empty()),
            Self::MpnInCountry => country(case.action).map_or(Outcome::Open, |country| {
                known(&|of, _| {
                    let mut held = of.mpn_ids.iter();
                    held.any(|it| it.kind == MpnKind::Location && it.country == *country)
                })
            }),
            Self::BankDetails => match case.action {
                Action::EnrollAsDirectBillPartner {
                    bank_details: Some(given),
                    ..
                }
                | Action::ApplyForDirectBill {
                    bank_details: Some(given),
                    ..
                } => holds(*given),
                _ => Outcome::Open,
            },
            Self::ReviewedForDirect => known(&|of, _| of.awaits_direct_bill()),
            Self::RegistrationGiven => match case.action {
                Action::EnrollAsIndirectReseller {
                    country: Some(country),
                    registration: Some(number),
                    ..
                }
                | Action::EnrolAnotherAccount {
                    country: Some(country),
                    registration: Some(number),
                    ..
                } => holds(
                    is_own_registration(number, country) || !asks_registration(country, Date::LAST),
                ),
                _ => Outcome::Open,
            },
            Self::OpenToNewcomers => model(case.action).map_or(Outcome::Open, |model| {
                let others = matches!(model, Model::DirectBill | Model::IndirectProvider);
                known(&|of, _| !others || of.enrolment == Enrolment::Enrolled)
            }),
            Self::NotAdvisor => {
                model(case.action).map_or(Outcome::Open, |it| holds(it != Model::Advisor))
            }
            Self::NotDirectBill => {
                model(case.action).map_or(Outcome::Open, |it| holds(it != Model::DirectBill))
            }
            Self::CheckOpen => found(case.action).map_or(Outcome::Open, |finding| {
                known(&|of, it| {
                    // What was approved before is open again while a change of it waits.
                    let account = case.world.account(&of.id);
                    let again = account.is_some_and(|it| it.recheck.is_some());
                    let open = |it| match result(it, finding) {
                        None => true,
                        Some(found) => again && found.is_approval(),
                    };
                    it.is_none_or(open)
                })
            }),
            Self::Rejected(so) => known(&|_, it| it.is_some_and(Application::is_rejected) == so),
            Self::DomainOwned => approved(case, ReviewFinding::Employed, &|of, it| {
                it.email.is_empty() || is_in_domain(&it.email, &of.domain)
            }),
            Self::ProfileAsRegistered => approved(case, ReviewFinding::Registered, &|of, it| {
                let same_country = it.country.is_none() || it.country == of.country;
                it.legal_name.is_empty() || it.legal_name.trim() == of.name && same_country
            }),
            Self::DayPassed | Self::FiveDaysPassed => one(case.organisation, |_| {
                due(self, case).map_or(Outcome::Unknown, |due| holds(case.date >= due))
            }),
            Self::NoTicket => known(&|_, it| it.is_none_or(|it| it.ticket.is_none())),
        }
    }
}

/// What is typed in a field of the form.
pub(in crate::policy) fn typed(action: &Action, field: Typed) -> Option<&str> {
    let text = match (action, field) {
        (
            Action::EnrollAsIndirectReseller { legal_name, .. }
            | Action::EnrollAsDirectBillPartner { legal_name, .. }
            | Action::AnswerRejection { legal_name, .. },
            Typed::LegalName,
        ) => legal_name,
        (
            Action::EnrollAsIndirectReseller { legal_address, .. }
            | Action::EnrollAsDirectBillPartner { legal_address, .. }
            | Action::AnswerRejection { legal_address, .. },
            Typed::LegalAddress,
        ) => legal_address,
        (
            Action::EnrollAsIndirectReseller { email, .. }
            | Action::EnrollAsDirectBillPartner { email, .. }
            | Action::JoinPartnerNetwork { email, .. },
            Typed::Email,
        ) => email,
        (
            Action::EnrollAsIndirectReseller { support, .. }
            | Action::EnrollAsDirectBillPartner { support, .. }
            | Action::EnrolAnotherAccount { support, .. }
            | Action::ChangeSupport { support, .. },
            Typed::Support,
        ) => support,
        _ => return None,
    };
    text.as_deref()
}

/// The country of the form.
pub(in crate::policy) const fn country(action: &Action) -> Option<&Country> {
    match action {
        Action::EnrollAsIndirectReseller { country, .. }
        | Action::EnrollAsDirectBillPartner { country, .. }
        | Action::EnrolAnotherAccount { country, .. } => country.as_ref(),
        _ => None,
    }
}

const fn model(action: &Action) -> Option<Model> {
    match action {
        Action::ChooseModel { model, .. } => *model,
        // Only who would become one answers its questions.
        Action::EnrollAsDirectBillPartner { .. } | Action::AnswerQuestionnaire { .. } => {
            Some(Model::DirectBill)
        }
        _ => None,
    }
}

/// What Microsoft says it found.
pub(in crate::policy) const fn found(action: &Action) -> Option<ReviewFinding> {
    match action {
        Action::ReviewApplication { finding, .. } => *finding,
        _ => None,
    }
}

/// The outcome of the check that a finding is about.
pub(in crate::policy) const fn result(
    application: &Application,
    finding: ReviewFinding,
) -> Option<ReviewFinding> {
    if finding.is_of_employment() {
        application.employment
    } else {
        application.business
    }
}

/// Whether what is approved is as it should be, or documents prove it.
fn approved(
    case: &Case<'_>,
    approval: ReviewFinding,
    look: &dyn Fn(&Organisation, &Application) -> bool,
) -> Outcome {
    if let Action::ReviewApplication { finding, .. } = case.action
        && *finding != Some(approval)
    {
        return finding.map_or(Outcome::Open, |_| Outcome::Holds);
    }
    one(case.organisation, |of| {
        let application = case.application();
        holds(application.is_none_or(|it| it.documents || look(of, it)))
    })
}

/// When waiting has lasted long enough.
pub(in crate::policy) fn due(fact: EnrolmentFact, case: &Case<'_>) -> Option<Date> {
    let since = case.application()?.waits_since?;
    Some(if fact == EnrolmentFact::DayPassed {
        since.plus_business_days(1)
    } else {
        since.plus_business_days(5).plus_days(1)
    })
}
