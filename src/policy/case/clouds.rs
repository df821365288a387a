//! What questions about clouds speak of.

use super::{Case, Slot, found, microsoft};
use crate::domain::{Action, Cloud, CloudApplication, Organisation};

impl<'a> Case<'a> {
    /// Looks up an action about clouds.
    pub(super) fn look_up_clouds(&mut self) {
        let (Action::ApplyForCloud {
            organisation: of, ..
        }
        | Action::DecideCloudApplication {
            organisation: of, ..
        }
        | Action::CompleteCloudStep {
            organisation: of, ..
        }) = self.action
        else {
            return;
        };
        self.organisation = of.as_ref().map_or(Slot::Open, |id| found(self.world, id));
        self.acting = if matches!(self.action, Action::DecideCloudApplication { .. }) {
            microsoft(self.world)
        } else {
            self.organisation
        };
    }

    /// The cloud that the question names, or that its tenant lies in.
    pub(in crate::policy) fn cloud(&self) -> Slot<'a, Cloud> {
        match self.action {
            Action::ApplyForCloud { cloud, .. }
            | Action::DecideCloudApplication { cloud, .. }
            | Action::CompleteCloudStep { cloud, .. }
            | Action::AddCustomerInCloud { cloud, .. } => {
                cloud.as_ref().map_or(Slot::Open, Slot::Known)
            }
            _ => match self.tenant {
                Slot::Known(tenant) => {
                    let world: &'a _ = self.world;
                    Slot::Known(world.cloud_of(&tenant.id))
                }
                Slot::Missing(id) => Slot::Missing(id),
                Slot::Open => Slot::Open,
            },
        }
    }

    /// An organisation's application for that cloud.
    pub(in crate::policy) fn cloud_application(
        &self,
        of: &Organisation,
    ) -> Option<&'a CloudApplication> {
        let world: &'a _ = self.world;
        world.cloud_application(&of.id, *self.cloud().known()?)
    }
}
