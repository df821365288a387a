//! Texts made of pieces. What the standard library brings for `format!` and `write!` would be more
//! than a hundredth of the policy module.

use std::fmt;

/// Writes pieces one after another.
pub(crate) fn said(f: &mut fmt::Formatter<'_>, pieces: &[&str]) -> fmt::Result {
    pieces.iter().try_for_each(|piece| f.write_str(piece))
}

/// A whole number as a text.
pub(crate) fn digits(mut number: u64) -> String {
    let mut last_first = Vec::new();
    loop {
        // INVARIANT: a remainder of ten is one digit.
        let digit = u32::try_from(number % 10).unwrap_or_default();
        last_first.extend(char::from_digit(digit, 10));
        number /= 10;
        if number == 0 {
            return last_first.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_digits() {
        for number in [0, 7, 10, 2021, u64::MAX] {
            assert_eq!(digits(number), number.to_string());
        }
    }
}
