//! A company that is new to the programme becomes a direct bill partner, while documents allow it.

use partner_lab::domain::{
    Action, ActionKind, Application, Capability, Country, Date, DirectBillStep, Enrolment, Event,
    Kind, MailKind, Model, Remedy, ReviewFinding, Role, SaleKind, Verdict, World, consequences,
};

use super::support::actions::{
    another_account, choose, confirm, create_account, enroll, enroll_direct, invite, review,
};
use super::support::direct_bill::{buy_plan, check_credit, declare, record_sales, step};
use super::support::{applied, ask, cast, failed, failed_checks, happen, on, verdict, world};

/// Wingtip Toys on a date before the form replaced the questionnaire, which it has answered.
fn answered(date: Date) -> World {
    let mut world = world(cast(), date);
    let answer = step(ActionKind::AnswerQuestionnaire, "wingtip");
    happen(&mut world, "eva", &answer, 1);
    world
}

/// Its application is sent and reviewed.
fn reviewed(date: Date) -> World {
    let mut world = answered(date);
    for (entry, actor, action) in [
        (2, "eva", enroll_direct("wingtip", "tom", true)),
        (3, "tom", confirm("wingtip")),
        (4, "robin", review("wingtip", ReviewFinding::Employed)),
        (5, "robin", review("wingtip", ReviewFinding::Registered)),
    ] {
        happen(&mut world, actor, &action, entry);
    }
    world
}

/// What it is.
fn kind(world: &World) -> Kind {
    world.organisations.get("wingtip").unwrap().kind
}

fn become_direct() -> Action {
    step(ActionKind::BecomeDirectBillPartner, "wingtip")
}

#[test]
fn newcomers_apply_until_october_2020_except_while_applications_are_paused() {
    let on_day = |date| {
        let givens = cast().steps("wingtip", on(2017, 9, 1), &[DirectBillStep::Questionnaire]);
        let world = world(givens, date);
        let applied = verdict(&world, "eva", enroll_direct("wingtip", "tom", true));
        let chosen = verdict(&world, "eva", choose("wingtip", Model::DirectBill));
        assert_eq!(applied.0, chosen.0, "{date}: what is chosen can be done");
        applied
    };
    let permitted = (Verdict::Permitted, vec![]);
    let paused = (Verdict::Blocked, vec!["R-DB-CLOSED2018".to_owned()]);
    let closed = (Verdict::Forbidden, vec!["R-ENR-OCT2020".to_owned()]);
    assert_eq!(on_day(on(2017, 11, 20)), permitted);
    assert_eq!(on_day(on(2018, 2, 18)), permitted);
    assert_eq!(on_day(on(2018, 2, 19)), paused);
    assert_eq!(on_day(on(2018, 8, 30)), paused);
    assert_eq!(on_day(on(2018, 8, 31)), permitted);
    assert_eq!(on_day(on(2019, 2, 4)), permitted);
    assert_eq!(on_day(on(2020, 9, 30)), permitted);
    assert_eq!(on_day(on(2020, 10, 1)), closed);
    assert_eq!(on_day(Date::USUAL), closed);
}

#[test]
fn the_questionnaire_comes_before_the_application() {
    let apply = || enroll_direct("wingtip", "tom", true);
    let asked = verdict(&world(cast(), on(2020, 9, 30)), "eva", apply());
    assert_eq!(
        asked,
        (Verdict::Blocked, vec!["R-DB-QUESTIONNAIRE".to_owned()])
    );
    let after = verdict(&answered(on(2020, 9, 30)), "eva", apply());
    assert_eq!(after.0, Verdict::Permitted);
    // A reseller's application asks for none.
    let reseller = verdict(
        &world(cast(), on(2020, 9, 30)),
        "eva",
        enroll("wingtip", "tom"),
    );
    assert_eq!(reseller.0, Verdict::Permitted);
}

