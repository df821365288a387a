//! The way into the programme: addresses, registration numbers, checks, and scenarios from before
//! applications were records.

use partner_lab::domain::{
    Action, Application, Cloud, Country, Date, Enrolment, Event, MpnKind, ReviewFinding,
    TenantKind, Verdict, World, consequences, registration_digits,
};

use super::asks;
use super::support::actions::{
    another_account, answer, approve, ask_about, enroll, enroll_typed, join, resend, review,
};
use super::support::customers::{market, order_for};
use super::support::{applied, ask, cast, failed, on, verdict, world};

const MAIL: &str = "tom.hale@wingtiptoys.example";

#[test]
fn an_application_with_a_bad_address_is_refused_for_it() {
    let world = world(cast(), Date::USUAL);
    for (email, rules) in [
        (MAIL, &[][..]),
        ("김@위니.example", &[]),
        ("tom@mygmail.com", &[]),
        ("info@wingtiptoys.example", &[]),
        ("", &["R-ENR-PROFILE"]),
        ("tom", &["R-ENR-PROFILE"]),
        ("<script>@a.example", &["R-ENR-PROFILE"]),
        ("tom@GMAIL.com", &["R-ENR-WEBMAIL"]),
        ("tom@de.yahoo.co.uk", &["R-ENR-WEBMAIL"]),
        ("tom@wingtip.onmicrosoft.com", &["R-ENR-EMAILFORM"]),
    ] {
        let (outcome, failed) = verdict(
            &world,
            "eva",
            enroll_typed("wingtip", "tom", email, "Wingtip Toys"),
        );
        assert_eq!(failed, rules, "{email}");
        let expected = if rules.is_empty() {
            Verdict::Permitted
        } else {
            Verdict::Blocked
        };
        assert_eq!(outcome, expected, "{email}");
    }
}

#[test]
fn the_code_of_a_membership_goes_to_a_mailbox_of_a_person() {
    let world = world(cast().but("wingtip", |it| it.mpn_ids.clear()), Date::USUAL);
    for (email, rules) in [
        (MAIL, &[][..]),
        ("", &["R-ENR-EMAILFORM"]),
        ("info@wingtiptoys.example", &["R-ENR-EMAILFORM"]),
        ("eva@WingtipToys.onmicrosoft.com", &["R-ENR-EMAILFORM"]),
    ] {
        let (_, failed) = verdict(&world, "eva", join("wingtip", email));
        assert_eq!(failed, rules, "{email}");
    }
}

#[test]
fn web_mail_is_refused_at_every_date() {
    for date in [Date::FIRST, on(2017, 9, 14), Date::LAST] {
        let answer = verdict(
            &world(cast(), date),
            "eva",
            enroll_typed("wingtip", "tom", "tom@icloud.com", "Wingtip Toys"),
        );
        assert_eq!(answer, (Verdict::Blocked, vec!["R-ENR-WEBMAIL".to_owned()]));
    }
}

#[test]
fn a_registration_number_is_asked_for_in_24_countries_since_april_2021() {
    let apply = |code: &str, registration: &str| {
        let mut action = enroll("wingtip", "tom");
        if let Action::EnrollAsIndirectReseller {
            country,
            registration: number,
            ..
        } = &mut action
        {
            *country = Some(Country::new(code));
            *number = Some(registration.to_owned());
        }
        action
    };
    let mut asked = 0;
    for country in Country::all() {
        let code = country.code();
        let givens = || cast().mpn("wingtip", "4500077", MpnKind::Location, code);
        let before = world(givens(), on(2021, 4, 18));
        let since = world(givens(), on(2021, 4, 19));
        assert_eq!(
            verdict(&before, "eva", apply(code, "")).0,
            Verdict::Permitted,
            "{code}"
        );
        let (outcome, failed) = verdict(&since, "eva", apply(code, " "));
        if outcome == Verdict::Blocked {
            assert_eq!(failed, ["R-ENR-REGID"], "{code}");
            asked += 1;
        }
        // What stands for no number is none, and a number has the digits that documents name.
        let digits =
            registration_digits(&country).and_then(|it| it.split(", ").next()?.parse().ok());
        let fits = "1".repeat(digits.unwrap_or(3));
        for (number, so) in [
            ("!!", outcome != Verdict::Blocked),
            ("123", digits.is_none()),
            (fits.as_str(), true),
        ] {
            let (outcome, failed) = verdict(&since, "eva", apply(code, number));
            assert_eq!(outcome == Verdict::Permitted, so, "{code} {number}");
            assert!(so || failed == ["R-ENR-REGID"], "{code} {number}");
        }
    }
    assert_eq!(asked, 24);
}

