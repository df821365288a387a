//! What searches answer.

use partner_lab::domain::{Action, Date, Enrolment, Givens, PersonId, Question, Verdict, request};
use partner_lab::policy::verdict;
use serde_json::{Value as Json, json};

use super::support::customers::market;
use super::support::pool::pool;
use super::support::{cast, world};
use super::{ACTIONS, RESOURCES, SUBJECTS, Search};
use super::{answer, anything, listed, module, resellers_to_ask, signers};

#[test]
fn who_may_sign_for_fabrikam() {
    let module = module(&cast(), Date::USUAL);
    assert_eq!(listed(&module, SUBJECTS, &signers("fabrikam")), ["ana"]);
    assert_eq!(listed(&module, SUBJECTS, &signers("wingtip")), [""; 0]);
    assert_eq!(listed(&module, SUBJECTS, &signers("nowhere")), [""; 0]);
    // An id of the searched entity is not looked at.
    let mut named = signers("fabrikam");
    named["subject"]["id"] = json!("leo");
    assert_eq!(listed(&module, SUBJECTS, &named), ["ana"]);
    let whole = answer(&module, SUBJECTS, &signers("fabrikam"));
    assert_eq!(
        whole,
        json!({
            "results": [{ "type": "person", "id": "ana" }],
            "page": { "next_token": "", "count": 1, "total": 1 },
            "context": { "date": "2021-05-19" },
        })
    );
}

#[test]
fn which_resellers_may_contoso_ask() {
    let module_of = |givens: &Givens| module(givens, Date::USUAL);
    let asked = resellers_to_ask("jun", "contoso");
    let before = module_of(&cast());
    assert_eq!(
        listed(&before, RESOURCES, &asked),
        ["fabrikam", "proseware"]
    );
    // One that lost its enrolment cannot be asked, nor can those of another market.
    let lost = module_of(&cast().but("fabrikam", |it| it.enrolment = Enrolment::None));
    assert_eq!(listed(&lost, RESOURCES, &asked), ["proseware"]);
    let canadian = resellers_to_ask("kim", "tailspin");
    assert_eq!(listed(&before, RESOURCES, &canadian), [""; 0]);
    let salesman = resellers_to_ask("leo", "contoso");
    assert_eq!(listed(&before, RESOURCES, &salesman), [""; 0]);
}

/// What is listed can be asked: the same type and id are a request's resource.
#[test]
fn what_is_listed_is_permitted_when_asked() {
    let module = module(&cast(), Date::USUAL);
    let search = resellers_to_ask("jun", "contoso");
    let decided = |id: &str| {
        let mut asked = search.clone();
        asked["resource"]["id"] = json!(id);
        let answer: Json = serde_json::from_str(&module.evaluate(&asked.to_string())).unwrap();
        answer["decision"].clone()
    };
    for id in listed(&module, RESOURCES, &search) {
        assert_eq!(decided(&id), true, "{id}");
    }
    assert_eq!(decided("wingtip"), false);
    assert_eq!(decided("nowhere"), false);
}

/// Subject and resource search answer what single questions answer, for every action that can be
/// asked about a market with customers.
#[test]
fn searches_agree_with_single_questions() {
    let givens = market();
    let (module, world) = (module(&givens, Date::USUAL), world(givens, Date::USUAL));
    let may = |actor: &PersonId, action: &Action| {
        let (actor, action) = (actor.clone(), action.clone());
        let question = Question {
            actor,
            action,
            as_of: None,
        };
        verdict(&world, &question) == Verdict::Permitted
    };
    let mut found = 0;
    for action in pool(&world).iter().step_by(3) {
        let expected: Vec<_> = world.people.keys().filter(|it| may(it, action)).collect();
        let question = Question {
            actor: "".into(),
            action: action.clone(),
            as_of: None,
        };
        let asked = json!(request(&question));
        let people = listed(&module, SUBJECTS, &asked);
        assert_eq!(json!(people), json!(expected), "{asked}");
        let Some(actor) = expected.first() else {
            continue;
        };
        found += 1;
        let mut asked = asked;
        asked["subject"]["id"] = json!(actor);
        if asked["resource"]["type"] == "date" {
            continue;
        }
        let things = listed(&module, RESOURCES, &asked);
        assert!(
            things.contains(&asked["resource"]["id"].as_str().unwrap().to_owned()),
            "{asked}"
        );
        let kinds = listed(&module, ACTIONS, &asked);
        assert!(
            kinds.contains(&action.kind().name().to_owned()),
            "{asked} {kinds:?}"
        );
        let kinds = listed(&module, ACTIONS, &anything(actor.as_str()));
        assert!(kinds.contains(&action.kind().name().to_owned()), "{asked}");
    }
    assert!(found > 50, "{found}");
}

#[test]
fn what_a_person_may_do() {
    let module = module(&market(), Date::USUAL);
    let may = |actor: &str| listed(&module, ACTIONS, &anything(actor));
    // He holds no role; time passes for everyone, readings are assumed by the reader, and whoever
    // looks for a place in the programme may look.
    assert_eq!(may("sam"), ["AssumeReading", "ChooseModel", "WaitUntil"]);
    let jun = may("jun");
    for name in [
        "RequestPartnership",
        "DoNewBusiness",
        "PlaceOrderForReseller",
    ] {
        assert!(jun.contains(&name.to_owned()), "{name} {jun:?}");
    }
    assert!(!jun.contains(&"SignPartnerAgreement".to_owned()), "{jun:?}");
    // With one resource: only what names it, and is permitted with it.
    let with = |actor: &str, sort: &str, id: &str| {
        let mut asked = anything(actor);
        asked["resource"] = json!({ "type": sort, "id": id });
        listed(&module, ACTIONS, &asked)
    };
    assert_eq!(with("jun", "reseller", "proseware"), ["RequestPartnership"]);
    assert!(with("jun", "reseller", "fabrikam").contains(&"DoNewBusiness".to_owned()));
    assert!(with("ana", "provider", "contoso").contains(&"DoNewBusiness".to_owned()));
    assert_eq!(with("jun", "organisation", "nowhere"), [""; 0]);
    assert_eq!(with("sam", "date", "2021-05-20"), ["WaitUntil"]);
    assert_eq!(with("sam", "date", "2021-05-19"), [""; 0]);
}

#[test]
fn a_search_looks_as_of_another_date() {
    let module = module(&market(), Date::USUAL);
    let on = |request: &Json, search: Search, date: &str| {
        let mut request = request.clone();
        request["context"] = json!({ "policy_date": date });
        let answer = answer(&module, search, &request);
        assert_eq!(answer["context"]["date"], date);
        answer["results"].to_string()
    };
    let mut wrong = anything("jun");
    wrong["context"] = json!({ "policy_date": "tomorrow" });
    let answer = answer(&module, ACTIONS, &wrong);
    assert_eq!(answer["context"]["error"]["field"], "context.policy_date");

    // Ending a partnership in the portal came later than ending it by ticket.
    let ends = json!({
        "subject": { "type": "person" },
        "action": { "name": "RemovePartnership", "properties": { "reseller": "fabrikam" } },
        "resource": { "type": "provider", "id": "contoso" },
    });
    assert_eq!(on(&ends, SUBJECTS, "2020-06-28"), "[]");
    assert!(on(&ends, SUBJECTS, "2020-06-29").contains("jun"));
    let may = anything("jun");
    assert!(!on(&may, ACTIONS, "2020-06-28").contains("RemovePartnership"));
    assert!(on(&may, ACTIONS, "2020-06-29").contains("RemovePartnership"));
}
