//! Indirect providers: a reseller's invitations and the providers it has authorised.

use super::forms::quick;
use leptos::prelude::*;

use super::heading::heading;
use super::notices::is_unlisted;
use super::readiness::{dates, left, microsoft_next, question as readiness, ticket_waits};
use super::signing::{before_or_since, is_open, unsigned as unsigned_banner};
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{
    ActionButton, List, Looking, Way, card, cell, go_to, lines, link, paragraph, quiet, table,
    unseen, verdict, verdict_button,
};
use crate::domain::{
    Action, Decision, Event, Invitation, InvitationState, Organisation, OrganisationId,
    Partnership, Question,
};
use crate::i18n::key;

/// The ways in which invitations stand.
const INVITED: [Way<Invitation>; 3] = [
    Way::up(key::COLUMN_NAME, |app, it| {
        app.organisation_name(&it.provider)
    }),
    Way::down(key::LIST_ORDER_NEWEST, |_, it| it.sent.to_string()),
    Way::up(key::LIST_ORDER_OLDEST, |_, it| it.sent.to_string()),
];

/// The ways in which providers stand.
const AUTHORISED: [Way<Partnership>; 3] = [
    Way::up(key::COLUMN_NAME, |app, it| {
        app.organisation_name(&it.provider)
    }),
    Way::down(key::LIST_ORDER_NEWEST, |_, it| it.since.to_string()),
    Way::up(key::LIST_ORDER_OLDEST, |_, it| it.since.to_string()),
];

const INVITATIONS: List<Invitation> = List {
    title: key::PROVIDERS_WAITING,
    ways: &INVITED,
    always: false,
    text: |app, it| {
        let provider = app.organisation_name(&it.provider);
        format!("{provider} {}", app.person_name(&it.to))
    },
    by: None,
};

const PROVIDERS: List<Partnership> = List {
    title: key::PROVIDERS_AUTHORISED,
    ways: &AUTHORISED,
    always: false,
    text: |app, it| app.organisation_name(&it.provider),
    by: Some((key::COLUMN_STATE, |app, it| {
        app.t(match it.ended {
            None => key::FILTER_ACTIVE,
            Some(_) => key::FILTER_ENDED,
        })
    })),
};

/// The page.
#[component]
pub(super) fn IndirectProviders() -> impl IntoView {
    let app = app();
    let [invited, connected] = [(); 2].map(|()| Looking::new());
    live(move || {
        let find = go_to(app, Page::FindProvider, key::NAV_FIND);
        let lead = Some(app.t(key::PROVIDERS_LEAD));
        classed("div", "page")
            .with(
                heading(app, &app.t(key::NAV_PROVIDERS), lead)
                    .with(find)
                    .with(invite(app, None)),
            )
            .with(unsigned(app))
            .with(waiting(app, invited))
            .with(authorised(app, connected))
            .with(classed("p", "note").text(app.t(key::PROVIDERS_LEADS)))
            .into()
    })
}

/// The way to a joint invitation, with one provider or any.
pub(super) fn invite(app: App, provider: Option<OrganisationId>) -> ActionButton {
    let invite = Action::InviteCustomerJointly {
        reseller: app.who().map(|(_, at)| at),
        provider,
        tenant: None,
        recipient: None,
        text: None,
        link_kept: None,
    };
    quick(app, invite).opens(app.here(Page::Invite(None)))
}

/// Business waits for the partner agreement.
fn unsigned(app: App) -> Option<Markup> {
    let (_, at) = app.me.get()?;
    let text = before_or_since(app, key::PROVIDERS_UNSIGNED, key::PROVIDERS_UNSIGNED_SINCE);
    let text = worded("p", app.t(text)).attr("class", "grow");
    is_open(app, &at).then(|| unsigned_banner(app, text).into())
}

