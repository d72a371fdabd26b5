//! `UpdateQuote`: changes prices and quantities of a quote.
//!
//! For market makers. Documentation only, of releases 2 and 3, with different spellings of the quantities. Fixtures:
//! `fixtures/alphapoint/order/update_quote/`.

use super::QuoteResults;
use crate::alphapoint::validate::Findings;
use crate::alphapoint::{AccountId, InstrumentId, OmsId, Problems, QuoteId, Reply, Validate};
use crate::wire::{Extra, Number, Record};

crate::call! {
    /// Changes prices and quantities of a quote. Documentation only.
    pub call UpdateQuote = "UpdateQuote": UpdateQuoteRequest => Reply<QuoteResults>;
}

/// A request to change a quote.
///
/// The quantities are `BidQty` and `AskQty` in the manual 2.23, `BidQTY` and `AskQTY` in the documentation of 3.5:
/// [`bid_quantity`](Self::bid_quantity) and [`ask_quantity`](Self::ask_quantity) return either.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct UpdateQuoteRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// The quote that buys.
    pub bid_quote_id: Option<QuoteId>,
    /// Price at which the quote buys.
    pub bid: Option<Number>,
    /// Quantity that the quote buys.
    pub bid_qty: Option<Number>,
    /// The same value in the spelling of release 3.5.
    #[serde(rename = "BidQTY")]
    pub bid_qty_capitals: Option<Number>,
    /// The quote that sells.
    pub ask_quote_id: Option<QuoteId>,
    /// Price at which the quote sells.
    pub ask: Option<Number>,
    /// Quantity that the quote sells.
    pub ask_qty: Option<Number>,
    /// The same value in the spelling of release 3.5.
    #[serde(rename = "AskQTY")]
    pub ask_qty_capitals: Option<Number>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl UpdateQuoteRequest {
    /// A change of a quote, initially without numbers, prices and quantities.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId, instrument_id: InstrumentId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            instrument_id: Some(instrument_id),
            ..Self::default()
        }
    }

    /// Quantity that the quote buys, under either spelling.
    #[must_use]
    pub fn bid_quantity(&self) -> Option<Number> {
        self.bid_qty.or(self.bid_qty_capitals)
    }

    /// Quantity that the quote sells, under either spelling.
    #[must_use]
    pub fn ask_quantity(&self) -> Option<Number> {
        self.ask_qty.or(self.ask_qty_capitals)
    }
}

/// Checks that order management system, account and instrument are present, and that prices and quantities are above 0.
impl Validate for UpdateQuoteRequest {
    fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::new(&self.extra);
        findings.identifiers([
            ("OMSId", self.oms_id.is_some()),
            ("AccountId", self.account_id.is_some()),
            ("InstrumentId", self.instrument_id.is_some()),
        ]);
        findings.positive("Bid", self.bid);
        findings.positive("BidQty", self.bid_quantity());
        findings.positive("Ask", self.ask);
        findings.positive("AskQty", self.ask_quantity());
        findings.finish()
    }
}
