//! Direct bill: what it asks for, how far a company has come, and what Microsoft does about it.

mod application;
mod chart;
mod glance;
mod plans;
mod requirements;
mod reviews;
mod sales;
mod standing;
mod waiting;

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::pages::heading::heading;
use crate::app::pages::signing::{is_open, to_sign, unsigned};
use crate::app::state::{App, app};
use crate::app::widgets::{terms, why_not};
use crate::domain::{Decision, Kind};
use crate::i18n::key;
use application::{application, closed};
use chart::revenue;
pub(crate) use glance::glance;
use plans::plans;
use requirements::requirements;
pub(crate) use reviews::{DirectBillReviews, reviewed};
use sales::{Sales, sales};
use standing::standing;
pub(crate) use waiting::{transfers_for, waiting};

/// What the reasons below it are about: several buttons on the page may be refused.
fn refusal(app: App, label: &str, it: &Decision) -> Element {
    worded("h3", format!("{label} · {}", app.t(why_not(it))))
}

/// The page of a company: the way of a reseller, or what a direct bill partner keeps.
#[component]
pub(crate) fn DirectBillPage() -> impl IntoView {
    let app = app();
    let typed = Sales::new(app);
    let bank = RwSignal::new(false);
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let direct = at.kind == Kind::DirectBillPartner;
        let lead = if direct {
            key::DB_LEAD_PARTNER
        } else {
            key::DB_LEAD
        };
        let page = classed("div", "page").with(heading(
            app,
            &app.t(key::NAV_DIRECT_BILL),
            Some(app.t(lead)),
        ));
        if let Some(closed) = closed(app, &at) {
            return page.with(closed).into();
        }
        // Becoming a direct bill partner signs nothing.
        let open = direct && is_open(app, &at);
        // Whoever is new to the programme has sold nothing in it.
        let sold = at.kind != Kind::Prospect;
        page.with(open.then(|| unsigned(app, to_sign(app, &at))))
            .with(if direct {
                Some(standing(app, &at))
            } else {
                application(app, &at, bank)
            })
            .with(sold.then(|| revenue(app, &at)))
            .with(sold.then(|| sales(app, &at, typed)))
            .with(requirements(app, &at))
            .with(plans(app, &at.id))
            .with(terms(app, &["csp", "mpn-id", "mpa"]))
            .into()
    })
}
