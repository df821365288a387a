//! The fields of each step of the application.

use leptos::prelude::*;

use crate::app::draft::{Draft, Typed};
use crate::app::markup::{Element, Markup, classed};
use crate::app::pages::entry::{around, entry, problems};
use crate::app::pages::fields::countries;
use crate::app::pages::identifiers::people;
use crate::app::state::App;
use crate::app::widgets::{button, quiet, select_of};
use crate::domain::{Decision, Organisation};
use crate::i18n::{Arg, Key, key};

/// The label of a field.
pub(super) const fn label(field: Typed) -> Key {
    match field {
        Typed::LegalName => key::FORM_LEGAL_NAME,
        Typed::LegalAddress => key::FORM_LEGAL_ADDRESS,
        Typed::Country => key::COLUMN_COUNTRY,
        Typed::Registration => key::FORM_REGISTRATION,
        Typed::Contact => key::APPLY_CONTACT,
        Typed::Email => key::FORM_EMAIL,
        Typed::Support => key::FORM_SUPPORT_REACH,
    }
}

/// What helps to fill it in.
const fn help(field: Typed) -> Option<Key> {
    match field {
        Typed::LegalName => Some(key::FORM_LEGAL_NAME_HELP),
        Typed::LegalAddress => Some(key::FORM_LEGAL_ADDRESS_HELP),
        Typed::Registration => Some(key::FORM_REGISTRATION_HELP),
        Typed::Contact => Some(key::APPLY_CONTACT_HELP),
        Typed::Support => Some(key::FORM_SUPPORT_HELP),
        Typed::Country | Typed::Email => None,
    }
}

/// The fields of a step, each with what is wrong in it.
pub(super) fn fields(
    app: App,
    at: &Organisation,
    typed: &[Typed],
    draft: &Draft,
    decision: Option<&Decision>,
) -> Element {
    let mut fields: Vec<Markup> = Vec::new();
    for field in typed {
        let value = draft.get(*field).unwrap_or_default().to_owned();
        let wrong = problems(app, decision, field.parameter());
        let (id, field) = (field.parameter(), *field);
        let name = app.t(label(field));
        let write = move |text| app.draft.update(|draft| draft.set(field, text));
        let choices = match field {
            Typed::Country => countries(app),
            Typed::Contact => people(app, at),
            _ => Vec::new(),
        };
        let part = if choices.is_empty() {
            entry(app, id, name, value, wrong, write)
        } else {
            around(
                app,
                id,
                name,
                select_of(value, choices, write).attr("id", id),
                wrong,
            )
        };
        fields.push(part.into());
        if let Some(help) = help(field) {
            fields.push(quiet("p", app.t(help)).into());
        }
        if field == Typed::Email {
            fields.push(suggestion(app, at, draft).into());
        }
    }
    classed("div", "entries").all(fields)
}

/// The address that the contact has at the company, one press away.
fn suggestion(app: App, at: &Organisation, draft: &Draft) -> Option<Element> {
    let contact = draft.get(Typed::Contact)?;
    let address = app
        .world(|world| Some(world.people.get(contact)?.address(at)))
        .flatten()?;
    let args = [("email", Arg::from(address.clone()))];
    let label = app.fill(key::FORM_EMAIL_USE, &args);
    let take = move || {
        let address = address.clone();
        app.draft.update(|draft| draft.set(Typed::Email, address));
    };
    Some(
        classed("div", "page")
            .with(quiet("p", app.t(key::FORM_EMAIL_HELP)))
            .with(classed("p", "row").with(button(label, take))),
    )
}
