//! Orders: sending and cancelling orders, their states and trades; quotes and block trades.

mod account_trade;
mod codes;
mod order_flags;
mod order_history_request;
mod order_object;
mod quote_results;
mod terms;
mod trade_history_request;

pub use account_trade::AccountTrade;
pub use codes::{
    ChangeReason, MakerTaker, OrderFlag, OrderState, OrderType, PegPriceType, SendStatus, Side, TimeInForce,
};
pub use order_flags::OrderFlags;
pub use order_history_request::OrderHistoryRequest;
pub use order_object::{Order, OrderParts};
pub use quote_results::QuoteResults;
pub use trade_history_request::TradeHistoryRequest;

table! { modules order }
