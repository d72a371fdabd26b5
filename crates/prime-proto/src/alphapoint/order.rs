//! Orders: sending and cancelling them, and what became of them.

mod codes;
mod order_flags;
mod order_object;

pub use codes::{
    ChangeReason, MakerTaker, OrderFlag, OrderState, OrderType, PegPriceType, SendStatus, Side, TimeInForce,
};
pub use order_flags::OrderFlags;
pub use order_object::{Order, OrderParts};

table! { modules order }
