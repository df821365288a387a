//! What a remedy names can be done by the people whom it names.

use partner_lab::domain::{
    ActionKind, ChosenText, Cloud, Date, Enrolment, Kind, Offer, Question, Remedy, Role,
    TenantKind, Verdict, World,
};
use partner_lab::policy::decide;

use super::listing::examples;
use super::plausible::plausible;
use super::roles::ticket_event;
use super::support::customers::{confirm_agreement, market};
use super::support::pool::pool;
use super::support::{
    accounts, ask, cast, clouds, customers, dealings, direct_bill, failed_checks, on, world,
};

/// Facts about who acts.
const ABOUT_THE_ACTOR: [&str; 5] = [
    "actor-belongs",
    "actor-has-role",
    "actor-holds",
    "actor-may-change-role",
    "actor-is-contact",
];

/// Whoever a remedy names belongs there and holds the role. Answers how many remedies it looked at.
fn hold(world: &World, question: &Question) -> usize {
    let decision = decide(world, question);
    let mut seen = 0;
    for (rule, check) in failed_checks(&decision) {
        for remedy in &check.remedies {
            seen += 1;
            match remedy {
                Remedy::Act {
                    action,
                    organisation,
                    people,
                } => {
                    let action = plausible(world, question, action, organisation);
                    for actor in people {
                        let asked = Question {
                            actor: actor.clone(),
                            action: action.clone(),
                            as_of: None,
                        };
                        for (other, failed) in failed_checks(&decide(world, &asked)) {
                            assert!(
                                !ABOUT_THE_ACTOR.contains(&&*failed.fact),
                                "{rule} of {question:?} sends {actor} to {action:?}, which fails {other}"
                            );
                        }
                    }
                }
                Remedy::ContinueAs { people } => {
                    assert!(!people.is_empty());
                    for actor in people {
                        assert_ne!(*actor, question.actor, "{rule} sends {actor} to itself");
                        let asked = Question {
                            actor: actor.clone(),
                            ..question.clone()
                        };
                        let failed = failed_checks(&decide(world, &asked));
                        assert!(
                            !failed.contains(&(rule.clone(), check.clone()))
                                && !failed
                                    .iter()
                                    .any(|(of, it)| *of == rule && it.fact == check.fact),
                            "{rule} {} of {question:?} stays with {actor}",
                            check.fact
                        );
                    }
                }
                Remedy::Wait { until } => assert!(*until > decision.date, "{rule}"),
                Remedy::Assume { .. } => {
                    let asked = Question {
                        action: clouds::assume(ChosenText::First, decision.date),
                        ..question.clone()
                    };
                    assert!(decide(world, &asked).is_permitted());
                }
                Remedy::Form { field } => {
                    let json = serde_json::to_value(&question.action).unwrap();
                    let parameters = json[question.action.kind().name()].as_object().unwrap();
                    assert!(
                        parameters.contains_key(&**field),
                        "{rule}: no field `{field}`"
                    );
                }
            }
        }
    }
    seen
}

#[test]
fn the_remedies_of_the_examples_can_be_followed() {
    for (_, example) in examples() {
        hold(&example.world(example.date), &example.question());
    }
}

/// The same in account settings.
#[test]
fn whoever_a_remedy_names_in_account_settings_can_follow_it() {
    let events = accounts::office().events();
    for date in [on(2020, 1, 31), Date::USUAL] {
        let world = World::after(date, &events).unwrap();
        let mut asked = Vec::new();
        accounts::pool(&world, &mut asked);
        asked.extend(accounts::odd().into_iter().map(|it| it.1));
        let mut seen = 0;
        for action in asked {
            for actor in world.people.keys() {
                let question = Question {
                    actor: actor.clone(),
                    action: action.clone(),
                    as_of: None,
                };
                seen += hold(&world, &question);
            }
        }
        assert!(seen > 200, "{seen}");
    }
}

