//! Identifier newtypes around integers.

/// Declares newtypes for identifiers that are 64-bit integers.
///
/// ```
/// prime_proto::number_identifier! {
///     /// Identifier of a product at your venue.
///     pub struct ProductId;
/// }
///
/// let product: ProductId = prime_proto::json::decode("7").unwrap();
/// assert_eq!(product, ProductId::from(7));
/// assert_eq!(product.get(), 7);
/// ```
#[macro_export]
macro_rules! number_identifier {
    ($($(#[doc = $doc:literal])* $vis:vis struct $name:ident;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis struct $name(i64);

        impl $name {
            /// The number.
            #[must_use]
            $vis const fn get(self) -> i64 {
                self.0
            }
        }

        impl ::core::convert::From<i64> for $name {
            fn from(number: i64) -> Self {
                Self(number)
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
                serializer.serialize_i64(self.0)
            }
        }

        $crate::__read_as!($name, i64);

        $crate::__number_schema!($name, $($doc,)*);
    )*};
}

/// The schema of a newtype around a 64-bit integer.
#[cfg(feature = "schema")]
#[doc(hidden)]
#[macro_export]
macro_rules! __number_schema {
    ($name:ident, $($doc:expr,)*) => {
        impl $crate::__private::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::core::stringify!($name).into()
            }

            fn json_schema(
                _: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                let description = ::core::concat!($($doc, "\n"),*);
                $crate::__private::schemars::json_schema!({ "description": description, "type": "integer", "format": "int64" })
            }
        }
    };
}

/// Expands to nothing without the feature `schema`.
#[cfg(not(feature = "schema"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __number_schema {
    ($($tokens:tt)*) => {};
}
