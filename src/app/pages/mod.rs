//! The pages.

mod accept;
mod activity;
mod authorize;
mod companies;
mod counts;
mod customer;
mod customer_request;
mod customers;
mod direct_bill;
mod enrolment;
mod find_provider;
mod history;
mod home;
mod identifiers;
mod indirect_providers;
mod indirect_resellers;
mod invite;
mod letter;
mod mail_form;
mod mailbox;
mod opening;
mod overview;
mod partners;
mod readiness;
mod request;
mod reviews;
mod served;
mod transition;
mod users;

use leptos::prelude::*;

pub(crate) use direct_bill::{reviewed, transfers_for};
pub(crate) use home::Home;
pub(crate) use opening::{Nowhere, Opening};

use super::route::Page;

/// The page of an address.
pub(crate) fn page(page: Page) -> AnyView {
    match page {
        Page::Overview => view! { <overview::Overview/> }.into_any(),
        Page::IndirectResellers => view! { <indirect_resellers::IndirectResellers/> }.into_any(),
        Page::Request(reseller) => {
            view! { <request::RequestPartnership chosen=reseller/> }.into_any()
        }
        Page::IndirectProviders => view! { <indirect_providers::IndirectProviders/> }.into_any(),
        Page::FindProvider => view! { <find_provider::FindProvider/> }.into_any(),
        Page::Customers => view! { <customers::Customers/> }.into_any(),
        Page::Customer(tenant) => view! { <customer::CustomerPage tenant=tenant/> }.into_any(),
        Page::Invite(tenant) => view! { <invite::Invite chosen=tenant/> }.into_any(),
        Page::Partners => view! { <partners::Partners/> }.into_any(),
        Page::Accept(partner) => view! { <accept::Accept partner=partner/> }.into_any(),
        Page::Mailbox(mail) => view! { <mailbox::Mailbox chosen=mail/> }.into_any(),
        Page::Authorize(provider) => view! { <authorize::Authorize provider=provider/> }.into_any(),
        Page::Identifiers => view! { <identifiers::Identifiers/> }.into_any(),
        Page::Users(person) => view! { <users::Users chosen=person/> }.into_any(),
        Page::Enrolment => view! { <enrolment::EnrolmentPage/> }.into_any(),
        Page::Activity => view! { <activity::Activity/> }.into_any(),
        Page::Reviews => view! { <reviews::Reviews/> }.into_any(),
        Page::DirectBill => view! { <direct_bill::DirectBillPage/> }.into_any(),
        Page::Transition => view! { <transition::Transition/> }.into_any(),
        Page::DirectBillReviews => view! { <direct_bill::DirectBillReviews/> }.into_any(),
        Page::History => view! { <history::HistoryPage/> }.into_any(),
    }
}
