//! The page of one rule: what it says, since when, where it stands, what contradicts it, what it
//! looks at, what it decides here, and examples of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::condition::condition;
use super::example::{example, play, tried};
use super::here::decides;
use super::list::{bound, narrowed};
use super::undecided::undecided;
use super::{date, inside};
use crate::app::catalogue::{Catalogue, Contradiction, Statement};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::next_pages::dead_end;
use crate::app::pages::opening::coming;
use crate::app::route::{Page, rules};
use crate::app::shell::began;
use crate::app::state::App;
use crate::app::widgets::{aside, card, go_button, go_to, link, paragraph, quiet};
use crate::domain::{self, ActionKind, Begins, Json, Source};
use crate::i18n::{Arg, Key, key};
use crate::platform::browser;
use crate::platform::formats::{capitalised, month_of_year};

/// What the published list says of the rule that honours a statement: none yet, then what came.
pub(super) type Coming = RwSignal<Option<Result<Json, String>>>;

/// Brings what the list says of the rule that honours a statement, when one does.
pub(super) fn bring(catalogue: &Catalogue, id: &str, coming: Coming) {
    let place = catalogue.find(id).and_then(|it| it.place.clone());
    let Some((_, rule)) = place.filter(|(how, _)| how == "enforced") else {
        return;
    };
    spawn_local(async move {
        let listed = browser::rule(&rule).await;
        coming.set(Some(listed.and_then(|text| domain::read(&text))));
    });
}

/// The parts of the page.
pub(super) fn rule(app: App, catalogue: &Catalogue, id: &str, listed: Coming) -> Vec<Markup> {
    let Some(statement) = catalogue.find(id) else {
        let why = app.fill_one(key::RULES_UNKNOWN, "rule", id);
        return vec![dead_end(app, why, Page::Rules(None), key::RULES_BACK).into()];
    };
    let differs: Vec<_> = catalogue
        .contradictions
        .iter()
        .filter(|it| it.rules.iter().any(|rule| rule == id))
        .collect();
    let mut parts = vec![
        ways(app, catalogue, id).into(),
        facts(app, catalogue, statement).into(),
        (!differs.is_empty())
            .then(|| contradictions(app, catalogue, &differs))
            .into(),
        silences(app, catalogue, id).into(),
    ];
    let Some((how, rule)) = &statement.place else {
        return parts;
    };
    if how == "enforced" {
        parts.extend(match listed.get() {
            Some(Ok(listed)) => deciding(app, catalogue, (id, rule), &listed),
            Some(Err(reason)) => {
                vec![worded("p", app.fill_one(key::RULES_MISSING, "reason", reason)).into()]
            }
            None => vec![coming(app).into()],
        });
    } else {
        parts.push(undecided(app, catalogue, how, rule).into());
    }
    parts
}

/// To the list, and to the rules before and after this one in it.
fn ways(app: App, catalogue: &Catalogue, id: &str) -> Element {
    let found = narrowed(app, catalogue).0;
    let among = |list: &[&Statement]| list.iter().position(|it| it.id == id);
    let all: Vec<&Statement> = catalogue.statements.iter().collect();
    // What the filters leave out is found among all.
    let list = if among(&found).is_some() { found } else { all };
    let at = among(&list);
    let step = |label: Key, to: Option<usize>| {
        let id = &list.get(to?)?.id;
        let text = app.fill_one(label, "rule", app.rule_title(id));
        Some(go_button(app.here(Page::Rules(Some(id.clone()))), text))
    };
    let place = at.map(|at| {
        let args = [
            ("count", Arg::from(at + 1)),
            ("total", Arg::from(list.len())),
        ];
        quiet("span", app.fill(key::RULES_PLACE, &args))
    });
    classed("div", "row")
        .with(go_to(app, Page::Rules(None), key::RULES_BACK))
        .with(
            classed("span", "pair")
                .with(step(
                    key::RULES_PREVIOUS,
                    at.and_then(|at| at.checked_sub(1)),
                ))
                .with(step(key::RULES_NEXT, at.map(|at| at + 1))),
        )
        .with(place)
}

