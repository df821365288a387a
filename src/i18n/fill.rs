//! Puts values into texts: `{name}`, `{name|a/b}` for a Korean particle or an English plural, and
//! `{name|the}` for a place that may need an English article.

use super::Language;
use super::korean;

/// A value for a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A text.
    Text(String),
    /// A number of things.
    Count(usize),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// The template with its values. A placeholder without a value stays as it is, so that it is seen.
pub(super) fn fill(language: Language, template: &str, args: &[(&str, Arg)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((inside, behind)) = after.split_once('}') else {
            out.push('{');
            out.push_str(after);
            return out;
        };
        let (name, forms) = inside
            .split_once('|')
            .map_or((inside, None), |(name, forms)| (name, Some(forms)));
        if let Some((_, arg)) = args.iter().find(|(other, _)| *other == name) {
            if forms == Some("the") && takes_article(arg) {
                out.push_str("the ");
            }
            put(
                &mut out,
                language,
                arg,
                forms.and_then(|forms| forms.split_once('/')),
            );
        } else {
            out.push('{');
            out.push_str(inside);
            out.push('}');
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// How the names of places end, or begin, that have an article in a sentence.
const ENDS: [&str; 13] = [
    "Bahamas",
    "Comoros",
    "Emirates",
    "Gambia",
    "Islands",
    "Kingdom",
    "Maldives",
    "Netherlands",
    "Philippines",
    "Republic",
    "States",
    "Territories",
    "Territory",
];
const BEGINS: [&str; 2] = ["Isle of", "Middle East"];

/// Whether the English name of a place has an article in a sentence: in the United States.
fn takes_article(arg: &Arg) -> bool {
    let Arg::Text(name) = arg else {
        return false;
    };
    ENDS.iter().any(|it| name.ends_with(it)) || BEGINS.iter().any(|it| name.starts_with(it))
}

/// Whether a letter may turn the direction of what is written after it: one of the scripts that are
/// written from the right, or a control character.
const fn turns(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}'
            | '\u{200e}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}'
    )
}

fn put(out: &mut String, language: Language, arg: &Arg, forms: Option<(&str, &str)>) {
    let text = match arg {
        Arg::Text(text) => text.clone(),
        Arg::Count(count) => count.to_string(),
    };
    if text.contains(turns) {
        // First strong isolate, and its end.
        out.extend(["\u{2068}", text.as_str(), "\u{2069}"]);
    } else {
        out.push_str(&text);
    }
    match (language, forms) {
        (_, None) => {}
        (Language::Korean, Some((closed, open))) => {
            out.push_str(korean::particle(&text, closed, open));
        }
        (Language::English, Some((one, other))) => {
            out.push(' ');
            out.push_str(if *arg == Arg::Count(1) { one } else { other });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_where_their_names_are() {
        let args = [("who", Arg::from("Ana")), ("count", Arg::from(2))];
        let filled = fill(
            Language::English,
            "{who} has {count|mail/mails} {unknown}{",
            &args,
        );
        assert_eq!(filled, "Ana has 2 mails {unknown}{");
        assert_eq!(
            fill(
                Language::English,
                "{count|mail/mails}",
                &[("count", Arg::from(1))]
            ),
            "1 mail"
        );
    }

    #[test]
    fn places_have_their_article() {
        for (place, filled) in [
            ("Hungary", "in Hungary"),
            ("United States", "in the United States"),
            ("United Kingdom", "in the United Kingdom"),
            ("Netherlands", "in the Netherlands"),
            ("Philippines", "in the Philippines"),
            ("United Arab Emirates", "in the United Arab Emirates"),
            ("Faroe Islands", "in the Faroe Islands"),
            ("Dominican Republic", "in the Dominican Republic"),
            ("Isle of Man", "in the Isle of Man"),
        ] {
            let args = [("country", Arg::from(place))];
            assert_eq!(fill(Language::English, "in {country|the}", &args), filled);
        }
    }

    #[test]
    fn what_is_written_from_the_right_does_not_turn_the_sentence() {
        for name in ["שלום", "\u{202e}abc"] {
            let args = [("name", Arg::from(name))];
            let filled = fill(Language::English, "Done: {name}.", &args);
            assert_eq!(filled, format!("Done: \u{2068}{name}\u{2069}."));
        }
    }

    #[test]
    fn values_are_never_read_as_templates() {
        let filled = fill(
            Language::English,
            "{a} {b}",
            &[("a", Arg::from("{b}")), ("b", Arg::from("x"))],
        );
        assert_eq!(filled, "{b} x");
    }

    #[test]
    fn korean_particles_follow_the_sound() {
        let filled = fill(
            Language::Korean,
            "{who|은/는}",
            &[("who", Arg::from("Contoso"))],
        );
        assert_eq!(filled, "Contoso는");
    }
}
