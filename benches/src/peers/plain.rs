//! Structs optimised by hand: one type for each kind, which is known beforehand; times in the one form that is documented for
//! the member; borrowed strings, as `Cow` if they may contain escape sequences.
//!
//! serde_json, sonic-rs and simd-json all read and write these.

#![expect(
    missing_docs,
    reason = "the members are those of prime-proto, where they are documented"
)]
#![expect(
    clippy::exhaustive_structs,
    clippy::exhaustive_enums,
    reason = "only used by these benchmarks"
)]

use std::borrow::Cow;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
pub struct Hello<'a> {
    #[serde(rename = "type")]
    pub kind: &'a str,
    pub ts: &'a str,
    pub session_id: &'a str,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Update<'a, T> {
    pub reqid: u64,
    #[serde(rename = "type")]
    pub kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(borrow)]
    pub tag: Option<Cow<'a, str>>,
    pub ts: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initial: Option<bool>,
    #[serde(rename = "seqNum")]
    pub seq_num: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_count: Option<u64>,
    pub data: Vec<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(borrow)]
    pub next: Option<&'a str>,
}

#[derive(Debug, Serialize, Deserialize)]
pub enum Action {
    Update,
    Remove,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct User<'a> {
    #[serde(rename = "CustomerUserID")]
    pub customer_user_id: &'a str,
    #[serde(borrow)]
    pub email: Cow<'a, str>,
    #[serde(borrow)]
    pub display_name: Cow<'a, str>,
    #[serde(borrow)]
    pub config: Vec<Setting<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(borrow)]
    pub permissions: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(borrow)]
    pub market_account_authorizations: Option<HashMap<&'a str, Vec<&'a str>>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Setting<'a> {
    pub timestamp: u64,
    #[serde(rename = "CustomerUserID")]
    pub customer_user_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(borrow)]
    pub mode: Option<&'a str>,
    pub key: &'a str,
    #[serde(borrow)]
    pub value: Cow<'a, str>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct MarketDataSnapshot<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(borrow)]
    pub timestamp: Option<&'a str>,
    pub symbol: &'a str,
    pub status: &'a str,
    #[serde(borrow)]
    pub bids: Vec<Level<'a>>,
    #[serde(borrow)]
    pub offers: Vec<Level<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Level<'a> {
    pub price: &'a str,
    pub size: &'a str,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Order<'a> {
    pub timestamp: &'a str,
    pub symbol: &'a str,
    #[serde(rename = "OrderID")]
    pub order_id: &'a str,
    #[serde(rename = "ClOrdID")]
    pub cl_ord_id: &'a str,
    #[serde(borrow)]
    pub submit_time: Option<&'a str>,
    #[serde(rename = "ExecID")]
    #[serde(borrow)]
    pub exec_id: Option<&'a str>,
    pub side: &'a str,
    pub exec_type: &'a str,
    pub ord_status: &'a str,
    #[serde(borrow)]
    pub order_qty: Option<&'a str>,
    pub ord_type: &'a str,
    pub currency: &'a str,
    #[serde(borrow)]
    pub leaves_qty: Option<&'a str>,
    #[serde(borrow)]
    pub cum_qty: Option<&'a str>,
    #[serde(borrow)]
    pub avg_px: Option<&'a str>,
    #[serde(borrow)]
    pub time_in_force: Option<&'a str>,
    #[serde(borrow)]
    pub last_px: Option<&'a str>,
    #[serde(borrow)]
    pub last_qty: Option<&'a str>,
    #[serde(borrow)]
    pub last_amt: Option<&'a str>,
    #[serde(borrow)]
    pub last_fee: Option<&'a str>,
    #[serde(borrow)]
    pub cum_amt: Option<&'a str>,
    #[serde(borrow)]
    pub decision_status: Option<&'a str>,
    #[serde(borrow)]
    pub amount_currency: Option<&'a str>,
    #[serde(borrow)]
    pub customer_user: Option<&'a str>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Subscribe<'a> {
    pub reqid: u64,
    #[serde(rename = "type")]
    pub kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(borrow)]
    pub tag: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub streams: Vec<StreamRequest<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(borrow)]
    pub ts: Option<&'a str>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct StreamRequest<'a> {
    pub name: &'a str,
    #[serde(rename = "Symbol", skip_serializing_if = "Option::is_none")]
    #[serde(borrow)]
    pub symbol: Option<&'a str>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Command<'a, T> {
    pub reqid: u64,
    #[serde(rename = "type")]
    pub kind: &'a str,
    pub data: Vec<T>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct NewOrderSingle<'a> {
    pub symbol: &'a str,
    #[serde(rename = "ClOrdID")]
    pub cl_ord_id: &'a str,
    pub side: &'a str,
    pub order_qty: &'a str,
    pub ord_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(borrow)]
    pub price: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(borrow)]
    pub time_in_force: Option<&'a str>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Frame<'a> {
    pub m: u8,
    pub i: i64,
    pub n: &'a str,
    #[serde(borrow)]
    pub o: Cow<'a, str>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UserInfo<'a> {
    pub user_id: i64,
    #[serde(borrow)]
    pub user_name: Cow<'a, str>,
    #[serde(borrow)]
    pub email: Cow<'a, str>,
    #[serde(borrow)]
    pub password_hash: Cow<'a, str>,
    #[serde(borrow)]
    pub pending_email_code: Cow<'a, str>,
    pub email_verified: bool,
    pub account_id: i64,
    pub date_time_created: &'a str,
    pub affiliate_id: i64,
    pub referer_id: i64,
    #[serde(rename = "OMSId")]
    pub oms_id: i64,
    #[serde(rename = "Use2FA")]
    pub use_2fa: bool,
    #[serde(borrow)]
    pub salt: Cow<'a, str>,
    pub pending_code_time: &'a str,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ConfigEntry<'a> {
    pub key: &'a str,
    #[serde(borrow)]
    pub value: Cow<'a, str>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetUserConfig<'a> {
    pub user_id: i64,
    #[serde(borrow)]
    pub user_name: Cow<'a, str>,
    #[serde(borrow)]
    pub config: Vec<ConfigEntry<'a>>,
}

/// The part that is read of a message of another kind.
#[derive(Debug, Serialize, Deserialize)]
pub struct Unknown<'a> {
    #[serde(rename = "type")]
    pub kind: &'a str,
}
