//! Direct bill: what it asks for, how far a company has come, and what Microsoft does about it.

mod application;
mod chart;
mod plans;
mod requirements;
mod reviews;
mod sales;
mod standing;
mod waiting;

use leptos::prelude::*;

use crate::app::markup::{Markup, classed, live};
use crate::app::state::app;
use crate::app::widgets::{heading, terms};
use crate::domain::Kind;
use crate::i18n::key;
use application::application;
use chart::revenue;
use plans::plans;
use requirements::requirements;
pub(crate) use reviews::{DirectBillReviews, reviewed};
use sales::{Sales, sales};
use standing::standing;
pub(crate) use waiting::{transfers_for, waiting};

/// The page of a company: the way of a reseller, or what a direct bill partner keeps.
#[component]
pub(crate) fn DirectBillPage() -> impl IntoView {
    let app = app();
    let typed = Sales::new(app);
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
        classed("div", "page")
            .with(heading(
                app,
                &app.t(key::NAV_DIRECT_BILL),
                Some(app.t(lead)),
            ))
            .with(if direct {
                Some(standing(app, &at))
            } else {
                application(app, &at)
            })
            .with(revenue(app, &at))
            .with(sales(app, &at.id, typed))
            .with(requirements(app, &at))
            .with(plans(app, &at.id))
            .with(terms(app, &["csp", "mpn-id", "mpa"]))
            .into()
    })
}
