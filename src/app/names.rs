//! Names of things in the reader's language.

use super::pages::{check, listed, offer};
use super::state::App;
use crate::domain::json::Json;
use crate::domain::{
    Action, Country, Date, Decision, Event, Kind, ListedId, Market, Offer, Organisation,
    OrganisationId, Outcome, PersonId, Role, Tenant, TenantId, TenantKind, Value, Word,
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
            .map(|(name, value)| (&**name, Arg::from(self.value(value))))
            .collect();
        self.filled(&key, &args)
    }

    /// A text whose key is made from an id, with values.
    pub(crate) fn filled(self, key: &str, args: &[(&str, Arg)]) -> String {
        use leptos::prelude::WithUntracked as _;
        self.texts.with_untracked(|texts| texts.fill(key, args))
    }

    /// A step by name: "request to Fabrikam", with what was decided.
    pub(crate) fn did(self, action: &Action) -> String {
        let fields = action.parameters();
        let mut told = Told::default();
        for (name, value) in &fields {
            match value {
                Json::String(text) => self.told(&mut told, name, text),
                Json::Number(number) => {
                    let number = u32::try_from(*number).unwrap_or_default();
                    told.args.push((name, Arg::from(self.number(number))));
                }
                // What is not ticked is refused, so nobody does it.
                Json::Bool(false) if DECIDED.contains(&&**name) => told.no = true,
                _ => {}
            }
        }
        let ends = told.once && matches!(action, Action::SuspendSubscription { .. });
        let no = if told.no || ends { ".no" } else { "" };
        let name = action.kind().name();
        let text = self.filled(&format!("did.{name}{no}"), &told.args);
        // A step of a lesson may be about what is not there yet.
        if text.contains('{') {
            return self.word_of("action", name);
        }
        text
    }

    /// What a parameter says, or what the thing is about that it names.
    fn told<'a>(self, told: &mut Told<'a>, name: &'a str, text: &str) {
        let shown = match name {
            "provider" | "reseller" | "partner" | "organisation" | "customer" => {
                self.organisation_name(&OrganisationId::new(text))
            }
            "person" | "recipient" | "contact" => self.person_name(&PersonId::new(text)),
            "role" | "cloud" => self.word_of(name, text),
            "country" => self.country(&Country::new(text)),
            "step" => self.word_of("cloud-step", text),
            "date" | "since" => text
                .parse()
                .map_or_else(|_| text.to_owned(), |date| self.date(date)),
            "finding" => {
                told.no = !matches!(text, "employed" | "registered");
                let check = check(matches!(text, "employed" | "domain-not-owned"));
                told.args.push(("check", Arg::from(self.t(check))));
                return;
            }
            // What stands on the price list has a name of its own. It comes before its kind, which
            // comes before the quantity.
            "listed" => {
                told.args
                    .extend(listed(text).map(|it| ("offer", Arg::from(it))));
                return;
            }
            "offer" => {
                let Some(kind) = Offer::ALL.into_iter().find(|it| it.id() == text) else {
                    return;
                };
                told.once = kind.is_bought_once();
                let usage = kind.is_billed_by_usage();
                let usage = usage.then(|| Arg::from(self.t(key::SUBSCRIPTION_USAGE)));
                told.args.extend(usage.map(|it| ("quantity", it)));
                offer(self, kind)
            }
            _ if MADE.contains(&name) => return self.about(told, name, text),
            _ => text.to_owned(),
        };
        told.args.push((name, Arg::from(shown)));
    }

    /// What something that an event made is about. The history knows it even after an undo.
    fn about(self, told: &mut Told<'_>, kind: &str, id: &str) {
        use leptos::prelude::WithUntracked as _;
        self.open.with_untracked(|open| {
            let Some(open) = open else { return };
            let start = open.scenario.start();
            let given = start.givens.iter().map(|given| &given.event);
            let entries = open.scenario.history().entries().iter();
            let happened = entries.flat_map(|entry| match &entry.step {
                Step::Acted { events, .. } => events.as_slice(),
                Step::Refused { .. } | Step::Undone { .. } | Step::Redone { .. } => &[],
            });
            let mut made = given.chain(happened).filter_map(made);
            if let Some((.., known)) = made.find(|it| it.0 == kind && it.1 == id) {
                for (name, value) in known {
                    if !value.is_empty() {
                        self.told(told, name, value);
                    }
                }
            }
        });
    }
}

/// What is told of a step: the values for its text, and which text that is.
#[derive(Default)]
struct Told<'a> {
    args: Vec<(&'a str, Arg)>,
    no: bool,
    /// Whether it is about what is bought once.
    once: bool,
}

/// What is known of a thing, by the names of parameters.
type Known<'a> = [(&'static str, &'a str); 3];

/// No more is known.
const NONE: (&str, &str) = ("", "");

/// What an event made: the parameter that names such a thing, its id, and what is known of it.
fn made(event: &Event) -> Option<(&'static str, &str, Known<'_>)> {
    let listed = |it: &'_ Option<ListedId>| ("listed", it.as_ref().map_or("", ListedId::as_str));
    Some(match event {
        Event::TenantAdded { tenant: it } => {
            let owner = ("customer", it.organisation.as_str());
            ("tenant", it.id.as_str(), [owner, NONE, NONE])
        }
        Event::InvitationSent { invitation: it } => {
            let known = [
                ("provider", it.provider.as_str()),
                ("reseller", it.reseller.as_str()),
                NONE,
            ];
            ("invitation", it.id.as_str(), known)
        }
        Event::TicketOpened { ticket: it } => {
            let tenant = it.tenant.as_ref().map_or("", TenantId::as_str);
            let known = [
                ("provider", it.provider.as_str()),
                ("reseller", it.reseller.as_str()),
                ("tenant", tenant),
            ];
            ("ticket", it.id.as_str(), known)
        }
        Event::CustomerInvitationSent { invitation: it } => {
            let known = [
                ("partner", it.partner.as_str()),
                ("tenant", it.tenant.as_str()),
                NONE,
            ];
            ("customer_invitation", it.id.as_str(), known)
        }
        Event::SubscriptionCreated { subscription: it }
        | Event::TransferCompleted {
            subscription: it, ..
        } => {
            let offer = ("offer", it.offer.id());
            let known = [listed(&it.listed), offer, ("tenant", it.tenant.as_str())];
            ("subscription", it.id.as_str(), known)
        }
        Event::TransferRequested { transfer: it } => {
            let offer = ("offer", it.offer.id());
            let known = [listed(&it.listed), offer, ("tenant", it.tenant.as_str())];
            ("transfer", it.id.as_str(), known)
        }
        Event::AzureTransferFiled { azure_transfer: it } => {
            let known = [("subscription", it.subscription.as_str()), NONE, NONE];
            ("azure_transfer", it.id.as_str(), known)
        }
        _ => return None,
    })
}

/// The parameters that name what steps make.
pub(crate) const MADE: [&str; 7] = [
    "azure_transfer",
    "customer_invitation",
    "invitation",
    "subscription",
    "tenant",
    "ticket",
    "transfer",
];

/// The parameters that say yes or no, where no is a step too.
const DECIDED: [&str; 4] = ["accepted", "approved", "enforced", "passed"];

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
