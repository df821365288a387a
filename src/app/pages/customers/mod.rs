//! Customers: whom a partner serves, and its requests that wait.

mod list;

use crate::app::pages::forms::{quick, quick_as};
use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, live};
use crate::app::pages::heading::heading;
use crate::app::pages::invite::asks;
use crate::app::pages::next_pages::continue_as;
use crate::app::pages::served::further;
use crate::app::pages::subscription::moving;
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, List, Looking, Way, card, lines, link, quiet, table};
use crate::domain::{Action, CustomerInvitation, Kind, OrganisationId};
use crate::i18n::key;
use list::list;

/// The ways in which requests stand.
const WAYS: [Way<CustomerInvitation>; 3] = [
    Way::up(key::COLUMN_NAME, asked),
    Way::down(key::LIST_ORDER_NEWEST, |_, it| it.sent.to_string()),
    Way::up(key::LIST_ORDER_OLDEST, |_, it| it.sent.to_string()),
];

const LIST: List<CustomerInvitation> = List {
    title: key::CUSTOMERS_WAITING,
    ways: &WAYS,
    always: false,
    text: |app, it| format!("{} {}", asked(app, it), app.person_name(&it.to)),
    by: None,
};

/// The page.
#[component]
pub(super) fn Customers() -> impl IntoView {
    let app = app();
    let (looking, sent) = (Looking::kept(app), Looking::new());
    let reseller = app.field("through", "");
    live(move || {
        let lead = Some(app.t(key::CUSTOMERS_LEAD));
        let moves = app.who().map(|(_, at)| moving(app, &at));
        classed("div", "page")
            .with(
                heading(app, &app.t(key::NAV_CUSTOMERS), lead)
                    .with(invite(app))
                    .with(add(app, &reseller.get())),
            )
            .all(moves.unwrap_or_default())
            .with(waiting(app, sent))
            .with(list(app, looking, reseller))
            .with(unrelated(app))
            .into()
    })
}

/// Why a provider misses customers of its resellers here, with the rule.
fn unrelated(app: App) -> Option<Element> {
    let (_, at) = app.me.get()?;
    let rule = "R-CUST-BOTH";
    let name = app.word_of("rule", rule);
    let rule = link(app.here(Page::Rules(Some(rule.to_owned()))), name);
    let text = || format!("{} ", app.t(key::CUSTOMERS_UNRELATED));
    (at.kind == Kind::IndirectProvider).then(|| quiet("p", text()).with(rule))
}

/// The way to the form of a new customer, for a reseller when one is chosen; a reseller itself sees why it
/// has none.
pub(super) fn add(app: App, reseller: &str) -> ActionButton {
    let through = (!reseller.is_empty()).then(|| reseller.into());
    let add = Action::AddCustomer {
        partner: app.who().map(|(_, at)| at),
        name: None,
        country: None,
        attested: None,
    };
    quick(app, add).opens(app.here(Page::AddCustomer(through)))
}

/// The way to the form of a new request.
fn invite(app: App) -> ActionButton {
    let request = Action::RequestResellerRelationship {
        partner: app.who().map(|(_, at)| at),
        tenant: None,
        recipient: None,
        admin_rights: None,
        text: None,
        link_kept: None,
    };
    quick_as(app, request, app.word(asks(app)))
        .primary()
        .opens(app.here(Page::Invite(None)))
}

/// Requests that no customer has accepted yet.
fn waiting(app: App, looking: Looking) -> Option<Element> {
    let (_, at) = app.who()?;
    let ours = |it: &&CustomerInvitation| {
        !it.accepted && (it.partner == at || it.provider.as_ref() == Some(&at))
    };
    let waiting: Vec<_> = app.world(|world| {
        let all = world.customer_invitations.values();
        all.filter(ours).cloned().collect()
    })?;
    let none = waiting.is_empty();
    let found = LIST.find(app, looking, waiting);
    let row = |it| request(app, &at, it);
    let rows = found.rows.iter().map(row).collect();
    let columns = [
        key::COLUMN_CUSTOMER,
        key::COLUMN_TOGETHER,
        key::COLUMN_SENT_TO,
        key::COLUMN_SENT,
        key::COLUMN_ACTIONS,
    ];
    (!none).then(|| {
        card(app.t(key::CUSTOMERS_WAITING))
            .with(found.above)
            .with(table(app, &columns, rows))
            .with(found.below)
    })
}

/// The name of the customer that is asked.
fn asked(app: App, it: &CustomerInvitation) -> String {
    let customer = app.world(|world| Some(world.tenants.get(&it.tenant)?.organisation.clone()));
    let name = customer.flatten().map(|it| app.organisation_name(&it));
    name.unwrap_or_default()
}

fn request(app: App, at: &OrganisationId, it: &CustomerInvitation) -> Vec<Markup> {
    let other = if it.partner == *at {
        it.provider.as_ref()
    } else {
        Some(&it.partner)
    };
    let person = app.person_name(&it.to);
    let go = continue_as(app, &it.to, Page::Mailbox(None));
    vec![
        lines(
            asked(app, it),
            vec![further(app, &it.tenant).map(Into::into)],
        ),
        other
            .map_or_else(|| "–".to_owned(), |it| app.organisation_name(it))
            .into(),
        person.into(),
        app.day(it.sent).into(),
        go.into(),
    ]
}