/// Whom it binds, since when, how it is honoured and where it stands.
fn facts(app: App, catalogue: &Catalogue, statement: &Statement) -> Element {
    let mut rows = Vec::new();
    let mut row = |label: Key, value: Markup| {
        rows.push(worded("dt", app.t(label)).into());
        rows.push(element("dd").with(value).into());
    };
    let id = worded("code", statement.id.clone());
    // The address that others can open, whatever they keep.
    let id = if inside(app) {
        let address = rules(Some(&statement.id));
        element("span")
            .with(id)
            .text(" ")
            .with(link(address, app.t(key::RULES_ADDRESS)))
    } else {
        id
    };
    row(key::RULES_ID, id.into());
    let bound = bound(app, catalogue, statement);
    if !bound.is_empty() {
        row(key::COLUMN_BINDS, capitalised(&bound).into());
    }
    row(
        key::RULES_GROUP,
        catalogue.name("group", &statement.group).into(),
    );
    if !statement.sources.is_empty() {
        let began = match statement.begins {
            Begins::InForceSince(since) if statement.month_only => {
                let month = month_of_year(app.language(), since);
                let args = [("date", Arg::from(month))];
                app.filled("begins.in-force-since", &args)
            }
            begins => began(app, begins, date(app)),
        };
        row(key::COLUMN_SINCE, began.into());
    }
    let state = catalogue.name("state", statement.state(date(app)).id());
    let args = [
        ("state", Arg::from(state)),
        ("date", Arg::from(app.date(date(app)))),
    ];
    row(key::COLUMN_COUNTS, app.fill(key::RULES_STATE, &args).into());
    if let Some(until) = statement.until {
        // The last day on which it counts.
        row(key::RULES_UNTIL, app.date(until.plus_days(-1)).into());
    }
    let reading = match (statement.ours, statement.sources.is_empty()) {
        (true, _) => "reading.ours",
        (false, true) => "reading.simulator",
        (false, false) => "reading.documented",
    };
    row(key::RULES_READING, app.word(reading).into());
    if let Some((how, at)) = &statement.place {
        let name = catalogue.name("place", how);
        let where_to = if how == "enforced" {
            let through = *at != statement.id;
            let address = app.here(Page::Rules(Some(at.clone())));
            through.then(|| link(address, app.rule_title(at)).into())
        } else {
            Some(worded("span", catalogue.name("at", at)).into())
        };
        let value = element("span").text(name);
        row(
            key::COLUMN_HONOURED,
            match where_to {
                Some::<Markup>(it) => value.text(": ").with(it),
                None => value,
            }
            .into(),
        );
    }
    let documents = statement.sources.iter().map(|it| cited(app, catalogue, it));
    if !statement.sources.is_empty() {
        row(
            key::RULES_SOURCES,
            element("ul").all(documents.collect()).into(),
        );
    }
    card(app.t(key::RULES_ABOUT)).with(classed("dl", "facts").all(rows))
}

/// A document with its section and date.
fn cited(app: App, catalogue: &Catalogue, source: &Source) -> Markup {
    let title = catalogue.texts.word(&source.document);
    let date = app.day(source.date);
    let text = if source.section.is_empty() {
        format!("{title}, {date}")
    } else {
        format!("{title}, “{}”, {date}", source.section)
    };
    worded("li", text).into()
}

/// Both texts of each contradiction, and how the policy reads them.
fn contradictions(app: App, catalogue: &Catalogue, differs: &[&Contradiction]) -> Element {
    let card = card(app.t(key::RULES_CONTRADICTIONS));
    let one = |it: &&Contradiction| {
        let text = |part: &str| catalogue.name("contradiction", &format!("{}.{part}", it.id));
        let side = |part: &str, sources: &[Source]| {
            let documents = sources.iter().map(|it| cited(app, catalogue, it));
            classed("div", "side")
                .with(worded("p", text(part)))
                .with(classed("ul", "quiet").all(documents.collect()))
        };
        let [first, second] = &it.sides;
        let reading = app.fill_one(key::RULES_OUR_READING, "reading", text("reading"));
        classed("section", "contradiction")
            .with(worded("h3", text("topic")))
            .with(
                classed("div", "sides")
                    .with(side("first", first))
                    .with(side("second", second)),
            )
            .with(worded("p", reading))
            .into()
    };
    card.all(differs.iter().map(one).collect())
}

