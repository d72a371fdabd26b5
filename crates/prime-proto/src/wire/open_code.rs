//! Integer codes, some with a documented meaning.

/// Declares newtypes for integer codes to which values may be added: every number is kept, and some have a name and a documented
/// meaning.
///
/// ```
/// prime_proto::open_code! {
///     /// State of a ticket.
///     pub struct TicketState {
///         /// Not processed yet.
///         NEW = 0, "New";
///         /// Done.
///         DONE = 1, "Done";
///     }
/// }
///
/// assert_eq!(TicketState::DONE.meaning(), Some("Done"));
/// assert_eq!(TicketState::from(7).meaning(), None);
/// assert_eq!(format!("{:?} {:?}", TicketState::DONE, TicketState::from(7)), "1 (Done) 7");
/// ```
#[macro_export]
macro_rules! open_code {
    ($(#[doc = $doc:literal])* $vis:vis struct $name:ident {
        $($(#[doc = $code_doc:literal])* $code:ident = $number:literal, $text:literal;)+
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis struct $name(i64);

        impl $name {
            $($(#[doc = $code_doc])* $vis const $code: Self = Self($number);)+

            /// The number.
            #[must_use]
            $vis const fn get(self) -> i64 {
                self.0
            }

            /// The documented meaning of the number; `None` if none is documented.
            #[must_use]
            $vis const fn meaning(self) -> Option<&'static str> {
                match self.0 {
                    $($number => Some($text),)+
                    _ => None,
                }
            }
        }

        impl ::core::convert::From<i64> for $name {
            fn from(number: i64) -> Self {
                Self(number)
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self.meaning() {
                    Some(text) => ::core::write!(f, "{} ({text})", self.0),
                    None => ::core::write!(f, "{}", self.0),
                }
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(self, f)
            }
        }

        impl $crate::__private::Serialize for $name {
            fn serialize<S: $crate::__private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self.meaning() {
                    Some(_) => serializer.serialize_i64(self.0),
                    None => serializer.serialize_newtype_struct($crate::wire::mark::UNKNOWN_VALUE, &self.0),
                }
            }
        }

        $crate::__read_as!($name, i64);

        $crate::__number_schema!(
            $name,
            $($doc,)*
            "\nThe set is open. Known are:\n",
            $(::core::concat!("- `", $number, "` (", $text, "):", $($code_doc),*),)+
        );
    };
}
