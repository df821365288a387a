//! The World: everything that exists on the policy date. Only events change it.

mod accounts;
mod clouds;
#[cfg(test)]
mod counted;
mod customers;
mod dealings;
mod direct_bill;
mod enrolment;
mod error;
mod table;

use std::hash::Hash;

#[cfg(test)]
pub(super) use counted::LiteMap;
#[cfg(test)]
pub(crate) use counted::reads;
pub use error::WorldError;
use error::{duplicate, missing};
#[cfg(not(test))]
pub(super) use litemap::LiteMap;
pub use table::Table;

use super::{
    Account, Agreement, Application, Assumption, AzureTransfer, AzureTransferId, Cloud,
    CloudApplication, Contradiction, CustomerAgreement, CustomerInvitation, CustomerInvitationId,
    Date, DirectBill, Event, Invitation, InvitationId, InvitationState, Mail, Market, Organisation,
    OrganisationId, OutsideService, OutsideServiceId, OwnService, Partnership, Person, PersonId,
    ResellerRelationship, Subscription, SubscriptionId, Tenant, TenantId, Ticket, TicketId,
};

/// Everything that exists, with the lookups that decisions need. Companies, people, what stands
/// between them and what is sold are found by id and by pair. What waits for an answer, a handful at a
/// time, is looked through: an index of requests, tickets and transfers by pair is 421 bytes of the
/// policy module.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct World {
    /// The policy date.
    pub date: Date,
    /// Organisations by id.
    pub organisations: Table<OrganisationId, Organisation>,
    /// People by id.
    pub people: Table<PersonId, Person>,
    /// Who works where, in the order of their ids.
    pub staff: Table<OrganisationId, Vec<PersonId>>,
    /// Partnerships, ended ones included, by provider, then reseller.
    pub partnerships: Table<OrganisationId, LiteMap<OrganisationId, Partnership>>,
    /// Invitations by id.
    pub invitations: LiteMap<InvitationId, Invitation>,
    /// Signed agreements by organisation and market.
    pub agreements: Table<(OrganisationId, Market), Agreement>,
    /// Applications for the programme by organisation.
    pub applications: LiteMap<OrganisationId, Application>,
    /// Tickets by id.
    pub tickets: LiteMap<TicketId, Ticket>,
    /// Directory tenants by id.
    pub tenants: LiteMap<TenantId, Tenant>,
    /// Reseller relationships, ended ones included, by partner, then tenant.
    pub relationships: LiteMap<OrganisationId, LiteMap<TenantId, ResellerRelationship>>,
    /// Requests to customers by id.
    pub customer_invitations: LiteMap<CustomerInvitationId, CustomerInvitation>,
    /// Accepted customer agreements by tenant, oldest first.
    pub customer_agreements: LiteMap<TenantId, Vec<CustomerAgreement>>,
    /// Subscriptions by id.
    pub subscriptions: LiteMap<SubscriptionId, Subscription>,
    /// Which subscriptions a seller has in a tenant.
    pub sold: LiteMap<OrganisationId, LiteMap<TenantId, Vec<SubscriptionId>>>,
    /// What is known of accounts beside the company itself.
    pub accounts: LiteMap<OrganisationId, Account>,
    /// Steps, sales and transfers of direct bill.
    pub direct_bill: DirectBill,
    /// Tenants that lie in another cloud than the public one.
    pub clouds: LiteMap<TenantId, Cloud>,
    /// Applications by organisation, then cloud.
    pub cloud_applications: LiteMap<OrganisationId, LiteMap<Cloud, CloudApplication>>,
    /// The readings that were assumed.
    pub assumptions: LiteMap<Contradiction, Assumption>,
    /// When software was returned, by subscription.
    pub returned: LiteMap<SubscriptionId, Date>,
    /// Transfers of subscriptions by id.
    pub azure_transfers: LiteMap<AzureTransferId, AzureTransfer>,
    /// Services that customers bought elsewhere, by id.
    pub outside_services: LiteMap<OutsideServiceId, OutsideService>,
    /// Partners' own services, oldest first.
    pub own_services: Vec<OwnService>,
    /// All mails, oldest first.
    pub mails: Vec<Mail>,
}

impl World {
    /// An empty World on a policy date.
    pub const fn on(date: Date) -> Self {
        Self {
            date,
            organisations: Table::new(),
            people: Table::new(),
            staff: Table::new(),
            partnerships: Table::new(),
            invitations: LiteMap::new(),
            agreements: Table::new(),
            applications: LiteMap::new(),
            tickets: LiteMap::new(),
            tenants: LiteMap::new(),
            relationships: LiteMap::new(),
            customer_invitations: LiteMap::new(),
            customer_agreements: LiteMap::new(),
            subscriptions: LiteMap::new(),
            sold: LiteMap::new(),
            accounts: LiteMap::new(),
            direct_bill: DirectBill::new(),
            clouds: LiteMap::new(),
            cloud_applications: LiteMap::new(),
            assumptions: LiteMap::new(),
            returned: LiteMap::new(),
            azure_transfers: LiteMap::new(),
            outside_services: LiteMap::new(),
            own_services: Vec::new(),
            mails: Vec::new(),
        }
    }

