//! Enumerations of reports.

crate::coded_enum! {
    /// What a report is about. The documentation has no numbers.
    pub enum ReportFlavor {
        /// Trades.
        TradeActivity = _ "TradeActivity",
        /// Transactions.
        Transaction = _ "Transaction",
        /// Deposits and withdrawals.
        Treasury = _ "Treasury",
        /// Changes of a product's amount.
        ProductDelta = _ "ProductDelta",
        /// Profit and loss.
        ProfitAndLoss = _ "ProfitAndLoss",
    }

    /// Status of a report ticket. The documentation has no numbers.
    pub enum ReportStatus {
        /// It was requested.
        Submitted = _ "Submitted",
        /// It is being checked.
        Validating = _ "Validating",
        /// It will run at the scheduled time.
        Scheduled = _ "Scheduled",
        /// It is running.
        InProgress = _ "InProgress",
        /// It is done.
        Completed = _ "Completed",
        /// It is being aborted.
        Aborting = _ "Aborting",
        /// It was aborted.
        Aborted = _ "Aborted",
        /// The user cancelled it.
        UserCancelled = _ "UserCancelled",
        /// The system retired it.
        SysRetired = _ "SysRetired",
        /// The user is cancelling it.
        UserCancelledPending = _ "UserCancelledPending",
    }

    /// How often a report runs. Sources disagree on the numbers, so none are listed here.
    pub enum ReportFrequency {
        /// Once; the only value that begins with a lower-case letter.
        OnDemand = _ "onDemand",
        /// Every hour.
        Hourly = _ "Hourly",
        /// Every day.
        Daily = _ "Daily",
        /// Every week.
        Weekly = _ "Weekly",
        /// Every month.
        Monthly = _ "Monthly",
        /// Every year.
        Annually = _ "Annually",
    }
}
