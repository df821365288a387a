//! Overview: how the organisation stands, what is open, and the partner agreement.

use leptos::prelude::*;

use super::Heading;
use super::readiness::Readiness;
use crate::app::guide::Guide;
use crate::app::route::Page;
use crate::app::state::app;
use crate::app::widgets::{ActionButton, Banner, Dialog, Icon, Term, live, memo};
use crate::domain::{Action, Enrolment, InvitationState, Kind, Organisation, Question, World};
use crate::i18n::{Arg, Key, key};

/// The overview of an organisation.
#[component]
pub(super) fn Overview() -> impl IntoView {
    let app = app();
    let Some((_, at)) = app.me.get_untracked() else {
        return ().into_any();
    };
    let place = app.place(&at.city, at.country.as_ref());
    let market = app.market(at.market());
    let lead = app.fill(
        key::OVERVIEW_LEAD,
        &[
            (
                "kind",
                Arg::from(app.word(&format!("kind.{}", at.kind.id()))),
            ),
            ("place", Arg::from(place)),
            ("market", Arg::from(market)),
        ],
    );
    let partner = matches!(
        at.kind,
        Kind::IndirectProvider | Kind::IndirectReseller | Kind::DirectBillPartner
    );
    let trades = matches!(at.kind, Kind::IndirectProvider | Kind::IndirectReseller);
    view! {
        <Heading title=app.t(key::NAV_OVERVIEW) lead=lead/>
        <Guide/>
        {partner.then(|| view! { <AgreementBanner/> })}
        <Steps/>
        {trades.then(|| view! { <Counts/> <Readiness/> })}
        {(!trades).then(|| view! { <p class="card">{app.t(match at.kind {
            Kind::Prospect => key::OVERVIEW_PROSPECT,
            Kind::Customer => key::OVERVIEW_CUSTOMER,
            Kind::Microsoft => key::OVERVIEW_MICROSOFT,
            _ => key::OVERVIEW_DIRECT,
        })}</p> })}
    }
    .into_any()
}

/// Whether the partner agreement is signed, and the way to sign it.
#[component]
fn AgreementBanner() -> impl IntoView {
    let app = app();
    let reading = RwSignal::new(false);
    let agreement = memo(move || {
        let (_, at) = app.me.get()?;
        let market = at.market()?;
        let signed = app
            .world(|world| world.agreement(&at.id, market).map(|it| it.signed))
            .flatten();
        Some((at, market, signed))
    });
    let question = Signal::derive(move || {
        let (actor, at) = app.who()?;
        Some(Question {
            actor,
            action: Action::SignPartnerAgreement {
                organisation: Some(at),
            },
            as_of: None,
        })
    });
    let decision = app.ask_one(move || question.get());
    live(move || {
        agreement.get().map(|(at, market, signed)| {
        let market = app.market(Some(market));
        match signed {
            Some(date) => view! {
                <Banner kind="permitted"><p>{app.fill(key::AGREEMENT_SIGNED, &[
                    ("date", Arg::from(app.date(date))), ("market", Arg::from(market)),
                ])}</p></Banner>
            }.into_any(),
            None => view! {
                <Banner kind="blocked">
                    <p class="grow"><b>{app.t(key::AGREEMENT_OPEN)}</b>" "{app.fill(key::AGREEMENT_OPEN_TEXT, &[
                        ("organisation", Arg::from(at.name)), ("market", Arg::from(market)),
                    ])}</p>
                    <button type="button" on:click=move |_| reading.set(true)>{app.t(key::AGREEMENT_READ)}</button>
                    <ActionButton question=question decision=decision primary=true
                        label=app.word("action.SignPartnerAgreement")/>
                </Banner>
                <Dialog open=reading title=app.t(key::AGREEMENT_READ)>
                    <p>{app.t(key::AGREEMENT_ABOUT)}</p>
                    <p>{app.t(key::AGREEMENT_WHO)}</p>
                    <p class="quiet">{app.t(key::AGREEMENT_NOT_HERE)}</p>
                </Dialog>
            }.into_any(),
        }
    })
    })
}

