//! A new customer: a company with a tenant and one user.

use super::Moment;
use crate::domain::{
    Country, Event, Kind, Organisation, OrganisationId, Person, PersonId, Role, Roles, Tenant,
    TenantId, TenantKind,
};

impl Moment<'_> {
    /// A new customer with its tenant, related to these partners. Its maker attests for it.
    pub(super) fn customer(
        &self,
        name: String,
        country: Country,
        attested: bool,
        partners: &[OrganisationId],
    ) -> Vec<Event> {
        let id = OrganisationId::new(format!("customer-{}", self.entry));
        let tenant = TenantId::new(format!("tenant-{}", self.entry));
        let since = self.world.date;
        let domain = format!("customer{}.example", self.entry);
        // Its one user so far, whose user name and temporary password the partner is shown once.
        let address = format!("admin@{domain}");
        let user = PersonId::new(format!("person-{}", self.entry));
        let person = Person {
            id: user.clone(),
            name: address.clone(),
            organisation: id.clone(),
            roles: Roles::from_iter([Role::GlobalAdmin]),
        };
        let organisation = Organisation::new(id.clone(), name, Kind::Customer, country, domain);
        let mut events = vec![
            Event::OrganisationAdded { organisation },
            Event::PersonAdded { person },
            Event::UserAdded {
                person: user,
                address,
                guest: false,
            },
            Event::TenantAdded {
                tenant: Tenant {
                    id: tenant.clone(),
                    organisation: id,
                    kind: TenantKind::Customer,
                },
            },
        ];
        events.extend(
            partners
                .iter()
                .map(|partner| Event::ResellerRelationshipCreated {
                    partner: partner.clone(),
                    tenant: tenant.clone(),
                    since,
                    admin_rights: true,
                }),
        );
        if let [_, reseller] = partners {
            events.extend(self.won_through_provider(reseller, &tenant));
        }
        if attested {
            events.push(Self::agreed(tenant, partners.first().cloned(), since, None));
        }
        events
    }
}