/// Invitations that wait.
fn waiting(app: App, looking: Looking) -> Option<Markup> {
    let (_, reseller) = app.who()?;
    let waiting = app.world(|world| {
        let waits =
            |it: &&Invitation| it.reseller == reseller && it.state != InvitationState::Accepted;
        world
            .invitations
            .values()
            .filter(waits)
            .cloned()
            .collect::<Vec<_>>()
    })?;
    let despite = despite(app, &waiting);
    let none = waiting.is_empty();
    let found = INVITATIONS.find(app, looking, waiting);
    let ask = |it: &Invitation| {
        app.question(Action::AuthorizeIndirectProvider {
            invitation: Some(it.id.clone()),
            ticked: None,
        })
    };
    let questions: Vec<_> = found.rows.iter().filter_map(ask).collect();
    let decisions = app.decide(&questions);
    let rows: Vec<_> = found
        .rows
        .iter()
        .zip(questions)
        .zip(&decisions)
        .map(|((it, question), decision)| invitation(app, it, question, decision.as_ref()))
        .collect();
    let columns = [
        key::COLUMN_PROVIDER,
        key::COLUMN_MARKET,
        key::COLUMN_SENT,
        key::COLUMN_SENT_TO,
        key::COLUMN_VERDICT,
        key::COLUMN_ACTIONS,
    ];
    let list = if none {
        paragraph(app, key::PROVIDERS_WAITING_NONE)
    } else {
        table(app, &columns, rows).attr("class", "partnerships")
    };
    let card = card(app.t(key::PROVIDERS_WAITING))
        .with(found.above)
        .with(list)
        .with(found.below)
        .with(classed("div", "page").all(despite));
    Some(card.into())
}

fn invitation(
    app: App,
    it: &Invitation,
    question: Question,
    decision: Option<&Decision>,
) -> Vec<Markup> {
    let name = app.organisation_name(&it.provider);
    let market = app
        .world(|world| {
            world
                .organisations
                .get(&it.provider)
                .and_then(Organisation::market)
        })
        .flatten();
    let permitted = decision.is_some_and(Decision::is_permitted);
    let open = go_to(
        app,
        Page::Authorize(it.provider.clone()),
        key::OPEN_INVITATION,
    )
    .attr(
        "class",
        if permitted {
            "button primary"
        } else {
            "button"
        },
    )
    .with(unseen(format!(" – {name}")));
    let why = (!permitted).then(|| {
        let label = app.word("action.AuthorizeIndirectProvider");
        ActionButton::new(app, Some(question), decision, label).about(&name)
    });
    vec![
        worded("b", name).into(),
        app.market(market).into(),
        app.day(it.sent).into(),
        app.person_name(&it.to).into(),
        decision.map(|it| verdict(app, it.verdict)).into(),
        cell(vec![open.into(), why.into()]),
    ]
}

/// The rules that given invitations stand in spite of.
fn despite(app: App, waiting: &[Invitation]) -> Vec<Markup> {
    let given = app.open.with(|open| {
        let givens = open.as_ref()?.scenario.start().givens.iter();
        let sent = givens.filter_map(|given| match (&given.despite, &given.event) {
            (Some(rule), Event::InvitationSent { invitation }) => {
                Some((rule.clone(), invitation.id.clone()))
            }
            _ => None,
        });
        Some(sent.collect::<Vec<_>>())
    });
    let mut told = Vec::new();
    for (rule, id) in given.unwrap_or_default() {
        let Some(invitation) = waiting.iter().find(|it| it.id == id) else {
            continue;
        };
        let provider = app.organisation_name(&invitation.provider);
        let text = app.fill_one(key::DESPITE, "provider", provider);
        let title = app.word_of("rule", &rule);
        let rule = link(app.here(Page::Rules(Some(rule))), title);
        told.push(quiet("p", format!("{text} ")).with(rule).into());
    }
    told
}

