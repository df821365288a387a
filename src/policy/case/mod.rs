//! A question with everything it speaks of looked up once.

mod accounts;
mod clouds;
mod customers;
mod dealings;
mod direct_bill;

use std::cell::OnceCell;

use crate::domain::{
    Action, Agreement, Application, AzureTransfer, Date, Invitation, MICROSOFT, MpnId,
    Organisation, OrganisationId, OutsideService, Partnership, Person, Question, Role,
    Subscription, Tenant, Ticket, World,
};

/// A parameter of the question.
#[derive(Debug)]
pub(super) enum Slot<'a, T> {
    /// The form is still open there.
    Open,
    /// It names something that does not exist, by this id.
    Missing(&'a str),
    /// It names this.
    Known(&'a T),
}

// Derived, these would ask that `T` is Copy; a slot only borrows it.
impl<T> Clone for Slot<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Slot<'_, T> {}

impl<'a, T> Slot<'a, T> {
    /// What it names.
    pub(super) const fn known(self) -> Option<&'a T> {
        match self {
            Self::Known(it) => Some(it),
            Self::Open | Self::Missing(_) => None,
        }
    }
}

/// Whom a fact speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Party {
    /// The partnership's provider.
    Provider,
    /// The partnership's reseller.
    Reseller,
    /// The organisation that the action names.
    Organisation,
    /// The partner that deals with the customer.
    Partner,
    /// Whose tenant it is.
    Customer,
    /// Where the actor must work.
    Acting,
}

impl Party {
    /// Every one, in order.
    pub(super) const ALL: [Self; 6] = [
        Self::Provider,
        Self::Reseller,
        Self::Organisation,
        Self::Partner,
        Self::Customer,
        Self::Acting,
    ];

    /// Its id in the list of rules.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Reseller => "reseller",
            Self::Organisation => "organisation",
            Self::Partner => "partner",
            Self::Customer => "customer",
            Self::Acting => "acting",
        }
    }
}

/// A question, looked up in its World.
#[derive(Debug)]
pub(super) struct Case<'a> {
    pub(super) world: &'a World,
    pub(super) action: &'a Action,
    pub(super) date: Date,
    pub(super) actor: Slot<'a, Person>,
    /// Where the actor must work.
    pub(super) acting: Slot<'a, Organisation>,
    pub(super) provider: Slot<'a, Organisation>,
    pub(super) reseller: Slot<'a, Organisation>,
    pub(super) organisation: Slot<'a, Organisation>,
    pub(super) invitation: Slot<'a, Invitation>,
    pub(super) ticket: Slot<'a, Ticket>,
    pub(super) mpn: Slot<'a, MpnId>,
    /// The partner that deals with the customer.
    pub(super) partner: Slot<'a, Organisation>,
    pub(super) tenant: Slot<'a, Tenant>,
    /// Whose tenant it is.
    pub(super) customer: Slot<'a, Organisation>,
    pub(super) subscription: Slot<'a, Subscription>,
    pub(super) azure_transfer: Slot<'a, AzureTransfer>,
    /// A service that the customer bought elsewhere.
    pub(super) outside: Slot<'a, OutsideService>,
    /// What several rules ask about is looked up once, when it is first asked for.
    asked: Asked<'a>,
}

#[derive(Debug, Default)]
struct Asked<'a> {
    partnership: OnceCell<Option<&'a Partnership>>,
    agreements: [OnceCell<Option<&'a Agreement>>; Party::ALL.len()],
}

impl<'a> Case<'a> {
    pub(super) fn of(world: &'a World, question: &'a Question) -> Self {
        Self::on(world, question, question.as_of.unwrap_or(world.date))
    }

