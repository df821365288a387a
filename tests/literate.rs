//! Scenarios that can be read: Markdown with the steps and what the policy answers, in both
//! languages. `BLESS=1 cargo test --test literate` writes the answers of today into the files.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use partner_lab::domain::{
    Action, Date, Decision, Event, Finding, FromJson as _, Outcome, PersonId, Question, Remedy,
    Value, World, consequences, read,
};
use partner_lab::i18n::{Arg, Language, Texts};
use partner_lab::policy::decide;
use partner_lab::scenario::bundled::samples;
use serde_json::{Value as Json, json};
use support::texts::policy_pack;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/literate");
const BEGIN: &str = "```play\n";
const END: &str = "```\n";

struct Play {
    world: World,
    entry: u32,
    languages: [(&'static str, Texts); 2],
}

fn texts(language: Language, pack: &str) -> Texts {
    let mut texts = Texts::new(language);
    texts.add(pack).unwrap();
    texts
}

impl Play {
    fn new() -> Self {
        Self {
            world: World::on(Date::USUAL),
            entry: 0,
            languages: [
                ("en", texts(Language::English, &policy_pack("en"))),
                ("ko", texts(Language::Korean, &policy_pack("ko"))),
            ],
        }
    }

    /// One line of a play; answers what the policy says to a step.
    fn line(&mut self, line: &str) -> Option<String> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "world" => {
                let events = support::customers::world(rest).events();
                self.world = World::after(Date::FIRST, &events).unwrap();
                self.world.date = Date::USUAL;
            }
            "date" => self.world.date = rest.parse().unwrap(),
            "given" => {
                let event: Event = read(rest).unwrap();
                self.world.apply(event).unwrap();
            }
            actor if actor.ends_with(':') => {
                return Some(self.step(actor.trim_end_matches(':'), rest));
            }
            // What the policy answered the last time.
            _ => {}
        }
        None
    }

    fn step(&mut self, actor: &str, step: &str) -> String {
        let (name, parameters) = step.split_once(' ').unwrap();
        let parameters: Json = serde_json::from_str(parameters).unwrap();
        let question = Question {
            actor: PersonId::new(actor),
            action: Action::from_json(json!({ name: parameters }).into())
                .unwrap_or_else(|error| panic!("{step}: {error}")),
            as_of: None,
        };
        let decision = decide(&self.world, &question);
        if decision.is_permitted() && !question.action.kind().is_question() {
            self.entry += 1;
            let world = &self.world;
            let events = consequences(world, &question.actor, &question.action, self.entry);
            for event in events.unwrap() {
                self.world.apply(event).unwrap();
            }
        }
        self.answer(&decision)
    }

    /// The verdict with its reasons: what is in the way, or what lets the step through, so far as the
    /// document of the sample scenarios speaks of it; then what would repair it, and who could.
    fn answer(&self, decision: &Decision) -> String {
        let permitted = decision.is_permitted();
        let tells = |it: &&Finding| match it.outcome {
            Outcome::Fails | Outcome::Unknown => true,
            Outcome::Holds => permitted && is_of_samples(decision, &it.rule),
            Outcome::Open => false,
        };
        let told: Vec<_> = decision.findings.iter().filter(tells).collect();
        let mut answer = decision.verdict.id().to_owned();
        for finding in &told {
            write!(answer, " {}", finding.rule).unwrap();
        }
        answer.push('\n');
        for (tag, texts) in &self.languages {
            let mut said = BTreeSet::new();
            for finding in &told {
                for check in &finding.checks {
                    let args: Vec<_> = check
                        .values
                        .iter()
                        .map(|(name, value)| (&**name, Arg::from(self.value(texts, value))))
                        .collect();
                    let key = format!("fact.{}.{}", check.fact, finding.outcome.id());
                    said.insert(texts.fill(&key, &args));
                    for way in &check.alternatives {
                        said.insert(texts.word(&format!("alternative.{way}")).to_owned());
                    }
                }
            }
            for sentence in said {
                writeln!(answer, "  {tag} {sentence}").unwrap();
            }
        }
        let checks = told.iter().flat_map(|finding| &finding.checks);
        let mut ways: Vec<&Remedy> = Vec::new();
        for way in checks.flat_map(|check| &check.remedies) {
            if !ways.contains(&way) {
                ways.push(way);
                answer.push_str(&self.way(way));
            }
        }
        answer
    }

