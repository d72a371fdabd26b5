//! `GetAccountTransactions`: the credits and debits of an account.
//!
//! Releases up to 3.5 only know `OMSId`, `AccountId` and `Depth`. Fixtures: `fixtures/alphapoint/account/get_account_transactions/`.

use super::{AccountTransaction, ReferenceType, TransactionType};
use crate::alphapoint::{AccountId, OmsId, ProductId, Reply};
use crate::wire::{Extra, Record, UnixMillis, Word};

crate::call! {
    /// Retrieves the credits and debits of an account, newest first.
    pub call GetAccountTransactions = "GetAccountTransactions": GetAccountTransactionsRequest => Reply<Vec<AccountTransaction>>;
}

/// A request for transactions of an account. A filter that is absent matches all.
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
    /// Largest number of transactions; absent for all.
    pub depth: Option<i64>,
    /// Only transactions of this product.
    pub product_id: Option<ProductId>,
    /// Only the transaction with this number.
    pub transaction_id: Option<i64>,
    /// Only transactions that refer to this trade, ticket or transfer.
    pub reference_id: Option<i64>,
    /// Only transactions of these types.
    pub transaction_types: Option<Vec<Word<TransactionType>>>,
    /// Only transactions that refer to objects of these types.
    pub transaction_reference_types: Option<Vec<Word<ReferenceType>>>,
    /// Only transactions at this time or later.
    pub start_timestamp: Option<UnixMillis>,
    /// Only transactions at this time or earlier. Only this name has the capital S.
    pub end_time_stamp: Option<UnixMillis>,
    /// Number of the newest transactions to skip. Known from one client.
    pub start_index: Option<i64>,
    /// Largest number of transactions if `StartIndex` is used. Known from one client.
    pub count: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetAccountTransactionsRequest {
    /// Requests all transactions of an account.
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
