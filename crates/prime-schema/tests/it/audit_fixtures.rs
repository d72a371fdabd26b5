//! The report on every fixture. Each snapshot was read beside the manual.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use prime_proto::alphapoint::CALLS;
use prime_schema::{Subject, audit_as};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../prime-proto/fixtures")
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> &str {
    path.file_stem().unwrap().to_str().unwrap()
}

/// What the fixtures of a folder are.
fn subject(protocol: &str, folder: &str, file: &str) -> Subject<'static> {
    let call = CALLS.iter().find(|call| call.eq_ignore_ascii_case(&folder.replace('_', "")));
    // The standard object may answer any call.
    let call = call.copied().unwrap_or("SetUserConfig");
    match (protocol, folder) {
        ("kraken", _) => Subject::Kraken,
        (_, "frame") => Subject::Frame,
        _ if file.starts_with("request") => Subject::Request(call),
        _ => Subject::Reply(call),
    }
}

fn reports(protocol: &str) {
    for folder in sorted(&root().join(protocol)) {
        let mut reports = String::new();
        for file in sorted(&folder) {
            let text = fs::read_to_string(&file).unwrap();
            let _ = match audit_as(subject(protocol, name(&folder), name(&file)), &text) {
                Ok(report) => writeln!(reports, "{}: {report}\n", name(&file)),
                Err(error) => writeln!(reports, "{}: refused: {error}\n", name(&file)),
            };
        }
        insta::assert_snapshot!(format!("{protocol}_{}", name(&folder)), reports);
    }
}

#[test]
fn kraken_reports_name_what_strays() {
    reports("kraken");
}

#[test]
fn alphapoint_reports_name_what_strays() {
    reports("alphapoint");
}

#[test]
fn manuals_own_examples_stray_only_where_they_contradict_their_tables() {
    let mut stray = Vec::new();
    for protocol in ["kraken", "alphapoint"] {
        for folder in sorted(&root().join(protocol)) {
            for file in sorted(&folder).into_iter().filter(|file| name(file).ends_with("manual")) {
                let text = fs::read_to_string(&file).unwrap();
                let report = audit_as(subject(protocol, name(&folder), name(&file)), &text).unwrap();
                let findings = report.findings.iter().map(|finding| finding.path.clone());
                stray.extend(findings.map(|path| format!("{} {path}", report.kind)));
            }
        }
    }
    assert_eq!(
        stray,
        ["User data[0].Config[0].Timestamp", "User data[0].Config[1].Timestamp"]
    );
}
