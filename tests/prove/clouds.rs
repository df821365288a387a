//! National clouds and the Government Community Cloud offer: in each of them a direct bill partner,
//! and a provider with its reseller, from the application to the first order, while what documents
//! contradict each other in is read in every way.

mod holds;
mod seen;

use partner_lab::domain::{
    Action, ChosenText, Cloud, CloudState, CloudStep, CustomerAgreementKind, Date, Givens, Kind,
    Offer, Role, TenantKind, Verdict, World,
};

use super::explore::{Reached, Space, Step, permitted};
use super::support::clouds::{add_in, apply, assume, complete, decide};
use super::support::customers::{accept, ask, ask_jointly, order, order_for};
use super::support::on;
use seen::{added, project};

/// The day before the offer is described, and days that change something.
const START: Date = on(2018, 9, 3);
const OFFER: Date = on(2018, 9, 4);
const CLOSED: Date = on(2018, 10, 29);
const RIGHTS: Date = on(2018, 11, 1);
const AGREEMENT: Date = on(2018, 11, 7);
/// A day of our own from which a reading counts.
const READ: Date = on(2021, 10, 1);
const DATES: &[Date] = &[OFFER, on(2018, 10, 28), CLOSED, RIGHTS, AGREEMENT, READ];

const CLOUDS: [Cloud; 4] = [
    Cloud::UsGovernment,
    Cloud::Germany,
    Cloud::China,
    Cloud::Gcc,
];
const COMPANIES: [(&str, &str, Kind); 4] = [
    ("alpine", "val", Kind::DirectBillPartner),
    ("contoso", "jun", Kind::IndirectProvider),
    ("fabrikam", "ana", Kind::IndirectReseller),
    ("woodgrove", "uma", Kind::Customer),
];
const MPN: &str = "4200001";

/// Everybody is in the United States. A customer has a tenant in the cloud, the partners are active
/// in every other, and the reseller has come almost to the end.
fn start(cloud: Cloud) -> World {
    let mut givens = Givens::new();
    for (id, person, kind) in COMPANIES {
        let roles = [Role::GlobalAdmin, Role::AdminAgent];
        givens = givens
            .organisation(id, id, kind, ("Boston", "US"))
            .person(person, person, id, &roles);
    }
    givens = givens
        .tenant("woodgrove", "there", TenantKind::Customer)
        .placed("there", cloud);
    for (id, number) in [
        ("alpine", "4300001"),
        ("contoso", "4100001"),
        ("fabrikam", MPN),
    ] {
        givens = givens.associated(id, number, "US").signed(id, START);
        let others = CLOUDS.into_iter().filter(|it| *it != cloud);
        for other in others.filter(|it| *it != Cloud::Gcc || id != "fabrikam") {
            givens = givens.applied(id, other, CloudState::Active, START);
        }
        // In the national clouds there is no customer agreement.
        if cloud == Cloud::Gcc {
            let kinds = [
                CustomerAgreementKind::Cloud,
                CustomerAgreementKind::Customer,
            ];
            for kind in kinds {
                givens = givens.agreed("there", id, kind, START);
            }
        }
    }
    let almost = match cloud {
        Cloud::UsGovernment => CloudState::Signed,
        _ => CloudState::Submitted,
    };
    if cloud != Cloud::Gcc {
        givens = givens.applied("fabrikam", cloud, almost, START);
    }
    givens = givens.connected("contoso", "fabrikam", START);
    World::after(START, &givens.events()).unwrap()
}

/// An application and everything that Microsoft and the company do about it.
fn application(who: (&'static str, &'static str), cloud: Cloud) -> Vec<Step> {
    let (id, person) = who;
    let mut steps = vec![
        (person, apply(id, cloud)),
        ("robin", decide(id, cloud, true)),
        ("robin", decide(id, cloud, false)),
    ];
    steps.extend(CloudStep::ALL.map(|step| (person, complete(id, step))));
    steps
}

