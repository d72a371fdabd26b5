//! Types of the standard library.

#![expect(
    clippy::inline_always,
    reason = "the first step of every member that is a number or optional"
)]

use std::collections::BTreeMap;

use super::decode::Decode;
use super::interop::Serde;
use super::quotes::Quotes;
use super::reader::Reader;
use super::write::{close, close_object, write_integer, write_text};
use crate::scan::Columns;
use crate::wire::Entries;

impl Decode for bool {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let rest = reader.bytes().get(reader.at..).unwrap_or_default();
        if rest.starts_with(b"true") {
            reader.at += 4;
            Some(true)
        } else if rest.starts_with(b"false") {
            reader.at += 5;
            Some(false)
        } else {
            reader.fail("true or false")
        }
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(if *self { b"true" } else { b"false" });
    }
}

impl Decode for u64 {
    #[inline(always)]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        match reader.digit() {
            Some(digit) => Some(digit.into()),
            None => longer(reader),
        }
    }

    #[inline(always)]
    fn in_column(columns: &mut Columns<'_>) -> Option<Self> {
        columns.integer().map(i64::cast_unsigned)
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        write_integer(*self, out);
    }
}

impl Decode for i64 {
    #[inline(always)]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        match reader.digit() {
            Some(digit) => Some(digit.into()),
            None => longer_signed(reader),
        }
    }

    #[inline(always)]
    fn in_column(columns: &mut Columns<'_>) -> Option<Self> {
        columns.integer()
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        write_integer(*self, out);
    }
}

// Functions of their own, shared by all members that are integers.
#[inline(never)]
fn longer<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<u64> {
    let start = reader.at;
    match reader.integer() {
        Some((number, negative)) if !negative || number == 0 => Some(number),
        _ => {
            reader.at = start;
            reader.fail("a non-negative integer")
        }
    }
}

#[inline(never)]
fn longer_signed<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<i64> {
    match reader.signed_integer() {
        Some(number) => Some(number),
        None => reader.fail("an integer"),
    }
}

/// Integers that are read as a larger integer type.
macro_rules! short_integers {
    ($($short:ident: $long:ident, $expected:literal;)*) => {$(
        impl Decode for $short {
            fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
                let start = reader.at;
                let short = $long::decode(reader)?.try_into().ok();
                if short.is_none() {
                    reader.at = start;
                    return reader.fail($expected);
                }
                short
            }

            fn encode(&self, out: &mut Vec<u8>) {
                write_integer(*self, out);
            }
        }
    )*};
}

short_integers! {
    u8: u64, "a non-negative integer";
    u16: u64, "a non-negative integer";
    u32: u64, "a non-negative integer";
    i8: i64, "an integer";
    i16: i64, "an integer";
    i32: i64, "an integer";
}

/// Numbers that the standard library parses.
macro_rules! long_numbers {
    ($($number:ident: $is_valid:expr, $expected:literal;)*) => {$(
        impl Decode for $number {
            fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
                let start = reader.at;
                let is_valid: fn(&$number) -> bool = $is_valid;
                let number = reader.number_text().and_then(|text| text.parse().ok()).filter(is_valid);
                if number.is_none() {
                    reader.at = start;
                    return reader.fail($expected);
                }
                number
            }

            fn encode(&self, out: &mut Vec<u8>) {
                Serde(*self).encode(out);
            }
        }
    )*};
}

long_numbers! {
    u128: |_| true, "a non-negative integer";
    i128: |_| true, "an integer";
    f32: |number| number.is_finite(), "a number";
    f64: |number| number.is_finite(), "a number";
}

impl Decode for String {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        reader.text(str::to_owned, |reader| reader.fail("a string"))
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        write_text(self, out);
    }
}

impl<T: Decode> Decode for Option<T> {
    #[inline(always)]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        if reader.byte() != Some(b'n') {
            return T::decode(reader).map(Some);
        }
        reader.word("null").map(|()| None)
    }

    #[inline(always)]
    fn in_column(columns: &mut Columns<'_>) -> Option<Self> {
        T::in_column(columns).map(Some)
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.encode(out),
            None => out.extend_from_slice(b"null"),
        }
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        T::decode(reader).map(Self::new)
    }

    fn encode(&self, out: &mut Vec<u8>) {
        T::encode(self, out);
    }
}

impl<T: Decode> Decode for Vec<T> {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        reader.open(b'[')?;
        if reader.byte() == Some(b']') {
            reader.shut(b']', "`]`")?;
            return Some(Self::new());
        }
        let mut items = Self::with_capacity(reader.usual_items::<T>());
        loop {
            if T::push_to(&mut items, reader).is_none() {
                return reader.in_item(items.len());
            }
            if !reader.has_next_item() {
                break;
            }
        }
        reader.shut(b']', "`,` or `]`")?;
        reader.lengths.ended_with::<T>(items.len());
        if items.capacity() / 4 > items.len() {
            items.shrink_to_fit();
        }
        Some(items)
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        write_items(self, out);
    }
}

/// A name that occurs twice is an error, since one of its values would be lost.
impl<T: Decode> Decode for BTreeMap<String, T> {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        Entries::<String, T>::decode(reader).map(|entries| entries.into_iter().collect())
    }

    fn encode(&self, out: &mut Vec<u8>) {
        let start = out.len();
        for (name, value) in self {
            out.push(b',');
            write_text(name, out);
            out.push(b':');
            value.encode(out);
        }
        close_object(start, out);
    }
}

/// Appends an array.
#[inline]
pub(crate) fn write_items<T: Decode>(items: &[T], out: &mut Vec<u8>) {
    let start = out.len();
    for item in items {
        out.push(b',');
        item.encode(out);
    }
    close(start, *b"[]", out);
}
