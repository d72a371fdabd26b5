//! The manual's rules that types cannot say.

use super::{OrdType, TimeInForce};
use crate::wire::{Decimal, Interval};

/// A rule of the manual that a request breaks.
///
/// What `validate` of a request gives. Such a request can be read, and sent, but the server refuses it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BrokenRule {
    /// A limit order without `Price`.
    #[error("found no `Price`, expected one: an order of type Limit has a price")]
    LimitWithoutPrice,
    /// An order of type `RFQ` without `QuoteID` or `RFQID`.
    #[error("found no `{member}`, expected one: an order of type RFQ names the quote by `QuoteID` and `RFQID`")]
    #[non_exhaustive]
    RfqWithoutQuote {
        /// The member that is missing.
        member: &'static str,
    },
    /// An order of another type than `RFQ` without `TimeInForce`.
    #[error("found no `TimeInForce`, expected one: only an order of type RFQ may leave it out, this one is {ord_type}")]
    #[non_exhaustive]
    WithoutTimeInForce {
        /// Type of the order.
        ord_type: OrdType,
    },
    /// An order of type `RFQ` that is to stand.
    #[error(
        "found `TimeInForce` {time_in_force}, expected FillOrKill: an order of type RFQ is filled at once or not at all"
    )]
    #[non_exhaustive]
    RfqNotFillOrKill {
        /// What stands there.
        time_in_force: TimeInForce,
    },
    /// An order with the strategy `SteadyPace` and without one of its parameters.
    #[error(
        "found no `Parameters.{member}`, expected one: the strategy SteadyPace has a clip size and a clip interval"
    )]
    #[non_exhaustive]
    SteadyPaceWithout {
        /// The parameter that is missing.
        member: &'static str,
    },
    /// A clip that is no smaller than the order.
    #[error("found `Parameters.ClipSize` {clip_size}, expected less than `OrderQty` {order_qty}")]
    #[non_exhaustive]
    ClipNotBelowOrder {
        /// Quantity of a clip.
        clip_size: Decimal,
        /// Quantity of the order.
        order_qty: Decimal,
    },
    /// A `ClOrdID` that is no UUID.
    #[error("found `ClOrdID` {found:?}, expected a UUID")]
    #[non_exhaustive]
    ClOrdIdNotUuid {
        /// What stands there.
        found: String,
    },
    /// A request about an order that names none.
    #[error("found neither `OrderID` nor `OrigClOrdID`, expected one of them: the request is about an order")]
    WithoutOrder,
    /// A `QuoteReqID` that is empty or too long.
    #[error("found `QuoteReqID` of {characters} characters, expected 1 to 36")]
    #[non_exhaustive]
    QuoteReqIdLength {
        /// How long it is.
        characters: usize,
    },
    /// Rates asked for too often.
    #[error("found `Throttle` {throttle}, expected at least 10s")]
    #[non_exhaustive]
    ThrottleTooShort {
        /// What stands there.
        throttle: Interval,
    },
    /// Rates asked for at too small a change.
    #[error("found `Tolerance` {tolerance}, expected at least 0.0001")]
    #[non_exhaustive]
    ToleranceTooSmall {
        /// What stands there.
        tolerance: Decimal,
    },
}
