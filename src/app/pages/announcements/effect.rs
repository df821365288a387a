//! What a change of the rules changes in the open scenario: the decisions of the people here, the
//! day before and on the day.

mod about;
mod tries;

use leptos::prelude::*;
use litemap::LiteMap;

use crate::app::markup::{Element, classed};
use crate::app::state::{App, PolicyState};
use crate::app::widgets::{paragraph, quiet, table, verdict};
use crate::domain::{
    Date, Kind, Organisation, OrganisationId, Person, Question, Role, Verdict, World,
};
use crate::i18n::{Arg, key};
use crate::platform::policy;
use about::about;
use tries::{Try, tries};

/// How many decisions are looked at in all.
const ASKED: usize = 300;

/// How many of them are about one company at least, where Microsoft looks at many: about one of
/// every kind.
const SHARE: usize = 11;

/// How many people of a company are asked for, where it can be asked for so many.
const PEOPLE: usize = 6;

/// The decisions that change on a day.
pub(super) fn effect(app: App, date: Date, rules: &[&str]) -> Element {
    let Looked {
        asked,
        companies,
        of,
    } = looked(app, rules);
    let [before, after] = [date.plus_days(-1), date].map(|day| decided(app, &asked, day));
    let mut rows = Vec::new();
    for ((question, before), after) in asked.iter().zip(&before).zip(&after) {
        if before != after {
            rows.push(vec![
                app.person_name(&question.actor).into(),
                said(app, question).into(),
                verdict(app, *before).into(),
                verdict(app, *after).into(),
            ]);
        }
    }
    let count = [("count", Arg::from(asked.len()))];
    let part = (companies < of).then(|| {
        let part = [("count", Arg::from(companies)), ("total", Arg::from(of))];
        quiet("p", app.fill(key::ANNOUNCEMENTS_PART, &part))
    });
    let none = rows
        .is_empty()
        .then(|| paragraph(app, key::ANNOUNCEMENTS_NO_EFFECT));
    let columns = [
        key::COLUMN_BY,
        key::COLUMN_OPERATION,
        key::ANNOUNCEMENTS_BEFORE,
        key::ANNOUNCEMENTS_AFTER,
    ];
    let changed = (!rows.is_empty()).then(|| table(app, &columns, rows));
    classed("div", "page")
        .attr("role", "status")
        .with(none)
        .with(changed)
        .with(quiet("p", app.fill(key::ANNOUNCEMENTS_LOOKED, &count)))
        .with(part)
}

/// The decisions of a day, in one batch.
fn decided(app: App, asked: &[Question], day: Date) -> Vec<Verdict> {
    if app.policy.get() != PolicyState::Ready {
        return Vec::new();
    }
    policy::verdicts(asked, day)
}

/// What a question is about: the action, and whom or what it names.
fn said(app: App, question: &Question) -> String {
    let own = app
        .world(|world| Some(world.people.get(&question.actor)?.organisation.clone()))
        .flatten();
    let mut named = Vec::new();
    for (name, value) in &question.action.parameters() {
        let Some(id) = value.as_str() else { continue };
        match &**name {
            "provider" | "reseller" | "partner" | "organisation" => {
                let id = OrganisationId::new(id);
                if own.as_ref() != Some(&id) {
                    named.push(app.organisation_name(&id));
                }
            }
            "tenant" => {
                let owner = app
                    .world(|world| Some(world.tenants.get(id)?.organisation.clone()))
                    .flatten();
                named.extend(owner.map(|id| app.organisation_name(&id)));
            }
            "model" => named.push(app.t(match id {
                "direct-bill" => key::MODEL_DIRECT,
                "indirect-provider" => key::MODEL_PROVIDER,
                _ => key::MODEL_RESELLER,
            })),
            "offer" => named.push(app.word_of("offer", id)),
            "mpn" => named.push(id.to_owned()),
            _ => {}
        }
    }
    let label = app.word_of("action", question.action.kind().name());
    if named.is_empty() {
        label
    } else {
        format!("{label}: {}", named.join(", "))
    }
}

