//! The pages.

mod accept;
mod accounts;
mod activity;
mod add_customer;
mod analytics;
mod announcements;
mod applications;
mod apply;
mod authorize;
mod barred;
mod business_profile;
mod choose_model;
mod clouds;
mod companies;
mod counts;
mod credit;
mod csv;
mod customer;
mod customer_request;
mod customers;
mod direct_bill;
mod enrolment;
mod entry;
mod fields;
mod find_partner;
mod find_provider;
mod forms;
mod guide;
mod heading;
mod hints;
mod history;
mod home;
mod identifiers;
mod indirect_providers;
mod indirect_resellers;
mod invite;
mod latest;
mod legal_info;
mod letter;
mod mail_form;
mod mailbox;
mod message;
mod next_pages;
mod notices;
mod offers;
mod opening;
mod outside;
mod overview;
mod own_use;
mod partners;
mod password;
mod pricing;
mod program_info;
mod readiness;
mod rechecks;
mod request;
mod reviews;
mod rules;
mod sample;
mod served;
mod shared_customers;
mod sign_in;
mod signing;
mod standing;
mod storage;
mod subscription;
mod tenants;
mod tickets;
mod transition;
mod users;
mod verification;
mod welcome;

use leptos::prelude::*;

pub(crate) use clouds::choices;
pub(crate) use counts::for_microsoft;
pub(crate) use direct_bill::{reviewed, transfers_for};
pub(crate) use home::Home;
pub(crate) use invite::asks as invites_by;
pub(crate) use mailbox::unread;
pub(crate) use offers::name as sold_as;
pub(crate) use opening::{Nowhere, Opening};
pub(crate) use partners::{buys, requests_for};
pub(crate) use standing::reason;
pub(crate) use subscription::asked_of;
pub(crate) use tickets::open_tickets;

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
        Page::AddCustomer(reseller) => {
            view! { <add_customer::AddCustomer reseller=reseller/> }.into_any()
        }
        Page::SharedCustomers(provider) => {
            view! { <shared_customers::SharedCustomers provider=provider/> }.into_any()
        }
        Page::Subscription(id) => view! { <subscription::SubscriptionPage id=id/> }.into_any(),
        Page::Analytics => view! { <analytics::Analytics/> }.into_any(),
        Page::Pricing => view! { <pricing::Pricing/> }.into_any(),
        Page::OwnUse => view! { <own_use::OwnUse/> }.into_any(),
        Page::Credit => view! { <credit::Credit/> }.into_any(),
        Page::Invite(tenant) => view! { <invite::Invite chosen=tenant/> }.into_any(),
        Page::Partners => view! { <partners::Partners/> }.into_any(),
        Page::Accept(partner) => view! { <accept::Accept partner=partner/> }.into_any(),
        Page::Mailbox(mail) => view! { <mailbox::Mailbox chosen=mail/> }.into_any(),
        Page::Authorize(provider) => view! { <authorize::Authorize provider=provider/> }.into_any(),
        Page::Identifiers => view! { <identifiers::Identifiers/> }.into_any(),
        Page::Users(person) => view! { <users::Users chosen=person/> }.into_any(),
        Page::Enrolment => view! { <enrolment::EnrolmentPage/> }.into_any(),
        Page::LegalInfo => view! { <legal_info::LegalInfo/> }.into_any(),
        Page::ProgramInfo => view! { <program_info::ProgramInfo/> }.into_any(),
        Page::Tenants => view! { <tenants::Tenants/> }.into_any(),
        Page::BusinessProfile => view! { <business_profile::BusinessProfilePage/> }.into_any(),
        Page::SignIn => view! { <sign_in::SignIn/> }.into_any(),
        Page::FindPartner => view! { <find_partner::FindPartner/> }.into_any(),
        Page::ChooseModel => view! { <choose_model::ChooseModel/> }.into_any(),
        Page::Welcome => view! { <welcome::Welcome/> }.into_any(),
        Page::Apply => view! { <apply::Apply/> }.into_any(),
        Page::Activity => view! { <activity::Activity/> }.into_any(),
        Page::Reviews => view! { <reviews::Reviews/> }.into_any(),
        Page::Sample => view! { <sample::SamplePage/> }.into_any(),
        Page::Storage => view! { <storage::StoragePage/> }.into_any(),
        Page::NationalClouds => view! { <clouds::NationalClouds/> }.into_any(),
        Page::Announcements => view! { <announcements::Announcements/> }.into_any(),
        Page::Tickets => view! { <tickets::Tickets/> }.into_any(),
        Page::DirectBill => view! { <direct_bill::DirectBillPage/> }.into_any(),
        Page::Transition => view! { <transition::Transition/> }.into_any(),
        Page::DirectBillReviews => view! { <direct_bill::DirectBillReviews/> }.into_any(),
        Page::History => view! { <history::HistoryPage/> }.into_any(),
        Page::Rules(None) => view! { <rules::Rules/> }.into_any(),
        Page::Rules(Some(rule)) => view! { <rules::RulePage rule=rule/> }.into_any(),
    }
}
