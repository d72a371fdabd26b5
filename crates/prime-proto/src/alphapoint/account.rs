//! Accounts: what they hold, what happened on them, and their fees.

mod codes;

pub use codes::{
    AccountType, FeeCalcType, FeeProductType, FeeType, MarginAccountStatus, ReferenceType, RiskType, TransactionType,
};

table! { modules account }
