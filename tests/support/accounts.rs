//! Account settings: a World where most things have gone half the way, and whole actions, short.

use partner_lab::domain::{
    AccountSuspensionReason, Action, Country, Date, Event, Givens, Kind, ReviewFinding, Role,
    TenantKind, World,
};

use super::customers::market;
use super::on;

/// Fabrikam has a new employee, a guest and a sister company in Canada; Proseware leaves
/// multi-factor authentication out and has nobody who signs for it.
pub fn office() -> Givens {
    let recheck = Event::LegalInfoChanged {
        organisation: "alpine".into(),
        name: "Alpine Cloud".to_owned(),
        city: "Linz".to_owned(),
        address: None,
    };
    market()
        .person("nia", "Nia Blum", "fabrikam", &[Role::AdminAgent])
        .added("nia", "nia.blum@fabrikam.example", false)
        .person("gus", "Gus Orr", "fabrikam", &[])
        .added("gus", "gus@agency.example", true)
        .person(
            "bea",
            "Bea Lund",
            "fabrikam",
            &[Role::BusinessProfileAdmin, Role::ReferralsAdmin],
        )
        .presented("fabrikam", "Cloud services for banks.")
        .event(Event::ReferralSent {
            partner: "fabrikam".into(),
            customer: "woodgrove".into(),
            text: "We look for help.".to_owned(),
            date: on(2021, 5, 3),
        })
        .organisation(
            "bleu",
            "Fabrikam Bleu",
            Kind::IndirectReseller,
            ("Montreal", "CA"),
        )
        .but("bleu", |it| it.group = Some("fabrikam".into()))
        .person("lea", "Lea Roy", "bleu", &[Role::GlobalAdmin])
        .tenant("bleu", "lab", TenantKind::InternalUse)
        .event(Event::TenantAssociated {
            organisation: "fabrikam".into(),
            tenant: "own".into(),
            associated: true,
        })
        .event(Event::RoleRemoved {
            person: "ida".into(),
            role: Role::GlobalAdmin,
        })
        .without_mfa("proseware")
        .event(recheck)
}

pub fn add(organisation: &str, name: &str, address: &str, guest: bool) -> Action {
    Action::AddPerson {
        organisation: Some(organisation.into()),
        name: Some(name.to_owned()),
        address: Some(address.to_owned()),
        guest: Some(guest),
    }
}

pub fn employ(organisation: &str) -> Action {
    let address = format!("kim.cho@{organisation}.example");
    add(organisation, "Kim Cho", &address, false)
}

pub fn change_password(person: &str) -> Action {
    Action::ChangePassword {
        person: Some(person.into()),
    }
}

pub fn set_mfa(organisation: &str, enforced: bool) -> Action {
    Action::SetMultiFactor {
        organisation: Some(organisation.into()),
        enforced: Some(enforced),
    }
}

pub fn prove(organisation: &str, recorded: bool) -> Action {
    Action::ProveDomain {
        organisation: Some(organisation.into()),
        recorded: Some(recorded),
    }
}

pub fn legal(organisation: &str, name: &str, city: &str, country: &str) -> Action {
    legal_at(organisation, name, "", city, country)
}

/// As `legal`, with the whole address.
pub fn legal_at(
    organisation: &str,
    name: &str,
    address: &str,
    city: &str,
    country: &str,
) -> Action {
    Action::ChangeLegalInfo {
        organisation: Some(organisation.into()),
        legal_name: Some(name.to_owned()),
        legal_address: Some(address.to_owned()),
        city: Some(city.to_owned()),
        country: Some(Country::new(country)),
    }
}

pub fn change_support(organisation: &str, support: &str) -> Action {
    Action::ChangeSupport {
        organisation: Some(organisation.into()),
        support: Some(support.to_owned()),
    }
}

/// A location of which nothing but its contact is told, who works elsewhere.
fn nameless_place() -> Action {
    Action::AddMpnLocation {
        organisation: Some("fabrikam".into()),
        country: Some(Country::new("BE")),
        name: Some(String::new()),
        street: Some(String::new()),
        contact: Some("uma".into()),
    }
}

pub fn verify(organisation: &str) -> Action {
    Action::VerifyLegalInfo {
        organisation: Some(organisation.into()),
    }
}

pub fn find(organisation: &str, finding: ReviewFinding) -> Action {
    Action::ReviewApplication {
        organisation: Some(organisation.into()),
        finding: Some(finding),
    }
}

pub fn link(organisation: &str, tenant: &str) -> Action {
    Action::AssociateTenant {
        organisation: Some(organisation.into()),
        tenant: Some(tenant.into()),
    }
}

pub fn release(organisation: &str, tenant: &str) -> Action {
    Action::ReleaseTenant {
        organisation: Some(organisation.into()),
        tenant: Some(tenant.into()),
    }
}

