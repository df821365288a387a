//! Which Korean particle follows a word: that depends on how its end sounds.

/// How the last syllable of a word ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// With a vowel.
    Vowel,
    /// With ㄹ, which 으로/로 treats as a vowel.
    Rieul,
    /// With another consonant.
    Consonant,
}

/// The fictional names and words whose Korean reading is known.
const READINGS: &[(&str, End)] = &[
    ("contoso", End::Vowel),
    ("northwind", End::Vowel),
    ("works", End::Vowel),
    ("litware", End::Vowel),
    ("proseware", End::Vowel),
    ("woodgrove", End::Vowel),
    ("supply", End::Vowel),
    ("toys", End::Vowel),
    ("traders", End::Vowel),
    ("bank", End::Vowel),
    ("microsoft", End::Vowel),
    ("azure", End::Vowel),
    ("office", End::Vowel),
    ("alpine", End::Consonant),
    ("fabrikam", End::Consonant),
    ("tailspin", End::Consonant),
    ("wingtip", End::Consonant),
    ("distribution", End::Consonant),
    ("lab", End::Consonant),
    ("park", End::Consonant),
    ("blanc", End::Consonant),
];

/// The particle for a word: `closed` after a consonant, `open` after a vowel.
pub(super) fn particle<'a>(word: &str, closed: &'a str, open: &'a str) -> &'a str {
    match end(word) {
        End::Vowel => open,
        End::Rieul if closed.starts_with("으로") => open,
        End::Rieul | End::Consonant => closed,
    }
}

fn end(word: &str) -> End {
    let spoken = spoken(word);
    match spoken.chars().last() {
        None | Some('%') => End::Vowel,
        Some(last @ '가'..='힣') => match (u32::from(last) - 0xAC00) % 28 {
            0 => End::Vowel,
            8 => End::Rieul,
            _ => End::Consonant,
        },
        Some(last) if last.is_ascii_digit() => digits(spoken),
        Some(last) if last.is_ascii_alphabetic() => latin(spoken),
        Some(_) => End::Vowel,
    }
}

/// The word without closing quotes and without a closing bracket's content.
fn spoken(word: &str) -> &str {
    let mut word = word.trim_end_matches(['"', '\'', '’', '”', '.', ' ']);
    while let Some(inside) = word.strip_suffix(')') {
        match inside.rsplit_once('(') {
            Some((before, _)) if !before.is_empty() => word = before.trim_end(),
            _ => break,
        }
    }
    word
}

fn digits(word: &str) -> End {
    let number: String = word
        .chars()
        .rev()
        .take_while(|c| c.is_ascii_digit() || *c == ',')
        .filter(char::is_ascii_digit)
        .collect();
    let mut from_end = number.chars();
    match from_end.next() {
        Some('1' | '7' | '8') => End::Rieul,
        // 십, 백, 천, 만 and 억, which a zero is read as, all end in a consonant.
        Some('0' | '3' | '6') => End::Consonant,
        _ => End::Vowel,
    }
}

fn latin(word: &str) -> End {
    let last_word: String = word
        .chars()
        .rev()
        .take_while(char::is_ascii_alphabetic)
        .collect();
    let last_word: String = last_word.chars().rev().collect();
    if last_word.chars().all(|c| c.is_ascii_uppercase()) {
        return match last_word.chars().last() {
            Some('L' | 'R') => End::Rieul,
            Some('M' | 'N') => End::Consonant,
            _ => End::Vowel,
        };
    }
    let lower = last_word.to_ascii_lowercase();
    if let Some((_, end)) = READINGS.iter().find(|(name, _)| *name == lower) {
        return *end;
    }
    guess(&lower)
}

/// A guess for a name that someone typed.
fn guess(word: &str) -> End {
    let vowel = |c: char| "aeiou".contains(c);
    let mut back = word.chars().rev();
    let (last, before, third) = (back.next(), back.next(), back.next());
    let single_vowel = before.is_some_and(vowel) && !third.is_some_and(vowel);
    match last {
        Some('m' | 'n') => End::Consonant,
        Some('g') if before == Some('n') => End::Consonant,
        Some('e') if before == Some('m') || before == Some('n') => End::Consonant,
        Some('l') => End::Rieul,
        Some('e') if before == Some('l') => End::Rieul,
        Some('p') if before.is_some_and(vowel) => End::Consonant,
        Some('k') if before == Some('c') => End::Consonant,
        Some('b' | 't' | 'k' | 'c') if single_vowel => End::Consonant,
        _ => End::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topic_particle() {
        let cases = [
            ("Contoso Distribution", "은"),
            ("Fabrikam", "은"),
            ("Litware", "는"),
            ("Wingtip Toys", "는"),
            ("MPA", "는"),
            ("MPN", "은"),
            ("Microsoft 파트너 계약(MPA)", "은"),
            ("간접 공급자(총판)", "는"),
            ("300,000", "은"),
            ("365", "는"),
            ("2021년 5월 19일", "은"),
            ("Consulting", "은"),
            ("Group", "은"),
            ("Solutions", "는"),
            ("Ana Silva", "는"),
            ("Jun Park", "은"),
            ("Nora Blanc", "은"),
            ("‘개요’", "는"),
        ];
        for (word, expected) in cases {
            assert_eq!(particle(word, "은", "는"), expected, "{word}");
        }
    }

    #[test]
    fn direction_particle_takes_rieul_for_a_vowel() {
        for (word, expected) in [
            ("서울", "로"),
            ("메일", "로"),
            ("URL", "로"),
            ("테넌트", "로"),
            ("MPN", "으로"),
        ] {
            assert_eq!(particle(word, "으로", "로"), expected, "{word}");
        }
        assert_eq!(particle("메일", "을", "를"), "을");
    }
}
