//! Examples that are played, and told as data; in native programs only.

use serde_json::{Value as Json, json};

use super::Worked;
use crate::domain::{Event, Givens, Kind, MpnKind, PersonId, Question, Role, request};

impl Worked {
    /// The facts it starts from.
    pub(in crate::policy) fn events(&self) -> Vec<Event> {
        (self.0.given)(cast()).events()
    }

    /// What is asked.
    pub(in crate::policy) fn question(&self) -> Question {
        Question {
            actor: PersonId::new(self.0.actor),
            action: (self.0.action)(),
            as_of: None,
        }
    }

    /// The world it plays in, with what is asked there.
    #[cfg(test)]
    pub(in crate::policy) fn played(&self) -> (crate::domain::World, Question) {
        let world = crate::domain::World::after(self.0.date, &self.events()).unwrap();
        (world, self.question())
    }

    /// It as data, for the list of rules.
    pub(in crate::policy) fn describe(&self) -> Json {
        json!({
            "date": self.0.date,
            "events": self.events(),
            "request": request(&self.question()),
            "verdict": self.0.verdict,
        })
    }
}

/// The usual cast: a provider and a reseller in Europe who do not know each other yet, and a
/// provider in Canada.
fn cast() -> Givens {
    Givens::new()
        .organisation(
            "contoso",
            "Contoso Distribution",
            Kind::IndirectProvider,
            ("Madrid", "ES"),
        )
        .person("mia", "Mia Torres", "contoso", &[Role::GlobalAdmin])
        .person("jun", "Jun Park", "contoso", &[Role::AdminAgent])
        .associated("contoso", "4100001", "ES")
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
        .mpn("fabrikam", "4200000", MpnKind::Global, "FR")
        .associated("fabrikam", "4200001", "FR")
        .organisation(
            "tailspin",
            "Tailspin Supply",
            Kind::IndirectProvider,
            ("Toronto", "CA"),
        )
        .person(
            "kim",
            "Kim Abel",
            "tailspin",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
}

#[cfg(test)]
mod tests {
    use super::super::super::condition::Condition;
    use super::super::super::decide::decide;
    use super::super::super::rules::RULES;
    use super::*;
    use crate::domain::{ActionKind, Outcome, Verdict, World};

    fn played(example: &Worked) -> (World, Verdict, Vec<(String, Outcome)>) {
        let world = World::after(example.0.date, &example.events()).unwrap();
        let decision = decide(&world, &example.question());
        let findings = decision
            .findings
            .iter()
            .map(|it| (it.rule.to_string(), it.outcome))
            .collect();
        (world, decision.verdict, findings)
    }

    #[test]
    fn every_rule_permits_and_denies_by_example() {
        for rule in RULES {
            let (_, verdict, findings) = played(&rule.permits);
            assert_eq!(
                verdict,
                Verdict::Permitted,
                "{} permits: {findings:?}",
                rule.id
            );
            assert_eq!(rule.permits.0.verdict, verdict, "{}", rule.id);
            assert!(
                findings.contains(&(rule.id.to_owned(), Outcome::Holds)),
                "{}: {findings:?}",
                rule.id
            );
            let (_, verdict, findings) = played(&rule.denies);
            assert_ne!(verdict, Verdict::Permitted, "{}", rule.id);
            assert_eq!(
                verdict, rule.denies.0.verdict,
                "{} denies: {findings:?}",
                rule.id
            );
            // A rule that only allows refuses nothing: others stand against what goes beyond it.
            let allows = matches!(rule.condition, Condition::Always);
            let refuses = findings.contains(&(rule.id.to_owned(), Outcome::Fails));
            assert_eq!(refuses, !allows, "{}: {findings:?}", rule.id);
        }
    }

    /// What is typed is in order where nothing is said of it.
    #[test]
    fn no_example_denies_for_a_slip_in_a_form() {
        let forms = ["SIM-FORM", "SIM-ACCOUNT"];
        for rule in RULES.iter().filter(|it| !forms.contains(&it.id)) {
            let (_, _, findings) = played(&rule.denies);
            for (failed, outcome) in findings {
                let slip = outcome == Outcome::Fails && forms.contains(&&*failed);
                assert!(!slip, "{} denies for {failed}", rule.id);
            }
        }
    }

    /// Of the examples that change one thing nothing else is left out.
    #[test]
    fn an_application_is_whole_but_for_what_an_example_changes() {
        use crate::domain::{Country, Enrolment};
        let givens = super::super::enrolment::applied_on(cast(), Enrolment::InReview, |_| {});
        let world = World::after(crate::domain::Date::USUAL, &givens.events()).unwrap();
        let application = world.applications.get("wingtip").unwrap();
        assert_eq!(application.email, "tom.hale@wingtiptoys.example");
        assert_eq!(application.legal_name, "Wingtip Toys");
        assert!(!application.legal_address.is_empty());
        assert_eq!(application.country, Some(Country::new("FR")));
        assert!(crate::domain::is_reachable(&application.support));
        assert!(application.waits_since.is_some());
    }

    #[test]
    fn a_bare_newcomer_has_nothing_and_others_keep_what_they_have() {
        let bare = super::super::enrolment::bare(cast());
        let world = World::after(crate::domain::Date::USUAL, &bare.events()).unwrap();
        for (id, bare) in [("eva", true), ("tom", true), ("jun", false), ("ana", false)] {
            assert_eq!(world.people.get(id).unwrap().roles.is_empty(), bare, "{id}");
        }
        for (id, mpn_ids) in [("wingtip", 0), ("contoso", 1), ("fabrikam", 2)] {
            let held = world.organisations.get(id).unwrap();
            assert_eq!(held.mpn_ids.len(), mpn_ids, "{id}");
            assert_eq!(held.tenant_country.is_none(), id == "wingtip", "{id}");
        }
    }

    #[test]
    fn every_rule_has_a_source_and_an_action_and_a_name_of_its_own() {
        let mut ids = std::collections::BTreeSet::new();
        for rule in RULES {
            assert!(ids.insert(rule.id), "{} twice", rule.id);
            // What the simulator asks for itself must not look as if a document said it.
            let own = rule.reading == crate::domain::Reading::Simulator;
            assert_eq!(rule.sources.is_empty(), own, "{}", rule.id);
            assert!(!rule.on.is_empty(), "{}", rule.id);
        }
    }

    #[test]
    fn every_action_has_a_rule() {
        for kind in ActionKind::ALL {
            assert!(
                super::super::super::rules::about(*kind).next().is_some(),
                "{}",
                kind.name()
            );
        }
    }

    #[test]
    fn requests_come_back_as_the_question_they_were_made_of() {
        for rule in RULES {
            for example in [&rule.permits, &rule.denies] {
                let question = example.question();
                let back = crate::domain::question(request(&question));
                assert_eq!(back.as_ref(), Ok(&question), "{}", rule.id);
            }
        }
    }
}
