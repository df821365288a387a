//! Accounts, applications and associations: who, and since when.

use partner_lab::domain::{
    Action, ActionKind, Application, Cloud, Country, Date, Enrolment, Event, MpnKind, Offer,
    Outcome, ReviewFinding, Role, TenantKind, Verdict, World,
};

use super::support::accounts::{
    change_support, find, legal, legal_at, link, office, publish, rename, verify,
};
use super::support::actions::{
    add_location, another_account, approve, associate, business, enroll_supported, sign,
};
use super::support::clouds::{add_in, apply, national};
use super::support::customers::market;
use super::support::direct_bill::{both, seller, step, transfer};
use super::support::{applied, ask, cast, failed, happen, has_signed, judged, on, verdict, world};

#[test]
fn a_second_account_in_a_market_has_the_signature_that_stands_there() {
    let at = Date::USUAL;
    for (country, signed) in [("ES", true), ("CA", false)] {
        let givens = market().mpn("fabrikam", "4200077", MpnKind::Location, country);
        let mut world = world(givens, at);
        happen(&mut world, "ana", &another_account("fabrikam", country), 7);
        let new = world
            .organisations
            .values()
            .find(|it| it.name.ends_with(&format!("({country})")))
            .unwrap();
        let held = world.agreement(&new.id, new.market().unwrap());
        assert_eq!(
            held.map(|it| it.signed),
            signed.then_some(on(2019, 12, 2)),
            "{country}"
        );
    }
}

/// Whichever account signs, and whichever was there first.
#[test]
fn a_signature_reaches_every_account_of_the_company_in_its_market() {
    let europe = Country::new("ES").market().unwrap();
    let signed = |world: &World, id: &str| world.agreement(&id.into(), europe).map(|it| it.signed);
    for (who, of, other) in [
        ("ana", "fabrikam", "account-7"),
        ("admin-7", "account-7", "fabrikam"),
    ] {
        let givens = cast()
            .but("wingtip", |it| it.group = Some("fabrikam".into()))
            .mpn("fabrikam", "4200077", MpnKind::Location, "ES")
            .mpn("fabrikam", "4200079", MpnKind::Location, "CA");
        let mut world = world(givens, Date::USUAL);
        happen(&mut world, "ana", &another_account("fabrikam", "ES"), 7);
        happen(&mut world, "ana", &another_account("fabrikam", "CA"), 8);
        let mpn = associate("account-7", "4200077");
        happen(&mut world, "admin-7", &mpn, 9);
        let new_business = business("contoso", other);
        let failed = |world: &World| failed(&ask(world, "eva", new_business.clone()));
        assert!(
            failed(&world).contains(&"R-MPA-BLOCK-NEW".to_owned()),
            "{of}"
        );
        happen(&mut world, who, &sign(of), 10);
        for id in [of, other] {
            assert_eq!(signed(&world, id), Some(Date::USUAL), "{id} after {of}");
        }
        assert!(
            !failed(&world).contains(&"R-MPA-BLOCK-NEW".to_owned()),
            "{of}"
        );
        // Neither another company of the group has it, nor an account in another market.
        assert_eq!(signed(&world, "wingtip"), None);
        assert!(!has_signed(&world, "account-8"));
        // An account that comes later has it too, wherever it is created from.
        let mut place = add_location("account-8", "BE");
        if let Action::AddMpnLocation { contact, .. } = &mut place {
            *contact = Some("admin-8".into());
        }
        happen(&mut world, "admin-8", &place, 11);
        let later = another_account("account-8", "BE");
        happen(&mut world, "admin-8", &later, 12);
        assert_eq!(signed(&world, "account-12"), Some(Date::USUAL), "{of}");
    }
}

