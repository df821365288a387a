//! The action that a remedy means.

use partner_lab::domain::{
    Action, ActionKind, Capability, Cloud, Enrolment, MpnKind, Offer, Organisation, OrganisationId,
    Question, ReviewFinding, Role, Subscription, TenantId, TransferState, World,
};

use super::support::actions::{
    add_location, answer, approve, assign, associate, authorize, confirm, create_account,
    decide_approval, enroll, enroll_direct, invite, join, reinstate, remove, review, sign, suspend,
    ticket,
};
use super::support::{accounts, clouds, customers, dealings, direct_bill};

/// The action that a remedy means, with the parameters that help the question.
#[expect(clippy::too_many_lines, reason = "one arm for each action")]
pub(crate) fn plausible(
    world: &World,
    question: &Question,
    name: &str,
    at: &OrganisationId,
) -> Action {
    let kind = ActionKind::ALL.iter().find(|it| it.name() == name).unwrap();
    let (provider, reseller) = parties(world, &question.action);
    let of = organisation(&question.action).unwrap_or_else(|| at.clone());
    let (p, r) = (provider.as_str(), reseller.as_str());
    let someone = |id: &str| {
        let mut people = world.people_of_id(id);
        people.pop().unwrap_or_else(|| "nobody".to_owned())
    };
    match kind {
        ActionKind::AssignRole => assign(question.actor.as_str(), wanted_role(&question.action)),
        ActionKind::RequestPartnership => invite(p, r, &someone(r)),
        ActionKind::AuthorizeIndirectProvider => {
            let id = world
                .invitations
                .values()
                .find(|it| it.provider == provider && it.reseller == reseller)
                .map_or("nowhere", |it| it.id.as_str());
            authorize(id)
        }
        ActionKind::AskForAzureTransfer => {
            dealings::ask_for_azure_transfer(&sold(&question.action), at.as_str())
        }
        ActionKind::RequestAzureTransfer => {
            dealings::request_azure_transfer(&sold(&question.action), at.as_str(), true)
        }
        ActionKind::RemovePartnership => remove(p, r),
        ActionKind::CloseSupportTicket | ActionKind::RemoveCustomerByTicket => {
            let mut open = world.tickets.values().filter(|it| it.closed.is_none());
            let ticket = Some(open.next().unwrap().id.clone());
            match kind {
                ActionKind::CloseSupportTicket => Action::CloseSupportTicket { ticket },
                _ => Action::RemoveCustomerByTicket { ticket },
            }
        }
        ActionKind::OpenSupportTicket => ticket(at.as_str(), p, r),
        ActionKind::SignPartnerAgreement => sign(at.as_str()),
        ActionKind::AssociateMpnId => {
            let number = world.organisations[at]
                .mpn_ids
                .iter()
                .find(|it| it.kind == MpnKind::Location)
                .map_or("0", |it| it.number.as_str());
            associate(at.as_str(), number)
        }
        ActionKind::AddMpnLocation => {
            let country = world.organisations[at]
                .country
                .as_ref()
                .map_or("FR", |it| it.code());
            add_location(at.as_str(), country)
        }
        ActionKind::MoveMpnId => {
            // The agreement of a direct bill partner covers its reselling with MPN IDs that moved.
            let unmoved = || {
                let held = &world.organisations[at].mpn_ids;
                let found = held.iter().find(|it| !it.in_partner_center);
                found.unwrap().number.clone()
            };
            let number = match &question.action {
                Action::AssociateMpnId { mpn, .. } | Action::CheckResellerAgreement { mpn, .. } => {
                    mpn.clone()
                }
                _ => None,
            };
            let number = number.unwrap_or_else(unmoved);
            super::support::actions::move_mpn(at.as_str(), number.as_str())
        }
        ActionKind::CreateWorkAccount => create_account(at.as_str()),
        ActionKind::JoinPartnerNetwork => join(at.as_str(), "eva.stone@wingtiptoys.example"),
        ActionKind::ReviewApplication => review(of.as_str(), rejection(&question.action)),
        ActionKind::AnswerRejection => answer(at.as_str(), "Wingtip Toys"),
        ActionKind::EnrollAsIndirectReseller => enroll(at.as_str(), &someone(at.as_str())),
        ActionKind::EnrollAsDirectBillPartner => {
            enroll_direct(at.as_str(), &someone(at.as_str()), true)
        }
        ActionKind::ConfirmEmail => confirm(at.as_str()),
        ActionKind::ApproveEnrolment => {
            let waits = |it: &Organisation| it.enrolment == Enrolment::InReview;
            approve(first(world, [&of, &reseller, &provider], waits).as_str())
        }
        ActionKind::ReinstateAccount => {
            let party = first(world, [&of, &reseller, &provider], |it| it.suspended);
            reinstate(party.as_str())
        }
        ActionKind::SuspendAccount => suspend(of.as_str()),
        ActionKind::DecideProviderApproval => decide_approval(provider.as_str(), true),
        ActionKind::RequestResellerRelationship => {
            let tenant = tenant(world, &question.action);
            let owner = &world.tenants[&tenant].organisation;
            // An own service needs no rights.
            let rights = question.action.kind() != ActionKind::OfferService;
            let to = someone(owner.as_str());
            customers::ask(at.as_str(), tenant.as_str(), &to, rights)
        }
        ActionKind::InviteCustomerJointly => {
            let tenant = tenant(world, &question.action);
            let owner = &world.tenants[&tenant].organisation;
            customers::ask_jointly(at.as_str(), p, tenant.as_str(), &someone(owner.as_str()))
        }
        ActionKind::AcceptResellerRelationship => {
            let tenant = tenant(world, &question.action);
            let waits = world.customer_invitations.values();
            let waits = waits.filter(|it| it.tenant == tenant && !it.accepted);
            // Of several requests, one of a partner that the question names.
            let asked = serde_json::to_string(&question.action).unwrap();
            let named = |id: &OrganisationId| asked.contains(&format!("\"{}\"", id.as_str()));
            let of = waits
                .max_by_key(|it| named(&it.partner) || it.provider.as_ref().is_some_and(named));
            customers::accept(of.unwrap().id.as_str(), true)
        }
        ActionKind::ConfirmCustomerAgreement => {
            let tenant = tenant(world, &question.action);
            customers::confirm_agreement(at.as_str(), tenant.as_str(), world.date)
        }
        ActionKind::AcceptCustomerAgreement => {
            customers::accept_agreement(tenant(world, &question.action).as_str())
        }
        ActionKind::RemoveDelegatedAdmin => {
            let tenant = tenant(world, &question.action);
            let administers = |it: &&OrganisationId| {
                let held = world.relationship(it, &tenant);
                held.is_some_and(|it| it.admin_rights)
            };
            let partner = world.relationships.keys().find(administers).unwrap();
            customers::take_back(tenant.as_str(), partner.as_str())
        }
        ActionKind::SuspendSubscription | ActionKind::ReactivateSubscription => {
            let tenant = tenant(world, &question.action);
            let suspends = *kind == ActionKind::SuspendSubscription;
            let held = world.sold_to(at, &tenant);
            let held = held.filter(|it| it.suspended != suspends);
            // The one that the question names, if any, or the plan that Azure needs.
            let asked = serde_json::to_string(&question.action).unwrap();
            let named = |id: &str| asked.contains(&format!("\"{id}\""));
            let fits = |it: &&Subscription| (named(it.id.as_str()), it.offer == Offer::AzurePlan);
            let one = held.max_by_key(fits).unwrap();
            if suspends {
                customers::suspend_subscription(one.id.as_str())
            } else {
                customers::reactivate(one.id.as_str())
            }
        }
        ActionKind::RecordRegistration => {
            let tenant = tenant(world, &question.action);
            customers::register(at.as_str(), tenant.as_str(), "1234567890")
        }
        ActionKind::PlaceOrder => {
            let tenant = tenant(world, &question.action);
            customers::order(at.as_str(), tenant.as_str(), Offer::AzurePlan)
        }
        ActionKind::AcceptAzureTransfer => {
            dealings::accept_transfer(&open_azure_transfer(world, question), true)
        }
        ActionKind::CancelAzureTransfer => {
            dealings::cancel_transfer(&open_azure_transfer(world, question))
        }
        ActionKind::CompleteAzureTransfer => {
            dealings::complete_transfer(&open_azure_transfer(world, question))
        }
        ActionKind::RestrictPartner => customers::restrict(of.as_str()),
        ActionKind::ExceedCreditLimit => customers::exceed(of.as_str()),
        ActionKind::PayOutstanding => customers::pay(at.as_str()),
        ActionKind::LiftRestriction => {
            let party = first(world, [&of, &reseller, &provider], |it| it.restricted);
            customers::lift(party.as_str())
        }
        ActionKind::ChangePassword => accounts::change_password(question.actor.as_str()),
        ActionKind::SetMultiFactor => accounts::set_mfa(at.as_str(), true),
        ActionKind::ProveDomain => accounts::prove(at.as_str(), true),
        ActionKind::PublishBusinessProfile => accounts::publish(at.as_str(), "Services.", 0, ""),
        ActionKind::AssociateTenant | ActionKind::ReleaseTenant => {
            let tenant = match &question.action {
                Action::AssociateTenant { tenant, .. } | Action::ReleaseTenant { tenant, .. } => {
                    tenant.clone().unwrap()
                }
                other => panic!("{other:?} has no tenant of its own"),
            };
            if *kind == ActionKind::AssociateTenant {
                accounts::link(at.as_str(), tenant.as_str())
            } else {
                accounts::release(at.as_str(), tenant.as_str())
            }
        }
        ActionKind::RecordSales => {
            direct_bill::record_sales(at.as_str(), world.date.month_start(-1), 300_000)
        }
        ActionKind::DeclareCapability => {
            let untaken = |it: &Capability| world.direct_bill.taken(at, it.step()).is_none();
            let open = Capability::ALL.into_iter().find(untaken).unwrap();
            direct_bill::declare(at.as_str(), open)
        }
        ActionKind::AnswerQuestionnaire
        | ActionKind::ApplyForDirectBill
        | ActionKind::GiveEvidence
        | ActionKind::AcceptDirectBillTerms
        | ActionKind::EnrollAsResellerToo => direct_bill::step(*kind, at.as_str()),
        ActionKind::AskForEvidence | ActionKind::ConfirmEligibility => {
            direct_bill::step(*kind, of.as_str())
        }
        ActionKind::CheckCredit => direct_bill::check_credit(of.as_str(), true),
        ActionKind::BuySupportPlan => direct_bill::buy_plan(at.as_str()),
        ActionKind::ExtendRelationship => {
            let tenant = tenant(world, &question.action);
            direct_bill::extend(at.as_str(), tenant.as_str(), p, true)
        }
        ActionKind::AnswerTransfer => {
            let transfers = world.direct_bill.transfers.values();
            let mut waiting = transfers.filter(|it| it.state == TransferState::Active);
            direct_bill::answer(waiting.next().unwrap().id.as_str(), true)
        }
        ActionKind::WithdrawTransfer => {
            let transfers = world.direct_bill.transfers.values();
            let mut waiting = transfers.filter(|it| it.state == TransferState::Active);
            direct_bill::withdraw(waiting.next().unwrap().id.as_str())
        }
        ActionKind::ApplyForCloud => clouds::apply(at.as_str(), cloud(world, &question.action)),
        ActionKind::CompleteCloudStep => {
            let held = world.cloud_application(at, cloud(world, &question.action));
            let step = held.and_then(|it| it.state.next_step());
            clouds::complete(at.as_str(), step.unwrap())
        }
        ActionKind::DecideCloudApplication => {
            let cloud = cloud(world, &question.action);
            let waits = |id: &OrganisationId| {
                let held = world.cloud_application(id, cloud);
                held.is_some_and(|it| it.state.awaits_microsoft())
            };
            let party = first(world, [&of, &reseller, &provider], |it| waits(&it.id));
            // A rejected company applies again.
            let accepted = question.action.kind() != ActionKind::ApplyForCloud;
            clouds::decide(party.as_str(), cloud, accepted)
        }
        other => panic!("no remedy is `{other:?}`"),
    }
}

