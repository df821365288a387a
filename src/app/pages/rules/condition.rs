//! A rule's condition in words. It is data; the facts have sentences, which speak of this case or
//! that. Here they speak of any: "the provider" instead of a name.

use crate::app::catalogue::Catalogue;
use crate::app::markup::{Element, Markup, element, worded};
use crate::app::state::App;
use crate::domain::{Cloud, Date, FromJson, Json, Role};
use crate::i18n::{Arg, Language, key};
use crate::platform::formats::{any_of, capitalised};

/// The condition as a list; nested where its parts are joined.
pub(super) fn condition(app: App, catalogue: &Catalogue, condition: &Json) -> Element {
    element("ul")
        .attr("class", "condition")
        .with(part(app, catalogue, condition))
}

fn part(app: App, catalogue: &Catalogue, condition: &Json) -> Markup {
    let inner = || {
        let part = condition.get("part").unwrap_or(&Json::Null);
        element("ul").with(self::part(app, catalogue, part))
    };
    let joined = |name: &str, label: String| {
        let parts = condition.get(name)?.as_array()?;
        let parts = parts.iter().map(|it| self::part(app, catalogue, it));
        let list = element("ul").all(parts.collect());
        Some(element("li").with(worded("p", label)).with(list))
    };
    let dated = |name: &str, key| {
        let date = Date::from_json(condition.get(name)?.clone()).ok()?;
        let args = [("date", Arg::from(app.date(date)))];
        Some(
            element("li")
                .with(worded("p", app.fill(key, &args)))
                .with(inner()),
        )
    };
    let about = || {
        let kinds = condition.get("on")?.as_array()?;
        let kinds = kinds.iter().filter_map(Json::as_str);
        let names = kinds.map(|kind| app.word_of("action", kind));
        let label = worded(
            "p",
            app.fill_one(
                key::RULES_ON,
                "actions",
                any_of(app.language(), names.collect()),
            ),
        );
        Some(element("li").with(label).with(inner()))
    };
    let always = || worded("li", app.t(key::RULES_ALWAYS));
    joined("all", app.t(key::RULES_ALL_OF))
        .or_else(|| joined("any", app.t(key::RULES_ANY_OF)))
        .or_else(|| dated("since", key::RULES_SINCE))
        .or_else(|| dated("before", key::RULES_BEFORE))
        .or_else(about)
        .or_else(|| Some(worded("li", fact(app, catalogue, condition)?)))
        .unwrap_or_else(always)
        .into()
}

/// A fact's sentence about any case. Where its own would read oddly, the catalogue has another.
fn fact(app: App, catalogue: &Catalogue, condition: &Json) -> Option<String> {
    let fact = condition.get("is")?.as_str()?;
    let of = condition.get("of").and_then(Json::as_str);
    let mut args: Vec<(&str, Arg)> = Vec::new();
    for name in NAMES {
        let party = match (*name, of) {
            ("organisation" | "partner", Some(of)) => of,
            (name, _) => name,
        };
        args.push((*name, Arg::from(catalogue.name("some", party))));
    }
    if let Some(date) = condition.get("date") {
        let date = Date::from_json(date.clone()).ok()?;
        args.push(("from", Arg::from(app.date(date))));
    }
    if let Some(clouds) = condition.get("clouds") {
        let clouds = Vec::<Cloud>::from_json(clouds.clone()).ok()?;
        let name = |it: Cloud| app.word_of("cloud", it.id());
        let clouds = clouds.into_iter().map(name).collect();
        args.push(("clouds", Arg::from(any_of(app.language(), clouds))));
    }
    if let Some(roles) = condition.get("roles") {
        let roles = Vec::<Role>::from_json(roles.clone()).ok()?;
        let roles = roles.into_iter().map(|role| app.role(role)).collect();
        args.push(("roles", Arg::from(any_of(app.language(), roles))));
    }
    let own = format!("condition.{fact}");
    let text = if catalogue.texts.has(&own) {
        catalogue.texts.fill(&own, &args)
    } else {
        app.filled(&format!("fact.{fact}.holds"), &args)
    };
    Some(match app.language() {
        Language::English => capitalised(&text),
        Language::Korean => text,
    })
}

/// What sentences of facts name.
const NAMES: &[&str] = &[
    "actor",
    "contact",
    "customer",
    "organisation",
    "partner",
    "provider",
    "reseller",
    "mpn",
    "market",
];
