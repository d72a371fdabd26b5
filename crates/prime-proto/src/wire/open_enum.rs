//! Enums that keep what they do not know.

use std::fmt;

use super::Text;

/// A value that an open enum does not know, as it came.
///
/// It can only be made by reading a text, so it is never the text of a known value. Boxed, since most values are known: an
/// open enum takes two words.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownValue(Box<Text>);

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

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// Declares enums of texts that may grow: a value that is not listed is kept as it came and written back.
///
/// There is one way in, `From<&str>`, so an unknown value cannot be confused with a known one.
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
            /// A value that is not listed, as it came.
            Unknown($crate::wire::UnknownValue),
        }

        impl $name {
            /// Every value that is listed, as it stands on the wire.
            $vis const VALUES: &'static [&'static str] = &[$($text),+];

            /// The value as it stands on the wire.
            #[must_use]
            $vis fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Unknown(value) => value.as_str(),
                }
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
                match reader.string(|text| ::core::option::Option::Some(Self::from(text))) {
                    ::core::option::Option::Some(value) => ::core::option::Option::Some(value),
                    ::core::option::Option::None => reader.fail("a text"),
                }
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

/// The schema of an open enum: its listed values, each with a description, or any other text.
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
                        { "type": "string", "title": "Unknown", "description": "A value that is newer." }
                    ]
                })
            }
        }
    };
}

/// Without the feature `schema` there is none.
#[cfg(not(feature = "schema"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum_schema {
    ($($tokens:tt)*) => {};
}
