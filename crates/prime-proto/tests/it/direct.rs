//! Reading and writing without serde in between comes to what serde's way comes to: the same value, the same text, the same
//! refusal.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::fmt::Debug;

use prime_proto::alphapoint::{CALLS, Frame, Request, Response};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::{DecodeError, json};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Compares what the codec says of a text with what serde's way says of it.
fn compare<T>(text: &str, found: Result<T, DecodeError>, encode: impl Fn(&T) -> String)
where
    T: Debug + DeserializeOwned + PartialEq + Serialize,
{
    match (found, json::decode::<T>(text)) {
        (Ok(found), Ok(expected)) => {
            assert_eq!(found, expected, "{text}");
            // Times and decimals that are equal may be written in another form.
            assert_eq!(encode(&found), serde_json::to_string(&expected).unwrap(), "{text}");
        }
        (Err(found), Err(expected)) => {
            let [found, expected] =
                [found, expected].map(|error| (error.cause().clone(), error.path(), error.offset(), error.position()));
            assert_eq!(found, expected, "{text}");
        }
        (found, expected) => panic!("{text}\n{found:?}\n{expected:?}"),
    }
}

/// Compares the payload of every call.
macro_rules! payloads {
    ($text:expr, $($call:ident)*) => {$(
        let name = stringify!($call);
        assert!(CALLS.contains(&name));
        if !$text.is_empty() {
            let request = Request::decode_payload(name, $text).map(|request| match request {
                Request::$call(request) => request,
                other => panic!("{other:?}"),
            });
            compare($text, request, |request| Request::$call(request.clone()).encode());
        }
        let reply = Response::decode_payload(name, $text).map(|reply| match reply {
            Response::$call(reply) => reply,
            other => panic!("{other:?}"),
        });
        compare($text, reply, |reply| Response::$call(reply.clone()).encode());
    )*};
}

/// Compares both ways of everything that a text may be.
pub(crate) fn both_ways(text: &str) {
    compare(text, ServerMessage::decode(text), ServerMessage::encode);
    compare(text, ClientMessage::decode(text), ClientMessage::encode);
    compare(text, Frame::decode(text), Frame::encode);
    payloads! {
        text,
        GetAvailablePermissionList GetUserConfig GetUserInfo GetUserPermissions RemoveUserConfig SetUserConfig SetUserInfo
    }
    if let Ok(frame) = Frame::decode(text) {
        if frame.o.as_str() != text {
            both_ways(frame.o.as_str());
        }
    }
}

#[test]
fn every_fixture_reads_and_writes_the_same_both_ways() {
    for sample in ["kraken", "alphapoint"].into_iter().flat_map(crate::samples::fixtures) {
        both_ways(&sample.text);
    }
}