#[test]
fn others_added_locations_for_some_months() {
    let usual: &[Role] = &[Role::GlobalAdmin, Role::AccountAdmin];
    let others: &[Role] = &[
        Role::GlobalAdmin,
        Role::UserManagementAdmin,
        Role::BillingAdmin,
        Role::AdminAgent,
        Role::SalesAgent,
    ];
    for (date, roles) in [
        (on(2019, 12, 11), usual),
        (on(2019, 12, 12), others),
        (on(2019, 12, 13), others),
        (on(2020, 9, 30), others),
        (on(2020, 10, 1), usual),
        (on(2020, 10, 2), usual),
    ] {
        for role in Role::WORKING {
            let world = world(cast().person("x", "X", "fabrikam", &[role]), date);
            let found = verdict(&world, "x", add_location("fabrikam", "BE"));
            let rules: &[&str] = if roles.contains(&role) {
                &[]
            } else {
                &["R-ENR-ADDLOC"]
            };
            judged(&found, rules, &format!("{role:?} {date}"));
        }
    }
}

#[test]
fn who_has_associated_no_mpn_id_trades_until_january_2021() {
    let late = on(2021, 1, 27);
    for (date, rules) in [
        (on(2019, 6, 3), &[][..]),
        (late.plus_days(-1), &[]),
        (late, &["R-ENR-MPNPOSTPONE"]),
        (late.plus_days(1), &["R-ENR-MPNPOSTPONE"]),
    ] {
        let givens = market().but("fabrikam", |it| it.associated_mpn = None);
        let found = verdict(&world(givens, date), "ana", business("contoso", "fabrikam"));
        judged(&found, rules, &date.to_string());
    }
}

#[test]
fn a_transfer_asks_for_the_providers_agreement() {
    use partner_lab::domain::CustomerAgreementKind::Customer;
    let since = on(2018, 6, 1);
    // First stated on 15 February 2020, so it counts before it too.
    for date in [on(2020, 2, 1), on(2020, 2, 15), Date::USUAL] {
        let givens = both()
            .tenant("woodgrove", "desk", TenantKind::Customer)
            .related("alpine", "desk", since, true)
            .related("contoso", "desk", since, true)
            .agreed("desk", "alpine", Customer, on(2019, 11, 4))
            .subscribed("seat", "alpine", "desk", Offer::License, on(2019, 3, 4));
        let found = verdict(&world(givens, date), "val", transfer("seat", "contoso"));
        let rules = ["R-TR-TRANSFER", "R-TR-MCAKEEP"];
        judged(&found, &rules, &date.to_string());
    }
}

#[test]
fn who_buys_from_microsoft_changes_its_name_while_it_is_checked_again() {
    for id in ["contoso", "alpine", "fabrikam"] {
        let admin = match id {
            "contoso" => "mia",
            "alpine" => "val",
            _ => "ana",
        };
        let mut world = world(both(), Date::USUAL);
        let free = id == "fabrikam";
        let asked = rename(&world, id, "Other");
        assert_eq!(
            verdict(&world, admin, asked).0 == Verdict::Permitted,
            free,
            "{id}"
        );
        let (name, country) = {
            let held = world.organisations.get(id).unwrap();
            (held.name.clone(), held.country.clone().unwrap())
        };
        happen(
            &mut world,
            admin,
            &legal(id, &name, "Elsewhere", country.code()),
            7,
        );
        let asked = rename(&world, id, "Other");
        judged(&verdict(&world, admin, asked), &[], id);
    }
}

#[test]
fn nobody_adds_a_customer_to_the_offer_for_governments() {
    let world = world(national(), Date::USUAL);
    let asked = add_in("contoso", Cloud::Gcc, "FR");
    let refused = (Verdict::Forbidden, vec!["R-NC-GCC".to_owned()]);
    assert_eq!(verdict(&world, "jun", asked), refused);
}

#[test]
fn a_global_admin_applies_for_direct_bill_and_for_a_national_cloud() {
    let applied = step(ActionKind::ApplyForDirectBill, "fabrikam");
    for date in [
        on(2018, 1, 8),
        on(2020, 12, 14),
        on(2020, 12, 15),
        Date::USUAL,
    ] {
        let world = world(seller(), date);
        for (actor, refused) in [("leo", true), ("ana", false)] {
            let (_, rules) = verdict(&world, actor, applied.clone());
            let named = rules.contains(&"R-ROLE-GA".to_owned());
            assert_eq!(named, refused, "{actor} {date}: {rules:?}");
        }
    }
    let givens = market().person("bob", "Bob Low", "alpine", &[Role::AdminAgent]);
    let world = world(givens, Date::USUAL);
    for (cloud, rule) in [
        (Cloud::Germany, "R-NC-APPLY"),
        (Cloud::Gcc, "SIM-CLOUD-ADMIN"),
    ] {
        judged(
            &verdict(&world, "bob", apply("alpine", cloud)),
            &[rule],
            rule,
        );
        judged(&verdict(&world, "val", apply("alpine", cloud)), &[], rule);
    }
}

