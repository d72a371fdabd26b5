//! The tokens of JSON text, one after another, without building anything.
//!
//! All of them share one grammar: [`Tokens`] checks a text against RFC 8259 token by token, [`member`] finds the value of a
//! member, [`brackets`] matches the brackets of a value that is broken. The codec uses the same grammar to skip a value, to check
//! [`Limits`](crate::Limits) and to recognise a message.

mod brackets;
pub(crate) mod end;
mod grammar;
mod lexer;
mod members;
mod open;
mod tokens;

pub use brackets::{Brackets, brackets};
pub use members::member;
pub use tokens::{Token, TokenKind, Tokens};

pub(crate) use end::{after_string, skip_value};
pub(crate) use grammar::Grammar;
pub(crate) use lexer::{Rough, Strict};
pub(crate) use members::{Members, duplicate, find_member, text};
pub(crate) use open::DEPTH_CAP;
