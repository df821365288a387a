//! What partners buy for themselves: into which tenant, from whom, in which market, and after which
//! partnership.

use std::fmt::Write as _;

use partner_lab::domain::{
    Action, CustomerAgreementKind, Date, Givens, InvitationState, Kind, Offer, Role, TenantKind,
    Verdict, World,
};

use super::explore::{Reached, Space, Step, permitted};
use super::support::actions::{authorize, close, invite, remove, ticket};
use super::support::customers::{accept, ask, ask_jointly, order};
use super::support::on;

const START: Date = on(2019, 12, 2);
const DATES: &[Date] = &[on(2020, 2, 1), on(2020, 6, 29)];
const BOTH: &[Offer] = &[Offer::License, Offer::Azure];
/// Who acts for a company.
const PEOPLE: [(&str, &str); 7] = [
    ("contoso", "mia"),
    ("litware", "max"),
    ("tailspin", "kim"),
    ("alpine", "val"),
    ("fabrikam", "ana"),
    ("cascade", "cho"),
    ("northwind", "nia"),
];

/// A tenant, and what happens around it. What happens to another one has no bearing on it.
struct Target {
    tenant: &'static str,
    owner: &'static str,
    sellers: &'static [&'static str],
    offers: &'static [Offer],
    /// The providers that its owner connects with, leaves, and connects with again.
    providers: &'static [&'static str],
    /// Who can sell what into it at some time, as the documents say.
    documented: &'static [(&'static str, Offer)],
}

const TARGETS: &[Target] = &[
    Target {
        tenant: "csp",
        owner: "fabrikam",
        sellers: &["contoso", "tailspin", "alpine", "fabrikam"],
        offers: BOTH,
        providers: &["contoso"],
        documented: &[],
    },
    // A tenant apart takes from a direct bill partner and from any provider: option 1.
    Target {
        tenant: "own",
        owner: "fabrikam",
        sellers: &["contoso", "tailspin", "alpine", "fabrikam"],
        offers: BOTH,
        providers: &["contoso"],
        documented: &[
            ("contoso", Offer::License),
            ("contoso", Offer::Azure),
            ("alpine", Offer::License),
            ("alpine", Offer::Azure),
        ],
    },
    Target {
        tenant: "shared",
        owner: "alpine",
        sellers: &["contoso", "tailspin", "alpine", "fabrikam"],
        offers: BOTH,
        providers: &[],
        documented: &[("contoso", Offer::Azure), ("alpine", Offer::Azure)],
    },
    Target {
        tenant: "sister",
        owner: "northwind",
        sellers: &["contoso", "tailspin", "alpine", "fabrikam"],
        offers: BOTH,
        providers: &[],
        documented: &[("contoso", Offer::License), ("contoso", Offer::Azure)],
    },
    // Scenario 6, with a second provider for options 2 and 3.
    Target {
        tenant: "office",
        owner: "fabrikam",
        sellers: &["contoso", "litware", "tailspin", "alpine", "fabrikam"],
        offers: &[Offer::License],
        providers: &["contoso", "litware"],
        documented: &[
            ("contoso", Offer::License),
            ("litware", Offer::License),
            ("alpine", Offer::License),
        ],
    },
    // The same in another market.
    Target {
        tenant: "branch",
        owner: "cascade",
        sellers: &["contoso", "tailspin", "alpine", "cascade"],
        offers: BOTH,
        providers: &["tailspin", "contoso"],
        documented: &[("tailspin", Offer::License), ("tailspin", Offer::Azure)],
    },
];

