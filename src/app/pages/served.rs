//! What stands between partners and customers, as several pages show it.

use leptos::prelude::{Get as _, Update as _};

use super::offers::{name, offer};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{icon, lines, paragraph};
use crate::domain::json::Json;
use crate::domain::{
    Action, CustomerAgreement, CustomerAgreementKind, Finding, Kind, Offer, Organisation,
    OrganisationId, Outcome, Subscription, TenantId, TenantKind, World,
};
use crate::i18n::{Arg, Key, key};

/// The page where a reader finds customers and what they bought; for a customer, its partners.
pub(super) fn kept(app: App) -> (Page, Key) {
    match app.me.get().map(|(_, at)| at.kind) {
        Some(Kind::Customer) => (Page::Partners, key::NAV_PARTNERS),
        Some(Kind::Microsoft | Kind::Prospect) | None => (Page::Overview, key::NAV_OVERVIEW),
        Some(_) => (Page::Customers, key::NAV_CUSTOMERS),
    }
}

/// The customer whose tenant it is. A partner is one too, in a tenant for its own use, and in its CSP
/// tenant as soon as a partner has a relationship with it, into which nothing is sold.
pub(super) fn customer<'a>(world: &'a World, tenant: &TenantId) -> Option<&'a Organisation> {
    let tenant = world.tenants.get(tenant)?;
    let served = || {
        let mut all = world.relationships.values();
        all.any(|of| of.contains_key(&tenant.id))
    };
    world
        .organisations
        .get(&tenant.organisation)
        .filter(|it| it.kind == Kind::Customer || tenant.kind != TenantKind::Csp || served())
}

/// Leaves only reasons that may be about what a page shows: those of a question that names another such thing go.
pub(super) fn only_about(app: App, parameter: &str, id: &str) {
    app.why.update(|why| {
        why.take_if(|it| {
            let named = it.question.action.parameters();
            let named = named.get(parameter).and_then(Json::as_str);
            named.is_some_and(|named| named != id)
        });
    });
}

/// The name of a tenant that a company has beside the one that its domain names.
pub(super) fn further(app: App, tenant: &TenantId) -> Option<String> {
    let it = app.world(|world| world.tenants.get(tenant).cloned())??;
    let of =
        app.world(|world| Some(world.organisations.get(&it.organisation)?.domain.clone()))??;
    let name = app.tenant_name(&it);
    (name != of).then_some(name)
}

/// The customer agreements of a tenant that a partner knows of: those that the customer accepted
/// itself, and those that the partner or a provider of its confirmed, also one of before.
pub(super) fn agreements(
    world: &World,
    partner: &OrganisationId,
    tenant: &TenantId,
) -> Vec<CustomerAgreement> {
    let provides = |by: &OrganisationId| world.partnership(by, partner).is_some();
    let known = |by: &OrganisationId| by == partner || provides(by);
    let of_tenant = world.customer_agreements.get(tenant).into_iter().flatten();
    of_tenant
        .filter(|it| it.partner.as_ref().is_none_or(known))
        .cloned()
        .collect()
}

/// Whether a subscription came through a partner: it ordered it, or is recorded on it.
pub(super) fn is_through(it: &Subscription, partner: &OrganisationId) -> bool {
    it.seller == *partner || it.reseller.as_ref() == Some(partner)
}

/// How many active subscriptions of a tenant came through a partner.
pub(super) fn active(world: &World, partner: &OrganisationId, tenant: &TenantId) -> usize {
    let counts =
        |it: &&Subscription| it.tenant == *tenant && !it.suspended && is_through(it, partner);
    world.subscriptions.values().filter(counts).count()
}

/// The same of each of these tenants, which stand in the order of their ids: once over what was sold,
/// not once for each of them.
pub(super) fn actives(world: &World, partner: &OrganisationId, tenants: &[TenantId]) -> Vec<usize> {
    let mut counts = vec![0; tenants.len()];
    for sold in world.subscriptions.values() {
        if !sold.suspended
            && is_through(sold, partner)
            && let Ok(place) = tenants.binary_search(&sold.tenant)
            && let Some(count) = counts.get_mut(place)
        {
            *count += 1;
        }
    }
    counts
}

/// What a search for a subscription looks at: what was ordered, and who sold it.
pub(super) fn words(app: App, it: &Subscription) -> String {
    let reseller = reseller_of(app, it).unwrap_or_default();
    let seller = app.organisation_name(&it.seller);
    format!("{} {seller} {reseller}", name(app, it))
}

/// What was ordered, and how many.
pub(super) fn ordered(app: App, it: &Subscription) -> Markup {
    let (name, kind) = (name(app, it), offer(app, it.offer));
    let much = how_much(app, it.offer, it.quantity);
    let kind = (kind != name).then(|| kind.into());
    lines(name, vec![kind, Some(much.into())])
}

