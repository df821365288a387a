//! To direct bill, and from it.

use partner_lab::domain::{
    Action, ActionKind, CustomerAgreementKind, Date, DirectBillStep, Kind, Offer, Role, TenantKind,
    Verdict,
};

use super::super::support::actions::choose;
use super::super::support::customers::market;
use super::super::support::direct_bill::{
    buy_plan, check_credit, extend, record_sales, step, transfer,
};
use super::super::support::{cast, on, verdict, world};
use super::lead;

#[test]
#[expect(clippy::too_many_lines, reason = "one row for each step")]
fn the_next_step_to_direct_bill_is_whose_it_is() {
    use DirectBillStep as Step;
    let done = |steps: &[Step]| {
        world(
            market().steps("fabrikam", on(2019, 1, 2), steps),
            Date::USUAL,
        )
    };
    let of = |kind| step(kind, "fabrikam");
    let anyone = |kind: &str| format!("{kind} fabrikam: acc ana leo");
    let apply = "ApplyForDirectBill fabrikam: ana".to_owned();
    let microsoft = |kind: &str| format!("{kind} microsoft: robin");
    for (world, actor, action, fact, way) in [
        (
            done(&[]),
            "robin",
            of(ActionKind::ConfirmEligibility),
            "db-applied",
            apply.clone(),
        ),
        (
            done(&[]),
            "robin",
            check_credit("fabrikam", true),
            "db-applied",
            apply,
        ),
        (
            done(&[Step::Applied]),
            "robin",
            check_credit("fabrikam", true),
            "db-eligible",
            microsoft("ConfirmEligibility"),
        ),
        (
            done(&[Step::Applied]),
            "ana",
            of(ActionKind::GiveEvidence),
            "db-evidence-asked",
            microsoft("AskForEvidence"),
        ),
        (
            done(&[Step::Applied, Step::EvidenceAsked]),
            "robin",
            of(ActionKind::ConfirmEligibility),
            "evidence-complete",
            anyone("GiveEvidence"),
        ),
        (
            done(&[Step::Applied, Step::Eligible]),
            "ana",
            buy_plan("fabrikam"),
            "db-credit-passed",
            microsoft("CheckCredit"),
        ),
        (
            done(&[]),
            "ana",
            of(ActionKind::BecomeDirectBillPartner),
            "db-infrastructure",
            anyone("DeclareCapability"),
        ),
        (
            done(&[]),
            "ana",
            of(ActionKind::BecomeDirectBillPartner),
            "plan-bought",
            anyone("BuySupportPlan"),
        ),
        (
            done(&[]),
            "ana",
            of(ActionKind::ApplyForDirectBill),
            "twelve-months",
            anyone("RecordSales"),
        ),
        (
            done(&[]),
            "ana",
            of(ActionKind::ApplyForDirectBill),
            "revenue-reached",
            anyone("RecordSales"),
        ),
        (
            done(&[]),
            "ana",
            record_sales("fabrikam", Date::USUAL, 0),
            "sales-readable",
            "type amount".to_owned(),
        ),
        // The amount is one, but the month is not over.
        (
            done(&[]),
            "ana",
            record_sales("fabrikam", Date::USUAL, 1),
            "sales-readable",
            "type month".to_owned(),
        ),
    ] {
        lead(&world, actor, action, fact, &[&way]);
    }
    for (date, fact, way) in [
        (on(2019, 3, 19), "db-terms", anyone("AcceptDirectBillTerms")),
        (
            on(2020, 10, 28),
            "db-questionnaire",
            anyone("AnswerQuestionnaire"),
        ),
    ] {
        let kind = if fact == "db-terms" {
            ActionKind::BecomeDirectBillPartner
        } else {
            ActionKind::ApplyForDirectBill
        };
        lead(&world(market(), date), "ana", of(kind), fact, &[&way]);
    }
    let closed = world(cast(), on(2018, 3, 1));
    let asked = choose("wingtip", partner_lab::domain::Model::DirectBill);
    lead(&closed, "eva", asked, "not-direct-bill", &["type model"]);
    for model in [
        partner_lab::domain::Model::IndirectReseller,
        partner_lab::domain::Model::IndirectProvider,
    ] {
        let found = verdict(&closed, "eva", choose("wingtip", model));
        assert!(
            !found.1.contains(&"R-DB-CLOSED2018".to_owned()),
            "{found:?}"
        );
    }
}

