//! Worlds and actions in account settings for the worked examples.

use super::customers::market;
use crate::domain::{Action, ActionKind, Country, Date, Event, Givens, Kind, Role, TenantKind};

/// Nia Blum was added to Contoso as an admin agent and has not signed in yet.
pub(in crate::policy) fn newcomer(givens: Givens) -> Givens {
    givens
        .person("nia", "Nia Blum", "contoso", &[Role::AdminAgent])
        .added("nia", "nia.blum@contosodistribution.example", false)
}

/// Gus Orr is a guest at Fabrikam.
pub(in crate::policy) fn guest(givens: Givens) -> Givens {
    givens
        .person("gus", "Gus Orr", "fabrikam", &[])
        .added("gus", "gus@agency.example", true)
}

/// Proseware is above its credit limit.
pub(in crate::policy) fn owing(givens: Givens) -> Givens {
    market(givens).but("proseware", |it| it.over_credit_limit = true)
}

/// Proseware has a business profile, which Pia Lund keeps.
pub(in crate::policy) fn presented(givens: Givens) -> Givens {
    market(givens)
        .person(
            "pia",
            "Pia Lund",
            "proseware",
            &[Role::BusinessProfileAdmin, Role::ReferralsAdmin],
        )
        .presented("proseware", "Cloud services for banks.")
}

/// Woodgrove Bank has asked Proseware.
pub(in crate::policy) fn asked(givens: Givens) -> Givens {
    presented(givens).event(Event::ReferralSent {
        partner: "proseware".into(),
        customer: "woodgrove".into(),
        text: "We look for help.".to_owned(),
        date: Date::ymd(2018, 6, 1),
    })
}

/// Fabrikam has a sister company in Canada with a tenant of its own, `own`.
pub(in crate::policy) fn sister(givens: Givens) -> Givens {
    givens
        .organisation(
            "bleu",
            "Fabrikam Bleu",
            Kind::IndirectReseller,
            ("Montreal", "CA"),
        )
        .but("bleu", |it| it.group = Some("fabrikam".into()))
        .person("lea", "Lea Roy", "bleu", &[Role::GlobalAdmin])
        .tenant("bleu", "own", TenantKind::InternalUse)
}

/// The sister company has associated it with its own account.
pub(in crate::policy) fn linked(givens: Givens) -> Givens {
    sister(givens).event(Event::TenantAssociated {
        organisation: "bleu".into(),
        tenant: "own".into(),
        associated: true,
    })
}

/// Fabrikam's only global admin has lost the role.
pub(in crate::policy) fn orphaned(givens: Givens) -> Givens {
    givens.event(Event::RoleRemoved {
        person: "ana".into(),
        role: Role::GlobalAdmin,
    })
}

/// An employee is added.
pub(in crate::policy) fn add(organisation: &str) -> Action {
    let domain = match organisation {
        "contoso" => "contosodistribution.example",
        _ => "fabrikam.example",
    };
    Action::AddPerson {
        organisation: Some(organisation.into()),
        name: Some("Kim Cho".to_owned()),
        address: Some(format!("kim.cho@{domain}")),
        guest: Some(false),
    }
}

/// An employee of Fabrikam is added.
pub(in crate::policy) fn add_as(name: &str, address: &str) -> Action {
    Action::AddPerson {
        organisation: Some("fabrikam".into()),
        name: Some(name.to_owned()),
        address: Some(address.to_owned()),
        guest: Some(false),
    }
}

/// Someone is given a role.
pub(in crate::policy) fn give(person: &str, role: Role) -> Action {
    Action::AssignRole {
        person: Some(person.into()),
        role: Some(role),
    }
}

/// Fabrikam enforces multi-factor authentication or ceases to.
pub(in crate::policy) fn set_mfa(enforced: bool) -> Action {
    Action::SetMultiFactor {
        organisation: Some("fabrikam".into()),
        enforced: Some(enforced),
    }
}

/// Proseware pays.
pub(in crate::policy) fn pay() -> Action {
    Action::PayOutstanding {
        organisation: Some("proseware".into()),
    }
}

/// Woodgrove Bank asks Proseware.
pub(in crate::policy) fn asks() -> Action {
    Action::SendReferral {
        partner: Some("proseware".into()),
        customer: Some("woodgrove".into()),
        text: Some("We look for help.".to_owned()),
    }
}

/// Proseware takes the inquiry on.
pub(in crate::policy) fn answer() -> Action {
    Action::AnswerReferral {
        partner: Some("proseware".into()),
        customer: Some("woodgrove".into()),
        accepted: Some(true),
    }
}

/// One character more than a description may have.
pub(in crate::policy) const LONG: &str = match std::str::from_utf8(&[b'a'; 2501]) {
    Ok(text) => text,
    Err(_) => "",
};

/// Proseware publishes its business profile.
pub(in crate::policy) fn publish(description: &str) -> Action {
    Action::PublishBusinessProfile {
        organisation: Some("proseware".into()),
        description: Some(description.to_owned()),
        logo_width: Some(300),
        locations: Some("Berlin\nLinz".to_owned()),
    }
}

/// A partner changes its legal information.
pub(in crate::policy) fn legal(
    organisation: &str,
    name: &str,
    city: &str,
    country: &str,
) -> Action {
    Action::ChangeLegalInfo {
        organisation: Some(organisation.into()),
        legal_name: Some(name.to_owned()),
        legal_address: Some(String::new()),
        city: Some(city.to_owned()),
        country: Some(Country::new(country)),
    }
}

/// A partner changes its name and stays where it is.
pub(in crate::policy) fn rename(organisation: &str, name: &str) -> Action {
    match organisation {
        "contoso" => legal(organisation, name, "Madrid", "ES"),
        _ => legal(organisation, name, "Lyon", "FR"),
    }
}

/// Fabrikam associates a tenant.
pub(in crate::policy) fn associate(tenant: &str) -> Action {
    Action::AssociateTenant {
        organisation: Some("fabrikam".into()),
        tenant: Some(tenant.into()),
    }
}

/// Someone proves that the company owns its domain.
pub(in crate::policy) fn prove(organisation: &str) -> Action {
    Action::ProveDomain {
        organisation: Some(organisation.into()),
        recorded: Some(true),
    }
}

/// Someone opens a page of an organisation.
pub(in crate::policy) fn view(kind: ActionKind, organisation: &str) -> Action {
    let organisation = Some(organisation.into());
    match kind {
        ActionKind::ViewPricing => Action::ViewPricing { organisation },
        ActionKind::ViewCustomers => Action::ViewCustomers { organisation },
        ActionKind::ViewResellerAnalytics => Action::ViewResellerAnalytics { organisation },
        ActionKind::ViewActivityLog => Action::ViewActivityLog { organisation },
        ActionKind::ViewAgreements => Action::ViewAgreements { organisation },
        _ => Action::UseMultiPartner { organisation },
    }
}
