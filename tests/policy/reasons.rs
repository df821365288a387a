//! A decision's findings are the smallest reason: what is repaired is gone from the list.

use partner_lab::domain::{
    Action, ActionKind, Assumption, ChosenText, Cloud, Country, Date, Decision, Event, Offer,
    Organisation, Outcome, Question, Remedy, Role, TenantKind, Value, Verdict, Word, World,
    consequences,
};
use partner_lab::policy::{decide, weigh};

use super::listing::{denials, examples};
use super::plausible::plausible;
use super::support::actions::{assign, business, enroll_supported, enroll_typed, sign};
use super::support::clouds;
use super::support::customers::{change_seats, confirm_agreement, drop_customer, market, order};
use super::support::dealings::{give_back, request_azure_transfer};
use super::support::direct_bill::{both, step, transfer};
use super::support::{ask, cast, failed, failed_checks, finding, on, world};

#[test]
fn a_finding_names_only_what_made_it_come_out_so() {
    for (rule, example) in examples() {
        let decision = example.on(example.date);
        for finding in &decision.findings {
            for check in &finding.checks {
                assert!(
                    finding.outcome == Outcome::Fails || check.remedies.is_empty(),
                    "{rule}: only what fails has remedies"
                );
            }
            assert!(
                finding.outcome != Outcome::Fails || !finding.checks.is_empty(),
                "{rule}"
            );
            let own = finding.reading == partner_lab::domain::Reading::Simulator;
            let citation = decision.rules.of(&finding.rule).unwrap();
            assert_eq!(citation.sources.is_empty(), own, "{}", finding.rule);
        }
    }
}

#[test]
fn reasons_that_are_told_are_those_that_are_kept() {
    for (rule, example) in examples() {
        let (world, question) = (example.world(example.date), example.question());
        let mut told = Vec::new();
        weigh(&world, &question, |weighed| {
            weighed.reasons(|rule, _, values| told.push((rule.id, values.len())));
        });
        let kept = decide(&world, &question);
        let kept = kept.findings.iter().flat_map(|finding| {
            let checks = finding.checks.iter();
            checks.map(|it| (finding.rule.as_ref(), it.values.len()))
        });
        assert_eq!(told, kept.collect::<Vec<_>>(), "{rule}");
    }
}

/// Does what a remedy says, or asks the question anew as it says.
fn follow(world: &mut World, question: &mut Question, remedy: &Remedy, entry: u32) {
    match remedy {
        Remedy::Act {
            action,
            organisation,
            people,
        } => {
            let actor = people
                .first()
                .unwrap_or_else(|| panic!("{remedy:?} has nobody"));
            let action = plausible(world, question, action, organisation);
            let asked = Question {
                actor: actor.clone(),
                action,
                as_of: None,
            };
            let decision = decide(world, &asked);
            assert!(
                decision.is_permitted(),
                "{asked:?}: {:?}",
                failed(&decision)
            );
            for event in consequences(world, actor, &asked.action, entry).unwrap() {
                world.apply(event).unwrap();
            }
        }
        Remedy::ContinueAs { people } => question.actor = people[0].clone(),
        Remedy::Wait { until } => world.date = *until,
        Remedy::Form { field } => fill_in(question, field),
        Remedy::Assume { contradiction } => {
            let assumption = Assumption {
                contradiction: *contradiction,
                text: ChosenText::First,
                since: world.date,
            };
            world.apply(Event::ReadingAssumed { assumption }).unwrap();
        }
    }
}

