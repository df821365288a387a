//! In account settings.

use partner_lab::domain::{Date, Offer, Role};

use super::super::support::accounts::{
    add, change_password, inquire, legal, legal_at, link, office, prove, publish, release, set_mfa,
};
use super::super::support::actions::{assign, sign};
use super::super::support::customers::order;
use super::super::support::{on, world};
use super::lead;

#[test]
fn what_does_not_fit_is_typed_again() {
    let world = world(office(), Date::USUAL);
    let place = |name: &str, street: &str| partner_lab::domain::Action::AddMpnLocation {
        organisation: Some("fabrikam".into()),
        country: Some(partner_lab::domain::Country::new("BE")),
        name: Some(name.to_owned()),
        street: Some(street.to_owned()),
        contact: Some("leo".into()),
    };
    let long = "x".repeat(201);
    for (actor, action, fact, field) in [
        (
            "ana",
            add("fabrikam", "", "a@fabrikam.example", false),
            "name-fits",
            "name",
        ),
        (
            "ana",
            add("fabrikam", "A", "a", false),
            "address-fits",
            "address",
        ),
        (
            "ana",
            add("fabrikam", "A", "nia.blum@fabrikam.example", false),
            "address-free",
            "address",
        ),
        (
            "ana",
            legal("fabrikam", "", "Lyon", "FR"),
            "legal-name-fits",
            "legal_name",
        ),
        (
            "ana",
            legal("fabrikam", "Fabrikam", "", "FR"),
            "city-fits",
            "city",
        ),
        (
            "ana",
            legal_at("fabrikam", "F", &long, "Lyon", "FR"),
            "legal-address-fits",
            "legal_address",
        ),
        ("ana", place("Nord", ""), "street-fits", "street"),
        ("ana", place("", "1 Grand-Place"), "name-fits", "name"),
        (
            "uma",
            inquire("fabrikam", "woodgrove", ""),
            "text-fits",
            "text",
        ),
        (
            "bea",
            publish("fabrikam", "", 300, ""),
            "description-fits",
            "description",
        ),
        (
            "bea",
            publish("fabrikam", "A", 301, ""),
            "logo-fits",
            "logo_width",
        ),
        (
            "bea",
            publish("fabrikam", "A", 300, "1\n2\n3\n4\n5\n6"),
            "locations-fit",
            "locations",
        ),
        ("ana", set_mfa("fabrikam", false), "mfa-asked", "enforced"),
        ("ida", prove("proseware", false), "recorded", "recorded"),
    ] {
        lead(&world, actor, action, fact, &[&format!("type {field}")]);
    }
}

#[test]
fn whoever_can_repair_it_in_account_settings_is_named() {
    let givens = office()
        .person(
            "pia",
            "Pia Lang",
            "proseware",
            &[Role::BusinessProfileAdmin],
        )
        .person("rex", "Rex Low", "proseware", &[Role::ReferralsAdmin])
        .without_mfa("alpine");
    let now = world(givens, Date::USUAL);
    for (actor, action, fact, way) in [
        (
            "nia",
            sign("fabrikam"),
            "password-chosen",
            "ChangePassword fabrikam: nia",
        ),
        (
            "leo",
            change_password("nia"),
            "own-temporary-password",
            "as nia",
        ),
        (
            "val",
            order("alpine", "bank", Offer::License),
            "mfa-enforced",
            "SetMultiFactor alpine: val",
        ),
        (
            "lea",
            link("bleu", "own"),
            "tenant-free",
            "ReleaseTenant fabrikam: ana",
        ),
        (
            "ana",
            release("fabrikam", "lab"),
            "tenant-associated",
            "AssociateTenant fabrikam: ana",
        ),
        (
            "uma",
            inquire("proseware", "woodgrove", "Help"),
            "has-profile",
            "PublishBusinessProfile proseware: pia rex",
        ),
    ] {
        lead(&now, actor, action, fact, &[way]);
    }
    // Who has no global admin any more gives no role before one is back.
    let admin = "ProveDomain proseware: ida pia rex";
    lead(
        &now,
        "ida",
        sign("proseware"),
        "actor-has-role",
        &[admin, "as pia rex"],
    );
    lead(&now, "pia", sign("proseware"), "actor-holds", &[admin]);
    // Another role is another action, but the form has it.
    let early = world(office(), on(2020, 11, 17));
    let asked = assign("leo", Role::ReferralsUser);
    lead(&early, "ana", asked, "older-role", &["type role"]);
}
