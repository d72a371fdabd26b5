//! Enumerations whose values have a number and a name, both of which occur on the wire.

#![expect(clippy::inline_always, reason = "a piece of every row")]

mod declare;
#[cfg(feature = "schema")]
mod schema;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::Text;
use super::mark::{Marked, UNKNOWN_VALUE};
use crate::json::write::{write_integer, write_text};
use crate::json::{self, Columns, Decode, Quotes, Reader};

/// The values of an enumeration, as [`coded_enum!`](crate::coded_enum) declares them.
pub trait Codes: Copy + Eq + Hash + fmt::Debug + 'static {
    /// Name of the enumeration.
    const NAME: &'static str;
    /// Description.
    const DESCRIPTION: &'static str;
    /// Every listed value.
    const VALUES: &'static [CodedValue<Self>];

    /// The name of the value on the wire.
    fn name(self) -> &'static str;

    /// The number of the value; `None` if none is documented.
    fn number(self) -> Option<i64>;

    /// The value of this name. Case matters.
    fn from_name(name: &str) -> Option<Self>;

    /// The value of this number.
    fn from_number(number: i64) -> Option<Self>;
}

/// A listed value of an enumeration, with its description.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "built by `coded_enum!`")]
pub struct CodedValue<E> {
    /// The value.
    pub value: E,
    /// Description.
    pub description: &'static str,
}

/// The form in which values created from an enumeration are written.
pub trait Preference: 'static {
    /// Whether values are written as numbers.
    const NUMBER: bool;
}

/// Writes the name, unless the value was read in another form.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_enums, reason = "a marker type")]
pub enum AsName {}

/// Writes the number, unless the value was read in another form.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_enums, reason = "a marker type")]
pub enum AsNumber {}

impl Preference for AsName {
    const NUMBER: bool = false;
}

impl Preference for AsNumber {
    const NUMBER: bool = true;
}

/// A value of an enumeration that is documented as a name, such as `"Side":"Buy"` in a reply.
pub type Word<E> = Coded<E, AsName>;

/// A value of an enumeration that is documented as a number, such as the tenth column of a Level 2 row, or `"Side":0` in a
/// request.
pub type Code<E> = Coded<E, AsNumber>;

/// A value of an enumeration: a number, a name, or a number in quotes; written in the form in which it was read.
///
/// Values that the enumeration does not list are kept too. Values are compared by their meaning: the number 0 equals the name
/// `Buy`.
///
/// Evidence: AlphaPoint's objects have names, and its positional rows have numbers. The documentation of requests says "string or
/// integer", and its examples have `"OrderType":"Limit"` next to `"Side":0`, and `"PegPriceType":"3"`.
///
/// ```
/// use prime_proto::alphapoint::order::Side;
/// use prime_proto::wire::{Code, Word};
///
/// let side: Word<Side> = prime_proto::json::decode("1")?;
/// assert_eq!(side, Side::Sell);
/// assert_eq!(serde_json::to_string(&side).unwrap(), "1");
///
/// let newer: Word<Side> = prime_proto::json::decode("\"Lend\"")?;
/// assert_eq!(newer.known(), None);
/// assert_eq!(newer.to_string(), "Lend");
///
/// assert_eq!(serde_json::to_string(&Word::from(Side::Buy)).unwrap(), "\"Buy\"");
/// assert_eq!(serde_json::to_string(&Code::from(Side::Buy)).unwrap(), "0");
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
pub struct Coded<E, P>(Form<E>, PhantomData<fn() -> P>);

/// The form in which a value was read.
#[derive(Clone)]
enum Form<E> {
    Name(E),
    Number(E),
    /// Its number as a string.
    Digits(E),
    Unknown(Box<Unknown>),
}

/// A value that the enumeration does not list.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Unknown {
    Number(i64),
    Name(Text),
}

impl<E: Codes, P> Coded<E, P> {
    /// The value, if the enumeration lists it.
    #[must_use]
    pub fn known(&self) -> Option<E> {
        match self.0 {
            Form::Name(value) | Form::Number(value) | Form::Digits(value) => Some(value),
            Form::Unknown(_) => None,
        }
    }

    /// The number; `None` if the value was read as a name without a documented number.
    #[must_use]
    pub fn number(&self) -> Option<i64> {
        match &self.0 {
            Form::Name(value) | Form::Number(value) | Form::Digits(value) => value.number(),
            Form::Unknown(unknown) => match **unknown {
                Unknown::Number(number) => Some(number),
                Unknown::Name(_) => None,
            },
        }
    }

