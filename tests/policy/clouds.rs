//! National clouds: who may sell where, what a cloud does not offer, and readings that are assumed.

use partner_lab::domain::{
    Action, ChosenText, Cloud, CloudState, CloudStep, Country, Date, MpnKind, Offer, Organisation,
    Outcome, Reading, Remedy, ReviewFinding, Verdict, World,
};

use super::support::actions::another_account;
use super::support::clouds::{add_in, apply, assume, complete, decide, national};
use super::support::customers::{self, market};
use super::support::{ask, failed, finding, happen, on, verdict, world};

/// What Alpine asks a customer whose tenant lies in a cloud.
fn request(cloud: Cloud) -> Action {
    customers::ask("alpine", cloud.id(), "uma", true)
}

#[test]
fn the_way_into_the_us_government_cloud_has_five_steps_in_their_order() {
    let givens = market().but("alpine", |it| it.country = Some(Country::new("US")));
    let mut world = world(givens, Date::USUAL);
    let cloud = Cloud::UsGovernment;
    let steps = [
        ("val", apply("alpine", cloud), CloudState::Submitted),
        ("robin", decide("alpine", cloud, true), CloudState::Eligible),
        (
            "val",
            complete("alpine", CloudStep::Account),
            CloudState::InReview,
        ),
        ("robin", decide("alpine", cloud, true), CloudState::Accepted),
        (
            "val",
            complete("alpine", CloudStep::Agreement),
            CloudState::Signed,
        ),
        (
            "val",
            complete("alpine", CloudStep::Agents),
            CloudState::Active,
        ),
    ];
    let tenants = world.tenants.len();
    for (entry, (actor, action, state)) in (1..).zip(&steps) {
        // None of the steps after it is possible yet.
        for (other, later, _) in steps.iter().filter(|it| it.1 != *action) {
            let now = ask(&world, other, later.clone());
            assert!(!now.is_permitted(), "{later:?} before {action:?}");
        }
        happen(&mut world, actor, action, entry);
        let held = world.cloud_application(&"alpine".into(), cloud).unwrap();
        assert_eq!(held.state, *state);
    }
    assert_eq!(world.tenants.len(), tenants + 1, "a tenant was issued");
    let issued = world.clouds.values().filter(|it| **it == cloud).count();
    assert_eq!(issued, 1);
}

/// Who has no address in the United States applies from an account there.
#[test]
fn an_account_in_the_united_states_goes_round_an_address_elsewhere() {
    let givens = market().mpn("alpine", "4230009", MpnKind::Location, "US");
    let mut world = world(givens, Date::USUAL);
    let refused = ask(&world, "val", apply("alpine", Cloud::UsGovernment));
    assert_eq!(refused.verdict, Verdict::Forbidden);
    for check in &finding(&refused, "R-NC-USGOV").unwrap().checks {
        let expected: &[&str] = match &*check.fact {
            "us-address" => &["account-in-us"],
            _ => &[],
        };
        assert_eq!(check.alternatives, expected, "{}", check.fact);
    }
    happen(&mut world, "val", &another_account("alpine", "US"), 7);
    let of = |it: &&Organisation| it.id.as_str().ends_with("-7");
    let new = world.organisations.values().find(of).unwrap();
    let admin = world.people_of(&new.id).next().unwrap();
    let asked = apply(new.id.as_str(), Cloud::UsGovernment);
    assert_eq!(
        verdict(&world, admin.id.as_str(), asked),
        (Verdict::Permitted, Vec::new()),
        "{new:?}"
    );
}

