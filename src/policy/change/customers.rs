//! How facts between partners and customers change, and who changes them.

use super::{act, at_microsoft, end_partnership, form, ids, step, wait};
use crate::domain::{
    Action, ActionKind, FIFTEEN_MARKETS, Offer, Organisation, OrganisationId, Outcome, Remedy, Role,
};
use crate::policy::case::{Case, Party, Slot};
use crate::policy::fact::{CustomerFact, DealingFact, Fact, in_market};

/// Whether anything in this world can make the fact hold that fails now.
pub(super) fn is_changeable(fact: CustomerFact, case: &Case<'_>) -> bool {
    match fact {
        CustomerFact::CustomerInMarket(party) => meets(case, party),
        CustomerFact::Related(party) => is_near(case, party),
        CustomerFact::AdminRights => is_near(case, Party::Partner),
        CustomerFact::SubscriptionActive => comes_back(case),
        CustomerFact::SoldByPartner => !take_over(case).is_empty(),
        // What is bought once is cancelled, and stays so.
        CustomerFact::SubscriptionSuspended => {
            DealingFact::NotBoughtOnce.outcome(case) == Outcome::Holds
        }
        // Another tenant, partner or offer would be another action; what a company is and where it
        // lies, nobody changes here.
        CustomerFact::BuysFromMicrosoft
        | CustomerFact::NotProvider
        | CustomerFact::OwnSharedServices
        | CustomerFact::NotCspTenant
        | CustomerFact::OwnUseTenant
        | CustomerFact::BuyerIsOther(_)
        | CustomerFact::NotAffiliated(_)
        | CustomerFact::DirectBill
        | CustomerFact::RequestWaits
        | CustomerFact::AskedAlone
        | CustomerFact::SubscriptionKept
        | CustomerFact::QuantityNotRaised => false,
        CustomerFact::SoleAdministrator
        | CustomerFact::NoRightsAsked
        | CustomerFact::RecipientAtCustomer
        | CustomerFact::CustomerAgreed
        | CustomerFact::AgreementTicked
        | CustomerFact::SignerNamed
        | CustomerFact::AcceptedByToday
        | CustomerFact::AgreementOffered
        | CustomerFact::OfferFitsTenant
        | CustomerFact::NotItsReseller(_)
        | CustomerFact::NotSharedAsked
        | CustomerFact::NotSandboxAsked
        | CustomerFact::Attested
        | CustomerFact::NotAttested
        | CustomerFact::MpnInMarket
        | CustomerFact::MpnMoved
        | CustomerFact::OtherOffer
        | CustomerFact::OldAzureKnown
        | CustomerFact::NoMpnGiven
        | CustomerFact::MpnOfReseller
        | CustomerFact::NothingActive
        | CustomerFact::ContactHasRights
        | CustomerFact::TenantForOwnUse
        | CustomerFact::NotRestricted(_)
        | CustomerFact::Restricted
        | CustomerFact::WithinCredit(_)
        | CustomerFact::OverCredit
        | CustomerFact::RegistrationGiven
        | CustomerFact::NumberGiven
        | CustomerFact::NumberReadable
        | CustomerFact::NumberFits
        | CustomerFact::PhoneGiven
        | CustomerFact::PhoneReadable
        | CustomerFact::CustomerNamed
        | CustomerFact::QuantityGiven => true,
    }
}

/// Whether the customer is in the partner's market of the fifteen, and was not before.
fn meets(case: &Case<'_>, party: Party) -> bool {
    let meets = |it| in_market(case, it, FIFTEEN_MARKETS) == Outcome::Holds;
    case.date < FIFTEEN_MARKETS && case.party(party).known().is_some_and(meets)
}

/// Whether a partner may come to serve the customer, so far as their markets go; nobody serves
/// itself.
fn is_near(case: &Case<'_>, party: Party) -> bool {
    let fails = |fact: CustomerFact| fact.outcome(case) == Outcome::Fails;
    !fails(CustomerFact::BuyerIsOther(party))
        && (!fails(CustomerFact::CustomerInMarket(party)) || meets(case, party))
}

/// Whether what is suspended may still be reactivated.
fn comes_back(case: &Case<'_>) -> bool {
    CustomerFact::SubscriptionKept.outcome(case) != Outcome::Fails
}

