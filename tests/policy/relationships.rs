//! Between whom a relationship with a customer can come, and of which kind it is.

use partner_lab::domain::{Country, Date, Event, Givens, Offer};

use super::asks;
use super::reselling::left;
use super::support::customers::{self, accept, ask_jointly, market, order};
use super::support::dealings::{ask_for_azure_transfer, azure};
use super::support::{ask, failed, finding, on, world};

#[test]
fn a_partner_asks_no_relationship_of_itself() {
    let world = world(market(), Date::USUAL);
    for (to, other) in [("own", false), ("works", true)] {
        for asked in [
            customers::ask("fabrikam", to, "ana", true),
            ask_jointly("fabrikam", "contoso", to, "ana"),
        ] {
            let told = failed(&ask(&world, "ana", asked));
            assert_eq!(
                !told.iter().any(|it| it == "R-SC5"),
                other,
                "{to}: {told:?}"
            );
        }
    }
}

/// A relationship with a partner of another market cannot come, so nobody is sent to ask for one.
#[test]
fn nobody_asks_for_a_relationship_in_another_market() {
    let relationship = |country: &str| {
        let far = azure().but("northwind", |it| {
            it.country = Some(Country::new(country));
        });
        let world = world(
            far.event(Event::ResellerRelationshipRemoved {
                partner: "northwind".into(),
                tenant: "bank".into(),
                date: on(2021, 1, 11),
            }),
            Date::USUAL,
        );
        let decision = ask(&world, "uma", ask_for_azure_transfer("azure", "northwind"));
        let found = finding(&decision, "R-MC-AZTRANSFER").unwrap();
        let related = found.checks.iter().find(|it| it.fact == "related").unwrap();
        related.remedies.len()
    };
    assert_eq!((relationship("FR"), relationship("CA")), (1, 0));
}

#[test]
fn a_joint_request_asks_for_the_market_of_both_partners() {
    let given = market().but("contoso", |it| it.country = Some(Country::new("CA")));
    let world = world(given, Date::USUAL);
    let jointly = ask_jointly("fabrikam", "contoso", "bank", "uma");
    asks(&world, "ana", &jointly, "R-CUST-REGION");
}

#[test]
fn a_joint_request_is_accepted_only_of_partners() {
    let asked = |givens: Givens| {
        let to = ("bank", "uma");
        givens.requested("both", ("fabrikam", Some("contoso")), to, on(2021, 4, 1))
    };
    let ended = |givens: Givens| {
        givens.event(Event::PartnershipRemoved {
            provider: "contoso".into(),
            reseller: "fabrikam".into(),
            date: on(2021, 4, 2),
        })
    };
    let rules = |givens, id| failed(&ask(&world(givens, Date::USUAL), "uma", accept(id, true)));
    let nothing = Vec::<String>::new();
    assert_eq!(rules(asked(market()), "both"), nothing);
    for spoilt in [ended(market()), left()] {
        assert_eq!(rules(asked(spoilt), "both"), ["R-CUST-INVITE-JOINT"]);
    }
    // Who asks alone needs no provider.
    assert_eq!(rules(ended(market()), "asked"), nothing);
}

#[test]
fn a_relationship_that_is_won_anew_is_of_the_kind_in_which_it_is_won() {
    let related = || Event::ResellerRelationshipCreated {
        partner: "fabrikam".into(),
        tenant: "bank".into(),
        since: on(2020, 6, 1),
        admin_rights: true,
    };
    let ended = Event::ResellerRelationshipRemoved {
        partner: "fabrikam".into(),
        tenant: "bank".into(),
        date: on(2020, 5, 1),
    };
    let both = |givens: Givens| givens.but("fabrikam", |it| it.also_reseller = true);
    let bound = |givens: Givens| {
        let found = ask(
            &world(givens, Date::USUAL),
            "ana",
            order("fabrikam", "bank", Offer::License),
        );
        failed(&found).iter().any(|it| it == "R-TR-NODIRECTBUY")
    };
    assert!(bound(both(left())));
    // It stays what it was while it stands.
    assert!(bound(both(left()).event(related())));
    let anew = left().event(ended).event(related());
    assert!(!bound(both(anew)));
}
