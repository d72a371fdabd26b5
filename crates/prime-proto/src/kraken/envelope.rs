//! The members that most messages share.

use super::command::CommandRecord;
use super::update::Stream;
use super::{Cancel, Command, ErrorMessage, Hello, Page, Ping, Pong, RequestId, Subscribe, UnknownMessage, Update};
use crate::json::{self, Decode};
use crate::walk;
use crate::wire::Timestamp;

/// The members of the envelope of a message. Some kinds of message lack some of them.
pub(super) trait Envelope {
    /// `reqid`
    fn reqid(&self) -> Option<RequestId>;

    /// `ts`
    fn ts(&self) -> Option<Timestamp> {
        None
    }

    /// `seqNum`, or `seq` of an error.
    fn seq_num(&self) -> Option<u64> {
        None
    }
}

impl Envelope for Hello {
    fn reqid(&self) -> Option<RequestId> {
        None
    }

    fn ts(&self) -> Option<Timestamp> {
        Some(self.ts)
    }
}

impl Envelope for Pong {
    fn reqid(&self) -> Option<RequestId> {
        Some(self.reqid)
    }

    fn ts(&self) -> Option<Timestamp> {
        Some(self.ts)
    }

    fn seq_num(&self) -> Option<u64> {
        self.seq_num
    }
}

impl Envelope for ErrorMessage {
    fn reqid(&self) -> Option<RequestId> {
        self.reqid
    }

    fn ts(&self) -> Option<Timestamp> {
        self.ts
    }

    fn seq_num(&self) -> Option<u64> {
        self.sequence()
    }
}

impl<T: Stream> Envelope for Update<T> {
    fn reqid(&self) -> Option<RequestId> {
        Some(self.reqid)
    }

    fn ts(&self) -> Option<Timestamp> {
        Some(self.ts)
    }

    fn seq_num(&self) -> Option<u64> {
        Some(self.seq_num)
    }
}

impl Envelope for Subscribe {
    fn reqid(&self) -> Option<RequestId> {
        Some(self.reqid)
    }

    fn ts(&self) -> Option<Timestamp> {
        self.ts
    }
}

impl Envelope for Ping {
    fn reqid(&self) -> Option<RequestId> {
        Some(self.reqid)
    }

    fn ts(&self) -> Option<Timestamp> {
        Some(self.ts)
    }
}

impl Envelope for Cancel {
    fn reqid(&self) -> Option<RequestId> {
        Some(self.reqid)
    }
}

impl Envelope for Page {
    fn reqid(&self) -> Option<RequestId> {
        Some(self.reqid)
    }
}

impl<T: CommandRecord> Envelope for Command<T> {
    fn reqid(&self) -> Option<RequestId> {
        Self::reqid(self)
    }

    /// The manual documents no time for commands; the sample client of a sibling server sends one.
    fn ts(&self) -> Option<Timestamp> {
        self.extra.get("ts").ok().flatten()
    }
}

/// The members of an unknown kind of message that have the form known from other kinds.
impl Envelope for UnknownMessage {
    fn reqid(&self) -> Option<RequestId> {
        find(self, "reqid")
    }

    fn ts(&self) -> Option<Timestamp> {
        find(self, "ts")
    }

    fn seq_num(&self) -> Option<u64> {
        find(self, "seqNum")
    }
}

#[cold]
fn find<T: Decode>(message: &UnknownMessage, member: &str) -> Option<T> {
    let text = message.as_json();
    json::decode(&text[walk::member(text.as_bytes(), member)?]).ok()
}
