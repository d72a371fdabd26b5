//! Values that the streams of market and reference data share.

crate::open_enum! {
    /// Whether data is live.
    ///
    /// Manual: *Market Data Snapshot* and *Exposure* list both words; *Currency Conversion* lists none and shows `Online`.
    pub enum Status {
        /// Live.
        Online = "Online",
        /// Not live: not to be relied on.
        Offline = "Offline",
    }

    /// What to do with one record of reference data. The `action` of the message applies to all its records.
    pub enum UpdateAction {
        /// Add the record, or replace the one known before.
        Update = "Update",
        /// Delete the record: it is no longer available.
        Remove = "Remove",
    }
}
