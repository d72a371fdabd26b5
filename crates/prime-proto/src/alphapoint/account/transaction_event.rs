//! `TransactionEvent`: a credit or debit, after `SubscribeAccountEvents`.
//!
//! Known from the types of one venue's client, with the members of a transaction in a different order. Fixtures:
//! `fixtures/alphapoint/account/transaction_event/`.

use super::AccountTransaction;

crate::event! {
    /// An account was credited or debited.
    pub event TransactionEvent = "TransactionEvent": AccountTransaction;
}
