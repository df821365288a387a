//! The code of pages that is fetched when they open.

use std::cell::RefCell;

use super::{add_pages, expect_pages, told};

thread_local! {
    /// The groups whose code is here.
    static HERE: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// Whether the code of a group of pages is here.
pub(crate) fn has(group: &str) -> bool {
    HERE.with_borrow(|here| here.contains(&group))
}

/// Begins to fetch a group of pages.
pub(crate) fn expect(group: &str) {
    expect_pages(group);
}

/// Fetches a group of pages and adds its code to the app's.
pub(crate) async fn add(group: &'static str) -> Result<(), String> {
    let added = add_pages(group, &wasm_bindgen::exports()).await;
    added.map_err(|error| told(&error))?;
    HERE.with_borrow_mut(|here| here.push(group));
    Ok(())
}
