//! Content that follows what it reads.
//!
//! The framework makes code of its own for every closure in a view; boxed, they share one copy. That
//! halves the app, so views use these instead of bare closures.

use leptos::prelude::*;

/// Content that is built anew when what it reads changes.
pub(crate) fn live<V: IntoView + 'static>(content: impl Fn() -> V + Send + 'static) -> AnyView {
    let content: Box<dyn FnMut() -> AnyView + Send> = Box::new(move || content().into_any());
    content.into_any()
}

/// A text, in content or in an attribute, that follows what it reads.
pub(crate) fn text(
    text: impl Fn() -> String + Send + 'static,
) -> Box<dyn FnMut() -> String + Send> {
    Box::new(text)
}

/// A switch that follows what it reads.
pub(crate) fn flag(flag: impl Fn() -> bool + Send + 'static) -> Box<dyn FnMut() -> bool + Send> {
    Box::new(flag)
}

/// Content that shows while a condition holds, and is not built anew while it does.
pub(crate) fn when<V: IntoView + 'static>(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    content: impl Fn() -> V + Send + 'static,
) -> AnyView {
    let shown = memo(condition);
    live(move || {
        if shown.get() {
            content().into_any()
        } else {
            ().into_any()
        }
    })
}

/// A value derived from signals, computed when one of them changes.
pub(crate) fn memo<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    fn boxed<T: PartialEq + Send + Sync + 'static>(
        value: Box<dyn Fn() -> T + Send + Sync>,
    ) -> Memo<T> {
        Memo::new(move |_| value())
    }
    boxed(Box::new(value))
}
