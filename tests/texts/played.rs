//! Facts name only values that answers really have.

use partner_lab::domain::{
    Action, ActionKind, ChosenText, Cloud, Country, Date, DirectBillStep, Enrolment, Event, Model,
    MpnKind, Offer, Organisation, Question, ReviewFinding, TenantKind, World, request,
};
use partner_lab::policy::Module;
use serde_json::{Value as Json, json};

use super::keys::fact_ids;
use super::placeholders::names;
use super::seen::{Seen, eventful, questions_about_it, requests, worlds};
use super::support::{self, accounts, actions, customers, direct_bill};
use super::{ENGLISH, Names, all};

/// About clouds: whatever can be asked, with a reading assumed and without.
fn of_clouds(seen: &mut Seen) {
    for text in [None, Some(ChosenText::First), Some(ChosenText::Second)] {
        let givens = support::clouds::national();
        let givens = match text {
            Some(text) => givens.assumed(text, Date::FIRST),
            None => givens,
        };
        let events = givens.events();
        let mut module = Module::default();
        let start = json!({ "date": Date::USUAL, "events": events });
        module.load(&start.to_string()).unwrap();
        let world = World::after(Date::USUAL, &events).unwrap();
        let mut actions = vec![
            support::actions::associate("fabrikam", "4200001"),
            customers::order("alpine", "gcc", Offer::License),
            customers::order("contoso", "gcc", Offer::License),
            customers::order("contoso", "gcc-too", Offer::License),
            customers::order("alpine", "nowhere", Offer::License),
        ];
        for cloud in Cloud::ALL {
            actions.push(customers::ask("alpine", cloud.id(), "uma", false));
            actions.push(customers::ask("alpine", cloud.id(), "uma", true));
        }
        support::clouds::pool(&world, &mut actions);
        for action in actions {
            for actor in ["val", "uma", "robin"] {
                let question = Question {
                    actor: actor.into(),
                    action: action.clone(),
                    as_of: None,
                };
                seen.note(&module.evaluate(&request(&question).text()));
            }
        }
    }
}

/// Between partners and customers: whatever can be asked, and forms that are filled in wrongly.
fn of_customers(seen: &mut Seen) {
    let suspended = Event::SubscriptionSuspended {
        subscription: "old".into(),
        reason: None,
    };
    let unmoved = |it: &mut Organisation| {
        for mpn in &mut it.mpn_ids {
            mpn.in_partner_center = mpn.number.as_str() == "4200001";
        }
    };
    let events = support::dealings::azure()
        .but("fabrikam", unmoved)
        .mpn("fabrikam", "4299999", MpnKind::Location, "CA")
        .but("litware", |it| it.over_credit_limit = true)
        .but("woodgrove", |it| it.country = Some(Country::new("HU")))
        .but("northwind", |it| it.restricted = true)
        .subscribed("old", "alpine", "bank", Offer::License, Date::FIRST)
        .event(suspended)
        .events();
    let world = World::after(Date::USUAL, &events).unwrap();
    let mut module = Module::default();
    let start = json!({ "date": Date::USUAL, "events": events });
    module.load(&start.to_string()).unwrap();
    let mut actions = vec![
        Action::AddCustomer {
            partner: Some("alpine".into()),
            name: Some(" ".to_owned()),
            country: Some(Country::new("ZZ")),
            attested: Some(true),
        },
        support::actions::ticket("contoso", "contoso", "fabrikam"),
        customers::renew("seats"),
        customers::renew("old"),
        customers::ask("alpine", "bank", "val", true),
        customers::order("alpine", "csp", Offer::License),
        customers::create_tenant("fabrikam", TenantKind::Csp),
        customers::create_tenant("northwind", TenantKind::Sandbox),
        customers::create_tenant("fabrikam", TenantKind::SharedServices),
        customers::confirm_agreement("alpine", "bank", Date::LAST),
        customers::record("seats", "fabrikam", "1"),
        customers::order_for("contoso", "fabrikam", "bank", "4200000"),
        customers::order_for("contoso", "fabrikam", "bank", "4299999"),
        support::dealings::request_azure_transfer("free", "northwind", false),
        Action::RecordRegistration {
            partner: Some("alpine".into()),
            tenant: Some("bank".into()),
            number: Some(String::new()),
            phone: Some(" ".to_owned()),
        },
        Action::ConfirmCustomerAgreement {
            partner: Some("alpine".into()),
            tenant: Some("bank".into()),
            signer: Some(String::new()),
            email: Some(String::new()),
            phone: Some("call us".into()),
            accepted: Some(Date::USUAL),
            kind: Some(partner_lab::domain::CustomerAgreementKind::Cloud),
        },
    ];
    customers::pool(&world, &mut actions);
    support::dealings::checks(&mut actions);
    for action in actions {
        for actor in ["val", "uma", "jun", "ana", "robin"] {
            for as_of in [
                None,
                Some(Date::FIRST),
                Some(Date::ymd(2019, 1, 1)),
                Some(Date::LAST),
            ] {
                let question = Question {
                    actor: actor.into(),
                    action: action.clone(),
                    as_of,
                };
                seen.note(&module.evaluate(&request(&question).text()));
            }
        }
    }
}

