//! From the manuals' pseudo-JSON to JSON, with a log of every repair.
//!
//! The examples in the manuals are typeset, and most of them are no JSON: curly quotes, trailing commas, an ellipsis in
//! place of further items, `**` around a member, bare `name: value` pairs in an array. [`repair`] turns them into JSON
//! and logs what it did. What is JSON already comes back as it is, whatever stands inside its strings.
//!
//! ```
//! let repaired = prime_proto::repair::repair("{ “UserId”: 1, “Config”: [“Key”: “City”, “Value”: 158, …], }")?;
//! assert_eq!(repaired.text(), r#"{ "UserId": 1, "Config": [{"Key": "City", "Value": 158} ] }"#);
//! assert_eq!(repaired.repairs().len(), 15);
//! # Ok::<(), prime_proto::repair::RepairError>(())
//! ```
//!
//! # What is repaired
//!
//! Only what [`RepairKind`] lists, each for an example of a manual:
//!
//! - `“` and `”` as the quotes of a string, also the wrong way round, also one of them together with a `"`;
//! - one comma behind the last item of an array or object;
//! - `...` or `…` as the last item of an array or object, with the comma before it;
//! - `**` before a member and behind it; the second may stand behind the comma that follows the member;
//! - `name: value` as an item of an array. Pairs that follow each other make up one object until a name repeats.
//!
//! All else is an error that says where: truncated text, prose, a missing comma, a second document, single quotes, names
//! without quotes, comments, numbers with leading zeros. A message from an exchange shall fail rather than be guessed.
//!
//! # Which quote closes a string
//!
//! A string that `"` opens is closed by the next `"` that no backslash escapes, and a curly quote inside it is text. Only
//! where that `"` does not stand before `,` `:` `]` `}` or the end of the text, or there is none on the line, is a curly
//! quote before it taken, by the rule below.
//!
//! In a string that a curly quote opens, quote marks may be text. A `“` right before a word begins an *inner quotation*,
//! and so does a `"` right before a word, unless one that a `"` began is open. Any other mark closes the string or is
//! text, and then ends the inner quotation that is open, if one is. That depends on what follows, past blanks and `**`:
//!
//! - What may follow the string (the end of the text, the closing bracket, a comma before what may be the next item, and
//!   behind a name a colon before a value): it closes the string. But an inner quotation that began behind `,` `:` `[`
//!   or `{` might be a string of its own: while one is open, the mark ends that, and is text.
//! - Other structure (a value, the wrong bracket, a comma before something else): in an inner quotation the mark ends that.
//!   Otherwise it closes the string, and what follows is the error; only a `"` right before a `”` is text.
//! - Text: the mark is text.
//!
//! So a missing comma or a missing quote is an error and no member is swallowed, and JSON within a string stays whole:
//!
//! ```
//! # use prime_proto::repair::repair;
//! assert_eq!(repair(r#"{“o”: “{"UserId": 1}”}"#)?.text(), r#"{"o": "{\"UserId\": 1}"}"#);
//! assert_eq!(repair("[“say “yes”, or “no””]")?.text(), r#"["say “yes”, or “no”"]"#);
//! assert!(repair("{“a”: “x, “b”: “y”}").is_err());
//! assert!(repair("{“a”: “x” “b”: “y”}").is_err());
//! # Ok::<(), prime_proto::repair::RepairError>(())
//! ```
//!
//! A `"` that is text is escaped. Strings end on the line they begin on.
//!
//! # Limits
//!
//! Time and memory are linear in the size of the input. [`Repairer`] bounds depth, size and number of repairs.

mod error;
mod log;
mod pass;
mod quotes;
mod repaired;

use crate::Position;
use crate::json::skip::{DEPTH_CAP, skip_value};
use crate::scan::{Expected, Fault, skip_blanks};

pub use error::{Found, RepairError};
pub use log::{Edit, Repair, RepairKind};
pub use repaired::Repaired;

use pass::{Pass, Stop};

/// Turns one document of pseudo-JSON into JSON, within the limits of [`Repairer::new`].
///
/// # Errors
///
/// The text is neither JSON nor JSON but for the [documented repairs](self#what-is-repaired), or exceeds a limit.
///
/// ```
/// use prime_proto::repair::repair;
///
/// assert_eq!(repair("[“Withdraw”, “Deposit”,]")?.text(), r#"["Withdraw", "Deposit"]"#);
/// assert!(repair("[“Withdraw” “Deposit”]").is_err());
/// # Ok::<(), prime_proto::repair::RepairError>(())
/// ```
pub fn repair(text: &str) -> Result<Repaired<'_>, RepairError> {
    Repairer::new().repair(text)
}

