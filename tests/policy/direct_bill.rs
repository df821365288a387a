//! Direct bill by date, what counts as revenue, and what the transition keeps and moves.

use partner_lab::domain::{
    ActionKind, Date, DirectBillStep, Givens, Offer, Remedy, SaleKind, TransferState, Verdict,
    World, consequences,
};

use super::support::customers::{add_for, ask_jointly, change_seats, market, order};
use super::support::direct_bill::{
    WAY, answer, both, buy_plan, check_credit, moving, seller, step, transfer, withdraw,
};
use super::support::{ask, failed, failed_checks, finding, judged, on, verdict, world};

fn run(world: &mut World, actor: &str, action: &partner_lab::domain::Action) {
    let decision = ask(world, actor, action.clone());
    assert!(
        decision.is_permitted(),
        "{action:?}: {:?}",
        failed(&decision)
    );
    for event in consequences(world, &actor.into(), action, 7).unwrap() {
        world.apply(event).unwrap();
    }
}

fn without(open: DirectBillStep) -> Givens {
    let done: Vec<_> = WAY.iter().copied().filter(|it| *it != open).collect();
    seller().steps("fabrikam", on(2018, 9, 3), &done)
}

#[test]
fn only_cloud_sales_of_the_twelve_whole_months_before_count() {
    let first = on(2020, 4, 1);
    let world = world(
        super::support::cast()
            .sales("fabrikam", first, SaleKind::Cloud, &[1, 10, 100])
            .sales("fabrikam", on(2021, 4, 1), SaleKind::Cloud, &[1000, 10_000])
            .sales("fabrikam", on(2021, 1, 1), SaleKind::Perpetual, &[100_000]),
        Date::USUAL,
    );
    let revenue = |day| {
        world
            .direct_bill
            .revenue(&world.organisations[&"fabrikam".into()], day)
    };
    // April 2020 has left the window, and May 2021 is not over.
    assert_eq!(revenue(Date::USUAL), 10 + 100 + 1000);
    assert_eq!(revenue(on(2021, 4, 30)), 1 + 10 + 100);
    assert_eq!(revenue(on(2021, 6, 1)), 100 + 1000 + 10_000);
}

#[test]
fn the_plan_comes_after_the_credit_check_since_20_march_2019() {
    let applied = [DirectBillStep::Applied, DirectBillStep::Eligible];
    let on_day = |date| {
        let givens = seller().steps("fabrikam", on(2019, 1, 2), &applied);
        verdict(&world(givens, date), "ana", buy_plan("fabrikam"))
    };
    assert_eq!(on_day(on(2019, 3, 19)), (Verdict::Permitted, vec![]));
    let refused = (Verdict::Blocked, vec!["R-DB-CREDIT".to_owned()]);
    assert_eq!(on_day(on(2019, 3, 20)), refused);
    assert_eq!(on_day(Date::USUAL), refused);
}

