//! User management: the people of an organisation, their roles, and how they sign in.

mod add;
mod list;
mod opens;
mod roles;
mod security;

use leptos::prelude::*;

use crate::app::markup::{Markup, classed, live};
use crate::app::pages::heading::heading;
use crate::app::state::app;
use crate::app::widgets::Looking;
use crate::domain::{Kind, PersonId};
use crate::i18n::key;
use add::{NewUser, added, adding};
use list::people;
use opens::opens;
use roles::{Ticked, may, roles};
use security::{admins, security};

/// The page.
#[component]
pub(super) fn Users(chosen: Option<PersonId>) -> impl IntoView {
    let app = app();
    let looking = Looking::new();
    let new = NewUser::new(app);
    let ticked = Ticked::new(app);
    live(move || {
        let lead = Some(app.t(key::USERS_LEAD));
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let partner = !matches!(at.kind, Kind::Customer | Kind::Microsoft);
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_USERS), lead).with(new.button(app, &at)))
            .with(chosen.as_ref().and_then(|it| roles(app, it, ticked)))
            .with(chosen.as_ref().and_then(|it| opens(app, it)))
            .with(new.open.get().then(|| adding(app, &at, new)))
            .with(added(app, &at, new))
            .with(people(app, looking))
            .with(partner.then(|| admins(app, &at)))
            .with(partner.then(|| security(app, &at)))
            .with(may(app))
            .into()
    })
}
