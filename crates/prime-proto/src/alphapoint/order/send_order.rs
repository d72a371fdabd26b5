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
    /// Sends an order. The reply only says that it was taken in: what becomes of it comes as `OrderStateEvent`.
    ///
    /// A bad request is refused with the standard object, an order that may not be sent with an object of this call.
    pub call SendOrder = "SendOrder": SendOrderRequest => OwnReply<SendOrderReceipt>;
}

/// An order to send.
///
/// Members of enumerations are numbers; servers take the names as well. Which prices are needed depends on the type.
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
    /// How long it stays in force.
    pub time_in_force: Code<TimeInForce>,
    /// A number of the client's own; 0 or absent for none. From release 4.2 on no two open orders of an account may share one.
    pub client_order_id: Option<ClientOrderId>,
    /// The other order of a pair of which one cancels the other.
    #[serde(rename = "OrderIdOCO")]
    pub order_id_oco: Option<OrderId>,
    /// Whether the book shows `DisplayQuantity` alone.
    pub use_display_quantity: Option<bool>,
    /// Quantity that the book shows.
    pub display_quantity: Option<Number>,
    /// Whether it buys or sells.
    pub side: Code<Side>,
    /// Quantity; absent where `Value` says how much.
    pub quantity: Option<Number>,
    /// Type of the order.
    pub order_type: Code<OrderType>,
    /// Which price the stop price is compared with.
    pub peg_price_type: Option<Code<PegPriceType>>,
    /// Limit price; for a market order that buys, the most that is spent.
    pub limit_price: Option<Number>,
    /// Stop price. One client sends a string, which NDAX takes; a [`Number`] is written as a number.
    pub stop_price: Option<MaybeQuoted<Number>>,
    /// Value to trade with a market order, in place of a quantity. From release 4 on.
    pub value: Option<Number>,
    /// How far the market has to turn, for a trailing order.
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
    /// An order that is good until it is cancelled, without quantity and prices yet.
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

    /// The number that the client gives the order, if it gives one.
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

/// The members that every order has; values that are listed; a quantity, or a value for a market order, and not both; the prices that
/// the type needs, more than 0. A price that the type does not use may be 0.
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

/// Whether an order was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[non_exhaustive]
pub struct SendOrderReceipt {
    /// Whether it was taken in.
    pub status: Word<SendStatus>,
    /// What is wrong, such as `Not_Enough_Funds`; empty if nothing is.
    pub errormsg: Option<Text>,
    /// The order; absent if it was refused.
    #[serde(rename = "OrderId")]
    pub order_id: Option<OrderId>,
    /// Number of the error; absent if there is none.
    pub errorcode: Option<MaybeQuoted<ErrorCode>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SendOrderReceipt {
    /// For an order that was taken in.
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

    /// For an order that was refused.
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
