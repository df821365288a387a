//! The texts whose keys are made from ids: complete in both languages, nothing else in their
//! files, and only placeholders that always have a value.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what a test reads is there, or the test fails"
)]

use std::collections::{BTreeMap, BTreeSet};

#[path = "support/mod.rs"]
mod support;

use partner_lab::domain::{
    Action, ActionKind, ChangeDate, ChosenText, Cloud, CloudState, CloudStep, Contradiction,
    Country, Date, DirectBillStep, Enrolment, Event, InvitationState, Kind, MailKind, Market,
    Model, MpnKind, Offer, Organisation, Question, Reading, ReviewFinding, Role, TIMELINE,
    TenantKind, Verdict, World, request,
};
use partner_lab::policy::{Module, RULES};
use partner_lab::scenario::activity;
use partner_lab::scenario::bundled::{self, samples};
use partner_lab::scenario::file::Problem;
use serde::Serialize;
use serde_json::{Value as Json, json};
use support::texts::{policy, policy_pack};
use support::{accounts, actions, customers, direct_bill};

type Texts = BTreeMap<String, String>;
type Names = BTreeSet<String>;

const LANGUAGES: [&str; 2] = ["en", "ko"];
const ENGLISH: &str = "en";
const KOREAN: &str = "ko";

/// The scenarios' texts of a language.
fn scenarios(language: &str) -> &'static str {
    match language {
        KOREAN => include_str!("../src/i18n/ko/scenarios.json"),
        _ => include_str!("../src/i18n/en/scenarios.json"),
    }
}

fn pack(file: &str) -> Texts {
    serde_json::from_str(file).unwrap()
}

fn all(language: &str) -> Texts {
    let mut all = pack(&policy_pack(language));
    all.extend(pack(scenarios(language)));
    all
}

/// The ids of the facts, as they stand in the source; the facts themselves are private.
fn fact_ids() -> Names {
    let ids = |source: &str| -> Names {
        let (_, ids) = source.split_once("fn id(self)").unwrap();
        let (ids, _) = ids.split_once("\n    }\n").unwrap();
        ids.split("=> \"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect()
    };
    let mut all = ids(include_str!("../src/policy/fact/mod.rs"));
    all.extend(ids(include_str!("../src/policy/fact/customers.rs")));
    all.extend(ids(include_str!("../src/policy/fact/accounts.rs")));
    all.extend(ids(include_str!("../src/policy/fact/direct_bill.rs")));
    all.extend(ids(include_str!("../src/policy/fact/clouds.rs")));
    all.extend(ids(include_str!("../src/policy/fact/dealings.rs")));
    all.extend(ids(include_str!("../src/policy/fact/enrolment.rs")));
    all
}

/// The words that follow a mark in a source text.
fn after(source: &str, mark: &str) -> Names {
    source
        .split(mark)
        .skip(1)
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect()
        })
        .collect()
}

/// The parameters of an action, as its declaration has them.
fn parameters(kind: ActionKind) -> Names {
    let source = include_str!("../src/domain/action/mod.rs");
    let start = format!("\n    {} on ", kind.name());
    let (_, body) = source.split_once(&start).unwrap();
    let (body, _) = body.split_once("\n    }\n").unwrap();
    body.lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
        .filter_map(|line| line.split_once(": "))
        .map(|(name, _)| name.to_owned())
        .collect()
}

fn id(value: impl Serialize) -> String {
    serde_json::to_value(value)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned()
}

/// The key of a mail's texts. A new kind of mail does not compile without one.
fn mail_id(kind: &MailKind) -> &'static str {
    match kind {
        MailKind::PartnershipInvitation { .. } => "partnership-invitation",
        MailKind::CustomerInvitation { .. } => "customer-invitation",
        MailKind::EmailVerification => "email-verification",
        MailKind::EnrolmentInReview => "enrolment-in-review",
        MailKind::EnrolmentCompleted => "enrolment-completed",
        MailKind::AgreementReminder => "agreement-reminder",
        MailKind::TemporaryPassword => "temporary-password",
        MailKind::CreditCheckPassed => "credit-check-passed",
        MailKind::CreditCheckFailed => "credit-check-failed",
        MailKind::AzureTransferAsked => "transfer-asked",
        MailKind::Message { .. } => "message",
        MailKind::VerificationRejected => "verification-rejected",
        MailKind::PartnerNetworkCode => "partner-network-code",
    }
}

