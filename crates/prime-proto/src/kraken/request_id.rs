//! `reqid`: the number of the request that a message belongs to.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::json::{self, Decode, Quotes, Reader};

/// Number of a request, chosen by the client and repeated in every message that belongs to it; it must not be 0.
///
/// Manual: *User*, `reqid`. A received 0 is decoded, so that the message can be inspected; a request with 0 cannot be built.
///
/// ```
/// use prime_proto::kraken::RequestId;
///
/// assert_eq!(RequestId::new(10)?.get(), 10);
/// assert!(RequestId::new(0).is_err());
/// # Ok::<(), prime_proto::kraken::ZeroRequestId>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct RequestId(u64);

/// The error for a request number of 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("found `reqid` 0, expected a positive number: the server refuses 0")]
#[non_exhaustive]
pub struct ZeroRequestId;

impl RequestId {
    /// Creates the number of a request.
    ///
    /// # Errors
    /// If `number` is 0.
    pub const fn new(number: u64) -> Result<Self, ZeroRequestId> {
        if number == 0 {
            Err(ZeroRequestId)
        } else {
            Ok(Self(number))
        }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl From<RequestId> for u64 {
    fn from(reqid: RequestId) -> Self {
        reqid.0
    }
}

impl<'de> Deserialize<'de> for RequestId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl Decode for RequestId {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        u64::decode(reader).map(Self)
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        self.0.encode(out);
    }
}

impl TryFrom<u64> for RequestId {
    type Error = ZeroRequestId;

    fn try_from(number: u64) -> Result<Self, ZeroRequestId> {
        Self::new(number)
    }
}
