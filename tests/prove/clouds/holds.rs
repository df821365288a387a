//! What holds in every World of a cloud, written against the documents.

use partner_lab::domain::{
    Action, Cloud, CloudState, Contradiction, Kind, OrganisationId, Verdict, World,
};

use super::super::explore::{Reached, permitted};
use super::super::support::customers::ask;
use super::seen::{active, project, read, state};
use super::{CLOSED, CLOUDS, COMPANIES};

/// Written against the documents: what an application needs and goes through, and who does what in
/// which cloud after it.
pub(super) fn holds_everywhere(reached: &Reached, cloud: Cloud) {
    use CloudState::{Accepted, Active, Eligible, InReview, Rejected, Signed, Submitted};
    const FIRST: &[CloudState] = &[Submitted, Eligible, InReview, Accepted, Signed, Active];
    for (at, action, to) in &reached.edges {
        let (from, to) = (&reached.worlds[*at], &reached.worlds[*to]);
        let what = || format!("{action:?}: {}", project(from, cloud));
        for (id, _, kind) in COMPANIES {
            for of in CLOUDS {
                let id = id.into();
                let (before, after) = (state(from, &id, of), state(to, &id, of));
                if before == after {
                    continue;
                }
                let way = if of == Cloud::UsGovernment {
                    FIRST
                } else {
                    &[Submitted, Active]
                };
                let place = |it| way.iter().position(|of| Some(*of) == it);
                let goes = match after {
                    Some(Submitted) => matches!(before, None | Some(Rejected)),
                    Some(Rejected) => matches!(before, Some(Submitted | InReview)),
                    _ => place(after) == place(before).map(|it| it + 1),
                };
                assert!(
                    goes && (of == cloud || kind == Kind::Customer),
                    "{}",
                    what()
                );
                // A reseller goes through its provider; a customer sells nothing.
                let offered = of == Cloud::Gcc;
                assert!(!(offered && kind == Kind::IndirectReseller), "{}", what());
                assert!(offered || kind != Kind::Customer, "{}", what());
            }
        }
        let contradicted = cloud != Cloud::UsGovernment || read(from);
        match action {
            Action::RequestResellerRelationship {
                partner: Some(id),
                admin_rights,
                ..
            } => {
                assert!(contradicted, "{}", what());
                assert!(cloud == Cloud::Gcc || active(from, id, cloud), "{}", what());
                let always = [Cloud::UsGovernment, Cloud::Germany].contains(&cloud);
                let leaves_out = *admin_rights == Some(false);
                assert!(!(leaves_out && always), "{}", what());
            }
            Action::InviteCustomerJointly {
                reseller: Some(id), ..
            } => {
                assert!(contradicted, "{}", what());
                assert!(cloud == Cloud::Gcc || active(from, id, cloud), "{}", what());
            }
            Action::AcceptResellerRelationship { .. } => assert!(contradicted, "{}", what()),
            Action::PlaceOrder {
                partner: Some(id), ..
            } => sells(from, id, cloud),
            Action::PlaceOrderForReseller {
                provider: Some(id), ..
            } => {
                assert!(contradicted, "{}", what());
                sells(from, id, cloud);
            }
            Action::AddCustomerInCloud {
                partner: Some(id), ..
            } => {
                let provider = from.organisations[id].kind == Kind::IndirectProvider;
                assert!(contradicted || !provider, "{}", what());
                assert!(active(from, id, cloud), "{}", what());
                assert_ne!(cloud, Cloud::China, "{}", what());
                // Who is new there has not been validated.
                assert_ne!(cloud, Cloud::Gcc, "{}", what());
                assert!(cloud != Cloud::Germany || from.date < CLOSED, "{}", what());
            }
            _ => {}
        }
    }
    // The documents contradict each other, and nothing says which of them counts.
    let unread = |it: &&World| it.assumption(Contradiction::UsGovernment).is_none();
    for world in reached.worlds.iter().filter(unread) {
        if cloud == Cloud::UsGovernment && active(world, &"alpine".into(), cloud) {
            let asked = permitted(world, "val", &ask("alpine", "there", "uma", true));
            assert_eq!(asked, Verdict::Unknown, "{}", project(world, cloud));
        }
    }
}

/// Who sells into a cloud has applied for it; the offer is for customers that are validated too.
fn sells(world: &World, id: &OrganisationId, cloud: Cloud) {
    let what = project(world, cloud);
    assert!(active(world, id, cloud), "{id}: {what}");
    assert_ne!(cloud, Cloud::China, "{id}: {what}");
    let validated = active(world, &"woodgrove".into(), Cloud::Gcc);
    assert!(cloud != Cloud::Gcc || validated, "{id}: {what}");
    assert!(
        world.standing_relationship(id, &"there".into()).is_some(),
        "{id}: {what}"
    );
}
