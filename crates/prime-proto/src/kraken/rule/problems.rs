//! The problems of a request.

use super::BrokenRule;
use crate::kraken::RequestId;
use crate::problems;
use crate::wire::{Decimal, UnknownWord};

/// A rule that a request breaks, with the path of the member that breaks it.
pub type Problem = problems::Problem<BrokenRule>;

/// All problems of a request, at least one.
pub type Problems = problems::Problems<BrokenRule>;

/// The problems found so far.
pub(in crate::kraken) type Findings = problems::Findings<BrokenRule>;

/// Longest identifier that a client may assign, in characters. Kraken documents it for `QuoteReqID`, and for the `ClOrdID` of
/// the same orders in FIX.
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

    /// Checks that the manual lists a word.
    pub(in crate::kraken) fn word(&mut self, path: impl Into<String>, known: Result<(), UnknownWord>) {
        if let Err(unknown) = known {
            self.add(path, unknown.into());
        }
    }

    /// Checks that a quantity or price is greater than 0.
    pub(in crate::kraken) fn positive(&mut self, path: &str, found: Decimal) {
        if found <= Decimal::ZERO {
            self.add(path, BrokenRule::NotPositive { found });
        }
    }

    /// Checks that an identifier assigned by the client has 1 to 36 characters.
    pub(in crate::kraken) fn identifier(&mut self, path: &str, identifier: &str) {
        let characters = identifier.chars().count();
        if !(1..=LONGEST_IDENTIFIER).contains(&characters) {
            self.add(path, BrokenRule::IdentifierLength { characters });
        }
    }
}
