//! The scenarios that come with Partner Lab, each built from givens and actions.

mod account;
mod cast;
mod clouds;
mod customers;
mod direct_bill;
mod enrolment;
mod large;
mod partnership;
pub mod samples;
mod sandbox;
mod sellers;

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
    samples::bundled("sample-1", "val", || samples::script("sample-1")),
    samples::bundled("sample-2", "uma", || samples::script("sample-2")),
    samples::bundled("sample-3", "ida", || samples::script("sample-3")),
    samples::bundled("sample-4", "val", || samples::script("sample-4")),
    samples::bundled("sample-5", "val", || samples::script("sample-5")),
    samples::bundled("sample-6", "jun", || samples::script("sample-6")),
    samples::bundled("sample-7", "val", || samples::script("sample-7")),
    samples::bundled("sample-8", "kim", || samples::script("sample-8")),
    partnership::CONNECT,
    partnership::NOT_ENROLLED,
    partnership::OTHER_MARKET,
    partnership::MPN_COUNTRY,
    partnership::NOT_GLOBAL_ADMIN,
    partnership::ALREADY_ACCEPTED,
    partnership::NOT_SIGNED,
    partnership::ENDING,
    customers::FIRST_ORDER,
    sellers::SEVERAL_PARTNERS,
    sellers::SEVERAL_CHANNELS,
    sellers::OWN_USE,
    clouds::NATIONAL_CLOUDS,
    clouds::GERMANY,
    account::SET_UP,
    enrolment::FROM_NOTHING,
    enrolment::DIRECTLY,
    enrolment::WHOLE_STORY,
    direct_bill::DIRECT_BILL,
    large::LARGE,
    sandbox::SANDBOX,
];

/// The bundled scenario of an id; for a variant's id, the sample scenario that it belongs to.
pub fn find(id: &str) -> Option<&'static Bundled> {
    let id = samples::find(id).map_or(id, |(sample, _)| sample.id());
    ALL.iter().find(|bundled| bundled.id == id)
}

/// Where the bundled scenario or variant of an id starts.
pub fn start(id: &str) -> Option<Start> {
    let bundled = find(id)?;
    Some(match samples::find(id) {
        Some((_, variant)) => variant.start(bundled.revision),
        None => bundled.start(),
    })
}

/// Opens the bundled scenario or variant of an id; none when there is no such one.
pub fn open(id: &str, policy: &mut dyn Policy) -> Option<Result<Scenario, PlayError>> {
    let bundled = find(id)?;
    Some(match samples::find(id) {
        Some((_, variant)) => opened(variant.start(bundled.revision), Vec::new(), policy),
        None => bundled.open(policy),
    })
}

/// Plays actions from a start on, each decided by the policy.
fn opened(
    start: Start,
    actions: Vec<(&'static str, Action)>,
    policy: &mut dyn Policy,
) -> Result<Scenario, PlayError> {
    let mut scenario = Scenario::open(start, Vec::new())?;
    scenario.load_into(policy)?;
    for (actor, action) in actions {
        scenario.act(policy, &PersonId::new(actor), action)?;
    }
    Ok(scenario)
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
        opened(self.start(), (self.script)().actions, policy)
    }
}
