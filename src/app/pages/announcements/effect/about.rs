//! What a company can try besides, chosen by what the rules of an announcement are about: the steps of
//! direct bill, of a transition, of transfers, invitations, tickets and returns.

use litemap::LiteMap;

use crate::app::pages::rules::own;
use crate::domain::{
    Action, ActionKind as Kinds, CustomerInvitation, Organisation, Subscription, World,
};

use super::tries::Try;

/// How many things of a kind are tried: subscriptions, requests, customers, partners.
const FEW: usize = 2;

/// What the ids of rules begin with, and which actions such rules are about.
const ABOUT: [(&str, &[Kinds]); 13] = [
    (
        "R-DB-",
        &[
            Kinds::AnswerQuestionnaire,
            Kinds::EnrollAsDirectBillPartner,
            Kinds::ApplyForDirectBill,
            Kinds::GiveEvidence,
            Kinds::BuySupportPlan,
            Kinds::BecomeDirectBillPartner,
            Kinds::BuyAddOn,
        ],
    ),
    (
        "R-TR-",
        &[
            Kinds::EnrollAsResellerToo,
            Kinds::ExtendRelationship,
            Kinds::RequestTransfer,
            Kinds::AnswerTransfer,
            Kinds::WithdrawTransfer,
        ],
    ),
    (
        "R-ENR-",
        &[
            Kinds::EnrollAsDirectBillPartner,
            Kinds::AnswerQuestionnaire,
            Kinds::ApplyForDirectBill,
            Kinds::EnrolAnotherAccount,
            Kinds::AskAboutReview,
            Kinds::AddCustomerForReseller,
        ],
    ),
    (
        "R-NC-",
        &[
            Kinds::ApplyForCloud,
            Kinds::AddCustomerInCloud,
            Kinds::InviteCustomerJointly,
        ],
    ),
    (
        "R-MC-",
        &[
            Kinds::RequestAzureTransfer,
            Kinds::AskForAzureTransfer,
            Kinds::AcceptAzureTransfer,
            Kinds::CancelAzureTransfer,
            Kinds::AcceptResellerRelationship,
        ],
    ),
    (
        "R-PR-",
        &[
            Kinds::OpenSupportTicket,
            Kinds::RemoveAdminAccess,
            Kinds::RequestPartnership,
            Kinds::AuthorizeIndirectProvider,
            Kinds::InviteCustomerJointly,
        ],
    ),
    (
        "R-CUST-",
        &[
            Kinds::InviteCustomerJointly,
            Kinds::AcceptResellerRelationship,
            Kinds::AskToRemoveCustomer,
            Kinds::ChangeSeats,
            Kinds::SuspendSubscription,
            Kinds::RecordRegistration,
        ],
    ),
    (
        "R-TX-",
        &[
            Kinds::ReturnSoftware,
            Kinds::PlaceOrderForReseller,
            Kinds::RequestTransfer,
            Kinds::AddResellerToSubscription,
        ],
    ),
    (
        "R-MCA-",
        &[
            Kinds::ConfirmCustomerAgreement,
            Kinds::AddCustomerForReseller,
            Kinds::ChangeSeats,
            Kinds::RenewSubscription,
        ],
    ),
    (
        "R-MPA-",
        &[
            Kinds::RenewSubscription,
            Kinds::CheckResellerAgreement,
            Kinds::PlaceOrderForReseller,
            Kinds::AddCustomerForReseller,
            Kinds::RequestTransfer,
        ],
    ),
    (
        "R-REG-",
        &[Kinds::PlaceOrderForReseller, Kinds::AddCustomerForReseller],
    ),
    (
        "R-ROLE-",
        &[
            Kinds::ViewCustomers,
            Kinds::PlaceOrderForReseller,
            Kinds::ChangeSeats,
        ],
    ),
    ("R-VER-", &[Kinds::ChangeLegalInfo]),
];

/// What the company can try, with things of its own in it. Nothing is tried without what it is done
/// with: who has no subscription, say, returns none.
pub(super) fn about(world: &World, at: &Organisation, rules: &[&str]) -> Vec<Try> {
    let concerns = |(family, _): &&(&str, _)| rules.iter().any(|it| it.starts_with(family));
    let things = things(world, at);
    let mut kinds: Vec<Kinds> = Vec::new();
    for kind in ABOUT.iter().filter(concerns).flat_map(|it| it.1) {
        if !kinds.contains(kind) {
            kinds.push(*kind);
        }
    }
    let mut all = Vec::new();
    for kind in kinds {
        // Each time with the next thing of every kind, as long as one has another.
        for turn in 0..FEW {
            let mut named = own(world, kind, at);
            let mut new = turn == 0;
            for (name, ids) in &things {
                let open = kind.parameter(name).is_some() && !named.contains_key(*name);
                let id = ids.get(turn).or(ids.last()).filter(|_| open);
                new |= open && ids.len() > turn;
                named.extend(id.map(|id| ((*name).into(), id.as_str().to_owned().into())));
            }
            let subject = kind.parameters().first();
            if new && subject.is_some_and(|(subject, _)| named.contains_key(*subject)) {
                let action = Action::with_parameters(kind, named).ok();
                all.extend(action.map(|action| Try { action, with: None }));
            }
        }
    }
    all
}

/// What the company has, by the parameter that names it. A subscription of somebody else is one that
/// could come to it.
fn things(world: &World, at: &Organisation) -> [(&'static str, Vec<String>); 5] {
    let theirs = |it: &&Subscription| it.seller == at.id || it.reseller.as_ref() == Some(&at.id);
    let (own, other): (Vec<_>, Vec<_>) = world.subscriptions.values().partition(theirs);
    let both = own.first().into_iter().chain(other.first());
    let served = world.relationships.get(&at.id).into_iter();
    let served = served.flat_map(LiteMap::values);
    let served = served.filter(|it| it.ended.is_none());
    let asked = |it: &&CustomerInvitation| {
        let tenant = world.tenants.get(&it.tenant);
        !it.accepted && tenant.is_some_and(|it| it.organisation == at.id)
    };
    let asked = world.customer_invitations.values().filter(asked);
    let partners = world.partnerships_of(&at.id);
    let (mut providers, mut resellers) = (Vec::new(), Vec::new());
    for it in partners.filter(|it| it.ended.is_none()) {
        if it.reseller == at.id {
            providers.push(it.provider.to_string());
        } else {
            resellers.push(it.reseller.to_string());
        }
    }
    [
        ("subscription", both.map(|it| it.id.to_string()).collect()),
        (
            "customer_invitation",
            asked.map(|it| it.id.to_string()).take(FEW).collect(),
        ),
        (
            "tenant",
            served.map(|it| it.tenant.to_string()).take(FEW).collect(),
        ),
        ("provider", providers),
        ("reseller", resellers),
    ]
}
