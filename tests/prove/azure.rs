//! Azure from one partner to another: tickets of the old offer, over the days on which the documents
//! narrow who takes it over, and the tool of Azure plans, over the days on which a request lapses.

mod holds;
mod seen;

use partner_lab::domain::{
    AzureTransferState, CustomerAgreementKind, Date, Givens, Kind, Offer, Role, TenantKind,
    Verdict, World,
};

use super::explore::{Reached, Space, Step, permitted};
use super::support::actions::{reinstate, sign, suspend};
use super::support::customers::{
    accept, ask, buy_add_on, confirm_agreement, drop_customer, exceed, order, pay, reactivate,
    suspend_subscription, take_back,
};
use super::support::dealings::{
    accept_transfer, ask_for_azure_transfer, complete_transfer, request_azure_transfer,
};
use super::support::on;
use seen::{next_steps, open, plans, project};

const DIRECT_OR_PROVIDER: Date = on(2018, 9, 5);
const SAME_REGION: Date = on(2018, 9, 13);
const SAME_COUNTRY: Date = on(2018, 10, 25);
const SIGNATURE: Date = on(2020, 2, 1);
const TOOL: Date = on(2020, 9, 30);
const LIMIT: Date = on(2021, 5, 11);

/// The day before the documents say who may, then each day that narrows it.
const TICKETS: &[Date] = &[DIRECT_OR_PROVIDER, SAME_REGION, SAME_COUNTRY, SIGNATURE];
/// The day before the tool, its first day, and the days around the end of a request of that day.
const PLANS: &[Date] = &[TOOL, on(2020, 10, 30), on(2020, 10, 31), LIMIT];

/// Who sells, and who acts there: two in the customer's country, one in its region, one far away and
/// a reseller.
const PARTNERS: [(&str, &str, Kind, (&str, &str)); 5] = [
    ("alpine", "val", Kind::DirectBillPartner, ("Lyon", "FR")),
    ("northwind", "nia", Kind::DirectBillPartner, ("Lille", "FR")),
    ("contoso", "jun", Kind::IndirectProvider, ("Madrid", "ES")),
    ("far", "fay", Kind::DirectBillPartner, ("Toronto", "CA")),
    ("fabrikam", "ana", Kind::IndirectReseller, ("Nice", "FR")),
];

/// The partners, each with a relationship; a bank, whose Azure Alpine sells.
fn market(date: Date) -> Givens {
    let since = on(2018, 6, 1);
    let mut givens = Givens::new()
        .organisation("bank", "Woodgrove Bank", Kind::Customer, ("Paris", "FR"))
        .person("uma", "Uma Reed", "bank", &[Role::GlobalAdmin])
        .tenant("bank", "bank", TenantKind::Customer);
    for (id, person, kind, place) in PARTNERS {
        let roles = [Role::GlobalAdmin, Role::AdminAgent];
        givens = givens
            .organisation(id, id, kind, place)
            .person(person, person, id, &roles)
            .related(id, "bank", since, true);
    }
    givens
        .subscribed("azure", "alpine", "bank", Offer::Azure, since)
        .subscribed("plan", "alpine", "bank", Offer::AzurePlan, date)
        .agreed("bank", "alpine", CustomerAgreementKind::Customer, date)
}

fn by_ticket(world: &World) -> Vec<Step> {
    let mut steps = vec![
        ("val", suspend_subscription("azure")),
        ("val", reactivate("azure")),
        ("val", sign("alpine")),
        ("jun", sign("contoso")),
        ("nia", sign("northwind")),
        ("robin", suspend("northwind")),
        ("robin", reinstate("northwind")),
        ("uma", ask_for_azure_transfer("plan", "northwind")),
    ];
    for (partner, ..) in PARTNERS {
        steps.push(("uma", ask_for_azure_transfer("azure", partner)));
    }
    let moving = world.azure_transfers.values().filter(|it| open(it));
    steps.extend(moving.flat_map(next_steps));
    steps
}

