//! What the native tests share: the policy library behind scenario's port, a store with faults,
//! and short ways to name people and ask.

// Each test file is a crate of its own and uses a part of this.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    clippy::allow_attributes,
    clippy::new_without_default,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test file that uses only a part would warn about the rest"
)]

pub mod accounts;
pub mod actions;
pub mod clouds;
pub mod customers;
pub mod dealings;
pub mod direct_bill;
pub mod pool;
pub mod store;
pub mod texts;

use partner_lab::domain::{
    Action, Application, Check, Country, Date, Decision, Enrolment, Event, Finding, Givens, Kind,
    MpnKind, Outcome, PersonId, Question, Role, Verdict, World, consequences,
};
use partner_lab::policy::{REVISION, decide};
use partner_lab::scenario::{Policy, PolicyError};

/// The policy library with a World of its own, as the module holds one.
#[derive(Clone, Debug)]
pub struct LibraryPolicy {
    pub world: World,
}

impl LibraryPolicy {
    pub fn new() -> Self {
        Self {
            world: World::on(Date::USUAL),
        }
    }
}

fn unfit(error: &impl ToString) -> PolicyError {
    PolicyError(error.to_string())
}

impl Policy for LibraryPolicy {
    fn load(&mut self, date: Date, events: &[Event]) -> Result<(), PolicyError> {
        self.world = World::after(date, events).map_err(|error| unfit(&error))?;
        Ok(())
    }

    fn apply(&mut self, events: &[Event]) -> Result<(), PolicyError> {
        let mut world = self.world.clone();
        for event in events {
            world.apply(event.clone()).map_err(|error| unfit(&error))?;
        }
        self.world = world;
        Ok(())
    }

    fn decide(&self, questions: &[Question]) -> Result<Vec<Decision>, PolicyError> {
        Ok(questions
            .iter()
            .map(|question| decide(&self.world, question))
            .collect())
    }

    fn revision(&self) -> u32 {
        REVISION
    }
}

/// A date, short.
pub const fn on(year: i32, month: i32, day: i32) -> Date {
    Date::ymd(year, month, day)
}

