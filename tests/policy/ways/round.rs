//! The documented ways round what fails: told only to whom they are open.

use partner_lab::domain::{Action, ActionKind, AzureTransferState, Date, Givens, Offer};

use super::super::support::actions::{enroll, remove, ticket};
use super::super::support::customers::{
    ask_to_drop, lift, market, order, record, restrict, support_by,
};
use super::super::support::dealings::{accept_transfer, azure, request_azure_transfer};
use super::super::support::direct_bill::step;
use super::super::support::{ask, cast, failed_checks, on, world};
use super::lead;

/// The ways round that stand at the checks that fail, each once.
fn round(givens: Givens, actor: &str, action: Action) -> Vec<String> {
    let checks = failed_checks(&ask(&world(givens, Date::USUAL), actor, action));
    let ways = checks.iter().flat_map(|it| &it.1.alternatives);
    let mut ways: Vec<_> = ways.map(ToString::to_string).collect();
    ways.sort();
    ways.dedup();
    ways
}

#[test]
fn who_resells_stays_a_reseller_and_who_does_not_becomes_one() {
    let restricted = || market().but("alpine", |it| it.restricted = true);
    let both = || restricted().but("alpine", |it| it.also_reseller = true);
    assert_eq!(
        round(restricted(), "robin", lift("alpine")),
        ["become-reseller"]
    );
    assert_eq!(round(both(), "robin", lift("alpine")), Vec::<String>::new());
    let order = || order("alpine", "bank", Offer::License);
    assert_eq!(round(restricted(), "val", order()), ["become-reseller"]);
    assert_eq!(round(both(), "val", order()), Vec::<String>::new());
    // It is no way for Microsoft.
    assert_eq!(
        round(market(), "robin", restrict("fabrikam")),
        Vec::<String>::new()
    );
    let apply = |of| step(ActionKind::ApplyForDirectBill, of);
    assert_eq!(round(market(), "ana", apply("fabrikam")), ["stay-reseller"]);
    assert_eq!(
        round(market(), "mia", apply("contoso")),
        Vec::<String>::new()
    );
    // A form of newcomers is not the way in which a direct bill partner comes to resell.
    let form = enroll("alpine", "val");
    assert!(round(market(), "val", form).contains(&"become-reseller".to_owned()));
}

#[test]
fn a_ticket_goes_round_what_the_portal_does_not_do() {
    let connected = || cast().connected("contoso", "fabrikam", on(2018, 3, 1));
    let early = world(connected(), on(2020, 6, 28));
    let told = failed_checks(&ask(&early, "jun", remove("contoso", "fabrikam")));
    assert!(
        told.iter()
            .any(|it| it.1.alternatives.contains(&"support-ticket".into()))
    );
    let of_others = ticket("litware", "contoso", "fabrikam");
    assert_eq!(round(connected(), "max", of_others), Vec::<String>::new());
}

/// Who buys from Microsoft has no ticket for it, since it removes a customer itself.
#[test]
fn who_removes_a_customer_itself_is_told_so() {
    for (actor, partner, date, ways) in [
        ("jun", "contoso", on(2020, 8, 18), &[][..]),
        ("jun", "contoso", on(2020, 8, 19), &["remove-directly"]),
        ("val", "alpine", on(2018, 1, 8), &["remove-directly"]),
        ("uma", "woodgrove", on(2020, 8, 19), &[]),
    ] {
        let asked = ask(&world(market(), date), actor, ask_to_drop(partner, "bank"));
        let checks = failed_checks(&asked);
        let told = checks.iter().find(|it| it.1.fact == "only-resells");
        assert_eq!(told.unwrap().1.alternatives, ways, "{partner} {date}");
    }
}

#[test]
fn a_request_that_lapsed_is_sent_anew() {
    let given = market()
        .subscribed("plan", "contoso", "bank", Offer::AzurePlan, on(2020, 3, 2))
        .transferring(
            "late",
            "plan",
            ("contoso", "alpine"),
            on(2021, 4, 1),
            AzureTransferState::Pending,
        );
    assert_eq!(
        round(given, "jun", accept_transfer("late", true)),
        ["new-request"]
    );
}

#[test]
fn nobody_is_sent_to_do_what_it_may_not() {
    let world_of = world(azure(), Date::USUAL);
    let plan = request_azure_transfer("free", "fabrikam", true);
    lead(&world_of, "ana", plan, "has-azure-plan", &[]);
    let world_of = world(market(), Date::USUAL);
    let by_customer = support_by("seats", "woodgrove");
    lead(
        &world_of,
        "jun",
        by_customer,
        "contact-has-rights",
        &["type partner"],
    );
    lead(
        &world_of,
        "val",
        record("azure", "proseware", ""),
        "connected",
        &[],
    );
}
