//! `SubmitBlockTrade`: reports a trade that was agreed with a counterparty.
//!
//! Documentation of release 3.5 only, which shows the members in camel case. Fixtures:
//! `fixtures/alphapoint/order/submit_block_trade/`.

use super::{SendOrderReceipt, Side};
use crate::alphapoint::validate::Findings;
use crate::alphapoint::{AccountId, ClientOrderId, InstrumentId, OmsId, OwnReply, Problems, Validate};
use crate::wire::{Code, Extra, Number, Record, TextOrInteger};

crate::call! {
    /// Reports a trade that was agreed with a counterparty, which reports the other side. Documentation only.
    pub call SubmitBlockTrade = "SubmitBlockTrade": SubmitBlockTradeRequest => OwnReply<SendOrderReceipt>;
}

/// A request to report a side of a block trade.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SubmitBlockTradeRequest {
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// Side: buy or sell.
    pub side: Option<Code<Side>>,
    /// The badge of the counterparty; a string of digits in the example.
    pub counter_party_id: Option<TextOrInteger>,
    /// The client's identifier.
    pub client_order_id: Option<ClientOrderId>,
    /// Quantity of the trade.
    pub quantity: Option<Number>,
    /// Price of the trade.
    pub limit_price: Option<Number>,
    /// The order management system.
    pub oms_id: Option<OmsId>,
    /// Whether the trade is executed immediately, without the report of the counterparty.
    pub locked_in: Option<bool>,
    /// When the trade was agreed; the documentation gives no unit.
    pub timestamp: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SubmitBlockTradeRequest {
    /// A side of a block trade, initially without quantity and price.
    #[must_use]
    pub fn new(
        oms_id: OmsId,
        account_id: AccountId,
        instrument_id: InstrumentId,
        side: Side,
        counter_party: impl Into<TextOrInteger>,
    ) -> Self {
        Self {
            instrument_id: Some(instrument_id),
            account_id: Some(account_id),
            side: Some(side.into()),
            counter_party_id: Some(counter_party.into()),
            oms_id: Some(oms_id),
            ..Self::default()
        }
    }
}

/// Checks that the side is listed, a counterparty is present, and quantity and price are above 0.
impl Validate for SubmitBlockTradeRequest {
    fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::new(&self.extra);
        findings.identifiers([
            ("instrumentId", self.instrument_id.is_some()),
            ("accountId", self.account_id.is_some()),
            ("omsId", self.oms_id.is_some()),
        ]);
        findings.required("side", self.side.as_ref(), "a side");
        findings.listed("side", self.side.as_ref(), Some(Side::Unknown));
        findings.required("counterPartyId", self.counter_party_id.as_ref(), "a counterparty");
        findings.needed("quantity", self.quantity, "a quantity");
        findings.needed("limitPrice", self.limit_price, "a price");
        findings.finish()
    }
}
