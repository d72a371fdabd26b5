//! AlphaPoint: frames `{m,i,n,o}` over a WebSocket, with the payload as JSON text inside a string.
//!
//! A [`Frame`] carries the payload of a [`Call`] or an [`Event`]; over HTTP the same payloads are sent without a frame. Calls and
//! events are grouped in chapters: [`session`], [`market`], [`order`], [`account`], [`asset`], [`user`], [`report`]. The [`registry`]
//! lists all of them, for tools that decode any message. Every venue runs its own release, so a reply may have additional members, or
//! be a refusal: see [`Reply`]. How a session goes, from the login to the reconnect, is on the page [`session`].
//!
//! ```
//! use prime_proto::alphapoint::Frame;
//! use prime_proto::alphapoint::user::{GetUserInfo, GetUserInfoRequest};
//!
//! let request = Frame::request::<GetUserInfo>(2, &GetUserInfoRequest::new());
//! assert_eq!(request.encode(), r#"{"m":0,"i":2,"n":"GetUserInfo","o":"{}"}"#);
//!
//! // ... what the socket receives:
//! let text = r#"{"m":1,"i":2,"n":"GetUserInfo","o":"{\"result\":false,\"errormsg\":\"Not Authorized\",\"errorcode\":20,\"detail\":null}"}"#;
//! let frame = Frame::decode(text)?;
//! match frame.reply::<GetUserInfo>()?.into_result() {
//!     Ok(user) => println!("user {}", user.user_name),
//!     Err(refusal) => assert_eq!(refusal.to_string(), "refused with code 20 (Not Authorized)"),
//! }
//! # Ok::<(), prime_proto::DecodeError>(())
//! ```
#![doc = include_str!("alphapoint/guide.md")]

// The chapters declare their modules from the table of this module, which must therefore come first.
#[macro_use]
pub mod registry;

pub mod account;
mod any;
pub mod asset;
mod call;
mod codec;
mod error_code;
mod event;
mod frame;
mod identifiers;
pub mod market;
mod message_type;
mod no_parameters;
pub mod order;
mod payload;
mod reply;
pub mod report;
mod salvage;
pub mod session;
mod standard_response;
pub mod user;
mod validate;

pub use any::AnyPayload;
pub use call::{Body, Call};
pub use error_code::ErrorCode;
pub use event::Event;
pub use frame::Frame;
pub use identifiers::{
    AccountId, AffiliateId, ClientOrderId, ExecutionId, InstrumentId, OmsId, OperatorId, OrderId, ProductId, QuoteId,
    TradeId, UserId,
};
pub use message_type::MessageType;
pub use no_parameters::NoParameters;
pub use payload::{ErrorPayload, Payload, UnknownPayload};
pub use reply::{Outcome, OwnReply, Refusal, Reply, StatusCode};
pub use standard_response::{Detail, ResultFlag, StandardResponse};
pub use validate::{BrokenRule, Problem, Problems, Validate};
