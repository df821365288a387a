//! What follows from an action that is permitted: its events, mails included.

mod accounts;
mod clouds;
mod customers;
mod dealings;
mod direct_bill;
mod enrolment;
mod new_customer;
mod recheck;

use super::{
    Action, Agreement, Date, Enrolment, Event, Invitation, InvitationId, InvitationState, Kind,
    Mail, MailId, MailKind, MpnId, MpnKind, MpnNumber, Organisation, OrganisationId, PersonId,
    Role, Ticket, TicketId, World,
};

/// The organisation that plays Microsoft.
pub const MICROSOFT: &str = "microsoft";

/// An action that has no consequences as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConsequenceError {
    /// A parameter is left open.
    #[error("a parameter is left open")]
    Open,
    /// It speaks of something that does not exist.
    #[error("it speaks of something that does not exist")]
    Missing,
    /// It is only a question.
    #[error("it is only a question")]
    Question,
}

/// The events of an action. `entry` is the number of the history entry that will hold them; new
/// ids derive from it.
///
/// The policy decides whether the action is permitted; nothing here does.
pub fn consequences(
    world: &World,
    actor: &PersonId,
    action: &Action,
    entry: u32,
) -> Result<Vec<Event>, ConsequenceError> {
    let at = Moment { world, entry };
    if !action.is_whole() {
        return Err(ConsequenceError::Open);
    }
    at.events(actor, action)
}

/// Where in the history new things are made.
struct Moment<'a> {
    world: &'a World,
    entry: u32,
}

