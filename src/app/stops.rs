//! The steps that stop something: they ask before they happen.

use std::sync::Arc;

use super::pages::{bought, offer, sold_as};
use super::state::App;
use crate::domain::{Action, Offer, Question};
use crate::i18n::{Arg, Key, key};

/// A step that was pressed, until the reader says yes.
#[derive(Clone)]
pub(crate) struct Asked {
    /// The step, and who takes it.
    pub(crate) question: Question,
    /// What is asked.
    pub(crate) stop: Stop,
    /// What follows when it has happened.
    pub(crate) then: Option<Arc<dyn Fn() + Send + Sync>>,
}

/// What is asked before something is stopped.
#[derive(Clone)]
pub(crate) struct Stop {
    /// What the step is called.
    pub(crate) title: String,
    /// What happens, and how it ends.
    pub(crate) texts: [String; 2],
    /// Yes, and no.
    pub(crate) answers: [Key; 2],
}

impl App {
    /// What a step stops and how that ends; none for a step that stops nothing.
    pub(crate) fn stops(self, action: &Action) -> Option<Stop> {
        let stop = |text, ends| Stop {
            title: self.word_of("action", action.kind().name()),
            texts: [text, ends],
            answers: [key::SUSPEND_YES, key::CANCEL],
        };
        match action {
            Action::SuspendAccount { organisation, .. } => {
                let name = self.organisation_name(organisation.as_ref()?);
                let text = self.fill_one(key::SUSPEND_ACCOUNT, "organisation", name);
                Some(stop(text, self.t(key::SUSPEND_ACCOUNT_ENDS)))
            }
            Action::SuspendSubscription { subscription, .. } => {
                let held = self.world_now(|world| {
                    let it = world.subscriptions.get(subscription.as_ref()?)?;
                    let owner = &world.tenants.get(&it.tenant)?.organisation;
                    Some((it.clone(), owner.clone()))
                });
                let (sold, owner) = held??;
                let args = [
                    ("offer", Arg::from(sold_as(self, &sold))),
                    ("customer", Arg::from(self.organisation_name(&owner))),
                ];
                if sold.offer.is_bought_once() {
                    let text = self.fill(key::SUSPEND_CANCEL, &args);
                    return Some(Stop {
                        title: self.t(key::SUBSCRIPTION_CANCEL),
                        answers: [key::SUSPEND_CANCEL_YES, key::SUSPEND_KEEP],
                        ..stop(text, self.t(key::SUSPEND_CANCEL_ENDS))
                    });
                }
                let text = self.fill(key::SUSPEND_SUBSCRIPTION, &args);
                Some(stop(text, self.word("note.suspended-data")))
            }
            Action::CancelOutsideService { service } => {
                let it = self.world_now(|world| {
                    let held = world.outside_services.get(service.as_ref()?)?;
                    Some((held.offer, held.channel))
                });
                let (sold, channel) = it.flatten()?;
                let args = [
                    ("offer", Arg::from(offer(self, sold))),
                    ("channel", Arg::from(self.t(bought(channel)))),
                ];
                let how = if sold == Offer::License {
                    key::OUTSIDE_LICENSE
                } else {
                    key::OUTSIDE_USAGE
                };
                Some(Stop {
                    answers: [key::SUSPEND_OUTSIDE_YES, key::SUSPEND_KEEP],
                    ..stop(self.fill(key::SUSPEND_OUTSIDE, &args), self.t(how))
                })
            }
            Action::RemoveDelegatedAdmin { partner, .. } => {
                let name = self.organisation_name(partner.as_ref()?);
                let text = self.fill(key::SUSPEND_RIGHTS, &[("partner", Arg::from(name))]);
                Some(Stop {
                    answers: [key::SUSPEND_RIGHTS_YES, key::CANCEL],
                    ..stop(text, self.t(key::ACCEPT_REMOVE))
                })
            }
            _ => None,
        }
    }
}
