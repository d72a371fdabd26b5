//! The envelope of every stream, server to client.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{NextPage, NextPageParts, Page, RequestId};
use crate::wire::{Extra, Kind, Named, Record, Text, Timestamp};

/// The record of a stream; its name is the name of the stream.
pub trait Stream: Named + Record + Serialize + DeserializeOwned + 'static {}

crate::open_enum! {
    /// What to do with the records of an update.
    pub enum Action {
        /// Add the records, or replace those known before.
        Update = "Update",
        /// Delete the records.
        Remove = "Remove",
    }
}

/// A message of a stream, with some of its records.
///
/// The first update of a subscription is a snapshot (`initial`); changes follow. Manual: *Subscribe*, *User*.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "{T}Update"))]
#[record(new)]
#[non_exhaustive]
pub struct Update<T: Stream> {
    /// Number of the subscription.
    pub reqid: RequestId,
    /// Name of the stream.
    #[serde(rename = "type")]
    kind: Kind<T>,
    /// Time of the server.
    pub ts: Timestamp,
    /// The `tag` of the subscription; absent if it had none.
    pub tag: Option<Text>,
    /// Whether these records are the snapshot; on changes absent, or `false` in one example. May be true once for each
    /// stream of a request.
    pub initial: Option<bool>,
    /// Counter of messages for this subscription, from 1; a diagnostic aid without guarantee.
    #[serde(rename = "seqNum")]
    pub seq_num: u64,
    /// What to do with the records; absent for an update in most documented examples.
    pub action: Option<Action>,
    /// Total number of records of the stream.
    pub total_count: Option<u64>,
    /// The records.
    pub data: Vec<T>,
    /// Where the next page begins, for a [`Page`](super::Page); absent on the last one.
    pub next: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl<T: Stream> Update<T> {
    /// Whether these records are the snapshot.
    #[must_use]
    pub fn is_initial(&self) -> bool {
        self.initial == Some(true)
    }

    /// The request for the next page; `None` on the last one.
    ///
    /// ```
    /// use prime_proto::kraken::{ClientMessage, Security, Update};
    ///
    /// let text = r#"{"reqid":3,"type":"Security","ts":"2021-09-15T03:33:07.545223Z","seqNum":1,"data":[],"next":"page-2"}"#;
    /// let update: Update<Security> = prime_proto::json::decode(text)?;
    /// let page = update.next_page().unwrap();
    /// assert_eq!(
    ///     ClientMessage::from(page).encode(),
    ///     r#"{"reqid":3,"type":"page","streams":[{"name":"Security","after":"page-2"}]}"#
    /// );
    /// # Ok::<(), prime_proto::DecodeError>(())
    /// ```
    #[must_use]
    pub fn next_page(&self) -> Option<Page> {
        let next = NextPage::new(NextPageParts {
            name: T::NAME.into(),
            after: self.next.clone()?,
        });
        Some(Page::new(self.reqid, [next]))
    }

    /// Whether the records are to be deleted.
    #[must_use]
    pub fn is_removal(&self) -> bool {
        self.action == Some(Action::Remove)
    }
}
