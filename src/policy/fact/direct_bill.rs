//! Facts about direct bill: qualification, restriction, transition.

use super::{both, holds, one};
use crate::domain::{
    Action, ActionKind, Date, DirectBillStep, Kind, Offer, Organisation, OrganisationId, Outcome,
    REVENUE_BAR, TransferState,
};
use crate::policy::case::{Case, Party};
use crate::policy::fact::agreed;
use crate::policy::rule::Topic;
use crate::policy::rules::known;

/// Something about direct bill that is so or not so in a World.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::policy) enum DirectBillFact {
    /// The company has taken a step.
    Taken(DirectBillStep),
    /// What the action does has not been done yet.
    StepOpen,
    /// A step is still asked for: the policy date lies before this one.
    StillAsked(Date),
    /// The cloud revenue of the trailing twelve months reaches the bar.
    RevenueReached,
    /// The first sale as a reseller is twelve months ago.
    TwelveMonths,
    /// A support plan is bought.
    PlanBought,
    /// Evidence that was asked for has been given.
    EvidenceComplete,
    /// A direct bill partner reaches the bar, now or when its plan came to be renewed since 2021; or
    /// it has not come to be.
    BarOfExisting,
    /// A requirement of a direct bill partner that counts on the date is missed.
    RequirementMissed,
    /// The partner is a direct bill partner and a reseller.
    Both(Party),
    /// The partner is an indirect reseller and nothing else.
    OnlyResells,
    /// The reseller has not become a direct bill partner alone.
    StillResells,
    /// Where one agreement covers both, the MPN IDs live in Partner Center.
    CoveredMpn,
    /// The partner of both kinds did not win the customer as a reseller.
    NotThroughProvider,
    /// Who may enrol as a reseller too is not left to Microsoft's choice any more.
    Picked,
    /// The customer was told and agrees.
    ConsentGiven,
    /// The provider has a relationship with the customer.
    Extended,
    /// The provider, or the customer itself, has the customer's agreement on file.
    AgreedThroughProvider,
    /// The subscription is of a kind that can be transferred.
    Transferable,
    /// The transfer waits for an answer.
    TransferWaits,
    /// The answer to a transfer is no.
    TransferRefused,
    /// Something was sold, in a month that is over, by who was a partner in it.
    SalesReadable,
}

/// Until when Microsoft chose who may enrol as a reseller too.
pub(in crate::policy) const PICKED_UNTIL: Date = Date::ymd(2019, 1, 20);

/// Since when existing direct bill partners need the revenue.
const EXISTING: Date = Date::ymd(2021, 1, 1);

