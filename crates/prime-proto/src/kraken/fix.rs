//! FIX terms that describe orders.
//!
//! Manual: *Execution Report*, *Order*, *New Order Single*. Words marked as inferred come from the sample client of a sibling
//! server; the manual neither lists nor contradicts them.

crate::open_enum! {
    /// Side of an order, a quote or a trade, from the customer's point of view.
    pub enum Side {
        /// The customer buys the base currency.
        Buy = "Buy",
        /// The customer sells the base currency.
        Sell = "Sell",
    }

    /// How the price of an order is determined.
    pub enum OrdType {
        /// At the market price.
        Market = "Market",
        /// At `Price` or better.
        Limit = "Limit",
        /// At the price of the quote that `QuoteID` and `RFQID` identify.
        Rfq = "RFQ",
    }

    /// How long an order stays in effect.
    pub enum TimeInForce {
        /// Until it is filled or cancelled.
        GoodTillCancel = "GoodTillCancel",
        /// What can be filled immediately is filled; the rest is cancelled.
        FillAndKill = "FillAndKill",
        /// Filled immediately and completely, or cancelled.
        FillOrKill = "FillOrKill",
        /// Until the end of the day. Inferred from a sibling server.
        Day = "Day",
    }

    /// State of an order. The manual does not say which states are final.
    pub enum OrdStatus {
        /// Accepted, nothing filled yet.
        New = "New",
        /// Partially filled and still open.
        PartiallyFilled = "PartiallyFilled",
        /// Completely filled.
        Filled = "Filled",
        /// Cancelled.
        Canceled = "Canceled",
        /// Replaced by another request.
        Replaced = "Replaced",
        /// A cancellation was requested.
        PendingCancel = "PendingCancel",
        /// Refused.
        Rejected = "Rejected",
        /// Received but not accepted yet.
        PendingNew = "PendingNew",
        /// A replacement was requested.
        PendingReplace = "PendingReplace",
        /// Not worked any more on this day.
        DoneForDay = "DoneForDay",
    }

    /// What happened to an order.
    pub enum ExecType {
        /// It was accepted.
        New = "New",
        /// It was filled, partially or completely.
        Trade = "Trade",
        /// It was cancelled.
        Canceled = "Canceled",
        /// It was replaced.
        Replaced = "Replaced",
        /// A cancellation was requested.
        PendingCancel = "PendingCancel",
        /// It was stopped.
        Stopped = "Stopped",
        /// It was refused.
        Rejected = "Rejected",
        /// It was received but is not accepted yet.
        PendingNew = "PendingNew",
        /// The server restated it.
        Restated = "Restated",
        /// A replacement was requested.
        PendingReplace = "PendingReplace",
        /// A cancellation was refused.
        CancelRejected = "CancelRejected",
        /// A replacement was refused.
        ReplaceRejected = "ReplaceRejected",
        /// A resumption was requested.
        PendingResume = "PendingResume",
        /// It was resumed after a pause.
        Resumed = "Resumed",
        /// A pause was requested.
        PendingPause = "PendingPause",
        /// It is paused.
        Paused = "Paused",
        /// Its trigger condition was met.
        Triggered = "Triggered",
        /// Its strategy started.
        Started = "Started",
        /// Not worked any more on this day. Inferred from a sibling server.
        DoneForDay = "DoneForDay",
        /// It expired. Inferred from a sibling server.
        Expired = "Expired",
        /// It is out of date. Inferred from a sibling server.
        Stale = "Stale",
    }

    /// Why an order was refused. All words are inferred from a sibling server.
    pub enum OrdRejReason {
        /// The security does not exist.
        UnknownSymbol = "UnknownSymbol",
        /// The market is closed.
        ExchangeClosed = "ExchangeClosed",
        /// It exceeds a limit.
        OrderExceedsLimit = "OrderExceedsLimit",
        /// It arrived too late.
        TooLateToEnter = "TooLateToEnter",
        /// The order does not exist.
        UnknownOrder = "UnknownOrder",
        /// Its `ClOrdID` was used before.
        DuplicateOrder = "DuplicateOrder",
        /// The same order was communicated verbally before.
        DuplicateOfAVerballyCommunicatedOrder = "DuplicateOfAVerballyCommunicatedOrder",
        /// It is out of date.
        StaleOrder = "StaleOrder",
        /// The market does not exist.
        UnknownMarket = "UnknownMarket",
        /// An internal error of the server.
        InternalError = "InternalError",
        /// At the broker's discretion.
        BrokerOption = "BrokerOption",
        /// Too many requests.
        RateLimit = "RateLimit",
        /// Its cancellation was forced.
        ForceCancel = "ForceCancel",
    }

    /// Why a cancellation or a replacement was refused. All words are inferred from a sibling server.
    pub enum CxlRejReason {
        /// The order does not exist.
        UnknownOrder = "UnknownOrder",
        /// At the broker's discretion.
        Broker = "Broker",
        /// A cancellation or replacement is already pending.
        OrderAlreadyInPendingCancelOrPendingReplaceStatus = "OrderAlreadyInPendingCancelOrPendingReplaceStatus",
        /// The mass cancellation could not be processed.
        UnableToProcessOrderMassCancelRequest = "UnableToProcessOrderMassCancelRequest",
        /// The order was changed in the meantime.
        OrigOrdModTime = "OrigOrdModTime",
        /// Its `ClOrdID` was used before.
        DuplicateClOrdId = "DuplicateClOrdID",
        /// The order is already closed.
        TooLateToCancel = "TooLateToCancel",
        /// The request is out of date.
        StaleRequest = "StaleRequest",
        /// Too many requests.
        RateLimit = "RateLimit",
        /// Another reason.
        Other = "Other",
    }
}
