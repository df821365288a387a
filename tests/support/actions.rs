//! Whole actions, short.

use partner_lab::domain::{
    AccountSuspensionReason, Action, Country, Date, Model, ReviewFinding, Role,
};

pub fn invite(provider: &str, reseller: &str, recipient: &str) -> Action {
    Action::RequestPartnership {
        provider: Some(provider.into()),
        reseller: Some(reseller.into()),
        recipient: Some(recipient.into()),
        text: Some(String::new()),
        link_kept: Some(true),
    }
}

pub fn open(invitation: &str) -> Action {
    Action::OpenInvitation {
        invitation: Some(invitation.into()),
    }
}

pub fn authorize(invitation: &str) -> Action {
    Action::AuthorizeIndirectProvider {
        invitation: Some(invitation.into()),
        ticked: Some(true),
    }
}

pub fn remove_access(provider: &str, reseller: &str) -> Action {
    Action::RemoveAdminAccess {
        provider: Some(provider.into()),
        reseller: Some(reseller.into()),
    }
}

pub fn remove(provider: &str, reseller: &str) -> Action {
    Action::RemovePartnership {
        provider: Some(provider.into()),
        reseller: Some(reseller.into()),
        confirmed: Some(true),
    }
}

pub fn ticket(organisation: &str, provider: &str, reseller: &str) -> Action {
    Action::OpenSupportTicket {
        organisation: Some(organisation.into()),
        provider: Some(provider.into()),
        reseller: Some(reseller.into()),
    }
}

pub fn close(ticket: &str) -> Action {
    Action::CloseSupportTicket {
        ticket: Some(ticket.into()),
    }
}

pub fn sign(organisation: &str) -> Action {
    Action::SignPartnerAgreement {
        organisation: Some(organisation.into()),
    }
}

pub fn business(provider: &str, reseller: &str) -> Action {
    Action::DoNewBusiness {
        provider: Some(provider.into()),
        reseller: Some(reseller.into()),
    }
}

pub fn enroll(organisation: &str, contact: &str) -> Action {
    enroll_typed(
        organisation,
        contact,
        "tom.hale@wingtiptoys.example",
        "Wingtip Toys",
    )
}

/// An application whose form says this, in France.
pub fn enroll_typed(organisation: &str, contact: &str, email: &str, legal_name: &str) -> Action {
    Action::EnrollAsIndirectReseller {
        organisation: Some(organisation.into()),
        contact: Some(contact.into()),
        email: Some(email.to_owned()),
        legal_name: Some(legal_name.to_owned()),
        legal_address: Some("1 Grand-Place, Lille".to_owned()),
        country: Some(Country::new("FR")),
        support: Some("+33 3 20 00 00 00".to_owned()),
        registration: Some(String::new()),
    }
}

/// An application as a direct bill partner, with bank details or without.
pub fn enroll_direct(organisation: &str, contact: &str, bank_details: bool) -> Action {
    Action::EnrollAsDirectBillPartner {
        organisation: Some(organisation.into()),
        contact: Some(contact.into()),
        email: Some("tom.hale@wingtiptoys.example".to_owned()),
        legal_name: Some("Wingtip Toys".to_owned()),
        legal_address: Some("1 Grand-Place, Lille".to_owned()),
        country: Some(Country::new("FR")),
        support: Some("+33 3 20 00 00 00".to_owned()),
        bank_details: Some(bank_details),
    }
}

/// An application with these support details.
pub fn enroll_supported(organisation: &str, support: &str) -> Action {
    let mut action = enroll(organisation, "tom");
    if let Action::EnrollAsIndirectReseller { support: typed, .. } = &mut action {
        *typed = Some(support.to_owned());
    }
    action
}

pub fn choose(organisation: &str, model: Model) -> Action {
    Action::ChooseModel {
        organisation: Some(organisation.into()),
        model: Some(model),
    }
}

pub fn create_account(organisation: &str) -> Action {
    Action::CreateWorkAccount {
        organisation: Some(organisation.into()),
    }
}

pub fn join(organisation: &str, email: &str) -> Action {
    Action::JoinPartnerNetwork {
        organisation: Some(organisation.into()),
        email: Some(email.to_owned()),
    }
}

pub fn resend(organisation: &str) -> Action {
    Action::ResendVerification {
        organisation: Some(organisation.into()),
    }
}

pub fn review(organisation: &str, finding: ReviewFinding) -> Action {
    Action::ReviewApplication {
        organisation: Some(organisation.into()),
        finding: Some(finding),
    }
}

pub fn answer(organisation: &str, legal_name: &str) -> Action {
    Action::AnswerRejection {
        organisation: Some(organisation.into()),
        legal_name: Some(legal_name.to_owned()),
        legal_address: Some("1 Grand-Place, Lille".to_owned()),
    }
}

pub fn ask_about(organisation: &str) -> Action {
    Action::AskAboutReview {
        organisation: Some(organisation.into()),
    }
}

pub fn another_account(organisation: &str, country: &str) -> Action {
    Action::EnrolAnotherAccount {
        organisation: Some(organisation.into()),
        country: Some(Country::new(country)),
        support: Some("+33 3 20 00 00 00".to_owned()),
        registration: Some(String::new()),
    }
}

pub fn confirm(organisation: &str) -> Action {
    Action::ConfirmEmail {
        organisation: Some(organisation.into()),
    }
}

pub fn approve(organisation: &str) -> Action {
    Action::ApproveEnrolment {
        organisation: Some(organisation.into()),
    }
}

pub fn associate(organisation: &str, mpn: &str) -> Action {
    Action::AssociateMpnId {
        organisation: Some(organisation.into()),
        mpn: Some(mpn.into()),
    }
}

/// Who is asked about it works at each company of the cast.
pub fn add_location(organisation: &str, country: &str) -> Action {
    let contact = match organisation {
        "wingtip" => "eva",
        "contoso" => "mia",
        "proseware" => "ida",
        "alpine" => "val",
        _ => "ana",
    };
    Action::AddMpnLocation {
        organisation: Some(organisation.into()),
        country: Some(Country::new(country)),
        name: Some("A new place".to_owned()),
        street: Some("1 Grand-Place".to_owned()),
        contact: Some(contact.into()),
    }
}

pub fn move_mpn(organisation: &str, mpn: &str) -> Action {
    Action::MoveMpnId {
        organisation: Some(organisation.into()),
        mpn: Some(mpn.into()),
    }
}

pub fn assign(person: &str, role: Role) -> Action {
    Action::AssignRole {
        person: Some(person.into()),
        role: Some(role),
    }
}

pub fn unassign(person: &str, role: Role) -> Action {
    Action::RemoveRole {
        person: Some(person.into()),
        role: Some(role),
    }
}

pub fn suspend(organisation: &str) -> Action {
    suspend_for(organisation, None)
}

pub fn suspend_for(organisation: &str, reason: Option<AccountSuspensionReason>) -> Action {
    Action::SuspendAccount {
        organisation: Some(organisation.into()),
        reason,
    }
}

pub fn reinstate(organisation: &str) -> Action {
    Action::ReinstateAccount {
        organisation: Some(organisation.into()),
    }
}

pub fn decide_approval(provider: &str, approved: bool) -> Action {
    Action::DecideProviderApproval {
        organisation: Some(provider.into()),
        approved: Some(approved),
    }
}

pub fn wait(date: Date) -> Action {
    Action::WaitUntil { date: Some(date) }
}
