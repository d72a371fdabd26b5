//! Enumerations of deposits and withdrawals.

crate::coded_enum! {
    /// Status of a deposit ticket.
    pub enum DepositTicketStatus {
        /// New.
        New = 0 "New",
        /// Being processed by the operator.
        AdminProcessing = 1 "AdminProcessing",
        /// Accepted.
        Accepted = 2 "Accepted",
        /// Rejected.
        Rejected = 3 "Rejected",
        /// Being processed by the system.
        SystemProcessing = 4 "SystemProcessing",
        /// Fully processed.
        FullyProcessed = 5 "FullyProcessed",
        /// Failed.
        Failed = 6 "Failed",
        /// Pending.
        Pending = 7 "Pending",
        /// Confirmed.
        Confirmed = 8 "Confirmed",
        /// Being checked for money laundering.
        AmlProcessing = 9 "AmlProcessing",
        /// Passed the check for money laundering.
        AmlAccepted = 10 "AmlAccepted",
        /// Did not pass the check for money laundering.
        AmlRejected = 11 "AmlRejected",
        /// The check for money laundering failed to run.
        AmlFailed = 12 "AmlFailed",
        /// Within the limits.
        LimitsAccepted = 13 "LimitsAccepted",
        /// Outside the limits.
        LimitsRejected = 14 "LimitsRejected",
    }

    /// Status of a withdrawal ticket.
    pub enum WithdrawTicketStatus {
        /// New.
        New = 0 "New",
        /// Being processed by the operator.
        AdminProcessing = 1 "AdminProcessing",
        /// Accepted.
        Accepted = 2 "Accepted",
        /// Rejected.
        Rejected = 3 "Rejected",
        /// Being processed by the system.
        SystemProcessing = 4 "SystemProcessing",
        /// Fully processed.
        FullyProcessed = 5 "FullyProcessed",
        /// Failed.
        Failed = 6 "Failed",
        /// Pending.
        Pending = 7 "Pending",
        /// Waiting for a second factor.
        Pending2Fa = 8 "Pending2Fa",
        /// Accepted automatically.
        AutoAccepted = 9 "AutoAccepted",
        /// Delayed.
        Delayed = 10 "Delayed",
        /// Cancelled by the user.
        UserCanceled = 11 "UserCanceled",
        /// Cancelled by the operator.
        AdminCanceled = 12 "AdminCanceled",
        /// Being checked for money laundering.
        AmlProcessing = 13 "AmlProcessing",
        /// Passed the check for money laundering.
        AmlAccepted = 14 "AmlAccepted",
        /// Did not pass the check for money laundering.
        AmlRejected = 15 "AmlRejected",
        /// The check for money laundering failed to run.
        AmlFailed = 16 "AmlFailed",
        /// Within the limits.
        LimitsAccepted = 17 "LimitsAccepted",
        /// Outside the limits.
        LimitsRejected = 18 "LimitsRejected",
        /// Submitted to the network of the product.
        Submitted = 19 "Submitted",
        /// Confirmed by the network of the product.
        Confirmed = 20 "Confirmed",
        /// Confirmed manually.
        ManuallyConfirmed = 21 "ManuallyConfirmed",
        /// Confirmed with a second factor.
        Confirmed2Fa = 22 "Confirmed2Fa",
    }
}
