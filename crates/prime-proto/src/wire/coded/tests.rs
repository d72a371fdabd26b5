use super::{Code, Coded, Codes, Word};
use crate::json;
use crate::json::encode;

crate::coded_enum! {
    /// Side of an order.
    pub(crate) enum Side {
        /// To buy.
        Buy = 0 "Buy",
        /// To sell.
        Sell = 1 "Sell",
        /// Documented without a number.
        Lend = _ "Lend",
    }
}

fn read(text: &str) -> Word<Side> {
    let value: Word<Side> = json::decode(text).unwrap();
    assert_eq!(serde_json::from_str::<Word<Side>>(text).unwrap(), value, "{text}");
    assert_eq!(encode(&value), text);
    assert_eq!(serde_json::to_string(&value).unwrap(), text);
    value
}

#[test]
fn number_name_and_digits_are_one_value_and_keep_their_form() {
    for text in ["1", "\"Sell\"", "\"1\""] {
        assert_eq!(read(text), Side::Sell);
        assert_eq!(read(text), read("\"Sell\""));
        assert_eq!((read(text).number(), read(text).name()), (Some(1), Some("Sell")));
    }
    assert_eq!(
        format!("{:?}", ["1", "\"Sell\"", "\"1\""].map(read)),
        r#"[1 (Sell), Sell, "1" (Sell)]"#
    );
}

#[test]
fn values_that_are_not_listed_are_kept() {
    for (text, number, name) in [
        ("7", Some(7), None),
        ("-1", Some(-1), None),
        ("\"Swap\"", None, Some("Swap")),
        ("\"buy\"", None, Some("buy")),
        ("\"7\"", None, Some("7")),
        ("\"01\"", None, Some("01")),
        ("\"\"", None, Some("")),
    ] {
        let value = read(text);
        assert_eq!(
            (value.known(), value.number(), value.name()),
            (None, number, name),
            "{text}"
        );
        assert_eq!(value, read(text));
        assert_ne!(value, read("0"));
    }
}

#[test]
fn created_values_have_the_documented_form() {
    let written = |side| (encode(&Word::from(side)), encode(&Code::from(side)));
    assert_eq!(written(Side::Buy), ("\"Buy\"".into(), "0".into()));
    assert_eq!(written(Side::Lend), ("\"Lend\"".into(), "\"Lend\"".into()));
}

#[test]
fn other_values_are_refused() {
    for text in ["null", "true", "1.0", "1e0", "[]", "{}"] {
        assert!(json::decode::<Coded<Side, super::AsName>>(text).is_err(), "{text}");
    }
    assert_eq!(Side::VALUES.len(), 3);
}
