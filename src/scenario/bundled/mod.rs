//! The scenarios that come with Partner Lab, each built from givens and actions.

mod cast;
mod customers;
mod direct_bill;
mod large;
mod partnership;

use super::play::{Given, PlayError, Scenario, Start};
use super::port::Policy;
use crate::domain::{Action, Date, PersonId};

/// A bundled scenario. Its texts are found by its id.
#[derive(Clone, Copy, Debug)]
pub struct Bundled {
    /// Its id, which addresses carry.
    pub id: &'static str,
    /// Moves on when its givens or actions change.
    pub revision: u32,
    /// Whom the reader first looks over the shoulder of.
    pub person: &'static str,
    /// The page that opens first, as an address has it.
    pub page: &'static str,
    script: fn() -> Script,
}

/// How a scenario is built.
#[derive(Debug)]
struct Script {
    date: Date,
    givens: Vec<Given>,
    actions: Vec<(&'static str, Action)>,
}

/// Every bundled scenario, in the order in which they teach.
pub const ALL: &[Bundled] = &[
    partnership::CONNECT,
    partnership::NOT_ENROLLED,
    partnership::OTHER_MARKET,
    partnership::MPN_COUNTRY,
    partnership::NOT_GLOBAL_ADMIN,
    partnership::ALREADY_ACCEPTED,
    partnership::NOT_SIGNED,
    partnership::ENDING,
    customers::FIRST_ORDER,
    direct_bill::DIRECT_BILL,
    large::LARGE,
];

/// The bundled scenario of an id.
pub fn find(id: &str) -> Option<&'static Bundled> {
    ALL.iter().find(|bundled| bundled.id == id)
}

impl Bundled {
    /// Where it starts.
    pub fn start(&self) -> Start {
        let script = (self.script)();
        Start {
            bundled: self.id.to_owned(),
            revision: self.revision,
            date: script.date,
            givens: script.givens,
        }
    }

    /// Plays its actions from the start on, each decided by the policy.
    pub fn open(&self, policy: &mut dyn Policy) -> Result<Scenario, PlayError> {
        let mut scenario = Scenario::open(self.start(), Vec::new())?;
        scenario.load_into(policy)?;
        for (actor, action) in (self.script)().actions {
            scenario.act(policy, &PersonId::new(actor), action)?;
        }
        Ok(scenario)
    }
}
