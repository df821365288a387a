//! The dates on which what is allowed can change.

use super::module::Module;
use super::rules::RULES;
use crate::domain::{Begins, Date, ToJson as _};

impl Module {
    /// The dates on which a rule comes into force, changes or ends, oldest first, as a JSON list.
    pub fn changes() -> String {
        let mut dates: Vec<Date> = Vec::new();
        let mut note = |date| {
            if let Err(place) = dates.binary_search(&date) {
                dates.insert(place, date);
            }
        };
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
