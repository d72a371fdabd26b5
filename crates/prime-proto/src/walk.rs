//! The tokens of JSON text, one after another, without building anything.
//!
//! All of them share one grammar: [`Tokens`] checks a text against RFC 8259 token by token, [`member`] finds the value of a
//! member, [`Follower`] finds where a value ends in a text that is still growing. The codec uses the same grammar to skip a
//! value, to check [`Limits`](crate::Limits) and to recognise a message.

mod follower;
mod grammar;
mod lexer;
mod members;
mod open;
mod tokens;

pub use follower::Follower;
pub use members::member;
pub use tokens::{Token, TokenKind, Tokens};

pub(crate) use grammar::Grammar;
pub(crate) use lexer::{Rough, Strict};
pub(crate) use members::{Members, duplicate, find_member, text};
pub(crate) use open::DEPTH_CAP;