const TERMS: [&str; 10] = [
    "mpa",
    "mca",
    "mpn-id",
    "tenant",
    "csp",
    "indirect-provider",
    "indirect-reseller",
    "market",
    "global-admin",
    "admin-agent",
];

/// The operations of the activity log between two organisations.
const BETWEEN: [&str; 12] = [
    "delegated-admin-approved",
    "relationship-created",
    "relationship-extended",
    "relationship-removed",
    "delegated-admin-removed",
    "customer-agreement",
    "subscription-created",
    "subscription-suspended",
    "invitation-sent",
    "partnership-created",
    "admin-access-removed",
    "partnership-removed",
];

fn mails() -> Vec<MailKind> {
    vec![
        MailKind::PartnershipInvitation {
            invitation: "any".into(),
            text: String::new(),
        },
        MailKind::CustomerInvitation {
            invitation: "any".into(),
            text: String::new(),
        },
        MailKind::EmailVerification,
        MailKind::EnrolmentInReview,
        MailKind::EnrolmentCompleted,
        MailKind::AgreementReminder,
        MailKind::TemporaryPassword,
        MailKind::CreditCheckPassed,
        MailKind::CreditCheckFailed,
        MailKind::AzureTransferAsked,
        MailKind::Message {
            subject: String::new(),
            text: String::new(),
        },
        MailKind::VerificationRejected,
        MailKind::PartnerNetworkCode,
    ]
}

#[derive(Default)]
struct Keys(Names);

impl Keys {
    fn add(&mut self, family: &str, ids: impl IntoIterator<Item = impl AsRef<str>>) {
        for id in ids {
            let key = format!("{family}.{}", id.as_ref());
            assert!(!self.0.contains(&key), "{key} twice");
            self.0.insert(key);
        }
    }
}

fn policy_keys() -> Names {
    let mut keys = Keys::default();
    decisions(&mut keys);
    names_of_things(&mut keys);
    keys.0
}

/// What speaks of rules, of what they look at and of actions.
fn decisions(keys: &mut Keys) {
    let facts = fact_ids();
    for outcome in ["holds", "fails", "unknown"] {
        keys.add("fact", facts.iter().map(|id| format!("{id}.{outcome}")));
    }
    keys.add("fact", ["open"]);

    keys.add("rule", RULES.iter().map(|it| it.id));
    let notes = RULES.iter().flat_map(|it| it.notes);
    keys.add("note", notes.collect::<BTreeSet<_>>());
    let ways = RULES.iter().flat_map(|it| it.alternatives);
    keys.add("alternative", ways.collect::<BTreeSet<_>>());
    let topics = RULES.iter().map(|it| id(it.topic));
    keys.add("topic", topics.collect::<Names>());
    let listing: Json = serde_json::from_str(&Module::rules()).unwrap();
    keys.add("document", listing["documents"].as_object().unwrap().keys());

    keys.add("action", ActionKind::ALL.iter().map(|kind| kind.name()));
    let done = ActionKind::ALL.iter().filter(|kind| !kind.is_question());
    keys.add("did", done.map(|kind| kind.name()));
    let change = concat!(
        include_str!("../src/policy/change/mod.rs"),
        include_str!("../src/policy/change/customers.rs"),
        include_str!("../src/policy/change/accounts.rs"),
        include_str!("../src/policy/change/clouds.rs"),
        include_str!("../src/policy/change/dealings.rs"),
        include_str!("../src/policy/change/direct_bill.rs"),
        include_str!("../src/policy/change/enrolment.rs")
    );
    keys.add("remedy", after(change, "ActionKind::"));
    keys.add("remedy", ["nobody", "continue-as", "wait", "assume"]);
    keys.add("remedy.form", after(change, "form(\""));
    keys.add("operation", activity::OPERATIONS);
    keys.add("operation", BETWEEN.map(|id| format!("{id}.with")));
}

