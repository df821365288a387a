//! What a parameter that is left open can be: the things of a World, and samples of what a person
//! writes; and whether one of these choices is Permitted.

use super::decide::verdict;
use crate::domain::json::{Json, Map};
use crate::domain::{
    AccountSuspensionReason, Action, ActionKind, AzureTransferId, Capability, ChosenText, Cloud,
    CloudStep, Contradiction, Country, CustomerAgreementKind, CustomerInvitationId, Date,
    InvitationId, Model, MpnNumber, Offer, OrganisationId, OutsideServiceId, ParameterKind,
    PersonId, Question, ReviewFinding, Role, SaleKind, Service, SubscriptionId, SupportPlan,
    SuspensionReason, TenantId, TenantKind, TicketId, TransferId, Verdict, World,
};

/// How many verdicts the search for one kind of action takes at most: enough to try every pair of
/// two hundred organisations.
const BOUND: u32 = 50_000;

/// A text that is a mail address and that of a mail; one that is a number; and first and last name.
const SAMPLES: [&str; 3] = ["sample@example.com", "1234567890", "S S"];

/// The ids of the things that a World has of a kind, in their order; none when a parameter of this
/// kind names no thing.
pub(super) fn things(kind: ParameterKind, world: &World) -> Vec<String> {
    match kind {
        ParameterKind::Organisation => {
            ordered(&mut world.organisations.keys().map(OrganisationId::as_str))
        }
        ParameterKind::Person => ordered(&mut world.people.keys().map(PersonId::as_str)),
        ParameterKind::Invitation => {
            ordered(&mut world.invitations.keys().map(InvitationId::as_str))
        }
        ParameterKind::CustomerInvitation => {
            let requests = world.customer_invitations.keys();
            ordered(&mut requests.map(CustomerInvitationId::as_str))
        }
        ParameterKind::Ticket => ordered(&mut world.tickets.keys().map(TicketId::as_str)),
        ParameterKind::Tenant => ordered(&mut world.tenants.keys().map(TenantId::as_str)),
        ParameterKind::Subscription => {
            ordered(&mut world.subscriptions.keys().map(SubscriptionId::as_str))
        }
        ParameterKind::Mpn => {
            let held = world.organisations.values().flat_map(|it| &it.mpn_ids);
            ordered(&mut held.map(|mpn| MpnNumber::as_str(&mpn.number)))
        }
        ParameterKind::Country => {
            let countries: Vec<_> = Country::all().collect();
            ordered(&mut countries.iter().map(Country::code))
        }
        ParameterKind::Role => ordered(&mut Role::ALL.iter().map(|it| it.id())),
        ParameterKind::Offer => ordered(&mut Offer::ALL.iter().map(|it| it.id())),
        ParameterKind::TenantKind => ordered(&mut TenantKind::ALL.iter().map(|it| it.id())),
        ParameterKind::CustomerAgreementKind => {
            ordered(&mut CustomerAgreementKind::ALL.iter().map(|it| it.id()))
        }
        ParameterKind::SaleKind => ordered(&mut SaleKind::ALL.iter().map(|it| it.id())),
        ParameterKind::Capability => ordered(&mut Capability::ALL.iter().map(|it| it.id())),
        ParameterKind::SupportPlan => ordered(&mut SupportPlan::ALL.iter().map(|it| it.id())),
        ParameterKind::Transfer => {
            ordered(&mut world.direct_bill.transfers.keys().map(TransferId::as_str))
        }
        ParameterKind::Cloud => ordered(&mut Cloud::ALL.iter().map(|it| it.id())),
        ParameterKind::CloudStep => ordered(&mut CloudStep::ALL.iter().map(|it| it.id())),
        ParameterKind::Contradiction => ordered(&mut Contradiction::ALL.iter().map(|it| it.id())),
        ParameterKind::ChosenText => ordered(&mut ChosenText::ALL.iter().map(|it| it.id())),
        ParameterKind::AzureTransfer => {
            ordered(&mut world.azure_transfers.keys().map(AzureTransferId::as_str))
        }
        ParameterKind::OutsideService => {
            ordered(&mut world.outside_services.keys().map(OutsideServiceId::as_str))
        }
        ParameterKind::Service => ordered(&mut Service::ALL.iter().map(|it| it.id())),
        ParameterKind::Model => ordered(&mut Model::ALL.iter().map(|it| it.id())),
        ParameterKind::AccountSuspensionReason => {
            ordered(&mut AccountSuspensionReason::ALL.iter().map(|it| it.id()))
        }
        ParameterKind::ReviewFinding => ordered(&mut ReviewFinding::ALL.iter().map(|it| it.id())),
        ParameterKind::SuspensionReason => {
            ordered(&mut SuspensionReason::ALL.iter().map(|it| it.id()))
        }
        ParameterKind::Listed
        | ParameterKind::Phone
        | ParameterKind::Date
        | ParameterKind::Truth
        | ParameterKind::Number
        | ParameterKind::Text => Vec::new(),
    }
}

