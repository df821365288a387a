//! What the app holds: signals owned by its root, and what is derived from them.

use std::ops::Deref;
use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::catalogue::Shelf;
use super::draft::{Draft, Field, Touched};
use super::route::{Page, Place, Route, rules};
use super::settings;
use super::stops::Asked;
use super::widgets::memo;
use crate::domain::{
    Action, Date, Decision, Flips, Organisation, OrganisationId, Person, PersonId, Question, World,
};
use crate::i18n::{Arg, Key, Language, Texts};
use crate::platform::{browser, policy};
use crate::scenario::Scenario;
use crate::scenario::shelf::Taken;
use crate::scenario::store::StoreError;

/// A scenario that is open.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Open {
    /// Where it is kept.
    pub(crate) slot: String,
    /// The scenario.
    pub(crate) scenario: Scenario,
    /// How many of its entries are kept.
    pub(crate) kept: u32,
    /// Why nothing is kept now; none while saving works.
    pub(crate) trouble: Option<StoreError>,
    /// How many entries could not be read when it was opened.
    pub(crate) set_aside: u32,
}

/// Whether the policy module answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PolicyState {
    /// Nothing has needed it yet.
    Resting,
    /// It is on its way.
    Loading,
    /// It answers.
    Ready,
    /// It could not be loaded, for this reason.
    Missing(String),
}

/// Why a scenario is not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    /// This browser keeps no scenario of that name.
    Absent,
    /// A newer version wrote it.
    Newer,
    /// It cannot be read; it was set aside.
    Unreadable,
}

/// What the panel explains.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Why {
    /// The question.
    pub(crate) question: Question,
    /// The decision of the moment when it was done; otherwise the panel asks anew.
    pub(crate) done: Option<Decision>,
}

/// A message that is announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notice {
    /// The text.
    pub(crate) text: String,
    /// Whether something did not work.
    pub(crate) failed: bool,
    /// Tells it from another one with the same text.
    number: u32,
}

