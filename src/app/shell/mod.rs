//! What surrounds every page: top bar, navigation, the panel with the reasons, footer.

mod asking;
mod date_control;
mod footer;
mod frame;
mod navigation;
mod top_bar;
mod trouble;
mod turning;
mod view_as;
mod why;

pub(crate) use frame::Frame;
pub(crate) use navigation::{entry_to, leads_to, page_name, pages_of};
pub(crate) use trouble::export;
pub(crate) use why::{began, choosing, cited, explained, found};
