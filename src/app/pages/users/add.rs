//! Adding a person, and the temporary password that is shown once.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::pages::fields::{against, cancel, judged_as, known};
use crate::app::pages::forms::{does, held, tick};
use crate::app::pages::next_pages::continue_as;
use crate::app::pages::password::temporary_password;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, aside, button, card, go_button, paragraph, quiet};
use crate::domain::{Action, ActionKind, Decision, Organisation, OrganisationId, User};
use crate::i18n::{Arg, key};
use crate::platform::browser::focus;

/// What is typed about a new person, and who was added last.
#[derive(Clone, Copy)]
pub(super) struct NewUser {
    pub(super) open: RwSignal<bool>,
    name: RwSignal<String>,
    address: RwSignal<String>,
    guest: RwSignal<bool>,
    added: RwSignal<Option<User>>,
}

impl NewUser {
    /// Nothing yet.
    pub(super) fn new(app: App) -> Self {
        Self {
            open: RwSignal::new(false),
            name: app.field("name", ""),
            address: app.field("address", ""),
            guest: RwSignal::new(false),
            added: RwSignal::new(None),
        }
    }

    /// The way to the form; who may not add anyone sees why instead.
    pub(super) fn button(self, app: App, at: &Organisation) -> Markup {
        let question = app.question(Action::AddPerson {
            organisation: Some(at.id.clone()),
            name: None,
            address: None,
            guest: None,
        });
        let decision = app.decide_one(question.as_ref());
        let label = app.word("action.AddPerson");
        if !decision.as_ref().is_some_and(Decision::is_permitted) || self.open.get() {
            let closed = !self.open.get();
            return closed
                .then(|| ActionButton::new(app, question, decision.as_ref(), label))
                .into();
        }
        let open = move || {
            self.added.set(None);
            self.open.set(true);
            request_animation_frame(|| focus("#new-user input"));
        };
        button(label, open).attr("class", "primary").into()
    }

    fn clear(self, app: App, at: &OrganisationId) {
        let last = app.world_now(|world| world.account(at)?.users.last().cloned());
        self.added.set(last.flatten());
        self.open.set(false);
        self.name.set(String::new());
        self.address.set(String::new());
        self.guest.set(false);
        request_animation_frame(|| focus("#added"));
    }
}

/// The form.
pub(super) fn adding(app: App, at: &Organisation, new: NewUser) -> Element {
    let (id, guest) = (at.id.clone(), new.guest.get());
    let help = if guest {
        app.t(key::ADD_ADDRESS_GUEST)
    } else {
        let domain = at.domain.clone();
        app.fill_one(key::ADD_ADDRESS_EMPLOYEE, "domain", domain)
    };
    let action = Action::AddPerson {
        organisation: Some(at.id.clone()),
        name: Some(new.name.get()),
        address: Some(new.address.get()),
        guest: Some(guest),
    };
    let is_typed = [new.name, new.address]
        .into_iter()
        .any(|it| !it.get().is_empty());
    let decision = against(app, &action, is_typed);
    let line = |kind, id, label, typed| judged_as(app, kind, id, label, typed, decision.as_ref());
    let end = if is_typed {
        does(app, action, move || new.clear(app, &id))
    } else {
        held(app, ActionKind::AddPerson, key::ADD_EMPTY)
    };
    card(app.t(key::USERS_ADD_TITLE))
        .attr("class", "card form")
        .attr("id", "new-user")
        .with(paragraph(app, key::USERS_ADD_LEAD))
        .with(line("text", "name", key::ADD_NAME, new.name))
        .with(line("email", "address", key::ADD_ADDRESS, new.address))
        .with(quiet("p", help))
        .with(tick(app.t(key::ADD_GUEST), new.guest))
        .with(end)
        .with(classed("p", "row").with(cancel(app, new.open)))
}

/// Who was added a moment ago. Whoever leaves the page has seen the password for the last time.
pub(super) fn added(app: App, at: &Organisation, new: NewUser) -> Option<Element> {
    let it = new.added.get()?;
    let name = Arg::from(app.person_name(&it.person));
    let person = [("person", name)];
    let organisation = at.name.clone();
    let roles = go_button(
        app.here(Page::Users(Some(it.person.clone()))),
        app.fill(key::USERS_ROLES_OF, &person),
    );
    let card = card(app.fill(key::ADDED_TITLE, &person))
        .attr("id", "added")
        .attr("tabindex", "-1");
    if it.guest {
        return Some(
            card.with(worded(
                "p",
                app.fill_one(key::ADDED_GUEST, "organisation", organisation),
            ))
            .with(classed("p", "row").with(roles)),
        );
    }
    let mailed = app.world(|world| world.mails.last().is_some_and(|mail| mail.to == it.person));
    let how = if mailed == Some(true) {
        key::ADDED_MAILED
    } else {
        key::ADDED_SHOWN
    };
    let sign_in = continue_as(app, &it.person, Page::SignIn);
    let shown = vec![
        (key::SIGN_IN_USER, it.address.clone().into()),
        (
            key::SIGN_IN_PASSWORD,
            worded("code", temporary_password(&it.person)).into(),
        ),
    ];
    Some(
        card.with(worded("p", app.t(how)))
            .with(known(app, shown))
            .with(aside(app, key::ADDED_NEXT))
            .with(classed("p", "row").with(roles).with(sign_in)),
    )
}
