//! Recordings in the formats of many tools: `examples/recordings`, and the folder given in `PRIME_RECORDINGS`.
//!
//! A folder has `messages.tsv` (letter, direction, message) and `INDEX.tsv` (file, number of messages, their letters in order,
//! number of messages that are cut short; further columns are for readers).

use std::collections::HashMap;
use std::path::Path;

use serde_json::Value;

use crate::prime::{Ran, prime};

const OWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/recordings");

/// The messages by their letter, in canonical form.
fn messages(folder: &Path) -> HashMap<char, Value> {
    let table = std::fs::read_to_string(folder.join("messages.tsv")).unwrap();
    let rows = table.lines().filter(|row| !row.starts_with('#'));
    rows.map(|row| {
        let [letter, _, message] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let ran = prime(&["decode", "--format", "bare"], message);
        (
            letter.chars().next().unwrap(),
            serde_json::from_str(&ran.stdout).unwrap(),
        )
    })
    .collect()
}

fn values(ran: &Ran) -> Vec<Value> {
    ran.stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn check(folder: &Path) {
    let messages = messages(folder);
    let index = std::fs::read_to_string(folder.join("INDEX.tsv")).unwrap();
    let mut wrong = Vec::new();
    let rows: Vec<_> = index.lines().filter(|row| !row.starts_with('#')).collect();
    assert!(!rows.is_empty());
    for row in rows {
        let [name, count, letters, cut, ..] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let file = folder.join(name);
        let file = file.to_str().unwrap();
        let ran = prime(&["decode", file], "");
        let expected: Vec<_> = letters.chars().map(|letter| messages[&letter].clone()).collect();
        assert_eq!(expected.len(), count.parse::<usize>().unwrap());
        let (_, _, failed) = ran.counts();
        let is_right =
            values(&ran) == expected && failed == cut.parse::<usize>().unwrap() && ran.status == i32::from(failed > 0);
        // A recording that the command writes is read back.
        let recording = prime(&["decode", "--to", "recording", file], "");
        let again = prime(&["decode"], &recording.stdout);
        if !is_right || again.stdout != ran.stdout {
            wrong.push(format!("{name}: {}\n{}", ran.shown(), again.shown()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_message_of_the_example_recordings_is_read_once_in_order() {
    check(Path::new(OWN));
}

#[test]
fn every_message_of_the_given_recordings_is_read_once_in_order() {
    match std::env::var_os("PRIME_RECORDINGS") {
        Some(folder) => check(Path::new(&folder)),
        None => eprintln!("skipped: PRIME_RECORDINGS is not set to a folder of recordings"),
    }
}

#[test]
fn report_keeps_time_and_direction() {
    let ran = prime(
        &[
            "decode",
            "--report",
            &format!("{OWN}/wrapper.ndjson"),
            &format!("{OWN}/prefix.txt"),
        ],
        "",
    );
    for line in values(&ran) {
        assert!(
            line["time"].is_string() && line["recorded_direction"].is_string(),
            "{line}"
        );
    }
    let ran = prime(&["decode", "--direction", "out", &format!("{OWN}/prefix.txt")], "");
    assert_eq!(ran.stdout.lines().count(), 1);
    let ran = prime(
        &["decode", "--kind", "subscribe,hello", &format!("{OWN}/prefix.txt")],
        "",
    );
    assert_eq!(ran.stdout.lines().count(), 2);
}
