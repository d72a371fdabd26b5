//! What the command says of itself, and what packages of it install.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::prime::{file, prime};

/// Every command with a help page.
const COMMANDS: &[&[&str]] = &[
    &[],
    &["decode"],
    &["redact"],
    &["repair"],
    &["schema"],
    &["schema", "list"],
    &["schema", "print"],
    &["schema", "write"],
    &["schema", "docs"],
    &["schema", "check"],
    &["types"],
    &["completions"],
    &["man"],
];

fn help(command: &[&str]) -> String {
    let ran = prime(&[command, &["--help"]].concat(), "");
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{command:?}");
    ran.stdout
}

#[test]
fn help_of_every_command() {
    for command in COMMANDS {
        let name = [&["prime"], *command].concat().join("-");
        insta::with_settings!({ snapshot_suffix => name }, { insta::assert_snapshot!(help(command)) });
    }
}

#[test]
fn short_help_of_decode() {
    insta::assert_snapshot!(prime(&["decode", "-h"], "").stdout);
}

#[test]
fn no_command_lacks_a_page_here() {
    let listed = |command: &[&str]| {
        let help = help(command);
        let (_, list) = help.split_once("Commands:\n").unwrap();
        let lines = list.lines().take_while(|line| !line.is_empty());
        let names: Vec<String> = lines
            .filter_map(|line| line.strip_prefix("  "))
            .filter(|line| !line.starts_with([' ', '-']))
            .map(|line| line.split(' ').next().unwrap().to_owned())
            .filter(|name| name != "help")
            .collect();
        names
    };
    for above in [&[][..], &["schema"][..]] {
        for name in listed(above) {
            let command = [above, &[name.as_str()]].concat();
            assert!(COMMANDS.contains(&command.as_slice()), "{command:?}");
        }
    }
}

/// A directory with the files that examples name.
#[cfg(unix)]
fn workplace() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let fixtures = root.join("crates/prime-proto/fixtures");
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples-of-help");
    fs::create_dir_all(&dir).unwrap();
    let session = fs::read(root.join("examples/session.ndjson")).unwrap();
    for name in ["session.ndjson", "session.ndjson.gz", "log.txt"] {
        fs::write(dir.join(name), &session).unwrap();
    }
    let wrapped = r#"{"params":{"response":{"payloadData":"{\"reqid\":1,\"type\":\"cancel\"}"}}}"#;
    fs::write(dir.join("devtools.ndjson"), wrapped).unwrap();
    fs::copy(
        fixtures.join("pseudo-json/13-alphapoint-SetUserConfig-request.txt"),
        dir.join("example.txt"),
    )
    .unwrap();
    fs::write(dir.join("page.md"), "# Page\n\n```json\n{ \"a\": 1, }\n```\n").unwrap();
    let snapshot = fs::read_to_string(fixtures.join("kraken/user/snapshot_manual.json")).unwrap();
    let snapshot: serde_json::Value = serde_json::from_str(&snapshot).unwrap();
    fs::write(dir.join("users.ndjson"), snapshot["data"][0].to_string()).unwrap();
    dir
}

#[cfg(unix)]
#[test]
fn every_command_has_examples_and_they_run() {
    let dir = workplace();
    let bin = Path::new(env!("CARGO_BIN_EXE_prime")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    for command in COMMANDS {
        let help = help(command);
        let (_, examples) = help.split_once("\nExamples:\n").unwrap();
        let examples: Vec<&str> = examples.lines().map_while(|line| line.strip_prefix("  ")).collect();
        assert!(!examples.is_empty(), "{command:?}");
        // What shows a file needs a program for it.
        let runs = |line: &str| line.starts_with("prime ") || line.contains("| prime ");
        assert!(examples.iter().any(|line| runs(line)), "{command:?}");
        for line in examples.into_iter().filter(|line| runs(line)) {
            let ran = Command::new("sh")
                .args(["-c", line])
                .current_dir(&dir)
                .env("PATH", &path)
                .output()
                .unwrap();
            let stderr = String::from_utf8(ran.stderr).unwrap();
            // The session has messages that cannot be decoded.
            let expected = i32::from(line.contains("session") || line.contains("log.txt"));
            assert_eq!(ran.status.code(), Some(expected), "{line}: {stderr}");
            assert!(
                !stderr.contains("error:") && !stderr.contains("prime:"),
                "{line}: {stderr}"
            );
        }
    }
}

#[test]
fn colour_is_as_asked_for() {
    for (arguments, is_coloured) in [
        (&["--color", "always", "--help"][..], true),
        (&["--help"], false),
        (&["--color", "never", "--help"], false),
    ] {
        assert_eq!(
            prime(arguments, "").stdout.contains("\u{1b}["),
            is_coloured,
            "{arguments:?}"
        );
    }
    let faults = |color: &str| prime(&["decode", "--color", color], "{,}\n").stderr;
    assert!(
        faults("always").starts_with("\u{1b}[1m<stdin>:1:2:\u{1b}[0m found `,`"),
        "{}",
        faults("always")
    );
    for color in ["auto", "never"] {
        assert!(faults(color).starts_with("<stdin>:1:2: found `,`"), "{}", faults(color));
    }
    let missing = prime(&["decode", "--color=always", "--as", "kraken/Balance", "--report"], "");
    assert!(
        missing
            .stderr
            .starts_with("\u{1b}[1m\u{1b}[31mprime:\u{1b}[0m --report"),
        "{}",
        missing.stderr
    );
    assert_eq!(prime(&["--color", "sometimes", "types"], "").status, 2);
}

#[test]
fn quiet_run_reports_only_errors() {
    let recording = file(
        "quiet.ndjson",
        "{\"text\":\"{\\\"reqid\\\":1,\\\"type\\\":\\\"cancel\\\"}\"}\n{,}\n",
    );
    for options in [
        &["decode"][..],
        &["decode", "--report"],
        &["decode", "--check-sequence"],
        &["redact"],
    ] {
        let loud = prime(&[options, &[&recording]].concat(), "");
        assert!(
            loud.stderr.contains("messages: 2, decoded: 1, failed: 1\n"),
            "{}",
            loud.stderr
        );
        for quiet in ["--quiet", "-q"] {
            let ran = prime(&[options, &[quiet, &recording]].concat(), "");
            assert_eq!((ran.status, &ran.stdout), (1, &loud.stdout), "{options:?}");
            let error = format!("{recording}:2:2: found `,`, expected a member name or `}}`\n");
            assert_eq!(ran.stderr, error, "{options:?}");
        }
    }
}

#[test]
fn completions_know_commands_and_options() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = prime(&["completions", shell], "");
        assert_eq!(ran.status, 0, "{shell}");
        for word in ["decode", "check-sequence", "alphapoint", "completions"] {
            assert!(ran.stdout.contains(word), "{shell}: {word}");
        }
    }
    assert_eq!(prime(&["completions", "cmd"], "").status, 2);
}

#[test]
fn manual_pages_are_written_for_every_command() {
    let dir: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("man/man1");
    let ran = prime(&["man", dir.to_str().unwrap()], "");
    assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.as_str()), (0, "", ""));
    for command in COMMANDS {
        let name = [&["prime"], *command].concat().join("-");
        let page = fs::read_to_string(dir.join(format!("{name}.1"))).unwrap();
        assert!(
            page.contains(".SH NAME") && page.contains(".SH EXAMPLES\n.nf\n  prime "),
            "{name}: {page}"
        );
    }
    let unwritable = file("no-directory", "");
    let ran = prime(&["man", &format!("{unwritable}/below")], "");
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.contains("cannot write to"), "{}", ran.stderr);
}
