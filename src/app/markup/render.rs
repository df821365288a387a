//! Markup in the page: made once, then only what is different is written.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::{AddAnyAttr, Mountable, Render, RenderHtml};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};
use wasm_bindgen::prelude::*;
use web_sys::{Document, HtmlDialogElement, HtmlInputElement, Node};

use super::{Listener, Markup, Parts, Text};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A piece as it stands in the page.
pub(crate) struct Placed {
    node: Node,
    what: What,
}

enum What {
    Words(Text),
    Element(Held),
}

struct Held {
    name: &'static str,
    key: String,
    attributes: Vec<(&'static str, Text)>,
    listeners: Vec<Listening>,
    children: Vec<Placed>,
}

/// A listener of an element; what it does changes with every update.
struct Listening {
    element: web_sys::Element,
    event: &'static str,
    does: Rc<RefCell<Listener>>,
    closure: Closure<dyn FnMut(web_sys::Event)>,
}

/// An element that left the page can still be reached by an event that was on its way, as a dialog
/// is by `close`.
impl Drop for Listening {
    fn drop(&mut self) {
        let listener = self.closure.as_ref().unchecked_ref();
        let element = &self.element;
        let _ = element.remove_event_listener_with_callback(self.event, listener);
    }
}

thread_local! {
    static DOCUMENT: Option<Document> = web_sys::window().and_then(|window| window.document());
}

/// There is a document wherever this runs; without one nothing is shown.
fn in_document(make: impl FnOnce(&Document) -> Option<Node>) -> Node {
    DOCUMENT
        .with(|document| document.as_ref().and_then(make))
        .unwrap_or_else(|| JsValue::NULL.unchecked_into())
}

impl Placed {
    fn words(text: Text) -> Self {
        let node = in_document(|document| Some(document.create_text_node(&text).into()));
        Self {
            node,
            what: What::Words(text),
        }
    }

    fn of(piece: Markup) -> Self {
        let parts = match piece {
            Markup::Nothing => return Self::words(Text::Borrowed("")),
            Markup::Text(text) => return Self::words(text),
            Markup::Element(element) => element.0,
        };
        let node = in_document(|document| {
            let made = if matches!(parts.name, "svg" | "use" | "rect" | "line" | "text") {
                document.create_element_ns(Some(SVG), parts.name)
            } else {
                document.create_element(parts.name)
            };
            made.ok().map(Into::into)
        });
        let mut held = Held {
            name: parts.name,
            key: parts.key.clone(),
            attributes: Vec::new(),
            listeners: Vec::new(),
            children: Vec::new(),
        };
        held.update(node.unchecked_ref(), *parts);
        Self {
            node,
            what: What::Element(held),
        }
    }

    fn update(&mut self, piece: Markup) {
        let piece = match (&mut self.what, piece) {
            (What::Words(old), Markup::Text(new)) => return rewrite(&self.node, old, new),
            (What::Words(old), Markup::Nothing) => {
                return rewrite(&self.node, old, Text::Borrowed(""));
            }
            (What::Element(held), Markup::Element(element))
                if held.name == element.0.name && held.key == element.0.key =>
            {
                return held.update(self.node.unchecked_ref(), *element.0);
            }
            (_, piece) => piece,
        };
        let new = Self::of(piece);
        if let Some(parent) = self.node.parent_node() {
            let _ = parent.replace_child(&new.node, &self.node);
        }
        *self = new;
    }
}

fn rewrite(node: &Node, old: &mut Text, new: Text) {
    if *old != new {
        node.set_text_content(Some(&new));
        *old = new;
    }
}

impl Held {
    fn update(&mut self, element: &web_sys::Element, parts: Parts) {
        let old = mem::replace(&mut self.attributes, parts.attributes);
        for (name, _) in &old {
            if !is_state(name) && !self.attributes.iter().any(|(kept, _)| kept == name) {
                let _ = element.remove_attribute(name);
            }
        }
        for (name, value) in &self.attributes {
            let same = old.iter().any(|it| it.0 == *name && it.1 == *value);
            if !same && !is_state(name) {
                let _ = element.set_attribute(name, value);
            }
        }
        for (event, listener) in parts.listeners {
            self.listen(element, event, listener);
        }
        self.shorten(element, parts.children.len());
        let mut new = parts.children.into_iter();
        for (child, piece) in self.children.iter_mut().zip(new.by_ref()) {
            child.update(piece);
        }
        let common = self.children.len();
        self.children.extend(new.map(Placed::of));
        for child in self.children.iter().skip(common) {
            let _ = element.append_child(&child.node);
        }
        self.states(element);
    }

    /// Children that are not there any more, before the others are updated.
    fn shorten(&mut self, element: &web_sys::Element, count: usize) {
        for gone in self.children.drain(count.min(self.children.len())..) {
            let _ = element.remove_child(&gone.node);
        }
    }

    fn listen(&mut self, element: &web_sys::Element, event: &'static str, listener: Listener) {
        if let Some(known) = self.listeners.iter().find(|known| known.event == event) {
            known.does.replace(listener);
            return;
        }
        let does = Rc::new(RefCell::new(listener));
        let called = Rc::clone(&does);
        let closure = Closure::new(move |event| {
            let listener = Listener::clone(&called.borrow());
            listener(event);
        });
        let _ = element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        self.listeners.push(Listening {
            element: element.clone(),
            event,
            does,
            closure,
        });
    }

    /// Writes what the reader can change as well, and only where it is different.
    fn states(&self, element: &web_sys::Element) {
        for (name, value) in &self.attributes {
            match *name {
                "value" => {
                    let now = js_sys::Reflect::get(element, &JsValue::from_str(name));
                    if now.ok().and_then(|it| it.as_string()).as_deref() != Some(value) {
                        set(element, name, &JsValue::from_str(value));
                    }
                }
                "checked" => set(element, name, &JsValue::from_bool(value == "true")),
                "modal" => {
                    let dialog: &HtmlDialogElement = element.unchecked_ref();
                    if value == "true" && !dialog.open() {
                        // It fails only for a dialog that is not on the page.
                        let _ = dialog.show_modal();
                        begin(dialog);
                    } else if value == "false" && dialog.open() {
                        dialog.close();
                    }
                }
                _ => {}
            }
        }
    }
}

/// Puts the focus into the first field of what a dialog asks for, if any, before a key can reach it:
/// what is typed replaces what stands there.
fn begin(dialog: &HtmlDialogElement) {
    let field = dialog.query_selector("input").ok().flatten();
    if let Some(field) = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

fn is_state(name: &str) -> bool {
    matches!(name, "value" | "checked" | "modal")
}

fn set(element: &web_sys::Element, name: &str, value: &JsValue) {
    let _ = js_sys::Reflect::set(element, &JsValue::from_str(name), value);
}

impl Mountable for Placed {
    fn unmount(&mut self) {
        if let Some(parent) = self.node.parent_node() {
            let _ = parent.remove_child(&self.node);
        }
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&Node>) {
        let _ = parent.insert_before(&self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.node.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.node));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        self.node.dyn_ref().cloned().into_iter().collect()
    }
}

impl Render for Markup {
    type State = Placed;

    fn build(self) -> Placed {
        Placed::of(self)
    }

    fn rebuild(self, placed: &mut Placed) {
        placed.update(self);
    }
}

impl AddAnyAttr for Markup {
    type Output<New: Attribute> = Self;

    fn add_any_attr<New: Attribute>(self, _: New) -> Self {
        self
    }
}

/// The framework asks every view for its text on a server. There is none: nothing is written.
impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Placed {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
