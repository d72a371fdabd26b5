//! `NewOrderSingle`, client to server: places an order.
//!
//! The outcome is reported on the `ExecutionReport`, `Order` and `Trade` streams. Manual: *New Order Single*. Fixtures:
//! `fixtures/kraken/new_order_single/`.

use super::command::CommandRecord;
use super::rule::{BrokenRule, Findings, Problems};
use super::strategy;
use super::{
    ClOrdId, CurrencyCode, OrdType, QuoteId, RfqId, SessionId, Side, SteadyPace, Strategy, StrategyParameters, Symbol,
    TimeInForce,
};
use crate::wire::{Decimal, Extra, Named, Record, Timestamp};

/// A request to place an order.
///
/// ```
/// use prime_proto::kraken::{ClOrdId, Command, NewOrderSingle, RequestId, Side, SteadyPace, Symbol, TimeInForce};
/// use prime_proto::wire::Decimal;
///
/// let id = ClOrdId::from("4d489920-15da-11ec-b5e7-7f4881f01b7d");
/// let quantity: Decimal = "0.5".parse()?;
/// let order = NewOrderSingle::draft(Symbol::from("BTC-USD"), id, Side::Buy, quantity)
///     .limit(43_000, TimeInForce::GoodTillCancel)
///     .steady_pace(SteadyPace::new("0.05".parse()?, "1m".parse()?));
/// order.validate()?;
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
    /// New identifier for this request, a UUID.
    #[serde(rename = "ClOrdID")]
    pub cl_ord_id: ClOrdId,
    /// Side of the order.
    pub side: Side,
    /// Quantity to trade, in `Currency`.
    pub order_qty: Decimal,
    /// How the price is determined.
    pub ord_type: OrdType,
    /// Limit price, in the quote currency for one unit of the base currency. Required for `Limit`; with `RFQ` it protects
    /// against a worse quote, according to the newer manual.
    pub price: Option<Decimal>,
    /// Currency of `OrderQty`; absent for the base currency.
    pub currency: Option<CurrencyCode>,
    /// How long the order stays in effect. `RFQ` orders may omit it, according to the newer manual: it is always `FillOrKill`.
    pub time_in_force: Option<TimeInForce>,
    /// How the order is worked; absent to place it without a strategy.
    pub strategy: Option<Strategy>,
    /// The quote to accept, the last one that was `Open`; required for `RFQ`.
    #[serde(rename = "QuoteID")]
    pub quote_id: Option<QuoteId>,
    /// The request for quote that the quote belongs to; required for `RFQ`.
    #[serde(rename = "RFQID")]
    pub rfq_id: Option<RfqId>,
    /// Largest deviation of the price from the quote, for a limit order against a quote; the manual gives no unit.
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

impl CommandRecord for NewOrderSingle {
    fn validate(&self) -> Result<(), Problems> {
        Self::validate(self)
    }
}

impl NewOrderSingle {
    /// Creates an order whose type is still to be chosen: [`market`](OrderDraft::market), [`limit`](OrderDraft::limit) or
    /// [`rfq`](OrderDraft::rfq). The quantity is in the base currency, unless `currency` is set.
    pub fn draft(symbol: Symbol, cl_ord_id: ClOrdId, side: Side, order_qty: impl Into<Decimal>) -> OrderDraft {
        OrderDraft(Self {
            symbol,
            cl_ord_id,
            side,
            order_qty: order_qty.into(),
            ord_type: OrdType::Market,
            price: None,
            currency: None,
            time_in_force: None,
            strategy: None,
            quote_id: None,
            rfq_id: None,
            allowed_slippage: None,
            transact_time: None,
            parameters: None,
            cancel_session_id: None,
            extra: Extra::new(),
        })
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

    /// Checks the manual's rules that the types do not express.
    ///
    /// # Errors
    /// Every problem found: a `ClOrdID` that is not a UUID; a word that the manual does not list; a quantity or price that is not
    /// greater than 0; a limit order without price; an order of type `RFQ` without a quote or with a `TimeInForce` other than
    /// `FillOrKill`; an order of another type without `TimeInForce`; a strategy without its required parameters.
    pub fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::default();
        if !is_uuid(self.cl_ord_id.as_str()) {
            let found = self.cl_ord_id.as_str().chars().take(SHOWN).collect();
            findings.add("ClOrdID", BrokenRule::NotUuid { found });
        }
        findings.word("Side", self.side.ensure_known());
        findings.positive("OrderQty", self.order_qty);
        findings.word("OrdType", self.ord_type.ensure_known());
        match self.price {
            Some(price) => findings.positive("Price", price),
            None if self.ord_type == OrdType::Limit => findings.add("Price", BrokenRule::LimitWithoutPrice),
            None => {}
        }
        self.check_time_in_force(&mut findings);
        if self.ord_type == OrdType::Rfq {
            for (member, is_missing) in [("QuoteID", self.quote_id.is_none()), ("RFQID", self.rfq_id.is_none())] {
                if is_missing {
                    findings.add(member, BrokenRule::RfqWithoutQuote);
                }
            }
        }
        strategy::check(
            self.strategy.as_ref(),
            self.parameters.as_ref(),
            self.order_qty,
            &mut findings,
        );
        findings.finish()
    }

    fn check_time_in_force(&self, findings: &mut Findings) {
        const PATH: &str = "TimeInForce";
        match (&self.time_in_force, &self.ord_type) {
            (None | Some(TimeInForce::FillOrKill), OrdType::Rfq) => {}
            (Some(time_in_force), OrdType::Rfq) => {
                let time_in_force = time_in_force.clone();
                findings.add(PATH, BrokenRule::RfqNotFillOrKill { time_in_force });
            }
            (Some(time_in_force), _) => findings.word(PATH, time_in_force.ensure_known()),
            (None, ord_type) => {
                let ord_type = ord_type.clone();
                findings.add(PATH, BrokenRule::WithoutTimeInForce { ord_type });
            }
        }
    }
}

/// Length to which an error message shortens an identifier, in characters.
const SHOWN: usize = 40;

/// Whether `text` is five groups of 8, 4, 4, 4 and 12 hexadecimal digits.
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// An order whose type is still to be chosen; see [`NewOrderSingle::draft`].
#[derive(Clone, Debug)]
#[must_use = "an order is made by `market`, `limit` or `rfq`"]
pub struct OrderDraft(NewOrderSingle);

impl OrderDraft {
    /// An order at the market price.
    #[must_use]
    pub fn market(self, time_in_force: TimeInForce) -> NewOrderSingle {
        self.0.ord_type(OrdType::Market).time_in_force(time_in_force)
    }

    /// An order at `price` or better, in the quote currency for one unit of the base currency.
    #[must_use]
    pub fn limit(self, price: impl Into<Decimal>, time_in_force: TimeInForce) -> NewOrderSingle {
        let order = self.0.ord_type(OrdType::Limit).time_in_force(time_in_force);
        order.price(price)
    }

    /// An order that accepts the quote `quote_id` of the request `rfq_id`.
    ///
    /// It includes `FillOrKill`, which the older manual requires and the newer one implies.
    #[must_use]
    pub fn rfq(self, quote_id: QuoteId, rfq_id: RfqId) -> NewOrderSingle {
        let order = self.0.ord_type(OrdType::Rfq).time_in_force(TimeInForce::FillOrKill);
        order.against_quote(quote_id, rfq_id)
    }
}
