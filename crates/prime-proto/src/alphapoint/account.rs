//! Accounts: positions, transactions and fees.

mod account_info;
mod account_position;
mod account_transaction;
mod codes;
mod subscription;

pub use account_info::{AccountInfo, AccountInfoParts};
pub use account_position::{AccountPosition, AccountPositionParts};
pub use account_transaction::{AccountTransaction, AccountTransactionParts};
pub use codes::{
    AccountType, FeeCalcType, FeeProductType, FeeType, MarginAccountStatus, ReferenceType, RiskType, TransactionType,
};
pub use subscription::{Subscription, Unsubscription};

table! { modules account }
