//! `CancelMarginQuote`: cancels an offer to lend or to borrow.
//!
//! Documentation of release 3.5 only, which shows no reply. Fixtures: `fixtures/alphapoint/order/cancel_margin_quote/`.

use crate::alphapoint::{AccountId, OmsId, ProductId, QuoteId, Reply, UserId};
use crate::wire::{Extra, Record};

crate::call! {
    /// Cancels an offer to lend or to borrow. Documentation only, which shows no reply: any object is kept.
    pub call CancelMarginQuote = "CancelMarginQuote": CancelMarginQuoteRequest => Reply<CancelledMarginQuote>;
}

/// A request to cancel an offer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CancelMarginQuoteRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The product.
    pub product_id: Option<ProductId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The identifier that the client assigned to the offer.
    pub client_margin_quote_id: Option<i64>,
    /// The offer.
    pub margin_quote_id: Option<QuoteId>,
    /// The user who sent the offer.
    pub entered_by: Option<UserId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl CancelMarginQuoteRequest {
    /// Cancels an offer.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId, product_id: ProductId, margin_quote_id: QuoteId) -> Self {
        Self {
            oms_id: Some(oms_id),
            product_id: Some(product_id),
            account_id: Some(account_id),
            margin_quote_id: Some(margin_quote_id),
            ..Self::default()
        }
    }
}

/// The reply, which is not documented.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CancelledMarginQuote {
    /// The members of the reply.
    #[serde(flatten)]
    pub extra: Extra,
}
