//! The customer's agreement, and the confirmation that it was accepted.

use leptos::prelude::*;

use super::languages::languages;
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::forms::held;
use crate::app::pages::served::{
    agreement_name, agreements, customer, national, on_file, unagreed,
};
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{
    ActionButton, aside, button, card, day_field, paragraph, quiet, select, simulated, terms,
};
use crate::domain::{
    Action, ActionKind, CustomerAgreementKind, Date, Decision, Kind, OrganisationId, PhoneNumber,
    Question, TenantId,
};
use crate::i18n::{Arg, Key, key};
use crate::platform::browser::focus;
use crate::platform::formats::{all_of, language_name};

/// Since when one licensing page holds all versions (R-MCA-LOCATION).
const LICENSING_PAGE: Date = Date::ymd(2021, 5, 28);

/// What is typed in the form.
#[derive(Clone, Copy)]
pub(super) struct Confirmation {
    open: RwSignal<bool>,
    first: RwSignal<String>,
    last: RwSignal<String>,
    email: RwSignal<String>,
    phone: RwSignal<String>,
    date: RwSignal<String>,
    kind: RwSignal<String>,
}

impl Confirmation {
    /// Nothing yet; the date is today's.
    pub(super) fn new(app: App) -> Self {
        let today = app.world_now(|world| world.date.to_string());
        let fields =
            ["signer", "signer-last", "signer-email", "signer-phone"].map(|it| app.field(it, ""));
        let begun = fields.iter().any(|it| !it.get_untracked().is_empty());
        let [first, last, email, phone] = fields;
        Self {
            open: RwSignal::new(begun),
            first,
            last,
            email,
            phone,
            date: app.field("accepted", &today.unwrap_or_default()),
            kind: app.field("agreement", CustomerAgreementKind::Customer.id()),
        }
    }

    /// First and last name of the signer.
    fn signer(self) -> String {
        format!("{} {}", self.first.get().trim(), self.last.get().trim())
    }

    /// The agreement that was chosen, where two were offered on the day.
    fn kind_of(self, accepted: Date) -> Option<CustomerAgreementKind> {
        let mut offered = choices(accepted)?.iter();
        let chosen = self.kind.get();
        offered.find(|it| it.id() == chosen).copied()
    }

    /// Opens or closes the form. What is pressed goes away with it, so the focus moves on.
    fn turn(self, open: bool) {
        self.open.set(open);
        request_animation_frame(move || focus(if open { "#signer" } else { "#confirm" }));
    }
}

/// What is on file, and the way to confirm.
pub(super) fn agreement(app: App, tenant: &TenantId, typed: Confirmation) -> Option<Element> {
    let (_, at) = app.me.get()?;
    let known = app.world(|world| agreements(world, &at.id, tenant))?;
    let confirms = matches!(at.kind, Kind::IndirectProvider | Kind::DirectBillPartner);
    let card = card(app.t(key::CUSTOMER_AGREEMENT_TITLE)).attr("class", "card form");
    if let Some(national) = national(app, tenant) {
        let filed = (!known.is_empty()).then(|| on_file(app, &known));
        return Some(card.with(filed).with(national));
    }
    // What another partner confirmed does not count for this one.
    let mut confirmed = known.iter().filter_map(|it| it.partner.as_ref());
    let counts = confirmed
        .any(|partner| *partner != at.id)
        .then(|| aside(app, key::CUSTOMER_AGREEMENT_COUNTS));
    // What is on file may count no more.
    let asked = std::slice::from_ref(tenant);
    let old = confirms && !known.is_empty() && unagreed(app, &at.id, asked).contains(&true);
    let again = !known.is_empty() && !old;
    let card = card
        .with(on_file(app, &known))
        .with(old.then(|| paragraph(app, key::CUSTOMER_AGREEMENT_OLD).attr("class", "note")))
        .with(counts)
        .with(location(app, tenant))
        .with(confirms.then(|| confirmation(app, &at.id, tenant, typed, again)))
        .with(terms(app, &["mca"]));
    Some(card)
}

/// Which version counts: the one for the customer's location, in the languages offered there.
fn location(app: App, tenant: &TenantId) -> Option<Element> {
    let country = app.world(|world| customer(world, tenant)?.country.clone())??;
    let names = languages(&country)
        .iter()
        .map(|tag| language_name(app.language(), tag))
        .collect();
    let listed = !languages(&country).is_empty();
    let args = [
        ("country", Arg::from(app.country(&country))),
        ("languages", Arg::from(all_of(app.language(), names))),
    ];
    let text = if listed {
        app.fill(key::CUSTOMER_LOCATION, &args)
    } else {
        app.fill(key::CUSTOMER_LOCATION_UNLISTED, &args)
    };
    let page = app.today() >= Some(LICENSING_PAGE);
    let page = page.then(|| app.t(key::CUSTOMER_LOCATION_PAGE));
    let text = quiet("p", text);
    Some(match page {
        Some(page) if listed => text.text(" ").text(page),
        _ => text,
    })
}