/// The company that it is so of: one that the question names, or any.
fn first<'a>(
    world: &'a World,
    named: [&OrganisationId; 3],
    is: impl Fn(&Organisation) -> bool,
) -> &'a OrganisationId {
    let named = named.into_iter();
    let named = named.filter_map(|it| world.organisations.get(it));
    let mut all = named.chain(world.organisations.values());
    &all.find(|it| is(it)).unwrap().id
}

/// The subscription that an action speaks of.
fn sold(action: &Action) -> String {
    match action {
        Action::BuyAddOn { subscription, .. } => subscription.as_ref().unwrap().to_string(),
        other => panic!("{other:?} has no subscription"),
    }
}

/// The transfer that an action speaks of, or that stands in its way.
fn open_azure_transfer(world: &World, question: &Question) -> String {
    match &question.action {
        Action::AskForAzureTransfer { subscription, .. }
        | Action::RequestAzureTransfer { subscription, .. } => {
            let open = world.open_azure_transfer(subscription.as_ref().unwrap(), world.date);
            open.unwrap().id.to_string()
        }
        Action::CompleteAzureTransfer { azure_transfer } => {
            azure_transfer.as_ref().unwrap().to_string()
        }
        other => panic!("{other:?} has no azure_transfer"),
    }
}

/// The finding that sends an application back, so that it can be repaired.
fn rejection(action: &Action) -> ReviewFinding {
    match action {
        Action::ReviewApplication {
            finding: Some(finding),
            ..
        } if !finding.is_of_employment() => ReviewFinding::NameDiffers,
        _ => ReviewFinding::DomainNotOwned,
    }
}

