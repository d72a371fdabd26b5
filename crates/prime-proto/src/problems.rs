//! The problems of a request.

use std::fmt;
use std::ops::Deref;

/// A rule of a protocol that a request breaks, with the path of the member that breaks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem<R> {
    path: String,
    rule: R,
}

/// All problems of a request, at least one.
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
pub struct Problems<R>(Vec<Problem<R>>);

impl<R> Problem<R> {
    /// Path of the member in the validated request, such as `Parameters.ClipSize` or `data[0].Side`; empty for the request itself.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The broken rule.
    #[must_use]
    pub fn rule(&self) -> &R {
        &self.rule
    }
}

impl<R> Deref for Problems<R> {
    type Target = [Problem<R>];

    fn deref(&self) -> &[Problem<R>] {
        &self.0
    }
}

impl<R> IntoIterator for Problems<R> {
    type Item = Problem<R>;
    type IntoIter = std::vec::IntoIter<Problem<R>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, R> IntoIterator for &'a Problems<R> {
    type Item = &'a Problem<R>;
    type IntoIter = std::slice::Iter<'a, Problem<R>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<R: fmt::Display> fmt::Display for Problem<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            write!(f, "{}", self.rule)
        } else {
            write!(f, "{}: {}", self.path, self.rule)
        }
    }
}

impl<R: fmt::Display> fmt::Display for Problems<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}{problem}")?;
        }
        Ok(())
    }
}

impl<R: fmt::Debug + fmt::Display> std::error::Error for Problem<R> {}

impl<R: fmt::Debug + fmt::Display> std::error::Error for Problems<R> {}

/// The problems found so far.
pub(crate) struct Findings<R>(Vec<Problem<R>>);

impl<R> Default for Findings<R> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<R> Findings<R> {
    pub(crate) fn add(&mut self, path: impl Into<String>, rule: R) {
        let path = path.into();
        self.0.push(Problem { path, rule });
    }

    /// Adds the problems of a part that was validated separately, with the part's path.
    pub(crate) fn part(&mut self, path: &str, validated: Result<(), Problems<R>>) {
        for Problem { path: inner, rule } in validated.err().into_iter().flatten() {
            let dot = if inner.is_empty() { "" } else { "." };
            self.add(format!("{path}{dot}{inner}"), rule);
        }
    }

    /// The result of the validation.
    pub(crate) fn finish(self) -> Result<(), Problems<R>> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Problems(self.0))
        }
    }
}
