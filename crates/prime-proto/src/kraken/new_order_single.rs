//! `NewOrderSingle`, client to server: places an order.
//!
//! What comes of it is told on the `ExecutionReport`, `Order` and `Trade` streams. Manual: *New Order Single*. Fixtures:
//! `fixtures/kraken/new_order_single/`.

use super::command::CommandRecord;
use super::rule::BrokenRule;
use super::setters::setters;
use super::strategy;
use super::{
    ClOrdId, CurrencyCode, OrdType, QuoteId, RfqId, SessionId, Side, SteadyPace, Strategy, StrategyParameters, Symbol,
    TimeInForce,
};
use crate::wire::{Decimal, Extra, Named, Record, Timestamp};

/// Place this order.
///
/// ```
/// use prime_proto::kraken::{ClOrdId, Command, NewOrderSingle, RequestId, Side, SteadyPace, Symbol, TimeInForce};
///
/// let order = NewOrderSingle::limit(
///     Symbol::from("BTC-USD"),
///     ClOrdId::from("4d489920-15da-11ec-b5e7-7f4881f01b7d"),
///     Side::Buy,
///     "0.5".parse()?,
///     "43000".parse()?,
///     TimeInForce::GoodTillCancel,
/// )
/// .steady_pace(SteadyPace::new("0.05".parse()?, "1m".parse()?));
/// assert_eq!(order.validate(), Ok(()));
///
/// let command = Command::new(RequestId::new(12)?, order);
/// # let _ = command;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct NewOrderSingle {
    /// The security.
    pub symbol: Symbol,
    /// Identifier of this request, a new UUID.
    #[serde(rename = "ClOrdID")]
    pub cl_ord_id: ClOrdId,
    /// Side of the order.
    pub side: Side,
    /// Quantity to trade, in `Currency`.
    pub order_qty: Decimal,
    /// What decides the price.
    pub ord_type: OrdType,
    /// Limit, in the quote currency for one unit of the base currency. Needed for `Limit`; with `RFQ` it guards against a
    /// quote that is worse, in the words of the newer manual.
    pub price: Option<Decimal>,
    /// Currency of `OrderQty`; absent for the base currency.
    pub currency: Option<CurrencyCode>,
    /// How long the order stands. `RFQ` may leave it out, in the newer manual: it is always `FillOrKill`.
    pub time_in_force: Option<TimeInForce>,
    /// How the order is worked; absent where it is placed as it is.
    pub strategy: Option<Strategy>,
    /// The quote to take up, the last one that was `Open`; needed for `RFQ`.
    #[serde(rename = "QuoteID")]
    pub quote_id: Option<QuoteId>,
    /// The request for quote that the quote belongs to; needed for `RFQ`.
    #[serde(rename = "RFQID")]
    pub rfq_id: Option<RfqId>,
    /// How far the price may lie from the quote, for a limit order against a quote; the manual gives no unit.
    pub allowed_slippage: Option<Decimal>,
    /// When the order was made.
    pub transact_time: Option<Timestamp>,
    /// Parameters of the strategy.
    pub parameters: Option<StrategyParameters>,
    /// Session whose end cancels the order. Inferred from a sibling server.
    #[serde(rename = "CancelSessionID")]
    pub cancel_session_id: Option<SessionId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for NewOrderSingle {
    const NAME: &'static str = "NewOrderSingle";
}

impl CommandRecord for NewOrderSingle {}

impl NewOrderSingle {
    /// An order at the market.
    #[must_use]
    pub fn market(
        symbol: Symbol,
        cl_ord_id: ClOrdId,
        side: Side,
        order_qty: Decimal,
        time_in_force: TimeInForce,
    ) -> Self {
        Self::new(symbol, cl_ord_id, side, order_qty, OrdType::Market, time_in_force)
    }

    /// An order at `price` or better.
    #[must_use]
    pub fn limit(
        symbol: Symbol,
        cl_ord_id: ClOrdId,
        side: Side,
        order_qty: Decimal,
        price: Decimal,
        time_in_force: TimeInForce,
    ) -> Self {
        let order = Self::new(symbol, cl_ord_id, side, order_qty, OrdType::Limit, time_in_force);
        order.price(price)
    }

