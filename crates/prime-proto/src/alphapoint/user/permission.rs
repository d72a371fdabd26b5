//! Names of rights.

crate::identifier! {
    /// Name of a right: that of a call, or of a group such as `Trading`.
    ///
    /// The set is open and case matters: the vendor's own list of 2018 has both `public` and `Public`. Manual:
    /// *`GetAvailablePermissionList`*, *`GetUserPermissions`*.
    pub struct Permission;
}

impl Permission {
    /// May trade.
    pub const TRADING: &'static str = "Trading";
    /// May deposit.
    pub const DEPOSIT: &'static str = "Deposit";
    /// May withdraw. The manual's prose says "Withdrawal", the wire says this.
    pub const WITHDRAW: &'static str = "Withdraw";
    /// May run the venue.
    pub const OPERATOR: &'static str = "Operator";
}
