//! The business profile of a company, and the inquiries that reach it.

use leptos::prelude::*;

use super::fields::{against, judged_as, known, lines_of, or_dash};
use super::forms::{does, quick, quick_as, waits};
use super::heading::titled;
use super::next_pages::continue_at_one;
use crate::app::markup::{Element, Markup, classed, element, live};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{List, Looking, Way, aside, card, lines, link, paragraph, quiet, table};
use crate::domain::{
    Action, BusinessProfile, CustomerInvitation, Kind, Organisation, Referral, Tenant,
};
use crate::i18n::key;

const REFERRALS: List<Referral> = List {
    title: key::REFERRALS_TITLE,
    ways: &[
        Way::back(key::LIST_ORDER_NEWEST),
        Way::given(key::LIST_ORDER_OLDEST),
        Way::up(key::COLUMN_CUSTOMER, |app, it| {
            app.organisation_name(&it.customer)
        }),
    ],
    text: |app, it| format!("{} {}", app.organisation_name(&it.customer), it.text),
    always: false,
    by: Some((key::COLUMN_STATE, state)),
};

/// What is typed.
#[derive(Clone, Copy)]
struct Typed {
    description: RwSignal<String>,
    logo: RwSignal<String>,
    locations: RwSignal<String>,
}

/// The page.
#[component]
pub(super) fn BusinessProfilePage() -> impl IntoView {
    let app = app();
    let now = app
        .me
        .get_untracked()
        .and_then(|(_, at)| app.world_now(|world| published(world.account(&at.id)?)))
        .flatten();
    let width = now.as_ref().map_or(0, |it| it.logo_width).to_string();
    let form = Typed {
        description: app.field("description", now.as_ref().map_or("", |it| &it.description)),
        logo: app.field("logo_width", &width),
        locations: app.field("locations", now.as_ref().map_or("", |it| &it.locations)),
    };
    let looking = Looking::new();
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        titled(app, key::NAV_BUSINESS_PROFILE, key::PROFILE_LEAD)
            .with(shown(app, &at))
            .with(edit(app, &at, form))
            .with(referrals(app, &at, looking))
            .into()
    })
}

fn published(account: &crate::domain::Account) -> Option<BusinessProfile> {
    account.profile.clone()
}

/// The locations of a profile, in one line.
pub(super) fn places(profile: &BusinessProfile) -> String {
    let places: Vec<_> = profile
        .locations
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    if places.is_empty() {
        "–".to_owned()
    } else {
        places.join(", ")
    }
}

fn shown(app: App, at: &Organisation) -> Element {
    let profile = app
        .world(|world| published(world.account(&at.id)?))
        .flatten();
    let market = app.market(at.market());
    let card = card(app.fill_one(key::PROFILE_FOR, "market", market));
    match profile {
        None => card
            .with(paragraph(app, key::PROFILE_NONE))
            .with(element("p").with(link(app.here(Page::Users(None)), app.t(key::NAV_USERS)))),
        Some(it) => {
            let logo = (it.logo_width > 0).then(|| it.logo_width.to_string());
            card.with(
                classed("p", "written")
                    .attr("dir", "auto")
                    .text(it.description.clone()),
            )
            .with(known(
                app,
                vec![
                    (key::PROFILE_LOCATIONS, places(&it).into()),
                    (key::PROFILE_LOGO_WIDTH, or_dash(logo).into()),
                ],
            ))
        }
    }
}

fn edit(app: App, at: &Organisation, form: Typed) -> Element {
    let description = form.description.get();
    let length = description.trim().chars().count();
    let action = Action::PublishBusinessProfile {
        organisation: Some(at.id.clone()),
        description: Some(description),
        // What is no number is wider than any logo may be, and the policy says so.
        logo_width: Some(form.logo.get().trim().parse().unwrap_or(u32::MAX)),
        locations: Some(form.locations.get()),
    };
    let is_typed = [form.description, form.locations]
        .into_iter()
        .any(|it| !it.get().is_empty());
    let decision = against(app, &action, is_typed);
    let lines = |id, label, typed| lines_of(app, id, label, typed, decision.as_ref());
    let end = if is_typed {
        does(app, action, || {})
    } else {
        let open = Action::PublishBusinessProfile {
            organisation: Some(at.id.clone()),
            description: None,
            logo_width: None,
            locations: None,
        };
        waits(app, open, key::PROFILE_EMPTY)
    };
    card(app.t(key::PROFILE_EDIT))
        .attr("class", "card form")
        .with(aside(app, key::PROFILE_LIMITS))
        .with(lines(
            "description",
            key::PROFILE_DESCRIPTION,
            form.description,
        ))
        .with(quiet(
            "p",
            app.fill_one(key::PROFILE_LENGTH, "count", length),
        ))
        .with(judged_as(
            app,
            "number",
            "logo_width",
            key::PROFILE_LOGO,
            form.logo,
            decision.as_ref(),
        ))
        .with(lines(
            "locations",
            key::PROFILE_LOCATIONS_FIELD,
            form.locations,
        ))
        .with(end)
}

