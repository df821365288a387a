//! A provider and a reseller connect: the clean case, what can stand in the way, and the end.

use super::cast::{cast, plain, with_mpn};
use super::{Bundled, Script};
use crate::domain::{Action, Date, Event, Invitation, InvitationState, Kind, MpnKind, Role};
use crate::scenario::Given;

const fn bundled(
    id: &'static str,
    person: &'static str,
    page: &'static str,
    script: fn() -> Script,
) -> Bundled {
    Bundled {
        id,
        revision: 1,
        person,
        page,
        script,
    }
}

/// Nothing stands in the way.
pub(super) const CONNECT: Bundled = bundled("connect", "jun", "overview", || Script {
    date: Date::USUAL,
    givens: plain(with_mpn(cast())),
    actions: Vec::new(),
});

/// The company is not enrolled yet.
pub(super) const NOT_ENROLLED: Bundled =
    bundled("not-enrolled", "jun", "indirect-resellers", || Script {
        date: Date::USUAL,
        givens: plain(
            with_mpn(cast())
                .organisation("wingtip", "Wingtip Toys", Kind::Prospect, ("Lille", "FR"))
                .person("eva", "Eva Stone", "wingtip", &[Role::GlobalAdmin])
                .person("tom", "Tom Hale", "wingtip", &[Role::BillingAdmin])
                .mpn("wingtip", "4500001", MpnKind::Location, "FR"),
        ),
        actions: Vec::new(),
    });

/// The provider is in another market. Its invitation stands in spite of the rule, so that both
/// sides can be looked at.
pub(super) const OTHER_MARKET: Bundled =
    bundled("other-market", "ana", "indirect-providers", || {
        let mut givens = plain(with_mpn(cast()));
        givens.push(Given {
            event: Event::InvitationSent {
                invitation: Invitation {
                    id: "from-canada".into(),
                    provider: "tailspin".into(),
                    reseller: "fabrikam".into(),
                    to: "ana".into(),
                    sent: Date::ymd(2021, 5, 17),
                    state: InvitationState::Sent,
                },
            },
            despite: Some("R-PR-REGION".to_owned()),
        });
        Script {
            date: Date::USUAL,
            givens,
            actions: Vec::new(),
        }
    });

/// The reseller's only location MPN ID lies in another country, so it is not associated. That of
/// another reseller still lies in Partner Membership Center.
pub(super) const MPN_COUNTRY: Bundled = Bundled {
    revision: 2,
    ..bundled("mpn-country", "ana", "identifiers", || Script {
        date: Date::USUAL,
        givens: plain(
            cast()
                .mpn("fabrikam", "4200000", MpnKind::Global, "FR")
                .mpn("fabrikam", "4200007", MpnKind::Location, "ES")
                .but("proseware", |held| {
                    held.associated_mpn = None;
                    for mpn in &mut held.mpn_ids {
                        mpn.in_partner_center = false;
                    }
                }),
        ),
        actions: Vec::new(),
    })
};

/// The invitation reached someone who may not accept it.
pub(super) const NOT_GLOBAL_ADMIN: Bundled =
    bundled("not-global-admin", "leo", "mailbox", || Script {
        date: Date::USUAL,
        givens: plain(with_mpn(cast())),
        actions: vec![("jun", invite("leo"))],
    });

/// The invitation was accepted before.
pub(super) const ALREADY_ACCEPTED: Bundled =
    bundled("already-accepted", "ana", "mailbox", || Script {
        date: Date::USUAL,
        givens: plain(with_mpn(cast())),
        actions: vec![
            ("jun", invite("ana")),
            (
                "ana",
                Action::AuthorizeIndirectProvider {
                    invitation: Some("invitation-1".into()),
                    ticked: Some(true),
                },
            ),
        ],
    });

/// Connected, but the reseller has not signed, on the eve of the day from which that counts.
pub(super) const NOT_SIGNED: Bundled = bundled("not-signed", "ana", "overview", || Script {
    date: Date::ymd(2020, 1, 31),
    givens: plain(with_mpn(cast()).connected("contoso", "fabrikam", Date::ymd(2019, 3, 11))),
    actions: Vec::new(),
});

/// Connected, on the eve of the day from which the provider can end it in the portal.
pub(super) const ENDING: Bundled = bundled("ending", "jun", "indirect-resellers", || Script {
    date: Date::ymd(2020, 6, 28),
    givens: plain(
        with_mpn(cast())
            .connected("contoso", "fabrikam", Date::ymd(2019, 3, 11))
            .signed("fabrikam", Date::ymd(2020, 1, 20)),
    ),
    actions: Vec::new(),
});

fn invite(recipient: &str) -> Action {
    Action::RequestPartnership {
        provider: Some("contoso".into()),
        reseller: Some("fabrikam".into()),
        recipient: Some(recipient.into()),
        text: Some(String::new()),
        link_kept: Some(true),
    }
}