/// What things are called: verdicts, kinds, states, mails, terms.
fn names_of_things(keys: &mut Keys) {
    let verdicts = [
        Verdict::Permitted,
        Verdict::Blocked,
        Verdict::Forbidden,
        Verdict::Unknown,
    ]
    .map(Verdict::id);
    keys.add("verdict", verdicts);
    keys.add("verdict", verdicts.map(|id| format!("{id}.means")));
    keys.add("role", Role::ALL.map(Role::id));
    keys.add("kind", Kind::ALL.map(Kind::id));
    keys.add("kinds", Kind::ALL.map(Kind::id));
    keys.add("market", Market::ALL.iter().map(|it| it.id()));
    keys.add("mpn-kind", MpnKind::ALL.map(MpnKind::id));
    keys.add("enrolment", Enrolment::ALL.map(Enrolment::id));
    keys.add("invitation", InvitationState::ALL.map(InvitationState::id));
    keys.add("reading", Reading::ALL.map(id));
    keys.add("announcement", TIMELINE.iter().map(|it| it.id));
    keys.add("change-date", ChangeDate::ALL.map(ChangeDate::id));
    keys.add("cloud", Cloud::ALL.map(Cloud::id));
    let described = &Cloud::ALL[1..];
    for family in ["cloud-about", "cloud-needs", "cloud-differs"] {
        keys.add(family, described.iter().map(|it| it.id()));
    }
    for it in Contradiction::ALL.map(Contradiction::id) {
        keys.add("contradiction", [it]);
        for text in ChosenText::ALL.map(ChosenText::id) {
            let parts = ["", ".source", ".assume"];
            keys.add(
                "contradiction",
                parts.map(|part| format!("{it}.{text}{part}")),
            );
        }
    }
    keys.add("cloud-step", CloudStep::ALL.map(CloudStep::id));
    keys.add("cloud-state", CloudState::ALL.map(CloudState::id));
    keys.add("begins", ["in-force-since", "first-stated", "earlier"]);
    for part in ["subject", "body"] {
        let ids = mails()
            .into_iter()
            .map(|mail| format!("{}.{part}", mail_id(&mail)));
        keys.add("mail", ids);
    }
    keys.add("term", TERMS);
    keys.add("sample", variants().map(|id| format!("{id}.title")));
    keys.add("sample", variants().map(|id| format!("{id}.text")));
    let answers = samples::ALL.iter().map(|it| format!("{}.answer", it.id()));
    keys.add("sample", answers);
    keys.add("import", Problem::ALL.map(Problem::id));
    keys.add("term", TERMS.map(|id| format!("{id}.name")));
}

fn scenario_keys() -> Names {
    bundled::ALL
        .iter()
        .flat_map(|it| {
            ["title", "question", "try"].map(|part| format!("scenario.{}.{part}", it.id))
        })
        .chain(variants().map(|id| format!("scenario.{id}.title")))
        .collect()
}

/// The ids of the variants of the sample scenarios.
fn variants() -> impl Iterator<Item = &'static str> {
    let variants = samples::ALL.iter().flat_map(|it| it.variants);
    variants.map(|it| it.id)
}

#[test]
fn every_id_has_its_texts_and_nothing_else_is_there() {
    let expected = [policy_keys(), scenario_keys()];
    for language in LANGUAGES {
        let files = [policy_pack(language), scenarios(language).to_owned()];
        for (file, keys) in files.iter().zip(&expected) {
            let found: Names = pack(file).into_keys().collect();
            let missing: Vec<_> = keys.difference(&found).collect();
            let more: Vec<_> = found.difference(keys).collect();
            assert!(missing.is_empty(), "no text for {missing:?}");
            assert!(more.is_empty(), "a text for nothing: {more:?}");
        }
    }
}

#[test]
fn keys_are_sorted_and_stand_once() {
    let files = LANGUAGES.into_iter().flat_map(|language| {
        let mut files = policy(language);
        files.push(scenarios(language).to_owned());
        files
    });
    for file in files {
        let keys: Vec<_> = file
            .lines()
            .filter_map(|line| line.trim().strip_prefix('"')?.split_once("\": "))
            .map(|(key, _)| key)
            .collect();
        assert!(!keys.is_empty());
        assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
    }
}

/// The last part of a key.
fn last(key: &str) -> &str {
    key.rsplit('.').next().unwrap_or(key)
}

/// The placeholders of a text, with the forms behind `|`.
fn placeholders(text: &str) -> Vec<(&str, Option<&str>)> {
    text.split('{')
        .skip(1)
        .map(|rest| {
            let (inside, _) = rest.split_once('}').unwrap();
            inside
                .split_once('|')
                .map_or((inside, None), |(name, forms)| (name, Some(forms)))
        })
        .collect()
}

fn names(text: &str) -> Names {
    placeholders(text)
        .into_iter()
        .map(|(name, _)| name.to_owned())
        .collect()
}

