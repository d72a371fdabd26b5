//! How quotes are spelt: as JSON has them, or with a backslash each, as where JSON text stands inside a string.
//!
//! Mostly quotes are all that is escaped there. Such text can be read as it stands, without a copy in which the backslashes
//! are left out.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use super::reader::{RawText, Reader};
use super::skip::{behind_string, rough_end, skip_value};
use crate::scan::{inner_string_end, string_end, unescape};
use crate::wire::Text;

/// A spelling of quotes.
pub trait Quotes: Sized {
    /// A quote.
    const QUOTE: &'static [u8];
    /// Whether quotes are spelt as JSON has them.
    const IS_BARE: bool;

    /// The text of a value: a piece of the text that is read, where that has no escapes around it.
    type Raw<'de>: AsRef<str> + Into<Text> + Default;

    /// Chooses between two spellings of a piece of JSON.
    fn spelt(bare: &'static str, escaped: &'static str) -> &'static str;

    /// The same reader, where quotes are `Bare`: for what is not read in another spelling.
    fn bare<'r, 'de>(reader: &'r mut Reader<'de, Self>) -> Option<&'r mut Reader<'de>>;

    /// Reads the string that stands at the reader's place.
    fn raw_text<'de>(reader: &mut Reader<'de, Self>) -> Option<RawText<'de, Self>>;

    /// Passes over any value, and gives its text, a string as it stands. The reader's `blanks` says whether there are blanks
    /// between its tokens.
    fn raw_value<'de>(reader: &mut Reader<'de, Self>) -> Option<Self::Raw<'de>>;

    /// The place behind the string that stands at `at`, if there is one.
    fn behind_string(bytes: &[u8], at: usize) -> Option<usize>;
}

/// `"`
#[derive(Debug)]
pub struct Bare;

/// `\"`: the text is that of a string of JSON, without its quotes, whose escapes are sound.
#[derive(Debug)]
pub(crate) struct Escaped;

impl Quotes for Bare {
    const QUOTE: &'static [u8] = b"\"";
    const IS_BARE: bool = true;

    type Raw<'de> = &'de str;

    #[inline(always)]
    fn spelt(bare: &'static str, _: &'static str) -> &'static str {
        bare
    }

    #[inline(always)]
    fn bare<'r, 'de>(reader: &'r mut Reader<'de>) -> Option<&'r mut Reader<'de>> {
        Some(reader)
    }

    #[inline(always)]
    fn raw_text<'de>(reader: &mut Reader<'de>) -> Option<RawText<'de, Self>> {
        let start = reader.at + 1;
        let end = string_end(reader.bytes(), start).ok()?;
        let text = reader.text_of(end.quote - start)?;
        Some(if end.escaped {
            RawText::Escaped(text)
        } else {
            RawText::Plain(text)
        })
    }

    #[inline(always)]
    fn raw_value<'de>(reader: &mut Reader<'de>) -> Option<&'de str> {
        let start = reader.at;
        let skipped = match skip_value(reader.bytes(), start, reader.depth) {
            Ok(skipped) => skipped,
            Err(fault) => return reader.fault(fault),
        };
        (reader.at, reader.blanks) = (skipped.end, skipped.blanks);
        reader.text.get(start..skipped.end)
    }

    #[inline(always)]
    fn behind_string(bytes: &[u8], at: usize) -> Option<usize> {
        behind_string(bytes, at).ok()
    }
}

impl Quotes for Escaped {
    const QUOTE: &'static [u8] = b"\\\"";
    const IS_BARE: bool = false;

    type Raw<'de> = Text;

    #[inline(always)]
    fn spelt(_: &'static str, escaped: &'static str) -> &'static str {
        escaped
    }

    #[inline(always)]
    fn bare<'r, 'de>(_: &'r mut Reader<'de, Self>) -> Option<&'r mut Reader<'de>> {
        None
    }

    fn raw_text<'de>(reader: &mut Reader<'de, Self>) -> Option<RawText<'de, Self>> {
        if let Some(text) = reader.plain_text() {
            return Some(RawText::Plain(text));
        }
        let raw = reader.raw_string()?.strip_prefix("\\\"")?.strip_suffix("\\\"")?;
        Some(RawText::Escaped(unescape(raw).ok()?.into()))
    }

    fn raw_value(reader: &mut Reader<'_, Self>) -> Option<Text> {
        if reader.has_quote() {
            reader.blanks = false;
            return reader.raw_string().map(Text::from);
        }
        let start = reader.at;
        reader.at = rough_end::<Self>(reader.bytes(), start)?;
        let text = unescape(reader.text.get(start..reader.at)?).ok()?;
        let skipped = skip_value(text.as_bytes(), 0, reader.depth).ok()?;
        reader.blanks = skipped.blanks;
        (skipped.end == text.len()).then(|| text.into())
    }

    fn behind_string(bytes: &[u8], at: usize) -> Option<usize> {
        let inside = bytes.get(at..)?.strip_prefix(Self::QUOTE)?;
        inner_string_end(bytes, bytes.len() - inside.len())
    }
}

impl<'de> Reader<'de, Escaped> {
    /// Passes over a string, and gives it as it stands, with its quotes.
    fn raw_string(&mut self) -> Option<&'de str> {
        let start = self.at;
        self.at = Escaped::behind_string(self.bytes(), start)?;
        self.text.get(start..self.at)
    }
}

#[cfg(test)]
pub(super) mod tests;