/// The providers that are authorised, ended ones included.
fn authorised(app: App, looking: Looking) -> Option<Markup> {
    let (_, reseller) = app.who()?;
    let partnerships: Vec<Partnership> = app.world(|world| {
        let all = world.partnerships_of(&reseller);
        all.filter(|it| it.reseller == reseller).cloned().collect()
    })?;
    let none = partnerships.is_empty();
    let found = PROVIDERS.find(app, looking, partnerships);
    let questions: Vec<_> = found
        .rows
        .iter()
        .flat_map(|it| questions_about(app, it))
        .collect();
    let decisions = app.decide(&questions);
    let rows: Vec<_> = found
        .rows
        .iter()
        .zip(questions.chunks(3).zip(decisions.chunks(3)))
        .map(|(it, (questions, decisions))| partnership(app, it, questions, decisions))
        .collect();
    let columns = [
        key::COLUMN_PROVIDER,
        key::COLUMN_SINCE,
        key::COLUMN_ADMIN_ACCESS,
        key::COLUMN_BUSINESS,
        key::COLUMN_ACTIONS,
    ];
    let list = if none {
        paragraph(app, key::PROVIDERS_NONE)
    } else {
        table(app, &columns, rows).attr("class", "partnerships")
    };
    let card = card(app.t(key::PROVIDERS_AUTHORISED));
    Some(card.with(found.above).with(list).with(found.below).into())
}

/// Ready for business, admin access, ending: the three questions of a row.
fn questions_about(app: App, it: &Partnership) -> Vec<Question> {
    let (provider, reseller) = (Some(it.provider.clone()), Some(it.reseller.clone()));
    let remove = Action::RemoveAdminAccess {
        provider: provider.clone(),
        reseller: reseller.clone(),
    };
    let ticket = Action::OpenSupportTicket {
        organisation: reseller.clone(),
        provider,
        reseller,
    };
    [
        readiness(app, &it.provider, &it.reseller),
        app.question(remove),
        app.question(ticket),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn partnership(
    app: App,
    it: &Partnership,
    questions: &[Question],
    decisions: &[Option<Decision>],
) -> Vec<Markup> {
    let name = app.organisation_name(&it.provider);
    let waits = app
        .world(|world| {
            world
                .open_ticket(&it.provider, &it.reseller, None)
                .is_some()
        })
        .unwrap_or_default();
    let stands = it.ended.is_none();
    let unlisted = stands && app.world(|world| is_unlisted(world, &it.provider)) == Some(true);
    // The end of a partnership leaves it.
    let kept = it.admin_access && !stands;
    let pair = |at: usize| {
        (
            questions.get(at),
            decisions.get(at).and_then(Option::as_ref),
        )
    };
    let button = |shown: bool, at: usize, action: &str| {
        let (question, decision) = pair(at);
        let label = app.word_of("action", action);
        shown
            .then(|| ActionButton::new(app, question.cloned(), decision, label).about(&name))
            .into()
    };
    let ready = pair(0)
        .0
        .and_then(|question| verdict_button(app, question, pair(0).1, &name));
    vec![
        lines(
            name.clone(),
            vec![
                left(app, it),
                unlisted.then(|| microsoft_next(app, key::PROVIDERS_UNLISTED, Page::Reviews)),
                waits.then(|| ticket_waits(app, key::TICKET_WAITS)),
            ],
        ),
        dates(app, it.since, it.ended),
        element("span")
            .text(app.t(if it.admin_access { key::ON } else { key::OFF }))
            .with(kept.then(|| element("br")))
            .with(kept.then(|| worded("small", app.t(key::PROVIDERS_ACCESS_KEPT))))
            .into(),
        ready.into(),
        cell(vec![
            customers(app, it, &name).into(),
            button(it.admin_access, 1, "RemoveAdminAccess"),
            button(stands && !waits, 2, "OpenSupportTicket"),
        ]),
    ]
}

/// The way to the customers that the reseller has together with a provider.
fn customers(app: App, it: &Partnership, name: &str) -> Element {
    go_to(
        app,
        Page::SharedCustomers(it.provider.clone()),
        key::PROVIDERS_CUSTOMERS,
    )
    .with(unseen(format!(" – {name}")))
}
