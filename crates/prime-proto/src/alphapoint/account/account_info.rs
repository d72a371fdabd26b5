//! The record of an account.

use super::{AccountType, FeeProductType, MarginAccountStatus, RiskType};
use crate::alphapoint::{AccountId, AffiliateId, OmsId, ProductId};
use crate::wire::{Extra, MaybeQuoted, Nullable, Record, Text, TextOrNull, TimestampMillis, Word};

/// An account: its owner, how its risk is checked, and how it pays fees.
///
/// The required members are in every recording: of 2019 (18 members), 2022 (19), 2023 (20) and 2025 (23). A Python client shows every
/// number as a string, so both forms are read, and written in the form in which they were read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(parts)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AccountInfo {
    /// The order management system. Only this object has a capital D in the name.
    #[serde(rename = "OMSID")]
    pub oms_id: MaybeQuoted<OmsId>,
    /// The account.
    pub account_id: MaybeQuoted<AccountId>,
    /// Name of the account, often the login name or email address of its owner.
    pub account_name: TextOrNull,
    /// Another name of the account; null or empty if it has none.
    pub account_handle: Nullable<Text>,
    /// Identifier of the firm that owns the account; null if no firm does.
    pub firm_id: Nullable<Text>,
    /// Name of the firm that owns the account; null if no firm does.
    pub firm_name: Nullable<Text>,
    /// Type of the account.
    pub account_type: Word<AccountType>,
    /// Group of accounts that pay the same fees; see [`AccountInfo::fee_group`].
    pub fee_group_id: Option<MaybeQuoted<i64>>,
    /// The same value, as releases up to 3.5 spell it; see [`AccountInfo::fee_group`].
    #[serde(rename = "FeeGroupID")]
    pub older_fee_group_id: Option<MaybeQuoted<i64>>,
    /// The account that this one belongs to; 0 if there is none.
    #[serde(rename = "ParentID")]
    pub parent_id: MaybeQuoted<AccountId>,
    /// How the risk of the account is checked.
    pub risk_type: Word<RiskType>,
    /// Whether the account may trade on margin. From one venue, 2025.
    pub margin_account_status: Option<Word<MarginAccountStatus>>,
    /// Verification level of the owner; higher levels have higher limits.
    pub verification_level: MaybeQuoted<i64>,
    /// Name of that level. From release 4.4 on; null in recordings.
    pub verification_level_name: Nullable<Text>,
    /// Credit tier of the account; 0 if it has no credit.
    pub credit_tier: Option<MaybeQuoted<i64>>,
    /// In which product fees are paid.
    pub fee_product_type: Word<FeeProductType>,
    /// The product in which fees are paid, if it is a single one; otherwise 0.
    pub fee_product: MaybeQuoted<ProductId>,
    /// Affiliate number of the referrer; 0 for none.
    pub referer_id: MaybeQuoted<AffiliateId>,
    /// The product in which fees are paid at a discount; 0 for none.
    pub loyalty_product_id: Option<MaybeQuoted<ProductId>>,
    /// Whether fees are paid in that product.
    pub loyalty_enabled: Option<bool>,
    /// Venues at which the account may trade; empty in recordings of 2019, absent in later ones.
    pub supported_venue_ids: Option<Vec<i64>>,
    /// Price tier of the account.
    pub price_tier: Option<MaybeQuoted<i64>>,
    /// Whether the account is frozen.
    pub frozen: Option<bool>,
    /// When the account last changed. From one venue, 2025.
    pub date_time_updated: Option<TimestampMillis>,
    /// When the account was created. From one venue, 2025.
    pub date_time_created: Option<TimestampMillis>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl AccountInfo {
    /// Group of accounts that pay the same fees, under either spelling.
    #[must_use]
    pub fn fee_group(&self) -> Option<i64> {
        let group = self.fee_group_id.as_ref().or(self.older_fee_group_id.as_ref());
        group.map(MaybeQuoted::get)
    }
}

#[cfg(test)]
mod tests {
    use super::AccountInfo;
    use crate::json;

    #[test]
    fn the_fee_group_is_found_under_either_spelling() {
        let group = |members: &str| {
            let text = format!(
                r#"{{"OMSID":1,"AccountId":9,"AccountName":"m","AccountHandle":"","FirmId":null,"FirmName":null,
                "AccountType":"Asset",{members}"ParentID":0,"RiskType":"Normal","VerificationLevel":1,
                "FeeProductType":"BaseProduct","FeeProduct":0,"RefererId":0}}"#
            );
            json::decode::<AccountInfo>(&text).unwrap().fee_group()
        };
        assert_eq!(group(r#""FeeGroupId":4,"#), Some(4));
        assert_eq!(group(r#""FeeGroupID":"5","#), Some(5));
        assert_eq!(group(""), None);
    }
}