/// How much was ordered; what is billed by usage has no number.
pub(crate) fn how_much(app: App, offer: Offer, quantity: u32) -> String {
    if offer.is_billed_by_usage() {
        return app.t(key::SUBSCRIPTION_USAGE);
    }
    let count = usize::try_from(quantity).unwrap_or_default();
    let text = if offer == Offer::License {
        key::SUBSCRIPTION_QUANTITY
    } else {
        key::SUBSCRIPTION_UNITS
    };
    app.fill_one(text, "count", count)
}

/// Who ordered it, and the reseller that is recorded on it.
pub(super) fn sold_by(app: App, it: &Subscription) -> Markup {
    lines(
        app.organisation_name(&it.seller),
        vec![reseller_of(app, it).map(Into::into)],
    )
}

/// The reseller that is recorded on a subscription.
pub(super) fn reseller_of(app: App, it: &Subscription) -> Option<String> {
    let reseller = (
        "reseller",
        Arg::from(app.organisation_name(it.reseller.as_ref()?)),
    );
    Some(match &it.mpn {
        Some(mpn) => {
            let args = [reseller, ("mpn", Arg::from(mpn.to_string()))];
            app.fill(key::SUBSCRIPTION_RESELLER, &args)
        }
        None => app.fill(key::SUBSCRIPTION_RESELLER_ALONE, &[reseller]),
    })
}

/// For which of these tenants an order by the partner would miss an agreement that counts, as the policy says.
pub(super) fn unagreed(app: App, partner: &OrganisationId, tenants: &[TenantId]) -> Vec<bool> {
    let mut asked = Vec::new();
    for tenant in tenants {
        asked.extend(app.question(Action::PlaceOrder {
            partner: Some(partner.clone()),
            tenant: Some(tenant.clone()),
            offer: None,
            quantity: None,
            listed: None,
        }));
    }
    let misses = |it: &Finding| {
        let mut checks = it.checks.iter();
        it.outcome == Outcome::Fails && checks.any(|it| it.fact == "customer-agreed")
    };
    let decided = app.decide(&asked).into_iter();
    decided
        .map(|it| it.is_some_and(|it| it.findings.iter().any(misses)))
        .collect()
}

/// What an agreement is called.
pub(super) const fn agreement_name(kind: CustomerAgreementKind) -> Key {
    match kind {
        CustomerAgreementKind::Cloud => key::CUSTOMER_AGREEMENT_CLOUD,
        CustomerAgreementKind::Customer => key::CUSTOMER_AGREEMENT_CUSTOMER,
    }
}

/// Agreements as a list; without any, what would make one.
pub(super) fn on_file(app: App, agreements: &[CustomerAgreement]) -> Element {
    if agreements.is_empty() {
        return paragraph(app, key::CUSTOMER_AGREEMENT_NONE);
    }
    let row = |it: &CustomerAgreement| -> Markup {
        let name = app.t(agreement_name(it.kind));
        let date = ("date", Arg::from(app.date(it.accepted)));
        let agreement = ("agreement", Arg::from(name));
        let text = match &it.partner {
            Some(partner) => {
                let partner = ("partner", Arg::from(app.organisation_name(partner)));
                app.fill(key::CUSTOMER_AGREEMENT_BY, &[agreement, date, partner])
            }
            None => app.fill(key::CUSTOMER_AGREEMENT_SELF, &[agreement, date]),
        };
        fact(app, "document", text)
    };
    classed("ul", "grants").all(agreements.iter().map(row).collect())
}

/// That the Microsoft Customer Agreement is not asked for, in the clouds where it is not.
pub(super) fn national(app: App, tenant: &TenantId) -> Option<Element> {
    let cloud = app.world(|world| *world.cloud_of(tenant))?;
    if cloud.has_customer_agreement() {
        return None;
    }
    let name = Arg::from(app.word_of("cloud", cloud.id()));
    let text = app.fill(key::CUSTOMER_AGREEMENT_NATIONAL, &[("cloud", name)]);
    Some(worded("p", text))
}

/// What a tenant is for.
pub(super) const fn tenant_kind(kind: TenantKind) -> Key {
    match kind {
        TenantKind::Csp => key::TENANT_CSP,
        TenantKind::Customer => key::TENANT_CUSTOMER,
        TenantKind::InternalUse => key::TENANT_INTERNAL,
        TenantKind::SharedServices => key::TENANT_SHARED,
        TenantKind::Sandbox => key::TENANT_SANDBOX,
    }
}

/// A line of a list of facts, with its icon.
pub(super) fn fact(app: App, mark: &'static str, text: String) -> Markup {
    element("li")
        .with(icon(app, mark))
        .with(worded("span", text))
        .into()
}
