//! `GetAccountTransactions`: the credits and debits of an account.
//!
//! Releases up to 3.5 know `OMSId`, `AccountId` and `Depth` alone. Fixtures: `fixtures/alphapoint/account/get_account_transactions/`.

use super::{AccountTransaction, ReferenceType, TransactionType};
use crate::alphapoint::{AccountId, OmsId, ProductId, Reply};
use crate::wire::{Extra, Record, UnixMillis, Word};

crate::call! {
    /// Retrieves the credits and debits of an account, newest first.
    pub call GetAccountTransactions = "GetAccountTransactions": GetAccountTransactionsRequest => Reply<Vec<AccountTransaction>>;
}

/// Whose transactions, and which of them. A filter that is absent lets all of them pass.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetAccountTransactionsRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// At most so many transactions; absent for all.
    pub depth: Option<i64>,
    /// Only those of this product.
    pub product_id: Option<ProductId>,
    /// Only the one with this number.
    pub transaction_id: Option<i64>,
    /// Only those that refer to this trade, ticket or transfer.
    pub reference_id: Option<i64>,
    /// Only those of these types.
    pub transaction_types: Option<Vec<Word<TransactionType>>>,
    /// Only those that refer to something of these types.
    pub transaction_reference_types: Option<Vec<Word<ReferenceType>>>,
    /// Only those at this time or later.
    pub start_timestamp: Option<UnixMillis>,
    /// Only those at this time or earlier. The capital S is in this name alone.
    pub end_time_stamp: Option<UnixMillis>,
    /// How many of the newest are left out. Known from one client.
    pub start_index: Option<i64>,
    /// At most so many transactions, where `StartIndex` is used. Known from one client.
    pub count: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetAccountTransactionsRequest {
    /// All transactions of an account.
    ///
    /// ```
    /// use prime_proto::alphapoint::account::{GetAccountTransactions, GetAccountTransactionsRequest, ReferenceType};
    /// use prime_proto::alphapoint::{AccountId, Call as _, OmsId};
    ///
    /// let request = GetAccountTransactionsRequest::new(OmsId::from(1), AccountId::from(9))
    ///     .depth(50)
    ///     .transaction_reference_types([ReferenceType::Deposit.into(), ReferenceType::Withdraw.into()]);
    /// let text = r#"{"OMSId":1,"AccountId":9,"Depth":50,"TransactionReferenceTypes":["Deposit","Withdraw"]}"#;
    /// assert_eq!(GetAccountTransactions::encode_request(&request), text);
    /// ```
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            ..Self::default()
        }
    }
}
