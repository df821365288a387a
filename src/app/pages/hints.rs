//! What is to be done in account settings, on Overview.

use leptos::prelude::*;

use super::legal_info::{recheck, refused};
use super::partners::requests_for;
use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::route::Page;
use crate::app::shell::leads_to;
use crate::app::state::App;
use crate::app::widgets::{card, go_button, icon, unseen};
use crate::domain::{Date, Enrolment, Kind, Organisation, Role};
use crate::i18n::{Key, key};

/// Since when everyone has to use multi-factor authentication (R-ROLE-MFA).
const MFA_DUE: Date = Date::ymd(2019, 8, 1);

/// Each thing to do with its page; nothing while there is none.
pub(super) fn hints(app: App, at: &Organisation) -> Option<Element> {
    let mut found: Vec<(Key, Page)> = Vec::new();
    let (me, _) = app.me.get()?;
    let partner = matches!(
        at.kind,
        Kind::IndirectProvider | Kind::IndirectReseller | Kind::DirectBillPartner
    );
    let due = app.today() >= Some(MFA_DUE);
    app.world(|world| {
        if world.user(&me).is_some_and(|it| it.temporary) {
            found.push((key::HINT_PASSWORD, Page::SignIn));
        }
        // A partner can be asked as a customer too.
        if at.kind != Kind::Customer && requests_for(world, &at.id) > 0 {
            found.push((key::HINT_ASKED, Page::Partners));
        }
        if !partner || at.enrolment != Enrolment::Enrolled {
            return;
        }
        if !world.has_global_admin(&at.id) {
            found.push((key::HINT_ADMIN, Page::Tenants));
        }
        let agent = |it: &crate::domain::Person| it.roles.contains(&Role::AdminAgent);
        if at.kind == Kind::IndirectReseller && !world.people_of(&at.id).any(agent) {
            found.push((key::HINT_AGENT, Page::Users(None)));
        }
        if due && !world.enforces_mfa(&at.id) {
            found.push((key::HINT_MFA, Page::Users(None)));
        }
        let account = world.account(&at.id);
        if account.is_some_and(|it| it.referrals.iter().any(|it| it.accepted.is_none())) {
            found.push((key::HINT_REFERRAL, Page::BusinessProfile));
        }
    });
    if refused(app, at).is_some() {
        found.push((key::RECHECK_REJECTED, Page::LegalInfo));
    } else if recheck(app, at).is_some() {
        found.push((key::HINT_RECHECK, Page::LegalInfo));
    }
    let row = |(text, page): (Key, Page)| -> Markup {
        let text = app.t(text);
        let name = leads_to(app, &page);
        let go = go_button(app.here(page), name);
        classed("li", "row")
            .with(icon(app, "clock"))
            .with(worded("span", text.clone()).attr("class", "grow"))
            .with(go.with(unseen(format!(": {text}"))))
            .into()
    };
    if found.is_empty() {
        return None;
    }
    let rows = found.into_iter().map(row).collect();
    Some(card(app.t(key::HINTS_TITLE)).with(classed("ul", "list").all(rows)))
}
