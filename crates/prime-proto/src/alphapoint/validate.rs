//! Rules for requests that the types do not express.

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
/// A request that breaks a rule can still be decoded, encoded and sent: a relay must not change messages, and a venue may have other
/// rules. The rules are those of the documentation and the recordings; only the server knows whether a price is within the limits of
/// an instrument.
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

/// Validates an array of requests, such as the payload of `SendOrderList`: the paths begin with the index, as in `[1].LimitPrice`.
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
    /// A required member is absent.
    #[error("found nothing, expected {expected}")]
    #[non_exhaustive]
    Missing {
        /// The expected value, and the reason.
        expected: String,
    },
    /// A quantity or price that is not greater than 0.
    #[error("found {found}, expected more than 0")]
    #[non_exhaustive]
    NotPositive {
        /// The quantity or price.
        found: Number,
    },
    /// A value that the enumeration does not list, or lists as unknown.
    #[error("found `{}`, expected one of {known}", .found.escape_debug())]
    #[non_exhaustive]
    UnknownValue {
        /// The name or number, or its beginning.
        found: String,
        /// The permitted names, in backticks.
        known: String,
    },
    /// A member that another member excludes.
    #[error("found together with `{other}`, expected one of them")]
    #[non_exhaustive]
    Beside {
        /// The other member.
        other: &'static str,
    },
    /// A member that the type of the order does not use.
    #[error("found in an order of type {order_type}, expected only in a market order")]
    #[non_exhaustive]
    NotOfType {
        /// Type of the order.
        order_type: &'static str,
    },
    /// A filter that the server may ignore: the request then affects more orders than intended.
    #[error("found a filter that {why}, expected one that every server reads: without it, all orders are cancelled")]
    #[non_exhaustive]
    Ignored {
        /// Why the server may ignore it.
        why: &'static str,
    },
}