/// Who is new answers the questions as long as direct bill is open to newcomers, a reseller as long as
/// they are asked; Microsoft never.
#[test]
fn the_questionnaire_is_for_who_may_apply() {
    let answer = |of: &str| step(ActionKind::AnswerQuestionnaire, of);
    for (date, newcomer) in [
        (on(2020, 9, 30), Verdict::Permitted),
        (on(2020, 10, 1), Verdict::Blocked),
        (on(2020, 10, 28), Verdict::Blocked),
        (on(2020, 10, 29), Verdict::Forbidden),
    ] {
        let world = world(cast(), date);
        let decision = ask(&world, "eva", answer("wingtip"));
        assert_eq!(decision.verdict, newcomer, "{date}");
        let closed = failed(&decision).contains(&"R-ENR-OCT2020".to_owned());
        assert_eq!(closed, date >= on(2020, 10, 1), "{date}");
        if newcomer == Verdict::Blocked {
            // As a reseller it may.
            let (_, check) = &failed_checks(&decision)[0];
            let Remedy::Act { action, .. } = &check.remedies[0] else {
                panic!("{check:?}");
            };
            assert_eq!(action, "EnrollAsIndirectReseller");
        }
        let reseller = ask(&world, "ana", answer("fabrikam")).verdict;
        assert_eq!(reseller == Verdict::Permitted, date < on(2020, 10, 29));
        let microsoft = ask(&world, "robin", answer("microsoft")).verdict;
        assert_eq!(microsoft, Verdict::Forbidden, "{date}");
    }
}

/// Whoever has no work account creates one; there is no domain to prove.
#[test]
fn a_newcomer_without_an_account_creates_one() {
    let givens = applied(Enrolment::None, |it| it.no_account = true);
    let givens = givens.person("new", "Nia New", "wingtip", &[]);
    let mut world = world(givens, on(2020, 9, 1));
    let asked = step(ActionKind::AnswerQuestionnaire, "wingtip");
    let decision = ask(&world, "new", asked);
    let checks = failed_checks(&decision);
    let (_, check) = checks
        .iter()
        .find(|(rule, _)| rule == "R-ROLE-NEEDED")
        .unwrap();
    let Remedy::Act { action, .. } = &check.remedies[0] else {
        panic!("{check:?}");
    };
    assert_eq!(action, "CreateWorkAccount");
    // Then it has one, and whoever created it is its global admin.
    happen(&mut world, "new", &create_account("wingtip"), 1);
    let lacks = |world: &World| world.applications.get("wingtip").map(|it| it.no_account);
    assert_eq!(lacks(&world), Some(false));
    let roles = &world.people.get("new").unwrap().roles;
    assert!(roles.contains(&Role::GlobalAdmin));
}

#[test]
fn bank_details_are_part_of_an_application_for_direct_bill() {
    let world = answered(on(2018, 1, 15));
    let asked = |bank| verdict(&world, "eva", enroll_direct("wingtip", "tom", bank));
    assert_eq!(asked(true), (Verdict::Permitted, vec![]));
    let missing = (Verdict::Blocked, vec!["R-ENR-DATA17".to_owned()]);
    assert_eq!(asked(false), missing);
}

#[test]
fn only_a_global_admin_applies() {
    for role in Role::ALL {
        let givens = cast()
            .steps("wingtip", on(2017, 9, 1), &[DirectBillStep::Questionnaire])
            .person("pat", "Pat Lee", "wingtip", &[role]);
        let world = world(givens, on(2018, 1, 15));
        let asked = verdict(&world, "pat", enroll_direct("wingtip", "tom", true));
        let expected = if role == Role::GlobalAdmin {
            Verdict::Permitted
        } else {
            Verdict::Blocked
        };
        assert_eq!(asked.0, expected, "{role:?}: {:?}", asked.1);
    }
}

#[test]
fn the_reviewed_company_is_no_partner_yet() {
    let world = reviewed(on(2017, 11, 20));
    assert_eq!(kind(&world), Kind::Prospect);
    let mail = &world.mails.last().unwrap().kind;
    assert_eq!(*mail, MailKind::DirectBillReviewed);
    let asked = ask(&world, "eva", become_direct());
    assert_eq!(
        failed(&asked),
        ["R-DB-CREDIT", "R-DB-TERMS", "R-ACT-DB-CAPABLE"]
    );
}

