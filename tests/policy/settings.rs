//! What is typed and chosen in account settings, held against its limits.

use partner_lab::domain::{
    AccountSuspensionReason, Action, Date, Event, Remedy, Role, TenantKind, Verdict, read,
};

use super::support::accounts::{add, change_password, inquire, legal, link, office, publish};
use super::support::actions::{assign, reinstate, suspend_for};
use super::support::{ask, failed_checks, happen, judged, on, verdict, world};

/// The facts that fail.
fn facts(actor: &str, action: partner_lab::domain::Action) -> Vec<String> {
    let checks = failed_checks(&ask(&world(office(), Date::USUAL), actor, action));
    checks.into_iter().map(|it| it.1.fact.to_string()).collect()
}

#[test]
fn an_employee_has_an_address_on_the_companys_domain_and_a_guest_elsewhere() {
    let long = |length: usize| format!("{}@fabrikam.example", "a".repeat(length));
    for (address, guest, fits) in [
        ("kim.cho@fabrikam.example", false, true),
        ("kim-cho_2+x@FABRIKAM.example", false, true),
        (" kim@fabrikam.example ", false, true),
        (&long(64), false, true),
        (&long(65), false, false),
        ("kim@agency.example", false, false),
        ("kim@fabrikam.example", true, false),
        ("kim@agency.example", true, true),
        ("kim@agency", true, false),
        ("kim@agency_.example", true, false),
        ("kim cho@agency.example", true, false),
        ("kim@cho@agency.example", true, false),
        ("@agency.example", true, false),
        ("kim@", true, false),
        ("kim", true, false),
        ("", false, false),
    ] {
        let found = facts("ana", add("fabrikam", "Kim Cho", address, guest));
        let expected: &[&str] = if fits { &[] } else { &["address-fits"] };
        assert_eq!(found, expected, "{address} {guest}");
    }
    // Nobody has the address of another, in small letters or large ones.
    let taken = add("fabrikam", "A", "Nia.Blum@fabrikam.example", false);
    assert_eq!(facts("ana", taken), ["address-free"]);
}

#[test]
fn no_field_is_left_empty_or_filled_with_more_than_it_takes() {
    let text = |length: usize| "é".repeat(length);
    let within = |most: usize| [(0, false), (1, true), (most, true), (most + 1, false)];
    for (length, fits) in within(100) {
        let person = add("fabrikam", &text(length), "a@fabrikam.example", false);
        let named = legal("fabrikam", &text(length), "Lyon", "FR");
        let placed = legal("fabrikam", "Fabrikam", &text(length), "FR");
        for (fact, action) in [
            ("name-fits", person),
            ("legal-name-fits", named),
            ("city-fits", placed),
        ] {
            let expected: &[&str] = if fits { &[] } else { &[fact] };
            assert_eq!(facts("ana", action), expected, "{length}");
        }
    }
    for (length, fits) in within(1000) {
        let expected: &[&str] = if fits { &[] } else { &["text-fits"] };
        let asked = inquire("fabrikam", "woodgrove", &text(length));
        assert_eq!(facts("uma", asked), expected, "{length}");
    }
    for (length, fits) in within(2500) {
        let expected: &[&str] = if fits { &[] } else { &["description-fits"] };
        let asked = publish("fabrikam", &text(length), 300, "1\n2\n \n\n3\n4\n5");
        assert_eq!(facts("bea", asked), expected, "{length}");
    }
    let large = publish("fabrikam", "Cloud services.", 301, "1\n2\n3\n4\n5\n6");
    assert_eq!(facts("bea", large), ["logo-fits", "locations-fit"]);
}

#[test]
fn only_a_temporary_password_is_changed_and_only_the_own_one() {
    let world = world(office(), Date::USUAL);
    for (actor, person, came) in [
        ("nia", "nia", Verdict::Permitted),
        // Hers is temporary, but it is not his.
        ("leo", "nia", Verdict::Blocked),
        ("leo", "leo", Verdict::Forbidden),
        ("leo", "sam", Verdict::Forbidden),
    ] {
        let (found, rules) = verdict(&world, actor, change_password(person));
        assert_eq!(found, came, "{actor} {person}: {rules:?}");
        let named = rules.contains(&"SIM-ACCOUNT".to_owned());
        assert_eq!(named, came != Verdict::Permitted, "{actor} {person}");
    }
}

