//! `CreateQuote`: places a quote, a bid and an ask in one.
//!
//! For market makers. Documentation only, of releases 2 and 3. Fixtures: `fixtures/alphapoint/order/create_quote/`.

use super::QuoteResults;
use crate::alphapoint::validate::Findings;
use crate::alphapoint::{AccountId, InstrumentId, OmsId, Problems, Reply, Validate};
use crate::wire::{Extra, Number, Record};

crate::call! {
    /// Places a quote: a bid and an ask in one. Documentation only.
    pub call CreateQuote = "CreateQuote": CreateQuoteRequest => Reply<QuoteResults>;
}

/// A request to place a quote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CreateQuoteRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Price at which the quote buys.
    pub bid: Option<Number>,
    /// Quantity that the quote buys.
    pub bid_qty: Option<Number>,
    /// Price at which the quote sells.
    pub ask: Option<Number>,
    /// Quantity that the quote sells.
    pub ask_qty: Option<Number>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl CreateQuoteRequest {
    /// A quote, initially without prices and quantities.
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

/// Checks that order management system, account and instrument are present, and that prices and quantities are above 0.
impl Validate for CreateQuoteRequest {
    fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::new(&self.extra);
        findings.identifiers([
            ("OMSId", self.oms_id.is_some()),
            ("AccountId", self.account_id.is_some()),
            ("InstrumentId", self.instrument_id.is_some()),
        ]);
        findings.positive("Bid", self.bid);
        findings.positive("BidQty", self.bid_qty);
        findings.positive("Ask", self.ask);
        findings.positive("AskQty", self.ask_qty);
        findings.finish()
    }
}
