//! Who takes over what another partner sold is bound as who orders it, at the request and at each
//! step to the end of it. In national clouds: `taking_over_clouds`.

use partner_lab::domain::{
    Action, AzureTransferState, Country, Date, Event, Givens, Offer, Organisation, Remedy, Role,
    TenantKind, Transfer, TransferState, Verdict, World,
};

use super::asks;
use super::support::customers::{self, add, buy_add_on, market, order};
use super::support::dealings::{
    accept_transfer, ask_for_azure_transfer, azure, cancel_transfer, complete_transfer, give_back,
    request_azure_transfer,
};
use super::support::direct_bill::{answer, extend, moving, transfer};
use super::support::{ask, failed, failed_checks, finding, on, verdict, world};

/// What is wrong with a partner, and the rule that says so.
pub(crate) type Fault = (fn(&mut Organisation), &'static str);

pub(crate) const SUSPENDED: Fault = (|it| it.suspended = true, "R-ACC-SUSPEND");
pub(crate) const OVER_LIMIT: Fault = (|it| it.over_credit_limit = true, "R-ACC-CREDITLIMIT");
/// Its signature is for another market.
pub(crate) const UNSIGNED: Fault = (|it| it.country = Some(Country::new("US")), "R-MPA-ALL");
const RESTRICTED: Fault = (|it| it.restricted = true, "R-DB-RESTRICTED");
const UNLISTED: Fault = (|it| it.approved_provider = false, "R-ACT-IP-APPROVED");

const FAR: Fault = (|it| it.country = Some(Country::new("US")), "R-PR-REGION");
const ELSEWHERE: Fault = (|it| it.country = Some(Country::new("US")), "R-REG-SELL");
const UNREGISTERED: Fault = (|it| it.country = Some(Country::new("HU")), "R-CUST-REGNUM");

pub(crate) fn refuses(givens: Givens, actor: &str, action: &Action, rule: &str) -> bool {
    let (_, failed) = verdict(&world(givens, Date::USUAL), actor, action.clone());
    failed.iter().any(|it| it == rule)
}

/// Each fault of the organisation makes its rule fail, and without the fault it does not.
pub(crate) fn binds(
    givens: fn() -> Givens,
    of: &str,
    faults: &[Fault],
    actor: &str,
    action: &Action,
) {
    for (spoil, rule) in faults {
        assert!(
            !refuses(givens(), actor, action, rule),
            "{rule} for {action:?}"
        );
        let spoilt = givens().but(of, spoil);
        assert!(
            refuses(spoilt, actor, action, rule),
            "no {rule} for {action:?}"
        );
    }
}

#[test]
fn azure_goes_to_nobody_who_may_not_order_it() {
    let faults = [SUSPENDED, OVER_LIMIT, UNSIGNED, RESTRICTED];
    let won = || {
        azure()
            .but("northwind", |it| it.also_reseller = true)
            .event(Event::WonThroughProvider {
                partner: "northwind".into(),
                tenant: "bank".into(),
            })
    };
    for (actor, action) in [
        ("uma", ask_for_azure_transfer("azure", "northwind")),
        ("nia", request_azure_transfer("free", "northwind", true)),
        ("val", accept_transfer("filed", true)),
        ("robin", complete_transfer("agreed")),
    ] {
        binds(azure, "northwind", &faults, actor, &action);
        assert!(
            refuses(won(), actor, &action, "R-TR-NODIRECTBUY"),
            "{action:?}"
        );
        assert!(
            !refuses(azure(), actor, &action, "R-TR-NODIRECTBUY"),
            "{action:?}"
        );
    }
    let to_provider = ask_for_azure_transfer("azure", "contoso");
    binds(azure, "contoso", &[UNLISTED], "uma", &to_provider);
    // The tool asks for its market when it is asked, as an order does.
    let request = request_azure_transfer("free", "northwind", true);
    binds(azure, "northwind", &[ELSEWHERE], "nia", &request);
}

#[test]
fn azure_moves_with_the_registration_number_of_its_customer() {
    let all = [
        ("uma", ask_for_azure_transfer("azure", "northwind")),
        ("nia", request_azure_transfer("free", "northwind", true)),
        ("val", accept_transfer("filed", true)),
        ("robin", complete_transfer("agreed")),
        ("val", give_back("early")),
    ];
    for (actor, action) in all {
        binds(azure, "woodgrove", &[UNREGISTERED], actor, &action);
        let given = azure().but("woodgrove", |it| {
            UNREGISTERED.0(it);
            it.registration = Some("1234567890".to_owned());
        });
        assert!(
            !refuses(given, actor, &action, UNREGISTERED.1),
            "{action:?}"
        );
    }
}

#[test]
fn only_who_handles_transfers_hands_azure_over() {
    let request = request_azure_transfer("free", "northwind", true);
    for (actor, action, may) in [
        ("nia", request, &[Role::AdminAgent][..]),
        ("nia", cancel_transfer("filed"), &[Role::AdminAgent]),
        (
            "val",
            accept_transfer("filed", true),
            &[Role::AdminAgent, Role::SalesAgent],
        ),
    ] {
        for role in Role::ALL {
            let given = azure().holding(actor, &[role]);
            let refused = refuses(given, actor, &action, "R-MC-AZTRANSFER");
            assert_eq!(refused, !may.contains(&role), "{role:?} {action:?}");
        }
    }
    // Whoever may order software may return it.
    let given = |role| azure().holding("val", &[role]);
    let returned = give_back("early");
    assert!(refuses(
        given(Role::BusinessProfileAdmin),
        "val",
        &returned,
        "R-TX-ADDSUB"
    ));
    assert!(!refuses(
        given(Role::SalesAgent),
        "val",
        &returned,
        "R-TX-ADDSUB"
    ));
}

#[test]
fn a_subscription_moves_to_no_provider_that_may_not_order_it() {
    let faults = [SUSPENDED, OVER_LIMIT, UNSIGNED, UNLISTED];
    let another = || moving().subscribed("more", "alpine", "bank", Offer::License, Date::FIRST);
    binds(
        another,
        "contoso",
        &faults,
        "val",
        &transfer("more", "contoso"),
    );
    binds(moving, "contoso", &faults, "jun", &answer("move", true));
    // The partner it comes from resells it then, so it has signed too, and lies in the market.
    binds(moving, "alpine", &[UNSIGNED], "jun", &answer("move", true));
    for (actor, action) in [
        ("val", transfer("more", "contoso")),
        ("jun", answer("move", true)),
    ] {
        binds(another, "alpine", &[FAR], actor, &action);
    }
    // It may still be rejected.
    for (spoil, rule) in faults {
        let refused = refuses(
            moving().but("contoso", spoil),
            "jun",
            &answer("move", false),
            rule,
        );
        assert!(!refused, "{rule}");
    }
}

#[test]
fn a_provider_that_is_not_on_the_list_sells_to_nobody() {
    let unlisted = &[UNLISTED];
    let of_provider = order("contoso", "bank", Offer::License);
    binds(market, "contoso", unlisted, "jun", &of_provider);
    binds(
        market,
        "contoso",
        unlisted,
        "jun",
        &add("contoso", "FR", true),
    );
    binds(
        market,
        "contoso",
        unlisted,
        "jun",
        &customers::ask("contoso", "bank", "uma", false),
    );
    // Other partners are on no such list.
    let of_another = order("alpine", "bank", Offer::License);
    assert!(!refuses(market(), "val", &of_another, "R-ACT-IP-APPROVED"));
}

/// The subscription goes on to another partner and may come back, so that is no end; what is no Azure
/// stays with its seller.
#[test]
fn whoever_sells_azure_already_may_take_it_over_later() {
    let french = azure().but("alpine", |it| it.country = Some(Country::new("FR")));
    let world = world(french, Date::USUAL);
    for (actor, action) in [
        ("uma", ask_for_azure_transfer("azure", "alpine")),
        ("val", request_azure_transfer("free", "alpine", true)),
    ] {
        let found = ask(&world, actor, action.clone()).verdict;
        assert_eq!(found, Verdict::Blocked, "{action:?}");
    }
    for (subscription, expected, way) in [
        ("azure", Verdict::Blocked, Some("AskForAzureTransfer")),
        ("free", Verdict::Blocked, Some("RequestAzureTransfer")),
        ("seats", Verdict::Forbidden, None),
    ] {
        let decision = ask(&world, "nia", buy_add_on("northwind", subscription));
        assert_eq!(decision.verdict, expected, "{subscription}");
        let rule = finding(&decision, "R-TX-ADDON").unwrap();
        let check = rule.checks.iter().find(|it| it.fact == "sold-by-partner");
        let found: Vec<_> = check
            .unwrap()
            .remedies
            .iter()
            .map(|it| match it {
                Remedy::Act { action, .. } => &**action,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(found, Vec::from_iter(way), "{subscription}");
    }
}

/// Alpine, which resells too, has sold `more` into a tenant and asks Contoso to take it over.
fn handing_over(tenant: &str) -> Givens {
    let since = on(2020, 6, 1);
    moving()
        .tenant("contoso", "inside", TenantKind::InternalUse)
        .tenant("fabrikam", "fab", TenantKind::Customer)
        .related("alpine", tenant, since, true)
        .related("contoso", tenant, since, false)
        .subscribed("more", "alpine", tenant, Offer::License, since)
        .event(Event::TransferRequested {
            transfer: Transfer {
                id: "handed".into(),
                subscription: "more".into(),
                partner: "alpine".into(),
                provider: "contoso".into(),
                tenant: tenant.into(),
                offer: Offer::License,
                quantity: 10,
                add_ons: 0,
                named_add_ons: Vec::new(),
                listed: None,
                requested: on(2021, 5, 3),
                state: TransferState::Active,
            },
        })
}

#[test]
fn a_provider_takes_over_nothing_that_it_could_not_sell() {
    let ended = Event::PartnershipRemoved {
        provider: "contoso".into(),
        reseller: "alpine".into(),
        date: on(2021, 1, 11),
    };
    let group = |it: &mut Organisation| it.group = Some("one".into());
    let cases = [
        (handing_over("inside"), "R-SC5"),
        (
            handing_over("bank")
                .but("woodgrove", group)
                .but("contoso", group),
            "R-SC5-AFFIL",
        ),
        (
            handing_over("bank")
                .but("woodgrove", group)
                .but("alpine", group),
            "R-SC5-AFFIL",
        ),
        (handing_over("csp"), "R-TX-NORESELLP2P"),
        (handing_over("works"), "R-REG-SELL"),
        (handing_over("fab"), "R-PR-CUSTOMER-XOR"),
        (handing_over("bank").event(ended), "R-PR-NEEDED"),
    ];
    let rules = cases.each_ref().map(|it| it.1);
    let bound = |failed: Vec<String>| -> Vec<_> {
        let known = failed.into_iter().filter(|it| rules.contains(&it.as_str()));
        known.collect()
    };
    let nothing: Vec<String> = Vec::new();
    for (givens, rule) in cases {
        let world = world(givens, Date::USUAL);
        let asked = verdict(&world, "val", transfer("more", "contoso")).1;
        let accepted = verdict(&world, "jun", answer("handed", true)).1;
        assert!(bound(asked).contains(&rule.to_owned()), "{rule} when asked");
        assert!(
            bound(accepted).contains(&rule.to_owned()),
            "{rule} at the end"
        );
        let refused = verdict(&world, "jun", answer("handed", false)).1;
        assert_eq!(bound(refused), nothing, "refusing stays free: {rule}");
    }
    let world = world(handing_over("bank"), Date::USUAL);
    let asked = verdict(&world, "val", transfer("office", "contoso")).1;
    assert_eq!(bound(asked), nothing);
}

#[test]
fn a_relationship_is_extended_to_no_provider_that_could_not_have_it() {
    for (tenant, rule) in [("fab", "R-PR-CUSTOMER-XOR"), ("works", "R-CUST-REGION")] {
        let world = world(handing_over(tenant), Date::USUAL);
        let failed = verdict(&world, "val", extend("alpine", tenant, "contoso", true)).1;
        assert!(failed.iter().any(|it| it == rule), "{failed:?}");
        let failed = verdict(&world, "val", extend("alpine", "bank", "contoso", true)).1;
        assert!(!failed.iter().any(|it| it == rule), "{failed:?}");
    }
}

#[test]
fn only_a_direct_customer_is_extended_to_a_provider() {
    let asked = extend("alpine", "bank", "contoso", true);
    let won = handing_over("bank").event(Event::WonThroughProvider {
        partner: "alpine".into(),
        tenant: "bank".into(),
    });
    assert!(refuses(won, "val", &asked, "R-TR-EXTEND"));
    assert!(!refuses(handing_over("bank"), "val", &asked, "R-TR-EXTEND"));
}

#[test]
fn a_provider_that_left_the_customer_takes_nothing_over() {
    let left = |by: &str| Event::ResellerRelationshipRemoved {
        partner: by.into(),
        tenant: "bank".into(),
        date: on(2021, 5, 4),
    };
    let given = moving().event(left("contoso"));
    let world_left = world(given, Date::USUAL);
    asks(&world_left, "jun", &answer("move", true), "R-TR-TRANSFER");
    let refused = failed(&ask(&world_left, "jun", answer("move", false)));
    assert_eq!(refused, Vec::<String>::new());

    for state in [AzureTransferState::Asked, AzureTransferState::InProgress] {
        let given = market()
            .subscribed("old", "contoso", "bank", Offer::Azure, on(2020, 3, 2))
            .transferring("gone", "old", ("contoso", "alpine"), on(2021, 5, 3), state)
            .event(left("alpine"));
        let world = world(given, Date::USUAL);
        let (actor, step) = match state {
            AzureTransferState::Asked => ("jun", accept_transfer("gone", true)),
            _ => ("robin", complete_transfer("gone")),
        };
        asks(&world, actor, &step, "R-MC-AZTRANSFER");
    }
}

#[test]
fn who_takes_over_an_azure_plan_keeps_its_own_and_the_agreement() {
    for (offer, bound) in [(Offer::AzurePlan, true), (Offer::Azure, false)] {
        for state in [
            AzureTransferState::Pending,
            AzureTransferState::Asked,
            AzureTransferState::InProgress,
        ] {
            let given = |plan: bool| {
                let since = on(2020, 3, 2);
                let given = market()
                    .subscribed("old", "contoso", "bank", offer, since)
                    .transferring("gone", "old", ("contoso", "alpine"), on(2021, 5, 3), state);
                if plan {
                    given.subscribed("plan", "alpine", "bank", Offer::AzurePlan, since)
                } else {
                    given
                }
            };
            let (actor, step) = match state {
                AzureTransferState::InProgress => ("robin", complete_transfer("gone")),
                _ => ("jun", accept_transfer("gone", true)),
            };
            let facts = |world: &World| {
                let told = failed_checks(&ask(world, actor, step.clone()));
                let told = told.into_iter().filter(|it| it.0 == "R-MC-AZTRANSFER");
                told.map(|it| it.1.fact.to_string()).collect::<Vec<_>>()
            };
            let mut world_of = world(given(true), Date::USUAL);
            assert_eq!(facts(&world_of), Vec::<String>::new());
            world_of.customer_agreements.remove("bank");
            let asked = facts(&world_of);
            assert_eq!(asked == ["customer-agreed"], bound, "{asked:?}");
            let asked = facts(&world(given(false), Date::USUAL));
            assert_eq!(asked == ["has-azure-plan"], bound, "{asked:?}");
        }
    }
}

#[test]
fn a_subscription_has_one_open_transfer_of_any_kind() {
    let world = world(moving(), Date::USUAL);
    let azure = ask_for_azure_transfer("office", "contoso");
    asks(&world, "uma", &azure, "SIM-ONCE");
    let given = super::support::direct_bill::both()
        .subscribed("old", "alpine", "bank", Offer::Azure, on(2020, 3, 2))
        .transferring(
            "asked",
            "old",
            ("alpine", "contoso"),
            on(2021, 5, 3),
            AzureTransferState::Asked,
        );
    let world = super::support::world(given, Date::USUAL);
    asks(&world, "val", &transfer("old", "contoso"), "R-TR-TRANSFER");
}
