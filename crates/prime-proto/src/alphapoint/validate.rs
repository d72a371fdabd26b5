//! Rules for requests that their types do not express.

mod findings;

pub(super) use findings::Findings;

use crate::problems;
use crate::wire::Number;

/// A rule that a request breaks, with the path of the member that breaks it.
pub type Problem = problems::Problem<BrokenRule>;

/// All problems of a request, at least one.
pub type Problems = problems::Problems<BrokenRule>;

/// A request that can be checked before it is sent.
///
/// What breaks a rule can still be decoded, encoded and sent: a relay passes on what it got, and a venue may have other rules. The rules
/// are those of the documentation and the recordings; whether a price is within the limits of an instrument only the server knows.
///
/// ```
/// use prime_proto::alphapoint::order::{OrderType, SendOrderRequest, Side};
/// use prime_proto::alphapoint::{AccountId, InstrumentId, OmsId, Validate as _};
///
/// let order = SendOrderRequest::new(OmsId::from(1), AccountId::from(9), InstrumentId::from(7), Side::Buy, OrderType::Limit);
/// assert_eq!(
///     order.validate().unwrap_err().to_string(),
///     "Quantity: found nothing, expected a quantity or a `Value`; \
///      LimitPrice: found nothing, expected a price, since the order is of type Limit"
/// );
/// ```
pub trait Validate {
    /// Checks the rules that the types do not express.
    ///
    /// # Errors
    /// Every rule that the request breaks, in the order of its members.
    fn validate(&self) -> Result<(), Problems>;
}

/// A list of requests, such as the payload of `SendOrderList`: the paths begin with the index, as in `[1].LimitPrice`.
impl<T: Validate> Validate for [T] {
    fn validate(&self) -> Result<(), Problems> {
        let mut found = problems::Findings::default();
        for (index, item) in self.iter().enumerate() {
            found.part(&format!("[{index}]"), item.validate());
        }
        found.finish()
    }
}

impl<T: Validate> Validate for Vec<T> {
    fn validate(&self) -> Result<(), Problems> {
        self.as_slice().validate()
    }
}

/// A rule that a member of a request breaks; see [`Validate`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BrokenRule {
    /// It is absent, and the request needs it.
    #[error("found nothing, expected {expected}")]
    #[non_exhaustive]
    Missing {
        /// What is expected, and why.
        expected: String,
    },
    /// A quantity or price that is not greater than 0.
    #[error("found {found}, expected more than 0")]
    #[non_exhaustive]
    NotPositive {
        /// The quantity or price.
        found: Number,
    },
    /// A value that the enumeration does not list, or that it lists as not known.
    #[error("found `{}`, expected one of {known}", .found.escape_debug())]
    #[non_exhaustive]
    UnknownValue {
        /// The name or number that is sent, or its beginning.
        found: String,
        /// The names that may be sent, in backticks.
        known: String,
    },
    /// It is there together with a member that excludes it.
    #[error("found together with `{other}`, expected one of them")]
    #[non_exhaustive]
    Beside {
        /// The other member.
        other: &'static str,
    },
    /// It is there in an order whose type has no use for it.
    #[error("found in an order of type {order_type}, expected only in a market order")]
    #[non_exhaustive]
    NotOfType {
        /// Type of the order.
        order_type: &'static str,
    },
    /// A filter that the server may ignore: the request then concerns more than it says.
    #[error("found a filter that {why}, expected one that every server reads: without it, all orders are cancelled")]
    #[non_exhaustive]
    Ignored {
        /// Why the server may ignore it.
        why: &'static str,
    },
}
