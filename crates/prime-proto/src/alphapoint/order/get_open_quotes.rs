//! `GetOpenQuotes`: the open quote of an account.
//!
//! For market makers. Documentation only. Fixtures: `fixtures/alphapoint/order/get_open_quotes/`.

use super::{Order, OrderState, OrderType, Side};
use crate::alphapoint::{AccountId, ClientOrderId, InstrumentId, OmsId, OrderId, Reply};
use crate::wire::{Code, Extra, Number, Record};

crate::call! {
    /// Retrieves the open quote of an account on an instrument. Documentation only.
    pub call GetOpenQuotes = "GetOpenQuotes": GetOpenQuotesRequest => Reply<OpenQuotes>;
}

/// A request for the open quote of an account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetOpenQuotesRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetOpenQuotesRequest {
    /// Requests the open quote of an account on an instrument.
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

/// Both sides of a quote.
///
/// The manual 2.23 documents whole orders as `Bid` and `Ask`, the documentation of 3.5 shorter objects as `bid` and `ask`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OpenQuotes {
    /// The order that buys, in release 2.
    #[serde(rename = "Bid")]
    pub bid_order: Option<Order>,
    /// The order that sells, in release 2.
    #[serde(rename = "Ask")]
    pub ask_order: Option<Order>,
    /// The side that buys, in release 3.5.
    pub bid: Option<OpenQuote>,
    /// The side that sells, in release 3.5.
    pub ask: Option<OpenQuote>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A side of a quote, in the form of the documentation of 3.5: in camel case, with numbers for the enumerations.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct OpenQuote {
    /// The order management system.
    pub oms_id: Option<OmsId>,
    /// Side: buy or sell.
    pub side: Option<Code<Side>>,
    /// The order of this side.
    pub order_id: Option<OrderId>,
    /// Price of the order.
    pub price: Option<Number>,
    /// Remaining quantity.
    pub quantity: Option<Number>,
    /// Quantity that the book shows.
    pub display_quantity: Option<Number>,
    /// The instrument.
    pub instrument: Option<InstrumentId>,
    /// The account.
    pub account: Option<AccountId>,
    /// Type of the order.
    pub order_type: Option<Code<OrderType>>,
    /// Identifier that the client assigned to the order; 0 for none.
    pub client_order_id: Option<ClientOrderId>,
    /// State of the order.
    pub order_state: Option<Code<OrderState>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
