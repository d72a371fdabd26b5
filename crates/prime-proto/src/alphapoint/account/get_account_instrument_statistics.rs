//! `GetAccountInstrumentStatistics`: the trading volume of an account in each instrument.
//!
//! Replies from one venue of release 4.3. Fixtures: `fixtures/alphapoint/account/get_account_instrument_statistics/`.

use crate::alphapoint::{AccountId, InstrumentId, OmsId, ProductId, Reply};
use crate::wire::{Extra, Number, Record, Text, UnixMillis};

crate::call! {
    /// Retrieves the trading volume of an account in each instrument for the day, the month and the year.
    pub call GetAccountInstrumentStatistics = "GetAccountInstrumentStatistics": GetAccountInstrumentStatisticsRequest => Reply<Vec<AccountInstrumentStatistics>>;
}

/// A request for the statistics of an account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetAccountInstrumentStatisticsRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetAccountInstrumentStatisticsRequest {
    /// Requests the statistics of an account.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            extra: Extra::new(),
        }
    }
}

/// The trading volume of an account in an instrument.
///
/// One venue has all 26 members. Only the keys are required here, since no reply of another server is known.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AccountInstrumentStatistics {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// The account.
    pub account_id: AccountId,
    /// The instrument.
    pub instrument_id: InstrumentId,
    /// Symbol of the instrument, such as `BTCUSD`.
    pub instrument_symbol: Option<Text>,
    /// Quantity bought during the day.
    pub quantity_bought: Option<Number>,
    /// Quantity sold during the day.
    pub quantity_sold: Option<Number>,
    /// Notional value bought during the day.
    pub notional_bought: Option<Number>,
    /// Notional value sold during the day.
    pub notional_sold: Option<Number>,
    /// Quantity bought during the month.
    pub monthly_quantity_bought: Option<Number>,
    /// Quantity sold during the month.
    pub monthly_quantity_sold: Option<Number>,
    /// Notional value bought during the month.
    pub monthly_notional_bought: Option<Number>,
    /// Notional value sold during the month.
    pub monthly_notional_sold: Option<Number>,
    /// Volume of the day.
    pub trade_volume: Option<Number>,
    /// Volume of the month.
    pub monthly_trade_volume: Option<Number>,
    /// Number of purchases during the day.
    pub total_day_buys: Option<Number>,
    /// Number of sales during the day.
    pub total_day_sells: Option<Number>,
    /// Number of purchases during the month.
    pub total_month_buys: Option<Number>,
    /// Number of sales during the month.
    pub total_month_sells: Option<Number>,
    /// Rate to the product of notional values; 0 in recordings.
    pub notional_conversion_rate: Option<Number>,
    /// Symbol of the product of notional values.
    pub notional_conversion_symbol: Option<Text>,
    /// When the month began; 0 in recordings.
    pub rolling_monthly_start_date: Option<UnixMillis>,
    /// The last trade.
    pub last_trade_id: Option<i64>,
    /// The product of notional values.
    pub notional_product_id: Option<ProductId>,
    /// Notional volume of the day.
    pub daily_notional_trade_volume: Option<Number>,
    /// Notional volume of the month.
    pub monthly_notional_trade_volume: Option<Number>,
    /// Notional volume of the year.
    pub yearly_notional_trade_volume: Option<Number>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
