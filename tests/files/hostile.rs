//! Files that are not what they should be, each refused with its reason and where.

use partner_lab::domain::{Date, FromJson as _, Verdict};
use partner_lab::policy::REVISION;
use partner_lab::scenario::file::{LARGEST, LONGEST_NAME, Problem, called};
use partner_lab::scenario::{Entry, Step};
use serde_json::{Value as Json, json};

use super::{import, text};

fn refused(text: &str) -> (Problem, String) {
    let refused = import(text).unwrap_err();
    (refused.problem, refused.at)
}

/// The file with something else at a place.
fn with(pointer: &str, value: Json) -> String {
    let mut document: Json = serde_json::from_str(&text()).unwrap();
    *document.pointer_mut(pointer).unwrap() = value;
    document.to_string()
}

/// The file with one more field.
fn and(pointer: &str, name: &str, value: Json) -> String {
    let mut document: Json = serde_json::from_str(&text()).unwrap();
    let place = document.pointer_mut(pointer).unwrap();
    place
        .as_object_mut()
        .unwrap()
        .insert(name.to_owned(), value);
    document.to_string()
}

#[test]
fn what_is_no_json_or_cut_short() {
    for text in [
        "",
        " ",
        "scenario",
        "{",
        "\u{0}",
        "PK\u{3}\u{4}",
        "{\"schema\":1,",
        "\"",
        "<html>",
    ] {
        assert_eq!(refused(text), (Problem::Json, String::new()), "{text:?}");
    }
    let whole = text();
    for end in (1..whole.len()).step_by(97) {
        let cut: String = whole.chars().take(end).collect();
        assert_eq!(refused(&cut).0, Problem::Json, "{end}");
    }
}

#[test]
fn what_is_json_and_no_scenario() {
    for text in [
        "null",
        "[]",
        "7",
        "\"text\"",
        "{}",
        "{\"schema\":\"1\"}",
        "{\"schema\":-1}",
        "[{\"schema\":1}]",
    ] {
        assert_eq!(refused(text), (Problem::Other, String::new()), "{text}");
    }
}

#[test]
fn what_is_too_large_deep_or_long() {
    let large = format!("{}{}", text(), " ".repeat(LARGEST));
    assert_eq!(refused(&large).0, Problem::Large);
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(refused(&deep).0, Problem::Deep);
    let hidden = with("/name", json!("x")).replacen(
        "\"x\"",
        &format!("{}1{}", "[".repeat(30), "]".repeat(30)),
        1,
    );
    assert_eq!(refused(&hidden).0, Problem::Deep);
    assert_eq!(
        refused(&with("/name", json!("x".repeat(30_000)))).0,
        Problem::Long
    );
    let many = json!({ "schema": 1, "scenarios": vec![json!({}); 101] });
    assert_eq!(
        refused(&many.to_string()),
        (Problem::Many, "scenarios".to_owned())
    );
    let entries = vec![json!(null); 10_001];
    assert_eq!(
        refused(&with("/entries", json!(entries))),
        (Problem::Many, "entries".to_owned())
    );
}

#[test]
fn what_stands_twice() {
    let twice = text().replacen("\"schema\":1", "\"schema\":1,\"schema\":1", 1);
    assert_eq!(refused(&twice), (Problem::Twice, "schema".to_owned()));
    let inside = text().replacen("\"number\":1", "\"number\":1,\"number\":2", 1);
    assert_eq!(refused(&inside), (Problem::Twice, "number".to_owned()));
    let hidden = text().replacen("\"number\":1", "\"number\":1,\"n\\u0075mber\":2", 1);
    assert_eq!(refused(&hidden).0, Problem::Twice);
    // The same name in another place is another name, and a text that looks like one is none.
    assert!(import(&with("/name", json!("\"schema\":1,\"schema\":1"))).is_ok());
}

#[test]
fn more_names_than_a_record_has() {
    let names: Vec<_> = (0..100_000).map(|name| format!("\"{name}\":0")).collect();
    assert_eq!(
        refused(&format!("{{{}}}", names.join(","))),
        (Problem::Field, "64".to_owned())
    );
}

#[test]
fn what_a_newer_version_wrote() {
    assert_eq!(refused("{\"schema\":2,\"parts\":[1]}").0, Problem::Newer);
    assert_eq!(
        refused(&with("/revision", json!(REVISION + 1))).0,
        Problem::Newer
    );
    let step = with("/entries/1/step/Acted/revision", json!(REVISION + 1));
    assert_eq!(refused(&step), (Problem::Newer, "entries 2".to_owned()));
}

