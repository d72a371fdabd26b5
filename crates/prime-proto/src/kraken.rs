//! Kraken Prime: streams and commands over one WebSocket.
//!
//! A client sends a [`ClientMessage`], the server a [`ServerMessage`]; both are one JSON object with its kind in `type`.
//! Streams answer a [`Subscribe`] with an [`Update`] of their records; a [`Command`] is answered on the streams alone.
//!
//! ```
//! use prime_proto::kraken::{ClientMessage, RequestId, ServerMessage, Subscribe, UserSubscription};
//!
//! let request = Subscribe::new(RequestId::new(10)?, [UserSubscription::new().into()]);
//! let request = ClientMessage::from(request).encode();
//! assert_eq!(request, r#"{"reqid":10,"type":"subscribe","streams":[{"name":"User"}]}"#);
//!
//! // ... what the socket gives:
//! let text = r#"{"reqid":10,"type":"User","ts":"2021-09-15T03:33:07.545223Z","seqNum":1,"data":[]}"#;
//! match ServerMessage::decode(text)? {
//!     ServerMessage::User(update) => assert_eq!(update.seq_num, 1),
//!     ServerMessage::Unknown(message) => println!("newer than this crate: {}", message.kind()),
//!     _ => {}
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod cancel;
mod command;
mod error;
mod hello;
mod page;
mod ping;
mod request_id;
mod subscribe;
mod table;
mod unknown;
mod update;
mod user;
mod user_config;

pub use cancel::Cancel;
pub use command::{Command, CommandRecord};
pub use error::{ErrorDetails, ErrorMessage};
pub use hello::{Hello, SessionId};
pub use page::{NextPage, Page};
pub use ping::{Ping, Pong};
pub use request_id::{RequestId, ZeroRequestId};
pub use subscribe::Subscribe;
pub use unknown::{UnknownMessage, UnknownSubscription};
pub use update::{Action, Stream, Update};
pub use user::{ConfigMode, CustomerUserId, MarketAccount, Permission, User, UserSetting, UserSubscription};
pub use user_config::UserConfig;

// Every message: its wire name is in its own file. A stream has its record and its subscription, a command its record.
table::protocol! {
    server { Hello, Pong, ErrorMessage }
    client { Subscribe, Cancel, Page, Ping }
    streams {
        User: UserSubscription,
    }
    commands {
        UserConfig,
    }
}
