//! Actions by name, and as JSON.

use super::{Action, ActionKind, ParameterKind};
use crate::domain::fields::{FromJson, ToJson, as_named, named};
use crate::domain::json::{Json, JsonOf};

impl ActionKind {
    /// The kind of a name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// What its parameter of this name names; none when it has no such parameter.
    pub fn parameter(self, name: &str) -> Option<ParameterKind> {
        let mut parameters = self.parameters().iter();
        parameters
            .find(|(it, _)| *it == name)
            .map(|(_, kind)| *kind)
    }

    /// Whether it is only asked about and never run.
    pub const fn is_question(self) -> bool {
        matches!(
            self,
            Self::DoNewBusiness
                | Self::OpenServiceRequest
                | Self::RenewSubscription
                | Self::CheckResellerAgreement
                | Self::ChooseModel
                | Self::ViewPricing
                | Self::ViewCustomers
                | Self::ViewBilling
                | Self::ViewResellerAnalytics
                | Self::ViewActivityLog
                | Self::ViewVerification
                | Self::ViewAgreements
                | Self::UseMultiPartner
        )
    }
}

/// As `{"Name": {parameters}}`.
impl ToJson for Action {
    fn to_json(&self) -> Json {
        as_named(self.kind().name(), self.parameters())
    }
}

impl FromJson for Action {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        let (name, fields) = named(value).map_err(|error| error.to_string())?;
        let kind = ActionKind::find(&name)
            .ok_or_else(|| ["there is no action `", &*name, "`"].concat())?;
        Self::with_parameters(kind, fields.0).map_err(|error| error.to_string())
    }
}