#[test]
fn what_is_asked_for_changes_with_the_date() {
    use ActionKind::{
        AcceptDirectBillTerms, AnswerQuestionnaire, ApplyForDirectBill, BecomeDirectBillPartner,
    };
    let become_direct = |open, date| {
        let asked = step(BecomeDirectBillPartner, "fabrikam");
        verdict(&world(without(open), date), "ana", asked).1
    };
    let none: Vec<String> = Vec::new();
    let managed = DirectBillStep::ManagedService;
    assert_eq!(
        become_direct(managed, on(2020, 10, 26)),
        ["R-DB-MANAGED", "R-ACT-DB-CAPABLE"]
    );
    assert_eq!(become_direct(managed, on(2020, 10, 27)), none);
    assert_eq!(
        become_direct(DirectBillStep::Terms, on(2019, 3, 19)),
        ["R-DB-TERMS"]
    );
    assert_eq!(become_direct(DirectBillStep::Terms, on(2019, 3, 20)), none);
    assert_eq!(
        become_direct(DirectBillStep::Premier, on(2018, 8, 30)),
        none
    );
    assert_eq!(
        become_direct(DirectBillStep::Premier, on(2018, 8, 31)),
        ["R-DB-SUPPORT"]
    );

    // The terms come after the plan since there is one to buy.
    let terms = |date| {
        let mut open = WAY.to_vec();
        open.retain(|it| !matches!(it, DirectBillStep::Terms | DirectBillStep::Premier));
        let given = seller().steps("fabrikam", on(2018, 1, 8), &open);
        let asked = step(AcceptDirectBillTerms, "fabrikam");
        verdict(&world(given, date), "ana", asked).1
    };
    assert_eq!(terms(on(2018, 8, 30)), none);
    assert_eq!(terms(on(2018, 8, 31)), ["R-DB-TERMS"]);

    let unasked = || super::support::cast();
    for (date, rules) in [
        (on(2018, 2, 18), vec!["R-DB-QUESTIONNAIRE"]),
        (
            on(2018, 2, 19),
            vec!["R-DB-CLOSED2018", "R-DB-QUESTIONNAIRE"],
        ),
        (on(2018, 8, 31), vec!["R-DB-QUESTIONNAIRE"]),
        (on(2020, 10, 27), vec!["R-DB-QUESTIONNAIRE", "R-DB-REVENUE"]),
        (on(2020, 10, 29), vec!["R-DB-REVENUE"]),
        (on(2021, 4, 15), vec!["R-DB-REVENUE", "R-DB-12MONTHS"]),
    ] {
        let world = world(unasked(), date);
        let asked = verdict(&world, "ana", step(ApplyForDirectBill, "fabrikam"));
        assert_eq!(
            asked,
            (
                Verdict::Blocked,
                rules.iter().map(|it| (*it).to_owned()).collect()
            ),
            "{date}"
        );
    }
    // What is not asked for any more is over.
    for (kind, last) in [
        (AnswerQuestionnaire, on(2020, 10, 28)),
        (AcceptDirectBillTerms, on(2019, 3, 19)),
    ] {
        let after = world(without(DirectBillStep::Terms), last.plus_days(1));
        let (verdict, _) = verdict(&after, "ida", step(kind, "proseware"));
        assert_eq!(verdict, Verdict::Forbidden, "{kind:?}");
    }
}

/// Who has applied is on record, with the day.
#[test]
fn an_application_is_on_record() {
    let date = on(2020, 10, 27);
    let mut world = world(seller(), date);
    let apply = step(ActionKind::ApplyForDirectBill, "fabrikam");
    run(&mut world, "ana", &apply);
    let taken = |step| world.direct_bill.taken(&"fabrikam".into(), step);
    assert_eq!(taken(DirectBillStep::Applied), Some(date));
    assert_eq!(taken(DirectBillStep::Eligible), None);
}

/// What is in force since a day is asked for by no other rule before it.
#[test]
fn nothing_that_counts_since_31_august_2018_is_missed_the_day_before() {
    use DirectBillStep::{FirstLine, Infrastructure, Interfaces, ManagedService, Premier, Signing};
    let table: [(_, &[_], &[_]); 6] = [
        (ManagedService, &[], &["R-DB-MANAGED", "R-ACT-DB-CAPABLE"]),
        (Infrastructure, &[], &["R-DB-INFRA", "R-ACT-DB-CAPABLE"]),
        (FirstLine, &[], &["R-DB-FIRSTLINE", "R-ACT-DB-CAPABLE"]),
        (Signing, &[], &["R-DB-SIGN"]),
        (Premier, &[], &["R-DB-SUPPORT"]),
        // No rule of a day asks for these.
        (Interfaces, &["R-ACT-DB-CAPABLE"], &["R-ACT-DB-CAPABLE"]),
    ];
    for (open, before, since) in table {
        for (date, rules) in [
            (on(2018, 8, 30), before),
            (on(2018, 8, 31), since),
            (on(2018, 9, 1), since),
        ] {
            let asked = step(ActionKind::BecomeDirectBillPartner, "fabrikam");
            let found = verdict(&world(without(open), date), "ana", asked);
            judged(&found, rules, &format!("{open:?} {date}"));
        }
    }
}

#[test]
fn the_mail_tells_how_the_credit_check_came_out() {
    use partner_lab::domain::MailKind::{CreditCheckFailed, CreditCheckPassed};
    let steps = [DirectBillStep::Applied, DirectBillStep::Eligible];
    let mut world = world(
        seller().steps("fabrikam", on(2021, 5, 3), &steps),
        Date::USUAL,
    );
    run(&mut world, "robin", &check_credit("fabrikam", false));
    run(&mut world, "robin", &check_credit("fabrikam", true));
    let mails: Vec<_> = world
        .mails
        .iter()
        .map(|it| (it.to.as_str(), &it.kind))
        .collect();
    assert_eq!(
        mails,
        [("ana", &CreditCheckFailed), ("ana", &CreditCheckPassed)]
    );
}