/// The tenant that an action between a partner and a customer speaks of.
fn tenant(world: &World, action: &Action) -> TenantId {
    let fields = action.parameters();
    let named = |name: &str| fields.get(name).and_then(|it| it.as_str());
    let of = |subscription: &str| {
        world
            .subscriptions
            .get(subscription)
            .unwrap()
            .tenant
            .clone()
    };
    let asked = |id: &str| world.customer_invitations.get(id).unwrap().tenant.clone();
    named("tenant")
        .map(TenantId::new)
        .or_else(|| named("subscription").map(of))
        .or_else(|| named("customer_invitation").map(asked))
        .or_else(|| {
            named("azure_transfer")
                .map(|id| of(world.azure_transfers.get(id).unwrap().subscription.as_str()))
        })
        .unwrap_or_else(|| panic!("{action:?} has no tenant"))
}

/// The cloud that an action speaks of.
fn cloud(world: &World, action: &Action) -> Cloud {
    match action {
        Action::ApplyForCloud { cloud, .. }
        | Action::DecideCloudApplication { cloud, .. }
        | Action::CompleteCloudStep { cloud, .. }
        | Action::AddCustomerInCloud { cloud, .. } => cloud.unwrap(),
        other => *world.cloud_of(&tenant(world, other)),
    }
}

