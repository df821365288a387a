//! Remedies as the reader can follow them: who can repair it, and a link that goes there.

use leptos::prelude::*;

use super::markup::{Element, Markup, classed, worded};
use super::pages::choices;
use super::route::{Page, Route};
use super::shell::leads_to;
use super::state::{App, PolicyState};
use super::widgets::{ActionButton, aside, button, go_button};
use crate::domain::{
    Action, ActionKind, Date, Enrolment, Offer, OrganisationId, PersonId, Remedy, SubscriptionId,
    TenantId,
};
use crate::i18n::{Arg, key};
use crate::platform::browser::show_button;

/// How many people a remedy offers to continue as.
const OFFERED: usize = 3;

/// What a remedy says and shows.
enum Way {
    /// Sentences, and where they lead, with the labels.
    Led(Vec<String>, Vec<(To, String)>),
    /// Anything else.
    Shown(Markup),
}

/// Where a remedy leads.
#[derive(PartialEq)]
enum To {
    /// Another page, or the same one as another person, by its address.
    Address(String),
    /// The button of this action, or its form, on the page that is open.
    Button(&'static str),
}

/// Remedies, each with its way. Those that lead one person to one page share the link.
pub(crate) fn ways(app: App, remedies: &[Remedy]) -> Vec<Markup> {
    let mut ways: Vec<Way> = Vec::new();
    for remedy in remedies {
        let new = way(app, remedy);
        let same = ways.iter_mut().find_map(|known| match (known, &new) {
            (Way::Led(texts, links), Way::Led(_, own))
                if links.iter().any(|link| own.contains(link)) =>
            {
                Some((texts, links))
            }
            _ => None,
        });
        match (same, new) {
            (Some((texts, links)), Way::Led(more, own)) => {
                add(texts, more);
                add(links, own);
            }
            (_, new) => ways.push(new),
        }
    }
    ways.into_iter().map(|way| shown(app, way)).collect()
}

/// Adds what is not there yet.
fn add<T: PartialEq>(to: &mut Vec<T>, more: Vec<T>) {
    for one in more {
        if !to.contains(&one) {
            to.push(one);
        }
    }
}

fn shown(app: App, way: Way) -> Markup {
    let (texts, links) = match way {
        Way::Led(texts, links) => (texts, links),
        Way::Shown(markup) => return markup,
    };
    let text = |text| worded("p", text).into();
    let link = |(to, label)| {
        let close = move || app.why_shown.set(false);
        match to {
            To::Address(address) => go_button(address, label).press(close).into(),
            To::Button(action) => {
                let show = move || {
                    close();
                    // On a narrow screen the panel covers the page until then.
                    request_animation_frame(move || show_button(action));
                };
                button(label, show).into()
            }
        }
    };
    classed("div", "remedy")
        .all(texts.into_iter().map(text).collect())
        .all(links.into_iter().map(link).collect())
        .into()
}

fn way(app: App, remedy: &Remedy) -> Way {
    match remedy {
        Remedy::Act {
            action,
            organisation,
            people,
        } => act(app, action, organisation, people),
        Remedy::ContinueAs { people } => {
            let people_named = Arg::from(app.people(people));
            let text = app.filled("remedy.continue-as", &[("people", people_named)]);
            let page = open_page(app).unwrap_or(Page::Overview);
            led(app, text, people, &page, None)
        }
        Remedy::Wait { until } => Way::Shown(wait(app, *until)),
        // Examples touch no scenario.
        Remedy::Assume { .. } if !is_here(app) => said(app.word("remedy.assume")),
        Remedy::Assume { contradiction } => Way::Shown(
            classed("div", "remedy")
                .with(worded("p", app.word("remedy.assume")))
                .all(choices(app, *contradiction))
                .into(),
        ),
        Remedy::Form { field } => said(app.word_of("remedy.form", field)),
    }
}

fn said(text: String) -> Way {
    Way::Led(vec![text], Vec::new())
}

fn act(app: App, action: &str, at: &OrganisationId, people: &[PersonId]) -> Way {
    let mut args = vec![("organisation", Arg::from(app.organisation_name(at)))];
    if people.is_empty() {
        return said(app.filled("remedy.nobody", &args));
    }
    args.push(("people", Arg::from(app.people(people))));
    let text = app.filled(&format!("remedy.{action}"), &args);
    let here = open_page(app);
    let kind = ActionKind::ALL.iter().find(|kind| kind.name() == action);
    let enrolled = || {
        let at = app.world(|world| world.organisations.get(at).map(|it| it.enrolment));
        at.flatten() == Some(Enrolment::Enrolled)
    };
    let page = match (here, kind) {
        // Changed legal info that was rejected is answered where it was changed.
        (_, Some(ActionKind::AnswerRejection)) if enrolled() => Page::LegalInfo,
        (Some(here), Some(kind)) if stands_too(&here, *kind) => here,
        (here, _) => page_of(app, action, here),
    };
    led(app, text, people, &page, kind.copied())
}

/// The page that is open; what reads it is read again when another one is.
fn open_page(app: App) -> Option<Page> {
    match app.route.get() {
        Route::In(place) => Some(place.page),
        Route::Home | Route::Rules(_) | Route::Nowhere => None,
    }
}

/// Whether an action can be done on a page beside the one where it is done as a rule.
const fn stands_too(page: &Page, kind: ActionKind) -> bool {
    matches!(
        (page, kind),
        (Page::Accept(_), ActionKind::AcceptResellerRelationship)
            | (
                Page::Authorize(_),
                ActionKind::AuthorizeIndirectProvider | ActionKind::OpenInvitation
            )
            | (Page::Request(_), ActionKind::RequestPartnership)
            | (Page::Tickets, ActionKind::CompleteAzureTransfer)
            | (
                Page::DirectBillReviews,
                ActionKind::RestrictPartner | ActionKind::LiftRestriction
            )
            | (
                Page::Subscription(_),
                ActionKind::SuspendSubscription | ActionKind::ReactivateSubscription
            )
            | (Page::Customer(_), ActionKind::ReactivateSubscription)
    )
}

/// Whether the reader can act on it. What stands apart from the scenario, as a rule's example does,
/// has no way on.
fn is_here(app: App) -> bool {
    app.policy.get() == PolicyState::Ready
}

/// A way that is time: wait until a date.
pub(crate) fn wait(app: App, until: Date) -> Markup {
    let date = [("date", Arg::from(app.date(until)))];
    if !is_here(app) {
        return shown(app, said(app.filled("remedy.wait", &date)));
    }
    let question = app.question(Action::WaitUntil { date: Some(until) });
    let decision = app.decide_one(question.as_ref());
    let label = app.fill(key::WAIT_UNTIL, &date);
    let way: Markup = if app.lens.get().is_some() {
        leave_lens(app).into()
    } else {
        ActionButton::new(app, question, decision.as_ref(), label).into()
    };
    let first = app.lens.get().map(|_| aside(app, key::LENS_FIRST));
    classed("div", "remedy")
        .with(worded("p", app.filled("remedy.wait", &date)))
        .with(first)
        .with(way)
        .into()
}

/// Back from another date to the scenario's own.
pub(crate) fn leave_lens(app: App) -> Element {
    button(app.t(key::LENS_LEAVE), move || app.lens.set(None))
}

/// A remedy with links to the people who can do it. What the reader can do on the page that is open
/// is shown there.
fn led(app: App, text: String, people: &[PersonId], page: &Page, kind: Option<ActionKind>) -> Way {
    if !is_here(app) {
        return said(text);
    }
    let me = app.who().map(|(person, _)| person);
    let here = open_page(app).is_some_and(|it| it.same_entry(page));
    if let (true, Some(me), Some(kind)) = (here, &me, kind)
        && people.contains(me)
    {
        let button = To::Button(kind.name());
        return Way::Led(vec![text], vec![(button, app.t(key::SHOW_HERE))]);
    }
    let mut links = Vec::new();
    for person in people {
        let mine = me.as_ref() == Some(person);
        // A link to where the reader is already leads nowhere.
        if links.len() == OFFERED || (here && mine) {
            continue;
        }
        let label = if mine {
            leads_to(app, page)
        } else {
            app.continue_as(person)
        };
        links.push((To::Address(app.there(person, page.clone())), label));
    }
    Way::Led(vec![text], links)
}

/// Where Microsoft moves a subscription: by a ticket, or with the tool.
fn moved_on(app: App, subscription: Option<&SubscriptionId>) -> Page {
    let ticket = app.world_now(|world| {
        let sold = world.subscriptions.get(subscription?)?;
        Some(sold.offer == Offer::Azure)
    });
    if ticket.flatten().unwrap_or_default() {
        Page::Tickets
    } else {
        Page::Reviews
    }
}

/// Where an action is done. The customer and the subscription that the reader looks at stay the same.
#[expect(clippy::too_many_lines, reason = "one arm for each page")]
pub(crate) fn page_of(app: App, action: &str, here: Option<Page>) -> Page {
    let subscription = match &here {
        Some(Page::Subscription(id)) => Some(id.clone()),
        _ => None,
    };
    let tenant = match here {
        Some(Page::Customer(tenant) | Page::Invite(Some(tenant))) => Some(tenant),
        _ => subscription.as_ref().and_then(|id| {
            let held = app.world_now(|world| Some(world.subscriptions.get(id)?.tenant.clone()));
            held.flatten()
        }),
    };
    let of_customer = |tenant: Option<TenantId>| tenant.map_or(Page::Customers, Page::Customer);
    let kind = ActionKind::ALL.iter().find(|kind| kind.name() == action);
    match kind {
        Some(ActionKind::RequestPartnership | ActionKind::RemovePartnership) => {
            Page::IndirectResellers
        }
        Some(
            ActionKind::OpenInvitation
            | ActionKind::AuthorizeIndirectProvider
            | ActionKind::RemoveAdminAccess
            | ActionKind::OpenSupportTicket,
        ) => Page::IndirectProviders,
        Some(
            ActionKind::EnrollAsIndirectReseller
            | ActionKind::EnrollAsDirectBillPartner
            | ActionKind::CreateWorkAccount
            | ActionKind::JoinPartnerNetwork,
        ) => Page::Apply,
        Some(ActionKind::AnswerRejection) => Page::Enrolment,
        Some(ActionKind::ConfirmEmail | ActionKind::AcceptResellerRelationship) => {
            Page::Mailbox(None)
        }
        Some(
            ActionKind::ApproveEnrolment
            | ActionKind::DecideCloudApplication
            | ActionKind::ReviewApplication
            | ActionKind::SuspendAccount
            | ActionKind::ReinstateAccount
            | ActionKind::DecideProviderApproval
            | ActionKind::VerifyLegalInfo,
        ) => Page::Reviews,
        Some(ActionKind::CloseSupportTicket | ActionKind::RemoveCustomerByTicket) => Page::Tickets,
        Some(ActionKind::CompleteAzureTransfer) => moved_on(app, subscription.as_ref()),
        Some(
            ActionKind::RestrictPartner
            | ActionKind::LiftRestriction
            | ActionKind::ExceedCreditLimit
            | ActionKind::PayOutstanding,
        ) => Page::Credit,
        Some(ActionKind::AddCustomer | ActionKind::AddCustomerForReseller) => {
            Page::AddCustomer(None)
        }
        Some(
            ActionKind::ChangeSeats
            | ActionKind::BuyAddOn
            | ActionKind::AddResellerToSubscription
            | ActionKind::SetSupportContact
            | ActionKind::ReactivateSubscription
            | ActionKind::AcceptAzureTransfer
            | ActionKind::CancelAzureTransfer,
        ) => subscription.map_or_else(|| of_customer(tenant), Page::Subscription),
        Some(
            ActionKind::RecordSales
            | ActionKind::DeclareCapability
            | ActionKind::AnswerQuestionnaire
            | ActionKind::ApplyForDirectBill
            | ActionKind::GiveEvidence
            | ActionKind::BuySupportPlan
            | ActionKind::AcceptDirectBillTerms,
        ) => Page::DirectBill,
        Some(
            ActionKind::AskForEvidence | ActionKind::ConfirmEligibility | ActionKind::CheckCredit,
        ) => Page::DirectBillReviews,
        Some(
            ActionKind::EnrollAsResellerToo
            | ActionKind::ExtendRelationship
            | ActionKind::AnswerTransfer
            | ActionKind::WithdrawTransfer,
        ) => Page::Transition,
        Some(ActionKind::AssociateMpnId | ActionKind::AddMpnLocation | ActionKind::MoveMpnId) => {
            Page::Identifiers
        }
        Some(ActionKind::RequestResellerRelationship | ActionKind::InviteCustomerJointly) => {
            Page::Invite(tenant)
        }
        Some(ActionKind::AcceptCustomerAgreement | ActionKind::RemoveDelegatedAdmin) => {
            Page::Partners
        }
        Some(
            ActionKind::ConfirmCustomerAgreement
            | ActionKind::PlaceOrder
            | ActionKind::PlaceOrderForReseller
            | ActionKind::SuspendSubscription
            | ActionKind::RecordRegistration
            | ActionKind::OpenServiceRequest
            | ActionKind::RemoveCustomer
            | ActionKind::AskToRemoveCustomer,
        ) => of_customer(tenant),
        Some(ActionKind::ApplyForCloud | ActionKind::CompleteCloudStep) => Page::NationalClouds,
        Some(
            ActionKind::AssignRole
            | ActionKind::RemoveRole
            | ActionKind::AddPerson
            | ActionKind::SetMultiFactor,
        ) => Page::Users(None),
        Some(ActionKind::ChangePassword) => Page::SignIn,
        Some(ActionKind::ChangeLegalInfo) => Page::LegalInfo,
        Some(ActionKind::ChangeSupport) => Page::ProgramInfo,
        Some(
            ActionKind::ProveDomain
            | ActionKind::AssociateTenant
            | ActionKind::ReleaseTenant
            | ActionKind::CreateTenant,
        ) => Page::Tenants,
        Some(ActionKind::PublishBusinessProfile | ActionKind::AnswerReferral) => {
            Page::BusinessProfile
        }
        Some(_) | None => Page::Overview,
    }
}
