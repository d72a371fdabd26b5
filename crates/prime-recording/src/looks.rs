//! Decides by the names of its members whether an object is a message.
//!
//! Wrappers of recorders have a `type`, too, so the name alone does not decide: it also counts where the object was found.

use prime_proto::Protocol;
use prime_proto::kraken::{ClientMessage, ServerMessage};

use crate::json::{Member, members};

/// The members that any message of Kraken Prime may have.
const ENVELOPE: [&[u8]; 14] = [
    b"type",
    b"reqid",
    b"ts",
    b"tag",
    b"initial",
    b"seqNum",
    b"seq",
    b"action",
    b"total_count",
    b"next",
    b"data",
    b"streams",
    b"error",
    b"session_id",
];

/// Names that recorders give to the events of a connection. An object of such a type is not a message unless it has `reqid`.
const EVENTS: [&[u8]; 24] = [
    b"open",
    b"opened",
    b"close",
    b"closed",
    b"message",
    b"msg",
    b"send",
    b"sent",
    b"receive",
    b"received",
    b"recv",
    b"in",
    b"out",
    b"text",
    b"binary",
    b"frame",
    b"connect",
    b"connected",
    b"disconnect",
    b"disconnected",
    b"ping",
    b"pong",
    b"request",
    b"response",
];

/// What is known of an object from its members.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each member of interest")]
struct Seen<'a> {
    /// The value of `type` if it is a string.
    kind: Option<&'a [u8]>,
    has_type: bool,
    /// Whether the members `m`, `n`, `i` and `o` are present.
    frame: [bool; 4],
    is_frame_typed: bool,
    reqid: bool,
    is_reqid_number: bool,
    error: bool,
    ts: bool,
    data: bool,
    /// Whether there are no members outside [`ENVELOPE`].
    is_envelope: bool,
}

impl<'a> Seen<'a> {
    fn of(text: &'a [u8], members: &[Member<'_>]) -> Self {
        let mut seen = Self {
            is_envelope: true,
            is_frame_typed: true,
            ..Self::default()
        };
        for Member { name, value } in members {
            let value = &text[value.clone()];
            let is_number = value.first().is_some_and(|byte| matches!(byte, b'-' | b'0'..=b'9'));
            seen.is_envelope &= ENVELOPE.contains(&&**name);
            match &**name {
                b"type" => {
                    seen.has_type = true;
                    seen.kind = value.strip_prefix(b"\"").and_then(|value| value.strip_suffix(b"\""));
                }
                b"m" => {
                    seen.frame[0] = true;
                    seen.is_frame_typed &= is_number;
                }
                b"n" => {
                    seen.frame[1] = true;
                    seen.is_frame_typed &= value.starts_with(b"\"");
                }
                b"i" => seen.frame[2] = true,
                b"o" => seen.frame[3] = true,
                b"reqid" => {
                    seen.reqid = true;
                    seen.is_reqid_number = is_number;
                }
                b"error" => seen.error = true,
                b"ts" | b"seqNum" | b"seq" => seen.ts = true,
                b"data" | b"streams" => seen.data = true,
                _ => {}
            }
        }
        seen
    }

    fn is_known(&self) -> bool {
        let is_one = |kinds: &[&str]| kinds.iter().any(|known| Some(known.as_bytes()) == self.kind);
        is_one(ServerMessage::KINDS) || is_one(ClientMessage::KINDS)
    }

    /// Whether the kind is a word that only Kraken Prime uses: streams and commands start with a capital letter.
    fn is_distinct(&self) -> bool {
        self.kind
            .is_some_and(|kind| kind.first().is_some_and(u8::is_ascii_uppercase))
            && self.is_known()
    }

    /// The protocol of an object that has nothing around it, if it is a message.
    fn bare(&self) -> Option<Protocol> {
        if self.frame[0] && self.frame[1] && (self.frame[2] || self.frame[3] || !self.has_type) {
            return Some(Protocol::AlphaPoint);
        }
        let is_event = self.kind.is_some_and(|kind| EVENTS.contains(&kind));
        let is_message = match self.has_type {
            true if is_event && !self.reqid => false,
            true => self.reqid || self.is_distinct() || self.is_envelope,
            false => self.is_envelope && (self.reqid || self.error),
        };
        is_message.then_some(Protocol::KrakenPrime)
    }

    /// The protocol of an object found inside something else, if it is a message. The rules are stricter than for a bare object.
    fn nested(&self) -> Option<Protocol> {
        if self.frame[0] && self.frame[1] {
            return (self.is_frame_typed && (self.frame[2] || self.frame[3])).then_some(Protocol::AlphaPoint);
        }
        let is_message = if self.kind.is_some() {
            self.is_reqid_number
                || self.is_distinct() && (self.ts || self.data)
                || self.is_known() && self.is_envelope && self.ts
        } else {
            !self.has_type && self.error && self.is_reqid_number
        };
        is_message.then_some(Protocol::KrakenPrime)
    }
}

