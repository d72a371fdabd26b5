//! Types with serde's derive as commonly used: the kind by `tag`, times by an untagged enum, strings as `String`.

#![expect(
    missing_docs,
    reason = "the members are those of prime-proto, where they are documented"
)]
#![expect(
    clippy::exhaustive_structs,
    clippy::exhaustive_enums,
    reason = "only used by these benchmarks"
)]

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "type")]
pub enum Message {
    #[serde(rename = "hello")]
    Hello(Hello),
    User(Update<User>),
    MarketDataSnapshot(Update<MarketDataSnapshot>),
    Order(Update<Order>),
    #[serde(rename = "subscribe")]
    Subscribe(Subscribe),
    NewOrderSingle(Command<NewOrderSingle>),
    #[serde(other)]
    Unknown,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Time {
    Text(String),
    Nanoseconds(i64),
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Hello {
    pub ts: Time,
    pub session_id: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Update<T> {
    pub reqid: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    pub ts: Time,
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
    pub next: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub enum Action {
    Update,
    Remove,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct User {
    #[serde(rename = "CustomerUserID")]
    pub customer_user_id: String,
    pub email: String,
    pub display_name: String,
    pub config: Vec<Setting>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub market_account_authorizations: Option<HashMap<String, Vec<String>>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Setting {
    pub timestamp: Time,
    #[serde(rename = "CustomerUserID")]
    pub customer_user_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    pub key: String,
    pub value: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct MarketDataSnapshot {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<Time>,
    pub symbol: String,
    pub status: String,
    pub bids: Vec<Level>,
    pub offers: Vec<Level>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Level {
    pub price: String,
    pub size: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Order {
    pub timestamp: Time,
    pub symbol: String,
    #[serde(rename = "OrderID")]
    pub order_id: String,
    #[serde(rename = "ClOrdID")]
    pub cl_ord_id: String,
    pub submit_time: Option<Time>,
    #[serde(rename = "ExecID")]
    pub exec_id: Option<String>,
    pub side: String,
    pub exec_type: String,
    pub ord_status: String,
    pub order_qty: Option<String>,
    pub ord_type: String,
    pub currency: String,
    pub leaves_qty: Option<String>,
    pub cum_qty: Option<String>,
    pub avg_px: Option<String>,
    pub time_in_force: Option<String>,
    pub last_px: Option<String>,
    pub last_qty: Option<String>,
    pub last_amt: Option<String>,
    pub last_fee: Option<String>,
    pub cum_amt: Option<String>,
    pub decision_status: Option<String>,
    pub amount_currency: Option<String>,
    pub customer_user: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Subscribe {
    pub reqid: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    pub streams: Vec<StreamRequest>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ts: Option<Time>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct StreamRequest {
    pub name: String,
    #[serde(rename = "Symbol", skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Command<T> {
    pub reqid: u64,
    pub data: Vec<T>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct NewOrderSingle {
    pub symbol: String,
    #[serde(rename = "ClOrdID")]
    pub cl_ord_id: String,
    pub side: String,
    pub order_qty: String,
    pub ord_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_in_force: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Frame {
    pub m: u8,
    pub i: i64,
    pub n: String,
    pub o: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UserInfo {
    pub user_id: i64,
    pub user_name: String,
    pub email: String,
    pub password_hash: String,
    pub pending_email_code: String,
    pub email_verified: bool,
    pub account_id: i64,
    pub date_time_created: Time,
    pub affiliate_id: i64,
    pub referer_id: i64,
    #[serde(rename = "OMSId")]
    pub oms_id: i64,
    #[serde(rename = "Use2FA")]
    pub use_2fa: bool,
    pub salt: String,
    pub pending_code_time: Time,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ConfigEntry {
    pub key: String,
    pub value: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetUserConfig {
    pub user_id: i64,
    pub user_name: String,
    pub config: Vec<ConfigEntry>,
}
