//! `HealthCheck`: whether a server is running, and its latency.
//!
//! Documentation of one venue, release 4.3. Fixtures: `fixtures/alphapoint/session/health_check/`.

use crate::alphapoint::{NoParameters, OmsId, StandardResponse};
use crate::wire::{Extra, Number, RawJson, Record, Ticks};
use crate::{DecodeError, json};

crate::call! {
    /// Checks whether the server is running. The `detail` of the reply is `running: ` followed by JSON text: see `Health`.
    pub call HealthCheck = "HealthCheck": NoParameters => StandardResponse;
}

/// Times at which a probe passed each part of a server: the JSON text after `running: ` in the `detail` of the reply of
/// `HealthCheck`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct Health {
    /// The exchange.
    pub exchange_id: Option<i64>,
    /// A time.
    pub data1: Option<Ticks>,
    /// Not documented.
    pub data2: Option<RawJson>,
    /// The order management system.
    pub oms_id: Option<OmsId>,
    /// When the probe entered the gateway.
    pub gateway_in: Option<Ticks>,
    /// When the probe entered the order management system.
    pub oms_in: Option<Ticks>,
    /// When the probe entered the matching engine.
    pub matching_engine_in: Option<Ticks>,
    /// When the probe left the order management system.
    pub oms_out: Option<Ticks>,
    /// When the probe left the gateway.
    pub gateway_out: Option<Ticks>,
    /// Total round-trip time, in microseconds.
    pub round_trip_time_mic: Option<Number>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Health {
    /// Decodes the `detail` of the reply; `None` if it does not begin with `running: `.
    ///
    /// # Errors
    /// If the text after `running: ` does not match.
    ///
    /// ```
    /// use prime_proto::alphapoint::Call as _;
    /// use prime_proto::alphapoint::session::{Health, HealthCheck};
    ///
    /// let text = r#"{"result":true,"errormsg":null,"errorcode":0,"detail":"running: {\"OmsId\":1,\"RoundTripTimeMic\":412}"}"#;
    /// let health = Health::of(&HealthCheck::decode_reply(text)?)?.unwrap();
    /// assert_eq!(health.round_trip_time_mic, Some(412.into()));
    /// # Ok::<(), prime_proto::DecodeError>(())
    /// ```
    pub fn of(reply: &StandardResponse) -> Result<Option<Self>, DecodeError> {
        let detail = reply.detail.value().and_then(|detail| detail.strip_prefix("running: "));
        detail.map(json::decode).transpose()
    }
}