/// The protocol of the message that the object with these members is; `None` if it is not a message.
#[must_use]
pub fn of_members(text: &[u8], members: &[Member<'_>], is_bare: bool) -> Option<Protocol> {
    let seen = Seen::of(text, members);
    if is_bare { seen.bare() } else { seen.nested() }
}

/// The protocol of the message that the object at `at` is; `None` if it is not a message.
#[must_use]
pub fn of(text: &[u8], at: usize, is_bare: bool) -> Option<Protocol> {
    of_members(text, &members(text, at).collect::<Vec<_>>(), is_bare)
}

/// The protocol of the message that the malformed object at `at` should have been; `None` if it does not look like one.
#[must_use]
pub fn of_broken(text: &[u8], at: usize) -> Option<Protocol> {
    let members: Vec<_> = members(text, at).collect();
    let last = crate::json::last_name(text, at);
    let seen = Seen::of(text, &members);
    let has = |seen: bool, name: &[u8]| seen || last == Some(name);
    if has(seen.frame[0], b"m") && has(seen.frame[1], b"n") {
        return Some(Protocol::AlphaPoint);
    }
    (has(seen.has_type, b"type") && seen.is_envelope || has(seen.reqid, b"reqid")).then_some(Protocol::KrakenPrime)
}

/// The protocol of the bare object at the start of `text`, if its first members decide it, and whether it is also a message if its
/// kind is unknown.
pub fn at_once(text: &[u8]) -> Option<(Protocol, bool)> {
    let first = after(text, b"{")?;
    if after(first, b"\"m\"").is_some() {
        return Some((Protocol::AlphaPoint, true));
    }
    let numbered = after(first, b"\"reqid\"").and_then(|rest| {
        let number = after(rest, b":")?.trim_ascii_start();
        let digits = number.iter().take_while(|byte| byte.is_ascii_digit()).count();
        after(&number[digits..], b",").filter(|_| digits > 0)
    });
    let kind = after(after(numbered.unwrap_or(first), b"\"type\"")?, b":")?.trim_ascii_start();
    let is_distinct = kind.get(1).is_some_and(u8::is_ascii_uppercase) || kind.starts_with(b"\"hello\"");
    (numbered.is_some() || is_distinct).then_some((Protocol::KrakenPrime, numbered.is_some()))
}

/// The text after `wanted`, if `text` starts with it after any whitespace.
fn after<'a>(text: &'a [u8], wanted: &[u8]) -> Option<&'a [u8]> {
    text.trim_ascii_start().strip_prefix(wanted)
}

#[cfg(test)]
mod tests {
    use prime_proto::Protocol;

    use super::{at_once, of, of_broken};

    fn bare(text: &str) -> Option<Protocol> {
        of(text.as_bytes(), 0, true)
    }

    fn nested(text: &str) -> Option<Protocol> {
        of(text.as_bytes(), 0, false)
    }

    #[test]
    fn frames_have_m_and_n_in_any_order() {
        for text in [
            r#"{"m":0,"i":1,"n":"Ping","o":"{}"}"#,
            r#"{ "o" : "{\"type\":1}" , "n":"Ping","x":[{}], "m":0}"#,
            r#"{"\u006d":3,"i":1,"n":"X","o":""}"#,
        ] {
            assert_eq!(
                (bare(text), nested(text)),
                (Some(Protocol::AlphaPoint), Some(Protocol::AlphaPoint))
            );
        }
        assert_eq!(at_once(br#"{"m":0,"i":1,"n":"#), Some((Protocol::AlphaPoint, true)));
        assert_eq!(nested(r#"{"m":"GET","n":1,"o":"{}"}"#), None);
    }

    #[test]
    fn kraken_messages_have_a_number_or_a_known_kind() {
        for text in [
            r#"{"type":"hello","ts":"2023-02-01T07:59:59Z","session_id":"7"}"#,
            r#"{"reqid":1,"type":"of the venue","x":1}"#,
            r#"{"reqid":1,"error":{"code":1}}"#,
            r#"{"type":"NewOrderSingle","data":[],"newer":1}"#,
        ] {
            assert_eq!(
                (bare(text), nested(text)),
                (Some(Protocol::KrakenPrime), Some(Protocol::KrakenPrime)),
                "{text}"
            );
        }
        assert_eq!(
            at_once(br#"{ "reqid" : 1, "type": "x""#),
            Some((Protocol::KrakenPrime, true))
        );
        assert_eq!(at_once(br#"{"type":"User""#), Some((Protocol::KrakenPrime, false)));
        assert_eq!(at_once(br#"{"type":"open"}"#), None);
    }

    #[test]
    fn unknown_kind_without_a_number_must_be_bare() {
        for text in [
            r#"{"type":"x"}"#,
            r#"{"\u0074ype":"x"}"#,
            r#"{"error":{}}"#,
            r#"{"reqid":"1"}"#,
        ] {
            assert_eq!(
                (bare(text), nested(text)),
                (Some(Protocol::KrakenPrime), None),
                "{text}"
            );
        }
    }

    #[test]
    fn wrapper_with_a_type_is_not_a_message() {
        for text in [
            r#"{"_id":"8","type":"message","timestamp":1}"#,
            r#"{"type":"open"}"#,
            r#"{"type":"receive","data":"{}"}"#,
            r#"{"type":"error","message":"socket hang up"}"#,
            r#"{"message":"heartbeat","type":"ping","seq":4}"#,
            r#"{"type":"config","symbols":[]}"#,
            r#"{"level":"error","error":"x"}"#,
            "{}",
            r#"["type"]"#,
        ] {
            assert_eq!((bare(text), nested(text)), (None, None), "{text}");
        }
    }

    #[test]
    fn malformed_object_is_recognised_by_what_is_left_of_it() {
        let broken = |text: &str| of_broken(text.as_bytes(), 0);
        assert_eq!(
            broken(r#"{"type":"hello","ts":"2023...on_id":"7"}"#),
            Some(Protocol::KrakenPrime)
        );
        assert_eq!(broken(r#"{"reqid":1,"type":"can"#), Some(Protocol::KrakenPrime));
        assert_eq!(
            broken(r#"{"m": 3, "i": 1, "n": "X", "o"...,1]]"}"#),
            Some(Protocol::AlphaPoint)
        );
        assert_eq!(broken("{flags=0}"), None);
        assert_eq!(broken(r#"{"level":30,"type":"#), None);
    }
}
