//! Microsoft's part: applications for clouds that wait for its decision.

use crate::app::pages::forms::quick_as;
use leptos::prelude::*;
use litemap::LiteMap;

use crate::app::markup::{Element, classed, worded};
use crate::app::pages::applications::reason_of;
use crate::app::pages::next_pages::goes_on;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{List, Looking, Way, card, paragraph, quiet};
use crate::domain::{Action, CloudApplication, CloudStep, ReviewFinding};
use crate::i18n::{Arg, Key, key};

/// Why an application can be rejected: the reasons of an enrolment.
const REASONS: [ReviewFinding; 4] = [
    ReviewFinding::NotRegistered,
    ReviewFinding::AddressDiffers,
    ReviewFinding::NameDiffers,
    ReviewFinding::DomainNotOwned,
];

const LIST: List<CloudApplication> = List {
    title: key::CLOUDS_WAITING,
    ways: &[
        Way::up(key::COLUMN_NAME, title),
        Way::up(key::LIST_ORDER_OLDEST, |_, it| it.since.to_string()),
        Way::down(key::LIST_ORDER_NEWEST, |_, it| it.since.to_string()),
    ],
    text: title,
    always: false,
    by: Some((key::COLUMN_STATE, state)),
};

/// Who applies, and for which cloud: a company can apply for several.
fn title(app: App, it: &CloudApplication) -> String {
    let cloud = app.word(&format!("cloud.{}", it.cloud.id()));
    format!("{}, {cloud}", app.organisation_name(&it.organisation))
}

fn state(app: App, it: &CloudApplication) -> String {
    app.word(&format!("cloud-state.{}", it.state.id()))
}

/// The applications that go on: Microsoft decides, or the company has its next step. `reason` is why
/// one is rejected.
pub(crate) fn waiting(app: App, reason: RwSignal<String>, looking: Looking) -> Element {
    let waiting = app.world(|world| {
        let all = world.cloud_applications.values().flat_map(LiteMap::values);
        let waiting =
            all.filter(|it| it.state.awaits_microsoft() || it.state.next_step().is_some());
        waiting.cloned().collect::<Vec<_>>()
    });
    let waiting = waiting.unwrap_or_default();
    let none = waiting.is_empty();
    let found = LIST.find(app, looking, waiting);
    let each = |it: &CloudApplication| one(app, it, reason).into();
    card(app.t(key::CLOUDS_WAITING))
        .with(none.then(|| paragraph(app, key::CLOUDS_WAITING_NONE)))
        .with(found.above)
        .with(classed("div", "page").all(found.rows.iter().map(each).collect()))
        .with(found.below)
}

fn one(app: App, it: &CloudApplication, reason: RwSignal<String>) -> Element {
    let detail = [
        ("state", Arg::from(state(app, it))),
        ("date", Arg::from(app.day(it.since))),
    ];
    let title = title(app, it);
    let head = classed("p", "row")
        .with(worded("b", title.clone()))
        .with(quiet("span", app.fill(key::CLOUDS_WAITING_DETAIL, &detail)));
    let of = format!("{} {}", it.organisation, it.cloud.id());
    let section = classed("section", "application").key(of.clone()).with(head);
    if let Some(step) = it.state.next_step() {
        return section.with(theirs(app, it, step));
    }
    let way = |label: Key, finding: ReviewFinding| {
        let decide = Action::DecideCloudApplication {
            organisation: Some(it.organisation.clone()),
            cloud: Some(it.cloud),
            approved: Some(finding.is_approval()),
            finding: Some(finding),
        };
        quick_as(app, decide, app.t(label)).about(&title)
    };
    let (choice, rejection) = reason_of(app, &of, &REASONS, reason).unzip();
    let reject = rejection.map(|it| way(key::CLOUDS_REJECT, it));
    section.with(
        classed("div", "row")
            .with(way(key::CLOUDS_APPROVE, ReviewFinding::Registered))
            .with(choice)
            .with(reject),
    )
}

/// What the company does next, and the way on as who does it there.
fn theirs(app: App, it: &CloudApplication, step: CloudStep) -> Element {
    let action = Action::CompleteCloudStep {
        organisation: Some(it.organisation.clone()),
        cloud: Some(it.cloud),
        step: Some(step),
    };
    let name = app.word_of("cloud-step", step.id());
    classed("p", "row")
        .with(worded("span", app.fill_one(key::CLOUDS_THEIRS, "step", name)).attr("class", "grow"))
        .with(goes_on(
            app,
            &it.organisation,
            &action,
            Page::NationalClouds,
        ))
}
