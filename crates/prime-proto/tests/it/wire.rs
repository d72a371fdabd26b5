//! The types of values, independent of any message.

mod formats;
mod meaning;
mod members;
mod strings;
mod times;
