//! `CancelQuote`: cancels a quote.
//!
//! For market makers. Documentation only, of releases 2 and 3. Fixtures: `fixtures/alphapoint/order/cancel_quote/`.

use super::QuoteResults;
use crate::alphapoint::{AccountId, InstrumentId, OmsId, QuoteId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Cancels a quote. Documentation only.
    pub call CancelQuote = "CancelQuote": CancelQuoteRequest => Reply<QuoteResults>;
}

/// A request to cancel a quote.
///
/// The documentation of 3.5 shows the members in camel case, which servers read too; such members are kept in `extra`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CancelQuoteRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// The quote that buys.
    pub bid_quote_id: Option<QuoteId>,
    /// The quote that sells.
    pub ask_quote_id: Option<QuoteId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl CancelQuoteRequest {
    /// Cancels the quote of an instrument, initially without its numbers.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId, instrument_id: InstrumentId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            instrument_id: Some(instrument_id),
            ..Self::default()
        }
    }
}
