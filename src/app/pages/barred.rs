//! Whether the person who is signed in could open the page in Partner Center. Here it stays open all
//! the same: this is a place to learn.

use leptos::prelude::*;

use super::next_pages::{continue_as, continue_at};
use crate::app::markup::{Element, worded};
use crate::app::route::{Page, Route};
use crate::app::state::App;
use crate::app::widgets::{banner, button};
use crate::domain::{Action, Enrolment, Kind, MICROSOFT, OrganisationId, Remedy};
use crate::i18n::{Arg, key};

/// That the person could not, why, and who could; nothing while the policy permits it. What else
/// would help stands in the panel with the reasons.
pub(super) fn barred(app: App) -> Option<Element> {
    let Route::In(place) = app.route.get() else {
        return None;
    };
    if matches!(place.page, Page::Reviews | Page::DirectBillReviews) {
        return of_microsoft(app, place.page);
    }
    let question = app.question(opens(app, &place.page)?)?;
    let decision = app.decide_one(Some(&question))?;
    if decision.is_permitted() {
        return None;
    }
    let checks = decision.findings.iter().flat_map(|it| &it.checks);
    let other = checks
        .flat_map(|it| &it.remedies)
        .find_map(|remedy| match remedy {
            Remedy::ContinueAs { people } => people.first(),
            _ => None,
        });
    let person = app.person_name(&question.actor);
    let why = app.failed(&decision).join(" ");
    let text = format!("{} {why}", app.fill_one(key::BARRED, "person", person));
    let told = banner(app, decision.verdict.id())
        .with(worded("p", text))
        .with(other.map(|it| continue_as(app, it, place.page)));
    let explain = move || app.explain(question.clone());
    Some(told.with(button(app.t(key::WHY), explain)))
}

/// That a page is Microsoft's, where somebody else has opened it.
fn of_microsoft(app: App, page: Page) -> Option<Element> {
    let (me, at) = app.me.get().filter(|(_, at)| at.kind != Kind::Microsoft)?;
    let args = [
        ("person", Arg::from(me.name)),
        ("organisation", Arg::from(at.name)),
    ];
    let told = worded("p", app.fill(key::BARRED_MICROSOFT, &args));
    let go = continue_at(app, &MICROSOFT.into(), page);
    Some(banner(app, "forbidden").with(told).with(go))
}

/// The action that opens a page. A company that has not applied has no pages in Partner Center.
fn opens(app: App, page: &Page) -> Option<Action> {
    let (_, at) = app.me.get()?;
    let applied = at.enrolment != Enrolment::None;
    let mut all = applied.then(|| views(&at.id))?.into_iter();
    let found = all.find(|(of, _)| of.as_ref().is_some_and(|it| it.same_entry(page)));
    found.map(|(_, action)| action)
}

/// What is opened in Partner Center, with the page that stands for it here.
pub(super) fn views(at: &OrganisationId) -> [(Option<Page>, Action); 8] {
    let organisation = || Some(at.clone());
    let view = |page, action| (Some(page), action);
    [
        view(
            Page::Pricing,
            Action::ViewPricing {
                organisation: organisation(),
            },
        ),
        view(
            Page::Customers,
            Action::ViewCustomers {
                organisation: organisation(),
            },
        ),
        view(
            Page::Credit,
            Action::ViewBilling {
                organisation: organisation(),
            },
        ),
        view(
            Page::Analytics,
            Action::ViewResellerAnalytics {
                organisation: organisation(),
            },
        ),
        view(
            Page::Activity,
            Action::ViewActivityLog {
                organisation: organisation(),
            },
        ),
        view(
            Page::Enrolment,
            Action::ViewVerification {
                organisation: organisation(),
            },
        ),
        view(
            Page::ProgramInfo,
            Action::ViewAgreements {
                organisation: organisation(),
            },
        ),
        (
            None,
            Action::UseMultiPartner {
                organisation: organisation(),
            },
        ),
    ]
}