/// What all try: the customer, and whoever reads the documents.
fn common(world: &World, cloud: Cloud) -> Vec<Step> {
    let asked = world
        .customer_invitations
        .values()
        .filter(|it| !it.accepted);
    let mut steps: Vec<Step> = asked
        .map(|it| ("uma", accept(it.id.as_str(), true)))
        .collect();
    if cloud == Cloud::UsGovernment {
        for text in ChosenText::ALL {
            steps.push(("robin", assume(text, Date::FIRST)));
            steps.push(("robin", assume(text, READ)));
        }
    }
    steps.extend(application(("woodgrove", "uma"), Cloud::Gcc));
    steps
}

fn directly(world: &World, cloud: Cloud) -> Vec<Step> {
    let mut steps = common(world, cloud);
    steps.extend(application(("alpine", "val"), cloud));
    steps.push(("val", ask("alpine", "there", "uma", true)));
    steps.push(("val", ask("alpine", "there", "uma", false)));
    // One order and one new customer tell as much as two.
    if world.subscriptions.is_empty() {
        steps.push(("val", order("alpine", "there", Offer::License)));
    }
    if added(world, "alpine") == 0 {
        steps.push(("val", add_in("alpine", cloud, "US")));
    }
    steps
}

fn indirectly(world: &World, cloud: Cloud) -> Vec<Step> {
    let mut steps = common(world, cloud);
    steps.extend(application(("contoso", "jun"), cloud));
    steps.push(("ana", apply("fabrikam", cloud)));
    steps.push(("robin", decide("fabrikam", cloud, true)));
    steps.push(("ana", complete("fabrikam", CloudStep::Agents)));
    steps.push(("ana", ask_jointly("fabrikam", "contoso", "there", "uma")));
    if world.subscriptions.is_empty() {
        steps.push(("jun", order_for("contoso", "fabrikam", "there", MPN)));
    }
    if added(world, "contoso") == 0 {
        steps.push(("jun", add_in("contoso", cloud, "US")));
    }
    steps
}

/// Whether somebody does it there sooner or later: the cloud in China has a portal of its own, only
/// the one of the US Government has steps, and whoever is validated was a customer before.
fn is_offered(goal: &Action, cloud: Cloud) -> bool {
    match goal {
        Action::ApplyForCloud { .. } | Action::DecideCloudApplication { .. } => true,
        Action::CompleteCloudStep { .. } => cloud == Cloud::UsGovernment,
        Action::AddCustomerInCloud { .. } => !matches!(cloud, Cloud::China | Cloud::Gcc),
        _ => cloud != Cloud::China,
    }
}

fn search(steps: fn(&World, Cloud) -> Vec<Step>, cloud: Cloud, goals: &[Step]) -> Reached {
    let reached = Space {
        start: start(cloud),
        steps: Box::new(move |world| steps(world, cloud)),
        project: Box::new(move |world| project(world, cloud)),
        dates: DATES,
    }
    .explore();
    println!(
        "clouds, {}: {} worlds, {} steps",
        cloud.id(),
        reached.worlds.len(),
        reached.edges.len()
    );
    holds::holds_everywhere(&reached, cloud);
    for (actor, goal) in goals {
        let may = |world: &World| permitted(world, actor, goal) == Verdict::Permitted;
        let found = reached.worlds.iter().any(may);
        assert_eq!(found, is_offered(goal, cloud), "{goal:?}");
        reached.forbidden_stays_forbidden(actor, goal);
    }
    reached
}

#[test]
fn a_direct_bill_partner_in_each_cloud() {
    let found = CLOUDS.map(|cloud| {
        let mut goals = application(("alpine", "val"), cloud);
        goals.push(("val", ask("alpine", "there", "uma", true)));
        goals.push(("val", order("alpine", "there", Offer::License)));
        goals.push(("val", add_in("alpine", cloud, "US")));
        search(directly, cloud, &goals).worlds.len()
    });
    assert_eq!(found, [2_380, 420, 112, 864]);
}

#[test]
fn a_provider_and_its_reseller_in_each_cloud() {
    let found = CLOUDS.map(|cloud| {
        let goals = [
            ("jun", apply("contoso", cloud)),
            ("ana", ask_jointly("fabrikam", "contoso", "there", "uma")),
            ("jun", order_for("contoso", "fabrikam", "there", MPN)),
            ("jun", add_in("contoso", cloud, "US")),
        ];
        search(indirectly, cloud, &goals).worlds.len()
    });
    assert_eq!(found, [3_584, 560, 224, 462]);
}
