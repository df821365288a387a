//! A rule's worked examples: a small world, a person, an action, a date, and what follows.

pub(super) mod customers;

use serde_json::{Value as Json, json};

use crate::domain::{
    Action, Date, Enrolment, Event, Givens, Kind, MpnKind, PersonId, Question, Role, Verdict,
    request,
};

/// A worked example, as data.
#[derive(Clone, Copy, Debug)]
pub(super) struct Example {
    /// What differs from the usual cast.
    pub(super) given: fn(Givens) -> Givens,
    /// Who acts.
    pub(super) actor: &'static str,
    /// What the person tries to do.
    pub(super) action: fn() -> Action,
    /// The policy date.
    pub(super) date: Date,
    /// What the policy answers.
    pub(super) verdict: Verdict,
}

/// Nothing differs from the usual cast.
pub(super) fn usual(givens: Givens) -> Givens {
    givens
}

impl Example {
    /// The facts it starts from.
    pub(super) fn events(&self) -> Vec<Event> {
        (self.given)(cast()).events()
    }

    /// What is asked.
    pub(super) fn question(&self) -> Question {
        Question {
            actor: PersonId::new(self.actor),
            action: (self.action)(),
            as_of: None,
        }
    }

    /// It as data, for the list of rules.
    pub(super) fn describe(&self) -> Json {
        json!({
            "date": self.date,
            "events": self.events(),
            "request": request(&self.question()),
            "verdict": self.verdict,
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

/// A provider's whole request.
pub(super) fn invite(provider: &str, reseller: &str, recipient: &str) -> Action {
    Action::RequestPartnership {
        provider: Some(provider.into()),
        reseller: Some(reseller.into()),
        recipient: Some(recipient.into()),
        text: Some(String::new()),
        link_kept: Some(true),
    }
}

/// Contoso has invited Fabrikam; the invitation's id is `asked`.
pub(super) fn invited(givens: Givens) -> Givens {
    givens.invited("asked", "contoso", "fabrikam", "ana", Date::ymd(2018, 3, 1))
}

/// Contoso and Fabrikam are connected.
pub(super) fn connected(givens: Givens) -> Givens {
    givens.connected("contoso", "fabrikam", Date::ymd(2018, 3, 1))
}

/// Contoso and Fabrikam are connected and both have signed.
pub(super) fn ready(givens: Givens) -> Givens {
    connected(givens)
        .signed("contoso", Date::ymd(2019, 11, 4))
        .signed("fabrikam", Date::ymd(2019, 12, 2))
}

/// The invited side authorises, with the box ticked or not.
pub(super) fn authorize(ticked: bool) -> Action {
    Action::AuthorizeIndirectProvider {
        invitation: Some("asked".into()),
        ticked: Some(ticked),
    }
}

/// Contoso removes Fabrikam in the portal, with Yes or No.
pub(super) fn remove(confirmed: bool) -> Action {
    Action::RemovePartnership {
        provider: Some("contoso".into()),
        reseller: Some("fabrikam".into()),
        confirmed: Some(confirmed),
    }
}

/// Contoso and Fabrikam do new business.
pub(super) fn business() -> Action {
    Action::DoNewBusiness {
        provider: Some("contoso".into()),
        reseller: Some("fabrikam".into()),
    }
}

/// An organisation signs the partner agreement.
pub(super) fn sign(organisation: &str) -> Action {
    Action::SignPartnerAgreement {
        organisation: Some(organisation.into()),
    }
}

/// Fabrikam associates an MPN ID.
pub(super) fn associate(mpn: &str) -> Action {
    Action::AssociateMpnId {
        organisation: Some("fabrikam".into()),
        mpn: Some(mpn.into()),
    }
}

/// A company that has an MPN ID and has not applied yet, with one person who may apply.
pub(super) fn newcomer(givens: Givens) -> Givens {
    givens
        .organisation("wingtip", "Wingtip Toys", Kind::Prospect, ("Lille", "FR"))
        .person("eva", "Eva Stone", "wingtip", &[Role::GlobalAdmin])
        .person("tom", "Tom Hale", "wingtip", &[Role::BillingAdmin])
        .mpn("wingtip", "4500001", MpnKind::Location, "FR")
}

/// Wingtip Toys applies, with Tom Hale as its primary contact.
pub(super) fn enroll() -> Action {
    Action::EnrollAsIndirectReseller {
        organisation: Some("wingtip".into()),
        contact: Some("tom".into()),
    }
}

/// Wingtip Toys has applied and the contact has, or has not, confirmed the mail.
pub(super) fn applied(givens: Givens, enrolment: Enrolment) -> Givens {
    newcomer(givens).but("wingtip", |it| {
        it.enrolment = enrolment;
        it.primary_contact = Some("tom".into());
    })
}

#[cfg(test)]
mod tests {
    use super::super::decide::decide;
    use super::super::rules::RULES;
    use super::*;
    use crate::domain::{ActionKind, Outcome, World};

    fn played(example: &Example) -> (World, Verdict, Vec<(String, Outcome)>) {
        let world = World::after(example.date, &example.events()).unwrap();
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
            assert_eq!(rule.permits.verdict, verdict, "{}", rule.id);
            assert!(
                findings.contains(&(rule.id.to_owned(), Outcome::Holds)),
                "{}: {findings:?}",
                rule.id
            );
            let Some(denies) = &rule.denies else {
                continue;
            };
            let (_, verdict, findings) = played(denies);
            assert_eq!(verdict, denies.verdict, "{} denies: {findings:?}", rule.id);
            assert!(
                findings.contains(&(rule.id.to_owned(), Outcome::Fails)),
                "{}: {findings:?}",
                rule.id
            );
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
                !super::super::rules::about(*kind).is_empty(),
                "{}",
                kind.name()
            );
        }
    }

    #[test]
    fn requests_come_back_as_the_question_they_were_made_of() {
        for rule in RULES {
            for example in [Some(&rule.permits), rule.denies.as_ref()]
                .into_iter()
                .flatten()
            {
                let question = example.question();
                let back = crate::domain::question(request(&question));
                assert_eq!(back.as_ref(), Ok(&question), "{}", rule.id);
            }
        }
    }
}
