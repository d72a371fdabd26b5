//! Numeric identifiers.

crate::number_identifier! {
    /// Identifier of a user, assigned by the system when the user registers.
    pub struct UserId;

    /// Identifier of an account; 0 occurs in recordings of users without an account.
    pub struct AccountId;

    /// Identifier of an affiliate; 0 for none. In the manual's table it identifies an organisation, in later releases a user.
    pub struct AffiliateId;

    /// Identifier of an order management system.
    pub struct OmsId;

    /// Identifier of an instrument: a traded pair of products. Level 2 rows and trades call it the product pair code.
    pub struct InstrumentId;

    /// Identifier of a product: a currency or another asset.
    pub struct ProductId;

    /// Identifier of an order, assigned by the venue; 0 for none.
    pub struct OrderId;

    /// Identifier that the client assigned to an order, unique among its open orders; 0 for none.
    pub struct ClientOrderId;

    /// Identifier of a trade, the same for both sides.
    pub struct TradeId;

    /// Identifier of an execution: each side of a trade has its own.
    pub struct ExecutionId;

    /// Identifier of a quote, assigned by the venue; 0 for none.
    pub struct QuoteId;

    /// Identifier of an operator, the business that runs the venue.
    pub struct OperatorId;
}
