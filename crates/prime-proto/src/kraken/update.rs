//! The envelope of every stream, server to client.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{NextPage, NextPageParts, Page, Records, RequestId};
use crate::json::{Checkpoint, Quotes, Reader};
use crate::walk;
use crate::wire::{Extra, Kind, List, Named, Record, Text, Timestamp};

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

    /// Whether this is the answer to a [`Page`](super::Page), as far as the server says so.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.page == Some(true)
    }

    /// Whether the records are to be deleted.
    #[must_use]
    pub fn is_removal(&self) -> bool {
        self.action == Some(Action::Remove)
    }
}
