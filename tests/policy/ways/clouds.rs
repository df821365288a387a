//! Into national clouds.

use partner_lab::domain::{
    ChosenText, Cloud, CloudState, CloudStep, Country, Date, Offer, Outcome, TenantKind, Verdict,
};

use super::super::support::clouds::{apply, assume, complete, decide, national};
use super::super::support::customers::{ask, market, order};
use super::super::support::{finding, on, verdict, world};
use super::lead;

const SINCE: Date = on(2018, 6, 1);

#[test]
fn only_who_may_apply_is_sent_to_apply() {
    let of = |country: &str| {
        market()
            .but("alpine", |it| it.country = Some(Country::new(country)))
            .tenant("woodgrove", "gov", TenantKind::Customer)
            .placed("gov", Cloud::UsGovernment)
            .tenant("woodgrove", "gcc", TenantKind::Customer)
            .placed("gcc", Cloud::Gcc)
            .assumed(ChosenText::First, Date::FIRST)
    };
    let (here, there) = (world(of("AT"), Date::USUAL), world(of("US"), Date::USUAL));
    // The US Government cloud takes companies in the United States.
    let sell = || ask("alpine", "gov", "uma", true);
    assert_eq!(verdict(&here, "val", sell()).0, Verdict::Forbidden);
    lead(
        &there,
        "val",
        sell(),
        "cloud-admitted",
        &["ApplyForCloud alpine: val"],
    );
    // Validated for the offer of governments are who buys from Microsoft, and who buys from them.
    let sell = order("alpine", "gcc", Offer::License);
    lead(
        &here,
        "val",
        sell.clone(),
        "cloud-admitted",
        &["ApplyForCloud alpine: val"],
    );
    lead(
        &here,
        "val",
        sell,
        "customer-validated",
        &["ApplyForCloud woodgrove: uma"],
    );
    let sell = order("fabrikam", "gcc", Offer::License);
    let (came, rules) = verdict(&here, "ana", sell.clone());
    assert_eq!(came, Verdict::Forbidden, "{rules:?}");
    lead(&here, "ana", sell, "cloud-admitted", &[]);
}

/// What is sold in another portal stays there, whoever applies.
#[test]
fn an_application_is_no_way_to_sell_in_china() {
    let world = world(national(), Date::USUAL);
    let asked = ask("alpine", Cloud::China.id(), "uma", true);
    lead(&world, "val", asked, "cloud-admitted", &[]);
    let asked = ask("alpine", Cloud::Germany.id(), "uma", true);
    let ways = &["DecideCloudApplication microsoft: robin"];
    lead(&world, "val", asked, "cloud-admitted", ways);
}

#[test]
fn an_application_goes_one_way_and_whoever_has_the_next_step_is_named() {
    use CloudState::{Accepted, Active, Eligible, InReview, Rejected, Signed, Submitted};
    let cloud = Cloud::UsGovernment;
    let (submit, decided) = (
        "ApplyForCloud alpine: val",
        "DecideCloudApplication microsoft: robin",
    );
    let own = "CompleteCloudStep alpine: val";
    for (state, decision, account, agreement, agents) in [
        (
            None,
            &[submit][..],
            &[submit][..],
            &[submit][..],
            &[submit][..],
        ),
        (Some(Submitted), &[], &[decided], &[decided], &[decided]),
        (Some(Eligible), &[own], &[], &[own], &[own]),
        // The review can end in a rejection, after which the first step comes again.
        (Some(InReview), &[], &[decided], &[decided], &[decided]),
        (Some(Accepted), &[], &[], &[], &[own]),
        (Some(Signed), &[], &[], &[], &[]),
        (Some(Active), &[], &[], &[], &[]),
        // After a rejection it begins anew.
        (Some(Rejected), &[submit], &[submit], &[submit], &[submit]),
    ] {
        let givens = market().but("alpine", |it| it.country = Some(Country::new("US")));
        let givens = match state {
            Some(state) => givens.applied("alpine", cloud, state, SINCE),
            None => givens,
        };
        let world = world(givens, Date::USUAL);
        let mut table = vec![(
            "robin",
            decide("alpine", cloud, true),
            decision,
            "cloud-awaits-microsoft",
        )];
        for (step, ways) in [
            (CloudStep::Account, account),
            (CloudStep::Agreement, agreement),
            (CloudStep::Agents, agents),
        ] {
            table.push(("val", complete("alpine", step), ways, "cloud-step-is-next"));
        }
        for (actor, action, ways, fact) in table {
            let (came, rules) = verdict(&world, actor, action.clone());
            if came == Verdict::Permitted {
                assert!(ways.is_empty(), "{state:?} {action:?}");
                continue;
            }
            let expected = if ways.is_empty() {
                Verdict::Forbidden
            } else {
                Verdict::Blocked
            };
            assert_eq!(came, expected, "{state:?} {action:?} {rules:?}");
            lead(&world, actor, action, fact, ways);
        }
    }
    // No other cloud has these steps.
    let world = world(
        market().applied("alpine", Cloud::Germany, CloudState::Submitted, SINCE),
        Date::USUAL,
    );
    let asked = partner_lab::domain::Action::CompleteCloudStep {
        organisation: Some("alpine".into()),
        cloud: Some(Cloud::Germany),
        step: Some(CloudStep::Account),
    };
    assert_eq!(verdict(&world, "val", asked).0, Verdict::Forbidden);
}

