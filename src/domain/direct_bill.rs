//! Direct bill: the sales that qualify for it, the steps on the way, the support plans, and
//! subscriptions that move to a provider.

use super::fields::{record, words};
use super::world::LiteMap;
use super::{
    Date, ListedId, Offer, Organisation, OrganisationId, SubscriptionId, TenantId, TransferId,
};

/// The revenue that direct bill asks for, in whole US dollars.
pub const REVENUE_BAR: u32 = 300_000;

/// Since when an offering of one's own is recommended only (R-DB-MANAGED).
pub const MANAGED_RECOMMENDED: Date = Date::ymd(2020, 10, 27);

/// Months whose sales count together.
const TRAILING_MONTHS: i32 = 12;

/// What was sold, so far as the revenue tells it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SaleKind {
    /// Cloud services, which count.
    Cloud,
    /// Perpetual software, which does not.
    Perpetual,
}

impl SaleKind {
    /// Every one, in order.
    pub const ALL: [Self; 2] = [Self::Cloud, Self::Perpetual];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cloud => "cloud",
            Self::Perpetual => "perpetual",
        }
    }
}

/// What a company sold in a month.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sale {
    /// Who sold.
    pub organisation: OrganisationId,
    /// The first day of the month.
    pub month: Date,
    /// How much, in whole US dollars.
    pub amount: u32,
    /// What.
    pub kind: SaleKind,
}

/// What a company declares that it can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capability {
    /// Billing and provisioning.
    Infrastructure,
    /// Cloud support of the first line.
    FirstLine,
    /// It may accept legal agreements for the company.
    Signing,
    /// A managed service, a service on own know-how or an application of its own.
    ManagedService,
    /// A connection to Microsoft's programming interfaces.
    Interfaces,
}

impl Capability {
    /// Every one, in order.
    pub const ALL: [Self; 5] = [
        Self::Infrastructure,
        Self::FirstLine,
        Self::Signing,
        Self::ManagedService,
        Self::Interfaces,
    ];

    /// The step that declares it.
    pub const fn step(self) -> DirectBillStep {
        match self {
            Self::Infrastructure => DirectBillStep::Infrastructure,
            Self::FirstLine => DirectBillStep::FirstLine,
            Self::Signing => DirectBillStep::Signing,
            Self::ManagedService => DirectBillStep::ManagedService,
            Self::Interfaces => DirectBillStep::Interfaces,
        }
    }

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        self.step().id()
    }
}

/// A paid support plan of Microsoft for partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SupportPlan {
    /// Advanced Support for Partners.
    Advanced,
    /// Premier Support for Partners.
    Premier,
}

impl SupportPlan {
    /// Every one, in order.
    pub const ALL: [Self; 2] = [Self::Advanced, Self::Premier];

    /// The step that buys it.
    pub const fn step(self) -> DirectBillStep {
        match self {
            Self::Advanced => DirectBillStep::Advanced,
            Self::Premier => DirectBillStep::Premier,
        }
    }

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        self.step().id()
    }
}

/// Something that has been done on the way to direct bill, or from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DirectBillStep {
    /// The questionnaire was answered.
    Questionnaire,
    /// The company applied.
    Applied,
    /// Microsoft asked for evidence of the revenue.
    EvidenceAsked,
    /// The evidence was given.
    EvidenceGiven,
    /// Microsoft confirmed that the company is eligible.
    Eligible,
    /// The credit check was passed.
    CreditPassed,
    /// The credit check was not passed.
    CreditFailed,
    /// The Advanced plan was bought.
    Advanced,
    /// The Premier plan was bought.
    Premier,
    /// The terms of direct bill were accepted.
    Terms,
    /// Billing and provisioning stand.
    Infrastructure,
    /// The company gives support of the first line.
    FirstLine,
    /// The company may accept legal agreements.
    Signing,
    /// The company has an offering of its own.
    ManagedService,
    /// The company uses Microsoft's programming interfaces.
    Interfaces,
    /// The company became a direct bill partner.
    DirectBill,
    /// The direct bill partner enrolled as an indirect reseller too.
    Reseller,
}

impl DirectBillStep {
    /// Every one, in order.
    pub const ALL: [Self; 17] = [
        Self::Questionnaire,
        Self::Applied,
        Self::EvidenceAsked,
        Self::EvidenceGiven,
        Self::Eligible,
        Self::CreditPassed,
        Self::CreditFailed,
        Self::Advanced,
        Self::Premier,
        Self::Terms,
        Self::Infrastructure,
        Self::FirstLine,
        Self::Signing,
        Self::ManagedService,
        Self::Interfaces,
        Self::DirectBill,
        Self::Reseller,
    ];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Questionnaire => "questionnaire",
            Self::Applied => "applied",
            Self::EvidenceAsked => "evidence-asked",
            Self::EvidenceGiven => "evidence-given",
            Self::Eligible => "eligible",
            Self::CreditPassed => "credit-passed",
            Self::CreditFailed => "credit-failed",
            Self::Advanced => "advanced",
            Self::Premier => "premier",
            Self::Terms => "terms",
            Self::Infrastructure => "infrastructure",
            Self::FirstLine => "first-line",
            Self::Signing => "signing",
            Self::ManagedService => "managed-service",
            Self::Interfaces => "interfaces",
            Self::DirectBill => "direct-bill",
            Self::Reseller => "reseller",
        }
    }
}

/// How far the transfer of a subscription has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TransferState {
    /// It waits for the provider.
    Active,
    /// The provider accepted it; the subscription has moved.
    Completed,
    /// The provider rejected it.
    Rejected,
    /// The partner took it back before it was answered.
    Withdrawn,
}