/// The partner takes over what another one sold: only Azure goes from one to another and stays what
/// it is.
fn take_over(case: &Case<'_>) -> Vec<Remedy> {
    let agent = &[Role::AdminAgent];
    let (kind, at, roles) = match case.subscription.known().map(|it| it.offer) {
        Some(Offer::Azure) => (
            ActionKind::AskForAzureTransfer,
            case.customer,
            &Role::WORKING[..],
        ),
        Some(Offer::AzurePlan) => (ActionKind::RequestAzureTransfer, case.partner, &agent[..]),
        _ => return Vec::new(),
    };
    act(case, kind, at, roles)
}

/// What whoever sold the subscription does with it.
fn by_seller(case: &Case<'_>, kind: ActionKind) -> Vec<Remedy> {
    let seller = case.subscription.known().map(|it| &it.seller);
    let sold = |it: &OrganisationId| step(kind, it.clone(), ids(case, it, Some(ORDERERS)));
    seller.map(sold).into_iter().collect()
}

/// The ways to make a failed fact hold, with the people who can.
pub(super) fn remedies(fact: CustomerFact, case: &Case<'_>) -> Vec<Remedy> {
    match fact {
        CustomerFact::CustomerInMarket(party) if meets(case, party) => wait(FIFTEEN_MARKETS),
        CustomerFact::Related(party) => {
            let roles = if case.date < RIGHTS_OPTIONAL {
                RIGHTS_REQUESTERS
            } else {
                REQUESTERS
            };
            relate(case, case.party(party), roles, false)
        }
        CustomerFact::AdminRights => relate(case, case.partner, RIGHTS_REQUESTERS, true),
        CustomerFact::ContactHasRights => {
            let mut ways = form("partner");
            // Nobody else asks customers.
            if Fact::HasAccount(Party::Organisation).outcome(case) == Outcome::Holds {
                ways.extend(relate(case, case.organisation, RIGHTS_REQUESTERS, true));
            }
            ways
        }
        CustomerFact::SoleAdministrator => {
            let kind = ActionKind::RemoveDelegatedAdmin;
            act(case, kind, case.customer, &[Role::GlobalAdmin])
        }
        CustomerFact::CustomerAgreed => {
            // Who has no relationship yet confirms nothing, nor does a reseller.
            let confirms = CustomerFact::BuysFromMicrosoft.outcome(case) == Outcome::Holds
                && case.relationship(case.partner).is_some();
            let mut ways = if confirms {
                let kind = ActionKind::ConfirmCustomerAgreement;
                act(case, kind, case.partner, CONFIRMERS)
            } else {
                Vec::new()
            };
            if case.date >= ACCEPTED_DIRECTLY {
                ways.extend(act(
                    case,
                    ActionKind::AcceptCustomerAgreement,
                    case.customer,
                    &[Role::GlobalAdmin],
                ));
            }
            ways
        }
        CustomerFact::NotItsReseller(party) => {
            end_partnership(case, case.party(party), case.customer)
        }
        CustomerFact::SubscriptionActive if comes_back(case) => {
            by_seller(case, ActionKind::ReactivateSubscription)
        }
        CustomerFact::SubscriptionSuspended => by_seller(case, ActionKind::SuspendSubscription),
        CustomerFact::SoldByPartner => take_over(case),
        CustomerFact::NothingActive => case
            .partner
            .known()
            .map(|at| {
                let people = ids(case, &at.id, Some(ORDERERS));
                step(ActionKind::SuspendSubscription, at.id.clone(), people)
            })
            .into_iter()
            .collect(),
        CustomerFact::RegistrationGiven => {
            let kind = ActionKind::RecordRegistration;
            let mut ways = act(case, kind, case.partner, ORDERERS);
            // So can the provider that answers.
            if matches!(case.action, Action::AnswerTransfer { .. }) {
                ways.extend(act(case, kind, case.provider, ORDERERS));
            }
            ways
        }
        CustomerFact::NumberGiven | CustomerFact::NumberReadable | CustomerFact::NumberFits => {
            form("number")
        }
        CustomerFact::PhoneGiven | CustomerFact::PhoneReadable => form("phone"),
        CustomerFact::NotRestricted(_) => at_microsoft(case, ActionKind::LiftRestriction),
        CustomerFact::Restricted => at_microsoft(case, ActionKind::RestrictPartner),
        CustomerFact::WithinCredit(party) => act(
            case,
            ActionKind::PayOutstanding,
            case.party(party),
            super::BILLERS,
        ),
        CustomerFact::OverCredit => at_microsoft(case, ActionKind::ExceedCreditLimit),
        CustomerFact::NoRightsAsked => form("admin_rights"),
        CustomerFact::RecipientAtCustomer => form("recipient"),
        CustomerFact::AgreementTicked => form("agreement"),
        CustomerFact::SignerNamed => form("signer"),
        CustomerFact::AcceptedByToday => form("accepted"),
        CustomerFact::MpnMoved => act(case, ActionKind::MoveMpnId, case.reseller, &Role::WORKING),
        CustomerFact::NoMpnGiven | CustomerFact::MpnOfReseller | CustomerFact::MpnInMarket => {
            form("mpn")
        }
        CustomerFact::OfferFitsTenant | CustomerFact::OldAzureKnown | CustomerFact::OtherOffer => {
            form("offer")
        }
        CustomerFact::TenantForOwnUse
        | CustomerFact::NotSharedAsked
        | CustomerFact::NotSandboxAsked
        | CustomerFact::AgreementOffered => form("kind"),
        CustomerFact::Attested | CustomerFact::NotAttested => form("attested"),
        CustomerFact::CustomerNamed => form("name"),
        CustomerFact::QuantityGiven => form("quantity"),
        _ => Vec::new(),
    }
}

