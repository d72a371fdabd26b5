//! Types of the standard library.

#![expect(clippy::inline_always, reason = "a piece of every optional member")]

use super::{Direct, with_text};
use crate::json::quotes::Quotes;
use crate::json::reader::Reader;
use crate::json::write::{close, write_integer, write_text};

impl Direct for bool {
    #[inline]
    fn direct<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let rest = reader.bytes().get(reader.at..)?;
        if rest.starts_with(b"true") {
            reader.at += 4;
            Some(true)
        } else if rest.starts_with(b"false") {
            reader.at += 5;
            Some(false)
        } else {
            None
        }
    }

    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(if *self { b"true" } else { b"false" });
    }
}

impl Direct for u64 {
    #[inline]
    fn direct<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let (number, negative) = reader.short_integer()?;
        (!negative).then_some(number)
    }

    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        write_integer(*self, out);
    }
}

impl Direct for i64 {
    #[inline]
    fn direct<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let (number, negative) = reader.short_integer()?;
        if negative {
            0_i64.checked_sub_unsigned(number)
        } else {
            number.try_into().ok()
        }
    }

    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        write_integer(*self, out);
    }
}

impl Direct for String {
    fn direct<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        with_text(reader, |text| Some(text.to_owned()))
    }

    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        write_text(self, out);
    }
}

impl<T: Direct> Direct for Option<T> {
    #[inline(always)]
    fn direct<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        if reader.byte() != Some(b'n') {
            return T::direct(reader).map(Some);
        }
        reader.null().map(|()| None)
    }

    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write(out),
            None => out.extend_from_slice(b"null"),
        }
    }
}

impl<T: Direct> Direct for Vec<T> {
    #[inline]
    fn direct<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        reader.open(b'[')?;
        if reader.byte() == Some(b']') {
            reader.shut(b']')?;
            return Some(Self::new());
        }
        let mut items = Self::with_capacity(reader.lengths.expected::<T>());
        loop {
            let start = reader.checkpoint();
            match T::in_order(reader) {
                Some(item) => items.push(item),
                None => items.push(reader.again(start)?),
            }
            if !reader.has_next_item() {
                break;
            }
        }
        reader.shut(b']')?;
        reader.lengths.ended_with::<T>(items.len());
        if items.capacity() / 4 > items.len() {
            items.shrink_to_fit();
        }
        Some(items)
    }

    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        write_items(self, out);
    }
}

/// Appends an array.
#[inline]
pub(crate) fn write_items<T: Direct>(items: &[T], out: &mut Vec<u8>) {
    let start = out.len();
    for item in items {
        out.push(b',');
        item.write(out);
    }
    close(start, *b"[]", out);
}
