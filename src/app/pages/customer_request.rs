//! A partner's request in a customer's mailbox: what is granted, the agreement, and the answer.

use leptos::prelude::*;

use crate::app::markup::{Markup, classed, element, worded};
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, go_button, icon, quiet};
use crate::domain::{Action, CustomerInvitation, CustomerInvitationId};
use crate::i18n::{Arg, Key, key};

/// What stands below the mail.
pub(super) fn answer(
    app: App,
    id: &CustomerInvitationId,
    agreement: RwSignal<bool>,
) -> Vec<Markup> {
    let held = app.world(|world| world.customer_invitations.get(id).cloned());
    let Some(held) = held.flatten() else {
        return Vec::new();
    };
    if held.accepted {
        let partners = go_button(app.here(Page::Partners), app.t(key::NAV_PARTNERS));
        return vec![
            quiet("p", app.t(key::CUSTOMER_ACCEPTED)).into(),
            element("p").with(partners).into(),
        ];
    }
    let question = app.question(Action::AcceptResellerRelationship {
        customer_invitation: Some(id.clone()),
        agreement: Some(agreement.get()),
    });
    let decision = app.decide_one(question.as_ref());
    let refused = decision.as_ref().filter(|it| !it.is_permitted());
    let label = app.word("action.AcceptResellerRelationship");
    let why = refused.map(|it| explained(app, &label, it));
    let button = ActionButton::new(app, question, decision.as_ref(), label).primary();
    vec![
        grants(app, &held),
        tick(app, agreement),
        classed("p", "row").with(button).into(),
        why.into(),
    ]
}

/// What each partner may do then.
fn grants(app: App, held: &CustomerInvitation) -> Markup {
    let mut rows = Vec::new();
    let mut may = |mark, text: Key, id| {
        let partner = [("partner", Arg::from(app.organisation_name(id)))];
        let text = worded("span", app.fill(text, &partner));
        rows.push(element("li").with(icon(app, mark)).with(text).into());
    };
    may("document", key::CUSTOMER_GRANT_SELL, &held.partner);
    if held.admin_rights {
        may("key", key::CUSTOMER_GRANT_ADMIN, &held.partner);
    }
    if let Some(provider) = &held.provider {
        may("document", key::CUSTOMER_GRANT_ORDER, provider);
    }
    classed("ul", "grants").all(rows).into()
}

/// The box of the customer agreement.
fn tick(app: App, agreement: RwSignal<bool>) -> Markup {
    let input = element("input")
        .attr("type", "checkbox")
        .flag("checked", agreement.get())
        .ticked(move |is_ticked| agreement.set(is_ticked));
    classed("label", "tick")
        .with(input)
        .with(worded("span", app.t(key::CUSTOMER_AGREEMENT_BOX)))
        .into()
}
