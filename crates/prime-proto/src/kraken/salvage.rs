//! Updates without their faulty records.

use super::update::Stream;
use super::{Action, ServerMessage};
use crate::json::quotes::Bare;
use crate::json::{self, Reader};
use crate::salvage::{self, LeftOut, Optional, Salvaged, members};
use crate::scan::skip_whitespace;
use crate::walk;
use crate::wire::Extra;
use crate::{DecodeError, Limits};

/// What an update says before its records are read.
pub(super) struct Outline<'a> {
    kind: Option<String>,
    is_removal: bool,
    number: Option<u64>,
    /// Where `data` is.
    data: std::ops::Range<usize>,
    text: &'a str,
}

impl<'a> Outline<'a> {
    /// `None` if the text is not an object with one `data`.
    fn of(text: &'a str) -> Option<Self> {
        let start = skip_whitespace(text.as_bytes(), 0);
        let (mut kind, mut is_removal, mut number, mut data) = (None, false, None, None);
        for piece in members(text, start)? {
            let piece = piece?;
            let value = &text[piece.value.clone()];
            let string = || {
                let string = value.strip_prefix('"')?.strip_suffix('"')?;
                Some(walk::text(string).into_owned())
            };
            match &*piece.name {
                "type" => kind = string(),
                "action" => is_removal = string().is_some_and(|action| action == Action::Remove.as_str()),
                "reqid" => number = value.parse().ok(),
                "data" if data.is_some() => return None,
                "data" => data = Some(piece.value),
                _ => {}
            }
        }
        Some(Self {
            kind,
            is_removal,
            number,
            data: data?,
            text,
        })
    }
}

/// The records of an update without those that cannot be decoded.
fn records<T: Stream>(outline: &Outline<'_>) -> Option<salvage::List> {
    if outline.is_removal {
        let optional = Optional {
            members: &[],
            required: &[],
        };
        return salvage::list(outline.text, outline.data.start, &optional, |record| {
            json::whole::<Extra, _>(Reader::<Bare>::new(record)).map(drop)
        });
    }
    let optional = Optional {
        members: T::MEMBERS,
        required: T::REQUIRED,
    };
    salvage::list(outline.text, outline.data.start, &optional, |record| {
        json::whole::<T, _>(Reader::<Bare>::new(record)).map(drop)
    })
}

/// How the records of a stream are salvaged.
pub(super) type Records = fn(&Outline<'_>) -> Option<salvage::List>;

/// The entry of a stream.
pub(super) const fn stream<T: Stream>() -> (&'static str, Records) {
    (T::NAME, records::<T>)
}

impl ServerMessage {
    /// Decodes one message without the records that cannot be decoded: see [`Salvaged`]. A message that can be decoded is returned as it
    /// is. An optional member of a record that cannot be decoded is left out alone.
    ///
    /// # Errors
    /// If the message is not an update of a stream, or the fault is not in a record.
    pub fn salvage(input: &(impl json::Input + ?Sized)) -> Result<Salvaged<Self>, DecodeError> {
        Self::salvage_within(input, &Limits::DEFAULT)
    }

    /// [`salvage`](Self::salvage) within limits.
    ///
    /// # Errors
    /// Those of `salvage`, and if the message exceeds a limit.
    pub fn salvage_within(input: &(impl json::Input + ?Sized), limits: &Limits) -> Result<Salvaged<Self>, DecodeError> {
        let text = input.text()?;
        let error = match Self::decode_within(text, limits) {
            Ok(message) => return Ok(Salvaged::whole(message)),
            Err(error) => error,
        };
        if error.is_limit() {
            return Err(error);
        }
        let Some(outline) = Outline::of(text) else {
            return Err(error);
        };
        let stream = Self::STREAMS
            .iter()
            .find(|(name, _)| Some(*name) == outline.kind.as_deref());
        let Some((kind, records)) = stream else {
            return Err(error);
        };
        let Some(list) = records(&outline).filter(|list| !list.left_out.is_empty()) else {
            return Err(error);
        };
        let (before, after) = (&text[..outline.data.start], &text[outline.data.end..]);
        let rest = [before, &list.text, after].concat();
        match Self::decode_within(&rest, limits) {
            Ok(message) => {
                let explain = |part: LeftOut| LeftOut {
                    error: part.error.in_member("data").of_kind(*kind).of_number(outline.number),
                    ..part
                };
                Ok(Salvaged {
                    message,
                    left_out: list.left_out.into_iter().map(explain).collect(),
                })
            }
            // The fault is around the records.
            Err(other) => {
                let offset = other.offset();
                let is_after = offset >= outline.data.start + list.text.len();
                let offset = if is_after {
                    offset + text.len() - rest.len()
                } else {
                    offset
                };
                Err(other.placed_in(text, offset))
            }
        }
    }
}
