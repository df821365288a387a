//! A company's application for a cloud: how far it has come, and who has the next step.

use super::customer::{ELSEWHERE, adding, is_closed, round};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::enrolment::step;
use crate::app::pages::forms::quick_as;
use crate::app::pages::verification::reason;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::way::ways;
use crate::app::widgets::{banner, link, quiet};
use crate::domain::{
    Action, Cloud, CloudApplication, CloudState, CloudStep, MICROSOFT, Organisation,
    OrganisationId, Remedy, Word,
};
use crate::i18n::{Arg, Key, key};

/// How far it has come, and the button of the next step.
pub(super) fn application(app: App, at: &Organisation, cloud: Cloud) -> Element {
    let held = app
        .world(|world| world.cloud_application(&at.id, cloud).cloned())
        .flatten();
    let state = match &held {
        Some(held) => worded("b", stated(app, held)),
        None => quiet("span", app.t(key::CLOUDS_NONE)),
    };
    let reached = held.as_ref().map(|it| it.state);
    let refused = held.as_ref().and_then(|it| refused(app, it));
    let steps = (cloud == Cloud::UsGovernment).then(|| steps(app, reached));
    classed("div", "page")
        .with(classed("p", "row").with(state))
        .with(refused)
        .with(steps)
        .with(next(app, at, cloud, reached))
        .with(
            closed(app, at, cloud, key::CLOUDS_CLOSED)
                .filter(|_| reached != Some(CloudState::Active)),
        )
}

/// How far an application has come, and since when.
fn stated(app: App, held: &CloudApplication) -> String {
    let state = app.word_of("cloud-state", held.state.id());
    let args = [
        ("state", Arg::from(state)),
        ("date", Arg::from(app.date(held.since))),
    ];
    app.fill(key::CLOUDS_STATE, &args)
}

/// That an application was rejected, why, and that it can be made again.
fn refused(app: App, held: &CloudApplication) -> Option<Element> {
    if held.state != CloudState::Rejected {
        return None;
    }
    let mut text = classed("p", "grow");
    if let Some(found) = held.reason {
        text = text.text(app.t(reason(found))).text(" ");
    }
    Some(banner(app, "blocked").with(text.text(app.t(key::CLOUDS_AGAIN))))
}

/// The steps into the US Government cloud.
fn steps(app: App, state: Option<CloudState>) -> Element {
    let own = |step: CloudStep| app.word_of("cloud-step", step.id());
    let texts = [
        app.t(key::CLOUDS_STEP_APPLICATION),
        app.t(key::CLOUDS_STEP_VALIDATION),
        own(CloudStep::Account),
        app.t(key::CLOUDS_STEP_REVIEW),
        own(CloudStep::Agreement),
        own(CloudStep::Agents),
    ];
    let reached = match state {
        None | Some(CloudState::Rejected) => 0,
        Some(CloudState::Submitted) => 1,
        Some(CloudState::Eligible) => 2,
        Some(CloudState::InReview) => 3,
        Some(CloudState::Accepted) => 4,
        Some(CloudState::Signed) => 5,
        Some(CloudState::Active) => 6,
    };
    let mut rows = Vec::new();
    for (number, text) in texts.into_iter().enumerate() {
        rows.push(step(app, text, number < reached, number == reached));
    }
    classed("ol", "steps").all(rows)
}

/// The button of the company's next step, or who at Microsoft has it.
fn next(app: App, at: &Organisation, cloud: Cloud, state: Option<CloudState>) -> Markup {
    let organisation = Some(at.id.clone());
    let (action, label) = match state {
        None | Some(CloudState::Rejected) => {
            let cloud = Some(cloud);
            let apply = Action::ApplyForCloud {
                organisation,
                cloud,
            };
            (apply, app.word("action.ApplyForCloud"))
        }
        Some(state) if state.awaits_microsoft() => return waits(app),
        Some(state) => {
            let Some(step) = state.next_step() else {
                return Markup::Nothing;
            };
            let complete = Action::CompleteCloudStep {
                organisation,
                cloud: Some(cloud),
                step: Some(step),
            };
            (complete, app.word_of("cloud-step", step.id()))
        }
    };
    let name = app.word_of("cloud", cloud.id());
    let button = quick_as(app, action, label).about(&name);
    classed("p", "row").with(button).into()
}

/// That the cloud takes no new customers, or is sold elsewhere, where the policy says so of one: applying
/// does not change it.
pub(in crate::app::pages) fn closed(
    app: App,
    at: &Organisation,
    cloud: Cloud,
    text: Key,
) -> Option<Element> {
    let question = app.question(adding(at, cloud, None));
    let decision = app.decide_one(question.as_ref())?;
    let mut all = decision.findings.iter();
    let it = all.find(|it| is_closed(it) || round(it, ELSEWHERE))?;
    let text = if is_closed(it) {
        let since = decision.rules.of(&it.rule)?.begins.date();
        app.fill_one(text, "date", app.date(since))
    } else {
        app.word_of("alternative", ELSEWHERE)
    };
    let rule_page = app.here(Page::Rules(Some(it.rule.to_string())));
    let rule = link(rule_page, app.word_of("rule", &it.rule));
    Some(element("p").text(text).text(" ").with(rule))
}

fn waits(app: App) -> Markup {
    let organisation = OrganisationId::new(MICROSOFT);
    let people = app.world(|world| {
        let people = world.people_of(&organisation);
        people.map(|it| it.id.clone()).collect()
    });
    let decides = Remedy::Act {
        action: Word::Borrowed("DecideCloudApplication"),
        organisation,
        people: people.unwrap_or_default(),
    };
    ways(app, &[decides]).pop().unwrap_or(Markup::Nothing)
}
