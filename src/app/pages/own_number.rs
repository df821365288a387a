//! The registration number that some countries ask partners for.

use crate::app::state::App;
use crate::domain::{Country, Date, registration_digits, registration_kinds};
use crate::i18n::key;
use crate::platform::formats::any_of;

/// Since when partners in some countries give a registration number (R-ENR-REGID).
const NUMBERS: Date = Date::ymd(2021, 4, 19);

/// The country of this code, where it asks partners for a number on the policy date.
pub(super) fn asking(app: App, code: &str) -> Option<Country> {
    let country = Country::new(code);
    let asks = app.today() >= Some(NUMBERS) && !registration_kinds(&country).is_empty();
    asks.then_some(country)
}

/// The label of the number: it tells which number the country asks for.
pub(super) fn label(app: App, code: &str) -> String {
    let Some(country) = asking(app, code) else {
        return app.t(key::FORM_REGISTRATION);
    };
    let kinds = registration_kinds(&country).iter();
    let kinds = kinds.map(|it| (*it).to_owned()).collect();
    app.fill_one(
        key::FORM_REGISTRATION_OF,
        "kinds",
        any_of(app.language(), kinds),
    )
}

/// Whether the number is required, and how many digits it has where documents say so.
pub(super) fn about(app: App, code: &str) -> String {
    let Some(country) = asking(app, code) else {
        return app.t(key::FORM_REGISTRATION_HELP);
    };
    let needed = app.t(key::FORM_REGISTRATION_NEEDED);
    let Some(digits) = registration_digits(&country) else {
        return needed;
    };
    format!(
        "{needed} {}",
        app.fill_one(key::FORM_REGISTRATION_DIGITS, "digits", digits)
    )
}
