//! A rule's worked examples: a small world, a person, an action, a date, and what follows.

pub(super) mod accounts;
pub(super) mod clouds;
pub(super) mod customers;
pub(super) mod dealings;
pub(super) mod direct_bill;
pub(super) mod enrolment;
#[cfg(not(target_arch = "wasm32"))]
mod play;
#[cfg(test)]
mod reads;

use crate::domain::{Action, Date, Enrolment, Givens, Kind, MpnKind, Role, Verdict};

/// A worked example, as data.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(
    target_arch = "wasm32",
    expect(dead_code, reason = "the module has no examples")
)]
pub(super) struct Example {
    /// What differs from the usual cast.
    pub(super) given: fn(Givens) -> Givens,
    /// Who acts.
    pub(super) actor: &'static str,
    /// What the person tries to do.
    pub(super) action: fn() -> Action,
    /// The policy date.
    pub(super) date: Date,
    /// What the policy answers.
    pub(super) verdict: Verdict,
}

/// A rule's example, which only native programs keep: it is published in the list of rules, so the
/// module need not carry it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Worked(#[cfg(not(target_arch = "wasm32"))] Example);

/// An example of a rule.
#[cfg_attr(
    target_arch = "wasm32",
    expect(unused_variables, reason = "the module has no examples")
)]
pub(super) const fn worked(example: Example) -> Worked {
    Worked(
        #[cfg(not(target_arch = "wasm32"))]
        example,
    )
}

/// Nothing differs from the usual cast.
pub(super) fn usual(givens: Givens) -> Givens {
    givens
}

/// A provider's whole request.
pub(super) fn invite(provider: &str, reseller: &str, recipient: &str) -> Action {
    Action::RequestPartnership {
        provider: Some(provider.into()),
        reseller: Some(reseller.into()),
        recipient: Some(recipient.into()),
        text: Some(String::new()),
        link_kept: Some(true),
    }
}

/// Contoso has invited Fabrikam; the invitation's id is `asked`.
pub(super) fn invited(givens: Givens) -> Givens {
    givens.invited("asked", "contoso", "fabrikam", "ana", Date::ymd(2018, 3, 1))
}

/// Contoso and Fabrikam are connected.
pub(super) fn connected(givens: Givens) -> Givens {
    givens.connected("contoso", "fabrikam", Date::ymd(2018, 3, 1))
}

/// Contoso and Fabrikam are connected and both have signed.
pub(super) fn ready(givens: Givens) -> Givens {
    connected(givens)
        .signed("contoso", Date::ymd(2019, 11, 4))
        .signed("fabrikam", Date::ymd(2019, 12, 2))
}

/// The invited side authorises, with the box ticked or not.
pub(super) fn authorize(ticked: bool) -> Action {
    Action::AuthorizeIndirectProvider {
        invitation: Some("asked".into()),
        ticked: Some(ticked),
    }
}

/// Contoso removes Fabrikam in the portal, with Yes or No.
pub(super) fn remove(confirmed: bool) -> Action {
    Action::RemovePartnership {
        provider: Some("contoso".into()),
        reseller: Some("fabrikam".into()),
        confirmed: Some(confirmed),
    }
}

/// Contoso and Fabrikam do new business.
pub(super) fn business() -> Action {
    Action::DoNewBusiness {
        provider: Some("contoso".into()),
        reseller: Some("fabrikam".into()),
    }
}

/// An organisation signs the partner agreement.
pub(super) fn sign(organisation: &str) -> Action {
    Action::SignPartnerAgreement {
        organisation: Some(organisation.into()),
    }
}

/// Fabrikam associates an MPN ID.
pub(super) fn associate(mpn: &str) -> Action {
    Action::AssociateMpnId {
        organisation: Some("fabrikam".into()),
        mpn: Some(mpn.into()),
    }
}

/// A company that has an MPN ID and has not applied yet, with one person who may apply.
pub(super) fn newcomer(givens: Givens) -> Givens {
    givens
        .organisation("wingtip", "Wingtip Toys", Kind::Prospect, ("Lille", "FR"))
        .person("eva", "Eva Stone", "wingtip", &[Role::GlobalAdmin])
        .person("tom", "Tom Hale", "wingtip", &[Role::BillingAdmin])
        .mpn("wingtip", "4500001", MpnKind::Location, "FR")
}

/// Wingtip Toys applies, with Tom Hale as its primary contact.
pub(super) fn enroll() -> Action {
    enroll_of("tom")
}

/// Wingtip Toys applies, with a person as its primary contact.
pub(super) fn enroll_of(contact: &'static str) -> Action {
    enrolment::Form {
        contact,
        ..enrolment::FORM
    }
    .action()
}

/// Wingtip Toys has applied and the contact has, or has not, confirmed the mail.
pub(super) fn applied(givens: Givens, enrolment: Enrolment) -> Givens {
    newcomer(givens).but("wingtip", |it| {
        it.enrolment = enrolment;
        it.primary_contact = Some("tom".into());
    })
}
