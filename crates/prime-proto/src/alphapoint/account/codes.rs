//! Enumerations of accounts.

crate::coded_enum! {
    /// Type of an account.
    pub enum AccountType {
        /// Holds assets.
        Asset = 0 "Asset",
        /// Holds liabilities.
        Liability = 1 "Liability",
        /// Holds profits and losses.
        ProfitLoss = 2 "ProfitLoss",
    }

    /// How the risk of an account is checked.
    pub enum RiskType {
        /// Unknown.
        Unknown = 0 "Unknown",
        /// The risk is checked.
        Normal = 1 "Normal",
        /// The risk is not checked.
        NoRiskCheck = 2 "NoRiskCheck",
        /// The account may not trade.
        NoTrading = 3 "NoTrading",
        /// The account trades on credit.
        Credit = 4 "Credit",
    }

    /// In which product fees are charged.
    pub enum FeeProductType {
        /// In the base product of the trade.
        BaseProduct = 0 "BaseProduct",
        /// In one product for all trades.
        SingleProduct = 1 "SingleProduct",
    }

    /// How a fee is calculated.
    pub enum FeeCalcType {
        /// A fixed amount.
        FlatRate = 0 "FlatRate",
        /// A percentage.
        Percentage = 1 "Percentage",
        /// A fixed amount, as tables of one venue's documentation of release 4.3 name it.
        Flat = _ "Flat",
    }

    /// Type of a fee. The documentation has no numbers.
    pub enum FeeType {
        /// The same fee for all.
        Flat = _ "Flat",
        /// A fee that decreases with volume.
        Ladder = _ "Ladder",
        /// No fee.
        Exemption = _ "Exemption",
        /// Charged for the operator.
        AdminFee = _ "AdminFee",
        /// Charged for an affiliate.
        AffiliateFee = _ "AffiliateFee",
        /// Charged for the order that was in the book.
        MakerFee = _ "MakerFee",
        /// Charged for the order that took liquidity.
        TakerFee = _ "TakerFee",
        /// The same fee for all, pegged to a product.
        FlatPegToProduct = _ "FlatPegToProduct",
        /// Pegged to a product, as tables of one venue's documentation of release 4.3 name it.
        PeggedProductFee = _ "PeggedProductFee",
    }

    /// Whether an account may trade on margin. No number and no other value is known.
    pub enum MarginAccountStatus {
        /// The account may trade on margin.
        Active = _ "Active",
    }

    /// What a transaction is for.
    pub enum TransactionType {
        /// A fee.
        Fee = 1 "Fee",
        /// A trade.
        Trade = 2 "Trade",
        /// Anything else.
        Other = 3 "Other",
        /// A transaction that was reversed.
        Reverse = 4 "Reverse",
        /// A hold.
        Hold = 5 "Hold",
        /// A rebate.
        Rebate = 6 "Rebate",
        /// Acquired margin.
        MarginAcquisition = 7 "MarginAcquisition",
        /// Margin relinquished by a trade.
        MarginRelinquishByTrade = 8 "MarginRelinquishByTrade",
        /// Interest on margin.
        MarginInterestTransfer = 9 "MarginInterestTransfer",
        /// A transfer of the operator to a margin account.
        MarginOperatorTransferToMarginAccount = 10 "MarginOperatorTransferToMarginAccount",
        /// A transfer of the operator to an asset account.
        MarginOperatorTransferToAssetAccount = 11 "MarginOperatorTransferToAssetAccount",
        /// A transfer of the user.
        MarginUserTransfer = 12 "MarginUserTransfer",
        /// Margin relinquished by a transfer.
        MarginRelinquishByTransfer = 13 "MarginRelinquishByTransfer",
        /// Margin relinquished by the reversal of a trade.
        MarginRelinquishByReverseTrade = 14 "MarginRelinquishByReverseTrade",
        /// A distribution.
        Distribution = 15 "Distribution",
        /// A payment.
        Payment = 16 "Payment",
        /// The operator lends.
        OperatorLend = 21 "OperatorLend",
        /// The operator receives.
        OperatorReceived = 22 "OperatorReceived",
        /// A rebalancing.
        Rebalance = 23 "Rebalance",
        /// A commission.
        Commission = 24 "Commission",
        /// An airdrop.
        AirDrop = 25 "AirDrop",
    }

    /// What a transaction refers to.
    pub enum ReferenceType {
        /// A trade.
        Trade = 1 "Trade",
        /// A deposit.
        Deposit = 2 "Deposit",
        /// A withdrawal.
        Withdraw = 3 "Withdraw",
        /// A transfer.
        Transfer = 4 "Transfer",
        /// The hold of an order.
        OrderHold = 5 "OrderHold",
        /// The hold of a withdrawal.
        WithdrawHold = 6 "WithdrawHold",
        /// The hold of a deposit.
        DepositHold = 7 "DepositHold",
        /// A hold for margin.
        MarginHold = 8 "MarginHold",
        /// A manual hold.
        ManualHold = 9 "ManualHold",
        /// A manual entry.
        ManualEntry = 10 "ManualEntry",
        /// Acquired margin.
        MarginAcquisition = 11 "MarginAcquisition",
        /// Relinquished margin.
        MarginRelinquish = 12 "MarginRelinquish",
        /// Interest on margin. Vendor documentation of release 3.5 has `MarginQuoteHold` for this number.
        MarginInterestNetting = 13 "MarginInterestNetting",
        /// A transfer of the operator to a margin account.
        MarginOperatorTransferToMarginAccount = 14 "MarginOperatorTransferToMarginAccount",
        /// A transfer of the operator to an asset account.
        MarginOperatorTransferToAssetAccount = 15 "MarginOperatorTransferToAssetAccount",
        /// A transfer of the user.
        MarginUserTransfer = 16 "MarginUserTransfer",
        /// A trade that reverses a margin position.
        MarginPositionReverseTrade = 17 "MarginPositionReverseTrade",
        /// The rebate of an affiliate.
        AffiliateRebate = 18 "AffiliateRebate",
        /// An entry of a distribution.
        DistributionEntry = 19 "DistributionEntry",
        /// The hold of a transfer.
        TransferHold = 20 "TransferHold",
        /// An airdrop.
        AirDrop = 21 "AirDrop",
    }
}
