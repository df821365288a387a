//! Home: choose a scenario, go on with the last one, and look after those that are kept.

mod files;
mod kept;
mod rename;

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::pages::heading::heading;
use crate::app::route::{Route, beginning, rules};
use crate::app::settings;
use crate::app::state::{App, app};
use crate::app::widgets::{go_button, matches, paragraph, quiet, search, unseen};
use crate::domain::{Event, OrganisationId};
use crate::i18n::{Key, key};
use crate::platform::policy;
use crate::platform::store::BrowserStore;
use crate::scenario::bundled::{self, Bundled};
use crate::scenario::shelf::{self, Kept};
pub(crate) use files::export_all;

/// Whether the bundled scenario of an id belongs to a group.
type Belongs = fn(&str) -> bool;

/// What the page holds.
#[derive(Clone, Copy)]
struct Shelf {
    app: App,
    kept: RwSignal<Vec<Kept>>,
    /// The order in which they are listed.
    order: RwSignal<String>,
    /// What came of the last file.
    told: RwSignal<Option<files::Told>>,
    /// The slot whose name is being changed, and the name as typed.
    naming: RwSignal<(String, String)>,
    asking: RwSignal<bool>,
}

impl Shelf {
    /// Reads again what is kept.
    fn read(self) {
        self.kept.set(in_order(self.app));
    }
}

/// The choice of scenarios.
#[component]
pub(crate) fn Home() -> impl IntoView {
    let app = app();
    let shelf = Shelf {
        app,
        kept: RwSignal::new(in_order(app)),
        order: RwSignal::new(String::new()),
        told: RwSignal::new(None),
        naming: RwSignal::default(),
        asking: RwSignal::new(false),
    };
    let term = RwSignal::new(String::new());
    // Whoever comes back finds what is kept before what there is to begin.
    let back = shelf.kept.with_untracked(|kept| !kept.is_empty());
    live(move || {
        let sought = term.get();
        let lead = Some(app.t(key::HOME_LEAD));
        let groups: [(Key, Option<Key>, Belongs); 3] = [
            (key::HOME_SAMPLES, Some(key::HOME_SAMPLES_LEAD), is_sample),
            (key::HOME_WORLDS, None, |id| {
                !is_sample(id) && id != "sandbox"
            }),
            (key::HOME_SANDBOX, None, |id| id == "sandbox"),
        ];
        let mut found = Vec::new();
        for (title, lead, belongs) in groups {
            found.push(group(shelf, &sought, title, lead, belongs).into());
        }
        let none = found.iter().all(|it| matches!(it, Markup::Nothing));
        let none = none.then(|| paragraph(app, key::HOME_NONE_FOUND));
        classed("div", "page")
            .on("pointerover", |_| policy::expect())
            .on("focusin", |_| policy::expect())
            .with(heading(app, &app.t(key::HOME_TITLE), lead))
            .with(
                shelf
                    .kept
                    .with(|kept| last(app, kept))
                    .map(|last| go_on(app, &last)),
            )
            .with(to_rules(app))
            .with(search(app, term, app.t(key::HOME_SEARCH)))
            .with(back.then(|| kept::mine(shelf, &sought)))
            .with(classed("div", "page").all(found))
            .with(none)
            .with((!back).then(|| kept::mine(shelf, &sought)))
            .with(rename::renaming(shelf))
            .into()
    })
}

/// The kept scenarios, the last changed one first, as far as they have come; and those that could not
/// be kept.
fn in_order(app: App) -> Vec<Kept> {
    let mut left = shelf::list(&BrowserStore).unwrap_or_default();
    for open in untrack(|| app.all_unsaved()) {
        let kept = left.iter().position(|it| it.slot == open.slot);
        let kept = kept.map(|at| left.remove(at));
        left.push(Kept {
            name: kept.as_ref().map_or_else(String::new, |it| it.name.clone()),
            bundled: open.scenario.start().bundled.clone(),
            entries: u32::try_from(open.scenario.history().entries().len()).unwrap_or(u32::MAX),
            date: Some(open.scenario.world().date),
            size: kept.map_or(0, |it| it.size),
            slot: open.slot,
        });
    }
    let mut ordered = Vec::new();
    for slot in settings::read().recent {
        if let Some(at) = left.iter().position(|it| it.slot == slot) {
            ordered.push(left.remove(at));
        }
    }
    ordered.extend(left);
    ordered
}

