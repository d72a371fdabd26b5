//! Words of the streams of market and reference data.

crate::open_enum! {
    /// Whether figures are live.
    ///
    /// Manual: *Market Data Snapshot* and *Exposure* list both words; *Currency Conversion* lists none and shows `Online`.
    pub enum Status {
        /// Live.
        Online = "Online",
        /// Not to be relied on.
        Offline = "Offline",
    }

    /// What to do with one record of reference data. The `action` of the message says it of all its records.
    pub enum UpdateAction {
        /// Add it, or replace what is known of it.
        Update = "Update",
        /// Forget it: it is no longer available.
        Remove = "Remove",
    }
}