    /// An order that takes up the quote `quote_id` of the request `rfq_id`.
    ///
    /// It says `FillOrKill`, which the older manual requires and the newer one takes for granted.
    #[must_use]
    pub fn rfq(
        symbol: Symbol,
        cl_ord_id: ClOrdId,
        side: Side,
        order_qty: Decimal,
        quote_id: QuoteId,
        rfq_id: RfqId,
    ) -> Self {
        let time_in_force = TimeInForce::FillOrKill;
        let order = Self::new(symbol, cl_ord_id, side, order_qty, OrdType::Rfq, time_in_force);
        order.against_quote(quote_id, rfq_id)
    }

    fn new(
        symbol: Symbol,
        cl_ord_id: ClOrdId,
        side: Side,
        order_qty: Decimal,
        ord_type: OrdType,
        time_in_force: TimeInForce,
    ) -> Self {
        Self {
            symbol,
            cl_ord_id,
            side,
            order_qty,
            ord_type,
            price: None,
            currency: None,
            time_in_force: Some(time_in_force),
            strategy: None,
            quote_id: None,
            rfq_id: None,
            allowed_slippage: None,
            transact_time: None,
            parameters: None,
            cancel_session_id: None,
            extra: Extra::new(),
        }
    }

    /// Places the order against a quote.
    #[must_use]
    pub fn against_quote(mut self, quote_id: QuoteId, rfq_id: RfqId) -> Self {
        self.quote_id = Some(quote_id);
        self.rfq_id = Some(rfq_id);
        self
    }

    /// Works the order in clips at a steady pace.
    #[must_use]
    pub fn steady_pace(mut self, parameters: SteadyPace) -> Self {
        self.strategy = Some(Strategy::SteadyPace);
        self.parameters = Some(parameters.into());
        self
    }

    /// Checks the manual's rules that the type does not say.
    ///
    /// # Errors
    /// Where `ClOrdID` is no UUID; where a limit order has no price; where an order of type `RFQ` names no quote or is to
    /// stand; where another order has no `TimeInForce`; where a strategy lacks what it requires.
    pub fn validate(&self) -> Result<(), BrokenRule> {
        if !is_uuid(self.cl_ord_id.as_str()) {
            let found = self.cl_ord_id.as_str().to_owned();
            return Err(BrokenRule::ClOrdIdNotUuid { found });
        }
        if self.ord_type == OrdType::Limit && self.price.is_none() {
            return Err(BrokenRule::LimitWithoutPrice);
        }
        if self.ord_type == OrdType::Rfq {
            self.validate_rfq()?;
        } else if self.time_in_force.is_none() {
            let ord_type = self.ord_type.clone();
            return Err(BrokenRule::WithoutTimeInForce { ord_type });
        }
        strategy::validate(self.strategy.as_ref(), self.parameters.as_ref(), self.order_qty)
    }

    fn validate_rfq(&self) -> Result<(), BrokenRule> {
        if self.quote_id.is_none() {
            return Err(BrokenRule::RfqWithoutQuote { member: "QuoteID" });
        }
        if self.rfq_id.is_none() {
            return Err(BrokenRule::RfqWithoutQuote { member: "RFQID" });
        }
        match self.time_in_force.clone() {
            None | Some(TimeInForce::FillOrKill) => Ok(()),
            Some(time_in_force) => Err(BrokenRule::RfqNotFillOrKill { time_in_force }),
        }
    }
}

/// Five groups of 8, 4, 4, 4 and 12 hexadecimal digits.
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

setters!(NewOrderSingle {
    /// Trades at this price or better, in the quote currency.
    price: Decimal,
    /// Counts the quantity in this currency.
    currency: CurrencyCode,
    /// Works the order this way; see [`steady_pace`](Self::steady_pace) for the strategy with documented parameters.
    strategy: Strategy,
    /// Sets the parameters of the strategy.
    parameters: StrategyParameters,
    /// Lets the price of a limit order lie this far from the quote.
    allowed_slippage: Decimal,
    /// States when the order was made.
    transact_time: Timestamp,
    /// Has the order cancelled when this session ends. Inferred from a sibling server.
    cancel_session_id: SessionId,
});
