//! Whoever buys more of a subscription is bound as who orders it: more seats, and add-ons.

use partner_lab::domain::{Date, Offer, TenantKind, Verdict};

use super::asks;
use super::support::customers::{buy_add_on, change_seats, market};
use super::support::{ask, failed, failed_checks, on, world};
use super::taking_over::{OVER_LIMIT, SUSPENDED, UNSIGNED, binds, refuses};

#[test]
fn more_of_a_subscription_is_sold_as_the_first_of_it() {
    let since = on(2020, 3, 2);
    let given = market()
        .tenant("alpine", "ours", TenantKind::InternalUse)
        .subscribed("self", "alpine", "ours", Offer::License, since)
        .subscribed("kin", "alpine", "bank", Offer::License, since)
        .subscribed("there", "alpine", "csp", Offer::License, since)
        .but("woodgrove", |it| it.group = Some("alpine".into()));
    let world = world(given, Date::USUAL);
    for (subscription, rule) in [
        ("self", "R-SC5"),
        ("kin", "R-SC5-AFFIL"),
        ("there", "R-TX-NORESELLP2P"),
    ] {
        asks(&world, "val", &buy_add_on("alpine", subscription), rule);
        asks(&world, "val", &change_seats(subscription, 20), rule);
        let fewer = failed(&ask(&world, "val", change_seats(subscription, 5)));
        assert!(!fewer.iter().any(|it| it == rule), "{fewer:?}");
    }
}

#[test]
fn more_seats_are_a_sale_and_fewer_are_none() {
    let (more, fewer) = (change_seats("azure", 30), change_seats("azure", 1));
    binds(market, "alpine", &[UNSIGNED, SUSPENDED], "val", &more);
    for (spoil, rule) in [UNSIGNED, SUSPENDED] {
        assert!(
            !refuses(market().but("alpine", spoil), "val", &fewer, rule),
            "{rule}"
        );
    }
    // What stands goes on above the credit limit.
    let (spoil, rule) = OVER_LIMIT;
    assert!(!refuses(market().but("alpine", spoil), "val", &more, rule));
}

#[test]
fn only_what_is_counted_changes_its_number() {
    let since = on(2021, 5, 3);
    for offer in Offer::ALL {
        let world = world(
            market().subscribed("it", "alpine", "bank", offer, since),
            Date::USUAL,
        );
        let counted = !offer.is_bought_once() && !offer.is_billed_by_usage();
        let decision = ask(&world, "val", change_seats("it", 5));
        let refused = failed(&decision).iter().any(|it| it == "SIM-ONCE");
        assert_eq!(refused, !counted, "{offer:?}");
        assert_eq!(
            decision.verdict == Verdict::Forbidden,
            !counted,
            "{offer:?}"
        );
    }
}

#[test]
fn a_one_time_purchase_takes_no_add_on() {
    for offer in Offer::ALL {
        let world = world(
            market().subscribed("it", "alpine", "bank", offer, on(2021, 5, 3)),
            Date::USUAL,
        );
        let found = failed_checks(&ask(&world, "val", buy_add_on("alpine", "it")));
        let refused = found.iter().any(|it| it.1.fact == "not-bought-once");
        assert_eq!(refused, offer.is_bought_once(), "{offer:?}");
    }
}