/// What is asked, and how many companies of how many it is about: those that act, for Microsoft;
/// for anybody else, those with which the own company does business or could.
#[derive(Default)]
struct Looked {
    asked: Vec<Question>,
    companies: usize,
    of: usize,
}

/// What the people of the reader's organisation can try; for Microsoft, those of the others.
fn looked(app: App, rules: &[&str]) -> Looked {
    let Some((_, at)) = app.me.get() else {
        return Looked::default();
    };
    let looked = app.world(|world| {
        if at.kind == Kind::Microsoft {
            at_all(world, rules)
        } else {
            at_one(world, &at, rules)
        }
    });
    looked.unwrap_or_default()
}

/// The questions of one company, until there are enough.
fn at_one(world: &World, at: &Organisation, rules: &[&str]) -> Looked {
    let people = people(world, at, PEOPLE);
    let mut tries = tries(world, at);
    // What the rules are about comes first, and leaves half of all to the rest.
    let first = about(world, at, rules).into_iter();
    tries.splice(0..0, first.take(ASKED / 2 / people.len().max(1)));
    let asked = asked(&people, &tries, ASKED);
    let reached = asked.len().div_ceil(people.len().max(1));
    let of = |tries: &[Try]| {
        let with = tries.iter().filter_map(|it| Some((it.with.clone()?, ())));
        with.collect::<LiteMap<_, _>>().len()
    };
    Looked {
        companies: of(tries.get(..reached).unwrap_or(&tries)),
        of: of(&tries),
        asked,
    }
}

/// The questions of all companies: of every kind in turn, each with its share.
fn at_all(world: &World, rules: &[&str]) -> Looked {
    let companies = in_turn(world);
    let share = (ASKED / companies.len().max(1)).max(SHARE);
    let mut looked = Looked {
        of: companies.len(),
        ..Looked::default()
    };
    for at in companies {
        let left = ASKED - looked.asked.len();
        if left == 0 {
            break;
        }
        let people = people(world, at, share / SHARE);
        // Those of the announcement's rules are asked of as many as a third of the others.
        let mut tries = tries(world, at);
        let first = about(world, at, rules).into_iter();
        tries.splice(0..0, first.take(share / people.len().max(1) / 3));
        let asked = asked(&people, &tries, share.min(left));
        looked.companies += 1;
        looked.asked.extend(asked);
    }
    looked
}

/// The companies apart from Microsoft: the first of every kind, then the second.
fn in_turn(world: &World) -> Vec<&Organisation> {
    let of = |kind: Kind| {
        let all = world.organisations.values();
        all.filter(|it| it.kind == kind).collect::<Vec<_>>()
    };
    let kinds = Kind::ALL.into_iter().filter(|it| *it != Kind::Microsoft);
    let groups = kinds.map(of).collect::<Vec<_>>();
    let longest = groups.iter().map(Vec::len).max().unwrap_or_default();
    let turns = (0..longest).flat_map(|turn| groups.iter().filter_map(move |it| it.get(turn)));
    turns.copied().collect()
}

/// The people of a company that are asked for. Whoever does what most of it takes comes first.
fn people<'w>(world: &'w World, at: &Organisation, most: usize) -> Vec<&'w Person> {
    let able = |it: &&Person| it.roles.contains(&Role::AdminAgent);
    let (mut first, rest): (Vec<_>, Vec<_>) = world.people_of(&at.id).partition(able);
    first.extend(rest);
    first.truncate(most.min(PEOPLE));
    first
}

/// So many questions. What comes first is asked for everybody before the next begins.
fn asked(people: &[&Person], tries: &[Try], most: usize) -> Vec<Question> {
    let pairs = tries
        .iter()
        .flat_map(|it| people.iter().map(move |person| (it, person)));
    let question = |(it, person): (&Try, &&Person)| Question {
        actor: person.id.clone(),
        action: it.action.clone(),
        as_of: None,
    };
    pairs.take(most).map(question).collect()
}
