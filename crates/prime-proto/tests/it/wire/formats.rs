//! Readers other than this crate's own.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::fmt::Debug;

use prime_proto::kraken::{Hello, ServerMessage};
use prime_proto::wire::{
    Decimal, Entries, Extra, Interval, JsonText, RawJson, Secret, Text, TextOrInteger, Timestamp, TimestampMillis,
};
use serde::Deserializer;
use serde::de::value::{Error, MapDeserializer, UnitDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

/// What is said to a reader that finds something else.
fn refusal<'de, T: Debug + DeserializeOwned>(reader: impl Deserializer<'de, Error = Error>) -> String {
    T::deserialize(reader).unwrap_err().to_string()
}

/// What is said to a reader that finds a value of a sort that JSON does not have.
fn expected<T: Debug + DeserializeOwned>() -> String {
    let said = refusal::<T>(UnitDeserializer::new());
    said.strip_prefix("invalid type: unit value, expected ")
        .unwrap()
        .to_owned()
}

#[test]
fn any_reader_is_told_what_is_expected() {
    assert_eq!(
        [
            expected::<ServerMessage>(),
            expected::<Hello>(),
            expected::<Extra>(),
            expected::<Entries<Text, u32>>(),
            expected::<Decimal>(),
            expected::<RawJson>(),
            expected::<JsonText>(),
            expected::<Interval>(),
            expected::<Secret>(),
            expected::<Text>(),
            expected::<TextOrInteger>(),
            expected::<Timestamp>(),
            expected::<TimestampMillis>(),
        ],
        [
            "an object",
            "an object",
            "an object",
            "an object",
            "any value",
            "any value",
            "any value",
            "a span of time such as `300ms`, `1.5s` or `1h30m`, of at most 2^63 - 1 nanoseconds",
            "a text",
            "a text",
            "a text or an integer",
            "a time as ISO 8601 text in UTC or as nanoseconds since 1970",
            "a time as ISO 8601 text or as milliseconds since 1970",
        ]
    );
}

#[test]
fn any_reader_is_told_that_names_and_raw_values_are_texts() {
    let nameless = || MapDeserializer::new(std::iter::once(((), ())));
    let named = |name: &'static str| MapDeserializer::new(std::iter::once((name, ().into_deserializer())));
    assert_eq!(
        [
            refusal::<Extra>(nameless()),
            refusal::<RawJson>(nameless()),
            refusal::<RawJson>(named("price")),
            refusal::<RawJson>(named("$serde_json::private::RawValue")),
        ],
        [
            "invalid type: unit value, expected the name of a member",
            "invalid type: unit value, expected a raw value",
            "expected a raw value",
            "invalid type: unit value, expected the raw text of a value",
        ]
    );
}
