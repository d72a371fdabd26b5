//! Macros that expand the table.

/// Declares your own registry, with one line for each call and event, sorted by name. It also includes the calls and events of this
/// crate.
///
/// See [`Registry`](crate::alphapoint::registry::Registry) for an example.
#[macro_export]
macro_rules! registry {
    (
        $(#[$meta:meta])* $vis:vis static $name:ident;
        calls { $($call_name:literal => $call:path, $call_fixtures:literal;)* }
        events { $($event_name:literal => $event:path, $event_fixtures:literal;)* }
    ) => {
        $(#[$meta])*
        $vis static $name: $crate::alphapoint::registry::Registry = $crate::alphapoint::registry::Registry::new(
            const { &[$($crate::alphapoint::registry::CallEntry::of::<$call>($call_name, "", $call_fixtures)),*] },
            const { &[$($crate::alphapoint::registry::EventEntry::of::<$event>($event_name, "", $event_fixtures)),*] },
        )
        .and_built_in();
    };
}

/// Expands the table to `CALLS` and `EVENTS`.
macro_rules! entries {
    (
        calls { $($call_name:literal => $call_chapter:ident::$call_file:ident::$call:ident, $call_fixtures:literal;)* }
        events { $($event_name:literal => $event_chapter:ident::$event_file:ident::$event:ident, $event_fixtures:literal;)* }
    ) => {
        /// Every call that this crate knows, sorted by name, case-insensitively.
        pub static CALLS: &[CallEntry] = &[$({
            use super::$call_chapter::$call;
            let entry = CallEntry::of::<$call>($call_name, stringify!($call_chapter), $call_fixtures);
            #[cfg(feature = "schema")]
            let entry = entry.described::<$call>();
            entry
        }),*];

        /// Every event that this crate knows, sorted by name, case-insensitively.
        pub static EVENTS: &[EventEntry] = &[$({
            use super::$event_chapter::$event;
            let entry = EventEntry::of::<$event>($event_name, stringify!($event_chapter), $event_fixtures);
            #[cfg(feature = "schema")]
            let entry = entry.described::<$event>();
            entry
        }),*];
    };
}

/// Declares the files of a chapter's calls and events as modules, and re-exports their public items.
macro_rules! modules {
    (
        $chapter:ident
        calls { $($call_name:literal => $call_chapter:ident::$call_file:ident::$call:ident, $call_fixtures:literal;)* }
        events { $($event_name:literal => $event_chapter:ident::$event_file:ident::$event:ident, $event_fixtures:literal;)* }
    ) => {
        $(module_if! { $chapter is $call_chapter: $call_file })*
        $(module_if! { $chapter is $event_chapter: $event_file })*
    };
}

/// Declares a module if it belongs to the requested chapter.
macro_rules! module_if {
    (account is account: $file:ident) => {
        module_if! { $file }
    };
    (asset is asset: $file:ident) => {
        module_if! { $file }
    };
    (market is market: $file:ident) => {
        module_if! { $file }
    };
    (order is order: $file:ident) => {
        module_if! { $file }
    };
    (report is report: $file:ident) => {
        module_if! { $file }
    };
    (session is session: $file:ident) => {
        module_if! { $file }
    };
    (user is user: $file:ident) => {
        module_if! { $file }
    };
    ($chapter:ident is $other:ident: $file:ident) => {};
    ($file:ident) => {
        mod $file;
        pub use $file::*;
    };
}
