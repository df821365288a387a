//! The reseller that is recorded on a subscription, and whom the customer asks for support.

use crate::app::draft::Instead;
use crate::app::markup::{Element, classed, worded};
use crate::app::pages::customer::{Order, mpn, recorded, reseller as chosen_of, resellers};
use crate::app::pages::entry::{around, problems};
use crate::app::pages::forms::{does_too, held, quick};
use crate::app::state::App;
use crate::app::widgets::{aside, card, select_of};
use crate::domain::{Action, Kind, MpnNumber, Organisation, OrganisationId, Subscription};
use crate::i18n::key;

/// A provider records a reseller later.
pub(super) fn reseller(
    app: App,
    at: &Organisation,
    it: &Subscription,
    chosen: Order,
) -> Option<Element> {
    if at.kind != Kind::IndirectProvider || it.seller != at.id {
        return None;
    }
    // Whoever is on it is chosen at first, and recorded again only with another MPN ID.
    let through = resellers(app, &at.id, &it.tenant).into_iter();
    let (mut through, others): (Vec<_>, Vec<_>) =
        through.partition(|of| Some(&of.id) == it.reseller.as_ref());
    through.extend(others);
    let current = chosen_of(&through, through.first(), chosen);
    let number = current.map(|of| mpn(of, chosen));
    let on = current.is_some_and(|of| Some(&of.id) == it.reseller.as_ref());
    let held_already = on && number == Some(it.mpn.clone().unwrap_or_else(|| MpnNumber::new("")));
    let action = Action::AddResellerToSubscription {
        subscription: Some(it.id.clone()),
        reseller: current.map(|it| it.id.clone()),
        mpn: number,
    };
    let decision = app.decide_one(app.question(action.clone()).as_ref());
    let replaced = it.reseller.as_ref().filter(|_| !on).map(|former| {
        let former = app.organisation_name(former);
        worded(
            "p",
            app.fill_one(key::SUBSCRIPTION_REPLACES, "reseller", former),
        )
    });
    let kind = action.kind();
    let card = card(app.word("action.AddResellerToSubscription"))
        .attr("class", "card form")
        .with(recorded(
            app,
            &through,
            current,
            false,
            chosen,
            decision.as_ref(),
        ))
        .with(replaced)
        .with(if held_already {
            held(app, kind, key::SUBSCRIPTION_RECORDED)
        } else {
            does_too(app, action, move || app.sent(&["reseller", "order-mpn"]))
        });
    Some(card)
}

/// Whom the customer asks: the seller, or a partner that serves the customer.
pub(super) fn support(
    app: App,
    at: &Organisation,
    it: &Subscription,
    chosen: Order,
) -> Option<Element> {
    if it.seller != at.id {
        return None;
    }
    let form = contact(app, it, chosen.contact)?;
    let card = card(app.word("action.SetSupportContact"))
        .attr("class", "card form")
        .with(form);
    Some(card)
}

/// The choice of the partner whom the customer asks about a subscription.
pub(in crate::app::pages) fn contact(
    app: App,
    it: &Subscription,
    chosen: Instead,
) -> Option<Element> {
    let contacts = app.world(|world| {
        let serves = |id: &&OrganisationId| world.standing_relationship(id, &it.tenant).is_some();
        let partners = world.relationships.keys().filter(serves);
        partners.cloned().collect::<Vec<_>>()
    })?;
    let mut names = vec![(it.seller.to_string(), app.organisation_name(&it.seller))];
    for id in contacts.iter().filter(|id| **id != it.seller) {
        names.push((id.to_string(), app.organisation_name(id)));
    }
    let current = chosen
        .get()
        .unwrap_or_else(|| it.support_contact.to_string());
    let choice = select_of(current.clone(), names, move |id| {
        chosen.set(Some(id));
    });
    let action = Action::SetSupportContact {
        subscription: Some(it.id.clone()),
        partner: Some(OrganisationId::new(current)),
    };
    let decision = app.decide_one(app.question(action.clone()).as_ref());
    let wrong = problems(app, decision.as_ref(), "partner");
    let field = around(app, "contact", app.t(key::COLUMN_PARTNER), choice, wrong);
    let form = classed("div", "page")
        .with(aside(app, key::SUPPORT_LEAD))
        .with(field)
        .with(classed("p", "row").with(quick(app, action).then(move || chosen.set(None))));
    Some(form)
}