/// Types what the rules ask for into a field.
fn fill_in(question: &mut Question, field: &str) {
    let mut json = serde_json::to_value(&question.action).unwrap();
    let filled = match field {
        "recipient" => "ana".into(),
        "accepted" => "2021-05-03".into(),
        "quantity" => 1.into(),
        "offer" => "azure-plan".into(),
        "number" | "phone" | "registration" => "1234567890".into(),
        "kind" => "internal-use".into(),
        "contact" => "tom".into(),
        "partner" => "fabrikam".into(),
        "mpn" => "4200001".into(),
        "legal_name" => match question.action {
            // It may not change.
            Action::ChangeLegalInfo { .. } => "Contoso Distribution".into(),
            _ => "Wingtip Toys".into(),
        },
        "legal_address" => "1 Grand-Place".into(),
        "email" => "tom.hale@wingtiptoys.example".into(),
        "support" => "+33 3 20 00 00 00".into(),
        "country" => "FR".into(),
        "date" => "2021-12-31".into(),
        "name" => "Kim Cho".into(),
        "description" => "Cloud services.".into(),
        "amount" => 1000.into(),
        "since" => "2017-07-18".into(),
        "admin_rights" => {
            let asked = &json[question.action.kind().name()][field];
            (!asked.as_bool().unwrap()).into()
        }
        "link_kept" | "ticked" | "confirmed" | "agreement" | "attested" | "consent"
        | "enforced" | "recorded" | "bank_details" => true.into(),
        other => panic!("no test fills in `{other}`"),
    };
    json[question.action.kind().name()][field] = filled;
    question.action = partner_lab::domain::FromJson::from_json(json.into()).unwrap();
}

/// Following the remedies of one failed rule makes that rule hold and brings no other failure.
#[test]
fn what_is_repaired_is_gone_from_the_list() {
    let mut repaired = 0;
    for (rule, example) in denials() {
        if example.verdict != Verdict::Blocked {
            continue;
        }
        let (mut world, mut question) = (example.world(example.date), example.question());
        let first = decide(&world, &question);
        for entry in 1.. {
            let decision = decide(&world, &question);
            let Some(found) = decision.findings.iter().find(|it| it.rule == *rule) else {
                panic!("{rule} is not applied any more");
            };
            if found.outcome == Outcome::Holds {
                break;
            }
            assert!(entry < 8, "{rule} cannot be repaired: {found:?}");
            let check = found.checks.first().unwrap();
            let remedy = check
                .remedies
                .first()
                .unwrap_or_else(|| panic!("{rule}: {check:?}"));
            follow(&mut world, &mut question, remedy, entry);
        }
        let after = failed(&decide(&world, &question));
        assert!(!after.contains(&rule), "{rule}");
        let mut before = failed(&first);
        // Who has become a reseller is bound by what binds resellers.
        if rule == "R-MPA-WHERE" {
            before.push("R-ENR-MPNPOSTPONE".to_owned());
        }
        assert!(
            after.iter().all(|it| before.contains(it)),
            "{rule} brings {after:?}"
        );
        repaired += 1;
    }
    assert!(repaired > 20, "{repaired}");
}

/// Three things fail; each repair takes away its own and leaves the others.
#[test]
fn repairs_do_not_depend_on_each_other() {
    let base = || {
        world(
            cast()
                .but("fabrikam", |it| it.associated_mpn = None)
                .person("pat", "Pat Lee", "fabrikam", &[Role::SalesAgent]),
            on(2021, 5, 19),
        )
    };
    let ask = |world: &World, actor: &str| {
        let question = Question {
            actor: actor.into(),
            action: sign("fabrikam"),
            as_of: None,
        };
        failed(&decide(world, &question))
    };
    let run = |world: &mut World, actor: &str, action: Action| {
        for event in consequences(world, &actor.into(), &action, 1).unwrap() {
            world.apply(event).unwrap();
        }
    };
    assert_eq!(ask(&base(), "pat"), ["R-MPA-SIGNER", "R-ENR-MPNPOSTPONE"]);
    let mut admin = base();
    run(&mut admin, "ana", assign("pat", Role::GlobalAdmin));
    assert_eq!(ask(&admin, "pat"), ["R-ENR-MPNPOSTPONE"]);
    let mut associated = base();
    run(
        &mut associated,
        "ana",
        super::support::actions::associate("fabrikam", "4200001"),
    );
    assert_eq!(ask(&associated, "pat"), ["R-MPA-SIGNER"]);
    run(&mut associated, "ana", assign("pat", Role::GlobalAdmin));
    assert!(ask(&associated, "pat").is_empty());
}

/// An Any that fails names the ways that can be repaired and not the fixed ones.
#[test]
fn of_several_ways_only_those_that_lead_on_are_named() {
    let world = world(
        cast().but("fabrikam", |it| it.associated_mpn = None),
        on(2021, 5, 19),
    );
    let decision = super::support::ask(&world, "ana", sign("fabrikam"));
    let found = super::support::finding(&decision, "R-ENR-MPNPOSTPONE").unwrap();
    let facts: Vec<_> = found.checks.iter().map(|it| it.fact.to_string()).collect();
    assert_eq!(facts, ["mpn-associated"]);
}

