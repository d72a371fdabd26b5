//! Enums that keep unknown values.

use std::fmt;

use super::Text;

/// A value that an open enum does not list, unchanged.
///
/// It is created only by reading a string, so it never equals a known value. It is boxed, since most values are known: an open
/// enum takes two machine words.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownValue(Box<Text>);

/// The error for a word that an enum does not list, with the listed words.
///
/// Returned by `parse` and `ensure_known` of the enums that [`open_enum!`](crate::open_enum) declares.
///
/// ```
/// use prime_proto::kraken::Side;
///
/// let error = "buy".parse::<Side>().unwrap_err();
/// assert_eq!(error.to_string(), "found `buy`, expected one of `Buy`, `Sell`");
/// assert_eq!((error.found(), error.known()), ("buy", &["Buy", "Sell"][..]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownWord {
    found: Text,
    known: &'static [&'static str],
}

/// Length to which an error message shortens an unknown word, in characters.
const SHOWN: usize = 40;

impl UnknownWord {
    /// The unknown word.
    #[must_use]
    pub fn found(&self) -> &str {
        &self.found
    }

    /// The words that the enum lists.
    #[must_use]
    pub fn known(&self) -> &'static [&'static str] {
        self.known
    }

    #[doc(hidden)]
    #[must_use]
    pub fn __new(found: &str, known: &'static [&'static str]) -> Self {
        let found = found.into();
        Self { found, known }
    }
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown: String = self.found.chars().take(SHOWN).collect();
        let dots = if shown.len() < self.found.len() { "..." } else { "" };
        // Control characters of the input must not break the line.
        let one_of = if self.known.len() > 1 { "one of " } else { "" };
        write!(f, "found `{}`{dots}, expected {one_of}", shown.escape_debug())?;
        for (index, word) in self.known.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}`{word}`")?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownWord {}

impl UnknownValue {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    #[doc(hidden)]
    #[must_use]
    pub fn __new(text: &str) -> Self {
        Self(Box::new(text.into()))
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// Declares string enums to which values may be added: an unlisted value is kept unchanged and written back.
///
/// `From<&str>` accepts any word, as decoding does; an unknown word cannot be confused with a known one. `parse` accepts only
/// the listed words, for values that your program sends; its error lists them.
///
/// ```
/// prime_proto::open_enum! {
///     /// Side of an order.
///     pub enum Side {
///         /// To buy.
///         Buy = "Buy",
///         /// To sell.
///         Sell = "Sell",
///     }
/// }
///
/// assert_eq!(Side::from("Sell"), Side::Sell);
/// let short = Side::from("SellShort");
/// assert!(matches!(&short, Side::Unknown(value) if value.as_str() == "SellShort"));
/// assert_eq!(serde_json::to_string(&short).unwrap(), "\"SellShort\"");
///
/// assert_eq!("Sell".parse(), Ok(Side::Sell));
/// assert!("SellShort".parse::<Side>().is_err());
/// assert_eq!(Side::KNOWN, [Side::Buy, Side::Sell]);
/// ```
#[macro_export]
macro_rules! open_enum {
    ($(
        $(#[doc = $enum_doc:literal])*
        $vis:vis enum $name:ident {
            $($(#[doc = $doc:literal])* $variant:ident = $text:literal,)+
        }
    )*) => {$(
        $(#[doc = $enum_doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        $vis enum $name {
            $($(#[doc = $doc])* $variant,)+
            /// A value that is not listed, unchanged.
            Unknown($crate::wire::UnknownValue),
        }

        impl $name {
            /// Every listed value, in order of declaration.
            $vis const KNOWN: &'static [Self] = &[$(Self::$variant),+];

            /// The value on the wire.
            #[must_use]
            $vis fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Unknown(value) => value.as_str(),
                }
            }

            /// Whether the value is listed.
            #[must_use]
            $vis fn is_known(&self) -> bool {
                !::core::matches!(self, Self::Unknown(_))
            }

            /// Refuses a value that is not listed.
            ///
            /// # Errors
            /// If the value is not listed; the error contains the listed values.
            $vis fn ensure_known(&self) -> ::core::result::Result<(), $crate::wire::UnknownWord> {
                match self {
                    Self::Unknown(value) => {
                        ::core::result::Result::Err($crate::wire::UnknownWord::__new(value.as_str(), &[$($text),+]))
                    }
                    _ => ::core::result::Result::Ok(()),
                }
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::wire::UnknownWord;

            /// Accepts only listed values.
            fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                let value = Self::from(text);
                value.ensure_known().map(|()| value)
            }
        }

        impl ::core::convert::From<&str> for $name {
            #[inline]
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)+
                    other => Self::Unknown($crate::wire::UnknownValue::__new(other)),
                }
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::__private::Serialize for $name {
            fn serialize<S: $crate::__private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::Unknown(value) => {
                        serializer.serialize_newtype_struct($crate::wire::mark::UNKNOWN_VALUE, value.as_str())
                    }
                    known => serializer.serialize_str(known.as_str()),
                }
            }
        }

        impl $crate::json::Decode for $name {
            #[inline]
            fn decode<Q: $crate::json::Quotes>(
                reader: &mut $crate::json::Reader<'_, Q>,
            ) -> ::core::option::Option<Self> {
                reader.text(|text| Self::from(text), |reader| reader.fail("a string"))
            }

            #[inline]
            fn encode(&self, out: &mut ::std::vec::Vec<u8>) {
                $crate::__private::write_text(self.as_str(), out);
            }
        }

        impl<'de> $crate::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::__private::deserialize(deserializer)
            }
        }

        $crate::__open_enum_schema!($name, $($enum_doc,)* { $($(#[doc = $doc])* $variant = $text,)+ });
    )*};
}

/// The schema of an open enum: its listed values, each with a description, or any other string.
#[cfg(feature = "schema")]
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum_schema {
    ($name:ident, $($enum_doc:literal,)* { $($(#[doc = $doc:literal])* $variant:ident = $text:literal,)+ }) => {
        impl $crate::__private::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::core::stringify!($name).into()
            }

            fn json_schema(
                generator: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                if generator.contract().is_serialize() {
                    return $crate::__private::schemars::json_schema!({
                        "description": ::core::concat!($($enum_doc, "\n",)* "\nThe set is open. Known are:\n", $("\n- `", $text, "`:", $($doc, "\n",)*)+),
                        "type": "string",
                        "examples": [$($text),+],
                    });
                }
                $crate::__private::schemars::json_schema!({
                    "description": ::core::concat!($($enum_doc, "\n",)*),
                    "anyOf": [
                        $({
                            "type": "string",
                            "const": $text,
                            "title": ::core::stringify!($variant),
                            "description": ::core::concat!($($doc),*).trim(),
                        },)+
                        { "type": "string", "title": "Unknown", "description": "A value newer than this schema." }
                    ]
                })
            }
        }
    };
}

/// Expands to nothing without the feature `schema`.
#[cfg(not(feature = "schema"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum_schema {
    ($($tokens:tt)*) => {};
}
