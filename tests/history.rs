//! Properties of random histories: whatever people try, the policy answers, what is permitted
//! happens, what is refused changes nothing, and every step can be taken back and replayed.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "policy/plausible.rs"]
mod plausible;
#[path = "history/repairs.rs"]
mod repairs;
mod support;

use partner_lab::domain::{self, ActionKind, Date, PersonId, Question, Verdict, World};
use partner_lab::policy::{Module, decide, verdict};
use partner_lab::scenario::{Entry, Given, PlayError, Scenario, Start, Step, bundled};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use support::LibraryPolicy;
use support::customers::market;
use support::pool::pool;

/// Someone tries something, or takes a step back or forth. The numbers choose from what the World
/// offers at that moment.
#[derive(Clone, Debug)]
enum Move {
    Try {
        actor: u16,
        action: u16,
    },
    /// Someone tries what the policy permits, so that histories lead somewhere.
    TryPermitted {
        choice: u16,
    },
    Undo,
    Redo,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let any_move = prop_oneof![
        4 => (any::<u16>(), any::<u16>()).prop_map(|(actor, action)| Move::Try { actor, action }),
        6 => any::<u16>().prop_map(|choice| Move::TryPermitted { choice }),
        2 => Just(Move::Undo),
        1 => Just(Move::Redo),
    ];
    prop::collection::vec(any_move, 4..36)
}

fn chosen<T: Clone>(list: &[T], at: u16) -> T {
    list[usize::from(at) % list.len()].clone()
}

/// A question about anything by anyone, strangers included.
fn any_question(world: &World, actor: u16, action: u16) -> Question {
    let mut people: Vec<_> = world.people.keys().cloned().collect();
    people.push(PersonId::new("nobody"));
    Question {
        actor: chosen(&people, actor),
        action: chosen(&pool(world), action),
        as_of: None,
    }
}

/// A permitted question of the first kind of action that has one, from a chosen kind on. Kinds are
/// chosen evenly, or the many ways to change a role would crowd out the rest.
fn permitted_question(world: &World, choice: u16) -> Option<Question> {
    let actions = pool(world);
    let people: Vec<_> = world.people.keys().collect();
    let kinds = ActionKind::ALL;
    let choice = usize::from(choice);
    (0..kinds.len()).find_map(|turn| {
        let kind = kinds[(choice + turn) % kinds.len()];
        let actions: Vec<_> = actions.iter().filter(|it| it.kind() == kind).collect();
        (0..actions.len() * people.len()).find_map(|turn| {
            let at = choice / kinds.len() + turn;
            let question = Question {
                actor: people[at / actions.len() % people.len()].clone(),
                action: actions[at % actions.len()].clone(),
                as_of: None,
            };
            (verdict(world, &question) == Verdict::Permitted).then_some(question)
        })
    })
}

struct Played {
    /// How many remedies were followed.
    followed: usize,
    policy: LibraryPolicy,
    scenario: Scenario,
}

impl Played {
    fn open(id: &str) -> Self {
        let mut policy = LibraryPolicy::new();
        let scenario = bundled::find(id).unwrap().open(&mut policy).unwrap();
        Self {
            followed: 0,
            policy,
            scenario,
        }
    }

    fn with_customers() -> Self {
        let givens = market().events().into_iter().map(|event| Given {
            event,
            despite: None,
        });
        let start = Start {
            bundled: "connect".to_owned(),
            revision: 1,
            date: Date::USUAL,
            givens: givens.collect(),
        };
        let mut policy = LibraryPolicy::new();
        let scenario = Scenario::open(start, Vec::new()).unwrap();
        scenario.load_into(&mut policy).unwrap();
        Self {
            followed: 0,
            policy,
            scenario,
        }
    }

    /// Makes the move and checks what holds of every single step.
    fn step(&mut self, made: &Move) {
        let actor = PersonId::new("jun");
        match made {
            Move::Try { actor, action } => {
                self.attempt(&any_question(self.scenario.world(), *actor, *action));
            }
            Move::TryPermitted { choice } => {
                if let Some(question) = permitted_question(self.scenario.world(), *choice) {
                    self.attempt(&question);
                }
            }
            Move::Undo => {
                let expected = self.scenario.history().to_undo().is_none();
                let result = self.scenario.undo(&mut self.policy, &actor);
                assert_eq!(result == Err(PlayError::Nothing), expected);
            }
            Move::Redo => {
                let expected = self.scenario.history().to_redo().is_none();
                let result = self.scenario.redo(&mut self.policy, &actor);
                assert_eq!(result == Err(PlayError::Nothing), expected);
            }
        }
        assert_eq!(self.policy.world, *self.scenario.world());
    }

    fn attempt(&mut self, question: &Question) {
        let before = self.scenario.world().clone();
        let entries = self.scenario.history().entries().len();
        let foreseen = decide(&before, question);
        assert_eq!(
            foreseen,
            decide(&before, question),
            "decide is deterministic"
        );
        assert_eq!(foreseen.verdict, verdict(&before, question));

        let decision = self
            .scenario
            .act(&mut self.policy, &question.actor, question.action.clone())
            .unwrap_or_else(|error| {
                panic!("{question:?} is permitted and does not apply: {error}")
            });
        assert_eq!(decision, foreseen);
        if decision.verdict == Verdict::Blocked {
            self.followed += repairs::hold(&before, question, &decision);
        }
        let history = self.scenario.history().entries();
        assert_eq!(history.len(), entries + 1);
        let last = history.last().unwrap();
        assert_eq!(last.date, before.date);
        if decision.is_permitted() {
            assert!(matches!(last.step, Step::Acted { .. }));
            let redo = self.scenario.history().to_redo();
            assert_eq!(
                redo, None,
                "what was undone is gone once something else happens"
            );
            self.and_back(&before);
        } else {
            assert!(matches!(last.step, Step::Refused { .. }));
            assert_eq!(*self.scenario.world(), before, "{question:?} was refused");
        }
    }