/// Whoever has the next step: the customer, when a request waits that gives what is missing; the
/// partner otherwise.
fn relate(
    case: &Case<'_>,
    partner: Slot<'_, Organisation>,
    roles: &[Role],
    rights: bool,
) -> Vec<Remedy> {
    let waits = case.world.customer_invitations.values().any(|it| {
        let of = |asks: &OrganisationId| partner.known().is_some_and(|it| it.id == *asks);
        // A joint request can be accepted while the two are partners.
        let with = |at| case.world.standing_partnership(at, &it.partner).is_some();
        // It gives the provider no rights.
        let helps = of(&it.partner) && it.admin_rights >= rights
            || !rights && it.provider.as_ref().is_some_and(of);
        !it.accepted
            && helps
            && it.provider.as_ref().is_none_or(with)
            && case
                .tenant
                .known()
                .is_some_and(|tenant| tenant.id == it.tenant)
    });
    if waits {
        let kind = ActionKind::AcceptResellerRelationship;
        act(case, kind, case.customer, &[Role::GlobalAdmin])
    } else {
        let mut ways = act(
            case,
            ActionKind::RequestResellerRelationship,
            partner,
            roles,
        );
        // The documented way of a provider: its reseller invites the customer for both.
        if matches!(case.action, Action::PlaceOrderForReseller { .. }) {
            let kind = ActionKind::InviteCustomerJointly;
            ways.extend(act(case, kind, case.reseller, RIGHTS_REQUESTERS));
        }
        ways
    }
}

/// Since when a provider removes a customer in the portal, as a direct bill partner does.
pub(in crate::policy) const PROVIDERS_REMOVE: crate::domain::Date =
    crate::domain::Date::ymd(2020, 8, 19);

/// Since when a customer can accept its agreement itself.
pub(in crate::policy) const ACCEPTED_DIRECTLY: crate::domain::Date =
    crate::domain::Date::ymd(2020, 2, 3);

/// Since when a request can leave out delegated admin privileges.
pub(in crate::policy) const RIGHTS_OPTIONAL: crate::domain::Date =
    crate::domain::Date::ymd(2018, 11, 1);

/// The roles that may ask a customer for a relationship.
pub(in crate::policy) const REQUESTERS: &[Role] =
    &[Role::GlobalAdmin, Role::AdminAgent, Role::SalesAgent];

/// The roles that may ask for delegated admin privileges.
pub(in crate::policy) const RIGHTS_REQUESTERS: &[Role] = &[Role::GlobalAdmin, Role::AdminAgent];

/// The roles that may confirm a customer's agreement.
pub(in crate::policy) const CONFIRMERS: &[Role] = &[Role::AdminAgent, Role::SalesAgent];

/// The roles that may create, change, suspend and cancel subscriptions.
pub(in crate::policy) const ORDERERS: &[Role] = &[
    Role::GlobalAdmin,
    Role::BillingAdmin,
    Role::AdminAgent,
    Role::SalesAgent,
    Role::HelpdeskAgent,
];
