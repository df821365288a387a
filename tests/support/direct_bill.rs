//! Companies on their way to direct bill and from it, and every action of that.

use partner_lab::domain::{
    Action, ActionKind, Capability, CustomerAgreementKind, Date, DirectBillStep, FromJson as _,
    Givens, Offer, SaleKind, SupportPlan, TransferId, World,
};
use serde_json::json;

use super::{customers::market, on};

/// Everything that a company does before it becomes a direct bill partner, but the evidence.
pub const WAY: &[DirectBillStep] = &[
    DirectBillStep::Questionnaire,
    DirectBillStep::Applied,
    DirectBillStep::Eligible,
    DirectBillStep::CreditPassed,
    DirectBillStep::Premier,
    DirectBillStep::Terms,
    DirectBillStep::Infrastructure,
    DirectBillStep::FirstLine,
    DirectBillStep::Signing,
    DirectBillStep::ManagedService,
    DirectBillStep::Interfaces,
];

/// Fabrikam sells USD 30,000 every month and has answered the questionnaire.
pub fn seller() -> Givens {
    market()
        .sales("fabrikam", on(2016, 1, 1), SaleKind::Cloud, &[30_000; 72])
        .steps("fabrikam", on(2019, 1, 1), &[DirectBillStep::Questionnaire])
}

/// Alpine is a reseller too, and Contoso, its provider, deals with its customer.
pub fn both() -> Givens {
    market()
        .but("alpine", |it| it.also_reseller = true)
        .connected("contoso", "alpine", on(2018, 6, 1))
}

/// A step that has no choice.
pub fn step(kind: ActionKind, organisation: &str) -> Action {
    let fields = if kind == ActionKind::ApplyForDirectBill {
        json!({ "organisation": organisation, "bank_details": true })
    } else {
        json!({ "organisation": organisation })
    };
    Action::from_json(json!({ kind.name(): fields }).into()).unwrap()
}

pub fn record_sales(organisation: &str, month: Date, amount: u32) -> Action {
    Action::RecordSales {
        organisation: Some(organisation.into()),
        month: Some(month),
        amount: Some(amount),
        sale: Some(SaleKind::Cloud),
    }
}

pub fn declare(organisation: &str, capability: Capability) -> Action {
    Action::DeclareCapability {
        organisation: Some(organisation.into()),
        capability: Some(capability),
    }
}

pub fn check_credit(organisation: &str, passed: bool) -> Action {
    Action::CheckCredit {
        organisation: Some(organisation.into()),
        passed: Some(passed),
    }
}

pub fn buy_plan(organisation: &str) -> Action {
    Action::BuySupportPlan {
        organisation: Some(organisation.into()),
        plan: Some(SupportPlan::Advanced),
    }
}

pub fn extend(partner: &str, tenant: &str, provider: &str, consent: bool) -> Action {
    Action::ExtendRelationship {
        partner: Some(partner.into()),
        tenant: Some(tenant.into()),
        provider: Some(provider.into()),
        consent: Some(consent),
    }
}

pub fn transfer(subscription: &str, provider: &str) -> Action {
    Action::RequestTransfer {
        subscription: Some(subscription.into()),
        provider: Some(provider.into()),
    }
}

pub fn answer(transfer: &str, accepted: bool) -> Action {
    Action::AnswerTransfer {
        transfer: Some(transfer.into()),
        accepted: Some(accepted),
    }
}

pub fn withdraw(transfer: &str) -> Action {
    Action::WithdrawTransfer {
        transfer: Some(transfer.into()),
    }
}

/// Alpine, both kinds at once, has asked Contoso to take over a subscription, as `move`.
pub fn moving() -> Givens {
    use partner_lab::domain::{Event, Transfer, TransferState};
    both()
        .subscribed("office", "alpine", "bank", Offer::License, on(2020, 3, 2))
        .agreed(
            "bank",
            "contoso",
            CustomerAgreementKind::Customer,
            on(2020, 3, 2),
        )
        .event(Event::TransferRequested {
            transfer: Transfer {
                id: "move".into(),
                subscription: "office".into(),
                partner: "alpine".into(),
                provider: "contoso".into(),
                tenant: "bank".into(),
                offer: Offer::License,
                quantity: 10,
                add_ons: 2,
                named_add_ons: vec!["calling".into()],
                listed: Some("license-1".into()),
                requested: on(2021, 5, 3),
                state: TransferState::Active,
            },
        })
}

/// The steps that have no choice.
pub const STEPS: [ActionKind; 8] = [
    ActionKind::AnswerQuestionnaire,
    ActionKind::ApplyForDirectBill,
    ActionKind::AskForEvidence,
    ActionKind::GiveEvidence,
    ActionKind::ConfirmEligibility,
    ActionKind::AcceptDirectBillTerms,
    ActionKind::BecomeDirectBillPartner,
    ActionKind::EnrollAsResellerToo,
];

/// The actions to choose from.
pub fn pool(world: &World, actions: &mut Vec<Action>) {
    let known = |id: &&str| world.organisations.contains_key(*id);
    for company in ["fabrikam", "alpine", "contoso", "nowhere"]
        .into_iter()
        .filter(|id| known(id) || *id == "nowhere")
    {
        actions.extend(STEPS.map(|kind| step(kind, company)));
        actions.push(record_sales(company, world.date.month_start(-1), 200_000));
        actions.push(record_sales(company, world.date, 0));
        actions.extend(Capability::ALL.map(|it| declare(company, it)));
        actions.push(check_credit(company, true));
        actions.push(check_credit(company, false));
        actions.push(buy_plan(company));
        actions.push(extend(company, "bank", "contoso", true));
    }
    actions.push(extend("alpine", "bank", "contoso", false));
    for subscription in ["azure", "office", "seats", "nowhere"] {
        actions.push(transfer(subscription, "contoso"));
    }
    let transfers = world.direct_bill.transfers.keys().map(TransferId::as_str);
    for id in transfers.chain(["nowhere"]) {
        actions.push(answer(id, true));
        actions.push(answer(id, false));
        actions.push(withdraw(id));
    }
}