    /// The question as of a date. Made where it is asked for: inlined, it would be moved there.
    #[inline(never)]
    pub(super) fn on(world: &'a World, question: &'a Question, date: Date) -> Self {
        let actor = world
            .people
            .get(&question.actor)
            .map_or(Slot::Missing(question.actor.as_str()), Slot::Known);
        let mut case = Self {
            world,
            action: &question.action,
            date,
            actor,
            acting: Slot::Open,
            provider: Slot::Open,
            reseller: Slot::Open,
            organisation: Slot::Open,
            invitation: Slot::Open,
            ticket: Slot::Open,
            mpn: Slot::Open,
            partner: Slot::Open,
            tenant: Slot::Open,
            customer: Slot::Open,
            subscription: Slot::Open,
            asked: Asked::default(),
            azure_transfer: Slot::Open,
            outside: Slot::Open,
        };
        case.look_up();
        case
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each action")]
    fn look_up(&mut self) {
        let world = self.world;
        let organisation =
            |id: &'a Option<OrganisationId>| id.as_ref().map_or(Slot::Open, |id| found(world, id));
        match self.action {
            Action::RequestPartnership {
                provider, reseller, ..
            }
            | Action::RemovePartnership {
                provider, reseller, ..
            } => {
                (self.provider, self.reseller) = (organisation(provider), organisation(reseller));
                self.acting = self.provider;
            }
            Action::RemoveAdminAccess { provider, reseller } => {
                (self.provider, self.reseller) = (organisation(provider), organisation(reseller));
                self.acting = self.reseller;
            }
            Action::DoNewBusiness { provider, reseller } => {
                (self.provider, self.reseller) = (organisation(provider), organisation(reseller));
                let asks_for_reseller = self.actor.known().is_some_and(|actor| {
                    let at = Some(&actor.organisation);
                    // Until a reseller is chosen, whoever is not the provider's may be its.
                    at == reseller.as_ref() || reseller.is_none() && at != provider.as_ref()
                });
                self.acting = if asks_for_reseller {
                    self.reseller
                } else {
                    self.provider
                };
            }
            Action::OpenInvitation { invitation }
            | Action::AuthorizeIndirectProvider { invitation, .. } => {
                if let Some(id) = invitation {
                    self.invitation = world
                        .invitations
                        .get(id)
                        .map_or(Slot::Missing(id.as_str()), Slot::Known);
                }
                (self.provider, self.reseller) = sides(world, self.invitation, |held| {
                    (&held.provider, &held.reseller)
                });
                self.acting = self.reseller;
            }
            Action::OpenSupportTicket {
                organisation: asks,
                provider,
                reseller,
            } => {
                (self.provider, self.reseller) = (organisation(provider), organisation(reseller));
                self.organisation = organisation(asks);
                self.acting = self.organisation;
            }
            Action::CloseSupportTicket { ticket } | Action::RemoveCustomerByTicket { ticket } => {
                if let Some(id) = ticket {
                    self.ticket = world
                        .tickets
                        .get(id)
                        .map_or(Slot::Missing(id.as_str()), Slot::Known);
                }
                (self.provider, self.reseller) =
                    sides(world, self.ticket, |held| (&held.provider, &held.reseller));
                self.partner = self.reseller;
                if let Slot::Known(held) = self.ticket {
                    // One that ends a partnership is about no customer.
                    self.tenant = Slot::Missing(held.id.as_str());
                    self.with_tenant(held.tenant.as_ref());
                }
                self.acting = microsoft(world);
            }
            Action::SignPartnerAgreement { organisation: of }
            | Action::ViewPricing { organisation: of }
            | Action::ViewCustomers { organisation: of }
            | Action::ViewBilling { organisation: of }
            | Action::ViewResellerAnalytics { organisation: of }
            | Action::ViewActivityLog { organisation: of }
            | Action::ViewVerification { organisation: of }
            | Action::ViewAgreements { organisation: of }
            | Action::UseMultiPartner { organisation: of }
            | Action::EnrollAsIndirectReseller {
                organisation: of, ..
            }
            | Action::EnrollAsDirectBillPartner {
                organisation: of, ..
            }
            | Action::ConfirmEmail { organisation: of }
            | Action::ChooseModel {
                organisation: of, ..
            }
            | Action::CreateWorkAccount { organisation: of }
            | Action::JoinPartnerNetwork {
                organisation: of, ..
            }
            | Action::ResendVerification { organisation: of }
            | Action::AnswerRejection {
                organisation: of, ..
            }
            | Action::AskAboutReview { organisation: of }
            | Action::EnrolAnotherAccount {
                organisation: of, ..
            }
            | Action::PayOutstanding { organisation: of }
            | Action::AddMpnLocation {
                organisation: of, ..
            } => {
                self.organisation = organisation(of);
                self.acting = self.organisation;
            }
            Action::AssociateMpnId {
                organisation: of,
                mpn,
            }
            | Action::MoveMpnId {
                organisation: of,
                mpn,
            } => {
                self.organisation = organisation(of);
                self.acting = self.organisation;
                if let (Slot::Known(of), Some(number)) = (self.organisation, mpn) {
                    self.mpn = of
                        .mpn(number)
                        .map_or(Slot::Missing(number.as_str()), Slot::Known);
                }
            }
            Action::ApproveEnrolment { organisation: of }
            | Action::ReviewApplication {
                organisation: of, ..
            }
            | Action::SuspendAccount {
                organisation: of, ..
            }
            | Action::ReinstateAccount { organisation: of }
            | Action::RestrictPartner { organisation: of }
            | Action::LiftRestriction { organisation: of }
            | Action::ExceedCreditLimit { organisation: of }
            | Action::DecideProviderApproval {
                organisation: of, ..
            } => {
                self.organisation = organisation(of);
                self.acting = microsoft(world);
            }
            Action::AssignRole { person, .. } | Action::RemoveRole { person, .. } => {
                if let Some(id) = person {
                    self.acting = world
                        .people
                        .get(id)
                        .map_or(Slot::Missing(id.as_str()), |person| {
                            found(world, &person.organisation)
                        });
                }
                self.organisation = self.acting;
            }
            _ => self.look_up_customers(),
        }
    }

    /// The organisation that a fact speaks of.
    pub(super) const fn party(&self, party: Party) -> Slot<'a, Organisation> {
        match party {
            Party::Provider => self.provider,
            Party::Reseller => self.reseller,
            Party::Organisation => self.organisation,
            Party::Partner => self.partner,
            Party::Customer => self.customer,
            Party::Acting => self.acting,
        }
    }

