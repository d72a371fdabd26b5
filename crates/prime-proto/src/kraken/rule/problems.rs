//! What is wrong with a request, all of it.

use std::fmt;
use std::ops::Deref;

use super::BrokenRule;
use crate::wire::{Decimal, UnknownWord};

/// A rule that a request breaks, and the member that breaks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    path: String,
    rule: BrokenRule,
}

/// Everything that is wrong with a request: at least one problem.
///
/// ```
/// use prime_proto::kraken::{ClOrdId, NewOrderSingle, Side, Symbol, TimeInForce};
///
/// let id = ClOrdId::from("4d489920-15da-11ec-b5e7-7f4881f01b7d");
/// let order = NewOrderSingle::draft(Symbol::from("BTC-USD"), id, Side::from("buy"), -1)
///     .limit(0, TimeInForce::GoodTillCancel);
/// let problems = order.validate().unwrap_err();
/// let paths: Vec<_> = problems.iter().map(|problem| problem.path()).collect();
/// assert_eq!(paths, ["Side", "OrderQty", "Price"]);
/// assert_eq!(
///     problems.to_string(),
///     "Side: found `buy`, expected one of `Buy`, `Sell`; OrderQty: found -1, expected more than 0; \
///      Price: found 0, expected more than 0"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problem {
    /// Path of the member in what was validated, such as `Parameters.ClipSize` or `data[0].Side`; empty for the request itself.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The rule.
    #[must_use]
    pub fn rule(&self) -> &BrokenRule {
        &self.rule
    }
}

impl Deref for Problems {
    type Target = [Problem];

    fn deref(&self) -> &[Problem] {
        &self.0
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            write!(f, "{}", self.rule)
        } else {
            write!(f, "{}: {}", self.path, self.rule)
        }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}

impl std::error::Error for Problems {}

/// The most characters of an identifier that a client makes. Kraken documents it for `QuoteReqID`, and of the same orders in
/// FIX for `ClOrdID`.
const LONGEST_IDENTIFIER: usize = 36;

/// What was found so far.
#[derive(Default)]
pub(in crate::kraken) struct Findings(Vec<Problem>);

impl Findings {
    pub(in crate::kraken) fn add(&mut self, path: impl Into<String>, rule: BrokenRule) {
        let path = path.into();
        self.0.push(Problem { path, rule });
    }

    /// A word is one that the manual lists.
    pub(in crate::kraken) fn word(&mut self, path: impl Into<String>, known: Result<(), UnknownWord>) {
        if let Err(unknown) = known {
            self.add(path, unknown.into());
        }
    }

    /// A quantity or price is greater than 0.
    pub(in crate::kraken) fn positive(&mut self, path: &str, found: Decimal) {
        if found <= Decimal::ZERO {
            self.add(path, BrokenRule::NotPositive { found });
        }
    }

    /// An identifier made by the client has 1 to 36 characters.
    pub(in crate::kraken) fn identifier(&mut self, path: &str, identifier: &str) {
        let characters = identifier.chars().count();
        if !(1..=LONGEST_IDENTIFIER).contains(&characters) {
            self.add(path, BrokenRule::IdentifierLength { characters });
        }
    }

    /// A part was validated by itself.
    pub(in crate::kraken) fn part(&mut self, path: &str, validated: Result<(), Problems>) {
        for Problem { path: inner, rule } in validated.err().into_iter().flatten() {
            let dot = if inner.is_empty() { "" } else { "." };
            self.add(format!("{path}{dot}{inner}"), rule);
        }
    }

    /// The result, once all was looked at.
    pub(in crate::kraken) fn finish(self) -> Result<(), Problems> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Problems(self.0))
        }
    }
}
