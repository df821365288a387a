//! Steps that are taken once: to direct bill, of a transfer of Azure, and in a check of a reseller.

use partner_lab::domain::{
    Action, ActionKind, AzureTransferState, Capability, Date, DirectBillStep, Kind, MpnKind, Offer,
    SaleKind, Verdict,
};

use super::support::customers::{lift, market, restrict};
use super::support::dealings::{
    accept_transfer, cancel_transfer, check, complete_transfer, mail, request_azure_transfer,
};
use super::support::direct_bill::{
    WAY, buy_plan, check_credit, declare, record_sales, seller, step,
};
use super::support::{ask, blocked_by, failed, failed_checks, on, verdict, world};

/// The facts that fail, in the order in which they are told.
fn facts(world: &partner_lab::domain::World, actor: &str, action: Action) -> Vec<String> {
    let checks = failed_checks(&ask(world, actor, action));
    checks.into_iter().map(|it| it.1.fact.to_string()).collect()
}

#[test]
fn each_step_to_direct_bill_is_taken_once() {
    use DirectBillStep as Step;
    let of = |kind| step(kind, "fabrikam");
    let mut steps = vec![
        (Step::Questionnaire, of(ActionKind::AnswerQuestionnaire)),
        (Step::Applied, of(ActionKind::ApplyForDirectBill)),
        (Step::EvidenceAsked, of(ActionKind::AskForEvidence)),
        // Who was found eligible is asked for no evidence.
        (Step::Eligible, of(ActionKind::AskForEvidence)),
        (Step::EvidenceGiven, of(ActionKind::GiveEvidence)),
        (Step::Eligible, of(ActionKind::ConfirmEligibility)),
        (Step::CreditPassed, check_credit("fabrikam", true)),
        (Step::Advanced, buy_plan("fabrikam")),
        (Step::Premier, buy_plan("fabrikam")),
        (Step::Terms, of(ActionKind::AcceptDirectBillTerms)),
    ];
    steps.extend(Capability::ALL.map(|it| (it.step(), declare("fabrikam", it))));
    for (taken, action) in steps {
        let actor = match action.kind() {
            ActionKind::AskForEvidence
            | ActionKind::ConfirmEligibility
            | ActionKind::CheckCredit => "robin",
            _ => "ana",
        };
        for (givens, again) in [
            (market(), false),
            (market().steps("fabrikam", on(2019, 1, 2), &[taken]), true),
        ] {
            let decision = ask(&world(givens, Date::USUAL), actor, action.clone());
            let once = failed_checks(&decision)
                .iter()
                .any(|(rule, it)| rule == "SIM-DIRECT-BILL" && it.fact == "step-open");
            assert_eq!(once, again, "{taken:?} {action:?}");
            assert!(
                !again || decision.verdict == Verdict::Forbidden,
                "{taken:?}"
            );
        }
    }
    // What a company has become it does not become again.
    for (kind, so, company, again) in [
        (ActionKind::ApplyForDirectBill, false, "fabrikam", false),
        (ActionKind::ApplyForDirectBill, false, "alpine", true),
        (
            ActionKind::BecomeDirectBillPartner,
            false,
            "fabrikam",
            false,
        ),
        (ActionKind::BecomeDirectBillPartner, false, "alpine", true),
        (ActionKind::EnrollAsResellerToo, false, "alpine", false),
        (ActionKind::EnrollAsResellerToo, true, "alpine", true),
    ] {
        let world = world(
            market().but("alpine", |it| it.also_reseller = so),
            Date::USUAL,
        );
        let actor = if company == "alpine" { "val" } else { "ana" };
        let found = facts(&world, actor, step(kind, company));
        assert_eq!(
            found.contains(&"step-open".to_owned()),
            again,
            "{company} {kind:?}"
        );
    }
}

#[test]
fn the_step_that_is_missing_is_named() {
    use DirectBillStep as Step;
    for (step_missing, fact) in [
        (Step::CreditPassed, "db-credit-passed"),
        (Step::Infrastructure, "db-infrastructure"),
        (Step::FirstLine, "db-first-line"),
        (Step::Signing, "db-signing"),
        (Step::ManagedService, "db-managed-service"),
        (Step::Interfaces, "db-interfaces"),
        (Step::Terms, "db-terms"),
    ] {
        let done: Vec<_> = WAY
            .iter()
            .copied()
            .filter(|it| *it != step_missing)
            .collect();
        let world = world(
            seller().steps("fabrikam", on(2018, 9, 3), &done),
            on(2019, 3, 19),
        );
        let asked = step(ActionKind::BecomeDirectBillPartner, "fabrikam");
        let found = facts(&world, "ana", asked);
        assert!(
            !found.is_empty() && found.iter().all(|it| it == fact),
            "{fact}: {found:?}"
        );
    }
    let new = world(market(), on(2020, 10, 28));
    for (actor, action, fact) in [
        (
            "ana",
            step(ActionKind::ApplyForDirectBill, "fabrikam"),
            "db-questionnaire",
        ),
        (
            "robin",
            step(ActionKind::ConfirmEligibility, "fabrikam"),
            "db-applied",
        ),
        ("robin", check_credit("fabrikam", true), "db-eligible"),
        (
            "ana",
            step(ActionKind::GiveEvidence, "fabrikam"),
            "db-evidence-asked",
        ),
    ] {
        let found = facts(&new, actor, action);
        assert!(found.contains(&fact.to_owned()), "{fact}: {found:?}");
    }
}

