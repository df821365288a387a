//! The form of the application, in steps that keep what was typed.

use leptos::prelude::*;

use super::steps::{chosen, fields};
use crate::app::draft::{Draft, Typed};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::entry::problems;
use crate::app::route::{Page, Route};
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, button, card, quiet, unseen};
use crate::domain::{Action, Country, Decision, Model, Organisation, PersonId, Question};
use crate::i18n::{Key, key};
use crate::platform::browser::{focus, fragment, go_from, go_to_step, step_of_form};

/// The steps before the last, which shows everything again.
pub(super) const STEPS: [(Key, &[Typed]); 3] = [
    (
        key::FORM_PROFILE,
        &[
            Typed::Model,
            Typed::LegalName,
            Typed::LegalAddress,
            Typed::Country,
            Typed::Registration,
            Typed::BankDetails,
        ],
    ),
    (key::FORM_CONTACT, &[Typed::Contact, Typed::Email]),
    (key::FORM_SUPPORT, &[Typed::Support]),
];

const LAST: usize = STEPS.len();

/// Whether the form asks for it in the chosen place of the programme.
pub(super) fn is_asked(field: Typed, draft: &Draft) -> bool {
    match field {
        Typed::BankDetails => draft.is_direct(),
        Typed::Registration => !draft.is_direct(),
        _ => true,
    }
}

/// Takes up the draft of this company, or begins one.
pub(super) fn begin(app: App) {
    let Route::In(place) = app.route.get_untracked() else {
        return;
    };
    let of = format!("{}/{}", place.slot, place.organisation);
    let known = app.draft.get_untracked();
    if known.of == of {
        let all = STEPS.iter().flat_map(|(_, typed)| *typed);
        let been = all.filter(|it| known.get(**it).is_some());
        return been.for_each(|it| app.touch(it.parameter()));
    }
    let known = app.world_now(|world| {
        let country = world
            .organisations
            .get(&place.organisation)?
            .country
            .clone();
        let first = world.people_of(&place.organisation).next();
        Some((country, first.map(|it| it.id.to_string())))
    });
    let (country, contact) = known.flatten().unwrap_or_default();
    let mut draft = Draft::of(of);
    draft.set(
        Typed::Country,
        country.map(|it| it.code().to_owned()).unwrap_or_default(),
    );
    draft.set(Typed::Contact, contact.unwrap_or_default());
    draft.set(Typed::Model, Model::IndirectReseller.id().to_owned());
    app.draft.set(draft);
}

/// Takes up the draft of this company, for direct bill.
pub(in crate::app::pages) fn begin_direct(app: App) {
    begin(app);
    app.draft
        .update(|draft| draft.set(Typed::Model, Model::DirectBill.id().to_owned()));
}

/// The application as it is typed now. Where nobody has been stays open.
fn asked(app: App, at: &Organisation, draft: &Draft) -> Option<Question> {
    let typed = |field| draft.get(field).map(str::to_owned);
    let organisation = Some(at.id.clone());
    let contact = typed(Typed::Contact).map(PersonId::new);
    let email = typed(Typed::Email);
    let legal_name = typed(Typed::LegalName);
    let legal_address = typed(Typed::LegalAddress);
    let country = typed(Typed::Country).map(Country::new);
    let support = typed(Typed::Support);
    app.question(if draft.is_direct() {
        Action::EnrollAsDirectBillPartner {
            organisation,
            contact,
            email,
            legal_name,
            legal_address,
            country,
            support,
            bank_details: typed(Typed::BankDetails).map(|it| !it.is_empty()),
        }
    } else {
        Action::EnrollAsIndirectReseller {
            organisation,
            contact,
            email,
            legal_name,
            legal_address,
            country,
            support,
            registration: typed(Typed::Registration),
        }
    })
}

/// The steps, the open one, and the way on, which is the main button of the page or not.
pub(super) fn form(app: App, at: &Organisation, main: bool) -> Element {
    let draft = app.draft.get();
    let question = asked(app, at, &draft);
    let decision = app.decide_one(question.as_ref());
    let card = card(app.t(key::APPLY_FORM))
        .attr("class", "card form")
        .with(overview(app, &draft));
    match STEPS.get(draft.step) {
        Some((title, typed)) => card
            .with(worded("h3", app.t(*title)).attr("tabindex", "-1"))
            .with(fields(app, at, typed, &draft, decision.as_ref()))
            .with(way_on(app, at, &draft, main)),
        None => last(app, card, at, &draft, question, decision.as_ref()),
    }
}