#[test]
fn in_2020_credit_support_and_services_come_between() {
    let mut world = reviewed(on(2020, 9, 14));
    let confirmed = step(ActionKind::ConfirmEligibility, "wingtip");
    happen(&mut world, "robin", &confirmed, 6);
    // The plan waits for the credit check.
    let early = verdict(&world, "eva", buy_plan("wingtip"));
    assert_eq!(early, (Verdict::Blocked, vec!["R-DB-CREDIT".to_owned()]));
    happen(&mut world, "robin", &check_credit("wingtip", true), 7);
    happen(&mut world, "eva", &buy_plan("wingtip"), 8);
    for (entry, capability) in Capability::ALL.into_iter().enumerate() {
        let declared = declare("wingtip", capability);
        let entry = 9 + u32::try_from(entry).unwrap();
        happen(&mut world, "eva", &declared, entry);
    }
    let asked = ask(&world, "eva", become_direct());
    assert_eq!(failed(&asked), ["R-DB-MPN"]);
    let associate = Action::AssociateMpnId {
        organisation: Some("wingtip".into()),
        mpn: world
            .organisations
            .get("wingtip")
            .unwrap()
            .mpn_ids
            .first()
            .map(|it| it.number.clone()),
    };
    happen(&mut world, "eva", &associate, 20);
    happen(&mut world, "eva", &become_direct(), 21);
    assert_eq!(kind(&world), Kind::DirectBillPartner);
}

#[test]
fn until_it_is_a_partner_it_does_no_business_and_can_start_as_a_reseller_instead() {
    let mut world = reviewed(on(2020, 9, 14));
    let request = invite("contoso", "wingtip", "tom");
    let asked = ask(&world, "jun", request);
    assert!(!asked.is_permitted(), "it is no reseller");
    happen(
        &mut world,
        "robin",
        &step(ActionKind::ConfirmEligibility, "wingtip"),
        6,
    );
    happen(&mut world, "robin", &check_credit("wingtip", false), 7);
    let after = ask(&world, "eva", become_direct());
    assert_eq!(after.verdict, Verdict::Blocked);
    happen(&mut world, "eva", &enroll("wingtip", "tom"), 8);
    happen(&mut world, "tom", &confirm("wingtip"), 9);
    happen(
        &mut world,
        "robin",
        &review("wingtip", ReviewFinding::Employed),
        10,
    );
    happen(
        &mut world,
        "robin",
        &review("wingtip", ReviewFinding::Registered),
        11,
    );
    assert_eq!(kind(&world), Kind::IndirectReseller);
}

#[test]
fn a_customer_applies_too_and_microsoft_looks_at_what_was_reviewed_only() {
    let givens = cast().but("wingtip", |it| it.kind = Kind::Customer).steps(
        "wingtip",
        on(2020, 9, 1),
        &[DirectBillStep::Questionnaire],
    );
    let mut world = world(givens, on(2020, 9, 14));
    happen(&mut world, "eva", &enroll_direct("wingtip", "tom", true), 2);
    let eligible = || step(ActionKind::ConfirmEligibility, "wingtip");
    let early = verdict(&world, "robin", eligible());
    assert_eq!(
        early,
        (Verdict::Blocked, vec!["SIM-DIRECT-BILL".to_owned()])
    );
    happen(&mut world, "tom", &confirm("wingtip"), 3);
    for (entry, finding) in [(4, ReviewFinding::Employed), (5, ReviewFinding::Registered)] {
        happen(&mut world, "robin", &review("wingtip", finding), entry);
    }
    assert_eq!(kind(&world), Kind::Prospect);
    happen(&mut world, "robin", &eligible(), 6);
}

#[test]
fn who_starts_as_a_reseller_instead_applies_for_direct_bill_anew() {
    let mut world = reviewed(on(2020, 9, 14));
    let eligible = step(ActionKind::ConfirmEligibility, "wingtip");
    happen(&mut world, "robin", &eligible, 6);
    // Until it is a partner, it has neither an account nor sales.
    let sales = record_sales("wingtip", on(2020, 8, 1), 400_000);
    assert_eq!(ask(&world, "eva", sales).verdict, Verdict::Blocked);
    let account = another_account("wingtip", "DE");
    assert!(!ask(&world, "eva", account).is_permitted());
    happen(&mut world, "eva", &enroll("wingtip", "tom"), 7);
    assert!(
        world
            .direct_bill
            .taken(&"wingtip".into(), DirectBillStep::Applied)
            .is_none()
    );
}

