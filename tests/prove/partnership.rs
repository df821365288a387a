//! Partnerships: two providers and two resellers in two markets, and a direct bill partner that comes
//! to resell too; signing, taking back admin access, ending in the portal and by ticket.

use std::fmt::Write as _;

use partner_lab::domain::{
    Action, ActionKind, Date, Givens, InvitationState, Kind, OrganisationId, Role, World,
};

use super::explore::{Reached, Space, Step};
use super::support::actions::{
    authorize, business, close, invite, open, remove, remove_access, sign, ticket,
};
use super::support::direct_bill::step;
use super::support::{has_signed, on};

const AGREEMENT: Date = on(2020, 2, 1);
const PORTAL: Date = on(2020, 6, 29);
const PROVIDERS: [(&str, &str); 2] = [("contoso", "mia"), ("tailspin", "kim")];
const RESELLERS: [(&str, &str); 2] = [("fabrikam", "ana"), ("northwind", "cho")];
const DIRECT: (&str, &str) = ("alpine", "val");

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
            "tailspin",
            "Tailspin",
            Kind::IndirectProvider,
            ("Toronto", "CA"),
        )
        .person("kim", "Kim Abel", "tailspin", all)
        .organisation(
            "fabrikam",
            "Fabrikam",
            Kind::IndirectReseller,
            ("Lyon", "FR"),
        )
        .person("ana", "Ana Silva", "fabrikam", all)
        .associated("fabrikam", "4200001", "FR")
        .organisation(
            "northwind",
            "Northwind",
            Kind::IndirectReseller,
            ("Calgary", "CA"),
        )
        .person("cho", "Cho Reed", "northwind", all)
        .associated("northwind", "4210001", "CA")
        .organisation("alpine", "Alpine", Kind::DirectBillPartner, ("Linz", "AT"))
        .person("val", "Val Novak", "alpine", all)
        .associated("alpine", "4220001", "AT")
        .events();
    World::after(on(2019, 12, 2), &events).unwrap()
}

/// A company and who acts for it.
type Side = (&'static str, &'static str);

/// Who may ask whom, and the direct bill partner on either side.
fn pairs() -> impl Iterator<Item = (Side, Side)> {
    let providers = PROVIDERS.into_iter().chain([DIRECT]);
    let all = providers.flat_map(|provider| {
        let resellers = RESELLERS.into_iter().chain([DIRECT]);
        resellers.map(move |reseller| (provider, reseller))
    });
    all.filter(|(provider, reseller)| provider != reseller)
}

