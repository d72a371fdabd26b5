//! What is wrong with a request, all of it.

use super::BrokenRule;
use crate::kraken::RequestId;
use crate::problems;
use crate::wire::{Decimal, UnknownWord};

/// A rule that a request breaks, and the member that breaks it.
pub type Problem = problems::Problem<BrokenRule>;

/// Everything that is wrong with a request: at least one problem.
pub type Problems = problems::Problems<BrokenRule>;

/// What was found so far.
pub(in crate::kraken) type Findings = problems::Findings<BrokenRule>;

/// The most characters of an identifier that a client makes. Kraken documents it for `QuoteReqID`, and of the same orders in
/// FIX for `ClOrdID`.
const LONGEST_IDENTIFIER: usize = 36;

impl Findings {
    /// A request has a number, and not 0.
    pub(in crate::kraken) fn number(&mut self, reqid: Option<RequestId>) {
        match reqid.map(|reqid| RequestId::new(reqid.get())) {
            None => self.add("reqid", BrokenRule::WithoutRequestId),
            Some(Err(zero)) => self.add("reqid", zero.into()),
            Some(Ok(_)) => {}
        }
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
}
