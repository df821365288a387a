//! Temporary passwords, invented from the person's id: nothing is signed in to here.

use crate::domain::PersonId;

/// The temporary password of a person, in the shape that administrators know.
pub(super) fn temporary_password(person: &PersonId) -> String {
    const LETTERS: [(char, char, char); 4] = [
        ('W', 'u', 'm'),
        ('K', 'o', 'r'),
        ('B', 'a', 'z'),
        ('D', 'i', 'n'),
    ];
    let mut number = 7_u32;
    for byte in person.as_str().bytes() {
        number = number.wrapping_mul(31).wrapping_add(u32::from(byte));
    }
    let at = usize::try_from(number % 4).unwrap_or_default();
    let (a, b, c) = LETTERS.get(at).copied().unwrap_or(('W', 'u', 'm'));
    format!("{a}{b}{c}{:05}", number % 100_000)
}
