//! Who the global admins are, whether anyone is an admin agent, and multi-factor authentication.

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::pages::forms::quick_as;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{aside, card, link, paragraph, terms};
use crate::domain::{Action, Kind, Organisation, Role};
use crate::i18n::{Arg, key};

/// The global admins, and what a reseller's set-up asks for.
pub(super) fn admins(app: App, at: &Organisation) -> Element {
    let holders = |role: Role| {
        let names = app.world(|world| {
            let people = world.people_of(&at.id);
            let holders = people.filter(|it| it.roles.contains(&role));
            holders.map(|it| it.id.clone()).collect::<Vec<_>>()
        });
        names.unwrap_or_default()
    };
    let (admins, agents) = (holders(Role::GlobalAdmin), holders(Role::AdminAgent));
    let named: Markup = if admins.is_empty() {
        paragraph(app, key::ADMINS_NONE)
            .text(" ")
            .with(link(app.here(Page::Tenants), app.t(key::NAV_TENANTS)))
            .into()
    } else {
        let people = [("people", Arg::from(app.people(&admins)))];
        worded("p", app.fill(key::ADMINS_ARE, &people)).into()
    };
    let agent = if agents.is_empty() {
        app.t(key::AGENTS_NONE)
    } else {
        app.fill_one(key::AGENTS_ARE, "people", app.people(&agents))
    };
    let resells = matches!(at.kind, Kind::IndirectReseller | Kind::Prospect);
    card(app.t(key::ADMINS_TITLE))
        .with(named)
        .with(worded("p", agent))
        .with(resells.then(|| aside(app, key::AGENTS_HOW)))
        .with(aside(app, key::SETUP_HOW))
        .with(terms(app, &["global-admin", "admin-agent"]))
}

/// Multi-factor authentication, on or off, and what it opens.
pub(super) fn security(app: App, at: &Organisation) -> Element {
    let on = app
        .world(|world| world.enforces_mfa(&at.id))
        .unwrap_or_default();
    let (state, label) = if on {
        (key::MFA_ON, key::MFA_TURN_OFF)
    } else {
        (key::MFA_OFF, key::MFA_TURN_ON)
    };
    let action = Action::SetMultiFactor {
        organisation: Some(at.id.clone()),
        enforced: Some(!on),
    };
    let turn = quick_as(app, action, app.t(label));
    card(app.t(key::MFA_TITLE))
        .with(worded("p", app.t(state)))
        .with(aside(app, key::MFA_WHAT))
        .with(classed("p", "row").with(turn))
}
