//! What is chosen in the form of an order.

use leptos::prelude::*;

use crate::app::draft::Instead;
use crate::app::markup::{Element, classed, element, worded};
use crate::app::pages::entry::{around, problems};
use crate::app::pages::offers::{Listed, OFFERS, offer};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{aside, link, quiet};
use crate::domain::{Date, Decision, ListedId, MOST_UNITS, Offer, SubscriptionId};
use crate::i18n::{Arg, key};

/// How many a form begins with.
const TEN: &str = "10";

/// What is chosen in the form.
#[derive(Clone, Copy)]
pub(in crate::app::pages) struct Order {
    /// The offer, as the price list calls it in forms.
    pub(in crate::app::pages) offer: RwSignal<String>,
    /// The number as it is typed.
    pub(in crate::app::pages) quantity: RwSignal<String>,
    /// The reseller; until one is chosen, the first that serves the customer.
    pub(super) reseller: Instead,
    /// The reseller's MPN ID; until one is chosen, the associated one.
    pub(super) mpn: Instead,
    /// The subscription that was ordered last.
    pub(super) placed: RwSignal<Option<SubscriptionId>>,
    /// Whom the customer asks about it; until one is chosen, the seller.
    pub(in crate::app::pages) contact: Instead,
}

impl Order {
    /// Ten licences.
    pub(in crate::app::pages) fn new(app: App) -> Self {
        Self {
            offer: app.field("offer", Offer::License.id()),
            quantity: app.field("order-quantity", TEN),
            reseller: app.instead("reseller"),
            mpn: app.instead("order-mpn"),
            placed: RwSignal::new(None),
            contact: app.instead("contact"),
        }
    }

    /// Ten licences again, once something was ordered.
    pub(super) fn begin_anew(self, app: App) {
        self.offer.set(Offer::License.id().to_owned());
        self.quantity.set(TEN.to_owned());
        for typed in [self.reseller, self.mpn, self.contact] {
            typed.set(None);
        }
        app.sent(&["offer", "order-quantity", "reseller", "order-mpn"]);
    }

    /// What the price list calls it.
    pub(super) fn listed(self) -> ListedId {
        ListedId::new(self.offer.get())
    }

    /// The kind of the chosen offer.
    pub(super) fn offer(self) -> Option<Offer> {
        let id = self.offer.get();
        OFFERS.iter().find(|it| it.id == id).map(|it| it.kind)
    }

    /// How many. What is no number orders nothing, and the policy says so.
    pub(super) fn quantity(self) -> u32 {
        if self.is_counted() {
            self.quantity.get().trim().parse().unwrap_or_default()
        } else {
            1
        }
    }

    fn is_counted(self) -> bool {
        !self.offer().is_some_and(Offer::is_billed_by_usage)
    }
}

/// What is ordered, and how many.
pub(super) fn ordered(app: App, chosen: Order, decision: Option<&Decision>) -> Element {
    let today = app.today().unwrap_or(Date::LAST);
    let group = |kind: Offer| {
        let of_kind = OFFERS.iter().filter(|it| it.kind == kind);
        let option = |it: &Listed| {
            let mut text = format!("{} – {}", it.name, it.priced(app));
            if !it.is_on(today) {
                text = format!("{text} – {}", app.t(key::ORDER_NOT_LISTED));
            }
            worded("option", text).attr("value", it.id).into()
        };
        element("optgroup")
            .attr("label", offer(app, kind))
            .all(of_kind.map(option).collect())
            .into()
    };
    let offers = element("select")
        .attr("value", chosen.offer.get())
        .typed(move |id| chosen.offer.set(id))
        .all(Offer::ALL.into_iter().map(group).collect());
    let kind = chosen.offer().map(|it| {
        let kind = [("kind", Arg::from(offer(app, it)))];
        let list = link(app.here(Page::Pricing), app.t(key::NAV_PRICING));
        quiet("p", app.fill(key::ORDER_INVENTED, &kind))
            .text(" ")
            .with(list)
    });
    let quantity = || {
        let input = element("input")
            .attr("type", "number")
            .attr("min", "1")
            .attr("max", MOST_UNITS.to_string())
            .attr("step", "1")
            .attr("value", chosen.quantity.get())
            .typed(move |text| chosen.quantity.set(text));
        let wrong = problems(app, decision, "quantity");
        around(
            app,
            "order-quantity",
            app.t(key::ORDER_QUANTITY),
            input,
            wrong,
        )
    };
    let fields = classed("div", "row")
        .with(worded("label", app.t(key::COLUMN_OFFER)).with(offers))
        .with(if chosen.is_counted() {
            quantity()
        } else {
            aside(app, key::SUBSCRIPTION_USAGE).attr("class", "quiet end")
        });
    classed("div", "page").with(fields).with(kind)
}
