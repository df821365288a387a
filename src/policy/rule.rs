//! What a rule is.

use serde::Serialize;

use super::condition::Condition;
use super::example::Worked;
use super::source::Cited;
use crate::domain::{ActionKind, Begins, Date, Reading};

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Who takes part in the programme.
    Actors,
    /// Becoming an indirect reseller.
    Enrolment,
    /// The partner agreement.
    Agreements,
    /// Provider and reseller.
    Partnership,
    /// Partner and customer.
    Customers,
    /// Orders and subscriptions.
    Transactions,
    /// Who may do what inside a company.
    Roles,
    /// Suspended accounts.
    Standing,
    /// Becoming, being and ceasing to be a direct bill partner.
    DirectBill,
    /// National clouds and the Government Community Cloud offer.
    Clouds,
    /// What the simulator itself asks for.
    Simulator,
}

macro_rules! ways {
    ($($name:ident = $id:literal,)+) => {
        /// A documented way round a rule, with its key in texts. A letter takes less of the module
        /// than a text.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the texts say what each is")]
        pub enum Way {
            $($name,)+
        }

        impl Way {
            /// Its key.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }
        }
    };
}

ways! {
    AccountInCountry = "account-in-country",
    AccountInCustomerMarket = "account-in-customer-market",
    AccountInMarket = "account-in-market",
    AccountInUs = "account-in-us",
    AnotherProvider = "another-provider",
    AsReseller = "as-reseller",
    AskGlobalAdmin = "ask-global-admin",
    AskProvider = "ask-provider",
    AzurePlan = "azure-plan",
    BecomeReseller = "become-reseller",
    BuyFromAnother = "buy-from-another",
    CancelAndRebuy = "cancel-and-rebuy",
    ChinaPortal = "china-portal",
    CustomerTicket = "customer-ticket",
    GccProvider = "gcc-provider",
    InternalUseTenant = "internal-use-tenant",
    JoinMpn = "join-mpn",
    ListedProvider = "listed-provider",
    NewRequest = "new-request",
    OrderAgain = "order-again",
    OrderAnew = "order-anew",
    ProviderConfirms = "provider-confirms",
    ProviderCreates = "provider-creates",
    ProviderInMarket = "provider-in-market",
    PublicCloudGermany = "public-cloud-germany",
    RemovalInPortal = "removal-in-portal",
    RemoveDirectly = "remove-directly",
    ResellElsewhere = "resell-elsewhere",
    SeparateTenant = "separate-tenant",
    SignedAlready = "signed-already",
    StartAsReseller = "start-as-reseller",
    StayReseller = "stay-reseller",
    SupportTicket = "support-ticket",
    TransferRoute = "transfer-route",
    UnrelatedPartner = "unrelated-partner",
}

/// One statement of the catalogue that decides actions.
#[derive(Debug)]
#[cfg_attr(
    target_arch = "wasm32",
    expect(dead_code, reason = "the module has no examples")
)]
pub struct Rule {
    /// Its stable id, the one of the fact catalogue.
    pub id: &'static str,
    /// What it is about.
    pub topic: Topic,
    /// The actions it decides.
    pub on: &'static [ActionKind],
    /// Since when it counts, and of which kind the date is.
    pub begins: Begins,
    /// The day from which it counts no more.
    pub until: Option<Date>,
    /// Where it stands; empty only for what the simulator itself asks for.
    pub sources: &'static [Cited],
    /// Whether the documents say it or we read it into them.
    pub reading: Reading,
    /// Remarks shown with it, by key.
    pub notes: &'static [&'static str],
    /// Documented ways round it when nothing repairs it, by key.
    pub alternatives: &'static [Way],
    pub(super) condition: Condition,
    pub(super) permits: Worked,
    /// What it does not let through; of a rule that only allows, what goes beyond it, so that others
    /// refuse it.
    pub(super) denies: Worked,
}

impl Rule {
    /// Whether it counts on a date. A rule that was first stated on a date counts before it too,
    /// by our reading.
    pub fn counts_on(&self, date: Date) -> bool {
        let begun = match self.begins {
            Begins::InForceSince(since) => date >= since,
            Begins::FirstStated(_) => true,
        };
        begun && self.until.is_none_or(|until| date < until)
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::RULES;
    use super::*;

    #[test]
    fn a_rule_counts_from_its_first_day_to_the_day_before_its_end() {
        let [first, last, end] = [(2020, 2, 1), (2020, 6, 28), (2020, 6, 29)]
            .map(|(year, month, day)| Date::ymd(year, month, day));
        let ending = |begins| Rule {
            begins,
            until: Some(end),
            ..**RULES.first().unwrap()
        };
        let rule = ending(Begins::InForceSince(first));
        let days = [first.plus_days(-1), first, last, end, end.plus_days(1)];
        assert_eq!(
            days.map(|day| rule.counts_on(day)),
            [false, true, true, false, false]
        );
        let rule = ending(Begins::FirstStated(first));
        assert_eq!(
            days.map(|day| rule.counts_on(day)),
            [true, true, true, false, false]
        );
    }
}