#[test]
fn a_rejected_application_has_a_reason_and_is_made_again() {
    let mut world = world(market(), Date::USUAL);
    let cloud = Cloud::Germany;
    let known = |world: &World| {
        let held = world.cloud_application(&"alpine".into(), cloud);
        held.map(|it| (it.state, it.reason)).unwrap()
    };
    happen(&mut world, "val", &apply("alpine", cloud), 1);
    // It is made once while it waits: first Microsoft would have to reject it.
    let again = ask(&world, "val", apply("alpine", cloud));
    assert_eq!(again.verdict, Verdict::Blocked);
    let remedies = &finding(&again, "SIM-CLOUD").unwrap().checks[0].remedies;
    let decides = |it: &Remedy| matches!(it, Remedy::Act { action, .. } if action == "DecideCloudApplication");
    assert!(
        remedies.iter().all(decides) && remedies.len() == 1,
        "{remedies:?}"
    );
    for (approved, finding) in [
        (false, ReviewFinding::Registered),
        (true, ReviewFinding::AddressDiffers),
    ] {
        let asked = Action::DecideCloudApplication {
            organisation: Some("alpine".into()),
            cloud: Some(cloud),
            approved: Some(approved),
            finding: Some(finding),
        };
        let refused = (Verdict::Blocked, vec!["SIM-CLOUD".to_owned()]);
        assert_eq!(verdict(&world, "robin", asked), refused, "{approved}");
    }
    happen(&mut world, "robin", &decide("alpine", cloud, false), 2);
    let rejected = (CloudState::Rejected, Some(ReviewFinding::AddressDiffers));
    assert_eq!(known(&world), rejected);
    // Microsoft decides on what is made again, and who wants to sell there is sent to apply.
    let approve = decide("alpine", cloud, true);
    let early = ask(&world, "robin", approve.clone());
    assert_eq!(early.verdict, Verdict::Blocked);
    let remedies = &finding(&early, "SIM-CLOUD").unwrap().checks[0].remedies;
    let sent = |it: &Remedy| matches!(it, Remedy::Act { action, .. } if action == "ApplyForCloud");
    assert!(remedies.iter().any(sent), "{remedies:?}");
    let answer = verdict(&world, "val", apply("alpine", cloud));
    assert_eq!(answer, (Verdict::Permitted, vec![]));
    happen(&mut world, "val", &apply("alpine", cloud), 3);
    assert_eq!(known(&world), (CloudState::Submitted, None));
    happen(&mut world, "robin", &approve, 4);
    assert_eq!(known(&world), (CloudState::Active, None));
    // Who may sell there stays so.
    let answer = verdict(&world, "val", apply("alpine", cloud));
    assert_eq!(answer, (Verdict::Forbidden, vec!["SIM-CLOUD".to_owned()]));
}

/// The account is set up once, unless Microsoft rejects the company in the review after it.
#[test]
fn a_step_comes_again_after_a_rejection() {
    let verdict_in = |state| {
        let cloud = Cloud::UsGovernment;
        let applied = market().applied("alpine", cloud, state, on(2018, 6, 1));
        let world = world(applied, Date::USUAL);
        let decision = ask(&world, "val", complete("alpine", CloudStep::Account));
        decision.verdict
    };
    for (state, expected) in [
        (CloudState::Submitted, Verdict::Blocked),
        (CloudState::Eligible, Verdict::Permitted),
        (CloudState::InReview, Verdict::Blocked),
        (CloudState::Rejected, Verdict::Blocked),
        (CloudState::Accepted, Verdict::Forbidden),
        (CloudState::Signed, Verdict::Forbidden),
        (CloudState::Active, Verdict::Forbidden),
    ] {
        assert_eq!(verdict_in(state), expected, "{state:?}");
    }
}

#[test]
fn a_company_outside_the_united_states_cannot_apply_for_its_government_cloud() {
    let world = world(market(), Date::USUAL);
    assert_eq!(
        verdict(&world, "val", apply("alpine", Cloud::UsGovernment)),
        (Verdict::Forbidden, vec!["R-NC-USGOV".to_owned()])
    );
    // The public cloud takes no application, and resellers are not validated for GCC.
    assert_eq!(
        verdict(&world, "val", apply("alpine", Cloud::Public)).1,
        ["R-NC-APPLY"]
    );
    assert_eq!(
        verdict(&world, "ana", apply("fabrikam", Cloud::Gcc)),
        (Verdict::Forbidden, vec!["R-NC-GCC".to_owned()])
    );
}