/// Providers and resellers in two markets, a direct bill partner and a company of its group. All
/// have signed, and every customer agreement is on file.
fn start() -> World {
    use Kind::{Customer, DirectBillPartner, IndirectProvider, IndirectReseller};
    let signed = on(2019, 10, 1);
    let companies = [
        ("contoso", "Contoso", IndirectProvider, ("Madrid", "ES")),
        ("litware", "Litware", IndirectProvider, ("Graz", "AT")),
        ("tailspin", "Tailspin", IndirectProvider, ("Toronto", "CA")),
        ("alpine", "Alpine", DirectBillPartner, ("Linz", "AT")),
        ("fabrikam", "Fabrikam", IndirectReseller, ("Lyon", "FR")),
        ("cascade", "Cascade", IndirectReseller, ("Calgary", "CA")),
        ("northwind", "Northwind", Customer, ("Graz", "AT")),
    ];
    let mut givens = Givens::new();
    for (id, name, kind, place) in companies {
        let all = &[Role::GlobalAdmin, Role::AdminAgent];
        givens = givens
            .organisation(id, name, kind, place)
            .person(person(id), name, id, all);
        if kind != Customer {
            givens = givens.signed(id, signed);
        }
    }
    let since = on(2018, 6, 1);
    givens = givens
        // Another reseller, which may ask for itself and its provider.
        .organisation("proseware", "Proseware", IndirectReseller, ("Berlin", "DE"))
        .person("ida", "Ida Frank", "proseware", &[Role::AdminAgent])
        .connected("contoso", "proseware", since)
        .connected("contoso", "fabrikam", since)
        .connected("tailspin", "cascade", since)
        .but("northwind", |it| it.group = Some("alpine".into()))
        .tenant("fabrikam", "csp", TenantKind::Csp)
        .tenant("fabrikam", "own", TenantKind::InternalUse)
        .tenant("alpine", "shared", TenantKind::SharedServices)
        .tenant("northwind", "sister", TenantKind::Customer)
        .tenant("fabrikam", "office", TenantKind::Customer)
        .related("alpine", "office", since, false)
        .tenant("cascade", "branch", TenantKind::InternalUse);
    for target in TARGETS {
        for seller in target.sellers {
            let kind = CustomerAgreementKind::Customer;
            givens = givens.agreed(target.tenant, seller, kind, signed);
        }
    }
    World::after(START, &givens.events()).unwrap()
}

fn person(company: &str) -> &'static str {
    PEOPLE.iter().find(|(id, _)| *id == company).unwrap().1
}

fn connected(world: &World, provider: &str, reseller: &str) -> bool {
    let standing = world.standing_partnership(&provider.into(), &reseller.into());
    standing.is_some()
}

/// Everything about one of the tenants.
fn steps(target: &Target, world: &World) -> Vec<Step> {
    let (tenant, owner) = (target.tenant, target.owner);
    let admin = person(owner);
    let mut steps = Vec::new();
    for provider in target.providers {
        let at = person(provider);
        steps.push((at, remove(provider, owner)));
        if waiting(world, provider) == 0 {
            steps.push((at, invite(provider, owner, admin)));
        }
    }
    // A second partnership ends in the portal only, which keeps the Worlds few.
    if let Some(provider) = target.providers.first() {
        steps.push((admin, ticket(owner, provider, owner)));
    }
    for it in world.invitations.values() {
        steps.push((admin, authorize(it.id.as_str())));
    }
    for it in world.tickets.values().filter(|it| it.closed.is_none()) {
        steps.push(("robin", close(it.id.as_str())));
    }
    for seller in target.sellers {
        for offer in target.offers {
            if !bought(world, seller, tenant, *offer) {
                steps.push((person(seller), order(seller, tenant, *offer)));
            }
        }
        if !asked(world, seller, tenant) {
            steps.push((person(seller), ask(seller, tenant, admin, false)));
        }
    }
    let asked = world.customer_invitations.values();
    steps.extend(
        asked
            .filter(|it| !it.accepted)
            .map(|it| (admin, accept(it.id.as_str(), true))),
    );
    steps
}

/// How many invitations of a provider can still be used.
fn waiting(world: &World, provider: &str) -> usize {
    let all = world.invitations.values();
    all.filter(|it| it.provider.as_str() == provider && it.state != InvitationState::Accepted)
        .count()
}

/// Whether a seller has asked, or need not.
fn asked(world: &World, seller: &str, tenant: &str) -> bool {
    let mut requests = world.customer_invitations.values();
    world.relationship(&seller.into(), &tenant.into()).is_some()
        || requests.any(|it| it.partner.as_str() == seller && it.tenant.as_str() == tenant)
}

fn bought(world: &World, seller: &str, tenant: &str, offer: Offer) -> bool {
    let (seller, tenant) = (seller.into(), tenant.into());
    world.sold_to(&seller, &tenant).any(|it| it.offer == offer)
}

fn project(target: &Target, world: &World) -> String {
    let (tenant, owner) = (target.tenant, target.owner);
    let mut key = world.date.to_string();
    for provider in target.providers {
        let open = world.open_ticket(&(*provider).into(), &owner.into(), None);
        write!(
            key,
            " {}{}{}",
            u8::from(connected(world, provider, owner)),
            waiting(world, provider),
            u8::from(open.is_some()),
        )
        .unwrap();
    }
    for seller in target.sellers {
        let related = world.relationship(&(*seller).into(), &tenant.into());
        write!(
            key,
            " {}{}",
            u8::from(related.is_some()),
            u8::from(asked(world, seller, tenant)),
        )
        .unwrap();
        for offer in target.offers {
            write!(key, "{}", u8::from(bought(world, seller, tenant, *offer))).unwrap();
        }
    }
    key
}

