//! Tenants: those of a company, its accounts in other markets, and its global admin.

mod accounts;
mod domain;
mod list;

use leptos::prelude::*;

use crate::app::markup::{Markup, live};
use crate::app::pages::fields::typed;
use crate::app::pages::heading::titled;
use crate::app::state::app;
use crate::domain::TenantKind;
use crate::i18n::key;
pub(super) use accounts::group;
use accounts::{accounts, consolidation};
use domain::domain;
use list::{create, tenants};

/// The page.
#[component]
pub(super) fn Tenants() -> impl IntoView {
    let app = app();
    let kind = typed(TenantKind::InternalUse.id());
    let recorded = RwSignal::new(false);
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        titled(app, key::NAV_TENANTS, key::TENANTS_LEAD)
            .with(tenants(app, &at))
            .with(create(app, &at, kind))
            .with(domain(app, &at, recorded))
            .with(accounts(app, &at))
            .with(consolidation(app, &at))
            .into()
    })
}
