//! What is chosen from: everything that a World offers, up to a bound.

use partner_lab::domain::{
    AccountSuspensionReason, Action, ActionKind, Capability, ChosenText, Cloud, CloudStep,
    Contradiction, Country, Date, FromJson as _, Givens, Kind, Model, MpnKind, Offer,
    ParameterKind, Question, ReviewFinding, Role, SaleKind, Service, SupportPlan, TenantKind,
    Verdict, World,
};
use partner_lab::policy::verdict;
use serde_json::{Map, Value as Json, json};

use super::support::customers::market;
use super::support::{on, world};
use super::{ACTIONS, RESOURCES, answer, anything, listed, module};

/// Every choice that a World offers for the parameters of a kind.
fn choices(world: &World, kind: ActionKind) -> Vec<Map<String, Json>> {
    let mut all = vec![Map::new()];
    for (name, sort) in kind.parameters() {
        let values = values(world, *sort);
        all = all
            .iter()
            .flat_map(|given| {
                values.iter().map(|value| {
                    let mut more = given.clone();
                    more.insert((*name).to_owned(), value.clone());
                    more
                })
            })
            .collect();
        // Too many to try them all in a test.
        if all.len() > 4000 {
            return Vec::new();
        }
    }
    all
}

fn values(world: &World, sort: ParameterKind) -> Vec<Json> {
    let json: Json = match sort {
        ParameterKind::Organisation => world.organisations.keys().map(|it| json!(it)).collect(),
        ParameterKind::Person => world.people.keys().map(|it| json!(it)).collect(),
        ParameterKind::Invitation => world.invitations.keys().map(|it| json!(it)).collect(),
        ParameterKind::CustomerInvitation => world
            .customer_invitations
            .keys()
            .map(|it| json!(it))
            .collect(),
        ParameterKind::Ticket => world.tickets.keys().map(|it| json!(it)).collect(),
        ParameterKind::Tenant => world.tenants.keys().map(|it| json!(it)).collect(),
        ParameterKind::Subscription => world.subscriptions.keys().map(|it| json!(it)).collect(),
        ParameterKind::Mpn => {
            let held = world.organisations.values().flat_map(|it| &it.mpn_ids);
            held.map(|it| json!(it.number)).chain([json!("")]).collect()
        }
        ParameterKind::Country => Country::all().map(|it| json!(it)).collect(),
        ParameterKind::Role => Role::ALL.iter().map(|it| json!(it.id())).collect(),
        ParameterKind::Offer => Offer::ALL.iter().map(|it| json!(it.id())).collect(),
        ParameterKind::AzureTransfer => {
            let all = world.azure_transfers.keys();
            all.map(|it| json!(it.as_str())).collect()
        }
        ParameterKind::OutsideService => {
            let all = world.outside_services.keys();
            all.map(|it| json!(it.as_str())).collect()
        }
        ParameterKind::Service => Service::ALL.iter().map(|it| json!(it.id())).collect(),
        ParameterKind::TenantKind => TenantKind::ALL.iter().map(|it| json!(it.id())).collect(),
        ParameterKind::CustomerAgreementKind => json!([null, "cloud"]),
        ParameterKind::SaleKind => SaleKind::ALL.iter().map(|it| json!(it.id())).collect(),
        ParameterKind::Capability => Capability::ALL.iter().map(|it| json!(it.id())).collect(),
        ParameterKind::SupportPlan => SupportPlan::ALL.iter().map(|it| json!(it.id())).collect(),
        ParameterKind::Transfer => world
            .direct_bill
            .transfers
            .keys()
            .map(|it| json!(it))
            .collect(),
        ParameterKind::Cloud => Cloud::ALL.iter().map(|it| json!(it.id())).collect(),
        ParameterKind::CloudStep => CloudStep::ALL.iter().map(|it| json!(it.id())).collect(),
        ParameterKind::Contradiction => {
            let all = Contradiction::ALL.iter();
            all.map(|it| json!(it.id())).collect()
        }
        ParameterKind::ChosenText => ChosenText::ALL.iter().map(|it| json!(it.id())).collect(),
        ParameterKind::AccountSuspensionReason => {
            let all = AccountSuspensionReason::ALL.iter();
            all.map(|it| json!(it.id())).collect()
        }
        ParameterKind::Model => Model::ALL.iter().map(|it| json!(it.id())).collect(),
        ParameterKind::ReviewFinding => {
            let all = ReviewFinding::ALL.iter();
            all.map(|it| json!(it.id())).collect()
        }
        ParameterKind::Date => {
            json!([
                world.date,
                world.date.plus_days(1),
                world.date.month_start(-1)
            ])
        }
        ParameterKind::Phone => json!([null, "call us"]),
        // No rule looks at it.
        ParameterKind::Listed | ParameterKind::SuspensionReason => json!([null]),
        ParameterKind::Truth => json!([true, false]),
        ParameterKind::Number => json!([1]),
        ParameterKind::Text => json!(["sample@example.com", "1234567890", "S S"]),
    };
    json.as_array().unwrap().clone()
}

