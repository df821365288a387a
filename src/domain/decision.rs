//! What the policy is asked and what it answers, as plain data that crosses the border between the
//! policy module and everyone else. Ids and keys only, never prose.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Action, Country, Date, Market, MpnKind, OrganisationId, PersonId, Role};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The answer.
    pub verdict: Verdict,
    /// The rules that were applied, failed ones first.
    pub findings: Vec<Finding>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// One rule applied to one action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule's id.
    pub rule: Word,
    /// How it came out.
    pub outcome: Outcome,
    /// The facts that made it come out so, with the values looked at.
    pub checks: Vec<Check>,
    /// Where the rule stands.
    pub sources: Vec<Source>,
    /// Since when it is in force, or who said it first.
    pub begins: Begins,
    /// Whether the documents say it or we read it into them.
    pub reading: Reading,
    /// Remarks that belong beside it, by their key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Word>,
    /// Documented ways round it, by their key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Word>,
}

/// One fact that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The fact's id.
    pub fact: Word,
    /// Whether it holds.
    pub outcome: Outcome,
    /// The values that were compared.
    pub values: Vec<(Word, Value)>,
    /// How it could come to hold; empty when it holds or nothing in this world changes it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<Remedy>,
}

/// A value that a fact looked at.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// An organisation.
    Organisation(OrganisationId),
    /// A person.
    Person(PersonId),
    /// A market.
    Market(Market),
    /// A country.
    Country(Country),
    /// A date.
    Date(Date),
    /// Roles.
    Roles(Vec<Role>),
    /// An MPN ID's kind.
    MpnKind(MpnKind),
    /// A text as it is.
    Text(String),
    /// Nothing is known.
    Missing,
}

/// A way to make a failed fact hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
}

/// Since when a rule counts. The catalogue knows two kinds of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Begins {
    /// In force since this date, not before.
    InForceSince(Date),
    /// The oldest document that says so; applied earlier by our reading.
    FirstStated(Date),
}

/// Whether the documents say it or we read it into them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The documents say it.
    Documented,
    /// Our reading of the documents.
    Ours,
    /// The documents are silent; the simulator had to choose.
    Simulator,
}

/// Where a rule stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Source {
    /// The document, by its id; the texts have its title.
    pub document: Word,
    /// The section, in our words or by its number; empty for the whole document.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub section: Word,
    /// The document's date.
    pub date: Date,
}
