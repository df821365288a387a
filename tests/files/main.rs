//! Scenarios as files, and what is done with the kept ones: nothing that a stranger's file holds is
//! taken on trust, and nothing that is kept is lost or overwritten.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "../support/mod.rs"]
mod support;

mod fuzz;
mod hostile;
mod shelf;

use partner_lab::policy::REVISION;
use partner_lab::scenario::Scenario;
use partner_lab::scenario::bundled;
use partner_lab::scenario::file::{Imported, Portable, Refused, read, write_all, write_one};
use support::LibraryPolicy;
use support::actions::{authorize, invite, open, suspend, wait};
use support::customers::suspend_subscription;

const NOTICE: &str = "Unofficial.";

/// A scenario in which something was permitted, refused, undone and done again.
fn played() -> Portable {
    let mut policy = LibraryPolicy::new();
    let mut scenario = bundled::open("connect", &mut policy).unwrap().unwrap();
    let mut act = |scenario: &mut Scenario, actor: &str, action| {
        scenario.act(&mut policy, &actor.into(), action).unwrap();
    };
    act(&mut scenario, "leo", suspend("fabrikam"));
    act(&mut scenario, "jun", invite("contoso", "fabrikam", "ana"));
    act(&mut scenario, "ana", open("invitation-2"));
    act(&mut scenario, "ana", authorize("invitation-2"));
    let last = scenario.world().date.plus_days(7);
    act(&mut scenario, "ana", wait(last));
    scenario.undo(&mut policy, &"ana".into()).unwrap();
    scenario.undo(&mut policy, &"ana".into()).unwrap();
    scenario.redo(&mut policy, &"jun".into()).unwrap();
    Portable {
        name: "My own <script>alert(1)</script>".to_owned(),
        start: scenario.start().clone(),
        entries: scenario.history().entries().to_vec(),
    }
}

fn import(text: &str) -> Result<Vec<Imported>, Refused> {
    read(text, &mut LibraryPolicy::new())
}

fn text() -> String {
    write_one(&played(), REVISION, NOTICE)
}

#[test]
fn what_is_exported_is_imported_as_it_was() {
    let imported = import(&text()).unwrap();
    assert_eq!(imported.len(), 1);
    assert_eq!(imported[0].scenario, played());
    assert_eq!(imported[0].otherwise, [0_u32; 0]);
    assert!(text().contains(NOTICE));
    let mut nameless = played();
    nameless.name.clear();
    let again = import(&write_one(&nameless, REVISION, NOTICE)).unwrap();
    assert_eq!(again[0].scenario, nameless);
}

#[test]
fn every_scenario_and_variant_goes_through_a_file() {
    let variants = bundled::samples::ALL.iter().flat_map(|it| it.variants);
    let ids = bundled::ALL
        .iter()
        .map(|it| it.id)
        .chain(variants.map(|it| it.id));
    let all: Vec<_> = ids
        .map(|id| {
            let opened = bundled::open(id, &mut LibraryPolicy::new())
                .unwrap()
                .unwrap();
            Portable {
                name: String::new(),
                start: opened.start().clone(),
                entries: opened.history().entries().to_vec(),
            }
        })
        .collect();
    let text = write_all(&all, REVISION, NOTICE);
    let imported = import(&text).unwrap();
    let back: Vec<_> = imported.into_iter().map(|it| it.scenario).collect();
    assert_eq!(back, all);
}

/// The form that files had before scenarios had names.
#[test]
fn a_file_of_the_first_form_is_read() {
    let text = text();
    let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let document = value.as_object_mut().unwrap();
    document.remove("revision");
    document.remove("name");
    assert_eq!(import(&value.to_string()).unwrap()[0].scenario.name, "");
}

/// Before a suspension had a day and a reason: the day is that of the step.
#[test]
fn a_suspension_of_before_is_played_on_its_day() {
    let mut policy = LibraryPolicy::new();
    let opened = bundled::open("several-partners", &mut policy);
    let mut scenario = opened.unwrap().unwrap();
    let day = scenario.world().date.plus_days(7);
    for action in [wait(day), suspend_subscription("seats")] {
        scenario.act(&mut policy, &"jun".into(), action).unwrap();
    }
    let kept = Portable {
        name: String::new(),
        start: scenario.start().clone(),
        entries: scenario.history().entries().to_vec(),
    };
    let text = write_one(&kept, REVISION, NOTICE);
    let mut old = text.replace(",\"suspended_for\":null,\"suspended_on\":null", "");
    old = old.replace("\"reason\":null,", "");
    assert!(text.contains("suspended_on") && text.contains("\"reason\":null"));
    assert!(!old.contains("suspended_on") && !old.contains("\"reason\""));
    let read = import(&old).unwrap().remove(0);
    assert_eq!(read.otherwise, [0_u32; 0]);
    assert_eq!(read.scenario, kept);
    let again = Scenario::open(read.scenario.start, read.scenario.entries).unwrap();
    let held = again.world().subscriptions.get("seats").unwrap();
    assert_eq!((held.suspended, held.suspended_on), (true, Some(day)));
}

/// What older rules allowed is not a forgery; it is told.
#[test]
fn what_older_rules_decided_otherwise_is_told() {
    let older = |text: &str| text.replace(&format!("\"revision\":{REVISION}"), "\"revision\":0");
    let honest = import(&older(&text())).unwrap();
    assert_eq!(honest[0].otherwise, [0_u32; 0]);
    let forged = older(&text()).replacen("\"actor\":\"jun\"", "\"actor\":\"leo\"", 1);
    assert_eq!(import(&forged).unwrap()[0].otherwise, [2]);
    // A form may have got a field since; the rules of such a step are ids all the same.
    let shorter = |text: &str| {
        let mut value: serde_json::Value = serde_json::from_str(text).unwrap();
        for step in ["Refused", "Acted"] {
            let step = value.pointer_mut(&format!(
                "/entries/{}/step/{step}",
                u8::from(step == "Acted")
            ));
            let action = step.unwrap()["action"].as_object_mut().unwrap();
            let fields = action.values_mut().next().unwrap().as_object_mut().unwrap();
            let last = fields.keys().next_back().unwrap().clone();
            fields.remove(&last);
        }
        value
    };
    let mut short = shorter(&older(&text()));
    assert_eq!(import(&short.to_string()).unwrap()[0].otherwise, [1, 2]);
    short["entries"][0]["step"]["Refused"]["rules"] = serde_json::json!(["<img>"]);
    import(&short.to_string()).unwrap_err();
    import(&shorter(&text()).to_string()).unwrap_err();
}
