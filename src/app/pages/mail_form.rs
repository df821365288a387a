//! A mail with a personal link in it, while it is written: to whom, and the text.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::entry::{LONG, full};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, aside, button, go_button, icon, notice, select_of};
use crate::domain::{Date, OrganisationId, Person, PersonId, Role};
use crate::i18n::{Key, key};
use crate::platform::browser::copy_text;

/// Someone whom the mail can go to.
struct Recipient {
    id: PersonId,
    name: String,
    address: String,
}

/// The mail while it is written.
pub(super) struct MailForm {
    page: Page,
    people: Vec<Recipient>,
    /// A person's id; empty while there is nobody.
    to: RwSignal<String>,
    letter: RwSignal<String>,
    /// What was written when the prepared text was asked for again.
    own: RwSignal<String>,
}

/// The mail as an action has it: its text without the link.
pub(super) struct Written {
    /// To whom.
    pub(super) to: Option<PersonId>,
    /// The text; none while there is none.
    pub(super) text: Option<String>,
    /// Whether the link is still in it.
    pub(super) link_kept: bool,
}

impl MailForm {
    /// A draft to a global admin of a company, with the link to a page below it; where it was
    /// written on before, as it was left.
    pub(super) fn new(app: App, at: &OrganisationId, page: Page, draft: &str) -> Self {
        let people = recipients(app, at).unwrap_or_default();
        let first = people.first().map(|it| it.id.to_string());
        let to = app.field("to", &first.unwrap_or_default());
        let mut form = Self {
            page,
            people,
            to,
            letter: to,
            own: RwSignal::new(String::new()),
        };
        let letter = untrack(|| form.prepared(app, draft));
        form.letter = app.field("letter", &letter);
        form
    }

    /// The mail is sent: another one begins anew.
    pub(super) fn sent(app: App) {
        app.sent(&["to", "letter", "with", "rights"]);
    }

    /// The text with the link, as it stands.
    pub(super) const fn text(&self) -> RwSignal<String> {
        self.letter
    }

    fn link(&self, app: App) -> String {
        let to = recipient(&self.to.get());
        to.map(|to| app.personal_link(self.page.clone(), &to))
            .unwrap_or_default()
    }

    /// A text with the link below it.
    fn prepared(&self, app: App, draft: &str) -> String {
        format!("{draft}\n\n{}", self.link(app))
    }

    /// What is written.
    pub(super) fn written(&self, app: App) -> Written {
        let (letter, link) = (self.letter.get(), self.link(app));
        Written {
            to: recipient(&self.to.get()),
            text: own_text(&letter, &link),
            link_kept: letter.contains(&link),
        }
    }

    /// The fields of the mail and its buttons, in a card. Whoever has deleted the text gets the prepared one again, with its link.
    pub(super) fn fill(
        &self,
        app: App,
        card: Element,
        (subject, draft): (&str, &str),
        done: ActionButton,
    ) -> Element {
        let (letter, link) = (self.letter.get(), self.link(app));
        let kept = letter.contains(&link);
        let gone = own_text(&letter, &link).is_none();
        let text_gone = gone.then(|| text_gone(app, self.letter, self.prepared(app, draft)));
        let steps = classed("div", "row")
            .with(self.open_in_email(app, subject, &letter))
            .with(copy_button(app, self.letter))
            .with(classed("span", "grow"))
            .with(done);
        card.attr("class", "card form")
            .with(self.recipient_field(app, link.clone()))
            .with(letter_field(app, self.letter, &letter, kept && !gone))
            .with(full(app, &letter))
            .with(aside(app, key::REQUEST_LINK).attr("id", "link-help"))
            .with(text_gone)
            .with((!kept && !gone).then(|| link_gone(app, self.letter, link)))
            .with(if gone {
                None
            } else {
                self.again(app, letter, draft)
            })
            .with(aside(app, key::REQUEST_DONE_HELP))
            .with(steps)
    }

    /// The way back to the prepared text, where another one stands, and from there to that one.
    fn again(&self, app: App, letter: String, draft: &str) -> Option<Element> {
        let (written, own) = (self.letter, self.own);
        let prepared = self.prepared(app, draft);
        let (label, text) = if letter == prepared {
            (key::REQUEST_OWN, own.get())
        } else {
            (key::REQUEST_PREPARED, prepared)
        };
        (!text.is_empty() && text != letter).then(|| {
            let turn = move || {
                own.set(letter.clone());
                written.set(text.clone());
            };
            classed("p", "row").with(button(app.t(label), turn))
        })
    }

