//! Enumerations of market data.

crate::coded_enum! {
    /// What happened to a price level of a book.
    pub enum ActionType {
        /// The level is new. All rows of a snapshot have it.
        New = 0 "New",
        /// Its quantity changed.
        Update = 1 "Update",
        /// It is gone; the quantity is 0.
        Delete = 2 "Delete",
    }

    /// How the price of a trade compares with that of the trade before.
    pub enum Direction {
        /// It is the same.
        NoChange = 0 "NoChange",
        /// It is higher. Some documentation spells it `Uptick`.
        UpTick = 1 "UpTick",
        /// It is lower. Some documentation spells it `Downtick`.
        DownTick = 2 "DownTick",
    }

    /// Type of an instrument.
    pub enum InstrumentType {
        /// Not known.
        Unknown = 0 "Unknown",
        /// An ordinary instrument.
        Standard = 1 "Standard",
    }

    /// Whether an instrument trades.
    pub enum SessionStatus {
        /// Not known.
        Unknown = 0 "Unknown",
        /// It trades.
        Running = 1 "Running",
        /// Trading is paused.
        Paused = 2 "Paused",
        /// Trading has stopped.
        Stopped = 3 "Stopped",
        /// Trading is about to start.
        Starting = 4 "Starting",
        /// It trades, and only takes orders that do not trade at once.
        RunningPostOnly = 5 "RunningPostOnly",
    }

    /// Type of a product.
    pub enum ProductType {
        /// Not known.
        Unknown = 0 "Unknown",
        /// A national currency.
        NationalCurrency = 1 "NationalCurrency",
        /// A cryptocurrency.
        CryptoCurrency = 2 "CryptoCurrency",
        /// A contract.
        Contract = 3 "Contract",
    }

    /// What was done to the trading of an instrument. Documentation gives no numbers.
    pub enum MarketAction {
        /// It was paused.
        Pause = _ "Pause",
        /// It was resumed.
        Resume = _ "Resume",
        /// It was halted.
        Halt = _ "Halt",
        /// It was opened again.
        ReOpen = _ "ReOpen",
        /// It was synchronised again. Known from the vendor's web client.
        ReSync = _ "ReSync",
    }
}
