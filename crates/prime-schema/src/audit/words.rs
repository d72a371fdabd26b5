//! The values of a JSON text, compared and shown.

use prime_proto::json;
use prime_proto::wire::Text;

/// The length, in characters, from which values are cut in a report.
const LONGEST: usize = 100;

/// Whether a value is one of these literals, numbers or strings.
pub(super) fn is_in(value: &str, listed: &[&str]) -> bool {
    listed.iter().any(|text| value == *text || is_text(value, text))
}

pub(super) fn is_empty_list(value: &str) -> bool {
    value.strip_prefix('[').is_some_and(|rest| rest.trim_ascii() == "]")
}

/// The value of a JSON string, if it is one.
pub(super) fn text(value: &str) -> Option<Text> {
    json::decode(value).ok()
}

/// Whether a value is the JSON string with this value.
pub(super) fn is_text(text: &str, canonical: &str) -> bool {
    match text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) if inner.contains('\\') => json::decode::<Text>(text).is_ok_and(|text| text == canonical),
        Some(inner) => inner == canonical,
        None => false,
    }
}

/// The type of a value, as shown in a report.
pub(super) fn type_of(text: &str) -> &'static str {
    match text.as_bytes().first() {
        Some(b'{') => "an object",
        Some(b'[') => "an array",
        Some(b'"') => "a string",
        Some(b't') => "true",
        Some(b'f') => "false",
        Some(b'n') => "null",
        _ => "a number",
    }
}

/// A value as shown in a report: only the type of objects and arrays.
pub(super) fn shown(text: &str) -> String {
    if text.starts_with(['{', '[']) {
        return type_of(text).to_owned();
    }
    let mut shown: String = text.chars().take(LONGEST).collect();
    if shown.len() < text.len() {
        shown.push_str("...");
    }
    shown
}

/// A string as shown in a report: as JSON, cut if it is long.
pub(super) fn quoted(text: &str) -> String {
    shown(&serde_json::Value::from(text).to_string())
}
