//! `QuoteRequest`, client to server: asks for a quote.
//!
//! The quotes arrive on the `Quote` stream. Manual: *Quote Request*. Fixtures: `fixtures/kraken/quote_request/`.

use super::command::CommandRecord;
use super::rule::{Findings, Problems};
use super::{CurrencyCode, QuoteReqId, Side, Symbol};
use crate::wire::{Decimal, Entries, Extra, Named, RawJson, Record, Text, Timestamp};

/// A request for a quote.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct QuoteRequest {
    /// The security.
    pub symbol: Symbol,
    /// Currency of `OrderQty`.
    pub currency: CurrencyCode,
    /// New identifier for this request, at most 36 characters.
    #[serde(rename = "QuoteReqID")]
    pub quote_req_id: QuoteReqId,
    /// Side to quote; absent for both sides.
    pub side: Option<Side>,
    /// Quantity to quote, in `Currency`.
    pub order_qty: Decimal,
    /// When the request was made.
    pub transact_time: Option<Timestamp>,
    /// When the request was sent.
    pub timestamp: Option<Timestamp>,
    /// Parameters. The manual documents none; its example has an empty object.
    pub parameters: Option<Entries<Text, RawJson>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for QuoteRequest {
    const NAME: &'static str = "QuoteRequest";
}

impl CommandRecord for QuoteRequest {
    fn validate(&self) -> Result<(), Problems> {
        Self::validate(self)
    }
}

impl QuoteRequest {
    /// Checks the manual's rules that the types do not express.
    ///
    /// # Errors
    /// Every problem found: a `QuoteReqID` that is empty or longer than 36 characters; a side that the manual does not list; a
    /// quantity that is not greater than 0.
    pub fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::default();
        findings.identifier("QuoteReqID", self.quote_req_id.as_str());
        if let Some(side) = &self.side {
            findings.word("Side", side.ensure_known());
        }
        findings.positive("OrderQty", self.order_qty);
        findings.finish()
    }
}
