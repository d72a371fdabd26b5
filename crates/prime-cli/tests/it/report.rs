//! `prime decode --report`.

use insta::assert_snapshot;
use serde_json::Value;

use crate::prime::prime;

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn report_of_a_session_is_a_line_for_each_message() {
    let ran = prime(&["decode", "--report", "examples/session.ndjson"], "");
    assert_snapshot!(ran.stdout);
    assert_eq!(ran.status, 1);
}

#[test]
fn findings_of_a_session_are_a_table() {
    let ran = prime(&["decode", "--report", "--summary", "examples/session.ndjson"], "");
    assert_snapshot!(ran.stdout);
    assert!(ran.stderr.contains("findings: 5, in messages: 4\n"), "{}", ran.stderr);
}

#[test]
fn findings_are_not_a_failure() {
    let ran = prime(&["decode", "--report"], r#"{"reqid":0,"type":"cancel","a":1}"#);
    assert_eq!(ran.status, 0);
    let [line] = &lines(&ran.stdout)[..] else {
        panic!("{ran:?}")
    };
    assert_eq!(line["findings"][0]["finding"], "forbidden_value");
    assert_eq!(line["findings"][1]["finding"], "unknown_member");
}

#[test]
fn numbers_and_offsets_continue_through_a_long_session() {
    // Long enough for several pieces, with messages of many lengths and some that fail.
    let messages: Vec<_> = (0..40_000)
        .map(|number| match number % 7 {
            3 => "{\"reqid\":\"é\"}\n".to_owned(),
            rest => format!(
                "{{\"reqid\":{},\n \"type\":\"cancel\"}}{}",
                number + 1,
                "\n".repeat(rest)
            ),
        })
        .collect();
    let text = format!("\u{feff}{}", messages.concat());
    let ran = prime(&["decode", "--report"], &text);
    let mut reports = lines(&ran.stdout).into_iter();
    let mut offset = 3;
    for (number, message) in messages.iter().enumerate() {
        let report = reports.next().unwrap();
        assert_eq!((&report["index"], &report["offset"]), (&number.into(), &offset.into()));
        assert_eq!(report["kind"].is_null(), number % 7 == 3);
        offset += message.len();
    }
    assert_eq!(reports.next(), None);
}

#[test]
fn report_names_the_file_if_there_are_several() {
    let file = "crates/prime-proto/fixtures/kraken/hello/all_members.json";
    let ran = prime(&["decode", "--report", file, file], "");
    let lines = lines(&ran.stdout);
    let places: Vec<_> = lines
        .iter()
        .map(|line| (&line["index"], &line["offset"], &line["file"]))
        .collect();
    let (zero, one, file) = (Value::from(0), Value::from(1), Value::from(file));
    assert_eq!(places, [(&zero, &zero, &file), (&one, &zero, &file)]);
}

#[test]
fn payload_is_compared_with_the_given_type() {
    let ran = prime(
        &["decode", "--report", "--as", "alphapoint/SetUserConfig.reply"],
        r#"{"result":"true","errormsg":null,"errorcode":0,"detail":null}"#,
    );
    assert_eq!(lines(&ran.stdout)[0]["findings"][0]["path"], "result");
}

#[test]
fn table_of_many_places_stays_short() {
    let lines: Vec<_> = (0..5000)
        .map(|number| format!("{{\"reqid\":1,\"type\":\"cancel\",\"m{number}\":[]}}\n"))
        .collect();
    let text = lines.concat();
    let table = prime(&["decode", "--report", "--summary"], text).stdout;
    let rows: Vec<_> = table.lines().collect();
    assert_eq!(rows.len(), 1002);
    let words: Vec<_> = rows[1001].split_whitespace().collect();
    assert_eq!(words, ["4000", "other", "places"]);
}

#[test]
fn summary_requires_report() {
    assert_eq!(prime(&["decode", "--summary"], "").status, 2);
}