impl Moment<'_> {
    #[expect(clippy::too_many_lines, reason = "one arm for each action")]
    fn events(&self, actor: &PersonId, action: &Action) -> Result<Vec<Event>, ConsequenceError> {
        use ConsequenceError::{Missing, Open};
        let date = self.world.date;
        let events = match action.clone() {
            Action::RequestPartnership {
                provider,
                reseller,
                recipient,
                text,
                ..
            } => {
                let (provider, reseller) = (provider.ok_or(Open)?, reseller.ok_or(Open)?);
                let to = recipient.ok_or(Open)?;
                let id = InvitationId::new(format!("invitation-{}", self.entry));
                let kind = MailKind::PartnershipInvitation {
                    invitation: id.clone(),
                    text: text.ok_or(Open)?,
                };
                let mail = self.mail(1, provider.clone(), to.clone(), date, kind);
                let state = InvitationState::Sent;
                vec![
                    Event::InvitationSent {
                        invitation: Invitation {
                            id,
                            provider,
                            reseller,
                            to,
                            sent: date,
                            state,
                        },
                    },
                    mail,
                ]
            }
            Action::OpenInvitation { invitation } => {
                vec![Event::InvitationOpened {
                    invitation: invitation.ok_or(Open)?,
                }]
            }
            Action::AuthorizeIndirectProvider { invitation, .. } => {
                let id = invitation.ok_or(Open)?;
                let held = self.world.invitations.get(&id).ok_or(Missing)?;
                // One answer settles every request of the two.
                let settled = self.world.invitations.values().filter(|it| {
                    (&it.provider, &it.reseller) == (&held.provider, &held.reseller)
                        && it.state != InvitationState::Accepted
                });
                let settled = settled.map(|it| Event::InvitationAccepted {
                    invitation: it.id.clone(),
                });
                let created = Event::PartnershipCreated {
                    provider: held.provider.clone(),
                    reseller: held.reseller.clone(),
                    since: date,
                };
                settled.chain([created]).collect()
            }
            Action::RemoveAdminAccess { provider, reseller } => vec![Event::AdminAccessRemoved {
                provider: provider.ok_or(Open)?,
                reseller: reseller.ok_or(Open)?,
            }],
            Action::RemovePartnership {
                provider, reseller, ..
            } => self.ended(&provider.ok_or(Open)?, &reseller.ok_or(Open)?),
            Action::OpenSupportTicket {
                organisation,
                provider,
                reseller,
            } => {
                let ticket = Ticket {
                    id: TicketId::new(format!("ticket-{}", self.entry)),
                    provider: provider.ok_or(Open)?,
                    reseller: reseller.ok_or(Open)?,
                    tenant: None,
                    opened_by: organisation.ok_or(Open)?,
                    opened: date,
                    closed: None,
                };
                vec![Event::TicketOpened { ticket }]
            }
            Action::AskToRemoveCustomer { partner, tenant } => {
                let partner = partner.ok_or(Open)?;
                let ticket = Ticket {
                    id: TicketId::new(format!("ticket-{}", self.entry)),
                    provider: partner.clone(),
                    reseller: partner.clone(),
                    tenant: Some(tenant.ok_or(Open)?),
                    opened_by: partner,
                    opened: date,
                    closed: None,
                };
                vec![Event::TicketOpened { ticket }]
            }
            Action::RemoveCustomerByTicket { ticket } => {
                let held = self.world.tickets.get(&ticket.ok_or(Open)?);
                let held = held.ok_or(Missing)?;
                let tenant = held.tenant.clone().ok_or(Missing)?;
                self.removed(held.reseller.clone(), tenant)?
            }
            Action::CloseSupportTicket { ticket } => {
                let held = self.world.tickets.get(&ticket.ok_or(Open)?);
                let held = held.ok_or(Missing)?;
                self.ended(&held.provider, &held.reseller)
            }
            Action::SignPartnerAgreement { organisation } => {
                let organisation = organisation.ok_or(Open)?;
                let market = self.organisation(&organisation)?.market().ok_or(Missing)?;
                self.signed(&Agreement {
                    organisation,
                    market,
                    signer: Some(actor.clone()),
                    signed: date,
                })?
            }
            Action::DoNewBusiness { .. } => return Err(ConsequenceError::Question),
            action @ (Action::EnrollAsIndirectReseller { .. }
            | Action::EnrollAsDirectBillPartner { .. }
            | Action::ConfirmEmail { .. }
            | Action::ApproveEnrolment { .. }
            | Action::ChooseModel { .. }
            | Action::CreateWorkAccount { .. }
            | Action::JoinPartnerNetwork { .. }
            | Action::ResendVerification { .. }
            | Action::ReviewApplication { .. }
            | Action::AnswerRejection { .. }
            | Action::AskAboutReview { .. }
            | Action::EnrolAnotherAccount { .. }) => self.with_enrolment(actor, action)?,
            Action::AssociateMpnId { organisation, mpn } => vec![Event::MpnIdAssociated {
                organisation: organisation.ok_or(Open)?,
                mpn: mpn.ok_or(Open)?,
            }],
            Action::AddMpnLocation {
                organisation,
                country,
                name,
                street,
                contact,
            } => {
                let mpn = MpnId {
                    // Seven digits, as the numbers of the givens have; 6 to 9 million is kept for
                    // new ones.
                    number: MpnNumber::new((6_000_000 + self.entry).to_string()),
                    kind: MpnKind::Location,
                    country: country.ok_or(Open)?,
                    in_partner_center: true,
                    name: name.ok_or(Open)?.trim().to_owned(),
                    street: street.ok_or(Open)?.trim().to_owned(),
                    contact,
                };
                vec![Event::MpnLocationAdded {
                    organisation: organisation.ok_or(Open)?,
                    mpn,
                }]
            }
            Action::MoveMpnId { organisation, mpn } => vec![Event::MpnIdMoved {
                organisation: organisation.ok_or(Open)?,
                mpn: mpn.ok_or(Open)?,
            }],
            Action::AssignRole { person, role } => {
                vec![Event::RoleAssigned {
                    person: person.ok_or(Open)?,
                    role: role.ok_or(Open)?,
                }]
            }
            Action::RemoveRole { person, role } => {
                vec![Event::RoleRemoved {
                    person: person.ok_or(Open)?,
                    role: role.ok_or(Open)?,
                }]
            }
            Action::SuspendAccount {
                organisation,
                reason,
            } => {
                vec![Event::AccountSuspended {
                    organisation: organisation.ok_or(Open)?,
                    reason,
                }]
            }
            Action::ReinstateAccount { organisation } => {
                vec![Event::AccountReinstated {
                    organisation: organisation.ok_or(Open)?,
                }]
            }
            Action::DecideProviderApproval {
                organisation,
                approved,
            } => vec![Event::ProviderApprovalDecided {
                organisation: organisation.ok_or(Open)?,
                approved: approved.ok_or(Open)?,
            }],
            Action::WaitUntil { date } => {
                let date = date.ok_or(Open)?;
                let mut events = vec![Event::PolicyDateMoved { date }];
                events.extend(self.agreement_reminders(date));
                events
            }
            action => self.with_customers(actor, action)?,
        };
        Ok(events)
    }

    /// A partnership ends. Nothing is left for the tickets that ask for its end, so they close; no
    /// document speaks of them.
    fn ended(&self, provider: &OrganisationId, reseller: &OrganisationId) -> Vec<Event> {
        let date = self.world.date;
        let removed = Event::PartnershipRemoved {
            provider: provider.clone(),
            reseller: reseller.clone(),
            date,
        };
        let tickets = self.world.tickets.values().filter(|it| {
            it.provider == *provider && it.reseller == *reseller && it.closed.is_none()
        });
        let closed = tickets.map(|it| Event::TicketClosed {
            ticket: it.id.clone(),
            date,
        });
        std::iter::once(removed).chain(closed).collect()
    }

    /// Since late September 2020 resellers that have not signed get a mail every month. However
    /// long the wait was, each finds one reminder, of the last month end that passed.
    fn agreement_reminders(&self, until: Date) -> Vec<Event> {
        let end = until.month_end();
        let month_end = if end > until {
            until.month_start(0).plus_days(-1)
        } else {
            end
        };
        if month_end <= self.world.date || month_end < Date::ymd(2020, 9, 30) {
            return Vec::new();
        }
        self.world
            .organisations
            .values()
            .filter(|o| o.kind == Kind::IndirectReseller && o.enrolment == Enrolment::Enrolled)
            .filter(|o| {
                o.market()
                    .is_some_and(|market| self.world.agreement(&o.id, market).is_none())
            })
            .filter_map(|o| {
                self.world
                    .people_of(&o.id)
                    .find(|p| p.roles.contains(&Role::GlobalAdmin))
            })
            .zip(1..)
            .map(|(person, number)| {
                let kind = MailKind::AgreementReminder;
                self.mail(
                    number,
                    OrganisationId::new(MICROSOFT),
                    person.id.clone(),
                    month_end,
                    kind,
                )
            })
            .collect()
    }

    /// Who reads what Microsoft writes to a company: a global admin, or anyone where there is none.
    fn admin_or_anyone(&self, of: &OrganisationId) -> Option<PersonId> {
        let found = self.world.one_of(of, &[Role::GlobalAdmin]);
        found.map(|it| it.id.clone())
    }

    fn mail_of_microsoft(&self, to: PersonId, kind: MailKind) -> Event {
        self.mail(1, OrganisationId::new(MICROSOFT), to, self.world.date, kind)
    }

    fn mail(
        &self,
        number: u32,
        from: OrganisationId,
        to: PersonId,
        date: Date,
        kind: MailKind,
    ) -> Event {
        let id = MailId::new(format!("mail-{}-{number}", self.entry));
        Event::MailSent {
            mail: Mail {
                id,
                from,
                to,
                date,
                kind,
            },
        }
    }

    fn organisation(&self, id: &OrganisationId) -> Result<&Organisation, ConsequenceError> {
        self.world
            .organisations
            .get(id)
            .ok_or(ConsequenceError::Missing)
    }
}
