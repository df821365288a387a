//! The pages.

mod activity;
mod authorize;
mod enrolment;
mod find_provider;
mod history;
mod home;
mod identifiers;
mod indirect_providers;
mod indirect_resellers;
mod letter;
mod mailbox;
mod opening;
mod overview;
mod readiness;
mod request;
mod reviews;
mod users;

use leptos::prelude::*;

pub(crate) use home::Home;
pub(crate) use opening::{Nowhere, Opening};

use super::route::Page;
use super::state::app;
use crate::platform::browser::set_title;

/// The page of an address.
pub(crate) fn page(page: Page) -> impl IntoView {
    match page {
        Page::Overview => view! { <overview::Overview/> }.into_any(),
        Page::IndirectResellers => view! { <indirect_resellers::IndirectResellers/> }.into_any(),
        Page::Request(reseller) => {
            view! { <request::RequestPartnership chosen=reseller/> }.into_any()
        }
        Page::IndirectProviders => view! { <indirect_providers::IndirectProviders/> }.into_any(),
        Page::FindProvider => view! { <find_provider::FindProvider/> }.into_any(),
        Page::Mailbox(mail) => view! { <mailbox::Mailbox chosen=mail/> }.into_any(),
        Page::Authorize(provider) => view! { <authorize::Authorize provider=provider/> }.into_any(),
        Page::Identifiers => view! { <identifiers::Identifiers/> }.into_any(),
        Page::Users(person) => view! { <users::Users chosen=person/> }.into_any(),
        Page::Enrolment => view! { <enrolment::EnrolmentPage/> }.into_any(),
        Page::Activity => view! { <activity::Activity/> }.into_any(),
        Page::Reviews => view! { <reviews::Reviews/> }.into_any(),
        Page::History => view! { <history::HistoryPage/> }.into_any(),
    }
}

/// A page's heading, which is also the title of the window, with what the page is for.
#[component]
fn Heading(
    title: String,
    #[prop(optional, into)] lead: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let company = app()
        .me
        .with_untracked(|me| me.as_ref().map(|(_, at)| format!(" · {}", at.name)));
    let name = "Partner Lab";
    set_title(&if title == name {
        title.clone()
    } else {
        format!("{title}{} · {name}", company.unwrap_or_default())
    });
    view! {
        <header class="row heading">
            <div class="grow">
                <h1 tabindex="-1">{title}</h1>
                {(!lead.is_empty()).then(|| view! { <p class="quiet">{lead}</p> })}
            </div>
            {children.map(|children| children())}
        </header>
    }
}