fn is_sample(id: &str) -> bool {
    id.starts_with("sample-")
}

/// Where a scenario that is kept in a slot opens. The organisation is looked up when it is open;
/// until then the person's own id stands for it.
fn entry(slot: &str, bundled: &Bundled) -> String {
    let organisation = bundled
        .start()
        .givens
        .iter()
        .find_map(|given| match &given.event {
            Event::PersonAdded { person } if person.id.as_str() == bundled.person => {
                Some(person.organisation.clone())
            }
            _ => None,
        })
        .unwrap_or_else(|| OrganisationId::new(bundled.person));
    format!("/{slot}/{organisation}/{}/{}", bundled.person, bundled.page)
}

/// The page that was open last, and the name of its scenario. Where that one is not kept any more, the first of the
/// others takes its place.
fn last(app: App, kept: &[Kept]) -> Option<(String, String)> {
    let last = settings::read().last?;
    let slot = match Route::parse(&last) {
        Route::In(place) => place.slot,
        Route::Home | Route::Rules(_) | Route::Nowhere => return None,
    };
    let known = kept.iter().find(|it| it.slot == slot);
    let first = || kept.iter().find(|it| it.date.is_some());
    let at = known.or_else(first)?;
    let address = if known.is_some() {
        last
    } else {
        entry(&at.slot, bundled::find(&at.bundled)?)
    };
    let name = app.scenario_name(&at.slot, &at.bundled);
    Some((format!("#{address}"), name))
}

/// The way back to where the reader was.
fn go_on(app: App, (address, title): &(String, String)) -> Element {
    let label = app.fill_one(key::HOME_CONTINUE, "scenario", title.clone());
    element("p").with(go_button(address.clone(), label).attr("class", "button primary"))
}

/// The way to the rules, which need no scenario.
fn to_rules(app: App) -> Element {
    classed("p", "row")
        .with(go_button(rules(None), app.t(key::HOME_RULES)))
        .with(quiet("span", app.t(key::HOME_RULES_LEAD)))
}

/// The bundled scenarios of a group that a search finds; nothing when there are none.
fn group(
    shelf: Shelf,
    sought: &str,
    title: Key,
    lead: Option<Key>,
    belongs: Belongs,
) -> Option<Element> {
    let app = shelf.app;
    let mut scenarios = Vec::new();
    for bundled in bundled::ALL.iter().filter(|it| belongs(it.id)) {
        let text = |part: &str| app.word(&format!("scenario.{}.{part}", bundled.id));
        let texts = [text("title"), text("question"), text("try")];
        if matches(&texts.join(" "), sought) {
            let known = |kept: &Vec<Kept>| kept.iter().any(|it| it.bundled == bundled.id);
            let card = scenario(app, bundled, texts, shelf.kept.with(known));
            scenarios.push(element("li").with(card).into());
        }
    }
    (!scenarios.is_empty()).then(|| {
        classed("section", "group")
            .with(worded("h2", app.t(title)))
            .with(lead.map(|lead| quiet("p", app.t(lead))))
            .with(classed("ul", "cards").all(scenarios))
    })
}

/// A scenario to choose.
fn scenario(
    app: App,
    bundled: &'static Bundled,
    [title, question, first]: [String; 3],
    known: bool,
) -> Element {
    let label = if known {
        key::HOME_AGAIN
    } else {
        key::HOME_START
    };
    let start = go_button(beginning(bundled.id), app.t(label))
        .attr("class", "button primary")
        .with(unseen(format!(": {title}")));
    classed("article", "card")
        .with(worded("h3", title))
        .with(worded("p", question))
        .with(quiet("p", first))
        .with(classed("p", "end").with(start))
}
