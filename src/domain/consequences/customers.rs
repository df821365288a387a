//! What follows from actions between partners and customers.

use super::{ConsequenceError, Moment};
use crate::domain::{
    Action, CustomerAgreement, CustomerAgreementKind, CustomerInvitation, CustomerInvitationId,
    Date, Event, Kind, ListedId, MailKind, MpnNumber, Offer, OrganisationId, PersonId,
    Subscription, SubscriptionId, Tenant, TenantId, Ticket,
};

impl Moment<'_> {
    /// The events of an action between a partner and a customer.
    #[expect(clippy::too_many_lines, reason = "one arm for each action")]
    pub(super) fn with_customers(
        &self,
        actor: &PersonId,
        action: Action,
    ) -> Result<Vec<Event>, ConsequenceError> {
        use ConsequenceError::{Missing, Open, Question};
        let date = self.world.date;
        let events = match action {
            Action::RequestResellerRelationship {
                partner,
                tenant,
                recipient,
                admin_rights,
                text,
                ..
            } => self.ask(
                Asked {
                    partner: partner.ok_or(Open)?,
                    provider: None,
                    tenant: tenant.ok_or(Open)?,
                    to: recipient.ok_or(Open)?,
                    admin_rights: admin_rights.ok_or(Open)?,
                },
                text.ok_or(Open)?,
            ),
            Action::InviteCustomerJointly {
                reseller,
                provider,
                tenant,
                recipient,
                text,
                ..
            } => self.ask(
                Asked {
                    partner: reseller.ok_or(Open)?,
                    provider: Some(provider.ok_or(Open)?),
                    tenant: tenant.ok_or(Open)?,
                    to: recipient.ok_or(Open)?,
                    admin_rights: true,
                },
                text.ok_or(Open)?,
            ),
            Action::AcceptResellerRelationship {
                customer_invitation,
                agreement,
            } => self.accepted(&customer_invitation.ok_or(Open)?, agreement.ok_or(Open)?)?,
            Action::AddCustomer {
                partner,
                name,
                country,
                attested,
            } => self.customer(
                name.ok_or(Open)?,
                country.ok_or(Open)?,
                attested.ok_or(Open)?,
                &[partner.ok_or(Open)?],
            ),
            Action::AddCustomerForReseller {
                provider,
                reseller,
                name,
                country,
                attested,
            } => self.customer(
                name.ok_or(Open)?,
                country.ok_or(Open)?,
                attested.ok_or(Open)?,
                &[provider.ok_or(Open)?, reseller.ok_or(Open)?],
            ),
            Action::ConfirmCustomerAgreement {
                partner,
                tenant,
                accepted,
                kind,
                ..
            } => vec![Self::agreed(
                tenant.ok_or(Open)?,
                Some(partner.ok_or(Open)?),
                accepted.ok_or(Open)?,
                kind,
            )],
            Action::RecordRegistration { tenant, number, .. } => {
                let tenant = tenant.ok_or(Open)?;
                let held = self.world.tenants.get(&tenant).ok_or(Missing)?;
                vec![Event::RegistrationRecorded {
                    organisation: held.organisation.clone(),
                    number: number.ok_or(Open)?,
                }]
            }
            Action::AcceptCustomerAgreement { tenant } => {
                vec![Self::agreed(tenant.ok_or(Open)?, None, date, None)]
            }
            Action::PlaceOrder {
                partner,
                tenant,
                offer,
                quantity,
                listed,
            } => vec![self.ordered(
                (partner.ok_or(Open)?, tenant.ok_or(Open)?),
                (offer.ok_or(Open)?, quantity.ok_or(Open)?, listed),
                None,
            )],
            Action::PlaceOrderForReseller {
                provider,
                reseller,
                tenant,
                offer,
                quantity,
                mpn,
                listed,
            } => vec![self.ordered(
                (provider.ok_or(Open)?, tenant.ok_or(Open)?),
                (offer.ok_or(Open)?, quantity.ok_or(Open)?, listed),
                Some((reseller.ok_or(Open)?, mpn.ok_or(Open)?)),
            )],
            Action::ChangeSeats {
                subscription,
                quantity,
            } => vec![Event::SeatsChanged {
                subscription: subscription.ok_or(Open)?,
                quantity: quantity.ok_or(Open)?,
            }],
            Action::BuyAddOn {
                subscription,
                listed,
                ..
            } => vec![Event::AddOnBought {
                subscription: subscription.ok_or(Open)?,
                listed,
            }],
            Action::SuspendSubscription {
                subscription,
                reason,
            } => vec![Event::SubscriptionSuspended {
                subscription: subscription.ok_or(Open)?,
                reason,
            }],
            Action::ReactivateSubscription { subscription } => {
                vec![Event::SubscriptionReactivated {
                    subscription: subscription.ok_or(Open)?,
                }]
            }
            Action::AddResellerToSubscription {
                subscription,
                reseller,
                mpn,
            } => vec![Event::ResellerRecorded {
                subscription: subscription.ok_or(Open)?,
                reseller: reseller.ok_or(Open)?,
                mpn: mpn.ok_or(Open)?,
            }],
            Action::SetSupportContact {
                subscription,
                partner,
            } => vec![Event::SupportContactSet {
                subscription: subscription.ok_or(Open)?,
                contact: partner.ok_or(Open)?,
            }],
            Action::RemoveCustomer { partner, tenant } => {
                self.removed(partner.ok_or(Open)?, tenant.ok_or(Open)?)?
            }
            Action::RemoveDelegatedAdmin { tenant, partner } => {
                vec![Event::DelegatedAdminRemoved {
                    partner: partner.ok_or(Open)?,
                    tenant: tenant.ok_or(Open)?,
                }]
            }
            Action::CreateTenant { organisation, kind } => vec![Event::TenantAdded {
                tenant: Tenant {
                    id: TenantId::new(format!("tenant-{}", self.entry)),
                    organisation: organisation.ok_or(Open)?,
                    kind: kind.ok_or(Open)?,
                },
            }],
            Action::RestrictPartner { organisation } => vec![Event::AccountRestricted {
                organisation: organisation.ok_or(Open)?,
            }],
            Action::LiftRestriction { organisation } => vec![Event::RestrictionLifted {
                organisation: organisation.ok_or(Open)?,
            }],
            Action::ExceedCreditLimit { organisation } => vec![Event::CreditLimitExceeded {
                organisation: organisation.ok_or(Open)?,
            }],
            Action::PayOutstanding { organisation } => vec![Event::OutstandingPaid {
                organisation: organisation.ok_or(Open)?,
            }],
            Action::OpenServiceRequest { .. } | Action::RenewSubscription { .. } => {
                return Err(Question);
            }
            action => return self.with_dealings(actor, action),
        };
        Ok(events)
    }

    fn ask(&self, asked: Asked, text: String) -> Vec<Event> {
        let id = CustomerInvitationId::new(format!("request-{}", self.entry));
        let kind = MailKind::CustomerInvitation {
            invitation: id.clone(),
            text,
        };
        let date = self.world.date;
        let mail = self.mail(1, asked.partner.clone(), asked.to.clone(), date, kind);
        let invitation = CustomerInvitation {
            id,
            partner: asked.partner,
            provider: asked.provider,
            tenant: asked.tenant,
            to: asked.to,
            sent: date,
            admin_rights: asked.admin_rights,
            accepted: false,
        };
        vec![Event::CustomerInvitationSent { invitation }, mail]
    }

    /// Of a joint request the reseller gets the admin rights, the provider may order.
    fn accepted(
        &self,
        id: &CustomerInvitationId,
        agreement: bool,
    ) -> Result<Vec<Event>, ConsequenceError> {
        let held = self
            .world
            .customer_invitations
            .get(id)
            .ok_or(ConsequenceError::Missing)?;
        let since = self.world.date;
        let related = |partner: &OrganisationId, admin_rights| Event::ResellerRelationshipCreated {
            partner: partner.clone(),
            tenant: held.tenant.clone(),
            since,
            admin_rights,
        };
        // One answer settles every request of the same partners that asks for no more than this one.
        let settled = self.world.customer_invitations.values().filter(|it| {
            (&it.partner, &it.provider, &it.tenant) == (&held.partner, &held.provider, &held.tenant)
                && it.admin_rights <= held.admin_rights
                && !it.accepted
        });
        let settled = settled.map(|it| Event::CustomerInvitationAccepted {
            invitation: it.id.clone(),
        });
        let mut events: Vec<_> = settled.collect();
        events.push(related(&held.partner, held.admin_rights));
        events.extend(
            held.provider
                .as_ref()
                .map(|provider| related(provider, false)),
        );
        if held.provider.is_some() {
            events.extend(self.won_through_provider(&held.partner, &held.tenant));
        }
        // Outside the public cloud nobody is asked for it.
        let asked = self.world.cloud_of(&held.tenant).has_customer_agreement();
        let newer = CustomerAgreementKind::Customer;
        if agreement && asked && CustomerAgreementKind::offered(since).contains(&newer) {
            events.push(Self::agreed(held.tenant.clone(), None, since, None));
        }
        Ok(events)
    }

    pub(super) fn agreed(
        tenant: TenantId,
        partner: Option<OrganisationId>,
        accepted: Date,
        kind: Option<CustomerAgreementKind>,
    ) -> Event {
        let usual = CustomerAgreementKind::offered(accepted);
        let kind = kind.or(usual.first().copied());
        Event::CustomerAgreementAccepted {
            agreement: CustomerAgreement {
                tenant,
                partner,
                kind: kind.unwrap_or(CustomerAgreementKind::Customer),
                accepted,
            },
        }
    }

    fn ordered(
        &self,
        (seller, tenant): (OrganisationId, TenantId),
        (offer, quantity, listed): (Offer, u32, Option<ListedId>),
        reseller: Option<(OrganisationId, MpnNumber)>,
    ) -> Event {
        let (reseller, mpn) = reseller.unzip();
        Event::SubscriptionCreated {
            subscription: Subscription {
                id: SubscriptionId::new(format!("subscription-{}", self.entry)),
                support_contact: seller.clone(),
                seller,
                tenant,
                reseller,
                mpn: mpn.filter(|number| !number.as_str().is_empty()),
                offer,
                quantity,
                add_ons: 0,
                named_add_ons: Vec::new(),
                listed,
                since: self.world.date,
                suspended: false,
                suspended_on: None,
                suspended_for: None,
            },
        }
    }

    /// A provider or direct bill partner loses its admin rights with the relationship; those of a
    /// reseller stay until the customer removes them.
    pub(super) fn removed(
        &self,
        partner: OrganisationId,
        tenant: TenantId,
    ) -> Result<Vec<Event>, ConsequenceError> {
        let keeps_rights = self.organisation(&partner)?.kind == Kind::IndirectReseller;
        let mut events = vec![Event::ResellerRelationshipRemoved {
            partner: partner.clone(),
            tenant: tenant.clone(),
            date: self.world.date,
        }];
        let supported = self.world.subscriptions.values().filter(|it| {
            it.tenant == tenant && it.support_contact == partner && it.seller != partner
        });
        events.extend(supported.map(|it| Event::SupportContactSet {
            subscription: it.id.clone(),
            contact: it.seller.clone(),
        }));
        let asks = |it: &&Ticket| {
            it.closed.is_none() && it.reseller == partner && it.tenant.as_ref() == Some(&tenant)
        };
        let closed = self.world.tickets.values().filter(asks);
        events.extend(closed.map(|it| Event::TicketClosed {
            ticket: it.id.clone(),
            date: self.world.date,
        }));
        if !keeps_rights {
            events.push(Event::DelegatedAdminRemoved { partner, tenant });
        }
        Ok(events)
    }
}

/// What a partner asks a customer for.
struct Asked {
    partner: OrganisationId,
    provider: Option<OrganisationId>,
    tenant: TenantId,
    to: PersonId,
    admin_rights: bool,
}
