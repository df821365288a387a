//! Microsoft's part: applications for clouds that wait for its decision.

use crate::app::pages::forms::quick_as;
use leptos::prelude::*;
use litemap::LiteMap;

use crate::app::markup::{Element, classed, worded};
use crate::app::pages::applications::reason_of;
use crate::app::state::App;
use crate::app::widgets::{card, paragraph, quiet};
use crate::domain::{Action, CloudApplication, ReviewFinding};
use crate::i18n::{Arg, Key, key};

/// Why an application can be rejected: the reasons of an enrolment.
const REASONS: [ReviewFinding; 4] = [
    ReviewFinding::NotRegistered,
    ReviewFinding::AddressDiffers,
    ReviewFinding::NameDiffers,
    ReviewFinding::DomainNotOwned,
];

/// The applications. `reason` is why one is rejected.
pub(crate) fn waiting(app: App, reason: RwSignal<String>) -> Element {
    let waiting = app.world(|world| {
        let all = world.cloud_applications.values().flat_map(LiteMap::values);
        let waiting = all.filter(|it| it.state.awaits_microsoft());
        waiting.cloned().collect::<Vec<_>>()
    });
    let waiting = waiting.unwrap_or_default();
    let none = waiting.is_empty();
    let each = |it: &CloudApplication| one(app, it, reason).into();
    card(app.t(key::CLOUDS_WAITING))
        .with(none.then(|| paragraph(app, key::CLOUDS_WAITING_NONE)))
        .all(waiting.iter().map(each).collect())
}

fn one(app: App, it: &CloudApplication, reason: RwSignal<String>) -> Element {
    let word = |family: &str, id: &str| app.word(&format!("{family}.{id}"));
    let detail = [
        ("state", Arg::from(word("cloud-state", it.state.id()))),
        ("date", Arg::from(app.day(it.since))),
    ];
    // A company can apply for several clouds.
    let title = format!(
        "{}, {}",
        app.organisation_name(&it.organisation),
        word("cloud", it.cloud.id())
    );
    let way = |label: Key, finding: ReviewFinding| {
        let decide = Action::DecideCloudApplication {
            organisation: Some(it.organisation.clone()),
            cloud: Some(it.cloud),
            approved: Some(finding.is_approval()),
            finding: Some(finding),
        };
        quick_as(app, decide, app.t(label)).about(&title)
    };
    let of = format!("{} {}", it.organisation, it.cloud.id());
    let (choice, rejection) = reason_of(app, &of, &REASONS, reason).unzip();
    let reject = rejection.map(|it| way(key::CLOUDS_REJECT, it));
    classed("section", "application")
        .key(of)
        .with(
            classed("p", "row")
                .with(worded("b", title.clone()))
                .with(quiet("span", app.fill(key::CLOUDS_WAITING_DETAIL, &detail))),
        )
        .with(
            classed("div", "row")
                .with(way(key::CLOUDS_APPROVE, ReviewFinding::Registered))
                .with(choice)
                .with(reject),
        )
}
