//! The text layer: pseudo-JSON of the manuals, valid JSON, and other text.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use prime_proto::repair::{Repair, RepairError, repair};

mod documented;
mod golden;
mod hostile;
mod json;
mod limits;
mod marks;
mod properties;
mod quotes;
mod recorded;
mod refusals;
mod suite;

/// The repaired text, after checking the properties of every repaired text.
fn repaired(source: &str) -> Result<String, RepairError> {
    let repaired = repair(source)?;
    let text = repaired.text();
    serde_json::from_str::<&serde_json::value::RawValue>(text).expect("the output is JSON");

    let mut edits: Vec<_> = repaired.repairs().iter().flat_map(Repair::edits).collect();
    edits.sort();
    let mut edited = source.to_owned();
    for edit in edits.iter().rev() {
        edited.replace_range(edit.offset..edit.offset + edit.len, edit.replacement);
    }
    assert_eq!(edited, text, "the log transforms the input into the output");

    let again = repair(text).expect("the output is JSON");
    assert_eq!(
        (again.text(), again.repairs()),
        (text, [].as_slice()),
        "a second repair changes nothing"
    );
    Ok(text.to_owned())
}

/// Compares repaired texts with the expected ones.
fn assert_repairs(cases: &[(&str, &str)]) {
    for (source, expected) in cases {
        assert_eq!(repaired(source).as_deref(), Ok(*expected), "{source}");
    }
}

/// Checks that every one of these texts is refused.
fn assert_refuses(sources: &[&str]) {
    for source in sources {
        assert!(repair(source).is_err(), "{source}");
    }
}