/// A role that lets its holder do everything this action asks a role for.
fn wanted_role(action: &Action) -> Role {
    match action {
        Action::RemovePartnership { .. }
        | Action::ConfirmCustomerAgreement { .. }
        | Action::AddPerson { .. }
        | Action::ExtendRelationship { .. }
        | Action::RequestTransfer { .. }
        | Action::AnswerTransfer { .. }
        | Action::WithdrawTransfer { .. }
        | Action::RemoveCustomer { .. } => Role::AdminAgent,
        Action::PublishBusinessProfile { .. } | Action::AnswerReferral { .. } => {
            Role::ReferralsAdmin
        }
        _ => Role::GlobalAdmin,
    }
}

trait Staff {
    fn people_of_id(&self, id: &str) -> Vec<String>;
}

impl Staff for World {
    fn people_of_id(&self, id: &str) -> Vec<String> {
        self.people_of(&id.into())
            .map(|it| it.id.to_string())
            .collect()
    }
}

fn parties(world: &World, action: &Action) -> (OrganisationId, OrganisationId) {
    let held = |p: &OrganisationId, r: &OrganisationId| (p.clone(), r.clone());
    match action {
        // Where a reseller is the customer, its provider is the partner.
        Action::RequestResellerRelationship {
            partner: Some(p),
            tenant: Some(t),
            ..
        }
        | Action::PlaceOrder {
            partner: Some(p),
            tenant: Some(t),
            ..
        } => world
            .tenants
            .get(t)
            .map_or_else(|| ("".into(), "".into()), |it| held(p, &it.organisation)),
        Action::AddResellerToSubscription {
            subscription: Some(id),
            reseller: Some(r),
            ..
        } => world
            .subscriptions
            .get(id)
            .map_or_else(|| ("".into(), "".into()), |it| held(&it.seller, r)),
        Action::RequestTransfer {
            subscription: Some(id),
            provider: Some(p),
        } => world
            .subscriptions
            .get(id)
            .map_or_else(|| (p.clone(), "".into()), |it| held(p, &it.seller)),
        Action::ExtendRelationship {
            provider: Some(p),
            partner: Some(r),
            ..
        }
        | Action::PlaceOrderForReseller {
            provider: Some(p),
            reseller: Some(r),
            ..
        }
        | Action::AddCustomerForReseller {
            provider: Some(p),
            reseller: Some(r),
            ..
        }
        | Action::InviteCustomerJointly {
            provider: Some(p),
            reseller: Some(r),
            ..
        }
        | Action::RequestPartnership {
            provider: Some(p),
            reseller: Some(r),
            ..
        }
        | Action::RemoveAdminAccess {
            provider: Some(p),
            reseller: Some(r),
        }
        | Action::RemovePartnership {
            provider: Some(p),
            reseller: Some(r),
            ..
        }
        | Action::OpenSupportTicket {
            provider: Some(p),
            reseller: Some(r),
            ..
        }
        | Action::DoNewBusiness {
            provider: Some(p),
            reseller: Some(r),
        } => held(p, r),
        Action::OpenInvitation {
            invitation: Some(id),
        }
        | Action::AuthorizeIndirectProvider {
            invitation: Some(id),
            ..
        } => world.invitations.get(id).map_or_else(
            || ("".into(), "".into()),
            |it| held(&it.provider, &it.reseller),
        ),
        Action::CloseSupportTicket { ticket: Some(id) } => world.tickets.get(id).map_or_else(
            || ("".into(), "".into()),
            |it| held(&it.provider, &it.reseller),
        ),
        _ => ("".into(), "".into()),
    }
}

