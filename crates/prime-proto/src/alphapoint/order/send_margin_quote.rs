//! `SendMarginQuote`: offers to lend or to borrow a product.
//!
//! Documentation of release 3.5 only, which shows the members in camel case. Fixtures:
//! `fixtures/alphapoint/order/send_margin_quote/`.

use super::{OrderType, SendStatus, Side, TimeInForce};
use crate::alphapoint::validate::Findings;
use crate::alphapoint::{
    AccountId, ErrorCode, OmsId, Outcome, OwnReply, Problems, ProductId, QuoteId, Refusal, UserId, Validate,
};
use crate::wire::{Code, Extra, MaybeQuoted, Number, Record, Text, Word};

crate::call! {
    /// Offers to lend or to borrow a product. Documentation only.
    pub call SendMarginQuote = "SendMarginQuote": SendMarginQuoteRequest => OwnReply<MarginQuoteReceipt>;
}

/// An offer to lend or to borrow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SendMarginQuoteRequest {
    /// The order management system.
    pub oms_id: Option<OmsId>,
    /// 0; the server assigns the number.
    pub quote_id: Option<QuoteId>,
    /// The client's identifier.
    pub client_quote_id: Option<i64>,
    /// 0; the server sets the time.
    pub receive_time_utc_ticks: Option<i64>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The product.
    pub product_id: Option<ProductId>,
    /// Term of the loan, in days.
    pub term: Option<i64>,
    /// Type of the quote.
    pub order_type: Option<Code<OrderType>>,
    /// Side of the quote.
    pub side: Option<Code<Side>>,
    /// How long the quote stays in effect.
    pub tif: Option<Code<TimeInForce>>,
    /// Quantity, in units of the product.
    pub quantity: Option<Number>,
    /// Rate of the loan, usually per day.
    pub rate: Option<Number>,
    /// When the quote expires; documentation calls it a time "in POSIX format".
    pub order_expiration_date_time: Option<i64>,
    /// The user who sends the offer.
    pub entered_by: Option<UserId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SendMarginQuoteRequest {
    /// An offer to which the server assigns a number, initially without term, quantity and rate.
    #[must_use]
    pub fn new(
        oms_id: OmsId,
        account_id: AccountId,
        product_id: ProductId,
        side: Side,
        order_type: OrderType,
        time_in_force: TimeInForce,
    ) -> Self {
        Self {
            oms_id: Some(oms_id),
            quote_id: Some(QuoteId::from(0)),
            receive_time_utc_ticks: Some(0),
            account_id: Some(account_id),
            product_id: Some(product_id),
            order_type: Some(order_type.into()),
            side: Some(side.into()),
            tif: Some(time_in_force.into()),
            ..Self::default()
        }
    }
}

/// Checks that values are listed and the quantity is above 0.
impl Validate for SendMarginQuoteRequest {
    fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::new(&self.extra);
        findings.identifiers([
            ("omsId", self.oms_id.is_some()),
            ("accountId", self.account_id.is_some()),
            ("productId", self.product_id.is_some()),
        ]);
        findings.listed("orderType", self.order_type.as_ref(), Some(OrderType::Unknown));
        findings.listed("side", self.side.as_ref(), Some(Side::Unknown));
        findings.listed("tif", self.tif.as_ref(), Some(TimeInForce::Unknown));
        findings.needed("quantity", self.quantity, "a quantity");
        findings.finish()
    }
}

/// Whether a margin quote was accepted.
///
/// The example of the documentation has `errorcode` 101 together with `Accepted`; its table has 0 on success.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MarginQuoteReceipt {
    /// Whether the margin quote was accepted.
    pub status: Option<Word<SendStatus>>,
    /// Error message; empty or null if there is no error.
    pub errormsg: Option<Text>,
    /// Error code.
    pub errorcode: Option<MaybeQuoted<ErrorCode>>,
    /// The quote.
    #[serde(rename = "MarginQuoteId")]
    pub margin_quote_id: Option<QuoteId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Outcome for MarginQuoteReceipt {
    fn refusal(&self) -> Option<Refusal> {
        let refusal = || {
            Refusal::new()
                .with_code(self.errorcode.as_ref().map(MaybeQuoted::get))
                .with_text(self.errormsg.as_deref())
        };
        let is_accepted = |status: &Word<SendStatus>| *status == SendStatus::Accepted;
        (!self.status.as_ref().is_some_and(is_accepted)).then(refusal)
    }
}
