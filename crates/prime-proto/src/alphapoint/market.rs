//! Market data: instruments, products, books, trades and candles.

mod codes;
mod level2_row;

pub use codes::{ActionType, Direction, InstrumentType, MarketAction, ProductType, SessionStatus};
pub use level2_row::Level2Row;

table! { modules market }
