//! The life of a subscription: suspended, reactivated, deleted; cancelled; renewed.

use partner_lab::domain::{
    Action, ConsequenceError, Date, Event, Offer, PersonId, Subscription, SuspensionReason,
    TenantKind, TransferState, Verdict, World, consequences, read, write,
};

use super::support::actions::another_account;
use super::support::customers::{
    self, accept, buy_add_on, change_seats, drop_customer, market, reactivate, record, renew,
    support_by, suspend_subscription,
};
use super::support::dealings::{
    accept_transfer, azure, complete_transfer, give_back, request_azure_transfer,
};
use super::support::direct_bill::{answer, moving, transfer};
use super::support::{ask, blocked_by, failed, happen, on, verdict, world};

/// The days after a suspension on which the answer turns.
const TURNS: [(i32, Verdict); 6] = [
    (0, Verdict::Permitted),
    (90, Verdict::Permitted),
    (91, Verdict::Unknown),
    (120, Verdict::Unknown),
    (121, Verdict::Forbidden),
    (200, Verdict::Forbidden),
];

/// Alpine's Azure, suspended so many days ago.
fn stopped(days: i32) -> World {
    let since = Date::USUAL.plus_days(-days);
    world(market().suspended("azure", since), Date::USUAL)
}

fn held<'w>(world: &'w World, id: &str) -> &'w Subscription {
    world.subscriptions.get(id).unwrap()
}

#[test]
fn a_suspended_subscription_comes_back_for_ninety_days_and_perhaps_for_thirty_more() {
    for (days, expected) in TURNS {
        let world = stopped(days);
        let decision = ask(&world, "val", reactivate("azure"));
        assert_eq!(decision.verdict, expected, "{days}");
        let named = decision.findings.iter().flat_map(|it| &it.checks);
        let again = named
            .flat_map(|it| &it.alternatives)
            .any(|it| it == "order-again");
        // While it is not known whether it is there, a new one is a way all the same.
        assert_eq!(again, expected != Verdict::Permitted, "{days}");
    }
}

#[test]
fn a_deleted_subscription_takes_no_step() {
    for (days, expected) in TURNS {
        let since = Date::USUAL.plus_days(-days);
        let licences = world(market().suspended("seats", since), Date::USUAL);
        for action in [
            change_seats("seats", 9),
            record("seats", "fabrikam", "4200001"),
            support_by("seats", "fabrikam"),
        ] {
            let found = ask(&licences, "jun", action.clone()).verdict;
            assert_eq!(found, expected, "{action:?} after {days} days");
        }
        let asked = world(moving().suspended("office", since), Date::USUAL);
        assert_eq!(ask(&asked, "jun", answer("move", true)).verdict, expected);
        let no = ask(&asked, "jun", answer("move", false)).verdict;
        assert_eq!(no, Verdict::Permitted, "rejecting is free");
        let mut free = asked.clone();
        let book = &mut free.direct_bill.transfers;
        book.get_mut("move").unwrap().state = TransferState::Rejected;
        let found = ask(&free, "val", transfer("office", "contoso")).verdict;
        assert_eq!(found, expected, "transfer after {days} days");
        let taken = world(azure().suspended("azure", since), Date::USUAL);
        let found = ask(&taken, "val", accept_transfer("written", true)).verdict;
        assert_eq!(found, expected, "accepting after {days} days");
        let found = ask(&taken, "robin", complete_transfer("agreed")).verdict;
        assert_eq!(found, expected, "completing after {days} days");
    }
}

#[test]
fn only_what_is_suspended_is_reactivated_and_a_purchase_is_not() {
    let active = world(market(), Date::USUAL);
    let found = verdict(&active, "val", reactivate("azure"));
    assert_eq!(found, blocked_by(&["R-TX-SUSPEND"]));
    for offer in Offer::ALL {
        let since = on(2021, 5, 3);
        let bought = market().subscribed("it", "alpine", "bank", offer, since);
        let ended = world(bought.suspended("it", since), Date::USUAL);
        let once = matches!(
            offer,
            Offer::Software | Offer::Perpetual | Offer::Reservation
        );
        assert_eq!(offer.is_bought_once(), once);
        let expected = if once {
            Verdict::Forbidden
        } else {
            Verdict::Permitted
        };
        for action in [reactivate("it"), support_by("it", "alpine")] {
            let found = ask(&ended, "val", action.clone()).verdict;
            assert_eq!(found, expected, "{action:?} of {offer:?}");
        }
        let again = ask(&ended, "val", suspend_subscription("it")).verdict;
        assert_eq!(again == Verdict::Forbidden, once, "{offer:?}");
    }
    let bought = market().subscribed("it", "alpine", "bank", Offer::Perpetual, on(2021, 5, 3));
    let mut back = world(bought, Date::USUAL);
    happen(&mut back, "val", &give_back("it"), 7);
    assert_eq!(held(&back, "it").suspended_on, Some(Date::USUAL));
    // It is gone on the same day.
    for action in [reactivate("it"), support_by("it", "alpine")] {
        let found = ask(&back, "val", action.clone()).verdict;
        assert_eq!(found, Verdict::Forbidden, "{action:?}");
    }
}

