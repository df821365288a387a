//! Where tenants lie, who may sell where, and which readings were assumed.

use super::{World, WorldError, missing};
use crate::domain::{
    Assumption, Cloud, CloudApplication, Contradiction, Event, OrganisationId, TenantId,
};

impl World {
    /// The cloud that a tenant lies in.
    pub fn cloud_of(&self, tenant: &TenantId) -> &Cloud {
        self.clouds.get(tenant).unwrap_or(&Cloud::Public)
    }

    /// An organisation's application for a cloud.
    pub fn cloud_application(
        &self,
        organisation: &OrganisationId,
        cloud: Cloud,
    ) -> Option<&CloudApplication> {
        self.cloud_applications.get(organisation)?.get(&cloud)
    }

    /// The reading that was assumed of a contradiction.
    pub fn assumption(&self, of: Contradiction) -> Option<&Assumption> {
        self.assumptions.get(&of)
    }

    /// Lets an event about clouds and readings happen; any other changes nothing.
    pub(super) fn apply_to_clouds(&mut self, event: Event) -> Result<(), WorldError> {
        match event {
            Event::TenantPlaced { tenant, cloud } => {
                if !self.tenants.contains_key(&tenant) {
                    return Err(missing("tenant", tenant.as_str()));
                }
                self.clouds.insert(tenant, cloud);
            }
            Event::CloudApplicationChanged { application } => {
                self.organisation_mut(&application.organisation)?;
                self.cloud_applications
                    .entry(application.organisation.clone())
                    .or_default()
                    .insert(application.cloud, application);
            }
            Event::ReadingAssumed { assumption } => {
                self.assumptions
                    .insert(assumption.contradiction, assumption);
            }
            _ => {}
        }
        Ok(())
    }
}
