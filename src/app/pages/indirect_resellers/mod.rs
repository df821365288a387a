//! Indirect resellers: a provider's partners, its invitations, and the end of a partnership.

mod partner;
mod partners;

use crate::app::pages::forms::quick;
use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::pages::heading::heading;
use crate::app::pages::next_pages::{continue_as, goes_on};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, List, Looking, Way, card, go_to, table};
use crate::domain::{Action, Invitation, InvitationState};
use crate::i18n::key;
use partner::{Ending, removal};
use partners::{kept, partners};

/// The ways in which invitations stand.
const WAYS: [Way<Invitation>; 3] = [
    Way::up(key::COLUMN_NAME, |app, it| {
        app.organisation_name(&it.reseller)
    }),
    Way::down(key::LIST_ORDER_NEWEST, |_, it| it.sent.to_string()),
    Way::up(key::LIST_ORDER_OLDEST, |_, it| it.sent.to_string()),
];

const LIST: List<Invitation> = List {
    title: key::RESELLERS_WAITING,
    ways: &WAYS,
    always: false,
    text: |app, it| {
        let reseller = app.organisation_name(&it.reseller);
        format!("{reseller} {}", app.person_name(&it.to))
    },
    by: None,
};

/// The page.
#[component]
pub(super) fn IndirectResellers() -> impl IntoView {
    let app = app();
    let (looking, sent) = (kept(app), Looking::new());
    let ending = Ending::new();
    live(move || {
        let lead = Some(app.t(key::RESELLERS_LEAD));
        classed("div", "page")
            .with(
                heading(app, &app.t(key::NAV_RESELLERS), lead)
                    .with(go_to(app, Page::Analytics, key::NAV_ANALYTICS))
                    .with(request(app)),
            )
            .with(waiting(app, sent))
            .with(partners(app, looking, ending))
            .with(removal(app, ending))
            .into()
    })
}

/// The way to the form of a new request.
fn request(app: App) -> ActionButton {
    let provider = app.who().map(|(_, at)| at);
    let request = Action::RequestPartnership {
        provider,
        reseller: None,
        recipient: None,
        text: None,
        link_kept: None,
    };
    quick(app, request)
        .primary()
        .opens(app.here(Page::Request(None)))
}

/// Invitations that are not accepted yet.
fn waiting(app: App, looking: Looking) -> Option<Element> {
    let (_, provider) = app.who()?;
    let waits = |it: &&Invitation| it.provider == provider && it.state != InvitationState::Accepted;
    let waiting: Vec<_> = app.world(|world| {
        let all = world.invitations.values();
        all.filter(waits).cloned().collect()
    })?;
    let none = waiting.is_empty();
    let found = LIST.find(app, looking, waiting);
    let rows = found.rows.iter().map(|it| invitation(app, it)).collect();
    let columns = [
        key::COLUMN_RESELLER,
        key::COLUMN_SENT_TO,
        key::COLUMN_SENT,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    (!none).then(|| {
        card(app.t(key::RESELLERS_WAITING))
            .with(found.above)
            .with(table(app, &columns, rows).attr("class", "partnerships"))
            .with(found.below)
    })
}

fn invitation(app: App, it: &Invitation) -> Vec<Markup> {
    let state = match it.state {
        InvitationState::Sent => "invitation.sent",
        InvitationState::Opened => "invitation.opened",
        InvitationState::Accepted => "invitation.accepted",
    };
    let person = app.person_name(&it.to);
    // The mail is opened by whom it went to, and then whoever may authorises.
    let go = if it.state == InvitationState::Opened {
        let authorize = Action::AuthorizeIndirectProvider {
            invitation: Some(it.id.clone()),
            ticked: Some(true),
        };
        let page = Page::Authorize(it.provider.clone());
        goes_on(app, &it.reseller, &authorize, page)
    } else {
        Some(continue_as(app, &it.to, Page::Mailbox(None)))
    };
    vec![
        worded("b", app.organisation_name(&it.reseller)).into(),
        person.into(),
        app.day(it.sent).into(),
        app.word(state).into(),
        go.into(),
    ]
}
