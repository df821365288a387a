//! The form of a file, before anything is made of it: how deep it is, how long its texts are, and
//! that no name stands twice. A reader of JSON would keep the last of two and say nothing.

use super::{Problem, Refused};

/// Deeper than any scenario.
const DEEPEST: usize = 24;
/// More names than any record has.
const MOST: usize = 64;
/// Longer than any mail that a form takes.
const LONGEST: usize = 20_000;

/// Looks through the text of a file. Whether it is JSON at all is not asked here.
pub(super) fn sift(text: &str) -> Result<(), Refused> {
    // The names seen in each place that is open; a list has none.
    let mut places: Vec<Option<Vec<&str>>> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['"', '{', '[', '}', ']']) {
        let (_, from) = rest.split_at(at);
        let mut letters = from.chars();
        match letters.next() {
            Some('"') => {
                let (word, after) = word(letters.as_str()).ok_or_else(|| Problem::Json.at(""))?;
                if word.len() > LONGEST {
                    return Err(Problem::Long.at(""));
                }
                let is_name = after.trim_start().starts_with(':');
                if let (true, Some(Some(names))) = (is_name, places.last_mut()) {
                    // Partner Lab writes its names plainly; an escape could hide a second one.
                    if word.contains('\\') || names.contains(&word) {
                        return Err(Problem::Twice.at(shown(word)));
                    }
                    if names.len() == MOST {
                        return Err(Problem::Field.at(shown(word)));
                    }
                    names.push(word);
                }
                rest = after;
                continue;
            }
            Some('{') => places.push(Some(Vec::new())),
            Some('[') => places.push(None),
            _ => {
                places.pop();
            }
        }
        if places.len() > DEEPEST {
            return Err(Problem::Deep.at(""));
        }
        rest = letters.as_str();
    }
    Ok(())
}

/// A text up to its closing mark, and what follows; none when it does not close.
fn word(text: &str) -> Option<(&str, &str)> {
    let mut escaped = false;
    let end = text.find(|letter| {
        let closes = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        closes
    })?;
    let (word, rest) = text.split_at(end);
    Some((word, rest.strip_prefix('"')?))
}

/// A name of the file, as far as a message shows it.
fn shown(name: &str) -> String {
    name.chars().take(40).collect()
}