/// The state of the app, which lives as long as the page. Everything that shows something holds it,
/// so it is one pointer: copies of all the signals were 5 KB of the app.
#[derive(Clone, Copy)]
pub(crate) struct App(&'static State);

impl Deref for App {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

impl From<State> for App {
    fn from(state: State) -> Self {
        Self(Box::leak(Box::new(state)))
    }
}

/// What the app holds. Everything else is derived from it.
#[derive(Clone, Copy)]
pub(crate) struct State {
    pub(crate) texts: RwSignal<Texts>,
    pub(crate) route: RwSignal<Route>,
    pub(crate) open: RwSignal<Option<Open>>,
    /// What was open before and could not be kept: it waits until it is opened again.
    pub(crate) parked: StoredValue<Vec<Open>>,
    pub(crate) closed: RwSignal<Option<Closed>>,
    pub(crate) policy: RwSignal<PolicyState>,
    /// Why the page of the address is not shown: its code could not be fetched.
    pub(crate) lost: RwSignal<Option<String>>,
    /// How often the address was followed.
    pub(crate) turn: StoredValue<u32>,
    pub(crate) lens: RwSignal<Option<Date>>,
    pub(crate) why: RwSignal<Option<Why>>,
    pub(crate) why_shown: RwSignal<bool>,
    /// The button of the page whose question the panel shows, by all that it says; none when something else
    /// asked.
    pub(crate) followed: StoredValue<String>,
    /// Whether the panel tells what would turn the verdict.
    pub(crate) turning_shown: RwSignal<bool>,
    pub(crate) notice: RwSignal<Option<Notice>>,
    /// What is asked about before it is done, and whether the dialog that asks is open.
    pub(crate) asked: RwSignal<Option<Asked>>,
    pub(crate) asking: RwSignal<bool>,
    /// An address, and the action whose form or button it shows when it opens next.
    pub(crate) shows: RwSignal<Option<(String, &'static str)>>,
    /// What was deleted last, by name, until something else is.
    pub(crate) taken: RwSignal<Vec<(String, Taken)>>,
    pub(crate) me: Memo<Option<(Person, Organisation)>>,
    pub(crate) icons: StoredValue<String>,
    pub(crate) shelf: Shelf,
    pub(crate) draft: RwSignal<Draft>,
    /// The mails that were opened, each after the slot of its scenario.
    pub(crate) opened: RwSignal<Vec<String>>,
    /// What is typed in other forms.
    pub(crate) fields: StoredValue<Vec<Field>>,
    /// The fields of the page that were touched.
    pub(crate) touched: RwSignal<Touched>,
}

/// The app's state, from any component.
pub(crate) fn app() -> App {
    expect_context()
}

impl App {
    /// The state before anything is open.
    pub(crate) fn new(texts: Texts, route: Route, icons: String) -> Self {
        let route = RwSignal::new(route);
        let open: RwSignal<Option<Open>> = RwSignal::new(None);
        let me = memo(move || {
            let Route::In(place) = route.get() else {
                return None;
            };
            open.with(|open| {
                let open = open.as_ref().filter(|open| open.slot == place.slot)?;
                let world = open.scenario.world();
                let person = world.people.get(&place.person)?;
                let organisation = world.organisations.get(&person.organisation)?;
                Some((person.clone(), organisation.clone()))
            })
        });
        Self::from(State {
            texts: RwSignal::new(texts),
            route,
            open,
            parked: StoredValue::default(),
            closed: RwSignal::new(None),
            policy: RwSignal::new(PolicyState::Resting),
            lost: RwSignal::new(None),
            turn: StoredValue::new(0),
            lens: RwSignal::new(None),
            why: RwSignal::new(None),
            why_shown: RwSignal::new(false),
            followed: StoredValue::default(),
            turning_shown: RwSignal::new(false),
            notice: RwSignal::new(None),
            asked: RwSignal::new(None),
            asking: RwSignal::new(false),
            shows: RwSignal::new(None),
            taken: RwSignal::new(Vec::new()),
            me,
            icons: StoredValue::new(icons),
            shelf: Shelf::new(),
            draft: RwSignal::new(Draft::default()),
            opened: RwSignal::new(settings::read().opened),
            fields: StoredValue::new(Vec::new()),
            touched: RwSignal::new(Touched::default()),
        })
    }

    /// The language.
    pub(crate) fn language(self) -> Language {
        self.texts.with_untracked(Texts::language)
    }

    /// A text. The whole page is built anew when the language changes, so it is not tracked.
    pub(crate) fn t(self, key: Key) -> String {
        self.texts.with_untracked(|texts| texts.get(key).to_owned())
    }

    /// A text with values.
    pub(crate) fn fill(self, key: Key, args: &[(&str, Arg)]) -> String {
        self.texts.with_untracked(|texts| texts.fill(key.0, args))
    }

    /// A text with one value.
    pub(crate) fn fill_one(self, key: Key, name: &str, value: impl Into<Arg>) -> String {
        self.fill(key, &[(name, value.into())])
    }

    /// A text whose key is made from an id.
    pub(crate) fn word(self, key: &str) -> String {
        self.texts
            .with_untracked(|texts| texts.word(key).to_owned())
    }

    /// A text of a family, whose key ends in an id.
    pub(crate) fn word_of(self, family: &str, id: &str) -> String {
        self.word(&format!("{family}.{id}"))
    }

    /// Reads the World, and is read again when it changes.
    pub(crate) fn world<R>(self, read: impl FnOnce(&World) -> R) -> Option<R> {
        self.open
            .with(|open| open.as_ref().map(|open| read(open.scenario.world())))
    }

    /// The policy date, or the one that the reader looks as of.
    pub(crate) fn today(self) -> Option<Date> {
        self.lens.get().or_else(|| self.world(|world| world.date))
    }

    /// Reads the World once.
    pub(crate) fn world_now<R>(self, read: impl FnOnce(&World) -> R) -> Option<R> {
        self.open
            .with_untracked(|open| open.as_ref().map(|open| read(open.scenario.world())))
    }

    /// The person of the current page, and where that person works.
    pub(crate) fn who(self) -> Option<(PersonId, OrganisationId)> {
        self.me.with(|me| {
            me.as_ref()
                .map(|(person, at)| (person.id.clone(), at.id.clone()))
        })
    }

    /// The decisions about questions, asked in one batch; what reads them is read again whenever the
    /// World, the lens or the policy changes. None where the policy does not answer.
    pub(crate) fn decide(self, questions: &[Question]) -> Vec<Option<Decision>> {
        let mut questions = questions.to_vec();
        self.open.track();
        let as_of = self.lens.get();
        for question in &mut questions {
            question.as_of = as_of;
        }
        if questions.is_empty() || self.policy.get() != PolicyState::Ready {
            return vec![None; questions.len()];
        }
        match policy::with(|policy| policy.decide(&questions)) {
            Ok(decisions) => decisions.into_iter().map(Some).collect(),
            Err(_) => vec![None; questions.len()],
        }
    }

    /// A question that the current person asks.
    pub(crate) fn question(self, action: Action) -> Option<Question> {
        let (actor, _) = self.who()?;
        Some(Question {
            actor,
            action,
            as_of: None,
        })
    }

    /// The decision about one question.
    pub(crate) fn decide_one(self, question: Option<&Question>) -> Option<Decision> {
        self.decide(std::slice::from_ref(question?)).pop().flatten()
    }

    /// What would turn the verdict about a question, as the lens looks.
    pub(crate) fn flips(self, question: &Question) -> Option<Flips> {
        self.open.track();
        let mut asked = question.clone();
        asked.as_of = asked.as_of.or(self.lens.get());
        policy::flips(&asked).ok()
    }

    /// Opens the panel with a question.
    pub(crate) fn explain(self, question: Question) {
        self.followed.set_value(String::new());
        self.why.set(Some(Why {
            question,
            done: None,
        }));
        self.show_why();
    }

    /// The panel follows the form of the button that was refused: what is mended there is told.
    pub(crate) fn told_anew(self, button: &str, question: Option<&Question>) {
        if let Some(question) = question.filter(|_| self.followed.with_value(|it| it == button)) {
            let question = question.clone();
            let told = Some(Why {
                question,
                done: None,
            });
            // Not while the page is being written.
            spawn_local(async move { self.why.set(told) });
        }
    }

    /// Shows the panel, which a dialog would cover.
    pub(crate) fn show_why(self) {
        browser::uncover();
        self.why_shown.set(true);
    }

    /// Says something that is announced.
    pub(crate) fn say(self, text: String) {
        self.tell(text, false);
    }

    /// Says that something did not work.
    pub(crate) fn warn(self, text: String) {
        self.tell(text, true);
    }

    /// A notice goes by itself, so that it covers nothing for long.
    fn tell(self, text: String, failed: bool) {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let notice = Notice {
            text,
            failed,
            number: NEXT.fetch_add(1, Ordering::Relaxed),
        };
        self.notice.set(Some(notice.clone()));
        let gone = move || {
            self.notice.update(|shown| {
                shown.take_if(|shown| shown.number == notice.number);
            });
        };
        set_timeout(gone, std::time::Duration::from_secs(8));
    }

    /// The address of a page for the current person.
    pub(crate) fn here(self, page: Page) -> String {
        match (self.route.get_untracked(), page) {
            (Route::In(place), page) => format!("#{}", Place { page, ..place }),
            (_, Page::Rules(rule)) => rules(rule.as_deref()),
            _ => "#/".to_owned(),
        }
    }

    /// The address of a page for another person.
    pub(crate) fn there(self, person: &PersonId, page: Page) -> String {
        let organisation = self
            .world_now(|world| {
                world
                    .people
                    .get(person)
                    .map(|person| person.organisation.clone())
            })
            .flatten();
        match (self.route.get_untracked(), organisation) {
            (Route::In(place), Some(organisation)) => {
                format!(
                    "#{}",
                    Place {
                        organisation,
                        person: person.clone(),
                        page,
                        ..place
                    }
                )
            }
            _ => "#/".to_owned(),
        }
    }
}