#[test]
fn a_change_of_legal_info_can_be_rejected_and_is_answered_by_a_change_or_by_documents() {
    let reject = || Action::ReviewApplication {
        organisation: Some("alpine".into()),
        finding: Some(ReviewFinding::NameDiffers),
    };
    let verify = || verify("alpine");
    let documents = || Action::AnswerRejection {
        organisation: Some("alpine".into()),
        legal_name: Some("Alpine Cloud".to_owned()),
        legal_address: Some("Vienna".to_owned()),
    };
    let again = || legal("alpine", "Alpine Cloud", "Graz", "AT");
    for (answer, name) in [(documents(), "documents"), (again(), "a change")] {
        let mut world = world(office(), Date::USUAL);
        judged(&verdict(&world, "robin", reject()), &[], name);
        happen(&mut world, "robin", &reject(), 1);
        judged(&verdict(&world, "robin", verify()), &["R-VER-STATES"], name);
        // It is rejected once.
        judged(&verdict(&world, "robin", reject()), &["R-VER-STATES"], name);
        judged(&verdict(&world, "val", answer.clone()), &[], name);
        let told = world.legal_address(&"alpine".into()).to_owned();
        happen(&mut world, "val", &answer, 2);
        if name == "documents" {
            // They change neither name nor address: that takes the role that a change takes.
            assert_eq!(world.legal_address(&"alpine".into()), told);
            let application = world.applications.get("alpine").unwrap();
            assert_ne!(application.legal_address, "Vienna");
            assert!(application.documents);
        }
        judged(&verdict(&world, "robin", verify()), &[], name);
        happen(&mut world, "robin", &verify(), 3);
        let account = world.account(&"alpine".into()).unwrap();
        assert_eq!(account.recheck, None, "{name}");
        let business = world.applications.get("alpine").unwrap().business;
        assert_eq!(business, Some(ReviewFinding::Registered), "{name}");
        // Without a change nothing is checked.
        assert_eq!(
            verdict(&world, "robin", reject()).0,
            Verdict::Forbidden,
            "{name}"
        );
    }
}

#[test]
fn only_what_changed_is_found_and_only_a_change_answers() {
    // As it was stored before changes reopened the check: the business is approved still.
    let application = Application {
        employment: Some(ReviewFinding::Employed),
        business: Some(ReviewFinding::Registered),
        ..Application::default()
    };
    let givens = market()
        .event(Event::ApplicationUpdated {
            organisation: "fabrikam".into(),
            application,
        })
        .event(Event::LegalInfoChanged {
            organisation: "fabrikam".into(),
            name: "Fabrikam".to_owned(),
            city: "Lille".to_owned(),
            address: None,
        });
    let mut world = world(givens, Date::USUAL);
    let find = |finding| find("fabrikam", finding);
    for other in [
        ReviewFinding::NameDiffers,
        ReviewFinding::NotRegistered,
        ReviewFinding::DomainNotOwned,
        ReviewFinding::Employed,
    ] {
        let (refused, rules) = verdict(&world, "robin", find(other));
        assert_eq!(refused, Verdict::Forbidden, "{}", other.id());
        assert_eq!(rules, ["R-ENR-REVIEW"], "{}", other.id());
    }
    happen(&mut world, "robin", &find(ReviewFinding::AddressDiffers), 1);

    let move_to = |city| legal("fabrikam", "Fabrikam", city, "FR");
    let verified = |world: &_| verdict(world, "robin", verify("fabrikam"));
    happen(&mut world, "ana", &move_to("Lille"), 2);
    judged(&verified(&world), &["R-VER-STATES"], "nothing changed");
    happen(&mut world, "ana", &move_to("Nantes"), 3);
    judged(&verified(&world), &[], "a change");
    let business = |world: &World| world.applications.get("fabrikam").unwrap().business;
    assert_eq!(business(&world), None);
    happen(&mut world, "robin", &find(ReviewFinding::Registered), 4);
    let account = world.account(&"fabrikam".into()).unwrap();
    assert_eq!(account.recheck, None);
}