    /// Undo leads to the World before, redo to the one after.
    fn and_back(&self, before: &World) {
        let actor = PersonId::new("ana");
        let mut policy = self.policy.clone();
        let mut scenario = self.scenario.clone();
        scenario.undo(&mut policy, &actor).unwrap();
        assert_eq!(scenario.world(), before);
        assert_eq!(policy.world, *before);
        scenario.redo(&mut policy, &actor).unwrap();
        assert_eq!(scenario.world(), self.scenario.world());
        assert_eq!(policy.world, *self.scenario.world());
    }
}

/// Written, read back and folded, a history leads to the same World; so does the module, which
/// gets the same events as text.
fn replays(scenario: &Scenario) {
    let text = domain::write(&scenario.history().entries().to_vec());
    let entries: Vec<Entry> = domain::read(&text).unwrap();
    let start = domain::write(scenario.start());
    let opened = Scenario::open(domain::read(&start).unwrap(), entries).unwrap();
    assert_eq!(opened, *scenario);

    let events: Vec<_> = scenario.events().collect();
    let load = serde_json::json!({ "date": scenario.start().date, "events": events });
    let mut module = Module::default();
    module.load(&load.to_string()).unwrap();
    assert_eq!(module.world(), scenario.world());
}

/// The same histories each time, so that a change is judged by what it changes; other ones, as many
/// as `PROPTEST_CASES` says, when the whole is proved.
fn config() -> ProptestConfig {
    let usual = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_some() {
        return usual;
    }
    ProptestConfig {
        cases: 24,
        rng_seed: RngSeed::Fixed(2017),
        ..usual
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn two_partners_may_try_anything(moves in moves()) {
        let mut played = Played::open("connect");
        for made in &moves {
            played.step(made);
        }
        replays(&played.scenario);
    }

    #[test]
    fn partners_and_customers_may_try_anything(moves in moves()) {
        let mut played = Played::with_customers();
        for made in &moves {
            played.step(made);
        }
        replays(&played.scenario);
    }

    #[test]
    fn a_newcomer_may_try_anything(moves in moves()) {
        let mut played = Played::open("not-enrolled");
        for made in &moves {
            played.step(made);
        }
        replays(&played.scenario);
    }

    /// Taking everything back leads to the start, and doing it all again to the end.
    #[test]
    fn everything_can_be_taken_back_and_done_again(moves in moves()) {
        let actor = PersonId::new("ana");
        let mut played = Played::open("not-enrolled");
        let start = played.scenario.world().clone();
        for made in &moves {
            played.step(made);
        }
        let end = played.scenario.world().clone();
        let Played { mut policy, mut scenario, .. } = played;
        let mut steps = 0;
        while scenario.undo(&mut policy, &actor).is_ok() {
            steps += 1;
        }
        prop_assert_eq!(scenario.world(), &start);
        for _ in 0..steps {
            scenario.redo(&mut policy, &actor).unwrap();
        }
        prop_assert_eq!(scenario.world(), &end);
        prop_assert_eq!(&policy.world, scenario.world());
    }

    /// Another tab that takes over the entries sees the same.
    #[test]
    fn another_tab_catches_up(moves in moves(), seen in 0_usize..36) {
        let mut played = Played::open("connect");
        for made in &moves {
            played.step(made);
        }
        let entries = played.scenario.history().entries();
        let (first, rest) = entries.split_at(seen.min(entries.len()));
        let mut policy = LibraryPolicy::new();
        let mut other = Scenario::open(played.scenario.start().clone(), first.to_vec()).unwrap();
        other.catch_up(&mut policy, rest.to_vec()).unwrap();
        prop_assert_eq!(&other, &played.scenario);
        prop_assert_eq!(&policy.world, played.scenario.world());
    }
}

/// The random histories are worth something only when they reach far: here is what they reach at least.
#[test]
fn random_histories_reach_far() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut kinds = std::collections::BTreeSet::new();
    let (mut refused, mut followed) = (0, 0);
    for turn in 0..180 {
        let made = moves().new_tree(&mut runner).unwrap().current();
        let mut played = match turn % 3 {
            0 => Played::open("not-enrolled"),
            1 => Played::open("already-accepted"),
            _ => Played::with_customers(),
        };
        for it in &made {
            played.step(it);
        }
        followed += played.followed;
        for entry in played.scenario.history().entries() {
            match &entry.step {
                Step::Acted { action, .. } => {
                    kinds.insert(action.kind().name());
                }
                Step::Refused { .. } => refused += 1,
                Step::Undone { .. } => {
                    kinds.insert("undo");
                }
                Step::Redone { .. } => {
                    kinds.insert("redo");
                }
            }
        }
    }
    assert!(refused > 20, "{refused}");
    assert!(followed > 500, "{followed}");
    for kind in [
        "RequestPartnership",
        "AuthorizeIndirectProvider",
        "SignPartnerAgreement",
        "WaitUntil",
        "EnrollAsIndirectReseller",
        "ConfirmEmail",
        "SuspendAccount",
        "RequestResellerRelationship",
        "AcceptResellerRelationship",
        "InviteCustomerJointly",
        "ConfirmCustomerAgreement",
        "PlaceOrder",
        "PlaceOrderForReseller",
        "ChangeSeats",
        "SuspendSubscription",
        "RemoveDelegatedAdmin",
        "CreateTenant",
        "undo",
        "redo",
    ] {
        assert!(kinds.contains(kind), "{kind}: {kinds:?}");
    }
}
