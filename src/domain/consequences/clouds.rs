//! What follows from applications for clouds, and from assuming a reading.

use super::{ConsequenceError, Moment};
use crate::domain::{
    Action, Assumption, Cloud, CloudApplication, CloudState, Event, OrganisationId, ReviewFinding,
    Tenant, TenantId, TenantKind,
};

impl Moment<'_> {
    /// The events of an action about clouds.
    pub(super) fn with_clouds(&self, action: Action) -> Result<Vec<Event>, ConsequenceError> {
        use ConsequenceError::Open;
        let date = self.world.date;
        let events = match action {
            Action::ApplyForCloud {
                organisation,
                cloud,
            } => vec![Event::CloudApplicationChanged {
                application: CloudApplication {
                    organisation: organisation.ok_or(Open)?,
                    cloud: cloud.ok_or(Open)?,
                    state: CloudState::Submitted,
                    applied: date,
                    since: date,
                    reason: None,
                },
            }],
            Action::DecideCloudApplication {
                organisation,
                cloud,
                approved,
                finding,
            } => {
                let approved = approved.ok_or(Open)?;
                let reason = finding.filter(|_| !approved);
                self.decided(
                    &organisation.ok_or(Open)?,
                    cloud.ok_or(Open)?,
                    approved,
                    reason,
                )?
            }
            Action::CompleteCloudStep {
                organisation,
                cloud,
                ..
            } => self.decided(&organisation.ok_or(Open)?, cloud.ok_or(Open)?, true, None)?,
            Action::AddCustomerInCloud {
                partner,
                cloud,
                name,
                country,
            } => {
                let mut events = self.customer(
                    name.ok_or(Open)?,
                    country.ok_or(Open)?,
                    false,
                    &[partner.ok_or(Open)?],
                );
                events.push(Event::TenantPlaced {
                    tenant: self.tenant_id(),
                    cloud: cloud.ok_or(Open)?,
                });
                events
            }
            Action::AssumeReading {
                contradiction,
                text,
                since,
            } => vec![Event::ReadingAssumed {
                assumption: Assumption {
                    contradiction: contradiction.ok_or(Open)?,
                    text: text.ok_or(Open)?,
                    since: since.ok_or(Open)?,
                },
            }],
            _ => return Err(ConsequenceError::Missing),
        };
        Ok(events)
    }

    /// An application goes on, or ends. With its eligibility a company gets a tenant of its own in
    /// the US Government cloud.
    fn decided(
        &self,
        of: &OrganisationId,
        cloud: Cloud,
        approved: bool,
        reason: Option<ReviewFinding>,
    ) -> Result<Vec<Event>, ConsequenceError> {
        let held = self.world.cloud_application(of, cloud);
        let mut application = held.ok_or(ConsequenceError::Missing)?.clone();
        application.state = if approved {
            application.state.next(cloud)
        } else {
            CloudState::Rejected
        };
        application.since = self.world.date;
        application.reason = reason;
        let issued = application.state == CloudState::Eligible;
        let mut events = vec![Event::CloudApplicationChanged { application }];
        if issued {
            let tenant = Tenant {
                id: self.tenant_id(),
                organisation: of.clone(),
                kind: TenantKind::Csp,
            };
            let placed = Event::TenantPlaced {
                tenant: tenant.id.clone(),
                cloud,
            };
            events.extend([Event::TenantAdded { tenant }, placed]);
        }
        Ok(events)
    }

    fn tenant_id(&self) -> TenantId {
        TenantId::new(format!("tenant-{}", self.entry))
    }
}
