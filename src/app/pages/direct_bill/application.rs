//! The way of a reseller, or of a newcomer, to direct bill: its steps, who has the next one, and why not yet.

use leptos::prelude::{Get as _, RwSignal};

use super::refusal;
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::apply::begin_direct;
use crate::app::pages::forms::{refused, tick};
use crate::app::pages::next_pages::continue_at;
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, button, card, go_to, icon, quiet, unseen};
use crate::domain::{
    Action, Date, Decision, DirectBillStep, Enrolment, Kind, MICROSOFT, Model, Organisation,
    Question, Verdict,
};
use crate::i18n::{Key, key};
use crate::platform::browser::go;

/// A step: what it is, when it was taken, and how it is taken by the company itself.
struct Step {
    text: Key,
    taken: Option<Date>,
    action: Option<Action>,
}

/// The way, in its order.
pub(super) fn application(app: App, at: &Organisation, bank: RwSignal<bool>) -> Option<Element> {
    let steps = steps(app, at, bank.get())?;
    let questions: Vec<_> = steps
        .iter()
        .filter_map(|it| app.question(it.action.clone()?))
        .collect();
    let decisions = app.decide(&questions);
    let mut asked = questions.into_iter().zip(decisions);
    let mut rows = Vec::new();
    let mut shown = None;
    let mut open = false;
    for step in steps {
        let (question, decision) = match step.action {
            Some(_) => asked.next().unzip(),
            None => (None, None),
        };
        let decision = decision.flatten();
        // What is over on this date and was not done is no step any more.
        let over = decision
            .as_ref()
            .is_some_and(|it| it.verdict == Verdict::Forbidden);
        if step.taken.is_none() && over {
            continue;
        }
        let next = step.taken.is_none() && !open;
        if next {
            open = true;
            let refused = decision.clone().filter(|it| !it.is_permitted());
            shown = refused.zip(question.clone());
        }
        rows.push(row(app, &step, next, question, decision.as_ref(), bank));
    }
    let what = |it: &Question| app.word_of("action", it.action.kind().name());
    let about = shown
        .as_ref()
        .map(|(it, question)| refusal(app, &what(question), it));
    let why = shown.and_then(|(decision, question)| {
        refused(app, &what(&question), Some(&question), Some(&decision))
    });
    let lead = if at.kind == Kind::Prospect {
        key::DB_WAY_LEAD_NEW
    } else {
        key::DB_WAY_LEAD
    };
    let card = card(app.t(key::DB_WAY))
        .with(quiet("p", app.t(lead)))
        .with(classed("ol", "steps wrapping").all(rows))
        .with(about)
        .with(why);
    Some(card)
}

/// That direct bill is closed to a newcomer, and what to do instead.
pub(super) fn closed(app: App, at: &Organisation) -> Option<Element> {
    let new = at.kind == Kind::Prospect && at.enrolment == Enrolment::None;
    let question = app.question(Action::ChooseModel {
        organisation: new.then(|| at.id.clone()),
        model: Some(Model::DirectBill),
    })?;
    let decision = app.decide_one(Some(&question))?;
    let closed = new && decision.verdict == Verdict::Forbidden;
    let label = app.t(key::MODEL_DIRECT);
    let go = go_to(app, Page::Welcome, key::NAV_WELCOME);
    closed.then(|| {
        card(app.t(key::DB_WAY))
            .with(explained(app, &label, Some(&question), &decision))
            .with(classed("p", "row").with(go))
    })
}

/// How a company that is no partner yet applies: a newcomer in the form of its application.
fn begins(at: &Organisation, bank: bool) -> Option<Action> {
    let organisation = Some(at.id.clone());
    match at.kind {
        Kind::Prospect => Some(Action::EnrollAsDirectBillPartner {
            organisation,
            contact: None,
            email: None,
            legal_name: None,
            legal_address: None,
            country: None,
            support: None,
            bank_details: None,
        }),
        Kind::IndirectReseller => Some(Action::ApplyForDirectBill {
            organisation,
            bank_details: Some(bank),
        }),
        _ => None,
    }
}

