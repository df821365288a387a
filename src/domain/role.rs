//! Roles of people, by the names of Partner Center.

use serde::Serialize;

use super::fields::words;

/// A role that a person may hold.
///
/// Source: Assign roles, permissions and workspace access to users (permissions-overview.md,
/// 2020-10-30).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Directory role with full access; signs for the organisation.
    GlobalAdmin,
    /// Directory role that manages users.
    UserManagementAdmin,
    /// Directory role for billing.
    BillingAdmin,
    /// Directory role that sees the own profile only.
    DefaultUser,
    /// Programme role for customers, subscriptions and partner relationships.
    AdminAgent,
    /// Programme role for customers and subscriptions.
    SalesAgent,
    /// Programme role that helps customers.
    HelpdeskAgent,
    /// Company role for locations, profiles and company roles.
    AccountAdmin,
    /// Company role for the partner network membership.
    MpnPartnerAdmin,
    /// Company role for business profiles.
    BusinessProfileAdmin,
    /// Company role for referrals.
    ReferralsAdmin,
    /// Company role for the referrals of the own team.
    ReferralsUser,
    /// Company role for incentives.
    IncentivesAdmin,
    /// Company role that views incentives and makes claims.
    IncentivesUser,
    /// Reporting role for every set of data.
    ExecutiveReportViewer,
    /// Reporting role without revenue and personal data.
    ReportViewer,
    /// Programme role for the profile and the users of a control panel vendor.
    CpvGlobalAdmin,
}

impl Role {
    /// Every role, in the order of the user page.
    pub const ALL: [Self; 17] = [
        Self::GlobalAdmin,
        Self::UserManagementAdmin,
        Self::BillingAdmin,
        Self::DefaultUser,
        Self::AdminAgent,
        Self::SalesAgent,
        Self::HelpdeskAgent,
        Self::AccountAdmin,
        Self::MpnPartnerAdmin,
        Self::BusinessProfileAdmin,
        Self::ReferralsAdmin,
        Self::ReferralsUser,
        Self::IncentivesAdmin,
        Self::IncentivesUser,
        Self::ExecutiveReportViewer,
        Self::ReportViewer,
        Self::CpvGlobalAdmin,
    ];

    /// The roles whose tasks go beyond the own profile and a vendor's.
    pub const WORKING: [Self; 15] = [
        Self::GlobalAdmin,
        Self::UserManagementAdmin,
        Self::BillingAdmin,
        Self::AdminAgent,
        Self::SalesAgent,
        Self::HelpdeskAgent,
        Self::AccountAdmin,
        Self::MpnPartnerAdmin,
        Self::BusinessProfileAdmin,
        Self::ReferralsAdmin,
        Self::ReferralsUser,
        Self::IncentivesAdmin,
        Self::IncentivesUser,
        Self::ExecutiveReportViewer,
        Self::ReportViewer,
    ];

    /// Its id in texts and requests.
    pub const fn id(self) -> &'static str {
        match self {
            Self::GlobalAdmin => "global-admin",
            Self::UserManagementAdmin => "user-management-admin",
            Self::BillingAdmin => "billing-admin",
            Self::DefaultUser => "default-user",
            Self::AdminAgent => "admin-agent",
            Self::SalesAgent => "sales-agent",
            Self::HelpdeskAgent => "helpdesk-agent",
            Self::AccountAdmin => "account-admin",
            Self::MpnPartnerAdmin => "mpn-partner-admin",
            Self::BusinessProfileAdmin => "business-profile-admin",
            Self::ReferralsAdmin => "referrals-admin",
            Self::ReferralsUser => "referrals-user",
            Self::IncentivesAdmin => "incentives-admin",
            Self::IncentivesUser => "incentives-user",
            Self::ExecutiveReportViewer => "executive-report-viewer",
            Self::ReportViewer => "report-viewer",
            Self::CpvGlobalAdmin => "cpv-global-admin",
        }
    }

    /// Whether it is a role of the company outside the directory and the programme. That the
    /// reporting roles are, and that the vendor's role is one of the programme, is our reading:
    /// the documents call the first roles of their own, and the second both.
    pub const fn is_company_role(self) -> bool {
        matches!(
            self,
            Self::AccountAdmin
                | Self::MpnPartnerAdmin
                | Self::BusinessProfileAdmin
                | Self::ReferralsAdmin
                | Self::ReferralsUser
                | Self::IncentivesAdmin
                | Self::IncentivesUser
                | Self::ExecutiveReportViewer
                | Self::ReportViewer
        )
    }
}

words!(Role);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_what_requests_carry() {
        for role in Role::ALL {
            assert_eq!(serde_json::to_value(role).unwrap(), role.id());
        }
    }
}
