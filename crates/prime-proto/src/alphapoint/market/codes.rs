//! Enumerations of market data.

crate::coded_enum! {
    /// How a price level of a book changed.
    pub enum ActionType {
        /// The level is new. All rows of a snapshot have it.
        New = 0 "New",
        /// The quantity of the level changed.
        Update = 1 "Update",
        /// The level was removed; the quantity is 0.
        Delete = 2 "Delete",
    }

    /// How the price of a trade compares with that of the previous trade.
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
        /// Unknown.
        Unknown = 0 "Unknown",
        /// An ordinary instrument.
        Standard = 1 "Standard",
    }

    /// Whether an instrument trades.
    pub enum SessionStatus {
        /// Unknown.
        Unknown = 0 "Unknown",
        /// Trading is running.
        Running = 1 "Running",
        /// Trading is paused.
        Paused = 2 "Paused",
        /// Trading has stopped.
        Stopped = 3 "Stopped",
        /// Trading is about to start.
        Starting = 4 "Starting",
        /// Trading is running, but only orders that do not trade immediately are accepted.
        RunningPostOnly = 5 "RunningPostOnly",
    }

    /// Type of a product.
    pub enum ProductType {
        /// Unknown.
        Unknown = 0 "Unknown",
        /// A national currency.
        NationalCurrency = 1 "NationalCurrency",
        /// A cryptocurrency.
        CryptoCurrency = 2 "CryptoCurrency",
        /// A contract.
        Contract = 3 "Contract",
    }

    /// A change to the trading of an instrument. The documentation has no numbers.
    pub enum MarketAction {
        /// Trading was paused.
        Pause = _ "Pause",
        /// Trading was resumed.
        Resume = _ "Resume",
        /// Trading was halted.
        Halt = _ "Halt",
        /// Trading was reopened.
        ReOpen = _ "ReOpen",
        /// Trading was resynchronised. Known from the vendor's web client.
        ReSync = _ "ReSync",
    }
}
