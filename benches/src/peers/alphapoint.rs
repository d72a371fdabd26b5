//! Payloads of AlphaPoint as plain structs, with `S` for strings and `D` for decimals, which would lose digits as floats.
//!
//! They do less than the types of prime-proto: unknown members are dropped, a row with an eleventh column is refused, and codes are
//! bare numbers or strings, which are not looked up. The values of the idiomatic structs are owned and typed, with every digit.

#![expect(
    missing_docs,
    reason = "the members are those of prime-proto, where they are documented"
)]
#![expect(clippy::exhaustive_structs, reason = "only used by these benchmarks")]

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

/// An exact decimal to compute with, read from the text of the number.
#[derive(Debug)]
pub struct Exact(pub Decimal);

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = <&RawValue>::deserialize(deserializer)?.get();
        let decimal = Decimal::from_str_exact(number).or_else(|_| Decimal::from_scientific(number));
        decimal.map(Self).map_err(serde::de::Error::custom)
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = RawValue::from_string(self.0.to_string());
        number.map_err(serde::ser::Error::custom)?.serialize(serializer)
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Level2Row<D>(
    pub i64,
    pub i64,
    pub i64,
    pub u8,
    pub D,
    pub i64,
    pub D,
    pub i64,
    pub D,
    pub u8,
);

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Order<S, D> {
    pub side: S,
    pub order_id: i64,
    pub price: D,
    pub quantity: D,
    pub display_quantity: D,
    pub instrument: i64,
    pub account: i64,
    pub account_name: S,
    pub order_type: S,
    pub client_order_id: i64,
    pub order_state: S,
    pub receive_time: i64,
    pub receive_time_ticks: i64,
    pub last_updated_time: i64,
    pub last_updated_time_ticks: i64,
    pub orig_quantity: D,
    pub quantity_executed: D,
    pub gross_value_executed: D,
    pub executable_value: D,
    pub avg_price: D,
    pub counter_party_id: i64,
    pub change_reason: S,
    pub orig_order_id: i64,
    pub orig_cl_ord_id: i64,
    pub entered_by: i64,
    pub user_name: S,
    pub is_quote: bool,
    pub inside_ask: D,
    pub inside_ask_size: D,
    pub inside_bid: D,
    pub inside_bid_size: D,
    pub last_trade_price: D,
    pub reject_reason: S,
    pub is_locked_in: bool,
    pub cancel_reason: S,
    pub order_flag: S,
    pub use_margin: bool,
    pub stop_price: D,
    pub peg_price_type: S,
    pub peg_offset: D,
    pub peg_limit_offset: D,
    pub ip_address: Option<S>,
    #[serde(rename = "IPv6a")]
    pub ipv6a: u64,
    #[serde(rename = "IPv6b")]
    pub ipv6b: u64,
    pub client_order_id_uuid: Option<S>,
    #[serde(rename = "OMSId")]
    pub oms_id: i64,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SendOrder<D> {
    pub instrument_id: i64,
    #[serde(rename = "OMSId")]
    pub oms_id: i64,
    pub account_id: i64,
    pub time_in_force: u8,
    pub client_order_id: i64,
    #[serde(rename = "OrderIdOCO")]
    pub order_id_oco: i64,
    pub use_display_quantity: bool,
    pub side: u8,
    pub quantity: D,
    pub order_type: u8,
    pub peg_price_type: u8,
    pub limit_price: D,
}
