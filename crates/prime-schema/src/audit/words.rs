//! Values as they stand in a text, judged and shown.

use prime_proto::json;
use prime_proto::wire::Text;

/// Longer texts are cut in a report.
const LONGEST: usize = 100;

/// Whether a value is one of these words, numbers or texts.
pub(super) fn is_in(value: &str, listed: &[&str]) -> bool {
    listed.iter().any(|text| value == *text || is_text(value, text))
}

pub(super) fn is_empty_list(value: &str) -> bool {
    value.strip_prefix('[').is_some_and(|rest| rest.trim_ascii() == "]")
}

/// What a text in JSON says, if it is one.
pub(super) fn text(value: &str) -> Option<Text> {
    json::decode(value).ok()
}

/// Whether a text in JSON says the same as the canonical one.
pub(super) fn is_text(text: &str, canonical: &str) -> bool {
    match text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) if inner.contains('\\') => json::decode::<Text>(text).is_ok_and(|text| text == canonical),
        Some(inner) => inner == canonical,
        None => false,
    }
}

/// What sort of value stands there.
pub(super) fn sort(text: &str) -> &'static str {
    match text.as_bytes().first() {
        Some(b'{') => "an object",
        Some(b'[') => "an array",
        Some(b'"') => "a text",
        Some(b't') => "true",
        Some(b'f') => "false",
        Some(b'n') => "null",
        _ => "a number",
    }
}

/// A value for people: objects and arrays only by their sort.
pub(super) fn shown(text: &str) -> String {
    if text.starts_with(['{', '[']) {
        return sort(text).to_owned();
    }
    let mut shown: String = text.chars().take(LONGEST).collect();
    if shown.len() < text.len() {
        shown.push_str("...");
    }
    shown
}

/// A text as JSON, for people.
pub(super) fn quoted(text: &str) -> String {
    shown(&serde_json::Value::from(text).to_string())
}
