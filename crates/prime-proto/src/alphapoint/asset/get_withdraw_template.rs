//! `GetWithdrawTemplate`: the form to fill in for a withdrawal.
//!
//! Fixtures: `fixtures/alphapoint/asset/get_withdraw_template/`.

use crate::alphapoint::{AccountId, OmsId, Outcome, OwnReply, ProductId, Refusal, ResultFlag, StatusCode};
use crate::wire::{Extra, JsonText, MaybeQuoted, Nullable, Record, Text};

crate::call! {
    /// Retrieves the form to fill in for a withdrawal of a product.
    ///
    /// The reply is an object with its own `result` and `statuscode`; without the permission, it is the standard object.
    pub call GetWithdrawTemplate = "GetWithdrawTemplate": GetWithdrawTemplateRequest => OwnReply<WithdrawTemplate>;
}

/// A request for a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetWithdrawTemplateRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The product.
    pub product_id: Option<ProductId>,
    /// Type of the form, a name returned by `GetWithdrawTemplateTypes`.
    pub template_type: Option<Text>,
    /// The provider that pays out.
    pub account_provider_id: Option<MaybeQuoted<i64>>,
    /// The account. Known from the vendor's web client.
    pub account_id: Option<AccountId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetWithdrawTemplateRequest {
    /// Requests the form for a product.
    #[must_use]
    pub fn new(oms_id: OmsId, product_id: ProductId) -> Self {
        Self {
            oms_id: Some(oms_id),
            product_id: Some(product_id),
            ..Self::default()
        }
    }
}

/// A form: the JSON text of an object whose members are to be filled in.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WithdrawTemplate {
    /// The form, in most cases with null for each value; empty and `[]` occur too.
    #[serde(rename = "Template")]
    pub template: Option<JsonText>,
    /// Whether the call succeeded.
    pub result: ResultFlag,
    /// Error message; null if there is no error.
    pub errormsg: Nullable<Text>,
    /// Error code, 0 on success; absent or null if the product has no provider.
    pub statuscode: Option<MaybeQuoted<StatusCode>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl WithdrawTemplate {
    /// A successful reply with a form.
    #[must_use]
    pub fn new(template: JsonText) -> Self {
        Self {
            template: Some(template),
            result: ResultFlag::from(true),
            errormsg: Nullable::Null,
            statuscode: Some(MaybeQuoted::bare(StatusCode::SUCCESS)),
            extra: Extra::new(),
        }
    }
}

impl Outcome for WithdrawTemplate {
    const STANDARD: &'static str = "errorcode";

    fn refusal(&self) -> Option<Refusal> {
        let refusal = || {
            Refusal::new()
                .with_status_code(self.statuscode.as_ref().map(MaybeQuoted::get))
                .with_text(self.errormsg.value().map(|text| &**text))
        };
        (self.result.get() != Some(true)).then(refusal)
    }
}
