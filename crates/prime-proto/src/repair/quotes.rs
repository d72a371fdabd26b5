//! Which quote mark closes a string.
//!
//! A string that a curly quote opened may contain quote marks as text, straight and curly, so the role of a mark depends on
//! its surroundings. The rule is in the documentation of [`super`]; it considers a mark, the gap before it and the gap
//! after it, so each byte of a text is read a few times at most.

use crate::scan::{Fault, escape, number_end, skip_whitespace, typeset_end, word_end};

/// A quote mark of pseudo-JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// `"`
    Straight,
    /// `“`
    Left,
    /// `”`
    Right,
}

impl Mark {
    /// The quote mark at `at`.
    #[inline]
    pub(super) fn at(bytes: &[u8], at: usize) -> Option<Self> {
        match bytes.get(at)? {
            b'"' => Some(Self::Straight),
            0xe2 if bytes.get(at + 1) == Some(&0x80) => match bytes.get(at + 2) {
                Some(0x9c) => Some(Self::Left),
                Some(0x9d) => Some(Self::Right),
                _ => None,
            },
            _ => None,
        }
    }

    /// Its size in bytes.
    #[inline]
    pub(super) const fn len(self) -> usize {
        match self {
            Self::Straight => 1,
            Self::Left | Self::Right => 3,
        }
    }
}

/// The role of a string, which determines what may follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The whole text.
    Whole,
    /// The name of a member.
    Name,
    /// The value of a member of an object.
    Value,
    /// An item of an array, or the name of a bare pair.
    Item,
    /// The value of a bare pair.
    PairValue,
}

impl Role {
    const fn may_be_name(self) -> bool {
        matches!(self, Self::Name | Self::Item)
    }
}

/// What follows a mark, after whitespace and mark-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Following {
    /// What may follow the string.
    Fitting,
    /// Other structure, which may not follow: the wrong bracket, a value, a comma before something else.
    Structure,
    /// Text.
    Text,
}

/// The inner quotations of a string that are open.
#[derive(Default)]
struct Inner {
    open: usize,
    /// The value of `open` when the outermost quotation began that might be a string of its own; 0 if there is none.
    apart: usize,
    /// Whether a `"` began one of them, and no quotation has ended since.
    straight: bool,
}

/// The mark that closes a string, if one does before `limit`.
pub(super) enum End {
    /// The mark and its offset.
    Mark(usize, Mark),
    /// No mark closes the string, which is cut off at this offset.
    None(usize),
}

/// Finds the end of the string whose first character is at `from`, opened by a curly quote. Only marks before `limit` can
/// close it. Calls `straight` with the offset of every `"` that is text.
pub(super) fn string_end<E: From<Fault>>(
    bytes: &[u8],
    from: usize,
    limit: usize,
    role: Role,
    mut straight: impl FnMut(usize) -> Result<(), E>,
) -> Result<End, E> {
    let mut inner = Inner::default();
    let mut at = typeset_end(bytes, from);
    while at < limit {
        let Some(mark) = Mark::at(bytes, at) else {
            match bytes[at] {
                b'\\' => at = escape(bytes, at)?.0,
                0xe2 => at += 3,
                _ => return Ok(End::None(at)),
            }
            at = typeset_end(bytes, at);
            continue;
        };
        if inner.closed_by(bytes, at, mark, role) {
            return Ok(End::Mark(at, mark));
        }
        if mark == Mark::Straight {
            straight(at)?;
        }
        at = typeset_end(bytes, at + mark.len());
    }
    Ok(End::None(at.min(limit)))
}

impl Inner {
    /// Whether the mark at `at` closes the string. If not, it is text, and may begin or end an inner quotation.
    fn closed_by(&mut self, bytes: &[u8], at: usize, mark: Mark, role: Role) -> bool {
        let next = at + mark.len();
        if self.begins(bytes, next, mark) {
            self.open += 1;
            self.straight |= mark == Mark::Straight;
            if self.apart == 0 && is_after_structure(bytes, at) {
                self.apart = self.open;
            }
            return false;
        }
        if self.open == 0 && mark != Mark::Straight && is_structure(bytes, next) {
            return true;
        }
        let closes = match following(bytes, next, role) {
            Following::Fitting => self.apart == 0,
            // `“5"”`: the curly mark after the straight one closes the string.
            Following::Structure if mark == Mark::Straight && Mark::at(bytes, next) == Some(Mark::Right) => false,
            Following::Structure => self.open == 0,
            Following::Text => false,
        };
        if !closes {
            self.open = self.open.saturating_sub(1);
            self.straight = false;
            if self.open < self.apart {
                self.apart = 0;
            }
        }
        closes
    }

