//! What a partner does for a customer beside orders: its own services, service requests, and the
//! registration number.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::entry::{around, problems};
use crate::app::pages::fields::{against, judged_as};
use crate::app::pages::forms::{does_too, quick, waits};
use crate::app::pages::served::{customer, fact};
use crate::app::state::App;
use crate::app::widgets::{aside, card, quiet};
use crate::domain::{
    Action, Country, Kind, OrganisationId, OwnService, Service, TenantId, is_registration,
    registration_digits,
};
use crate::i18n::{Arg, Key, key};
use crate::platform::formats::capitalised;

/// What is typed about a registration.
#[derive(Clone, Copy)]
pub(in crate::app::pages) struct Registration {
    number: RwSignal<String>,
    phone: RwSignal<String>,
}

impl Registration {
    /// Nothing yet.
    pub(in crate::app::pages) fn new(app: App) -> Self {
        Self {
            number: app.field("number", ""),
            phone: app.field("phone", ""),
        }
    }

    /// The fields, with what stands against each.
    pub(in crate::app::pages) fn fields(
        self,
        app: App,
        action: Option<&Action>,
        misfit: Option<String>,
    ) -> Element {
        let decision = action.and_then(|it| against(app, it, true));
        let number = self.number;
        let input = element("input")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("maxlength", "200")
            .attr("dir", "auto")
            .attr("value", number.get())
            .typed(move |text| number.set(text));
        let mut wrong = problems(app, decision.as_ref(), "number");
        wrong.extend(misfit);
        let label = app.t(key::REGISTRATION_NUMBER);
        classed("div", "entries")
            .with(around(app, "number", label, input, wrong))
            .with(judged_as(
                app,
                "tel",
                "phone",
                key::REGISTRATION_PHONE,
                self.phone,
                decision.as_ref(),
            ))
    }

    /// That a number has another length than those of the country of a customer which is not there
    /// yet. Of one that is, the policy says it.
    pub(in crate::app::pages) fn misfit(self, app: App, country: &Country) -> Option<String> {
        let number = self.number.get();
        let readable = number.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let misfits = readable && !number.is_empty() && !is_registration(&number, country);
        let args = [
            ("country", Arg::from(app.country(country))),
            ("digits", Arg::from(registration_digits(country)?)),
        ];
        misfits.then(|| app.filled("fact.number-fits.fails", &args))
    }

    /// Whether a number can be recorded, before one is typed.
    fn open(partner: &OrganisationId, tenant: &TenantId) -> Action {
        Action::RecordRegistration {
            partner: Some(partner.clone()),
            tenant: Some(tenant.clone()),
            number: None,
            phone: None,
        }
    }

    /// What is to be recorded; an empty form is no mistake yet.
    pub(in crate::app::pages) fn action(
        self,
        partner: &OrganisationId,
        tenant: Option<TenantId>,
    ) -> Option<Action> {
        let (number, phone) = (self.number.get(), self.phone.get());
        (!number.is_empty() || !phone.is_empty()).then(|| Action::RecordRegistration {
            partner: Some(partner.clone()),
            tenant,
            number: Some(number),
            phone: Some(phone),
        })
    }
}

/// The registration number on file, and the form to record one.
pub(super) fn registration(app: App, tenant: &TenantId, typed: Registration) -> Option<Element> {
    let (_, at) = app.me.get()?;
    if at.kind == Kind::IndirectReseller {
        return None;
    }
    let number = app.world(|world| customer(world, tenant)?.registration.clone())?;
    let held = match number {
        Some(number) => app.fill_one(key::REGISTRATION_HELD, "number", number),
        None => app.t(key::REGISTRATION_NONE),
    };
    let action = typed.action(&at.id, Some(tenant.clone()));
    let fields = typed.fields(app, action.as_ref(), None);
    let form = match action {
        Some(action) => does_too(app, action, move || app.sent(&["number", "phone"])),
        None => waits(
            app,
            Registration::open(&at.id, tenant),
            key::REGISTRATION_EMPTY,
        ),
    };
    let card = card(app.t(key::REGISTRATION_TITLE))
        .attr("class", "card form")
        .with(classed("ul", "grants").all(vec![fact(app, "document", held)]))
        .with(aside(app, key::REGISTRATION_LEAD))
        .with(fields)
        .with(form);
    Some(card)
}

const fn name(service: Service) -> Key {
    match service {
        Service::Managed => key::SERVICE_MANAGED,
        Service::Support => key::SERVICE_SUPPORT,
        Service::Billing => key::SERVICE_BILLING,
    }
}

/// A line about a partner's own service.
pub(in crate::app::pages) fn own_service(app: App, it: &OwnService) -> Markup {
    let args = [
        ("partner", Arg::from(app.organisation_name(&it.partner))),
        ("service", Arg::from(app.t(name(it.service)))),
        ("date", Arg::from(app.day(it.since))),
    ];
    fact(app, "people", app.fill(key::SERVICE_LINE, &args))
}

/// A partner's own services, and a service request at Microsoft.
pub(super) fn services(app: App, tenant: &TenantId) -> Option<Element> {
    let (_, at) = app.who()?;
    let held: Vec<_> = app.world(|world| {
        let all = world.own_services.iter();
        all.filter(|it| it.tenant == *tenant).cloned().collect()
    })?;
    let mut lines = Vec::new();
    for it in &held {
        lines.push(own_service(app, it));
    }
    let offers: Vec<Markup> = Service::ALL
        .into_iter()
        .filter(|service| {
            !held
                .iter()
                .any(|it| it.partner == at && it.service == *service)
        })
        .map(|service| {
            let action = Action::OfferService {
                partner: Some(at.clone()),
                tenant: Some(tenant.clone()),
                offered: Some(service),
            };
            let name = app.t(name(service));
            classed("li", "row")
                .with(worded("span", capitalised(&name)).attr("class", "grow"))
                .with(quick(app, action).about(&name))
                .into()
        })
        .collect();
    let request = Action::OpenServiceRequest {
        partner: Some(at.clone()),
        tenant: Some(tenant.clone()),
    };
    let names = Service::ALL
        .into_iter()
        .map(|it| app.t(name(it)))
        .collect::<Vec<_>>()
        .join(", ");
    let card = card(app.t(key::SERVICE_TITLE))
        .with(quiet(
            "p",
            app.fill_one(key::SERVICE_LEAD, "services", names),
        ))
        .with(classed("ul", "grants").all(lines))
        .with(classed("ul", "list").all(offers))
        .with(aside(app, key::SERVICE_REQUEST_LEAD))
        .with(super::asked(app, request));
    Some(card)
}
