//! Find a provider: Microsoft's list, and which of them could connect with this company.

use leptos::prelude::*;

use super::Heading;
use crate::app::state::app;
use crate::app::widgets::{Search, VerdictBadge, live, matches, memo, when};
use crate::domain::{Action, Decision, Kind, Market, Organisation, Question};
use crate::i18n::{Arg, key};
use crate::platform::formats::sorted;

/// The page.
#[component]
pub(super) fn FindProvider() -> impl IntoView {
    let app = app();
    let own = app
        .me
        .with_untracked(|me| me.as_ref().and_then(|(_, at)| at.market()));
    let term = RwSignal::new(String::new());
    let market = RwSignal::new(own.map(Market::id).unwrap_or_default().to_owned());
    let all = memo(move || {
        app.world(|world| {
            let rows: Vec<Organisation> = world
                .organisations
                .values()
                .filter(|it| it.kind == Kind::IndirectProvider && it.approved_provider)
                .cloned()
                .collect();
            sorted(app.language(), rows, |it| it.name.clone())
        })
        .unwrap_or_default()
    });
    let rows = memo(move || {
        let mut rows = all.get();
        rows.retain(|it| {
            let place = app.place(&it.city, it.country.as_ref());
            matches(&format!("{} {place}", it.name), &term.get())
                && (market.with(String::is_empty)
                    || it
                        .market()
                        .is_some_and(|of| market.with(|id| of.id() == id)))
        });
        rows
    });
    // Whether it could invite this company is asked as the person there who would send the mail.
    let questions = move || {
        let (_, me) = app.who()?;
        app.world(|world| {
            rows.get()
                .iter()
                .map(|provider| {
                    let sender = world
                        .people_of(&provider.id)
                        .find(|it| !it.roles.is_empty());
                    Question {
                        actor: sender
                            .map_or_else(|| crate::domain::PersonId::new(""), |it| it.id.clone()),
                        action: Action::RequestPartnership {
                            provider: Some(provider.id.clone()),
                            reseller: Some(me.clone()),
                            recipient: None,
                            text: None,
                            link_kept: None,
                        },
                        as_of: None,
                    }
                })
                .collect::<Vec<_>>()
        })
    };
    let decisions = app.ask(move || questions().unwrap_or_default());
    let row = move |((provider, question), decision): (
        (Organisation, Question),
        Option<Decision>,
    )| {
        view! {
            <tr>
                <td data-label=app.t(key::COLUMN_PROVIDER)><b>{provider.name.clone()}</b></td>
                <td data-label=app.t(key::COLUMN_PLACE)>{app.place(&provider.city, provider.country.as_ref())}</td>
                <td data-label=app.t(key::COLUMN_MARKET)>{app.market(provider.market())}</td>
                <td data-label=app.t(key::COLUMN_CONNECT)>{decision.map(|decision| view! {
                    <button type="button" class="plain" on:click=move |_| app.explain(question.clone())>
                        <VerdictBadge verdict=decision.verdict/>
                        <span class="unseen">{app.fill(key::WHY_ABOUT, &[("about", Arg::from(provider.name.clone()))])}</span>
                    </button>
                })}</td>
            </tr>
        }
    };
    let markets = move || {
        let mut markets: Vec<Market> = all
            .get()
            .iter()
            .filter_map(Organisation::market)
            .chain(own)
            .collect();
        markets.sort_unstable();
        markets.dedup();
        markets
    };
    view! {
        <Heading title=app.t(key::NAV_FIND) lead=app.t(key::FIND_LEAD)/>
        <section class="card">
            <p>{app.t(key::FIND_HOW)}</p>
            <div class="row filters">
                <Search term=term label=app.t(key::FIND_SEARCH)/>
                <label><span class="quiet">{app.t(key::COLUMN_MARKET)}</span>
                    <select on:change:target=move |event| market.set(event.target().value())>
                        <option value="">{app.t(key::FILTER_ALL)}</option>
                        {untrack(markets).into_iter().map(|it| view! {
                            <option value=it.id() selected=Some(it) == own>{app.market(Some(it))}</option>
                        }).collect_view()}
                    </select>
                </label>
                <p class="quiet" role="status">{live(move || app.fill(key::LIST_COUNT, &[
                    ("shown", Arg::from(rows.with(Vec::len))), ("total", Arg::from(all.with(Vec::len))),
                ]))}</p>
            </div>
            <table>
                <thead><tr><th>{app.t(key::COLUMN_PROVIDER)}</th><th>{app.t(key::COLUMN_PLACE)}</th>
                    <th>{app.t(key::COLUMN_MARKET)}</th><th>{app.t(key::COLUMN_CONNECT)}</th></tr></thead>
                <tbody>{live(move || rows.get().into_iter().zip(questions().unwrap_or_default()).zip(decisions.get()).map(row).collect_view())}</tbody>
            </table>
            {when(move || rows.with(Vec::is_empty), move || view! { <p>{app.t(key::LIST_NO_MATCH)}</p> })}
        </section>
    }
}
