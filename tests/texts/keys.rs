//! Every id has its texts, and nothing else is there.

use std::collections::BTreeSet;

use partner_lab::domain::{
    AccountSuspensionReason, ActionKind, Capability, ChangeDate, ChosenText, Cloud, CloudState,
    CloudStep, Contradiction, Enrolment, InvitationState, Kind, MailKind, Market, MpnKind, Reading,
    ReviewFinding, Role, SupportPlan, SuspensionReason, TIMELINE, Verdict,
};
use partner_lab::policy::{Module, RULES};
use partner_lab::scenario::activity;
use partner_lab::scenario::bundled::{self, samples};
use partner_lab::scenario::file::Problem;
use serde::Serialize;
use serde_json::Value as Json;

use super::support::texts::{policy, policy_pack};
use super::{LANGUAGES, Names, pack, scenarios};

/// The ids of the facts, as they stand in the source; the facts themselves are private.
pub(super) fn fact_ids() -> Names {
    let ids = |source: &str| -> Names {
        let (_, ids) = source.split_once("fn id(self)").unwrap();
        let (ids, _) = ids.split_once("\n    }\n").unwrap();
        ids.split("=> \"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect()
    };
    let mut all = ids(include_str!("../../src/policy/fact/mod.rs"));
    all.extend(ids(include_str!("../../src/policy/fact/customers.rs")));
    all.extend(ids(include_str!("../../src/policy/fact/accounts.rs")));
    all.extend(ids(include_str!("../../src/policy/fact/direct_bill.rs")));
    all.extend(ids(include_str!("../../src/policy/fact/clouds.rs")));
    all.extend(ids(include_str!("../../src/policy/fact/dealings.rs")));
    all.extend(ids(include_str!("../../src/policy/fact/enrolment.rs")));
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
pub(super) fn parameters(kind: ActionKind) -> Names {
    let source = include_str!("../../src/domain/action/mod.rs");
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
        MailKind::DirectBillReviewed => "direct-bill-reviewed",
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

/// The steps that say yes or no, and the one that ends what is bought once.
pub(super) const REFUSABLE: [ActionKind; 8] = [
    ActionKind::AnswerReferral,
    ActionKind::AnswerTransfer,
    ActionKind::CheckCredit,
    ActionKind::DecideCloudApplication,
    ActionKind::DecideProviderApproval,
    ActionKind::ReviewApplication,
    ActionKind::SetMultiFactor,
    ActionKind::SuspendSubscription,
];

/// The operations of the activity log between two organisations.
const BETWEEN: [&str; 13] = [
    "delegated-admin-approved",
    "relationship-created",
    "relationship-extended",
    "relationship-removed",
    "delegated-admin-removed",
    "customer-agreement",
    "subscription-created",
    "subscription-suspended",
    "purchase-cancelled",
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
        MailKind::DirectBillReviewed,
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
    let ways = RULES
        .iter()
        .flat_map(|it| it.alternatives)
        .map(|it| it.id());
    keys.add("alternative", ways.collect::<BTreeSet<_>>());
    let topics = RULES.iter().map(|it| id(it.topic));
    keys.add("topic", topics.collect::<Names>());
    let listing: Json = serde_json::from_str(&Module::rules()).unwrap();
    keys.add("document", listing["documents"].as_object().unwrap().keys());

    keys.add("action", ActionKind::ALL.iter().map(|kind| kind.name()));
    let done = ActionKind::ALL.iter().filter(|kind| !kind.is_question());
    keys.add("did", done.map(|kind| kind.name()));
    keys.add("did", REFUSABLE.map(|kind| format!("{}.no", kind.name())));
    let change = concat!(
        include_str!("../../src/policy/change/mod.rs"),
        include_str!("../../src/policy/change/customers.rs"),
        include_str!("../../src/policy/change/accounts.rs"),
        include_str!("../../src/policy/change/clouds.rs"),
        include_str!("../../src/policy/change/dealings.rs"),
        include_str!("../../src/policy/change/direct_bill.rs"),
        include_str!("../../src/policy/change/enrolment.rs")
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
    keys.add("chosen", Capability::ALL.map(Capability::id));
    keys.add("chosen", SupportPlan::ALL.map(SupportPlan::id));
    keys.add("chosen", SuspensionReason::ALL.map(SuspensionReason::id));
    let reasons = AccountSuspensionReason::ALL;
    keys.add("chosen", reasons.map(AccountSuspensionReason::id));
    let findings = ReviewFinding::ALL.into_iter();
    let rejections = findings.filter(|it| !it.is_approval());
    keys.add("chosen", rejections.map(ReviewFinding::id));
    keys.add("role", Role::ALL.map(Role::id));
    keys.add("kind", Kind::ALL.map(Kind::id));
    keys.add("kinds", Kind::ALL.map(Kind::id));
    keys.add(
        "market",
        Market::ALL.iter().map(|it| it.id()).chain(["none"]),
    );
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
            .map(|mail| format!("{}.{part}", mail_id(&mail)))
            // What a request to a customer says that only brings admin rights back.
            .chain([format!("rights-request.{part}")]);
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
