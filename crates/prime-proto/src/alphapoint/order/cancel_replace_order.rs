//! `CancelReplaceOrder`: cancels an order and sends another in its place.
//!
//! All releases. The reply has the same four members in a recording of NDAX of 2017 and in VulcanX' documentation 4.3. Fixtures:
//! `fixtures/alphapoint/order/cancel_replace_order/`.

use super::terms::Terms;
use super::{OrderType, PegPriceType, Side, TimeInForce};
use crate::alphapoint::validate::Findings;
use crate::alphapoint::{AccountId, ClientOrderId, InstrumentId, OmsId, OrderId, Problems, Reply, Validate};
use crate::wire::{Code, Extra, MaybeQuoted, Number, Record};

crate::call! {
    /// Cancels an order and sends another in its place, which loses the priority of the first order.
    pub call CancelReplaceOrder = "CancelReplaceOrder": CancelReplaceOrderRequest => Reply<ReplacedOrder>;
}

/// A request to replace an order by a new one.
///
/// Two members have a second spelling in the documentation: [`replaces`](Self::replaces) and
/// [`client_order`](Self::client_order) return either.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CancelReplaceOrderRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The order to replace.
    pub order_id_to_replace: Option<OrderId>,
    /// The same value, as the table of `SendCancelReplaceList` in VulcanX' documentation spells it.
    pub replace_order_id: Option<OrderId>,
    /// The client's identifier for the new order; 0 or absent for none.
    pub client_order_id: Option<ClientOrderId>,
    /// The same value, as the examples of VulcanX' documentation spell it.
    pub client_ord_id: Option<ClientOrderId>,
    /// The identifier that the client assigned to the order to replace. Only in the table of `SendCancelReplaceList` in VulcanX'
    /// documentation.
    pub replace_client_order_id: Option<ClientOrderId>,
    /// Type of the new order.
    pub order_type: Option<Code<OrderType>>,
    /// Side of the order. Every form of the request has it.
    pub side: Code<Side>,
    /// The account; the same as that of the order to replace.
    pub account_id: Option<AccountId>,
    /// The instrument; the same as that of the order to replace.
    pub instrument_id: Option<InstrumentId>,
    /// Whether the book shows only `DisplayQuantity`.
    pub use_display_quantity: Option<bool>,
    /// Quantity that the book shows.
    pub display_quantity: Option<Number>,
    /// Limit price.
    pub limit_price: Option<Number>,
    /// Stop price.
    pub stop_price: Option<MaybeQuoted<Number>>,
    /// Reference price.
    pub reference_price: Option<Number>,
    /// The price with which the stop price is compared.
    pub peg_price_type: Option<Code<PegPriceType>>,
    /// How long the order stays in effect.
    pub time_in_force: Option<Code<TimeInForce>>,
    /// The other order of a one-cancels-the-other pair.
    #[serde(rename = "OrderIdOCO")]
    pub order_id_oco: Option<OrderId>,
    /// Quantity of the new order.
    pub quantity: Option<Number>,
    /// Distance by which the market must turn, for a trailing order. The manual 2.23 and older.
    pub trailing_amount: Option<Number>,
    /// Distance of the limit price, for a trailing limit order. The manual 2.23 and older.
    pub limit_offset: Option<Number>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl CancelReplaceOrderRequest {
    /// Replaces an order by one that is good until it is cancelled, initially without prices.
    #[must_use]
    pub fn new(
        oms_id: OmsId,
        account_id: AccountId,
        instrument_id: InstrumentId,
        order_id_to_replace: OrderId,
        side: Side,
        order_type: OrderType,
        quantity: Number,
    ) -> Self {
        Self {
            oms_id: Some(oms_id),
            order_id_to_replace: Some(order_id_to_replace),
            replace_order_id: None,
            client_order_id: None,
            client_ord_id: None,
            replace_client_order_id: None,
            order_type: Some(order_type.into()),
            side: side.into(),
            account_id: Some(account_id),
            instrument_id: Some(instrument_id),
            use_display_quantity: None,
            display_quantity: None,
            limit_price: None,
            stop_price: None,
            reference_price: None,
            peg_price_type: None,
            time_in_force: Some(TimeInForce::Gtc.into()),
            order_id_oco: None,
            quantity: Some(quantity),
            trailing_amount: None,
            limit_offset: None,
            extra: Extra::new(),
        }
    }

    /// The order to replace, under either spelling.
    #[must_use]
    pub fn replaces(&self) -> Option<OrderId> {
        self.order_id_to_replace.or(self.replace_order_id)
    }

    /// The client's identifier for the new order, under either spelling.
    #[must_use]
    pub fn client_order(&self) -> Option<ClientOrderId> {
        let spellings = [self.client_order_id, self.client_ord_id];
        spellings.into_iter().flatten().find(|number| number.get() != 0)
    }

    fn terms(&self) -> Terms<'_> {
        Terms {
            order_type: self.order_type.as_ref(),
            side: Some(&self.side),
            time_in_force: self.time_in_force.as_ref(),
            peg_price_type: self.peg_price_type.as_ref(),
            use_display_quantity: self.use_display_quantity,
            display_quantity: self.display_quantity,
            limit_price: self.limit_price,
            stop_price: self.stop_price.as_ref().map(MaybeQuoted::get),
            trailing_amount: self.trailing_amount,
            limit_offset: self.limit_offset,
            reference_price: self.reference_price,
        }
    }
}

/// Checks the same as for [`SendOrderRequest`](super::SendOrderRequest), and that an order to replace and a quantity are present.
impl Validate for CancelReplaceOrderRequest {
    fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::new(&self.extra);
        findings.identifiers([
            ("OMSId", self.oms_id.is_some()),
            ("OrderIdToReplace", self.replaces().is_some()),
            ("AccountId", self.account_id.is_some()),
            ("InstrumentId", self.instrument_id.is_some()),
        ]);
        let terms = self.terms();
        terms.check_codes(&mut findings);
        findings.needed("Quantity", self.quantity, "a quantity");
        terms.check_prices(&mut findings);
        findings.finish()
    }
}

/// The reply: the replaced order and the new one.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ReplacedOrder {
    /// The new order.
    pub replacement_order_id: OrderId,
    /// The client's identifier for the new order; 0 for none.
    pub replacement_cl_ord_id: Option<ClientOrderId>,
    /// The replaced order.
    pub orig_order_id: OrderId,
    /// The identifier that the client assigned to the replaced order; 0 for none.
    pub orig_cl_ord_id: Option<ClientOrderId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
