//! Analytics of a provider's resellers: totals, who has signed, and the check of a reseller.

use leptos::prelude::*;

use super::forms::{answer, field, held};
use super::heading::titled;
use super::message::{Reader, Written, message, reader_at};
use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::state::{App, app};
use crate::app::widgets::{
    Found, List, Looking, Way, aside, button, card, lines, paragraph, table,
};
use crate::domain::{
    Action, ActionKind, Date, MpnNumber, OrganisationId, Partnership, TenantId, World,
};
use crate::i18n::{Key, key};

/// For how many days a reseller counts as new.
const NEW: i32 = 30;

/// A reseller in the report: what it is found by, and what is counted of it. The rest is looked up
/// when it is drawn.
struct Row {
    id: OrganisationId,
    name: String,
    signed: Option<Date>,
    since: Date,
    active: bool,
    transacting: bool,
}

/// The ways in which resellers stand.
const WAYS: [Way<Row>; 2] = [
    Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
    Way::up(key::LIST_ORDER_UNSIGNED, |_, it| {
        it.signed.is_some().to_string()
    }),
];

const LIST: List<Row> = List {
    title: key::ANALYTICS_SIGNED,
    ways: &WAYS,
    always: true,
    text: |app, it| {
        let [mpn, region, vetting] = known(app, it);
        format!("{} {mpn} {region} {vetting}", it.name)
    },
    by: Some((key::COLUMN_AGREEMENT, |app, it| {
        app.t(match it.signed {
            Some(_) => key::FILTER_SIGNED,
            None => key::FILTER_UNSIGNED,
        })
    })),
};

/// The page.
#[component]
pub(super) fn Analytics() -> impl IntoView {
    let app = app();
    let typed = Typed::new(app);
    let looking = Looking::new();
    let written = Written::new(app);
    live(move || {
        let rows = rows(app);
        let totals = totals(app, &rows);
        let none = rows.is_empty();
        let found = LIST.find(app, looking, rows);
        // Whom the list shows can be told.
        let unsigned = found.rows.iter().filter(|it| it.signed.is_none());
        let readers: Vec<_> = unsigned.filter_map(|it| reader(app, it)).collect();
        let tell = message(
            app,
            app.t(key::ANALYTICS_TELL),
            app.t(key::ANALYTICS_TELL_LEAD),
            (None, false),
            &readers,
            "",
            written,
        );
        titled(app, key::NAV_ANALYTICS, key::ANALYTICS_LEAD)
            .with(totals)
            .with(signed(app, none, found))
            .with(check(app, typed))
            .with(tell)
            .into()
    })
}

fn rows(app: App) -> Vec<Row> {
    app.who()
        .and_then(|(_, at)| {
            app.world(|world| {
                let mut buying: Vec<&OrganisationId> = Vec::new();
                for sold in world.subscriptions.values() {
                    let through = sold.reseller.iter().filter(|_| sold.seller == at);
                    for reseller in through.filter(|_| !sold.suspended) {
                        if let Err(place) = buying.binary_search(&reseller) {
                            buying.insert(place, reseller);
                        }
                    }
                }
                let all = world.partnerships_of(&at);
                let standing = all.filter(|it| it.provider == at && world.is_active(it));
                standing.filter_map(|it| row(world, it, &buying)).collect()
            })
        })
        .unwrap_or_default()
}

fn row(world: &World, held: &Partnership, buying: &[&OrganisationId]) -> Option<Row> {
    let id = &held.reseller;
    let it = world.organisations.get(id)?;
    let serves = |partner| world.relationships.get(partner).into_iter();
    let shared = serves(id).flat_map(litemap::LiteMap::values).any(|of| {
        let other = || world.standing_relationship(&held.provider, &of.tenant);
        of.ended.is_none() && other().is_some()
    });
    let signed = it.market().and_then(|it| world.agreement(id, it));
    Some(Row {
        id: id.clone(),
        name: it.name.clone(),
        signed: signed.map(|it| it.signed),
        since: held.since,
        active: shared,
        transacting: buying.binary_search(&id).is_ok(),
    })
}

/// The MPN ID, the market and the state of the enrolment of a reseller.
fn known(app: App, row: &Row) -> [String; 3] {
    let known = app.world(|world| {
        let it = world.organisations.get(&row.id)?;
        let mpn = it.associated_mpn.as_ref();
        Some([
            mpn.map_or_else(|| "–".to_owned(), ToString::to_string),
            app.market(it.market()),
            app.word_of("enrolment", it.enrolment.id()),
        ])
    });
    known.flatten().unwrap_or_default()
}

