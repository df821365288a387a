//! What waits: the step that Overview speaks of, and how many things wait for whom.

use crate::app::markup::{Element, worded};
use crate::app::route::Page;
use crate::app::shell::leads_to;
use crate::app::state::App;
use crate::app::widgets::{banner, go_button};
use crate::domain::{
    Action, DirectBillStep, Kind, Organisation, OrganisationId, TransferState, World,
};
use crate::i18n::{Key, key};

use super::reviews::reviewed;

/// The transfers that wait for a provider.
pub(crate) fn transfers_for(world: &World, provider: &OrganisationId) -> usize {
    let transfers = world.direct_bill.transfers.values();
    transfers
        .filter(|it| it.provider == *provider && it.state == TransferState::Active)
        .count()
}

/// The step of direct bill that waits for an organisation, and where it is taken.
pub(crate) fn waiting(app: App, at: &Organisation) -> Option<Element> {
    let (text, page) = app.world(|world| next(world, at)).flatten()?;
    let text = match text {
        key::DB_WAITS_BECOME if !may_become(app, at) => key::DB_WAITS_DECLARE,
        text => text,
    };
    let text = worded("p", app.t(text)).attr("class", "grow");
    let name = leads_to(app, &page);
    let go = go_button(app.here(page), name);
    Some(banner(app, "blocked").with(text).with(go))
}

/// Whether the company can become a direct bill partner now.
fn may_become(app: App, at: &Organisation) -> bool {
    let question = app.question(Action::BecomeDirectBillPartner {
        organisation: Some(at.id.clone()),
    });
    let decision = app.decide_one(question.as_ref());
    decision.is_some_and(|it| it.is_permitted())
}

fn next(world: &World, at: &Organisation) -> Option<(Key, Page)> {
    match at.kind {
        Kind::Microsoft => reviewed(world)
            .next()
            .map(|_| (key::DB_WAITS_MICROSOFT, Page::DirectBillReviews)),
        Kind::IndirectProvider => {
            (transfers_for(world, &at.id) > 0).then_some((key::DB_WAITS_PROVIDER, Page::Transition))
        }
        Kind::DirectBillPartner => at
            .restricted
            .then_some((key::DB_WAITS_RESTRICTED, Page::DirectBill)),
        Kind::IndirectReseller => of_applicant(world, &at.id).map(|text| (text, Page::DirectBill)),
        Kind::Customer | Kind::Prospect => None,
    }
}

/// The next step of a company that has applied.
fn of_applicant(world: &World, at: &OrganisationId) -> Option<Key> {
    let taken = |step| world.direct_bill.taken(at, step).is_some();
    if !taken(DirectBillStep::Applied) {
        return None;
    }
    let evidence = taken(DirectBillStep::EvidenceAsked) && !taken(DirectBillStep::EvidenceGiven);
    Some(if !taken(DirectBillStep::Eligible) {
        if evidence {
            key::DB_WAITS_EVIDENCE
        } else {
            key::DB_WAITS_REVIEW
        }
    } else if !taken(DirectBillStep::CreditPassed) {
        if taken(DirectBillStep::CreditFailed) {
            key::DB_STEP_CREDIT_AGAIN
        } else {
            key::DB_WAITS_CREDIT
        }
    } else if world.direct_bill.plan(at).is_none() {
        key::DB_WAITS_PLAN
    } else {
        key::DB_WAITS_BECOME
    })
}
