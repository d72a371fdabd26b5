//! The envelope of every stream, server to client.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{NextPage, NextPageParts, Page, Records, RequestId};
use crate::json::{Checkpoint, Quotes, Reader, walk};
use crate::wire::{Extra, Kind, List, Named, Record, Text, Timestamp};

/// The record of a stream; its name is the name of the stream.
pub trait Stream: Named + Record + Serialize + DeserializeOwned + 'static {}

crate::open_enum! {
    /// What to do with the records of an update.
    pub enum Action {
        /// Add them, or replace what is known of them.
        Update = "Update",
        /// Forget them.
        Remove = "Remove",
    }
}

/// News of a stream: some of its records.
///
/// The first answer to a subscription is a snapshot (`initial`), what follows are changes. Manual: *Subscribe*, *User*.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "{T}Update"))]
#[cfg_attr(feature = "schema", schemars(transform = super::records::keys_if_removed))]
#[record(new, otherwise = Self::removal)]
#[non_exhaustive]
pub struct Update<T: Stream> {
    /// Number of the subscription.
    pub reqid: RequestId,
    /// Name of the stream.
    #[serde(rename = "type")]
    kind: Kind<T>,
    /// Time of the server.
    pub ts: Timestamp,
    /// The text that the subscription carried; absent where it carried none.
    pub tag: Option<Text>,
    /// Whether these records are the snapshot; absent, and in one example `false`, on changes. May be true once for each
    /// type when one request named several.
    pub initial: Option<bool>,
    /// Counter of messages for this subscription, from 1; an aid for finding faults, not a promise.
    #[serde(rename = "seqNum")]
    pub seq_num: u64,
    /// What to do with the records; absent in most documented examples, where it is an update.
    pub action: Option<Action>,
    /// How many records the stream has in all.
    pub total_count: Option<u64>,
    /// The records.
    pub data: Records<T>,
    /// Where the next page begins, for a [`Page`](super::Page); absent on the last one.
    pub next: Option<Text>,
    /// Whether this is the answer to a [`Page`](super::Page). Inferred: a client of a sibling server reads it, no example of the manual
    /// has it.
    pub page: Option<bool>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An update whose records may be any objects.
#[derive(Record)]
struct Removal {
    reqid: RequestId,
    #[serde(rename = "type")]
    kind: Text,
    ts: Timestamp,
    tag: Option<Text>,
    initial: Option<bool>,
    #[serde(rename = "seqNum")]
    seq_num: u64,
    action: Option<Action>,
    total_count: Option<u64>,
    data: List<Extra>,
    next: Option<Text>,
    page: Option<bool>,
    #[serde(flatten)]
    extra: Extra,
}

impl<T: Stream> Update<T> {
    /// Reads an update that removes records and does not have them whole.
    fn removal<Q: Quotes>(reader: &mut Reader<'_, Q>, start: Checkpoint) -> Option<Self> {
        let reader = Q::bare(reader)?;
        let removal = reader.or_else(start, |reader| {
            let text = reader.rest();
            let action = &text[walk::member(text.as_bytes(), "action")?];
            let action = walk::text(action.strip_prefix('"')?.strip_suffix('"')?);
            if *action != *Action::Remove.as_str() {
                return None;
            }
            <Removal as crate::json::Decode>::decode(reader).filter(|removal| removal.kind == T::NAME)
        })?;
        let Removal {
            reqid,
            ts,
            tag,
            initial,
            seq_num,
            action,
            total_count,
            data,
            next,
            page,
            extra,
            ..
        } = removal;
        Some(Self {
            reqid,
            kind: Kind::new(),
            ts,
            tag,
            initial,
            seq_num,
            action,
            total_count,
            data: Records::of_keys(data),
            next,
            page,
            extra,
        })
    }

    /// Whether these records are the snapshot.
    #[must_use]
    pub fn is_initial(&self) -> bool {
        self.initial == Some(true)
    }

    /// The request for the page that follows; `None` on the last one.
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

    /// Whether this is the answer to a [`Page`](super::Page), as far as the server says so.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.page == Some(true)
    }

    /// Whether the records are to be forgotten.
    #[must_use]
    pub fn is_removal(&self) -> bool {
        self.action == Some(Action::Remove)
    }
}
