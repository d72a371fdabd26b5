//! Replies to subscriptions to accounts.

use crate::alphapoint::{Outcome, Refusal};
use crate::wire::{Extra, Record};

/// The reply to a subscription: whether it succeeded.
///
/// It is `{"Subscribed":true}` in every recording; documentation of releases 2.23 and 3.5 shows `{"Subscribe":true}`.
/// `false` is a refusal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Subscription {
    /// Whether the subscription succeeded; see [`Subscription::is_subscribed`].
    pub subscribed: Option<bool>,
    /// The same value, as documentation spells it; see [`Subscription::is_subscribed`].
    pub subscribe: Option<bool>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Subscription {
    /// Creates the reply to a subscription.
    #[must_use]
    pub fn new(subscribed: bool) -> Self {
        Self {
            subscribed: Some(subscribed),
            ..Self::default()
        }
    }

    /// Whether the subscription succeeded, under either spelling.
    #[must_use]
    pub fn is_subscribed(&self) -> bool {
        self.subscribed.or(self.subscribe) == Some(true)
    }
}

impl Outcome for Subscription {
    fn refusal(&self) -> Option<Refusal> {
        (!self.is_subscribed()).then(Refusal::new)
    }
}

/// Whether the subscription ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Unsubscription {
    /// Whether the subscription ended.
    #[serde(rename = "UnSubscribed")]
    pub unsubscribed: Option<bool>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Unsubscription {
    /// Creates the reply to the end of a subscription.
    #[must_use]
    pub fn new(unsubscribed: bool) -> Self {
        Self {
            unsubscribed: Some(unsubscribed),
            ..Self::default()
        }
    }
}

impl Outcome for Unsubscription {
    fn refusal(&self) -> Option<Refusal> {
        (self.unsubscribed != Some(true)).then(Refusal::new)
    }
}

#[cfg(test)]
mod tests {
    use crate::alphapoint::Call as _;
    use crate::alphapoint::account::{SubscribeAccountEvents, UnsubscribeAccountEvents};

    #[test]
    fn only_true_is_a_subscription() {
        let is_subscribed = |text: &str| {
            SubscribeAccountEvents::decode_reply(text)
                .unwrap()
                .into_result()
                .is_ok()
        };
        for text in [r#"{"Subscribed":true}"#, r#"{"Subscribe":true}"#] {
            assert!(is_subscribed(text), "{text}");
        }
        for text in [
            r#"{"Subscribed":false}"#,
            r#"{"Subscribe":false}"#,
            "{}",
            r#"{"result":true}"#,
        ] {
            assert!(!is_subscribed(text), "{text}");
        }
    }

    #[test]
    fn only_true_ends_a_subscription() {
        let is_ended = |text: &str| {
            UnsubscribeAccountEvents::decode_reply(text)
                .unwrap()
                .into_result()
                .is_ok()
        };
        assert!(is_ended(r#"{"UnSubscribed":true}"#));
        assert!(!is_ended(r#"{"UnSubscribed":false}"#));
    }
}