    /// Whether a mark begins a quotation: it is not `”`, and a word follows immediately.
    fn begins(&self, bytes: &[u8], next: usize, mark: Mark) -> bool {
        let before_word = match bytes.get(next) {
            None | Some(b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' | b']' | b'}') => false,
            Some(_) => !is_bold(bytes, next),
        };
        match mark {
            Mark::Straight => before_word && !self.straight && Mark::at(bytes, next) != Some(Mark::Right),
            Mark::Left => before_word,
            Mark::Right => false,
        }
    }
}

/// Whether the last byte before `at`, spaces aside, is `,`, `:` or an opening bracket.
fn is_after_structure(bytes: &[u8], at: usize) -> bool {
    let before = bytes[..at].iter().rev().find(|byte| **byte != b' ');
    matches!(before, Some(b',' | b':' | b'[' | b'{'))
}

/// Whether a straight quote that ends at `at` can close a string: structure, or the end of the text, follows.
#[inline]
pub(super) fn is_before_structure(bytes: &[u8], at: usize) -> bool {
    is_structure(bytes, at) || is_structure(bytes, skip_mark_up(bytes, at))
}

#[inline]
fn is_structure(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at), None | Some(b',' | b':' | b']' | b'}'))
}

#[inline]
fn following(bytes: &[u8], at: usize, role: Role) -> Following {
    let at = skip_mark_up(bytes, at);
    let fitting = match bytes.get(at) {
        None => true,
        Some(b',') => {
            let next = skip_mark_up(bytes, at + 1);
            match role {
                Role::Whole | Role::Name => false,
                Role::Value => {
                    next == bytes.len()
                        || bytes[next] == b'}'
                        || Mark::at(bytes, next).is_some()
                        || ellipsis_end(bytes, next).is_some()
                }
                Role::Item | Role::PairValue => next == bytes.len() || bytes[next] == b']' || begins_value(bytes, next),
            }
        }
        Some(b':') => role.may_be_name() && begins_value(bytes, skip_whitespace(bytes, at + 1)),
        Some(b']') => matches!(role, Role::Item | Role::PairValue),
        Some(b'}') => role == Role::Value,
        Some(_) if begins_value(bytes, at) => false,
        Some(_) => return Following::Text,
    };
    if fitting {
        Following::Fitting
    } else {
        Following::Structure
    }
}

/// Whether a value begins at `at`, or an ellipsis in place of one.
fn begins_value(bytes: &[u8], at: usize) -> bool {
    let word = |word| word_end(bytes, at, word).is_ok();
    match bytes.get(at) {
        Some(b'"' | b'{' | b'[') => true,
        Some(b'-' | b'0'..=b'9') => number_end(&bytes[..bytes.len().min(at + 2)], at).is_ok(),
        Some(b't') => word("true"),
        Some(b'f') => word("false"),
        Some(b'n') => word("null"),
        _ => Mark::at(bytes, at).is_some() || ellipsis_end(bytes, at).is_some(),
    }
}

/// Skips whitespace and one `**`.
#[inline]
fn skip_mark_up(bytes: &[u8], at: usize) -> usize {
    let at = skip_whitespace(bytes, at);
    if is_bold(bytes, at) {
        skip_whitespace(bytes, at + 2)
    } else {
        at
    }
}

/// Whether there is a `**` at `at`.
#[inline]
pub(super) fn is_bold(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&b'*') && bytes.get(at + 1) == Some(&b'*')
}

/// The end of the ellipsis at `at`.
#[inline]
pub(super) fn ellipsis_end(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    (rest.starts_with(b"...") || rest.starts_with("…".as_bytes())).then_some(at + 3)
}
