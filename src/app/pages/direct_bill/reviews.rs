//! Microsoft's part: applications, revenue reviews, credit checks, and restricted partners.

use leptos::prelude::*;

use super::chart::{ASKED, is_asked};
use crate::app::markup::{Element, Markup, live, worded};
use crate::app::pages::heading::titled;
use crate::app::pages::next_pages::goes_on;
use crate::app::pages::reviews::decided;
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, List, Looking, Way, card, cell, lines, table};
use crate::domain::{
    Action, ActionKind, Date, Decision, DirectBillStep, Enrolment, Kind, Organisation,
    OrganisationId, Question, REVENUE_BAR, World,
};
use crate::i18n::{Arg, Key, key};

const APPLICATIONS: List<Row> = List {
    title: key::DBR_APPLICATIONS,
    ways: &[
        Way::up(key::COLUMN_COMPANY, |_, it| it.name.clone()),
        Way::up(key::COLUMN_STATE, |app, it| app.t(it.state)),
    ],
    text: |_, it| it.name.clone(),
    always: false,
    by: Some((key::COLUMN_STATE, |app, it| app.t(it.state))),
};

const PARTNERS: List<Row> = List {
    title: key::DBR_PARTNERS,
    ..APPLICATIONS
};

/// What is decided here.
const DECISIONS: [ActionKind; 5] = [
    ActionKind::AskForEvidence,
    ActionKind::ConfirmEligibility,
    ActionKind::CheckCredit,
    ActionKind::RestrictPartner,
    ActionKind::LiftRestriction,
];

/// The page.
#[component]
pub(crate) fn DirectBillReviews() -> impl IntoView {
    let app = app();
    let [applied, stands] = [(); 2].map(|()| Looking::new());
    live(move || {
        titled(app, key::NAV_DIRECT_BILL_REVIEWS, key::DBR_LEAD)
            .with(applications(app, applied))
            .with(decided(app, &|it| DECISIONS.contains(&it)))
            .with(partners(app, stands))
            .into()
    })
}

/// The applications that wait for Microsoft: for its review or its credit check.
pub(crate) fn reviewed(world: &World) -> impl Iterator<Item = &Organisation> {
    world.organisations.values().filter(|it| {
        let taken = |step| world.direct_bill.taken(&it.id, step).is_some();
        // What a newcomer gave is reviewed first.
        let reviewed = it.enrolment == Enrolment::Enrolled;
        reviewed
            && taken(DirectBillStep::Applied)
            && !taken(DirectBillStep::CreditPassed)
            && it.kind != Kind::DirectBillPartner
    })
}

/// A company on a list: how it stands, and what can be done about it, each with its label.
struct Row {
    id: OrganisationId,
    name: String,
    applied: Option<Date>,
    state: Key,
    actions: Vec<(Action, String)>,
}

fn applications(app: App, looking: Looking) -> Element {
    let rows = app.world(|world| {
        let rows = reviewed(world).map(|it| application(app, world, it));
        rows.collect::<Vec<_>>()
    });
    let rows = rows.unwrap_or_default();
    listed(app, &APPLICATIONS, looking, rows, key::DBR_NONE)
}

fn application(app: App, world: &World, it: &Organisation) -> Row {
    let book = &world.direct_bill;
    let taken = |step| book.taken(&it.id, step);
    let organisation = || Some(it.id.clone());
    let check = |passed, label: Key| {
        let action = Action::CheckCredit {
            organisation: organisation(),
            passed: Some(passed),
        };
        (action, app.t(label))
    };
    let eligible = taken(DirectBillStep::Eligible).is_some();
    let (asked, given) = (
        taken(DirectBillStep::EvidenceAsked).is_some(),
        taken(DirectBillStep::EvidenceGiven).is_some(),
    );
    let failed = taken(DirectBillStep::CreditFailed).is_some();
    let mut actions = Vec::new();
    if !eligible {
        if !asked {
            let organisation = organisation();
            let ask = Action::AskForEvidence { organisation };
            actions.push((ask, app.word("action.AskForEvidence")));
        }
        let organisation = organisation();
        let confirm = Action::ConfirmEligibility { organisation };
        actions.push((confirm, app.word("action.ConfirmEligibility")));
    }
    actions.push(check(true, key::DBR_CREDIT_PASS));
    // Once more would say the same.
    if !failed {
        actions.push(check(false, key::DBR_CREDIT_FAIL));
    }
    let state = match (eligible, failed, asked, given) {
        (true, true, ..) => key::DBR_STATE_FAILED,
        (true, false, ..) => key::DBR_STATE_CREDIT,
        (false, _, true, false) => key::DBR_STATE_EVIDENCE,
        (false, _, true, true) => key::DBR_STATE_GIVEN,
        (false, ..) => key::DBR_STATE_REVIEW,
    };
    Row {
        id: it.id.clone(),
        name: it.name.clone(),
        applied: taken(DirectBillStep::Applied).or(Some(world.date)),
        state,
        actions,
    }
}