    /// What is known of the application of the organisation that the action names.
    pub(super) fn application(&self) -> Option<&'a Application> {
        let world: &'a World = self.world;
        world.applications.get(&self.organisation.known()?.id)
    }

    /// The partnership between the provider and the reseller, while it stands.
    pub(super) fn partnership(&self) -> Option<&'a Partnership> {
        *self.asked.partnership.get_or_init(|| {
            let (provider, reseller) = (self.provider.known()?, self.reseller.known()?);
            self.world.standing_partnership(&provider.id, &reseller.id)
        })
    }

    /// The partner agreement that a party signed for its market.
    pub(super) fn agreement(&self, party: Party) -> Option<&'a Agreement> {
        *self.asked.agreements.get(party as usize)?.get_or_init(|| {
            let of = self.party(party).known()?;
            self.world.agreement(&of.id, of.market()?)
        })
    }

    /// The people of an organisation who hold one of these roles.
    pub(super) fn holders(
        &self,
        organisation: &OrganisationId,
        roles: &[Role],
    ) -> impl Iterator<Item = &'a Person> {
        let people = self.world.people_of(organisation);
        people.filter(|person| roles.iter().any(|role| person.roles.contains(role)))
    }
}

fn found<'a>(world: &'a World, id: &'a OrganisationId) -> Slot<'a, Organisation> {
    world
        .organisations
        .get(id)
        .map_or(Slot::Missing(id.as_str()), Slot::Known)
}

/// The provider and the reseller that something speaks of. What does not exist speaks of nobody
/// known, which is more than a form still open.
fn sides<'a, T>(
    world: &'a World,
    of: Slot<'a, T>,
    ids: impl FnOnce(&'a T) -> (&'a OrganisationId, &'a OrganisationId),
) -> (Slot<'a, Organisation>, Slot<'a, Organisation>) {
    match of {
        Slot::Known(held) => {
            let (provider, reseller) = ids(held);
            (found(world, provider), found(world, reseller))
        }
        Slot::Missing(id) => (Slot::Missing(id), Slot::Missing(id)),
        Slot::Open => (Slot::Open, Slot::Open),
    }
}

fn microsoft(world: &World) -> Slot<'_, Organisation> {
    world
        .organisations
        .get(MICROSOFT)
        .map_or(Slot::Missing(MICROSOFT), Slot::Known)
}
