//! What follows from actions on the way to direct bill and from it.

use super::{ConsequenceError, Moment};
use crate::domain::{
    Action, DirectBillStep, Event, MailKind, OrganisationId, Sale, Subscription, SubscriptionId,
    TenantId, Transfer, TransferId, TransferState,
};

impl Moment<'_> {
    /// The events of an action of direct bill.
    pub(super) fn with_direct_bill(&self, action: Action) -> Result<Vec<Event>, ConsequenceError> {
        use ConsequenceError::{Missing, Open};
        let date = self.world.date;
        if let Some((organisation, step)) = step(&action) {
            let organisation = organisation.ok_or(Open)?;
            let mails = self.about_credit(&organisation, step);
            let taken = Event::DirectBillStepTaken {
                organisation,
                step,
                date,
            };
            return Ok([taken].into_iter().chain(mails).collect());
        }
        let events = match action {
            Action::RecordSales {
                organisation,
                month,
                amount,
                sale,
            } => vec![Event::SalesRecorded {
                sale: Sale {
                    organisation: organisation.ok_or(Open)?,
                    month: month.ok_or(Open)?.month_start(0),
                    amount: amount.ok_or(Open)?,
                    kind: sale.ok_or(Open)?,
                },
            }],
            // The provider may order; it gets no delegated admin privileges.
            Action::ExtendRelationship {
                tenant, provider, ..
            } => vec![Event::ResellerRelationshipCreated {
                partner: provider.ok_or(Open)?,
                tenant: tenant.ok_or(Open)?,
                since: date,
                admin_rights: false,
            }],
            Action::RequestTransfer {
                subscription,
                provider,
            } => {
                let held = subscription.ok_or(Open)?;
                let held = self.world.subscriptions.get(&held).ok_or(Missing)?;
                vec![Event::TransferRequested {
                    transfer: Transfer {
                        id: TransferId::new(format!("transfer-{}", self.entry)),
                        subscription: held.id.clone(),
                        partner: held.seller.clone(),
                        provider: provider.ok_or(Open)?,
                        tenant: held.tenant.clone(),
                        offer: held.offer,
                        quantity: held.quantity,
                        add_ons: held.add_ons,
                        named_add_ons: held.named_add_ons.clone(),
                        listed: held.listed.clone(),
                        requested: date,
                        state: TransferState::Active,
                    },
                }]
            }
            Action::AnswerTransfer { transfer, accepted } => {
                vec![self.answered(transfer.ok_or(Open)?, accepted.ok_or(Open)?)?]
            }
            Action::WithdrawTransfer { transfer } => vec![Event::TransferWithdrawn {
                transfer: transfer.ok_or(Open)?,
            }],
            action => return self.with_clouds(action),
        };
        Ok(events)
    }

    /// The new subscription has the quantities of the day on which it was asked for.
    fn answered(&self, id: TransferId, accepted: bool) -> Result<Event, ConsequenceError> {
        let transfers = &self.world.direct_bill.transfers;
        let held = transfers.get(&id).ok_or(ConsequenceError::Missing)?;
        if !accepted {
            return Ok(Event::TransferRejected { transfer: id });
        }
        let partner = self.organisation(&held.partner)?;
        let old = self.world.subscriptions.get(&held.subscription);
        Ok(Event::TransferCompleted {
            transfer: id,
            subscription: Subscription {
                id: SubscriptionId::new(format!("subscription-{}", self.entry)),
                seller: held.provider.clone(),
                tenant: held.tenant.clone(),
                reseller: Some(held.partner.clone()),
                mpn: partner.associated_mpn.clone(),
                offer: held.offer,
                quantity: held.quantity,
                add_ons: held.add_ons,
                named_add_ons: held.named_add_ons.clone(),
                listed: held.listed.clone(),
                since: self.world.date,
                suspended: old.is_some_and(|it| it.suspended),
                suspended_on: old.and_then(|it| it.suspended_on),
                suspended_for: old.and_then(|it| it.suspended_for),
                support_contact: held.provider.clone(),
            },
        })
    }

    /// Microsoft mails the result of the credit check to a global admin of the company.
    fn about_credit(&self, to: &OrganisationId, step: DirectBillStep) -> Option<Event> {
        let kind = match step {
            DirectBillStep::CreditPassed => MailKind::CreditCheckPassed,
            DirectBillStep::CreditFailed => MailKind::CreditCheckFailed,
            _ => return None,
        };
        Some(self.mail_of_microsoft(self.admin_or_anyone(to)?, kind))
    }

    /// Whom a partner of both kinds wins with a provider, the provider orders for.
    pub(super) fn won_through_provider(
        &self,
        partner: &OrganisationId,
        tenant: &TenantId,
    ) -> Option<Event> {
        let both = self.organisation(partner).is_ok_and(|it| it.also_reseller);
        let known = self.world.standing_relationship(partner, tenant).is_some();
        (both && !known).then(|| Event::WonThroughProvider {
            partner: partner.clone(),
            tenant: tenant.clone(),
        })
    }
}

/// The company whose step an action is, and the step.
fn step(action: &Action) -> Option<(Option<OrganisationId>, DirectBillStep)> {
    let (organisation, step) = match action {
        Action::DeclareCapability {
            organisation,
            capability: Some(capability),
        } => (organisation, capability.step()),
        Action::AnswerQuestionnaire { organisation } => {
            (organisation, DirectBillStep::Questionnaire)
        }
        Action::ApplyForDirectBill { organisation, .. } => (organisation, DirectBillStep::Applied),
        Action::AskForEvidence { organisation } => (organisation, DirectBillStep::EvidenceAsked),
        Action::GiveEvidence { organisation } => (organisation, DirectBillStep::EvidenceGiven),
        Action::ConfirmEligibility { organisation } => (organisation, DirectBillStep::Eligible),
        Action::CheckCredit {
            organisation,
            passed: Some(passed),
        } => (
            organisation,
            if *passed {
                DirectBillStep::CreditPassed
            } else {
                DirectBillStep::CreditFailed
            },
        ),
        Action::BuySupportPlan {
            organisation,
            plan: Some(plan),
        } => (organisation, plan.step()),
        Action::AcceptDirectBillTerms { organisation } => (organisation, DirectBillStep::Terms),
        Action::BecomeDirectBillPartner { organisation } => {
            (organisation, DirectBillStep::DirectBill)
        }
        Action::EnrollAsResellerToo { organisation } => (organisation, DirectBillStep::Reseller),
        _ => return None,
    };
    Some((organisation.clone(), step))
}
