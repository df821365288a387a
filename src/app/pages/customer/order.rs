//! An order for a customer.

use leptos::prelude::*;

use super::choice::{Order, ordered};
use super::recorded::{mpn, recorded, reseller, resellers};
use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::pages::clouds::closed;
use crate::app::pages::next_pages::continue_as;
use crate::app::pages::offers::name;
use crate::app::pages::served::{fact, how_much};
use crate::app::pages::subscription::contact;
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, aside, card, go_to, notice};
use crate::domain::{
    Action, Cloud, Decision, Event, Kind, MpnId, MpnKind, Organisation, OrganisationId, PersonId,
    Question, Subscription, TenantId, Verdict, World,
};
use crate::i18n::{Arg, key};

/// The form. A reseller sees only why it does not order, and who does.
pub(super) fn order(app: App, tenant: &TenantId, chosen: Order) -> Option<Element> {
    let (_, at) = app.me.get()?;
    let resells = at.kind == Kind::IndirectReseller;
    let provides = at.kind == Kind::IndirectProvider;
    let through = if provides {
        resellers(app, &at.id, tenant)
    } else {
        Vec::new()
    };
    // Until one is chosen: the first that serves the customer; none for the provider's own.
    let serves = |it: &Organisation| {
        let serves = |world: &World| world.standing_relationship(&it.id, tenant).is_some();
        app.world(serves) == Some(true)
    };
    let first = through.first().filter(|it| serves(it) || !serves(&at));
    let through_whom = reseller(&through, first, chosen);
    let action = action(&at, tenant, through_whom, chosen);
    let note = match &action {
        Action::PlaceOrderForReseller { mpn: Some(mpn), .. } if mpn.as_str().is_empty() => {
            Some("note.mpn-missing")
        }
        Action::PlaceOrderForReseller { mpn: Some(mpn), .. } => {
            let global = |it: &MpnId| it.kind == MpnKind::Global;
            let chosen = through_whom.and_then(|it| it.mpn(mpn));
            chosen.is_some_and(global).then_some("note.mpn-location")
        }
        _ => None,
    };
    let question = app.question(action);
    let decision = app.decide_one(question.as_ref());
    let label = app.word("action.PlaceOrder");
    // Before an order every condition can be read, also while all of them hold.
    let why = decision
        .as_ref()
        .map(|it| explained(app, &label, question.as_ref(), it));
    let placed = move || {
        chosen.begin_anew(app);
        chosen.placed.set(app.made(|event| match event {
            Event::SubscriptionCreated { subscription } => Some(subscription.id.clone()),
            _ => None,
        }));
    };
    let place = ActionButton::new(app, question, decision.as_ref(), label).then(placed);
    let placed = just_ordered(app, chosen);
    // Right after an order the next one is not the main step.
    let place = if placed.is_some() {
        place
    } else {
        place.primary()
    };
    let card = card(app.t(key::ORDER_TITLE))
        .attr("class", "card form")
        .with(placed.as_ref().map(|it| told(app, it)))
        .with(provides.then(|| {
            let (through, decision) = (through.as_slice(), decision.as_ref());
            recorded(app, through, through_whom, true, chosen, decision)
        }))
        .with((provides && through_whom.is_none()).then(|| aside(app, key::ORDER_ALONE)))
        .with((!resells).then(|| ordered(app, chosen, decision.as_ref())))
        .with(note.map(|it| classed("p", "note").text(app.word(it))))
        .with(closing(app, &at, tenant))
        .with(classed("p", "row").with(place))
        .with(provides.then(|| support(app, placed, chosen)))
        .with(worded("h3", app.t(key::ORDER_CHECK)))
        .with(why)
        .with(resells.then(|| providers(app, &at, tenant)));
    Some(card)
}

