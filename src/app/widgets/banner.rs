//! Banners: something that holds for a whole page.

use leptos::prelude::*;

use super::Icon;

/// A banner; `kind` is a verdict's id, whose colour and icon it takes.
#[component]
pub(crate) fn Banner(kind: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class=format!("banner {kind}")>
            <Icon name=kind/>
            {children()}
        </div>
    }
}
