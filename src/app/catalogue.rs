//! The catalogue of statements: fetched when a page of rules first opens, and kept with what the
//! reader looks for in it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::App;
use crate::domain::json::{Json, Map};
use crate::domain::{self, Begins, Date, FromJson};
use crate::i18n::Texts;
use crate::platform::browser;
use crate::platform::formats::small_letters;

/// The catalogue in one language.
#[derive(Debug)]
pub(crate) struct Catalogue {
    /// Its sentences and names.
    pub(crate) texts: Texts,
    /// Every statement, group by group.
    pub(crate) statements: Vec<Statement>,
    /// Where documents contradict each other.
    pub(crate) contradictions: Vec<Contradiction>,
    /// What no document says, by its id, with the statements it concerns.
    pub(crate) silences: Vec<(String, Vec<String>)>,
}

/// One statement.
#[derive(Debug)]
pub(crate) struct Statement {
    /// Its stable id.
    pub(crate) id: String,
    /// What it is about.
    pub(crate) group: String,
    /// Whom it binds.
    pub(crate) binds: Vec<String>,
    /// Since when it counts.
    pub(crate) begins: Begins,
    /// Whether documents name only the month of that day.
    pub(crate) month_only: bool,
    /// The day from which it counts no more.
    pub(crate) until: Option<Date>,
    /// Whether it is our reading of the documents.
    pub(crate) ours: bool,
    /// Where it stands.
    pub(crate) sources: Vec<domain::Source>,
    /// How it is honoured, and by what: a rule, an event, a page.
    pub(crate) place: Option<(String, String)>,
    /// Its id and what it is called: what a search looks in first.
    pub(crate) named: String,
    /// The rest of what it looks in.
    pub(crate) words: String,
}

/// Two texts that do not agree.
#[derive(Debug)]
pub(crate) struct Contradiction {
    /// Its id in the texts.
    pub(crate) id: String,
    /// The statements that it concerns.
    pub(crate) rules: Vec<String>,
    /// The documents of either text.
    pub(crate) sides: [Vec<domain::Source>; 2],
}

/// What stands on the shelf: the catalogue once it is there, and the reader's way through it.
#[derive(Clone, Copy)]
pub(crate) struct Shelf {
    /// The catalogue, or why it did not come; none while it is on its way.
    pub(crate) catalogue: RwSignal<Option<Result<Arc<Catalogue>, String>>>,
    /// What is searched for.
    pub(crate) term: RwSignal<String>,
    /// The choices that narrow the list, each an id or empty: whom, group, document, year, state, how.
    pub(crate) chosen: [RwSignal<String>; 6],
    /// The order of the list.
    pub(crate) order: RwSignal<String>,
    /// The day that the rules are looked at from where no scenario says it.
    pub(crate) date: RwSignal<Date>,
}

impl Shelf {
    /// An empty shelf.
    pub(crate) fn new() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            catalogue: RwSignal::new(None),
            term: text(),
            chosen: [text(), text(), text(), text(), text(), text()],
            order: text(),
            date: RwSignal::new(Date::USUAL),
        }
    }

    fn texts(self) -> [RwSignal<String>; 8] {
        let [whom, group, document, year, state, how] = self.chosen;
        [
            self.term, self.order, whom, group, document, year, state, how,
        ]
    }

    /// What the reader looks for, and the day; none where that is everything on the usual day.
    pub(crate) fn row(self) -> Option<Vec<String>> {
        let mut row: Vec<_> = self
            .texts()
            .iter()
            .map(GetUntracked::get_untracked)
            .collect();
        let date = self.date.get_untracked();
        let any = date != Date::USUAL || row.iter().any(|it| !it.is_empty());
        row.push(date.to_string());
        any.then_some(row)
    }

    /// What the reader looked for, taken back.
    pub(crate) fn take(self, row: [String; 9]) {
        let [texts @ .., date] = row;
        for (signal, text) in self.texts().iter().zip::<[String; 8]>(texts) {
            signal.set(text);
        }
        if let Ok(date) = date.parse()
            && Date::is_simulated(date)
        {
            self.date.set(date);
        }
    }

    /// Shows everything again.
    pub(crate) fn clear(self) {
        for choice in self.chosen.iter().chain([&self.term]) {
            choice.set(String::new());
        }
    }
}

impl App {
    /// Brings the catalogue in the reader's language, unless it is there.
    pub(crate) fn bring_catalogue(self) {
        let here = self.shelf.catalogue.with_untracked(|known| {
            let known = known.as_ref().and_then(|known| known.as_ref().ok());
            known.is_some_and(|known| known.texts.language() == self.language())
        });
        if here {
            return;
        }
        self.shelf.catalogue.set(None);
        let texts = Texts::new(self.language());
        spawn_local(async move {
            let tag = texts.language().tag();
            let came = fetched(self, texts).await.map(Arc::new);
            // Whoever has changed the language meanwhile waits for another one.
            if tag == self.language().tag() {
                self.shelf.catalogue.set(Some(came));
            }
        });
    }
}

