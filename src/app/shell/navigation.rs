//! The pages of the current view.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::{
    asked_of, buys, for_microsoft, invites_by, open_tickets, requests_for, reviewed, transfers_for,
    unread,
};
use crate::app::route::{Page, Route};
use crate::app::state::App;
use crate::app::widgets::link;
use crate::domain::{InvitationState, Kind, MICROSOFT, Organisation};
use crate::i18n::{Key, key};
use crate::scenario::bundled::samples;

/// An entry: its label, and the page it opens.
pub(crate) type Entry = (Key, Page);

fn work(kind: Kind) -> Vec<Entry> {
    let own: &[Entry] = match kind {
        Kind::Microsoft => &[
            (key::NAV_OVERVIEW, Page::Overview),
            (key::NAV_REVIEWS, Page::Reviews),
            (key::NAV_DIRECT_BILL_REVIEWS, Page::DirectBillReviews),
            (key::NAV_CREDIT, Page::Credit),
        ],
        Kind::IndirectProvider => &[
            (key::NAV_OVERVIEW, Page::Overview),
            (key::NAV_RESELLERS, Page::IndirectResellers),
            (key::NAV_ANALYTICS, Page::Analytics),
            (key::NAV_CUSTOMERS, Page::Customers),
            (key::NAV_PRICING, Page::Pricing),
            (key::NAV_CREDIT, Page::Credit),
            (key::NAV_TRANSFERS, Page::Transition),
        ],
        Kind::IndirectReseller => &[
            (key::NAV_OVERVIEW, Page::Overview),
            (key::NAV_PROVIDERS, Page::IndirectProviders),
            (key::NAV_FIND, Page::FindProvider),
            (key::NAV_CUSTOMERS, Page::Customers),
            (key::NAV_PRICING, Page::Pricing),
            (key::NAV_OWN_USE, Page::OwnUse),
            (key::NAV_DIRECT_BILL, Page::DirectBill),
        ],
        Kind::Prospect => &[
            (key::NAV_OVERVIEW, Page::Overview),
            (key::NAV_CHOOSE_MODEL, Page::ChooseModel),
            (key::NAV_WELCOME, Page::Welcome),
            (key::NAV_ENROLMENT, Page::Enrolment),
            (key::NAV_DIRECT_BILL, Page::DirectBill),
            (key::NAV_FIND, Page::FindProvider),
        ],
        Kind::DirectBillPartner => &[
            (key::NAV_OVERVIEW, Page::Overview),
            (key::NAV_CUSTOMERS, Page::Customers),
            (key::NAV_PRICING, Page::Pricing),
            (key::NAV_OWN_USE, Page::OwnUse),
            (key::NAV_CREDIT, Page::Credit),
            (key::NAV_DIRECT_BILL, Page::DirectBill),
            (key::NAV_TRANSITION, Page::Transition),
            (key::NAV_PROVIDERS, Page::IndirectProviders),
            (key::NAV_FIND, Page::FindProvider),
        ],
        Kind::Customer => &[
            (key::NAV_OVERVIEW, Page::Overview),
            (key::NAV_PARTNERS, Page::Partners),
            (key::NAV_FIND_PARTNER, Page::FindPartner),
        ],
    };
    let clouds = (key::NAV_CLOUDS, Page::NationalClouds);
    let tickets = (key::NAV_TICKETS, Page::Tickets);
    let mut all = own.to_vec();
    if !matches!(kind, Kind::Microsoft | Kind::Prospect) {
        all.push(clouds);
    }
    if kind != Kind::Customer {
        all.push(tickets);
    }
    all.extend([
        (key::NAV_MAILBOX, Page::Mailbox(None)),
        (key::NAV_ACTIVITY, Page::Activity),
        (key::NAV_ANNOUNCEMENTS, Page::Announcements),
    ]);
    all
}

