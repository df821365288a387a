//! Local storage behind the store's port.
//!
//! `gloo_storage` panics where the browser blocks the storage, also when that happens while the
//! page is open, so each access is probed first. Records are texts already, so they pass as they
//! are; `get_all` and `clear` are never used, because other pages of the origin store things too.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::scenario::store::{Store, StoreError};

/// The browser's local storage.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BrowserStore;

fn storage() -> Result<web_sys::Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Blocked)?;
    match window.local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        Ok(None) | Err(_) => Err(StoreError::Blocked),
    }
}

fn refused(error: &JsValue) -> StoreError {
    let name = error.dyn_ref::<js_sys::Object>().and_then(|error| {
        js_sys::Reflect::get(error, &JsValue::from_str("name"))
            .ok()?
            .as_string()
    });
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
        _ => StoreError::Blocked,
    }
}

impl Store for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        storage()?.get_item(key).map_err(|error| refused(&error))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        storage()?
            .set_item(key, text)
            .map_err(|error| refused(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        storage()?.remove_item(key).map_err(|error| refused(&error))
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = storage()?;
        let length = storage.length().map_err(|error| refused(&error))?;
        Ok((0..length)
            .filter_map(|at| storage.key(at).ok().flatten())
            .collect())
    }
}

/// Where a tab keeps what is typed over a reload.
const TYPED: &str = "partner-lab/typed";

/// The storage of this tab, where the browser lets it.
fn of_tab() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()??;
    Some(SessionStorage::raw())
}

/// Keeps a text in this tab, or none. Where that cannot be, a reload empties forms.
pub(crate) fn keep_in_tab(text: Option<&str>) {
    let Some(storage) = of_tab() else {
        return;
    };
    let _ = match text {
        Some(text) => storage.set_item(TYPED, text),
        None => storage.remove_item(TYPED),
    };
}

/// Takes the text that this tab keeps.
pub(crate) fn take_from_tab() -> Option<String> {
    let storage = of_tab()?;
    let text = storage.get_item(TYPED).ok()??;
    let _ = storage.remove_item(TYPED);
    Some(text)
}
