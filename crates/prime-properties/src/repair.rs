//! Properties of the repair of pseudo-JSON.

use prime_proto::repair::{Repair, repair as repaired, repair_prefix};
use serde_json::Value;
use serde_json::value::RawValue;

/// Any text is repaired or refused. JSON is returned unchanged; a repaired text is JSON, the log of repairs leads to it from the
/// input, and repairing it again changes nothing.
///
/// # Panics
/// If the property does not hold.
pub fn repair(bytes: &[u8]) {
    let Ok(source) = std::str::from_utf8(bytes) else { return };
    let is_json = serde_json::from_str::<Value>(source).is_ok();
    let repaired = match repaired(source) {
        Ok(repaired) => repaired,
        Err(error) => {
            assert!(!is_json, "{error}: {source}");
            assert!(source.is_char_boundary(error.offset()), "{error:?}: {source}");
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let text = repaired.text();
    if is_json {
        assert!(std::ptr::eq(text, source), "{source}");
        assert_eq!(repaired.repairs(), [], "{source}");
    }
    assert!(serde_json::from_str::<&RawValue>(text).is_ok(), "{source}\n{text}");
    assert!(
        serde_json::from_str::<&RawValue>(&repaired.to_line()).is_ok(),
        "{source}"
    );
    assert_eq!(
        edited(source, repaired.repairs()),
        text,
        "the log does not lead to the repaired text"
    );

    let again = self::repaired(text).unwrap_or_else(|error| panic!("{error}\n{source}\n{text}"));
    assert_eq!(
        (again.text(), again.repairs()),
        (text, [].as_slice()),
        "a second repair changes the text"
    );

    let (first, end) = repair_prefix(source).unwrap_or_else(|error| panic!("{error}: {source}"));
    assert_eq!(
        (first.text(), first.repairs()),
        (text.trim_end(), repaired.repairs()),
        "{source}"
    );
    assert!(source[end..].trim_end().is_empty(), "{source}");
}

/// Applies the log to the text.
fn edited(source: &str, repairs: &[Repair]) -> String {
    let mut edits: Vec<_> = repairs.iter().flat_map(Repair::edits).collect();
    edits.sort();
    let mut edited = source.to_owned();
    for edit in edits.iter().rev() {
        edited.replace_range(edit.offset..edit.offset + edit.len, edit.replacement);
    }
    edited
}
