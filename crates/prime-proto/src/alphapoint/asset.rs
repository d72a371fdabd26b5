//! Assets: deposits, withdrawals and transfers.

mod codes;
mod ticket_comment;
mod withdraw_ticket;

pub use codes::{DepositTicketStatus, WithdrawTicketStatus};
pub use ticket_comment::{TicketComment, TicketCommentParts};
pub use withdraw_ticket::{WithdrawTicket, WithdrawTicketParts, WithdrawTransactionDetails};

table! { modules asset }
