//! Direct bill from the application on: a newcomer while it may, a reseller that it becomes instead,
//! and what each has to have before it is a direct bill partner.

use std::fmt::Write as _;

use partner_lab::domain::{
    Action, ActionKind, Capability, Date, DirectBillStep, Enrolment, Givens, Kind, MpnKind,
    OrganisationId, ReviewFinding, Role, SaleKind, Verdict, World,
};

use super::explore::{Reached, Space, Step, permitted};
use super::support::actions::{associate, confirm, enroll, enroll_direct, review, sign};
use super::support::direct_bill::{buy_plan, check_credit, declare, step};
use super::support::{has_signed, on};

/// Newcomers start as resellers; an own offering becomes a recommendation and the revenue counts;
/// the form has replaced the questionnaire.
const DATES: &[Date] = &[NEWCOMERS, REVENUE, on(2020, 10, 29)];
const START: Date = on(2020, 9, 28);
const NEWCOMERS: Date = on(2020, 10, 1);
const REVENUE: Date = on(2020, 10, 27);
const COMPANY: &str = "wingtip";
const MPN: &str = "4500001";

fn id() -> OrganisationId {
    COMPANY.into()
}

fn start() -> Givens {
    Givens::new()
        .organisation(COMPANY, "Wingtip Toys", Kind::Prospect, ("Lille", "FR"))
        .person("eva", "Eva Stone", COMPANY, &[Role::GlobalAdmin])
        .person("tom", "Tom Hale", COMPANY, &[Role::AdminAgent])
        .mpn(COMPANY, MPN, MpnKind::Location, "FR")
}

/// Capabilities are declared one after the other: in which order changes nothing.
fn undeclared(world: &World) -> Option<Capability> {
    let mut all = Capability::ALL.into_iter();
    all.find(|it| world.direct_bill.taken(&id(), it.step()).is_none())
}

fn steps(world: &World) -> Vec<Step> {
    let mut steps = vec![
        ("eva", step(ActionKind::AnswerQuestionnaire, COMPANY)),
        ("eva", enroll_direct(COMPANY, "tom", true)),
        ("eva", enroll_direct(COMPANY, "tom", false)),
        ("eva", enroll(COMPANY, "tom")),
        ("tom", confirm(COMPANY)),
        ("robin", review(COMPANY, ReviewFinding::Employed)),
        ("robin", review(COMPANY, ReviewFinding::Registered)),
        ("eva", associate(COMPANY, MPN)),
        ("eva", sign(COMPANY)),
        ("eva", step(ActionKind::ApplyForDirectBill, COMPANY)),
        ("robin", step(ActionKind::ConfirmEligibility, COMPANY)),
        ("robin", check_credit(COMPANY, true)),
        ("robin", check_credit(COMPANY, false)),
        ("eva", buy_plan(COMPANY)),
        ("eva", step(ActionKind::BecomeDirectBillPartner, COMPANY)),
    ];
    steps.extend(undeclared(world).map(|it| ("eva", declare(COMPANY, it))));
    steps
}

fn taken(world: &World, step: DirectBillStep) -> bool {
    world.direct_bill.taken(&id(), step).is_some()
}

/// Everything counts but the days of the steps; the day of the enrolment does where something was sold.
fn project(world: &World) -> String {
    let it = &world.organisations[&id()];
    let application = world.applications.get(&id()).cloned().unwrap_or_default();
    let mut key = format!("{} {} {}", world.date, it.kind.id(), it.enrolment.id());
    let steps = world.direct_bill.steps.get(&id());
    let steps: Vec<_> = steps.into_iter().flat_map(litemap::LiteMap::keys).collect();
    let sold = world.direct_bill.sales.contains_key(&id());
    write!(
        key,
        " {} {:?} {:?} {steps:?} {:?} {} {:?}",
        application.direct,
        application.employment,
        application.business,
        it.associated_mpn,
        has_signed(world, id().as_str()),
        it.sells_since().filter(|_| sold),
    )
    .unwrap();
    key
}

