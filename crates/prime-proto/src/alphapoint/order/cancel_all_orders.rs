//! `CancelAllOrders`: cancels the open orders of an account, or those of an instrument.
//!
//! All releases. Fixtures: `fixtures/alphapoint/order/cancel_all_orders/`.

use crate::alphapoint::validate::Findings;
use crate::alphapoint::{AccountId, BrokenRule, InstrumentId, OmsId, Problems, StandardResponse, UserId, Validate};
use crate::wire::{Extra, Record};

crate::call! {
    /// Cancels the open orders that match the filter: a member that is absent or 0 matches all. Only operators may omit the account.
    ///
    /// The instrument is spelled `InstrumentId` in the examples of all manuals and `IntrumentId` in the tables of three of them. Which
    /// one servers read is not proven, and a server that ignores the filter cancels the orders of every instrument: send both.
    pub call CancelAllOrders = "CancelAllOrders": CancelAllOrdersRequest => StandardResponse;
}

/// A request to cancel orders.
///
/// **If the server ignores a filter, it cancels more orders than intended.** The instrument has two spellings;
/// [`only_instrument`](Self::only_instrument) sets both, and [`Validate`] reports a filter that may be ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CancelAllOrdersRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// Only the orders of this account; absent or 0 for all accounts, which only operators may cancel.
    pub account_id: Option<AccountId>,
    /// Only the orders of this user. The manual 2.23 only.
    pub user_id: Option<UserId>,
    /// Only the orders of this instrument; absent or 0 for all instruments. The spelling of the
    /// examples; [`only_instrument`](Self::only_instrument) sets both.
    pub instrument_id: Option<InstrumentId>,
    /// The same value in the spelling of the tables.
    pub intrument_id: Option<InstrumentId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl CancelAllOrdersRequest {
    /// Cancels all orders of an account.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            ..Self::default()
        }
    }

    /// Limits the request to the orders of an instrument, under both spellings.
    ///
    /// ```
    /// use prime_proto::alphapoint::order::{CancelAllOrders, CancelAllOrdersRequest};
    /// use prime_proto::alphapoint::{AccountId, Call as _, InstrumentId, OmsId, Validate as _};
    ///
    /// let request = CancelAllOrdersRequest::new(OmsId::from(1), AccountId::from(9)).only_instrument(InstrumentId::from(7));
    /// let text = r#"{"OMSId":1,"AccountId":9,"InstrumentId":7,"IntrumentId":7}"#;
    /// assert_eq!(CancelAllOrders::encode_request(&request), text);
    /// request.validate()?;
    /// # Ok::<(), prime_proto::alphapoint::Problems>(())
    /// ```
    #[must_use]
    pub fn only_instrument(mut self, instrument_id: InstrumentId) -> Self {
        self.instrument_id = Some(instrument_id);
        self.intrument_id = Some(instrument_id);
        self
    }

    /// The instrument under either spelling; `None` for all instruments.
    #[must_use]
    pub fn instrument(&self) -> Option<InstrumentId> {
        let spellings = [self.instrument_id, self.intrument_id];
        spellings.into_iter().flatten().find(|instrument| instrument.get() != 0)
    }
}

/// Checks that the server reads every filter: none is 0, the instrument has both spellings, and no member is unknown.
impl Validate for CancelAllOrdersRequest {
    fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::new(&self.extra);
        findings.identifiers([("OMSId", self.oms_id.is_some())]);
        let filters = [
            ("AccountId", self.account_id.map(AccountId::get)),
            ("UserId", self.user_id.map(UserId::get)),
            ("InstrumentId", self.instrument_id.map(InstrumentId::get)),
            ("IntrumentId", self.intrument_id.map(InstrumentId::get)),
        ];
        for (path, filter) in filters {
            if filter == Some(0) {
                let why = "is 0, which matches all orders";
                findings.add(path, BrokenRule::Ignored { why });
            }
        }
        match (self.instrument_id, self.intrument_id) {
            (Some(_), None) => {
                let why = "some manuals spell `IntrumentId`";
                findings.add("InstrumentId", BrokenRule::Ignored { why });
            }
            (None, Some(_)) => {
                let why = "some manuals spell `InstrumentId`";
                findings.add("IntrumentId", BrokenRule::Ignored { why });
            }
            (Some(one), Some(other)) if one != other => {
                let why = "differs from `InstrumentId`";
                findings.add("IntrumentId", BrokenRule::Ignored { why });
            }
            _ => {}
        }
        for (name, _) in self.extra.iter() {
            if !Self::MEMBERS.iter().any(|known| name.eq_ignore_ascii_case(known)) {
                let why = "no manual documents";
                findings.add(name, BrokenRule::Ignored { why });
            }
        }
        findings.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::{CancelAllOrders, CancelAllOrdersRequest};
    use crate::alphapoint::{Call as _, InstrumentId, Validate as _};

    #[test]
    fn either_spelling_is_the_instrument() {
        for text in [
            r#"{"InstrumentId":7}"#,
            r#"{"IntrumentId":7}"#,
            r#"{"InstrumentId":0,"IntrumentId":7}"#,
        ] {
            let request = CancelAllOrders::decode_request(text).unwrap();
            assert_eq!(request.instrument(), Some(InstrumentId::from(7)), "{text}");
            assert_eq!(CancelAllOrders::encode_request(&request), text);
        }
        assert_eq!(CancelAllOrdersRequest::default().instrument(), None);
    }

    #[test]
    fn every_filter_that_may_be_ignored_is_reported() {
        let broken = |text: &str| {
            let validated = CancelAllOrders::decode_request(text).unwrap().validate();
            let problems = validated.err().into_iter().flatten();
            problems
                .map(|problem| problem.to_string())
                .collect::<Vec<_>>()
                .join("\n")
        };
        assert_eq!(
            broken(r#"{"omsId":1,"accountid":9,"InstrumentId":7,"IntrumentId":7}"#),
            ""
        );
        insta::assert_snapshot!(broken(r#"{"OMSId":1,"InstrumentId":7}"#), @"InstrumentId: found a filter that some manuals spell `IntrumentId`, expected one that every server reads: without it, all orders are cancelled");
        insta::assert_snapshot!(broken(r#"{"OMSId":1,"IntrumentId":7}"#), @"IntrumentId: found a filter that some manuals spell `InstrumentId`, expected one that every server reads: without it, all orders are cancelled");
        insta::assert_snapshot!(broken(r#"{"AccountId":0,"InstrumentId":7,"IntrumentId":8,"Instrument":7}"#), @r"
        OMSId: found nothing, expected an identifier
        AccountId: found a filter that is 0, which matches all orders, expected one that every server reads: without it, all orders are cancelled
        IntrumentId: found a filter that differs from `InstrumentId`, expected one that every server reads: without it, all orders are cancelled
        Instrument: found a filter that no manual documents, expected one that every server reads: without it, all orders are cancelled
        ");
    }
}
