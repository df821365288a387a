//! A mail of a reseller to its provider, which orders for it.

use leptos::prelude::*;

use super::choice::{Order, ordered};
use crate::app::markup::{Element, classed};
use crate::app::pages::message::{Reader, Written, message, reader_at};
use crate::app::pages::offers::named;
use crate::app::pages::served::{fact, how_much};
use crate::app::state::App;
use crate::domain::{Kind, MailKind, OrganisationId, TenantId};
use crate::i18n::{Arg, key};

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
        let all = world.providers_of(&at.id).into_iter();
        // Those that serve the customer too come first.
        let (mut first, rest): (Vec<_>, Vec<_>) =
            all.partition(|id| world.standing_relationship(id, tenant).is_some());
        first.extend(rest);
        first
    })?;
    let mpn = at.associated_mpn.as_ref().map(ToString::to_string);
    let kind = order.offer()?;
    let sold = named(app, kind, Some(&order.listed()));
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