/// It is no new purchase.
#[test]
fn reactivating_asks_for_neither_standing_nor_agreement() {
    let mut given = market()
        .suspended("azure", on(2021, 5, 3))
        .but("alpine", |it| {
            it.suspended = true;
            it.restricted = true;
            it.over_credit_limit = true;
        })
        .events();
    given.retain(|it| {
        !matches!(
            it,
            Event::CustomerAgreementAccepted { .. } | Event::AgreementSigned { .. }
        )
    });
    let world = World::after(Date::USUAL, &given).unwrap();
    let found = verdict(&world, "val", reactivate("azure"));
    assert_eq!(found, blocked_by(&[]));
    let found = verdict(&world, "val", buy_add_on("alpine", "azure"));
    assert_eq!(found.0, Verdict::Blocked);
}

#[test]
fn who_has_left_the_customer_neither_reactivates_nor_renews() {
    let given = market().suspended("azure", on(2021, 5, 3));
    let mut world = world(given, Date::USUAL);
    happen(&mut world, "val", &drop_customer("alpine", "bank"), 7);
    let found = verdict(&world, "val", reactivate("azure"));
    assert_eq!(found, blocked_by(&["R-CUST-NEEDSTWO"]));
    let own = market()
        .tenant("alpine", "shared", TenantKind::SharedServices)
        .subscribed("self", "alpine", "shared", Offer::Azure, on(2018, 1, 8));
    let own = World::after(Date::USUAL, &own.events()).unwrap();
    assert_eq!(verdict(&own, "val", renew("self")), blocked_by(&[]));
    let mut left = World::after(Date::USUAL, &market().events()).unwrap();
    left.apply(Event::ResellerRelationshipRemoved {
        partner: "contoso".into(),
        tenant: "bank".into(),
        date: on(2021, 5, 3),
    })
    .unwrap();
    let found = verdict(&left, "jun", renew("seats"));
    assert_eq!(found, blocked_by(&["R-CUST-NEEDSTWO"]));
}

#[test]
fn a_subscription_keeps_since_when_and_why_it_is_suspended() {
    let mut world = world(market(), Date::USUAL);
    let suspend = Action::SuspendSubscription {
        subscription: Some("azure".into()),
        reason: Some(SuspensionReason::Fraud),
    };
    let read_back: Action = read(&write(&suspend)).unwrap();
    assert_eq!(read_back, suspend);
    happen(&mut world, "val", &suspend, 7);
    let it = held(&world, "azure");
    assert_eq!(it.suspended_on, Some(Date::USUAL));
    assert_eq!(it.suspended_for, Some(SuspensionReason::Fraud));
    assert_eq!(read::<Subscription>(&write(it)), Ok(it.clone()));
    let days = it.suspension().unwrap();
    assert_eq!(days.by, on(2021, 8, 17));
    assert_eq!(days.last, on(2021, 9, 16));
    let drop = || drop_customer("alpine", "bank");
    assert_eq!(ask(&world, "val", drop()).verdict, Verdict::Permitted);
    happen(&mut world, "val", &reactivate("azure"), 8);
    let it = held(&world, "azure");
    assert!(!it.suspended && it.suspension().is_none());
    assert_eq!((it.suspended_on, it.suspended_for), (None, None));
    assert_eq!(ask(&world, "val", drop()).verdict, Verdict::Blocked);
}

