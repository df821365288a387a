//! What pages are made of, as plain data.
//!
//! The framework's own `view!` makes a type, and code that builds and updates it, of every element
//! of every page. Pages written as data share one copy of that code, which makes the app a third
//! smaller. A component returns [`live`] markup; the framework runs it again when a signal it has read
//! changes, and [`render`] writes what is different into the page.

mod render;

use std::borrow::Cow;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// A text that is often known when the app is built.
pub(crate) type Text = Cow<'static, str>;

/// What happens when an event arrives.
pub(crate) type Listener = Arc<dyn Fn(web_sys::Event) + Send + Sync>;

/// A piece of a page.
pub(crate) enum Markup {
    /// Nothing. It keeps its place, so that the pieces after it stay the same elements.
    Nothing,
    /// A text.
    Text(Text),
    /// An element.
    Element(Element),
}

/// An element, with all that it holds.
pub(crate) struct Element(Box<Parts>);

struct Parts {
    name: &'static str,
    key: String,
    attributes: Vec<(&'static str, Text)>,
    listeners: Vec<(&'static str, Listener)>,
    children: Vec<Markup>,
}

/// An element of this name.
pub(crate) fn element(name: &'static str) -> Element {
    Element(Box::new(Parts {
        name,
        key: String::new(),
        attributes: Vec::new(),
        listeners: Vec::new(),
        children: Vec::new(),
    }))
}

/// An element of this name and class.
pub(crate) fn classed(name: &'static str, class: &'static str) -> Element {
    element(name).attr("class", class)
}

/// An element of this name with a text in it.
pub(crate) fn worded(name: &'static str, text: impl Into<Text>) -> Element {
    element(name).text(text)
}

impl Element {
    /// With an attribute. `value`, `checked` and `modal` are states, not attributes: what a field
    /// holds, whether a box is ticked, whether a dialog is open.
    pub(crate) fn attr(mut self, name: &'static str, value: impl Into<Text>) -> Self {
        let value = value.into();
        match self.0.attributes.iter_mut().find(|it| it.0 == name) {
            Some(known) => known.1 = value,
            None => self.0.attributes.push((name, value)),
        }
        self
    }

    /// With an attribute that is true or false.
    pub(crate) fn flag(self, name: &'static str, value: bool) -> Self {
        self.attr(name, if value { "true" } else { "false" })
    }

    /// With an attribute, when there is a value.
    pub(crate) fn maybe(self, name: &'static str, value: Option<Text>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// With one more text in it.
    pub(crate) fn text(mut self, text: impl Into<Text>) -> Self {
        self.0.children.push(Markup::Text(text.into()));
        self
    }

    /// With one more piece in it.
    pub(crate) fn with(mut self, piece: impl Into<Markup>) -> Self {
        self.0.children.push(piece.into());
        self
    }

    /// With these pieces in it. Where their number changes, nothing else should follow them.
    pub(crate) fn all(mut self, pieces: Vec<Markup>) -> Self {
        self.0.children.extend(pieces);
        self
    }

    /// With what happens on an event.
    pub(crate) fn on(
        mut self,
        event: &'static str,
        listener: impl Fn(web_sys::Event) + Send + Sync + 'static,
    ) -> Self {
        self.0.listeners.push((event, Arc::new(listener)));
        self
    }

    /// With what happens when it is pressed.
    pub(crate) fn press(self, act: impl Fn() + Send + Sync + 'static) -> Self {
        self.on("click", move |_| act())
    }

    /// With what happens when it is pressed, once: the second press of a double click does nothing.
    pub(crate) fn press_once(self, act: impl Fn() + Send + Sync + 'static) -> Self {
        self.on("click", move |event| {
            if presses(&event) < 2.0 {
                act();
            }
        })
    }

    /// With what happens to its new value when it is typed in or chosen.
    pub(crate) fn typed(self, act: impl Fn(String) + Send + Sync + 'static) -> Self {
        self.on("input", move |event| {
            act(of_target(&event, "value").as_string().unwrap_or_default());
        })
    }

    /// With what happens when its box is ticked or not.
    pub(crate) fn ticked(self, act: impl Fn(bool) + Send + Sync + 'static) -> Self {
        self.on("change", move |event| {
            act(of_target(&event, "checked").is_truthy());
        })
    }

    /// With what happens when it, a dialog, was closed. The browser tells that later, and the dialog
    /// may have opened again meanwhile.
    pub(crate) fn closed(self, act: impl Fn() + Send + Sync + 'static) -> Self {
        self.on("close", move |event| {
            if !of_target(&event, "open").is_truthy() {
                act();
            }
        })
    }

    /// Whether it is an element of this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.0.name == name
    }

    /// One that is never turned into another: with another key it is made anew.
    pub(crate) fn key(mut self, key: impl Into<String>) -> Self {
        self.0.key = key.into();
        self
    }
}

/// How long the text of a field is, when it can get no longer.
pub(crate) fn full(event: &web_sys::Event) -> Option<u32> {
    let most = of_target(event, "maxLength").as_f64()?;
    let text: js_sys::JsString = of_target(event, "value").dyn_into().ok()?;
    (most > 0.0 && f64::from(text.length()) >= most).then(|| text.length())
}

/// How many clicks in a row a click is the last of; none for a key.
fn presses(event: &web_sys::Event) -> f64 {
    let count = js_sys::Reflect::get(event, &JsValue::from_str("detail"));
    count.ok().and_then(|it| it.as_f64()).unwrap_or_default()
}

fn of_target(event: &web_sys::Event, property: &str) -> JsValue {
    event
        .target()
        .and_then(|target| js_sys::Reflect::get(&target, &JsValue::from_str(property)).ok())
        .unwrap_or_default()
}

impl From<Element> for Markup {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<String> for Markup {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<&'static str> for Markup {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<T: Into<Self>> From<Option<T>> for Markup {
    fn from(piece: Option<T>) -> Self {
        piece.map_or(Self::Nothing, Into::into)
    }
}

/// A component's content, which follows every signal that is read while it is made.
pub(crate) fn live(content: impl Fn() -> Markup + Send + 'static) -> AnyView {
    let content: Box<dyn FnMut() -> Markup + Send> = Box::new(content);
    content.into_any()
}
