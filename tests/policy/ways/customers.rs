//! Between partners and customers.

use partner_lab::domain::{Action, CustomerAgreementKind, Date, Offer, Role, TenantKind};

use super::super::support::customers::{
    add, add_for, ask, ask_jointly, change_seats, confirm_agreement, create_tenant, drop_customer,
    exceed, lift, market, order, order_for, pay, record, register, restrict, support_by,
};
use super::super::support::dealings::{
    accept_transfer, azure, check, complete_transfer, mail, request_azure_transfer,
};
use super::super::support::{on, world};
use super::lead;

#[test]
fn what_does_not_fit_in_a_form_about_customers_is_typed_again() {
    let world = world(
        azure().tenant("fabrikam", "shared", TenantKind::SharedServices),
        Date::USUAL,
    );
    let nameless = |mut action: Action| {
        if let Action::AddCustomer { name, .. } | Action::AddCustomerForReseller { name, .. } =
            &mut action
        {
            *name = Some(" ".to_owned());
        }
        action
    };
    let signed_by = |by: &str, at: &str| Action::ConfirmCustomerAgreement {
        partner: Some("alpine".into()),
        tenant: Some("bank".into()),
        signer: Some(by.to_owned()),
        email: Some(at.to_owned()),
        accepted: Some(Date::USUAL),
    };
    let calling = |phone: &str| Action::RecordRegistration {
        partner: Some("alpine".into()),
        tenant: Some("bank".into()),
        number: Some("123".to_owned()),
        phone: Some(phone.to_owned()),
    };
    for (actor, action, fact, field) in [
        (
            "val",
            nameless(add("alpine", "AT", true)),
            "customer-named",
            "name",
        ),
        (
            "jun",
            nameless(add_for("contoso", "fabrikam", "FR")),
            "customer-named",
            "name",
        ),
        (
            "ana",
            ask("fabrikam", "bank", "ana", true),
            "recipient-at-customer",
            "recipient",
        ),
        (
            "ana",
            ask_jointly("fabrikam", "contoso", "bank", "ana"),
            "recipient-at-customer",
            "recipient",
        ),
        (
            "val",
            signed_by("", "uma@woodgrove.example"),
            "signer-named",
            "signer",
        ),
        (
            "val",
            signed_by("Uma Reed", "uma"),
            "signer-named",
            "signer",
        ),
        (
            "val",
            confirm_agreement("alpine", "bank", Date::USUAL.plus_days(1)),
            "accepted-by-today",
            "accepted",
        ),
        (
            "val",
            register("alpine", "bank", ""),
            "number-given",
            "number",
        ),
        (
            "val",
            register("alpine", "bank", "1-2"),
            "number-readable",
            "number",
        ),
        ("val", calling("call us"), "phone-given", "phone"),
        (
            "jun",
            change_seats("seats", 0),
            "quantity-given",
            "quantity",
        ),
        (
            "jun",
            order_for("contoso", "fabrikam", "bank", "4999999"),
            "mpn-of-reseller",
            "mpn",
        ),
        (
            "jun",
            record("seats", "fabrikam", "4999999"),
            "mpn-of-reseller",
            "mpn",
        ),
        (
            "nia",
            request_azure_transfer("theirs", "northwind", false),
            "talked",
            "talked",
        ),
        (
            "val",
            accept_transfer("written", false),
            "form-signed",
            "signed",
        ),
        ("ana", mail("fabrikam", "uma", ""), "mail-written", "text"),
        ("jun", check("contoso", "", ""), "one-id-given", "mpn"),
        ("jun", check("contoso", "4999999", ""), "check-2200", "mpn"),
        ("jun", check("contoso", "4310001", ""), "check-2204", "mpn"),
        (
            "jun",
            check("contoso", "", "nowhere.example"),
            "check-2205",
            "tenant",
        ),
        (
            "leo",
            create_tenant("fabrikam", TenantKind::Customer),
            "tenant-for-own-use",
            "kind",
        ),
        (
            "ana",
            order("fabrikam", "shared", Offer::License),
            "offer-fits-tenant",
            "offer",
        ),
    ] {
        lead(&world, actor, action, fact, &[&format!("type {field}")]);
    }
}

/// Until February 2020 an acceptance is attested; only agents attest.
#[test]
fn an_attestation_is_given_or_left_out() {
    let givens = || market().person("gil", "Gil Roy", "alpine", &[Role::GlobalAdmin]);
    let must = world(givens(), on(2020, 2, 2));
    let asked = add("alpine", "AT", false);
    lead(&must, "val", asked, "attested", &["type attested"]);
    let now = world(givens(), Date::USUAL);
    let asked = add("alpine", "AT", true);
    lead(&now, "gil", asked, "not-attested", &["type attested"]);
}

