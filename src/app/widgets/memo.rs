//! Values that follow signals.

use leptos::prelude::*;

/// A value derived from signals, computed when one of them changes.
///
/// The framework makes code of its own for every closure it is given; boxed, they share one copy.
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
