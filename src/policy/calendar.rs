//! The dates on which what is allowed can change.

use super::fact::{MARKETPLACE_OUT, PICKED_UNTIL, THREE_GUEST_ROLES};
use super::module::Module;
use super::rules::RULES;
use crate::domain::{Begins, Date, FIFTEEN_MARKETS, SECOND_TABLE, THIRTEEN_COUNTRIES, ToJson as _};

/// The days on which facts change of themselves: no condition names them.
const FACTS: [Date; 6] = [
    SECOND_TABLE,
    FIFTEEN_MARKETS,
    PICKED_UNTIL.plus_days(1),
    MARKETPLACE_OUT,
    THREE_GUEST_ROLES,
    THIRTEEN_COUNTRIES,
];

impl Module {
    /// The dates on which a rule comes into force, changes or ends, oldest first, as a JSON list.
    pub fn changes() -> String {
        let mut dates: Vec<Date> = Vec::new();
        let mut note = |date| {
            if let Err(place) = dates.binary_search(&date) {
                dates.insert(place, date);
            }
        };
        FACTS.into_iter().for_each(&mut note);
        for rule in RULES {
            if let Begins::InForceSince(since) = rule.begins {
                note(since);
            }
            rule.until.into_iter().for_each(&mut note);
            rule.condition.dates(&mut note);
        }
        dates.to_json().text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_day_that_a_fact_names_is_told() {
        let told: Vec<String> = serde_json::from_str(&Module::changes()).unwrap();
        let mut named = 0;
        for source in [
            include_str!("fact/accounts.rs"),
            include_str!("fact/customers.rs"),
            include_str!("fact/dealings.rs"),
            include_str!("fact/deals.rs"),
            include_str!("fact/direct_bill.rs"),
            include_str!("fact/mod.rs"),
            include_str!("../domain/customer.rs"),
            include_str!("../domain/market.rs"),
            include_str!("../domain/registration.rs"),
        ] {
            let source = source.split("#[cfg(test)]").next().unwrap_or_default();
            for rest in source.split("Date::ymd(").skip(1) {
                let parts = rest.split(')').next().unwrap_or_default();
                let parts: Vec<i32> = parts.split(", ").map(|it| it.parse().unwrap()).collect();
                let [year, month, day] = parts[..] else {
                    continue;
                };
                let day = Date::ymd(year, month, day);
                // Of a last day, the day after it.
                let days = [day, day.plus_days(1)].map(|it| it.to_string());
                assert!(days.iter().any(|it| told.contains(it)), "{day}");
                named += 1;
            }
        }
        assert!(named > 10, "{named}");
    }
}
