//! What waits: the step that Overview speaks of, and how many things wait for whom.

use crate::app::markup::Markup;
use crate::app::route::Page;
use crate::app::shell::leads_to;
use crate::app::state::App;
use crate::app::widgets::{go_button, notice};
use crate::domain::{
    Action, DirectBillStep, Kind, Organisation, OrganisationId, Outcome, TransferState, World,
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
pub(crate) fn waiting(app: App, at: &Organisation) -> Option<Markup> {
    let (text, page) = match app.world(|world| next(world, at)).flatten() {
        Some((key::DB_WAITS_BECOME, page)) if !may_become(app, at) => {
            (app.t(key::DB_WAITS_DECLARE), page)
        }
        Some((text, page)) => (app.t(text), page),
        None => (missed(app, at)?, Page::DirectBill),
    };
    let name = leads_to(app, &page);
    let go = go_button(app.here(page), name);
    Some(notice(app, "blocked", text, Some(go)))
}

/// Whether the company can become a direct bill partner now.
fn may_become(app: App, at: &Organisation) -> bool {
    let question = app.question(Action::BecomeDirectBillPartner {
        organisation: Some(at.id.clone()),
    });
    let decision = app.decide_one(question.as_ref());
    decision.is_some_and(|it| it.is_permitted())
}

/// That the support plan came up for renewal without the revenue, as the policy says: no document
/// speaks of a mail about it. Microsoft may restrict the partner then, and asks for it to lift that.
fn missed(app: App, at: &Organisation) -> Option<String> {
    let direct = at.kind == Kind::DirectBillPartner;
    app.world(|world| world.direct_bill.plan(&at.id).filter(|_| direct))??;
    let lift = Action::LiftRestriction {
        organisation: Some(at.id.clone()),
    };
    // Whoever asks, the revenue is looked at.
    let decision = app.decide_one(app.question(lift).as_ref())?;
    let mut all = decision.findings.iter();
    all.any(|it| it.rule == EXISTING && it.outcome == Outcome::Fails)
        .then(|| app.t(key::DB_WAITS_RENEWAL))
}

/// The rule of the revenue of direct bill partners.
const EXISTING: &str = "R-DB-EXISTING";

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
