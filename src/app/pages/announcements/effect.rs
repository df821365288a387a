//! What a change of the rules changes in the open scenario: the decisions of the people here, the
//! day before and on the day.

use leptos::prelude::*;
use litemap::LiteMap;

use crate::app::markup::{Element, classed, worded};
use crate::app::state::{App, PolicyState};
use crate::app::widgets::{quiet, table, verdict};
use crate::domain::{
    Action, Date, Decision, Kind, Model, Offer, Organisation, OrganisationId, Question, TenantKind,
    World,
};
use crate::i18n::{Arg, key};
use crate::platform::policy;

/// How many organisations, and how many of each kind of thing of theirs, are looked at.
const SHOWN: usize = 6;

/// How many decisions are looked at in all.
const ASKED: usize = 300;

/// The decisions that change on a day.
pub(super) fn effect(app: App, date: Date) -> Element {
    let asked = questions(app);
    let [before, after] = [date.plus_days(-1), date].map(|day| decided(app, &asked, day));
    let mut rows = Vec::new();
    for ((question, before), after) in asked.iter().zip(&before).zip(&after) {
        if before.verdict != after.verdict {
            rows.push(vec![
                app.person_name(&question.actor).into(),
                said(app, question).into(),
                verdict(app, before.verdict).into(),
                verdict(app, after.verdict).into(),
            ]);
        }
    }
    let looked = [("count", Arg::from(asked.len()))];
    let none = rows
        .is_empty()
        .then(|| worded("p", app.t(key::ANNOUNCEMENTS_NO_EFFECT)));
    let columns = [
        key::COLUMN_BY,
        key::COLUMN_OPERATION,
        key::ANNOUNCEMENTS_BEFORE,
        key::ANNOUNCEMENTS_AFTER,
    ];
    let changed = (!rows.is_empty()).then(|| table(app, &columns, rows));
    classed("div", "page")
        .attr("role", "status")
        .with(none)
        .with(changed)
        .with(quiet("p", app.fill(key::ANNOUNCEMENTS_LOOKED, &looked)))
}

/// The decisions of a day, in one batch.
fn decided(app: App, asked: &[Question], day: Date) -> Vec<Decision> {
    if app.policy.get() != PolicyState::Ready {
        return Vec::new();
    }
    let mut asked = asked.to_vec();
    for question in &mut asked {
        question.as_of = Some(day);
    }
    policy::with(|policy| policy.decide(&asked)).unwrap_or_default()
}

/// What a question is about: the action, and whom or what it names.
fn said(app: App, question: &Question) -> String {
    let own = app
        .world(|world| Some(world.people.get(&question.actor)?.organisation.clone()))
        .flatten();
    let mut named = Vec::new();
    for (name, value) in &question.action.parameters() {
        let Some(id) = value.as_str() else { continue };
        match &**name {
            "provider" | "reseller" | "partner" | "organisation" => {
                let id = OrganisationId::new(id);
                if own.as_ref() != Some(&id) {
                    named.push(app.organisation_name(&id));
                }
            }
            "tenant" => {
                let owner = app
                    .world(|world| Some(world.tenants.get(id)?.organisation.clone()))
                    .flatten();
                named.extend(owner.map(|id| app.organisation_name(&id)));
            }
            "model" => named.push(app.t(match id {
                "direct-bill" => key::MODEL_DIRECT,
                "indirect-provider" => key::MODEL_PROVIDER,
                _ => key::MODEL_RESELLER,
            })),
            "offer" => named.push(app.word(&format!("offer.{id}"))),
            "mpn" => named.push(id.to_owned()),
            _ => {}
        }
    }
    let label = app.word(&format!("action.{}", question.action.kind().name()));
    if named.is_empty() {
        label
    } else {
        format!("{label}: {}", named.join(", "))
    }
}