#[test]
fn whom_microsoft_picked_is_not_known_until_20_january_2019() {
    for (date, expected) in [
        (on(2018, 12, 17), Verdict::Blocked),
        (on(2018, 12, 18), Verdict::Unknown),
        (on(2019, 1, 20), Verdict::Unknown),
        (on(2019, 1, 21), Verdict::Permitted),
    ] {
        let world = world(super::support::customers::market(), date);
        let asked = ask(
            &world,
            "val",
            step(ActionKind::EnrollAsResellerToo, "alpine"),
        );
        assert_eq!(asked.verdict, expected, "{date}");
    }
}

#[test]
fn a_partner_of_both_kinds_does_not_buy_for_whom_it_won_with_a_provider() {
    let mut world = world(
        both().agreed(
            "works",
            "alpine",
            partner_lab::domain::CustomerAgreementKind::Customer,
            on(2020, 3, 2),
        ),
        Date::USUAL,
    );
    let old = order("alpine", "bank", Offer::License);
    assert_eq!(
        verdict(&world, "val", old.clone()),
        (Verdict::Permitted, vec![])
    );
    run(&mut world, "mia", &add_for("contoso", "alpine", "FR"));
    let bought = order("alpine", "tenant-7", Offer::License);
    let (refused, rules) = verdict(&world, "val", bought);
    assert_eq!(refused, Verdict::Forbidden);
    assert!(rules.contains(&"R-TR-NODIRECTBUY".to_owned()), "{rules:?}");
    // It may still invite jointly when it is restricted, and asks for nothing else.
    world.organisations.get_mut("alpine").unwrap().restricted = true;
    let joint = ask_jointly("alpine", "contoso", "bank", "uma");
    assert_eq!(
        verdict(&world, "val", joint.clone()),
        (Verdict::Permitted, vec![])
    );
    // Its partnership alone is not enough: it resells no more.
    world.organisations.get_mut("alpine").unwrap().also_reseller = false;
    let (found, rules) = verdict(&world, "val", joint);
    assert_eq!(found, Verdict::Blocked);
    assert_eq!(rules, ["R-CUST-INVITE-JOINT"]);
}

/// Who may enrol as a reseller too was Microsoft's choice until 20 January 2019: nobody knows whom it
/// chose, but from the next day on everybody may.
#[test]
fn what_is_not_known_until_a_day_can_be_waited_for() {
    for (date, waits) in [
        (on(2018, 12, 18), true),
        (on(2019, 1, 20), true),
        (on(2019, 1, 21), false),
    ] {
        let asked = step(ActionKind::EnrollAsResellerToo, "alpine");
        let decision = ask(&world(market(), date), "val", asked);
        assert_eq!(decision.verdict == Verdict::Unknown, waits, "{date}");
        let mut checks = decision.findings.iter().flat_map(|it| &it.checks);
        let picked = checks.find(|it| it.fact == "picked");
        let ways = picked
            .map(|it| it.remedies.clone())
            .filter(|it| !it.is_empty());
        let until = on(2019, 1, 21);
        assert_eq!(ways, waits.then(|| vec![Remedy::Wait { until }]), "{date}");
    }
}

#[test]
fn a_transfer_moves_what_was_there_when_it_was_asked_for() {
    let mut world = world(moving(), Date::USUAL);
    // Each subscription has one request at a time.
    let again = verdict(&world, "val", transfer("office", "contoso"));
    assert_eq!(again, (Verdict::Blocked, vec!["R-TR-TRANSFER".to_owned()]));
    run(&mut world, "val", &change_seats("office", 50));
    run(&mut world, "jun", &answer("move", true));
    assert!(world.subscriptions.get("office").is_none());
    let new = world.subscriptions.get("subscription-7").unwrap();
    assert_eq!(
        (new.seller.as_str(), new.quantity, new.add_ons),
        ("contoso", 10, 2)
    );
    assert_eq!(new.listed, Some("license-1".into()));
    assert_eq!(new.named_add_ons, ["calling".into()]);
    assert_eq!(
        new.reseller
            .as_ref()
            .map(partner_lab::domain::OrganisationId::as_str),
        Some("alpine")
    );
    assert_eq!(world.sold_to(&"alpine".into(), &"bank".into()).count(), 1);
    let (twice, _) = verdict(&world, "jun", answer("move", false));
    assert_eq!(twice, Verdict::Forbidden);
}

