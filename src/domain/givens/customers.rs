//! Givens between partners and customers.

use super::Givens;
use crate::domain::{
    CustomerAgreement, CustomerAgreementKind, CustomerInvitation, Date, Event, Offer, Subscription,
    Tenant, TenantKind,
};

impl Givens {
    /// A directory tenant.
    #[must_use]
    pub fn tenant(mut self, organisation: &str, id: &str, kind: TenantKind) -> Self {
        self.events.push(Event::TenantAdded {
            tenant: Tenant {
                id: id.into(),
                organisation: organisation.into(),
                kind,
            },
        });
        self
    }

    /// A reseller relationship that stands.
    #[must_use]
    pub fn related(mut self, partner: &str, tenant: &str, since: Date, admin_rights: bool) -> Self {
        self.events.push(Event::ResellerRelationshipCreated {
            partner: partner.into(),
            tenant: tenant.into(),
            since,
            admin_rights,
        });
        self
    }

    /// A customer agreement that a partner has confirmed.
    #[must_use]
    pub fn agreed(
        mut self,
        tenant: &str,
        partner: &str,
        kind: CustomerAgreementKind,
        accepted: Date,
    ) -> Self {
        self.events.push(Event::CustomerAgreementAccepted {
            agreement: CustomerAgreement {
                tenant: tenant.into(),
                partner: Some(partner.into()),
                kind,
                accepted,
            },
        });
        self
    }

    /// A request to a customer that waits; with a provider it is a joint one.
    #[must_use]
    pub fn requested(
        mut self,
        id: &str,
        (partner, provider): (&str, Option<&str>),
        (tenant, to): (&str, &str),
        sent: Date,
    ) -> Self {
        self.events.push(Event::CustomerInvitationSent {
            invitation: CustomerInvitation {
                id: id.into(),
                partner: partner.into(),
                provider: provider.map(Into::into),
                tenant: tenant.into(),
                to: to.into(),
                sent,
                admin_rights: true,
                accepted: false,
            },
        });
        self
    }

    /// A subscription for ten people.
    #[must_use]
    pub fn subscribed(
        mut self,
        id: &str,
        seller: &str,
        tenant: &str,
        offer: Offer,
        since: Date,
    ) -> Self {
        self.events.push(Event::SubscriptionCreated {
            subscription: Subscription {
                id: id.into(),
                seller: seller.into(),
                tenant: tenant.into(),
                reseller: None,
                mpn: None,
                offer,
                quantity: 10,
                add_ons: 0,
                named_add_ons: Vec::new(),
                listed: None,
                since,
                suspended: false,
                suspended_on: None,
                suspended_for: None,
                support_contact: seller.into(),
            },
        });
        self
    }

    /// That subscription was suspended on a day.
    #[must_use]
    pub fn suspended(self, id: &str, since: Date) -> Self {
        self.sold_as(id, |it| it.suspend(since, None))
    }

    /// Changes a subscription that was given before.
    #[must_use]
    pub fn sold_as(mut self, id: &str, change: impl FnOnce(&mut Subscription)) -> Self {
        // The one that is changed is mostly the latest.
        let given = self.events.iter_mut().rev().find_map(|event| match event {
            Event::SubscriptionCreated { subscription } if subscription.id.as_str() == id => {
                Some(subscription)
            }
            _ => None,
        });
        if let Some(subscription) = given {
            change(subscription);
        }
        self
    }
}
