//! Dialogs: the browser's own, which keep the focus inside and close with Escape.

use leptos::html;
use leptos::prelude::*;

use super::live::when;

use super::Icon;
use crate::app::state::app;
use crate::i18n::key;

/// A dialog that shows while `open` is set.
#[component]
pub(crate) fn Dialog(open: RwSignal<bool>, title: String, children: ChildrenFn) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = node.get() {
            if open.get() && !dialog.open() {
                // It fails only for a dialog that is not on the page.
                let _ = dialog.show_modal();
            } else if !open.get() && dialog.open() {
                dialog.close();
            }
        }
    });
    let children = StoredValue::new(children);
    let label = title.clone();
    view! {
        <dialog node_ref=node on:close=move |_| open.set(false) aria-label=label>
            <div class="row">
                <h2 class="grow">{title}</h2>
                <button type="button" class="plain" on:click=move |_| open.set(false)>
                    <Icon name="close"/>
                    {app().t(key::CLOSE)}
                </button>
            </div>
            {when(move || open.get(), move || view! { {children.with_value(|children| children())} })}
        </dialog>
    }
}
