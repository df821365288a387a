//! Facts between partners and customers.

use super::{both, holds, one};
use crate::domain::{
    Action, CustomerAgreementKind, Date, Kind, Offer, Organisation, Outcome, TenantKind,
};
use crate::policy::case::{Case, Party, Slot};

/// Something between partners and customers that is so or not so in a World.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::policy) enum CustomerFact {
    /// The partner buys from Microsoft: it is a provider or a direct bill partner.
    BuysFromMicrosoft,
    /// The partner is no provider.
    NotProvider,
    /// The tenant is the partner's own for shared services.
    OwnSharedServices,
    /// The customer lies in the partner's market.
    CustomerInMarket(Party),
    /// The partner has a reseller relationship with the customer.
    Related(Party),
    /// The partner has delegated admin privileges with the customer.
    AdminRights,
    /// No delegated admin privileges are asked for.
    NoRightsAsked,
    /// The recipient works at the customer.
    RecipientAtCustomer,
    /// The customer agreement that counts is on file.
    CustomerAgreed,
    /// The box of the customer agreement is ticked.
    AgreementTicked,
    /// The signer is named, with a mail address.
    SignerNamed,
    /// The agreement was not accepted in the future.
    AcceptedByToday,
    /// The tenant is no partner's CSP tenant.
    NotCspTenant,
    /// The tenant is one that a partner keeps for its own use.
    OwnUseTenant,
    /// The offer may go into the tenant: a shared services tenant takes Azure only.
    OfferFitsTenant,
    /// The customer is another company than the seller.
    BuyerIsOther(Party),
    /// The customer is no affiliate of the seller.
    NotAffiliated(Party),
    /// The customer does not resell for this partner.
    NotItsReseller,
    /// The old Azure offer is known between the two.
    OldAzureKnown,
    /// No MPN ID is given.
    NoMpnGiven,
    /// The MPN ID is one of the reseller's.
    MpnOfReseller,
    /// The subscription is active.
    SubscriptionActive,
    /// Nothing of the partner is active in the tenant.
    NothingActive,
    /// The support contact is the seller, or has rights with the customer.
    ContactHasRights,
    /// The new tenant is of a kind for own use.
    TenantForOwnUse,
    /// The customer has a name.
    CustomerNamed,
    /// At least one is ordered.
    QuantityGiven,
}

/// Since when only the Microsoft Customer Agreement counts.
const CUSTOMER_AGREEMENT_ONLY: Date = Date::ymd(2020, 2, 1);

/// Since when the Azure plan needs it.
const AZURE_PLAN: Date = Date::ymd(2019, 11, 1);

