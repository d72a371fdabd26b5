//! Numbers.

#![expect(clippy::inline_always, reason = "a piece of hot loops, with few callers")]

use serde::de::Visitor;

use super::Reader;
use crate::DecodeError;
use crate::error::Cause;
use crate::json::scan::{number_end, short_integer};

impl<'de> Reader<'de> {
    #[inline(always)]
    pub(super) fn number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        match short_integer(self.bytes(), self.at) {
            Some((end, number, false)) => {
                self.at = end;
                visitor.visit_u64(number)
            }
            Some((end, number, true)) if number <= i64::MIN.unsigned_abs() => {
                self.at = end;
                visitor.visit_i64(0_i64.wrapping_sub_unsigned(number))
            }
            _ => self.other_number(visitor),
        }
    }

    /// A number with a point or an exponent, or with more digits than most.
    #[inline(never)]
    fn other_number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        let start = self.at;
        let (end, integer) = number_end(self.bytes(), start).map_err(|fault| self.fault(fault))?;
        self.at = end;
        let text = &self.text[start..end];
        if integer && let Ok(number) = text.parse::<u64>() {
            return visitor.visit_u64(number);
        }
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => visitor
                .visit_f64(number)
                .map_err(|error: DecodeError| error.with_digits(text)),
            _ => Err(DecodeError::new(Cause::Wrong {
                found: "a number beyond any range".to_owned(),
                expected: "a number".to_owned(),
            })),
        }
    }

    /// A number's text.
    pub(super) fn integer(&mut self) -> Result<&'de str, DecodeError> {
        let start = self.at;
        let (end, _) = number_end(self.bytes(), start).map_err(|fault| self.fault(fault))?;
        self.at = end;
        Ok(&self.text[start..end])
    }
}
