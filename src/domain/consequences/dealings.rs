//! What follows from returns, transfers, own services and mails between companies.

use super::{ConsequenceError, Moment};
use crate::domain::{
    Action, AzureTransfer, AzureTransferId, AzureTransferState, Event, MailKind, OrganisationId,
    OwnService, PersonId, Role, SubscriptionId,
};

impl Moment<'_> {
    /// The events of such an action.
    pub(super) fn with_dealings(
        &self,
        actor: &PersonId,
        action: Action,
    ) -> Result<Vec<Event>, ConsequenceError> {
        use ConsequenceError::{Missing, Open, Question};
        let date = self.world.date;
        let moved = |azure_transfer: Option<AzureTransferId>, state| {
            let azure_transfer = azure_transfer.ok_or(Open)?;
            Ok(vec![Event::AzureTransferMoved {
                azure_transfer,
                state,
            }])
        };
        match action {
            Action::ReturnSoftware { subscription } => Ok(vec![Event::SoftwareReturned {
                subscription: subscription.ok_or(Open)?,
                date,
            }]),
            Action::AskForAzureTransfer {
                subscription,
                partner,
            } => {
                let (filed, from) = self.filed(
                    subscription.ok_or(Open)?,
                    partner.ok_or(Open)?,
                    AzureTransferState::Asked,
                )?;
                // In writing, to the current partner.
                let asking = self.world.people.get(actor).ok_or(Missing)?;
                let kind = MailKind::AzureTransferAsked;
                let mail = self
                    .reader(&from)
                    .map(|to| self.mail(1, asking.organisation.clone(), to, date, kind));
                Ok([Some(filed), mail].into_iter().flatten().collect())
            }
            Action::RequestAzureTransfer {
                subscription,
                partner,
                ..
            } => {
                let partner = partner.ok_or(Open)?;
                let (filed, _) = self.filed(
                    subscription.ok_or(Open)?,
                    partner,
                    AzureTransferState::Pending,
                )?;
                Ok(vec![filed])
            }
            Action::AcceptAzureTransfer { azure_transfer, .. } => {
                moved(azure_transfer, AzureTransferState::InProgress)
            }
            Action::CancelAzureTransfer { azure_transfer } => {
                moved(azure_transfer, AzureTransferState::Cancelled)
            }
            Action::CompleteAzureTransfer { azure_transfer } => {
                moved(azure_transfer, AzureTransferState::Complete)
            }
            Action::CancelOutsideService { service } => Ok(vec![Event::OutsideServiceCancelled {
                service: service.ok_or(Open)?,
                date,
            }]),
            Action::OfferService {
                partner,
                tenant,
                offered,
            } => Ok(vec![Event::ServiceOffered {
                service: OwnService {
                    partner: partner.ok_or(Open)?,
                    tenant: tenant.ok_or(Open)?,
                    service: offered.ok_or(Open)?,
                    since: date,
                },
            }]),
            Action::WriteMail {
                organisation,
                recipient,
                subject,
                text,
            } => {
                let kind = MailKind::Message {
                    subject: subject.ok_or(Open)?,
                    text: text.ok_or(Open)?,
                };
                let (from, to) = (organisation.ok_or(Open)?, recipient.ok_or(Open)?);
                Ok(vec![self.mail(1, from, to, date, kind)])
            }
            Action::CheckResellerAgreement { .. } => Err(Question),
            action => self.with_accounts(actor, action),
        }
    }

    /// A new transfer, and the partner that it leaves.
    fn filed(
        &self,
        subscription: SubscriptionId,
        to: OrganisationId,
        state: AzureTransferState,
    ) -> Result<(Event, OrganisationId), ConsequenceError> {
        let held = self.world.subscriptions.get(&subscription);
        let from = held.ok_or(ConsequenceError::Missing)?.seller.clone();
        let azure_transfer = AzureTransfer {
            id: AzureTransferId::new(format!("transfer-{}", self.entry)),
            subscription,
            from: from.clone(),
            to,
            asked: self.world.date,
            state,
            ended: None,
        };
        Ok((Event::AzureTransferFiled { azure_transfer }, from))
    }

    /// Who reads a company's mail from a customer: an admin agent, or else anybody there.
    fn reader(&self, at: &OrganisationId) -> Option<PersonId> {
        let found = self.world.one_of(at, &[Role::AdminAgent]);
        found.map(|it| it.id.clone())
    }
}