impl TransferState {
    /// Every one, in order.
    pub const ALL: [Self; 4] = [
        Self::Active,
        Self::Completed,
        Self::Rejected,
        Self::Withdrawn,
    ];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Completed => "completed",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// A request to move a subscription to a provider. It keeps what was there when it was made.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Transfer {
    /// Its id.
    pub id: TransferId,
    /// The subscription; it is gone once it has moved.
    pub subscription: SubscriptionId,
    /// The partner that asks.
    pub partner: OrganisationId,
    /// The provider that is asked.
    pub provider: OrganisationId,
    /// The customer's tenant.
    pub tenant: TenantId,
    /// What was ordered.
    pub offer: Offer,
    /// How many when it was asked for.
    pub quantity: u32,
    /// How many add-ons when it was asked for; they travel along.
    pub add_ons: u32,
    /// Those of them that were chosen from the price list.
    pub named_add_ons: Vec<ListedId>,
    /// What the price list calls it, if it was chosen there.
    pub listed: Option<ListedId>,
    /// When it was asked for.
    pub requested: Date,
    /// How far it has come.
    pub state: TransferState,
}

/// The steps, sales and transfers of a World.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DirectBill {
    /// What companies have done, with the day.
    pub steps: LiteMap<OrganisationId, LiteMap<DirectBillStep, Date>>,
    /// What companies sold, in the order in which it was recorded.
    pub sales: LiteMap<OrganisationId, Vec<Sale>>,
    /// Transfers by id.
    pub transfers: LiteMap<TransferId, Transfer>,
    /// The tenants of customers whom a partner won as a reseller.
    pub through_provider: LiteMap<OrganisationId, Vec<TenantId>>,
}

impl DirectBill {
    /// Nothing yet.
    pub(super) const fn new() -> Self {
        Self {
            steps: LiteMap::new(),
            sales: LiteMap::new(),
            transfers: LiteMap::new(),
            through_provider: LiteMap::new(),
        }
    }

    /// When a company took a step.
    pub fn taken(&self, by: &OrganisationId, step: DirectBillStep) -> Option<Date> {
        self.steps.get(by)?.get(&step).copied()
    }

    /// The support plan of a company, and when it was bought.
    pub fn plan(&self, of: &OrganisationId) -> Option<(SupportPlan, Date)> {
        SupportPlan::ALL
            .into_iter()
            .find_map(|plan| Some((plan, self.taken(of, plan.step())?)))
    }

    /// What a company sold as a partner: nothing from before the month in which it became one.
    fn sold(&self, by: &Organisation) -> impl Iterator<Item = &Sale> {
        let (sales, since) = (self.sales.get(&by.id), by.sells_since());
        let sales = sales.map_or(&[][..], Vec::as_slice).iter();
        sales.filter(move |it| Some(it.month) >= since)
    }

    /// The sales of one kind in a month.
    pub fn sold_in(&self, by: &Organisation, month: Date, kind: SaleKind) -> u32 {
        let sales = self.sold(by);
        let of_month = sales.filter(|it| it.month == month && it.kind == kind);
        of_month.fold(0, |sum, it| sum.saturating_add(it.amount))
    }

    /// The cloud revenue of the twelve whole months before a day.
    pub fn revenue(&self, of: &Organisation, day: Date) -> u32 {
        trailing_months(day).fold(0, |sum: u32, month| {
            sum.saturating_add(self.sold_in(of, month, SaleKind::Cloud))
        })
    }

    /// The month of a company's first sale.
    pub fn first_sale(&self, by: &Organisation) -> Option<Date> {
        self.sold(by).map(|it| it.month).min()
    }

    /// Whether a partner won a customer as a reseller, so that its provider orders.
    pub fn is_through_provider(&self, partner: &OrganisationId, tenant: &TenantId) -> bool {
        let tenants = self.through_provider.get(partner);
        tenants.is_some_and(|tenants| tenants.contains(tenant))
    }

    /// The transfer of a subscription that waits for the provider.
    pub fn waiting(&self, subscription: &SubscriptionId) -> Option<&Transfer> {
        let mut transfers = self.transfers.values();
        transfers.find(|it| it.subscription == *subscription && it.state == TransferState::Active)
    }
}

/// The first days of the twelve whole months before a day, the oldest first.
pub fn trailing_months(day: Date) -> impl Iterator<Item = Date> {
    (1..=TRAILING_MONTHS)
        .rev()
        .map(move |back| day.month_start(-back))
}

words!(
    SaleKind,
    Capability,
    SupportPlan,
    DirectBillStep,
    TransferState
);
record!(Sale {
    organisation,
    month,
    amount,
    kind
});
record!(Transfer {
    id,
    subscription,
    partner,
    provider,
    tenant,
    offer,
    quantity,
    add_ons,
    listed,
    requested,
    state,
} or_empty { named_add_ons });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_trailing_months_are_the_twelve_whole_ones_before_a_day() {
        let months: Vec<_> = trailing_months(Date::ymd(2021, 5, 19)).collect();
        assert_eq!(months.len(), 12);
        assert_eq!(months.first(), Some(&Date::ymd(2020, 5, 1)));
        assert_eq!(months.last(), Some(&Date::ymd(2021, 4, 1)));
        assert_eq!(
            trailing_months(Date::ymd(2021, 1, 1)).last(),
            Some(Date::ymd(2020, 12, 1))
        );
    }
}
