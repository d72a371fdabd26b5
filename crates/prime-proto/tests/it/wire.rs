//! What the types of values mean, apart from any message.

mod formats;
mod meaning;
mod members;
mod strings;
mod times;
