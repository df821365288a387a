//! The two support plans, what tells them apart, and the purchase.

use leptos::prelude::Get as _;

use super::refusal;
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, aside, card, cell, table};
use crate::domain::{Action, Date, Decision, OrganisationId, Question, SupportPlan};
use crate::i18n::{Arg, key};

/// The plans. Once one is bought, its day and its next renewal stand there.
pub(super) fn plans(app: App, at: &OrganisationId) -> Option<Element> {
    let lens = app.lens.get();
    let (bought, today) = app.world(|world| {
        let bought = world.direct_bill.plan(at);
        (bought, lens.unwrap_or(world.date))
    })?;
    let buy = |plan: &SupportPlan| {
        app.question(Action::BuySupportPlan {
            organisation: Some(at.clone()),
            plan: Some(*plan),
        })
    };
    let questions: Vec<_> = SupportPlan::ALL.iter().filter_map(buy).collect();
    let decisions = app.decide(&questions);
    let held = bought.map(|(plan, _)| plan);
    let first = decisions.first().and_then(Option::as_ref);
    let refused = first.filter(|it| held.is_none() && !it.is_permitted());
    let label = app.word("action.BuySupportPlan");
    let why = refused.map(|it| explained(app, &label, questions.first(), it));
    let mut rows = Vec::new();
    for ((plan, question), decision) in SupportPlan::ALL.into_iter().zip(questions).zip(&decisions)
    {
        rows.push(row(app, plan, held, question, decision.as_ref()));
    }
    let columns = [
        key::COLUMN_PLAN,
        key::COLUMN_SERVICE,
        key::COLUMN_SCOPE,
        key::COLUMN_ACTIONS,
    ];
    let card = card(app.t(key::DB_PLANS))
        .with(aside(app, key::DB_PLANS_LEAD))
        .with(bought.map(|(plan, date)| worded("p", renewed(app, plan, date, today))))
        .with(table(app, &columns, rows))
        .with(refused.map(|it| refusal(app, &label, it)))
        .with(why);
    Some(card)
}

/// Which plan was bought when, and when it is renewed next.
pub(super) fn renewed(app: App, plan: SupportPlan, bought: Date, today: Date) -> String {
    let mut years = (1..9).map(|years| bought.plus_years(years));
    let next = years.find(|day| *day > today).unwrap_or(bought);
    let args = [
        ("plan", Arg::from(app.word_of("chosen", plan.id()))),
        ("date", Arg::from(app.date(bought))),
        ("renewal", Arg::from(app.date(next))),
    ];
    app.fill(key::DB_PLAN_BOUGHT, &args)
}

fn row(
    app: App,
    plan: SupportPlan,
    held: Option<SupportPlan>,
    question: Question,
    decision: Option<&Decision>,
) -> Vec<Markup> {
    let (service, scope) = match plan {
        SupportPlan::Advanced => (key::DB_ADVANCED_SERVICE, key::DB_ADVANCED_SCOPE),
        SupportPlan::Premier => (key::DB_PREMIER_SERVICE, key::DB_PREMIER_SCOPE),
    };
    let name = app.word_of("chosen", plan.id());
    let buy = held.is_none().then(|| {
        let label = app.word("action.BuySupportPlan");
        ActionButton::new(app, Some(question), decision, label).about(&name)
    });
    let bought = (held == Some(plan))
        .then(|| classed("span", "verdict permitted").text(app.t(key::DB_BOUGHT)));
    vec![
        cell(vec![worded("b", name).into(), element("br").into()]),
        app.t(service).into(),
        app.t(scope).into(),
        cell(vec![buy.into(), bought.into()]),
    ]
}