fn account(kind: Kind) -> Vec<Entry> {
    match kind {
        Kind::Microsoft | Kind::Customer => vec![],
        Kind::Prospect => vec![
            (key::NAV_LEGAL_INFO, Page::LegalInfo),
            (key::NAV_IDENTIFIERS, Page::Identifiers),
            (key::NAV_USERS, Page::Users(None)),
        ],
        Kind::IndirectProvider | Kind::IndirectReseller | Kind::DirectBillPartner => vec![
            (key::NAV_LEGAL_INFO, Page::LegalInfo),
            (key::NAV_PROGRAM_INFO, Page::ProgramInfo),
            (key::NAV_IDENTIFIERS, Page::Identifiers),
            (key::NAV_USERS, Page::Users(None)),
            (key::NAV_TENANTS, Page::Tenants),
            (key::NAV_BUSINESS_PROFILE, Page::BusinessProfile),
        ],
    }
}

/// The pages that organisations of a kind have.
pub(crate) fn pages_of(kind: Kind) -> Vec<Entry> {
    let mut pages = work(kind);
    pages.extend(account(kind));
    pages
}

/// The name of the page that organisations of a kind have, or of the one that leads to it.
pub(crate) fn page_name(kind: Kind, page: &Page) -> Option<Key> {
    let led = led_from(page);
    let mut all = pages_of(kind).into_iter();
    let found = all.find(|(_, entry)| entry.same_entry(page) || led.contains(entry));
    found.map(|(name, _)| name)
}

/// The left navigation.
pub(super) fn navigation(app: App, menu: RwSignal<bool>) -> Markup {
    // Links carry the scenario, the person and where the reader is.
    let current = match app.route.get() {
        Route::In(place) => Some(place.page),
        Route::Home | Route::Rules(_) | Route::Nowhere => None,
    };
    let led = current.as_ref().map_or(&[][..], led_from);
    let entry = |(label, page): Entry| {
        let here = current
            .as_ref()
            .is_some_and(|current| current.same_entry(&page))
            // A page that is no entry belongs to the one that leads to it.
            || led.contains(&page);
        let count = waiting(app, &page);
        let link = link(app.here(page), app.t(label))
            .maybe("aria-current", here.then_some("page".into()))
            .with(count.map(|count| classed("span", "count").text(count.to_string())));
        element("li").with(link).into()
    };
    let mut groups = Vec::new();
    let mut group = |title: Element, entries: Vec<Entry>| {
        if !entries.is_empty() {
            groups.push(title.into());
            groups.push(
                element("ul")
                    .all(entries.into_iter().map(&entry).collect())
                    .into(),
            );
        }
    };
    if let Some((_, at)) = app.me.get() {
        let kind = app.kind_of(&at);
        let title = match at.kind {
            Kind::Microsoft => worded("h2", kind),
            _ => worded("h2", format!("{} ", at.name)).with(classed("span", "kind").text(kind)),
        };
        group(title, of_company(app, &at));
        group(worded("h2", app.t(key::NAV_ACCOUNT)), account(at.kind));
    }
    group(
        worded("h2", app.t(key::NAV_EXPLORE)),
        vec![(key::NAV_RULES, Page::Rules(None))],
    );
    group(
        worded("h2", app.t(key::NAV_THIS_SCENARIO)),
        this_scenario(app),
    );
    let scenarios = link("#/".to_owned(), app.t(key::NAV_SCENARIOS));
    groups.push(element("ul").with(element("li").with(scenarios)).into());
    element("nav")
        .attr("aria-label", app.t(key::NAV_PAGES))
        .press(move || menu.set(false))
        .all(groups)
        .into()
}