fn steps(app: App, at: &Organisation, bank: bool) -> Option<Vec<Step>> {
    let id = &at.id;
    let apply = begins(at, bank)?;
    app.world(|world| {
        let book = &world.direct_bill;
        let taken = |step| book.taken(id, step);
        let organisation = || Some(id.clone());
        let own = |text, step, action| Step {
            text,
            taken: taken(step),
            action: Some(action),
        };
        let theirs = |text, step| Step {
            text,
            taken: taken(step),
            action: None,
        };
        let mut steps = vec![
            own(
                key::DB_STEP_QUESTIONNAIRE,
                DirectBillStep::Questionnaire,
                Action::AnswerQuestionnaire {
                    organisation: organisation(),
                },
            ),
            own(key::DB_STEP_APPLY, DirectBillStep::Applied, apply),
        ];
        if taken(DirectBillStep::EvidenceAsked).is_some() {
            steps.push(own(
                key::DB_STEP_EVIDENCE,
                DirectBillStep::EvidenceGiven,
                Action::GiveEvidence {
                    organisation: organisation(),
                },
            ));
        }
        let failed = taken(DirectBillStep::CreditFailed).is_some()
            && taken(DirectBillStep::CreditPassed).is_none();
        steps.extend([
            theirs(key::DB_STEP_REVIEW, DirectBillStep::Eligible),
            theirs(
                if failed {
                    key::DB_STEP_CREDIT_AGAIN
                } else {
                    key::DB_STEP_CREDIT
                },
                DirectBillStep::CreditPassed,
            ),
            Step {
                text: key::DB_STEP_PLAN,
                taken: book.plan(id).map(|(_, bought)| bought),
                action: Some(Action::BuySupportPlan {
                    organisation: organisation(),
                    plan: None,
                }),
            },
            own(
                key::DB_STEP_TERMS,
                DirectBillStep::Terms,
                Action::AcceptDirectBillTerms {
                    organisation: organisation(),
                },
            ),
            own(
                key::DB_STEP_BECOME,
                DirectBillStep::DirectBill,
                Action::BecomeDirectBillPartner {
                    organisation: organisation(),
                },
            ),
        ]);
        steps
    })
}

/// A step with its state; the next one says who takes it. Plans are bought where they are compared.
fn row(
    app: App,
    step: &Step,
    next: bool,
    question: Option<Question>,
    decision: Option<&Decision>,
    bank: RwSignal<bool>,
) -> Markup {
    let (mark, class) = match (step.taken, next) {
        (Some(_), _) => ("permitted", "done"),
        (None, true) => ("clock", "next"),
        (None, false) => ("clock", ""),
    };
    let state = match step.taken {
        Some(date) => app.fill_one(key::DB_DONE_ON, "date", app.date(date)),
        None => app.t(key::DB_STEP_OPEN),
    };
    let text = classed("span", "grow")
        .with(worded("span", app.t(step.text)))
        .with(element("br"))
        .with(worded("small", state));
    let here = matches!(step.action, Some(Action::BuySupportPlan { .. }));
    let form = matches!(step.action, Some(Action::EnrollAsDirectBillPartner { .. }));
    let form = (form && step.taken.is_none()).then(|| {
        let address = app.here(Page::Apply);
        let open = button(app.t(key::APPLY_TITLE), move || {
            begin_direct(app);
            go(address.trim_start_matches('#'));
        });
        open.maybe("class", next.then_some("primary".into()))
    });
    let asks = matches!(step.action, Some(Action::ApplyForDirectBill { .. }));
    let asks = (asks && step.taken.is_none()).then(|| tick(app.t(key::DB_BANK), bank));
    let text = text.with(asks);
    let button = question
        .filter(|_| step.taken.is_none() && !here && form.is_none())
        .map(|it| {
            let label = app.word_of("action", it.action.kind().name());
            let button = ActionButton::new(app, Some(it), decision, label);
            if next { button.primary() } else { button }
        });
    let by_microsoft = (next && step.action.is_none())
        .then(|| continue_at(app, &MICROSOFT.into(), Page::DirectBillReviews))
        .flatten();
    classed("li", class)
        .with(icon(app, mark))
        .with(text)
        .with(here.then(|| unseen(app.t(key::DB_PLAN_BELOW))))
        .with(form)
        .with(button)
        .with(by_microsoft)
        .into()
}
