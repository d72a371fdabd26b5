//! The record of a comment on a ticket.

use crate::alphapoint::{OmsId, OperatorId, UserId};
use crate::wire::{Extra, Record, TextOrNull, Ticks, TimestampMillis};

/// A comment on the ticket of a deposit or a withdrawal.
///
/// Evidence: replies of one venue of release 4.3; documentation has the same members except the tick.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(parts)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct TicketComment {
    /// Number of the comment.
    pub comment_id: i64,
    /// The user who wrote the comment.
    pub entered_by: UserId,
    /// When the comment was written.
    pub entered_date_time: TimestampMillis,
    /// When the comment was written, exact to the tick. Absent before release 4.
    pub entered_date_time_tick: Option<Ticks>,
    /// Text of the comment.
    pub comment: TextOrNull,
    /// The operator of the venue.
    pub operator_id: OperatorId,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// Code of the ticket, a GUID.
    pub ticket_code: TextOrNull,
    /// Number of the ticket.
    pub ticket_id: i64,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
