//! Registries, and lookups by name.

use std::cmp::Ordering;

use super::names::compare;
use super::{CallEntry, EventEntry, PayloadEntry, REGISTRY, Role};

/// The calls and events that a tool knows: those of this crate ([`REGISTRY`]), and optionally your own.
///
/// ```
/// use prime_proto::alphapoint::registry::{REGISTRY, Registry};
/// use prime_proto::alphapoint::{Frame, Payload, Reply, StandardResponse};
/// use prime_proto::wire::{Extra, Record};
///
/// #[derive(Clone, Debug, PartialEq, Record)]
/// pub struct Quota {
///     left: i64,
///     #[serde(flatten)]
///     extra: Extra,
/// }
/// prime_proto::call! { pub call SetQuota = "SetQuota": Quota => StandardResponse; }
/// prime_proto::event! { pub event QuotaEvent = "QuotaEvent": Quota; }
///
/// prime_proto::registry! {
///     /// The calls and events of my venue, and all others.
///     pub static VENUE;
///     calls {
///         "SetQuota" => SetQuota, "fixtures/set_quota";
///     }
///     events {
///         "QuotaEvent" => QuotaEvent, "fixtures/quota_event";
///     }
/// }
///
/// let frame = Frame::decode(r#"{"m":3,"i":2,"n":"QuotaEvent","o":"{\"left\":1}"}"#)?;
/// assert!(matches!(frame.payload()?, Payload::Unknown(_)));
/// let payload = frame.payload_of(&VENUE, &prime_proto::Limits::DEFAULT)?;
/// assert_eq!(payload.event::<QuotaEvent>().unwrap().left, 1);
/// assert!(VENUE.call("GetUserInfo").is_some());
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Registry {
    calls: &'static [CallEntry],
    events: &'static [EventEntry],
    /// Whether the registry includes the calls and events of this crate.
    and_built_in: bool,
}

impl Registry {
    /// Creates a registry of only these calls and events, which must be sorted by name, case-insensitively.
    ///
    /// # Panics
    /// If they are not sorted, or two have the same name: at compile time when evaluated in a constant or a static.
    #[must_use]
    pub const fn new(calls: &'static [CallEntry], events: &'static [EventEntry]) -> Self {
        let mut index = 1;
        while index < calls.len() {
            let order = compare(calls[index - 1].name(), calls[index].name());
            assert!(
                matches!(order, Ordering::Less),
                "calls are sorted by name, case-insensitively"
            );
            index += 1;
        }
        let mut index = 1;
        while index < events.len() {
            let order = compare(events[index - 1].name(), events[index].name());
            assert!(
                matches!(order, Ordering::Less),
                "events are sorted by name, case-insensitively"
            );
            index += 1;
        }
        Self {
            calls,
            events,
            and_built_in: false,
        }
    }

    /// Adds the calls and events of this crate; your own take precedence over those with the same name.
    #[must_use]
    pub const fn and_built_in(self) -> Self {
        Self {
            and_built_in: true,
            ..self
        }
    }

    /// The call with this name; case does not matter.
    #[must_use]
    pub fn call(&self, name: &str) -> Option<&'static CallEntry> {
        let found = self.calls.binary_search_by(|entry| compare(entry.name(), name));
        let built_in = || self.and_built_in.then(|| REGISTRY.call(name)).flatten();
        found.ok().and_then(|index| self.calls.get(index)).or_else(built_in)
    }

    /// The event with this name; case does not matter.
    #[must_use]
    pub fn event(&self, name: &str) -> Option<&'static EventEntry> {
        let found = self.events.binary_search_by(|entry| compare(entry.name(), name));
        let built_in = || self.and_built_in.then(|| REGISTRY.event(name)).flatten();
        found.ok().and_then(|index| self.events.get(index)).or_else(built_in)
    }

    /// The payload with this name and role.
    #[must_use]
    pub fn payload(&self, name: &str, role: Role) -> Option<&'static PayloadEntry> {
        match role {
            Role::Request => self.call(name).map(CallEntry::request),
            Role::Reply => self.call(name).map(CallEntry::reply),
            Role::Event => self.event(name).map(EventEntry::payload),
        }
    }

    /// Every call: your own, then those of this crate that they do not replace.
    pub fn calls(&self) -> impl Iterator<Item = &'static CallEntry> {
        let built_in: &'static [CallEntry] = if self.and_built_in { REGISTRY.calls } else { &[] };
        let own = self.calls;
        let is_other = move |entry: &&CallEntry| own.iter().all(|own| compare(own.name(), entry.name()).is_ne());
        own.iter().chain(built_in.iter().filter(is_other))
    }

    /// Every event: your own, then those of this crate that they do not replace.
    pub fn events(&self) -> impl Iterator<Item = &'static EventEntry> {
        let built_in: &'static [EventEntry] = if self.and_built_in { REGISTRY.events } else { &[] };
        let own = self.events;
        let is_other = move |entry: &&EventEntry| own.iter().all(|own| compare(own.name(), entry.name()).is_ne());
        own.iter().chain(built_in.iter().filter(is_other))
    }

    /// Every payload: request and reply of each call, then the payload of each event.
    pub fn payloads(&self) -> impl Iterator<Item = &'static PayloadEntry> {
        let calls = self.calls().flat_map(|call| [call.request(), call.reply()]);
        calls.chain(self.events().map(EventEntry::payload))
    }
}

impl Default for Registry {
    fn default() -> Self {
        REGISTRY
    }
}
