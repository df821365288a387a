//! The page, its address and what else the browser offers.

use wasm_bindgen::prelude::*;

use super::{copy, fetch_named, fetch_rule, offer_file, read_file, told, with_lock};

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn root() -> Option<web_sys::HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// The address behind `#`, or an empty text.
pub(crate) fn fragment() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}

/// The whole address without what is behind `#`.
pub(crate) fn page_address() -> String {
    web_sys::window()
        .and_then(|window| window.location().href().ok())
        .map(|href| href.split('#').next().unwrap_or_default().to_owned())
        .unwrap_or_default()
}

/// Goes to an address behind `#`.
pub(crate) fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Setting a fragment cannot fail.
        let _ = window.location().set_hash(fragment);
    }
}

/// Goes to an address behind `#` from another one: whoever has left that one meanwhile stays.
pub(crate) fn go_from(here: &str, there: &str) {
    if fragment() == here {
        go(there);
    }
}

/// Goes to an address behind `#` in the place of the present one.
pub(crate) fn go_instead(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Setting a fragment cannot fail.
        let _ = window.location().replace(&format!("#{fragment}"));
    }
}

/// Loads the page again.
pub(crate) fn reload() {
    if let Some(window) = web_sys::window() {
        // Reloading cannot fail.
        let _ = window.location().reload();
    }
}

/// The languages that the browser prefers, first one first.
pub(crate) fn preferred_language() -> String {
    web_sys::window()
        .and_then(|window| window.navigator().language())
        .unwrap_or_default()
}

/// Writes an attribute of the root element.
pub(crate) fn set_root(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(name, value);
    }
}

/// Whether the root element has an attribute.
pub(crate) fn is_root(name: &str) -> bool {
    root().is_some_and(|root| root.has_attribute(name))
}

/// Writes the page's title.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Empties the element that the app is mounted in.
pub(crate) fn empty_mount() -> Option<web_sys::HtmlElement> {
    let mount = document()?.get_element_by_id("app")?;
    mount.set_inner_html("");
    mount.dyn_into().ok()
}

/// Moves the focus to the first element that a selector finds.
pub(crate) fn focus(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) =
        element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// Moves the focus to the form or the button of an action on the page, by the action's name.
pub(crate) fn show_button(action: &str) {
    super::show_button(action);
}

/// The step of a form that the browser's history is at; none where it is at another page.
pub(crate) fn step_of_form() -> Option<u32> {
    super::step_of_form()
}

/// Goes on to another step of a form: the browser's way back leads to this one.
pub(crate) fn go_to_step(from: u32, to: u32) {
    super::go_to_step(from, to);
}

/// Takes the focus to the reasons and the way back to what opened them, where they cover the page.
pub(crate) fn show_sheet(shown: bool) {
    super::show_sheet(shown);
}

/// Closes the dialogs, which would cover the reasons.
pub(crate) fn uncover() {
    super::uncover();
}

/// The field that was left with a change, or those of the form whose refused button was pressed, by
/// their ids with blanks between them.
pub(crate) fn fields_of(event: &web_sys::Event) -> String {
    super::fields_of(event)
}

/// Whether the window is as narrow as a phone, where the navigation is a drawer.
pub(crate) fn is_phone() -> bool {
    let width = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.is_some_and(|width| width <= 768.0)
}

/// Gives the focus to the nearest thing left, where what had it goes away with its step.
pub(crate) fn keep_focus() {
    super::keep_focus();
}

/// The content of a meta element.
pub(crate) fn meta(name: &str) -> Option<String> {
    document()?
        .query_selector(&format!("meta[name=\"{name}\"]"))
        .ok()??
        .get_attribute("content")
}

/// The text that a meta element points to.
pub(crate) async fn fetch(name: &str) -> Result<String, String> {
    let text = fetch_named(name).await.map_err(|error| told(&error))?;
    text.as_string().ok_or_else(|| name.to_owned())
}

/// Begins to fetch the texts that a scenario needs, side by side, before each is awaited.
pub(crate) fn expect_texts(language: &str) {
    super::expect_texts(language);
}

/// One rule of the published list, as JSON.
pub(crate) async fn rule(id: &str) -> Result<String, String> {
    let text = fetch_rule(id).await.map_err(|error| told(&error))?;
    text.as_string().ok_or_else(|| id.to_owned())
}

/// Copies a text. False when the browser does not let it.
pub(crate) async fn copy_text(text: &str) -> bool {
    copy(text).await.is_ok()
}

/// Offers a text as a file.
pub(crate) fn save_file(name: &str, kind: &str, text: &str) {
    offer_file(name, kind, text);
}

/// The name of the file that a field has chosen, and its text; no text when it has more bytes than
/// `most`. None when no file was chosen.
pub(crate) async fn chosen_file(
    event: web_sys::Event,
    most: u32,
) -> Option<(String, Option<String>)> {
    let chosen = read_file(&event, most.into()).await;
    let chosen: js_sys::Array = chosen.dyn_into().ok()?;
    Some((chosen.get(0).as_string()?, chosen.get(1).as_string()))
}

/// Runs a step while no other tab runs one on the same thing, and after what others wrote in this
/// record has come.
pub(crate) async fn exclusively(name: &str, record: &str, step: impl FnOnce() + 'static) {
    let mut step = Some(step);
    let once = Closure::new(move || {
        if let Some(step) = step.take() {
            step();
        }
    });
    // The step itself reports what goes wrong in it.
    let _ = with_lock(name, record, &once).await;
}

/// Shows the crash screen of index.html, which works without the app.
pub(crate) fn show_crash(message: &str) {
    let show = web_sys::window()
        .and_then(|window| {
            js_sys::Reflect::get(&window, &JsValue::from_str("partnerLabCrashed")).ok()
        })
        .and_then(|show| show.dyn_into::<js_sys::Function>().ok());
    if let Some(show) = show {
        let _ = show.call1(&JsValue::NULL, &JsValue::from_str(message));
    }
}