/// The search cuts off what cannot succeed. It must find what trying everything finds.
#[test]
fn action_search_finds_what_trying_everything_finds() {
    let givens = market().invited("i1", "litware", "fabrikam", "ana", on(2021, 5, 1));
    let (module, world) = (module(&givens, Date::USUAL), world(givens, Date::USUAL));
    let mut tried = 0;
    for kind in ActionKind::ALL {
        let choices = choices(&world, *kind);
        tried += usize::from(!choices.is_empty());
        for actor in ["ana", "jun", "mia", "val", "uma", "sam", "eva"] {
            if choices.is_empty() {
                continue;
            }
            let may = choices.iter().any(|parameters| {
                let action = json!({ kind.name(): parameters });
                let question = Question {
                    actor: actor.into(),
                    action: Action::from_json(action.into()).unwrap(),
                    as_of: None,
                };
                verdict(&world, &question) == Verdict::Permitted
            });
            let listed = listed(&module, ACTIONS, &anything(actor));
            assert_eq!(
                listed.contains(&kind.name().to_owned()),
                may,
                "{actor} {kind:?}"
            );
        }
    }
    assert!(tried > 30, "{tried}");
}

#[test]
fn a_search_that_is_cut_short_says_so() {
    let mut givens = Givens::new();
    for number in 0..150 {
        for (kind, name) in [(Kind::IndirectProvider, "p"), (Kind::IndirectReseller, "r")] {
            let id = format!("{name}{number:03}");
            givens = givens.organisation(&id, &id, kind, ("Lyon", "FR"));
        }
    }
    let givens = givens
        .person("one", "One", "p000", &[Role::GlobalAdmin, Role::AdminAgent])
        .mpn("p000", "1", MpnKind::Location, "FR");
    let module = module(&givens, Date::USUAL);
    let answer = answer(&module, ACTIONS, &anything("one"));
    let names = answer["results"].to_string();
    assert!(names.contains("SignPartnerAgreement"), "{answer}");
    assert!(!names.contains("OpenSupportTicket"), "{answer}");
    assert_eq!(
        answer["context"]["incomplete"],
        json!(["OpenSupportTicket"])
    );
}

/// What a resource search lists can be listed for every parameter that names a thing.
#[test]
fn every_thing_that_an_action_names_can_be_searched() {
    let module = module(&market(), Date::USUAL);
    for kind in ActionKind::ALL {
        for (name, sort) in kind.parameters() {
            let request = json!({
                "subject": { "type": "person", "id": "ana" },
                "action": { "name": kind.name() },
                "resource": { "type": name },
            });
            let answer = answer(&module, RESOURCES, &request);
            assert_eq!(answer["page"].is_null(), !sort.is_thing(), "{request}");
        }
    }
}
