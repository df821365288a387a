//! Find a partner: the companies that have a business profile, and an inquiry to one of them.

use leptos::prelude::*;

use super::business_profile::{follows, places, state};
use super::fields::{against, lines_of};
use super::forms::{does, waits};
use super::heading::titled;
use super::next_pages::{continue_at_one, goes_on};
use crate::app::markup::{Element, Markup, element, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{
    Found, List, Looking, Way, aside, banner, card, lines, paragraph, select_of, table,
    verdict_button,
};
use crate::domain::{
    Action, BusinessProfile, Organisation, OrganisationId, Question, Referral, Role,
};
use crate::i18n::key;

/// A company with its business profile.
type Presented = (Organisation, BusinessProfile);

const PROFILES: List<Presented> = List {
    title: key::PARTNER_LIST,
    ways: &[
        Way::up(key::COLUMN_NAME, |_, (at, _)| at.name.clone()),
        Way::up(key::COLUMN_KIND, |app, (at, _)| app.kind_of(at)),
    ],
    text: |app, (at, profile)| {
        let kind = app.kind_of(at);
        format!(
            "{} {kind} {} {}",
            at.name, profile.description, profile.locations
        )
    },
    always: true,
    by: Some((key::COLUMN_KIND, |app, (at, _)| app.kind_of(at))),
};

const SENT: List<Referral> = List {
    title: key::PARTNER_SENT,
    ways: &[
        Way::down(key::LIST_ORDER_NEWEST, |_, it| it.sent.to_string()),
        Way::up(key::LIST_ORDER_OLDEST, |_, it| it.sent.to_string()),
        Way::up(key::COLUMN_PARTNER, |app, it| {
            app.organisation_name(&it.partner)
        }),
    ],
    text: |app, it| format!("{} {}", app.organisation_name(&it.partner), it.text),
    always: false,
    by: Some((key::COLUMN_STATE, state)),
};

/// The page.
#[component]
pub(super) fn FindPartner() -> impl IntoView {
    let app = app();
    let (to, text) = (app.field("to", ""), app.field("text", ""));
    let done = RwSignal::new(None);
    let [profiles_sought, sent_sought] = [(); 2].map(|()| Looking::new());
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let all = presented(app);
        let chosen = all.iter().find(|it| it.0.id.as_str() == to.get());
        let chosen = chosen.or(all.first()).cloned();
        let found = PROFILES.find(app, profiles_sought, all);
        let inquiry = chosen.map(|it| inquiry(app, &at, it, &found.rows, (to, text, done)));
        titled(app, key::NAV_FIND_PARTNER, key::PARTNER_LEAD)
            .with(profiles(app, &at.id, inquiry.is_none(), found))
            .with(inquiry)
            .with(sent(app, &at.id, sent_sought))
            .into()
    })
}

/// Every company with a business profile.
fn presented(app: App) -> Vec<Presented> {
    app.world(|world| {
        let mut found = Vec::new();
        for (id, account) in world.accounts.iter() {
            if let (Some(at), Some(profile)) = (world.organisations.get(id), &account.profile) {
                found.push((at.clone(), profile.clone()));
            }
        }
        found
    })
    .unwrap_or_default()
}

/// Whether a partner could ask a customer for a relationship.
fn relates(app: App, partner: &OrganisationId, customer: &OrganisationId) -> Option<Question> {
    app.world(|world| {
        let mut tenants = world.tenants.values();
        let tenant = tenants.find(|it| it.organisation == *customer)?;
        let actor = world.one_of(partner, &[Role::GlobalAdmin, Role::AdminAgent])?;
        Some(Question {
            actor: actor.id.clone(),
            action: Action::RequestResellerRelationship {
                partner: Some(partner.clone()),
                tenant: Some(tenant.id.clone()),
                recipient: None,
                admin_rights: None,
                text: None,
                link_kept: None,
            },
            as_of: None,
        })
    })?
}