#[test]
fn placeholders_are_the_same_in_both_languages() {
    let korean = all(KOREAN);
    for (key, text) in all(ENGLISH) {
        assert!(!text.trim().is_empty(), "{key}");
        assert_eq!(text, text.trim(), "{key}");
        assert_eq!(names(&text), names(&korean[&key]), "{key}");
    }
}

#[test]
fn texts_name_only_the_values_they_are_given() {
    let set = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect::<Names>();
    let sides = set(&["provider", "reseller"]);
    let mut open = 0;
    for (key, text) in all(ENGLISH) {
        let used = names(&text);
        let (family, rest) = key.split_once('.').unwrap();
        let given = match (family, rest) {
            ("fact", _) if rest != "open" => continue,
            ("did", action) => {
                let kind = ActionKind::ALL
                    .iter()
                    .find(|kind| kind.name() == action)
                    .unwrap();
                let mut given = parameters(*kind);
                let speaks_of_sides = matches!(
                    kind,
                    ActionKind::OpenInvitation
                        | ActionKind::AuthorizeIndirectProvider
                        | ActionKind::CloseSupportTicket
                );
                if speaks_of_sides {
                    given.extend(sides.clone());
                }
                given
            }
            ("remedy", "assume") => Names::new(),
            ("remedy", "nobody") => set(&["organisation"]),
            ("remedy", "continue-as") => set(&["people"]),
            ("remedy", "wait") | ("begins", "in-force-since" | "first-stated") => set(&["date"]),
            ("remedy", rest) if !rest.starts_with("form.") => {
                let given = set(&["organisation", "people"]);
                assert_eq!(used, given, "{key}");
                given
            }
            ("operation", rest) if last(rest) == "with" => {
                let given = set(&["other"]);
                assert_eq!(used, given, "{key}");
                given
            }
            ("mail", rest) if rest.starts_with("partnership-invitation.") => sides.clone(),
            ("mail", rest)
                if ["customer-invitation.", "transfer-asked.", "message."]
                    .iter()
                    .any(|it| rest.starts_with(it)) =>
            {
                set(&["organisation", "provider"])
            }
            ("mail", rest) if rest.starts_with("email-verification.") => {
                set(&["organisation", "contact"])
            }
            ("mail", _) => set(&["organisation"]),
            _ => Names::new(),
        };
        assert!(
            used.is_subset(&given),
            "{key} has {used:?}, given {given:?}"
        );
        open += used.len();
    }
    assert!(open > 40);
}

#[test]
fn what_was_done_fits_a_button() {
    let usual = [
        ("provider", "Contoso Distribution"),
        ("reseller", "Adventure Works"),
        ("organisation", "Contoso Distribution"),
        ("person", "Mia Torres"),
        ("role", "Business profile admin"),
        ("mpn", "4100001"),
        ("country", "United States"),
        ("date", "September 30, 2020"),
        ("partner", "Contoso Distribution"),
        ("recipient", "Mia Torres"),
        ("name", "Adventure Works"),
        ("cloud", "China cloud (21Vianet)"),
        ("step", "Set up the separate account"),
        ("since", "September 30, 2020"),
    ];
    for texts in [all(ENGLISH), all(KOREAN)] {
        for (key, text) in texts.iter().filter(|(key, _)| key.starts_with("did.")) {
            let mut filled = text.clone();
            for (name, forms) in placeholders(text) {
                let whole = forms.map_or_else(
                    || format!("{{{name}}}"),
                    |forms| format!("{{{name}|{forms}}}"),
                );
                let (_, value) = usual.iter().find(|(other, _)| *other == name).unwrap();
                filled = filled.replace(&whole, value);
            }
            assert!(filled.chars().count() <= 60, "{key}: {filled}");
            assert!(!filled.ends_with('.'), "{key}");
        }
    }
}

/// What a fact was seen with: by fact and outcome, the value names that were there every time,
/// and by fact all its value names.
#[derive(Default)]
struct Seen {
    surely: BTreeMap<(String, String), Names>,
    names: BTreeMap<String, Names>,
}

impl Seen {
    fn note(&mut self, answer: &str) {
        let answer: Json = serde_json::from_str(answer).unwrap();
        let Some(findings) = answer["context"]["findings"].as_array() else {
            return;
        };
        for check in findings
            .iter()
            .flat_map(|it| it["checks"].as_array().unwrap())
        {
            let fact = check["fact"].as_str().unwrap().to_owned();
            let outcome = check["outcome"].as_str().unwrap().to_owned();
            let mut there = Names::new();
            for pair in check["values"].as_array().unwrap() {
                let name = pair[0].as_str().unwrap().to_owned();
                self.names
                    .entry(fact.clone())
                    .or_default()
                    .insert(name.clone());
                if pair[1] != "missing" {
                    there.insert(name);
                }
            }
            self.surely
                .entry((fact, outcome))
                .and_modify(|names| names.retain(|name| there.contains(name)))
                .or_insert(there);
        }
    }
}

