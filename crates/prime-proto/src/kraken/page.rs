//! `page`, client to server: asks for the next page of a stream.
//!
//! The reply is an update of the subscription; `seqNum` continues. Manual: *Page*. Fixtures: `fixtures/kraken/page/`.

use super::RequestId;
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