async fn fetched(app: App, mut texts: Texts) -> Result<Catalogue, String> {
    let tag = texts.language().tag();
    texts.add(&browser::fetch(&format!("text-{tag}-catalogue")).await?)?;
    let data = domain::read(&browser::fetch("policy-catalogue").await?)?;
    let Json::Object(mut data) = data else {
        return Err("it is not an object".to_owned());
    };
    let mut statements = Vec::new();
    for row in list(&mut data, "statements") {
        statements.extend(statement(app, &texts, row));
    }
    let mut contradictions = Vec::new();
    if let Some(Json::Object(rows)) = data.remove("contradictions") {
        for (id, row) in rows {
            contradictions.extend(contradiction(id.into_owned(), row));
        }
    }
    let mut silences = Vec::new();
    if let Some(Json::Object(rows)) = data.remove("silences") {
        for (id, rules) in rows {
            silences.push((id.into_owned(), Vec::from_json(rules)?));
        }
    }
    Ok(Catalogue {
        texts,
        statements,
        contradictions,
        silences,
    })
}

fn list(of: &mut Map, name: &str) -> Vec<Json> {
    match of.remove(name) {
        Some(Json::Array(list)) => list,
        _ => Vec::new(),
    }
}

/// A field of an object; none where it is not as it should be.
fn part<T: FromJson>(of: &mut Json, name: &str) -> Option<T> {
    of.get(name)?;
    T::from_json(of.take(name)).ok()
}

fn statement(app: App, texts: &Texts, mut row: Json) -> Option<Statement> {
    let place = match row.take("place") {
        Json::Object(place) => place
            .into_iter()
            .find_map(|(how, at)| Some((how.into_owned(), at.as_str()?.to_owned()))),
        _ => None,
    };
    let mut found = Statement {
        id: part(&mut row, "id")?,
        group: part(&mut row, "group")?,
        binds: part(&mut row, "binds")?,
        begins: part(&mut row, "begins")?,
        month_only: row.get("month_only") == Some(&Json::Bool(true)),
        until: part(&mut row, "until"),
        ours: row.get("reading").and_then(Json::as_str) == Some("ours"),
        sources: part(&mut row, "sources")?,
        place,
        named: String::new(),
        words: String::new(),
    };
    let title = title(app, Some(texts), &found.id);
    found.named = marked(&format!("{} {title}", found.id));
    let mut words = format!(
        "{} {}",
        said(app, texts, &found.id),
        texts.word(&format!("group.{}", found.group))
    );
    for source in &found.sources {
        words.push(' ');
        words.push_str(texts.word(&source.document));
    }
    found.words = marked(&words);
    Some(found)
}

/// A text as searches look in it: in small letters, with a mark where a word begins, so that "end" is
/// not found in "send". Words of other letters, as in Korean, are joined without spaces.
pub(crate) fn marked(text: &str) -> String {
    let mut marked = String::new();
    let mut before = false;
    for letter in small_letters(text).chars() {
        let latin = letter.is_ascii_alphanumeric();
        if latin && !before {
            marked.push('^');
        }
        marked.push(letter);
        before = latin;
    }
    marked
}

fn contradiction(id: String, mut row: Json) -> Option<Contradiction> {
    Some(Contradiction {
        id,
        rules: part(&mut row, "rules")?,
        sides: [part(&mut row, "first")?, part(&mut row, "second")?],
    })
}

impl App {
    /// What a statement is called; its id until the catalogue is there.
    pub(crate) fn rule_title(self, id: &str) -> String {
        self.shelf.catalogue.with(|catalogue| {
            let known = catalogue.as_ref().and_then(|known| known.as_ref().ok());
            title(self, known.map(|known| &known.texts), id)
        })
    }
}

/// What a statement is called: where it decides, among the names of rules, otherwise in the catalogue.
fn title(app: App, catalogue: Option<&Texts>, id: &str) -> String {
    let [own, listed] = ["rule", "title"].map(|family| format!("{family}.{id}"));
    if app.texts.with(|texts| texts.has(&own)) {
        return app.word(&own);
    }
    match catalogue {
        Some(texts) if texts.has(&listed) => texts.word(&listed).to_owned(),
        _ => id.to_owned(),
    }
}

/// The sentence of a statement. What the simulator itself asks for stands among the rules' own names.
fn said(app: App, texts: &Texts, id: &str) -> String {
    if texts.has(id) {
        texts.word(id).to_owned()
    } else {
        app.word_of("rule", id)
    }
}

impl Catalogue {
    /// A statement by its id.
    pub(crate) fn find(&self, id: &str) -> Option<&Statement> {
        self.statements.iter().find(|it| it.id == id)
    }

    /// The sentence of a statement.
    pub(crate) fn said(&self, app: App, id: &str) -> String {
        said(app, &self.texts, id)
    }

    /// A name of a family, by its id.
    pub(crate) fn name(&self, family: &str, id: &str) -> String {
        self.texts.word(&format!("{family}.{id}")).to_owned()
    }
}

/// Whether a statement counts on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It does.
    Counts,
    /// It will, from its first day.
    Ahead,
    /// It did, until its last day.
    Ended,
}

impl State {
    /// Every one.
    pub(crate) const ALL: [Self; 3] = [Self::Counts, Self::Ahead, Self::Ended];

    /// Its id in texts.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Counts => "counts",
            Self::Ahead => "ahead",
            Self::Ended => "ended",
        }
    }
}

impl Statement {
    /// Whether it counts on a date. What was first stated on a date counts before it too.
    pub(crate) fn state(&self, date: Date) -> State {
        match self.begins {
            _ if self.until.is_some_and(|until| date >= until) => State::Ended,
            Begins::InForceSince(since) if date < since => State::Ahead,
            _ => State::Counts,
        }
    }
}
