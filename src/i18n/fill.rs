//! Puts values into texts: `{name}`, and `{name|a/b}` for a Korean particle or an English plural.

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

fn put(out: &mut String, language: Language, arg: &Arg, forms: Option<(&str, &str)>) {
    let text = match arg {
        Arg::Text(text) => text.clone(),
        Arg::Count(count) => count.to_string(),
    };
    out.push_str(&text);
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
