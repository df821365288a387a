//! Which fields of the page were touched: left with a change, or their form's button was pressed.
//! What is refused in any other stands beside the button only.

use leptos::prelude::*;

use crate::app::state::App;
use crate::platform::browser::fields_of;

/// A field that is left by pressing something stays as it is until that is pressed: what is refused
/// in it would move the page under the pointer.
const PRESS: std::time::Duration = std::time::Duration::from_millis(250);

/// The ids of touched fields, each between blanks, and how often they were forgotten.
pub(crate) type Touched = (u32, String);

impl App {
    /// Follows what is left and pressed.
    pub(crate) fn follow_touches(self) {
        for name in ["change", "click"] {
            window_event_listener_untyped(name, move |event| {
                let fields = fields_of(&event);
                if fields.is_empty() {
                    return;
                }
                let turn = self.touched.with_untracked(|it| it.0);
                let touch = move || {
                    // The form may have been sent meanwhile, or the page left.
                    if self.touched.with_untracked(|it| it.0) == turn {
                        self.touch(&fields);
                    }
                };
                set_timeout(touch, PRESS);
            });
        }
    }

    /// These fields were touched, by their ids with blanks between them.
    pub(crate) fn touch(self, fields: &str) {
        self.touched.update(|it| it.1.extend([" ", fields, " "]));
    }

    /// Another page opens, or a form was sent: nothing was touched there.
    pub(crate) fn untouch(self) {
        self.followed.set_value(String::new());
        self.touched.update(|it| *it = (it.0 + 1, String::new()));
    }

    /// Whether a field of the page was touched.
    pub(crate) fn is_touched(self, field: &str) -> bool {
        let field = format!(" {field} ");
        self.touched.with(|it| it.1.contains(&field))
    }
}
