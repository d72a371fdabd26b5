//! Tests that schemas and codec agree on every frame: `accepted` on what is read, `emitted` on what is written.
//!
//! The frames are the fixtures, changed in up to four places: values of another type or just outside a range, and members that
//! are missing, misspelt, or taken from another message.

mod frames;
mod subjects;

use prime_schema::Profile;
use proptest::prelude::*;
use serde_json::Value;

use frames::{changed, changes};
use subjects::{Read, Subject, subjects};

/// Whether a message is one that nobody should send, so that `emitted` refuses it, and that is yet written back as it came.
fn is_only_written_back(definition: &str, message: &Value) -> bool {
    let lacks = |member: &str| message.get(member).is_none_or(Value::is_null);
    match definition {
        "ClientMessage" => lacks("reqid"),
        "ServerMessage" => message["type"] == "error" && (lacks("error") || message["error"] == serde_json::json!([])),
        "GetUserPermissionsRequest" => lacks("UserId"),
        _ => false,
    }
}

/// Checks that the codec and both schemas agree on a frame.
fn agree(subject: &Subject, frame: &Value) -> Result<(), TestCaseError> {
    let text = frame.to_string();
    let read = subject.read(&text);
    let accepted = subject.allows(Profile::Accepted, frame);
    let emitted = subject.allows(Profile::Emitted, frame);
    let name = &subject.definition;
    match read {
        Read::Known(canonical) => {
            let is_empty_list =
                *frame == serde_json::json!([]) && (name.ends_with("Request") || name == "NoParameters");
            prop_assert!(
                accepted || is_empty_list,
                "{name}: decode reads what `accepted` refuses: {text}"
            );
            let written: Value =
                serde_json::from_str(&canonical).map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert!(
                subject.allows(Profile::Emitted, &written) || is_only_written_back(name, &written),
                "{name}: `emitted` refuses {canonical}"
            );
            prop_assert!(
                subject.allows(Profile::Accepted, &written),
                "{name}: `accepted` refuses {canonical}"
            );
        }
        Read::Unknown => {
            prop_assert!(
                !accepted && !emitted,
                "{name}: a schema allows a kind that is newer: {text}"
            );
        }
        Read::Refused(error) => {
            prop_assert!(
                !accepted,
                "{name}: `accepted` allows what decode refuses, {error}: {text}"
            );
            prop_assert!(
                !emitted,
                "{name}: `emitted` allows what decode refuses, {error}: {text}"
            );
        }
    }
    Ok(())
}

#[test]
fn codec_and_schemas_agree_on_every_fixture() {
    for subject in subjects() {
        for seed in &subject.seeds {
            agree(subject, seed).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn codec_and_schemas_agree_on_changed_frames(
        subject in 0..subjects().len(),
        seed in any::<prop::sample::Index>(),
        changes in changes(),
    ) {
        let subject = &subjects()[subject];
        let frame = changed(seed.get(&subject.seeds), &changes);
        agree(subject, &frame)?;
    }
}

#[test]
fn changed_frames_are_read_about_as_often_as_they_are_refused() {
    use std::cell::Cell;
    let (read, refused) = (Cell::new(0), Cell::new(0));
    let strategy = (0..subjects().len(), any::<prop::sample::Index>(), changes());
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let ran = runner.run(&strategy, |(subject, seed, changes)| {
        let subject = &subjects()[subject];
        let counter = match subject.read(&changed(seed.get(&subject.seeds), &changes).to_string()) {
            Read::Refused(_) => &refused,
            Read::Known(_) | Read::Unknown => &read,
        };
        counter.set(counter.get() + 1);
        Ok(())
    });
    ran.unwrap();
    assert!(
        read.get() > 64 && refused.get() > 64,
        "{read:?} read, {refused:?} refused"
    );
}

/// Checks each documented exception: the result of the codec, and that of `accepted`.
#[test]
fn exceptions_are_as_documented() {
    let subject = |definition: &str| {
        subjects()
            .iter()
            .find(|subject| subject.definition == definition)
            .unwrap()
    };
    let both = |definition: &str, text: &str| {
        let subject = subject(definition);
        let frame: Value = serde_json::from_str(text).unwrap();
        (
            !matches!(subject.read(text), Read::Refused(_)),
            subject.allows(Profile::Accepted, &frame),
        )
    };
    let price = |decimal: &str| {
        let (head, level) = (
            r#"{"reqid":1,"type":"MarketDataSnapshot","ts":"0","seqNum":1,"data":[{"Symbol":"","Status":""#,
            r#""Size":"1""#,
        );
        format!(r#"{head}","Offers":[],"Bids":[{{"Price":{decimal},{level}}}]}}]}}"#)
    };
    for (definition, text, expected) in [
        ("ServerMessage", r#"{"type":"newer"}"#, (true, false)),
        (
            "ServerMessage",
            r#"{"reqid":1.0,"type":"error","error":{"code":1,"msg":""}}"#,
            (false, true),
        ),
        (
            "ServerMessage",
            r#"{"reqid":1e3,"type":"error","error":{"code":1,"msg":""}}"#,
            (false, true),
        ),
        (
            "ServerMessage",
            r#"{"seq":18446744073709551616,"type":"error","error":{"code":1,"msg":""}}"#,
            (false, true),
        ),
        (
            "ServerMessage",
            r#"{"type":"hello","ts":"9223372036854775808","session_id":""}"#,
            (false, true),
        ),
        ("GetUserConfigRequest", r#"{"a":1,"a":2}"#, (false, true)),
        ("GetUserConfigRequest", "[]", (true, false)),
        (
            "ServerMessage",
            r#"{"type":"hello","ts":"2021-02-31T00:00:00Z","session_id":""}"#,
            (false, true),
        ),
        ("ServerMessage", &price("\"1\""), (true, true)),
        ("ServerMessage", &price("1e3"), (true, true)),
        ("ServerMessage", &price("1e30"), (false, true)),
        (
            "ServerMessage",
            &price("0.00000000000000000000000000001"),
            (false, true),
        ),
        (
            "ServerMessage",
            &price("\"79228162514264337593543950336\""),
            (false, true),
        ),
        ("ServerMessage", &price("\"1e3\""), (true, true)),
        ("ServerMessage", &price("\"1e30\""), (false, true)),
        ("ServerMessage", &price("\"1e\""), (false, false)),
    ] {
        assert_eq!(both(definition, text), expected, "{text}");
    }
    // serde_json reads neither such depth nor an unpaired surrogate, so the schema is not checked.
    let nested = |depth: usize| format!(r#"{{"type":"newer","x":{}{}}}"#, "[".repeat(depth), "]".repeat(depth));
    assert!(matches!(subject("ServerMessage").read(&nested(127)), Read::Unknown));
    assert!(matches!(subject("ServerMessage").read(&nested(128)), Read::Refused(_)));
    let half = r#"{"type":"hello","ts":"0","session_id":"\ud800"}"#;
    assert!(matches!(subject("ServerMessage").read(half), Read::Refused(_)));
}
