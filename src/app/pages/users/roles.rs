//! The roles of one person: boxes to tick, and Update.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::stops::{Asked, Stop};
use crate::app::widgets::{aside, button, card, go_to, quiet, terms, verdict_button};
use crate::domain::{Action, Decision, Person, PersonId, Question, Role, Verdict};
use crate::i18n::{Key, key};

/// The roles that are to change: a sign for each, held or not held, and its id, with blanks between.
#[derive(Clone, Copy)]
pub(super) struct Ticked(RwSignal<String>);

impl Ticked {
    /// What was ticked for the person of the page; at first, every box is as the roles are.
    pub(super) fn new(app: App) -> Self {
        Self(app.field("roles", ""))
    }

    /// Whether a role that is held, or not, is to change.
    fn changes(self, role: Role, has: bool) -> bool {
        let wanted = wanted(role, !has);
        self.0.with(|it| it.split(' ').any(|it| it == wanted))
    }

    /// A box is ticked or cleared, whatever was wanted of it before.
    fn set(self, role: Role, has: bool, tick: bool) {
        let now = self.0.get_untracked();
        let others = now.split(' ').filter(|it| it.get(1..) != Some(role.id()));
        let mut kept = others.collect::<Vec<_>>().join(" ");
        if tick != has {
            kept.extend([" ", &wanted(role, tick)]);
        }
        self.0.set(kept.trim().to_owned());
    }
}

fn wanted(role: Role, held: bool) -> String {
    format!("{}{}", if held { '+' } else { '-' }, role.id())
}

/// The roles of one person.
pub(super) fn roles(app: App, person: &PersonId, ticked: Ticked) -> Option<Element> {
    let (_, at) = app.who()?;
    let person = app
        .world(|world| world.people.get(person).cloned())
        .flatten()
        .filter(|person| person.organisation == at)?;
    let mut questions = Vec::new();
    for role in Role::ALL {
        questions.extend(app.question(change(&person, role)));
    }
    let decisions = app.decide(&questions);
    let mut turned = false;
    let mut rows = Vec::new();
    let mut steps = Vec::new();
    let mut refused = Vec::new();
    for ((role, question), decision) in Role::ALL.into_iter().zip(questions).zip(&decisions) {
        let has = person.roles.contains(&role);
        let changes = ticked.changes(role, has);
        turned |= changes;
        let barred = decision
            .as_ref()
            .filter(|it| changes && it.verdict != Verdict::Permitted);
        let name = app.role(role);
        let why = barred.and_then(|it| verdict_button(app, &question, Some(it), &name));
        rows.push(self::role(name, role, has, changes, why, ticked));
        if let Some(decision) = barred {
            refused.push((question.clone(), decision.clone()));
        } else if changes {
            steps.push(question.action);
        }
    }
    let title = worded(
        "h2",
        app.fill_one(key::USERS_ROLES_OF, "person", person.name.clone()),
    )
    .attr("class", "grow");
    let close = go_to(app, Page::Users(None), key::CLOSE);
    let card = classed("section", "card")
        .with(classed("div", "row").with(title).with(close))
        .with(aside(app, key::ROLES_LEAD))
        .with(classed("ul", "list roles").all(rows))
        .with(
            classed("p", "row")
                .with(update(app, steps, refused.is_empty(), ticked))
                .with((!turned).then(|| quiet("span", app.t(key::LEGAL_SAME)))),
        )
        .with(reasons(app, refused))
        .with(terms(app, &["global-admin", "admin-agent"]));
    Some(card)
}

/// Takes a role that the person holds, gives one that it does not.
fn change(person: &Person, role: Role) -> Action {
    let has = person.roles.contains(&role);
    let (person, role) = (Some(person.id.clone()), Some(role));
    if has {
        Action::RemoveRole { person, role }
    } else {
        Action::AssignRole { person, role }
    }
}

fn role(
    name: String,
    role: Role,
    has: bool,
    changes: bool,
    why: Option<Element>,
    ticked: Ticked,
) -> Markup {
    let field = element("input")
        .attr("type", "checkbox")
        .flag("checked", has != changes)
        .ticked(move |tick| ticked.set(role, has, tick));
    let label = element("label")
        .attr("class", "row grow")
        .with(field)
        .with(worded("span", name));
    classed("li", "row")
        .maybe("data-held", has.then_some("true".into()))
        .with(label)
        .with(why)
        .into()
}

/// The button. What is ticked happens one after the other, each as a step of its own.
fn update(app: App, steps: Vec<Action>, free: bool, ticked: Ticked) -> Element {
    let able = free && !steps.is_empty() && app.lens.get().is_none();
    let press = move || {
        if able {
            follow(app, steps.clone(), ticked);
        }
    };
    button(app.t(key::ROLES_UPDATE), press)
        .attr("class", "primary")
        .flag("aria-disabled", !able)
}

