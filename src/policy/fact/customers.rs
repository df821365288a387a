//! Facts between partners and customers.

use super::deals::{agreed, attested, in_market, offer, other_administrator, same_market};
use super::forms;
use super::{both, holds, one};
use crate::domain::{
    Action, AzureTransferState, Date, InvitationState, Kind, Offer, Outcome, Subscription,
    TenantKind, asks_registration,
};
use crate::policy::case::{Case, Party, Slot};

/// Since when a new relationship goes without the old Azure offer.
pub(in crate::policy) const OLD_AZURE_CLOSED: Date = Date::ymd(2021, 7, 21);
/// Since when a shared services tenant takes no marketplace offers.
pub(in crate::policy) const MARKETPLACE_OUT: Date = Date::ymd(2019, 3, 1);

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
    /// Nobody else has delegated admin privileges where the customer bought services elsewhere.
    SoleAdministrator,
    /// No delegated admin privileges are asked for.
    NoRightsAsked,
    /// The recipient works at the customer.
    RecipientAtCustomer,
    /// The customer agreement that counts is on file.
    CustomerAgreed,
    /// The box of the customer agreement is ticked.
    AgreementTicked,
    /// The signer is named by first and last name, with a mail address.
    SignerNamed,
    /// The agreement was not accepted in the future.
    AcceptedByToday,
    /// The agreement that is named was offered on the day of acceptance.
    AgreementOffered,
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
    NotItsReseller(Party),
    /// The partner sold the subscription.
    SoldByPartner,
    /// The new tenant has another purpose than shared services.
    NotSharedAsked,
    /// The new tenant has another purpose than a sandbox.
    NotSandboxAsked,
    /// The partner attests that the customer accepted its agreement.
    Attested,
    /// It leaves that to the customer.
    NotAttested,
    /// The request has not been accepted yet.
    RequestWaits,
    /// The partner asked for itself, and for no provider.
    AskedAlone,
    /// The MPN ID lies in the reseller's market.
    MpnInMarket,
    /// The MPN ID lives in Partner Center.
    MpnMoved,
    /// Something else than the Azure plan is ordered.
    OtherOffer,
    /// The old Azure offer is known between the two.
    OldAzureKnown,
    /// No MPN ID is given.
    NoMpnGiven,
    /// The MPN ID is one of the reseller's.
    MpnOfReseller,
    /// The subscription is active.
    SubscriptionActive,
    /// The subscription is suspended.
    SubscriptionSuspended,
    /// The subscription has not been deleted.
    SubscriptionKept,
    /// Nothing of the partner is active in the tenant.
    NothingActive,
    /// The support contact is the seller, or has rights with the customer.
    ContactHasRights,
    /// The new tenant is of a kind for own use.
    TenantForOwnUse,
    /// The partner is a direct bill partner.
    DirectBill,
    /// The partner is not restricted.
    NotRestricted(Party),
    /// The partner is restricted.
    Restricted,
    /// The partner is within its credit limit.
    WithinCredit(Party),
    /// The partner is above its credit limit.
    OverCredit,
    /// The customer's registration number is on file, where its country asks for one.
    RegistrationGiven,
    /// A number is recorded.
    NumberGiven,
    /// It has letters and digits only.
    NumberReadable,
    /// It has as many digits as a number of its country.
    NumberFits,
    /// A phone number stands with it.
    PhoneGiven,
    /// The signer's phone number is one, where it is given.
    PhoneReadable,
    /// The customer has a name.
    CustomerNamed,
    /// At least one is ordered.
    QuantityGiven,
    /// No more is asked for than there is.
    QuantityNotRaised,
}

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
            Self::SoleAdministrator => "sole-administrator",
            Self::NoRightsAsked => "no-rights-asked",
            Self::RecipientAtCustomer => "recipient-at-customer",
            Self::CustomerAgreed => "customer-agreed",
            Self::AgreementTicked => "agreement-ticked",
            Self::SignerNamed => "signer-named",
            Self::AcceptedByToday => "accepted-by-today",
            Self::AgreementOffered => "agreement-offered",
            Self::NotCspTenant => "not-csp-tenant",
            Self::OwnUseTenant => "own-use-tenant",
            Self::OfferFitsTenant => "offer-fits-tenant",
            Self::BuyerIsOther(_) => "buyer-is-other",
            Self::NotAffiliated(_) => "not-affiliated",
            Self::NotItsReseller(_) => "not-its-reseller",
            Self::SoldByPartner => "sold-by-partner",
            Self::NotSharedAsked => "not-shared-asked",
            Self::NotSandboxAsked => "not-sandbox-asked",
            Self::Attested => "attested",
            Self::NotAttested => "not-attested",
            Self::RequestWaits => "request-waits",
            Self::AskedAlone => "asked-alone",
            Self::MpnInMarket => "mpn-in-market",
            Self::MpnMoved => "mpn-moved",
            Self::OtherOffer => "other-offer",
            Self::OldAzureKnown => "old-azure-known",
            Self::NoMpnGiven => "no-mpn-given",
            Self::MpnOfReseller => "mpn-of-reseller",
            Self::SubscriptionActive => "subscription-active",
            Self::SubscriptionSuspended => "subscription-suspended",
            Self::SubscriptionKept => "subscription-kept",
            Self::NothingActive => "nothing-active",
            Self::ContactHasRights => "contact-has-rights",
            Self::TenantForOwnUse => "tenant-for-own-use",
            Self::DirectBill => "direct-bill",
            Self::NotRestricted(_) => "not-restricted",
            Self::Restricted => "restricted",
            Self::WithinCredit(_) => "within-credit",
            Self::OverCredit => "over-credit",
            Self::RegistrationGiven => "registration-given",
            Self::NumberGiven => "number-given",
            Self::NumberReadable => "number-readable",
            Self::NumberFits => "number-fits",
            Self::PhoneGiven => "phone-given",
            Self::PhoneReadable => "phone-readable",
            Self::CustomerNamed => "customer-named",
            Self::QuantityGiven => "quantity-given",
            Self::QuantityNotRaised => "quantity-not-raised",
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
            Self::CustomerInMarket(party) => {
                one(case.party(party), |it| in_market(case, it, case.date))
            }
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
            Self::SoleAdministrator => both(case.partner, case.tenant, |_, _| {
                holds(other_administrator(case).is_none())
            }),
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
            // Of a joint request, what the provider has confirmed counts too.
            Self::CustomerAgreed => both(case.partner, case.tenant, |partner, _| {
                let joint = matches!(case.action, Action::AcceptResellerRelationship { .. });
                let provider = case.provider.known().filter(|_| joint);
                let parties = [Some(partner), provider];
                holds(
                    parties
                        .into_iter()
                        .flatten()
                        .any(|it| agreed(case, it).is_some()),
                )
            }),
            Self::NotCspTenant => one(case.tenant, |it| holds(it.kind != TenantKind::Csp)),
            Self::OwnUseTenant => one(case.tenant, |it| {
                holds(matches!(
                    it.kind,
                    TenantKind::InternalUse | TenantKind::SharedServices | TenantKind::Sandbox
                ))
            }),
            Self::OfferFitsTenant => one(case.tenant, |it| match offer(case) {
                None => Outcome::Open,
                Some(offer) => holds(
                    it.kind != TenantKind::SharedServices
                        || matches!(offer, Offer::Azure | Offer::AzurePlan)
                        || offer == Offer::Marketplace && case.date < MARKETPLACE_OUT,
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
            // Who asks alone asks for no provider.
            Self::AskedAlone => one(case.customer, |_| {
                holds(matches!(case.provider, Slot::Open))
            }),
            Self::NotItsReseller(Party::Provider)
                if Self::AskedAlone.outcome(case) == Outcome::Holds =>
            {
                Outcome::Holds
            }
            Self::NotItsReseller(party) => {
                both(case.customer, case.party(party), |buyer, partner| {
                    let between = case.world.partnership(&partner.id, &buyer.id);
                    holds(!between.is_some_and(|it| case.world.is_active(it)))
                })
            }
            Self::SoldByPartner => both(case.subscription, case.partner, |held, partner| {
                holds(held.seller == partner.id)
            }),
            Self::Attested => attested(case),
            Self::NotAttested => super::opposite(attested(case)),
            Self::RequestWaits => match case.action {
                Action::AcceptResellerRelationship {
                    customer_invitation: Some(id),
                    ..
                } => case
                    .world
                    .customer_invitations
                    .get(id)
                    .map_or(Outcome::Unknown, |held| holds(!held.accepted)),
                // Of a request to a reseller.
                _ => one(case.invitation, |it| {
                    holds(it.state != InvitationState::Accepted)
                }),
            },
            Self::MpnInMarket => match case.mpn {
                Slot::Known(mpn) => one(case.reseller, |reseller| {
                    same_market(Some(&mpn.country), reseller.country.as_ref(), case.date)
                }),
                // Another rule says that it is none of the reseller's.
                Slot::Missing(_) | Slot::Open => Outcome::Open,
            },
            Self::MpnMoved => match case.mpn {
                Slot::Known(mpn) => holds(mpn.in_partner_center),
                Slot::Missing(_) | Slot::Open => Outcome::Open,
            },
            Self::OtherOffer => {
                offer(case).map_or(Outcome::Open, |offer| holds(offer != Offer::AzurePlan))
            }
            Self::OldAzureKnown => match offer(case) {
                None => Outcome::Open,
                Some(Offer::Azure) => both(case.partner, case.tenant, |partner, tenant| {
                    // A new relationship goes without it, also the one of the reseller that it is
                    // for; with oneself there is none.
                    let new = [case.partner, case.reseller].into_iter().any(|it| {
                        let between = case.relationship(it);
                        between.is_some_and(|it| it.since >= OLD_AZURE_CLOSED)
                    });
                    let is = |it: &Subscription| it.offer == Offer::Azure;
                    let mut sold = case.world.sold_to(&partner.id, &tenant.id);
                    // What moved on was bought there all the same.
                    let mut moved = case.world.azure_transfers.values();
                    let mut moved = || {
                        moved.any(|it| {
                            let of = case.world.subscriptions.get(&it.subscription);
                            it.state == AzureTransferState::Complete
                                && it.from == partner.id
                                && of.is_some_and(|of| is(of) && of.tenant == tenant.id)
                        })
                    };
                    holds(!new && (sold.any(is) || moved()))
                }),
                Some(_) => Outcome::Holds,
            },
            Self::MpnOfReseller => match (case.mpn, case.action) {
                // Another account of the provider may have its MPN ID.
                (Slot::Known(mpn), _) => {
                    let provider = case.provider.known();
                    holds(provider.is_none_or(|it| it.associated_mpn.as_ref() != Some(&mpn.number)))
                }
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
            Self::SubscriptionSuspended => one(case.subscription, |it| holds(it.suspended)),
            Self::SubscriptionKept => match case.subscription {
                Slot::Known(it) => it.is_there(case.date).map_or(Outcome::Unknown, holds),
                // Another rule says that it is missing.
                Slot::Missing(_) => Outcome::Holds,
                Slot::Open => Outcome::Open,
            },
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
            Self::DirectBill => one(case.organisation, |it| {
                holds(it.kind == Kind::DirectBillPartner)
            }),
            Self::NotRestricted(party) => one(case.party(party), |it| holds(!it.restricted)),
            Self::Restricted => one(case.organisation, |it| holds(it.restricted)),
            Self::WithinCredit(party) => one(case.party(party), |it| holds(!it.over_credit_limit)),
            Self::OverCredit => one(case.organisation, |it| holds(it.over_credit_limit)),
            Self::RegistrationGiven => one(case.customer, |it| match &it.country {
                None => Outcome::Unknown,
                Some(country) => {
                    holds(it.registration.is_some() || !asks_registration(country, case.date))
                }
            }),
            _ => forms::outcome(self, case),
        }
    }
}
