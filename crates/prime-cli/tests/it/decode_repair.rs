//! `prime decode --repair`: the examples of the manuals, as they are typeset.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

const BLOCKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../prime-proto/fixtures/pseudo-json");

/// The type of a block, by the name of its file.
fn type_of(block: &str) -> String {
    match block.split('-').collect::<Vec<_>>()[..] {
        [_, "kraken", _, "request"] => "kraken/ClientMessage".to_owned(),
        [_, "kraken", _, _] => "kraken/ServerMessage".to_owned(),
        [_, protocol, call, "request"] => format!("{protocol}/{call}.request"),
        [_, protocol, call, _] => format!("{protocol}/{call}.reply"),
        _ => panic!("{block} names no type"),
    }
}

fn decode(arguments: &[&str]) -> (String, String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_prime"))
        .args(["decode", "--repair"])
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[test]
fn every_block_of_both_manuals_becomes_its_intended_value() {
    let mut blocks: Vec<String> = Path::new(BLOCKS)
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".txt").map(str::to_owned))
        .collect();
    blocks.sort();
    assert_eq!(blocks.len(), 16);
    for block in blocks {
        let (lines, complaints, status) = decode(&["--as", &type_of(&block), &format!("{BLOCKS}/{block}.txt")]);
        assert_eq!(status, Some(0), "{block}: {complaints}");
        let decoded: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let expected = std::fs::read_to_string(format!("{BLOCKS}/{block}.expected.json")).unwrap();
        // The only leniency in these blocks: times as integers are written as strings.
        let expected = expected
            .replace("1628004805337309202", "\"2021-08-03T15:33:25.337309202Z\"")
            .replace("1628004805377207692", "\"2021-08-03T15:33:25.377207692Z\"");
        assert_eq!(decoded, [serde_json::from_str::<Value>(&expected).unwrap()], "{block}");
    }
}

#[test]
fn document_that_cannot_be_repaired_does_not_affect_the_others() {
    let folder = std::env::temp_dir().join(format!("prime-decode-repair-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("manual.txt");
    let text = "{ }\n  {\n    “UserId”: 1,\n    “UserName” “jsmith”\n  }\n  {“UserId”: 2,}\nsee above\n{“UserId”: “3”,}\n\t{“Username”: “a\n{\"Email\":\"b\"}";
    std::fs::write(&file, text).unwrap();
    let (lines, complaints, status) = decode(&["--as", "alphapoint/GetUserInfo.request", file.to_str().unwrap()]);
    std::fs::remove_dir_all(&folder).unwrap();
    let complaints = complaints.replace(file.to_str().unwrap(), "FILE");
    let complaints: Vec<_> = complaints.lines().filter(|line| line.starts_with("FILE")).collect();
    insta::assert_snapshot!(format!("{lines}{}\n{status:?}", complaints.join("\n")));
}