impl CustomerFact {
    /// Its id in texts and answers.
    pub(in crate::policy) const fn id(self) -> &'static str {
        match self {
            Self::BuysFromMicrosoft => "buys-from-microsoft",
            Self::NotProvider => "not-provider",
            Self::OwnSharedServices => "own-shared-services",
            Self::CustomerInMarket(_) => "customer-in-market",
            Self::Related(_) => "related",
            Self::AdminRights => "admin-rights",
            Self::NoRightsAsked => "no-rights-asked",
            Self::RecipientAtCustomer => "recipient-at-customer",
            Self::CustomerAgreed => "customer-agreed",
            Self::AgreementTicked => "agreement-ticked",
            Self::SignerNamed => "signer-named",
            Self::AcceptedByToday => "accepted-by-today",
            Self::NotCspTenant => "not-csp-tenant",
            Self::OwnUseTenant => "own-use-tenant",
            Self::OfferFitsTenant => "offer-fits-tenant",
            Self::BuyerIsOther(_) => "buyer-is-other",
            Self::NotAffiliated(_) => "not-affiliated",
            Self::NotItsReseller => "not-its-reseller",
            Self::OldAzureKnown => "old-azure-known",
            Self::NoMpnGiven => "no-mpn-given",
            Self::MpnOfReseller => "mpn-of-reseller",
            Self::SubscriptionActive => "subscription-active",
            Self::NothingActive => "nothing-active",
            Self::ContactHasRights => "contact-has-rights",
            Self::TenantForOwnUse => "tenant-for-own-use",
            Self::CustomerNamed => "customer-named",
            Self::QuantityGiven => "quantity-given",
        }
    }

    /// Whether it is so.
    #[expect(clippy::too_many_lines, reason = "one arm for each fact")]
    pub(in crate::policy) fn outcome(self, case: &Case<'_>) -> Outcome {
        match self {
            Self::BuysFromMicrosoft => one(case.partner, |it| {
                holds(matches!(
                    it.kind,
                    Kind::IndirectProvider | Kind::DirectBillPartner
                ))
            }),
            Self::NotProvider => one(case.partner, |it| holds(it.kind != Kind::IndirectProvider)),
            Self::OwnSharedServices => both(case.partner, case.tenant, |partner, tenant| {
                holds(
                    tenant.kind == TenantKind::SharedServices && tenant.organisation == partner.id,
                )
            }),
            Self::CustomerInMarket(party) => one(case.party(party), |it| in_market(case, it)),
            Self::Related(party) => both(case.party(party), case.tenant, |_, _| {
                holds(case.relationship(case.party(party)).is_some())
            }),
            // They can outlive the relationship.
            Self::AdminRights => both(case.partner, case.tenant, |partner, tenant| {
                holds(
                    case.world
                        .relationship(&partner.id, &tenant.id)
                        .is_some_and(|it| it.admin_rights),
                )
            }),
            Self::NoRightsAsked => match case.action {
                Action::RequestResellerRelationship {
                    admin_rights: Some(asked),
                    ..
                } => holds(!asked),
                _ => Outcome::Open,
            },
            Self::RecipientAtCustomer => match case.action {
                Action::RequestResellerRelationship {
                    recipient: Some(id),
                    ..
                }
                | Action::InviteCustomerJointly {
                    recipient: Some(id),
                    ..
                } => one(case.customer, |of| super::person_at(case, id.as_str(), of)),
                _ => Outcome::Open,
            },
            Self::CustomerAgreed => both(case.partner, case.tenant, |partner, _| {
                holds(agreed(case, partner).is_some())
            }),
            Self::AgreementTicked => match case.action {
                Action::AcceptResellerRelationship {
                    agreement: Some(ticked),
                    ..
                } => holds(*ticked),
                _ => Outcome::Open,
            },
            Self::SignerNamed => match case.action {
                Action::ConfirmCustomerAgreement {
                    signer: Some(signer),
                    email: Some(email),
                    ..
                } => holds(!signer.trim().is_empty() && email.trim().contains('@')),
                _ => Outcome::Open,
            },
            Self::AcceptedByToday => match case.action {
                Action::ConfirmCustomerAgreement {
                    accepted: Some(date),
                    ..
                } => holds(*date <= case.date),
                _ => Outcome::Open,
            },
            Self::NotCspTenant => one(case.tenant, |it| holds(it.kind != TenantKind::Csp)),
            Self::OwnUseTenant => one(case.tenant, |it| {
                holds(matches!(
                    it.kind,
                    TenantKind::InternalUse | TenantKind::SharedServices
                ))
            }),
            Self::OfferFitsTenant => one(case.tenant, |it| match offer(case) {
                None => Outcome::Open,
                Some(offer) => holds(
                    it.kind != TenantKind::SharedServices
                        || matches!(offer, Offer::Azure | Offer::AzurePlan),
                ),
            }),
            Self::BuyerIsOther(party) => both(case.customer, case.party(party), |buyer, seller| {
                holds(buyer.id != seller.id)
            }),
            Self::NotAffiliated(party) => {
                both(case.customer, case.party(party), |buyer, seller| {
                    holds(!buyer.is_affiliated(seller))
                })
            }
            Self::NotItsReseller => both(case.customer, case.partner, |buyer, partner| {
                holds(
                    case.world
                        .standing_partnership(&partner.id, &buyer.id)
                        .is_none(),
                )
            }),
            Self::OldAzureKnown => match offer(case) {
                None => Outcome::Open,
                Some(Offer::Azure) => both(case.partner, case.tenant, |partner, tenant| {
                    holds(
                        case.world
                            .sold_to(&partner.id, &tenant.id)
                            .any(|it| it.offer == Offer::Azure),
                    )
                }),
                Some(_) => Outcome::Holds,
            },
            Self::NoMpnGiven => match case.action {
                Action::PlaceOrderForReseller { mpn: Some(mpn), .. } => {
                    holds(mpn.as_str().is_empty())
                }
                _ => Outcome::Open,
            },
            Self::MpnOfReseller => match (case.mpn, case.action) {
                (Slot::Known(_), _) => Outcome::Holds,
                (Slot::Missing(_), _) => Outcome::Fails,
                (Slot::Open, Action::PlaceOrderForReseller { mpn: Some(_), .. })
                    if case.reseller.known().is_some() =>
                {
                    Outcome::Holds
                }
                (Slot::Open, Action::AddResellerToSubscription { mpn: Some(_), .. })
                    if case.reseller.known().is_some() =>
                {
                    Outcome::Fails
                }
                (Slot::Open, _) => Outcome::Open,
            },
            Self::SubscriptionActive => one(case.subscription, |it| holds(!it.suspended)),
            Self::NothingActive => both(case.partner, case.tenant, |partner, tenant| {
                holds(
                    case.world
                        .sold_to(&partner.id, &tenant.id)
                        .all(|it| it.suspended),
                )
            }),
            Self::ContactHasRights => {
                both(case.subscription, case.organisation, |held, contact| {
                    holds(
                        held.seller == contact.id
                            || case
                                .relationship(case.organisation)
                                .is_some_and(|it| it.admin_rights),
                    )
                })
            }
            Self::TenantForOwnUse => match case.action {
                Action::CreateTenant {
                    kind: Some(kind), ..
                } => holds(matches!(
                    kind,
                    TenantKind::InternalUse | TenantKind::SharedServices
                )),
                _ => Outcome::Open,
            },
            Self::CustomerNamed => match case.action {
                Action::AddCustomer {
                    name: Some(name), ..
                }
                | Action::AddCustomerForReseller {
                    name: Some(name), ..
                } => holds(!name.trim().is_empty()),
                _ => Outcome::Open,
            },
            Self::QuantityGiven => match case.action {
                Action::PlaceOrder {
                    quantity: Some(quantity),
                    ..
                }
                | Action::PlaceOrderForReseller {
                    quantity: Some(quantity),
                    ..
                }
                | Action::ChangeSeats {
                    quantity: Some(quantity),
                    ..
                } => holds(*quantity > 0),
                _ => Outcome::Open,
            },
        }
    }
}

/// What is ordered.
fn offer(case: &Case<'_>) -> Option<Offer> {
    match case.action {
        Action::PlaceOrder { offer, .. } | Action::PlaceOrderForReseller { offer, .. } => *offer,
        _ => case.subscription.known().map(|it| it.offer),
    }
}

/// A customer that is only being added has the country of the form.
fn in_market(case: &Case<'_>, partner: &Organisation) -> Outcome {
    let market = match case.action {
        Action::AddCustomer { country, .. } | Action::AddCustomerForReseller { country, .. } => {
            match country {
                None => return Outcome::Open,
                Some(country) => country.market(),
            }
        }
        _ => match case.customer {
            Slot::Open => return Outcome::Open,
            Slot::Missing(_) => return Outcome::Unknown,
            Slot::Known(customer) => customer.market(),
        },
    };
    match (partner.market(), market) {
        (Some(a), Some(b)) => holds(a == b),
        _ => Outcome::Unknown,
    }
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
