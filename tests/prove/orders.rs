//! Customers and orders, in one tier and in two: asking, accepting, the customer's agreement,
//! ordering, suspending, removing, taking back admin rights.

use std::fmt::Write as _;

use partner_lab::domain::{
    Action, CustomerAgreementKind, Date, Givens, Kind, Offer, OrganisationId, Role, TenantId,
    TenantKind, Verdict, World,
};

use super::explore::{Reached, Space, Step, permitted};
use super::support::actions::sign;
use super::support::customers::{
    accept, accept_agreement, ask, ask_jointly, confirm_agreement, confirm_one, drop_customer,
    order, order_for, suspend_subscription, take_back,
};
use super::support::{has_signed, on};

const AGREEMENT: Date = on(2020, 2, 1);
/// Since when there are two customer agreements, to the last day of the older one; from then on one.
const TWO: Date = on(2019, 10, 1);
const DATES: &[Date] = &[
    TWO,
    on(2020, 1, 31),
    AGREEMENT,
    on(2020, 2, 3),
    on(2020, 6, 29),
    on(2020, 8, 19),
];
/// When the search begins: before there is a partner agreement to sign, and with the older customer
/// agreement alone.
const START: Date = on(2019, 9, 2);
const PARTNERS: [&str; 3] = ["contoso", "fabrikam", "alpine"];

fn start() -> World {
    let all = &[Role::GlobalAdmin, Role::AdminAgent];
    let events = Givens::new()
        .organisation(
            "contoso",
            "Contoso",
            Kind::IndirectProvider,
            ("Madrid", "ES"),
        )
        .person("mia", "Mia Torres", "contoso", all)
        .organisation(
            "fabrikam",
            "Fabrikam",
            Kind::IndirectReseller,
            ("Lyon", "FR"),
        )
        .person("ana", "Ana Silva", "fabrikam", all)
        .associated("fabrikam", "4200001", "FR")
        .connected("contoso", "fabrikam", on(2018, 6, 1))
        .organisation("alpine", "Alpine", Kind::DirectBillPartner, ("Linz", "AT"))
        .person("val", "Val Novak", "alpine", all)
        .organisation(
            "woodgrove",
            "Woodgrove Bank",
            Kind::Customer,
            ("Paris", "FR"),
        )
        .person("uma", "Uma Reed", "woodgrove", &[Role::GlobalAdmin])
        .tenant("woodgrove", "bank", TenantKind::Customer)
        .organisation(
            "adventure",
            "Adventure Works",
            Kind::Customer,
            ("Seattle", "US"),
        )
        .person("cleo", "Cleo Hale", "adventure", &[Role::GlobalAdmin])
        .tenant("adventure", "works", TenantKind::Customer)
        .events();
    World::after(START, &events).unwrap()
}

fn answers(world: &World, steps: &mut Vec<Step>) {
    for (tenant, person) in [("bank", "uma"), ("works", "cleo")] {
        for it in world.customer_invitations.values() {
            if it.tenant.as_str() == tenant && !it.accepted {
                steps.push((person, accept(it.id.as_str(), true)));
                steps.push((person, accept(it.id.as_str(), false)));
            }
        }
        steps.push((person, accept_agreement(tenant)));
    }
    for it in world.subscriptions.values().filter(|it| !it.suspended) {
        let seller = if it.seller.as_str() == "alpine" {
            "val"
        } else {
            "mia"
        };
        steps.push((seller, suspend_subscription(it.id.as_str())));
    }
}

/// The older agreement, on each day, whether it is still offered or not.
fn older(actor: &'static str, partner: &str, date: Date, steps: &mut Vec<Step>) {
    let cloud = CustomerAgreementKind::Cloud;
    steps.push((actor, confirm_one(partner, "bank", date, cloud)));
}

/// Microsoft, the direct bill partner and the customers.
fn one_tier(world: &World) -> Vec<Step> {
    let mut steps = vec![
        ("val", sign("alpine")),
        ("val", ask("alpine", "bank", "uma", true)),
        ("val", ask("alpine", "bank", "uma", false)),
        ("val", ask("alpine", "works", "cleo", false)),
        ("val", confirm_agreement("alpine", "bank", world.date)),
        ("val", order("alpine", "works", Offer::License)),
        ("val", drop_customer("alpine", "bank")),
        ("uma", take_back("bank", "alpine")),
    ];
    older("val", "alpine", world.date, &mut steps);
    if !is_active(world, "alpine") {
        steps.push(("val", order("alpine", "bank", Offer::License)));
    }
    answers(world, &mut steps);
    steps
}

/// Microsoft, the provider, its reseller and the customers.
fn two_tiers(world: &World) -> Vec<Step> {
    let mut steps = vec![
        ("mia", sign("contoso")),
        ("ana", sign("fabrikam")),
        ("ana", ask_jointly("fabrikam", "contoso", "bank", "uma")),
        ("ana", ask_jointly("fabrikam", "contoso", "works", "cleo")),
        ("mia", confirm_agreement("contoso", "bank", world.date)),
        ("ana", confirm_agreement("fabrikam", "bank", world.date)),
        ("ana", order("fabrikam", "bank", Offer::License)),
        ("mia", drop_customer("contoso", "bank")),
        ("ana", drop_customer("fabrikam", "bank")),
        ("uma", take_back("bank", "fabrikam")),
    ];
    older("mia", "contoso", world.date, &mut steps);
    if !is_active(world, "contoso") {
        let order = order_for("contoso", "fabrikam", "bank", "4200001");
        steps.push(("mia", order));
    }
    answers(world, &mut steps);
    steps
}

fn is_active(world: &World, seller: &str) -> bool {
    let (seller, tenant): (OrganisationId, TenantId) = (seller.into(), "bank".into());
    world.sold_to(&seller, &tenant).any(|it| !it.suspended)
}

