//! The record of a withdrawal.

use super::{TicketComment, WithdrawTicketStatus};
use crate::alphapoint::{AccountId, OmsId, OperatorId, ProductId, UserId};
use crate::wire::{
    Extra, JsonText, Nullable, Number, RawJson, Record, Secret, Text, TextOrNull, Ticks, TimestampMillis, Word,
};

/// A withdrawal: who requested it, of which product, and its status.
///
/// The required members are in the captured event and the replies of release 4.3, with 31 members, and in the documentation of 2.23,
/// with 22.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(parts)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct WithdrawTicket {
    /// Number of the asset manager.
    pub asset_manager_id: i64,
    /// The provider that pays out; 0 before one is chosen. Absent before release 4.
    pub account_provider_id: Option<i64>,
    /// The account.
    pub account_id: AccountId,
    /// Name of the account. Absent before release 4.
    pub account_name: Option<Text>,
    /// The product.
    pub asset_id: ProductId,
    /// Name of the product.
    pub asset_name: TextOrNull,
    /// Amount to pay out.
    pub amount: Number,
    /// Value of the amount. Absent before release 4.
    pub notional_value: Option<Number>,
    /// The product of that value. Absent before release 4.
    pub notional_product_id: Option<ProductId>,
    /// The form that the user filled in: JSON text with the address or the bank account.
    pub template_form: JsonText,
    /// Type of the form, such as `ToExternalBitcoinAddress`.
    pub template_form_type: Nullable<Text>,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// Code of the ticket, a GUID.
    pub request_code: TextOrNull,
    /// IP address of the request.
    #[serde(rename = "RequestIP")]
    pub request_ip: Nullable<Secret>,
    /// The user who requested the withdrawal.
    pub request_user_id: UserId,
    /// Login name of the user who requested the withdrawal.
    pub request_user_name: TextOrNull,
    /// The operator of the venue.
    pub operator_id: OperatorId,
    /// Status of the withdrawal.
    pub status: Word<WithdrawTicketStatus>,
    /// Fee.
    pub fee_amt: Number,
    /// The user who last changed it; 0 if nobody did.
    pub updated_by_user: UserId,
    /// Login name of the user who last changed it.
    pub updated_by_user_name: Nullable<Text>,
    /// Number of the ticket.
    pub ticket_number: i64,
    /// How it was paid out: JSON text of [`WithdrawTransactionDetails`], or empty. Absent before release 4.
    pub withdraw_transaction_details: Option<JsonText>,
    /// Why it was rejected.
    pub reject_reason: Nullable<Text>,
    /// When it was created.
    pub created_timestamp: TimestampMillis,
    /// When the ticket last changed.
    pub last_update_timestamp: TimestampMillis,
    /// When it was created, exact to the tick. Absent before release 4.
    pub created_timestamp_tick: Option<Ticks>,
    /// When it last changed, exact to the tick. Absent before release 4.
    pub last_update_timestamp_tick: Option<Ticks>,
    /// Comments of the operator and the system.
    pub comments: Option<Vec<TicketComment>>,
    /// Attachments; empty in every recording.
    pub attachments: Option<Vec<RawJson>>,
    /// Log of changes; empty in every recording.
    pub audit_log: Option<Vec<RawJson>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How a withdrawal was paid out: the content of [`WithdrawTicket::withdraw_transaction_details`].
///
/// ```
/// use prime_proto::alphapoint::asset::WithdrawTransactionDetails;
/// use prime_proto::wire::JsonText;
///
/// let details = JsonText::from(r#"{"TxId":null,"Amount":0.25,"Confirmed":false,"TimeSubmitted":"0001-01-01T00:00:00.000Z"}"#);
/// let details: WithdrawTransactionDetails = details.decode()?;
/// assert!(!details.time_submitted.unwrap().is_set());
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct WithdrawTransactionDetails {
    /// The transaction in the network of the product; null before there is one.
    pub tx_id: Nullable<Text>,
    /// Address to which it was paid.
    pub external_address: Nullable<Secret>,
    /// Amount paid out.
    pub amount: Option<Number>,
    /// Whether the network confirmed it.
    pub confirmed: Option<bool>,
    /// When this last changed; year 1 if it never did.
    pub last_updated: Option<TimestampMillis>,
    /// When it was submitted to the network; year 1 if it was not.
    pub time_submitted: Option<TimestampMillis>,
    /// Name of the provider that pays out.
    pub account_provider_name: Nullable<Text>,
    /// The provider that pays out; 0 before one is chosen.
    pub account_provider_id: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