/// The same world with what an organisation may leave open left open, and without one of the
/// things that happened.
fn worlds(events: &Json) -> Vec<Json> {
    let mut worlds = Vec::new();
    for (at, event) in events.as_array().unwrap().iter().enumerate() {
        if event.get("OrganisationAdded").is_some() {
            for fields in [&["country", "tenant_country"][..], &["primary_contact"]] {
                let mut other = events.clone();
                for field in fields {
                    other[at]["OrganisationAdded"]["organisation"][field] = Json::Null;
                }
                worlds.push(other);
            }
        } else if event.get("PersonAdded").is_none() {
            let mut other = events.clone();
            other.as_array_mut().unwrap().remove(at);
            worlds.push(other);
        }
    }
    worlds
}

/// The request of an example, and the same by others, with parameters left open and with
/// parameters that name nothing.
fn requests(request: &Json, people: &[String]) -> Vec<Json> {
    let mut requests = vec![request.clone()];
    for person in people.iter().map(String::as_str).chain(["nobody"]) {
        let mut other = request.clone();
        other["subject"]["id"] = json!(person);
        requests.push(other);
    }
    let mut varied = Vec::new();
    for request in &requests {
        let mut nowhere = request.clone();
        nowhere["resource"]["id"] = json!("nowhere");
        let mut open = request.clone();
        open["resource"] = json!({ "type": "scenario", "id": "current" });
        varied.extend([nowhere, open]);
        let properties = request["action"]["properties"].as_object().unwrap();
        for (name, value) in properties {
            let mut open = request.clone();
            open["action"]["properties"]
                .as_object_mut()
                .unwrap()
                .remove(name);
            varied.push(open);
            let mut other = request.clone();
            let changed = match value {
                Json::Bool(so) => json!(!so),
                Json::String(_) => json!("nowhere"),
                _ => continue,
            };
            other["action"]["properties"][name] = changed;
            varied.push(other);
        }
    }
    requests.extend(varied);
    requests
}

/// What no example shows: an invitation and tickets between companies that are connected, and a
/// suspended account.
fn eventful() -> Json {
    let start = bundled::find("ending").unwrap().start();
    let ticket = |id: &str| {
        json!({ "TicketOpened": { "ticket": {
            "id": id, "provider": "contoso", "reseller": "fabrikam", "opened_by": "contoso",
            "opened": "2020-06-01", "closed": null,
        } } })
    };
    let mut events: Vec<Json> = start
        .givens
        .iter()
        .map(|given| serde_json::to_value(&given.event).unwrap())
        .collect();
    events.extend([
        ticket("open"),
        ticket("closed"),
        json!({ "TicketClosed": { "ticket": "closed", "date": "2020-06-02" } }),
        json!({ "MpnLocationAdded": { "organisation": "fabrikam", "mpn": {
            "number": "4200009", "kind": "location", "country": "FR", "in_partner_center": false,
        } } }),
        json!({ "AccountSuspended": { "organisation": "proseware" } }),
        json!({ "InvitationSent": { "invitation": {
            "id": "asked", "provider": "contoso", "reseller": "fabrikam", "to": "ana",
            "sent": "2020-06-01", "state": "sent",
        } } }),
    ]);
    json!({ "date": start.date, "events": events })
}

fn questions_about_it() -> Vec<Json> {
    let ask = |action: &str, resource: [&str; 2], properties: Json| {
        json!({
            "subject": { "type": "person", "id": "ana" },
            "action": { "name": action, "properties": properties },
            "resource": { "type": resource[0], "id": resource[1] },
        })
    };
    let sides = json!({ "provider": "tailspin", "reseller": "contoso" });
    let number = |number: &str| json!({ "mpn": number });
    let ticked = json!({ "ticked": true });
    vec![
        ask("OpenSupportTicket", ["organisation", "fabrikam"], sides),
        ask("ConfirmEmail", ["organisation", "fabrikam"], json!({})),
        ask("MoveMpnId", ["organisation", "fabrikam"], number("4200001")),
        ask("MoveMpnId", ["organisation", "fabrikam"], number("4200009")),
        ask("MoveMpnId", ["organisation", "fabrikam"], number("nowhere")),
        ask("WaitUntil", ["date", "2022-01-01"], json!({})),
        ask("CloseSupportTicket", ["ticket", "open"], json!({})),
        ask("CloseSupportTicket", ["ticket", "closed"], json!({})),
        ask("ReinstateAccount", ["organisation", "proseware"], json!({})),
        ask("AuthorizeIndirectProvider", ["invitation", "asked"], ticked),
    ]
}