/// Whoever asked the wrong provider takes it back and asks another; nothing stands against that.
#[test]
fn a_transfer_that_waits_is_withdrawn() {
    let givens = moving()
        .but("alpine", |it| it.suspended = true)
        .but("contoso", |it| it.suspended = true);
    let mut world = world(givens, Date::USUAL);
    let (others, _) = verdict(&world, "jun", withdraw("move"));
    assert_eq!(others, Verdict::Blocked);
    run(&mut world, "val", &withdraw("move"));
    assert_eq!(
        world.direct_bill.transfers[&"move".into()].state,
        TransferState::Withdrawn
    );
    assert!(world.subscriptions.get("office").is_some());
    for (actor, action) in [
        ("val", withdraw("move")),
        ("jun", answer("move", true)),
        ("jun", answer("move", false)),
    ] {
        assert_eq!(verdict(&world, actor, action).0, Verdict::Forbidden);
    }
    let again = ask(&world, "val", transfer("office", "contoso"));
    assert!(!failed(&again).contains(&"R-TR-TRANSFER".to_owned()));
}

#[test]
fn a_new_direct_bill_partner_buys_and_its_provider_has_to_wait_for_a_reseller() {
    let mut world = world(seller().steps("fabrikam", on(2021, 5, 3), WAY), Date::USUAL);
    run(
        &mut world,
        "ana",
        &step(ActionKind::BecomeDirectBillPartner, "fabrikam"),
    );
    // The partnership stands, but not with a reseller.
    let partnership = |world: &World| {
        let held = world.standing_partnership(&"contoso".into(), &"fabrikam".into());
        held.is_some_and(|it| world.is_active(it))
    };
    assert!(!partnership(&world));
    let bought = ask(&world, "ana", order("fabrikam", "bank", Offer::License));
    assert!(
        finding(&bought, "R-TX-ORDER")
            .is_none_or(|it| it.outcome != partner_lab::domain::Outcome::Fails)
    );
    run(
        &mut world,
        "ana",
        &step(ActionKind::EnrollAsResellerToo, "fabrikam"),
    );
    assert!(partnership(&world));
    let (refused, rules) = verdict(&world, "ana", order("fabrikam", "bank", Offer::License));
    assert_eq!(refused, Verdict::Forbidden);
    assert!(rules.contains(&"R-TR-NODIRECTBUY".to_owned()), "{rules:?}");
}

#[test]
fn twelve_months_are_there_when_microsoft_confirms_that_the_partner_may() {
    let applied = |first: Date| {
        market()
            .sales("fabrikam", first, SaleKind::Cloud, &[50_000; 8])
            .steps("fabrikam", on(2021, 4, 14), &[DirectBillStep::Applied])
    };
    for (first, date, told) in [
        (on(2020, 8, 1), on(2021, 4, 14), false),
        (on(2020, 8, 1), on(2021, 4, 15), true),
        (on(2020, 4, 1), on(2021, 4, 15), false),
    ] {
        let world = world(applied(first), date);
        let found = failed(&ask(
            &world,
            "robin",
            step(ActionKind::ConfirmEligibility, "fabrikam"),
        ));
        assert_eq!(
            found.iter().any(|it| it == "R-DB-12MONTHS"),
            told,
            "{first} {date}"
        );
    }
}

#[test]
fn nobody_is_told_to_wait_longer_than_the_simulated_years() {
    let waits = |first| {
        let given = market().sales("fabrikam", first, SaleKind::Cloud, &[50_000; 4]);
        let action = step(ActionKind::ApplyForDirectBill, "fabrikam");
        let decision = ask(&world(given, Date::USUAL), "ana", action);
        let check = failed_checks(&decision)
            .into_iter()
            .find(|(rule, _)| rule == "R-DB-12MONTHS");
        check.unwrap().1.remedies
    };
    let until = on(2021, 12, 1);
    assert_eq!(waits(on(2020, 12, 1)), [Remedy::Wait { until }]);
    assert_eq!(waits(on(2021, 1, 1)), []);
}

#[test]
fn a_direct_bill_partner_has_answered_the_questionnaire() {
    let world = world(market(), on(2020, 10, 1));
    let action = step(ActionKind::AnswerQuestionnaire, "alpine");
    assert_eq!(failed(&ask(&world, "val", action)), ["SIM-DIRECT-BILL"]);
}