    /// The World after these events.
    pub fn after<'a>(
        date: Date,
        events: impl IntoIterator<Item = &'a Event>,
    ) -> Result<Self, WorldError> {
        let mut world = Self::on(date);
        for event in events {
            world.apply(event.clone())?;
        }
        world.make_ready();
        Ok(world)
    }

    /// Makes lookups as fast in a large World as in a small one, until the next event.
    pub fn make_ready(&mut self) {
        self.organisations.make_index();
        self.people.make_index();
        self.staff.make_index();
        self.partnerships.make_index();
        self.agreements.make_index();
    }

    /// The partnership of a provider and a reseller, ended or not.
    pub fn partnership(
        &self,
        provider: &OrganisationId,
        reseller: &OrganisationId,
    ) -> Option<&Partnership> {
        self.partnerships.get(provider)?.get(reseller)
    }

    /// The partnership of a provider and a reseller while it stands.
    pub fn standing_partnership(
        &self,
        provider: &OrganisationId,
        reseller: &OrganisationId,
    ) -> Option<&Partnership> {
        self.partnership(provider, reseller)
            .filter(|p| p.ended.is_none())
    }

    /// The partnerships of a company as provider or reseller, ended ones included.
    pub fn partnerships_of(&self, at: &OrganisationId) -> std::vec::IntoIter<&Partnership> {
        let all = self.partnerships.values().flat_map(LiteMap::values);
        let of = all.filter(|it| it.provider == *at || it.reseller == *at);
        // Pages add to it in many ways, and a list takes less room in each of them.
        of.collect::<Vec<_>>().into_iter()
    }

    /// The providers that a company is connected with.
    pub fn providers_of(&self, reseller: &OrganisationId) -> Vec<OrganisationId> {
        let of = self.partnerships_of(reseller);
        let standing = of.filter(|it| it.reseller == *reseller && it.ended.is_none());
        standing.map(|it| it.provider.clone()).collect()
    }

    /// Whether a partnership stands and its reseller still is one. No document says what becomes of
    /// it when the reseller becomes a direct bill partner, so it stands until somebody ends it.
    pub fn is_active(&self, partnership: &Partnership) -> bool {
        let reseller = self.organisations.get(&partnership.reseller);
        partnership.ended.is_none() && !reseller.is_some_and(Organisation::has_left)
    }

    /// The ticket that waits to end a partnership, or to remove a customer from its reseller.
    pub fn open_ticket(
        &self,
        provider: &OrganisationId,
        reseller: &OrganisationId,
        tenant: Option<&TenantId>,
    ) -> Option<&Ticket> {
        self.tickets.values().find(|it| {
            let of = (&it.provider, &it.reseller, it.tenant.as_ref());
            it.closed.is_none() && of == (provider, reseller, tenant)
        })
    }

    /// The agreement that an organisation signed for a market.
    pub fn agreement(&self, organisation: &OrganisationId, market: Market) -> Option<&Agreement> {
        self.agreements.get(&(organisation.clone(), market))
    }

    /// The people of an organisation.
    pub fn people_of(&self, organisation: &OrganisationId) -> impl Iterator<Item = &Person> {
        self.staff
            .get(organisation)
            .into_iter()
            .flatten()
            .filter_map(|id| self.people.get(id))
    }

    /// Lets an event happen. An event that does not fit changes nothing.
    #[expect(clippy::too_many_lines, reason = "one arm for each event")]
    pub fn apply(&mut self, event: Event) -> Result<(), WorldError> {
        match event {
            Event::PolicyDateMoved { date } => {
                if date < self.date {
                    return Err(WorldError::BackInTime(date));
                }
                self.date = date;
            }
            Event::OrganisationAdded { organisation } => {
                let id = organisation.id.clone();
                if self.organisations.contains_key(&id) {
                    return Err(duplicate("organisation", id.as_str()));
                }
                self.organisations.insert(id, organisation);
            }
            Event::PersonAdded { person } => {
                self.organisation_mut(&person.organisation)?;
                if self.people.contains_key(&person.id) {
                    return Err(duplicate("person", person.id.as_str()));
                }
                let staff = self.staff.entry(person.organisation.clone()).or_default();
                let place = staff.partition_point(|known| *known < person.id);
                staff.insert(place, person.id.clone());
                self.people.insert(person.id.clone(), person);
            }
            Event::InvitationSent { invitation } => {
                self.organisation_mut(&invitation.provider)?;
                self.organisation_mut(&invitation.reseller)?;
                self.invitations.insert(invitation.id.clone(), invitation);
            }
            Event::InvitationOpened { invitation } => {
                let invitation = self.invitation_mut(&invitation)?;
                invitation.state = invitation.state.max(InvitationState::Opened);
            }
            Event::InvitationAccepted { invitation } => {
                self.invitation_mut(&invitation)?.state = InvitationState::Accepted;
            }
            Event::PartnershipCreated {
                provider,
                reseller,
                since,
            } => {
                self.organisation_mut(&provider)?;
                self.organisation_mut(&reseller)?;
                let partnership = Partnership {
                    provider: provider.clone(),
                    reseller: reseller.clone(),
                    since,
                    ended: None,
                    admin_access: true,
                };
                self.partnerships
                    .entry(provider)
                    .or_default()
                    .insert(reseller, partnership);
            }
            Event::AdminAccessRemoved { provider, reseller } => {
                self.partnership_mut(&provider, &reseller)?.admin_access = false;
            }
            Event::PartnershipRemoved {
                provider,
                reseller,
                date,
            } => {
                self.partnership_mut(&provider, &reseller)?.ended = Some(date);
            }
            Event::TicketOpened { ticket } => {
                self.tickets.insert(ticket.id.clone(), ticket);
            }
            Event::TicketClosed { ticket, date } => {
                self.tickets
                    .get_mut(&ticket)
                    .ok_or_else(|| missing("ticket", ticket.as_str()))?
                    .closed = Some(date);
            }
            Event::AgreementSigned { agreement } => {
                self.organisation_mut(&agreement.organisation)?;
                let of = (agreement.organisation.clone(), agreement.market);
                self.agreements.insert(of, agreement);
            }
            event @ (Event::EnrolmentSubmitted { .. }
            | Event::ApplicationUpdated { .. }
            | Event::EmailConfirmed { .. }
            | Event::EnrolmentCompleted { .. }) => return self.apply_to_enrolment(event),
            Event::MpnIdAssociated { organisation, mpn } => {
                self.organisation_mut(&organisation)?.associated_mpn = Some(mpn);
            }
            Event::MpnLocationAdded { organisation, mpn } => {
                self.organisation_mut(&organisation)?.mpn_ids.push(mpn);
            }
            Event::MpnIdMoved { organisation, mpn } => {
                let organisation = self.organisation_mut(&organisation)?;
                for held in organisation
                    .mpn_ids
                    .iter_mut()
                    .filter(|held| held.number == mpn)
                {
                    held.in_partner_center = true;
                }
            }
            Event::RoleAssigned { person, role } => {
                self.person_mut(&person)?.roles.insert(role);
            }
            Event::RoleRemoved { person, role } => {
                self.person_mut(&person)?.roles.remove(&role);
            }
            Event::AccountSuspended {
                organisation,
                reason,
            } => {
                let held = self.organisation_mut(&organisation)?;
                (held.suspended, held.suspended_for) = (true, reason);
            }
            Event::AccountReinstated { organisation } => {
                let held = self.organisation_mut(&organisation)?;
                (held.suspended, held.suspended_for) = (false, None);
            }
            Event::ProviderApprovalDecided {
                organisation,
                approved,
            } => self.organisation_mut(&organisation)?.approved_provider = approved,
            Event::MailSent { mail } => self.mails.push(mail),
            event => return self.apply_to_customers(event),
        }
        Ok(())
    }

    fn organisation_mut(&mut self, id: &OrganisationId) -> Result<&mut Organisation, WorldError> {
        self.organisations
            .get_mut(id)
            .ok_or_else(|| missing("organisation", id.as_str()))
    }

    fn person_mut(&mut self, id: &PersonId) -> Result<&mut Person, WorldError> {
        self.people
            .get_mut(id)
            .ok_or_else(|| missing("person", id.as_str()))
    }

    fn invitation_mut(&mut self, id: &InvitationId) -> Result<&mut Invitation, WorldError> {
        self.invitations
            .get_mut(id)
            .ok_or_else(|| missing("invitation", id.as_str()))
    }

    fn partnership_mut(
        &mut self,
        provider: &OrganisationId,
        reseller: &OrganisationId,
    ) -> Result<&mut Partnership, WorldError> {
        self.partnerships
            .get_mut(provider)
            .and_then(|of_provider| of_provider.get_mut(reseller))
            .ok_or_else(|| {
                missing(
                    "partnership",
                    &[provider.as_str(), reseller.as_str()].join(" "),
                )
            })
    }
}
