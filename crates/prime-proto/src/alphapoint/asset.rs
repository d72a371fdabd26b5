//! Assets: deposits, withdrawals and transfers.

mod codes;

pub use codes::{DepositTicketStatus, WithdrawTicketStatus};

table! { modules asset }