/// About clouds: whatever can be asked, with a reading assumed and without.
fn of_clouds(seen: &mut Seen) {
    for text in [None, Some(ChosenText::First), Some(ChosenText::Second)] {
        let givens = support::clouds::national();
        let givens = match text {
            Some(text) => givens.assumed(text, Date::FIRST),
            None => givens,
        };
        let events = givens.events();
        let mut module = Module::default();
        let start = json!({ "date": Date::USUAL, "events": events });
        module.load(&start.to_string()).unwrap();
        let world = World::after(Date::USUAL, &events).unwrap();
        let mut actions = vec![
            support::actions::associate("fabrikam", "4200001"),
            customers::order("alpine", "gcc", Offer::License),
            customers::order("contoso", "gcc", Offer::License),
            customers::order("contoso", "gcc-too", Offer::License),
            customers::order("alpine", "nowhere", Offer::License),
        ];
        for cloud in Cloud::ALL {
            actions.push(customers::ask("alpine", cloud.id(), "uma", false));
            actions.push(customers::ask("alpine", cloud.id(), "uma", true));
        }
        support::clouds::pool(&world, &mut actions);
        for action in actions {
            for actor in ["val", "uma", "robin"] {
                let question = Question {
                    actor: actor.into(),
                    action: action.clone(),
                    as_of: None,
                };
                seen.note(&module.evaluate(&request(&question).to_string()));
            }
        }
    }
}

/// Between partners and customers: whatever can be asked, and forms that are filled in wrongly.
fn of_customers(seen: &mut Seen) {
    let suspended = Event::SubscriptionSuspended {
        subscription: "old".into(),
    };
    let unmoved = |it: &mut Organisation| {
        for mpn in &mut it.mpn_ids {
            mpn.in_partner_center = mpn.number.as_str() == "4200001";
        }
    };
    let events = support::dealings::azure()
        .but("fabrikam", unmoved)
        .mpn("fabrikam", "4299999", MpnKind::Location, "CA")
        .but("litware", |it| it.over_credit_limit = true)
        .but("woodgrove", |it| it.country = Some(Country::new("HU")))
        .but("northwind", |it| it.restricted = true)
        .subscribed("old", "alpine", "bank", Offer::License, Date::FIRST)
        .event(suspended)
        .events();
    let world = World::after(Date::USUAL, &events).unwrap();
    let mut module = Module::default();
    let start = json!({ "date": Date::USUAL, "events": events });
    module.load(&start.to_string()).unwrap();
    let mut actions = vec![
        Action::AddCustomer {
            partner: Some("alpine".into()),
            name: Some(" ".to_owned()),
            country: Some(Country::new("ZZ")),
            attested: Some(true),
        },
        customers::ask("alpine", "bank", "val", true),
        customers::order("alpine", "csp", Offer::License),
        customers::create_tenant("fabrikam", TenantKind::Csp),
        customers::confirm_agreement("alpine", "bank", Date::LAST),
        customers::record("seats", "fabrikam", "1"),
        customers::order_for("contoso", "fabrikam", "bank", "4200000"),
        customers::order_for("contoso", "fabrikam", "bank", "4299999"),
        support::dealings::request_azure_transfer("free", "northwind", false),
        Action::ConfirmCustomerAgreement {
            partner: Some("alpine".into()),
            tenant: Some("bank".into()),
            signer: Some(String::new()),
            email: Some(String::new()),
            accepted: Some(Date::USUAL),
        },
    ];
    customers::pool(&world, &mut actions);
    support::dealings::checks(&mut actions);
    for action in actions {
        for actor in ["val", "uma", "jun", "ana", "robin"] {
            for as_of in [
                None,
                Some(Date::FIRST),
                Some(Date::ymd(2019, 1, 1)),
                Some(Date::LAST),
            ] {
                let question = Question {
                    actor: actor.into(),
                    action: action.clone(),
                    as_of,
                };
                seen.note(&module.evaluate(&request(&question).to_string()));
            }
        }
    }
}

