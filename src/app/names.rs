//! Names of things in the reader's language.

use super::state::App;
use crate::domain::{
    Action, Country, Date, Decision, Kind, Market, Organisation, OrganisationId, Outcome, PersonId,
    Role, Tenant, TenantKind, Value, Word,
};
use crate::i18n::{Arg, key};
use crate::platform::formats;
use crate::platform::store::BrowserStore;
use crate::scenario::shelf;

impl App {
    /// An organisation's name.
    pub(crate) fn organisation_name(self, id: &OrganisationId) -> String {
        self.world_now(|world| world.organisations.get(id).map(|it| it.name.clone()))
            .flatten()
            .unwrap_or_else(|| id.to_string())
    }

    /// A tenant's name. A company's domain names the tenant it began with, a partner's its CSP
    /// tenant; others are told apart by their id before it.
    pub(crate) fn tenant_name(self, tenant: &Tenant) -> String {
        self.world_now(|world| {
            let at = world.organisations.get(&tenant.organisation)?;
            let first = tenant.kind == TenantKind::Csp || at.kind == Kind::Customer;
            // The documents give no names to further tenants.
            let further = || format!("{}.{}", tenant.id, at.domain);
            if first {
                return Some(at.domain.clone());
            }
            (!at.domain.is_empty()).then(further)
        })
        .flatten()
        .unwrap_or_else(|| tenant.id.to_string())
    }

    /// A person's name.
    pub(crate) fn person_name(self, id: &PersonId) -> String {
        self.world_now(|world| world.people.get(id).map(|it| it.name.clone()))
            .flatten()
            .unwrap_or_else(|| id.to_string())
    }

    /// What a link says that goes on as someone.
    pub(crate) fn continue_as(self, id: &PersonId) -> String {
        let at = self.world_now(|world| Some(world.people.get(id)?.organisation.clone()));
        let at = at.flatten().map(|at| self.organisation_name(&at));
        let args = [
            ("person", Arg::from(self.person_name(id))),
            ("organisation", Arg::from(at.unwrap_or_default())),
        ];
        self.fill(key::CONTINUE_AS, &args)
    }

    /// What a decision misses or does not know, each once.
    pub(crate) fn failed(self, decision: &Decision) -> Vec<String> {
        let mut failed = Vec::new();
        for finding in &decision.findings {
            if matches!(finding.outcome, Outcome::Fails | Outcome::Unknown) {
                for check in &finding.checks {
                    let text = self.finding(&check.fact, finding.outcome, &check.values);
                    if !failed.contains(&text) {
                        failed.push(text);
                    }
                }
            }
        }
        failed
    }

    /// A role's name.
    pub(crate) fn role(self, role: Role) -> String {
        self.word_of("role", role.id())
    }

    /// Roles joined with "and".
    pub(crate) fn roles(self, roles: impl IntoIterator<Item = Role>) -> String {
        formats::all_of(
            self.language(),
            roles.into_iter().map(|role| self.role(role)).collect(),
        )
    }

    /// A market's name; a dash when the country lies in none.
    pub(crate) fn market(self, market: Option<Market>) -> String {
        market.map_or_else(
            || "–".to_owned(),
            |market| self.word_of("market", market.id()),
        )
    }

    /// A country's name.
    pub(crate) fn country(self, country: &Country) -> String {
        // The market document lists three places that share one country code.
        match country.code() {
            "BQ-BO" => self.t(key::COUNTRY_BONAIRE),
            "BQ-SA" => self.t(key::COUNTRY_SABA),
            "BQ-SE" => self.t(key::COUNTRY_SINT_EUSTATIUS),
            _ => formats::country(self.language(), country),
        }
    }

    /// City and country. The whole legal address, once it is told, says in which city.
    pub(crate) fn place(self, at: &Organisation) -> String {
        let told = self.world_now(|world| {
            let address = world.legal_address(&at.id);
            !address.is_empty() && !address.contains(&at.city)
        });
        let city = if told == Some(true) { "" } else { &at.city };
        match &at.country {
            // A further account has no city yet.
            Some(country) if city.is_empty() => self.country(country),
            Some(country) => format!("{city}, {}", self.country(country)),
            None => city.to_owned(),
        }
    }