    /// A remedy: what is done and by whom, and the sentence of each language.
    fn way(&self, way: &Remedy) -> String {
        let ids = |people: &[PersonId]| {
            let ids: Vec<_> = people.iter().map(PersonId::as_str).collect();
            ids.join(" ")
        };
        let mut told = match way {
            Remedy::Act { action, people, .. } => format!("  way {action}: {}\n", ids(people)),
            Remedy::ContinueAs { people } => format!("  way this: {}\n", ids(people)),
            Remedy::Wait { until } => format!("  way wait: {until}\n"),
            Remedy::Form { field } => format!("  way form: {field}\n"),
            Remedy::Assume { contradiction } => format!("  way assume: {}\n", contradiction.id()),
        };
        for (tag, texts) in &self.languages {
            let people = |people: &[PersonId]| {
                let names: Vec<_> = people
                    .iter()
                    .map(|it| &*self.world.people[it].name)
                    .collect();
                ("people", Arg::from(names.join(", ")))
            };
            let sentence = match way {
                Remedy::Act {
                    action,
                    organisation,
                    people: who,
                } => {
                    let name = self.world.organisations[organisation].name.clone();
                    let place = ("organisation", Arg::from(name));
                    if who.is_empty() {
                        texts.fill("remedy.nobody", &[place])
                    } else {
                        texts.fill(&format!("remedy.{action}"), &[place, people(who)])
                    }
                }
                Remedy::ContinueAs { people: who } => {
                    texts.fill("remedy.continue-as", &[people(who)])
                }
                Remedy::Wait { until } => {
                    texts.fill("remedy.wait", &[("date", Arg::from(until.to_string()))])
                }
                Remedy::Form { field } => texts.word(&format!("remedy.form.{field}")).to_owned(),
                Remedy::Assume { .. } => texts.word("remedy.assume").to_owned(),
            };
            writeln!(told, "    {tag} {sentence}").unwrap();
        }
        told
    }

    fn value(&self, texts: &Texts, value: &Value) -> String {
        match value {
            Value::Organisation(id) => self.world.organisations[id].name.clone(),
            Value::Person(id) => self.world.people[id].name.clone(),
            Value::Market(market) => texts.word(&format!("market.{}", market.id())).to_owned(),
            Value::Country(country) => country.code().to_owned(),
            Value::Date(date) => date.to_string(),
            Value::Roles(roles) => roles
                .iter()
                .map(|role| texts.word(&format!("role.{}", role.id())).to_owned())
                .collect::<Vec<_>>()
                .join(", "),
            Value::MpnKind(kind) => texts.word(&format!("mpn-kind.{}", kind.id())).to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Text(text) => text.clone(),
            Value::Cloud(cloud) => texts.word(&format!("cloud.{}", cloud.id())).to_owned(),
            Value::Missing => "–".to_owned(),
        }
    }
}

/// Whether a rule stands in the document that has the sample scenarios, or is the one that keeps
/// what scenario 4 says of CSP tenants.
fn is_of_samples(decision: &Decision, rule: &str) -> bool {
    let cited = decision.rules.of(rule);
    let mut sources = cited.into_iter().flat_map(|it| &it.sources);
    sources.any(|it| it.document == samples::DOCUMENT.0) || rule == "R-TX-NORESELLP2P"
}

/// The file with the answers of today.
fn played(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((prose, after)) = rest.split_once(BEGIN) {
        let (play, after) = after.split_once(END).unwrap();
        out.push_str(prose);
        out.push_str(BEGIN);
        let mut stage = Play::new();
        for line in play.lines().filter(|line| is_written(line)) {
            writeln!(out, "{line}").unwrap();
            out.push_str(&stage.line(line).unwrap_or_default());
        }
        out.push_str(END);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Whether a line is the author's and not an answer.
fn is_written(line: &str) -> bool {
    let word = line.split(' ').next().unwrap_or_default();
    matches!(word, "world" | "date" | "given") || word.ends_with(':')
}

fn files() -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(Path::new(FOLDER))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

#[test]
fn every_scenario_is_answered_as_written() {
    let files = files();
    assert!(files.len() >= 8, "{files:?}");
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(BEGIN), "{file:?} plays nothing");
        let played = played(&text);
        if env::var_os("BLESS").is_some() {
            fs::write(&file, &played).unwrap();
        } else {
            assert_eq!(played, text, "{file:?} is answered otherwise");
        }
    }
}