#[test]
fn what_documents_contradict_is_unknown_until_a_reading_is_assumed() {
    let start = world(national(), Date::USUAL);
    let decision = ask(&start, "val", request(Cloud::UsGovernment));
    assert_eq!(
        decision.verdict,
        Verdict::Unknown,
        "{:?}",
        failed(&decision)
    );
    for rule in ["R-NC-USGOV-LIMITS", "R-MP-NATIONAL"] {
        let found = finding(&decision, rule).unwrap();
        assert_eq!(found.outcome, Outcome::Unknown);
        let remedies = &found.checks[0].remedies;
        assert!(
            matches!(remedies[..], [Remedy::Assume { .. }]),
            "{remedies:?}"
        );
        assert_eq!(found.reading, Reading::Documented);
        let citation = decision.rules.of(rule).unwrap();
        assert_eq!(citation.notes.len(), 2, "both texts");
    }
    let day = on(2021, 10, 1);
    let table = [
        (ChosenText::First, Date::FIRST, Verdict::Permitted),
        (ChosenText::Second, Date::FIRST, Verdict::Blocked),
        // Denied before a date that the user sets.
        (ChosenText::First, day, Verdict::Blocked),
        (ChosenText::Second, day, Verdict::Permitted),
    ];
    for (text, since, expected) in table {
        let mut world = start.clone();
        happen(&mut world, "val", &assume(text, since), 1);
        let decision = ask(&world, "val", request(Cloud::UsGovernment));
        assert_eq!(decision.verdict, expected, "{text:?} {since}");
        let found = finding(&decision, "R-MP-NATIONAL").unwrap();
        assert_eq!(found.reading, Reading::Assumed, "{text:?} {since}");
        let waits = found.checks.iter().flat_map(|it| &it.remedies);
        let waits = waits.filter(|it| **it == Remedy::Wait { until: day });
        let later = text == ChosenText::First && since == day;
        assert_eq!(waits.count(), usize::from(later));
        // Elsewhere nothing is assumed.
        let elsewhere = ask(&world, "val", request(Cloud::Public));
        let found = finding(&elsewhere, "R-MP-NATIONAL").unwrap();
        assert_eq!(found.reading, Reading::Documented);
    }
}

#[test]
fn germany_takes_new_customers_until_the_page_that_closes_it() {
    let closed = on(2018, 10, 29);
    let givens = || market().applied("alpine", Cloud::Germany, CloudState::Active, on(2018, 1, 1));
    let add = || add_in("alpine", Cloud::Germany, "FR");
    let on_day = |date| verdict(&world(givens(), date), "val", add());
    assert_eq!(on_day(closed.plus_days(-1)), (Verdict::Permitted, vec![]));
    for date in [closed, Date::USUAL] {
        assert_eq!(
            on_day(date),
            (Verdict::Forbidden, vec!["R-NC-DE-CLOSED".to_owned()])
        );
    }
    // Who is a customer there already goes on.
    let world = world(
        givens()
            .placed("bank", Cloud::Germany)
            .but("alpine", |it| it.restricted = false),
        Date::USUAL,
    );
    let order = customers::order("alpine", "bank", Offer::License);
    assert_eq!(verdict(&world, "val", order), (Verdict::Permitted, vec![]));
}

#[test]
fn requests_to_national_clouds_always_include_admin_rights() {
    let world = world(
        national().applied("alpine", Cloud::Germany, CloudState::Active, on(2018, 6, 1)),
        Date::USUAL,
    );
    for (cloud, fails) in [(Cloud::Germany, true), (Cloud::Public, false)] {
        let action = customers::ask("alpine", cloud.id(), "uma", false);
        let failed = verdict(&world, "val", action).1;
        assert_eq!(failed.contains(&"R-DAP-NATIONAL".to_owned()), fails);
    }
}

#[test]
fn the_customer_agreement_counts_in_the_public_cloud_only() {
    let givens = |cloud| {
        market()
            .tenant(
                "woodgrove",
                "other",
                partner_lab::domain::TenantKind::Customer,
            )
            .placed("other", cloud)
            .related("alpine", "other", on(2018, 6, 1), true)
            .applied("alpine", Cloud::Germany, CloudState::Active, on(2018, 6, 1))
    };
    let order = || customers::order("alpine", "other", Offer::License);
    let on_cloud = |cloud| verdict(&world(givens(cloud), Date::USUAL), "val", order());
    assert_eq!(on_cloud(Cloud::Germany), (Verdict::Permitted, vec![]));
    assert_eq!(on_cloud(Cloud::Public).1, ["R-MCA-BEFORE"]);
}

#[test]
fn the_policy_asks_for_the_agreement_in_the_clouds_that_have_it() {
    for cloud in Cloud::ALL {
        let from = ("alpine", None);
        let givens = national().requested("asked", from, (cloud.id(), "uma"), on(2020, 3, 2));
        let world = world(givens, Date::USUAL);
        let decision = ask(&world, "uma", customers::accept("asked", false));
        let prompt = finding(&decision, "R-CUST-MCAPROMPT").unwrap();
        let asked = prompt.outcome == Outcome::Fails;
        assert_eq!(asked, cloud.has_customer_agreement(), "{cloud:?}");
    }
}

#[test]
fn nothing_is_sold_from_here_to_the_cloud_in_china() {
    let world = world(national(), Date::USUAL);
    let (verdict, failed) = verdict(&world, "val", request(Cloud::China));
    assert_eq!(verdict, Verdict::Forbidden);
    assert!(failed.contains(&"R-NC-CN".to_owned()), "{failed:?}");
}
