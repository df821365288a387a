//! The life of a subscription and of a purchase: suspending, cancelling, reactivating, changing, and
//! leaving the customer, on the days on which the documents' periods end.

use partner_lab::domain::{Action, Date, Offer, Verdict, World};

use super::explore::{Reached, Space, Step, permitted};
use super::support::customers::{
    change_seats, drop_customer, market, reactivate, suspend_subscription,
};
use super::support::on;

const START: Date = on(2021, 1, 4);
/// Of what is suspended at the start and at each of these days, the periods end on others of them.
const DATES: &[Date] = &[
    on(2021, 1, 5),
    on(2021, 4, 4),
    on(2021, 4, 5),
    on(2021, 5, 4),
    on(2021, 5, 5),
    on(2021, 5, 6),
    on(2021, 8, 3),
    on(2021, 9, 3),
];
const HELD: [&str; 2] = ["azure", "office"];

fn start() -> World {
    let givens = market().subscribed("office", "alpine", "bank", Offer::Perpetual, START);
    World::after(START, &givens.events()).unwrap()
}

fn steps(world: &World) -> Vec<Step> {
    let mut steps = vec![("val", drop_customer("alpine", "bank"))];
    for id in HELD {
        steps.push(("val", suspend_subscription(id)));
        steps.push(("val", reactivate(id)));
        let units = world.subscriptions.get(id).unwrap().quantity;
        steps.push(("val", change_seats(id, if units == 10 { 9 } else { 10 })));
    }
    steps
}

fn project(world: &World) -> String {
    let held = HELD.map(|id| {
        let it = world.subscriptions.get(id).unwrap();
        (it.suspended, it.suspended_on, it.quantity)
    });
    let served = world.standing_relationship(&"alpine".into(), &"bank".into());
    format!("{} {held:?} {}", world.date, served.is_some())
}

/// How many days ago it was suspended; none while it is active.
fn days(world: &World, id: &str) -> Option<i32> {
    let it = world.subscriptions.get(id).unwrap();
    let since = it.suspended_on.filter(|_| it.suspended)?;
    (0..400).find(|days| since.plus_days(*days) == world.date)
}

/// Written against the documents: deleted unless it is reactivated within 90 days, 120 at most.
fn holds_everywhere(reached: &Reached) {
    for (from, action, to) in &reached.edges {
        let (before, after) = (&reached.worlds[*from], &reached.worlds[*to]);
        for id in HELD {
            let gone = |world| days(world, id).is_some_and(|it| it > 120);
            assert!(
                !gone(before) || gone(after),
                "{id} is there again: {}",
                project(after)
            );
        }
        match action {
            Action::ReactivateSubscription { subscription } => {
                let id = subscription.as_ref().unwrap().as_str();
                assert_eq!(id, "azure", "a purchase came back");
                let since = days(before, id).unwrap();
                assert!(since <= 90, "after {since} days");
                let served = before.standing_relationship(&"alpine".into(), &"bank".into());
                assert!(served.is_some(), "for whom it has left");
            }
            Action::ChangeSeats { subscription, .. } => {
                let id = subscription.as_ref().unwrap().as_str();
                let since = days(before, id);
                assert!(since.is_none_or(|it| it <= 90 && id == "azure"));
            }
            Action::RemoveCustomer { .. } => {
                let active = HELD.iter().any(|id| days(before, id).is_none());
                assert!(!active, "left with something active: {}", project(before));
            }
            _ => {}
        }
    }
}

#[test]
fn a_subscription_and_a_purchase() {
    let reached = Space {
        start: start(),
        steps: Box::new(steps),
        project: Box::new(project),
        dates: DATES,
    }
    .explore();
    holds_everywhere(&reached);
    let back = reactivate("azure");
    for verdict in [Verdict::Permitted, Verdict::Unknown, Verdict::Forbidden] {
        let found = |world| permitted(world, "val", &back) == verdict;
        assert!(reached.worlds.iter().any(found), "never {verdict:?}");
    }
    reached.forbidden_stays_forbidden("val", &back);
    reached.forbidden_stays_forbidden("val", &reactivate("office"));
    println!(
        "life of a subscription: {} worlds, {} steps",
        reached.worlds.len(),
        reached.edges.len()
    );
    assert_eq!(reached.worlds.len(), 669);
}
