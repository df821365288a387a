//! Accounts, applications and associations: who, and since when.

use partner_lab::domain::{ActionKind, Cloud, Date, MpnKind, Offer, Role, TenantKind, Verdict};

use super::support::accounts::{legal, rename};
use super::support::actions::{add_location, another_account, business};
use super::support::clouds::{add_in, apply, national};
use super::support::customers::market;
use super::support::direct_bill::{both, seller, step, transfer};
use super::support::{cast, happen, judged, on, verdict, world};

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
        for role in Role::ALL {
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
fn a_transfer_asks_for_the_providers_agreement_since_15_february_2020() {
    use partner_lab::domain::CustomerAgreementKind::Customer;
    let since = on(2018, 6, 1);
    for (date, rules) in [
        (on(2020, 2, 14), &[][..]),
        (on(2020, 2, 15), &["R-TR-TRANSFER", "R-TR-MCAKEEP"]),
        (on(2020, 2, 16), &["R-TR-TRANSFER", "R-TR-MCAKEEP"]),
    ] {
        let givens = both()
            .tenant("woodgrove", "desk", TenantKind::Customer)
            .related("alpine", "desk", since, true)
            .related("contoso", "desk", since, true)
            .agreed("desk", "alpine", Customer, on(2019, 11, 4))
            .subscribed("seat", "alpine", "desk", Offer::License, on(2019, 3, 4));
        let found = verdict(&world(givens, date), "val", transfer("seat", "contoso"));
        judged(&found, rules, &date.to_string());
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
