//! Of sales, and of transfers between partners.

use partner_lab::domain::{CustomerAgreementKind, Date, Offer};

use super::super::support::customers::{buy_add_on, drop_customer, market, order_for, reactivate};
use super::super::support::dealings::{azure, check, complete_transfer, request_azure_transfer};
use super::super::support::{on, world};
use super::lead;

#[test]
fn a_transfer_of_azure_waits_for_whoever_has_its_next_step() {
    use partner_lab::domain::AzureTransferState::{Asked, InProgress, Pending};
    let since = on(2021, 5, 3);
    for (state, way, complete) in [
        (
            Asked,
            "AcceptAzureTransfer contoso: jun",
            &["AcceptAzureTransfer contoso: jun"][..],
        ),
        (
            Pending,
            "CancelAzureTransfer alpine: val",
            &["AcceptAzureTransfer contoso: jun"],
        ),
        (InProgress, "CompleteAzureTransfer microsoft: robin", &[]),
    ] {
        let givens = market()
            .agreed("bank", "contoso", CustomerAgreementKind::Customer, since)
            .subscribed("plan", "contoso", "bank", Offer::AzurePlan, since)
            .transferring("moving", "plan", ("contoso", "alpine"), since, state);
        let world = world(givens, Date::USUAL);
        let again = request_azure_transfer("plan", "alpine", true);
        lead(&world, "val", again.clone(), "no-transfer-open", &[way]);
        let plan = "PlaceOrder alpine: val";
        lead(&world, "val", again, "has-azure-plan", &[plan]);
        if !complete.is_empty() {
            lead(
                &world,
                "robin",
                complete_transfer("moving"),
                "azure-transfer-agreed",
                complete,
            );
        }
    }
    // What has lapsed or ended is agreed to no more.
    let lapsed = market()
        .subscribed("plan", "contoso", "bank", Offer::AzurePlan, on(2021, 1, 4))
        .transferring(
            "moving",
            "plan",
            ("contoso", "alpine"),
            on(2021, 1, 4),
            Pending,
        );
    let found = super::super::support::verdict(
        &world(lapsed, Date::USUAL),
        "robin",
        complete_transfer("moving"),
    );
    assert_eq!(found.0, partner_lab::domain::Verdict::Forbidden);
}
#[test]
fn what_a_sale_needs_is_done_by_whom_it_takes() {
    let unmoved = market().but("fabrikam", |it| {
        for held in &mut it.mpn_ids {
            held.in_partner_center = false;
        }
    });
    let unmoved = world(unmoved, Date::USUAL);
    let moves = "MoveMpnId fabrikam: acc ana leo";
    let asked = order_for("contoso", "fabrikam", "bank", "4200001");
    lead(&unmoved, "jun", asked, "mpn-moved", &[moves]);
    let signed = "SignPartnerAgreement proseware: ida";
    let unsigned = world(market(), Date::USUAL);
    lead(
        &unsigned,
        "jun",
        check("contoso", "4210001", ""),
        "check-2203",
        &[signed],
    );
    lead(
        &unsigned,
        "jun",
        check("contoso", "", "proseware.example"),
        "check-2206",
        &[signed],
    );
    lead(
        &unmoved,
        "jun",
        check("contoso", "4200001", ""),
        "check-2200",
        &[moves],
    );
    let active = "SuspendSubscription alpine: val";
    lead(
        &unsigned,
        "val",
        drop_customer("alpine", "bank"),
        "nothing-active",
        &[active],
    );
}

/// Whoever sold it reactivates it, also where the customer or another partner asks.
#[test]
fn what_is_suspended_is_reactivated_by_its_seller() {
    let since = Date::USUAL.plus_days(-90);
    let stopped = world(azure().suspended("free", since), Date::USUAL);
    let back = "ReactivateSubscription alpine: val";
    let fact = "subscription-active";
    lead(&stopped, "val", buy_add_on("alpine", "free"), fact, &[back]);
    let moved = request_azure_transfer("free", "northwind", true);
    lead(&stopped, "nia", moved, fact, &[back]);
    let given = azure().suspended("plan", since);
    let mine = world(given.suspended("theirs", since), Date::USUAL);
    let moved = request_azure_transfer("free", "northwind", true);
    let ways = [
        "PlaceOrder northwind: ",
        "ReactivateSubscription northwind: ",
    ];
    lead(&mine, "nia", moved, "has-azure-plan", &ways);
    lead(
        &stopped,
        "val",
        reactivate("azure"),
        "subscription-suspended",
        &["SuspendSubscription alpine: val"],
    );
}