fn revenue(app: App, id: &OrganisationId) -> Markup {
    let of = |world: &World| {
        let at = world.organisations.get(id)?;
        Some(world.direct_bill.revenue(at, world.date))
    };
    let amount = app.world(of).flatten().unwrap_or_default();
    let args = [
        ("revenue", Arg::from(app.number(amount))),
        ("bar", Arg::from(app.number(REVENUE_BAR))),
        ("date", Arg::from(app.date(ASKED))),
    ];
    let text = if is_asked(app) {
        key::DBR_REVENUE
    } else {
        key::DBR_REVENUE_BEFORE
    };
    app.fill(text, &args).into()
}

/// The direct bill partners, with what restricts them.
fn partners(app: App, looking: Looking) -> Element {
    let rows = app.world(|world| {
        let all = world.organisations.values();
        let direct = all.filter(|it| it.kind == Kind::DirectBillPartner);
        direct.map(|it| partner(app, it)).collect::<Vec<_>>()
    });
    let rows = rows.unwrap_or_default();
    listed(app, &PARTNERS, looking, rows, key::DBR_NO_PARTNERS)
}

fn partner(app: App, it: &Organisation) -> Row {
    let organisation = Some(it.id.clone());
    let (state, action) = if it.restricted {
        (
            key::DBR_STATE_RESTRICTED,
            Action::LiftRestriction { organisation },
        )
    } else {
        (
            key::DBR_STATE_FREE,
            Action::RestrictPartner { organisation },
        )
    };
    let label = app.word_of("action", action.kind().name());
    Row {
        id: it.id.clone(),
        name: it.name.clone(),
        applied: None,
        state,
        actions: vec![(action, label)],
    }
}

/// A card with companies in it, or with a word that there are none.
fn listed(app: App, list: &List<Row>, looking: Looking, rows: Vec<Row>, none: Key) -> Element {
    let card = card(app.t(list.title));
    if rows.is_empty() {
        return card.with(worded("p", app.t(none)));
    }
    let found = list.find(app, looking, rows);
    let all = found.rows.iter().flat_map(|row| &row.actions);
    let questions: Vec<_> = all
        .filter_map(|(action, _)| app.question(action.clone()))
        .collect();
    let decisions = app.decide(&questions);
    let mut asked = questions.into_iter().zip(decisions);
    let rows = found
        .rows
        .into_iter()
        .map(|row| cells(app, row, &mut asked))
        .collect();
    let columns = [
        key::COLUMN_COMPANY,
        key::COLUMN_REVENUE,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    card.with(found.above)
        .with(table(app, &columns, rows))
        .with(found.below)
}

fn cells(
    app: App,
    row: Row,
    asked: &mut dyn Iterator<Item = (Question, Option<Decision>)>,
) -> Vec<Markup> {
    let mut buttons = Vec::new();
    for (_, label) in row.actions {
        let (question, decision) = asked.next().unzip();
        let decision = decision.flatten();
        let button = ActionButton::new(app, question, decision.as_ref(), label);
        buttons.push(button.about(&row.name).into());
    }
    if row.state == key::DBR_STATE_EVIDENCE {
        let organisation = Some(row.id.clone());
        let give = Action::GiveEvidence { organisation };
        buttons.push(goes_on(app, &row.id, &give, Page::DirectBill).into());
    }
    let applied = row.applied.map(|date| {
        let date = app.day(date);
        app.fill_one(key::DBR_APPLIED, "date", date).into()
    });
    vec![
        lines(row.name, vec![applied]),
        revenue(app, &row.id),
        app.t(row.state).into(),
        cell(buttons),
    ]
}