/// What no document says about it, and what the simulator does there.
fn silences(app: App, catalogue: &Catalogue, rule: &str) -> Option<Element> {
    let about = |(_, rules): &&(String, Vec<String>)| rules.iter().any(|it| it == rule);
    let one = |(id, _): &(String, Vec<String>)| -> Markup {
        let reading = catalogue.name("silence", &format!("{id}.reading"));
        let reading = app.fill_one(key::RULES_OUR_READING, "reading", reading);
        classed("section", "contradiction")
            .with(worded("p", catalogue.name("silence", id)))
            .with(worded("p", reading))
            .into()
    };
    let silences: Vec<_> = catalogue.silences.iter().filter(about).map(one).collect();
    let card = card(app.t(key::RULES_SILENCES));
    (!silences.is_empty()).then(|| card.all(silences))
}

/// What the rule that decides a statement looks at, what it decides here, and its examples.
fn deciding(
    app: App,
    catalogue: &Catalogue,
    (id, rule): (&str, &str),
    listed: &Json,
) -> Vec<Markup> {
    let texts = |name: &str| {
        let list = listed.get(name).and_then(Json::as_array);
        list.into_iter().flatten().filter_map(Json::as_str)
    };
    let remarks = |family: &str, name: &str| -> Vec<Markup> {
        let remark = |id| {
            classed("p", "note")
                .text(app.word(&format!("{family}.{id}")))
                .into()
        };
        texts(name).map(remark).collect()
    };
    let kinds: Vec<_> = texts("actions").filter_map(ActionKind::find).collect();
    let mut all = Vec::new();
    // A rule that only allows refuses nothing itself.
    let only_allows = listed.get("condition").and_then(|it| it.get("always"));
    let denies = only_allows.map_or(key::RULES_DENIES, |_| key::RULES_BEYOND);
    for (name, title) in [("permits", key::RULES_PERMITS), ("denies", denies)] {
        if let Some(example) = listed.get("examples").and_then(|it| it.get(name)) {
            all.push((app.t(title), play(app, example)));
        }
    }
    let mut told: Vec<String> = Vec::new();
    for (_, played) in &all {
        told.extend(played.as_ref().ok().map(tried));
    }
    let alike = told.first() == told.get(1);
    let shown = all.into_iter().map(|(title, played)| match played {
        Ok(played) => example(rule, title, &played, alike).into(),
        Err(reason) => worded("p", app.fill_one(key::RULES_NOT_PLAYED, "reason", reason)).into(),
    });
    let examples = shown.collect();
    let others = (id != rule).then(|| {
        quiet(
            "p",
            app.fill_one(key::RULES_EXAMPLES_OF, "rule", app.rule_title(rule)),
        )
    });
    let condition = listed
        .get("condition")
        .map(|it| condition(app, catalogue, it));
    vec![
        card(app.t(key::RULES_CONDITION))
            .with(condition)
            .all(remarks("note", "notes"))
            .all(remarks("alternative", "alternatives"))
            .into(),
        here(app, rule, &kinds).into(),
        card(app.t(key::RULES_EXAMPLES))
            .with(aside(app, key::RULES_EXAMPLES_LEAD))
            .with(others)
            .with(classed("div", "examples").all(examples))
            .into(),
    ]
}

/// What it decides for the reader; without a scenario, where one is chosen.
fn here(app: App, rule: &str, kinds: &[ActionKind]) -> Element {
    if inside(app) {
        return card(app.t(key::RULES_HERE))
            .with(aside(app, key::RULES_HERE_LEAD))
            .with(decides(app, rule, kinds));
    }
    let scenarios = go_button("#/".to_owned(), app.t(key::ALL_SCENARIOS));
    card(app.t(key::RULES_HERE_ANY))
        .with(paragraph(app, key::RULES_HERE_OUTSIDE))
        .with(element("p").with(scenarios))
}