/// That the customer's cloud is closed to new services, which no order is checked for.
fn closing(app: App, at: &Organisation, tenant: &TenantId) -> Option<Element> {
    let cloud = app.world(|world| *world.cloud_of(tenant));
    let cloud = cloud.filter(|it| *it != Cloud::Public)?;
    let closed = closed(app, at, cloud, key::ORDER_CLOUD_CLOSED)?;
    Some(classed("div", "note").with(closed))
}

/// The subscription that was ordered last, while it is there.
fn just_ordered(app: App, chosen: Order) -> Option<Subscription> {
    let id = chosen.placed.get()?;
    app.world(|world| world.subscriptions.get(&id).cloned())?
}

/// What was ordered, and the way to it.
fn told(app: App, it: &Subscription) -> Markup {
    let ordered = [
        ("offer", Arg::from(name(app, it))),
        ("quantity", how_much(app, it.offer, it.quantity).into()),
    ];
    let text = app.fill(key::ORDER_PLACED, &ordered);
    let open = go_to(
        app,
        Page::Subscription(it.id.clone()),
        key::SUBSCRIPTION_OPEN,
    );
    notice(app, "permitted", text, Some(open))
}

/// The support contact, which is chosen once the order is placed.
fn support(app: App, placed: Option<Subscription>, chosen: Order) -> Element {
    let Some(it) = placed else {
        return aside(app, key::ORDER_CONTACT);
    };
    let named = app.organisation_name(&it.support_contact);
    let named = app.fill_one(key::SUBSCRIPTION_CONTACT, "partner", named);
    classed("div", "page")
        .with(worded("h3", app.word("action.SetSupportContact")))
        .with(classed("ul", "grants").all(vec![fact(app, "people", named)]))
        .with(contact(app, &it, chosen.contact))
}

/// What is tried: what a reseller cannot fill in stays open.
fn action(
    at: &Organisation,
    tenant: &TenantId,
    through: Option<&Organisation>,
    chosen: Order,
) -> Action {
    let (partner, tenant) = (Some(at.id.clone()), Some(tenant.clone()));
    let (offer, quantity) = (chosen.offer(), Some(chosen.quantity()));
    let listed = Some(chosen.listed());
    match (at.kind, through) {
        (_, Some(reseller)) => Action::PlaceOrderForReseller {
            provider: partner,
            reseller: Some(reseller.id.clone()),
            tenant,
            offer,
            quantity,
            mpn: Some(mpn(reseller, chosen)),
            listed,
        },
        (Kind::IndirectReseller, _) => Action::PlaceOrder {
            partner,
            tenant,
            offer: None,
            quantity: None,
            listed: None,
        },
        _ => Action::PlaceOrder {
            partner,
            tenant,
            offer,
            quantity,
            listed,
        },
    }
}

/// The way to those of a reseller's providers that can come to order for it.
fn providers(app: App, at: &Organisation, tenant: &TenantId) -> Element {
    let ask = |actor: PersonId, provider: OrganisationId| Question {
        actor,
        action: Action::PlaceOrderForReseller {
            provider: Some(provider),
            reseller: Some(at.id.clone()),
            tenant: Some(tenant.clone()),
            offer: None,
            quantity: None,
            mpn: None,
            listed: None,
        },
        as_of: None,
    };
    let questions = app.world(|world| {
        let providers = world.providers_of(&at.id).into_iter();
        let person = |it: &OrganisationId| world.people_of(it).next().map(|it| it.id.clone());
        let asked = providers.filter_map(|it| Some(ask(person(&it)?, it)));
        asked.collect::<Vec<_>>()
    });
    let questions = questions.unwrap_or_default();
    let decided = app.decide(&questions);
    // What a provider still lacks stands on its own page.
    let may = |it: &Decision| matches!(it.verdict, Verdict::Permitted | Verdict::Blocked);
    let go = |(question, decision): (&Question, &Option<Decision>)| {
        let page = Page::Customer(tenant.clone());
        let may = decision.as_ref().is_some_and(may);
        may.then(|| continue_as(app, &question.actor, page).into())
    };
    let links = questions.iter().zip(&decided).filter_map(go);
    classed("p", "row").all(links.collect())
}
