//! What is asked of requests, confirmations and forms, and since when.

use partner_lab::domain::{
    Action, Channel, Cloud, Country, Date, Givens, InvitationState, Offer, PhoneNumber, Remedy,
    TenantKind,
};

use super::support::actions::{authorize, invite, sign};
use super::support::clouds::national;
use super::support::customers::{
    self, accept, add, change_seats, confirm_agreement, market, suspend_subscription, take_back,
};
use super::support::dealings::{give_back, request_azure_transfer};
use super::support::direct_bill::{extend, transfer};
use super::support::{ask, cast, failed, failed_checks, happen, judged, on, verdict, world};

#[test]
fn a_confirmation_of_tomorrow_is_refused_on_every_day() {
    for (date, today, tomorrow) in [
        (
            on(2018, 8, 6),
            &["SIM-NOT-YET-MCA"][..],
            &["SIM-NOT-YET-MCA", "SIM-FORM"][..],
        ),
        (on(2018, 8, 7), &[], &["SIM-FORM"]),
        (on(2018, 8, 8), &[], &["SIM-FORM"]),
        (on(2018, 11, 6), &[], &["SIM-FORM"]),
        (on(2018, 11, 7), &[], &["R-MCA-CONFIRM"]),
        (on(2018, 11, 8), &[], &["R-MCA-CONFIRM"]),
    ] {
        let world = world(market(), date);
        for (accepted, rules) in [(date, today), (date.plus_days(1), tomorrow)] {
            let asked = confirm_agreement("alpine", "bank", accepted);
            judged(&verdict(&world, "val", asked), rules, &date.to_string());
        }
    }
}

/// The signer's phone number can be left out; what is typed can be dialled.
#[test]
fn a_signer_may_have_a_phone_number() {
    let world = world(market(), Date::USUAL);
    for (typed, rules) in [
        (None, &[][..]),
        (Some(""), &[]),
        (Some(" +43 1 234567 "), &[]),
        (Some("call us"), &["R-MCA-CONFIRM"]),
        (Some("12"), &["R-MCA-CONFIRM"]),
    ] {
        let mut asked = confirm_agreement("alpine", "bank", Date::USUAL);
        if let Action::ConfirmCustomerAgreement { phone, .. } = &mut asked {
            *phone = typed.map(PhoneNumber::new);
        }
        assert!(asked.is_whole(), "{typed:?}");
        judged(&verdict(&world, "val", asked), rules, "the phone number");
    }
}

#[test]
fn the_partner_agreement_is_signed_since_documents_speak_of_it() {
    for (date, rules) in [
        (on(2018, 1, 1), &["SIM-NOT-YET-MPA"][..]),
        (on(2019, 9, 3), &["SIM-NOT-YET-MPA"]),
        (on(2019, 9, 4), &[]),
        (on(2019, 9, 5), &[]),
    ] {
        let found = verdict(&world(cast(), date), "ana", sign("fabrikam"));
        judged(&found, rules, &date.to_string());
    }
}

#[test]
fn the_tick_of_the_agreement_is_asked_in_the_public_cloud_since_it_exists() {
    for (date, public) in [
        (on(2019, 9, 30), &[][..]),
        (on(2019, 10, 1), &["R-CUST-MCAPROMPT"]),
        (on(2019, 10, 2), &["R-CUST-MCAPROMPT"]),
    ] {
        let of = |tenant: &str| {
            national().requested("apart", ("alpine", None), (tenant, "uma"), on(2018, 9, 3))
        };
        for (tenant, rules) in [
            (Cloud::Public, public),
            (Cloud::Germany, &[]),
            (Cloud::China, &[]),
        ] {
            let world = world(of(tenant.id()), date);
            let found = verdict(&world, "uma", accept("apart", false));
            judged(&found, rules, &format!("{tenant:?} {date}"));
        }
    }
    for (tenant, recorded) in [(Cloud::Public, true), (Cloud::Germany, false)] {
        let asked = national().requested(
            "apart",
            ("alpine", None),
            (tenant.id(), "uma"),
            on(2018, 9, 3),
        );
        let mut world = world(asked, Date::USUAL);
        happen(&mut world, "uma", &accept("apart", true), 7);
        let held = world.customer_agreements.contains_key(tenant.id());
        assert_eq!(held, recorded, "{tenant:?}");
    }
}

