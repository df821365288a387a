//! From direct bill to reselling: a partner of both kinds extends a relationship and hands over a
//! subscription, while accounts are suspended, restricted or over their credit limit.

use std::fmt::Write as _;

use partner_lab::domain::{
    Action, ActionKind, CustomerAgreementKind, Date, Event, Offer, TransferState, Verdict, World,
};

use super::explore::{Reached, Space, Step, permitted};
use super::support::actions::{reinstate, suspend};
use super::support::customers::{
    buy_add_on, change_seats, drop_customer, exceed, lift, market, order, pay, restrict,
    suspend_subscription,
};
use super::support::direct_bill::{answer, extend, step, transfer, withdraw};
use super::support::on;

/// Two days before documents speak of the credit limit, and the first day on which they do.
const START: Date = on(2021, 5, 10);
const LIMIT: Date = on(2021, 5, 11);
const DATES: &[Date] = &[LIMIT];

fn start() -> World {
    let agreed = on(2020, 3, 2);
    let events = market()
        .connected("contoso", "alpine", on(2018, 6, 1))
        .subscribed("office", "alpine", "bank", Offer::License, agreed)
        .event(Event::ResellerRelationshipRemoved {
            partner: "contoso".into(),
            tenant: "bank".into(),
            date: on(2020, 6, 1),
        })
        .event(Event::SubscriptionSuspended {
            subscription: "azure".into(),
            reason: None,
        })
        .agreed("bank", "contoso", CustomerAgreementKind::Customer, agreed)
        .events();
    World::after(START, &events).unwrap()
}

fn steps(world: &World) -> Vec<Step> {
    let mut steps = vec![
        ("val", step(ActionKind::EnrollAsResellerToo, "alpine")),
        ("val", extend("alpine", "bank", "contoso", true)),
        ("val", extend("alpine", "bank", "contoso", false)),
        ("val", transfer("office", "contoso")),
        ("val", transfer("azure", "contoso")),
        ("val", change_seats("office", 20)),
        ("val", change_seats("office", 5)),
        ("val", suspend_subscription("office")),
        ("val", drop_customer("alpine", "bank")),
        ("robin", suspend("alpine")),
        ("robin", reinstate("alpine")),
        ("robin", restrict("alpine")),
        ("robin", exceed("alpine")),
        ("val", pay("alpine")),
        ("robin", suspend("contoso")),
        ("robin", reinstate("contoso")),
        ("robin", exceed("contoso")),
        ("jun", pay("contoso")),
    ];
    // One add-on tells as much as two.
    let office = world.subscriptions.get("office");
    if office.is_some_and(|it| it.add_ons == 0) {
        steps.push(("val", buy_add_on("alpine", "office")));
    }
    for transfer in world.direct_bill.transfers.keys() {
        for accepted in [true, false] {
            steps.push(("jun", answer(transfer.as_str(), accepted)));
        }
        steps.push(("val", withdraw(transfer.as_str())));
    }
    steps
}

/// What the transfers have come to; one that is rejected or withdrawn leaves nothing behind.
fn moved(world: &World) -> [usize; 2] {
    let of = |state| {
        let all = world.direct_bill.transfers.values();
        all.filter(|it| it.state == state).count()
    };
    [of(TransferState::Active), of(TransferState::Completed)]
}

fn sold(world: &World) -> Vec<String> {
    let all = world.subscriptions.values();
    let told = all.filter(|it| it.offer == Offer::License && it.id.as_str() != "seats");
    told.map(|it| {
        let state = (it.quantity, it.add_ons, &it.suspended);
        format!("{} {state:?} {:?}", it.seller, it.reseller)
    })
    .collect()
}

fn project(world: &World) -> String {
    let mut key = world.date.to_string();
    for id in ["alpine", "contoso"] {
        let it = &world.organisations[&id.into()];
        let standing = world.standing_relationship(&id.into(), &"bank".into());
        write!(
            key,
            " {} {} {} {} {:?}",
            it.suspended,
            it.restricted,
            it.over_credit_limit,
            it.also_reseller,
            standing.map(|it| it.admin_rights)
        )
        .unwrap();
    }
    write!(key, " {:?} {:?}", moved(world), sold(world)).unwrap();
    key
}

