//! `RemoveUserReportTicket`: removes the ticket of a report.
//!
//! The payload of the request is not JSON in most sources. Fixtures: `fixtures/alphapoint/report/remove_user_report_ticket/`.

use super::ReportTicketId;
use crate::alphapoint::StandardResponse;

crate::call! {
    /// Removes the ticket of a report.
    pub call RemoveUserReportTicket = "RemoveUserReportTicket": ReportTicketId => StandardResponse;
}