/// What fails of a rule, by fact, with the ways round it.
fn ways_round(decision: &Decision, rule: &str) -> Vec<(String, Vec<String>)> {
    let found = finding(decision, rule).unwrap();
    let words = |words: &[Word]| words.iter().map(ToString::to_string).collect();
    let checks = found.checks.iter();
    checks
        .map(|it| (it.fact.to_string(), words(&it.alternatives)))
        .collect()
}

/// A way round a rule stands at the fact that it goes round, and at no other.
#[test]
fn a_way_round_stands_where_it_fits() {
    let givens = both().subscribed("plan", "alpine", "bank", Offer::AzurePlan, on(2020, 1, 6));
    let world = world(givens, Date::USUAL);
    let asked = ask(&world, "val", transfer("plan", "litware"));
    for (fact, ways) in ways_round(&asked, "R-TR-TRANSFER") {
        let expected: &[&str] = match &*fact {
            "transferable" => &["cancel-and-rebuy"],
            _ => &[],
        };
        assert_eq!(ways, expected, "{fact}");
    }
    assert!(ways_round(&asked, "R-TR-TRANSFER").len() > 1);
    let asked = ask(
        &world,
        "ana",
        request_azure_transfer("azure", "fabrikam", false),
    );
    let found = ways_round(&asked, "R-MC-AZTRANSFER");
    for (fact, ways) in &found {
        let expected: &[&str] = match &**fact {
            "is-azure-plan" => &["transfer-route"],
            "buys-from-microsoft" => &["ask-provider"],
            _ => &[],
        };
        assert_eq!(ways, expected, "{fact}");
    }
    assert!(found.iter().any(|(fact, _)| fact == "talked"));
}

/// A customer asks by a ticket what its partner cannot do in the portal yet; nothing else is asked
/// so.
#[test]
fn a_ticket_goes_round_a_removal_only() {
    let world = world(market(), on(2018, 8, 6));
    let removal = drop_customer("fabrikam", "bank");
    let confirmation = confirm_agreement("alpine", "bank", world.date);
    let by_provider = drop_customer("contoso", "bank");
    for (actor, asked, rule, ways) in [
        (
            "ana",
            removal,
            "SIM-NOT-YET-REMOVE",
            &["customer-ticket"][..],
        ),
        // A provider has no such ticket.
        ("jun", by_provider, "R-CUST-REMOVE-DBIP", &[]),
        ("val", confirmation, "SIM-NOT-YET-MCA", &[]),
    ] {
        let decision = ask(&world, actor, asked.clone());
        let found = ways_round(&decision, rule);
        assert!(!found.is_empty());
        for (fact, told) in found {
            let ways = if fact == "policy-date-from" {
                ways
            } else {
                &[]
            };
            assert_eq!(told, ways, "{fact} of {asked:?}");
        }
    }
}

/// A fact tells what it looked at, and nothing else.
#[test]
fn what_a_fact_looked_at_stands_with_it() {
    let world = world(market(), on(2020, 10, 29));
    let looked = |actor: &str, action: Action, fact: &str| {
        let checks = failed_checks(&ask(&world, actor, action));
        let found = checks.into_iter().find(|(_, it)| it.fact == fact);
        found.unwrap().1.values.0
    };
    // The last day on which it was asked for.
    let questionnaire = step(ActionKind::AnswerQuestionnaire, "fabrikam");
    let until = Value::Date(on(2020, 10, 28));
    let told = looked("ana", questionnaire, "still-asked");
    assert_eq!(told, [("until".into(), until)]);
    // Who is of neither side is told of the provider, who does the business.
    let told = looked("val", business("contoso", "fabrikam"), "actor-belongs");
    let at = told.iter().find(|(name, _)| name == "organisation");
    assert_eq!(
        at.map(|it| &it.1),
        Some(&Value::Organisation("contoso".into()))
    );
    // What is typed stands in the form.
    let nameless = enroll_typed("wingtip", "tom", "tom@wingtiptoys.example", "");
    assert_eq!(looked("eva", nameless, "legal-name-given"), []);
    let unread = enroll_supported("wingtip", "ask us");
    assert_eq!(looked("eva", unread, "support-readable"), []);
}

