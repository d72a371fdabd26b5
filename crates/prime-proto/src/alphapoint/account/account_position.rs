//! The record of a position.

use crate::alphapoint::{AccountId, OmsId, ProductId};
use crate::wire::{Extra, Number, Record, Text, TextOrNull};

/// The position of an account in a product, with deposits and withdrawals.
///
/// The required members are in every form: the documented event (10 members), the replies of 2017 (11), 2020 (25), 2023 (26) and 2025
/// (33). Notional values are in the product `NotionalProductId`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(parts)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AccountPosition {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// The account.
    pub account_id: AccountId,
    /// Symbol of the product, such as `BTC`.
    pub product_symbol: TextOrNull,
    /// The product.
    pub product_id: ProductId,
    /// Amount that the account holds, including what is on hold.
    pub amount: Number,
    /// Part of the amount that is on hold for open orders and withdrawals.
    pub hold: Number,
    /// Amount owed on margin. From one venue, 2025.
    pub margin_liability: Option<Number>,
    /// Amount lent. From one venue, 2025.
    pub margin_lend: Option<Number>,
    /// Deposits not yet credited.
    pub pending_deposits: Number,
    /// Withdrawals not yet debited.
    pub pending_withdraws: Number,
    /// Deposits of the day.
    pub total_day_deposits: Number,
    /// Deposits of the month. From release 3 on.
    pub total_month_deposits: Option<Number>,
    /// Deposits of the year. From release 3 on.
    pub total_year_deposits: Option<Number>,
    /// Notional value of the day's deposits. From release 3 on.
    pub total_day_deposit_notional: Option<Number>,
    /// Notional value of the month's deposits. From release 3 on.
    pub total_month_deposit_notional: Option<Number>,
    /// Notional value of the year's deposits. From release 3 on.
    pub total_year_deposit_notional: Option<Number>,
    /// Withdrawals of the day.
    pub total_day_withdraws: Number,
    /// Withdrawals of the month; absent in the documented event.
    pub total_month_withdraws: Option<Number>,
    /// Withdrawals of the year. From release 3 on.
    pub total_year_withdraws: Option<Number>,
    /// Notional value of the day's withdrawals. From release 3 on.
    pub total_day_withdraw_notional: Option<Number>,
    /// Notional value of the month's withdrawals. From release 3 on.
    pub total_month_withdraw_notional: Option<Number>,
    /// Notional value of the year's withdrawals. From release 3 on.
    pub total_year_withdraw_notional: Option<Number>,
    /// The product of notional values. From release 3 on.
    pub notional_product_id: Option<ProductId>,
    /// Symbol of the product of notional values. From release 3 on.
    pub notional_product_symbol: Option<Text>,
    /// Notional value of the amount. From release 3 on.
    pub notional_value: Option<Number>,
    /// Notional value of the amount on hold. From release 3 on.
    pub notional_hold_amount: Option<Number>,
    /// Rate from the product to the product of notional values. From release 3 on.
    pub notional_rate: Option<Number>,
    /// Notional value of the day's transfers. From release 4 on.
    pub total_day_transfer_notional: Option<Number>,
    /// Notional value of all inflows and outflows of the day. From one venue, 2025.
    pub total_day_inflows_and_outflows_notional: Option<Number>,
    /// Notional value at the start of the day. From one venue, 2025.
    pub start_of_day_balance_notional: Option<Number>,
    /// Amount that is not on hold; see [`AccountPosition::available`]. From one venue, 2025.
    pub available_balance: Option<Number>,
    /// Notional value of the amount that is not on hold. From one venue, 2025.
    pub available_balance_notional: Option<Number>,
    /// Notional value of deposits not yet credited. From one venue, 2025.
    pub pending_deposits_notional: Option<Number>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl AccountPosition {
    /// Amount that is not on hold: `AvailableBalance` if present, otherwise the amount minus the hold; `None` if that exceeds the
    /// range of a decimal.
    #[must_use]
    pub fn available(&self) -> Option<Number> {
        self.available_balance
            .or_else(|| Some(self.amount.value().checked_sub(self.hold.value())?.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::AccountPosition;
    use crate::json;
    use crate::wire::Number;

    fn position(members: &str) -> AccountPosition {
        let text = format!(
            r#"{{"OMSId":1,"AccountId":9,"ProductSymbol":"BTC","ProductId":3,{members}"PendingDeposits":0,"PendingWithdraws":0,
            "TotalDayDeposits":0,"TotalDayWithdraws":0}}"#
        );
        json::decode(&text).unwrap()
    }

    #[test]
    fn the_available_amount_is_that_of_the_server_or_the_amount_minus_the_hold() {
        let available = |members: &str| position(members).available().as_ref().map(Number::to_string);
        assert_eq!(available(r#""Amount":2.50,"Hold":0.125,"#).as_deref(), Some("2.375"));
        let members = r#""Amount":2.50,"Hold":0.125,"AvailableBalance":2.0,"#;
        assert_eq!(available(members).as_deref(), Some("2.0"));
        let members = r#""Amount":-79228162514264337593543950335,"Hold":1,"#;
        assert_eq!(available(members), None);
    }
}
