//! Between partners and customers: limits, relationships, agreements.

use partner_lab::domain::{CustomerInvitation, Date, Event, Offer, Role, TenantKind};

use super::super::support::customers::{
    add, exceed, lift, market, order, pay, restrict, support_by,
};
use super::super::support::{on, world};
use super::lead;

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
            (it.restricted, it.over_credit_limit) = (true, true);
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
            apart().connected("alpine", "fabrikam", since).requested(
                "r",
                ("fabrikam", Some("alpine")),
                to,
                since,
            ),
            accept,
        ),
        // A joint request whose partners went apart can no longer be accepted.
        (
            apart().requested("r", ("fabrikam", Some("alpine")), to, since),
            request,
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
    let without = || {
        market()
            .tenant("woodgrove", "desk", TenantKind::Customer)
            .related("contoso", "desk", since, false)
            .subscribed("seat", "contoso", "desk", Offer::License, since)
    };
    let asked = "RequestResellerRelationship alpine: val";
    // What waits helps only if it asks for the rights.
    let waiting = |admin_rights| {
        without().event(Event::CustomerInvitationSent {
            invitation: CustomerInvitation {
                id: "r".into(),
                partner: "alpine".into(),
                provider: None,
                tenant: "desk".into(),
                to: "uma".into(),
                sent: since,
                admin_rights,
                accepted: false,
            },
        })
    };
    for (world_of, way) in [
        (without(), asked),
        (waiting(false), asked),
        (waiting(true), accept),
    ] {
        lead(
            &world(world_of, Date::USUAL),
            "jun",
            support_by("seat", "alpine"),
            "contact-has-rights",
            &["type partner", way],
        );
    }
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
