//! What facts between partners and customers look at.

use super::holds;
use crate::domain::{
    Action, Country, CustomerAgreementKind, Date, Offer, Organisation, OrganisationId, Outcome,
    World,
};
use crate::policy::case::{Case, Slot};

/// Since when only the Microsoft Customer Agreement counts.
const CUSTOMER_AGREEMENT_ONLY: Date = Date::ymd(2020, 2, 1);

/// Since when the Azure plan needs it.
const AZURE_PLAN: Date = Date::ymd(2019, 11, 1);

/// Whether a form that adds a customer attests its agreement.
pub(super) fn attested(case: &Case<'_>) -> Outcome {
    match case.action {
        Action::AddCustomer {
            attested: Some(attested),
            ..
        }
        | Action::AddCustomerForReseller {
            attested: Some(attested),
            ..
        } => holds(*attested),
        _ => Outcome::Open,
    }
}

/// Who else has delegated admin privileges with a customer that bought services elsewhere.
pub(in crate::policy) fn other_administrator<'a>(case: &Case<'a>) -> Option<&'a Organisation> {
    let world: &'a World = case.world;
    let tenant = &case.tenant.known()?.id;
    let mut services = world.outside_services.values();
    // Few customers have any, so all partners are looked through for those only.
    if !services.any(|it| it.tenant == *tenant && it.cancelled.is_none()) {
        return None;
    }
    let asks = |id: &OrganisationId| {
        let mut parties = [case.partner, case.provider].into_iter();
        parties.any(|it| it.known().is_some_and(|it| it.id == *id))
    };
    let administers = |of: &&'a OrganisationId| {
        let held = world.relationship(of, tenant);
        held.is_some_and(|it| it.admin_rights) && !asks(of)
    };
    world
        .organisations
        .get(world.relationships.keys().find(administers)?)
}

/// What is ordered.
pub(super) fn offer(case: &Case<'_>) -> Option<Offer> {
    match case.action {
        Action::PlaceOrder { offer, .. } | Action::PlaceOrderForReseller { offer, .. } => *offer,
        _ => case.subscription.known().map(|it| it.offer),
    }
}

/// Whether the customer lies in the partner's market on a day; one that is only being added, in the
/// country of the form.
pub(in crate::policy) fn in_market(case: &Case<'_>, partner: &Organisation, date: Date) -> Outcome {
    let country = match case.action {
        Action::AddCustomer { country, .. }
        | Action::AddCustomerForReseller { country, .. }
        | Action::AddCustomerInCloud { country, .. } => match country {
            None => return Outcome::Open,
            country => country.as_ref(),
        },
        _ => match case.customer {
            Slot::Open => return Outcome::Open,
            Slot::Missing(_) => return Outcome::Unknown,
            Slot::Known(customer) => customer.country.as_ref(),
        },
    };
    same_market(partner.country.as_ref(), country, date)
}

/// Whether two countries are in one market on a day.
pub(in crate::policy) fn same_market(
    a: Option<&Country>,
    b: Option<&Country>,
    date: Date,
) -> Outcome {
    let same = a.zip(b).and_then(|(a, b)| a.shares_market(b, date));
    same.map_or(Outcome::Unknown, holds)
}

/// When the agreement that counts was accepted: with this partner, or by the customer itself.
pub(in crate::policy) fn agreed(case: &Case<'_>, partner: &Organisation) -> Option<Date> {
    let azure_plan = offer(case) == Some(Offer::AzurePlan) && case.date >= AZURE_PLAN;
    let newer_only = azure_plan || case.date >= CUSTOMER_AGREEMENT_ONLY;
    case.world
        .customer_agreements
        .get(&case.tenant.known()?.id)?
        .iter()
        .filter(|it| it.partner.as_ref().is_none_or(|by| *by == partner.id))
        .find(|it| !newer_only || it.kind == CustomerAgreementKind::Customer)
        .map(|it| it.accepted)
}