/// Written against the documents: who sells nothing new, and what moves to whom.
fn holds_everywhere(reached: &Reached) {
    for (from, action, to) in &reached.edges {
        let (from, to) = (&reached.worlds[*from], &reached.worlds[*to]);
        let [alpine, contoso] = ["alpine", "contoso"].map(|it| &from.organisations[&it.into()]);
        let what = || format!("{action:?}: {}", project(from));
        let over =
            |it: &partner_lab::domain::Organisation| it.over_credit_limit && from.date >= LIMIT;
        match action {
            Action::ChangeSeats { quantity, .. } => {
                let held = from.subscriptions.get("office").unwrap().quantity;
                let more = *quantity > Some(held);
                assert!(!(more && alpine.suspended), "{}", what());
            }
            Action::BuyAddOn { .. } => {
                assert!(!alpine.suspended && !alpine.restricted, "{}", what());
                assert!(!over(alpine), "{}", what());
            }
            Action::ExtendRelationship { consent, .. } => {
                assert!(alpine.also_reseller, "{}", what());
                assert_eq!(*consent, Some(true), "{}", what());
                let rights = to.standing_relationship(&"contoso".into(), &"bank".into());
                assert_eq!(rights.map(|it| it.admin_rights), Some(false), "{}", what());
            }
            Action::RequestTransfer { subscription, .. } => {
                assert!(alpine.also_reseller, "{}", what());
                let extended = from.standing_relationship(&"contoso".into(), &"bank".into());
                assert!(extended.is_some(), "{}", what());
                let again = from.direct_bill.waiting(subscription.as_ref().unwrap());
                assert!(again.is_none(), "{}", what());
            }
            Action::AnswerTransfer {
                accepted: Some(true),
                ..
            } => {
                assert!(!contoso.suspended && !over(contoso), "{}", what());
                let new = to.subscriptions.values().find(|it| {
                    it.seller.as_str() == "contoso" && it.reseller == Some("alpine".into())
                });
                assert!(new.is_some(), "{}", what());
            }
            // It is as if nobody had asked.
            Action::WithdrawTransfer { .. } => {
                let [waits, completed] = moved(from);
                assert_eq!([waits - 1, completed], moved(to), "{}", what());
                assert_eq!(sold(from), sold(to), "{}", what());
            }
            Action::RemoveCustomer { .. } => {
                let (partner, tenant) = ("alpine".into(), "bank".into());
                let mut left = from.sold_to(&partner, &tenant);
                assert!(left.all(|it| it.suspended), "{}", what());
            }
            _ => {}
        }
    }
    for world in &reached.worlds {
        let it = &world.organisations[&"alpine".into()];
        let direct = permitted(world, "val", &order("alpine", "bank", Offer::License));
        if it.restricted || it.suspended || it.over_credit_limit && world.date >= LIMIT {
            assert_ne!(direct, Verdict::Permitted, "{}", project(world));
        }
    }
}

#[test]
fn what_direct_bill_partners_hand_over() {
    let reached = Space {
        start: start(),
        steps: Box::new(steps),
        project: Box::new(project),
        dates: DATES,
    }
    .explore();
    holds_everywhere(&reached);
    for (actor, goal) in [
        ("val", extend("alpine", "bank", "contoso", true)),
        ("val", transfer("office", "contoso")),
        ("val", buy_add_on("alpine", "office")),
        ("val", change_seats("office", 20)),
        ("val", drop_customer("alpine", "bank")),
        ("robin", lift("alpine")),
    ] {
        reached.forbidden_stays_forbidden(actor, &goal);
    }
    println!(
        "transfers: {} worlds, {} steps",
        reached.worlds.len(),
        reached.edges.len()
    );
    assert_eq!(reached.worlds.len(), 8_832);
}