fn profiles(app: App, customer: &OrganisationId, none: bool, found: Found<Presented>) -> Element {
    let card = card(app.t(key::PARTNER_LIST));
    if none {
        let go = continue_at_one(app, Organisation::resells, Page::BusinessProfile);
        return card.with(paragraph(app, key::PARTNER_NONE)).with(go);
    }
    let columns = [
        key::COLUMN_COMPANY,
        key::COLUMN_KIND,
        key::COLUMN_PLACE,
        key::PROFILE_LOCATIONS,
        key::COLUMN_RELATES,
    ];
    let row = |(at, profile): &Presented| {
        let relates = relates(app, &at.id, customer);
        let decision = app.decide_one(relates.as_ref());
        let relates = relates.and_then(|it| verdict_button(app, &it, decision.as_ref(), &at.name));
        vec![
            lines(
                at.name.clone(),
                vec![Some(profile.description.clone().into())],
            ),
            app.kind_of(at).into(),
            app.place(at).into(),
            places(profile).into(),
            relates.into(),
        ]
    };
    let rows = found.rows.iter().map(row).collect();
    card.with(found.above)
        .with(table(app, &columns, rows))
        .with(found.below)
}

/// The form. Those that the list shows can be asked, and whoever was chosen before.
fn inquiry(
    app: App,
    at: &Organisation,
    (chosen, _): Presented,
    shown: &[Presented],
    (to, text, done): (
        RwSignal<String>,
        RwSignal<String>,
        RwSignal<Option<OrganisationId>>,
    ),
) -> Element {
    let partner = chosen.id.clone();
    let mut options = Vec::new();
    if !shown.iter().any(|(it, _)| it.id == partner) {
        options.push((partner.to_string(), chosen.name));
    }
    for (it, _) in shown {
        options.push((it.id.to_string(), it.name.clone()));
    }
    let written = text.with(|text| (!text.trim().is_empty()).then(|| text.clone()));
    let empty = written.is_none();
    let action = Action::SendReferral {
        partner: Some(partner.clone()),
        customer: Some(at.id.clone()),
        text: written,
    };
    let decision = against(app, &action, !empty);
    let end = if empty {
        waits(app, action, key::PARTNER_EMPTY)
    } else {
        does(app, action, move || {
            text.set(String::new());
            done.set(Some(partner.clone()));
        })
    };
    let result = done.get().map(|partner| {
        banner(app, "permitted").with(worded(
            "p",
            app.fill_one(
                key::PARTNER_DONE,
                "partner",
                app.organisation_name(&partner),
            ),
        ))
    });
    card(app.t(key::PARTNER_ASK))
        .attr("class", "card form")
        .with(worded("label", app.t(key::COLUMN_PARTNER)).with(select_of(
            chosen.id.to_string(),
            options,
            move |it| to.set(it),
        )))
        .with(lines_of(
            app,
            "text",
            key::PARTNER_TEXT,
            text,
            decision.as_ref(),
        ))
        .with(aside(app, key::PARTNER_HELP))
        .with(end)
        .with(element("div").attr("role", "status").with(result))
}

/// The inquiries that were sent.
fn sent(app: App, at: &OrganisationId, looking: Looking) -> Option<Element> {
    let held: Vec<Referral> = app.world(|world| {
        let all = world.accounts.values().flat_map(|it| &it.referrals);
        all.filter(|it| it.customer == *at).cloned().collect()
    })?;
    let columns = [
        key::COLUMN_PARTNER,
        key::COLUMN_SENT,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    let none = held.is_empty();
    let found = SENT.find(app, looking, held);
    let rows = found.rows.iter().map(|it| {
        vec![
            lines(
                app.organisation_name(&it.partner),
                vec![Some(it.text.clone().into())],
            ),
            app.day(it.sent).into(),
            state(app, it).into(),
            answers(app, it).into(),
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    (!none).then(|| {
        card(app.t(key::PARTNER_SENT))
            .with(found.above)
            .with(table(app, &columns, rows))
            .with(found.below)
    })
}

/// The way to whoever answers an inquiry, or asks for the relationship.
fn answers(app: App, it: &Referral) -> Option<Element> {
    let answer = Action::AnswerReferral {
        partner: Some(it.partner.clone()),
        customer: Some(it.customer.clone()),
        accepted: Some(true),
    };
    let next = if it.accepted.is_none() {
        Some((answer, Page::BusinessProfile))
    } else {
        follows(app, it)
    };
    let (action, page) = next?;
    goes_on(app, &it.partner, &action, page)
}