/// Whoever is in the programme already gives it for a new account too.
#[test]
fn a_further_account_asks_for_the_number_of_its_country() {
    let of = |number: &str| {
        let mut asked = another_account("fabrikam", "RU");
        if let Action::EnrolAnotherAccount { registration, .. } = &mut asked {
            *registration = Some(number.to_owned());
        }
        asked
    };
    for (date, asks) in [(on(2021, 4, 18), false), (on(2021, 4, 19), true)] {
        let world = world(cast(), date);
        let digits = registration_digits(&Country::new("RU"));
        let digits = digits.and_then(|it| it.split(", ").next()?.parse().ok());
        let number = "1".repeat(digits.unwrap());
        for (number, given) in [("", false), (number.as_str(), true)] {
            let found = failed(&ask(&world, "ana", of(number)));
            let asked = found.contains(&"R-ENR-REGID".to_owned());
            assert_eq!(asked, asks && !given, "{number} on {date}: {found:?}");
        }
    }
    let elsewhere = ask(
        &world(cast(), Date::USUAL),
        "ana",
        another_account("fabrikam", "FR"),
    );
    assert!(!failed(&elsewhere).contains(&"R-ENR-REGID".to_owned()));
}

#[test]
fn waiting_counts_business_days_only() {
    // Applied on a Monday; the mail can be sent again on Tuesday.
    let mailed = || applied(Enrolment::EmailPending, |_| {});
    let reviewed = || applied(Enrolment::InReview, |_| {});
    let may = |givens, date, action| verdict(&world(givens, date), "eva", action).0;
    assert_eq!(
        may(mailed(), on(2021, 5, 3), resend("wingtip")),
        Verdict::Blocked
    );
    assert_eq!(
        may(mailed(), on(2021, 5, 4), resend("wingtip")),
        Verdict::Permitted
    );
    // Five business days are over on the next Monday; more than five on Tuesday.
    assert_eq!(
        may(reviewed(), on(2021, 5, 10), ask_about("wingtip")),
        Verdict::Blocked
    );
    assert_eq!(
        may(reviewed(), on(2021, 5, 11), ask_about("wingtip")),
        Verdict::Permitted
    );
    let rejected = applied(Enrolment::InReview, |it| {
        it.employment = Some(ReviewFinding::DomainNotOwned);
    });
    assert_eq!(
        may(rejected, on(2021, 5, 19), ask_about("wingtip")),
        Verdict::Blocked
    );
    let asked = applied(Enrolment::InReview, |it| it.ticket = Some(on(2021, 5, 11)));
    assert_eq!(
        verdict(&world(asked, Date::USUAL), "eva", ask_about("wingtip")),
        (Verdict::Forbidden, vec!["SIM-ENROL-ONCE".to_owned()])
    );
    assert_eq!(on(2021, 5, 7).plus_business_days(1), on(2021, 5, 10));
    assert_eq!(on(2021, 5, 10).business_days_since(on(2021, 5, 7)), 1);
    assert_eq!(on(2021, 5, 9).business_days_since(on(2021, 5, 7)), 0);
}

fn act(world: &mut World, actor: &str, action: &Action, entry: u32) {
    assert_eq!(
        verdict(world, actor, action.clone()),
        (Verdict::Permitted, vec![]),
        "{action:?}"
    );
    for event in consequences(world, &actor.into(), action, entry).unwrap() {
        world.apply(event).unwrap();
    }
}

#[test]
fn a_rejection_is_answered_and_only_that_check_is_made_again() {
    let givens = applied(Enrolment::InReview, |it| {
        it.email = "tom@fabrikam.example".to_owned();
    });
    let mut world = world(givens, on(2021, 5, 4));
    let employed = review("wingtip", ReviewFinding::Employed);
    let (outcome, failed) = verdict(&world, "robin", employed.clone());
    assert_eq!(
        (outcome, failed),
        (Verdict::Blocked, vec!["R-VER-EMPLOY".to_owned()])
    );
    assert_eq!(
        verdict(&world, "eva", answer("wingtip", "Wingtip Toys")).0,
        Verdict::Blocked
    );
    act(
        &mut world,
        "robin",
        &review("wingtip", ReviewFinding::Registered),
        1,
    );
    act(
        &mut world,
        "robin",
        &review("wingtip", ReviewFinding::DomainNotOwned),
        2,
    );
    assert_eq!(
        verdict(&world, "robin", approve("wingtip")).1,
        ["R-VER-STATES", "R-VER-EMPLOY"]
    );
    act(&mut world, "tom", &answer("wingtip", "Wingtip Toys"), 3);
    let application = &world.applications[&"wingtip".into()];
    assert_eq!(application.employment, None);
    assert_eq!(application.business, Some(ReviewFinding::Registered));
    act(&mut world, "robin", &employed, 4);
    assert_eq!(
        world.organisations[&"wingtip".into()].enrolment,
        Enrolment::Enrolled
    );
    let kinds: Vec<_> = world
        .mails
        .iter()
        .map(|it| format!("{:?}", it.kind))
        .collect();
    assert_eq!(kinds, ["VerificationRejected", "EnrolmentCompleted"]);
}