/// The inquiries of customers.
fn referrals(app: App, at: &Organisation, looking: Looking) -> Element {
    let held = app
        .world(|world| Some(world.account(&at.id)?.referrals.clone()))
        .flatten()
        .unwrap_or_default();
    let card = card(app.t(key::REFERRALS_TITLE));
    if held.is_empty() {
        let buys = |it: &Organisation| it.kind == Kind::Customer;
        return card
            .with(paragraph(app, key::REFERRALS_NONE))
            .with(continue_at_one(app, buys, Page::FindPartner));
    }
    let columns = [
        key::COLUMN_CUSTOMER,
        key::COLUMN_SENT,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    let found = REFERRALS.find(app, looking, held);
    // One answer, and one request, is for all that a customer asked.
    let mut rows = Vec::new();
    for (at, it) in found.rows.iter().enumerate() {
        let alike =
            |other: &&Referral| other.customer == it.customer && other.accepted == it.accepted;
        let before = found.rows.get(..at).unwrap_or_default();
        rows.push(referral(app, it, !before.iter().any(|other| alike(&other))));
    }
    card.with(found.above)
        .with(table(app, &columns, rows))
        .with(found.below)
}

/// How an inquiry stands.
pub(super) fn state(app: App, it: &Referral) -> String {
    app.t(match it.accepted {
        None => key::REFERRAL_WAITS,
        Some(true) => key::REFERRAL_ACCEPTED,
        Some(false) => key::REFERRAL_DECLINED,
    })
}

/// What follows once an inquiry is accepted: the partner asks for the relationship that it neither has
/// nor has asked for yet.
pub(super) fn follows(app: App, it: &Referral) -> Option<(Action, Page)> {
    let tenant = app.world(|world| {
        let own = world.tenants.values();
        let own: Vec<_> = own.filter(|at| at.organisation == it.customer).collect();
        let is_near = |at: &&Tenant| {
            let mut requests = world.customer_invitations.values();
            let waits = |of: &CustomerInvitation| {
                of.partner == it.partner && of.tenant == at.id && !of.accepted
            };
            world.standing_relationship(&it.partner, &at.id).is_some() || requests.any(waits)
        };
        let first = own.first().filter(|_| !own.iter().any(is_near))?;
        Some(first.id.clone())
    });
    let tenant = tenant?.filter(|_| it.accepted == Some(true))?;
    let ask = Action::RequestResellerRelationship {
        partner: Some(it.partner.clone()),
        tenant: Some(tenant.clone()),
        recipient: None,
        admin_rights: None,
        text: None,
        link_kept: None,
    };
    Some((ask, Page::Invite(Some(tenant))))
}

fn referral(app: App, it: &Referral, first: bool) -> Vec<Markup> {
    let name = app.organisation_name(&it.customer);
    let answer = |accepted: bool, label| {
        let answer = Action::AnswerReferral {
            partner: Some(it.partner.clone()),
            customer: Some(it.customer.clone()),
            accepted: Some(accepted),
        };
        quick_as(app, answer, app.t(label)).about(&name)
    };
    let waits = first && it.accepted.is_none();
    let follows = follows(app, it).filter(|_| first);
    let buttons = classed("span", "row")
        .with(waits.then(|| answer(true, key::REFERRAL_ACCEPT)))
        .with(waits.then(|| answer(false, key::REFERRAL_DECLINE)))
        .with(follows.map(|(ask, page)| quick(app, ask).about(&name).opens(app.here(page))));
    vec![
        lines(name.clone(), vec![Some(it.text.clone().into())]),
        app.day(it.sent).into(),
        state(app, it).into(),
        buttons.into(),
    ]
}