/// What the people of the reader's organisation can try; for Microsoft, those of the others.
fn questions(app: App) -> Vec<Question> {
    let Some((_, at)) = app.me.get() else {
        return Vec::new();
    };
    app.world(|world| {
        let others = world.organisations.values();
        let others = others.filter(|it| match at.kind {
            Kind::Microsoft => it.kind != Kind::Microsoft,
            _ => it.id == at.id,
        });
        let mut asked = Vec::new();
        for it in others.take(SHOWN) {
            let actions = actions(world, it);
            for person in world.people_of(&it.id).take(SHOWN) {
                asked.extend(actions.iter().map(|action| Question {
                    actor: person.id.clone(),
                    action: action.clone(),
                    as_of: None,
                }));
            }
        }
        asked.truncate(ASKED);
        asked
    })
    .unwrap_or_default()
}

/// What an organisation can try, with what a form asks left open.
fn actions(world: &World, at: &Organisation) -> Vec<Action> {
    let own = || Some(at.id.clone());
    let mut all = Vec::new();
    if at.kind == Kind::Prospect {
        for model in [
            Model::IndirectReseller,
            Model::DirectBill,
            Model::IndirectProvider,
        ] {
            all.push(Action::ChooseModel {
                organisation: own(),
                model: Some(model),
            });
        }
        all.push(Action::EnrollAsIndirectReseller {
            organisation: own(),
            contact: None,
            email: None,
            legal_name: None,
            legal_address: None,
            country: None,
            support: None,
            registration: None,
        });
        return all;
    }
    if at.kind == Kind::Customer {
        for tenant in world.tenants.values().filter(|it| it.organisation == at.id) {
            all.push(Action::AcceptCustomerAgreement {
                tenant: Some(tenant.id.clone()),
            });
        }
        return all;
    }
    all.push(Action::SignPartnerAgreement {
        organisation: own(),
    });
    for mpn in at.mpn_ids.iter().take(SHOWN) {
        all.push(Action::AssociateMpnId {
            organisation: own(),
            mpn: Some(mpn.number.clone()),
        });
    }
    all.push(Action::AddCustomer {
        partner: own(),
        name: None,
        country: None,
        attested: None,
    });
    with_partners(world, at, &mut all);
    with_customers(world, at, &mut all);
    all
}

/// What provider and reseller can try with each other.
fn with_partners(world: &World, at: &Organisation, all: &mut Vec<Action>) {
    let partnerships = world.partnerships.values().flat_map(LiteMap::values);
    let own = partnerships.filter(|it| it.provider == at.id || it.reseller == at.id);
    for it in own.filter(|it| it.ended.is_none()).take(SHOWN) {
        let (provider, reseller) = (Some(it.provider.clone()), Some(it.reseller.clone()));
        all.push(Action::DoNewBusiness {
            provider: provider.clone(),
            reseller: reseller.clone(),
        });
        if it.provider == at.id {
            all.push(Action::RemovePartnership {
                provider,
                reseller,
                confirmed: None,
            });
        }
    }
}

/// What a partner can try with the customers.
fn with_customers(world: &World, at: &Organisation, all: &mut Vec<Action>) {
    let tenants = world.tenants.values();
    let tenants = tenants.filter(|it| it.kind == TenantKind::Customer && it.organisation != at.id);
    for tenant in tenants.take(SHOWN) {
        let (partner, tenant) = (Some(at.id.clone()), Some(tenant.id.clone()));
        all.push(Action::RequestResellerRelationship {
            partner: partner.clone(),
            tenant: tenant.clone(),
            recipient: None,
            admin_rights: Some(false),
            text: None,
            link_kept: None,
        });
        for offer in [Offer::License, Offer::Azure, Offer::AzurePlan] {
            all.push(Action::PlaceOrder {
                partner: partner.clone(),
                tenant: tenant.clone(),
                offer: Some(offer),
                quantity: None,
                listed: None,
            });
        }
        all.push(Action::OpenServiceRequest {
            partner: partner.clone(),
            tenant: tenant.clone(),
        });
        all.push(Action::RemoveCustomer { partner, tenant });
    }
}