impl DirectBillFact {
    /// Its id in texts and answers.
    pub(in crate::policy) const fn id(self) -> &'static str {
        match self {
            Self::Taken(step) => match step {
                DirectBillStep::Questionnaire => "db-questionnaire",
                DirectBillStep::Applied => "db-applied",
                DirectBillStep::EvidenceAsked => "db-evidence-asked",
                DirectBillStep::CreditPassed => "db-credit-passed",
                DirectBillStep::Terms => "db-terms",
                DirectBillStep::Infrastructure => "db-infrastructure",
                DirectBillStep::FirstLine => "db-first-line",
                DirectBillStep::Signing => "db-signing",
                DirectBillStep::ManagedService => "db-managed-service",
                DirectBillStep::Interfaces => "db-interfaces",
                _ => "db-eligible",
            },
            Self::StepOpen => "step-open",
            Self::StillAsked(_) => "still-asked",
            Self::RevenueReached => "revenue-reached",
            Self::TwelveMonths => "twelve-months",
            Self::PlanBought => "plan-bought",
            Self::EvidenceComplete => "evidence-complete",
            Self::BarOfExisting => "bar-of-existing",
            Self::RequirementMissed => "requirement-missed",
            Self::Both(_) => "both-kinds",
            Self::OnlyResells => "only-resells",
            Self::StillResells => "still-resells",
            Self::CoveredMpn => "covered-mpn",
            Self::NotThroughProvider => "not-through-provider",
            Self::Picked => "picked",
            Self::ConsentGiven => "consent-given",
            Self::Extended => "extended",
            Self::AgreedThroughProvider => "agreed-through-provider",
            Self::Transferable => "transferable",
            Self::TransferWaits => "transfer-waits",
            Self::TransferRefused => "transfer-refused",
            Self::SalesReadable => "sales-readable",
        }
    }

    /// Whether it is so.
    pub(in crate::policy) fn outcome(self, case: &Case<'_>) -> Outcome {
        let book = &case.world.direct_bill;
        match self {
            Self::Taken(step) => of_company(case, |it| book.taken(&it.id, step).is_some()),
            Self::StepOpen => of_company(case, |it| is_open(case, it)),
            Self::StillAsked(until) => of_company(case, |_| case.date < until),
            Self::RevenueReached => of_company(case, |it| reaches(case, it)),
            Self::TwelveMonths => of_company(case, |it| {
                twelve_months(case, it).is_some_and(|day| case.date >= day)
            }),
            Self::PlanBought => of_company(case, |it| book.plan(&it.id).is_some()),
            Self::EvidenceComplete => of_company(case, |it| {
                let taken = |step| book.taken(&it.id, step).is_some();
                taken(DirectBillStep::EvidenceGiven) || !taken(DirectBillStep::EvidenceAsked)
            }),
            Self::BarOfExisting => of_company(case, |it| {
                reaches(case, it)
                    || renewal(case, &it.id).is_some_and(|day| {
                        case.date < day || case.world.direct_bill.revenue(it, day) >= REVENUE_BAR
                    })
            }),
            Self::RequirementMissed => match requirements(case) {
                Outcome::Fails => Outcome::Holds,
                Outcome::Holds => Outcome::Fails,
                other => other,
            },
            Self::Both(party) => one(case.party(party), |it| holds(it.also_reseller)),
            Self::OnlyResells => one(case.partner, |it| holds(it.resells() && !it.also_reseller)),
            // Who was never enrolled may have resold all the same (R-MPA-LEGACY).
            Self::StillResells => one(case.reseller, |it| holds(!it.has_left())),
            Self::CoveredMpn => one(case.reseller, |it| {
                let associated = it.associated_mpn.as_ref().and_then(|mpn| it.mpn(mpn));
                let numbers = [associated, case.mpn.known()];
                let mut known = numbers.into_iter().flatten();
                holds(!it.also_reseller || known.all(|mpn| mpn.in_partner_center))
            }),
            Self::NotThroughProvider => both(case.partner, case.tenant, |partner, tenant| {
                holds(!partner.also_reseller || !book.is_through_provider(&partner.id, &tenant.id))
            }),
            Self::Picked => one(case.organisation, |_| {
                if case.date > PICKED_UNTIL {
                    Outcome::Holds
                } else {
                    Outcome::Unknown
                }
            }),
            Self::ConsentGiven => match case.action {
                Action::ExtendRelationship {
                    consent: Some(given),
                    ..
                } => holds(*given),
                _ => Outcome::Open,
            },
            Self::Extended => both(case.provider, case.tenant, |_, _| {
                holds(case.relationship(case.provider).is_some())
            }),
            Self::AgreedThroughProvider => both(case.provider, case.tenant, |provider, _| {
                holds(agreed(case, provider).is_some())
            }),
            Self::Transferable => one(case.subscription, |it| {
                holds(matches!(it.offer, Offer::License | Offer::Azure))
            }),
            Self::TransferWaits => match case.action {
                Action::AnswerTransfer {
                    transfer: Some(id), ..
                }
                | Action::WithdrawTransfer { transfer: Some(id) } => {
                    book.transfers.get(id).map_or(Outcome::Unknown, |it| {
                        holds(it.state == TransferState::Active)
                    })
                }
                _ => Outcome::Open,
            },
            Self::TransferRefused => match case.action {
                Action::AnswerTransfer { accepted, .. } => {
                    accepted.map_or(Outcome::Open, |accepted| holds(!accepted))
                }
                // Who asks for one refuses none.
                _ => Outcome::Fails,
            },
            Self::SalesReadable => match case.action {
                Action::RecordSales {
                    month: Some(month),
                    amount: Some(amount),
                    ..
                } => of_company(case, |it| {
                    let sold = *amount > 0 && *month < case.date.month_start(0);
                    sold && Some(*month) >= it.sells_since()
                }),
                _ => Outcome::Open,
            },
        }
    }
}