/// In account settings.
fn of_accounts(seen: &mut Seen) {
    let start = json!({ "date": Date::USUAL, "events": accounts::office().events() });
    let mut module = Module::default();
    module.load(&start.to_string()).unwrap();
    for (actor, action, as_of) in accounts::odd() {
        let question = Question {
            actor: actor.into(),
            action,
            as_of,
        };
        seen.note(&module.evaluate(&request(&question).text()));
    }
}

/// On the way to direct bill and from it: whatever can be asked, before, on the way and after.
fn of_direct_bill(seen: &mut Seen) {
    let asked = &[DirectBillStep::Applied, DirectBillStep::EvidenceAsked];
    let starts = [
        direct_bill::seller().steps("fabrikam", Date::USUAL, asked),
        direct_bill::seller().steps("fabrikam", Date::USUAL, direct_bill::WAY),
        direct_bill::seller().steps("alpine", Date::ymd(2020, 9, 1), direct_bill::WAY),
        direct_bill::moving(),
        direct_bill::moving().event(Event::TransferRejected {
            transfer: "move".into(),
        }),
    ];
    for givens in starts {
        let events = givens.events();
        let world = World::after(Date::USUAL, &events).unwrap();
        let mut module = Module::default();
        let start = json!({ "date": Date::USUAL, "events": events });
        module.load(&start.to_string()).unwrap();
        let mut actions = vec![customers::restrict("alpine")];
        direct_bill::pool(&world, &mut actions);
        for action in actions {
            for as_of in [None, Some(Date::ymd(2019, 1, 1))] {
                let question = Question {
                    actor: "val".into(),
                    action: action.clone(),
                    as_of,
                };
                seen.note(&module.evaluate(&request(&question).text()));
            }
        }
    }
}

