//! The declaration of enumerations.

/// Declares enumerations whose values have a name and, in most cases, a number (`_` if none is known).
/// [`Word`](crate::wire::Word) and [`Code`](crate::wire::Code) read and write them.
///
/// ```
/// use prime_proto::wire::{Code, Codes, Word};
///
/// prime_proto::coded_enum! {
///     /// State of a ticket.
///     pub enum TicketState {
///         /// Not processed yet.
///         New = 0 "New",
///         /// Done.
///         Done = 1 "Done",
///         /// Documented by a venue without a number.
///         Parked = _ "Parked",
///     }
/// }
///
/// assert_eq!(Word::from_name("Done"), TicketState::Done);
/// assert_eq!(Code::from_number(0), TicketState::New);
/// assert_eq!(TicketState::Parked.number(), None);
/// ```
#[macro_export]
macro_rules! coded_enum {
    ($(
        $(#[doc = $enum_doc:literal])*
        $vis:vis enum $name:ident {
            $($(#[doc = $doc:literal])* $variant:ident = $number:tt $text:literal,)+
        }
    )*) => {$(
        $(#[doc = $enum_doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        $vis enum $name {
            $($(#[doc = $doc])* $variant,)+
        }

        impl $crate::wire::Codes for $name {
            const NAME: &'static str = ::core::stringify!($name);
            const DESCRIPTION: &'static str = ::core::concat!($($enum_doc, "\n"),*);
            const VALUES: &'static [$crate::wire::CodedValue<Self>] = &[
                $($crate::wire::CodedValue {
                    value: Self::$variant,
                    description: ::core::concat!($($doc, "\n"),*),
                },)+
            ];

            fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }

            fn number(self) -> ::core::option::Option<i64> {
                match self {
                    $(Self::$variant => $crate::__code!($number),)+
                }
            }

            fn from_name(name: &str) -> ::core::option::Option<Self> {
                match name {
                    $($text => ::core::option::Option::Some(Self::$variant),)+
                    _ => ::core::option::Option::None,
                }
            }

            fn from_number(number: i64) -> ::core::option::Option<Self> {
                let number = ::core::option::Option::Some(number);
                $(
                    if number == const { $crate::__code!($number) } {
                        return ::core::option::Option::Some(Self::$variant);
                    }
                )+
                ::core::option::Option::None
            }
        }
    )*};
}

/// The number of a value; `None` for `_`.
#[doc(hidden)]
#[macro_export]
macro_rules! __code {
    (_) => {
        ::core::option::Option::None::<i64>
    };
    ($number:literal) => {
        ::core::option::Option::Some::<i64>($number)
    };
}
