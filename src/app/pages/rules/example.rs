//! A rule's worked examples, played by a policy of its own when the page opens.

use leptos::prelude::*;

use crate::app::markup::{Element, classed, worded};
use crate::app::shell::{explained, found};
use crate::app::state::{App, Open, PolicyState, State};
use crate::app::widgets::{quiet, verdict};
use crate::domain::{Action, ActionKind, Date, Decision, Event, FromJson, Json, PersonId, Verdict};
use crate::i18n::{Arg, key};
use crate::platform::policy;
use crate::scenario::{Given, Scenario, Start};

/// An example that was played.
pub(super) struct Played {
    /// The app as it is in the world of the example, so that its names are found.
    there: App,
    actor: PersonId,
    action: Action,
    /// What the policy answered.
    decision: Decision,
    /// What the list of rules says that it answers.
    stated: Verdict,
}

/// Plays an example.
///
/// # Errors
/// What is wrong with it.
pub(super) fn play(app: App, example: &Json) -> Result<Played, String> {
    let part = |name: &str| example.get(name).cloned().unwrap_or_default();
    let date = Date::from_json(part("date"))?;
    let events = Vec::<Event>::from_json(part("events"))?;
    let (actor, action) = asked(&part("request")).ok_or_else(|| "its request".to_owned())?;
    let scenario = Json::object(["date", "events"].map(|name| (name, part(name))));
    let decision = policy::play(&scenario, &part("request")).map_err(|error| error.0)?;
    let given = |event| Given {
        event,
        despite: None,
    };
    let start = Start {
        bundled: String::new(),
        revision: 0,
        date,
        givens: events.into_iter().map(given).collect(),
    };
    let scenario = Scenario::open(start, Vec::new()).map_err(|error| error.to_string())?;
    let open = Open {
        slot: String::new(),
        scenario,
        kept: 0,
        trouble: None,
        set_aside: 0,
    };
    let there = App::from(State {
        open: RwSignal::new(Some(open)),
        // Nobody can act there.
        policy: RwSignal::new(PolicyState::Resting),
        ..*app
    });
    Ok(Played {
        there,
        actor,
        action,
        decision,
        stated: Verdict::from_json(part("verdict"))?,
    })
}

/// Who asks for what in a request of the list, which names every parameter.
fn asked(request: &Json) -> Option<(PersonId, Action)> {
    let text = |object: &str, field: &str| request.get(object)?.get(field)?.as_str();
    let kind = ActionKind::find(text("action", "name")?)?;
    let mut parameters = request
        .get("action")?
        .get("properties")?
        .as_object()?
        .clone();
    let (resource, id) = (text("resource", "type")?, text("resource", "id")?);
    if kind.parameter(resource).is_some() {
        parameters.insert(resource.to_owned().into(), id.into());
    }
    let action = Action::with_parameters(kind, parameters).ok()?;
    Some((PersonId::new(text("subject", "id")?), action))
}

/// Who tries what on which date.
pub(super) fn tried(played: &Played) -> String {
    let app = played.there;
    let at = app.world(|world| {
        let person = world.people.get(&played.actor)?;
        Some(person.organisation.clone())
    });
    let at = at.flatten().map(|at| app.organisation_name(&at));
    let args = [
        ("person", Arg::from(app.person_name(&played.actor))),
        ("organisation", Arg::from(at.unwrap_or_default())),
        ("date", Arg::from(app.date(played.decision.date))),
        ("action", Arg::from(app.did_or_label(&played.action))),
    ];
    app.fill(key::RULES_TRIES, &args)
}

/// What a rule found first: in it examples differ that read alike.
fn differs(rule: &str, played: &Played) -> Option<Element> {
    let mut findings = played.decision.findings.iter();
    let finding = findings.find(|it| it.rule == rule)?;
    let check = finding.checks.first()?;
    let app = played.there;
    let found = app.finding(&check.fact, finding.outcome, &check.values);
    Some(worded(
        "p",
        app.fill_one(key::RULES_DIFFERS, "finding", found),
    ))
}

/// What is tried, what the policy answers, and how this rule came out. Where another example reads
/// `alike`, what is different.
pub(super) fn example(rule: &str, title: String, played: &Played, alike: bool) -> Element {
    let app = played.there;
    let same = played.decision.verdict == played.stated;
    let agrees = if same {
        app.t(key::RULES_AS_STATED)
    } else {
        let stated = app.word_of("verdict", played.stated.id());
        app.fill_one(key::RULES_NOT_AS_STATED, "verdict", stated)
    };
    let rest = played.decision.findings.len();
    let all = app.fill_one(key::RULES_WHOLE, "count", rest);
    classed("section", "example")
        .with(worded("h3", title))
        .with(worded("p", tried(played)))
        .with(alike.then(|| differs(rule, played)).flatten())
        .with(classed("p", "row").with(verdict(app, played.decision.verdict)))
        .with(quiet("p", agrees))
        .with(classed("div", "page").all(found(app, &played.decision, rule)))
        .with(
            classed("details", "rest")
                .with(worded("summary", all))
                .with(explained(
                    app,
                    &app.did_or_label(&played.action),
                    None,
                    &played.decision,
                )),
        )
}
