//! What the policy is asked and what it answers, as plain data that crosses the border between the
//! policy module and everyone else. Ids and keys only, never prose.

use std::borrow::Cow;

use serde::Serialize;

use super::fields::{Fields, FromJson, answered, named, words};
use super::json::JsonOf;

use super::{Action, Citations, Contradiction, Date, OrganisationId, PersonId, Values};

/// Words of the policy: ids of rules, facts and notes. Borrowed inside the module, owned outside.
pub type Word = Cow<'static, str>;

/// A question to the policy: may this person do this?
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Question {
    /// Who asks.
    pub actor: PersonId,
    /// What about.
    pub action: Action,
    /// The policy date to look from; the World's own when none.
    pub as_of: Option<Date>,
}

/// The four answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The rules that apply hold.
    Permitted,
    /// Not now, but everything that fails can change.
    Blocked,
    /// Something that fails cannot change in this world.
    Forbidden,
    /// A needed fact is missing.
    Unknown,
}

impl Verdict {
    /// Every one.
    pub const ALL: [Self; 4] = [
        Self::Permitted,
        Self::Blocked,
        Self::Forbidden,
        Self::Unknown,
    ];

    /// Its id in texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Permitted => "permitted",
            Self::Blocked => "blocked",
            Self::Forbidden => "forbidden",
            Self::Unknown => "unknown",
        }
    }
}

/// What the policy answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The answer.
    pub verdict: Verdict,
    /// The rules that were applied, failed ones first.
    pub findings: Vec<Finding>,
    /// What the documents say of these rules.
    #[serde(skip_serializing_if = "Citations::is_empty")]
    pub rules: Citations,
    /// The policy date it was decided for.
    pub date: Date,
}

impl Decision {
    /// Whether the action may be done.
    pub fn is_permitted(&self) -> bool {
        self.verdict == Verdict::Permitted
    }
}

/// How a rule, or one check of it, came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It does not hold.
    Fails,
    /// A fact is missing.
    Unknown,
    /// It depends on a parameter that is still open.
    Open,
    /// It holds.
    Holds,
}

impl Outcome {
    /// Every one, the most telling first.
    pub const ALL: [Self; 4] = [Self::Fails, Self::Unknown, Self::Open, Self::Holds];

    /// Its id in answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fails => "fails",
            Self::Unknown => "unknown",
            Self::Open => "open",
            Self::Holds => "holds",
        }
    }
}

/// One rule applied to one action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule's id.
    pub rule: Word,
    /// How it came out.
    pub outcome: Outcome,
    /// The facts that made it come out so, with the values looked at.
    pub checks: Vec<Check>,
    /// Whether the documents say it or we read it into them; left out when they say it.
    #[serde(skip_serializing_if = "Reading::is_documented")]
    pub reading: Reading,
}

/// One fact that was looked at. It came out as its finding did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// The fact's id.
    pub fact: Word,
    /// The values that were compared.
    pub values: Values,
    /// How it could come to hold; empty when it holds or nothing in this world changes it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<Remedy>,
    /// Those of the documented ways round the rule that go round this fact, by their key.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Word>,
}

/// A way to make a failed fact hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Remedy {
    /// Someone does something.
    Act {
        /// The action's name.
        action: Word,
        /// Where that is done.
        organisation: OrganisationId,
        /// Who can do it there.
        people: Vec<PersonId>,
    },
    /// Someone else does this very action.
    ContinueAs {
        /// Who could.
        people: Vec<PersonId>,
    },
    /// Time passes.
    Wait {
        /// Until when.
        until: Date,
    },
    /// The form is filled in otherwise.
    Form {
        /// The parameter to change.
        field: Word,
    },
    /// A reading is assumed of what the documents contradict each other about.
    Assume {
        /// The contradiction.
        contradiction: Contradiction,
    },
}

/// Whether the documents say it or we read it into them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The documents say it.
    #[default]
    Documented,
    /// Our reading of the documents.
    Ours,
    /// The documents are silent; the simulator had to choose.
    Simulator,
    /// The documents contradict each other; a reading was assumed in this scenario.
    Assumed,
}

impl Reading {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Documented, Self::Ours, Self::Simulator, Self::Assumed];

    /// Whether the documents say it, which answers leave out.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it so")]
    fn is_documented(&self) -> bool {
        *self == Self::Documented
    }

    /// Its id in answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Ours => "ours",
            Self::Simulator => "simulator",
            Self::Assumed => "assumed",
        }
    }
}

// The policy module writes answers as it goes; those who ask read them.
words!(Verdict, Outcome, Reading);
answered!(Decision { verdict, findings, date } or_empty { rules });
answered!(Finding { rule, outcome, checks } or_empty { reading });
answered!(Check { fact, values } or_empty { remedies, alternatives });

/// The one field of `{"name": value}`.
pub(super) fn tagged(value: JsonOf<'_>) -> Result<(Cow<'_, str>, JsonOf<'_>), String> {
    let mut fields = Fields::of(value)?.0.into_iter();
    match (fields.next(), fields.next()) {
        (Some(field), None) => Ok(field),
        _ => Err("one name with its value is expected".to_owned()),
    }
}

impl FromJson for Remedy {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        let (name, mut fields) = named(value).map_err(|error| error.to_string())?;
        let mut read = || {
            Ok(match &*name {
                "act" => Self::Act {
                    action: fields.required("action")?,
                    organisation: fields.required("organisation")?,
                    people: fields.required("people")?,
                },
                "continue-as" => Self::ContinueAs {
                    people: fields.required("people")?,
                },
                "wait" => Self::Wait {
                    until: fields.required("until")?,
                },
                "form" => Self::Form {
                    field: fields.required("field")?,
                },
                "assume" => Self::Assume {
                    contradiction: fields.required("contradiction")?,
                },
                _ => return Err(super::FieldError::new(&name, "there is no such remedy")),
            })
        };
        read().map_err(|error: super::FieldError| error.to_string())
    }
}
