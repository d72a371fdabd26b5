//! Identifier newtypes.

/// Declares newtypes for identifiers: strings that are only compared.
///
/// They behave like strings: `From` and `parse` create them from strings, `Into` and `Display` convert them to strings, and maps
/// with identifiers as keys accept a `&str` for lookups.
///
/// ```
/// prime_proto::identifier! {
///     /// Identifier of an instrument at your venue.
///     pub struct InstrumentCode;
/// }
///
/// let code = InstrumentCode::from("XBT");
/// assert_eq!(code.as_str(), "XBT");
/// assert_eq!(serde_json::to_string(&code).unwrap(), "\"XBT\"");
///
/// let names = std::collections::HashMap::from([(code, "Bitcoin")]);
/// assert_eq!(names.get("XBT"), Some(&"Bitcoin"));
/// ```
#[macro_export]
macro_rules! identifier {
    ($($(#[doc = $doc:literal])* $vis:vis struct $name:ident;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis struct $name($crate::wire::Text);

        impl $name {
            /// The identifier on the wire.
            #[must_use]
            $vis fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                Self(text.into())
            }
        }

        impl ::core::convert::From<$name> for ::std::string::String {
            fn from(identifier: $name) -> Self {
                identifier.0.into()
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                ::core::result::Result::Ok(Self(text.into()))
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        // Equality, order and hash are those of the string.
        impl ::core::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::cmp::PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl ::core::cmp::PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.0, f)
            }
        }

        impl $crate::__private::Serialize for $name {
            fn serialize<S: $crate::__private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::__private::Serialize::serialize(&self.0, serializer)
            }
        }

        $crate::__read_as!($name, $crate::wire::Text);

        $crate::__text_schema!($name, $($doc,)*);
    )*};
}

/// Reads and writes a newtype as its inner value.
#[doc(hidden)]
#[macro_export]
macro_rules! __read_as {
    ($name:ident, $inner:ty) => {
        impl $crate::json::Decode for $name {
            #[inline(always)]
            fn decode<Q: $crate::json::Quotes>(
                reader: &mut $crate::json::Reader<'_, Q>,
            ) -> ::core::option::Option<Self> {
                <$inner as $crate::json::Decode>::decode(reader).map(Self)
            }

            #[inline(always)]
            fn in_column(columns: &mut $crate::json::Columns<'_>) -> ::core::option::Option<Self> {
                <$inner as $crate::json::Decode>::in_column(columns).map(Self)
            }

            #[inline]
            fn encode(&self, out: &mut ::std::vec::Vec<u8>) {
                $crate::json::Decode::encode(&self.0, out);
            }
        }

        impl<'de> $crate::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::__private::deserialize(deserializer)
            }
        }
    };
}

/// The schema of a newtype around a string: a named string with the doc comment as description.
#[cfg(feature = "schema")]
#[doc(hidden)]
#[macro_export]
macro_rules! __text_schema {
    ($name:ident, $($doc:expr,)*) => {
        impl $crate::__private::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::core::stringify!($name).into()
            }

            fn json_schema(
                _: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                let description = ::core::concat!($($doc, "\n"),*);
                $crate::__private::schemars::json_schema!({ "description": description, "type": "string" })
            }
        }
    };
}

/// Expands to nothing without the feature `schema`.
#[cfg(not(feature = "schema"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __text_schema {
    ($($tokens:tt)*) => {};
}
