//! Converts the pseudo-JSON of the manuals to JSON, with a log of every repair.
//!
//! The examples in the manuals are typeset, and most of them are not JSON: curly quotes, trailing commas, an ellipsis in
//! place of further items, `**` around a member, bare `name: value` pairs in an array. [`repair`] converts them to JSON
//! and logs every change. Valid JSON is returned unchanged, whatever its strings contain.
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
//! Only what [`RepairKind`] lists; each kind occurs in an example of a manual:
//!
//! - `“` and `”` as the quotes of a string, also the wrong way round, also one of them together with a `"`;
//! - one comma after the last item of an array or object;
//! - `...` or `…` as the last item of an array or object, with the comma before it;
//! - `**` before and after a member; the second may follow the comma after the member;
//! - `name: value` as an item of an array. Consecutive pairs form one object until a name repeats.
//!
//! Everything else is an error with line and column: truncated text, prose, a missing comma, a second document, single
//! quotes, names without quotes, comments, numbers with leading zeros. A malformed message must fail, not be guessed.
//!
//! # Which quote closes a string
//!
//! A string that `"` opens is closed by the next `"` that is not escaped, and a curly quote inside it is text. Only if that
//! `"` is not followed by `,` `:` `]` `}` or the end of the text, or there is none on the line, may a curly quote before it
//! close the string, by the rule below.
//!
//! In a string that a curly quote opens, quote marks may be text. A `“` right before a word begins an *inner quotation*,
//! and so does a `"` right before a word, unless an inner quotation that a `"` began is open. Any other mark either closes
//! the string, or is text and ends the inner quotation that is open, if there is one. This depends on what follows the mark,
//! after whitespace and `**`:
//!
//! - What may follow the string (the end of the text, the closing bracket, a comma before a possible next item, and after
//!   a name a colon before a value): the mark closes the string. But an inner quotation that began after `,` `:` `[`
//!   or `{` might be a string of its own: while one is open, the mark ends it, and is text.
//! - Other structure (a value, the wrong bracket, a comma before something else): if an inner quotation is open, the mark
//!   ends it. Otherwise it closes the string, and what follows is an error; only a `"` right before a `”` is text.
//! - Text: the mark is text.
//!
//! So a missing comma or a missing quote is an error, no member is lost, and JSON inside a string stays intact:
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
//! Time and memory are linear in the size of the input. [`Repairer`] limits depth, size and number of repairs.

mod error;
mod log;
mod pass;
mod quotes;
mod repaired;

use crate::Position;
use crate::scan::{Expected, Fault, skip_whitespace};
use crate::walk::{DEPTH_CAP, skip_value};

pub use error::{Found, RepairError};
pub use log::{Edit, Repair, RepairKind};
pub use repaired::Repaired;

use pass::{Pass, Stop};

/// Converts one document of pseudo-JSON to JSON, within the limits of [`Repairer::new`].
///
/// # Errors
///
/// If the text is neither JSON nor can be made JSON by the [documented repairs](self#what-is-repaired), or exceeds a limit.
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

/// Converts the first document of a text to JSON, and returns the offset in the text where it ends.
///
/// Offsets and positions count from the start of the text.
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

/// Repairs documents within limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repairer {
    depth: usize,
    size: usize,
    repairs: usize,
}

impl Repairer {
    /// Default limit on the brackets that may be open at once.
    pub const MAX_DEPTH: usize = 512;
    /// Default limit on the bytes of a text: 1 GiB.
    pub const MAX_SIZE: usize = 1 << 30;
    /// Default limit on the repairs of a text: 2<sup>24</sup>. Each takes 24 bytes of memory.
    pub const MAX_REPAIRS: usize = 1 << 24;

    /// Creates a repairer with the default limits, far above any manual and any message.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            depth: Self::MAX_DEPTH,
            size: Self::MAX_SIZE,
            repairs: Self::MAX_REPAIRS,
        }
    }

    /// Allows this many open brackets, at most 1024.
    #[must_use]
    pub const fn max_depth(mut self, depth: usize) -> Self {
        self.depth = if depth < DEPTH_CAP { depth } else { DEPTH_CAP };
        self
    }

    /// Allows texts of up to this many bytes.
    #[must_use]
    pub const fn max_size(mut self, size: usize) -> Self {
        self.size = size;
        self
    }

    /// Allows up to this many repairs in one text.
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
        let (repairs, end) = self.pass(text, |end| skip_whitespace(text.as_bytes(), end) == text.len())?;
        let end = skip_whitespace(text.as_bytes(), end);
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

    /// The repairs of the first value and its end. The text is first read as JSON; `is_whole` says whether the value may end
    /// there.
    fn pass(&self, text: &str, is_whole: impl Fn(usize) -> bool) -> Result<(Vec<Repair>, usize), RepairError> {
        let bytes = text.as_bytes();
        if let Ok((end, _)) = skip_value(bytes, skip_whitespace(bytes, 0), self.depth)
            && is_whole(end)
        {
            return Ok((Vec::new(), end));
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
