//! `prime decode --salvage`.

use insta::assert_snapshot;

use crate::prime::prime;

const GOOD: &str = r#"{"Currency":"BTC","Amount":"1.50","AvailableAmount":"0"}"#;
const BAD: &str = r#"{"Currency":"BTC","Amount":"many","AvailableAmount":"0"}"#;
const ROW: &str = "[1,0,1790134050672,2,86754.79,0,86698.14,7,0,1]";

fn balances(records: &[&str]) -> String {
    let records = records.join(", ");
    format!(r#"{{"reqid":4,"type":"Balance","ts":"2026-03-02T08:15:00Z","seqNum":7,"data":[{records}]}}"#)
}

/// One line for each case: decoded, salvaged or failed.
fn recording() -> String {
    [
        balances(&[GOOD]),
        balances(&[GOOD, BAD, "null", GOOD]),
        r#"{"reqid":4,"type":"Balance","ts":true,"seqNum":7,"data":[]}"#.to_owned(),
        format!(r#"{{"m":3,"i":4,"n":"Level2UpdateEvent","o":"[{ROW},[\"\\u00e9\"],{ROW}]"}}"#),
        r#"{"m":1,"i":6,"n":"GetInstruments","o":"Endpoint Not Found"}"#.to_owned(),
        format!("2026-03-02 recv {}", balances(&[BAD])),
        format!(
            r#"{{"time":"2026-03-02T08:15:00Z","payload":{}}}"#,
            serde_json::to_string(&balances(&[BAD, GOOD])).unwrap()
        ),
        r#"{"type":"News","data":[null]}"#.to_owned(),
    ]
    .join("\n")
        + "\n"
}

#[test]
fn the_good_part_is_written_and_the_rest_is_reported() {
    let recording = recording();
    let ran = prime(&["decode", "--salvage"], &recording);
    assert_snapshot!(ran.shown());
    assert_eq!(ran.bytes().iter().sum::<usize>(), recording.len());
    let again = prime(&["decode"], &ran.stdout);
    // Everything that was written decodes, except the payload that is not JSON.
    assert_eq!(again.complaints().len(), 1, "{again:?}");
}

#[test]
fn a_message_with_a_faulty_record_is_refused_without_the_option() {
    let recording = recording();
    let strict = prime(&["decode"], &recording);
    assert_eq!((strict.status, strict.counts()), (1, (8, 2, 6)));
    assert_eq!(strict.stdout.lines().count(), 2);
    assert_eq!(strict.bytes().iter().sum::<usize>(), recording.len());
}

#[test]
fn what_decodes_is_the_same_with_the_option() {
    let session = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/session.ndjson")).unwrap();
    let decoded = prime(&["decode"], &session).stdout;
    let strict = prime(&["decode"], &decoded);
    assert_eq!(prime(&["decode", "--salvage"], &decoded).shown(), strict.shown());
}

#[test]
fn a_report_has_the_faults_beside_the_message() {
    let ran = prime(&["decode", "--salvage", "--report"], balances(&[GOOD, BAD]));
    assert_snapshot!(ran.stdout);
}

#[test]
fn repaired_documents_are_not_salvaged() {
    assert_eq!(prime(&["decode", "--salvage", "--repair"], "").status, 2);
}
