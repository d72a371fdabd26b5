//! Names and identifiers that several messages share.

crate::identifier! {
    /// Name of a security, in the form `BASE-QUOTE`, such as `BTC-USD`.
    pub struct Symbol;

    /// Code of a currency, such as `BTC` or `USD`.
    pub struct CurrencyCode;

    /// Identifier of an order, a UUID assigned by the server.
    pub struct OrderId;

    /// Identifier of one request about an order, a UUID assigned by the client.
    ///
    /// A new order, each replacement and each cancellation has its own; `OrigClOrdID` refers to an earlier one.
    pub struct ClOrdId;

    /// Identifier of one report about an order, a UUID assigned by the server.
    pub struct ExecId;

    /// Identifier of a request for quote, assigned by the server.
    pub struct RfqId;

    /// Identifier of a request for quote, assigned by the client: unique, at most 36 characters; a UUID of version 4 is
    /// recommended.
    pub struct QuoteReqId;

    /// Identifier of one update of a quote, assigned by the server. Each update has a new one.
    pub struct QuoteId;

    /// Identifier of a trade, a UUID assigned by the server.
    pub struct TradeId;
}
