//! `QuoteCancelRequest`, client to server: ends a request for quote.
//!
//! The outcome is reported on the `Quote` stream. Manual: *Quote Cancel Request*. Fixtures:
//! `fixtures/kraken/quote_cancel_request/`.

use super::command::CommandRecord;
use super::rule::{Findings, Problems};
use super::{QuoteReqId, RfqId};
use crate::wire::{Extra, Named, Record, Timestamp};

/// A request to end a request for quote.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct QuoteCancelRequest {
    /// Identifier that the client assigned to the request for quote.
    #[serde(rename = "QuoteReqID")]
    pub quote_req_id: QuoteReqId,
    /// Identifier that the server assigned to the same request.
    #[serde(rename = "RFQID")]
    pub rfq_id: RfqId,
    /// When this request was made.
    pub transact_time: Timestamp,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for QuoteCancelRequest {
    const NAME: &'static str = "QuoteCancelRequest";
}

impl CommandRecord for QuoteCancelRequest {
    fn validate(&self) -> Result<(), Problems> {
        Self::validate(self)
    }
}

impl QuoteCancelRequest {
    /// Checks the manual's rules that the types do not express.
    ///
    /// # Errors
    /// If `QuoteReqID` is empty or longer than 36 characters.
    pub fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::default();
        findings.identifier("QuoteReqID", self.quote_req_id.as_str());
        findings.finish()
    }
}
