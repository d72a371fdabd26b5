//! `GetLevel1SummaryMin`: last price, change and volume of many instruments.
//!
//! Requires no login. Fixtures: `fixtures/alphapoint/market/get_level1_summary_min/`.

use crate::alphapoint::{InstrumentId, OmsId, Reply};
use crate::json;
use crate::wire::{BareText, Extra, JsonText, Number, Record, Rest, Row};

crate::call! {
    /// Retrieves last price, change and volume of many instruments.
    pub call GetLevel1SummaryMin = "GetLevel1SummaryMin": GetLevel1SummaryMinRequest => Reply<Vec<Level1SummaryRow>>;
}

/// A request for the summary of some or all instruments.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetLevel1SummaryMinRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The instruments, as JSON text of an array: `"[1,2]"`. Absent for all.
    pub instrument_ids: Option<JsonText>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetLevel1SummaryMinRequest {
    /// Requests every instrument.
    #[must_use]
    pub fn new(oms_id: OmsId) -> Self {
        Self {
            oms_id: Some(oms_id),
            ..Self::default()
        }
    }

    /// Limits the request to these instruments.
    ///
    /// ```
    /// use prime_proto::alphapoint::Call as _;
    /// use prime_proto::alphapoint::market::{GetLevel1SummaryMin, GetLevel1SummaryMinRequest};
    ///
    /// let request = GetLevel1SummaryMinRequest::new(1.into()).of([7.into(), 8.into()]);
    /// assert_eq!(GetLevel1SummaryMin::encode_request(&request), r#"{"OMSId":1,"InstrumentIds":"[7,8]"}"#);
    /// ```
    #[must_use]
    pub fn of(mut self, instruments: impl IntoIterator<Item = InstrumentId>) -> Self {
        let instruments: Vec<_> = instruments.into_iter().collect();
        self.instrument_ids = Some(json::encode(&instruments).into());
        self
    }
}

/// Last price, change and volume of an instrument: a row of `GetLevel1SummaryMin`.
#[derive(Clone, Debug, PartialEq, Eq, Row)]
#[row(parts)]
#[non_exhaustive]
pub struct Level1SummaryRow {
    /// The instrument.
    pub instrument_id: InstrumentId,
    /// Symbol of the instrument. One venue writes it without quotes, which is not valid JSON.
    pub symbol: BareText,
    /// Price of the last trade; 0 if there was none.
    pub last_traded_px: Number,
    /// Price change in the last 24 hours.
    pub px_change: Number,
    /// Price change in the last 24 hours, in percent.
    pub px_change_percent: Number,
    /// Quantity traded in the last 24 hours.
    pub volume: Number,
    /// Columns newer than this crate, as they came.
    #[row(rest)]
    pub rest: Rest,
}
