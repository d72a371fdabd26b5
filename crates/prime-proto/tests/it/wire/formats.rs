//! serde's traits: exact with serde_json, and with other deserializers and formats as far as they represent a value.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::collections::HashMap;
use std::fmt::Debug;

use prime_proto::alphapoint::StandardResponse;
use prime_proto::kraken::{Hello, ServerMessage, Symbol};
use prime_proto::wire::{
    Decimal, Entries, Extra, Interval, JsonText, RawJson, Secret, Text, TextOrInteger, Timestamp, TimestampMillis,
};
use serde::de::value::{Error, UnitDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde::{Deserialize, Serialize};

/// The error for a unit value.
fn refusal<T: Debug + DeserializeOwned>() -> String {
    T::deserialize(UnitDeserializer::<Error>::new())
        .unwrap_err()
        .to_string()
}

#[test]
fn every_deserializer_reports_what_is_expected() {
    assert_eq!(
        [
            refusal::<ServerMessage>(),
            refusal::<Hello>(),
            refusal::<Extra>(),
            refusal::<Entries<Text, u32>>(),
            refusal::<Decimal>(),
            refusal::<Interval>(),
            refusal::<Secret>(),
            refusal::<Text>(),
            refusal::<TextOrInteger>(),
            refusal::<Timestamp>(),
            refusal::<TimestampMillis>(),
        ]
        .map(|said| said
            .strip_prefix("found `null`, expected ")
            .map(ToOwned::to_owned)
            .ok_or(said)),
        [
            "an object",
            "an object",
            "an object",
            "an object",
            "a decimal such as `-12.50`",
            "a duration such as `300ms`, `1.5s` or `1h30m`, of at most 2^63 - 1 nanoseconds",
            "a string",
            "a string",
            "a string or a 64-bit integer",
            "an ISO 8601 time in UTC or nanoseconds since 1970",
            "an ISO 8601 time or milliseconds since 1970",
        ]
        .map(|expected| Ok(expected.to_owned()))
    );
}

/// Members that only a reader of text keeps with every digit.
const HELLO: &str = r#"{"type":"hello","ts":"2024-01-13T05:17:32.000000Z","session_id":"S1","Fee":0.00200,"Id":123456789012345678901234567890,"Note":"\u00e9"}"#;

/// A line of a user's recording.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Recorded {
    at: u64,
    message: ServerMessage,
    fee: Decimal,
}

/// An untagged enum in a user's code.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Either {
    Response(StandardResponse),
    Hello(Box<Hello>),
}

#[test]
fn serde_json_keeps_every_digit_with_every_entry_point() {
    let expected = ServerMessage::decode(HELLO).unwrap();
    assert_eq!(serde_json::from_str::<ServerMessage>(HELLO).unwrap(), expected);
    assert_eq!(
        serde_json::from_slice::<ServerMessage>(HELLO.as_bytes()).unwrap(),
        expected
    );
    assert_eq!(
        serde_json::from_reader::<_, ServerMessage>(HELLO.as_bytes()).unwrap(),
        expected
    );
    assert_eq!(serde_json::to_string(&expected).unwrap(), HELLO);

    let text = format!(r#"{{"at":1,"message":{HELLO},"fee":"0.00200"}}"#);
    let recorded: Recorded = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&recorded.message, recorded.fee.to_string()),
        (&expected, "0.00200".to_owned())
    );
    assert_eq!(serde_json::to_string(&recorded).unwrap(), text);
}

#[test]
fn a_serde_json_value_is_read_as_far_as_it_is_exact() {
    let value = serde_json::json!({"a": 1_628_004_805_337_309_202_i64, "b": "0.00200", "c": [null, true]});
    let extra: Extra = serde_json::from_value(value).unwrap();
    assert_eq!(extra.raw("a"), Some("1628004805337309202"));
    assert_eq!(extra.get::<Decimal>("b").unwrap().unwrap().to_string(), "0.00200");
    assert_eq!(extra.raw("c"), Some("[null,true]"));
}

