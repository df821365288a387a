//! A customer's subscriptions that came through the partner.

use crate::app::markup::{Element, Markup, worded};
use crate::app::pages::served::{is_through, offer, ordered, sold_by, state};
use crate::app::state::App;
use crate::app::widgets::{ActionButton, card, table};
use crate::domain::{Action, Decision, OrganisationId, Question, Subscription, TenantId};
use crate::i18n::key;

/// The subscriptions.
pub(super) fn subscriptions(app: App, tenant: &TenantId) -> Option<Element> {
    let (_, at) = app.who()?;
    let held: Vec<_> = app.world(|world| {
        let ours = |it: &&Subscription| it.tenant == *tenant && is_through(it, &at);
        world.subscriptions.values().filter(ours).cloned().collect()
    })?;
    let card = card(app.t(key::SUBSCRIPTIONS_TITLE));
    if held.is_empty() {
        return Some(card.with(worded("p", app.t(key::SUBSCRIPTIONS_NONE))));
    }
    let mut questions = Vec::new();
    for it in &held {
        questions.extend(app.question(Action::SuspendSubscription {
            subscription: Some(it.id.clone()),
        }));
    }
    let decisions = app.decide(&questions);
    let asked = questions.into_iter().zip(&decisions);
    let rows = held
        .iter()
        .zip(asked)
        .map(|(it, (question, decision))| row(app, &at, it, question, decision.as_ref()))
        .collect();
    let columns = [
        key::COLUMN_OFFER,
        key::COLUMN_SINCE,
        key::COLUMN_SELLER,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    Some(card.with(table(app, &columns, rows)))
}

/// Its seller can suspend it.
fn row(
    app: App,
    at: &OrganisationId,
    it: &Subscription,
    question: Question,
    decision: Option<&Decision>,
) -> Vec<Markup> {
    let suspend = (it.seller == *at && !it.suspended).then(|| {
        let label = app.word("action.SuspendSubscription");
        ActionButton::new(app, Some(question), decision, label).about(&offer(app, it.offer))
    });
    vec![
        ordered(app, it),
        app.day(it.since).into(),
        sold_by(app, it),
        state(app, it),
        suspend.into(),
    ]
}
