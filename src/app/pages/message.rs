//! A mail to a person at another company, written on the page that it is about.

use super::entry::{LONG, full};
use super::forms::{does, held};
use super::next_pages::continue_as;
use super::served::fact;
use crate::app::draft::Instead;
use crate::app::markup::{Element, classed, element, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{button, card, quiet, select_of};
use crate::domain::{Action, MailKind, OrganisationId, PersonId};
use crate::i18n::{Arg, key};

/// What is written; nothing until the draft is changed.
#[derive(Clone, Copy)]
pub(super) struct Written {
    to: Instead,
    text: Instead,
}

impl Written {
    /// The draft as it stands.
    pub(super) fn new(app: App) -> Self {
        Self {
            to: app.instead("letter-to"),
            text: app.instead("letter"),
        }
    }
}

/// Someone whom the mail can go to, and what it says to this person.
pub(super) struct Reader {
    /// The person.
    pub(super) id: PersonId,
    /// Name and company.
    pub(super) name: String,
    /// The subject.
    pub(super) subject: String,
    /// The draft.
    pub(super) draft: String,
}

/// The first person at a company who may read its mail.
pub(super) fn reader_at(app: App, at: &OrganisationId) -> Option<(PersonId, String)> {
    let found = app.world(|world| {
        let mut people = world.people_of(at);
        let person = people.next()?;
        let company = world.organisations.get(at)?;
        Some((
            person.id.clone(),
            format!("{}, {}", person.name, company.name),
        ))
    });
    found.flatten()
}

/// The mails in which these people were asked already, those that name something, and the way to
/// whom the latest one went to.
fn asked(app: App, at: &OrganisationId, readers: &[Reader], name: &str) -> Element {
    let mails = app.world(|world| {
        let mut mails = Vec::new();
        for it in world.mails.iter().rev() {
            if let MailKind::Message { subject, text } = &it.kind
                && it.from == *at
                && (subject.contains(name) || text.contains(name))
                && readers.iter().any(|reader| reader.id == it.to)
            {
                mails.push((it.date, it.to.clone(), subject.clone()));
            }
        }
        mails
    });
    let mails = mails.unwrap_or_default();
    let next = mails.first().map(|(_, to, _)| to.clone());
    let mut lines = Vec::new();
    for (date, to, subject) in mails {
        let args = [
            ("date", Arg::from(app.date(date))),
            ("person", Arg::from(app.person_name(&to))),
            ("subject", Arg::from(subject)),
        ];
        lines.push(fact(app, "mail", app.fill(key::ORDER_ASKED, &args)));
    }
    let go = next.map(|to| continue_as(app, &to, Page::Mailbox(None)));
    classed("div", "page")
        .with(classed("ul", "grants").all(lines))
        .with(go.map(|go| classed("p", "row").with(go)))
}

/// The form, with the fields that its draft is about and whether something is wrong in them, and the mails that named the
/// same; nothing while there is nobody to write to.
pub(super) fn message(
    app: App,
    title: String,
    lead: String,
    (about, wrong): (Option<Element>, bool),
    readers: &[Reader],
    name: &str,
    written: Written,
) -> Option<Element> {
    let (_, at) = app.who()?;
    let asked = asked(app, &at, readers, name);
    let chosen = written.to.get();
    let reader = readers
        .iter()
        .find(|it| Some(it.id.as_str()) == chosen.as_deref())
        .or_else(|| readers.first())?;
    let mut people = Vec::new();
    for it in readers {
        people.push((it.id.to_string(), it.name.clone()));
    }
    let to = select_of(reader.id.to_string(), people, move |id| {
        written.to.set(Some(id));
        written.text.set(None);
    });
    let text = written.text.get().unwrap_or_else(|| reader.draft.clone());
    let too_long = full(app, &text);
    let again = (text != reader.draft).then(|| {
        let again = button(app.t(key::REQUEST_PREPARED), move || {
            written.text.set(None);
        });
        element("p").with(again)
    });
    let area = element("textarea")
        .attr("rows", "5")
        .attr("maxlength", LONG.to_string())
        .attr("value", text.clone())
        .typed(move |text| written.text.set(Some(text)));
    let action = Action::WriteMail {
        organisation: Some(at),
        recipient: Some(reader.id.clone()),
        subject: Some(reader.subject.clone()),
        text: Some(text),
    };
    let form = card(title)
        .attr("class", "card form")
        .with(quiet("p", lead))
        .with(about)
        .with(worded("label", app.t(key::REQUEST_TO)).with(to))
        .with(worded("label", app.t(key::REQUEST_TEXT)).with(area))
        .with(too_long)
        .with(again)
        .with(if wrong {
            held(app, action.kind(), key::FORM_EMPTY)
        } else {
            does(app, action, move || written.text.set(None))
        })
        .with(asked);
    Some(form)
}
