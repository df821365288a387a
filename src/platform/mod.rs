//! The browser's edges: the policy module, local storage, other tabs, the address, formats.
//! The only web code outside the app room.

pub(crate) mod browser;
pub(crate) mod formats;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/platform/bridge.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn make_policy() -> Result<JsValue, JsValue>;
    fn expect_policy();
    fn expect_texts(language: &str);
    #[wasm_bindgen(catch)]
    async fn add_pages(group: &str, app: &JsValue) -> Result<JsValue, JsValue>;
    fn expect_pages(group: &str);
    #[wasm_bindgen(catch)]
    async fn fetch_named(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn fetch_rule(id: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn with_lock(
        name: &str,
        record: &str,
        step: &Closure<dyn FnMut()>,
    ) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn copy(text: &str) -> Result<JsValue, JsValue>;
    fn date_text(language: &str, style: &str, year: i32, month: i32, day: i32) -> String;
    fn country_text(language: &str, code: &str) -> String;
    fn language_text(language: &str, tag: &str) -> String;
    fn list_text(language: &str, kind: &str, words: Vec<String>) -> String;
    fn order(language: &str, lines: &str, ties: &str, down: bool) -> Vec<u32>;
    fn found(lines: &str, term: &str) -> Vec<u32>;
    fn plain(text: &str) -> String;
    async fn read_file(event: &web_sys::Event, most: f64) -> JsValue;
    fn show_button(action: &str);
    fn keep_focus();
    fn show_sheet(shown: bool);
    fn uncover();
    fn step_of_form() -> Option<u32>;
    fn go_to_step(from: u32, to: u32);
    fn fields_of(event: &web_sys::Event) -> String;
    fn offer_file(name: &str, kind: &str, text: &str);
}

/// What a thrown value says.
fn told(value: &JsValue) -> String {
    value
        .dyn_ref::<js_sys::Error>()
        .map(|error| String::from(error.message()))
        .or_else(|| value.as_string())
        .unwrap_or_else(|| "unknown".to_owned())
}