#[test]
fn what_does_not_fit_in_a_form_about_clouds_is_typed_again() {
    let world = world(national().assumed(ChosenText::Second, SINCE), Date::USUAL);
    let unfit = partner_lab::domain::Action::DecideCloudApplication {
        organisation: Some("alpine".into()),
        cloud: Some(Cloud::Germany),
        approved: Some(true),
        finding: Some(partner_lab::domain::ReviewFinding::AddressDiffers),
    };
    for (actor, action, fact, way) in [
        ("robin", unfit, "reason-fits", "type finding"),
        (
            "val",
            assume(ChosenText::Second, SINCE),
            "reading-is-new",
            "type since",
        ),
        (
            "val",
            ask("alpine", "us-government", "uma", false),
            "rights-asked",
            "type admin_rights",
        ),
        (
            "val",
            ask("alpine", "us-government", "uma", true),
            "us-government-open",
            "assume",
        ),
    ] {
        lead(&world, actor, action, fact, &[way]);
    }
    // Of a tenant that is not there nothing can be assumed: what is missing is its cloud.
    let decision = super::super::support::ask(&world, "val", ask("alpine", "nowhere", "uma", true));
    let found = finding(&decision, "R-MP-NATIONAL").unwrap();
    let facts: Vec<_> = found.checks.iter().map(|it| &*it.fact).collect();
    assert_eq!((found.outcome, facts), (Outcome::Unknown, vec!["in-cloud"]));
    assert!(found.checks.iter().all(|it| it.remedies.is_empty()));
}

/// While Microsoft may still reject an application, it may have to be made again.
#[test]
fn an_application_is_made_again_only_after_a_rejection() {
    use CloudState::{Accepted, Active, Eligible, InReview, Signed, Submitted};
    let decided = "DecideCloudApplication microsoft: robin";
    let own = "CompleteCloudStep alpine: val";
    for (state, expected, ways) in [
        (Submitted, Verdict::Blocked, &[decided][..]),
        (Eligible, Verdict::Blocked, &[own]),
        (InReview, Verdict::Blocked, &[decided]),
        (Accepted, Verdict::Forbidden, &[]),
        (Signed, Verdict::Forbidden, &[]),
        (Active, Verdict::Forbidden, &[]),
    ] {
        let cloud = Cloud::UsGovernment;
        let givens = market().but("alpine", |it| it.country = Some(Country::new("US")));
        let world = world(givens.applied("alpine", cloud, state, SINCE), Date::USUAL);
        let again = apply("alpine", cloud);
        assert_eq!(
            verdict(&world, "val", again.clone()).0,
            expected,
            "{state:?}"
        );
        lead(&world, "val", again, "cloud-not-applied", ways);
    }
}
