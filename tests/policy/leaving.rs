//! How a reseller leaves a customer: by a ticket to Microsoft, and since 29 June 2020 in the portal.

use partner_lab::domain::{Check, Date, Event, Verdict, consequences};

use super::support::actions::{close, remove, ticket};
use super::support::customers::{ask_to_drop, drop_by_ticket, drop_customer, market};
use super::support::{ask, cast, failed, failed_checks, happen, judged, on, verdict, world};

#[test]
fn before_the_portal_did_it_microsoft_removed_a_customer_by_a_ticket() {
    for (date, itself) in [(on(2020, 6, 28), false), (on(2020, 6, 29), true)] {
        let mut world = world(market(), date);
        let removal = || drop_customer("fabrikam", "bank");
        let rules: &[&str] = if itself { &[] } else { &["SIM-NOT-YET-REMOVE"] };
        judged(&verdict(&world, "ana", removal()), rules, &date.to_string());
        // A sales agent asks until the portal does it; only Microsoft does it.
        let asked = ask_to_drop("fabrikam", "bank");
        let rules: &[&str] = if itself { &["SIM-NOT-YET-REMOVE"] } else { &[] };
        judged(&verdict(&world, "leo", asked.clone()), rules, "leo");
        let asks = if itself { "ana" } else { "leo" };
        happen(&mut world, asks, &asked, 1);
        let done = drop_by_ticket("ticket-1");
        judged(
            &verdict(&world, "ana", done.clone()),
            &["R-ROLE-NEEDED"],
            "ana",
        );
        happen(&mut world, "robin", &done, 2);
        let held = world.relationships.get("fabrikam").unwrap().get("bank");
        let held = held.unwrap();
        assert_eq!((held.ended, held.admin_rights), (Some(date), true));
        assert_eq!(world.tickets.get("ticket-1").unwrap().closed, Some(date));
        // It is done once.
        let again = ask(&world, "robin", done);
        assert_eq!(again.verdict, Verdict::Forbidden);
        let asked = ask(&world, "ana", ask_to_drop("fabrikam", "bank"));
        assert_eq!(failed_checks(&asked)[0].1.fact, "related");
    }
}

#[test]
fn only_resellers_ask_and_only_about_customers_that_they_serve() {
    let world = world(market(), on(2020, 6, 28));
    for (actor, partner, fact) in [
        // A provider and a direct bill partner.
        ("jun", "contoso", "only-resells"),
        ("val", "alpine", "only-resells"),
    ] {
        let decision = ask(&world, actor, ask_to_drop(partner, "bank"));
        assert_eq!(failed(&decision), ["SIM-NOT-YET-REMOVE"], "{partner}");
        assert_eq!(failed_checks(&decision)[0].1.fact, fact, "{partner}");
    }
    let unserved = ask(&world, "ana", ask_to_drop("fabrikam", "csp"));
    assert_eq!(failed_checks(&unserved)[0].1.fact, "related");
    let nowhere = ask(&world, "ana", ask_to_drop("fabrikam", "nowhere"));
    assert_eq!(nowhere.verdict, Verdict::Unknown);
}

#[test]
fn a_ticket_ends_what_it_is_about_and_closes_when_that_ends_otherwise() {
    let mut world = world(market(), Date::USUAL);
    happen(&mut world, "ana", &ask_to_drop("fabrikam", "bank"), 1);
    happen(
        &mut world,
        "ana",
        &ticket("fabrikam", "contoso", "fabrikam"),
        2,
    );
    // While it waits, nobody asks again; about another customer somebody may.
    let again = ask(&world, "ana", ask_to_drop("fabrikam", "bank"));
    assert_eq!(failed(&again), ["SIM-ONCE"]);
    assert_eq!(again.verdict, Verdict::Blocked);
    let again = ask(&world, "ana", ticket("fabrikam", "contoso", "fabrikam"));
    assert_eq!(failed(&again), ["SIM-ONCE"]);
    let other = ask(&world, "ana", ask_to_drop("fabrikam", "works"));
    assert_eq!(failed_checks(&other)[0].1.fact, "related");
    // One about a customer ends no partnership, one about a partnership removes no customer.
    let wrong = ask(&world, "robin", close("ticket-1"));
    assert_eq!(failed_checks(&wrong)[0].1.fact, "connected");
    assert_eq!(wrong.verdict, Verdict::Forbidden);
    let wrong = ask(&world, "robin", drop_by_ticket("ticket-2"));
    assert_eq!(wrong.verdict, Verdict::Unknown);
    assert!(consequences(&world, &"robin".into(), &drop_by_ticket("ticket-2"), 3).is_err());
    // The admin agent does it in the portal meanwhile.
    happen(&mut world, "ana", &drop_customer("fabrikam", "bank"), 3);
    assert!(world.tickets.get("ticket-1").unwrap().closed.is_some());
    assert!(world.tickets.get("ticket-2").unwrap().closed.is_none());
}

/// Tickets that were kept before there were any about customers say nothing of one.
#[test]
fn a_ticket_about_a_partnership_names_no_tenant() {
    let text = r#"{"TicketOpened":{"ticket":{"id":"t","provider":"contoso","reseller":"fabrikam","opened_by":"fabrikam","opened":"2020-06-01","closed":null}}}"#;
    let event: Event = partner_lab::domain::read(text).unwrap();
    let Event::TicketOpened { ticket } = &event else {
        panic!("{event:?}");
    };
    assert_eq!(ticket.tenant, None);
}

/// Where none stands, there is nothing to end by a ticket either.
#[test]
fn a_ticket_is_told_only_until_the_portal_ends_a_partnership() {
    for (date, told) in [(on(2020, 6, 28), true), (on(2020, 6, 29), false)] {
        let world = world(cast(), date);
        let decision = ask(&world, "jun", remove("contoso", "fabrikam"));
        let checks = failed_checks(&decision);
        let ticket = |it: &Check| it.alternatives.iter().any(|it| *it == "support-ticket");
        for (_, check) in &checks {
            let expected = told && check.fact == "policy-date-from";
            assert_eq!(ticket(check), expected, "{} {date}", check.fact);
        }
        assert!(checks.iter().any(|(_, it)| it.fact == "connected"));
    }
}