fn organisation(action: &Action) -> Option<OrganisationId> {
    match action {
        Action::SignPartnerAgreement { organisation }
        | Action::EnrollAsIndirectReseller { organisation, .. }
        | Action::EnrollAsDirectBillPartner { organisation, .. }
        | Action::ConfirmEmail { organisation }
        | Action::ReviewApplication { organisation, .. }
        | Action::AnswerRejection { organisation, .. }
        | Action::ResendVerification { organisation }
        | Action::AskAboutReview { organisation }
        | Action::EnrolAnotherAccount { organisation, .. }
        | Action::ApproveEnrolment { organisation }
        | Action::AssociateMpnId { organisation, .. }
        | Action::AddMpnLocation { organisation, .. }
        | Action::MoveMpnId { organisation, .. }
        | Action::SuspendAccount { organisation, .. }
        | Action::RestrictPartner { organisation }
        | Action::LiftRestriction { organisation }
        | Action::ExceedCreditLimit { organisation }
        | Action::PayOutstanding { organisation }
        | Action::RecordSales { organisation, .. }
        | Action::DeclareCapability { organisation, .. }
        | Action::AnswerQuestionnaire { organisation }
        | Action::ApplyForDirectBill { organisation, .. }
        | Action::AskForEvidence { organisation }
        | Action::GiveEvidence { organisation }
        | Action::ConfirmEligibility { organisation }
        | Action::CheckCredit { organisation, .. }
        | Action::BuySupportPlan { organisation, .. }
        | Action::AcceptDirectBillTerms { organisation }
        | Action::BecomeDirectBillPartner { organisation }
        | Action::EnrollAsResellerToo { organisation }
        | Action::ReinstateAccount { organisation } => organisation.clone(),
        _ => None,
    }
}
