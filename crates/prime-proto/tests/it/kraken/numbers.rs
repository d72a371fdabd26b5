//! Decimals, and identifiers that are integers, inside messages.

use prime_proto::json::decode;
use prime_proto::kraken::{Balance, Currency, CurrencyConversionSubscription};
use prime_proto::wire::{Decimal, TextOrInteger};
use proptest::prelude::*;

use super::assert_text;

/// Plain notation of up to 28 digits, which always fits.
fn plain() -> impl Strategy<Value = String> {
    ("-?", "0|[1-9][0-9]{0,27}", "[0-9]{0,28}").prop_map(|(sign, whole, fraction)| {
        let room = 28 - whole.trim_start_matches('0').len();
        let fraction = &fraction[..fraction.len().min(room)];
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_decimal_keeps_its_digits_as_string_and_as_number(text in plain()) {
        let quoted = format!("\"{text}\"");
        let as_text: Decimal = decode(&quoted).unwrap();
        let as_number: Decimal = decode(&text).unwrap();
        let parsed: Decimal = text.parse().unwrap();
        for decimal in [as_text, as_number, parsed] {
            prop_assert_eq!(&serde_json::to_string(&decimal).unwrap(), &quoted);
            prop_assert_eq!(decimal.to_string(), text.clone());
        }
        let exact = rust_decimal::Decimal::from_str_exact(&text).unwrap();
        prop_assert_eq!(parsed.value(), exact);
        prop_assert_eq!(parsed.scale(), exact.scale());
    }

    #[test]
    fn a_computed_decimal_is_written_as_rust_decimal_writes_it(mantissa in any::<i64>(), scale in 0_u32..28) {
        let value = rust_decimal::Decimal::new(mantissa, scale);
        prop_assert_eq!(Decimal::from(value).to_string(), value.to_string());
    }

    #[test]
    fn a_string_is_refused_or_round_trips(text in "[-+0-9.eE ]{0,34}") {
        if let Ok(decimal) = text.parse::<Decimal>() {
            if text.contains(['e', 'E']) {
                let value = rust_decimal::Decimal::from_scientific(&text).unwrap();
                prop_assert_eq!(decimal.value(), value);
            } else {
                prop_assert_eq!(decimal.to_string(), text);
            }
        }
    }
}

#[test]
fn serde_json_reads_a_number_by_its_digits_too() {
    let decimals: Vec<Decimal> = serde_json::from_str(r#"["0.00200", 0.00200, -1928479.77953598]"#).unwrap();
    assert_eq!(decimals.map_to_text(), ["0.00200", "0.00200", "-1928479.77953598"]);
    let decimal: Decimal = serde_json::from_value(serde_json::json!("46817.27965000")).unwrap();
    assert_eq!(decimal.to_string(), "46817.27965000");
}

trait MapToText {
    fn map_to_text(&self) -> Vec<String>;
}

impl MapToText for Vec<Decimal> {
    fn map_to_text(&self) -> Vec<String> {
        self.iter().map(ToString::to_string).collect()
    }
}

#[test]
fn escape_sequences_in_a_decimal_are_read() {
    let decimal: Decimal = decode(r#""\u00312\u002e50""#).unwrap();
    assert_eq!(decimal.to_string(), "12.50");
}

#[test]
fn invalid_decimals_are_located_and_shown() {
    let texts = [
        r#""""#,
        r#""1e29""#,
        r#""1e""#,
        r#""+1""#,
        r#""007""#,
        r#"".5""#,
        r#""\u0031 000""#,
        r#""79228162514264337593543950336""#,
        r#""0.00000000000000000000000000001""#,
        r#""12345678901234567890123456789012345678901234567890123456789012345678901234567890""#,
        "1e-29",
        "79228162514264337593543950336",
        "true",
        "null",
        "{}",
        "[1]",
    ]
    .map(|value| {
        let record = format!(r#"{{"Currency":"SOL","Amount":{value},"AvailableAmount":"0"}}"#);
        decode::<Balance>(&record).unwrap_err().to_string()
    });
    assert_text("invalid_decimals_are_located_and_shown", texts.join("\n"));
}

#[test]
fn invalid_durations_are_located_and_shown() {
    let texts = [r#""15 s""#, r#""-10s""#, r#""9223372036854775808ns""#, "15", "null"].map(|value| {
        let subscription = format!(r#"{{"name":"CurrencyConversion","EquivalentCurrency":"USD","Throttle":{value}}}"#);
        decode::<CurrencyConversionSubscription>(&subscription)
            .map_or_else(|error| error.to_string(), |_| "read".to_owned())
    });
    assert_text("invalid_durations_are_located_and_shown", texts.join("\n"));
}

#[test]
fn an_identifier_is_equal_as_integer_and_string_and_keeps_its_form() {
    let record = |id: &str| {
        let text = format!(
            r#"{{"Timestamp":"2022-10-01T00:00:00.000000Z","UpdateAction":"Update","CurrencyID":{id},"Symbol":"SOL","MinIncrement":"0.01","DefaultIncrement":"0.01","Description":""}}"#
        );
        let record = decode::<Currency>(&text);
        if let Ok(record) = &record {
            assert_eq!(serde_json::to_string(record).unwrap(), text);
        }
        record
    };
    assert_eq!(record("17").unwrap(), record("\"17\"").unwrap());
    assert_eq!(
        record("-9223372036854775808").unwrap().currency_id.0.as_str(),
        "-9223372036854775808"
    );
    assert_ne!(TextOrInteger::from("017"), TextOrInteger::from("17"));
    let texts = ["9223372036854775808", "1.5", "true"].map(|id| record(id).unwrap_err().to_string());
    assert_text(
        "an_identifier_is_equal_as_integer_and_string_and_keeps_its_form",
        texts.join("\n"),
    );
}