/// In account settings.
fn of_accounts(seen: &mut Seen) {
    let start = json!({ "date": Date::USUAL, "events": accounts::office().events() });
    let mut module = Module::default();
    module.load(&start.to_string()).unwrap();
    for (actor, action, as_of) in accounts::odd() {
        let question = Question {
            actor: actor.into(),
            action,
            as_of,
        };
        seen.note(&module.evaluate(&request(&question).to_string()));
    }
}

/// On the way to direct bill and from it: whatever can be asked, before, on the way and after.
fn of_direct_bill(seen: &mut Seen) {
    let asked = &[DirectBillStep::Applied, DirectBillStep::EvidenceAsked];
    let starts = [
        direct_bill::seller().steps("fabrikam", Date::USUAL, asked),
        direct_bill::seller().steps("fabrikam", Date::USUAL, direct_bill::WAY),
        direct_bill::moving(),
        direct_bill::moving().event(Event::TransferRejected {
            transfer: "move".into(),
        }),
    ];
    for givens in starts {
        let events = givens.events();
        let world = World::after(Date::USUAL, &events).unwrap();
        let mut module = Module::default();
        let start = json!({ "date": Date::USUAL, "events": events });
        module.load(&start.to_string()).unwrap();
        let mut actions = Vec::new();
        direct_bill::pool(&world, &mut actions);
        for action in actions {
            for as_of in [None, Some(Date::ymd(2019, 1, 1))] {
                let question = Question {
                    actor: "val".into(),
                    action: action.clone(),
                    as_of,
                };
                seen.note(&module.evaluate(&request(&question).to_string()));
            }
        }
    }
}

/// On the way into the programme: forms that are filled in wrongly, and steps out of turn.
fn of_enrolment(seen: &mut Seen) {
    let bare = || support::cast().without_account("wingtip");
    let decided = || {
        support::applied(Enrolment::InReview, |it| {
            it.employment = Some(ReviewFinding::Employed);
            it.ticket = Some(Date::FIRST);
        })
    };
    let mut actions = vec![
        actions::answer("wingtip", " "),
        actions::ask_about("wingtip"),
        actions::enroll("wingtip", "tom"),
        actions::join("wingtip", "info@wingtiptoys.example"),
        actions::review("wingtip", ReviewFinding::Employed),
    ];
    for (field, text) in [("legal_address", ""), ("support", "")] {
        let mut json = serde_json::to_value(actions::enroll("wingtip", "tom")).unwrap();
        json["EnrollAsIndirectReseller"][field] = json!(text);
        actions.push(partner_lab::domain::FromJson::from_json(json).unwrap());
    }
    for events in [bare().events(), decided().events()] {
        let mut module = Module::default();
        let start = json!({ "date": Date::USUAL, "events": events });
        module.load(&start.to_string()).unwrap();
        for action in &actions {
            let question = Question {
                actor: "eva".into(),
                action: action.clone(),
                as_of: None,
            };
            seen.note(&module.evaluate(&request(&question).to_string()));
        }
        // While direct bill takes no applications.
        for model in [Model::DirectBill, Model::IndirectReseller] {
            let question = Question {
                actor: "eva".into(),
                action: actions::choose("wingtip", model),
                as_of: Some(Date::ymd(2018, 6, 1)),
            };
            seen.note(&module.evaluate(&request(&question).to_string()));
        }
    }
}

fn played() -> Seen {
    let mut seen = Seen::default();
    of_customers(&mut seen);
    of_accounts(&mut seen);
    of_direct_bill(&mut seen);
    of_clouds(&mut seen);
    of_enrolment(&mut seen);
    let mut module = Module::default();
    module.load(&eventful().to_string()).unwrap();
    for request in questions_about_it() {
        seen.note(&module.evaluate(&request.to_string()));
    }
    let listing: Json = serde_json::from_str(&Module::rules()).unwrap();
    for example in listing["rules"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|rule| [&rule["examples"]["permits"], &rule["examples"]["denies"]])
        .filter(|example| !example.is_null())
    {
        let people: Vec<String> = example["events"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|event| event["PersonAdded"]["person"]["id"].as_str())
            .map(str::to_owned)
            .collect();
        let mut ask = |events: &Json, requests: &[Json]| {
            let mut module = Module::default();
            let start = json!({ "date": example["date"], "events": events }).to_string();
            // Without one of its events a world may not hold together.
            if module.load(&start).is_ok() {
                for request in requests {
                    seen.note(&module.evaluate(&request.to_string()));
                }
            }
        };
        let request = example["request"].clone();
        let mut earlier = request.clone();
        earlier["context"] = json!({ "policy_date": "2020-12-01" });
        ask(&example["events"], &requests(&request, &people));
        let both = [request, earlier];
        ask(&example["events"], &both);
        for events in worlds(&example["events"]) {
            ask(&events, &both);
        }
    }
    seen
}

