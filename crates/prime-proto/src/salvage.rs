//! What can be read of a message that has a fault: everything except its faulty records.
//!
//! Opt-in: `decode` refuses such a message whole. The text is cut at its brackets, commas and quotes, each record is decoded by
//! itself, and what remains is decoded as strictly as any message. So nothing is guessed: every record of
//! the result was sent in this form.

mod outline;

use std::borrow::Cow;
use std::fmt;

use crate::scan::skip_whitespace;
use crate::{DecodeError, Position};
use outline::items;

pub(crate) use outline::members;

/// A message without its faulty parts, and these parts.
///
/// ```
/// use prime_proto::kraken::ServerMessage;
///
/// let text = r#"{"reqid":4,"type":"Balance","ts":"2026-03-02T08:15:00Z","seqNum":7,"data":[
///     {"Currency":"BTC","Amount":"1.5","AvailableAmount":"1.5"},
///     {"Currency":"ETH","Amount":"many","AvailableAmount":"0"}]}"#;
/// assert!(ServerMessage::decode(text).is_err());
///
/// let salvaged = ServerMessage::salvage(text)?;
/// let ServerMessage::Balance(balances) = &salvaged.message else { unreachable!() };
/// assert_eq!((balances.seq_num, balances.data.len()), (7, 1));
///
/// let [fault] = &salvaged.left_out[..] else { unreachable!() };
/// assert_eq!(fault.index, 1);
/// assert_eq!(fault.json, r#"{"Currency":"ETH","Amount":"many","AvailableAmount":"0"}"#);
/// assert_eq!(fault.error.path(), "data[1].Amount");
/// assert_eq!(fault.error.position().line, 3);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Salvaged<T> {
    /// The message with the records that can be decoded.
    pub message: T,
    /// What was left out of it, in the order of the text; nothing if the message can be decoded.
    pub left_out: Vec<LeftOut>,
}

/// A part of a message that was left out: a record, or an optional member of one.
///
/// `Debug` shows everything except the text, which may be secret.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LeftOut {
    /// Index of the record in its list, as it came.
    pub index: usize,
    /// The optional member that the record is read without; `None` if the whole record was left out.
    pub member: Option<&'static str>,
    /// The text of the record, or of the value of the member, as it came. It need not be JSON.
    pub json: String,
    /// What is wrong with it. Path, offset and position are those in the whole text; in the payload of a frame of AlphaPoint, those in
    /// the payload.
    pub error: DecodeError,
}

impl<T> Salvaged<T> {
    /// A message that can be decoded.
    pub(crate) const fn whole(message: T) -> Self {
        Self {
            message,
            left_out: Vec::new(),
        }
    }

    /// Whether nothing was left out.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.left_out.is_empty()
    }

    /// The same of another message.
    pub fn map<U>(self, with: impl FnOnce(T) -> U) -> Salvaged<U> {
        Salvaged {
            message: with(self.message),
            left_out: self.left_out,
        }
    }
}

impl fmt::Debug for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LeftOut")
            .field("index", &self.index)
            .field("member", &self.member)
            .field("json", &format_args!("{} bytes", self.json.len()))
            .field("error", &self.error)
            .finish()
    }
}

/// Which members of a record may be left out.
pub(crate) struct Optional {
    /// Every member.
    pub(crate) members: &'static [&'static str],
    /// Those that may not be absent.
    pub(crate) required: &'static [&'static str],
}

impl Optional {
    fn find(&self, name: &str) -> Option<&'static str> {
        let member = self.members.iter().find(|member| **member == name)?;
        (!self.required.contains(member)).then_some(*member)
    }
}

/// A list without the items that cannot be decoded.
pub(crate) struct List {
    /// The text of the list that is left.
    pub(crate) text: String,
    /// The offset after the list in the whole text.
    pub(crate) end: usize,
    pub(crate) left_out: Vec<LeftOut>,
}

/// Takes the items out of a list that `decode` refuses. `at` is where the list is in `text`; an error of `decode` is one about its own
/// text, without line and column.
///
/// Returns `None` if there is no list, or it has no end.
pub(crate) fn list(
    text: &str,
    at: usize,
    optional: &Optional,
    decode: impl Fn(&str) -> Result<(), DecodeError>,
) -> Option<List> {
    let mut list = List {
        text: "[".to_owned(),
        end: skip_whitespace(text.as_bytes(), at + 1) + 1,
        left_out: Vec::new(),
    };
    let mut places = Places::new(text);
    for (index, item) in items(text, at)?.enumerate() {
        let item = item?;
        list.end = skip_whitespace(text.as_bytes(), item.end) + 1;
        let start = places.advance(item.start);
        let whole = &text[item.clone()];
        let place = |offset: usize| start.after(&whole.as_bytes()[..offset.min(whole.len())]);
        let before = list.left_out.len();
        let mut left = Cow::Borrowed(whole);
        let left = loop {
            let Err(error) = decode(&left) else { break Some(left) };
            // Each member is left out once at most.
            let Some(without) = without(&left, &error, optional) else {
                break None;
            };
            let value = members(whole, 0)?
                .flatten()
                .find(|piece| piece.name == without.member)?
                .value;
            list.left_out.push(LeftOut {
                index,
                member: Some(without.member),
                json: whole[value.clone()].to_owned(),
                // The offset in what was left of the record is another one in the record.
                error: error
                    .placed(item.start + value.start, place(value.start))
                    .in_item(index),
            });
            left = Cow::Owned(without.rest);
        };
        if let Some(left) = left {
            if list.text.len() > 1 {
                list.text.push(',');
            }
            list.text.push_str(&left);
            continue;
        }
        // The record is left out whole, whatever members it could do without.
        list.left_out.truncate(before);
        let error = decode(whole).err()?;
        let offset = error.offset();
        list.left_out.push(LeftOut {
            index,
            member: None,
            json: whole.to_owned(),
            error: error.placed(item.start + offset, place(offset)).in_item(index),
        });
    }
    list.text.push(']');
    Some(list)
}

/// Lines and columns of places that are asked for in the order of the text, which is counted through once.
struct Places<'a> {
    text: &'a str,
    at: usize,
    position: Position,
}

impl<'a> Places<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            position: Position::of(text, 0),
        }
    }

    fn advance(&mut self, offset: usize) -> Position {
        self.position = self.position.after(&self.text.as_bytes()[self.at..offset]);
        self.at = offset;
        self.position
    }
}

/// A record without a member.
struct Without {
    member: &'static str,
    rest: String,
}

/// The record without the optional member that an error is about.
fn without(record: &str, error: &DecodeError, optional: &Optional) -> Option<Without> {
    let member = optional.find(error.first_member()?)?;
    let mut rest = String::from("{");
    let mut count = 0;
    for piece in members(record, 0)? {
        let piece = piece?;
        if piece.name == member {
            count += 1;
            continue;
        }
        if rest.len() > 1 {
            rest.push(',');
        }
        rest.push_str(&record[piece.whole]);
    }
    rest.push('}');
    // Twice would be another fault.
    (count == 1).then_some(Without { member, rest })
}
