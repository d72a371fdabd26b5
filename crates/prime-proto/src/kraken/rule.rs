//! Rules of the manual that the types do not express.

mod problems;

pub(super) use problems::Findings;
pub use problems::{Problem, Problems};

use super::{OrdType, TimeInForce, ZeroRequestId};
use crate::wire::{Decimal, Interval, UnknownWord};

/// A rule of the manual that a member of a request breaks.
///
/// `validate` of a request returns all of them, each with the path of its member; see [`Problem`]. Such a request can be decoded
/// and encoded, but the server refuses it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BrokenRule {
    /// A word that the manual does not list.
    #[error(transparent)]
    UnknownWord(#[from] UnknownWord),
    /// A request numbered 0.
    #[error(transparent)]
    ZeroRequestId(#[from] ZeroRequestId),
    /// A request without a number, which can be read but not built.
    #[error("found nothing, expected the number of the request")]
    WithoutRequestId,
    /// A quantity or price that is not greater than 0.
    #[error("found {found}, expected more than 0")]
    #[non_exhaustive]
    NotPositive {
        /// The quantity or price.
        found: Decimal,
    },
    /// A limit order without `Price`.
    #[error("found nothing, expected a price: the order is of type Limit")]
    LimitWithoutPrice,
    /// An order of type `RFQ` without `QuoteID` or `RFQID`.
    #[error("found nothing, expected an identifier: an order of type RFQ requires `QuoteID` and `RFQID`")]
    RfqWithoutQuote,
    /// An order of a type other than `RFQ` without `TimeInForce`.
    #[error(
        "found nothing, expected a time in force: only an order of type RFQ may omit it, this one is of type {}",
        .ord_type.as_str().escape_debug()
    )]
    #[non_exhaustive]
    WithoutTimeInForce {
        /// Type of the order.
        ord_type: OrdType,
    },
    /// An order of type `RFQ` with a `TimeInForce` other than `FillOrKill`.
    #[error(
        "found {}, expected FillOrKill: an order of type RFQ is filled completely or not at all",
        .time_in_force.as_str().escape_debug()
    )]
    #[non_exhaustive]
    RfqNotFillOrKill {
        /// The time in force of the order.
        time_in_force: TimeInForce,
    },
    /// An order with the strategy `SteadyPace` that lacks a required parameter.
    #[error("found nothing, expected a value: the strategy SteadyPace requires a clip size and a clip interval")]
    SteadyPaceIncomplete,
    /// A clip that is not smaller than the order.
    #[error("found {clip_size}, expected less than `OrderQty` {order_qty}")]
    #[non_exhaustive]
    ClipNotBelowOrder {
        /// Quantity of a clip.
        clip_size: Decimal,
        /// Quantity of the order.
        order_qty: Decimal,
    },
    /// A `ClOrdID` that is not a UUID.
    #[error("found {found:?}, expected a UUID")]
    #[non_exhaustive]
    NotUuid {
        /// The identifier, or its beginning.
        found: String,
    },
    /// A request about an order that does not identify the order.
    #[error("found neither `OrderID` nor `OrigClOrdID`, expected one of them to identify the order")]
    WithoutOrder,
    /// An identifier assigned by the client that is empty or too long.
    #[error("found {characters} characters, expected 1 to 36")]
    #[non_exhaustive]
    IdentifierLength {
        /// Length of the identifier, in characters.
        characters: usize,
    },
    /// A `Throttle` below `10s`.
    #[error("found {throttle}, expected at least 10s")]
    #[non_exhaustive]
    ThrottleTooShort {
        /// Time between two updates.
        throttle: Interval,
    },
    /// A `Tolerance` below `0.0001`.
    #[error("found {tolerance}, expected at least 0.0001")]
    #[non_exhaustive]
    ToleranceTooSmall {
        /// Smallest relative change that causes an update.
        tolerance: Decimal,
    },
}
