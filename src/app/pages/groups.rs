//! The pages in groups. The code of a group is a file of its own, which is fetched when a page of it opens.
//!
//! The build cuts the linked module where a function has one name for its callers and another where it is
//! defined ([`apart`]). What only one side of a cut reaches goes to that side.

use leptos::prelude::*;

use super::{
    accept, activity, add_customer, analytics, announcements, apply, authorize, business_profile,
    choose_model, clouds, credit, customer, customers, direct_bill, enrolment, find_partner,
    find_provider, history, home, identifiers, indirect_providers, indirect_resellers, invite,
    legal_info, mailbox, overview, own_use, partners, pricing, program_info, request, reviews,
    rules, sample, shared_customers, sign_in, storage, subscription, tenants, tickets, transition,
    users, welcome,
};
use crate::app::route::{Page, Route};

/// A group of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// The choice of scenarios, and what this browser keeps.
    Home,
    /// What opens first: where somebody stands, and what there is to do.
    Overview,
    /// What is read: the sample scenarios, the history, the rules and what changed.
    Reading,
    /// How providers and resellers find each other, and how both find customers.
    Partners,
    /// Customers and what is sold to them.
    Customers,
    /// A company’s account and its people.
    Account,
    /// How a company comes in.
    Enrolment,
    /// What Microsoft decides: reviews, tickets, direct bill and the national clouds.
    Microsoft,
}

impl Group {
    /// Its name in the build.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Overview => "overview",
            Self::Reading => "reading",
            Self::Partners => "partners",
            Self::Customers => "customers",
            Self::Account => "account",
            Self::Enrolment => "enrolment",
            Self::Microsoft => "microsoft",
        }
    }

    /// The group of the page at an address; none where there is no page.
    pub(crate) const fn at(route: &Route) -> Option<Self> {
        match route {
            Route::Home => Some(Self::Home),
            Route::In(place) => Some(Self::of(&place.page)),
            Route::Rules(_) => Some(Self::Reading),
            Route::Nowhere => None,
        }
    }

    const fn of(page: &Page) -> Self {
        match page {
            Page::Storage => Self::Home,
            Page::Overview | Page::Activity => Self::Overview,
            Page::Sample | Page::History | Page::Rules(_) | Page::Announcements => Self::Reading,
            Page::IndirectResellers
            | Page::Request(_)
            | Page::IndirectProviders
            | Page::FindProvider
            | Page::SharedCustomers(_)
            | Page::Authorize(_)
            | Page::Invite(_)
            | Page::Partners
            | Page::Accept(_)
            | Page::Mailbox(_) => Self::Partners,
            Page::Customers
            | Page::Customer(_)
            | Page::AddCustomer(_)
            | Page::Subscription(_)
            | Page::OwnUse
            | Page::Pricing
            | Page::Analytics => Self::Customers,
            Page::Users(_)
            | Page::Identifiers
            | Page::LegalInfo
            | Page::ProgramInfo
            | Page::Tenants
            | Page::BusinessProfile => Self::Account,
            Page::Enrolment
            | Page::Welcome
            | Page::Apply
            | Page::ChooseModel
            | Page::FindPartner
            | Page::SignIn => Self::Enrolment,
            Page::Reviews
            | Page::Credit
            | Page::DirectBillReviews
            | Page::Tickets
            | Page::NationalClouds
            | Page::DirectBill
            | Page::Transition => Self::Microsoft,
        }
    }
}

/// The page of an address, whose group is here.
pub(crate) fn page(page: Page) -> AnyView {
    match Group::of(&page) {
        Group::Home => storage(page),
        Group::Overview => overview(page),
        Group::Reading => reading(page),
        Group::Partners => partners(page),
        Group::Customers => customers(page),
        Group::Account => account(page),
        Group::Enrolment => enrolment(page),
        Group::Microsoft => microsoft(page),
    }
}

/// Declares a function whose code is in the file of a group; calling it before the file is here ends
/// the app. The build finds it by its names, which a number of 32 digits tells from others.
macro_rules! apart {
    ($group:literal, $number:literal, $name:ident($($page:ident: $type:ty)?) $code:block) => {
        #[expect(unsafe_code, reason = "a function that is linked when its file is here")]
        #[expect(improper_ctypes, improper_ctypes_definitions, reason = "both sides are one build")]
        pub(crate) fn $name($($page: $type)?) -> AnyView {
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_00", $group, "00_import_", $number)]
                safe fn called($($page: $type)?) -> AnyView;
            }
            #[unsafe(export_name = concat!("__wasm_split_00", $group, "00_export_", $number))]
            extern "C" fn defined($($page: $type)?) -> AnyView $code
            called($($page)?)
        }
    };
}

apart!("home", "00000000000000000000000000000000", home_page() {
    view! { <home::Home/> }.into_any()
});

