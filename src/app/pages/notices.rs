//! What the reader has to know first on Overview: an application under way, and what stops business.

use leptos::prelude::*;
use litemap::LiteMap;

use super::legal_info::recheck;
use super::next_pages::continue_at;
use crate::app::markup::{Element, Markup, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{banner, go_to, notice};
use crate::domain::{
    Application, Cloud, CloudState, Date, Enrolment, Event, MICROSOFT, Organisation,
    OrganisationId, World,
};
use crate::i18n::{Arg, Key, key};

/// The banners, each with its way on.
pub(super) fn notices(app: App, at: &Organisation) -> Vec<Markup> {
    let to = |page, label| Some(go_to(app, page, label));
    let application = applied(app, at);
    let reviewed = at.awaits_direct_bill();
    let limit = at.over_credit_limit;
    let found = [
        application.map(|text| (app.t(text), to(Page::Enrolment, key::NAV_ENROLMENT))),
        reviewed.then(|| {
            let go = to(Page::DirectBill, key::NAV_DIRECT_BILL);
            (app.t(key::OVERVIEW_REVIEWED_DIRECT), go)
        }),
        at.suspended.then(|| {
            let lifts = continue_at(app, &MICROSOFT.into(), Page::Reviews);
            (suspended(app, at), lifts)
        }),
        limit.then(|| {
            let pays = to(Page::Credit, key::NAV_CREDIT);
            (app.t(key::OVERVIEW_OVER_LIMIT), pays)
        }),
    ];
    let tell = |(text, go)| notice(app, "blocked", text, go);
    let mut all = Vec::new();
    for it in found.into_iter().flatten() {
        all.push(tell(it));
    }
    for it in unlisted(app, at) {
        all.push(tell((it, to(Page::IndirectProviders, key::NAV_PROVIDERS))));
    }
    let verified = verified(app, at).map(|text| {
        banner(app, "permitted")
            .with(text)
            .with(to(Page::LegalInfo, key::NAV_LEGAL_INFO))
            .into()
    });
    all.extend(verified);
    for ended in [rejected_clouds(app, at), ended(app, at), left(app, at)] {
        for (text, page, label) in ended {
            all.push(notice(app, "unknown", text, to(page, label)));
        }
    }
    all
}

/// That the account is suspended, and why.
fn suspended(app: App, at: &Organisation) -> String {
    let text = app.t(key::OVERVIEW_SUSPENDED);
    let Some(reason) = at.suspended_for else {
        return text;
    };
    let reason = app.word_of("chosen", reason.id());
    format!(
        "{text} {}",
        app.fill_one(key::SUSPENSION_REASON, "reason", reason)
    )
}

/// That providers of a reseller are not on Microsoft's list: no document speaks of a mail about it.
fn unlisted(app: App, at: &Organisation) -> Vec<String> {
    let found = app.world(|world| {
        let mut found = world.providers_of(&at.id);
        found.retain(|id| at.resells() && is_unlisted(world, id));
        found
    });
    let told = |id: &OrganisationId| {
        let provider = app.organisation_name(id);
        app.fill_one(key::OVERVIEW_UNLISTED, "provider", provider)
    };
    found.unwrap_or_default().iter().map(told).collect()
}

/// Whether a company is not on Microsoft's list of providers.
pub(super) fn is_unlisted(world: &World, id: &OrganisationId) -> bool {
    let known = world.organisations.get(id);
    known.is_some_and(|it| !it.approved_provider)
}

/// The day on which something happened last, while it is told.
pub(super) fn lately(app: App, is_it: &dyn Fn(&Event) -> bool) -> Option<Date> {
    let today = app.today()?;
    let day = app.open.with(|open| {
        let history = open.as_ref()?.scenario.history();
        let of = history.counting().filter(|(_, it)| it.iter().any(is_it));
        of.map(|(entry, _)| entry.date).last()
    });
    day.filter(|day| day.plus_days(TOLD) > today)
}

/// That Microsoft has found changed legal info right, while it is told: no document speaks of a
/// mail about it.
pub(super) fn verified(app: App, at: &Organisation) -> Option<Element> {
    let is_it = |event: &Event| matches!(event, Event::LegalInfoVerified { organisation } if *organisation == at.id);
    let day = lately(app, &is_it).filter(|_| recheck(app, at).is_none())?;
    let text = worded(
        "p",
        app.fill_one(key::OVERVIEW_RECHECKED, "date", app.date(day)),
    );
    Some(text.attr("class", "grow"))
}

/// The applications for clouds that Microsoft has rejected.
fn rejected_clouds(app: App, at: &Organisation) -> Vec<(String, Page, Key)> {
    let rejected = app.world(|world| {
        let all = world.cloud_applications.get(&at.id).into_iter();
        let all = all.flat_map(LiteMap::values);
        let rejected = all.filter(|it| it.state == CloudState::Rejected);
        rejected.map(|it| it.cloud).collect::<Vec<_>>()
    });
    let told = |cloud: Cloud| {
        let cloud = app.word_of("cloud", cloud.id());
        let text = app.fill_one(key::OVERVIEW_CLOUD_REJECTED, "cloud", cloud);
        (text, Page::NationalClouds, key::NAV_CLOUDS)
    };
    rejected.unwrap_or_default().into_iter().map(told).collect()
}

/// For how many days Overview tells what no mail does: that a partnership ended, that changed legal
/// info was found right, that a transfer was answered.
const TOLD: i32 = 30;

/// The partnerships that ended lately, each with the page that keeps them.
fn ended(app: App, at: &Organisation) -> Vec<(String, Page, Key)> {
    let Some(today) = app.today() else {
        return Vec::new();
    };
    let ended = app.world(|world| {
        let lately = world.partnerships_of(&at.id).filter_map(|it| {
            let day = it.ended.filter(|day| day.plus_days(TOLD) > today)?;
            let to_resellers = (Page::IndirectResellers, key::NAV_RESELLERS);
            let to_providers = (Page::IndirectProviders, key::NAV_PROVIDERS);
            let (with, (page, label)) = if it.provider == at.id {
                (&it.reseller, to_resellers)
            } else {
                (&it.provider, to_providers)
            };
            Some((with.clone(), day, page, label))
        });
        lately.collect::<Vec<_>>()
    });
    let told = |(with, day, page, label)| {
        let args = [
            ("partner", Arg::from(app.organisation_name(&with))),
            ("date", Arg::from(app.date(day))),
        ];
        (app.fill(key::OVERVIEW_ENDED, &args), page, label)
    };
    ended.unwrap_or_default().into_iter().map(told).collect()
}

/// The partners that lately stopped serving a tenant of the company: no document speaks of a mail
/// about it.
fn left(app: App, at: &Organisation) -> Vec<(String, Page, Key)> {
    let Some(today) = app.today() else {
        return Vec::new();
    };
    let left = app.world(|world| {
        let all = world.relationships.iter();
        let all = all.flat_map(|(partner, of)| of.values().map(move |it| (partner, it)));
        let lately = all.filter_map(|(partner, it)| {
            let owner = &world.tenants.get(&it.tenant)?.organisation;
            let day = it.ended.filter(|day| day.plus_days(TOLD) > today)?;
            (*owner == at.id).then(|| (partner.clone(), day))
        });
        lately.collect::<Vec<_>>()
    });
    let told = |(partner, day)| {
        let args = [
            ("partner", Arg::from(app.organisation_name(&partner))),
            ("date", Arg::from(app.date(day))),
        ];
        let text = app.fill(key::OVERVIEW_LEFT, &args);
        (text, Page::Partners, key::NAV_PARTNERS)
    };
    left.unwrap_or_default().into_iter().map(told).collect()
}

/// Where an application for the programme stands.
fn applied(app: App, at: &Organisation) -> Option<Key> {
    match at.enrolment {
        Enrolment::None | Enrolment::Enrolled => None,
        Enrolment::EmailPending => Some(key::OVERVIEW_APPLIED_MAIL),
        Enrolment::InReview if rejected(app, at) => Some(key::OVERVIEW_APPLIED_REJECTED),
        Enrolment::InReview => Some(key::OVERVIEW_APPLIED_REVIEW),
    }
}

/// Whether a check of its application was rejected and waits for an answer.
pub(super) fn rejected(app: App, at: &Organisation) -> bool {
    let known = app.world(|world| {
        let application = world.applications.get(&at.id);
        application.is_some_and(Application::is_rejected)
    });
    at.enrolment == Enrolment::InReview && known.unwrap_or_default()
}

/// How far an application has come, in a word.
pub(super) fn application_state(app: App, at: &Organisation) -> String {
    if rejected(app, at) {
        app.word("reseller-status.rejected")
    } else if at.awaits_direct_bill() {
        app.t(key::ENROLMENT_REVIEWED_DIRECT)
    } else {
        app.word_of("enrolment", at.enrolment.id())
    }
}
