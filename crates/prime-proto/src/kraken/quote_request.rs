//! `QuoteRequest`, client to server: asks for a quote.
//!
//! The quotes stream in on the `Quote` stream. Manual: *Quote Request*. Fixtures: `fixtures/kraken/quote_request/`.

use super::command::CommandRecord;
use super::rule::BrokenRule;
use super::setters::setters;
use super::{CurrencyCode, QuoteReqId, Side, Symbol};
use crate::wire::{Decimal, Entries, Extra, Named, RawJson, Record, Text, Timestamp};

/// Quote me a price.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct QuoteRequest {
    /// The security.
    pub symbol: Symbol,
    /// Currency of `OrderQty`.
    pub currency: CurrencyCode,
    /// Identifier of this request, a new one of at most 36 characters.
    #[serde(rename = "QuoteReqID")]
    pub quote_req_id: QuoteReqId,
    /// Side to quote; absent for both.
    pub side: Option<Side>,
    /// Quantity to quote, in `Currency`.
    pub order_qty: Decimal,
    /// When the request was made.
    pub transact_time: Option<Timestamp>,
    /// When the request was sent.
    pub timestamp: Option<Timestamp>,
    /// Parameters. The manual names none; its example has an empty object.
    pub parameters: Option<Entries<Text, RawJson>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for QuoteRequest {
    const NAME: &'static str = "QuoteRequest";
}

impl CommandRecord for QuoteRequest {}

impl QuoteRequest {
    /// Asks for a quote on both sides, of `order_qty` in `currency`.
    #[must_use]
    pub fn new(symbol: Symbol, currency: CurrencyCode, quote_req_id: QuoteReqId, order_qty: Decimal) -> Self {
        Self {
            symbol,
            currency,
            quote_req_id,
            side: None,
            order_qty,
            transact_time: None,
            timestamp: None,
            parameters: None,
            extra: Extra::new(),
        }
    }

    /// Checks the manual's rules that the type does not say.
    ///
    /// # Errors
    /// Where `QuoteReqID` is empty or longer than 36 characters.
    pub fn validate(&self) -> Result<(), BrokenRule> {
        self.quote_req_id.validate()
    }
}

impl QuoteReqId {
    /// Checks the length that the manual allows.
    pub(super) fn validate(&self) -> Result<(), BrokenRule> {
        let characters = self.as_str().chars().count();
        if (1..=36).contains(&characters) {
            Ok(())
        } else {
            Err(BrokenRule::QuoteReqIdLength { characters })
        }
    }
}

setters!(QuoteRequest {
    /// Asks for this side alone.
    side: Side,
    /// States when the request was made.
    transact_time: Timestamp,
    /// States when the request was sent.
    timestamp: Timestamp,
    /// Sets parameters.
    parameters: Entries<Text, RawJson>,
});
