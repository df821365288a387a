//! Requests that cannot be read.

use partner_lab::domain::Date;
use serde_json::{Value as Json, json};

use super::support::cast;
use super::{ACTIONS, RESOURCES, SUBJECTS, anything, module, resellers_to_ask, signers};

#[test]
#[expect(clippy::too_many_lines, reason = "one row for each slip")]
fn a_search_that_cannot_be_read_names_the_field() {
    let module = module(&cast(), Date::USUAL);
    let spoiled = |of: &Json, path: &str, value: Json| {
        let mut request = of.clone();
        *request.pointer_mut(path).unwrap() = value;
        request.to_string()
    };
    let without = |of: &Json, field: &str| {
        let mut request = of.clone();
        request.as_object_mut().unwrap().remove(field);
        request.to_string()
    };
    let paged = |page: Json| {
        let mut request = signers("fabrikam");
        request["page"] = page;
        request.to_string()
    };
    let (who, what, which) = (
        signers("fabrikam"),
        resellers_to_ask("jun", "contoso"),
        anything("jun"),
    );
    let table = [
        (SUBJECTS, String::new(), "request"),
        (SUBJECTS, "[]".to_owned(), "request"),
        (SUBJECTS, without(&who, "subject"), "subject"),
        (SUBJECTS, without(&who, "action"), "action"),
        (SUBJECTS, without(&who, "resource"), "resource"),
        (SUBJECTS, spoiled(&who, "/subject", json!(7)), "subject"),
        (
            SUBJECTS,
            spoiled(&who, "/subject", json!({})),
            "subject.type",
        ),
        (
            SUBJECTS,
            spoiled(&who, "/subject/type", json!("robot")),
            "subject.type",
        ),
        (
            SUBJECTS,
            spoiled(&who, "/action/name", json!("Fly")),
            "action.name",
        ),
        (
            SUBJECTS,
            spoiled(&who, "/resource/type", json!("planet")),
            "resource.type",
        ),
        (
            SUBJECTS,
            spoiled(&who, "/resource/id", json!(7)),
            "resource.id",
        ),
        (SUBJECTS, paged(json!(7)), "page"),
        (SUBJECTS, paged(json!({ "limit": 0 })), "page.limit"),
        (SUBJECTS, paged(json!({ "limit": -1 })), "page.limit"),
        (SUBJECTS, paged(json!({ "limit": 1.5 })), "page.limit"),
        (SUBJECTS, paged(json!({ "limit": "9" })), "page.limit"),
        (SUBJECTS, paged(json!({ "token": 7 })), "page.token"),
        (RESOURCES, without(&what, "resource"), "resource"),
        (RESOURCES, without(&what, "action"), "action"),
        (
            RESOURCES,
            spoiled(&what, "/subject", json!({ "type": "person" })),
            "subject.id",
        ),
        (
            RESOURCES,
            spoiled(&what, "/resource", json!({})),
            "resource.type",
        ),
        (
            RESOURCES,
            spoiled(&what, "/resource/type", json!("tenant")),
            "resource.type",
        ),
        (
            RESOURCES,
            spoiled(&what, "/resource/type", json!("text")),
            "resource.type",
        ),
        (
            RESOURCES,
            spoiled(&what, "/resource/type", json!("scenario")),
            "resource.type",
        ),
        (
            RESOURCES,
            spoiled(&what, "/action/properties", json!({ "speed": 9 })),
            "action.properties.speed",
        ),
        (ACTIONS, without(&which, "subject"), "subject"),
        (ACTIONS, without(&which, "resource"), "resource"),
        (
            ACTIONS,
            spoiled(&which, "/subject", json!({ "type": "person" })),
            "subject.id",
        ),
        (
            ACTIONS,
            spoiled(&which, "/resource", json!({ "type": "role" })),
            "resource.id",
        ),
        (
            ACTIONS,
            spoiled(&which, "/resource", json!({ "type": "role", "id": "king" })),
            "resource.id",
        ),
        (
            ACTIONS,
            spoiled(&which, "/resource/type", json!("planet")),
            "resource.type",
        ),
    ];
    for (search, body, field) in table {
        let answer: Json = serde_json::from_str(&search(&module, &body)).unwrap();
        assert_eq!(answer["results"], json!([]), "{body}");
        assert_eq!(
            answer["context"]["error"]["field"], field,
            "{body}: {answer}"
        );
        let problem = answer["context"]["error"]["problem"].as_str().unwrap();
        assert!(!problem.is_empty());
    }
}
