//! Payloads whose type is known only at run time.

use std::any::Any;
use std::fmt;

use super::call::Body;
use super::registry::PayloadEntry;

/// The payload of a call or an event that the registry knows, decoded as its type.
///
/// For tools that only see frames; a client knows its requests and uses [`Frame::reply`](super::Frame::reply).
pub struct AnyPayload {
    entry: &'static PayloadEntry,
    value: Box<dyn Erased>,
}

/// The operations of every payload, independent of its type.
pub(super) trait Erased: Any + fmt::Debug + Send + Sync {
    fn encode_to(&self, out: &mut Vec<u8>);
    fn clone_boxed(&self) -> Box<dyn Erased>;
    fn equals(&self, other: &dyn Any) -> bool;
    #[cfg(feature = "schema")]
    fn as_serialize(&self) -> &dyn erased_serde::Serialize;
}

impl<T: Body> Erased for T {
    fn encode_to(&self, out: &mut Vec<u8>) {
        self.encode(out);
    }

    fn clone_boxed(&self) -> Box<dyn Erased> {
        Box::new(self.clone())
    }

    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>() == Some(self)
    }

    #[cfg(feature = "schema")]
    fn as_serialize(&self) -> &dyn erased_serde::Serialize {
        self
    }
}

impl AnyPayload {
    pub(super) fn new(entry: &'static PayloadEntry, value: Box<dyn Erased>) -> Self {
        Self { entry, value }
    }

    /// The entry of the payload in the registry.
    #[must_use]
    pub fn entry(&self) -> &'static PayloadEntry {
        self.entry
    }

    /// Name of the call or event.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.entry.name()
    }

    /// The payload as type `T`; `None` if it has another type.
    #[must_use]
    pub fn get<T: 'static>(&self) -> Option<&T> {
        let value: &dyn Any = &*self.value;
        value.downcast_ref()
    }

    /// Converts the payload to type `T`.
    ///
    /// # Errors
    /// The payload itself, if it has another type.
    pub fn into<T: 'static>(self) -> Result<T, Self> {
        if self.get::<T>().is_none() {
            return Err(self);
        }
        let Self { entry, value } = self;
        let value: Box<dyn Any> = value;
        match value.downcast() {
            Ok(value) => Ok(*value),
            // The type was checked above.
            Err(_) => unreachable!("{} changed its type", entry.name()),
        }
    }

    /// Encodes the payload in its canonical form.
    #[must_use]
    pub fn encode(&self) -> String {
        crate::json::encode_with(|out| self.encode_to(out))
    }

    /// Appends the payload in its canonical form.
    pub fn encode_to(&self, out: &mut Vec<u8>) {
        self.value.encode_to(out);
    }

    /// The payload, for use with any serializer.
    #[cfg(feature = "schema")]
    #[doc(hidden)]
    #[must_use]
    pub fn as_serialize(&self) -> &dyn erased_serde::Serialize {
        self.value.as_serialize()
    }
}

impl Clone for AnyPayload {
    fn clone(&self) -> Self {
        Self {
            entry: self.entry,
            value: self.value.clone_boxed(),
        }
    }
}

impl PartialEq for AnyPayload {
    fn eq(&self, other: &Self) -> bool {
        self.entry == other.entry && self.value.equals(&*other.value)
    }
}

impl fmt::Debug for AnyPayload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{} ", self.name(), self.entry.role())?;
        self.value.fmt(f)
    }
}
