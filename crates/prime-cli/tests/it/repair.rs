//! `prime repair`, run as a command.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../prime-proto/fixtures")
        .join(name)
}

/// The path of a file for one test, in the folder that cargo keeps for tests.
fn own(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// The result of a run of `prime repair`.
#[derive(Debug, PartialEq, Eq)]
struct Run {
    status: Option<i32>,
    out: String,
    err: String,
}

fn prime_repair<const N: usize>(arguments: [&str; N], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_prime"))
        .arg("repair")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The command may end before it reads its input.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Run {
        status: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn result(status: i32, out: &str, err: &str) -> Run {
    Run {
        status: Some(status),
        out: out.to_owned(),
        err: err.to_owned(),
    }
}

#[test]
fn json_is_returned_unchanged() {
    let text = "  {\"a\": \"“x”, ...\", \"a\": [1.0 ]}";
    assert_eq!(prime_repair([], text.as_bytes()), result(0, text, ""));
    assert_eq!(prime_repair(["-"], text.as_bytes()), result(0, text, ""));
}

#[test]
fn pseudo_json_becomes_json_with_a_log() {
    let log = own("pseudo_json.jsonl");
    let block = fixture("pseudo-json/05-alphapoint-GetUserConfig-request.txt");
    let run = prime_repair(["--log", log.to_str().unwrap(), block.to_str().unwrap()], b"");
    assert_eq!(
        run,
        result(0, "\t{\n\t\t\"UserId\": 1,\n\t\t\"UserName\": \"jsmith\"\n\t}\n", "")
    );
    insta::assert_snapshot!(fs::read_to_string(log).unwrap());
}

#[test]
fn text_that_cannot_be_repaired_is_reported_with_its_position() {
    let expected = "<stdin>:2:3: found the end of the text, expected a value or `]`\n";
    assert_eq!(prime_repair([], "[“a”,\n  ".as_bytes()), result(1, "", expected));
    let expected = "<stdin>:2:1: found bytes that are not valid UTF-8\n";
    assert_eq!(prime_repair([], b"[1,\n\xff]"), result(1, "", expected));
}

#[test]
fn file_that_cannot_be_read_or_written_ends_the_command() {
    let run = prime_repair(["no/such/file"], b"");
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
    assert!(run.err.starts_with("prime: no/such/file: "), "{}", run.err);
    let run = prime_repair(["--log", "no/such/folder/log"], b"[1,]");
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
    assert!(run.err.starts_with("prime: no/such/folder/log: "), "{}", run.err);
    assert_eq!(prime_repair(["--no-such-option"], b"").status, Some(2));
}

#[test]
fn every_block_of_the_manuals_has_one_line() {
    for manual in ["kraken-user", "alphapoint-user-information-calls"] {
        let page = fixture(&format!("manuals/{manual}.md"));
        let run = prime_repair(["--markdown", page.to_str().unwrap()], b"");
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
        insta::assert_snapshot!(manual, run.out);
    }
}

#[test]
fn log_of_a_manual_has_positions_in_the_page() {
    let log = own("manual.jsonl");
    let page = fixture("manuals/alphapoint-user-information-calls.md");
    let run = prime_repair(
        ["--markdown", "--log", log.to_str().unwrap(), page.to_str().unwrap()],
        b"",
    );
    assert_eq!(run.status, Some(0));
    let text = fs::read_to_string(page).unwrap();
    let recorded = fs::read_to_string(fixture("pseudo-json/quirks.jsonl")).unwrap();
    let log = fs::read_to_string(log).unwrap();
    assert_eq!(log.lines().count(), recorded.lines().count());
    for (entry, recorded) in log.lines().zip(recorded.lines()) {
        let entry: serde_json::Value = serde_json::from_str(entry).unwrap();
        let recorded: serde_json::Value = serde_json::from_str(recorded).unwrap();
        for (name, recorded_name) in [("kind", "kind"), ("len", "len"), ("line", "seed_line"), ("col", "col")] {
            assert_eq!(entry[name], recorded[recorded_name], "{entry} {recorded}");
        }
        let number = |name: &str| usize::try_from(entry[name].as_u64().unwrap()).unwrap();
        let (offset, len) = (number("offset"), number("len"));
        assert_eq!(text[offset..offset + len], *recorded["text"].as_str().unwrap());
    }
}

#[test]
fn page_is_read_to_its_end_whatever_its_blocks_contain() {
    let page = "\
Text with ```code``` and ``` no fence `.
```
[1,]
```
# A \"quoted\" title #
~~~ json
{“a”:
 ```
 prose }
~~~
####### not a heading
#not a heading either
    ## Indented
    ````json theme={null}
    [“b”,
    ```
    ````
```

```
~~~
[2, …
]
";
    let run = prime_repair(["--markdown"], page.as_bytes());
    assert_eq!((run.status, run.err.as_str()), (Some(1), ""));
    insta::assert_snapshot!(run.out);
}

#[test]
fn page_without_blocks_is_not_an_error() {
    assert_eq!(prime_repair(["--markdown"], b"# Title\n\nText.\n"), result(0, "", ""));
}

#[test]
fn reader_that_closes_the_pipe_early_is_not_an_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_prime"))
        .args(["repair", "--markdown"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let page = "```\n[1,]\n```\n".repeat(10_000);
    child.stdin.take().unwrap().write_all(page.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}
