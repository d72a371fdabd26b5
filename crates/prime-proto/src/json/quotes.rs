//! How quotes are written: as in JSON text, or with a backslash each, as in JSON text inside a string.
//!
//! Inside a string usually only quotes are escaped. Such text can be read in place, without a copy that omits the
//! backslashes.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use super::reader::{RawText, Reader};
use crate::scan::{inner_string_end, string_end, unescape};
use crate::walk::{after_string, skip_value};
use crate::wire::Text;

/// How quotes are written.
pub trait Quotes: Sized {
    /// A quote.
    const QUOTE: &'static [u8];
    /// Whether quotes are written as in JSON text, without a backslash.
    const IS_BARE: bool;

    /// The JSON text of a value: borrowed from the input, if that is not inside a string.
    type Raw<'de>: AsRef<str> + Into<Text> + Default;

    /// Returns the one of two spellings of a piece of JSON text that has these quotes.
    fn spelt(bare: &'static str, escaped: &'static str) -> &'static str;

    /// Returns the same reader if quotes are `Bare`: for values that are only read from such text.
    fn bare<'r, 'de>(reader: &'r mut Reader<'de, Self>) -> Option<&'r mut Reader<'de>>;

    /// Reads the string at the reader's current position.
    fn raw_text<'de>(reader: &mut Reader<'de, Self>) -> Option<RawText<'de, Self>>;

    /// Skips any value and returns its JSON text, a string with the escape sequences that it has in the input. Sets the reader's
    /// `has_whitespace` to whether there is whitespace between the tokens.
    fn raw_value<'de>(reader: &mut Reader<'de, Self>) -> Option<Self::Raw<'de>>;

    /// The offset after the string at `at`, if there is one.
    fn after_string(bytes: &[u8], at: usize) -> Option<usize>;
}

/// `"`
#[derive(Debug)]
pub struct Bare;

/// `\"`: the input is the content of a JSON string, without its quotes, whose escape sequences are valid.
#[derive(Debug)]
pub(crate) struct Escaped;

impl Quotes for Bare {
    const QUOTE: &'static [u8] = b"\"";
    const IS_BARE: bool = true;

    type Raw<'de> = &'de str;

    #[inline]
    fn spelt(bare: &'static str, _: &'static str) -> &'static str {
        bare
    }

    #[inline]
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
        (reader.at, reader.has_whitespace) = match skip_value(reader.bytes(), start, reader.depth) {
            Ok(skipped) => skipped,
            Err(fault) => return reader.fault(fault),
        };
        reader.text.get(start..reader.at)
    }

    #[inline]
    fn after_string(bytes: &[u8], at: usize) -> Option<usize> {
        after_string(bytes, at).ok()
    }
}

impl Quotes for Escaped {
    const QUOTE: &'static [u8] = b"\\\"";
    const IS_BARE: bool = false;

    type Raw<'de> = Text;

    #[inline]
    fn spelt(_: &'static str, escaped: &'static str) -> &'static str {
        escaped
    }

    #[inline]
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
            reader.has_whitespace = false;
            return reader.raw_string().map(Text::from);
        }
        let start = reader.at;
        reader.skip_roughly()?;
        let text = unescape(reader.text.get(start..reader.at)?).ok()?;
        let (end, has_whitespace) = skip_value(text.as_bytes(), 0, reader.depth).ok()?;
        reader.has_whitespace = has_whitespace;
        (end == text.len()).then(|| text.into())
    }

    fn after_string(bytes: &[u8], at: usize) -> Option<usize> {
        let inside = bytes.get(at..)?.strip_prefix(Self::QUOTE)?;
        inner_string_end(bytes, bytes.len() - inside.len())
    }
}

impl<'de> Reader<'de, Escaped> {
    /// Skips a string and returns it as it is in the input, with its quotes.
    fn raw_string(&mut self) -> Option<&'de str> {
        let start = self.at;
        self.at = Escaped::after_string(self.bytes(), start)?;
        self.text.get(start..self.at)
    }
}

#[cfg(test)]
pub(super) mod tests;