/// Written against the documents: what a direct bill partner has, and since when nobody begins as one.
fn holds_everywhere(reached: &Reached, sells: bool) {
    for (from, action, to) in &reached.edges {
        let (from, to) = (&reached.worlds[*from], &reached.worlds[*to]);
        let (before, after) = (&from.organisations[&id()], &to.organisations[&id()]);
        let what = || format!("{action:?}: {}", project(from));
        if let Action::EnrollAsDirectBillPartner { bank_details, .. } = action {
            assert!(from.date < NEWCOMERS, "{}", what());
            assert_eq!(*bank_details, Some(true), "{}", what());
            assert!(taken(from, DirectBillStep::Questionnaire), "{}", what());
            assert_eq!(before.enrolment, Enrolment::None, "{}", what());
        }
        if matches!(action, Action::ApplyForDirectBill { .. }) {
            assert_eq!(before.kind, Kind::IndirectReseller, "{}", what());
            // What was sold in September was sold by who was a reseller in it.
            let sold = sells && before.joined < Some(NEWCOMERS);
            assert!(sold || from.date < REVENUE, "no revenue: {}", what());
        }
        if matches!(action, Action::BuySupportPlan { .. }) && before.kind != Kind::DirectBillPartner
        {
            assert!(taken(from, DirectBillStep::CreditPassed), "{}", what());
        }
        if before.kind != after.kind && after.kind == Kind::IndirectReseller {
            assert_eq!(before.enrolment, Enrolment::InReview, "{}", what());
        }
        if before.kind == after.kind || after.kind != Kind::DirectBillPartner {
            continue;
        }
        assert_eq!(before.enrolment, Enrolment::Enrolled, "{}", what());
        for step in [
            DirectBillStep::Applied,
            DirectBillStep::Eligible,
            DirectBillStep::CreditPassed,
            DirectBillStep::Advanced,
            DirectBillStep::Infrastructure,
            DirectBillStep::FirstLine,
            DirectBillStep::Signing,
            DirectBillStep::Interfaces,
        ] {
            assert!(taken(from, step), "{step:?}: {}", what());
        }
        assert!(before.associated_mpn.is_some(), "{}", what());
        if from.date < REVENUE {
            assert!(taken(from, DirectBillStep::ManagedService), "{}", what());
        }
    }
    for world in &reached.worlds {
        let it = &world.organisations[&id()];
        let new = it.kind == Kind::Prospect && it.enrolment == Enrolment::Enrolled;
        let application = world.applications.get(&id());
        assert_eq!(new, new && application.is_some_and(|it| it.direct));
    }
}

fn search(givens: Givens, sells: bool) -> Reached {
    let reached = Space {
        start: World::after(START, &givens.events()).unwrap(),
        steps: Box::new(steps),
        project: Box::new(project),
        dates: DATES,
    }
    .explore();
    holds_everywhere(&reached, sells);
    for (actor, goal) in [
        ("eva", enroll_direct(COMPANY, "tom", true)),
        ("eva", enroll(COMPANY, "tom")),
        ("eva", step(ActionKind::BecomeDirectBillPartner, COMPANY)),
        ("eva", step(ActionKind::ApplyForDirectBill, COMPANY)),
        ("eva", step(ActionKind::AnswerQuestionnaire, COMPANY)),
        ("eva", buy_plan(COMPANY)),
        ("robin", check_credit(COMPANY, true)),
        ("eva", sign(COMPANY)),
    ] {
        let may = |world: &World| permitted(world, actor, &goal) == Verdict::Permitted;
        assert!(reached.worlds.iter().any(may), "{goal:?} is never possible");
        reached.forbidden_stays_forbidden(actor, &goal);
    }
    reached
}

#[test]
fn a_newcomer_or_a_reseller_becomes_a_direct_bill_partner() {
    let poor = search(start(), false);
    // The same company has sold enough in the month in which it can come into the programme.
    let sold = [400_000];
    let rich = search(
        start().sales(COMPANY, on(2020, 9, 1), SaleKind::Cloud, &sold),
        true,
    );
    println!(
        "direct bill: {} worlds, {} steps",
        poor.worlds.len() + rich.worlds.len(),
        poor.edges.len() + rich.edges.len()
    );
    assert_eq!([poor.worlds.len(), rich.worlds.len()], [1088, 2020]);
}