/// Where the reader is among the steps. A step that was reached can be opened again.
fn overview(app: App, draft: &Draft) -> Element {
    let mut steps = Vec::new();
    let titles = STEPS.iter().map(|(title, _)| *title);
    for (at, title) in titles.chain([key::FORM_CHECK]).enumerate() {
        let label = format!(
            "{} {}",
            app.fill_one(key::FORM_STEP, "number", at + 1),
            app.t(title)
        );
        let step: Markup = if at <= draft.reached {
            button(label, move || open(app, at))
                .maybe("aria-current", (at == draft.step).then(|| "step".into()))
                .into()
        } else {
            classed("span", "quiet")
                .text(label)
                .with(unseen(format!(" – {}", app.t(key::STEP_OPEN))))
                .into()
        };
        steps.push(element("li").with(step).into());
    }
    classed("ol", "row wizard").all(steps)
}

fn open(app: App, step: usize) {
    let from = app.draft.with_untracked(|it| it.step);
    if from != step {
        let [from, to] = [from, step].map(|it| u32::try_from(it).unwrap_or_default());
        go_to_step(from, to);
    }
    show(app, step);
}

/// The browser's history went to another step of the form.
pub(super) fn turn(app: App) {
    if let Some(step) = step_of_form().and_then(|it| usize::try_from(it).ok()) {
        show(app, step.min(app.draft.with_untracked(|it| it.reached)));
    }
}

fn show(app: App, step: usize) {
    app.draft.update(|draft| {
        draft.step = step;
        draft.reached = draft.reached.max(step);
    });
    request_animation_frame(|| focus("main h3"));
}

/// Back and Next. Next looks at this step first and stays where something is wrong.
fn way_on(app: App, at: &Organisation, draft: &Draft, main: bool) -> Element {
    let (step, of) = (draft.step, at.clone());
    let next = move || {
        let Some((_, typed)) = STEPS.get(step) else {
            return;
        };
        app.draft.update(|draft| draft.visit(typed));
        typed.iter().for_each(|it| app.touch(it.parameter()));
        let draft = app.draft.get_untracked();
        let decision = untrack(|| app.decide_one(asked(app, &of, &draft).as_ref()));
        let is_wrong = |it: &&Typed| !problems(app, decision.as_ref(), it.parameter()).is_empty();
        // What is wrong in another form of the page is not in the way.
        if let Some(wrong) = typed.iter().find(is_wrong) {
            let field = format!("#{}", wrong.parameter());
            request_animation_frame(move || focus(&field));
        } else {
            open(app, step + 1);
        }
    };
    classed("p", "row")
        .with((step > 0).then(|| {
            button(app.t(key::FORM_BACK), move || {
                open(app, step.saturating_sub(1));
            })
        }))
        .with(button(app.t(key::FORM_NEXT), next).maybe("class", main.then_some("primary".into())))
}

/// Everything once more, and Enroll now.
fn last(
    app: App,
    card: Element,
    at: &Organisation,
    draft: &Draft,
    question: Option<Question>,
    decision: Option<&Decision>,
) -> Element {
    let name = app.word(if draft.is_direct() {
        "action.EnrollAsDirectBillPartner"
    } else {
        "action.EnrollAsIndirectReseller"
    });
    let refused = decision.filter(|it| !it.is_permitted());
    let reasons = refused.map(|it| explained(app, &name, question.as_ref(), it));
    let (here, status) = (fragment(), app.here(Page::Enrolment));
    let enroll = ActionButton::new(app, question, decision, name)
        .primary()
        .then(move || {
            app.draft.set(Draft::default());
            go_from(&here, status.trim_start_matches('#'));
        });
    let mut rows = Vec::new();
    let fields = STEPS.iter().flat_map(|(_, typed)| *typed);
    for field in fields.filter(|it| is_asked(**it, draft)) {
        let text = draft.get(*field).unwrap_or_default();
        let shown = match field {
            Typed::Country => app.country(&Country::new(text)),
            Typed::Contact => app.person_name(&PersonId::new(text)),
            Typed::Model | Typed::BankDetails => chosen(app, *field, text),
            _ => text.to_owned(),
        };
        let shown = if shown.is_empty() {
            "–".to_owned()
        } else {
            shown
        };
        rows.push(worded("dt", app.t(super::steps::label(*field))).into());
        rows.push(worded("dd", shown).attr("dir", "auto").into());
    }
    card.with(worded("h3", app.t(key::FORM_CHECK)).attr("tabindex", "-1"))
        .with(worded(
            "p",
            app.fill_one(key::FORM_CHECK_TEXT, "organisation", at.name.clone()),
        ))
        .with(element("dl").all(rows))
        .with(quiet("p", app.word("note.bank-details")))
        .with(
            classed("p", "row")
                .with(button(app.t(key::FORM_BACK), move || open(app, LAST - 1)))
                .with(enroll),
        )
        .with(reasons)
}