/// The totals.
fn totals(app: App, rows: &[Row]) -> Element {
    let today = app.world(|world| world.date);
    let is_new = |it: &&Row| today.is_some_and(|today| it.since.plus_days(NEW) >= today);
    let counts: [(usize, Key); 4] = [
        (rows.len(), key::ANALYTICS_TOTAL),
        (rows.iter().filter(is_new).count(), key::ANALYTICS_NEW),
        (
            rows.iter().filter(|it| it.active).count(),
            key::ANALYTICS_ACTIVE,
        ),
        (
            rows.iter().filter(|it| it.transacting).count(),
            key::ANALYTICS_TRANSACTING,
        ),
    ];
    let mut stats = Vec::new();
    for (count, label) in counts {
        let stat = classed("div", "card stat")
            .with(worded("b", count.to_string()))
            .with(worded("span", app.t(label)));
        stats.push(stat.into());
    }
    classed("div", "page")
        .with(classed("section", "stats").all(stats))
        .with(classed("p", "note").text(app.t(key::ANALYTICS_COUNTED)))
}

/// Who has signed the partner agreement.
fn signed(app: App, none: bool, found: Found<Row>) -> Element {
    let card = card(app.t(key::ANALYTICS_SIGNED)).with(aside(app, key::ANALYTICS_SINCE));
    if none {
        return card.with(paragraph(app, key::RESELLERS_EMPTY));
    }
    let columns = [
        key::COLUMN_RESELLER,
        key::COLUMN_MPN,
        key::COLUMN_MARKET,
        key::COLUMN_VETTING,
        key::COLUMN_AGREEMENT,
    ];
    let cells = |it: &Row| -> Vec<Markup> {
        let signed = it
            .signed
            .map(|date| app.fill_one(key::SIGNED_ON, "date", app.day(date)));
        let [mpn, region, vetting] = known(app, it);
        vec![
            lines(it.name.clone(), Vec::new()),
            mpn.into(),
            region.into(),
            vetting.into(),
            signed.unwrap_or_else(|| app.t(key::UNSIGNED)).into(),
        ]
    };
    let rows = found.rows.iter().map(cells).collect();
    card.with(found.above)
        .with(table(app, &columns, rows))
        .with(found.below)
        .with(paragraph(app, key::ANALYTICS_DUTY))
        .with(worded("p", app.word("note.not-offboarded")))
}

/// What is typed about a reseller that is checked, and what was typed when it was last asked.
#[derive(Clone, Copy)]
struct Typed {
    mpn: RwSignal<String>,
    tenant: RwSignal<String>,
    asked: RwSignal<Option<(String, String)>>,
}

impl Typed {
    fn new(app: App) -> Self {
        Self {
            mpn: app.field("mpn", ""),
            tenant: app.field("tenant", ""),
            asked: RwSignal::new(None),
        }
    }
}

/// The check of one reseller by its MPN ID or its tenant.
fn check(app: App, typed: Typed) -> Option<Element> {
    let (_, at) = app.who()?;
    let now = (
        typed.mpn.get().trim().to_owned(),
        typed.tenant.get().trim().to_owned(),
    );
    let given = !now.0.is_empty() || !now.1.is_empty();
    // An answer stands as long as its question does.
    let asked = typed.asked.get().filter(|it| given && *it == now);
    let action = asked.map(|(mpn, tenant)| Action::CheckResellerAgreement {
        provider: Some(at),
        mpn: Some(MpnNumber::new(mpn)),
        tenant: Some(TenantId::new(tenant)),
    });
    let label = app.word("action.CheckResellerAgreement");
    let ask = if given {
        let ask = button(label.clone(), move || typed.asked.set(Some(now.clone())));
        classed("p", "row").with(ask.attr("class", "primary"))
    } else {
        held(app, ActionKind::CheckResellerAgreement, key::CHECK_EMPTY)
    };
    let card = card(label)
        .attr("class", "card form")
        .with(aside(app, key::CHECK_LEAD))
        .with(
            classed("div", "row")
                .with(field(app, key::COLUMN_MPN, "text", typed.mpn))
                .with(field(app, key::CHECK_TENANT, "text", typed.tenant)),
        )
        .with(ask)
        .with(answer(app, action));
    Some(card)
}

/// Whom the provider tells at a reseller that has not signed.
fn reader(app: App, it: &Row) -> Option<Reader> {
    let (id, name) = reader_at(app, &it.id)?;
    Some(Reader {
        id,
        name,
        subject: app.t(key::ANALYTICS_SUBJECT),
        draft: app.fill_one(key::ANALYTICS_DRAFT, "reseller", it.name.clone()),
    })
}