/// What is asked about tenants in national clouds can be repaired by whom the remedies name.
#[test]
fn the_way_into_a_cloud_can_be_followed() {
    let world = World::after(Date::USUAL, &clouds::national().events()).unwrap();
    let mut actions = Vec::new();
    clouds::pool(&world, &mut actions);
    for tenant in Cloud::ALL.map(Cloud::id) {
        actions.push(customers::ask("alpine", tenant, "uma", true));
        actions.push(customers::order("alpine", tenant, Offer::License));
    }
    let mut seen = 0;
    for action in actions {
        for actor in world.people.keys() {
            let question = Question {
                actor: actor.clone(),
                action: action.clone(),
                as_of: None,
            };
            seen += hold(&world, &question);
        }
    }
    assert!(seen > 300, "{seen}");
}

/// The same where subscriptions move between partners.
#[test]
fn whoever_a_remedy_of_a_transfer_names_can_follow_it() {
    let world = World::after(Date::USUAL, &dealings::azure().events()).unwrap();
    let partners = ["contoso", "alpine", "northwind"].map(str::to_owned);
    let mut actions = Vec::new();
    dealings::pool(&world, &partners, &mut actions);
    dealings::checks(&mut actions);
    let mut seen = 0;
    for action in actions {
        for actor in ["val", "uma", "jun", "robin", "nia"] {
            let question = Question {
                actor: actor.into(),
                action: action.clone(),
                as_of: None,
            };
            seen += hold(&world, &question);
        }
    }
    assert!(seen > 300, "{seen}");
}

/// Every person asks everything, in a World where most things have gone half the way.
#[test]
fn whoever_a_remedy_names_can_follow_it() {
    let givens = cast()
        .organisation("alpine", "Alpine", Kind::Customer, ("Linz", "AT"))
        .person("val", "Val Novak", "alpine", &[Role::GlobalAdmin])
        .invited("asked", "contoso", "fabrikam", "ana", on(2019, 4, 1))
        .invited("cold", "litware", "proseware", "ida", on(2019, 4, 1))
        .connected("litware", "fabrikam", on(2018, 3, 1))
        .connected("contoso", "fabrikam", on(2018, 3, 1))
        .signed("contoso", on(2019, 11, 4))
        .but("proseware", |it| it.associated_mpn = None)
        .but("litware", |it| {
            it.suspended = true;
            it.approved_provider = false;
        })
        .but("wingtip", |it| {
            it.enrolment = Enrolment::InReview;
            it.primary_contact = Some("tom".into());
        })
        .event(ticket_event())
        .events();
    for date in [on(2020, 1, 31), on(2020, 6, 28), Date::USUAL] {
        let world = World::after(date, &givens).unwrap();
        let mut seen = 0;
        for action in pool(&world) {
            for actor in world.people.keys() {
                let question = Question {
                    actor: actor.clone(),
                    action: action.clone(),
                    as_of: None,
                };
                seen += hold(&world, &question);
            }
        }
        assert!(seen > 1000, "{seen}");
    }
}

#[test]
fn nobody_is_sent_to_ask_itself_for_a_relationship() {
    let shared = market().tenant("alpine", "shared", TenantKind::SharedServices);
    let world = world(shared, Date::USUAL);
    let action = confirm_agreement("alpine", "shared", on(2021, 5, 3));
    let decision = ask(&world, "val", action);
    assert_eq!(decision.verdict, Verdict::Forbidden);
    let told = failed_checks(&decision);
    let (_, related) = told.iter().find(|(_, it)| it.fact == "related").unwrap();
    assert_eq!(related.remedies, []);
}

#[test]
fn a_provider_is_not_sent_to_record_sales() {
    let action = direct_bill::step(ActionKind::ApplyForDirectBill, "contoso");
    let decision = ask(&world(market(), Date::USUAL), "mia", action);
    assert_eq!(decision.verdict, Verdict::Forbidden);
    for (rule, check) in failed_checks(&decision) {
        assert_eq!(check.remedies, [], "{rule}");
    }
}
