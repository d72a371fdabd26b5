//! Values are compared by their meaning, and keep their form.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::fmt::Debug;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use prime_proto::alphapoint::user::{Config, ConfigEntry, GetUserConfig};
use prime_proto::alphapoint::{Frame, Reply};
use prime_proto::json::{self, Decode};
use prime_proto::kraken::{Hello, Side};
use prime_proto::wire::{
    Decimal, Entries, Interval, JsonText, Nullable, RawJson, Secret, Text, TextOrInteger, Timestamp, TimestampMillis,
};

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Reads groups of JSON texts with equal meaning, in ascending order, and compares each with every other.
fn compare_all<T: Debug + Decode + Hash + Ord>(groups: &[&[&str]]) {
    let values: Vec<(usize, T)> = groups
        .iter()
        .enumerate()
        .flat_map(|(rank, texts)| texts.iter().map(move |text| (rank, json::decode(text).unwrap())))
        .collect();
    for (left_rank, left) in &values {
        for (right_rank, right) in &values {
            let order = left_rank.cmp(right_rank);
            assert_eq!(left == right, order.is_eq(), "{left:?} {right:?}");
            assert_eq!(left.cmp(right), order, "{left:?} {right:?}");
            assert_eq!(left.partial_cmp(right), Some(order), "{left:?} {right:?}");
            assert_eq!(hash(left) == hash(right), order.is_eq(), "{left:?} {right:?}");
        }
    }
}

