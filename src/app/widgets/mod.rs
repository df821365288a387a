//! Small parts that pages share.

mod action_button;
mod banner;
mod day_field;
mod dialog;
mod filters;
mod icon;
mod list;
mod memo;
mod more;
mod order;
mod search;
mod select;
mod table;
mod term;
mod verdict;
mod words;

pub(crate) use action_button::{ActionButton, why_not};
pub(crate) use banner::{banner, notice};
pub(crate) use day_field::{day_field, simulated};
pub(crate) use dialog::dialog;
pub(crate) use filters::{count, filters, folded, labelled};
pub(crate) use icon::icon;
pub(crate) use list::{Found, List, Looking};
pub(crate) use memo::memo;
pub(crate) use more::{SHOWN, cut, more};
pub(crate) use order::{Way, above, arranged, counted, narrowed};
pub(crate) use search::{found, matches, search};
pub(crate) use select::{chosen_of, select, select_of};
pub(crate) use table::{cell, lines, part, table};
pub(crate) use term::terms;
pub(crate) use verdict::{verdict, verdict_button};
pub(crate) use words::{aside, button, card, go_button, go_to, link, paragraph, quiet, unseen};