#[test]
fn a_month_that_is_over_is_recorded_with_something_sold() {
    let world = world(market(), Date::USUAL);
    let this = Date::USUAL.month_start(0);
    for (month, amount, may) in [
        (this.month_start(-1), 1, true),
        (this.month_start(-1), 0, false),
        (this, 1, false),
        (this, 0, false),
    ] {
        let found = facts(&world, "ana", record_sales("fabrikam", month, amount));
        let expected: &[&str] = if may { &[] } else { &["sales-readable"] };
        assert_eq!(found, expected, "{month} {amount}");
    }
}

#[test]
fn who_has_a_plan_needs_the_revenue_from_its_first_renewal_since_2021_on() {
    for (bought, date, rules) in [
        (on(2019, 6, 3), on(2021, 6, 2), &[][..]),
        (on(2019, 6, 3), on(2021, 6, 3), &["R-DB-EXISTING"]),
        (on(2020, 1, 1), on(2020, 12, 31), &[]),
        (on(2020, 1, 1), on(2021, 1, 1), &["R-DB-EXISTING"]),
        (on(2020, 1, 2), on(2021, 1, 1), &[]),
        (on(2020, 1, 2), on(2021, 1, 2), &["R-DB-EXISTING"]),
    ] {
        let mut done = WAY.to_vec();
        done.retain(|it| *it != DirectBillStep::Premier);
        let givens = market()
            .steps("alpine", on(2018, 1, 8), &done)
            .steps("alpine", bought, &[DirectBillStep::Premier])
            .but("alpine", |it| it.restricted = true);
        let found = failed(&ask(&world(givens, date), "robin", lift("alpine")));
        assert_eq!(found, rules, "{bought} {date}");
    }
}

/// The months before the renewal count, and later those before the day on which it is asked.
#[test]
fn the_revenue_of_a_renewal_stays_enough() {
    for (first, months, date, rules) in [
        (on(2020, 6, 1), 12, on(2021, 6, 3), &[][..]),
        (on(2020, 6, 1), 12, on(2021, 11, 3), &[]),
        (on(2020, 6, 1), 11, on(2021, 11, 3), &["R-DB-EXISTING"]),
        (on(2020, 7, 1), 12, on(2021, 6, 30), &["R-DB-EXISTING"]),
        (on(2020, 7, 1), 12, on(2021, 7, 1), &[]),
        (on(2020, 7, 1), 12, on(2021, 8, 1), &["R-DB-EXISTING"]),
    ] {
        let sales = vec![25_000; months];
        let givens = market()
            .steps("alpine", on(2018, 1, 8), WAY)
            .steps("alpine", on(2020, 6, 3), &[DirectBillStep::Premier])
            .sales("alpine", first, SaleKind::Cloud, &sales)
            .but("alpine", |it| it.restricted = true);
        let found = failed(&ask(&world(givens, date), "robin", lift("alpine")));
        assert_eq!(found, rules, "{first} {months} {date}");
    }
}

/// Microsoft restricts who misses what it would have to meet again, and nobody else.
#[test]
fn who_meets_every_requirement_of_the_date_is_not_restricted() {
    let plan = |bought| {
        let mut done = WAY.to_vec();
        done.retain(|it| *it != DirectBillStep::Premier);
        market().steps("alpine", on(2018, 1, 8), &done).steps(
            "alpine",
            bought,
            &[DirectBillStep::Premier],
        )
    };
    let of_2018 = || market().steps("alpine", on(2018, 1, 8), &[DirectBillStep::Interfaces]);
    for (givens, date, misses) in [
        // The renewal of the plan asks for the revenue.
        (plan(on(2019, 6, 3)), on(2021, 6, 2), false),
        (plan(on(2019, 6, 3)), on(2021, 6, 3), true),
        // Each requirement counts from its day on: nobody has bought a plan here.
        (of_2018(), on(2018, 8, 30), false),
        (of_2018(), on(2018, 8, 31), true),
        (
            plan(on(2018, 3, 1)).but("alpine", |it| it.associated_mpn = None),
            on(2020, 6, 1),
            true,
        ),
    ] {
        let world = world(givens, date);
        let found = verdict(&world, "robin", restrict("alpine"));
        let expected = if misses {
            (Verdict::Permitted, Vec::new())
        } else {
            blocked_by(&["R-DB-RESTRICTED"])
        };
        assert_eq!(found, expected, "{date}");
    }
}

