//! The reports on all fixtures. Each snapshot was compared with the manual.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use prime_proto::Limits;
use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::registry::{REGISTRY, Role};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_schema::{Finding, FindingKind, Report, Subject, audit_as};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../prime-proto/fixtures")
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> &str {
    path.file_stem().unwrap().to_str().unwrap()
}

/// The subject of a fixture, by its path below the fixtures.
fn subject(folder: &str, file: &str) -> Subject<'static> {
    if folder.starts_with("kraken/") {
        return Subject::Kraken;
    }
    if file.starts_with("frame") {
        return Subject::Frame;
    }
    let entry = REGISTRY
        .payloads()
        .find(|entry| entry.fixtures() == folder && file.starts_with(entry.fixture_prefix()));
    // The standard object may be the reply to any call.
    entry.map_or(Subject::Reply("SetUserConfig"), Subject::of)
}

/// The folders with fixtures of a protocol, as paths below the fixtures.
fn folders(protocol: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut left = vec![protocol.to_owned()];
    while let Some(folder) = left.pop() {
        let paths = sorted(&root().join(&folder));
        if paths.iter().any(|path| path.is_file()) {
            found.push(folder);
        } else {
            left.extend(paths.iter().map(|path| format!("{folder}/{}", name(path))));
        }
    }
    found.sort();
    found
}

/// All fixtures of a protocol that are a message or a payload, with folder and name.
fn fixtures(protocol: &str) -> Vec<(String, String, String)> {
    let of = |folder: String| {
        let files = sorted(&root().join(&folder));
        let read = move |file: PathBuf| {
            (
                folder.clone(),
                name(&file).to_owned(),
                fs::read_to_string(&file).unwrap(),
            )
        };
        files.into_iter().map(read).collect::<Vec<_>>()
    };
    folders(protocol).into_iter().flat_map(of).collect()
}

/// Calls `visit` for every fixture that is a message or a payload.
fn for_each(mut visit: impl FnMut(Subject<'static>, &str)) {
    for (folder, file, text) in ["kraken", "alphapoint"].into_iter().flat_map(fixtures) {
        visit(subject(&folder, &file), &text);
    }
}

fn reports(protocol: &str) {
    for folder in folders(protocol) {
        let mut reports = String::new();
        for file in sorted(&root().join(&folder)) {
            let text = fs::read_to_string(&file).unwrap();
            let _ = match audit_as(subject(&folder, name(&file)), &text) {
                Ok(report) => writeln!(reports, "{}: {report}\n", name(&file)),
                Err(error) => writeln!(reports, "{}: refused: {error}\n", name(&file)),
            };
        }
        insta::assert_snapshot!(folder.replace('/', "_"), reports);
    }
}

#[test]
fn kraken_reports_list_the_differences() {
    reports("kraken");
}

#[test]
fn alphapoint_reports_list_the_differences() {
    reports("alphapoint");
}

#[test]
fn examples_of_the_manual_differ_only_where_they_contradict_its_tables() {
    let mut differing = Vec::new();
    for (folder, file, text) in ["kraken", "alphapoint"].into_iter().flat_map(fixtures) {
        if file.ends_with("manual") {
            let report = audit_as(subject(&folder, &file), &text).unwrap();
            let findings = report.findings.iter().map(|finding| finding.path.clone());
            differing.extend(findings.map(|path| format!("{} {path}", report.kind)));
        }
    }
    assert_eq!(
        differing,
        ["User data[0].Config[0].Timestamp", "User data[0].Config[1].Timestamp"]
    );
}

/// The canonical form of a message.
fn canonical(subject: Subject<'_>, text: &str) -> Option<String> {
    match subject {
        Subject::Frame => Some(Frame::decode(text).ok()?.encode()),
        Subject::Request(name) => canonical_payload(name, Role::Request, text),
        Subject::Reply(name) => canonical_payload(name, Role::Reply, text),
        Subject::Event(name) => canonical_payload(name, Role::Event, text),
        _ => match ServerMessage::decode(text).ok()? {
            ServerMessage::Unknown(_) => Some(ClientMessage::decode(text).ok()?.encode()),
            message => Some(message.encode()),
        },
    }
}

fn canonical_payload(name: &str, role: Role, text: &str) -> Option<String> {
    let payload = REGISTRY.payload(name, role)?.decode(text, &Limits::DEFAULT);
    payload.ok().map(|payload| payload.encode())
}

/// The numbers in a JSON text outside of strings, as written there, sorted.
fn numbers(text: &str) -> Vec<String> {
    let text = text.replace(r"\\", "").replace(r#"\""#, "");
    let outside = text.split('"').step_by(2);
    let words = outside.flat_map(|part| part.split(|character: char| ",:[]{} \n\t".contains(character)));
    let is_number = |word: &&str| word.starts_with(|character: char| character == '-' || character.is_ascii_digit());
    let mut numbers: Vec<_> = words.filter(is_number).map(str::to_owned).collect();
    numbers.sort();
    numbers
}

#[test]
fn every_change_in_writing_is_a_finding_and_nothing_else() {
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let mut count = 0;
    for_each(|subject, text| {
        let Some(canonical) = canonical(subject, text) else {
            return;
        };
        let differs = value(text) != value(&canonical) || numbers(text) != numbers(&canonical);
        // Skips a payload that does not have the type of its call.
        let Ok(before) = audit_as(subject, text) else { return };
        let after = audit_as(subject, &canonical).unwrap();
        // Writing removes every finding with a replacement, except names that are also members of their own.
        let names = [FindingKind::MisspeltMember, FindingKind::OlderForm];
        let is_left =
            |finding: &&Finding| finding.written.is_some() && finding.path != "o" && !names.contains(&finding.kind);
        let left: Vec<_> = after.findings.iter().filter(is_left).collect();
        assert!(left.is_empty(), "{after}");
        let paths = |report: &Report| {
            let paths = report
                .findings
                .iter()
                .map(|finding| (finding.path.clone(), finding.kind));
            paths.collect::<BTreeSet<_>>()
        };
        assert_eq!(paths(&before) != paths(&after), differs, "{before}\n{after}");
        count += 1;
    });
    assert!(count > 200, "{count} fixtures");
}

#[test]
fn malformed_texts_are_errors_and_never_a_panic() {
    for_each(|subject, text| {
        for at in (0..text.len()).step_by(23).filter(|at| text.is_char_boundary(*at)) {
            let _ = audit_as(subject, &text[..at]);
            let end = at + text[at..].chars().next().map_or(0, char::len_utf8);
            let _ = audit_as(subject, &format!("{}{}", &text[..at], &text[end..]));
        }
    });
}