    /// A date as sentences have it.
    pub(crate) fn date(self, date: Date) -> String {
        formats::long_date(self.language(), date)
    }

    /// A date as tables have it.
    pub(crate) fn day(self, date: Date) -> String {
        formats::short_date(self.language(), date)
    }

    /// A number.
    pub(crate) fn number(self, number: u32) -> String {
        formats::number(self.language(), number)
    }

    /// People joined with "or".
    pub(crate) fn people(self, people: &[PersonId]) -> String {
        formats::any_of(
            self.language(),
            people
                .iter()
                .map(|person| self.person_name(person))
                .collect(),
        )
    }

    /// What a company is; one that is both kinds of partner, as both.
    pub(crate) fn kind_of(self, at: &Organisation) -> String {
        if at.also_reseller {
            self.t(key::OVERVIEW_BOTH_KINDS)
        } else {
            self.word_of("kind", at.kind.id())
        }
    }

    /// A value that the policy looked at, by its name. Not every country is in a market.
    fn named_value(self, name: &str, value: &Value) -> String {
        match value {
            Value::Missing if name.ends_with("market") => self.word("market.none"),
            value => self.value(value),
        }
    }

    /// A value that the policy looked at.
    fn value(self, value: &Value) -> String {
        match value {
            Value::Organisation(id) => self.organisation_name(id),
            Value::Person(id) => self.person_name(id),
            Value::Market(market) => self.market(Some(*market)),
            Value::Country(country) => self.country(country),
            Value::Date(date) => self.date(*date),
            Value::Roles(roles) => formats::any_of(
                self.language(),
                roles.iter().map(|role| self.role(*role)).collect(),
            ),
            Value::MpnKind(crate::domain::MpnKind::Global) => self.word("mpn-kind.global"),
            Value::MpnKind(crate::domain::MpnKind::Location) => self.word("mpn-kind.location"),
            Value::Cloud(cloud) => self.word_of("cloud", cloud.id()),
            Value::Number(number) => self.number(*number),
            Value::Text(text) => text.clone(),
            Value::Missing => "–".to_owned(),
        }
    }

    /// What was found when a fact was looked at, as a sentence.
    pub(crate) fn finding(self, fact: &str, outcome: Outcome, values: &[(Word, Value)]) -> String {
        if is_to_itself(fact, values) {
            return self.t(key::RELATED_SELF);
        }
        let key = match outcome {
            Outcome::Open => "fact.open".to_owned(),
            _ => format!("fact.{fact}.{}", outcome.id()),
        };
        let args: Vec<_> = values
            .iter()
            .map(|(name, value)| (&**name, Arg::from(self.named_value(name, value))))
            .collect();
        self.filled(&key, &args)
    }

    /// A text whose key is made from an id, with values.
    pub(crate) fn filled(self, key: &str, args: &[(&str, Arg)]) -> String {
        use leptos::prelude::WithUntracked as _;
        self.texts.with_untracked(|texts| texts.fill(key, args))
    }
}

/// Whether a partner is asked for a relationship with itself, which nobody can have.
pub(crate) fn is_to_itself(fact: &str, values: &[(Word, Value)]) -> bool {
    let value = |sought: &str| {
        let found = values.iter().find(|(name, _)| *name == sought);
        found.map(|(_, value)| value)
    };
    fact == "related" && value("partner").is_some_and(|it| Some(it) == value("customer"))
}

impl App {
    /// The name of a kept scenario: the reader's own, or its title, with a number when there are several.
    pub(crate) fn scenario_name(self, slot: &str, bundled: &str) -> String {
        let own = shelf::name(&BrowserStore, slot).unwrap_or_default();
        if !own.is_empty() {
            return own;
        }
        let title = self.word(&format!("scenario.{bundled}.title"));
        match slot
            .strip_prefix(bundled)
            .and_then(|rest| rest.strip_prefix('-'))
        {
            Some(number) => format!("{title} ({number})"),
            None => title,
        }
    }

    /// What an action is about: the step by name when it is whole, its label otherwise.
    pub(crate) fn did_or_label(self, action: &Action) -> String {
        if action.is_whole() && !action.kind().is_question() {
            self.did(action)
        } else {
            self.word_of("action", action.kind().name())
        }
    }
}
