//! `SendOrder`: sends an order.
//!
//! Fixtures: `fixtures/alphapoint/order/send_order/`.

use super::terms::Terms;
use super::{OrderType, PegPriceType, SendStatus, Side, TimeInForce};
use crate::alphapoint::validate::Findings;
use crate::alphapoint::{
    AccountId, BrokenRule, ClientOrderId, ErrorCode, InstrumentId, OmsId, OrderId, Outcome, OwnReply, Problems,
    Refusal, Validate,
};
use crate::wire::{Code, Codes as _, Extra, MaybeQuoted, Number, Record, Text, Word};

crate::call! {
    /// Sends an order. The reply only confirms its receipt: the outcome arrives as `OrderStateEvent`.
    ///
    /// An invalid request is refused with the standard object, an order that is not permitted with the object of this call.
    pub call SendOrder = "SendOrder": SendOrderRequest => OwnReply<SendOrderReceipt>;
}

/// A request to send an order.
///
/// Values of enumerations are written as numbers; servers accept names too. The type of the order determines which prices are required.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct SendOrderRequest {
    /// The instrument.
    pub instrument_id: InstrumentId,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: AccountId,
    /// How long the order stays in effect.
    pub time_in_force: Code<TimeInForce>,
    /// The client's identifier for the order; 0 or absent for none. From release 4.2 on, the open orders of an account must have
    /// different identifiers.
    pub client_order_id: Option<ClientOrderId>,
    /// The other order of a one-cancels-the-other pair.
    #[serde(rename = "OrderIdOCO")]
    pub order_id_oco: Option<OrderId>,
    /// Whether the book shows only `DisplayQuantity`.
    pub use_display_quantity: Option<bool>,
    /// Quantity that the book shows.
    pub display_quantity: Option<Number>,
    /// Side: buy or sell.
    pub side: Code<Side>,
    /// Quantity; absent if `Value` is used.
    pub quantity: Option<Number>,
    /// Type of the order.
    pub order_type: Code<OrderType>,
    /// The price with which the stop price is compared.
    pub peg_price_type: Option<Code<PegPriceType>>,
    /// Limit price; for a market order that buys, the largest amount to spend.
    pub limit_price: Option<Number>,
    /// Stop price. One client sends a string, which NDAX accepts; a [`Number`] is written as a number.
    pub stop_price: Option<MaybeQuoted<Number>>,
    /// Value to trade with a market order, instead of a quantity. From release 4 on.
    pub value: Option<Number>,
    /// Distance by which the market must turn, for a trailing order.
    pub trailing_amount: Option<Number>,
    /// Distance of the limit price, for a trailing limit order.
    pub limit_offset: Option<Number>,
    /// Reference price. Vendor documentation of release 3.5 only.
    pub reference_price: Option<Number>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SendOrderRequest {
    /// An order that is good until it is cancelled, initially without quantity and prices.
    ///
    /// ```
    /// use prime_proto::alphapoint::order::{OrderType, SendOrder, SendOrderRequest, Side};
    /// use prime_proto::alphapoint::{AccountId, Frame, InstrumentId, OmsId};
    /// use prime_proto::wire::Number;
    ///
    /// let order = SendOrderRequest::new(OmsId::from(1), AccountId::from(9), InstrumentId::from(7), Side::Buy, OrderType::Limit)
    ///     .quantity("0.50".parse::<Number>()?)
    ///     .limit_price("31000".parse::<Number>()?);
    /// let text = r#"{"InstrumentId":7,"OMSId":1,"AccountId":9,"TimeInForce":1,"Side":0,"Quantity":0.50,"OrderType":2,"LimitPrice":31000}"#;
    /// assert_eq!(Frame::request::<SendOrder>(2, &order).o.as_str(), text);
    /// # Ok::<(), prime_proto::wire::DecimalError>(())
    /// ```
    #[must_use]
    pub fn new(
        oms_id: OmsId,
        account_id: AccountId,
        instrument_id: InstrumentId,
        side: Side,
        order_type: OrderType,
    ) -> Self {
        Self {
            instrument_id,
            oms_id: Some(oms_id),
            account_id,
            time_in_force: TimeInForce::Gtc.into(),
            client_order_id: None,
            order_id_oco: None,
            use_display_quantity: None,
            display_quantity: None,
            side: side.into(),
            quantity: None,
            order_type: order_type.into(),
            peg_price_type: None,
            limit_price: None,
            stop_price: None,
            value: None,
            trailing_amount: None,
            limit_offset: None,
            reference_price: None,
            extra: Extra::new(),
        }
    }

    /// The identifier that the client assigned to the order; `None` if it assigned none.
    #[must_use]
    pub fn client_order(&self) -> Option<ClientOrderId> {
        self.client_order_id.filter(|number| number.get() != 0)
    }

    fn terms(&self) -> Terms<'_> {
        Terms {
            order_type: Some(&self.order_type),
            side: Some(&self.side),
            time_in_force: Some(&self.time_in_force),
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

/// Checks that required members are present; that values are listed; that there is a quantity, or a value for a market order, but not
/// both; and that the prices required by the type are above 0. A price that the type does not use may be 0.
impl Validate for SendOrderRequest {
    fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::new(&self.extra);
        findings.identifiers([("OMSId", self.oms_id.is_some())]);
        let terms = self.terms();
        terms.check_codes(&mut findings);
        if self.value.is_none() {
            findings.required("Quantity", self.quantity.as_ref(), "a quantity or a `Value`");
        } else if self.quantity.is_some() {
            findings.add("Value", BrokenRule::Beside { other: "Quantity" });
        }
        findings.positive("Quantity", self.quantity);
        findings.positive("Value", self.value);
        let other_type = terms.known_type().filter(|known| *known != OrderType::Market);
        if let (Some(_), Some(other)) = (self.value, other_type) {
            let order_type = other.name();
            findings.add("Value", BrokenRule::NotOfType { order_type });
        }
        terms.check_prices(&mut findings);
        findings.finish()
    }
}

/// Whether an order was accepted.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[non_exhaustive]
pub struct SendOrderReceipt {
    /// Whether the order was accepted.
    pub status: Word<SendStatus>,
    /// Error message, such as `Not_Enough_Funds`; empty if there is no error.
    pub errormsg: Option<Text>,
    /// The order; absent if it was refused.
    #[serde(rename = "OrderId")]
    pub order_id: Option<OrderId>,
    /// Error code; absent if there is none.
    pub errorcode: Option<MaybeQuoted<ErrorCode>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SendOrderReceipt {
    /// A receipt for an accepted order.
    #[must_use]
    pub fn accepted(order_id: OrderId) -> Self {
        Self {
            status: SendStatus::Accepted.into(),
            errormsg: Some("".into()),
            order_id: Some(order_id),
            errorcode: None,
            extra: Extra::new(),
        }
    }

    /// A receipt for a refused order.
    #[must_use]
    pub fn rejected(code: ErrorCode, errormsg: impl Into<Text>) -> Self {
        Self {
            status: SendStatus::Rejected.into(),
            errormsg: Some(errormsg.into()),
            order_id: None,
            errorcode: Some(code.into()),
            extra: Extra::new(),
        }
    }
}

impl Outcome for SendOrderReceipt {
    fn refusal(&self) -> Option<Refusal> {
        let refusal = || {
            Refusal::new()
                .with_code(self.errorcode.as_ref().map(MaybeQuoted::get))
                .with_text(self.errormsg.as_deref())
        };
        (self.status != SendStatus::Accepted).then(refusal)
    }
}
