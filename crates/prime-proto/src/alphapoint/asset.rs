//! Assets: deposits, withdrawals and transfers.

mod codes;
mod ticket_comment;
mod withdraw_ticket;

pub use codes::{DepositTicketStatus, WithdrawTicketStatus};
pub use ticket_comment::TicketComment;
pub use withdraw_ticket::{WithdrawTicket, WithdrawTransactionDetails};

table! { modules asset }
