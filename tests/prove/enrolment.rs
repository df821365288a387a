//! Enrolment from nothing: a company without account and membership, good and bad forms, both
//! checks with their rejections, tickets, and time.

use std::fmt::Write as _;

use partner_lab::domain::{
    Action, Date, Enrolment, Givens, Kind, Model, OrganisationId, ReviewFinding, Role, Verdict,
    World,
};

use super::explore::{Reached, Space, Step, permitted};
use super::support::actions::{
    answer, approve, ask_about, choose, confirm, create_account, enroll_typed, join, resend, review,
};
use super::support::on;

const OCTOBER: Date = on(2020, 10, 1);
/// A Monday before the day from which newcomers start as resellers, that day, and days on which a
/// mail can be sent again and a ticket be opened.
const START: Date = on(2020, 9, 28);
const DATES: &[Date] = &[OCTOBER, on(2020, 10, 9)];
const COMPANY: &str = "wingtip";
const MAILS: [&str; 4] = [
    "tom@wingtiptoys.example",
    "tom@elsewhere.example",
    "tom@Mail.Yahoo.co.uk",
    "tom@wingtip.onmicrosoft.com",
];

fn id() -> OrganisationId {
    COMPANY.into()
}

fn start() -> World {
    let events = Givens::new()
        .organisation(COMPANY, "Wingtip Toys", Kind::Prospect, ("Lille", "FR"))
        .person("eva", "Eva Stone", COMPANY, &[])
        .person("tom", "Tom Hale", COMPANY, &[])
        .without_account(COMPANY)
        .events();
    World::after(START, &events).unwrap()
}

fn steps(_: &World) -> Vec<Step> {
    let mut steps = vec![
        ("eva", create_account(COMPANY)),
        ("eva", join(COMPANY, "info@wingtiptoys.example")),
        ("eva", join(COMPANY, "eva@wingtiptoys.example")),
        ("tom", confirm(COMPANY)),
        ("eva", confirm(COMPANY)),
        ("eva", resend(COMPANY)),
        ("eva", ask_about(COMPANY)),
        ("eva", answer(COMPANY, "Wingtip Toys")),
        ("robin", approve(COMPANY)),
    ];
    for email in MAILS {
        steps.push(("eva", enroll_typed(COMPANY, "tom", email, "Wingtip Toys")));
        steps.push(("tom", enroll_typed(COMPANY, "tom", email, "Wingtip Toys")));
    }
    steps.push(("eva", enroll_typed(COMPANY, "tom", MAILS[0], "Wingtip")));
    steps.push(("eva", enroll_typed(COMPANY, "tom", MAILS[0], " ")));
    steps.push((
        "eva",
        enroll_typed(COMPANY, "nobody", MAILS[0], "Wingtip Toys"),
    ));
    for finding in [
        ReviewFinding::Employed,
        ReviewFinding::DomainNotOwned,
        ReviewFinding::Registered,
        ReviewFinding::NameDiffers,
    ] {
        steps.push(("robin", review(COMPANY, finding)));
        steps.push(("eva", review(COMPANY, finding)));
    }
    steps
}

/// Everything counts but the numbers of MPN IDs, which derive from the steps.
fn project(world: &World) -> String {
    let it = &world.organisations[&id()];
    let application = &world.applications[&id()];
    let mut key = format!("{} {}", world.date, it.enrolment.id());
    write!(
        key,
        " {} {} {:?} {:?} {:?} {} {} {} {:?}",
        it.mpn_ids.len(),
        application.no_account,
        application.employment,
        application.business,
        application.waits_since,
        application.email,
        application.legal_name,
        application.documents,
        application.ticket,
    )
    .unwrap();
    key
}