/// What an open parameter is tried with: every thing that a World has, the actor's own
/// organisation before the others, or samples of what a person writes.
fn tried(
    kind: ParameterKind,
    world: &World,
    date: Date,
    own: Option<&OrganisationId>,
) -> Vec<Json> {
    match kind {
        ParameterKind::Truth => vec![Json::Bool(true), Json::Bool(false)],
        ParameterKind::Number => vec![Json::from(1)],
        ParameterKind::Text => SAMPLES.map(Json::from).to_vec(),
        // Sales belong to a month that is over.
        ParameterKind::Date => [date, date.plus_days(1), date.month_start(-1)]
            .iter()
            .map(|it| Json::from(it.to_string()))
            .collect(),
        _ => {
            let mut ids = things(kind, world);
            match kind {
                ParameterKind::Organisation => {
                    let own = own.and_then(|own| ids.iter().position(|id| *id == own.as_str()));
                    if let Some(own) = own {
                        let own = ids.remove(own);
                        ids.insert(0, own);
                    }
                }
                // An order may name no MPN ID at all.
                ParameterKind::Mpn => ids.push(String::new()),
                _ => {}
            }
            ids.into_iter().map(Json::from).collect()
        }
    }
}

/// Each text once, in order.
fn ordered(ids: &mut dyn Iterator<Item = &str>) -> Vec<String> {
    let mut ordered: Vec<String> = Vec::new();
    for id in ids {
        let place = ordered.partition_point(|known| **known < *id);
        if ordered.get(place).is_none_or(|known| known != id) {
            ordered.insert(place, id.to_owned());
        }
    }
    ordered
}

pub(super) fn is_permitted(world: &World, question: &Question) -> bool {
    verdict(world, question) == Verdict::Permitted
}

/// The search for a choice of parameters with which an action is Permitted.
pub(super) struct Choice<'a> {
    world: &'a World,
    asked: Question,
    own: Option<&'a OrganisationId>,
    kind: ActionKind,
    /// How many verdicts may still be taken.
    left: u32,
}

impl<'a> Choice<'a> {
    pub(super) fn new(world: &'a World, asked: &Question, kind: ActionKind) -> Self {
        Self {
            world,
            // Each choice replaces the action. A copy of any action is a great deal of code.
            asked: Question {
                actor: asked.actor.clone(),
                action: Action::WaitUntil { date: None },
                as_of: asked.as_of,
            },
            own: world.people.get(&asked.actor).map(|it| &it.organisation),
            kind,
            left: BOUND,
        }
    }

    /// Whether one exists that completes these parameters.
    ///
    /// What is not Permitted with a parameter open stays so whatever the parameter is, so it is cut
    /// off early. That counts only once the thing acted on is chosen, because who has to act may
    /// depend on it; it is chosen first.
    pub(super) fn exists(&mut self, given: &Map) -> bool {
        let acted_on = self.kind.resource();
        let open = |name: &str| !given.contains_key(name);
        let mut next = None;
        for (name, sort) in self.kind.parameters() {
            let needed = open(name) && !sort.may_be_left_out();
            if needed && (next.is_none() || *name == acted_on) {
                next = Some((*name, *sort));
            }
        }
        if (next.is_none() || !open(acted_on)) && !self.permits(given) {
            return false;
        }
        let Some((name, sort)) = next else {
            return true;
        };
        let date = self.asked.as_of.unwrap_or(self.world.date);
        for value in tried(sort, self.world, date, self.own) {
            let mut more = given.clone();
            more.insert(name.into(), value);
            if self.exists(&more) {
                return true;
            }
            if self.left == 0 {
                break;
            }
        }
        false
    }

    /// Whether the search ended before everything was tried.
    pub(super) const fn is_cut_short(&self) -> bool {
        self.left == 0
    }

    fn permits(&mut self, given: &Map) -> bool {
        let Ok(action) = Action::with_parameters(self.kind, given.clone()) else {
            return false;
        };
        if self.left == 0 {
            return false;
        }
        self.left -= 1;
        self.asked.action = action;
        is_permitted(self.world, &self.asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Givens, Kind};

    #[test]
    fn each_text_stands_once_and_in_order() {
        assert_eq!(
            ordered(&mut ["b", "c", "a", "b", "c"].into_iter()),
            ["a", "b", "c"]
        );
    }

    #[test]
    fn the_own_organisation_is_tried_before_the_others() {
        let mut givens = Givens::new();
        for id in ["a", "b", "c"] {
            givens = givens.organisation(id, id, Kind::Customer, ("Lyon", "FR"));
        }
        let world = World::after(Date::USUAL, &givens.events()).unwrap();
        let kind = ParameterKind::Organisation;
        let first = |own: Option<&str>| {
            let own = own.map(OrganisationId::from);
            let all = tried(kind, &world, Date::USUAL, own.as_ref());
            assert_eq!(all.len(), 4, "they and Microsoft");
            all.into_iter().next().unwrap()
        };
        assert_eq!(first(None), Json::from("a"));
        for own in ["a", "b", "c"] {
            assert_eq!(first(Some(own)), Json::from(own));
        }
    }
}
