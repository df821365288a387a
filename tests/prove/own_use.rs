//! What partners buy for themselves: into which tenant, from whom, and after which partnership.

use std::fmt::Write as _;

use partner_lab::domain::{
    Action, CustomerAgreementKind, Date, Givens, Kind, Offer, Role, TenantKind, TicketId, Verdict,
    World,
};

use super::explore::{Reached, Space, Step, permitted};
use super::support::actions::{close, invite, remove, ticket};
use super::support::customers::{accept, ask, order};
use super::support::on;

const START: Date = on(2019, 12, 2);
const DATES: &[Date] = &[on(2020, 2, 1), on(2020, 6, 29)];
/// Who sells, and by whom.
const SELLERS: [(&str, &str); 3] = [("contoso", "mia"), ("alpine", "val"), ("fabrikam", "ana")];
/// The tenants, and who owns them.
const TENANTS: [(&str, &str); 5] = [
    ("csp", "fabrikam"),
    ("own", "fabrikam"),
    ("shared", "alpine"),
    ("sister", "northwind"),
    ("office", "fabrikam"),
];

/// A provider and its reseller, a direct bill partner and a company of its group.
fn start() -> World {
    let all = &[Role::GlobalAdmin, Role::AdminAgent];
    let signed = on(2019, 10, 1);
    let mut givens = Givens::new()
        .organisation(
            "contoso",
            "Contoso",
            Kind::IndirectProvider,
            ("Madrid", "ES"),
        )
        .person("mia", "Mia Torres", "contoso", all)
        .signed("contoso", signed)
        .organisation(
            "fabrikam",
            "Fabrikam",
            Kind::IndirectReseller,
            ("Lyon", "FR"),
        )
        .person("ana", "Ana Silva", "fabrikam", all)
        .signed("fabrikam", signed)
        .connected("contoso", "fabrikam", on(2018, 6, 1))
        .organisation("alpine", "Alpine", Kind::DirectBillPartner, ("Linz", "AT"))
        .person("val", "Val Novak", "alpine", all)
        .signed("alpine", signed)
        .organisation("northwind", "Northwind", Kind::Customer, ("Graz", "AT"))
        .person("nia", "Nia Roth", "northwind", all)
        .but("northwind", |it| it.group = Some("alpine".into()))
        .tenant("fabrikam", "csp", TenantKind::Csp)
        .tenant("fabrikam", "own", TenantKind::InternalUse)
        .tenant("alpine", "shared", TenantKind::SharedServices)
        .tenant("northwind", "sister", TenantKind::Customer)
        .tenant("fabrikam", "office", TenantKind::Customer);
    for (tenant, _) in TENANTS {
        for (seller, _) in SELLERS {
            let kind = CustomerAgreementKind::Customer;
            givens = givens.agreed(tenant, seller, kind, signed);
        }
    }
    World::after(START, &givens.events()).unwrap()
}

/// Everything about one of the tenants; what happens to another one has no bearing on it.
fn steps<const TENANT: usize>(world: &World) -> Vec<Step> {
    let (tenant, owner) = TENANTS[TENANT];
    let mut steps = vec![
        ("mia", remove("contoso", "fabrikam")),
        ("ana", ticket("fabrikam", "contoso", "fabrikam")),
    ];
    if world.invitations.is_empty() {
        steps.push(("mia", invite("contoso", "fabrikam", "ana")));
    }
    for it in world.tickets.values().filter(|it| it.closed.is_none()) {
        let id: &TicketId = &it.id;
        steps.push(("robin", close(id.as_str())));
    }
    for (seller, person) in SELLERS {
        for offer in [Offer::License, Offer::Azure] {
            if !bought(world, seller, tenant, offer) {
                steps.push((person, order(seller, tenant, offer)));
            }
        }
        if !asked(world, seller, tenant) {
            steps.push((person, ask(seller, tenant, manager(owner), false)));
        }
    }
    for it in world
        .customer_invitations
        .values()
        .filter(|it| !it.accepted)
    {
        steps.push((manager(owner), accept(it.id.as_str(), true)));
    }
    steps
}

/// Who acts for the owner of a tenant.
fn manager(organisation: &str) -> &'static str {
    SELLERS
        .into_iter()
        .find(|(id, _)| *id == organisation)
        .map_or("nia", |(_, person)| person)
}