fn with_tool(world: &World) -> Vec<Step> {
    let mut steps = vec![
        ("nia", sign("northwind")),
        ("nia", reactivate("mine")),
        ("nia", suspend_subscription("mine")),
        (
            "nia",
            confirm_agreement("northwind", "bank", on(2020, 9, 1)),
        ),
        ("uma", take_back("bank", "northwind")),
        ("nia", drop_customer("northwind", "bank")),
        ("robin", exceed("northwind")),
        ("nia", pay("northwind")),
        ("nia", request_azure_transfer("azure", "northwind", true)),
        ("nia", request_azure_transfer("plan", "northwind", false)),
        ("nia", request_azure_transfer("plan", "northwind", true)),
        ("ana", request_azure_transfer("plan", "fabrikam", true)),
        ("val", request_azure_transfer("plan", "alpine", true)),
        ("nia", ask("northwind", "bank", "uma", false)),
    ];
    let asked = world.customer_invitations.values().find(|it| !it.accepted);
    steps.extend(asked.map(|it| ("uma", accept(it.id.as_str(), true))));
    // One plan of Alpine's own tells as much as two.
    if plans(world, "alpine") == 0 {
        steps.push(("val", order("alpine", "bank", Offer::AzurePlan)));
    }
    let moving = world.azure_transfers.values().filter(|it| open(it));
    steps.extend(moving.flat_map(next_steps));
    steps
}

fn search(
    name: &str,
    start: World,
    steps: fn(&World) -> Vec<Step>,
    dates: &'static [Date],
) -> Reached {
    let reached = Space {
        start,
        steps: Box::new(steps),
        project: Box::new(project),
        dates,
    }
    .explore();
    println!(
        "{name}: {} worlds, {} steps",
        reached.worlds.len(),
        reached.edges.len()
    );
    holds::holds_everywhere(&reached);
    reached
}

fn goals(reached: &Reached, goals: &[Step]) {
    for (actor, goal) in goals {
        let may = |world: &World| permitted(world, actor, goal) == Verdict::Permitted;
        assert!(reached.worlds.iter().any(may), "{goal:?} is never possible");
        reached.forbidden_stays_forbidden(actor, goal);
    }
}

#[test]
fn a_ticket_moves_old_azure() {
    let date = on(2018, 9, 4);
    let (state, sides) = (AzureTransferState::Asked, ("alpine", "contoso"));
    let givens = market(date).transferring("written", "azure", sides, date, state);
    let start = World::after(date, &givens.events()).unwrap();
    let reached = search("tickets of Azure", start, by_ticket, TICKETS);
    goals(
        &reached,
        &[
            ("uma", ask_for_azure_transfer("azure", "northwind")),
            ("uma", ask_for_azure_transfer("azure", "contoso")),
            ("uma", ask_for_azure_transfer("azure", "alpine")),
            ("uma", ask_for_azure_transfer("azure", "far")),
            ("val", accept_transfer("written", true)),
            ("robin", complete_transfer("written")),
            ("nia", buy_add_on("northwind", "azure")),
        ],
    );
    assert_eq!(reached.worlds.len(), 1_888);
}

#[test]
fn the_tool_moves_an_azure_plan() {
    let date = on(2020, 9, 29);
    let givens = market(date)
        .signed("alpine", on(2019, 11, 4))
        .subscribed("mine", "northwind", "bank", Offer::AzurePlan, date)
        .suspended("mine", date);
    let start = World::after(date, &givens.events()).unwrap();
    let reached = search("transfers of Azure plans", start, with_tool, PLANS);
    goals(
        &reached,
        &[
            ("nia", request_azure_transfer("plan", "northwind", true)),
            ("val", request_azure_transfer("plan", "alpine", true)),
            ("nia", buy_add_on("northwind", "plan")),
        ],
    );
    assert_eq!(reached.worlds.len(), 3_224);
}