#[test]
fn guests_held_five_roles_and_hold_three_since_october_2020() {
    for (date, more) in [
        (on(2019, 3, 5), true),
        (on(2020, 10, 29), true),
        (on(2020, 10, 30), false),
        (on(2020, 10, 31), false),
    ] {
        let world = world(office(), date);
        for role in Role::ALL {
            let held = match role {
                Role::MpnPartnerAdmin | Role::BusinessProfileAdmin | Role::ReferralsAdmin => true,
                Role::AccountAdmin | Role::IncentivesAdmin => more,
                _ => false,
            };
            for (person, may) in [("gus", held), ("leo", true)] {
                let (came, rules) = verdict(&world, "ana", assign(person, role));
                let named = rules.contains(&"R-ROLE-GUEST".to_owned());
                assert_eq!(named, !may, "{person} {role:?} {date}");
                assert!(may || came == Verdict::Forbidden, "{role:?} {date}");
            }
        }
    }
}

/// Whoever proves it becomes global admin.
#[test]
fn the_domain_is_proved_by_no_guest_and_not_with_a_temporary_password() {
    let world = world(
        office().event(Event::RoleRemoved {
            person: "ana".into(),
            role: Role::GlobalAdmin,
        }),
        Date::USUAL,
    );
    let proof = || Action::ProveDomain {
        organisation: Some("fabrikam".into()),
        recorded: Some(true),
    };
    let guest = verdict(&world, "gus", proof());
    assert_eq!(guest, (Verdict::Forbidden, vec!["R-ROLE-GUEST".to_owned()]));
    judged(&verdict(&world, "nia", proof()), &["R-ENR-TEMPPW"], "nia");
    judged(&verdict(&world, "leo", proof()), &[], "leo");
    // So no guest is named as who can.
    let decision = ask(&world, "gus", assign("leo", Role::AdminAgent));
    let ways = failed_checks(&decision).into_iter().map(|it| it.1.remedies);
    let proves =
        |it: &&Remedy| matches!(it, Remedy::Act { action, .. } if *action == "ProveDomain");
    let ways: Vec<Remedy> = ways.flatten().collect();
    let Some(Remedy::Act { people, .. }) = ways.iter().find(proves) else {
        panic!("{ways:?}");
    };
    assert!(!people.contains(&"gus".into()), "{people:?}");
    assert!(people.contains(&"leo".into()), "{people:?}");
}

#[test]
fn who_has_no_global_admin_is_told_first_to_prove_the_domain() {
    let world = world(
        office().event(Event::RoleRemoved {
            person: "ana".into(),
            role: Role::GlobalAdmin,
        }),
        Date::USUAL,
    );
    let decision = ask(&world, "leo", assign("leo", Role::AdminAgent));
    let proves = |it: &Remedy| matches!(it, Remedy::Act { action, .. } if *action == "ProveDomain");
    let checks = failed_checks(&decision);
    let told = checks
        .iter()
        .find(|(_, it)| it.fact == "actor-may-change-role");
    assert!(told.unwrap().1.remedies.iter().any(proves));
}

/// Nor does anybody write or join with it.
#[test]
fn a_temporary_password_is_changed_before_anything_else() {
    let world = world(office(), Date::USUAL);
    for (person, rules) in [("nia", &["R-ENR-TEMPPW"][..]), ("leo", &[])] {
        let (_, came) = verdict(&world, person, inquire("alpine", "fabrikam", "Hello"));
        let named: Vec<_> = came.iter().filter(|it| *it == "R-ENR-TEMPPW").collect();
        assert_eq!(named, rules, "{person}");
    }
}

#[test]
fn nobody_becomes_referrals_user_before_18_november_2020() {
    for (date, rules) in [
        (on(2020, 11, 17), &["R-ROLE-BP"][..]),
        (on(2020, 11, 18), &[]),
    ] {
        let world = world(office(), date);
        let asked = assign("leo", Role::ReferralsUser);
        judged(&verdict(&world, "ana", asked), rules, &date.to_string());
        let asked = assign("leo", Role::ReferralsAdmin);
        judged(&verdict(&world, "ana", asked), &[], &date.to_string());
    }
}