/// Turns the first document of a text into JSON, and says where in the text it ends.
///
/// Offsets and places count from the start of the text.
///
/// # Errors
///
/// As for [`repair`].
///
/// ```
/// use prime_proto::repair::repair_prefix;
///
/// let (repaired, end) = repair_prefix("{“UserId”: 1,}\n[“Withdraw”]\n")?;
/// assert_eq!((repaired.text(), end), (r#"{"UserId": 1}"#, 18));
/// # Ok::<(), prime_proto::repair::RepairError>(())
/// ```
pub fn repair_prefix(text: &str) -> Result<(Repaired<'_>, usize), RepairError> {
    Repairer::new().repair_prefix(text)
}

/// Repairs texts within limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repairer {
    depth: usize,
    size: usize,
    repairs: usize,
}

impl Repairer {
    /// How many brackets may be open at once, unless told otherwise.
    pub const MAX_DEPTH: usize = 512;
    /// How many bytes a text may have, unless told otherwise: 1 GiB.
    pub const MAX_SIZE: usize = 1 << 30;
    /// How many repairs a text may need, unless told otherwise: 2<sup>24</sup>. Each takes 24 bytes of memory.
    pub const MAX_REPAIRS: usize = 1 << 24;

    /// A repairer with limits that no manual and no message comes near.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            depth: Self::MAX_DEPTH,
            size: Self::MAX_SIZE,
            repairs: Self::MAX_REPAIRS,
        }
    }

    /// Allows this many open brackets, and never more than 1024.
    #[must_use]
    pub const fn max_depth(mut self, depth: usize) -> Self {
        self.depth = if depth < DEPTH_CAP { depth } else { DEPTH_CAP };
        self
    }

    /// Allows texts of this many bytes.
    #[must_use]
    pub const fn max_size(mut self, size: usize) -> Self {
        self.size = size;
        self
    }

    /// Allows this many repairs in one text.
    #[must_use]
    pub const fn max_repairs(mut self, repairs: usize) -> Self {
        self.repairs = repairs;
        self
    }

    /// Does what the function [`repair`] does, within these limits.
    ///
    /// # Errors
    ///
    /// As for the function [`repair`].
    pub fn repair<'a>(&self, text: &'a str) -> Result<Repaired<'a>, RepairError> {
        self.check_size(text.len())?;
        let (repairs, end) = self.pass(text, |end| skip_blanks(text.as_bytes(), end) == text.len())?;
        let end = skip_blanks(text.as_bytes(), end);
        if end < text.len() {
            return Err(unexpected(text, end, "the end of the text"));
        }
        Ok(Repaired::new(text, repairs))
    }

    /// Does what the function [`repair_prefix`] does, within these limits; the size is that of the first document.
    ///
    /// # Errors
    ///
    /// As for the function [`repair`].
    pub fn repair_prefix<'a>(&self, text: &'a str) -> Result<(Repaired<'a>, usize), RepairError> {
        let (repairs, end) = self.pass(text, |_| true)?;
        self.check_size(end)?;
        Ok((Repaired::new(&text[..end], repairs), end))
    }

    /// The repairs of the first value and its end. JSON is recognised first; `is_whole` says whether its end will do.
    fn pass(&self, text: &str, is_whole: impl Fn(usize) -> bool) -> Result<(Vec<Repair>, usize), RepairError> {
        let bytes = text.as_bytes();
        if let Ok(value) = skip_value(bytes, skip_blanks(bytes, 0), self.depth)
            && is_whole(value.end)
        {
            return Ok((Vec::new(), value.end));
        }
        let stopped = match Pass::new(text, self.depth, self.repairs).value() {
            Ok(passed) => return Ok(passed),
            Err(stopped) => stopped,
        };
        Err(match *stopped {
            Stop::Fault(Fault {
                at,
                expected: Expected::Token(expected),
            }) => unexpected(text, at, expected),
            Stop::Fault(Fault {
                at,
                expected: Expected::Depth(limit),
            }) => RepairError::TooDeep {
                offset: at,
                position: Position::of(text, at),
                limit,
            },
            Stop::Repairs(at) => RepairError::TooManyRepairs {
                offset: at,
                position: Position::of(text, at),
                limit: self.repairs,
            },
        })
    }

    const fn check_size(&self, size: usize) -> Result<(), RepairError> {
        if size <= self.size {
            Ok(())
        } else {
            Err(RepairError::TooLong { size, limit: self.size })
        }
    }
}

impl Default for Repairer {
    fn default() -> Self {
        Self::new()
    }
}

fn unexpected(text: &str, at: usize, expected: &'static str) -> RepairError {
    RepairError::Unexpected {
        offset: at,
        position: Position::of(text, at),
        found: Found(text.get(at..).and_then(|rest| rest.chars().next())),
        expected,
    }
}