#[test]
fn an_error_through_serde_json_has_the_path_and_no_secret() {
    let error = serde_json::from_str::<ServerMessage>(r#"{"type":"hello","ts":true,"session_id":"S"}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "at ts: found `true`, expected an ISO 8601 time in UTC or nanoseconds since 1970"
    );
    let error = serde_json::from_str::<Secret>("8212993").unwrap_err();
    assert_eq!(error.to_string(), "found a number, expected a string");
}

#[test]
fn keys_of_maps_are_read() {
    let prices: HashMap<Symbol, Decimal> = serde_json::from_str(r#"{"BTC-USD":"46817.27965000","7":"1.50"}"#).unwrap();
    assert_eq!(prices[&Symbol::from("BTC-USD")].to_string(), "46817.27965000");
    assert_eq!(prices[&Symbol::from("7")].to_string(), "1.50");
    let times: HashMap<String, Timestamp> = HashMap::deserialize(
        HashMap::from([("a", 1_628_004_805_337_309_202_i64)]).into_deserializer()
            as serde::de::value::MapDeserializer<'_, _, Error>,
    )
    .unwrap();
    assert_eq!(times["a"].nanoseconds(), Some(1_628_004_805_337_309_202));
}

/// Under `flatten` and in untagged enums, serde buffers values: strings and 64-bit integers are kept, other numbers become
/// floats.
#[test]
fn flattened_and_untagged_values_keep_strings_and_64_bit_integers() {
    #[derive(Debug, Deserialize)]
    struct Outer {
        at: u64,
        #[serde(flatten)]
        hello: Hello,
    }
    let text = HELLO.replace('{', "{\"at\":1,");
    let outer: Outer = serde_json::from_str(&text).unwrap();
    assert_eq!(outer.at, 1);
    assert_eq!(outer.hello.session_id.as_str(), "S1");
    assert_eq!(outer.hello.ts.to_string(), "2024-01-13T05:17:32.000000Z");
    assert_eq!(outer.hello.extra.raw("Note"), Some("\"é\""));
    // Other numbers became floats.
    assert_eq!(outer.hello.extra.raw("Fee"), Some("0.002"));
    assert_eq!(outer.hello.extra.raw("Id"), Some("1.2345678901234568e+29"));

    let either: Either = serde_json::from_str(r#"{"result":true,"errorcode":0}"#).unwrap();
    assert!(matches!(either, Either::Response(response) if response.is_success()));
    assert!(matches!(serde_json::from_str(HELLO).unwrap(), Either::Hello(_)));
}

fn cbor<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    ciborium::from_reader(bytes.as_slice()).unwrap()
}

fn message_pack<T: Serialize + DeserializeOwned>(value: &T) -> T {
    rmp_serde::from_slice(&rmp_serde::to_vec_named(value).unwrap()).unwrap()
}

/// CBOR and `MessagePack` keep every member; unknown ones as in serde_json's `Value`, in the order of their names.
#[test]
fn other_formats_represent_complete_messages() {
    let text = r#"{"reqid":10,"type":"Order","ts":"2021-09-14T22:22:41.136225Z","seqNum":1,"data":[],"big":1628004805337309202,"new":[1,"a",{"b":null}]}"#;
    let message = ServerMessage::decode(text).unwrap();
    assert_eq!(cbor(&message), message);
    assert_eq!(message_pack(&message), message);
    let values: (Decimal, Timestamp, Interval, JsonText, RawJson, TextOrInteger) = (
        "0.00200".parse().unwrap(),
        Timestamp::from_nanoseconds(1_628_004_805_337_309_202),
        "1h30m".parse().unwrap(),
        JsonText::from("{\"a\":0.00200}"),
        "[1,2.5,\"a\"]".parse::<RawJson>().unwrap(),
        TextOrInteger::from("17"),
    );
    for same in [cbor(&values), message_pack(&values)] {
        assert_eq!(same, values);
        assert_eq!(same.0.to_string(), "0.00200");
    }
}