#[test]
fn fields_that_are_not_as_they_should_be() {
    let cases = [
        (and("", "extra", json!(1)), "extra"),
        (and("/start", "extra", json!(1)), "start"),
        (and("/start/givens/0", "extra", json!(1)), "start"),
        (and("/entries/2", "extra", json!(1)), "entries 3"),
        (and("/entries/1/step/Acted", "extra", json!(1)), "entries 2"),
        (and("/entries/1/step", "Refused", json!({})), "entries 2"),
        (
            and(
                "/entries/1/step/Acted/action/RequestPartnership",
                "extra",
                json!(1),
            ),
            "entries 2",
        ),
        (with("/name", json!(7)), "name"),
        (with("/notice", json!([])), "notice"),
        (with("/start", json!([])), "start"),
        (with("/start/date", json!("2021-13-40")), "start"),
        (with("/start/givens", json!({})), "start"),
        (with("/entries", json!("none")), "entries"),
        (with("/entries/0", json!(null)), "entries 1"),
        (with("/entries/0/number", json!("1")), "entries 1"),
        (with("/entries/0/number", json!(-1)), "entries 1"),
        (with("/entries/0/number", json!(1.5)), "entries 1"),
        (
            with("/entries/0/step", json!({ "Danced": {} })),
            "entries 1",
        ),
        (
            with("/entries/1/step/Acted/action", json!({ "Dance": {} })),
            "entries 2",
        ),
        (
            with("/entries/1/step/Acted/events/0", json!({ "Dance": {} })),
            "entries 2",
        ),
        (
            with(
                "/entries/1/step/Acted/action/RequestPartnership/reseller",
                json!(null),
            ),
            "entries 2",
        ),
        (
            json!({ "schema": 1, "scenarios": [7] }).to_string(),
            "scenarios 1",
        ),
        (
            json!({ "schema": 1, "scenarios": [{ "start": 1 }] }).to_string(),
            "scenarios 1 start",
        ),
        (
            json!({ "schema": 1, "scenarios": [], "start": {} }).to_string(),
            "start",
        ),
        (json!({ "schema": 1 }).to_string(), "start"),
    ];
    for (text, at) in cases {
        assert_eq!(refused(&text), (Problem::Field, at.to_owned()));
    }
}

#[test]
fn facts_that_do_not_fit() {
    assert_eq!(
        refused(&with("/start/bundled", json!("no-such"))),
        (Problem::Unknown, "start bundled".to_owned())
    );
    for date in ["1900-01-01", "2017-07-17", "2022-01-01", "9999-12-31"] {
        assert_eq!(
            refused(&with("/start/date", json!(date))),
            (Problem::Date, "start date".to_owned())
        );
    }
    let again: Json = serde_json::from_str::<Json>(&text()).unwrap()["start"]["givens"][0].clone();
    assert_eq!(
        refused(&with("/start/givens/1", again)),
        (Problem::Fold, "start givens 2".to_owned())
    );
    let nowhere =
        json!({ "event": { "AccountSuspended": { "organisation": "nobody" } }, "despite": null });
    assert_eq!(
        refused(&with("/start/givens/4", nowhere)),
        (Problem::Fold, "start givens 5".to_owned())
    );
    let moved =
        json!({ "event": { "PolicyDateMoved": { "date": "2021-12-30" } }, "despite": null });
    assert_eq!(refused(&with("/start/givens/4", moved)).0, Problem::Fold);
}

#[test]
fn a_world_in_which_nobody_is() {
    let mut document: Json = serde_json::from_str(&with("/entries", json!([]))).unwrap();
    document["start"]["givens"] = json!([]);
    assert_eq!(
        refused(&document.to_string()),
        (Problem::Empty, "start givens".to_owned())
    );
}

#[test]
fn ids_that_could_not_stand_in_an_address() {
    let long = "x".repeat(65);
    for id in [
        "",
        "../other",
        "a/b",
        "a b",
        "<b>",
        "\u{202e}evil",
        "javascript:alert(1)",
        &long,
    ] {
        let person = json!({ "event": { "PersonAdded": { "person": {
            "id": id, "name": "Eve", "organisation": "microsoft", "roles": []
        } } }, "despite": null });
        assert_eq!(
            refused(&with("/start/givens/1", person)),
            (Problem::Id, "start givens 2".to_owned()),
            "{id}"
        );
        assert_eq!(
            refused(&with("/start/givens/0/despite", json!(id))).0,
            Problem::Id,
            "{id}"
        );
    }
}