fn between(
    world: &World,
    (p, provider): (&str, &'static str),
    (r, reseller): (&str, &'static str),
    steps: &mut Vec<Step>,
) {
    steps.push((provider, invite(p, r, reseller)));
    for it in world.invitations.values() {
        if it.provider.as_str() == p && it.reseller.as_str() == r {
            steps.push((reseller, open(it.id.as_str())));
            steps.push((reseller, authorize(it.id.as_str())));
        }
    }
    steps.push((reseller, remove_access(p, r)));
    steps.push((provider, remove(p, r)));
    let (p_id, r_id): (OrganisationId, OrganisationId) = (p.into(), r.into());
    if let Some(it) = world.open_ticket(&p_id, &r_id, None) {
        steps.push(("robin", close(it.id.as_str())));
    } else {
        steps.push((reseller, ticket(r, p, r)));
    }
}

fn steps(world: &World) -> Vec<Step> {
    let mut steps = Vec::new();
    for provider in PROVIDERS {
        for reseller in RESELLERS {
            between(world, provider, reseller, &mut steps);
        }
    }
    for (id, person) in PROVIDERS.into_iter().chain(RESELLERS) {
        steps.push((person, sign(id)));
    }
    steps
}

/// One pair, so that a part can be searched in a moment.
fn steps_of_one_pair(world: &World) -> Vec<Step> {
    let mut steps = Vec::new();
    between(world, PROVIDERS[0], RESELLERS[0], &mut steps);
    between(world, PROVIDERS[1], RESELLERS[0], &mut steps);
    steps.push(("mia", sign("contoso")));
    steps.push(("ana", sign("fabrikam")));
    steps
}

/// The direct bill partner on either side, and its way to both kinds.
fn steps_of_direct_bill(world: &World) -> Vec<Step> {
    let mut steps = Vec::new();
    between(world, PROVIDERS[0], DIRECT, &mut steps);
    between(world, PROVIDERS[1], DIRECT, &mut steps);
    between(world, DIRECT, RESELLERS[0], &mut steps);
    steps.push(("val", step(ActionKind::EnrollAsResellerToo, "alpine")));
    for (id, person) in [PROVIDERS[0], RESELLERS[0], DIRECT] {
        steps.push((person, sign(id)));
    }
    steps
}

/// Of the invitations of a pair only the farthest that can still be used counts; accepted ones and
/// closed tickets are past.
fn project(world: &World) -> String {
    let mut key = world.date.to_string();
    for ((p, _), (r, _)) in pairs() {
        let (p_id, r_id): (OrganisationId, OrganisationId) = (p.into(), r.into());
        let stands = world.partnership(&p_id, &r_id);
        let waits = world
            .invitations
            .values()
            .filter(|it| it.provider == p_id && it.reseller == r_id)
            .map(|it| it.state)
            .max();
        let waits = waits.map_or(0, |state| {
            if state == InvitationState::Accepted {
                3
            } else {
                1 + u8::from(state == InvitationState::Opened)
            }
        });
        write!(
            key,
            " {}{}{waits}{}",
            stands.map_or(0, |it| 1 + u8::from(it.ended.is_some())),
            u8::from(stands.is_some_and(|it| it.admin_access)),
            u8::from(world.open_ticket(&p_id, &r_id, None).is_some()),
        )
        .unwrap();
    }
    for (id, _) in PROVIDERS.into_iter().chain(RESELLERS).chain([DIRECT]) {
        write!(key, " {}", u8::from(has_signed(world, id))).unwrap();
    }
    write!(key, " {}", u8::from(resells(world, "alpine"))).unwrap();
    key
}

/// A direct bill partner resells once it has enrolled for that too.
fn resells(world: &World, id: &str) -> bool {
    id != "alpine" || world.organisations[&OrganisationId::from(id)].also_reseller
}

/// Written against the documents: who may be connected with whom, and do business with whom.
fn holds_everywhere(reached: &Reached) {
    for world in &reached.worlds {
        for ((p, actor), (r, _)) in pairs() {
            let (p_id, r_id): (OrganisationId, OrganisationId) = (p.into(), r.into());
            let in_canada = |id| matches!(id, "tailspin" | "northwind");
            let same_market = in_canada(p) == in_canada(r);
            let stands = world.standing_partnership(&p_id, &r_id).is_some();
            assert!(
                same_market || !stands,
                "{p} and {r} are connected across markets"
            );
            assert!(
                !stands || p != "alpine" && resells(world, r),
                "{p} provides, or {r} resells"
            );
            let may = super::explore::permitted(world, actor, &business(p, r))
                == partner_lab::domain::Verdict::Permitted;
            let signed = has_signed(world, p) && has_signed(world, r);
            let expected = stands && (world.date < AGREEMENT || signed);
            assert_eq!(
                may,
                expected,
                "business of {p} with {r} in {}",
                project(world)
            );
        }
    }
    for (from, action, to) in &reached.edges {
        let (from, to) = (&reached.worlds[*from], &reached.worlds[*to]);
        if matches!(action, Action::RemovePartnership { .. }) {
            assert!(from.date >= PORTAL, "ended in the portal on {}", from.date);
        }
        assert!(to.date >= from.date, "time went back");
    }
    for ((p, actor), (r, _)) in pairs() {
        reached.forbidden_stays_forbidden(actor, &business(p, r));
        let contact = RESELLERS.iter().find(|it| it.0 == r).unwrap_or(&DIRECT).1;
        reached.forbidden_stays_forbidden(actor, &invite(p, r, contact));
    }
}

#[test]
fn one_pair_and_a_provider_from_elsewhere() {
    let space = Space {
        start: start(),
        steps: Box::new(steps_of_one_pair),
        project: Box::new(project),
        dates: &[AGREEMENT, PORTAL],
    };
    let reached = space.explore();
    holds_everywhere(&reached);
    assert_eq!(reached.worlds.len(), 108);
}

#[test]
fn two_providers_and_two_resellers() {
    let space = Space {
        start: start(),
        steps: Box::new(steps),
        project: Box::new(project),
        dates: &[AGREEMENT, PORTAL],
    };
    let reached = space.explore();
    holds_everywhere(&reached);
    println!(
        "partnership: {} worlds, {} steps",
        reached.worlds.len(),
        reached.edges.len()
    );
    assert_eq!(reached.worlds.len(), 3_888);
}

#[test]
fn a_direct_bill_partner_on_either_side() {
    let space = Space {
        start: start(),
        steps: Box::new(steps_of_direct_bill),
        project: Box::new(project),
        dates: &[AGREEMENT, PORTAL],
    };
    let reached = space.explore();
    holds_everywhere(&reached);
    let worlds = reached.worlds.len();
    println!("partnership of a direct bill partner: {worlds} worlds");
    assert_eq!(worlds, 240);
}