#[test]
fn facts_name_only_values_that_are_there() {
    let seen = played();
    let english = all(ENGLISH);
    let mut wrong = Vec::new();
    for fact in fact_ids() {
        let known = seen.names.get(&fact).cloned().unwrap_or_else(Names::new);
        for outcome in ["holds", "fails", "unknown"] {
            let used = names(&english[&format!("fact.{fact}.{outcome}")]);
            let there = seen.surely.get(&(fact.clone(), outcome.to_owned()));
            // Beside each of these stands something that can be repaired, so that alone is shown.
            let beside = [
                "not-reseller",
                "not-provider",
                "own-use-tenant",
                "picked",
                "only-resells",
                "quantity-not-raised",
            ];
            let never =
                outcome == "unknown" || outcome == "fails" && beside.contains(&fact.as_str());
            if there.is_none() && !never {
                wrong.push(format!("no question shows {fact} {outcome}; add one above"));
            }
            let given = there.unwrap_or(&known);
            if !used.is_subset(given) {
                wrong.push(format!(
                    "fact.{fact}.{outcome} has {used:?}, there are {given:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The particles that change with the word before them.
const PARTICLES: &[&str] = &[
    "은/는",
    "이/가",
    "을/를",
    "과/와",
    "으로/로",
    "으로서/로서",
    "으로써/로써",
    "으로부터/로부터",
    "이나/나",
    "이라/라",
    "이란/란",
    "이고/고",
    "이며/며",
    "이면/면",
    "이었/였",
];

#[test]
fn korean_particles_are_marked() {
    for (key, text) in all(KOREAN) {
        for (name, forms) in placeholders(&text) {
            assert!(
                forms.is_none_or(|forms| PARTICLES.contains(&forms)),
                "{key}: {name}|{forms:?}"
            );
        }
        for both in [
            "을(를)", "를(을)", "은(는)", "이(가)", "과(와)", "와(과)", "(으)로",
        ] {
            assert!(!text.contains(both), "{key} has {both}");
        }
        for rest in text.split('}').skip(1) {
            let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
            let bare = ["은", "는", "이", "가", "을", "를", "과", "와", "으로", "로"];
            assert!(!bare.contains(&word.as_str()), "{key}: a bare {word}");
        }
    }
}

#[test]
fn english_forms_are_for_numbers() {
    for (key, text) in all(ENGLISH) {
        for (name, forms) in placeholders(&text) {
            assert!(forms.is_none() || name == "count", "{key}: {name}");
        }
    }
}

#[test]
fn korean_texts_keep_the_style() {
    let never = [
        "당신",
        "귀하",
        "십시오",
        "사람",
        "여러분",
        "!",
        ";",
        "—",
        "\"",
        "'",
        "…",
        "대리점",
        "파트너십",
        "비밀번호",
        "라이센스",
        "멀티",
        "규약",
        "죄송",
    ];
    for (key, text) in all(KOREAN) {
        for word in never {
            assert!(!text.contains(word), "{key} has {word}");
        }
        assert!(!text.contains("  "), "{key} has two spaces");
    }
}

#[test]
fn sentences_end_and_labels_do_not() {
    let sentences = ["fact", "note", "alternative", "remedy"];
    let labels = [
        "rule",
        "action",
        "did",
        "operation",
        "role",
        "kind",
        "kinds",
        "market",
        "mpn-kind",
        "enrolment",
        "invitation",
        "reading",
        "topic",
        "document",
    ];
    for texts in [all(ENGLISH), all(KOREAN)] {
        for (key, text) in texts {
            let family = key.split('.').next().unwrap();
            let part = last(&key);
            let sentence = sentences.contains(&family) || ["means", "body", "try"].contains(&part);
            if sentence {
                assert!(text.ends_with('.'), "{key}");
            } else if labels.contains(&family) || part == "title" {
                assert!(!text.ends_with('.'), "{key}");
            } else if part == "question" {
                assert!(text.ends_with('?'), "{key}");
            }
        }
    }
}