    /// To whom. The link in the mail goes with it: it is that person's own.
    fn recipient_field(&self, app: App, link: String) -> Element {
        let mut options = Vec::new();
        for it in &self.people {
            options.push((it.id.to_string(), it.name.clone()));
        }
        let (chosen, letter, page) = (self.to, self.letter, self.page.clone());
        let choose = move |id: String| {
            let to = PersonId::new(id);
            let own = app.personal_link(page.clone(), &to);
            letter.update(|letter| *letter = letter.replace(link.as_str(), &own));
            chosen.set(to.to_string());
        };
        worded("label", app.t(key::REQUEST_TO)).with(select_of(self.to.get(), options, choose))
    }

    fn open_in_email(&self, app: App, subject: &str, letter: &str) -> Element {
        let to = self.to.get();
        let recipient = self.people.iter().find(|it| it.id.as_str() == to);
        let address = recipient.map(|it| it.address.as_str()).unwrap_or_default();
        let (subject, body) = (encoded(subject), encoded(letter));
        let mailto = format!("mailto:{address}?subject={subject}&body={body}");
        go_button(mailto, "")
            .with(icon(app, "mail"))
            .text(app.t(key::REQUEST_OPEN_IN_EMAIL))
    }
}

/// That an earlier request waits, so that nobody sends a second one unawares.
pub(super) fn waits(app: App, since: Option<Date>) -> Option<Markup> {
    let text = app.fill_one(key::REQUEST_WAITS, "date", app.date(since?));
    Some(notice(app, "info", text, None))
}

fn recipient(id: &str) -> Option<PersonId> {
    (!id.is_empty()).then(|| PersonId::new(id))
}

fn recipients(app: App, at: &OrganisationId) -> Option<Vec<Recipient>> {
    app.world_now(|world| {
        let company = world.organisations.get(at)?;
        let recipient = |it: &Person| {
            let roles = if it.roles.is_empty() {
                app.t(key::NO_ROLE)
            } else {
                app.roles(it.roles.iter().copied())
            };
            Recipient {
                id: it.id.clone(),
                name: format!("{} ({roles})", it.name),
                address: world.address(it, company),
            }
        };
        // Whoever can accept for the company stands first.
        let accepts = |it: &&Person| it.roles.contains(&Role::GlobalAdmin);
        let (first, rest): (Vec<_>, Vec<_>) = world.people_of(at).partition(accepts);
        Some(first.into_iter().chain(rest).map(recipient).collect())
    })
    .flatten()
}

fn letter_field(app: App, letter: RwSignal<String>, text: &str, kept: bool) -> Element {
    let field = element("textarea")
        .attr("rows", "12")
        .attr("maxlength", LONG.to_string())
        .attr("aria-describedby", "link-help")
        .flag("aria-invalid", !kept)
        .attr("value", text.to_owned())
        .typed(move |text| letter.set(text));
    worded("label", app.t(key::REQUEST_TEXT)).with(field)
}

/// What is written beside the link.
fn own_text(letter: &str, link: &str) -> Option<String> {
    let text = letter.replace(link, "").trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// The mail has no text, and how the prepared one comes back.
fn text_gone(app: App, letter: RwSignal<String>, prepared: String) -> Element {
    gone(
        app,
        [key::REQUEST_TEXT_GONE, key::REQUEST_PREPARED],
        move || letter.set(prepared.clone()),
    )
}

/// The mail has lost the link, and how it comes back.
fn link_gone(app: App, letter: RwSignal<String>, link: String) -> Element {
    let back = move || {
        letter.update(|letter| {
            letter.push_str("\n\n");
            letter.push_str(&link);
        });
    };
    gone(app, [key::REQUEST_LINK_GONE, key::REQUEST_LINK_BACK], back)
}

/// What the mail lacks, with the button that brings it back.
fn gone(app: App, [text, label]: [Key; 2], back: impl Fn() + Send + Sync + 'static) -> Element {
    classed("div", "problem row")
        .attr("role", "alert")
        .with(classed("p", "grow").text(app.t(text)))
        .with(button(app.t(label), back))
}

fn copy_button(app: App, letter: RwSignal<String>) -> Element {
    let copy = move || {
        let text = letter.get_untracked();
        spawn_local(async move {
            if copy_text(&text).await {
                app.say(app.t(key::COPIED));
            } else {
                app.warn(app.t(key::NOT_COPIED));
            }
        });
    };
    button("", copy)
        .with(icon(app, "copy"))
        .text(app.t(key::REQUEST_COPY))
}

fn encoded(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}