fn follow(app: App, mut steps: Vec<Action>, ticked: Ticked) {
    if steps.is_empty() {
        return;
    }
    let step = steps.remove(0);
    let last = last_admin(app, &step);
    if last.is_some() && !steps.is_empty() {
        // After it nobody may take the others.
        steps.push(step);
        return follow(app, steps, ticked);
    }
    let role = match &step {
        Action::AssignRole { role, .. } | Action::RemoveRole { role, .. } => *role,
        _ => None,
    };
    let Some((actor, _)) = app.who() else { return };
    let then = move || {
        if let Some(role) = role {
            ticked.set(role, false, false);
        }
        follow(app, steps.clone(), ticked);
    };
    if let Some(stop) = last {
        let question = Question {
            actor,
            action: step,
            as_of: None,
        };
        let then: Arc<dyn Fn() + Send + Sync> = Arc::new(then);
        app.asked.set(Some(Asked {
            question,
            stop,
            then: Some(then),
        }));
        app.asking.set(true);
        return;
    }
    app.act_as(actor, step, move |_| then());
}

/// What is asked before the only global admin of a company is none any more; nothing of any other step.
fn last_admin(app: App, step: &Action) -> Option<Stop> {
    let Action::RemoveRole {
        person: Some(person),
        role: Some(Role::GlobalAdmin),
    } = step
    else {
        return None;
    };
    let others = app.world_now(|world| {
        let at = &world.people.get(person)?.organisation;
        let mut people = world.people_of(at);
        Some(people.any(|it| it.id != *person && it.roles.contains(&Role::GlobalAdmin)))
    });
    (others.flatten() == Some(false)).then(|| Stop {
        title: app.word_of("action", step.kind().name()),
        texts: [
            app.fill_one(key::ROLES_LAST_ADMIN, "person", app.person_name(person)),
            app.t(key::ROLES_LAST_ADMIN_AFTER),
        ],
        answers: [key::REMOVE_YES, key::CANCEL],
    })
}

/// Why a box cannot be ticked.
fn reasons(app: App, refused: Vec<(Question, Decision)>) -> Option<Markup> {
    let (question, decision) = refused.into_iter().next()?;
    let what = app.did(&question.action);
    Some(explained(app, &what, Some(&question), &decision))
}

const MAY: [(Role, Key); 17] = [
    (Role::GlobalAdmin, key::MAY_GLOBAL_ADMIN),
    (Role::UserManagementAdmin, key::MAY_USER_MANAGEMENT_ADMIN),
    (Role::BillingAdmin, key::MAY_BILLING_ADMIN),
    (Role::DefaultUser, key::MAY_DEFAULT_USER),
    (Role::AdminAgent, key::MAY_ADMIN_AGENT),
    (Role::SalesAgent, key::MAY_SALES_AGENT),
    (Role::HelpdeskAgent, key::MAY_HELPDESK_AGENT),
    (Role::AccountAdmin, key::MAY_ACCOUNT_ADMIN),
    (Role::MpnPartnerAdmin, key::MAY_MPN_PARTNER_ADMIN),
    (Role::BusinessProfileAdmin, key::MAY_BUSINESS_PROFILE_ADMIN),
    (Role::ReferralsAdmin, key::MAY_REFERRALS_ADMIN),
    (Role::ReferralsUser, key::MAY_REFERRALS_USER),
    (Role::IncentivesAdmin, key::MAY_INCENTIVES_ADMIN),
    (Role::IncentivesUser, key::MAY_INCENTIVES_USER),
    (
        Role::ExecutiveReportViewer,
        key::MAY_EXECUTIVE_REPORT_VIEWER,
    ),
    (Role::ReportViewer, key::MAY_REPORT_VIEWER),
    (Role::CpvGlobalAdmin, key::MAY_CPV_GLOBAL_ADMIN),
];

/// What each role may do.
pub(super) fn may(app: App) -> Element {
    let mut rows = Vec::new();
    for (role, text) in MAY {
        rows.push(worded("dt", app.role(role)).into());
        rows.push(worded("dd", app.t(text)).into());
    }
    rows.push(worded("dt", app.t(key::USER_GUEST)).into());
    rows.push(worded("dd", app.t(key::MAY_GUEST)).into());
    card(app.t(key::MAY_TITLE)).with(
        classed("details", "rest")
            .with(worded("summary", app.t(key::MAY_SUMMARY)))
            .with(classed("dl", "known").all(rows)),
    )
}
