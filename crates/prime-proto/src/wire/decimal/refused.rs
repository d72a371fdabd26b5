//! The error for a value that is no decimal.

use serde::de::Unexpected;

use super::{FORM, Fault, RANGE, text};
use crate::json::top;

/// A value that is no decimal.
pub(in crate::wire) struct Refused {
    found: String,
    expected: &'static str,
}

impl Refused {
    #[cold]
    pub(in crate::wire) fn new(fault: Fault, raw: &str) -> Self {
        let found = match raw.as_bytes().first() {
            Some(b'"') => format!("the text {:?}", text::shown(&top::text(raw.trim_matches('"')))),
            Some(b'{') => "an object".to_owned(),
            Some(b'[') => "an array".to_owned(),
            Some(b't' | b'f' | b'n') => format!("`{raw}`"),
            _ => format!("the number {}", text::shown(raw)),
        };
        let expected = match fault {
            Fault::Form => FORM,
            Fault::Digits => RANGE,
        };
        Self { found, expected }
    }

    /// The same value, where a JSON number was expected. A string is not shown: it may be anything.
    #[cold]
    pub(in crate::wire) fn number(fault: Fault, raw: &str) -> Self {
        let mut refused = Self::new(fault, raw);
        if raw.starts_with('"') {
            "a string".clone_into(&mut refused.found);
        }
        if matches!(fault, Fault::Form) {
            refused.expected = "a number";
        }
        refused
    }

    #[cold]
    pub(in crate::wire) fn error<E: serde::de::Error>(self) -> E {
        E::invalid_value(Unexpected::Other(&self.found), &self.expected)
    }
}
