//! Several partners and several channels, at a glance above the subscriptions.

use crate::app::markup::{Element, classed, element, worded};
use crate::app::pages::outside::{bought, runs};
use crate::app::pages::served::fact;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::link;
use crate::domain::{Channel, Offer, OrganisationId, Subscription, TenantId};
use crate::i18n::{Arg, Key, key};
use crate::platform::formats::all_of;

/// What comes through whom: what it is, who serves, and who orders when that is another partner.
type Through<'a> = (Key, &'a OrganisationId, Option<&'a OrganisationId>);

/// Who serves, when there are several; and what comes through another channel, when something does.
pub(super) fn glance(app: App, tenants: &[TenantId], held: &[Subscription]) -> Element {
    let mut ways: Vec<Through<'_>> = Vec::new();
    let mut partners: Vec<&OrganisationId> = Vec::new();
    for it in held.iter().filter(|it| !it.suspended) {
        let partner = it.reseller.as_ref().unwrap_or(&it.seller);
        let way = (
            kind(it.offer),
            partner,
            it.reseller.as_ref().map(|_| &it.seller),
        );
        if !partners.contains(&partner) {
            partners.push(partner);
        }
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    let several = (partners.len() > 1).then(|| {
        let args = [("count", Arg::from(partners.len()))];
        let lines = ways.iter().map(|it| fact(app, "key", through(app, it)));
        classed("div", "glance")
            .with(said(
                app,
                app.fill(key::GLANCE_PARTNERS, &args),
                "R-MP-ALLOW",
            ))
            .with(classed("ul", "grants").all(lines.collect()))
    });
    let channels = channels(app, tenants);
    // Several channels are there only beside a partner.
    let elsewhere = (!channels.is_empty() && !partners.is_empty()).then(|| {
        said(
            app,
            app.fill_one(
                key::GLANCE_CHANNELS,
                "channels",
                all_of(app.language(), channels),
            ),
            "R-MC-ALLOW",
        )
    });
    classed("div", "page").with(several).with(elsewhere)
}

/// A sentence with the rule that it rests on.
fn said(app: App, text: String, rule: &str) -> Element {
    let address = app.here(Page::Rules(Some(rule.to_owned())));
    element("p")
        .with(worded("b", text))
        .text(" ")
        .with(link(address, app.word_of("rule", rule)))
}

fn through(app: App, (what, partner, provider): &Through<'_>) -> String {
    let mut args = vec![
        ("services", Arg::from(app.t(*what))),
        ("partner", Arg::from(app.organisation_name(partner))),
    ];
    match provider {
        Some(provider) => {
            args.push(("provider", Arg::from(app.organisation_name(provider))));
            app.fill(key::GLANCE_ORDERED, &args)
        }
        None => app.fill(key::GLANCE_THROUGH, &args),
    }
}

/// The kinds of services that the documents tell apart.
const fn kind(offer: Offer) -> Key {
    match offer {
        Offer::License => key::GLANCE_LICENSE,
        _ if offer.is_billed_by_usage() => key::GLANCE_USAGE,
        _ => key::GLANCE_OTHER,
    }
}

/// The channels outside CSP through which something still comes.
fn channels(app: App, tenants: &[TenantId]) -> Vec<String> {
    let mut names = Vec::new();
    app.world(|world| {
        for it in world.outside_services.values() {
            let name = app.t(bought(it.channel));
            let counts = it.channel != Channel::Syndication && runs(app, it);
            if counts && tenants.contains(&it.tenant) && !names.contains(&name) {
                names.push(name);
            }
        }
    });
    names
}
