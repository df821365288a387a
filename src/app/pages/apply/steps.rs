//! The fields of each step of the application.

use leptos::prelude::*;

use super::form::is_asked;
use crate::app::draft::{Draft, Typed};
use crate::app::markup::{Element, Markup, classed};
use crate::app::pages::entry::{around, entry, problems};
use crate::app::pages::fields::countries;
use crate::app::pages::identifiers::people;
use crate::app::pages::own_number;
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{aside, button, go_to, quiet, select_of};
use crate::domain::{Action, Decision, Model, Organisation};
use crate::i18n::{Key, key};

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
        Typed::Model => key::FORM_AS,
        Typed::BankDetails => key::FORM_BANK,
    }
}

/// The places in the programme that have an application.
const MODELS: [(Model, Key); 2] = [
    (Model::IndirectReseller, key::MODEL_RESELLER),
    (Model::DirectBill, key::MODEL_DIRECT),
];

/// What there is to choose in a field that is chosen and means no thing.
fn choices(app: App, field: Typed) -> Vec<(String, String)> {
    if field == Typed::Model {
        let named = |(model, name): (Model, Key)| (model.id().to_owned(), app.t(name));
        return MODELS.map(named).to_vec();
    }
    vec![
        (String::new(), app.t(key::FORM_BANK_NONE)),
        ("given".to_owned(), app.t(key::FORM_BANK_GIVEN)),
    ]
}

/// What is chosen in such a field, in words.
pub(super) fn chosen(app: App, field: Typed, value: &str) -> String {
    let mut all = choices(app, field).into_iter();
    let found = all.find(|(id, _)| id == value);
    found.map(|(_, name)| name).unwrap_or_default()
}

/// Why the company does not find the chosen place open, as the policy says.
fn closed(app: App, at: &Organisation, draft: &Draft) -> Option<Markup> {
    let model = Model::DirectBill;
    let question = app.question(Action::ChooseModel {
        organisation: Some(at.id.clone()),
        model: draft.is_direct().then_some(model),
    })?;
    let decision = app
        .decide_one(Some(&question))
        .filter(|_| draft.is_direct())?;
    let label = app.t(key::MODEL_DIRECT);
    let refused =
        (!decision.is_permitted()).then(|| explained(app, &label, Some(&question), &decision));
    let go = go_to(app, Page::DirectBill, key::NAV_DIRECT_BILL);
    let open = classed("div", "page")
        .with(aside(app, key::FORM_AS_DIRECT))
        .with(classed("p", "row").with(go));
    Some(refused.unwrap_or_else(|| open.into()))
}

/// What helps to fill it in.
const fn help(field: Typed) -> Option<Key> {
    match field {
        Typed::LegalName => Some(key::FORM_LEGAL_NAME_HELP),
        Typed::LegalAddress => Some(key::FORM_LEGAL_ADDRESS_HELP),
        Typed::Contact => Some(key::APPLY_CONTACT_HELP),
        Typed::Support => Some(key::FORM_SUPPORT_HELP),
        Typed::BankDetails => Some(key::FORM_BANK_HELP),
        Typed::Country | Typed::Registration | Typed::Email | Typed::Model => None,
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
    let country = draft.get(Typed::Country).unwrap_or_default();
    for field in typed.iter().filter(|it| is_asked(**it, draft)) {
        let value = draft.get(*field).unwrap_or_default().to_owned();
        let wrong = problems(app, decision, field.parameter());
        let (id, field) = (field.parameter(), *field);
        let name = match field {
            Typed::Registration => own_number::label(app, country),
            _ => app.t(label(field)),
        };
        let write = move |text| app.draft.update(|draft| draft.set(field, text));
        let choices = match field {
            Typed::Country => countries(app),
            Typed::Contact => people(app, at),
            Typed::Model | Typed::BankDetails => choices(app, field),
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
        let help = match field {
            Typed::Registration => Some(own_number::about(app, country)),
            _ => help(field).map(|it| app.t(it)),
        };
        fields.extend(help.map(|it| quiet("p", it).into()));
        if field == Typed::Model {
            fields.extend(closed(app, at, draft));
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
    let label = app.fill_one(key::FORM_EMAIL_USE, "email", address.clone());
    let take = move || {
        let address = address.clone();
        app.draft.update(|draft| draft.set(Typed::Email, address));
    };
    Some(
        classed("div", "page")
            .with(aside(app, key::FORM_EMAIL_HELP))
            .with(classed("p", "row").with(button(label, take))),
    )
}
