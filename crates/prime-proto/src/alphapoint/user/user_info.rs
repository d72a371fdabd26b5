//! The record of a user, the reply of `GetUserInfo` and `SetUserInfo`.
//!
//! Manual: *`GetUserInfo`*, *`SetUserInfo`*. Fixtures: `fixtures/alphapoint/user/get_user_info/`.

use crate::alphapoint::{AccountId, AffiliateId, OmsId, OperatorId, UserId};
use crate::wire::{Extra, Record, Secret, TextOrNull, TimestampMillis};

/// A user.
///
/// The members up to `PendingCodeTime` are in the manual (2.23) and in every recording; `Locked` and the two members after it were
/// added with release 3.3, the rest with 4.x, where venues differ.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct UserInfo {
    /// The user.
    pub user_id: UserId,
    /// Login name.
    pub user_name: TextOrNull,
    /// Email address.
    pub email: TextOrNull,
    /// Not used; empty on every server seen.
    pub password_hash: Secret,
    /// The code that confirms the email address until it is confirmed; otherwise empty.
    pub pending_email_code: Secret,
    /// Whether the email address is verified.
    pub email_verified: bool,
    /// The default account; 0 in one recording.
    pub account_id: AccountId,
    /// When the record was created. The table of the manual says "long integer", its example and every recording have a string.
    pub date_time_created: TimestampMillis,
    /// Affiliate number; 0 for none. An organisation in the manual, the user's own number in 4.x.
    pub affiliate_id: Option<AffiliateId>,
    /// The same value, as the manual's table spells it; see [`UserInfo::affiliate`].
    pub affiliated_id: Option<AffiliateId>,
    /// Affiliate number of the referrer of this user; 0 for none.
    pub referer_id: Option<AffiliateId>,
    /// The same value, as the table of the 3.5 documentation spells it; see [`UserInfo::referer`].
    pub referrer_id: Option<AffiliateId>,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// Whether the user must use two-factor authentication.
    #[serde(rename = "Use2FA")]
    pub use_2fa: bool,
    /// Not used; empty on every server seen.
    pub salt: Secret,
    /// When the pending code was sent; not set if there is none.
    pub pending_code_time: TimestampMillis,
    /// Whether the user is locked out. From release 3.3 on.
    pub locked: Option<bool>,
    /// When the user was last locked out, even if it is unlocked now; not set if it never was. From release 3.3 on.
    pub locked_time: Option<TimestampMillis>,
    /// Number of consecutive failed logins. From release 3.3 on.
    pub number_of_failed_attempt: Option<i64>,
    /// Whether the user may borrow on margin. 4.x.
    pub margin_borrower_enabled: Option<bool>,
    /// Whether the user may not buy on margin. 4.x; absent on one venue.
    pub margin_acquisition_halt: Option<bool>,
    /// The operator. 4.x.
    pub operator_id: Option<OperatorId>,
    /// Level of the user. One venue, 2025.
    pub user_level: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl UserInfo {
    /// Affiliate number under either spelling.
    #[must_use]
    pub fn affiliate(&self) -> Option<AffiliateId> {
        self.affiliate_id.or(self.affiliated_id)
    }

    /// Affiliate number of the referrer under either spelling.
    #[must_use]
    pub fn referer(&self) -> Option<AffiliateId> {
        self.referer_id.or(self.referrer_id)
    }
}
