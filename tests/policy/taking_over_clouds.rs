//! Who takes over what another partner sold in a national cloud is admitted there.

use partner_lab::domain::{AzureTransferState, Cloud, CloudState, Date, Givens, Offer};

use super::support::customers::{ask_jointly, market};
use super::support::dealings::{accept_transfer, complete_transfer, request_azure_transfer};
use super::support::direct_bill::{answer, extend, moving, transfer};
use super::support::{ask, failed, on, world};

const CLOUDS: [Cloud; 3] = [Cloud::Germany, Cloud::UsGovernment, Cloud::Gcc];

fn rule(cloud: Cloud) -> &'static str {
    if cloud == Cloud::Gcc {
        "R-NC-GCC"
    } else {
        "R-NC-APPLY"
    }
}

/// The customer's tenant lies in a cloud, and so may its companies.
fn placed(givens: Givens, cloud: Cloud, admitted: &[&str]) -> Givens {
    admitted
        .iter()
        .fold(givens.placed("bank", cloud), |givens, of| {
            givens.applied(of, cloud, CloudState::Active, on(2018, 6, 1))
        })
}

fn fails(givens: Givens, actor: &str, action: partner_lab::domain::Action, rule: &str) -> bool {
    let world = world(givens, Date::USUAL);
    failed(&ask(&world, actor, action))
        .iter()
        .any(|it| it == rule)
}

#[test]
fn a_provider_gets_nothing_in_a_cloud_that_it_does_not_sell_in() {
    for cloud in CLOUDS {
        let rule = rule(cloud);
        for (actor, action) in [
            ("val", extend("alpine", "bank", "contoso", true)),
            ("val", transfer("office", "contoso")),
            ("jun", answer("move", true)),
        ] {
            let whole = placed(moving(), cloud, &["contoso", "woodgrove"]);
            assert!(!fails(whole, actor, action.clone(), rule), "{action:?}");
            // That the other partner is admitted is not enough.
            let lacking = placed(moving(), cloud, &["alpine", "woodgrove"]);
            let free = cloud == Cloud::Gcc
                && actor == "val"
                && action == extend("alpine", "bank", "contoso", true);
            assert_eq!(
                fails(lacking, actor, action.clone(), rule),
                !free,
                "{action:?}"
            );
        }
        let lacking = placed(moving(), cloud, &["alpine", "woodgrove"]);
        assert!(!fails(lacking, "jun", answer("move", false), rule));
    }
}

#[test]
fn azure_goes_to_nobody_who_does_not_sell_in_the_cloud() {
    for (cloud, state) in [
        (Cloud::Germany, AzureTransferState::Pending),
        (Cloud::Germany, AzureTransferState::InProgress),
        (Cloud::Gcc, AzureTransferState::Pending),
        (Cloud::Gcc, AzureTransferState::InProgress),
    ] {
        let given = |admitted: &str| {
            let given = market()
                .subscribed("old", "contoso", "bank", Offer::AzurePlan, on(2020, 3, 2))
                .transferring("gone", "old", ("contoso", "alpine"), on(2021, 5, 3), state);
            placed(given, cloud, &[admitted, "woodgrove"])
        };
        let step = match state {
            AzureTransferState::Pending => ("jun", accept_transfer("gone", true)),
            _ => ("robin", complete_transfer("gone")),
        };
        let asked = ("val", request_azure_transfer("old", "alpine", true));
        for (actor, action) in [step, asked] {
            let rule = rule(cloud);
            assert!(fails(given("contoso"), actor, action.clone(), rule));
            assert!(!fails(given("alpine"), actor, action, rule));
        }
    }
}

#[test]
fn a_provider_that_comes_along_sells_in_the_cloud_too() {
    let asked = || ask_jointly("fabrikam", "contoso", "bank", "uma");
    let given = |admitted: &[&str]| placed(market(), Cloud::Germany, admitted);
    assert!(fails(given(&["fabrikam"]), "ana", asked(), "R-NC-APPLY"));
    let both = given(&["fabrikam", "contoso"]);
    assert!(!fails(both, "ana", asked(), "R-NC-APPLY"));
}

#[test]
fn the_customer_agreement_is_asked_for_in_the_public_cloud_only() {
    for cloud in [Cloud::Public, Cloud::Germany, Cloud::Gcc] {
        let given = placed(moving(), cloud, &["contoso", "woodgrove"]);
        let mut world = world(given, Date::USUAL);
        world.customer_agreements.remove("bank");
        for (actor, action) in [
            ("val", transfer("office", "contoso")),
            ("jun", answer("move", true)),
        ] {
            let told = failed(&ask(&world, actor, action));
            let asked = told.iter().any(|it| it == "R-TR-MCAKEEP");
            assert_eq!(asked, cloud != Cloud::Germany, "{told:?}");
        }
    }
}
