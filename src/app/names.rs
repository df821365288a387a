//! Names of things in the reader's language.

use super::state::App;
use crate::domain::{
    Action, Country, Date, Decision, Event, InvitationId, Kind, Market, Offer, Organisation,
    OrganisationId, Outcome, PersonId, Role, Tenant, TenantKind, Value, Word,
};
use crate::i18n::{Arg, key};
use crate::platform::formats;
use crate::platform::store::BrowserStore;
use crate::scenario::{Step, shelf};

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
        self.word(&format!("role.{}", role.id()))
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
            |market| self.word(&format!("market.{}", market.id())),
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
            self.word(&format!("kind.{}", at.kind.id()))
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
            Value::Cloud(cloud) => self.word(&format!("cloud.{}", cloud.id())),
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

    /// A step by name: "request to Fabrikam".
    pub(crate) fn did(self, action: &Action) -> String {
        let mut args: Vec<(&str, Arg)> = Vec::new();
        let fields = action.parameters();
        for (name, value) in &fields {
            let Some(text) = value.as_str() else {
                continue;
            };
            let shown = match &**name {
                "provider" | "reseller" | "partner" | "organisation" => {
                    self.organisation_name(&OrganisationId::new(text))
                }
                "person" | "recipient" | "contact" => self.person_name(&PersonId::new(text)),
                "role" => self.word(&format!("role.{text}")),
                "country" => self.country(&Country::new(text)),
                "cloud" => self.word(&format!("cloud.{text}")),
                "step" => self.word(&format!("cloud-step.{text}")),
                "date" | "since" => text
                    .parse()
                    .map_or_else(|_| text.to_owned(), |date| self.date(date)),
                "invitation" => {
                    args.extend(self.invited(&InvitationId::new(text)));
                    continue;
                }
                "ticket" => {
                    args.extend(self.ticketed(text));
                    continue;
                }
                _ => text.to_owned(),
            };
            args.push((name, Arg::from(shown)));
        }
        if self.is_cancelled(action) {
            return self.word("operation.purchase-cancelled");
        }
        self.filled(&format!("did.{}", action.kind().name()), &args)
    }

    /// Whether it ends what is bought once.
    fn is_cancelled(self, action: &Action) -> bool {
        let Action::SuspendSubscription { subscription, .. } = action else {
            return false;
        };
        let offer = self.world_now(|world| {
            let id = subscription.as_ref()?;
            Some(world.subscriptions.get(id)?.offer)
        });
        offer.flatten().is_some_and(Offer::is_bought_once)
    }

    fn invited(self, id: &InvitationId) -> Vec<(&'static str, Arg)> {
        self.parties(|event| match event {
            Event::InvitationSent { invitation } if invitation.id == *id => {
                Some((invitation.provider.clone(), invitation.reseller.clone()))
            }
            _ => None,
        })
    }

    fn ticketed(self, id: &str) -> Vec<(&'static str, Arg)> {
        self.parties(|event| match event {
            Event::TicketOpened { ticket } if ticket.id.as_str() == id => {
                Some((ticket.provider.clone(), ticket.reseller.clone()))
            }
            _ => None,
        })
    }

    /// The two sides of something that an event made. The history knows it even after an undo.
    fn parties(
        self,
        made_by: impl Fn(&Event) -> Option<(OrganisationId, OrganisationId)>,
    ) -> Vec<(&'static str, Arg)> {
        use leptos::prelude::WithUntracked as _;
        let found = self.open.with_untracked(|open| {
            let scenario = &open.as_ref()?.scenario;
            let given = scenario.start().givens.iter().map(|given| &given.event);
            let happened =
                scenario
                    .history()
                    .entries()
                    .iter()
                    .flat_map(|entry| match &entry.step {
                        Step::Acted { events, .. } => events.as_slice(),
                        Step::Refused { .. } | Step::Undone { .. } | Step::Redone { .. } => &[],
                    });
            given.chain(happened).find_map(&made_by)
        });
        found.map_or_else(Vec::new, |(provider, reseller)| {
            vec![
                ("provider", Arg::from(self.organisation_name(&provider))),
                ("reseller", Arg::from(self.organisation_name(&reseller))),
            ]
        })
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
            self.word(&format!("action.{}", action.kind().name()))
        }
    }
}