/// Thirty days count from June 2021 on, so what was bought in April could be returned until May ended.
#[test]
fn the_last_day_of_a_return_is_one_on_which_it_is_permitted() {
    for (bought, last) in [
        (on(2021, 2, 1), on(2021, 4, 2)),
        (on(2021, 4, 1), on(2021, 5, 31)),
        (on(2021, 5, 1), on(2021, 5, 31)),
        (on(2021, 5, 2), on(2021, 6, 1)),
        (on(2021, 5, 20), on(2021, 6, 19)),
    ] {
        let givens = || market().subscribed("software", "alpine", "bank", Offer::Software, bought);
        let asked = |date| ask(&world(givens(), date), "val", give_back("software"));
        assert_eq!(asked(last).verdict, Verdict::Permitted, "{bought:?}");
        let decision = asked(last.plus_days(1));
        assert_eq!(decision.verdict, Verdict::Forbidden, "{bought:?}");
        let mut told = failed_checks(&decision).into_iter();
        let (_, check) = told.find(|(_, it)| it.fact == "within-return").unwrap();
        let days = [("bought", bought), ("last", last)];
        let days = days.map(|(name, day)| (name.into(), Value::Date(day)));
        assert_eq!(check.values.0, days);
    }
}

/// What lets a step through is told once: of several ways that hold, the first, which says that the
/// rule is not about this case where that is so.
#[test]
fn one_way_that_holds_is_told() {
    let told = |decision: &Decision, rule: &str| -> Vec<String> {
        let checks = &finding(decision, rule).unwrap().checks;
        checks.iter().map(|it| it.fact.to_string()).collect()
    };
    // An address in the United States is no reason for Germany.
    let american = |it: &mut Organisation| it.country = Some(Country::new("US"));
    let at_home = world(market().but("proseware", american), on(2018, 9, 3));
    for (cloud, facts) in [
        (Cloud::Germany, &["not-in-cloud"][..]),
        (Cloud::UsGovernment, &["us-address", "has-mpn-id"]),
    ] {
        let asked = ask(&at_home, "ida", clouds::apply("proseware", cloud));
        assert_eq!(told(&asked, "R-NC-USGOV"), facts, "{cloud:?}");
    }
    // The customer agreement on file has nothing to do with a national cloud.
    let world = world(clouds::national(), Date::USUAL);
    for (tenant, fact) in [("bank", "customer-agreed"), ("us-government", "in-cloud")] {
        let asked = ask(&world, "val", order("alpine", tenant, Offer::License));
        assert_eq!(told(&asked, "R-MCA-BEFORE"), [fact], "{tenant}");
    }
}

#[test]
fn of_whom_a_rule_asks_nothing_is_no_reason_against_others() {
    let given = market()
        .tenant("alpine", "ours", TenantKind::InternalUse)
        .subscribed("more", "alpine", "ours", Offer::License, on(2020, 3, 2));
    let world = world(given, Date::USUAL);
    for (actor, action, rule, fact) in [
        (
            "ana",
            clouds::apply("fabrikam", Cloud::UsGovernment),
            "R-NC-USGOV",
            "us-address",
        ),
        (
            "ana",
            clouds::apply("fabrikam", Cloud::Gcc),
            "R-NC-GCC",
            "may-be-validated",
        ),
        ("val", change_seats("more", 20), "R-SC5", "buyer-is-other"),
        ("val", transfer("more", "alpine"), "R-SC5", "buyer-is-other"),
    ] {
        let told = failed_checks(&ask(&world, actor, action));
        let told: Vec<_> = told.iter().filter(|it| it.0 == rule).collect();
        assert!(told.iter().any(|it| it.1.fact == fact), "{rule}: {told:?}");
        let guards = ["not-in-cloud", "quantity-not-raised", "transfer-refused"];
        assert!(
            told.iter().all(|it| !guards.contains(&it.1.fact.as_ref())),
            "{told:?}"
        );
    }
}
