//! Announcements: what changed in the published rules and when, and what it changes here.

mod effect;

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::pages::heading::heading;
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{
    ActionButton, Way, above, arranged, aside, button, card, count, filters, link, matches, more,
    quiet, search, select, unseen,
};
use crate::domain::{Action, Announcement, Date, NamedDate, TIMELINE};
use crate::i18n::{Key, key};
use crate::platform::formats::month_of_year;
use effect::effect;

/// How many past changes the page shows at first, and adds when asked. A search shows all it finds.
const SHOWN: usize = 24;

/// The ways in which past changes stand.
const WAYS: [Way<&Announcement>; 2] = [
    Way::back(key::LIST_ORDER_NEWEST),
    Way::given(key::LIST_ORDER_OLDEST),
];

/// What the list can be narrowed to.
const PARTS: [Key; 2] = [key::ANNOUNCEMENTS_NEXT, key::ANNOUNCEMENTS_PAST];

/// The page.
#[component]
pub(super) fn Announcements() -> impl IntoView {
    let app = app();
    app.bring_catalogue();
    let term = RwSignal::new(String::new());
    let order = RwSignal::new(String::new());
    let wanted = RwSignal::new(String::new());
    let chosen = RwSignal::new("");
    let shown = RwSignal::new(SHOWN);
    live(move || {
        let now = app.world(|world| world.date).unwrap_or(Date::USUAL);
        let today = app.lens.get().unwrap_or(now);
        let words = term.get();
        let found = |it: &&Announcement| matches(&content(app, it), &words);
        let (past, mut next): (Vec<_>, Vec<_>) = TIMELINE.iter().partition(|it| it.date <= today);
        let (mut past, order) = arranged(app, order, &WAYS, past);
        let total = past.len();
        past.retain(found);
        next.retain(found);
        let number = count(app, past.len(), total);
        let sought = !words.trim().is_empty();
        let more = (!sought)
            .then(|| more(app, shown, SHOWN, past.len()))
            .flatten();
        if !sought {
            past.truncate(shown.get());
        }
        let none = if sought {
            key::LIST_NO_MATCH
        } else {
            key::ANNOUNCEMENTS_NONE
        };
        let no_next = next.is_empty().then(|| worded("p", app.t(none)));
        let no_past = past.is_empty().then(|| worded("p", app.t(none)));
        let [next, past] = [next, past].map(|it| entries(app, &it, now, chosen));
        let mut parts = vec![(String::new(), app.t(key::FILTER_ALL))];
        parts.extend(PARTS.map(|it| (it.0.to_owned(), app.t(it))));
        let only = wanted.get();
        let has = |it: Key| only.is_empty() || only == it.0;
        let lead = Some(app.fill_one(key::ANNOUNCEMENTS_LEAD, "date", app.date(today)));
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_ANNOUNCEMENTS), lead))
            .with(filters(
                app,
                search(app, term, app.t(key::ANNOUNCEMENTS_SEARCH)),
                key::COLUMN_DATE,
                select(wanted, parts),
            ))
            .with(aside(app, key::ANNOUNCEMENTS_DATES))
            .with(has(key::ANNOUNCEMENTS_NEXT).then(|| {
                card(app.t(key::ANNOUNCEMENTS_NEXT))
                    .with(no_next)
                    .with(next)
            }))
            .with(has(key::ANNOUNCEMENTS_PAST).then(|| {
                card(app.t(key::ANNOUNCEMENTS_PAST))
                    .with(above(order).map(|it| it.with(number)))
                    .with(no_past)
                    .with(past)
                    .with(more)
            }))
            .into()
    })
}

/// What a search looks at.
fn content(app: App, it: &Announcement) -> String {
    let mut content = format!("{} {} {}", it.date, when(app, it), text(app, it));
    for id in it.rules {
        content = format!("{content} {} {id}", app.rule_title(id));
    }
    content
}

/// When it is, as far as documents name it.
pub(super) fn when(app: App, it: &Announcement) -> String {
    let month = || month_of_year(app.language(), it.date);
    match it.named {
        NamedDate::Day => app.date(it.date),
        NamedDate::Month => month(),
        NamedDate::Middle => app.fill_one(key::ANNOUNCEMENTS_MIDDLE, "month", month()),
    }
}

fn text(app: App, it: &Announcement) -> String {
    app.word_of("announcement", it.id)
}

/// The rules that a change concerns, and the ways to their pages.
fn concerns(app: App, it: &Announcement) -> Element {
    let mut line = aside(app, key::ANNOUNCEMENTS_CONCERNS);
    for (number, &id) in it.rules.iter().enumerate() {
        let page = app.here(Page::Rules(Some(id.to_owned())));
        line = line
            .text(if number == 0 { " " } else { ", " })
            .with(link(page, app.rule_title(id)));
    }
    line
}

/// Changes, each with its date and the ways on.
fn entries(
    app: App,
    changes: &[&'static Announcement],
    now: Date,
    chosen: RwSignal<&'static str>,
) -> Element {
    let wait = |it: &&'static Announcement| {
        app.question(Action::WaitUntil {
            date: Some(it.date),
        })
    };
    let ahead = changes.iter().filter(|it| it.date > now);
    let questions: Vec<_> = ahead.filter_map(wait).collect();
    let mut decided = questions.iter().zip(app.decide(&questions));
    let mut rows = Vec::new();
    for it in changes {
        let waits = (it.date > now).then(|| decided.next()).flatten();
        let waits = waits.map(|(question, decision)| {
            let date = app.date(it.date);
            let label = app.fill_one(key::WAIT_UNTIL, "date", date);
            ActionButton::new(app, Some(question.clone()), decision.as_ref(), label)
        });
        rows.push(entry(app, it, waits, chosen));
    }
    classed("ul", "list").all(rows)
}

fn entry(
    app: App,
    it: &'static Announcement,
    waits: Option<ActionButton>,
    chosen: RwSignal<&'static str>,
) -> Markup {
    let open = chosen.get() == it.id;
    let head = element("p")
        .with(worded("b", when(app, it)))
        .with(element("br"))
        .with(quiet("small", app.word_of("change-date", it.kind.id())));
    let (label, next) = if open {
        (key::ANNOUNCEMENTS_HIDE, "")
    } else {
        (key::ANNOUNCEMENTS_EFFECT, it.id)
    };
    // The day before has to lie in the simulated years too.
    let inside = it.date > Date::FIRST;
    let show = button(app.t(label), move || chosen.set(next))
        .flag("aria-expanded", open)
        .with(unseen(format!(" – {}", when(app, it))));
    let ours =
        (waits.is_some() && it.named != NamedDate::Day).then(|| app.t(key::ANNOUNCEMENTS_OURS));
    let ways = classed("p", "row")
        .with(waits)
        .with(inside.then_some(show))
        .with(ours.map(|it| quiet("small", it)));
    element("li")
        .key(it.id)
        .with(
            classed("div", "page")
                .with(head)
                .with(worded("p", text(app, it)))
                .with(concerns(app, it))
                .with(ways)
                .with((open && inside).then(|| effect(app, it.date, it.rules))),
        )
        .into()
}
