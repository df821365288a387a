//! What the documents say of pairs, markets, suspension and several providers.

use partner_lab::domain::{Date, Givens, Kind, Role, Verdict};

use super::support::actions::{
    authorize, business, close, enroll, invite, reinstate, remove, sign, ticket,
};
use super::support::{ask, cast, failed, finding, happen, on, verdict, world};

fn pair(provider: (&str, &str), reseller: (&str, &str)) -> Givens {
    Givens::new()
        .organisation("p", "P", Kind::IndirectProvider, provider)
        .person("pa", "Pa Aa", "p", &[Role::AdminAgent])
        .organisation("r", "R", Kind::IndirectReseller, reseller)
        .person("ra", "Ra Aa", "r", &[Role::GlobalAdmin])
        .invited("i", "p", "r", "ra", on(2021, 4, 1))
}

#[test]
fn france_and_germany_connect_and_the_united_states_and_britain_do_not() {
    let near = world(pair(("Lyon", "FR"), ("Berlin", "DE")), Date::USUAL);
    assert_eq!(
        verdict(&near, "pa", invite("p", "r", "ra")),
        (Verdict::Permitted, vec![])
    );
    assert_eq!(
        verdict(&near, "ra", authorize("i")),
        (Verdict::Permitted, vec![])
    );
    let far = world(pair(("Seattle", "US"), ("London", "GB")), Date::USUAL);
    for (actor, action) in [("pa", invite("p", "r", "ra")), ("ra", authorize("i"))] {
        let decision = ask(&far, actor, action);
        assert_eq!(decision.verdict, Verdict::Forbidden);
        assert_eq!(failed(&decision), ["R-PR-REGION"]);
        let found = finding(&decision, "R-PR-REGION").unwrap();
        assert_eq!(
            found.checks[0].alternatives,
            ["provider-in-market", "account-in-market"]
        );
        assert!(found.checks[0].remedies.is_empty());
    }
}

#[test]
fn forbidden_still_names_what_else_fails() {
    let givens = cast().but("proseware", |it| {
        it.enrolment = partner_lab::domain::Enrolment::InReview;
    });
    let world = world(
        givens.person("new", "Nia Low", "tailspin", &[Role::BillingAdmin]),
        Date::USUAL,
    );
    let (outcome, failed) = verdict(&world, "new", invite("tailspin", "proseware", "ana"));
    assert_eq!(outcome, Verdict::Forbidden);
    assert_eq!(failed, ["R-PR-SEND", "R-PR-PRECOND", "R-PR-REGION"]);
}

#[test]
fn a_reseller_has_as_many_providers_as_it_likes() {
    let mut givens = cast()
        .connected("litware", "fabrikam", on(2019, 4, 1))
        .invited("asked", "contoso", "fabrikam", "ana", on(2021, 4, 1));
    for at in 0..30 {
        let id = format!("p{at}");
        givens = givens
            .organisation(&id, &id, Kind::IndirectProvider, ("Porto", "PT"))
            .connected(&id, "fabrikam", on(2019, 4, 1));
    }
    let world = world(givens, Date::USUAL);
    assert_eq!(
        verdict(&world, "ana", authorize("asked")),
        (Verdict::Permitted, vec![])
    );
    assert_eq!(
        verdict(&world, "jun", invite("contoso", "fabrikam", "ana")),
        (Verdict::Permitted, vec![])
    );
}

#[test]
fn whoever_is_suspended_does_no_new_business_until_it_is_lifted() {
    let ready = || {
        cast()
            .connected("contoso", "fabrikam", on(2018, 3, 1))
            .signed("contoso", on(2019, 11, 4))
            .signed("fabrikam", on(2019, 11, 4))
    };
    assert_eq!(
        verdict(
            &world(ready(), Date::USUAL),
            "ana",
            business("contoso", "fabrikam")
        )
        .0,
        Verdict::Permitted
    );
    for id in ["contoso", "fabrikam"] {
        let mut world = world(ready().but(id, |it| it.suspended = true), Date::USUAL);
        let (outcome, failed) = verdict(&world, "ana", business("contoso", "fabrikam"));
        assert_eq!(
            (outcome, failed),
            (Verdict::Blocked, vec!["R-ACC-SUSPEND".to_owned()]),
            "{id}"
        );
        // What it has already, it manages.
        assert_eq!(verdict(&world, "ana", sign("fabrikam")).1, ["R-MPA-REGION"]);
        assert_eq!(
            verdict(&world, "robin", reinstate(id)).0,
            Verdict::Permitted
        );
        world
            .apply(partner_lab::domain::Event::AccountReinstated {
                organisation: id.into(),
            })
            .unwrap();
        assert_eq!(
            verdict(&world, "ana", business("contoso", "fabrikam")).0,
            Verdict::Permitted
        );
    }
}