#[test]
fn a_further_account_is_an_organisation_of_its_own() {
    let mut world = world(cast().signed("fabrikam", on(2020, 1, 20)), Date::USUAL);
    let (outcome, failed) = verdict(&world, "ana", another_account("fabrikam", "CA"));
    assert_eq!(
        (outcome, failed),
        (Verdict::Blocked, vec!["R-ENR-NEWREGION".to_owned()])
    );
    act(&mut world, "ana", &another_account("fabrikam", "FR"), 7);
    let account = &world.organisations[&"account-7".into()];
    assert_eq!(account.enrolment, Enrolment::Enrolled);
    assert_eq!(account.group, Some("fabrikam".into()));
    // It has credentials of its own, and the signature of its market.
    let people: Vec<_> = world
        .people_of(&account.id)
        .map(|it| it.id.to_string())
        .collect();
    assert_eq!(people, ["admin-7"]);
    let market = account.market().unwrap();
    assert!(world.agreement(&account.id, market).is_some());
}

/// What stores hold from before: an application was two ids, and its events said no more.
#[test]
fn scenarios_from_before_go_on() {
    let old: Action = partner_lab::domain::read(
        r#"{"EnrollAsIndirectReseller":{"organisation":"wingtip","contact":"tom"}}"#,
    )
    .unwrap();
    assert!(!old.is_whole());
    let submitted: Event = partner_lab::domain::read(
        r#"{"EnrolmentSubmitted":{"organisation":"wingtip","contact":"tom"}}"#,
    )
    .unwrap();
    let confirmed: Event =
        partner_lab::domain::read(r#"{"EmailConfirmed":{"organisation":"wingtip"}}"#).unwrap();
    let mut events = cast().events();
    events.extend([submitted, confirmed]);
    let mut world = World::after(on(2021, 5, 3), &events).unwrap();
    let expected = Application {
        waits_since: Some(on(2021, 5, 3)),
        ..Application::default()
    };
    assert_eq!(world.applications[&"wingtip".into()], expected);
    act(&mut world, "robin", &approve("wingtip"), 1);
    let it = &world.organisations[&"wingtip".into()];
    assert_eq!(it.enrolment, Enrolment::Enrolled);
    assert_eq!(it.country, Some(Country::new("FR")));
}

#[test]
fn a_location_has_a_name_an_address_and_a_contact_and_keeps_them() {
    let mut world = world(cast(), Date::USUAL);
    let add = |name: &str, street: &str, contact: &str| Action::AddMpnLocation {
        organisation: Some("fabrikam".into()),
        country: Some(Country::new("BE")),
        name: Some(name.to_owned()),
        street: Some(street.to_owned()),
        contact: Some(contact.into()),
    };
    for asked in [
        add(" ", "1 Grand-Place", "leo"),
        add("Nord", "", "leo"),
        add("Nord", "1 Grand-Place", "tom"),
    ] {
        let refused = (Verdict::Blocked, vec!["R-ENR-ADDLOC".to_owned()]);
        assert_eq!(verdict(&world, "ana", asked.clone()), refused, "{asked:?}");
    }
    act(&mut world, "ana", &add(" Nord ", "1 Grand-Place", "leo"), 1);
    let mpn = world.organisations[&"fabrikam".into()]
        .mpn_ids
        .last()
        .unwrap();
    assert_eq!((&*mpn.name, &*mpn.street), ("Nord", "1 Grand-Place"));
    assert_eq!(mpn.contact, Some("leo".into()));
}

#[test]
fn the_tenant_with_which_a_customer_enrols_is_one_for_csp() {
    let enrolled = Event::EnrolmentCompleted {
        organisation: "woodgrove".into(),
    };
    // One in a national cloud is not, though it comes first.
    let givens = market()
        .tenant("woodgrove", "a-gov", TenantKind::Customer)
        .placed("a-gov", Cloud::UsGovernment)
        .event(enrolled);
    let world = world(givens, Date::USUAL);
    let kind = |id: &str| world.tenants.get(id).unwrap().kind;
    assert_eq!(kind("bank"), TenantKind::Csp);
    assert_eq!(kind("a-gov"), TenantKind::Customer);
    let more = order_for("contoso", "fabrikam", "bank", "4200001");
    asks(&world, "jun", &more, "R-TX-NORESELLP2P");
}
