//! The partners of a customer, ended relationships included.

use crate::app::markup::{Element, Markup};
use crate::app::pages::readiness::dates;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, List, Looking, Way, card, lines, paragraph, table};
use crate::domain::{
    Action, Decision, Kind, Organisation, OrganisationId, Question, ResellerRelationship, TenantId,
};
use crate::i18n::{Arg, key};
use crate::platform::formats::all_of;

/// The ways in which partners stand.
const WAYS: [Way<ResellerRelationship>; 3] = [
    Way::up(key::COLUMN_NAME, |app, it| {
        app.organisation_name(&it.partner)
    }),
    Way::down(key::LIST_ORDER_NEWEST, |_, it| it.since.to_string()),
    Way::up(key::LIST_ORDER_OLDEST, |_, it| it.since.to_string()),
];

const LIST: List<ResellerRelationship> = List {
    title: key::PARTNERS_LIST,
    ways: &WAYS,
    always: false,
    text: |app, it| format!("{} {}", app.organisation_name(&it.partner), kind(app, it)),
    by: Some((key::COLUMN_KIND, kind)),
};

/// What a partner is.
fn kind(app: App, it: &ResellerRelationship) -> String {
    let at = named(app, &it.partner).1;
    at.map(|at| app.kind_of(&at)).unwrap_or_default()
}

/// Every partner, ended relationships included.
pub(super) fn partners(app: App, tenants: &[TenantId], looking: Looking) -> Element {
    let held: Vec<ResellerRelationship> = app
        .world(|world| {
            let of = world.relationships.values();
            of.flat_map(|of| tenants.iter().filter_map(|tenant| of.get(tenant)))
                .cloned()
                .collect()
        })
        .unwrap_or_default();
    let card = card(app.t(key::PARTNERS_LIST));
    if held.is_empty() {
        return card.with(paragraph(app, key::PARTNERS_EMPTY));
    }
    let found = LIST.find(app, looking, held);
    let mut questions = Vec::new();
    for it in &found.rows {
        questions.extend(app.question(Action::RemoveDelegatedAdmin {
            tenant: Some(it.tenant.clone()),
            partner: Some(it.partner.clone()),
        }));
    }
    let decisions = app.decide(&questions);
    let asked = questions.into_iter().zip(&decisions);
    let rows = found
        .rows
        .iter()
        .zip(asked)
        .map(|(it, (question, decision))| partner(app, it, question, decision.as_ref()))
        .collect();
    let columns = [
        key::COLUMN_PARTNER,
        key::COLUMN_MAY,
        key::COLUMN_SINCE,
        key::COLUMN_ADMIN_RIGHTS,
        key::COLUMN_ACTIVE,
        key::COLUMN_ACTIONS,
    ];
    card.with(found.above)
        .with(table(app, &columns, rows))
        .with(found.below)
}

fn partner(
    app: App,
    it: &ResellerRelationship,
    question: Question,
    decision: Option<&Decision>,
) -> Vec<Markup> {
    let (name, at) = named(app, &it.partner);
    let kind = at.as_ref().map(|at| at.kind);
    let may = match kind {
        _ if it.ended.is_some() => "–".to_owned(),
        Some(Kind::IndirectProvider) => app.t(key::MAY_ORDER),
        Some(Kind::DirectBillPartner) => app.t(key::MAY_ORDER_AND_SELL),
        _ => app.t(key::MAY_SELL),
    };
    let remove = it.admin_rights.then(|| {
        let label = app.word("action.RemoveDelegatedAdmin");
        ActionButton::new(app, Some(question), decision, label).about(&name)
    });
    let kind = at.map(|at| app.kind_of(&at).into());
    vec![
        lines(name.clone(), vec![kind]),
        may.into(),
        dates(app, it.since, it.ended),
        app.t(if it.admin_rights { key::ON } else { key::OFF })
            .into(),
        ordered(app, it).into(),
        remove.into(),
    ]
}

/// How many active subscriptions a partner ordered, and how many through whom: those the list below
/// shows with who ordered them.
fn ordered(app: App, it: &ResellerRelationship) -> String {
    let mut own = 0_usize;
    let mut through: Vec<(OrganisationId, usize)> = Vec::new();
    app.world(|world| {
        let all = world.subscriptions.values();
        for sold in all.filter(|sold| sold.tenant == it.tenant && !sold.suspended) {
            if sold.seller == it.partner {
                own += 1;
            } else if sold.reseller.as_ref() == Some(&it.partner) {
                match through.iter_mut().find(|(by, _)| *by == sold.seller) {
                    Some((_, count)) => *count += 1,
                    None => through.push((sold.seller.clone(), 1)),
                }
            }
        }
    });
    if through.is_empty() {
        return own.to_string();
    }
    let own = (own > 0).then(|| app.fill_one(key::PARTNERS_ORDERED, "count", own));
    let through = through.into_iter().map(|(by, count)| {
        let partner = ("partner", Arg::from(app.organisation_name(&by)));
        app.fill(
            key::PARTNERS_ORDERED_THROUGH,
            &[("count", Arg::from(count)), partner],
        )
    });
    all_of(app.language(), own.into_iter().chain(through).collect())
}

fn named(app: App, id: &OrganisationId) -> (String, Option<Organisation>) {
    let at = app.world(|world| world.organisations.get(id).cloned());
    (app.organisation_name(id), at.flatten())
}