/// The button that opens the form, or the form. Where an agreement is on file, it stands back.
fn confirmation(
    app: App,
    at: &OrganisationId,
    tenant: &TenantId,
    typed: Confirmation,
    again: bool,
) -> Markup {
    let ask = |signer, email, phone, accepted, kind| {
        app.question(Action::ConfirmCustomerAgreement {
            partner: Some(at.clone()),
            tenant: Some(tenant.clone()),
            signer,
            email,
            phone,
            accepted,
            kind,
        })
    };
    if typed.open.get() {
        let date = simulated(&typed.date.get());
        let phone = PhoneNumber::new(typed.phone.get());
        let (signer, email) = (typed.signer(), typed.email.get());
        let kind = date.and_then(|date| typed.kind_of(date));
        let whole = ask(Some(signer), Some(email), Some(phone), date, kind);
        return form(app, typed, whole.filter(|_| date.is_some()), date).into();
    }
    let question = ask(None, None, None, None, None);
    let decision = app.decide_one(question.as_ref());
    let label = app.word("action.ConfirmCustomerAgreement");
    if decision.as_ref().is_some_and(Decision::is_permitted) {
        let open = button("", move || typed.turn(true))
            .attr("id", "confirm")
            .text(label);
        return classed("p", "row")
            .key("closed")
            .with(again.then(|| quiet("span", app.t(key::CONFIRM_AGAIN))))
            .with(open)
            .into();
    }
    // What is on file already needs no remedy.
    let why = decision.as_ref().filter(|_| !again);
    let why = why.map(|it| explained(app, &label, question.as_ref(), it));
    let button = ActionButton::new(app, question, decision.as_ref(), label);
    classed("div", "page")
        .with(classed("p", "row").with(button))
        .with(why)
        .into()
}

/// Who signed, and when.
fn form(app: App, typed: Confirmation, question: Option<Question>, date: Option<Date>) -> Element {
    let decision = app.decide_one(question.as_ref());
    let label = app.word("action.ConfirmCustomerAgreement");
    let refused = decision.as_ref().filter(|it| !it.is_permitted());
    let why = refused.map(|it| explained(app, &label, question.as_ref(), it));
    let confirm = ActionButton::new(app, question, decision.as_ref(), label)
        .primary()
        .then(move || {
            typed.open.set(false);
            for field in [typed.first, typed.last, typed.email, typed.phone] {
                field.set(String::new());
            }
        });
    let cancel = button(app.t(key::CANCEL), move || typed.turn(false));
    let empty = typed.signer().trim().is_empty() && typed.email.get().is_empty();
    let accepted = day_field(app, key::CONFIRM_DATE, typed.date);
    let labelled = |label: Key, field: Element| worded("label", app.t(label)).with(field);
    classed("div", "page")
        .key("open")
        .with(aside(app, key::CONFIRM_LEAD))
        .with(labelled(
            key::CONFIRM_FIRST,
            field("text", typed.first).attr("id", "signer"),
        ))
        .with(labelled(key::CONFIRM_LAST, field("text", typed.last)))
        .with(labelled(key::CONFIRM_EMAIL, field("email", typed.email)))
        .with(labelled(key::CONFIRM_PHONE, field("tel", typed.phone)))
        .with(accepted)
        .with(date.and_then(|date| kinds(app, typed, date)))
        .with(if empty {
            held(
                app,
                ActionKind::ConfirmCustomerAgreement,
                key::CONFIRM_EMPTY,
            )
            .with(cancel)
        } else {
            classed("p", "row").with(confirm).with(cancel)
        })
        .with(why.filter(|_| !empty))
}

/// Where two agreements were offered on the day, the choice of one.
fn kinds(app: App, typed: Confirmation, accepted: Date) -> Option<Element> {
    let option = |it: &CustomerAgreementKind| (it.id().to_owned(), app.t(agreement_name(*it)));
    let choice = select(typed.kind, choices(accepted)?.iter().map(option).collect());
    let label = worded("label", app.t(key::CUSTOMER_AGREEMENT_TITLE)).with(choice);
    let about = quiet("p", app.t(key::CONFIRM_KIND));
    Some(classed("div", "page").with(label).with(about))
}

/// The agreements to choose from, where there is a choice.
fn choices(accepted: Date) -> Option<&'static [CustomerAgreementKind]> {
    Some(CustomerAgreementKind::offered(accepted)).filter(|it| it.len() > 1)
}

fn field(kind: &'static str, typed: RwSignal<String>) -> Element {
    element("input")
        .attr("type", kind)
        .attr("autocomplete", "off")
        .attr("maxlength", "200")
        .attr("value", typed.get())
        .typed(move |text| typed.set(text))
}
