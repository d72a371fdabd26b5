//! The text layer: pseudo-JSON of the manuals, what is JSON already, and what is neither.

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

/// The repaired text, after a look at what holds for every repaired text.
fn repaired(source: &str) -> Result<String, RepairError> {
    let repaired = repair(source)?;
    let text = repaired.text();
    serde_json::from_str::<&serde_json::value::RawValue>(text).expect("what comes out is JSON");

    let mut edits: Vec<_> = repaired.repairs().iter().flat_map(Repair::edits).collect();
    edits.sort();
    let mut edited = source.to_owned();
    for edit in edits.iter().rev() {
        edited.replace_range(edit.offset..edit.offset + edit.len, edit.replacement);
    }
    assert_eq!(edited, text, "the log leads from the input to the output");

    let again = repair(text).expect("what comes out is JSON");
    assert_eq!((again.text(), again.repairs()), (text, [].as_slice()), "once is enough");
    Ok(text.to_owned())
}

/// Compares repaired texts with what they should be.
fn assert_repairs(cases: &[(&str, &str)]) {
    for (source, expected) in cases {
        assert_eq!(repaired(source).as_deref(), Ok(*expected), "{source}");
    }
}

/// Every one of these texts is an error.
fn assert_refuses(sources: &[&str]) {
    for source in sources {
        assert!(repair(source).is_err(), "{source}");
    }
}