#[test]
fn limits_are_set_and_lifted_by_whom_it_takes() {
    let free = world(market(), Date::USUAL);
    let limited = world(
        market().but("alpine", |it| {
            (it.restricted, it.over_credit_limit) = (true, true)
        }),
        Date::USUAL,
    );
    let sell = || order("alpine", "bank", Offer::License);
    for (world, actor, action, fact, way) in [
        (
            &free,
            "robin",
            lift("alpine"),
            "restricted",
            "RestrictPartner microsoft: robin",
        ),
        (
            &limited,
            "robin",
            restrict("alpine"),
            "not-restricted",
            "LiftRestriction microsoft: robin",
        ),
        (
            &limited,
            "val",
            sell(),
            "not-restricted",
            "LiftRestriction microsoft: robin",
        ),
        (
            &free,
            "val",
            pay("alpine"),
            "over-credit",
            "ExceedCreditLimit microsoft: robin",
        ),
        (
            &limited,
            "robin",
            exceed("alpine"),
            "within-credit",
            "PayOutstanding alpine: val",
        ),
        (
            &limited,
            "val",
            sell(),
            "within-credit",
            "PayOutstanding alpine: val",
        ),
    ] {
        lead(world, actor, action, fact, &[way]);
    }
}

#[test]
fn a_relationship_is_asked_for_by_who_may_and_accepted_where_it_waits() {
    let apart = || {
        market()
            .tenant("woodgrove", "desk", TenantKind::Customer)
            .person("sal", "Sal Low", "alpine", &[Role::SalesAgent])
    };
    let sell = || order("alpine", "desk", Offer::License);
    // Before November 2018 each request asked for admin rights, which sales agents do not.
    for (date, people) in [
        (on(2018, 10, 31), "val"),
        (on(2018, 11, 1), "sal val"),
        (on(2018, 11, 2), "sal val"),
        (Date::USUAL, "sal val"),
    ] {
        let way = format!("RequestResellerRelationship alpine: {people}");
        lead(&world(apart(), date), "val", sell(), "related", &[&way]);
    }
    let (accept, request) = (
        "AcceptResellerRelationship woodgrove: uma",
        "RequestResellerRelationship alpine: sal val",
    );
    let to = ("desk", "uma");
    let since = on(2021, 4, 1);
    for (waits, way) in [
        (apart().requested("r", ("alpine", None), to, since), accept),
        (
            apart().requested("r", ("fabrikam", Some("alpine")), to, since),
            accept,
        ),
        // Of another partner, or with another tenant.
        (
            apart().requested("r", ("fabrikam", None), to, since),
            request,
        ),
        (
            apart().requested("r", ("alpine", None), ("works", "cleo"), since),
            request,
        ),
    ] {
        lead(&world(waits, Date::USUAL), "val", sell(), "related", &[way]);
    }
    let contact = support_by("seats", "alpine");
    let without = market()
        .tenant("woodgrove", "desk", TenantKind::Customer)
        .related("contoso", "desk", since, false)
        .subscribed("seat", "contoso", "desk", Offer::License, since);
    let asked = "RequestResellerRelationship alpine: val";
    lead(
        &world(without, Date::USUAL),
        "jun",
        support_by("seat", "alpine"),
        "contact-has-rights",
        &["type partner", asked],
    );
    assert!(
        super::super::support::verdict(&world(market(), Date::USUAL), "jun", contact)
            .1
            .is_empty()
    );
}

#[test]
fn an_agreement_is_confirmed_by_who_sells_and_accepted_by_the_customer_since_february_2020() {
    let since = on(2018, 6, 1);
    let apart = || market().tenant("woodgrove", "desk", TenantKind::Customer);
    let related = || {
        apart()
            .related("alpine", "desk", since, true)
            .related("fabrikam", "desk", since, true)
    };
    let (confirm, accept) = (
        "ConfirmCustomerAgreement alpine: val",
        "AcceptCustomerAgreement woodgrove: uma",
    );
    for (givens, date, ways) in [
        (related(), on(2020, 2, 2), &[confirm][..]),
        (related(), on(2020, 2, 3), &[confirm, accept]),
        (related(), on(2020, 2, 4), &[confirm, accept]),
        // Who has no relationship yet confirms nothing.
        (apart(), on(2020, 2, 2), &[]),
        (apart(), Date::USUAL, &[accept]),
    ] {
        let asked = order("alpine", "desk", Offer::License);
        lead(&world(givens, date), "val", asked, "customer-agreed", ways);
    }
    // Nor does a reseller.
    let asked = order("fabrikam", "desk", Offer::License);
    lead(
        &world(related(), Date::USUAL),
        "ana",
        asked,
        "customer-agreed",
        &[accept],
    );
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

#[test]
fn a_transfer_of_azure_waits_for_whoever_has_its_next_step() {
    use partner_lab::domain::AzureTransferState::{Asked, InProgress, Pending};
    let since = on(2021, 5, 3);
    for (state, way, complete) in [
        (
            Asked,
            "AcceptAzureTransfer contoso: jun lou mia",
            &["AcceptAzureTransfer contoso: jun lou mia"][..],
        ),
        (
            Pending,
            "CancelAzureTransfer alpine: val",
            &["AcceptAzureTransfer contoso: jun lou mia"],
        ),
        (InProgress, "CompleteAzureTransfer microsoft: robin", &[]),
    ] {
        let givens = market()
            .agreed("bank", "contoso", CustomerAgreementKind::Customer, since)
            .subscribed("plan", "contoso", "bank", Offer::AzurePlan, since)
            .transferring("moving", "plan", ("contoso", "alpine"), since, state);
        let world = world(givens, Date::USUAL);
        let again = request_azure_transfer("plan", "alpine", true);
        lead(
            &world,
            "val",
            again.clone(),
            "no-azure-transfer-open",
            &[way],
        );
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
