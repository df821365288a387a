//! The policy date: wait until a later one, or look as of any.

use leptos::prelude::*;

use crate::app::state::app;
use crate::app::widgets::{ActionButton, Dialog, Icon, live, memo, text, when};
use crate::domain::{Action, Date, Question};
use crate::i18n::{Arg, key};
use crate::platform::policy::change_dates;

/// The policy date and what can be done with it.
#[component]
pub(crate) fn DateControl() -> impl IntoView {
    let app = app();
    let open = RwSignal::new(false);
    let date = move || {
        app.lens
            .get()
            .or_else(|| app.world(|world| world.date))
            .map(|date| app.day(date))
    };
    view! {
        <button type="button" class="field" on:click=move |_| open.set(true)>
            <Icon name="calendar"/>
            <small>{live(move || app.t(if app.lens.get().is_some() { key::LENS_LABEL } else { key::POLICY_DATE }))}</small>
            <b class="nowrap">{live(date)}</b>
        </button>
        <Dialog open=open title=app.t(key::POLICY_DATE)><Choice open=open/></Dialog>
    }
}

#[component]
fn Choice(open: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let today = app.world_now(|world| world.date).unwrap_or(Date::USUAL);
    let changes = change_dates();
    let next = changes.iter().copied().find(|date| *date > today);
    let previous = changes.iter().copied().rfind(|date| *date < today);
    let typed = RwSignal::new(next.unwrap_or_else(|| today.plus_days(1)).to_string());
    let chosen = memo(move || typed.get().parse::<Date>().ok());
    let question = Signal::derive(move || {
        let (actor, _) = app.who()?;
        Some(Question {
            actor,
            action: Action::WaitUntil {
                date: Some(chosen.get()?),
            },
            as_of: None,
        })
    });
    let decision = app.ask_one(move || question.get());
    let jump = move |label: crate::i18n::Key, date: Option<Date>| {
        date.map(|date| {
            view! {
                <button type="button" on:click=move |_| typed.set(date.to_string())>
                    {app.fill(label, &[("date", Arg::from(app.date(date)))])}
                </button>
            }
        })
    };
    let outside = move || {
        chosen
            .get()
            .is_none_or(|date| date < Date::FIRST || date > Date::LAST)
    };
    view! {
        <p>{app.fill(key::DATE_TODAY, &[("date", Arg::from(app.date(today)))])}</p>
        <p class="quiet">{app.t(key::DATE_HELP)}</p>
        <label>{app.t(key::DATE_OTHER)}
            <input type="date" min=Date::FIRST.to_string() max=Date::LAST.to_string()
                prop:value=text(move || typed.get())
                aria-invalid=text(move || outside().to_string())
                on:input:target=move |event| typed.set(event.target().value())/>
        </label>
        {when(outside, move || view! { <p class="problem">{app.fill(key::DATE_OUTSIDE, &[
                ("first", Arg::from(app.date(Date::FIRST))), ("last", Arg::from(app.date(Date::LAST))),
            ])}</p> })}
        <div class="row">{jump(key::DATE_PREVIOUS, previous)}{jump(key::DATE_NEXT, next)}</div>
        <div class="row">
            <ActionButton question=question decision=decision label=app.t(key::WAIT) primary=true
                then=Callback::new(move |()| open.set(false))/>
            <button type="button" aria-disabled=text(move || outside().to_string()) on:click=move |_| {
                if let (false, Some(date)) = (outside(), chosen.get_untracked()) {
                    app.lens.set((date != today).then_some(date));
                    open.set(false);
                }
            }>{app.t(key::LOOK)}</button>
        </div>
    }
}
