//! Kraken Prime: streams and commands over one WebSocket.
//!
//! A client sends a [`ClientMessage`], the server a [`ServerMessage`]; both are one JSON object with its kind in `type`.
//! The server replies to a [`Subscribe`] with an [`Update`] for each stream. A [`Command`] has no reply of its own: its outcome
//! is reported on the streams.
//! How a session goes, from the hosts to the reconnect, is on the page [`session`].
//!
//! ```
//! use prime_proto::kraken::{ClientMessage, RequestId, ServerMessage, Subscribe, UserSubscription};
//!
//! let request = Subscribe::new(RequestId::new(10)?, [UserSubscription::new().into()]);
//! let request = ClientMessage::from(request).encode();
//! assert_eq!(request, r#"{"reqid":10,"type":"subscribe","streams":[{"name":"User"}]}"#);
//!
//! // ... what the socket receives:
//! let text = r#"{"reqid":10,"type":"User","ts":"2021-09-15T03:33:07.545223Z","seqNum":1,"data":[]}"#;
//! match ServerMessage::decode(text)? {
//!     ServerMessage::User(update) => assert_eq!(update.seq_num, 1),
//!     ServerMessage::Unknown(message) => println!("newer than this crate: {}", message.kind()),
//!     _ => {}
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod balance;
mod cancel;
mod command;
mod currency;
mod currency_conversion;
mod envelope;
mod error;
mod execution_report;
mod exposure;
mod fix;
mod hello;
mod identifiers;
mod market_data_snapshot;
mod message;
mod new_order_single;
mod order;
mod order_cancel_replace_request;
mod order_cancel_request;
mod order_control_request;
mod order_reference;
mod page;
mod ping;
mod quote;
mod quote_cancel_request;
mod quote_request;
mod records;
mod request_id;
mod rule;
mod salvage;
mod security;
pub mod session;
#[cfg(feature = "sign")]
pub mod sign;
mod status;
mod strategy;
mod subscribe;
mod table;
mod trade;
mod unknown;
mod update;
mod user;
mod user_config;

pub use balance::{Balance, BalanceEquivalent, BalanceParts, BalanceSubscription};
pub use cancel::Cancel;
pub use command::{Command, CommandRecord};
pub use currency::{Currency, CurrencyId, CurrencyParts, CurrencySubscription};
pub use currency_conversion::{CurrencyConversion, CurrencyConversionSubscription};
pub use error::{ErrorCode, ErrorDetails, ErrorMessage, ErrorReason};
pub use execution_report::{ExecutionReport, ExecutionReportSubscription};
pub use exposure::{Exposure, ExposureParts, ExposureSubscription};
pub use fix::{CxlRejReason, ExecType, OrdRejReason, OrdStatus, OrdType, Side, TimeInForce};
pub use hello::{Hello, SessionId};
pub use identifiers::{ClOrdId, CurrencyCode, ExecId, OrderId, QuoteId, QuoteReqId, RfqId, Symbol, TradeId};
pub use market_data_snapshot::{
    MarketDataSnapshot, MarketDataSnapshotParts, MarketDataSnapshotSubscription, PriceLevel, PriceLevelParts,
};
pub use message::{Message, OtherMessage};
pub use new_order_single::{NewOrderSingle, OrderDraft};
pub use order::{DecisionStatus, Order, OrderSubscription};
pub use order_cancel_replace_request::OrderCancelReplaceRequest;
pub use order_cancel_request::OrderCancelRequest;
pub use order_control_request::{ControlAction, OrderControlRequest};
pub use order_reference::OrderReference;
pub use page::{NextPage, NextPageParts, Page};
pub use ping::{Ping, Pong};
pub use quote::{Quote, QuoteStatus, QuoteSubscription};
pub use quote_cancel_request::QuoteCancelRequest;
pub use quote_request::QuoteRequest;
pub use records::Records;
pub use request_id::{RequestId, ZeroRequestId};
pub use rule::{BrokenRule, Problem, Problems};
pub use security::{Security, SecurityId, SecurityParts, SecuritySubscription};
pub use status::{Status, UpdateAction};
pub use strategy::{ErrorAction, SteadyPace, Strategy, StrategyParameters};
pub use subscribe::Subscribe;
pub use trade::{Trade, TradeParts, TradeStatus, TradeSubscription};
pub use unknown::{UnknownMessage, UnknownSubscription};
pub use update::{Action, Stream, Update};
pub use user::{ConfigMode, CustomerUserId, MarketAccount, Permission, User, UserParts, UserSetting, UserSubscription};
pub use user_config::UserConfig;

// Every message; its wire name is in its own file. A stream has a record and a subscription, a command has a record.
table::protocol! {
    server { Hello, Pong, ErrorMessage }
    client { Subscribe, Cancel, Page, Ping }
    streams {
        Security: SecuritySubscription,
        Currency: CurrencySubscription,
        CurrencyConversion: CurrencyConversionSubscription,
        MarketDataSnapshot: MarketDataSnapshotSubscription,
        Order: OrderSubscription,
        ExecutionReport: ExecutionReportSubscription,
        Trade: TradeSubscription,
        Quote: QuoteSubscription,
        Exposure: ExposureSubscription,
        Balance: BalanceSubscription,
        User: UserSubscription,
    }
    commands {
        NewOrderSingle,
        OrderCancelRequest,
        OrderCancelReplaceRequest,
        OrderControlRequest,
        QuoteRequest,
        QuoteCancelRequest,
        UserConfig,
    }
}
