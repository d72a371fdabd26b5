//! Limits on the size of messages.

use crate::DecodeError;
use crate::error::Cause;
use crate::json::DEPTH;
use crate::scan::{Expected, Fault, skip_whitespace};
use crate::walk::{Grammar, Rough};

/// Limits on a message to decode: its size in bytes, its nesting, its records.
///
/// They are checked before anything is built, so that a message that exceeds a limit takes no memory. Every `decode` applies the
/// default limits, and has a variant `decode_within` that takes other limits. Errors about limits can be distinguished from others
/// ([`DecodeError::is_limit`]).
///
/// JSON text inside a string is checked separately: the payload of a frame, and the `Value` of a setting.
///
/// Decoding takes at most 100 bytes of memory for each byte of the message, plus a few thousand bytes, whatever the message
/// contains. A test measures the peak on adversarial input; the worst case, an object with very many very small members, takes 35.
///
/// ```
/// use prime_proto::Limits;
/// use prime_proto::kraken::ServerMessage;
///
/// let limits = Limits::default().with_message_bytes(1 << 20).with_nesting(16).with_records(10_000);
/// let error = ServerMessage::decode_within(&"[".repeat(17), &limits).unwrap_err();
/// assert!(error.is_limit());
/// assert_eq!(error.to_string(), "brackets nest deeper than 16 (line 1 column 17)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of the message, including whitespace. The default is 64 MiB.
    pub message_bytes: usize,
    /// Largest depth of nested brackets. The default is 128; a higher limit has no effect: see [`DEPTH`].
    pub nesting: usize,
    /// Records: the total number of items of all arrays of the message, of any type, including those in unknown members. The
    /// default is 1,048,576.
    pub records: usize,
}

impl Limits {
    /// The default limits, far above any message of either protocol.
    pub const DEFAULT: Self = Self {
        message_bytes: 64 << 20,
        nesting: DEPTH,
        records: 1 << 20,
    };

    /// Sets [`message_bytes`](Self::message_bytes).
    #[must_use]
    pub const fn with_message_bytes(mut self, message_bytes: usize) -> Self {
        self.message_bytes = message_bytes;
        self
    }

    /// Sets [`nesting`](Self::nesting), which has no effect beyond [`DEPTH`].
    #[must_use]
    pub const fn with_nesting(mut self, nesting: usize) -> Self {
        self.nesting = nesting;
        self
    }

    /// Sets [`records`](Self::records).
    #[must_use]
    pub const fn with_records(mut self, records: usize) -> Self {
        self.records = records;
        self
    }

    /// Refuses text that exceeds a limit. Text that is not JSON is left for the reader to refuse.
    #[inline]
    pub(crate) fn check(&self, text: &str) -> Result<(), DecodeError> {
        if self.allow_length(text.len()) {
            Ok(())
        } else {
            self.check_all(text)
        }
    }

    /// Whether every text of this length is within the limits.
    #[inline]
    pub(crate) fn allow_length(&self, length: usize) -> bool {
        // A record takes at least one byte, and a comma or bracket. The reader itself enforces the largest depth.
        length <= self.message_bytes && length / 2 <= self.records && self.nesting >= DEPTH
    }

    #[inline(never)]
    fn check_all(&self, text: &str) -> Result<(), DecodeError> {
        if text.len() > self.message_bytes {
            return Err(DecodeError::new(Cause::TooLarge {
                bytes: text.len(),
                limit: self.message_bytes,
            }));
        }
        self.check_brackets(text.as_bytes())
    }

    /// Counts brackets and records, until the end of the value or the first fault.
    fn check_brackets(&self, bytes: &[u8]) -> Result<(), DecodeError> {
        let nesting = self.nesting.min(DEPTH);
        let mut records = 0;
        let mut start = 0;
        let mut grammar = Grammar::new(skip_whitespace(bytes, 0), nesting);
        let walked = grammar.run(bytes, &Rough, |step| {
            if step.is_item {
                records += 1;
                start = step.token.start;
            }
            !step.is_item || records <= self.records
        });
        match walked {
            Ok(true) => Err(DecodeError::new(Cause::TooManyRecords { limit: self.records }).at(start)),
            Err(Fault {
                at,
                expected: Expected::Depth(limit),
            }) => Err(DecodeError::new(Cause::TooDeep { limit }).at(at)),
            Ok(false) | Err(_) => Ok(()),
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

#[cfg(test)]
mod tests {
    use super::Limits;
    use crate::json::DEPTH;

    fn outcome(limits: Limits, text: &str) -> String {
        limits
            .check(text)
            .map_or_else(|error| error.located(text).to_string(), |()| "fine".to_owned())
    }

    #[test]
    fn whitespace_counts_as_bytes() {
        let limits = Limits::default().with_message_bytes(4);
        assert_eq!(outcome(limits, "[  ]"), "fine");
        assert_eq!(
            outcome(limits, "[   ]"),
            "found a message of 5 bytes, expected at most 4 (line 1 column 1)"
        );
    }

    #[test]
    fn items_of_all_arrays_are_records() {
        let limits = Limits::default().with_records(4);
        for text in [
            r#"[1,"[,,,,\"[1,2,3,4,5", [ ], {"a":1,"b":2,"c":3,"d":4}]"#,
            r#"{"a":[1,2],"b":[3,4],"c":[]}"#,
            "[[[[1]]]]",
            "1,2,3,4,5,6",
            "",
            "[,,,,",
            "]1,2,3,4,5]",
            "\"[1,2,3,4,5",
            "\"\\",
            // Not JSON, which the reader refuses.
            "[,,,,,,,,,",
            "[1,2,3,4 5,6]",
        ] {
            assert_eq!(outcome(limits, text), "fine", "{text}");
        }
        for (text, column) in [
            ("[1,2,3,4,5]", 10),
            ("[[[[[1]]]]]", 6),
            (r#"{"a":[1,2],"b":[3,4,5]}"#, 21),
            ("[1,2,3,4,{},]", 10),
        ] {
            assert_eq!(
                outcome(limits, text),
                format!("found more records than the limit of 4 (line 1 column {column})")
            );
        }
    }

    #[test]
    fn brackets_after_a_string_are_counted() {
        let limits = Limits::default().with_nesting(1);
        for (text, column) in [
            (r#"["twenty characters \"",[]]"#, 25),
            (r#"["twenty characters \\",[]]"#, 25),
            ("[\"control \u{1} character\",[]]", 24),
            ("[\"“”\",[]]", 7),
        ] {
            assert_eq!(
                outcome(limits, text),
                format!("brackets nest deeper than 1 (line 1 column {column})")
            );
        }
    }

    #[test]
    fn brackets_nest_up_to_the_limit_and_no_deeper() {
        let limits = Limits::default().with_nesting(2);
        assert_eq!(outcome(limits, r#"[{"a":"[[["},[],{}]"#), "fine");
        assert_eq!(
            outcome(limits, r#"[{"a":[]}]"#),
            "brackets nest deeper than 2 (line 1 column 7)"
        );
        let deep = "[".repeat(DEPTH + 1);
        // A limit above the largest depth has no effect.
        let limits = Limits::default().with_nesting(1000).with_records(1);
        assert_eq!(
            outcome(limits, &deep[..5]),
            "found more records than the limit of 1 (line 1 column 3)"
        );
        let limits = limits.with_records(usize::MAX);
        assert_eq!(outcome(limits, &deep), "fine");
        assert_eq!(
            crate::json::decode::<crate::wire::RawJson>(&deep)
                .unwrap_err()
                .to_string(),
            format!("brackets nest deeper than 128 (line 1 column {})", DEPTH + 1)
        );
    }
}