#[test]
fn a_transfer_of_azure_takes_each_step_once() {
    use AzureTransferState as State;
    let sides = ("alpine", "northwind");
    let (asked, lapsed) = (on(2021, 5, 3), on(2021, 3, 1));
    for (state, since, accepts, cancels, completes) in [
        (State::Asked, asked, true, false, false),
        // A request in writing waits without an end.
        (State::Asked, lapsed, true, false, false),
        (State::Pending, asked, true, true, false),
        (State::Pending, lapsed, false, false, false),
        (State::InProgress, asked, false, false, true),
        (State::Complete, asked, false, false, false),
        (State::Cancelled, asked, false, false, false),
    ] {
        let mut kinds = [(Offer::Azure, "azure"), (Offer::AzurePlan, "plan")];
        kinds.sort_by_key(|it| (it.0 == Offer::Azure) != (state == State::Asked));
        let givens = market()
            .organisation(
                "northwind",
                "Northwind",
                Kind::DirectBillPartner,
                ("Lille", "FR"),
            )
            .person(
                "nia",
                "Nia Low",
                "northwind",
                &[partner_lab::domain::Role::AdminAgent],
            )
            .subscribed("plan", "alpine", "bank", Offer::AzurePlan, on(2021, 1, 4))
            .transferring("moving", kinds[0].1, sides, since, state);
        let world = world(givens, Date::USUAL);
        for (actor, action, may, fact) in [
            (
                "val",
                accept_transfer("moving", true),
                accepts,
                "azure-transfer-waits",
            ),
            ("nia", cancel_transfer("moving"), cancels, "request-pending"),
            (
                "robin",
                complete_transfer("moving"),
                completes,
                "azure-transfer-agreed",
            ),
        ] {
            let found = facts(&world, actor, action);
            assert_eq!(
                !found.contains(&fact.to_owned()),
                may,
                "{state:?} {since} {fact}"
            );
        }
        // Only a ticket needs the form.
        let unsigned = facts(&world, "val", accept_transfer("moving", false));
        let named = unsigned.contains(&"form-signed".to_owned());
        assert_eq!(named, state == State::Asked, "{state:?}");
    }
}

#[test]
fn the_future_partner_has_an_azure_plan_that_is_active() {
    for (offer, suspended, may) in [
        (Offer::AzurePlan, false, true),
        (Offer::AzurePlan, true, false),
        (Offer::License, false, false),
        (Offer::License, true, false),
    ] {
        let givens = market()
            .subscribed(
                "theirs",
                "contoso",
                "bank",
                Offer::AzurePlan,
                on(2021, 1, 4),
            )
            .subscribed("held", "alpine", "bank", offer, on(2021, 1, 4));
        let mut world = world(givens, Date::USUAL);
        world.subscriptions.get_mut("held").unwrap().suspended = suspended;
        let found = facts(
            &world,
            "val",
            request_azure_transfer("theirs", "alpine", true),
        );
        assert_eq!(
            !found.contains(&"has-azure-plan".to_owned()),
            may,
            "{offer:?} {found:?}"
        );
    }
}

#[test]
fn a_check_answers_with_the_first_code_that_applies() {
    let givens = market()
        .mpn("fabrikam", "4200088", MpnKind::Location, "FR")
        .but("fabrikam", |it| {
            for held in &mut it.mpn_ids {
                held.in_partner_center = held.number.as_str() != "4200088";
            }
        })
        .organisation("far", "Far", Kind::IndirectReseller, ("Toronto", "CA"))
        .associated("far", "4220001", "CA");
    let world = world(givens, Date::USUAL);
    for (mpn, tenant, codes) in [
        ("4200001", "", &[][..]),
        ("4999999", "", &["check-2200"]),
        // It was not moved.
        ("4200088", "", &["check-2200"]),
        // It is a provider's.
        ("4100001", "", &["check-2204"]),
        ("4220001", "", &["check-2201"]),
        ("4210001", "", &["check-2203"]),
        ("", "fabrikam.example", &[]),
        ("", "nowhere.example", &["check-2205"]),
        ("", "proseware.example", &["check-2206"]),
        ("", "", &["one-id-given"]),
        ("4200001", "fabrikam.example", &["one-id-given"]),
    ] {
        assert_eq!(
            facts(&world, "jun", check("contoso", mpn, tenant)),
            codes,
            "{mpn}{tenant}"
        );
    }
}

#[test]
fn a_mail_has_a_text() {
    let world = world(market(), Date::USUAL);
    for (text, expected) in [
        ("Hello", &[][..]),
        (" ", &["mail-written"]),
        ("", &["mail-written"]),
    ] {
        assert_eq!(
            facts(&world, "ana", mail("fabrikam", "uma", text)),
            expected,
            "{text}"
        );
    }
    let found = verdict(&world, "ana", mail("fabrikam", "uma", ""));
    assert_eq!(found, (Verdict::Blocked, vec!["SIM-FORM".to_owned()]));
}
