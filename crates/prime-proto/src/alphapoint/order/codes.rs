//! Enumerations of orders.

crate::coded_enum! {
    /// Side of an order, or of a book.
    pub enum Side {
        /// To buy.
        Buy = 0 "Buy",
        /// To sell.
        Sell = 1 "Sell",
        /// To sell short.
        Short = 2 "Short",
        /// Unknown.
        Unknown = 3 "Unknown",
    }

    /// Type of an order.
    pub enum OrderType {
        /// Unknown; in a fee, any type.
        Unknown = 0 "Unknown",
        /// At the market price.
        Market = 1 "Market",
        /// At a limit price or better.
        Limit = 2 "Limit",
        /// At the market price once the stop price is reached.
        StopMarket = 3 "StopMarket",
        /// At a limit price once the stop price is reached.
        StopLimit = 4 "StopLimit",
        /// At the market price once the market turned by the trailing amount.
        TrailingStopMarket = 5 "TrailingStopMarket",
        /// At a limit price once the market turned by the trailing amount.
        TrailingStopLimit = 6 "TrailingStopLimit",
        /// A trade agreed with a counterparty.
        BlockTrade = 7 "BlockTrade",
    }

    /// How long an order stays in effect.
    pub enum TimeInForce {
        /// Unknown.
        Unknown = 0 "Unknown",
        /// Good until cancelled.
        Gtc = 1 "GTC",
        /// At the opening.
        Opg = 2 "OPG",
        /// Immediate or cancel.
        Ioc = 3 "IOC",
        /// Fill or kill.
        Fok = 4 "FOK",
        /// Good until crossing.
        Gtx = 5 "GTX",
        /// Good until a date.
        Gtd = 6 "GTD",
    }

    /// State of an order.
    pub enum OrderState {
        /// Unknown.
        Unknown = 0 "Unknown",
        /// In the book, or waiting for its stop price.
        Working = 1 "Working",
        /// Rejected.
        Rejected = 2 "Rejected",
        /// Cancelled.
        Canceled = 3 "Canceled",
        /// Expired.
        Expired = 4 "Expired",
        /// Executed in full. Some documentation writes a space between the two words.
        FullyExecuted = 5 "FullyExecuted",
    }

    /// Why the state of an order changed.
    pub enum ChangeReason {
        /// Unknown.
        Unknown = 0 "Unknown",
        /// The order was accepted.
        NewInputAccepted = 1 "NewInputAccepted",
        /// The order was rejected.
        NewInputRejected = 2 "NewInputRejected",
        /// It was rejected for another reason.
        OtherRejected = 3 "OtherRejected",
        /// It expired.
        Expired = 4 "Expired",
        /// It traded.
        Trade = 5 "Trade",
        /// The system cancelled it: there is no more market.
        SystemCanceledNoMoreMarket = 6 "SystemCanceled_NoMoreMarket",
        /// The system cancelled it: it is below the minimum.
        SystemCanceledBelowMinimum = 7 "SystemCanceled_BelowMinimum",
        /// The system cancelled it: its price is outside the collar.
        SystemCanceledPriceCollar = 8 "SystemCanceled_PriceCollar",
        /// The system cancelled it: the margin is not sufficient.
        SystemCanceledMarginFailed = 9 "SystemCanceled_MarginFailed",
        /// The user changed or cancelled it.
        UserModified = 100 "UserModified",
        /// Nothing changed. Known from one client, without a number.
        NoChange = _ "NoChange",
    }

    /// Whether an order took or made liquidity.
    pub enum MakerTaker {
        /// Unknown.
        Unknown = 0 "Unknown",
        /// The order was in the book.
        Maker = 1 "Maker",
        /// The order took liquidity from the book.
        Taker = 2 "Taker",
    }

    /// The price with which the stop price is compared.
    pub enum PegPriceType {
        /// Unknown.
        Unknown = 0 "Unknown",
        /// The price of the last trade.
        Last = 1 "Last",
        /// The best bid.
        Bid = 2 "Bid",
        /// The best ask.
        Ask = 3 "Ask",
        /// The middle between best bid and best ask.
        Midpoint = 4 "Midpoint",
    }

    /// Whether an order was accepted. The manual's table has the numbers; every reply has the name.
    pub enum SendStatus {
        /// It was accepted; its outcome arrives as an event.
        Accepted = 0 "Accepted",
        /// It was refused.
        Rejected = 1 "Rejected",
    }

    /// A flag of an order; the number is its bit.
    pub enum OrderFlag {
        /// The account's risk is not checked.
        NoAccountRiskCheck = 1 "NoAccountRiskCheck",
        /// It was added to the book.
        AddedToBook = 2 "AddedToBook",
        /// It was removed from the book.
        RemovedFromBook = 4 "RemovedFromBook",
        /// It does not trade immediately.
        PostOnly = 8 "PostOnly",
        /// It liquidates a position.
        Liquidation = 16 "Liquidation",
        /// It reverses a margin position.
        ReverseMarginPosition = 32 "ReverseMarginPosition",
        /// Known from later documentation, without a number.
        Synthetic = _ "Synthetic",
    }
}
