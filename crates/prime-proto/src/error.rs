//! Why a message could not be decoded: what was found, what was expected, and where.

mod cause;
mod fault;
mod printable;

use std::borrow::Cow;
use std::fmt;

pub use cause::Cause;
pub(crate) use fault::{Expected, Fault};
pub use printable::Printable;

use crate::Position;

/// Why a message could not be decoded, and where.
///
/// `Display` writes one line: kind of message, path, what was found, what was expected, line and column.
///
/// ```
/// use prime_proto::kraken::ServerMessage;
///
/// let error = ServerMessage::decode(r#"{"type":"hello","ts":true,"session_id":"1109RQ13KXR00"}"#).unwrap_err();
/// assert_eq!(error.kind(), Some("hello"));
/// assert_eq!(error.path(), "ts");
/// assert_eq!(
///     error.to_string(),
///     "hello at ts: found `true`, expected an ISO 8601 time in UTC or nanoseconds since 1970 \
///      (line 1 column 22)"
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    cause: Cause,
    kind: Option<Cow<'static, str>>,
    /// Number of the request that the message belongs to.
    number: Option<u64>,
    /// The path, from the innermost step to the outermost.
    path: Vec<Step>,
    offset: Option<usize>,
    position: Option<Position>,
}

#[derive(Clone, PartialEq, Eq)]
enum Step {
    Member(Box<str>),
    Item(usize),
    /// A column of a row, with its name.
    Column(usize, Box<str>),
}

impl DecodeError {
    pub(crate) fn new(cause: Cause) -> Self {
        Self(Box::new(Inner {
            cause,
            kind: None,
            number: None,
            path: Vec::new(),
            offset: None,
            position: None,
        }))
    }

    pub(crate) fn not_utf8(offset: usize) -> Self {
        Self::new(Cause::NotUtf8).at(offset)
    }

    /// The error for a duplicate member.
    #[cold]
    pub(crate) fn duplicate(member: &str) -> Self {
        Self::new(Cause::Duplicate {
            member: member.to_owned(),
        })
    }

    #[cold]
    pub(crate) fn fault(fault: Fault, text: &str) -> Self {
        let cause = match (
            fault.expected,
            text.get(fault.at..).and_then(|rest| rest.chars().next()),
        ) {
            (Expected::Depth(limit), _) => Cause::TooDeep { limit },
            (Expected::Token(expected), None) => Cause::Truncated { expected },
            (Expected::Token(expected), Some(found)) if found.is_control() => Cause::Syntax {
                found: format!("the control character U+{:04X}", u32::from(found)),
                expected,
            },
            (Expected::Token(expected), Some('\u{feff}')) => Cause::Syntax {
                found: "a byte order mark".to_owned(),
                expected,
            },
            (Expected::Token(expected), Some(found)) => Cause::Syntax {
                found: format!("`{found}`"),
                expected,
            },
        };
        Self::new(cause).at(fault.at)
    }

    /// Sets the offset, unless it is set already.
    #[cold]
    pub(crate) fn at(mut self, offset: usize) -> Self {
        self.0.offset.get_or_insert(offset);
        self
    }

    #[cold]
    pub(crate) fn in_member(mut self, name: &str) -> Self {
        self.0.path.push(Step::Member(name.into()));
        self
    }

    #[cold]
    pub(crate) fn in_item(mut self, index: usize) -> Self {
        self.0.path.push(Step::Item(index));
        self
    }

    #[cold]
    pub(crate) fn in_column(mut self, index: usize, name: &str) -> Self {
        self.0.path.push(Step::Column(index, name.into()));
        self
    }

    #[cold]
    pub(crate) fn of_kind(mut self, kind: impl Into<Cow<'static, str>>) -> Self {
        self.0.kind.get_or_insert(kind.into());
        self
    }

    /// The member of the decoded object that the fault is in.
    pub(crate) fn first_member(&self) -> Option<&str> {
        match self.0.path.last() {
            Some(Step::Member(name)) => Some(name),
            _ => None,
        }
    }

    /// The same fault at an offset of another text.
    pub(crate) fn placed_in(self, text: &str, offset: usize) -> Self {
        let position = Position::of(text, offset);
        self.placed(offset, position)
    }

    /// The fault of an item that is the only one of a list, for the item alone.
    pub(crate) fn of_only_item(mut self) -> Self {
        if let Some(Step::Item(0)) = self.0.path.last() {
            self.0.path.pop();
        }
        self.0.offset = Some(self.offset().saturating_sub(1));
        self
    }

