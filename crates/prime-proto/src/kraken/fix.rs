//! The words of FIX that orders are described with.
//!
//! Manual: *Execution Report*, *Order*, *New Order Single*. Words marked as inferred are those of a sample client of a sibling
//! server; the manual neither lists nor contradicts them.

crate::open_enum! {
    /// Side of an order, a quote or a trade, seen from the customer.
    pub enum Side {
        /// The customer buys the base currency.
        Buy = "Buy",
        /// The customer sells the base currency.
        Sell = "Sell",
    }

    /// What decides the price of an order.
    pub enum OrdType {
        /// At the market.
        Market = "Market",
        /// At `Price` or better.
        Limit = "Limit",
        /// At the quote that `QuoteID` and `RFQID` name.
        Rfq = "RFQ",
    }

    /// How long an order stands.
    pub enum TimeInForce {
        /// Until it is filled or cancelled.
        GoodTillCancel = "GoodTillCancel",
        /// What can be filled at once is filled, the rest is cancelled.
        FillAndKill = "FillAndKill",
        /// Filled at once and whole, or cancelled.
        FillOrKill = "FillOrKill",
        /// Until the day ends. Inferred from a sibling server.
        Day = "Day",
    }

    /// State of an order. The manual does not say which states are final.
    pub enum OrdStatus {
        /// Accepted, nothing filled yet.
        New = "New",
        /// Filled in part, and open.
        PartiallyFilled = "PartiallyFilled",
        /// Filled whole.
        Filled = "Filled",
        /// Cancelled.
        Canceled = "Canceled",
        /// Replaced by another request.
        Replaced = "Replaced",
        /// A cancellation was asked for.
        PendingCancel = "PendingCancel",
        /// Refused.
        Rejected = "Rejected",
        /// Received, not accepted yet.
        PendingNew = "PendingNew",
        /// A replacement was asked for.
        PendingReplace = "PendingReplace",
        /// Nothing more is done on this day.
        DoneForDay = "DoneForDay",
    }

    /// What happened to an order.
    pub enum ExecType {
        /// It was accepted.
        New = "New",
        /// It was filled, in part or whole.
        Trade = "Trade",
        /// It was cancelled.
        Canceled = "Canceled",
        /// It was replaced.
        Replaced = "Replaced",
        /// A cancellation was asked for.
        PendingCancel = "PendingCancel",
        /// It was stopped.
        Stopped = "Stopped",
        /// It was refused.
        Rejected = "Rejected",
        /// It was received, and is not accepted yet.
        PendingNew = "PendingNew",
        /// The server restated it.
        Restated = "Restated",
        /// A replacement was asked for.
        PendingReplace = "PendingReplace",
        /// A cancellation was refused.
        CancelRejected = "CancelRejected",
        /// A replacement was refused.
        ReplaceRejected = "ReplaceRejected",
        /// Going on was asked for.
        PendingResume = "PendingResume",
        /// It goes on after a pause.
        Resumed = "Resumed",
        /// A pause was asked for.
        PendingPause = "PendingPause",
        /// It pauses.
        Paused = "Paused",
        /// Its condition came true.
        Triggered = "Triggered",
        /// Its strategy began to work.
        Started = "Started",
        /// Nothing more is done on this day. Inferred from a sibling server.
        DoneForDay = "DoneForDay",
        /// It ran out. Inferred from a sibling server.
        Expired = "Expired",
        /// It is out of date. Inferred from a sibling server.
        Stale = "Stale",
    }

    /// Why an order was refused. All words are inferred from a sibling server.
    pub enum OrdRejReason {
        /// There is no such security.
        UnknownSymbol = "UnknownSymbol",
        /// The market is closed.
        ExchangeClosed = "ExchangeClosed",
        /// It is beyond a limit.
        OrderExceedsLimit = "OrderExceedsLimit",
        /// It came too late.
        TooLateToEnter = "TooLateToEnter",
        /// There is no such order.
        UnknownOrder = "UnknownOrder",
        /// Its `ClOrdID` was used before.
        DuplicateOrder = "DuplicateOrder",
        /// It was given by word of mouth before.
        DuplicateOfAVerballyCommunicatedOrder = "DuplicateOfAVerballyCommunicatedOrder",
        /// It is out of date.
        StaleOrder = "StaleOrder",
        /// There is no such market.
        UnknownMarket = "UnknownMarket",
        /// The server failed.
        InternalError = "InternalError",
        /// The broker chose to.
        BrokerOption = "BrokerOption",
        /// Too many requests.
        RateLimit = "RateLimit",
        /// It was cancelled by force.
        ForceCancel = "ForceCancel",
    }

    /// Why a cancellation or a replacement was refused. All words are inferred from a sibling server.
    pub enum CxlRejReason {
        /// There is no such order.
        UnknownOrder = "UnknownOrder",
        /// The broker chose to.
        Broker = "Broker",
        /// A cancellation or replacement is under way.
        OrderAlreadyInPendingCancelOrPendingReplaceStatus = "OrderAlreadyInPendingCancelOrPendingReplaceStatus",
        /// The orders could not be cancelled together.
        UnableToProcessOrderMassCancelRequest = "UnableToProcessOrderMassCancelRequest",
        /// The order was changed in between.
        OrigOrdModTime = "OrigOrdModTime",
        /// Its `ClOrdID` was used before.
        DuplicateClOrdId = "DuplicateClOrdID",
        /// The order is done.
        TooLateToCancel = "TooLateToCancel",
        /// The request is out of date.
        StaleRequest = "StaleRequest",
        /// Too many requests.
        RateLimit = "RateLimit",
        /// Another reason.
        Other = "Other",
    }
}