#[test]
fn a_request_leaves_out_admin_rights_from_november_2018_on() {
    for (date, without) in [
        (on(2018, 10, 31), &["R-DAP-OPTIONAL"][..]),
        (on(2018, 11, 1), &[]),
        (on(2018, 11, 2), &[]),
    ] {
        let world = world(market(), date);
        for (rights, rules) in [(false, without), (true, &[])] {
            let asked = customers::ask("proseware", "bank", "uma", rights);
            judged(
                &verdict(&world, "ida", asked),
                rules,
                &format!("{date} {rights}"),
            );
        }
    }
}

/// Of what the customer bought elsewhere; of other services each has its own at every date.
#[test]
fn what_was_bought_elsewhere_has_one_administering_partner_until_4_september_2018() {
    let asked = |partner: &str, provider: Option<&str>| {
        market().requested(
            "second",
            (partner, provider),
            ("bank", "uma"),
            on(2018, 9, 3),
        )
    };
    let elsewhere = |givens: Givens| {
        let bought = (Channel::Microsoft, Offer::License);
        givens.bought_elsewhere("old", "bank", bought, Date::USUAL)
    };
    let only = &["R-MC-ALLOW"][..];
    for (date, rules) in [
        (on(2018, 9, 4), only),
        (on(2018, 9, 5), &[]),
        (on(2018, 9, 6), &[]),
    ] {
        let on_day = |givens| verdict(&world(givens, date), "uma", accept("second", true));
        let found = on_day(elsewhere(asked("contoso", None)));
        judged(&found, rules, &format!("{date} elsewhere"));
        judged(&on_day(asked("contoso", None)), &[], "nothing elsewhere");
    }
    // Who asks again, alone or with its provider, is nobody else.
    for provider in [None, Some("contoso")] {
        let mut world = world(elsewhere(asked("fabrikam", provider)), on(2018, 9, 4));
        happen(&mut world, "uma", &take_back("bank", "alpine"), 1);
        judged(
            &verdict(&world, "uma", accept("second", true)),
            &[],
            "itself",
        );
    }
}

#[test]
fn multi_factor_authentication_is_only_recommended_in_two_clouds() {
    let givens = |cloud| {
        market()
            .without_mfa("alpine")
            .placed("bank", cloud)
            .subscribed(
                "office",
                "alpine",
                "bank",
                Offer::Perpetual,
                on(2020, 4, 20),
            )
            .subscribed("seat", "alpine", "bank", Offer::License, on(2020, 3, 2))
    };
    for (date, asked) in [
        (on(2020, 4, 30), false),
        (on(2020, 5, 1), true),
        (on(2020, 5, 2), true),
    ] {
        for (cloud, bound) in [
            (Cloud::Public, true),
            (Cloud::UsGovernment, false),
            (Cloud::Germany, false),
            (Cloud::China, true),
            (Cloud::Gcc, true),
        ] {
            let world = world(givens(cloud), date);
            for action in [
                change_seats("azure", 20),
                suspend_subscription("azure"),
                give_back("office"),
                transfer("seat", "contoso"),
                request_azure_transfer("azure", "alpine", true),
                customers::drop_customer("alpine", "bank"),
            ] {
                let (_, rules) = verdict(&world, "val", action.clone());
                let named = rules.contains(&"R-ROLE-MFA".to_owned());
                assert_eq!(named, asked && bound, "{action:?} {cloud:?} {date}");
            }
            // Nothing says in which cloud a new customer will lie but the public one.
            let (_, rules) = verdict(&world, "val", add("alpine", "FR", true));
            assert_eq!(rules.contains(&"R-ROLE-MFA".to_owned()), asked);
        }
    }
}

#[test]
fn one_answer_settles_every_request_of_the_two() {
    let asked = |givens: Givens, id: &str, provider: &str| {
        givens.invited(id, provider, "fabrikam", "ana", on(2021, 3, 1))
    };
    let givens = asked(cast(), "first", "contoso");
    let givens = asked(asked(givens, "second", "contoso"), "other", "litware");
    let mut world = world(givens, Date::USUAL);
    happen(&mut world, "ana", &authorize("second"), 3);
    let state = |id: &str| world.invitations.get(id).unwrap().state;
    let accepted = InvitationState::Accepted;
    assert_eq!([state("first"), state("second")], [accepted, accepted]);
    assert_ne!(state("other"), accepted);
}

#[test]
fn one_answer_of_a_customer_settles_every_request_of_the_same_partners() {
    let asked = |givens: Givens, id: &str, with: Option<&str>| {
        givens.requested(id, ("fabrikam", with), ("bank", "uma"), on(2021, 3, 1))
    };
    let contoso = Some("contoso");
    let givens = asked(customers::market(), "first", contoso);
    let givens = asked(asked(givens, "second", contoso), "alone", None);
    let mut world = world(givens, Date::USUAL);
    happen(&mut world, "uma", &customers::accept("second", true), 3);
    let settled = |id: &str| world.customer_invitations.get(id).unwrap().accepted;
    assert!(settled("first") && settled("second"));
    assert!(!settled("alone") && !settled("asked"));
}