/// Who would sell to whose tenant by an action: a request, its acceptance, or an order.
fn between(world: &World, action: &Action) -> Option<(String, String)> {
    let (seller, tenant) = match action {
        Action::PlaceOrder {
            partner, tenant, ..
        }
        | Action::RequestResellerRelationship {
            partner, tenant, ..
        } => (partner.as_ref()?, tenant.as_ref()?),
        Action::AcceptResellerRelationship {
            customer_invitation,
            ..
        } => {
            let held = world
                .customer_invitations
                .get(customer_invitation.as_ref()?)?;
            (&held.partner, &held.tenant)
        }
        _ => return None,
    };
    Some((seller.to_string(), tenant.to_string()))
}

/// Written against the documents: into which tenant, by whom, and in whose market.
fn holds_everywhere(target: &Target, reached: &Reached) {
    let owner = target.owner;
    for (from, action, _) in &reached.edges {
        let world = &reached.worlds[*from];
        let Some((seller, tenant)) = between(world, action) else {
            continue;
        };
        let (seller, tenant) = (seller.as_str(), tenant.as_str());
        assert_eq!(tenant, target.tenant);
        let canadian = |id: &str| ["tailspin", "cascade"].contains(&id);
        assert_eq!(canadian(seller), canadian(owner), "across markets");
        if tenant == "office" {
            let resells = connected(world, seller, owner);
            assert!(!resells, "its own reseller is its customer: {action:?}");
        }
        let Action::PlaceOrder { offer, .. } = action else {
            continue;
        };
        assert_ne!(tenant, "csp", "{seller} provisions a CSP tenant");
        assert_ne!(seller, "fabrikam", "a reseller orders from Microsoft");
        assert_ne!(seller, "cascade", "a reseller orders from Microsoft");
        assert_ne!((seller, owner), ("alpine", "northwind"), "within its group");
        if seller == owner {
            assert_eq!(
                (tenant, *offer),
                ("shared", Some(Offer::Azure)),
                "to itself"
            );
        }
    }
}

/// Every World of one tenant.
fn explored(target: &'static Target) -> Reached {
    let reached = Space {
        start: start(),
        steps: Box::new(|world| steps(target, world)),
        project: Box::new(|world| project(target, world)),
        dates: DATES,
    }
    .explore();
    holds_everywhere(target, &reached);
    let mut possible = Vec::new();
    for seller in target.sellers {
        for offer in target.offers {
            let goal = order(seller, target.tenant, *offer);
            reached.forbidden_stays_forbidden(person(seller), &goal);
            if can(&reached, person(seller), &goal, |_| true) {
                possible.push((*seller, *offer));
            }
        }
    }
    assert_eq!(possible, target.documented, "{}", target.tenant);
    reached
}

/// Whether something is permitted in a World of this sort.
fn can(reached: &Reached, actor: &str, goal: &Action, sort: impl Fn(&World) -> bool) -> bool {
    let mut worlds = reached.worlds.iter().filter(|it| sort(it));
    worlds.any(|world| permitted(world, actor, goal) == Verdict::Permitted)
}

#[test]
fn what_partners_buy_for_themselves() {
    let mut counts = (0, 0);
    for target in TARGETS {
        let reached = explored(target);
        counts.0 += reached.worlds.len();
        counts.1 += reached.edges.len();
        match target.tenant {
            "own" => {
                let resells = |world: &World| connected(world, "contoso", "fabrikam");
                let goal = order("contoso", "own", Offer::License);
                assert!(can(&reached, "mia", &goal, resells), "option 1");
            }
            "office" => options(&reached),
            _ => {}
        }
    }
    println!("own use: {} worlds, {} steps", counts.0, counts.1);
    assert_eq!(counts.0, 1_998);
}

/// Scenario 6: what a reseller does that wants to buy from its provider, and what it cannot do.
fn options(reached: &Reached) {
    let resells = |world: &World| connected(world, "contoso", "fabrikam");
    let moved = |world: &World| !resells(world) && connected(world, "litware", "fabrikam");
    let from = |seller| order(seller, "office", Offer::License);
    assert!(can(reached, "val", &from("alpine"), moved), "option 2");
    assert!(can(reached, "mia", &from("contoso"), moved), "option 3");
    // Another reseller of Contoso does not make it the customer of its provider either.
    let jointly = ask_jointly("proseware", "contoso", "office", "ana");
    assert!(can(reached, "ida", &jointly, moved));
    assert!(!can(reached, "ida", &jointly, resells));
}
