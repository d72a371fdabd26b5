//! Market data: instruments, products, books, trades and candles.

mod codes;
mod instrument;
mod instrument_request;
mod level1;
mod level2_row;
mod product;
mod ticker_interval;
mod ticker_row;
mod trade_row;

pub use codes::{ActionType, Direction, InstrumentType, MarketAction, ProductType, SessionStatus};
pub use instrument::{Instrument, InstrumentParts};
pub use instrument_request::InstrumentRequest;
pub use level1::{Level1, Level1Parts};
pub use level2_row::Level2Row;
pub use product::{Product, ProductParts};
pub use ticker_interval::TickerInterval;
pub use ticker_row::TickerRow;
pub use trade_row::TradeRow;

table! { modules market }