/// What is done and what is open before new business.
#[component]
fn Steps() -> impl IntoView {
    let app = app();
    let steps = memo(move || {
        let (_, at) = app.me.get()?;
        app.world(|world| steps(world, &at))
    });
    let shown = move || {
        steps.get().filter(|steps| !steps.is_empty()).map(|steps| {
        let open = steps.iter().filter(|step| !step.done).count();
        let first = steps.iter().position(|step| !step.done);
        view! {
            <section class="card">
                <h2>{if open == 0 { app.t(key::STEPS_DONE) } else { app.t(key::STEPS_TITLE) }}</h2>
                <ol class="steps">{steps.into_iter().enumerate().map(|(at, step)| view! {
                    <li class:done=step.done class:next=first == Some(at)>
                        <Icon name=if step.done { "permitted" } else { "clock" }/>
                        <span class="grow">{app.t(step.text)}
                            <span class="unseen">{format!(" – {}", app.t(if step.done { key::STEP_DONE } else { key::STEP_OPEN }))}</span></span>
                        {(!step.done && step.page != Page::Overview).then(|| view! { <a class="button" href=app.here(step.page)>{app.t(key::GO_THERE)}
                            <span class="unseen">{format!(": {}", app.t(step.text))}</span></a> })}
                    </li>
                }).collect_view()}</ol>
                <p class="terms"><Term id="csp"/><Term id="mpn-id"/><Term id="mpa"/></p>
            </section>
        }
    })
    };
    live(shown)
}

#[derive(Clone, PartialEq)]
struct Step {
    text: Key,
    done: bool,
    page: Page,
}

/// The documented order: enrol, associate the MPN ID, connect, sign.
fn steps(world: &World, at: &Organisation) -> Vec<Step> {
    let enrolled = at.enrolment == Enrolment::Enrolled;
    let signed = at
        .market()
        .is_some_and(|market| world.agreement(&at.id, market).is_some());
    let connected = world
        .partnerships
        .values()
        .filter_map(|of| of.get(&at.id))
        .any(|it| it.ended.is_none())
        || world
            .partnerships
            .get(&at.id)
            .is_some_and(|of| of.values().any(|it| it.ended.is_none()));
    let step = |text, done, page| Step { text, done, page };
    match at.kind {
        Kind::IndirectReseller | Kind::Prospect => vec![
            step(key::STEP_ENROL, enrolled, Page::Enrolment),
            step(
                key::STEP_MPN,
                at.associated_mpn.is_some(),
                Page::Identifiers,
            ),
            step(key::STEP_CONNECT, connected, Page::IndirectProviders),
            step(key::STEP_SIGN, signed, Page::Overview),
        ],
        Kind::IndirectProvider => vec![
            step(key::STEP_SIGN, signed, Page::Overview),
            step(key::STEP_INVITE, connected, Page::IndirectResellers),
        ],
        Kind::Microsoft | Kind::DirectBillPartner | Kind::Customer => Vec::new(),
    }
}

/// Partners and invitations, counted.
#[component]
fn Counts() -> impl IntoView {
    let app = app();
    let counts = memo(move || {
        let (_, at) = app.me.get()?;
        app.world(|world| {
            let waiting = world
                .invitations
                .values()
                .filter(|it| {
                    (it.provider == at.id || it.reseller == at.id)
                        && it.state != InvitationState::Accepted
                })
                .count();
            let stands = if at.kind == Kind::IndirectProvider {
                world
                    .partnerships
                    .get(&at.id)
                    .into_iter()
                    .flatten()
                    .filter(|(_, it)| it.ended.is_none())
                    .count()
            } else {
                world
                    .partnerships
                    .values()
                    .filter_map(|of| of.get(&at.id))
                    .filter(|it| it.ended.is_none())
                    .count()
            };
            (at.kind, stands, waiting)
        })
    });
    live(move || {
        counts.get().map(|(kind, stands, waiting)| {
        let (label, page) = if kind == Kind::IndirectProvider {
            (key::COUNT_RESELLERS, Page::IndirectResellers)
        } else {
            (key::COUNT_PROVIDERS, Page::IndirectProviders)
        };
        view! {
            <section class="stats">
                <a class="card stat" href=app.here(page.clone())><b>{stands}</b><span>{app.t(label)}</span></a>
                <a class="card stat" href=app.here(page)><b>{waiting}</b><span>{app.t(key::COUNT_WAITING)}</span></a>
            </section>
        }
    })
    })
}