/// Whether an agreement of that kind is on file, of that partner or of the customer itself.
fn agreed(world: &World, partner: &str, kind: Option<CustomerAgreementKind>) -> bool {
    world.customer_agreements.get("bank").is_some_and(|all| {
        all.iter().any(|it| {
            it.partner.as_ref().is_none_or(|by| by.as_str() == partner)
                && kind.is_none_or(|kind| kind == it.kind)
        })
    })
}

fn project(world: &World) -> String {
    let mut key = world.date.to_string();
    for partner in PARTNERS {
        let of = |tenant: &str| {
            world
                .relationship(&partner.into(), &tenant.into())
                .map_or(0, |it| {
                    1 + u8::from(it.ended.is_some()) + 2 * u8::from(it.admin_rights)
                })
        };
        let waits = |rights: bool| {
            world.customer_invitations.values().any(|it| {
                !it.accepted && it.partner.as_str() == partner && it.admin_rights == rights
            })
        };
        let customer = Some(CustomerAgreementKind::Customer);
        write!(
            key,
            " {}{}{}{}{}{}{}",
            of("bank"),
            of("works"),
            u8::from(waits(true)),
            u8::from(waits(false)),
            u8::from(agreed(world, partner, None)) + u8::from(agreed(world, partner, customer)),
            u8::from(has_signed(world, partner)),
            u8::from(is_active(world, partner)),
        )
        .unwrap();
    }
    key
}

/// Written against the documents: what an order needs on its day.
fn holds_everywhere(reached: &Reached) {
    for world in &reached.worlds {
        for partner in PARTNERS {
            assert!(
                world
                    .relationship(&partner.into(), &"works".into())
                    .is_none(),
                "{partner} serves Seattle"
            );
        }
        assert!(
            world
                .subscriptions
                .values()
                .all(|it| it.seller.as_str() != "fabrikam")
        );
        if world.date < TWO {
            let early = "before there was one";
            assert!(world.agreements.is_empty(), "{early}: {}", project(world));
            for partner in PARTNERS {
                let newer = Some(CustomerAgreementKind::Customer);
                assert!(
                    !agreed(world, partner, newer),
                    "{early}: {}",
                    project(world)
                );
            }
        }
    }
    for (from, action, _) in &reached.edges {
        let world = &reached.worlds[*from];
        let (seller, reseller) = match action {
            Action::PlaceOrder { partner, .. } => (partner, &None),
            Action::PlaceOrderForReseller {
                provider, reseller, ..
            } => (provider, reseller),
            _ => continue,
        };
        let seller = seller.as_ref().unwrap();
        let due = (world.date >= AGREEMENT).then_some(CustomerAgreementKind::Customer);
        assert!(
            agreed(world, seller.as_str(), due),
            "no agreement: {}",
            project(world)
        );
        for partner in [Some(seller), reseller.as_ref()].into_iter().flatten() {
            assert!(
                world
                    .standing_relationship(partner, &"bank".into())
                    .is_some(),
                "no relationship of {partner}: {}",
                project(world)
            );
            let signed = has_signed(world, partner.as_str());
            assert!(signed || world.date < AGREEMENT, "{partner} has not signed");
        }
    }
}

fn explored(steps: fn(&World) -> Vec<Step>) -> Reached {
    let reached = Space {
        start: start(),
        steps: Box::new(steps),
        project: Box::new(project),
        dates: DATES,
    }
    .explore();
    holds_everywhere(&reached);
    reached
}

/// Whether somebody ordered while the older customer agreement alone stood, and still counted.
fn old_agreement_counted(reached: &Reached, seller: &str) {
    for date in DATES.iter().filter(|it| **it < AGREEMENT) {
        let mut orders = reached.edges.iter().filter(|(from, action, _)| {
            let world = &reached.worlds[*from];
            let newer = Some(CustomerAgreementKind::Customer);
            world.date == *date && !agreed(world, seller, newer) && is_order(action)
        });
        assert!(orders.next().is_some(), "nobody orders on {date}");
    }
}

const fn is_order(action: &Action) -> bool {
    matches!(
        action,
        Action::PlaceOrder { .. } | Action::PlaceOrderForReseller { .. }
    )
}

fn can_be_ordered(reached: &Reached, actor: &str, goal: &Action) {
    let possible = |world| permitted(world, actor, goal) == Verdict::Permitted;
    assert!(
        reached.worlds.iter().any(possible),
        "{goal:?} is never possible"
    );
}

#[test]
fn a_direct_bill_partner_and_two_customers() {
    let reached = explored(one_tier);
    let goal = order("alpine", "bank", Offer::License);
    can_be_ordered(&reached, "val", &goal);
    old_agreement_counted(&reached, "alpine");
    for tenant in ["bank", "works"] {
        reached.forbidden_stays_forbidden("val", &order("alpine", tenant, Offer::License));
    }
    println!(
        "orders, one tier: {} worlds, {} steps",
        reached.worlds.len(),
        reached.edges.len()
    );
    assert_eq!(reached.worlds.len(), 972);
}

#[test]
fn a_provider_a_reseller_and_two_customers() {
    let reached = explored(two_tiers);
    let goal = order_for("contoso", "fabrikam", "bank", "4200001");
    can_be_ordered(&reached, "mia", &goal);
    old_agreement_counted(&reached, "contoso");
    reached.forbidden_stays_forbidden("mia", &goal);
    reached.forbidden_stays_forbidden("ana", &order("fabrikam", "bank", Offer::License));
    println!(
        "orders, two tiers: {} worlds, {} steps",
        reached.worlds.len(),
        reached.edges.len()
    );
    assert_eq!(reached.worlds.len(), 1_110);
}
