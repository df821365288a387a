//! Admin rights that are off, how they come back, and who owns Azure whatever rights there are.

use crate::app::markup::{Element, classed};
use crate::app::pages::offers::name;
use crate::app::pages::served::fact;
use crate::app::shell::began;
use crate::app::state::App;
use crate::app::widgets::{aside, card, paragraph, quiet};
use crate::domain::{Begins, Date, Offer, Subscription, TenantId};
use crate::i18n::{Arg, key};

/// The oldest document that tells how a role on Azure comes back (R-DAP-RESTORE).
const AZURE_STATED: Begins = Begins::FirstStated(Date::ymd(2019, 10, 15));

/// The steps by which a partner gets admin rights back that are off. Whoever has Azure assigns the
/// role there as well; nothing in this world depends on that.
pub(super) fn rights(app: App, tenants: &[TenantId]) -> Option<Element> {
    let off = app.world(|world| {
        let of = world.relationships.values();
        let mut own = of.flat_map(|of| tenants.iter().filter_map(|tenant| of.get(tenant)));
        own.any(|it| it.ended.is_none() && !it.admin_rights)
    })?;
    if !off {
        return None;
    }
    let again = fact(app, "mail", app.t(key::PARTNERS_RIGHTS_AGAIN));
    let steps = classed("div", "page");
    if held(app, tenants).is_empty() {
        return Some(steps.with(classed("ul", "grants").all(vec![again])));
    }
    let today = app.today()?;
    let azure = [key::RIGHTS_AZURE_GROUP, key::RIGHTS_AZURE_ROLE];
    let mut lines = vec![again];
    lines.extend(azure.map(|it| fact(app, "key", app.t(it))));
    let steps = steps
        .with(classed("ol", "grants").all(lines))
        .with(aside(app, key::RIGHTS_AZURE_NOTE))
        .with(quiet("p", began(app, AZURE_STATED, today)));
    Some(steps)
}

/// The Azure subscriptions of these tenants.
fn held(app: App, tenants: &[TenantId]) -> Vec<Subscription> {
    let held = app.world(|world| {
        let azure = |it: &&Subscription| {
            tenants.contains(&it.tenant) && matches!(it.offer, Offer::Azure | Offer::AzurePlan)
        };
        let all = world.subscriptions.values();
        all.filter(azure).cloned().collect()
    });
    held.unwrap_or_default()
}

/// Who owns which Azure subscription, whatever admin privileges there are.
pub(super) fn azure(app: App, tenants: &[TenantId]) -> Element {
    let mut owners = Vec::new();
    for it in &held(app, tenants) {
        // Delegated access does not move with a plan, and of old Azure no document says it (R-MC-AZTRANSFER).
        let first = app.world(|world| Some(world.moves_of(&it.id).first()?.from.clone()));
        // Who has it back is its owner as ever.
        let first = first.flatten().filter(|first| *first != it.seller);
        let text = match first {
            None => key::AZURE_OWNER,
            Some(_) if it.offer == Offer::AzurePlan => key::AZURE_OWNER_STAYS,
            Some(_) => key::AZURE_OWNER_UNKNOWN,
        };
        let first = first.unwrap_or_else(|| it.seller.clone());
        let args = [
            ("first", Arg::from(app.organisation_name(&first))),
            ("partner", Arg::from(app.organisation_name(&it.seller))),
            ("offer", Arg::from(name(app, it))),
        ];
        owners.push(fact(app, "key", app.fill(text, &args)));
    }
    card(app.t(key::AZURE_TITLE))
        .with(paragraph(app, key::AZURE_LEAD))
        .with(classed("ul", "grants").all(owners))
        .with(paragraph(app, key::CUSTOMER_RIGHTS_MAP).attr("class", "note"))
}
