//! Every fixture is decoded to its own type, encoded, and decoded again to the same value.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::collections::BTreeSet;

use prime_proto::alphapoint::registry::{PayloadEntry, REGISTRY};
use prime_proto::kraken::{ClientMessage, ServerMessage};

use crate::doors::Door;
use crate::exact_json::{Difference, Json, differences};
use crate::normalised::NORMALISED;
use crate::samples::{Sample, fixtures, fixtures_folder, names_below};
use crate::secrets::masked;

/// The type that a fixture is decoded as, by its path and, for Kraken, by its `type`.
pub(crate) fn door(sample: &Sample) -> Door {
    let (folder, file) = sample.name.rsplit_once('/').unwrap();
    if folder.starts_with("kraken/") {
        let json = Json::read(&sample.text).unwrap();
        let kind = json.member("type").and_then(Json::as_text);
        let is_client = kind.is_some_and(|kind| ClientMessage::KINDS.contains(&kind)) || file.starts_with("client_");
        return if is_client { Door::Client } else { Door::Server };
    }
    if file.starts_with("frame_") {
        return Door::Frame;
    }
    if folder == "alphapoint/standard_response" {
        return Door::Standard;
    }
    match REGISTRY.payloads().find(|entry| is_of(entry, &sample.name)) {
        Some(entry) => Door::Payload(entry),
        None => panic!("{} does not say what it is decoded as", sample.name),
    }
}

/// Whether a fixture is an example of a payload.
fn is_of(entry: &PayloadEntry, name: &str) -> bool {
    name.rsplit_once('/').is_some_and(|(folder, file)| {
        folder == entry.fixtures() && file.starts_with(&format!("{}_", entry.fixture_prefix()))
    })
}

/// The fixtures of known types, and of unknown messages.
pub(crate) fn all() -> Vec<Sample> {
    let kraken = fixtures("kraken").into_iter().filter(|sample| is_typed(folder(sample)));
    kraken.chain(fixtures("alphapoint")).collect()
}

fn folder(sample: &Sample) -> &str {
    sample.name.split('/').nth(1).unwrap()
}

fn is_typed(folder: &str) -> bool {
    let kind = folder.replace('_', "");
    let mut kinds = ServerMessage::KINDS.iter().chain(ClientMessage::KINDS);
    folder == "unknown" || kinds.any(|known| known.eq_ignore_ascii_case(&kind))
}

#[test]
fn every_kind_has_fixtures() {
    let samples = all();
    for kind in ServerMessage::KINDS.iter().chain(ClientMessage::KINDS) {
        let is_of_kind = |sample: &&Sample| folder(sample).replace('_', "").eq_ignore_ascii_case(kind);
        assert!(samples.iter().filter(is_of_kind).count() > 1, "{kind}");
    }
    // Examples are payloads, or frames in the same folder.
    for entry in REGISTRY.payloads() {
        let is_frame = |name: &str| name.starts_with(&format!("{}/frame_", entry.fixtures()));
        let count = samples
            .iter()
            .filter(|sample| is_of(entry, &sample.name) || is_frame(&sample.name))
            .count();
        assert!(count > 0, "{entry} has no fixtures in {}", entry.fixtures());
    }
}

#[test]
fn every_fixture_decodes_to_its_own_type_and_back() {
    let mut failures = Vec::new();
    for sample in all() {
        match door(&sample).pass(&sample.text) {
            Ok(passed) if passed.is_unknown != sample.name.starts_with("kraken/unknown/") => {
                failures.push(format!("{}: unknown is {}", sample.name, passed.is_unknown));
            }
            Ok(_) => {}
            Err(error) => failures.push(format!("{}: {error}", sample.name)),
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_fixture_has_the_value_and_the_canonical_form_of_its_snapshot() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for sample in all() {
        let passed = door(&sample).pass(&sample.text).unwrap();
        let (folder, file) = sample.name.rsplit_once('/').unwrap();
        settings.set_snapshot_path(format!("snapshots/fixtures/{folder}"));
        settings.bind(|| {
            let text = format!("{}\n\n{}", passed.value, passed.canonical);
            insta::assert_snapshot!(file.trim_end_matches(".json"), masked(&text));
        });
    }
}

#[test]
fn no_snapshot_outlives_its_fixture() {
    let snapshots = fixtures_folder().join("../tests/it/snapshots/fixtures");
    let names: BTreeSet<_> = all()
        .into_iter()
        .map(|sample| sample.name.replace(".json", ".snap"))
        .collect();
    let mut left = names_below(&snapshots);
    left.retain(|name| name.ends_with("snap") && !names.contains(name));
    assert_eq!(left, [""; 0]);
}

/// The output is the same JSON value as the input, except for the documented leniencies, which [`NORMALISED`] lists.
#[test]
fn output_differs_from_input_only_as_listed() {
    let mut found = Vec::new();
    for sample in all() {
        let passed = door(&sample).pass(&sample.text).unwrap();
        let [read, written] = [&sample.text, &passed.canonical].map(|text| Json::read(text).unwrap());
        let lines: Vec<_> = differences(&read, &written).iter().map(Difference::to_string).collect();
        if !lines.is_empty() {
            found.push((sample.name, lines));
        }
    }
    let mut listed: Vec<_> = NORMALISED
        .iter()
        .map(|(name, lines)| {
            (
                (*name).to_owned(),
                lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>(),
            )
        })
        .collect();
    listed.sort();
    found.sort();
    assert_same(&found, &listed);
}

/// Shows only the files whose lines differ from the list.
fn assert_same(found: &[(String, Vec<String>)], listed: &[(String, Vec<String>)]) {
    let beyond = |some: &[(String, Vec<String>)], others: &[(String, Vec<String>)]| {
        some.iter()
            .filter(|entry| !others.contains(entry))
            .map(|entry| format!("{entry:#?}"))
            .collect::<Vec<_>>()
            .concat()
    };
    let (new, gone) = (beyond(found, listed), beyond(listed, found));
    assert!(
        new.is_empty() && gone.is_empty(),
        "found, but not listed:\n{new}\nlisted, but not found:\n{gone}"
    );
}

#[test]
fn every_fixture_is_in_the_table_with_its_evidence() {
    const GRADES: [&str; 6] = [
        "captured-form",
        "recorded-form",
        "documented",
        "manual",
        "inferred",
        "promise",
    ];
    let table = std::fs::read_to_string(fixtures_folder().join("README.md")).unwrap();
    let mut listed = Vec::new();
    for line in table.lines().filter(|line| line.contains(".json` |")) {
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [file, grade, source] = cells[..] else {
            panic!("{line}")
        };
        assert!(GRADES.contains(&grade) && !source.is_empty(), "{line}");
        let file = file.trim_matches('`');
        assert_eq!(grade == "inferred", file.ends_with("_inferred.json"), "{line}");
        listed.push(file.to_owned());
    }
    let files: Vec<_> = fixtures("kraken")
        .into_iter()
        .chain(fixtures("alphapoint"))
        .map(|sample| sample.name)
        .collect();
    assert_eq!(listed.iter().collect::<BTreeSet<_>>(), files.iter().collect());
    assert_eq!(listed.len(), files.len(), "a file is in the table twice");
}