apart!("home", "00000000000000000000000000000001", storage(page: Page) {
    match page {
        Page::Storage => view! { <storage::StoragePage/> }.into_any(),
        _ => ().into_any(),
    }
});

apart!("overview", "00000000000000000000000000000002", overview(page: Page) {
    match page {
        Page::Overview => view! { <overview::Overview/> }.into_any(),
        Page::Activity => view! { <activity::Activity/> }.into_any(),
        _ => ().into_any(),
    }
});

apart!("reading", "00000000000000000000000000000003", reading(page: Page) {
    match page {
        Page::Sample => view! { <sample::SamplePage/> }.into_any(),
        Page::History => view! { <history::HistoryPage/> }.into_any(),
        Page::Rules(None) => view! { <rules::Rules/> }.into_any(),
        Page::Rules(Some(rule)) => view! { <rules::RulePage rule=rule/> }.into_any(),
        Page::Announcements => view! { <announcements::Announcements/> }.into_any(),
        _ => ().into_any(),
    }
});

apart!("partners", "00000000000000000000000000000004", partners(page: Page) {
    match page {
        Page::IndirectResellers => view! { <indirect_resellers::IndirectResellers/> }.into_any(),
        Page::Request(reseller) => view! { <request::RequestPartnership chosen=reseller/> }.into_any(),
        Page::IndirectProviders => view! { <indirect_providers::IndirectProviders/> }.into_any(),
        Page::FindProvider => view! { <find_provider::FindProvider/> }.into_any(),
        Page::SharedCustomers(provider) => view! { <shared_customers::SharedCustomers provider=provider/> }.into_any(),
        Page::Authorize(provider) => view! { <authorize::Authorize provider=provider/> }.into_any(),
        Page::Invite(tenant) => view! { <invite::Invite chosen=tenant/> }.into_any(),
        Page::Partners => view! { <partners::Partners/> }.into_any(),
        Page::Accept(partner) => view! { <accept::Accept partner=partner/> }.into_any(),
        Page::Mailbox(mail) => view! { <mailbox::Mailbox chosen=mail/> }.into_any(),
        _ => ().into_any(),
    }
});

apart!("customers", "00000000000000000000000000000005", customers(page: Page) {
    match page {
        Page::Customers => view! { <customers::Customers/> }.into_any(),
        Page::Customer(tenant) => view! { <customer::CustomerPage tenant=tenant/> }.into_any(),
        Page::AddCustomer(reseller) => view! { <add_customer::AddCustomer reseller=reseller/> }.into_any(),
        Page::Subscription(id) => view! { <subscription::SubscriptionPage id=id/> }.into_any(),
        Page::OwnUse => view! { <own_use::OwnUse/> }.into_any(),
        Page::Pricing => view! { <pricing::Pricing/> }.into_any(),
        Page::Analytics => view! { <analytics::Analytics/> }.into_any(),
        _ => ().into_any(),
    }
});

apart!("account", "00000000000000000000000000000006", account(page: Page) {
    match page {
        Page::Users(person) => view! { <users::Users chosen=person/> }.into_any(),
        Page::Identifiers => view! { <identifiers::Identifiers/> }.into_any(),
        Page::LegalInfo => view! { <legal_info::LegalInfo/> }.into_any(),
        Page::ProgramInfo => view! { <program_info::ProgramInfo/> }.into_any(),
        Page::Tenants => view! { <tenants::Tenants/> }.into_any(),
        Page::BusinessProfile => view! { <business_profile::BusinessProfilePage/> }.into_any(),
        _ => ().into_any(),
    }
});

apart!("enrolment", "00000000000000000000000000000007", enrolment(page: Page) {
    match page {
        Page::Enrolment => view! { <enrolment::EnrolmentPage/> }.into_any(),
        Page::Welcome => view! { <welcome::Welcome/> }.into_any(),
        Page::Apply => view! { <apply::Apply/> }.into_any(),
        Page::ChooseModel => view! { <choose_model::ChooseModel/> }.into_any(),
        Page::FindPartner => view! { <find_partner::FindPartner/> }.into_any(),
        Page::SignIn => view! { <sign_in::SignIn/> }.into_any(),
        _ => ().into_any(),
    }
});

apart!("microsoft", "00000000000000000000000000000008", microsoft(page: Page) {
    match page {
        Page::Reviews => view! { <reviews::Reviews/> }.into_any(),
        Page::Credit => view! { <credit::Credit/> }.into_any(),
        Page::DirectBillReviews => view! { <direct_bill::DirectBillReviews/> }.into_any(),
        Page::Tickets => view! { <tickets::Tickets/> }.into_any(),
        Page::NationalClouds => view! { <clouds::NationalClouds/> }.into_any(),
        Page::DirectBill => view! { <direct_bill::DirectBillPage/> }.into_any(),
        Page::Transition => view! { <transition::Transition/> }.into_any(),
        _ => ().into_any(),
    }
});
