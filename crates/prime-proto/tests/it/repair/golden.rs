//! Every block of the manuals, with its intended value and the recorded list of repairs.

use std::fs;
use std::path::PathBuf;

use prime_proto::repair::{RepairKind, repair};
use serde_json::{Value, json};

fn blocks() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/pseudo-json");
    let mut blocks: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    blocks.sort();
    assert_eq!(blocks.len(), 16);
    blocks
}

fn fixture(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/pseudo-json")
        .join(name);
    fs::read_to_string(path).unwrap()
}

/// The one block whose value the text layer leaves for the typed layer to fold into `{Key, Value}` objects.
const PAIRS: &str =
    r#"[{"Street":"Hillside Road","Office Number":158,"Mobile Phone":"1-702-555-1212","City":"Las Vegas"}]"#;

#[test]
fn every_block_has_its_intended_value_in_its_order() {
    for (name, text) in blocks() {
        let expected = fixture(&name.replace(".txt", ".expected.json"));
        let expected = if name.starts_with("06-") { PAIRS } else { &expected };
        let repaired = repair(&text).unwrap();
        assert_eq!(repaired.to_line(), repair(expected).unwrap().to_line(), "{name}");
    }
}

#[test]
fn every_repair_is_the_recorded_one() {
    let recorded: Vec<Value> = fixture("quirks.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(recorded.len(), 220);
    let mut found = Vec::new();
    for (name, text) in blocks() {
        for (place, repair) in repair(&text).unwrap().located() {
            let len = repair.len;
            found.push(json!({
                "file": name,
                "kind": repair.kind.as_str(),
                "offset": repair.offset,
                "len": len,
                "line": place.line,
                "col": place.column,
                "text": &text[repair.offset..repair.offset + len],
                "fix": match repair.kind {
                    RepairKind::BarePairInArray => "{key: value}",
                    _ => repair.edits().next().unwrap().replacement,
                },
            }));
        }
    }
    for (index, mut entry) in recorded.into_iter().enumerate() {
        entry.as_object_mut().unwrap().remove("seed_line");
        assert_eq!(found[index], entry, "entry {index}");
    }
    assert_eq!(found.len(), 220);
}

#[test]
fn blocks_that_are_json_are_not_copied() {
    let untouched: Vec<_> = blocks()
        .into_iter()
        .filter(|(_, text)| {
            let repaired = repair(text).unwrap();
            repaired.repairs().is_empty() && std::ptr::eq(repaired.text(), text.as_str())
        })
        .map(|(name, _)| name[..2].to_owned())
        .collect();
    assert_eq!(untouched, ["01", "02", "03", "07"]);
}
