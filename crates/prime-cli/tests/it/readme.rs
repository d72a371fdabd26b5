//! What the README tells a visitor to run with the command does what it says.

use std::fs;
use std::path::Path;

use crate::prime::{Ran, prime};

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md")).unwrap()
}

/// Runs every `cargo run -p prime-cli -- ...` of the README.
fn runs(readme: &str) -> Vec<(Vec<&str>, Ran)> {
    let lines = readme
        .lines()
        .filter_map(|line| line.strip_prefix("cargo run -p prime-cli -- "));
    lines
        .map(|line| {
            let arguments: Vec<&str> = line.split(' ').collect();
            let ran = prime(&arguments, "");
            (arguments, ran)
        })
        .collect()
}

#[test]
fn commands_of_the_readme_run_and_report_what_it_shows() {
    let readme = readme();
    let runs = runs(&readme);
    let names: Vec<&str> = runs.iter().map(|(arguments, _)| arguments[0]).collect();
    assert_eq!(names, ["decode", "repair"]);
    let decoded = &runs[0].1;
    assert_eq!(decoded.status, 1, "{}", decoded.stderr);
    let shown = readme
        .lines()
        .find(|line| line.starts_with("examples/session.ndjson:"))
        .unwrap();
    assert!(decoded.stderr.lines().any(|line| line == shown), "{}", decoded.stderr);
    assert_eq!(runs[1].1.status, 0, "{}", runs[1].1.stderr);
}

/// Each command, with every option of its own, is in the synopsis.
#[test]
fn synopsis_of_the_readme_has_every_command_and_option() {
    let readme = readme();
    let (_, synopsis) = readme.split_once("```text\nprime decode ").unwrap();
    let (synopsis, _) = synopsis.split_once("\n```").unwrap();
    for command in ["decode", "redact", "repair", "types", "completions", "man"] {
        assert!(
            command == "decode" || synopsis.contains(&format!("\nprime {command}")),
            "{command}"
        );
        // Options of `redact` that are those of `decode` are not repeated.
        let help = prime(&[command, "--help"], "").stdout;
        let options = help.lines().filter_map(|line| line.trim_start().split_once("--"));
        let options = options.filter(|(before, _)| before.is_empty() || *before == "-q, ");
        for (_, option) in options {
            let option = option.split([' ', '[']).next().unwrap().trim_end();
            if !["help", "quiet", "color"].contains(&option) {
                assert!(synopsis.contains(&format!("--{option}")), "{command}: --{option}");
            }
        }
    }
}
