//! Registries, and how names are found in them.

use std::cmp::Ordering;

use super::names::compare;
use super::{CallEntry, EventEntry, PayloadEntry, REGISTRY, Role};

/// The calls and events that a tool knows: those of this crate ([`REGISTRY`]), or your own as well.
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
    /// Whether the calls and events of this crate belong to it.
    and_built_in: bool,
}

impl Registry {
    /// Of these calls and events alone, which are sorted by their names without regard to case.
    ///
    /// # Panics
    /// If they are not sorted, or two have one name: while the program is compiled, if it is made in a constant or a static.
    #[must_use]
    pub const fn new(calls: &'static [CallEntry], events: &'static [EventEntry]) -> Self {
        let mut index = 1;
        while index < calls.len() {
            let order = compare(calls[index - 1].name(), calls[index].name());
            assert!(
                matches!(order, Ordering::Less),
                "calls are sorted by name, without regard to case"
            );
            index += 1;
        }
        let mut index = 1;
        while index < events.len() {
            let order = compare(events[index - 1].name(), events[index].name());
            assert!(
                matches!(order, Ordering::Less),
                "events are sorted by name, without regard to case"
            );
            index += 1;
        }
        Self {
            calls,
            events,
            and_built_in: false,
        }
    }

    /// With the calls and events of this crate too; one of your own goes before one of the same name.
    #[must_use]
    pub const fn and_built_in(self) -> Self {
        Self {
            and_built_in: true,
            ..self
        }
    }

    /// The call of this name, whatever the case of its letters.
    #[must_use]
    pub fn call(&self, name: &str) -> Option<&'static CallEntry> {
        let found = self.calls.binary_search_by(|entry| compare(entry.name(), name));
        let built_in = || self.and_built_in.then(|| REGISTRY.call(name)).flatten();
        found.ok().and_then(|index| self.calls.get(index)).or_else(built_in)
    }

    /// The event of this name, whatever the case of its letters.
    #[must_use]
    pub fn event(&self, name: &str) -> Option<&'static EventEntry> {
        let found = self.events.binary_search_by(|entry| compare(entry.name(), name));
        let built_in = || self.and_built_in.then(|| REGISTRY.event(name)).flatten();
        found.ok().and_then(|index| self.events.get(index)).or_else(built_in)
    }

    /// The payload of this name and role.
    #[must_use]
    pub fn payload(&self, name: &str, role: Role) -> Option<&'static PayloadEntry> {
        match role {
            Role::Request => self.call(name).map(CallEntry::request),
            Role::Reply => self.call(name).map(CallEntry::reply),
            Role::Event => self.event(name).map(EventEntry::payload),
        }
    }

    /// Every call: its own, then those of this crate that it does not replace.
    pub fn calls(&self) -> impl Iterator<Item = &'static CallEntry> {
        let built_in: &'static [CallEntry] = if self.and_built_in { REGISTRY.calls } else { &[] };
        let own = self.calls;
        let is_other = move |entry: &&CallEntry| own.iter().all(|own| compare(own.name(), entry.name()).is_ne());
        own.iter().chain(built_in.iter().filter(is_other))
    }

    /// Every event: its own, then those of this crate that it does not replace.
    pub fn events(&self) -> impl Iterator<Item = &'static EventEntry> {
        let built_in: &'static [EventEntry] = if self.and_built_in { REGISTRY.events } else { &[] };
        let own = self.events;
        let is_other = move |entry: &&EventEntry| own.iter().all(|own| compare(own.name(), entry.name()).is_ne());
        own.iter().chain(built_in.iter().filter(is_other))
    }

    /// Every payload: request and reply of each call, then what each event carries.
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