/// Three providers in two markets, two resellers in Europe and a newcomer. Nobody has signed,
/// nobody is connected.
pub fn cast() -> Givens {
    Givens::new()
        .organisation(
            "contoso",
            "Contoso",
            Kind::IndirectProvider,
            ("Madrid", "ES"),
        )
        .person("mia", "Mia Torres", "contoso", &[Role::GlobalAdmin])
        .person("jun", "Jun Park", "contoso", &[Role::AdminAgent])
        .person("lou", "Lou Vega", "contoso", &[Role::HelpdeskAgent])
        .associated("contoso", "4100001", "ES")
        .organisation("litware", "Litware", Kind::IndirectProvider, ("Graz", "AT"))
        .person(
            "max",
            "Max Huber",
            "litware",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
        .organisation(
            "tailspin",
            "Tailspin",
            Kind::IndirectProvider,
            ("Toronto", "CA"),
        )
        .person(
            "kim",
            "Kim Abel",
            "tailspin",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
        .organisation(
            "fabrikam",
            "Fabrikam",
            Kind::IndirectReseller,
            ("Lyon", "FR"),
        )
        .person(
            "ana",
            "Ana Silva",
            "fabrikam",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
        .person("leo", "Leo Martin", "fabrikam", &[Role::SalesAgent])
        .person("acc", "Ada Cole", "fabrikam", &[Role::AccountAdmin])
        .person("sam", "Sam Reed", "fabrikam", &[])
        .mpn("fabrikam", "4200000", MpnKind::Global, "FR")
        .associated("fabrikam", "4200001", "FR")
        .organisation(
            "proseware",
            "Proseware",
            Kind::IndirectReseller,
            ("Berlin", "DE"),
        )
        .person("ida", "Ida Frank", "proseware", &[Role::GlobalAdmin])
        .associated("proseware", "4210001", "DE")
        .organisation("wingtip", "Wingtip Toys", Kind::Prospect, ("Lille", "FR"))
        .person("eva", "Eva Stone", "wingtip", &[Role::GlobalAdmin])
        .person("tom", "Tom Hale", "wingtip", &[Role::BillingAdmin])
        .mpn("wingtip", "4500001", MpnKind::Location, "FR")
}

/// The same, and the newcomer has applied; what is known of its application can be another.
pub fn applied(enrolment: Enrolment, change: fn(&mut Application)) -> Givens {
    let mut application = Application {
        email: "tom.hale@wingtiptoys.example".to_owned(),
        legal_name: "Wingtip Toys".to_owned(),
        legal_address: "1 Grand-Place".to_owned(),
        country: Some(Country::new("FR")),
        support: "+33 3 20 00 00 00".to_owned(),
        waits_since: Some(on(2021, 5, 3)),
        ..Application::default()
    };
    change(&mut application);
    cast()
        .but("wingtip", |it| {
            it.enrolment = enrolment;
            it.primary_contact = Some("tom".into());
        })
        .event(Event::ApplicationUpdated {
            organisation: "wingtip".into(),
            application,
        })
}

/// The World of these givens on a date.
pub fn world(givens: Givens, date: Date) -> World {
    World::after(date, &givens.events()).unwrap()
}

/// What the policy answers this person.
pub fn ask(world: &World, actor: &str, action: Action) -> Decision {
    decide(
        world,
        &Question {
            actor: PersonId::new(actor),
            action,
            as_of: None,
        },
    )
}

/// The verdict and the ids of the rules that fail.
pub fn verdict(world: &World, actor: &str, action: Action) -> (Verdict, Vec<String>) {
    let decision = ask(world, actor, action);
    let failed = failed(&decision);
    (decision.verdict, failed)
}

/// Permitted, or blocked by these rules.
pub fn blocked_by(rules: &[&str]) -> (Verdict, Vec<String>) {
    let verdict = if rules.is_empty() {
        Verdict::Permitted
    } else {
        Verdict::Blocked
    };
    (verdict, rules.iter().map(|it| (*it).to_owned()).collect())
}

/// Holds a verdict against the rules that alone block it.
pub fn judged(found: &(Verdict, Vec<String>), rules: &[&str], what: &str) {
    assert_eq!(*found, blocked_by(rules), "{what}");
}

/// Whether a company has signed the partner agreement, for whichever market.
pub fn has_signed(world: &World, id: &str) -> bool {
    world.agreements.keys().any(|(of, _)| of.as_str() == id)
}

/// Lets an action happen, as this entry.
pub fn happen(world: &mut World, actor: &str, action: &Action, entry: u32) {
    let decision = ask(world, actor, action.clone());
    assert!(
        decision.is_permitted(),
        "{action:?}: {:?}",
        failed(&decision)
    );
    for event in consequences(world, &actor.into(), action, entry).unwrap() {
        world.apply(event).unwrap();
    }
}

/// The ids of the rules that fail.
pub fn failed(decision: &Decision) -> Vec<String> {
    decision
        .findings
        .iter()
        .filter(|it| it.outcome == Outcome::Fails)
        .map(|it| it.rule.to_string())
        .collect()
}

/// A rule's finding.
pub fn finding<'a>(decision: &'a Decision, rule: &str) -> Option<&'a Finding> {
    decision.findings.iter().find(|it| it.rule == rule)
}

/// The checks that failed, of every rule.
pub fn failed_checks(decision: &Decision) -> Vec<(String, Check)> {
    decision
        .findings
        .iter()
        .filter(|it| it.outcome == Outcome::Fails)
        .flat_map(|it| {
            it.checks
                .iter()
                .map(|check| (it.rule.to_string(), check.clone()))
        })
        .collect()
}
