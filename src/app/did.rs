//! The names of steps: for whom they are, what they are about, and what was decided.

use super::pages::{check, how_much, listed, offer};
use super::state::App;
use crate::domain::json::Json;
use crate::domain::{Action, Country, Event, ListedId, Offer, OrganisationId, PersonId, TenantId};
use crate::i18n::{Arg, key};
use crate::scenario::Step;

impl App {
    /// A step by name: "request to Fabrikam", with what was decided.
    pub(crate) fn did(self, action: &Action) -> String {
        let fields = action.parameters();
        let mut told = Told::default();
        for (name, value) in &fields {
            match value {
                Json::String(text) => self.told(&mut told, name, text),
                Json::Number(number) => {
                    let number = u32::try_from(*number).unwrap_or_default();
                    let shown = match told.kind {
                        Some(kind) if *name == "quantity" => how_much(self, kind, number),
                        _ => self.number(number),
                    };
                    told.args.push((name, Arg::from(shown)));
                }
                // What is not ticked is refused, so nobody does it.
                Json::Bool(false) if DECIDED.contains(&&**name) => told.no = true,
                _ => {}
            }
        }
        let ends = told.kind.is_some_and(Offer::is_bought_once)
            && matches!(action, Action::SuspendSubscription { .. });
        let no = if told.no || ends { ".no" } else { "" };
        let name = action.kind().name();
        let text = self.filled(&format!("did.{name}{no}"), &told.args);
        // A step of a lesson may be about what is not there yet.
        if text.contains('{') {
            return self.word_of("action", name);
        }
        match told.chosen {
            Some(chosen) => {
                let step = [("step", Arg::from(text)), ("chosen", Arg::from(chosen))];
                self.fill(key::STEP_CHOSEN, &step)
            }
            None => text,
        }
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
                if told.no {
                    told.chosen = Some(self.word_of("chosen", text));
                }
                let check = check(matches!(text, "employed" | "domain-not-owned"));
                told.args.push(("check", Arg::from(self.t(check))));
                return;
            }
            "capability" | "plan" | "reason" => {
                told.chosen = Some(self.word_of("chosen", text));
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
                told.kind = Some(kind);
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
            let mut tells = |event: &Event| {
                let made = made(event).filter(|it| it.0 == kind && it.1 == id);
                let Some((.., known)) = made else {
                    return false;
                };
                for (name, value) in known {
                    if !value.is_empty() {
                        self.told(told, name, value);
                    }
                }
                true
            };
            for given in &start.givens {
                if tells(&given.event) {
                    return;
                }
            }
            for entry in open.scenario.history().entries() {
                let Step::Acted { events, .. } = &entry.step else {
                    continue;
                };
                if events.iter().any(&mut tells) {
                    return;
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
    /// What was declared or bought, and why something was rejected or suspended.
    chosen: Option<String>,
    /// The kind of what is bought.
    kind: Option<Offer>,
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