pub fn publish(organisation: &str, description: &str, logo_width: u32, locations: &str) -> Action {
    Action::PublishBusinessProfile {
        organisation: Some(organisation.into()),
        description: Some(description.to_owned()),
        logo_width: Some(logo_width),
        locations: Some(locations.to_owned()),
    }
}

pub fn inquire(partner: &str, customer: &str, text: &str) -> Action {
    Action::SendReferral {
        partner: Some(partner.into()),
        customer: Some(customer.into()),
        text: Some(text.to_owned()),
    }
}

pub fn answer(partner: &str, customer: &str) -> Action {
    Action::AnswerReferral {
        partner: Some(partner.into()),
        customer: Some(customer.into()),
        accepted: Some(true),
    }
}

/// The legal info that a company has, under this name.
pub fn rename(world: &World, organisation: &str, name: &str) -> Action {
    let held = world.organisations.get(organisation).unwrap();
    let country = held.country.as_ref().map_or("FR", Country::code);
    legal(organisation, name, &held.city, country)
}

/// What can be tried in account settings by one company.
pub fn pool(world: &World, actions: &mut Vec<Action>) {
    for id in ["fabrikam", "proseware"] {
        if !world.organisations.contains_key(id) {
            continue;
        }
        actions.extend([
            employ(id),
            add(id, "Gil Ott", "gil@agency.example", true),
            set_mfa(id, true),
            set_mfa(id, false),
            prove(id, true),
            prove(id, false),
            rename(world, id, "Neu"),
            change_support(id, "help@a.example"),
            verify(id),
            link(id, "own"),
            release(id, "own"),
            release(id, "csp"),
            publish(id, "Cloud services.", 0, "Lyon\nLille"),
            inquire(id, "woodgrove", "We look for help."),
            answer(id, "woodgrove"),
        ]);
    }
    for person in ["nia", "leo"] {
        actions.push(change_password(person));
    }
}

/// Forms that are filled in wrongly, with who tries and when.
pub fn odd() -> Vec<(&'static str, Action, Option<Date>)> {
    let long = "x".repeat(2501);
    vec![
        (
            "ana",
            add("fabrikam", " ", "a@fabrikam.example", false),
            None,
        ),
        (
            "ana",
            add("fabrikam", "A", "leo.martin@fabrikam.example", false),
            None,
        ),
        ("ana", add("fabrikam", "A", "a@agency.example", false), None),
        ("ana", legal("fabrikam", "", "", "FR"), None),
        ("eva", legal("wingtip", "Wingtip", "Lille", "FR"), None),
        (
            "ana",
            legal("fabrikam", "Neu", "Lyon", "FR"),
            Some(on(2021, 2, 28)),
        ),
        ("val", legal("alpine", "Neu", "Linz", "AT"), None),
        (
            "ana",
            legal_at("fabrikam", "Fabrikam", &"x".repeat(201), "Lille", "FR"),
            None,
        ),
        ("ana", nameless_place(), None),
        ("ana", change_support("fabrikam", "ask us"), None),
        ("robin", verify("alpine"), None),
        ("robin", verify("fabrikam"), None),
        ("robin", find("alpine", ReviewFinding::NameDiffers), None),
        ("robin", find("alpine", ReviewFinding::Employed), None),
        ("ana", link("fabrikam", "lab"), None),
        ("ana", link("fabrikam", "bank"), None),
        ("lea", link("bleu", "own"), None),
        ("ana", release("fabrikam", "csp"), None),
        ("ana", release("fabrikam", "own"), None),
        ("ana", release("fabrikam", "lab"), None),
        (
            "bea",
            publish("fabrikam", &long, 301, "a\nb\nc\nd\ne\nf"),
            None,
        ),
        ("uma", inquire("fabrikam", "woodgrove", ""), None),
        ("uma", inquire("fabrikam", "woodgrove", "Help"), None),
        ("uma", inquire("alpine", "woodgrove", "Help"), None),
        ("val", inquire("fabrikam", "alpine", "Help"), None),
        ("bea", answer("fabrikam", "woodgrove"), None),
        ("bea", answer("fabrikam", "adventure"), None),
        (
            "robin",
            super::actions::suspend_for("alpine", Some(AccountSuspensionReason::Provider)),
            None,
        ),
        ("nia", change_password("nia"), None),
        ("leo", change_password("leo"), None),
        ("ida", prove("proseware", false), None),
        (
            "ida",
            super::customers::ask("proseware", "bank", "uma", false),
            None,
        ),
        (
            "ana",
            super::actions::assign("leo", Role::ReferralsUser),
            Some(on(2020, 11, 17)),
        ),
        (
            "ana",
            super::actions::assign("leo", Role::HelpdeskAgent),
            Some(on(2020, 11, 17)),
        ),
    ]
}
