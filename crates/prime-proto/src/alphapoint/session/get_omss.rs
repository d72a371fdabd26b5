//! `GetOMSs`: the order management systems of an operator.
//!
//! Requires no login at one venue. Fixtures: `fixtures/alphapoint/session/get_omss/`.

use crate::alphapoint::{OmsId, OperatorId, Reply};
use crate::wire::{Extra, Record, TextOrNull};

crate::call! {
    /// Retrieves the order management systems of an operator.
    pub call GetOmss = "GetOMSs": GetOmssRequest => Reply<Vec<OmsName>>;
}

/// A request for the order management systems of an operator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetOmssRequest {
    /// The operator.
    pub operator_id: Option<OperatorId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetOmssRequest {
    /// Requests the order management systems of an operator.
    #[must_use]
    pub fn new(operator_id: OperatorId) -> Self {
        Self {
            operator_id: Some(operator_id),
            extra: Extra::new(),
        }
    }
}

/// An order management system.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct OmsName {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// Name of the system.
    #[serde(rename = "OMSName")]
    pub oms_name: TextOrNull,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