#[test]
fn a_tenant_belongs_to_one_account() {
    let givens = office().tenant("bleu", "bleu-csp", TenantKind::Csp);
    let world = world(givens, Date::USUAL);
    for (tenant, came, rules) in [
        // Its group's, and associated with no account.
        ("lab", Verdict::Permitted, &[][..]),
        // With its own account, which is not another one.
        ("csp", Verdict::Permitted, &[]),
        ("own", Verdict::Permitted, &[]),
        // What another account began with stays its own.
        ("bleu-csp", Verdict::Forbidden, &["R-TEN-ONEPARTNER"]),
    ] {
        let found = verdict(&world, "ana", link("fabrikam", tenant));
        assert_eq!(found.0, came, "{tenant}: {:?}", found.1);
        assert_eq!(found.1, rules, "{tenant}");
    }
    // Fabrikam's, until it releases it.
    let found = verdict(&world, "lea", link("bleu", "own"));
    assert_eq!(
        found,
        (Verdict::Blocked, vec!["R-TEN-ONEPARTNER".to_owned()])
    );
}

/// The roles of the directory and of the programme; whatever else there is, is a company's own.
const GIVEN_BY_GLOBAL_ADMINS: [Role; 8] = [
    Role::GlobalAdmin,
    Role::UserManagementAdmin,
    Role::BillingAdmin,
    Role::DefaultUser,
    Role::AdminAgent,
    Role::SalesAgent,
    Role::HelpdeskAgent,
    Role::CpvGlobalAdmin,
];

#[test]
fn an_account_admin_gives_company_roles_only_and_a_global_admin_every_role() {
    let givens = office().person("pat", "Pat Lee", "fabrikam", &[Role::AccountAdmin]);
    let world = world(givens, Date::USUAL);
    assert_eq!(Role::ALL.len(), 17);
    for role in Role::ALL {
        let own = !GIVEN_BY_GLOBAL_ADMINS.contains(&role);
        for (actor, may) in [("ana", true), ("pat", own), ("leo", false)] {
            let rules: &[&str] = if may { &[] } else { &["R-ROLE-GA"] };
            let found = verdict(&world, actor, assign("leo", role));
            judged(&found, rules, &format!("{actor} {role:?}"));
        }
    }
}

#[test]
fn an_account_is_suspended_for_a_reason_that_it_can_have_or_for_none_that_is_told() {
    let provider = Some(AccountSuspensionReason::Provider);
    let reasons = [None]
        .into_iter()
        .chain(AccountSuspensionReason::ALL.map(Some));
    for reason in reasons {
        for at in ["fabrikam", "contoso", "alpine"] {
            for date in [on(2020, 6, 10), on(2020, 6, 11)] {
                let mut world = world(office(), date);
                let fits = reason != provider || at == "fabrikam";
                let rules: &[&str] = if fits { &[] } else { &["R-ACC-SUSPEND-WHY"] };
                let what = format!("{reason:?} {at} {date}");
                let asked = suspend_for(at, reason);
                judged(&verdict(&world, "robin", asked.clone()), rules, &what);
                if !fits {
                    continue;
                }
                happen(&mut world, "robin", &asked, 1);
                let held = world.organisations.get(at).unwrap();
                assert_eq!(
                    (held.suspended, held.suspended_for),
                    (true, reason),
                    "{what}"
                );
                happen(&mut world, "robin", &reinstate(at), 2);
                let held = world.organisations.get(at).unwrap();
                assert_eq!(
                    (held.suspended, held.suspended_for),
                    (false, None),
                    "{what}"
                );
            }
        }
    }
}

/// Steps and events that were kept before there were reasons name none.
#[test]
fn a_suspension_that_was_kept_without_a_reason_is_read() {
    let action = r#"{"SuspendAccount":{"organisation":"fabrikam"}}"#;
    let action: Action = read(action).unwrap();
    assert_eq!(action, suspend_for("fabrikam", None));
    assert!(action.is_whole());
    let event = r#"{"AccountSuspended":{"organisation":"fabrikam"}}"#;
    let event: Event = read(event).unwrap();
    let world = world(office(), Date::USUAL);
    assert_eq!(
        partner_lab::domain::consequences(&world, &"robin".into(), &action, 1),
        Ok(vec![event])
    );
}
