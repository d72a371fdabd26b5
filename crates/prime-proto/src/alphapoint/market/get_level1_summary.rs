//! `GetLevel1Summary`: Level 1 of every instrument.
//!
//! Requires no login. Fixtures: `fixtures/alphapoint/market/get_level1_summary/`.

use crate::alphapoint::{OmsId, Reply};
use crate::wire::{Extra, JsonText, Record};

crate::call! {
    /// Retrieves Level 1 of every instrument: an array of strings, each the JSON text of a `Level1`.
    pub call GetLevel1Summary = "GetLevel1Summary": GetLevel1SummaryRequest => Reply<Vec<JsonText>>;
}

/// A request for Level 1 of every instrument.
///
/// The reply is decoded in two steps, since each of its strings contains JSON text:
///
/// ```
/// use prime_proto::alphapoint::Call as _;
/// use prime_proto::alphapoint::market::{GetLevel1Summary, Level1};
///
/// # let level1 = r#"{ \"OMSId\":1, \"InstrumentId\":7, \"BestBid\":31, \"BestOffer\":31.50, \"LastTradedPx\":31.2, \"LastTradedQty\":4, \"LastTradeTime\":1690000000123, \"SessionOpen\":0, \"SessionHigh\":0, \"SessionLow\":0, \"SessionClose\":31.2, \"Volume\":4, \"CurrentDayVolume\":0, \"CurrentDayNumTrades\":0, \"CurrentDayPxChange\":0, \"Rolling24HrVolume\":0, \"Rolling24NumTrades\":0, \"Rolling24HrPxChange\":0, \"TimeStamp\":\"1690000000456\" }"#;
/// # let reply = format!("[\"{level1}\"]");
/// for text in GetLevel1Summary::decode_reply(&reply)?.into_result()? {
///     let level1: Level1 = text.decode()?;
///     assert_eq!(level1.instrument_id.get(), 7);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetLevel1SummaryRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetLevel1SummaryRequest {
    /// Requests the instruments of an order management system.
    #[must_use]
    pub fn new(oms_id: OmsId) -> Self {
        Self {
            oms_id: Some(oms_id),
            extra: Extra::new(),
        }
    }
}
