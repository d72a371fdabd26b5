//! Names of rights.

crate::identifier! {
    /// Name of a right: the name of a call, or of a group such as `Trading`.
    ///
    /// The set is open, and case matters: the vendor's own list of 2018 has both `public` and `Public`. Manual:
    /// *`GetAvailablePermissionList`*, *`GetUserPermissions`*.
    pub struct Permission;
}

impl Permission {
    /// The right to trade.
    pub const TRADING: &'static str = "Trading";
    /// The right to deposit.
    pub const DEPOSIT: &'static str = "Deposit";
    /// The right to withdraw. The manual's prose says "Withdrawal", the wire uses this name.
    pub const WITHDRAW: &'static str = "Withdraw";
    /// The right to operate the venue.
    pub const OPERATOR: &'static str = "Operator";
}
