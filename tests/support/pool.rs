//! Every whole action that speaks of what a World holds, sensible or not, and of a few things that
//! it does not hold.

use partner_lab::domain::{
    Action, Country, InvitationId, Kind, OrganisationId, PersonId, ReviewFinding, Role, TicketId,
    World,
};

use super::actions::{
    add_location, another_account, answer, approve, ask_about, associate, authorize, close,
    confirm, create_account, enroll, invite, join, move_mpn, open, reinstate, remove,
    remove_access, resend, review, sign, suspend, ticket,
};
use super::on;

/// The actions to choose from.
pub fn pool(world: &World) -> Vec<Action> {
    let mut actions = Vec::new();
    between_two(world, &mut actions);
    of_one(world, &mut actions);
    of_people(world, &mut actions);
    super::customers::pool(world, &mut actions);
    super::accounts::pool(world, &mut actions);
    super::direct_bill::pool(world, &mut actions);
    super::clouds::pool(world, &mut actions);
    for id in world
        .invitations
        .keys()
        .map(InvitationId::as_str)
        .chain(["nowhere"])
    {
        actions.push(open(id));
        actions.push(authorize(id));
        actions.push(Action::AuthorizeIndirectProvider {
            invitation: Some(id.into()),
            ticked: Some(false),
        });
    }
    for id in world
        .tickets
        .keys()
        .map(TicketId::as_str)
        .chain(["nowhere"])
    {
        actions.push(close(id));
        actions.push(super::customers::drop_by_ticket(id));
    }
    for days in [-3, 1, 40, 200, 3000] {
        actions.push(Action::WaitUntil {
            date: Some(world.date.plus_days(days)),
        });
    }
    actions.push(Action::WaitUntil {
        date: Some(on(2020, 6, 29)),
    });
    actions
}

fn first_person(world: &World, organisation: &OrganisationId) -> PersonId {
    world
        .people_of(organisation)
        .next()
        .map_or_else(|| "nobody".into(), |person| person.id.clone())
}

fn between_two(world: &World, actions: &mut Vec<Action>) {
    let partners: Vec<_> = world
        .organisations
        .values()
        .filter(|it| it.kind != Kind::Microsoft)
        .collect();
    for provider in partners
        .iter()
        .filter(|it| it.kind == Kind::IndirectProvider)
    {
        for reseller in partners
            .iter()
            .filter(|it| it.kind != Kind::IndirectProvider)
        {
            let (p, r) = (provider.id.as_str(), reseller.id.as_str());
            let recipient = first_person(world, &reseller.id);
            actions.push(invite(p, r, recipient.as_str()));
            actions.push(remove_access(p, r));
            actions.push(remove(p, r));
            actions.push(ticket(p, p, r));
            actions.push(ticket(r, p, r));
        }
    }
    // The wrong way round, and of strangers.
    if let (Some(a), Some(b)) = (partners.first(), partners.last()) {
        let (a, b) = (a.id.as_str(), b.id.as_str());
        actions.push(invite(b, a, "nobody"));
        actions.push(ticket("nowhere", a, b));
        actions.push(remove(b, a));
        actions.push(remove_access("nowhere", b));
    }
}

fn of_one(world: &World, actions: &mut Vec<Action>) {
    let ids = world.organisations.keys().map(OrganisationId::as_str);
    for id in ids.chain(["nowhere"]) {
        let contact = first_person(world, &id.into());
        actions.push(sign(id));
        actions.push(enroll(id, contact.as_str()));
        actions.push(confirm(id));
        actions.push(create_account(id));
        actions.push(join(id, "ida@wingtiptoys.example"));
        actions.push(join(id, "info@wingtiptoys.example"));
        actions.push(resend(id));
        actions.push(ask_about(id));
        actions.push(answer(id, "Wingtip Toys"));
        actions.push(another_account(id, "FR"));
        for finding in ReviewFinding::ALL {
            actions.push(review(id, finding));
        }
        actions.push(approve(id));
        actions.push(suspend(id));
        actions.push(reinstate(id));
        actions.push(add_location(id, "FR"));
        let held = world
            .organisations
            .get(id)
            .map_or(&[][..], |it| &it.mpn_ids);
        for mpn in held.iter().map(|it| it.number.as_str()).chain(["1"]) {
            actions.push(associate(id, mpn));
            actions.push(move_mpn(id, mpn));
        }
    }
    actions.push(Action::AddMpnLocation {
        organisation: world.organisations.keys().next().cloned(),
        country: Some(Country::new("ZZ")),
        name: Some(String::new()),
        street: Some(String::new()),
        contact: Some("nobody".into()),
    });
}

fn of_people(world: &World, actions: &mut Vec<Action>) {
    let ids = world.people.keys().map(PersonId::as_str);
    for id in ids.chain(["nobody"]) {
        for role in [Role::GlobalAdmin, Role::AdminAgent, Role::AccountAdmin] {
            actions.push(super::actions::assign(id, role));
            actions.push(super::actions::unassign(id, role));
        }
    }
}
