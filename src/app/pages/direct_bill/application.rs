//! The way of a reseller to direct bill: its steps, who has the next one, and why not yet.

use super::refusal;
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::next_pages::continue_at;
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, card, icon, quiet, unseen};
use crate::domain::{
    Action, Date, Decision, DirectBillStep, MICROSOFT, Organisation, Question, Verdict,
};
use crate::i18n::{Arg, Key, key};

/// A step: what it is, when it was taken, and how it is taken by the company itself.
struct Step {
    text: Key,
    taken: Option<Date>,
    action: Option<Action>,
}

/// The way, in its order.
pub(super) fn application(app: App, at: &Organisation) -> Option<Element> {
    let steps = steps(app, at)?;
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
            let label = question
                .as_ref()
                .map(|it| app.word(&format!("action.{}", it.action.kind().name())));
            shown = refused.zip(label);
        }
        rows.push(row(app, &step, next, question, decision.as_ref()));
    }
    let about = shown.as_ref().map(|(_, what)| refusal(app, what));
    let why = shown.map(|(decision, what)| explained(app, &what, &decision));
    let card = card(app.t(key::DB_WAY))
        .with(quiet("p", app.t(key::DB_WAY_LEAD)))
        .with(classed("ol", "steps wrapping").all(rows))
        .with(quiet("p", app.t(key::DB_BANK)))
        .with(about)
        .with(why);
    Some(card)
}

fn steps(app: App, at: &Organisation) -> Option<Vec<Step>> {
    let id = &at.id;
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
            own(
                key::DB_STEP_APPLY,
                DirectBillStep::Applied,
                Action::ApplyForDirectBill {
                    organisation: organisation(),
                },
            ),
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
) -> Markup {
    let (mark, class) = match (step.taken, next) {
        (Some(_), _) => ("permitted", "done"),
        (None, true) => ("clock", "next"),
        (None, false) => ("clock", ""),
    };
    let state = match step.taken {
        Some(date) => app.fill(key::DB_DONE_ON, &[("date", Arg::from(app.date(date)))]),
        None => app.t(key::DB_STEP_OPEN),
    };
    let text = classed("span", "grow")
        .with(worded("span", app.t(step.text)))
        .with(element("br"))
        .with(worded("small", state));
    let here = matches!(step.action, Some(Action::BuySupportPlan { .. }));
    let button = question
        .filter(|_| step.taken.is_none() && !here)
        .map(|it| {
            let label = app.word(&format!("action.{}", it.action.kind().name()));
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
        .with(button)
        .with(by_microsoft)
        .into()
}