    /// The name; `None` if the value was read as a number without a documented name.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match &self.0 {
            Form::Name(value) | Form::Number(value) | Form::Digits(value) => Some(value.name()),
            Form::Unknown(unknown) => match &**unknown {
                Unknown::Number(_) => None,
                Unknown::Name(name) => Some(name),
            },
        }
    }

    /// The value of a name, listed or not. A number in quotes is that number.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        let form = E::from_name(name).map(Form::Name);
        let form = form.or_else(|| digits(name).and_then(E::from_number).map(Form::Digits));
        Self::new(form.unwrap_or_else(|| Form::Unknown(Box::new(Unknown::Name(name.into())))))
    }

    /// The value of a number, listed or not.
    #[must_use]
    pub fn from_number(number: i64) -> Self {
        let form = E::from_number(number).map(Form::Number);
        Self::new(form.unwrap_or_else(|| Form::Unknown(Box::new(Unknown::Number(number)))))
    }

    const fn new(form: Form<E>) -> Self {
        Self(form, PhantomData)
    }
}

/// Parses an integer in its shortest form.
fn digits(text: &str) -> Option<i64> {
    let number: i64 = text.parse().ok()?;
    (itoa::Buffer::new().format(number) == text).then_some(number)
}

impl<E: Codes, P: Preference> From<E> for Coded<E, P> {
    fn from(value: E) -> Self {
        Self::new(if P::NUMBER && value.number().is_some() {
            Form::Number(value)
        } else {
            Form::Name(value)
        })
    }
}

impl<E: Copy, P> Clone for Coded<E, P> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<E: Codes, P> PartialEq for Coded<E, P> {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Form::Unknown(one), Form::Unknown(other)) => one == other,
            _ => self.known().is_some() && self.known() == other.known(),
        }
    }
}

impl<E: Codes, P> Eq for Coded<E, P> {}

impl<E: Codes, P> PartialEq<E> for Coded<E, P> {
    fn eq(&self, other: &E) -> bool {
        self.known() == Some(*other)
    }
}

impl<E: Codes, P> Hash for Coded<E, P> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match &self.0 {
            Form::Unknown(unknown) => unknown.hash(state),
            _ => self.known().hash(state),
        }
    }
}

impl<E: Codes, P> fmt::Display for Coded<E, P> {
    /// The name, or the number of a value that is not listed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.name(), self.number()) {
            (Some(name), _) => f.pad(name),
            (None, Some(number)) => number.fmt(f),
            (None, None) => Ok(()),
        }
    }
}

impl<E: Codes, P> fmt::Debug for Coded<E, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Name(value) => fmt::Debug::fmt(value, f),
            Form::Number(value) => write!(f, "{} ({value:?})", value.number().unwrap_or_default()),
            Form::Digits(value) => write!(f, "\"{}\" ({value:?})", value.number().unwrap_or_default()),
            Form::Unknown(unknown) => match &**unknown {
                Unknown::Number(number) => number.fmt(f),
                Unknown::Name(name) => fmt::Debug::fmt(name, f),
            },
        }
    }
}

impl<E: Codes, P: 'static> Decode for Coded<E, P> {
    // Not inlined: one function, shared by all members of the enumeration.
    #[inline(never)]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let value = if reader.has_quote() {
            reader.string(|name| Some(Self::from_name(name)))
        } else {
            reader.signed_integer().map(Self::from_number)
        };
        match value {
            Some(value) => Some(value),
            None => reader.fail("a name or an integer"),
        }
    }

    #[inline(always)]
    fn in_column(columns: &mut Columns<'_>) -> Option<Self> {
        let value = E::from_number(i64::in_column(columns)?)?;
        Some(Self::new(Form::Number(value)))
    }

    fn encode(&self, out: &mut Vec<u8>) {
        match &self.0 {
            Form::Name(value) => write_text(value.name(), out),
            Form::Number(value) => write_integer(value.number().unwrap_or_default(), out),
            Form::Digits(value) => {
                out.push(b'"');
                write_integer(value.number().unwrap_or_default(), out);
                out.push(b'"');
            }
            Form::Unknown(unknown) => match &**unknown {
                Unknown::Number(number) => write_integer(*number, out),
                Unknown::Name(name) => write_text(name, out),
            },
        }
    }
}

impl<E: Codes, P> Serialize for Coded<E, P> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Form::Name(value) => serializer.serialize_str(value.name()),
            Form::Number(value) => serializer.serialize_i64(value.number().unwrap_or_default()),
            Form::Digits(value) => serializer.collect_str(&value.number().unwrap_or_default()),
            Form::Unknown(unknown) => match &**unknown {
                Unknown::Number(number) => Marked(UNKNOWN_VALUE, number).serialize(serializer),
                Unknown::Name(name) => Marked(UNKNOWN_VALUE, name.as_str()).serialize(serializer),
            },
        }
    }
}

impl<'de, E: Codes, P: 'static> Deserialize<'de> for Coded<E, P> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

#[cfg(test)]
mod tests;
