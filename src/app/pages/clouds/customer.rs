//! A new customer whose tenant lies in a national cloud.

use leptos::prelude::*;

use crate::app::markup::{Element, classed, element, worded};
use crate::app::pages::customers::add;
use crate::app::pages::forms::waits_about;
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::ActionButton;
use crate::domain::{
    Action, Cloud, CloudState, Country, Finding, Kind, Organisation, Outcome, Verdict,
};
use crate::i18n::key;

/// The way round that leads to the form of a new customer in the public cloud.
const PUBLIC: &str = "public-cloud-germany";

/// What is typed in the form.
#[derive(Clone, Copy)]
pub(super) struct Newcomer {
    name: RwSignal<String>,
}

impl Newcomer {
    /// Nothing yet.
    pub(super) fn new(app: App, cloud: Cloud) -> Self {
        Self {
            name: app.field(cloud.id(), ""),
        }
    }
}

/// A new customer of a company, in the company's own country.
pub(super) fn adding(at: &Organisation, cloud: Cloud, name: Option<String>) -> Action {
    Action::AddCustomerInCloud {
        partner: Some(at.id.clone()),
        cloud: Some(cloud),
        name,
        country: at.country.as_ref().map(|it| Country::new(it.code())),
    }
}

/// The way round that tells where the cloud in China is sold.
pub(super) const ELSEWHERE: &str = "china-portal";

/// Whether it failed because the cloud takes no new customers, which the way round it tells.
pub(super) fn is_closed(it: &Finding) -> bool {
    round(it, PUBLIC)
}

/// Whether it failed, and there is this way round it.
pub(super) fn round(it: &Finding, way: &str) -> bool {
    let mut ways = it.checks.iter().flat_map(|it| &it.alternatives);
    it.outcome == Outcome::Fails && ways.any(|it| it == way)
}

/// The form, where the company may sell, or why there is none. The customer lies in its own country.
pub(super) fn newcomer(
    app: App,
    at: &Organisation,
    cloud: Cloud,
    typed: Newcomer,
) -> Option<Element> {
    let active = app.world(|world| {
        let held = world.cloud_application(&at.id, cloud);
        held.is_some_and(|it| it.state == CloudState::Active)
    })?;
    let buys = matches!(at.kind, Kind::IndirectProvider | Kind::DirectBillPartner);
    if !active || !buys || cloud == Cloud::Gcc {
        return None;
    }
    let name = typed.name.get();
    let action = adding(at, cloud, (!name.is_empty()).then(|| name.clone()));
    let question = app.question(action.clone());
    let decision = app.decide_one(question.as_ref());
    let label = app.word("action.AddCustomerInCloud");
    let refused = decision.as_ref().filter(|it| !it.is_permitted());
    let why = refused.map(|it| explained(app, &label, question.as_ref(), it));
    // No name makes it possible: what says so stands in the place of the form.
    if let Some(closed) = refused.filter(|it| it.verdict == Verdict::Forbidden) {
        let elsewhere = closed.findings.iter().any(is_closed);
        return Some(
            classed("div", "page")
                .with(worded("h3", app.t(key::CLOUDS_ADD)))
                .with(why)
                .with(elsewhere.then(|| classed("p", "row").with(add(app, "")))),
        );
    }
    let about = app.word_of("cloud", cloud.id());
    let add = if name.is_empty() {
        waits_about(app, action, key::ADD_UNNAMED, &about)
    } else {
        let add = ActionButton::new(app, question, decision.as_ref(), label)
            .about(&about)
            .then(move || typed.name.set(String::new()));
        classed("p", "row").with(add)
    };
    let field = element("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", "100")
        .attr("value", name)
        .typed(move |text| typed.name.set(text));
    let country = at.country.as_ref().map(|it| app.country(it));
    let lies = country.unwrap_or_default();
    let form = classed("div", "page form")
        .with(worded("h3", app.t(key::CLOUDS_ADD)))
        .with(worded(
            "p",
            app.fill_one(key::CLOUDS_ADD_COUNTRY, "country", lies),
        ))
        .with(worded("label", app.t(key::CLOUDS_ADD_NAME)).with(field))
        .with(add)
        .with(why);
    Some(form)
}
