//! What is typed in an application and in other forms, kept while the reader looks at other pages,
//! and over a reload. No form asks for a password.

mod instead;
mod reload;
mod touched;

pub(crate) use instead::Instead;
pub(crate) use touched::Touched;

use leptos::prelude::*;

use super::state::App;
use crate::domain::Model;
use crate::platform::browser::fragment;

/// A field of a page, by the page's address and its own name: what stood in it at first, and what
/// stands in it now.
#[derive(Clone)]
pub(crate) struct Field {
    name: String,
    first: String,
    text: ArcRwSignal<String>,
}

impl App {
    /// What is typed in a field of the page that opens. Where nobody has typed, it is `first`; where
    /// somebody has, the field was touched.
    pub(crate) fn field(self, id: &str, first: &str) -> RwSignal<String> {
        let name = format!("{} {id}", fragment());
        let text = self.fields.try_update_value(|fields| {
            if let Some(held) = fields.iter_mut().find(|it| it.name == name) {
                if held.text.get_untracked() == held.first {
                    held.text.set(first.to_owned());
                } else {
                    self.touch(id);
                }
                first.clone_into(&mut held.first);
                return held.text.clone();
            }
            let text = ArcRwSignal::new(first.to_owned());
            fields.push(Field {
                name,
                first: first.to_owned(),
                text: text.clone(),
            });
            text
        });
        text.unwrap_or_default().into()
    }

    /// Chooses what stands in a field of another page, by the page's address.
    pub(crate) fn choose(self, address: &str, name: &str, text: &str) {
        let name = format!("{} {name}", address.trim_start_matches('#'));
        self.fields.update_value(|fields| {
            fields.retain(|it| it.name != name);
            fields.push(Field {
                name,
                first: String::new(),
                text: ArcRwSignal::new(text.to_owned()),
            });
        });
    }

    /// What stands in these fields of the page is done. They begin anew when it opens again, unless
    /// something else was typed since.
    pub(crate) fn sent(self, names: &[&str]) {
        let names: Vec<_> = names
            .iter()
            .map(|it| format!("{} {it}", fragment()))
            .collect();
        self.fields.update_value(|fields| {
            for field in fields.iter_mut().filter(|it| names.contains(&it.name)) {
                field.first = field.text.get_untracked();
            }
        });
    }

    /// A scenario begins anew in a slot, or is gone: nothing was typed there.
    pub(crate) fn untyped(self, slot: &str) {
        let of = format!("/{slot}/");
        self.fields
            .update_value(|fields| fields.retain(|it| !it.name.starts_with(&of)));
        if self
            .draft
            .with_untracked(|it| format!("/{}", it.of).starts_with(&of))
        {
            self.draft.set(Draft::default());
        }
    }

    /// Everything is forgotten: nothing was typed anywhere.
    pub(crate) fn untyped_anywhere(self) {
        self.fields.set_value(Vec::new());
        self.draft.set(Draft::default());
        self.shelf.clear();
    }
}

/// A field of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typed {
    LegalName,
    LegalAddress,
    Country,
    Registration,
    Contact,
    Email,
    Support,
    Model,
    BankDetails,
}

/// How many there are.
const FIELDS: usize = Typed::BankDetails as usize + 1;

impl Typed {
    /// The parameter of the action that it fills.
    pub(crate) const fn parameter(self) -> &'static str {
        match self {
            Self::LegalName => "legal_name",
            Self::LegalAddress => "legal_address",
            Self::Country => "country",
            Self::Registration => "registration",
            Self::Contact => "contact",
            Self::Email => "email",
            Self::Support => "support",
            Self::Model => "model",
            Self::BankDetails => "bank_details",
        }
    }
}

/// An application that is not sent yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    /// The scenario and the company it belongs to.
    pub(crate) of: String,
    /// The step that is open.
    pub(crate) step: usize,
    /// The farthest step that was reached.
    pub(crate) reached: usize,
    fields: [Option<String>; FIELDS],
}

impl Draft {
    /// An empty one.
    pub(crate) fn of(of: String) -> Self {
        Self {
            of,
            ..Self::default()
        }
    }

    /// What stands in a field; none while nobody has been there.
    pub(crate) fn get(&self, field: Typed) -> Option<&str> {
        self.fields.get(field as usize)?.as_deref()
    }

    /// Whether the company applies as a direct bill partner.
    pub(crate) fn is_direct(&self) -> bool {
        self.get(Typed::Model) == Some(Model::DirectBill.id())
    }

    /// Types into a field.
    pub(crate) fn set(&mut self, field: Typed, text: String) {
        if let Some(place) = self.fields.get_mut(field as usize) {
            *place = Some(text);
        }
    }

    /// Somebody has been at these fields, even if nothing was typed there.
    pub(crate) fn visit(&mut self, fields: &[Typed]) {
        for field in fields {
            if let Some(place) = self.fields.get_mut(*field as usize) {
                place.get_or_insert_default();
            }
        }
    }
}
