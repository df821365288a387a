//! First sign-in: whoever was added chooses a password instead of the temporary one.

use leptos::prelude::*;

use super::fields::known;
use super::forms::does;
use super::heading::heading;
use super::password::temporary_password;
use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{aside, card, go_to, paragraph};
use crate::domain::{Action, Person, User};
use crate::i18n::key;

/// The page.
#[component]
pub(super) fn SignIn() -> impl IntoView {
    let app = app();
    live(move || {
        let Some((me, _)) = app.me.get() else {
            return Markup::Nothing;
        };
        let user = app.world(|world| world.user(&me).cloned()).flatten();
        let waits = user.as_ref().filter(|it| it.temporary);
        let content = match waits {
            Some(user) => choose(app, &me, user),
            None => card(app.t(key::FIRST_DONE_TITLE))
                .with(paragraph(app, key::FIRST_DONE))
                .with(classed("p", "row").with(go_to(app, Page::Overview, key::NAV_OVERVIEW))),
        };
        let lead = Some(app.fill_one(key::FIRST_LEAD, "person", me.name));
        classed("div", "page")
            .with(heading(app, &app.t(key::FIRST_TITLE), lead))
            .with(content)
            .into()
    })
}

fn choose(app: App, me: &Person, user: &User) -> Element {
    let action = Action::ChangePassword {
        person: Some(me.id.clone()),
    };
    let shown = vec![
        (key::SIGN_IN_USER, user.address.clone().into()),
        (
            key::SIGN_IN_PASSWORD,
            worded("code", temporary_password(&me.id)).into(),
        ),
    ];
    card(app.t(key::FIRST_CHOOSE))
        .with(paragraph(app, key::FIRST_TEXT))
        .with(known(app, shown))
        .with(aside(app, key::FIRST_KEPT))
        .with(does(app, action, || {}))
}