/// The pages of a company's own work.
fn of_company(app: App, at: &Organisation) -> Vec<Entry> {
    let mut entries = work(at.kind);
    // A direct bill partner meets providers only when it is a reseller too, or was one.
    let resells = at.resells() || at.kind == Kind::Prospect;
    let resold = app.world(|world| !world.providers_of(&at.id).is_empty());
    entries.retain(|(_, page)| match page {
        Page::IndirectProviders => resells || resold == Some(true),
        Page::FindProvider => resells,
        _ => true,
    });
    // A partner that is asked or served as a customer sees its own partners too.
    if at.kind != Kind::Customer && app.world(|world| buys(world, &at.id)) == Some(true) {
        entries.insert(1, (key::NAV_PARTNERS, Page::Partners));
    }
    entries
}

/// The entry of the current view that is a page or leads to it.
pub(crate) fn entry_to(app: App, page: &Page) -> Option<Entry> {
    let (_, at) = app.me.get()?;
    let mut entries = of_company(app, &at);
    entries.extend(account(at.kind));
    let led = led_from(page);
    let mut all = entries.into_iter();
    all.find(|(_, entry)| entry.same_entry(page) || led.contains(entry))
}

/// What a link to a page says: the page's name, where it has one.
pub(crate) fn leads_to(app: App, page: &Page) -> String {
    let own = match page {
        Page::Apply => Some(key::APPLY_TITLE),
        Page::Enrolment => Some(key::NAV_ENROLMENT),
        Page::SignIn => Some(key::FIRST_TITLE),
        Page::Invite(_) => return app.word(invites_by(app)),
        page => entry_to(app, page)
            .filter(|(_, entry)| entry.same_entry(page))
            .map(|(name, _)| name),
    };
    app.t(own.unwrap_or(key::GO_THERE))
}

/// The entries that lead to a page that is none itself, in the views that have one.
fn led_from(page: &Page) -> &'static [Page] {
    match page {
        Page::Apply => &[Page::Welcome],
        Page::Enrolment => &[Page::ProgramInfo],
        Page::Request(_) => &[Page::IndirectResellers],
        Page::Authorize(_) | Page::SharedCustomers(_) => &[Page::IndirectProviders],
        Page::Customer(_) | Page::AddCustomer(_) | Page::Invite(_) => &[Page::Customers],
        Page::Subscription(_) => &[Page::Customers, Page::Partners],
        Page::Accept(_) => &[Page::Partners],
        _ => &[],
    }
}

/// The pages about the scenario itself.
fn this_scenario(app: App) -> Vec<Entry> {
    let id = app.open.with(|open| {
        let open = open.as_ref()?;
        Some(open.scenario.start().bundled.clone())
    });
    let sample = id.and_then(|id| samples::find(&id));
    let mut pages = vec![
        (key::NAV_HISTORY, Page::History),
        (key::NAV_STORAGE, Page::Storage),
    ];
    if sample.is_some() {
        pages.insert(0, (key::NAV_SAMPLE, Page::Sample));
    }
    pages
}

/// How many things wait on the pages of the navigation.
pub(super) fn waiting_at_all(app: App) -> usize {
    let entries = app.me.get().map(|(_, at)| of_company(app, &at));
    let entries = entries.unwrap_or_default();
    entries.iter().filter_map(|it| waiting(app, &it.1)).sum()
}

/// How many things wait on a page.
fn waiting(app: App, page: &Page) -> Option<usize> {
    let (_, at) = app.who()?;
    let count = match page {
        Page::IndirectProviders => app.world(|world| {
            let invitations = world.invitations.values();
            invitations
                .filter(|it| it.reseller == at && it.state != InvitationState::Accepted)
                .count()
        }),
        Page::Mailbox(_) => Some(unread(app)),
        Page::Customers => app.world(|world| asked_of(world, &at)),
        Page::Transition => app.world(|world| transfers_for(world, &at)),
        Page::Reviews => app.world(for_microsoft),
        Page::Tickets if at.as_str() == MICROSOFT => app.world(open_tickets),
        Page::DirectBillReviews => app.world(|world| reviewed(world).count()),
        Page::Partners => app.world(|world| requests_for(world, &at)),
        _ => None,
    };
    count.filter(|count| *count > 0)
}