/// What refuses an action, besides what else is amiss.
fn refuses(givens: Givens, date: Date, actor: &str, action: Action, rule: &str) -> bool {
    let decision = ask(&world(givens, date), actor, action);
    failed(&decision).iter().any(|it| it == rule)
}

#[test]
fn nobody_comes_along_to_itself() {
    let own = || market().tenant("contoso", "office", TenantKind::InternalUse);
    let jointly = customers::ask_jointly("fabrikam", "contoso", "office", "mia");
    assert!(refuses(own(), Date::USUAL, "ana", jointly, "R-SC5"));
    let extended = extend("alpine", "office", "contoso", true);
    assert!(refuses(own(), Date::USUAL, "val", extended, "R-SC5"));
    let other = customers::ask_jointly("fabrikam", "contoso", "bank", "uma");
    assert!(!refuses(own(), Date::USUAL, "ana", other, "R-SC5"));
}

/// Fabrikam has asked Woodgrove Bank together with Contoso, or alone.
fn asked_by_fabrikam(provider: Option<&str>) -> Givens {
    let to = ("bank", "uma");
    market().requested("both", ("fabrikam", provider), to, on(2018, 10, 20))
}

#[test]
fn a_customer_accepts_no_provider_that_may_not_ask_it_by_then() {
    let jointly = || asked_by_fabrikam(Some("contoso"));
    let accepted = || accept("both", true);
    let far = |givens: Givens| givens.but("contoso", |it| it.country = Some(Country::new("US")));
    let unlisted = |givens: Givens| givens.but("contoso", |it| it.approved_provider = false);
    for (rule, change) in [
        ("R-CUST-REGION", &far as &dyn Fn(Givens) -> Givens),
        ("R-ACT-IP-APPROVED", &unlisted),
    ] {
        assert!(!refuses(jointly(), Date::USUAL, "uma", accepted(), rule));
        assert!(refuses(
            change(jointly()),
            Date::USUAL,
            "uma",
            accepted(),
            rule
        ));
        // Of a request of the reseller alone it does not matter.
        let alone = change(asked_by_fabrikam(None));
        assert!(!refuses(alone, Date::USUAL, "uma", accepted(), rule));
    }
    // A provider that asked alone is on the list, too.
    let provider = |approved: bool| {
        market()
            .requested("alone", ("litware", None), ("bank", "uma"), on(2021, 4, 1))
            .but("litware", |it| it.approved_provider = approved)
    };
    let rule = "R-ACT-IP-APPROVED";
    assert!(refuses(
        provider(false),
        Date::USUAL,
        "uma",
        accept("alone", true),
        rule
    ));
    assert!(!refuses(
        provider(true),
        Date::USUAL,
        "uma",
        accept("alone", true),
        rule
    ));
}

#[test]
fn partners_are_asked_for_no_second_partnership() {
    let asked = |reseller, to| invite("contoso", reseller, to);
    let rule = "R-PR-AUTHORIZE";
    assert!(refuses(
        market(),
        Date::USUAL,
        "jun",
        asked("fabrikam", "ana"),
        rule
    ));
    assert!(!refuses(
        market(),
        Date::USUAL,
        "jun",
        asked("proseware", "ida"),
        rule
    ));
}

#[test]
fn acceptance_is_attested_with_a_new_customer_as_early_as_it_is_confirmed() {
    for (date, attested, told) in [
        (on(2018, 8, 6), true, true),
        (on(2018, 8, 6), false, false),
        (on(2018, 8, 7), true, false),
    ] {
        let found = refuses(
            market(),
            date,
            "val",
            add("alpine", "AT", attested),
            "SIM-NOT-YET-MCA",
        );
        assert_eq!(found, told, "{date} {attested}");
    }
    // It is the box that is too early, not the customer.
    let early = world(market(), on(2018, 8, 6));
    let decision = ask(&early, "val", add("alpine", "AT", true));
    let ways = failed_checks(&decision).into_iter();
    let ways: Vec<_> = ways.flat_map(|(_, it)| it.remedies).collect();
    let (field, until) = ("attested".into(), on(2018, 8, 7));
    assert_eq!(ways, [Remedy::Form { field }, Remedy::Wait { until }]);
}
