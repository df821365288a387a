//! Several partners of one customer: two providers with a reseller each, and a direct bill partner. What
//! one of them does changes nothing for the others.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use partner_lab::domain::{
    Action, CustomerAgreementKind, Date, Kind, Offer, OrganisationId, Role, TenantKind, Verdict,
    World,
};

use super::explore::{Reached, Space, Step, permitted};
use super::support::customers::{
    accept, accept_agreement, ask, ask_jointly, confirm_agreement, order, order_for,
};
use super::support::{cast, on};

/// Since when an order needs an agreement of the customer.
const DUE: Date = on(2018, 11, 7);
/// Since when it is the customer agreement.
const NEWER: Date = on(2020, 2, 1);
/// From before a request could leave out admin rights to the day from which the customer accepts the
/// agreement itself.
const START: Date = on(2018, 10, 31);
const DATES: &[Date] = &[on(2018, 11, 1), DUE, NEWER, on(2020, 2, 3)];
/// Each seller, the reseller it sells for, and that one's MPN ID.
const SELLERS: [(&str, Option<(&str, &str)>); 3] = [
    ("contoso", Some(("fabrikam", "4200001"))),
    ("litware", Some(("proseware", "4210001"))),
    ("alpine", None),
];
const PARTNERS: [&str; 5] = ["contoso", "fabrikam", "litware", "proseware", "alpine"];

