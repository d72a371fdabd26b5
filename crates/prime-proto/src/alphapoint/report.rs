//! Reports: requesting them once or on a schedule, and their tickets.

mod codes;
mod report_reply;
mod report_ticket;
mod report_ticket_id;

pub use codes::{ReportFlavor, ReportFrequency, ReportStatus};
pub use report_reply::{ReportRefusal, ReportReply};
pub use report_ticket::{ReportTicket, ReportTicketParts};
pub use report_ticket_id::ReportTicketId;

table! { modules report }
