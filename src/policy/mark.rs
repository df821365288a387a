//! A number that tells texts from others: FNV-1a, one text after the other.

/// The mark of the texts so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark(u64);

impl Default for Mark {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Mark {
    /// The mark of these texts and one more.
    pub(super) fn with(self, text: &str) -> Self {
        // No text has this byte, so it keeps them apart.
        let bytes = text.bytes().chain([0xff]);
        Self(bytes.fold(self.0, |mark, byte| {
            (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    /// It as a number.
    pub(super) const fn number(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_texts_have_another_mark() {
        let of = |texts: &[&str]| texts.iter().fold(Mark::default(), |mark, it| mark.with(it));
        let told = of(&["told", "asked"]);
        assert_eq!(told, of(&["told", "asked"]));
        for other in [
            &["told", "other"][..],
            &["other", "asked"],
            &["asked", "told"],
            // Where one text ends counts, too.
            &["tol", "dasked"],
            &["toldasked"],
            &["told", "asked", ""],
        ] {
            assert_ne!(told, of(other), "{other:?}");
        }
    }
}
