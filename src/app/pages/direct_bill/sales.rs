//! What a company sold, as it is recorded.

use leptos::prelude::*;

use crate::app::markup::{Element, classed, element, worded};
use crate::app::pages::forms::{does_too, waits};
use crate::app::state::App;
use crate::app::widgets::{aside, card, select};
use crate::domain::{Action, Date, Organisation, SaleKind, trailing_months};
use crate::i18n::{Key, key};
use crate::platform::formats::month_of_year;

/// What is typed in the form.
#[derive(Clone, Copy)]
pub(super) struct Sales {
    month: RwSignal<String>,
    amount: RwSignal<String>,
    kind: RwSignal<String>,
}

impl Sales {
    /// Cloud services of the last whole month, with no amount yet.
    pub(super) fn new(app: App) -> Self {
        let last = app.world_now(|world| world.date.month_start(-1).to_string());
        Self {
            month: app.field("month", &last.unwrap_or_default()),
            amount: app.field("amount", ""),
            kind: app.field("kind", SaleKind::Cloud.id()),
        }
    }
}

/// The form.
pub(super) fn sales(app: App, at: &Organisation, typed: Sales) -> Option<Element> {
    let today = app.world(|world| world.date)?;
    let option = |first: Date| (first.to_string(), month_of_year(app.language(), first));
    let since = at.sells_since();
    let months = trailing_months(today).filter(|it| Some(*it) >= since);
    let months: Vec<_> = months.map(option).collect();
    let card = card(app.word("action.RecordSales")).attr("class", "card form");
    // Who came into the programme this month has none that is over.
    if months.is_empty() {
        return Some(card.with(aside(app, key::DB_NO_MONTH)));
    }
    let kinds = SaleKind::ALL.map(|kind| {
        let name = match kind {
            SaleKind::Cloud => key::COLUMN_CLOUD,
            SaleKind::Perpetual => key::COLUMN_PERPETUAL,
        };
        (kind.id().to_owned(), app.t(name))
    });
    let (written, chosen) = (typed.amount.get(), typed.kind.get());
    let amount = amount(&written);
    let wrong = !written.trim().is_empty() && amount.is_none();
    let action = Action::RecordSales {
        organisation: Some(at.id.clone()),
        month: typed.month.get().parse().ok(),
        amount,
        sale: SaleKind::ALL.into_iter().find(|it| it.id() == chosen),
    };
    let record = if written.trim().is_empty() {
        waits(app, action, key::DB_AMOUNT_FIRST)
    } else {
        does_too(app, action, move || typed.amount.set(String::new()))
    };
    let dollars = element("input")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "11")
        .attr("value", written)
        .flag("aria-invalid", wrong)
        .typed(move |text| typed.amount.set(text));
    let labelled = |label: Key, field: Element| worded("label", app.t(label)).with(field);
    let fields = classed("div", "row filters")
        .with(labelled(key::COLUMN_MONTH, select(typed.month, months)))
        .with(labelled(key::DB_AMOUNT, dollars))
        .with(labelled(key::DB_SOLD, select(typed.kind, kinds.to_vec())));
    let problem = wrong.then(|| classed("p", "problem").text(app.t(key::DB_AMOUNT_WRONG)));
    let lead = aside(app, key::DB_SALES_LEAD);
    Some(card.with(lead).with(fields).with(problem).with(record))
}

/// A whole amount, which commas may part into thousands; no more than nine digits.
fn amount(written: &str) -> Option<u32> {
    let written = written.trim();
    let parted = written.split(',').skip(1).all(|it| it.len() == 3);
    let digits = written.replace(',', "");
    let fits = parted && digits.len() <= 9;
    digits.parse().ok().filter(|_| fits)
}
