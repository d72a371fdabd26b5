//! Makes stand-ins for secrets: values of the same form without information.

use std::hash::{BuildHasher, DefaultHasher, Hasher, RandomState};

/// A generator of stand-ins.
pub(super) struct StandIns {
    key: [u64; 2],
}

impl StandIns {
    /// Uses `words` as key, or a random key if there are none.
    pub(super) fn new(words: Option<&str>) -> Self {
        let key = [0_u8, 1].map(|half| match words {
            Some(words) => {
                let mut hasher = DefaultHasher::new();
                hasher.write_u8(half);
                hasher.write(words.as_bytes());
                hasher.finish()
            }
            None => RandomState::new().hash_one(half),
        });
        Self { key }
    }

    /// Numbers derived from the key and `text`.
    fn stream(&self, text: &[u8]) -> impl FnMut() -> u64 {
        let mut hasher = DefaultHasher::new();
        hasher.write_u64(self.key[0]);
        hasher.write(text);
        hasher.write_u64(self.key[1]);
        let mut state = hasher.finish();
        // SplitMix64.
        move || {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^ (mixed >> 31)
        }
    }

    /// A string of the same length: letters become other letters, digits other digits; everything else stays.
    pub(super) fn of(&self, text: &[u8]) -> Vec<u8> {
        let mut next = self.stream(text);
        let text = String::from_utf8_lossy(text);
        let mut pick = |from: u8, count: u64| char::from(from + u8::try_from(next() % count).unwrap_or_default());
        let other: String = text
            .chars()
            .map(|character| match character {
                'a'..='z' => pick(b'a', 26),
                'A'..='Z' => pick(b'A', 26),
                '0'..='9' => pick(b'0', 10),
                letter if letter.is_alphabetic() => 'ø',
                other => other,
            })
            .collect();
        other.into_bytes()
    }

    /// A number with the same number of digits: the first digit is not 0 unless it was.
    pub(super) fn of_number(&self, number: &[u8]) -> Vec<u8> {
        let mut next = self.stream(number);
        let mut is_first = true;
        let digit = |byte: &u8| match byte {
            b'1'..=b'9' if is_first => {
                is_first = false;
                b'1' + u8::try_from(next() % 9).unwrap_or_default()
            }
            b'0'..=b'9' if !is_first => b'0' + u8::try_from(next() % 10).unwrap_or_default(),
            other => *other,
        };
        number.iter().map(digit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::StandIns;

    #[test]
    fn stand_ins_are_stable_and_of_the_same_form() {
        let (one, other) = (StandIns::new(Some("a")), StandIns::new(Some("b")));
        let text = "Inês.Lindqvist-7@desk.example".as_bytes();
        let stand_in = one.of(text);
        assert_eq!(stand_in, StandIns::new(Some("a")).of(text));
        assert_ne!(stand_in, other.of(text));
        let class = |text: &[u8]| -> Vec<char> {
            let class = |character: char| match character {
                'a'..='z' => 'a',
                'A'..='Z' => 'A',
                '0'..='9' => '0',
                other if other.is_alphabetic() => 'x',
                other => other,
            };
            String::from_utf8_lossy(text).chars().map(class).collect()
        };
        assert_eq!(class(&stand_in), class(text));
        assert_ne!(one.of_number(b"4711"), b"4711");
        assert_eq!(one.of_number(b"-0.5e10").len(), 7);
        assert_eq!(one.of_number(b"0"), b"0");
    }
}