#[test]
fn who_can_be_of_both_kinds_becomes_so_and_nobody_else() {
    let givens = market()
        .organisation("shop", "Shop", Kind::Customer, ("Paris", "FR"))
        .related("fabrikam", "works", on(2018, 6, 1), true);
    let world = world(givens, Date::USUAL);
    for (partner, actor, came, ways) in [
        (
            "alpine",
            "val",
            Verdict::Blocked,
            &["EnrollAsResellerToo alpine: val"][..],
        ),
        (
            "fabrikam",
            "ana",
            Verdict::Blocked,
            &["ApplyForDirectBill fabrikam: ana"],
        ),
        // A provider is of another kind.
        ("contoso", "jun", Verdict::Forbidden, &[]),
    ] {
        let asked = extend(partner, "bank", "litware", true);
        assert_eq!(verdict(&world, actor, asked.clone()).0, came, "{partner}");
        lead(&world, actor, asked, "both-kinds", ways);
    }
    let silent = extend("alpine", "bank", "contoso", false);
    lead(&world, "val", silent, "consent-given", &["type consent"]);
}

#[test]
fn a_provider_confirms_the_agreement_once_it_deals_with_the_customer() {
    let since = on(2018, 6, 1);
    let givens = || {
        super::super::support::direct_bill::both()
            .tenant("woodgrove", "desk", TenantKind::Customer)
            .related("alpine", "desk", since, true)
            .agreed(
                "desk",
                "alpine",
                CustomerAgreementKind::Customer,
                on(2019, 11, 4),
            )
            .subscribed("seat", "alpine", "desk", Offer::License, on(2019, 3, 4))
    };
    let (confirm, accept) = (
        "ConfirmCustomerAgreement contoso: jun",
        "AcceptCustomerAgreement woodgrove: uma",
    );
    let extended = || givens().related("contoso", "desk", since, true);
    for (world, ways) in [
        (world(extended(), Date::USUAL), &[confirm, accept][..]),
        (world(givens(), Date::USUAL), &[accept]),
        (world(givens(), on(2020, 2, 15)), &[accept]),
    ] {
        let asked: Action = transfer("seat", "contoso");
        lead(&world, "val", asked, "agreed-through-provider", ways);
    }
    let asked = transfer("seat", "contoso");
    lead(
        &world(givens(), Date::USUAL),
        "val",
        asked,
        "extended",
        &["ExtendRelationship alpine: val"],
    );
    // Whom it won as a reseller, it asks for both at once.
    let won = givens().event(partner_lab::domain::Event::WonThroughProvider {
        partner: "alpine".into(),
        tenant: "desk".into(),
    });
    lead(
        &world(won, Date::USUAL),
        "val",
        transfer("seat", "contoso"),
        "extended",
        &["InviteCustomerJointly alpine: val"],
    );
    let moving = world(super::super::support::direct_bill::moving(), Date::USUAL);
    lead(
        &moving,
        "val",
        transfer("office", "contoso"),
        "no-transfer-open",
        &[
            "AnswerTransfer contoso: jun",
            "WithdrawTransfer alpine: val",
        ],
    );
}

#[test]
fn an_mpn_id_is_moved_by_anyone_who_holds_a_role() {
    let givens = super::super::support::direct_bill::both().but("alpine", |it| {
        for held in &mut it.mpn_ids {
            held.in_partner_center = false;
        }
    });
    let givens = givens.person("bo", "Bo Low", "alpine", &[Role::SalesAgent]);
    let world = world(givens, Date::USUAL);
    let asked = super::super::support::customers::order_for("contoso", "alpine", "bank", "4300001");
    lead(
        &world,
        "jun",
        asked.clone(),
        "covered-mpn",
        &["MoveMpnId alpine: bo val"],
    );
    lead(
        &world,
        "jun",
        asked,
        "mpn-moved",
        &["MoveMpnId alpine: bo val"],
    );
    let moves = super::super::support::actions::move_mpn("alpine", "4300001");
    assert_eq!(verdict(&world, "bo", moves).0, Verdict::Permitted);
}
