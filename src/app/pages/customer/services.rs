//! What a partner does for a customer beside orders: its own services, service requests, the
//! registration number, and a mail to the provider that orders.

use leptos::prelude::*;

use super::choice::{Order, ordered};
use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::pages::forms::{does_too, field, quick, waits};
use crate::app::pages::message::{Reader, Written, message, reader_at};
use crate::app::pages::offers::named;
use crate::app::pages::served::{customer, fact, how_much};
use crate::app::state::App;
use crate::app::widgets::{card, quiet};
use crate::domain::{Action, Kind, MailKind, OrganisationId, OwnService, Service, TenantId};
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

    /// The fields.
    pub(in crate::app::pages) fn fields(self, app: App) -> Element {
        classed("div", "row")
            .with(field(app, key::REGISTRATION_NUMBER, "text", self.number))
            .with(field(app, key::REGISTRATION_PHONE, "tel", self.phone))
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
        Some(number) => app.fill(key::REGISTRATION_HELD, &[("number", Arg::from(number))]),
        None => app.t(key::REGISTRATION_NONE),
    };
    let form = match typed.action(&at.id, Some(tenant.clone())) {
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
        .with(quiet("p", app.t(key::REGISTRATION_LEAD)))
        .with(typed.fields(app))
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
            app.fill(key::SERVICE_LEAD, &[("services", Arg::from(names))]),
        ))
        .with(classed("ul", "grants").all(lines))
        .with(classed("ul", "list").all(offers))
        .with(quiet("p", app.t(key::SERVICE_REQUEST_LEAD)))
        .with(super::asked(app, request));
    Some(card)
}

/// A reseller asks its provider to order.
pub(super) fn ask_provider(
    app: App,
    tenant: &TenantId,
    name: &str,
    order: Order,
    written: Written,
) -> Option<Element> {
    let (_, at) = app.me.get()?;
    if at.kind != Kind::IndirectReseller {
        return None;
    }
    let providers: Vec<_> = app.world(|world| {
        let of = world.partnerships.values().filter_map(|of| of.get(&at.id));
        let standing = of.filter(|it| it.ended.is_none());
        // Those that serve the customer too come first.
        let (mut first, rest): (Vec<_>, Vec<_>) = standing
            .map(|it| it.provider.clone())
            .partition(|id| world.standing_relationship(id, tenant).is_some());
        first.extend(rest);
        first
    })?;
    let mpn = at.associated_mpn.as_ref().map(ToString::to_string);
    let kind = order.offer()?;
    let sold = named(app, kind, order.listed().as_ref());
    let args = [
        ("customer", Arg::from(name)),
        ("offer", Arg::from(sold)),
        ("quantity", Arg::from(how_much(app, kind, order.quantity()))),
        ("mpn", Arg::from(mpn.unwrap_or_else(|| "–".to_owned()))),
    ];
    let reader = |provider| {
        let (id, name) = reader_at(app, provider)?;
        Some(Reader {
            id,
            name,
            subject: app.fill(key::ASK_SUBJECT, &args),
            draft: app.fill(key::ASK_DRAFT, &args),
        })
    };
    let readers: Vec<_> = providers.iter().filter_map(reader).collect();
    let form = message(
        app,
        app.t(key::ASK_TITLE),
        app.t(key::ASK_LEAD),
        Some(ordered(app, order, None)),
        &readers,
        written,
    )?;
    Some(form.with(asked(app, &at.id, &providers, name)))
}

/// The mails in which providers were asked already: those that name the customer.
fn asked(app: App, at: &OrganisationId, providers: &[OrganisationId], name: &str) -> Element {
    let mails = app.world(|world| {
        let to_provider = |person| {
            let person = world.people.get(person);
            person.is_some_and(|it| providers.contains(&it.organisation))
        };
        let mut mails = Vec::new();
        for it in world.mails.iter().rev() {
            if let MailKind::Message { subject, text } = &it.kind
                && it.from == *at
                && (subject.contains(name) || text.contains(name))
                && to_provider(&it.to)
            {
                mails.push((it.date, it.to.clone(), subject.clone()));
            }
        }
        mails
    });
    let mut lines = Vec::new();
    for (date, to, subject) in mails.unwrap_or_default() {
        let args = [
            ("date", Arg::from(app.date(date))),
            ("person", Arg::from(app.person_name(&to))),
            ("subject", Arg::from(subject)),
        ];
        lines.push(fact(app, "mail", app.fill(key::ORDER_ASKED, &args)));
    }
    classed("ul", "grants").all(lines)
}