    /// The same fault in another place.
    pub(crate) fn placed(mut self, offset: usize, position: Position) -> Self {
        (self.0.offset, self.0.position) = (Some(offset), Some(position));
        self
    }

    #[cold]
    pub(crate) fn of_number(mut self, number: Option<u64>) -> Self {
        self.0.number = self.0.number.or(number);
        self
    }

    /// Finds line and column of the offset in the whole text, unless they are set already.
    #[cold]
    pub(crate) fn located(mut self, text: &str) -> Self {
        let offset = self.offset();
        self.0.position.get_or_insert_with(|| Position::of(text, offset));
        self
    }

    /// The cause, without its location.
    #[must_use]
    pub fn cause(&self) -> &Cause {
        &self.0.cause
    }

    /// The kind of message: its `type` on the wire, or the name of a call; `None` if it could not be read.
    #[must_use]
    pub fn kind(&self) -> Option<&str> {
        self.0.kind.as_deref()
    }

    /// The `reqid` of the message of Kraken Prime that could not be decoded, so that a client knows which request or subscription the
    /// message was for; `None` if none could be read.
    ///
    /// ```
    /// use prime_proto::kraken::ServerMessage;
    ///
    /// let text = r#"{"reqid":7,"type":"User","ts":"2021-09-15T03:33:07.545223Z","seqNum":"1","data":[]}"#;
    /// let error = ServerMessage::decode(text).unwrap_err();
    /// assert_eq!((error.kind(), error.reqid()), (Some("User"), Some(7)));
    /// assert_eq!(ServerMessage::decode("[]").unwrap_err().reqid(), None);
    /// ```
    #[must_use]
    pub fn reqid(&self) -> Option<u64> {
        self.0.number
    }

    /// The path from the message to the value at fault, such as `data[0].Config[0].Timestamp`; empty for the message itself.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        // Writing to a String does not fail.
        let _ = self.write_path(&mut path);
        path
    }

    fn write_path(&self, out: &mut impl fmt::Write) -> fmt::Result {
        for (depth, step) in self.0.path.iter().rev().enumerate() {
            match step {
                Step::Item(index) => write!(out, "[{index}]")?,
                Step::Column(index, name) => write!(out, "[{index} {name}]")?,
                Step::Member(name) => write_member(out, name, depth == 0)?,
            }
        }
        Ok(())
    }

    /// Byte offset of the fault in the decoded text. For the payload of an AlphaPoint frame, that text is the unescaped string
    /// `o`.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.0.offset.unwrap_or(0)
    }

    /// Line and column of the fault.
    #[must_use]
    pub fn position(&self) -> Position {
        self.0.position.unwrap_or(Position { line: 1, column: 1 })
    }

    /// Whether the text is not valid JSON, or is truncated.
    #[must_use]
    pub fn is_syntax(&self) -> bool {
        matches!(
            self.0.cause,
            Cause::Syntax { .. } | Cause::Truncated { .. } | Cause::NotUtf8
        )
    }

    /// Whether the text ends before the message does.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        matches!(self.0.cause, Cause::Truncated { .. })
    }

    /// Whether the message exceeds one of the [`Limits`](crate::Limits).
    #[must_use]
    pub fn is_limit(&self) -> bool {
        matches!(
            self.0.cause,
            Cause::TooDeep { .. } | Cause::TooLarge { .. } | Cause::TooManyRecords { .. }
        )
    }

    /// The text of `Display` without line and column: kind, path, found, expected.
    #[must_use]
    pub fn summary(&self) -> String {
        let path = self.path();
        let cause = &self.0.cause;
        // A kind with control characters must not break the line.
        match (self.kind().map(str::escape_debug), path.is_empty()) {
            (Some(kind), true) => format!("{kind}: {cause}"),
            (Some(kind), false) => format!("{kind} at {path}: {cause}"),
            (None, true) => cause.to_string(),
            (None, false) => format!("at {path}: {cause}"),
        }
    }
}

/// Writes one step of a path: the one into the member `name`.
///
/// # Errors
/// If writing to `out` fails.
pub fn write_member(out: &mut impl fmt::Write, name: &str, is_first: bool) -> fmt::Result {
    match (is_plain(name), is_first) {
        (false, _) => write!(out, "[{name:?}]"),
        (true, true) => out.write_str(name),
        (true, false) => write!(out, ".{name}"),
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .all(|character| character.is_alphanumeric() || matches!(character, '_' | '-'))
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.summary())?;
        self.0.position.map_or(Ok(()), |position| write!(f, " ({position})"))
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecodeError({self})")
    }
}

impl std::error::Error for DecodeError {}