#[test]
fn roles_that_look_at_a_profile_only_do_nothing_for_the_company() {
    for role in [Role::DefaultUser, Role::CpvGlobalAdmin] {
        let givens = cast().person("pat", "Pat Lee", "fabrikam", &[role]);
        let world = world(givens, Date::USUAL);
        let declared = verdict(&world, "pat", declare("fabrikam", Capability::Signing));
        assert_eq!(
            declared,
            (Verdict::Blocked, vec!["R-ROLE-NEEDED".to_owned()]),
            "{role:?}"
        );
    }
}

/// What is typed in either form is what Microsoft reviews, and it waits since the day it was sent.
#[test]
fn an_application_keeps_what_was_typed() {
    let date = on(2020, 9, 1);
    let mut as_reseller = enroll("wingtip", "tom");
    if let Action::EnrollAsIndirectReseller { registration, .. } = &mut as_reseller {
        *registration = Some("123456789".to_owned());
    }
    for (asked, direct) in [
        (as_reseller, false),
        (enroll_direct("wingtip", "tom", true), true),
    ] {
        let mut world = answered(date);
        happen(&mut world, "eva", &asked, 2);
        let typed = Application {
            email: "tom.hale@wingtiptoys.example".to_owned(),
            legal_name: "Wingtip Toys".to_owned(),
            legal_address: "1 Grand-Place, Lille".to_owned(),
            country: Some(Country::new("FR")),
            support: "+33 3 20 00 00 00".to_owned(),
            // The form of a direct bill partner has no such field.
            registration: if direct { "" } else { "123456789" }.to_owned(),
            waits_since: Some(date),
            direct,
            ..Application::default()
        };
        assert_eq!(world.applications.get("wingtip"), Some(&typed));
    }
}

/// What was sold before was not sold as a reseller: it is not recorded, and a scenario that says so
/// does not make it count.
#[test]
fn months_before_a_company_came_into_the_programme_count_for_nothing() {
    let months = [400_000; 12];
    let before = cast().sales("wingtip", on(2019, 10, 1), SaleKind::Cloud, &months);
    let mut world = world(before, on(2020, 9, 14));
    let organisation = "wingtip".into();
    let completed = Event::EnrolmentCompleted { organisation };
    world.apply(completed).unwrap();
    for (day, month, may) in [
        (on(2020, 9, 30), on(2020, 8, 1), false),
        (on(2020, 9, 30), on(2020, 9, 1), false),
        (on(2020, 10, 1), on(2020, 8, 1), false),
        (on(2020, 10, 1), on(2020, 9, 1), true),
        (on(2020, 11, 1), on(2020, 10, 1), true),
    ] {
        world.date = day;
        let decision = ask(&world, "eva", record_sales("wingtip", month, 1));
        let rules: &[&str] = if may { &[] } else { &["SIM-DIRECT-BILL"] };
        assert_eq!(failed(&decision), rules, "{day} {month}");
    }
    let wingtip = world.organisations.get("wingtip").unwrap();
    let book = &world.direct_bill;
    assert_eq!(book.revenue(wingtip, on(2020, 10, 1)), 400_000);
    assert_eq!(book.first_sale(wingtip), Some(on(2020, 9, 1)));
}

/// A further account sells from its own first month on, a newcomer to direct bill when it has become
/// a partner, and whoever was one from the start of the scenario sold as one all along.
#[test]
fn every_way_into_the_programme_has_its_day() {
    let joined = |world: &World, of| world.organisations.get(of).unwrap().joined;
    let mut world = reviewed(on(2020, 8, 3));
    assert_eq!(joined(&world, "fabrikam"), None);
    let become_direct = |of| step(ActionKind::BecomeDirectBillPartner, of);
    for (day, action) in [
        (on(2020, 9, 1), another_account("fabrikam", "CA")),
        (on(2020, 9, 2), become_direct("wingtip")),
        (on(2020, 9, 3), become_direct("fabrikam")),
    ] {
        world.date = day;
        for event in consequences(&world, &"ana".into(), &action, 7).unwrap() {
            world.apply(event).unwrap();
        }
    }
    assert_eq!(joined(&world, "account-7"), Some(on(2020, 9, 1)));
    assert_eq!(joined(&world, "wingtip"), Some(on(2020, 9, 2)));
    assert_eq!(joined(&world, "fabrikam"), None);
}
