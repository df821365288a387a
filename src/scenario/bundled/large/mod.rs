//! A large world: 20 providers, 60 resellers and 120 customers in several markets, to work with
//! long lists. The first provider has many of them for itself.

mod dealings;

use super::cast::plain;
use super::{Bundled, Script};
use crate::domain::{Date, Givens, Kind, Role, TenantKind};

/// Twenty providers, sixty resellers, a hundred and twenty customers.
pub(super) const LARGE: Bundled = Bundled {
    id: "large",
    revision: 3,
    person: "p0-admin",
    page: "indirect-resellers",
    script,
};

const NAMES: [&str; 10] = [
    "Contoso",
    "Fabrikam",
    "Northwind",
    "Adventure Works",
    "Tailspin",
    "Wingtip",
    "Litware",
    "Proseware",
    "Woodgrove",
    "Alpine",
];
const PROVIDER: [&str; 2] = ["Distribution", "Supply"];
const RESELLER: [&str; 6] = [
    "Cloud",
    "Consulting",
    "Digital",
    "Net",
    "Solutions",
    "Group",
];
const CUSTOMER: [&str; 12] = [
    "Bank",
    "Toys",
    "Traders",
    "Foods",
    "Motors",
    "Clinics",
    "Schools",
    "Logistics",
    "Energy",
    "Media",
    "Hotels",
    "Farms",
];
const PLACES: [(&str, &str); 10] = [
    ("Madrid", "ES"),
    ("Lyon", "FR"),
    ("Toronto", "CA"),
    ("Berlin", "DE"),
    ("Seoul", "KR"),
    ("Seattle", "US"),
    ("Milan", "IT"),
    ("Tokyo", "JP"),
    ("Vienna", "AT"),
    ("São Paulo", "BR"),
];
const FIRST: [&str; 12] = [
    "Ana", "Ben", "Cleo", "Dora", "Emil", "Finn", "Gina", "Hugo", "Iris", "Joon", "Kaya", "Lena",
];
const LAST: [&str; 11] = [
    "Silva", "Park", "Torres", "Huber", "Abel", "Frank", "Stone", "Hale", "Reed", "Moreau", "Novak",
];

/// The `at`th of a list, from the start again when it ends.
fn pick<T: Copy>(list: &[T], at: usize) -> Option<T> {
    list.get(at % list.len().max(1)).copied()
}

fn name(list: &[&str], at: usize) -> String {
    let first = pick(&NAMES, at).unwrap_or_default();
    let second = pick(list, at / NAMES.len()).unwrap_or_default();
    format!("{first} {second}")
}

fn person(at: usize) -> String {
    // Of Contoso, as in the other scenarios.
    if at == 0 {
        return "Jun Park".to_owned();
    }
    // Eleven and twelve share no factor, so the pairs repeat only after 132.
    format!(
        "{} {}",
        pick(&FIRST, at).unwrap_or_default(),
        pick(&LAST, at).unwrap_or_default()
    )
}

fn script() -> Script {
    let signed = Date::ymd(2019, 11, 4);
    let mut givens = Givens::new();
    for at in 0..20 {
        let id = format!("p{at}");
        let place = pick(&PLACES, at).unwrap_or_default();
        givens = givens
            .organisation(&id, &name(&PROVIDER, at), Kind::IndirectProvider, place)
            .person(
                &format!("{id}-admin"),
                &person(at),
                &id,
                &[Role::GlobalAdmin, Role::AdminAgent],
            )
            .person(
                &format!("{id}-sales"),
                &person(at + 40),
                &id,
                &[Role::SalesAgent],
            )
            .associated(&id, &(4_100_001 + at).to_string(), place.1)
            .signed(&id, signed);
    }
    for at in 0..60 {
        let id = format!("r{at}");
        let place = pick(&PLACES, at).unwrap_or_default();
        givens = givens
            .organisation(&id, &name(&RESELLER, at), Kind::IndirectReseller, place)
            .person(
                &format!("{id}-admin"),
                &person(at + 60),
                &id,
                &[Role::GlobalAdmin, Role::AdminAgent],
            )
            .associated(&id, &(4_200_001 + at).to_string(), place.1);
        if at % 3 != 0 {
            givens = givens.signed(&id, Date::ymd(2020, 1, 20));
        }
    }
    for at in 0..120 {
        let place = pick(&PLACES, at).unwrap_or_default();
        let id = format!("c{at}");
        givens = givens
            .organisation(&id, &name(&CUSTOMER, at), Kind::Customer, place)
            .person(
                &format!("{id}-admin"),
                &person(at + 7),
                &id,
                &[Role::GlobalAdmin],
            )
            .tenant(&id, &format!("{id}-tenant"), TenantKind::Customer);
    }
    Script {
        date: Date::USUAL,
        givens: plain(dealings::of(givens)),
        actions: Vec::new(),
    }
}
