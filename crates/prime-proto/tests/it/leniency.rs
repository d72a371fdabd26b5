//! Rules for how the output may differ from the input, for messages that no table lists.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use chrono::{DateTime, Timelike};
use prime_proto::alphapoint::registry::Role;

use crate::doors::Door;
use crate::exact_json::{Difference, Json, differences};

/// The differences between input and output that no rule explains.
pub(crate) fn unexplained(door: &Door, read: &Json, written: &Json) -> Vec<Difference> {
    let mut read = read.clone();
    match door {
        Door::Client => name_page_list(&mut read),
        Door::Payload(entry) if entry.to_string() == "GetUserConfig.reply" && read.member("result").is_none() => {
            list_settings(&mut read);
        }
        Door::Payload(entry) if entry.to_string() == "SetUserConfig.request" => {
            if let Some(settings) = read.member_mut("Config") {
                list_settings(settings);
            }
        }
        // Some clients send an empty list for an object without members.
        Door::Payload(entry)
            if entry.role() == Role::Request
                && *written == Json::Object(Vec::new())
                && read == Json::Array(Vec::new()) =>
        {
            read = Json::Object(Vec::new());
        }
        _ => {}
    }
    differences(&read, written)
        .into_iter()
        .filter(|difference| !is_explained(difference))
        .collect()
}

fn is_explained(difference: &Difference) -> bool {
    let Some(read) = &difference.read else { return false };
    match &difference.written {
        // An optional member that is null is omitted.
        None => *read == Json::Null,
        Some(Json::Text(written)) => {
            nanoseconds_as_text(read, written)
                || zone_as_letter(read, written)
                || digits_as_text(read, written)
                || bare_value_as_text(read, written)
        }
        Some(number @ Json::Number(_)) => number_without_exponent(read, number) || zero_without_sign(read, number),
        // `"result":"true"`
        Some(Json::Boolean(written)) => {
            difference.member() == "result" && read.as_text() == Some(if *written { "true" } else { "false" })
        }
        _ => false,
    }
}

/// Integer nanoseconds, also as a string, become an ISO 8601 string; so do smaller integers, in the unit of their magnitude.
fn nanoseconds_as_text(read: &Json, written: &str) -> bool {
    let (Json::Number(digits) | Json::Text(digits)) = read else {
        return false;
    };
    let Ok(number) = digits.parse::<i64>() else {
        return false;
    };
    let (unit, fraction) = match number.unsigned_abs() {
        0..100_000_000_000 => (1_000_000_000, 0),
        100_000_000_000..100_000_000_000_000 => (1_000_000, 4),
        100_000_000_000_000..100_000_000_000_000_000 => (1_000, 7),
        _ => (1, 10),
    };
    let whole = "0000-00-00T00:00:00".len();
    let (seconds, below) = (
        number.div_euclid(1_000_000_000 / unit),
        number.rem_euclid(1_000_000_000 / unit),
    );
    let instant = DateTime::from_timestamp(seconds, u32::try_from(below * unit).unwrap_or_default());
    instant.is_some_and(|instant| {
        let text = format!(
            "{:?}.{:09}",
            instant.naive_utc().with_nanosecond(0).unwrap(),
            instant.nanosecond()
        );
        written == format!("{}Z", &text[..whole + fraction])
    })
}

/// The offset `+00:00` becomes `Z`.
fn zone_as_letter(read: &Json, written: &str) -> bool {
    let instant = read.as_text().and_then(|text| text.strip_suffix("+00:00"));
    instant.is_some_and(|instant| written.strip_suffix('Z') == Some(instant))
}

/// A number with an exponent is written without the exponent.
fn number_without_exponent(read: &Json, written: &Json) -> bool {
    let (Json::Number(read), Json::Number(written)) = (read, written) else {
        return false;
    };
    let value = |text: &str| text.parse::<prime_proto::wire::Number>().ok();
    read.contains(['e', 'E']) && value(read).is_some() && value(read) == value(written)
}

/// A negative zero becomes 0 as an integer.
fn zero_without_sign(read: &Json, written: &Json) -> bool {
    matches!((read, written), (Json::Number(read), Json::Number(written)) if read == "-0" && written == "0")
}

