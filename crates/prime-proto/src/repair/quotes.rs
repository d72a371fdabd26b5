//! Which quote mark closes a string.
//!
//! A string that a curly quote opened may hold quote marks as text, straight and curly, so what a mark does is decided
//! by what stands around it. The rule is in the documentation of [`super`]; it looks at a mark, at the gap before it and
//! at the gap behind it, so each byte of a text is looked at a few times at most.

use crate::scan::{Fault, escape, number_end, skip_blanks, typeset_end, word_end};

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
    /// The quote mark that stands at `at`.
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

/// Where a string stands, which says what may follow it.
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

/// What stands behind a mark, past blanks and mark-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Behind {
    /// What may follow the string.
    Fitting,
    /// Other structure that may not follow: the other bracket, a value, a comma before anything.
    Structure,
    /// Text.
    Text,
}

/// The quotations within a string that are not ended yet.
#[derive(Default)]
struct Inner {
    open: usize,
    /// The least value of `open` with a quotation among them that began where a string of its own may begin; 0 if none did.
    apart: usize,
    /// Whether a `"` began one of them, and none has ended since.
    straight: bool,
}

/// The mark that closes a string, if one does before `limit`.
pub(super) enum End {
    /// It stands at this place.
    Mark(usize, Mark),
    /// None; the string is cut off at this place.
    None(usize),
}

/// The end of the string with its first character at `from`, opened by a curly quote. Marks that close it are only
/// looked for before `limit`. `straight` is told of every `"` that is text.
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
            if self.apart == 0 && is_behind_structure(bytes, at) {
                self.apart = self.open;
            }
            return false;
        }
        if self.open == 0 && mark != Mark::Straight && is_structure(bytes, next) {
            return true;
        }
        let closes = match behind(bytes, next, role) {
            Behind::Fitting => self.apart == 0,
            // `“5"”`: the mark behind a straight one is what closes the string.
            Behind::Structure if mark == Mark::Straight && Mark::at(bytes, next) == Some(Mark::Right) => false,
            Behind::Structure => self.open == 0,
            Behind::Text => false,
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

    /// Whether a mark begins a quotation: it is no `”`, and a word follows it without a gap.
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

/// Whether the last thing before `at`, past blanks, is `,`, `:` or an opening bracket.
fn is_behind_structure(bytes: &[u8], at: usize) -> bool {
    let before = bytes[..at].iter().rev().find(|byte| **byte != b' ');
    matches!(before, Some(b',' | b':' | b'[' | b'{'))
}

/// Whether a straight quote that ends before `at` can close a string: structure, or the end of the text, follows.
#[inline]
pub(super) fn is_before_structure(bytes: &[u8], at: usize) -> bool {
    is_structure(bytes, at) || is_structure(bytes, skip_mark_up(bytes, at))
}

#[inline]
fn is_structure(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at), None | Some(b',' | b':' | b']' | b'}'))
}

#[inline]
fn behind(bytes: &[u8], at: usize, role: Role) -> Behind {
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
        Some(b':') => role.may_be_name() && begins_value(bytes, skip_blanks(bytes, at + 1)),
        Some(b']') => matches!(role, Role::Item | Role::PairValue),
        Some(b'}') => role == Role::Value,
        Some(_) if begins_value(bytes, at) => false,
        Some(_) => return Behind::Text,
    };
    if fitting { Behind::Fitting } else { Behind::Structure }
}

/// Whether a value begins at `at`, or the ellipsis in place of one.
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

/// Past blanks and one `**`.
#[inline]
fn skip_mark_up(bytes: &[u8], at: usize) -> usize {
    let at = skip_blanks(bytes, at);
    if is_bold(bytes, at) {
        skip_blanks(bytes, at + 2)
    } else {
        at
    }
}

/// Whether a `**` stands at `at`.
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
