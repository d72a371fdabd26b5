//! What serde says of a value, in our words.

use std::fmt::Display;

use serde::de::{Error, Expected, Unexpected};

use super::{Cause, DecodeError};

impl Error for DecodeError {
    #[cold]
    fn custom<T: Display>(message: T) -> Self {
        Self::new(Cause::Other(message.to_string()))
    }

    #[cold]
    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let expected = match expected.to_string().as_str() {
            "i8" | "i16" | "i32" | "i64" | "i128" => "an integer".to_owned(),
            "u8" | "u16" | "u32" | "u64" | "u128" => "an integer that is not negative".to_owned(),
            "a boolean" => "true or false".to_owned(),
            "a string" => "a text".to_owned(),
            "a sequence" => "an array".to_owned(),
            "a map" => "an object".to_owned(),
            other => other.to_owned(),
        };
        Self::new(Cause::Wrong {
            found: describe(found),
            expected,
        })
    }

    #[cold]
    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    #[cold]
    fn invalid_length(len: usize, expected: &dyn Expected) -> Self {
        Self::new(Cause::Wrong {
            found: format!("{len} items"),
            expected: expected.to_string(),
        })
    }

    #[cold]
    fn missing_field(member: &'static str) -> Self {
        Self::new(Cause::Missing { member: member.into() })
    }

    #[cold]
    fn duplicate_field(member: &'static str) -> Self {
        Self::new(Cause::Duplicate { member: member.into() })
    }
}

/// A value in words; a text only by its type, since it may be secret.
fn describe(found: Unexpected<'_>) -> String {
    match found {
        Unexpected::Bool(value) => format!("`{value}`"),
        Unexpected::Unsigned(number) => format!("the number {number}"),
        Unexpected::Signed(number) => format!("the number {number}"),
        Unexpected::Float(number) => format!("the number {number}"),
        Unexpected::Str(_) | Unexpected::Char(_) => "a text".to_owned(),
        Unexpected::Unit | Unexpected::Option => "`null`".to_owned(),
        Unexpected::Seq => "an array".to_owned(),
        Unexpected::Map => "an object".to_owned(),
        other => other.to_string(),
    }
}