fn of_company(case: &Case<'_>, so: impl FnOnce(&Organisation) -> bool) -> Outcome {
    one(case.organisation, |it| holds(so(it)))
}

fn reaches(case: &Case<'_>, it: &Organisation) -> bool {
    case.world.direct_bill.revenue(it, case.date) >= REVENUE_BAR
}

/// How the requirements come out that a restriction is lifted by. This is the one fact that asks
/// rules: which requirements count on a date is what the rules of direct bill say, and a list of their
/// facts here would be a second one. It comes to an end because the rule that asks for this fact is of
/// another topic.
fn requirements(case: &Case<'_>) -> Outcome {
    let mut worst = Outcome::Holds;
    for known in known(ActionKind::LiftRestriction) {
        if known.rule.topic == Topic::DirectBill && known.rule.counts_on(case.date) {
            known.demands(case, &mut |part| worst = worst.min(part.evaluate(case)));
        }
    }
    worst
}

/// When twelve months since the first sale are complete; none without a sale.
pub(in crate::policy) fn twelve_months(case: &Case<'_>, it: &Organisation) -> Option<Date> {
    let first = case.world.direct_bill.first_sale(it)?;
    Some(first.plus_years(1))
}

/// The first day since 2021 on which a direct bill partner renews its support plan.
pub(in crate::policy) fn renewal(case: &Case<'_>, of: &OrganisationId) -> Option<Date> {
    let (_, bought) = case.world.direct_bill.plan(of)?;
    // Nothing was bought long before the simulated years.
    (1..9)
        .map(|years| bought.plus_years(years))
        .find(|day| *day >= EXISTING)
}

/// Each step is taken once.
fn is_open(case: &Case<'_>, it: &Organisation) -> bool {
    let book = &case.world.direct_bill;
    let open = |step| book.taken(&it.id, step).is_none();
    match case.action {
        Action::DeclareCapability {
            capability: Some(capability),
            ..
        } => open(capability.step()),
        Action::AnswerQuestionnaire { .. } => {
            open(DirectBillStep::Questionnaire) && it.kind != Kind::DirectBillPartner
        }
        Action::ApplyForDirectBill { .. } => {
            open(DirectBillStep::Applied) && it.kind != Kind::DirectBillPartner
        }
        Action::AskForEvidence { .. } => {
            open(DirectBillStep::EvidenceAsked) && open(DirectBillStep::Eligible)
        }
        Action::GiveEvidence { .. } => open(DirectBillStep::EvidenceGiven),
        Action::ConfirmEligibility { .. } => open(DirectBillStep::Eligible),
        Action::CheckCredit { .. } => open(DirectBillStep::CreditPassed),
        Action::BuySupportPlan { .. } => book.plan(&it.id).is_none(),
        Action::AcceptDirectBillTerms { .. } => open(DirectBillStep::Terms),
        Action::BecomeDirectBillPartner { .. } => it.kind != Kind::DirectBillPartner,
        Action::EnrollAsResellerToo { .. } => !it.also_reseller,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_requirement_asks_whether_a_requirement_is_missed() {
        let mut asked = 0;
        for known in known(ActionKind::LiftRestriction) {
            if known.rule.topic == Topic::DirectBill {
                asked += 1;
                let told = format!("{:?}", known.rule.condition);
                assert!(!told.contains("RequirementMissed"), "{}", known.rule.id);
            }
        }
        assert!(asked > 3, "{asked}");
    }
}
