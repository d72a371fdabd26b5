//! `page`, client to server: asks for the next page of a stream.
//!
//! The reply is an update of the subscription; `seqNum` continues. Manual: *Page*. Fixtures: `fixtures/kraken/page/`.

use super::{RequestId, Subscription};
use crate::json;
use crate::wire::{Extra, Kind, Named, RawJson, Record, Text};

/// A request for the next page of streams.
///
/// Leniency: the older generation of the manual names the list `data`, the newer one `streams`. Both are read, and `streams`
/// is written. If a message has both, `data` stays in `extra`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "PageForms")]
#[non_exhaustive]
pub struct Page {
    /// Number of the subscription.
    pub reqid: RequestId,
    /// Always `page`.
    #[serde(rename = "type")]
    kind: Kind<Page>,
    /// The streams to continue.
    pub streams: Vec<NextPage>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The position in one stream at which the next page begins.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(parts)]
#[non_exhaustive]
pub struct NextPage {
    /// Name of the stream.
    pub name: Text,
    /// The `next` of the last message, unchanged.
    pub after: Text,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The page request of both generations of the manual.
#[derive(Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline, extend("anyOf" = one_of_the_lists())))]
struct PageForms {
    /// Number of the subscription.
    reqid: RequestId,
    /// Always `page`.
    #[serde(rename = "type")]
    kind: Kind<Page>,
    /// The streams to continue.
    streams: Option<Vec<NextPage>>,
    /// The same list in the older generation of the manual.
    data: Option<Vec<NextPage>>,
    #[serde(flatten)]
    extra: Extra,
}

/// One of the lists must be present and not null.
#[cfg(feature = "schema")]
fn one_of_the_lists() -> serde_json::Value {
    let list = |name: &str| serde_json::json!({ "properties": { name: { "type": "array" } }, "required": [name] });
    serde_json::json!([list("streams"), list("data")])
}

/// Both forms of the list are missing.
#[derive(Debug, thiserror::Error)]
#[error("member `streams` is missing")]
struct NoStreams;

impl TryFrom<PageForms> for Page {
    type Error = NoStreams;

    fn try_from(forms: PageForms) -> Result<Self, NoStreams> {
        let PageForms {
            reqid,
            kind,
            streams,
            data,
            mut extra,
        } = forms;
        let streams = match (streams, data) {
            (Some(streams), Some(data)) => {
                // A list of records is always JSON.
                extra.insert("data", RawJson::from_value(&data).map_err(|_| NoStreams)?);
                streams
            }
            (streams, data) => streams.or(data).ok_or(NoStreams)?,
        };
        Ok(Self {
            reqid,
            kind,
            streams,
            extra,
        })
    }
}

impl Named for Page {
    const NAME: &'static str = "page";
}

impl Page {
    /// Requests the next pages of the subscription `reqid`.
    #[must_use]
    pub fn new(reqid: RequestId, streams: impl IntoIterator<Item = NextPage>) -> Self {
        Self {
            reqid,
            kind: Kind::new(),
            streams: streams.into_iter().collect(),
            extra: Extra::new(),
        }
    }
}

impl NextPage {
    /// Repeats the parameters of the subscription after `name` and `after`. The manual does not ask for it; a client of a sibling server
    /// does so.
    ///
    /// ```
    /// use prime_proto::kraken::{NextPage, NextPageParts, OrderSubscription, Symbol};
    ///
    /// let subscription = OrderSubscription::new().symbol(Symbol::from("BTC-USD"));
    /// let next = NextPage::new(NextPageParts { name: "Order".into(), after: "cursor-1".into() });
    /// let next = next.with_parameters_of(&subscription.into());
    /// assert_eq!(next.extra.raw("Symbol"), Some("\"BTC-USD\""));
    /// ```
    #[must_use]
    pub fn with_parameters_of(mut self, subscription: &Subscription) -> Self {
        let text = json::encode(subscription);
        // What was encoded is an object.
        let parameters: Extra = json::decode(&text).unwrap_or_default();
        for (name, value) in parameters.iter().filter(|(name, _)| !matches!(*name, "name" | "after")) {
            self.extra.insert(name, value.clone());
        }
        self
    }
}