#[test]
fn steps_out_of_order() {
    let order = |pointer: &str, value, at: &str| {
        assert_eq!(
            refused(&with(pointer, value)),
            (Problem::Order, at.to_owned()),
            "{pointer}"
        );
    };
    order("/entries/0/number", json!(2), "entries 1");
    order("/entries/3/number", json!(3), "entries 4");
    order("/entries/0/date", json!("2021-05-20"), "entries 1");
    order("/entries/0/date", json!("2017-07-18"), "entries 1");
    order("/entries/5/step/Undone/entry", json!(4), "entries 6");
    order("/entries/5/step/Undone/entry", json!(99), "entries 6");
    order("/entries/7/step/Redone/entry", json!(5), "entries 8");
    let nobody = with("/entries/0/actor", json!("nobody"));
    assert_eq!(refused(&nobody), (Problem::Nobody, "entries 1".to_owned()));
}

/// A step that was refused is made one that was permitted, and the other way round.
#[test]
fn forged_verdicts_and_events() {
    let verdict =
        |text: String, at: &str| assert_eq!(refused(&text), (Problem::Verdict, at.to_owned()));
    let acted = json!({ "Acted": {
        "action": { "SuspendAccount": { "organisation": "fabrikam" } },
        "revision": REVISION,
        "events": [{ "AccountSuspended": { "organisation": "fabrikam" } }],
    } });
    verdict(with("/entries/0/step", acted), "entries 1");
    verdict(
        with("/entries/0/step/Refused/verdict", json!("forbidden")),
        "entries 1",
    );
    verdict(
        with("/entries/0/step/Refused/verdict", json!("permitted")),
        "entries 1",
    );
    verdict(
        with("/entries/0/step/Refused/rules", json!(["R-PR-REGION"])),
        "entries 1",
    );
    verdict(with("/entries/1/actor", json!("leo")), "entries 2");

    let events =
        |text: String| assert_eq!(refused(&text), (Problem::Events, "entries 2".to_owned()));
    events(with("/entries/1/step/Acted/events", json!([])));
    events(with(
        "/entries/1/step/Acted/events/0",
        json!({ "AccountSuspended": { "organisation": "contoso" } }),
    ));
    // Pretending to be older does not let a rule's id be a text.
    let older = with(
        "/entries/0/step/Refused/rules",
        json!(["<img src=x onerror=alert(1)>"]),
    )
    .replace(&format!("\"revision\":{REVISION}"), "\"revision\":0");
    verdict(older, "entries 1");
    // Nor an id leave its place, nor a time be reached that is not there.
    let older = |pointer, value| {
        with(pointer, value).replace(&format!("\"revision\":{REVISION}"), "\"revision\":0")
    };
    let late = older(
        "/entries/4/step/Acted/events/0/PolicyDateMoved/date",
        json!("2022-03-01"),
    );
    assert_eq!(refused(&late), (Problem::Date, "entries 5".to_owned()));
    let id = json!({ "TicketOpened": { "ticket": {
        "id": "../x", "provider": "contoso", "reseller": "fabrikam", "opened_by": "contoso", "opened": "2021-05-19", "closed": null
    } } });
    assert_eq!(
        refused(&older("/entries/4/step/Acted/events/0", id)),
        (Problem::Id, "entries 5".to_owned())
    );
    let fold = json!({ "AccountSuspended": { "organisation": "nobody" } });
    assert_eq!(
        refused(&older("/entries/4/step/Acted/events/0", fold)),
        (Problem::Fold, "entries 5".to_owned())
    );
}

#[test]
fn names_are_kept_on_one_line() {
    assert_eq!(called("  Mine\n\tand\u{0} yours \u{202e}"), "Mineand yours");
    assert_eq!(called(&"é".repeat(500)).chars().count(), LONGEST_NAME);
    assert_eq!(called("\u{feff}\u{200b}"), "");
    let scripted = import(&text()).unwrap();
    assert_eq!(
        scripted[0].scenario.name,
        "My own <script>alert(1)</script>"
    );
}

/// The file that the cases above spoil is as they think it is.
#[test]
fn the_honest_file_has_every_kind_of_step() {
    let document: Json = serde_json::from_str(&text()).unwrap();
    let entries = Vec::<Entry>::from_json(document["entries"].clone().into()).unwrap();
    let kinds: Vec<_> = entries
        .iter()
        .map(|entry| match entry.step {
            Step::Acted { .. } => 'a',
            Step::Refused { verdict, .. } if verdict != Verdict::Permitted => 'r',
            Step::Refused { .. } => '?',
            Step::Undone { .. } => 'u',
            Step::Redone { .. } => 'd',
        })
        .collect();
    assert_eq!(kinds, ['r', 'a', 'a', 'a', 'a', 'u', 'u', 'd']);
    assert_eq!(document["start"]["date"], json!(Date::USUAL.to_string()));
}