#[test]
fn a_partnership_that_ended_does_no_business_and_can_be_made_again() {
    let givens = cast()
        .connected("contoso", "fabrikam", on(2018, 3, 1))
        .signed("contoso", on(2019, 11, 4))
        .signed("fabrikam", on(2019, 11, 4))
        .event(partner_lab::domain::Event::PartnershipRemoved {
            provider: "contoso".into(),
            reseller: "fabrikam".into(),
            date: on(2021, 5, 1),
        });
    let world = world(givens, Date::USUAL);
    assert_eq!(
        verdict(&world, "ana", business("contoso", "fabrikam")).1,
        ["R-PR-NEEDED"]
    );
    assert_eq!(
        verdict(&world, "jun", invite("contoso", "fabrikam", "ana")).0,
        Verdict::Permitted
    );
}

#[test]
fn tickets_about_a_partnership_close_with_it() {
    let givens = || {
        cast()
            .connected("contoso", "fabrikam", on(2018, 3, 1))
            .connected("litware", "fabrikam", on(2018, 3, 1))
    };
    let ends = [
        ("jun", remove("contoso", "fabrikam")),
        ("robin", close("ticket-1")),
    ];
    for (actor, end) in ends {
        let mut world = world(givens(), Date::USUAL);
        for (number, asker, provider) in [(1, "ana", "contoso"), (2, "ana", "litware")] {
            happen(
                &mut world,
                asker,
                &ticket("fabrikam", provider, "fabrikam"),
                number,
            );
        }
        happen(&mut world, actor, &end, 3);
        let closed: Vec<_> = world.tickets.values().map(|it| it.closed).collect();
        assert_eq!(closed, [Some(Date::USUAL), None], "{actor}");
    }
}

#[test]
fn an_agreement_covers_its_market_and_nothing_else() {
    // Signed for Canada while the account lies in France: of no use.
    let market = partner_lab::domain::Country::new("CA").market().unwrap();
    let givens = cast()
        .connected("contoso", "fabrikam", on(2018, 3, 1))
        .signed("contoso", on(2019, 11, 4))
        .event(partner_lab::domain::Event::AgreementSigned {
            agreement: partner_lab::domain::Agreement {
                organisation: "fabrikam".into(),
                market,
                signer: None,
                signed: on(2019, 11, 4),
            },
        });
    let world = world(givens, Date::USUAL);
    assert_eq!(
        verdict(&world, "ana", sign("fabrikam")).0,
        Verdict::Permitted
    );
    let failed = verdict(&world, "ana", business("contoso", "fabrikam")).1;
    assert_eq!(failed, ["R-MPA-ALL", "R-MPA-BLOCK-NEW", "R-ENR-IR-THREE"]);
}

#[test]
fn a_company_applies_once_and_only_with_an_mpn_id() {
    let world_of = |givens| world(givens, Date::USUAL);
    assert_eq!(
        verdict(&world_of(cast()), "eva", enroll("wingtip", "tom")).0,
        Verdict::Permitted
    );
    let without = cast().but("wingtip", |it| it.mpn_ids.clear());
    assert_eq!(
        verdict(&world_of(without), "eva", enroll("wingtip", "tom")),
        (
            Verdict::Blocked,
            vec!["R-ENR-MPNFIRST".to_owned(), "R-ENR-MPNLOC".to_owned()]
        )
    );
    assert_eq!(
        verdict(&world_of(cast()), "ana", enroll("fabrikam", "ana")),
        (Verdict::Forbidden, vec!["SIM-ENROL-ONCE".to_owned()])
    );
}