fn start() -> World {
    let since = on(2018, 6, 1);
    let mut givens = cast()
        .connected("contoso", "fabrikam", since)
        .connected("litware", "proseware", since)
        .organisation("alpine", "Alpine", Kind::DirectBillPartner, ("Linz", "AT"))
        .person(
            "val",
            "Val Novak",
            "alpine",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
        .organisation(
            "woodgrove",
            "Woodgrove Bank",
            Kind::Customer,
            ("Paris", "FR"),
        )
        .person("uma", "Uma Reed", "woodgrove", &[Role::GlobalAdmin])
        .tenant("woodgrove", "bank", TenantKind::Customer);
    // All of them sign early: what that is for, the other searches look at.
    for partner in PARTNERS {
        givens = givens.signed(partner, START);
    }
    World::after(START, &givens.events()).unwrap()
}

fn orders(world: &World) -> Vec<Step> {
    let mut steps = Vec::new();
    for (seller, actor) in [("contoso", "mia"), ("litware", "max"), ("alpine", "val")] {
        if world
            .sold_to(&seller.into(), &"bank".into())
            .next()
            .is_some()
        {
            continue;
        }
        let action = match seller {
            "contoso" => order_for("contoso", "fabrikam", "bank", "4200001"),
            "litware" => order_for("litware", "proseware", "bank", "4210001"),
            _ => order("alpine", "bank", Offer::License),
        };
        steps.push((actor, action));
    }
    steps
}

/// What nobody may on any day: an order for a reseller of another provider, and a reseller's own.
fn never() -> [Step; 2] {
    [
        ("max", order_for("litware", "fabrikam", "bank", "4200001")),
        ("ana", order("fabrikam", "bank", Offer::License)),
    ]
}

fn steps(world: &World) -> Vec<Step> {
    let mut steps = vec![
        ("ana", ask_jointly("fabrikam", "contoso", "bank", "uma")),
        ("ida", ask_jointly("proseware", "litware", "bank", "uma")),
        ("val", ask("alpine", "bank", "uma", false)),
        ("jun", confirm_agreement("contoso", "bank", world.date)),
        ("max", confirm_agreement("litware", "bank", world.date)),
        ("val", confirm_agreement("alpine", "bank", world.date)),
        ("uma", accept_agreement("bank")),
    ];
    steps.extend(never());
    let open = world
        .customer_invitations
        .values()
        .filter(|it| !it.accepted);
    steps.extend(open.map(|it| ("uma", accept(it.id.as_str(), false))));
    steps.extend(orders(world));
    steps
}

/// What concerns one seller: its relationship and its reseller's, what waits, its agreement, what it sold.
fn of(world: &World, (seller, reseller): (&str, Option<(&str, &str)>)) -> String {
    let stands = |it: &str| {
        let (partner, tenant) = (it.into(), "bank".into());
        u8::from(world.standing_relationship(&partner, &tenant).is_some())
    };
    let asks = reseller.map_or(seller, |(it, _)| it);
    let mut open = world.customer_invitations.values();
    let waits = open.any(|it| !it.accepted && it.partner.as_str() == asks);
    let confirmed = confirmed(world, seller);
    let sold = world.sold_to(&seller.into(), &"bank".into()).next();
    let by = reseller.map_or(0, |(it, _)| stands(it));
    format!(
        "{}{by}{}{}{}",
        stands(seller),
        u8::from(waits),
        confirmed.map_or(0, |newer| 1 + u8::from(newer)),
        u8::from(sold.is_some())
    )
}

/// Whether the agreement that a seller confirmed is the newer one; none without one.
fn confirmed(world: &World, seller: &str) -> Option<bool> {
    let all = world.customer_agreements.get("bank")?.iter();
    let own = all.filter(|it| it.partner.as_ref().is_some_and(|by| by.as_str() == seller));
    own.map(|it| it.kind == CustomerAgreementKind::Customer)
        .max()
}

/// Whether the customer has accepted the agreement itself.
fn accepted(world: &World) -> bool {
    let all = world.customer_agreements.get("bank");
    all.is_some_and(|all| all.iter().any(|it| it.partner.is_none()))
}

fn project(world: &World) -> String {
    let mut key = format!("{} {}", world.date, u8::from(accepted(world)));
    for seller in SELLERS {
        write!(key, " {}", of(world, seller)).unwrap();
    }
    key
}

/// Written against the documents: who needs what for an order, and that multi-partner changes nothing of
/// the others (R-MP-NOCHANGE).
fn holds_everywhere(reached: &Reached) {
    for (from, action, to) in &reached.edges {
        let (before, after) = (&reached.worlds[*from], &reached.worlds[*to]);
        let changed = SELLERS
            .iter()
            .filter(|it| of(before, **it) != of(after, **it));
        assert!(changed.count() < 2, "{action:?} in {}", project(before));
        let (seller, reseller) = match action {
            Action::PlaceOrder { partner, .. } => (partner, &None),
            Action::PlaceOrderForReseller {
                provider, reseller, ..
            } => (provider, reseller),
            _ => continue,
        };
        let seller = seller.as_ref().unwrap();
        let row = SELLERS.iter().find(|it| it.0 == seller.as_str()).unwrap();
        let own = row.1.map(|(it, _)| it);
        assert_eq!(
            own,
            reseller.as_ref().map(OrganisationId::as_str),
            "{action:?}"
        );
        for partner in [Some(seller), reseller.as_ref()].into_iter().flatten() {
            let stands = before.standing_relationship(partner, &"bank".into());
            assert!(stands.is_some(), "{partner}: {}", project(before));
        }
        let counts = match confirmed(before, seller.as_str()) {
            _ if before.date < DUE || accepted(before) => true,
            Some(newer) => newer || before.date < NEWER,
            None => false,
        };
        assert!(counts, "no agreement: {}", project(before));
    }
}

#[test]
fn two_providers_two_resellers_and_a_direct_bill_partner_serve_one_customer() {
    let space = Space {
        start: start(),
        steps: Box::new(steps),
        project: Box::new(project),
        dates: DATES,
    };
    let reached = space.explore();
    holds_everywhere(&reached);
    // All of them serve it in the end.
    let all = |world: &World| {
        let sellers: BTreeSet<_> = world.subscriptions.values().map(|it| &it.seller).collect();
        sellers.len() == SELLERS.len()
    };
    assert!(reached.worlds.iter().any(all));
    for partner in PARTNERS {
        let id = partner.into();
        let serves = |world: &World| world.standing_relationship(&id, &"bank".into()).is_some();
        assert!(reached.worlds.iter().any(serves), "{partner}");
    }
    // Everything that is tried from the first day on.
    for (actor, goal) in steps(&space.start) {
        reached.forbidden_stays_forbidden(actor, &goal);
        let mut worlds = reached.worlds.iter();
        let possible = worlds.any(|world| permitted(world, actor, &goal) == Verdict::Permitted);
        let expected = !never().contains(&(actor, goal.clone()));
        assert_eq!(possible, expected, "{goal:?}");
    }
    println!(
        "orders, several partners: {} worlds, {} steps",
        reached.worlds.len(),
        reached.edges.len()
    );
    assert_eq!(reached.worlds.len(), 10_332);
}
