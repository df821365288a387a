//! From value to text.

use super::JsonOf;
use crate::domain::digits;

pub(super) fn write(value: &JsonOf<'_>, into: &mut String) {
    match value {
        JsonOf::Null | JsonOf::Other => into.push_str("null"),
        JsonOf::Bool(so) => into.push_str(if *so { "true" } else { "false" }),
        JsonOf::Number(number) => into.push_str(&digits(*number)),
        JsonOf::String(text) => quoted(text, into),
        JsonOf::Array(list) => {
            let mut before = '[';
            for value in list {
                into.push(before);
                write(value, into);
                before = ',';
            }
            into.push_str(if list.is_empty() { "[]" } else { "]" });
        }
        JsonOf::Object(fields) => {
            let mut before = '{';
            for (name, value) in fields {
                into.push(before);
                quoted(name, into);
                into.push(':');
                write(value, into);
                before = ',';
            }
            into.push_str(if fields.is_empty() { "{}" } else { "}" });
        }
    }
}

/// Writes a text between quotes.
pub(super) fn quoted(text: &str, into: &mut String) {
    into.push('"');
    careful(text, into);
    into.push('"');
}

/// Writes a text within quotes. It comes from outside and may hold anything, but hardly ever does.
pub(crate) fn careful(text: &str, into: &mut String) {
    if is_plain(text) {
        into.push_str(text);
    } else {
        escaped(text, into);
    }
}

/// Whether a text stands within quotes as it is.
pub(crate) fn is_plain(text: &str) -> bool {
    !text
        .bytes()
        .any(|it| it < b' ' || it == b'"' || it == b'\\')
}

fn escaped(text: &str, into: &mut String) {
    for letter in text.chars() {
        match letter {
            '"' => into.push_str("\\\""),
            '\\' => into.push_str("\\\\"),
            '\n' => into.push_str("\\n"),
            '\0'..' ' => {
                into.push_str(if letter < '\u{10}' {
                    "\\u000"
                } else {
                    "\\u001"
                });
                into.extend(char::from_digit(u32::from(letter) % 16, 16));
            }
            _ => into.push(letter),
        }
    }
}
