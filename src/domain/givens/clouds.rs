//! Givens about clouds and assumed readings.

use super::Givens;
use crate::domain::{
    Assumption, ChosenText, Cloud, CloudApplication, CloudState, Contradiction, Date, Event,
};

impl Givens {
    /// A tenant that lies in another cloud than the public one.
    #[must_use]
    pub fn placed(self, tenant: &str, cloud: Cloud) -> Self {
        self.event(Event::TenantPlaced {
            tenant: tenant.into(),
            cloud,
        })
    }

    /// An application for a cloud, in a state.
    #[must_use]
    pub fn applied(self, organisation: &str, cloud: Cloud, state: CloudState, on: Date) -> Self {
        self.event(Event::CloudApplicationChanged {
            application: CloudApplication {
                organisation: organisation.into(),
                cloud,
                state,
                applied: on,
                since: on,
                reason: None,
            },
        })
    }

    /// A reading that was assumed of what the documents say of the US Government cloud.
    #[must_use]
    pub fn assumed(self, text: ChosenText, since: Date) -> Self {
        self.event(Event::ReadingAssumed {
            assumption: Assumption {
                contradiction: Contradiction::UsGovernment,
                text,
                since,
            },
        })
    }
}
