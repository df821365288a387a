//! Lists as files that spreadsheets read.

use crate::app::state::App;
use crate::i18n::key;
use crate::platform::browser::save_file;

/// Saves lines of cells; the first is the head. The last says what it is that leaves the app.
pub(super) fn save(app: App, name: &str, lines: &[Vec<String>]) {
    // Spreadsheets tell UTF-8 by the mark at the beginning.
    let mut text = "\u{feff}".to_owned();
    for line in lines.iter().chain([&vec![app.t(key::FOOTER_NOTICE)]]) {
        text.push_str(&csv(line));
        text.push_str("\r\n");
    }
    save_file(name, "text/csv", &text);
}

/// A line of CSV. A cell that a spreadsheet would run as a formula begins with an apostrophe.
fn csv(cells: &[String]) -> String {
    let mut line = Vec::new();
    for text in cells {
        let guard = if text.starts_with(['=', '+', '-', '@']) {
            "'"
        } else {
            ""
        };
        line.push(format!("\"{guard}{}\"", text.replace('"', "\"\"")));
    }
    line.join(",")
}