/// Stored records know neither day nor reason; the day is that on which they are played.
#[test]
fn records_of_before_are_read() {
    let old = r#"{"SubscriptionSuspended":{"subscription":"azure"}}"#;
    let event: Event = read(old).unwrap();
    let mut world = world(market(), on(2020, 6, 1));
    world.apply(event).unwrap();
    let it = held(&world, "azure").clone();
    assert_eq!(it.suspended_on, Some(on(2020, 6, 1)));
    assert_eq!(it.suspended_for, None);
    let action: Action = read(r#"{"SuspendSubscription":{"subscription":"azure"}}"#).unwrap();
    assert!(action.is_whole());
    assert_eq!(action, suspend_subscription("azure"));
    let text = write(&Event::SubscriptionCreated {
        subscription: Subscription {
            id: "copy".into(),
            suspended_on: None,
            ..it
        },
    });
    let text = text
        .replace(",\"suspended_for\":null", "")
        .replace(",\"suspended_on\":null", "");
    assert!(!text.contains("suspended_"), "{text}");
    world.apply(read(&text).unwrap()).unwrap();
    assert_eq!(held(&world, "copy").suspended_on, Some(on(2020, 6, 1)));
    assert!(held(&world, "copy").suspended);
}

#[test]
fn a_suspended_subscription_that_moves_keeps_its_days() {
    let since = on(2021, 5, 3);
    let mut world = world(moving().suspended("office", since), Date::USUAL);
    happen(&mut world, "jun", &answer("move", true), 7);
    let moved = held(&world, "subscription-7");
    assert_eq!((moved.suspended, moved.suspended_on), (true, Some(since)));
}

#[test]
fn what_a_suspended_subscription_cannot_do_waits_for_its_reactivation() {
    for (days, expected) in [
        (90, Verdict::Blocked),
        (120, Verdict::Blocked),
        (121, Verdict::Forbidden),
    ] {
        let since = Date::USUAL.plus_days(-days);
        let given = azure().suspended("azure", since).suspended("free", since);
        let world = world(given, Date::USUAL);
        for (actor, action) in [
            ("val", buy_add_on("alpine", "azure")),
            ("val", suspend_subscription("azure")),
            ("nia", request_azure_transfer("free", "northwind", true)),
        ] {
            let decision = ask(&world, actor, action.clone());
            let found = (decision.verdict, failed(&decision));
            assert_eq!(found.0, expected, "{action:?} {days} {:?}", found.1);
        }
    }
}

#[test]
fn a_renewal_by_hand_needs_the_customer_agreement_since_february_2020() {
    let unagreed = || {
        let mut events = market().events();
        events.retain(|it| !matches!(it, Event::CustomerAgreementAccepted { .. }));
        events
    };
    for (date, rules) in [
        (on(2020, 1, 31), vec![]),
        (on(2020, 2, 1), vec!["R-MCA-SCOPE"]),
        (Date::USUAL, vec!["R-MCA-SCOPE"]),
    ] {
        let world = World::after(date, &unagreed()).unwrap();
        let found = verdict(&world, "jun", renew("seats"));
        assert_eq!(found, blocked_by(&rules), "{date}");
    }
    let world = world(market(), Date::USUAL);
    let asked = consequences(&world, &PersonId::new("jun"), &renew("seats"), 7);
    assert_eq!(asked, Err(ConsequenceError::Question));
}

#[test]
fn a_renewal_by_hand_needs_the_signature_of_its_reseller_since_the_announcement() {
    let recorded = |signed: bool| {
        let mut events = market().events();
        events.retain(|it| match it {
            Event::AgreementSigned { agreement } => {
                signed || agreement.organisation.as_str() != "fabrikam"
            }
            _ => true,
        });
        events.push(Event::ResellerRecorded {
            subscription: "seats".into(),
            reseller: "fabrikam".into(),
            mpn: "4200001".into(),
        });
        events
    };
    for (date, signed, rules) in [
        (on(2020, 9, 15), false, vec![]),
        (on(2020, 9, 16), false, vec!["R-MPA-ENF-IR"]),
        (on(2020, 9, 16), true, vec![]),
        (Date::USUAL, false, vec!["R-MPA-ENF-IR"]),
    ] {
        let world = World::after(date, &recorded(signed)).unwrap();
        let found = verdict(&world, "jun", renew("seats"));
        assert_eq!(found, blocked_by(&rules), "{date} {signed}");
    }
}

#[test]
fn a_renewal_is_of_an_active_subscription_and_no_purchase() {
    let since = on(2021, 5, 3);
    let stopped = world(market().suspended("seats", since), Date::USUAL);
    let found = verdict(&stopped, "jun", renew("seats"));
    assert_eq!(found, blocked_by(&["SIM-ONCE"]));
    let bought = market().subscribed("it", "alpine", "bank", Offer::Reservation, since);
    let found = ask(&world(bought, Date::USUAL), "val", renew("it")).verdict;
    assert_eq!(found, Verdict::Forbidden);
    // Who is above its credit limit, restricted or suspended renews.
    let given = market().but("contoso", |it| {
        it.suspended = true;
        it.over_credit_limit = true;
    });
    let found = verdict(&world(given, Date::USUAL), "jun", renew("seats"));
    assert_eq!(found, blocked_by(&[]));
}

/// Steps on a subscription that nobody knows.
#[test]
fn a_subscription_that_is_not_there_is_unknown() {
    let world = world(market(), Date::USUAL);
    for action in [
        reactivate("nowhere"),
        renew("nowhere"),
        customers::suspend_subscription("nowhere"),
    ] {
        let found = ask(&world, "val", action.clone()).verdict;
        assert_eq!(found, Verdict::Unknown, "{action:?}");
    }
}

/// Readings: documents ask for an active subscription for add-ons only, and take no request back.
#[test]
fn what_documents_leave_open_of_suspensions_stays_open() {
    let paused = world(market().suspended("seats", on(2021, 5, 3)), Date::USUAL);
    let raised = verdict(&paused, "jun", change_seats("seats", 20));
    assert_eq!(raised, blocked_by(&[]));
    let of_partner: [fn(&mut partner_lab::domain::Organisation); 2] =
        [|it| it.suspended = true, |it| it.restricted = true];
    for spoil in of_partner {
        let since = market().but("proseware", spoil);
        let accepted = verdict(&world(since, Date::USUAL), "uma", accept("asked", true));
        assert_eq!(accepted, blocked_by(&[]));
    }
    // An account's standing is its own.
    let suspended = market().but("fabrikam", |it| it.suspended = true);
    let another = verdict(
        &world(suspended, Date::USUAL),
        "ana",
        another_account("fabrikam", "FR"),
    );
    assert_eq!(another, blocked_by(&[]));
}
