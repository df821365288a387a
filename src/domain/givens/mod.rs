//! Builds the facts that a scenario, or a rule's example, starts from.

mod accounts;
mod clouds;
mod customers;
mod dealings;
mod direct_bill;

use super::{
    Agreement, Application, Country, Date, Enrolment, Event, Invitation, InvitationId,
    InvitationState, Kind, MICROSOFT, MpnId, MpnKind, MpnNumber, Organisation, OrganisationId,
    Person, PersonId, Role,
};

/// The facts a world starts from, in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Givens {
    events: Vec<Event>,
}

impl Givens {
    /// A world with Microsoft in it, and one person there who does its part.
    pub fn new() -> Self {
        Self::default()
            .organisation(MICROSOFT, "Microsoft", Kind::Microsoft, ("Redmond", "US"))
            .person("robin", "Robin Kline", MICROSOFT, &[])
    }

    /// An organisation. Partners are enrolled, providers approved; both can be taken back.
    #[must_use]
    pub fn organisation(
        mut self,
        id: &str,
        name: &str,
        kind: Kind,
        (city, country): (&str, &str),
    ) -> Self {
        let domain = format!("{}.example", name.to_ascii_lowercase().replace(' ', ""));
        let enrolled = matches!(
            kind,
            Kind::IndirectProvider | Kind::IndirectReseller | Kind::DirectBillPartner
        );
        self.events.push(Event::OrganisationAdded {
            organisation: Organisation {
                city: city.to_owned(),
                approved_provider: kind == Kind::IndirectProvider,
                enrolment: if enrolled {
                    Enrolment::Enrolled
                } else {
                    Enrolment::None
                },
                ..Organisation::new(
                    id.into(),
                    name.to_owned(),
                    kind,
                    Country::new(country),
                    domain,
                )
            },
        });
        self
    }

    /// Changes an organisation that was given before.
    #[must_use]
    pub fn but(mut self, id: &str, change: impl FnOnce(&mut Organisation)) -> Self {
        let given = self.events.iter_mut().find_map(|event| match event {
            Event::OrganisationAdded { organisation } if organisation.id.as_str() == id => {
                Some(organisation)
            }
            _ => None,
        });
        if let Some(organisation) = given {
            change(organisation);
        }
        self
    }

    /// A person at an organisation.
    #[must_use]
    pub fn person(mut self, id: &str, name: &str, organisation: &str, roles: &[Role]) -> Self {
        self.events.push(Event::PersonAdded {
            person: Person {
                id: id.into(),
                name: name.to_owned(),
                organisation: organisation.into(),
                roles: roles.iter().copied().collect(),
            },
        });
        self
    }

    /// Other roles of a person who was given before.
    #[must_use]
    pub fn holding(mut self, id: &str, roles: &[Role]) -> Self {
        for event in &mut self.events {
            if let Event::PersonAdded { person } = event
                && person.id.as_str() == id
            {
                person.roles = roles.iter().copied().collect();
            }
        }
        self
    }

    /// A location MPN ID that lives in Partner Center and is associated with the CSP account.
    #[must_use]
    pub fn associated(self, organisation: &str, number: &str, country: &str) -> Self {
        self.mpn(organisation, number, MpnKind::Location, country)
            .but(organisation, |held| {
                held.associated_mpn = Some(number.into());
            })
    }

    /// An MPN ID that lives in Partner Center and is not associated yet.
    #[must_use]
    pub fn mpn(self, organisation: &str, number: &str, kind: MpnKind, country: &str) -> Self {
        let number = MpnNumber::new(number);
        let country = Country::new(country);
        self.but(organisation, |held| {
            held.mpn_ids.push(MpnId {
                number,
                kind,
                country,
                in_partner_center: true,
                name: String::new(),
                street: String::new(),
                contact: None,
            });
        })
    }

    /// A partnership that stands.
    #[must_use]
    pub fn connected(mut self, provider: &str, reseller: &str, since: Date) -> Self {
        self.events.push(Event::PartnershipCreated {
            provider: provider.into(),
            reseller: reseller.into(),
            since,
        });
        self
    }

    /// An invitation that was sent.
    #[must_use]
    pub fn invited(
        mut self,
        id: &str,
        provider: &str,
        reseller: &str,
        to: &str,
        sent: Date,
    ) -> Self {
        self.events.push(Event::InvitationSent {
            invitation: Invitation {
                id: InvitationId::new(id),
                provider: provider.into(),
                reseller: reseller.into(),
                to: PersonId::new(to),
                sent,
                state: InvitationState::Sent,
            },
        });
        self
    }

    /// A Microsoft Partner Agreement, signed for the market of the organisation's country.
    #[must_use]
    pub fn signed(mut self, organisation: &str, signed: Date) -> Self {
        let organisation = OrganisationId::new(organisation);
        let market = self.events.iter().find_map(|event| match event {
            Event::OrganisationAdded {
                organisation: given,
            } if given.id == organisation => given.market(),
            _ => None,
        });
        if let Some(market) = market {
            let agreement = Agreement {
                organisation,
                market,
                signer: None,
                signed,
            };
            self.events.push(Event::AgreementSigned { agreement });
        }
        self
    }

    /// A company that has no work account yet, so it has no directory tenant and nobody a role.
    #[must_use]
    pub fn without_account(self, organisation: &str) -> Self {
        self.but(organisation, |it| it.tenant_country = None)
            .event(Event::ApplicationUpdated {
                organisation: organisation.into(),
                application: Application {
                    no_account: true,
                    ..Application::default()
                },
            })
    }

    /// Any other event.
    #[must_use]
    pub fn event(mut self, event: Event) -> Self {
        self.events.push(event);
        self
    }

    /// The givens as events.
    pub fn events(self) -> Vec<Event> {
        self.events
    }
}
