//! The customer agreement, as the customer sees it.

use crate::app::markup::{Element, classed};
use crate::app::pages::served::on_file;
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, card, terms};
use crate::domain::{Action, CustomerAgreementKind, TenantId};
use crate::i18n::key;

/// The agreement of a tenant, and the way to accept it.
pub(super) fn agreement(app: App, tenant: &TenantId) -> Element {
    let known = app
        .world(|world| world.customer_agreements.get(tenant).cloned())
        .flatten()
        .unwrap_or_default();
    // One that the company accepted itself counts for every partner.
    let accepted = known
        .iter()
        .any(|it| it.partner.is_none() && it.kind == CustomerAgreementKind::Customer);
    let card = card(app.t(key::CUSTOMER_AGREEMENT_TITLE)).with(on_file(app, &known));
    let card = if accepted {
        card
    } else {
        card.with(acceptance(app, tenant))
    };
    card.with(terms(app, &["mca"]))
}

fn acceptance(app: App, tenant: &TenantId) -> Element {
    let question = app.question(Action::AcceptCustomerAgreement {
        tenant: Some(tenant.clone()),
    });
    let decision = app.decide_one(question.as_ref());
    let label = app.word("action.AcceptCustomerAgreement");
    let refused = decision.as_ref().filter(|it| !it.is_permitted());
    let why = refused.map(|it| explained(app, &label, it));
    let accept = ActionButton::new(app, question, decision.as_ref(), label);
    classed("div", "page")
        .with(classed("p", "row").with(accept))
        .with(why)
}