#[test]
fn the_address_of_an_application_is_the_accounts_and_a_change_of_it_is_checked() {
    let mut world = world(applied(Enrolment::InReview, |_| {}), Date::USUAL);
    happen(&mut world, "robin", &approve("wingtip"), 1);
    let id = "wingtip".into();
    assert_eq!(world.legal_address(&id), "1 Grand-Place");
    let at = world.organisations.get("wingtip").unwrap();
    let (name, city) = (at.name.clone(), at.city.clone());
    let moved = |address| legal_at("wingtip", &name, address, &city, "FR");
    // What was given once is not emptied.
    judged(
        &verdict(&world, "eva", moved(" ")),
        &["SIM-ACCOUNT"],
        "empty",
    );
    let long = "x".repeat(201);
    judged(
        &verdict(&world, "eva", moved(&long)),
        &["SIM-ACCOUNT"],
        "long",
    );
    judged(
        &verdict(&world, "eva", moved("2 Rue Neuve, Lille")),
        &[],
        "moved",
    );
    happen(&mut world, "eva", &moved(" 2 Rue Neuve, Lille "), 4);
    assert_eq!(world.legal_address(&id), "2 Rue Neuve, Lille");
    let recheck = world.account(&id).unwrap().recheck.unwrap();
    assert!(recheck.address && !recheck.name);
    assert_eq!(world.applications.get("wingtip").unwrap().business, None);
    // Who never gave one changes the rest without it, and may give one.
    for address in ["", "1 Grand-Place, Lyon"] {
        let asked = legal_at("fabrikam", "Fabrikam", address, "Lille", "FR");
        judged(&verdict(&world, "ana", asked.clone()), &[], address);
        happen(&mut world, "ana", &asked, 5);
        assert_eq!(world.legal_address(&"fabrikam".into()), address);
    }
}

#[test]
fn before_its_approval_changed_legal_info_is_the_applications_and_is_checked_again() {
    const PASSED: Option<ReviewFinding> = Some(ReviewFinding::Registered);
    let givens = applied(Enrolment::InReview, |it| it.business = PASSED);
    let mut world = world(givens, Date::USUAL);
    let moved = legal_at(
        "wingtip",
        "Wingtip Nord",
        "2 Rue Neuve, Lille",
        "Lille",
        "FR",
    );
    happen(&mut world, "eva", &moved, 1);
    let application = world.applications.get("wingtip").unwrap();
    assert_eq!(application.legal_name, "Wingtip Nord");
    assert_eq!(application.legal_address, "2 Rue Neuve, Lille");
    assert_eq!(application.business, None);
    let at = world.organisations.get("wingtip").unwrap();
    assert_eq!(at.name, "Wingtip Toys", "in the register");
    assert_eq!(world.legal_name(at), "Wingtip Nord");
    assert_eq!(world.account(&at.id).and_then(|it| it.recheck), None);
    // Its name is not that of the register, whatever else is changed.
    let again = legal_at("wingtip", "Wingtip Nord", "3 Rue Neuve", "Lille", "FR");
    happen(&mut world, "eva", &again, 2);
    let approved = |world: &World| verdict(world, "robin", approve("wingtip"));
    judged(&approved(&world), &["R-VER-BUSINESS"], "misspelt");
    let right = legal_at("wingtip", "Wingtip Toys", "3 Rue Neuve", "Lille", "FR");
    happen(&mut world, "eva", &right, 3);
    judged(&approved(&world), &[], "as registered");
}

#[test]
fn before_its_approval_a_name_is_kept_that_is_the_applications() {
    let misspelt = |it: &mut Application| it.legal_name = "Wingtip Nord".to_owned();
    let givens = applied(Enrolment::InReview, misspelt).person(
        "noa",
        "Noa Roy",
        "wingtip",
        &[Role::AccountAdmin],
    );
    let world = world(givens, Date::USUAL);
    let change = |name| legal_at("wingtip", name, "3 Rue Neuve", "Lille", "FR");
    judged(&verdict(&world, "noa", change("Wingtip Nord")), &[], "kept");
    judged(
        &verdict(&world, "noa", change("Wingtip Toys")),
        &["R-VER-REASSESS"],
        "another",
    );
}

