//! What the app remembers besides scenarios: language, theme and where the reader was last.

use leptos::prelude::*;

use super::state::{App, PolicyState};
use crate::domain::json::{Json, Map};
use crate::domain::{self, FromJson as _, ToJson as _};
use crate::i18n::{Language, Texts};
use crate::platform::browser;
use crate::platform::store::BrowserStore;
use crate::scenario::store::Store as _;

/// The key of the settings' record.
pub(crate) const RECORD: &str = "partner-lab/settings";

/// The settings. Each is optional, so that older and newer records can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Settings {
    /// The language's tag; the browser's own when none.
    pub(crate) language: Option<String>,
    /// `light` or `dark`; the system's own when none.
    pub(crate) theme: Option<String>,
    /// The address where the reader was last.
    pub(crate) last: Option<String>,
    /// The slots of the kept scenarios, the last changed one first.
    pub(crate) recent: Vec<String>,
    /// The mails that were opened, each after the slot of its scenario.
    pub(crate) opened: Vec<String>,
}

/// Where a record of settings that cannot be read lies from then on.
const ASIDE: &str = "partner-lab/set-aside/settings";

/// The record of the settings; nothing where none can be read.
fn kept() -> Json {
    let text = BrowserStore.get(RECORD).ok().flatten();
    let Some(text) = text else {
        return Json::default();
    };
    domain::read(&text).unwrap_or_else(|_| {
        let _ = BrowserStore.set(ASIDE, &text);
        Json::default()
    })
}

/// The settings as they are kept.
pub(crate) fn read() -> Settings {
    let kept = kept();
    let text = |name: &str| kept.get(name)?.as_str().map(str::to_owned);
    let texts = |name: &str| {
        let texts = kept.get(name).cloned().unwrap_or_default();
        Vec::from_json(texts).unwrap_or_default()
    };
    Settings {
        language: text("language"),
        theme: text("theme"),
        last: text("last"),
        recent: texts("recent"),
        opened: texts("opened"),
    }
}

/// Changes the settings. Where nothing can be kept, they last as long as the page.
pub(crate) fn change(change: impl FnOnce(&mut Settings)) {
    let mut settings = read();
    change(&mut settings);
    keep(&settings);
}

fn keep(settings: &Settings) {
    // What a newer version keeps beside them stays.
    let mut record = match kept() {
        Json::Object(record) => record,
        _ => Map::default(),
    };
    for (name, value) in [
        ("language", settings.language.to_json()),
        ("theme", settings.theme.to_json()),
        ("last", settings.last.to_json()),
        ("recent", settings.recent.to_json()),
        ("opened", settings.opened.to_json()),
    ] {
        record.insert(name.into(), value);
    }
    let _ = BrowserStore.set(RECORD, &Json::Object(record).text());
}

/// Remembers that a kept scenario was changed last.
pub(crate) fn changed(slot: &str) {
    if read().recent.first().is_some_and(|first| first == slot) {
        return;
    }
    change(|settings| {
        settings.recent.retain(|known| known != slot);
        settings.recent.insert(0, slot.to_owned());
    });
}

/// How many opened mails are remembered.
const OPENED: usize = 500;

/// Remembers that a mail of a scenario was opened.
pub(crate) fn opened(app: App, slot: &str, mail: &str) {
    let mark = format!("{slot}/{mail}");
    if app.opened.with_untracked(|opened| opened.contains(&mark)) {
        return;
    }
    change(|settings| {
        settings.opened.insert(0, mark.clone());
        settings.opened.truncate(OPENED);
    });
    app.opened.update(|opened| opened.insert(0, mark));
}

/// A scenario begins anew in a slot: none of its mails was opened, and nothing typed.
pub(crate) fn begins_anew(app: App, slot: &str) {
    app.untyped(slot);
    let of = |mark: &String| {
        mark.rsplit_once('/')
            .is_some_and(|(known, _)| known == slot)
    };
    if app.opened.with_untracked(|opened| opened.iter().any(of)) {
        change(|settings| settings.opened.retain(|mark| !of(mark)));
        app.opened.update(|opened| opened.retain(|mark| !of(mark)));
    }
}

/// The language to begin with.
pub(crate) fn language(settings: &Settings) -> Language {
    Language::from_tag(
        settings
            .language
            .as_deref()
            .unwrap_or(&browser::preferred_language()),
    )
}

/// Shows a theme: `light`, `dark`, or the system's own for an empty text.
pub(crate) fn show_theme(theme: Option<&str>) {
    browser::set_root("data-theme", theme.unwrap_or("system"));
}

/// Fetches the texts of a language that the first page needs.
pub(crate) async fn texts(language: Language) -> Result<Texts, String> {
    let mut texts = Texts::new(language);
    texts.add(&browser::fetch(&format!("text-{}", language.tag())).await?)?;
    Ok(texts)
}

/// Fetches the texts of a scenario, of its pages and of the policy's answers, to add to those of the
/// first page.
pub(crate) async fn inside(mut texts: Texts) -> Result<Texts, String> {
    let tag = texts.language().tag();
    browser::expect_texts(tag);
    for room in ["pages", "policy"] {
        texts.add(&browser::fetch(&format!("text-{tag}-{room}")).await?)?;
    }
    Ok(texts)
}

/// Takes over the settings of another tab.
pub(crate) fn follow(app: App) {
    let settings = read();
    show_theme(settings.theme.as_deref());
    app.opened.set(settings.opened.clone());
    let language = language(&settings);
    if language != app.language() {
        switch(app, language);
    }
}

/// Changes the language.
pub(crate) fn switch(app: App, language: Language) {
    leptos::task::spawn_local(async move {
        let Ok(mut texts) = texts(language).await else {
            return;
        };
        if app.policy.get_untracked() != PolicyState::Resting {
            // Where these do not load, the pages outside a scenario still have their texts.
            texts = inside(texts.clone()).await.unwrap_or(texts);
        }
        browser::set_root("lang", language.tag());
        app.texts.set(texts);
    });
}
