//! Small parts that pages share.

mod action_button;
mod banner;
mod dialog;
mod icon;
mod live;
mod search;
mod term;
mod verdict;

pub(crate) use action_button::ActionButton;
pub(crate) use banner::Banner;
pub(crate) use dialog::Dialog;
pub(crate) use icon::Icon;
pub(crate) use live::{flag, live, memo, text, when};
pub(crate) use search::{Search, matches};
pub(crate) use term::Term;
pub(crate) use verdict::VerdictBadge;
