//! The record of a transaction.

use super::{ReferenceType, TransactionType};
use crate::alphapoint::{AccountId, OmsId, ProductId};
use crate::wire::{Extra, Number, Record, UnixMillis, Word};

/// A credit or debit of an account, and the balance after it.
///
/// Recordings of 2020 and 2023 have the same 12 members; either `CR` or `DR` is 0.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(parts)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AccountTransaction {
    /// Number of the transaction.
    pub transaction_id: i64,
    /// Number of the trade, ticket or transfer that the transaction refers to; see `ReferenceType`.
    pub reference_id: i64,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// The account.
    pub account_id: AccountId,
    /// Amount credited; 0 for a debit.
    #[serde(rename = "CR")]
    pub cr: Number,
    /// Amount debited; 0 for a credit.
    #[serde(rename = "DR")]
    pub dr: Number,
    /// The account on the other side; see [`AccountTransaction::other_account`].
    pub counterparty: Option<AccountId>,
    /// The same value, spelled as in trades; see [`AccountTransaction::other_account`].
    pub counter_party: Option<AccountId>,
    /// What the transaction is for.
    pub transaction_type: Word<TransactionType>,
    /// What the transaction refers to.
    pub reference_type: Word<ReferenceType>,
    /// The product.
    pub product_id: ProductId,
    /// Balance of the product after the transaction.
    pub balance: Number,
    /// When the transaction was booked.
    pub time_stamp: UnixMillis,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl AccountTransaction {
    /// The account on the other side, under either spelling.
    #[must_use]
    pub fn other_account(&self) -> Option<AccountId> {
        self.counterparty.or(self.counter_party)
    }

    /// Change of the balance: the credit minus the debit, negative for a debit; `None` if that exceeds the range of a
    /// decimal.
    #[must_use]
    pub fn change(&self) -> Option<Number> {
        Some(self.cr.value().checked_sub(self.dr.value())?.into())
    }
}

#[cfg(test)]
mod tests {
    use super::AccountTransaction;
    use crate::alphapoint::AccountId;
    use crate::json;
    use crate::wire::Number;

    fn transaction(members: &str) -> AccountTransaction {
        let text = format!(
            r#"{{"TransactionId":1,"ReferenceId":2,"OMSId":1,"AccountId":9,{members}"TransactionType":"Trade","ReferenceType":"Trade",
            "ProductId":3,"Balance":1.5,"TimeStamp":1690000000000}}"#
        );
        json::decode(&text).unwrap()
    }

    #[test]
    fn the_other_account_is_found_under_either_spelling() {
        let other = |members: &str| transaction(&format!(r#""CR":0,"DR":0,{members}"#)).other_account();
        assert_eq!(other(r#""Counterparty":4,"#), Some(AccountId::from(4)));
        assert_eq!(other(r#""CounterParty":5,"#), Some(AccountId::from(5)));
        assert_eq!(other(""), None);
    }

    #[test]
    fn a_debit_is_a_negative_change() {
        let change = |members: &str| transaction(members).change().as_ref().map(Number::to_string);
        assert_eq!(change(r#""CR":0.5,"DR":0.0,"#).as_deref(), Some("0.5"));
        assert_eq!(change(r#""CR":0.0,"DR":0.25,"#).as_deref(), Some("-0.25"));
    }
}
