//! The values that facts about direct bill look at.

use super::look::Look::Of;
use super::{COMPANY, CUSTOMER, PARTNER, PROVIDER, Seen, Told, tell};
use crate::domain::{Date, REVENUE_BAR};
use crate::policy::case::{Case, Party};
use crate::policy::fact::{DirectBillFact, renewal, twelve_months};

/// The values, named as the texts name them.
pub(super) fn values(fact: DirectBillFact, case: &Case<'_>, into: &mut Told<'_, '_>) {
    let day = |day: Option<Date>| day.map_or(Seen::Missing, Seen::Date);
    let known = case.organisation.known();
    let book = &case.world.direct_bill;
    match fact {
        DirectBillFact::Taken(_)
        | DirectBillFact::StepOpen
        | DirectBillFact::PlanBought
        | DirectBillFact::EvidenceComplete
        | DirectBillFact::RequirementMissed => tell(&[COMPANY], case, into),
        DirectBillFact::StillAsked(until) => {
            into.values(&[("until", Seen::Date(until.plus_days(-1)))]);
        }
        DirectBillFact::RevenueReached | DirectBillFact::BarOfExisting => {
            let revenue = known.map(|it| book.revenue(it, case.date));
            let renewed = known.and_then(|it| renewal(case, &it.id));
            into.values(&[
                COMPANY.at(case),
                ("revenue", revenue.map_or(Seen::Missing, Seen::Number)),
                ("bar", Seen::Number(REVENUE_BAR)),
                ("renewal", day(renewed)),
            ]);
        }
        DirectBillFact::TwelveMonths => {
            let first = known.and_then(|it| book.first_sale(it));
            let until = known.and_then(|it| twelve_months(case, it));
            let months = Seen::Number(first.map_or(0, |first| first.months_until(case.date)));
            into.values(&[COMPANY.at(case), ("months", months), ("until", day(until))]);
        }
        DirectBillFact::Both(party) => tell(&[Of("organisation", party)], case, into),
        DirectBillFact::OnlyResells => tell(&[PARTNER], case, into),
        DirectBillFact::StillResells | DirectBillFact::CoveredMpn => {
            tell(&[Of("organisation", Party::Reseller)], case, into);
        }
        DirectBillFact::NotThroughProvider => tell(&[PARTNER, CUSTOMER], case, into),
        DirectBillFact::Extended | DirectBillFact::AgreedThroughProvider => {
            tell(&[PROVIDER, CUSTOMER], case, into);
        }
        DirectBillFact::Picked
        | DirectBillFact::ConsentGiven
        | DirectBillFact::Transferable
        | DirectBillFact::TransferRefused
        | DirectBillFact::TransferWaits
        | DirectBillFact::SalesReadable => into.values(&[]),
    }
}
