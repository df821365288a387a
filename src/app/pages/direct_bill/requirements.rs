//! What direct bill asks for beside the revenue: what a company declares, its MPN ID, its months.

use leptos::prelude::Get as _;

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, aside, card, go_to, icon};
use crate::domain::{
    Action, Capability, Date, Decision, Kind, MANAGED_RECOMMENDED, Organisation, Question,
};
use crate::i18n::{Arg, Key, key};
use crate::platform::formats::capitalised;

/// The requirements, each with its state and the way to meet it.
pub(super) fn requirements(app: App, at: &Organisation) -> Option<Element> {
    let taken: Vec<_> = app.world(|world| {
        Capability::ALL
            .map(|it| (it, world.direct_bill.taken(&at.id, it.step())))
            .to_vec()
    })?;
    let declare = |(capability, _): &(Capability, Option<Date>)| {
        app.question(Action::DeclareCapability {
            organisation: Some(at.id.clone()),
            capability: Some(*capability),
        })
    };
    let questions: Vec<_> = taken.iter().filter_map(declare).collect();
    let decisions = app.decide(&questions);
    let mut rows = Vec::new();
    for (((capability, taken), question), decision) in taken.iter().zip(questions).zip(&decisions) {
        rows.push(declared(
            app,
            *capability,
            *taken,
            question,
            decision.as_ref(),
        ));
    }
    rows.push(mpn(app, at));
    if at.kind != Kind::DirectBillPartner {
        rows.push(months(app, at)?);
    }
    let card = card(app.t(key::DB_REQUIREMENTS))
        .with(aside(app, key::DB_REQUIREMENTS_LEAD))
        .with((at.kind != Kind::DirectBillPartner).then(|| aside(app, key::DB_REQUIREMENTS_FOR)))
        .with(classed("ul", "steps wrapping").all(rows))
        .with(classed("p", "note").text(app.word("note.managed-both")));
    Some(card)
}

const fn text(capability: Capability) -> Key {
    match capability {
        Capability::Infrastructure => key::DB_INFRASTRUCTURE_TEXT,
        Capability::FirstLine => key::DB_FIRST_LINE_TEXT,
        Capability::Signing => key::DB_SIGNING_TEXT,
        Capability::ManagedService => key::DB_MANAGED_TEXT,
        Capability::Interfaces => key::DB_INTERFACES_TEXT,
    }
}

fn declared(
    app: App,
    capability: Capability,
    taken: Option<Date>,
    question: Question,
    decision: Option<&Decision>,
) -> Markup {
    let title = capitalised(&app.word_of("chosen", capability.id()));
    let free = capability == Capability::ManagedService && app.today() >= Some(MANAGED_RECOMMENDED);
    let state = match taken {
        None if free => app.t(key::DB_RECOMMENDED),
        Some(date) => app.fill_one(key::DB_DECLARED_ON, "date", app.date(date)),
        None => app.t(key::DB_UNDECLARED),
    };
    let button = taken.is_none().then(|| {
        let label = app.word("action.DeclareCapability");
        ActionButton::new(app, Some(question), decision, label).about(&title)
    });
    let mark = if free { "info" } else { "clock" };
    row(
        app,
        if taken.is_some() { "permitted" } else { mark },
        title,
        app.t(text(capability)),
        state,
        button.into(),
    )
}

fn mpn(app: App, at: &Organisation) -> Markup {
    let state = match &at.associated_mpn {
        Some(number) => app.fill_one(key::DB_MPN_IS, "mpn", number.to_string()),
        None => app.t(key::DB_MPN_NONE),
    };
    let go = at
        .associated_mpn
        .is_none()
        .then(|| go_to(app, Page::Identifiers, key::NAV_IDENTIFIERS));
    row(
        app,
        mark(at.associated_mpn.is_some()),
        app.t(key::DB_MPN),
        app.t(key::DB_MPN_TEXT),
        state,
        go.into(),
    )
}

fn months(app: App, at: &Organisation) -> Option<Markup> {
    let lens = app.lens.get();
    let (first, today) = app.world(|world| {
        let first = world.direct_bill.first_sale(at);
        (first, lens.unwrap_or(world.date))
    })?;
    let months = first.map_or(0, |first| first.months_until(today));
    let state = match first {
        Some(first) => {
            let args = [
                ("months", Arg::from(app.number(months))),
                ("first", Arg::from(app.date(first))),
            ];
            app.fill(key::DB_MONTHS_SINCE, &args)
        }
        None => app.t(key::DB_MONTHS_NONE),
    };
    let row = row(
        app,
        mark(months >= 12),
        app.t(key::DB_MONTHS),
        app.t(key::DB_MONTHS_TEXT),
        state,
        Markup::Nothing,
    );
    Some(row)
}

const fn mark(met: bool) -> &'static str {
    if met { "permitted" } else { "clock" }
}

fn row(
    app: App,
    mark: &'static str,
    title: String,
    text: String,
    state: String,
    way: Markup,
) -> Markup {
    let words = classed("span", "grow")
        .with(worded("b", title))
        .with(element("br"))
        .text(text)
        .with(element("br"))
        .with(worded("small", state));
    classed("li", if mark == "permitted" { "done" } else { "" })
        .with(icon(app, mark))
        .with(words)
        .with(way)
        .into()
}
