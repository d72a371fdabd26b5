//! `Quote` stream, server to client: requests for quote, and their quotes.
//!
//! Subscribe before sending a `QuoteRequest`. While a request is `Open`, each update has a new quote; a `NewOrderSingle` of
//! type `RFQ` with its `QuoteID` and `RFQID` accepts the quote, a `QuoteCancelRequest` ends the request. Manual: *Quote*; the
//! end of the page was not available. Fixtures: `fixtures/kraken/quote/`.

use super::update::Stream;
use super::{CurrencyCode, QuoteId, QuoteReqId, RfqId, Side, Symbol};
use crate::wire::{Decimal, Extra, Kind, Named, Record, Text, Timestamp};

/// The current state of a request for quote, with its quote.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct Quote {
    /// When the record was published.
    pub timestamp: Timestamp,
    /// The security.
    pub symbol: Symbol,
    /// Currency of every quantity (`OrderQty`, `TradedQty`).
    pub currency: CurrencyCode,
    /// Identifier that the server assigned to the request for quote; present from `PendingNew` on, according to the newer
    /// manual.
    #[serde(rename = "RFQID")]
    pub rfq_id: Option<RfqId>,
    /// Identifier that the client assigned to the request for quote.
    #[serde(rename = "QuoteReqID")]
    pub quote_req_id: QuoteReqId,
    /// State of the request for quote.
    pub quote_status: QuoteStatus,
    /// Identifier of this update; an order refers to the last one that was `Open`.
    #[serde(rename = "QuoteID")]
    pub quote_id: QuoteId,
    /// Why the request was refused; set when `QuoteStatus` is `Rejected`. Inferred: only the beginning of its name
    /// is known.
    pub quote_request_reject_reason: Option<Text>,
    /// When the request was submitted. Inferred: the manual describes it, its name was not seen.
    pub submit_time: Option<Timestamp>,
    /// Requested quantity, in `Currency`. Inferred: the manual describes it, its name was not seen.
    pub order_qty: Option<Decimal>,
    /// Currency of every amount (`TradedAmt`, `BidAmt`, `OfferAmt`): the other currency of the pair. Inferred: the manual
    /// describes it, its name was not seen.
    pub amount_currency: Option<CurrencyCode>,
    /// When the request ends. Inferred: the manual describes it, its name was not seen.
    pub end_time: Option<Timestamp>,
    /// Requested side; absent for a quote on both sides.
    pub side: Option<Side>,
    /// Price at which it was filled, in the quote currency. Inferred: the manual describes it, its name was not seen.
    pub traded_px: Option<Decimal>,
    /// Quantity that was filled, in `Currency`. Inferred: the manual describes it, its name was not seen.
    pub traded_qty: Option<Decimal>,
    /// Amount that was filled, in `AmountCurrency`. Inferred: the manual describes it, its name was not seen.
    pub traded_amt: Option<Decimal>,
    /// Price at which the customer can sell, in the quote currency. Inferred: the manual describes it, its name was
    /// not seen.
    pub bid_px: Option<Decimal>,
    /// Amount that the customer receives for it, in `AmountCurrency`. Inferred: the manual describes it, its name was not
    /// seen.
    pub bid_amt: Option<Decimal>,
    /// Price at which the customer can buy, in the quote currency. Inferred: the manual describes it, its name was
    /// not seen.
    pub offer_px: Option<Decimal>,
    /// Amount that the customer pays for it, in `AmountCurrency`. Inferred: the manual describes it, its name was not
    /// seen.
    pub offer_amt: Option<Decimal>,
    /// When this quote expires, unless a newer one replaces it.
    pub valid_until_time: Option<Timestamp>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::open_enum! {
    /// State of a request for quote.
    pub enum QuoteStatus {
        /// Received, without a quote so far.
        PendingNew = "PendingNew",
        /// Quotes arrive, and the last one can be accepted.
        Open = "Open",
        /// A cancellation was requested.
        PendingCancel = "PendingCancel",
        /// Cancelled.
        Canceled = "Canceled",
        /// An order against a quote is pending.
        PendingFill = "PendingFill",
        /// An order against a quote was filled.
        Filled = "Filled",
        /// Refused.
        Rejected = "Rejected",
    }
}

/// Subscription to the `Quote` stream.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct QuoteSubscription {
    /// Always `Quote`.
    #[serde(rename = "name")]
    name: Kind<Quote>,
    /// Requests submitted at or after this time.
    pub start_date: Option<Timestamp>,
    /// Requests submitted before this time.
    pub end_date: Option<Timestamp>,
    /// Requests of this security; absent for all.
    pub symbol: Option<Symbol>,
    /// Only this request for quote.
    #[serde(rename = "RFQID")]
    pub rfq_id: Option<RfqId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for Quote {
    const NAME: &'static str = "Quote";
}

impl Stream for Quote {}