/// A decimal that was read as a number becomes a string with the same digits, or without its exponent.
fn digits_as_text(read: &Json, written: &str) -> bool {
    let (Json::Number(digits) | Json::Text(digits)) = read else {
        return false;
    };
    let value = |text: &str| text.parse::<prime_proto::wire::Decimal>().ok();
    let is_number = matches!(read, Json::Number(_)) && digits == written;
    is_number || digits.contains(['e', 'E']) && value(digits).is_some() && value(digits) == value(written)
}

/// A bare JSON value becomes a string if JSON text in a string is documented.
fn bare_value_as_text(read: &Json, written: &str) -> bool {
    Json::read(written).is_ok_and(|value| value == *read)
}

/// Renames the list of a page request as in the newer manual.
fn name_page_list(read: &mut Json) {
    let is_page = read.member("type").and_then(Json::as_text) == Some("page");
    if is_page && read.member("streams").is_none() {
        rename(read, "data", "streams");
    }
}

/// Settings of an AlphaPoint user in any form become an array of objects with `Key` and `Value`.
fn list_settings(settings: &mut Json) {
    let list = match std::mem::replace(settings, Json::Null) {
        Json::Array(items) => items.into_iter().flat_map(setting).collect(),
        other => pairs(other),
    };
    *settings = Json::Array(list);
}

/// One item of the array: a setting if it has a key and a value, otherwise an object of settings.
fn setting(mut item: Json) -> Vec<Json> {
    let first = |names: &[&'static str]| names.iter().copied().find(|name| item.member(name).is_some());
    let (Some(key), Some(value)) = (first(&["Key", "Name", "key", "name"]), first(&["Value", "value"])) else {
        return pairs(item);
    };
    rename(&mut item, key, "Key");
    rename(&mut item, value, "Value");
    vec![item]
}

fn pairs(settings: Json) -> Vec<Json> {
    let Json::Object(members) = settings else {
        return vec![settings];
    };
    let pair = |(name, value)| Json::Object(vec![("Key".into(), Json::Text(name)), ("Value".into(), value)]);
    members.into_iter().map(pair).collect()
}

fn rename(object: &mut Json, from: &str, to: &str) {
    if let Json::Object(members) = object {
        members
            .iter_mut()
            .filter(|(name, _)| name == from)
            .for_each(|(name, _)| to.clone_into(name));
    }
}

#[test]
fn a_rule_explains_its_own_difference_and_no_other() {
    let unexplained = |read: &str, written: &str| {
        let [read, written] = [read, written].map(|text| Json::read(text).unwrap());
        super::leniency::unexplained(&Door::Client, &read, &written)
            .iter()
            .map(Difference::to_string)
            .collect::<Vec<_>>()
    };
    assert_eq!(unexplained(r#"{"a":null,"b":1}"#, r#"{"b":1}"#), [""; 0]);
    assert_eq!(unexplained(r#"{"a":1,"b":1}"#, r#"{"b":1}"#), ["a: 1 -> absent"]);
    assert_eq!(
        unexplained("[1612345678901234567]", r#"["2021-02-03T09:47:58.901234567Z"]"#),
        [""; 0]
    );
    assert_eq!(
        unexplained("[1612345678901234567]", r#"["2021-02-03T09:47:58.901234560Z"]"#),
        [r#"[0]: 1612345678901234567 -> "2021-02-03T09:47:58.901234560Z""#]
    );
    assert_eq!(
        unexplained(r#"["a+00:00","b"]"#, r#"["aZ","c"]"#),
        [r#"[1]: "b" -> "c""#]
    );
    assert_eq!(unexplained(r#"{"Value":[1.0]}"#, r#"{"Value":"[1.0]"}"#), [""; 0]);
    assert_eq!(
        unexplained(r#"{"Price":1.0}"#, r#"{"Price":"1.00"}"#),
        [r#"Price: 1.0 -> "1.00""#]
    );
    assert_eq!(
        unexplained(r#"{"type":"page","data":[1]}"#, r#"{"type":"page","streams":[1]}"#),
        [""; 0]
    );
}
