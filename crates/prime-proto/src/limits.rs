//! How much a message may ask for.

use crate::DecodeError;
use crate::error::Cause;
use crate::json::DEPTH;
use crate::json::walk::{Grammar, Rough};
use crate::scan::{Expected, Fault, skip_blanks};

/// How large a message may be that is decoded: bytes, nesting, records.
///
/// They are looked at before anything is built, so that a message beyond one costs no memory. Every `decode` keeps to the
/// default, and has a sister `decode_within` that takes others. A message beyond a limit is an error of its own
/// ([`DecodeError::is_limit`]).
///
/// A text in a text counts on its own: the payload of a frame, and the `Value` of a setting.
///
/// Decoding takes at most 100 bytes of memory for a byte of the message, and a few thousand besides, whatever stands in it:
/// a test measures the peak on shapes made to hurt, of which the worst takes 35, an object of very many very small members.
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
    /// The bytes of a message, blanks and all. 64 MiB, unless told otherwise.
    pub message_bytes: usize,
    /// How deep brackets may nest. 128, unless told otherwise, and never more: see [`DEPTH`].
    pub nesting: usize,
    /// The records: items of arrays, of whatever sort, counted over the whole message, what no type knows
    /// among them. 1,048,576, unless told otherwise.
    pub records: usize,
}

impl Limits {
    /// What no message of either protocol comes near.
    pub const DEFAULT: Self = Self {
        message_bytes: 64 << 20,
        nesting: DEPTH,
        records: 1 << 20,
    };

    /// So many bytes.
    #[must_use]
    pub const fn with_message_bytes(mut self, message_bytes: usize) -> Self {
        self.message_bytes = message_bytes;
        self
    }

    /// Brackets nested so deep, up to [`DEPTH`].
    #[must_use]
    pub const fn with_nesting(mut self, nesting: usize) -> Self {
        self.nesting = nesting;
        self
    }

    /// So many records.
    #[must_use]
    pub const fn with_records(mut self, records: usize) -> Self {
        self.records = records;
        self
    }

    /// Refuses a text that is beyond a limit. What is no JSON is for the reader to refuse.
    #[inline]
    pub(crate) fn check(&self, text: &str) -> Result<(), DecodeError> {
        if self.allow_length(text.len()) {
            Ok(())
        } else {
            self.check_all(text)
        }
    }

    /// Whether any text of this length is within them.
    #[inline]
    pub(crate) fn allow_length(&self, length: usize) -> bool {
        // A record has a byte at least, and a comma or bracket. The reader itself keeps to the greatest depth.
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

    /// Counts brackets and records, up to the end of the value or the first fault.
    fn check_brackets(&self, bytes: &[u8]) -> Result<(), DecodeError> {
        let nesting = self.nesting.min(DEPTH);
        let mut records = 0;
        let mut start = 0;
        let mut grammar = Grammar::new(skip_blanks(bytes, 0), nesting);
        let walked = grammar.run(bytes, &mut Rough::new(), |step| {
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

    fn said(limits: Limits, text: &str) -> String {
        limits
            .check(text)
            .map_or_else(|error| error.located(text).to_string(), |()| "fine".to_owned())
    }

    #[test]
    fn bytes_count_with_blanks() {
        let limits = Limits::default().with_message_bytes(4);
        assert_eq!(said(limits, "[  ]"), "fine");
        assert_eq!(
            said(limits, "[   ]"),
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
            assert_eq!(said(limits, text), "fine", "{text}");
        }
        for (text, column) in [
            ("[1,2,3,4,5]", 10),
            ("[[[[[1]]]]]", 6),
            (r#"{"a":[1,2],"b":[3,4,5]}"#, 21),
            ("[1,2,3,4,{},]", 10),
        ] {
            assert_eq!(
                said(limits, text),
                format!("found more records than 4 (line 1 column {column})")
            );
        }
    }

    #[test]
    fn no_string_hides_the_brackets_behind_it() {
        let limits = Limits::default().with_nesting(1);
        for (text, column) in [
            (r#"["twenty characters \"",[]]"#, 25),
            (r#"["twenty characters \\",[]]"#, 25),
            ("[\"control \u{1} character\",[]]", 24),
            ("[\"“”\",[]]", 7),
        ] {
            assert_eq!(
                said(limits, text),
                format!("brackets nest deeper than 1 (line 1 column {column})")
            );
        }
    }

    #[test]
    fn brackets_nest_as_deep_as_is_said_and_no_deeper() {
        let limits = Limits::default().with_nesting(2);
        assert_eq!(said(limits, r#"[{"a":"[[["},[],{}]"#), "fine");
        assert_eq!(
            said(limits, r#"[{"a":[]}]"#),
            "brackets nest deeper than 2 (line 1 column 7)"
        );
        let deep = "[".repeat(DEPTH + 1);
        // A deeper limit is none.
        let limits = Limits::default().with_nesting(1000).with_records(1);
        assert_eq!(said(limits, &deep[..5]), "found more records than 1 (line 1 column 3)");
        let limits = limits.with_records(usize::MAX);
        assert_eq!(said(limits, &deep), "fine");
        assert_eq!(
            crate::json::decode::<crate::wire::RawJson>(&deep)
                .unwrap_err()
                .to_string(),
            format!("brackets nest deeper than 128 (line 1 column {})", DEPTH + 1)
        );
    }
}
