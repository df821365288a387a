//! The customer agreement, as the customer sees it.

use crate::app::markup::{Element, classed};
use crate::app::pages::forms::does_too;
use crate::app::pages::served::{national, on_file, tenant_kind};
use crate::app::state::App;
use crate::app::widgets::{aside, card, terms};
use crate::domain::{Action, CustomerAgreementKind, TenantId, TenantKind};
use crate::i18n::{Arg, key};

/// The agreement of a tenant, and the way to accept it; none for the tenant that a partner transacts
/// with, into which nobody sells.
pub(super) fn agreement(app: App, tenant: &TenantId) -> Option<Element> {
    let held = app.world(|world| world.tenants.get(tenant).cloned())??;
    let title = match held.kind {
        TenantKind::Csp => return None,
        TenantKind::Customer => app.t(key::CUSTOMER_AGREEMENT_TITLE),
        // A partner may have several tenants for its own use.
        kind => {
            let args = [
                ("kind", Arg::from(app.t(tenant_kind(kind)))),
                ("tenant", Arg::from(app.tenant_name(&held))),
            ];
            app.fill(key::CUSTOMER_AGREEMENT_OF, &args)
        }
    };
    let known = app
        .world(|world| world.customer_agreements.get(tenant).cloned())
        .flatten()
        .unwrap_or_default();
    // One that the company accepted itself counts for every partner.
    let accepted = known
        .iter()
        .any(|it| it.partner.is_none() && it.kind == CustomerAgreementKind::Customer);
    let national = national(app, tenant);
    let confirmed = !known.is_empty();
    let waits = (!accepted && national.is_none()).then(|| acceptance(app, tenant, confirmed));
    let filed = (national.is_none() || !known.is_empty()).then(|| on_file(app, &known));
    let card = card(title)
        .with(filed)
        .with(national)
        .with(waits)
        .with(terms(app, &["mca"]));
    Some(card)
}

/// The button, with what it adds to what a partner has confirmed.
fn acceptance(app: App, tenant: &TenantId, confirmed: bool) -> Element {
    let accept = Action::AcceptCustomerAgreement {
        tenant: Some(tenant.clone()),
    };
    classed("div", "page")
        .with(confirmed.then(|| aside(app, key::AGREEMENT_OWN)))
        .with(does_too(app, accept, || {}))
}