#[test]
fn support_details_can_be_read_and_are_the_accounts() {
    let mut world = world(market(), Date::USUAL);
    let enrolled = |world: &World, support: &str| {
        let action = enroll_supported("wingtip", support);
        verdict(world, "eva", action).1
    };
    assert_eq!(enrolled(&world, "ask us"), ["SIM-FORM"]);
    assert_eq!(enrolled(&world, " "), ["R-ENR-PROFILE"]);
    assert_eq!(enrolled(&world, "www.wingtiptoys.example"), [""; 0]);
    let change = |support| change_support("fabrikam", support);
    for (support, rule) in [("ask us", "SIM-FORM"), ("", "R-ENR-PROFILE")] {
        judged(&verdict(&world, "ana", change(support)), &[rule], support);
    }
    judged(
        &verdict(&world, "leo", change("help@fabrikam.example")),
        &["R-ROLE-ACC"],
        "a sales agent",
    );
    happen(&mut world, "ana", &change(" help@fabrikam.example "), 1);
    let known = world.applications.get("fabrikam").unwrap();
    assert_eq!(known.support, "help@fabrikam.example");
}

#[test]
fn each_reason_against_a_registration_is_one_of_its_own() {
    for (country, number, phone, expected) in [
        ("DE", "", "+49 30 1234", &["number-given"][..]),
        ("DE", "12-3", "+49 30 1234", &["number-readable"]),
        ("DE", "123", " ", &["phone-given"]),
        ("DE", "1 2", "call us", &["number-readable", "phone-given"]),
        ("DE", "A1", "+49 30 1234", &[]),
        ("HU", "123456789", "+36 1 234 5678", &["number-fits"]),
        ("HU", "123456789A", "+36 1 234 5678", &["number-fits"]),
        ("HU", "1234567890", "+36 1 234 5678", &[]),
        ("HU", "12345678901", "+36 1 234 5678", &[]),
        ("MD", "123456789012", "+373 22 123", &["number-fits"]),
        ("MD", "1234567890123", "+373 22 123", &[]),
    ] {
        let givens = market().but("woodgrove", |it| it.country = Some(Country::new(country)));
        let world = world(givens, Date::USUAL);
        let asked = Action::RecordRegistration {
            partner: Some("alpine".into()),
            tenant: Some("bank".into()),
            number: Some(number.to_owned()),
            phone: Some(phone.to_owned()),
        };
        let decision = ask(&world, "val", asked);
        let failing = decision
            .findings
            .iter()
            .filter(|it| it.outcome == Outcome::Fails);
        let failed: Vec<_> = failing
            .flat_map(|it| &it.checks)
            .map(|it| it.fact.to_string())
            .collect();
        assert_eq!(failed, expected, "{number} {phone}");
    }
}

#[test]
fn what_belongs_to_an_account_is_done_by_those_who_have_one() {
    let roles = [Role::GlobalAdmin, Role::BusinessProfileAdmin];
    let of = |at: &str, tenant: &str| {
        [
            (publish(at, "Services.", 0, ""), "R-ENR-BIZPROFILE"),
            (link(at, tenant), "R-TEN-ONEPARTNER"),
            (legal(at, "Other", "Nice", "FR"), "R-ROLE-ACC"),
            (change_support(at, "help@other.example"), "R-ROLE-ACC"),
        ]
    };
    let world = world(
        market()
            .person("una", "Una Berg", "woodgrove", &roles)
            .person("fay", "Fay Roux", "fabrikam", &roles),
        Date::USUAL,
    );
    for (action, rule) in of("woodgrove", "bank") {
        let failed = verdict(&world, "una", action.clone()).1;
        assert!(failed.contains(&rule.to_owned()), "{action:?}: {failed:?}");
    }
    for (action, rule) in of("fabrikam", "own") {
        let failed = verdict(&world, "fay", action.clone()).1;
        assert!(!failed.contains(&rule.to_owned()), "{action:?}: {failed:?}");
    }
}
