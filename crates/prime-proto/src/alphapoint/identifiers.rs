//! Numbers that name things.

crate::number_identifier! {
    /// Identifier of a user; set by the system when the user registers.
    pub struct UserId;

    /// Identifier of an account; 0 occurs in recordings where a user has none.
    pub struct AccountId;

    /// Identifier of an affiliate; 0 is none. The manual's table means an organisation, later releases a user's own number.
    pub struct AffiliateId;

    /// Identifier of an order management system.
    pub struct OmsId;

    /// Identifier of an instrument, a pair of products that is traded. Level 2 rows and trades call it the product pair code.
    pub struct InstrumentId;

    /// Identifier of a product: a currency or another asset.
    pub struct ProductId;

    /// Identifier of an order, given by the venue; 0 is none.
    pub struct OrderId;

    /// A number that the client gave an order, unique among its open orders; 0 is none.
    pub struct ClientOrderId;

    /// Identifier of a trade, the same for both sides of it.
    pub struct TradeId;

    /// Identifier of an execution: each side of a trade has its own.
    pub struct ExecutionId;

    /// Identifier of a quote, given by the venue; 0 is none.
    pub struct QuoteId;

    /// Identifier of an operator, the business that runs the venue.
    pub struct OperatorId;
}