/// On the way into the programme: forms that are filled in wrongly, and steps out of turn.
fn of_enrolment(seen: &mut Seen) {
    let bare = || support::cast().without_account("wingtip");
    let decided = || {
        support::applied(Enrolment::InReview, |it| {
            it.employment = Some(ReviewFinding::Employed);
            it.ticket = Some(Date::FIRST);
        })
    };
    let reviewed = || support::applied(Enrolment::Enrolled, |it| it.direct = true);
    let mut actions = vec![
        direct_bill::step(ActionKind::AcceptDirectBillTerms, "wingtip"),
        actions::answer("wingtip", " "),
        actions::ask_about("wingtip"),
        actions::enroll("wingtip", "tom"),
        actions::enroll_direct("wingtip", "tom", false),
        actions::join("wingtip", "info@wingtiptoys.example"),
        actions::review("wingtip", ReviewFinding::Employed),
    ];
    for (field, text) in [("legal_address", ""), ("support", "")] {
        let mut json = serde_json::to_value(actions::enroll("wingtip", "tom")).unwrap();
        json["EnrollAsIndirectReseller"][field] = json!(text);
        actions.push(partner_lab::domain::FromJson::from_json(json.into()).unwrap());
    }
    for events in [bare().events(), decided().events(), reviewed().events()] {
        let mut module = Module::default();
        let start = json!({ "date": Date::USUAL, "events": events });
        module.load(&start.to_string()).unwrap();
        for action in &actions {
            let question = Question {
                actor: "eva".into(),
                action: action.clone(),
                as_of: None,
            };
            seen.note(&module.evaluate(&request(&question).text()));
        }
        // While direct bill takes no applications.
        for model in [Model::DirectBill, Model::IndirectReseller] {
            let question = Question {
                actor: "eva".into(),
                action: actions::choose("wingtip", model),
                as_of: Some(Date::ymd(2018, 6, 1)),
            };
            seen.note(&module.evaluate(&request(&question).text()));
        }
    }
}

fn played() -> Seen {
    let mut seen = Seen::default();
    of_customers(&mut seen);
    of_accounts(&mut seen);
    of_direct_bill(&mut seen);
    of_clouds(&mut seen);
    of_enrolment(&mut seen);
    let mut module = Module::default();
    module.load(&eventful().to_string()).unwrap();
    for request in questions_about_it() {
        seen.note(&module.evaluate(&request.to_string()));
    }
    let listing: Json = serde_json::from_str(&Module::rules()).unwrap();
    for example in listing["rules"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|rule| [&rule["examples"]["permits"], &rule["examples"]["denies"]])
    {
        let people: Vec<String> = example["events"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|event| event["PersonAdded"]["person"]["id"].as_str())
            .map(str::to_owned)
            .collect();
        let mut ask = |events: &Json, requests: &[Json]| {
            let mut module = Module::default();
            let start = json!({ "date": example["date"], "events": events }).to_string();
            // Without one of its events a world may not hold together.
            if module.load(&start).is_ok() {
                for request in requests {
                    seen.note(&module.evaluate(&request.to_string()));
                }
            }
        };
        let request = example["request"].clone();
        let mut earlier = request.clone();
        earlier["context"] = json!({ "policy_date": "2020-12-01" });
        ask(&example["events"], &requests(&request, &people));
        let both = [request, earlier];
        ask(&example["events"], &both);
        for events in worlds(&example["events"]) {
            ask(&events, &both);
        }
    }
    seen
}

#[test]
fn facts_name_only_values_that_are_there() {
    let seen = played();
    let english = all(ENGLISH);
    let mut wrong = Vec::new();
    for fact in fact_ids() {
        let known = seen.names.get(&fact).cloned().unwrap_or_else(Names::new);
        for outcome in ["holds", "fails", "unknown"] {
            let used = names(&english[&format!("fact.{fact}.{outcome}")]);
            let there = seen.surely.get(&(fact.clone(), outcome.to_owned()));
            // Beside each of these stands something that can be repaired, or it only says whom a rule
            // is not about, so what is beside it alone is shown.
            let beside = [
                "not-reseller",
                "no-reseller",
                "not-provider",
                "own-use-tenant",
                "no-mpn-given",
                "picked",
                "only-resells",
                "quantity-not-raised",
                "transfer-refused",
                "asked-alone",
                "sold-before-agreement",
            ];
            let never =
                outcome == "unknown" || outcome == "fails" && beside.contains(&fact.as_str());
            if there.is_none() && !never {
                wrong.push(format!("no question shows {fact} {outcome}; add one above"));
            }
            let given = there.unwrap_or(&known);
            if !used.is_subset(given) {
                wrong.push(format!(
                    "fact.{fact}.{outcome} has {used:?}, there are {given:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