fn asked(world: &World, seller: &str, tenant: &str) -> bool {
    let mut requests = world.customer_invitations.values();
    requests.any(|it| it.partner.as_str() == seller && it.tenant.as_str() == tenant)
}

fn bought(world: &World, seller: &str, tenant: &str, offer: Offer) -> bool {
    let (seller, tenant) = (seller.into(), tenant.into());
    world.sold_to(&seller, &tenant).any(|it| it.offer == offer)
}

fn project(world: &World) -> String {
    let partnership = world.standing_partnership(&"contoso".into(), &"fabrikam".into());
    let open = world.tickets.values().any(|it| it.closed.is_none());
    let mut key = format!(
        "{} {}{}",
        world.date,
        u8::from(partnership.is_some()),
        u8::from(open)
    );
    for (tenant, _) in TENANTS {
        for (seller, _) in SELLERS {
            let related = world.relationship(&seller.into(), &tenant.into()).is_some();
            write!(
                key,
                " {}{}{}{}",
                u8::from(related),
                u8::from(asked(world, seller, tenant)),
                u8::from(bought(world, seller, tenant, Offer::License)),
                u8::from(bought(world, seller, tenant, Offer::Azure)),
            )
            .unwrap();
        }
    }
    key
}

/// Written against the documents: into which tenant, and by whom.
fn holds_everywhere(reached: &Reached) {
    for (from, action, _) in &reached.edges {
        let Action::PlaceOrder {
            partner: Some(seller),
            tenant: Some(tenant),
            offer: Some(offer),
            ..
        } = action
        else {
            continue;
        };
        let world = &reached.worlds[*from];
        let (seller, tenant) = (seller.as_str(), tenant.as_str());
        let owner = TENANTS.iter().find(|(id, _)| *id == tenant).unwrap().1;
        assert_ne!(tenant, "csp", "{seller} provisions a CSP tenant");
        assert_ne!(seller, "fabrikam", "a reseller orders from Microsoft");
        assert_ne!((seller, owner), ("alpine", "northwind"), "within its group");
        if seller == owner {
            assert_eq!((tenant, *offer), ("shared", Offer::Azure), "to itself");
        }
        if (seller, tenant) == ("contoso", "office") {
            let stands = world.standing_partnership(&seller.into(), &owner.into());
            assert!(stands.is_none(), "its own reseller is its customer");
        }
    }
}

/// Every World of one tenant, and which orders for it are possible in one of them.
fn explored(steps: fn(&World) -> Vec<Step>, tenant: &str) -> (Reached, Vec<(&'static str, Offer)>) {
    let reached = Space {
        start: start(),
        steps,
        project,
        dates: DATES,
    }
    .explore();
    holds_everywhere(&reached);
    let mut possible = Vec::new();
    for (seller, person) in SELLERS {
        for offer in [Offer::License, Offer::Azure] {
            let goal = order(seller, tenant, offer);
            reached.forbidden_stays_forbidden(person, &goal);
            let permitted = |world| permitted(world, person, &goal) == Verdict::Permitted;
            if reached.worlds.iter().any(permitted) {
                possible.push((seller, offer));
            }
        }
    }
    (reached, possible)
}

#[test]
fn what_partners_buy_for_themselves() {
    use Offer::{Azure, License};
    let all = [
        (explored(steps::<0>, "csp"), vec![]),
        // A tenant apart takes from a direct bill partner and from any provider.
        (
            explored(steps::<1>, "own"),
            vec![
                ("contoso", License),
                ("contoso", Azure),
                ("alpine", License),
                ("alpine", Azure),
            ],
        ),
        (
            explored(steps::<2>, "shared"),
            vec![("contoso", Azure), ("alpine", Azure)],
        ),
        (
            explored(steps::<3>, "sister"),
            vec![("contoso", License), ("contoso", Azure)],
        ),
    ];
    let mut counts = (0, 0);
    for ((reached, possible), documented) in all {
        assert_eq!(possible, documented);
        counts.0 += reached.worlds.len();
        counts.1 += reached.edges.len();
    }
    println!("own use: {} worlds, {} steps", counts.0, counts.1);
    assert_eq!(counts.0, 2241);
}