/// Written against the documents: what must have happened before each step.
fn holds_everywhere(reached: &Reached) {
    for world in &reached.worlds {
        let it = &world.organisations[&id()];
        let application = &world.applications[&id()];
        let domain = application.email.to_ascii_lowercase();
        assert!(!domain.contains("yahoo"), "web mail: {}", project(world));
        assert!(
            !domain.contains("onmicrosoft"),
            "sign-in name: {}",
            project(world)
        );
        if it.enrolment != Enrolment::None {
            assert!(!application.no_account, "no account: {}", project(world));
            assert!(!it.mpn_ids.is_empty(), "no MPN ID: {}", project(world));
            assert!(!application.legal_name.trim().is_empty());
            assert_eq!(it.primary_contact, Some("tom".into()));
        }
        if it.enrolment == Enrolment::Enrolled {
            assert_eq!(it.kind, Kind::IndirectReseller);
            assert_eq!(application.employment, Some(ReviewFinding::Employed));
            assert_eq!(application.business, Some(ReviewFinding::Registered));
            let own = application.email.ends_with("@wingtiptoys.example");
            assert!(own || application.documents, "no proof: {}", project(world));
        }
        let may = |model| permitted(world, "eva", &choose(COMPANY, model));
        let chosen = it.enrolment != Enrolment::None;
        for (model, closed) in [
            (Model::IndirectReseller, chosen),
            (Model::DirectBill, chosen || world.date >= OCTOBER),
            (Model::IndirectProvider, chosen || world.date >= OCTOBER),
            (Model::Advisor, true),
        ] {
            let expected = if closed {
                Verdict::Forbidden
            } else {
                Verdict::Permitted
            };
            assert_eq!(may(model), expected, "{model:?}: {}", project(world));
        }
        let company = id();
        let admins = world.people_of(&company);
        let admins = admins.filter(|it| it.roles.contains(&Role::GlobalAdmin));
        assert_eq!(admins.count() == 0, application.no_account);
    }
    for (from, action, to) in &reached.edges {
        let (from, to) = (&reached.worlds[*from], &reached.worlds[*to]);
        let (before, after) = (
            from.organisations[&id()].enrolment,
            to.organisations[&id()].enrolment,
        );
        assert!(before <= after, "an enrolment went back by {action:?}");
        if after == Enrolment::Enrolled && before != after {
            assert_eq!(before, Enrolment::InReview, "nobody confirmed: {action:?}");
            assert!(!from.applications[&id()].is_rejected());
        }
        let waited = from.applications[&id()].waits_since;
        let days = waited.map(|since| from.date.business_days_since(since));
        match action {
            Action::ResendVerification { .. } => assert!(days >= Some(1)),
            Action::AskAboutReview { .. } => assert!(days > Some(5)),
            Action::ConfirmEmail { .. } => assert_eq!(before, Enrolment::EmailPending),
            _ => {}
        }
    }
}

#[test]
fn a_company_enrols_from_nothing() {
    let reached = Space {
        start: start(),
        steps: Box::new(steps),
        project: Box::new(project),
        dates: DATES,
    }
    .explore();
    holds_everywhere(&reached);
    let enrolled = |world: &World| world.organisations[&id()].enrolment == Enrolment::Enrolled;
    assert!(reached.worlds.iter().any(enrolled));
    for (actor, goal) in [
        ("eva", create_account(COMPANY)),
        ("eva", join(COMPANY, "eva@wingtiptoys.example")),
        (
            "eva",
            enroll_typed(COMPANY, "tom", MAILS[0], "Wingtip Toys"),
        ),
        ("tom", confirm(COMPANY)),
        ("eva", resend(COMPANY)),
        ("eva", ask_about(COMPANY)),
        ("eva", answer(COMPANY, "Wingtip Toys")),
        ("robin", approve(COMPANY)),
        ("robin", review(COMPANY, ReviewFinding::Employed)),
        ("robin", review(COMPANY, ReviewFinding::NameDiffers)),
    ] {
        let may = |world: &World| permitted(world, actor, &goal) == Verdict::Permitted;
        assert!(reached.worlds.iter().any(may), "{goal:?} is never possible");
        reached.forbidden_stays_forbidden(actor, &goal);
    }
    for model in Model::ALL {
        reached.forbidden_stays_forbidden("eva", &choose(COMPANY, model));
    }
    println!(
        "enrolment: {} worlds, {} steps",
        reached.worlds.len(),
        reached.edges.len()
    );
    assert_eq!(reached.worlds.len(), 322);
}
