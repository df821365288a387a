//! What every page has to tell first: a silent policy, a look as of another date, storage that
//! does not keep.

use leptos::prelude::*;

use crate::app::arrival::follow;
use crate::app::markup::{Markup, classed, element, worded};
use crate::app::state::{App, PolicyState};
use crate::app::way::leave_lens;
use crate::app::widgets::{banner, button};
use crate::i18n::{Arg, key};
use crate::platform::browser::{reload, save_file};
use crate::scenario::store::StoreError;

/// The banners above a page.
pub(super) fn troubles(app: App) -> Markup {
    classed("div", "page")
        .with(silent(app))
        .with(lost(app))
        .with(looking(app))
        .with(unsaved(app))
        .with(set_aside(app))
        .into()
}

fn silent(app: App) -> Option<Markup> {
    let PolicyState::Missing(reason) = app.policy.get() else {
        return None;
    };
    let text = classed("p", "grow")
        .with(worded("b", app.t(key::POLICY_MISSING)))
        .text(" ")
        .text(app.t(key::POLICY_MISSING_NEXT))
        .with(element("br"))
        .with(worded("small", reason));
    let again = button(app.t(key::RELOAD), reload);
    Some(banner(app, "forbidden").with(text).with(again).into())
}

fn lost(app: App) -> Option<Markup> {
    let reason = app.lost.get()?;
    let text = classed("p", "grow")
        .with(worded("b", app.t(key::PAGE_LOST)))
        .text(" ")
        .text(app.t(key::PAGE_LOST_NEXT))
        .with(element("br"))
        .with(worded("small", reason));
    let again = button(app.t(key::PAGE_AGAIN), move || follow(app));
    Some(banner(app, "forbidden").with(text).with(again).into())
}

fn looking(app: App) -> Option<Markup> {
    let date = Arg::from(app.date(app.lens.get()?));
    let now = Arg::from(app.date(app.world(|world| world.date)?));
    let text = app.fill(key::LENS_BANNER, &[("date", date), ("now", now)]);
    let text = worded("p", text).attr("class", "grow");
    Some(
        banner(app, "unknown")
            .with(text)
            .with(leave_lens(app))
            .into(),
    )
}

fn unsaved(app: App) -> Option<Markup> {
    let text = match app.open.with(|open| open.as_ref()?.trouble)? {
        StoreError::Full => key::STORAGE_FULL,
        StoreError::Blocked => key::STORAGE_BLOCKED,
        StoreError::Lost => key::STORAGE_LOST,
        StoreError::Removed => key::SAID_REMOVED_ELSEWHERE,
    };
    let banner = banner(app, "blocked")
        .with(classed("p", "grow").text(app.t(text)))
        .with(button(app.t(key::STORAGE_AGAIN), move || app.keep_again()))
        .with(button(app.t(key::EXPORT), move || export(app)));
    Some(banner.into())
}

/// Offers the open scenario as a file.
pub(crate) fn export(app: App) {
    if let Some(text) = app.exported() {
        save_file("partner-lab.json", "application/json", &text);
    }
}

fn set_aside(app: App) -> Option<Markup> {
    let count = app.open.with(|open| Some(open.as_ref()?.set_aside))?;
    let text = || {
        let count = Arg::from(usize::try_from(count).unwrap_or(usize::MAX));
        worded("p", app.fill(key::STORAGE_SET_ASIDE, &[("count", count)]))
    };
    (count > 0).then(|| banner(app, "blocked").with(text()).into())
}
