//! Who takes over what another partner sold in a national cloud is admitted there.

use partner_lab::domain::{AzureTransferState, Cloud, CloudState, Date, Givens, Offer};

use super::support::customers::market;
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
    for state in [AzureTransferState::Pending, AzureTransferState::InProgress] {
        let given = |admitted: &[&str]| {
            let given = market()
                .subscribed("old", "contoso", "bank", Offer::AzurePlan, on(2020, 3, 2))
                .transferring("gone", "old", ("contoso", "alpine"), on(2021, 5, 3), state);
            placed(given, Cloud::Germany, admitted)
        };
        let (actor, step) = match state {
            AzureTransferState::Pending => ("jun", accept_transfer("gone", true)),
            _ => ("robin", complete_transfer("gone")),
        };
        assert!(fails(
            given(&["contoso"]),
            actor,
            step.clone(),
            "R-NC-APPLY"
        ));
        assert!(!fails(given(&["alpine"]), actor, step, "R-NC-APPLY"));
        let asked = request_azure_transfer("old", "alpine", true);
        assert!(fails(
            given(&["contoso"]),
            "val",
            asked.clone(),
            "R-NC-APPLY"
        ));
        assert!(!fails(given(&["alpine"]), "val", asked, "R-NC-APPLY"));
    }
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
