//! Worlds and actions on the way into the programme for the worked examples.

use super::{applied, newcomer};
use crate::domain::{
    Action, Application, Country, Date, Enrolment, Event, Givens, Model, MpnKind, ReviewFinding,
};

/// What is typed in an application.
#[derive(Clone, Copy, Debug)]
pub(in crate::policy) struct Form {
    pub(in crate::policy) organisation: &'static str,
    pub(in crate::policy) contact: &'static str,
    pub(in crate::policy) email: &'static str,
    pub(in crate::policy) legal_name: &'static str,
    pub(in crate::policy) country: &'static str,
    pub(in crate::policy) registration: &'static str,
}

/// Wingtip Toys applies, with Tom Hale as its primary contact.
pub(in crate::policy) const FORM: Form = Form {
    organisation: "wingtip",
    contact: "tom",
    email: "tom.hale@wingtiptoys.example",
    legal_name: "Wingtip Toys",
    country: "FR",
    registration: "",
};

const SUPPORT: &str = "+33 3 20 00 00 00";

/// When the application of the examples began to wait: a Monday.
pub(in crate::policy) const APPLIED: Date = Date::ymd(2021, 5, 10);

impl Form {
    /// It as an action.
    pub(in crate::policy) fn action(self) -> Action {
        Action::EnrollAsIndirectReseller {
            organisation: Some(self.organisation.into()),
            contact: Some(self.contact.into()),
            email: Some(self.email.to_owned()),
            legal_name: Some(self.legal_name.to_owned()),
            legal_address: Some("1 Grand-Place".to_owned()),
            country: Some(Country::new(self.country)),
            support: Some(SUPPORT.to_owned()),
            registration: Some(self.registration.to_owned()),
        }
    }
}

/// The usual application with something else typed in it.
pub(in crate::policy) fn enroll_but(change: fn(&mut Form)) -> Action {
    let mut form = FORM;
    change(&mut form);
    form.action()
}

/// The company has neither a work account nor an MPN ID, so nobody there holds a role.
pub(in crate::policy) fn bare(givens: Givens) -> Givens {
    let mut events = newcomer(givens).events();
    for event in &mut events {
        match event {
            Event::OrganisationAdded { organisation } if organisation.id.as_str() == "wingtip" => {
                organisation.mpn_ids.clear();
                organisation.tenant_country = None;
            }
            Event::PersonAdded { person } if person.organisation.as_str() == "wingtip" => {
                person.roles.clear();
            }
            _ => {}
        }
    }
    let givens = events.into_iter().fold(Givens::default(), Givens::event);
    givens.without_account("wingtip")
}

/// A newcomer with a second location, in Hungary.
pub(in crate::policy) fn hungarian_newcomer(givens: Givens) -> Givens {
    newcomer(givens).mpn("wingtip", "4500002", MpnKind::Location, "HU")
}

/// Wingtip Toys has applied; what is known of its application can be another.
pub(in crate::policy) fn applied_on(
    givens: Givens,
    enrolment: Enrolment,
    change: fn(&mut Application),
) -> Givens {
    let mut application = Application {
        email: FORM.email.to_owned(),
        legal_name: FORM.legal_name.to_owned(),
        legal_address: "1 Grand-Place".to_owned(),
        country: Some(Country::new("FR")),
        support: SUPPORT.to_owned(),
        waits_since: Some(APPLIED),
        ..Application::default()
    };
    change(&mut application);
    applied(givens, enrolment).event(Event::ApplicationUpdated {
        organisation: "wingtip".into(),
        application,
    })
}

/// Wingtip Toys looks at a place in the programme.
pub(in crate::policy) fn choose(model: Model) -> Action {
    Action::ChooseModel {
        organisation: Some("wingtip".into()),
        model: Some(model),
    }
}

/// Wingtip Toys creates its work account.
pub(in crate::policy) fn create_account() -> Action {
    Action::CreateWorkAccount {
        organisation: Some("wingtip".into()),
    }
}

/// Fabrikam adds a location.
pub(in crate::policy) fn add_location(country: &str) -> Action {
    Action::AddMpnLocation {
        organisation: Some("fabrikam".into()),
        country: Some(Country::new(country)),
        name: Some("Fabrikam Nord".to_owned()),
        street: Some("1 Grand-Place".to_owned()),
        contact: Some("ana".into()),
    }
}

/// Wingtip Toys joins the partner network.
pub(in crate::policy) fn join(email: &str) -> Action {
    Action::JoinPartnerNetwork {
        organisation: Some("wingtip".into()),
        email: Some(email.to_owned()),
    }
}

/// Wingtip Toys asks for the mail once more.
pub(in crate::policy) fn resend() -> Action {
    Action::ResendVerification {
        organisation: Some("wingtip".into()),
    }
}

/// Microsoft says what it found.
pub(in crate::policy) fn review(finding: ReviewFinding) -> Action {
    Action::ReviewApplication {
        organisation: Some("wingtip".into()),
        finding: Some(finding),
    }
}

/// Microsoft approves what is open.
pub(in crate::policy) fn approve() -> Action {
    Action::ApproveEnrolment {
        organisation: Some("wingtip".into()),
    }
}

/// Wingtip Toys sends documents and leaves its profile as it is.
pub(in crate::policy) fn answer() -> Action {
    Action::AnswerRejection {
        organisation: Some("wingtip".into()),
        legal_name: Some(FORM.legal_name.to_owned()),
        legal_address: Some("1 Grand-Place".to_owned()),
    }
}

/// Wingtip Toys asks why the review takes so long.
pub(in crate::policy) fn ask_about() -> Action {
    Action::AskAboutReview {
        organisation: Some("wingtip".into()),
    }
}

/// Fabrikam enrols a further account.
pub(in crate::policy) fn another(country: &str, support: &str) -> Action {
    another_of("fabrikam", country, support)
}

/// A company enrols a further account.
pub(in crate::policy) fn another_of(of: &str, country: &str, support: &str) -> Action {
    Action::EnrolAnotherAccount {
        organisation: Some(of.into()),
        country: Some(Country::new(country)),
        support: Some(support.to_owned()),
        registration: Some(String::new()),
    }
}
