//! The subscriptions that a partner has sold, and their transfer to a provider.

use leptos::prelude::*;

use super::{connect, providers, resells};
use crate::app::markup::{Element, Markup, worded};
use crate::app::pages::offers::name as sold_as;
use crate::app::pages::served::{customer, ordered};
use crate::app::pages::standing::state;
use crate::app::state::App;
use crate::app::widgets::{
    ActionButton, List, Looking, Way, aside, card, chosen_of, lines, paragraph, quiet, select_of,
    table,
};
use crate::domain::{Action, Decision, OrganisationId, Question, Subscription, Transfer, World};
use crate::i18n::key;

/// A subscription with the name of its customer.
type Named = (Subscription, String);

const LIST: List<Named> = List {
    title: key::TRANSITION_SUBSCRIPTIONS,
    ways: &[
        Way::up(key::COLUMN_OFFER, |app, (it, _)| sold_as(app, it)),
        Way::up(key::COLUMN_CUSTOMER, |_, (_, customer)| customer.clone()),
    ],
    text: |app, (it, customer)| format!("{} {customer}", sold_as(app, it)),
    always: false,
    by: Some((key::COLUMN_CUSTOMER, |_, (_, customer)| customer.clone())),
};

/// The subscriptions.
pub(super) fn subscriptions(
    app: App,
    at: &OrganisationId,
    to: RwSignal<String>,
    looking: Looking,
) -> Option<Element> {
    let held = app.world(|world| held(world, at))?;
    let card = card(app.t(key::TRANSITION_SUBSCRIPTIONS))
        .attr("class", "card form")
        .with(aside(app, key::TRANSITION_SUBSCRIPTIONS_LEAD))
        .with(quiet("p", app.word("note.transfer-what")))
        .with(quiet("p", app.word("note.agreement-moves")));
    if held.is_empty() {
        return Some(card.with(paragraph(app, key::TRANSITION_NO_SUBSCRIPTIONS)));
    }
    let providers = providers(app, at);
    let provider = chosen_of(&to.get(), &providers);
    let found = LIST.find(app, looking, held);
    // What waits can be withdrawn; anything else can be asked for.
    let ask = |(it, _): &Named| {
        app.question(match waiting(app, it) {
            Some(waits) => Action::WithdrawTransfer {
                transfer: Some(waits.id),
            },
            None => Action::RequestTransfer {
                subscription: Some(it.id.clone()),
                provider: provider.clone().map(OrganisationId::new),
            },
        })
    };
    let questions: Vec<_> = found.rows.iter().filter_map(ask).collect();
    let decisions = app.decide(&questions);
    // Without a provider there is nobody to ask; the card says so once.
    let none = providers.is_empty() && resells(app);
    let mut rows = Vec::new();
    for (((it, name), question), decision) in found.rows.iter().zip(questions).zip(&decisions) {
        rows.push(row(app, it, name, question, decision.as_ref(), none));
    }
    let columns = [
        key::COLUMN_OFFER,
        key::COLUMN_CUSTOMER,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    let choice = (!providers.is_empty()).then(|| {
        let field = select_of(provider.unwrap_or_default(), providers, move |it| {
            to.set(it);
        });
        worded("label", app.t(key::COLUMN_PROVIDER)).with(field)
    });
    Some(
        card.with(choice)
            .with(none.then(|| connect(app)))
            .with(found.above)
            .with(table(app, &columns, rows))
            .with(found.below),
    )
}

/// The subscriptions of a seller, with the names of the customers.
fn held(world: &World, at: &OrganisationId) -> Vec<Named> {
    let sold = world.subscriptions.values().filter(|it| it.seller == *at);
    sold.filter_map(|it| Some((it.clone(), customer(world, &it.tenant)?.name.clone())))
        .collect()
}

/// The request about it that waits for a provider.
fn waiting(app: App, it: &Subscription) -> Option<Transfer> {
    app.world(|world| world.direct_bill.waiting(&it.id).cloned())?
}

fn row(
    app: App,
    it: &Subscription,
    name: &str,
    question: Question,
    decision: Option<&Decision>,
    alone: bool,
) -> Vec<Markup> {
    let about = format!("{}, {name}", sold_as(app, it));
    let (state, label) = match waiting(app, it) {
        Some(waits) => {
            let provider = app.organisation_name(&waits.provider);
            let state = app.fill_one(key::TRANSFER_WAITS_FOR, "provider", provider);
            (state.into(), Some("action.WithdrawTransfer"))
        }
        None => (state(app, it), (!alone).then_some("action.RequestTransfer")),
    };
    let button = label.map(|label| {
        ActionButton::new(app, Some(question), decision, app.word(label)).about(&about)
    });
    vec![
        ordered(app, it),
        lines(name.to_owned(), Vec::new()),
        state,
        button.into(),
    ]
}
