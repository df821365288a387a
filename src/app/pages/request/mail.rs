//! The second step of a request: to whom it goes, and the mail.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::markup::{Element, classed, element, worded};
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, button, card, go_button, icon, quiet, select_of};
use crate::domain::{Action, OrganisationId, Person, PersonId, Question};
use crate::i18n::{Arg, key};
use crate::platform::browser::{copy_text, go};

/// Someone whom the mail can go to.
struct Recipient {
    id: PersonId,
    name: String,
    address: String,
}

/// The mail while it is written.
pub(super) struct Draft {
    provider: OrganisationId,
    reseller: OrganisationId,
    people: Vec<Recipient>,
    to: RwSignal<Option<PersonId>>,
    letter: RwSignal<String>,
}

impl Draft {
    /// The mail as the texts have it, to the first person there.
    pub(super) fn new(app: App, reseller: OrganisationId) -> Option<Self> {
        let (_, provider) = untrack(|| app.who())?;
        let people = recipients(app, &reseller).unwrap_or_default();
        let to = people.first().map(|it| it.id.clone());
        let link = link_for(app, &provider, to.as_ref());
        let letter = format!("{}\n\n{link}", app.draft(&provider, &reseller));
        Some(Self {
            provider,
            reseller,
            people,
            to: RwSignal::new(to),
            letter: RwSignal::new(letter),
        })
    }
}

fn recipients(app: App, reseller: &OrganisationId) -> Option<Vec<Recipient>> {
    app.world_now(|world| {
        let at = world.organisations.get(reseller)?;
        let recipient = |it: &Person| Recipient {
            id: it.id.clone(),
            name: format!("{} ({})", it.name, app.roles(it.roles.iter().copied())),
            address: it.address(at),
        };
        Some(world.people_of(reseller).map(recipient).collect())
    })
    .flatten()
}

fn link_for(app: App, provider: &OrganisationId, to: Option<&PersonId>) -> String {
    to.map(|to| app.personal_link(provider, to))
        .unwrap_or_default()
}

/// The second step: to whom, and the mail.
pub(super) fn mail(app: App, draft: &Draft) -> Element {
    let to = draft.to.get();
    let letter = draft.letter.get();
    let link = link_for(app, &draft.provider, to.as_ref());
    let kept = letter.contains(link.as_str());
    let question = question(app, draft, &letter, &link);
    let decision = app.decide_one(question.as_ref());
    let what = app.word("action.RequestPartnership");
    let refused = decision.as_ref().filter(|it| !it.is_permitted());
    let done = ActionButton::new(app, question, decision.as_ref(), app.t(key::REQUEST_DONE))
        .primary()
        .then(move || go(app.here(Page::IndirectResellers).trim_start_matches('#')));
    let steps = classed("div", "row")
        .with(open_in_email(app, draft, to.as_ref(), &letter))
        .with(copy_button(app, draft.letter))
        .with(classed("span", "grow"))
        .with(done);
    let reseller = Arg::from(app.organisation_name(&draft.reseller));
    card(app.fill(key::REQUEST_MAIL, &[("reseller", reseller)]))
        .attr("class", "card form")
        .with(recipient_field(app, draft, to.as_ref(), link.clone()))
        .with(letter_field(app, draft.letter, letter, kept))
        .with(quiet("p", app.t(key::REQUEST_LINK)).attr("id", "link-help"))
        .with((!kept).then(|| link_gone(app, draft.letter, link)))
        .with(steps)
        .with(quiet("p", app.t(key::REQUEST_DONE_HELP)))
        .with(refused.map(|it| explained(app, &what, it)))
}

/// Whether this mail can go. Its text is judged without the link.
fn question(app: App, draft: &Draft, letter: &str, link: &str) -> Option<Question> {
    app.question(Action::RequestPartnership {
        provider: Some(draft.provider.clone()),
        reseller: Some(draft.reseller.clone()),
        recipient: draft.to.get(),
        text: Some(letter.replace(link, "").trim().to_owned()),
        link_kept: Some(letter.contains(link)),
    })
}

/// To whom. The link in the mail goes with it: it is that person's own.
fn recipient_field(app: App, draft: &Draft, to: Option<&PersonId>, link: String) -> Element {
    let mut options = Vec::new();
    for it in &draft.people {
        options.push((it.id.to_string(), it.name.clone()));
    }
    let (chosen, letter, provider) = (draft.to, draft.letter, draft.provider.clone());
    let choose = move |id: String| {
        let to = PersonId::new(id);
        let own = app.personal_link(&provider, &to);
        letter.update(|letter| *letter = letter.replace(link.as_str(), &own));
        chosen.set(Some(to));
    };
    let to = to.map(ToString::to_string).unwrap_or_default();
    worded("label", app.t(key::REQUEST_TO)).with(select_of(to, options, choose))
}

fn letter_field(app: App, letter: RwSignal<String>, text: String, kept: bool) -> Element {
    let field = element("textarea")
        .attr("rows", "12")
        .attr("maxlength", "4000")
        .attr("aria-describedby", "link-help")
        .flag("aria-invalid", !kept)
        .attr("value", text)
        .typed(move |text| letter.set(text));
    worded("label", app.t(key::REQUEST_TEXT)).with(field)
}

/// The mail has lost the link, and how it comes back.
fn link_gone(app: App, letter: RwSignal<String>, link: String) -> Element {
    let back = move || {
        letter.update(|letter| {
            letter.push_str("\n\n");
            letter.push_str(&link);
        });
    };
    classed("div", "problem row")
        .attr("role", "alert")
        .with(classed("p", "grow").text(app.t(key::REQUEST_LINK_GONE)))
        .with(button(app.t(key::REQUEST_LINK_BACK), back))
}

fn open_in_email(app: App, draft: &Draft, to: Option<&PersonId>, letter: &str) -> Element {
    let recipient = draft.people.iter().find(|it| Some(&it.id) == to);
    let address = recipient.map(|it| it.address.as_str()).unwrap_or_default();
    let subject = encoded(&app.subject(&draft.provider, &draft.reseller));
    let body = encoded(letter);
    let mailto = format!("mailto:{address}?subject={subject}&body={body}");
    go_button(mailto, "")
        .with(icon(app, "mail"))
        .text(app.t(key::REQUEST_OPEN_IN_EMAIL))
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