#[test]
fn equality_order_and_hash_depend_only_on_the_meaning() {
    compare_all::<Decimal>(&[
        &["-2", r#""-2.00""#],
        &["0", "-0", r#""0.000""#],
        &["1.5", r#""1.50""#],
        &["10"],
    ]);
    compare_all::<Timestamp>(&[
        &["-1"],
        &[
            "0",
            r#""0""#,
            r#""1970-01-01T00:00:00Z""#,
            r#""1970-01-01T00:00:00.000+00:00""#,
        ],
        &[r#""1970-01-01T00:00:00.000000001Z""#],
        &[r#""1970-01-01T00:00:01Z""#, "1", r#""1""#],
        &[
            r#""2021-08-03T15:33:25Z""#,
            "1628004805",
            "1628004805000",
            "1628004805000000",
            "1628004805000000000",
        ],
    ]);
    compare_all::<TimestampMillis>(&[
        &["-1"],
        &[
            "0",
            r#""0""#,
            r#""1970-01-01T00:00:00Z""#,
            r#""1970-01-01T00:00:00.000""#,
        ],
        &[r#""1970-01-01T00:00:00.001+00:00""#, "1"],
    ]);
    compare_all::<Interval>(&[
        &[r#""0""#, r#""0s""#],
        &[r#""1.5s""#, r#""1500ms""#],
        &[r#""60s""#, r#""1m""#],
    ]);
    compare_all::<TextOrInteger>(&[&["17", r#""17""#], &["3", r#""3""#]]);
    compare_all::<JsonText>(&[
        &[r#""\"a\"""#, r#""\u0022a\"""#, r#""\"\u0061\"""#],
        &[r#""\"b\"""#],
        &[r#""[1]""#, "[1]", r#""\u005b1]""#],
    ]);
}

#[test]
fn a_decimal_reports_zero_and_negative_values() {
    let says = ["0", "-0.00", "0.01", "-0.01"].map(|text| {
        let decimal: Decimal = text.parse().unwrap();
        (decimal.is_zero(), decimal.is_negative())
    });
    assert_eq!(says, [(true, false), (true, false), (false, false), (false, true)]);
}

#[test]
fn a_decimal_converts_from_and_to_rust_numbers() {
    assert_eq!(
        [-7, 0, 7].map(|number| Decimal::from(number).to_string()),
        ["-7", "0", "7"]
    );
    let decimal: Decimal = "46817.27965000".parse().unwrap();
    assert_eq!(
        rust_decimal::Decimal::from(decimal),
        rust_decimal::Decimal::new(4_681_727_965_000, 8)
    );
    for number in [
        rust_decimal::Decimal::MAX,
        rust_decimal::Decimal::MIN,
        -rust_decimal::Decimal::ZERO,
    ] {
        let decimal = Decimal::from(number);
        assert_eq!((decimal.to_string(), decimal.value()), (number.to_string(), number));
    }
    assert_eq!(Decimal::default(), Decimal::ZERO);
}

/// Records have many decimals and times, most of them optional.
#[test]
fn decimals_and_times_take_two_words_even_if_optional() {
    assert_eq!(size_of::<Option<Decimal>>(), 16);
    assert_eq!(size_of::<Option<Timestamp>>(), 16);
}

#[test]
fn an_interval_is_shown_as_written_and_shortened_in_its_error() {
    let interval: Interval = "1h30m".parse().unwrap();
    assert_eq!(format!("{interval} {interval:?}"), "1h30m 1h30m");
    assert_eq!(interval.duration(), Duration::from_secs(5_400));
    let found = [40, 41].map(|length| {
        let error = "x".repeat(length).parse::<Interval>().unwrap_err().to_string();
        error.split_once(", ").unwrap().0.to_owned()
    });
    let shown = "x".repeat(40);
    assert_eq!(
        found,
        [
            format!("found the string {shown:?}"),
            format!("found the string {shown:?}...")
        ]
    );
}

#[test]
fn a_string_or_integer_keeps_its_form() {
    let shown = ["17", r#""17""#].map(|text| {
        let value: TextOrInteger = json::decode(text).unwrap();
        (value.is_integer(), format!("{value} {value:?}"))
    });
    assert_eq!(shown, [(true, "17 17".to_owned()), (false, r#"17 "17""#.to_owned())]);
}

#[test]
fn a_text_compares_with_str_and_converts_to_string() {
    let text = Text::from("BTC-USD");
    assert_eq!((text == *"BTC-USD", text == *"BTC-EUR"), (true, false));
    assert_eq!((text == "BTC-USD", text == "BTC-EUR"), (true, false));
    assert_eq!(String::from(text), "BTC-USD");
}

#[test]
fn a_nullable_is_created_from_a_value() {
    assert_eq!(Nullable::from(7), Nullable::Value(7));
}

#[test]
fn json_text_is_created_from_a_string_or_a_value() {
    assert_eq!(JsonText::from("[1]".to_owned()).as_str(), "[1]");
    assert_eq!(JsonText::from_value(&[1]).unwrap().as_str(), "[1]");
    assert_eq!(format!("{:?}", JsonText::from("[1]")), "JsonText(3 bytes)");
}

#[test]
fn the_debug_output_shows_everything_except_secrets() {
    let decimal: Decimal = "-1.50".parse().unwrap();
    let entries: Entries<Text, u64> = json::decode(r#"{"a":1,"b":2}"#).unwrap();
    let secret = Secret::from("hush");
    let side = Side::from("Sideways");
    assert_eq!(
        format!("{decimal:?} {entries:?} {secret:?} {side:?}"),
        r#"-1.50 {"a": 1, "b": 2} Secret(..) Unknown("Sideways")"#
    );
    let hello: Hello =
        json::decode(r#"{"type":"hello","ts":"2023-02-01T07:59:59.731204Z","session_id":"7QF2"}"#).unwrap();
    assert!(format!("{hello:?}").contains("kind: hello"), "{hello:?}");
}

#[test]
fn a_value_inside_a_payload_equals_the_same_value_outside() {
    for text in [
        "",
        "BTC-USD",
        "say \"hi\"",
        r#"{"cell":"{\"size\":0.00200}"}"#,
        "\u{e9}\n\\",
    ] {
        let settings = Config::from_iter([ConfigEntry::new("grid", RawJson::string(text))]);
        let frame = Frame::reply_to::<GetUserConfig>(
            &Frame::new(0.into(), 4, "GetUserConfig", JsonText::default()),
            &Reply::Value(settings),
        );
        let frame = Frame::decode(frame.encode().as_str()).unwrap();
        let value = || {
            let Ok(Reply::Value(settings)) = frame.reply::<GetUserConfig>() else {
                panic!("{frame:?} is not a list of settings");
            };
            settings.get("grid").unwrap().value.clone()
        };
        let expected = RawJson::string(text);
        assert_eq!(format!("{:?}", value()), "a string");
        assert_eq!(value().as_json(), expected.as_json());
        assert_eq!(value().as_string().as_deref(), Some(text));
        assert_eq!(value().decode::<String>().unwrap(), text);
        assert_eq!(serde_json::to_string(&value()).unwrap(), expected.as_json());
        assert_eq!(value(), expected);
        assert_eq!(hash(&value()), hash(&expected));
        // The unescaped text is cached after first use, and cloned with the value.
        let asked = value();
        assert_eq!(asked.as_json().as_ptr(), asked.as_json().as_ptr());
        assert_eq!(asked.clone(), value());
        assert_ne!(asked, RawJson::string("another"));
    }
}
