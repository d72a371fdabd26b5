//! Tests that the folder `schemas/` contains exactly what [`prime_schema::files`] generates.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const UPDATE: &str = "to update it, run: cargo run -p prime-cli -- schema write schemas";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas")
}

fn names(folder: &Path, below: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder.join(below)).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            names(folder, &format!("{name}/"), found);
        } else {
            found.insert(name);
        }
    }
}

#[test]
fn committed_files_are_those_that_are_generated() {
    let files = prime_schema::files();
    let mut found = BTreeSet::new();
    names(&folder(), "", &mut found);
    let generated: BTreeSet<String> = files.keys().cloned().collect();
    let missing: Vec<_> = generated.difference(&found).collect();
    let surplus: Vec<_> = found.difference(&generated).collect();
    assert!(
        missing.is_empty() && surplus.is_empty(),
        "missing: {missing:?}, surplus: {surplus:?}; {UPDATE}"
    );
    for (name, text) in files {
        let committed = fs::read_to_string(folder().join(&name)).unwrap();
        assert!(
            committed == text,
            "schemas/{name} differs from the generated file; {UPDATE}"
        );
    }
}

#[test]
fn newest_version_of_the_changelog_is_that_of_the_schemas() {
    let files = prime_schema::files();
    let newest = files["CHANGELOG.md"].lines().find_map(|line| line.strip_prefix("## "));
    assert_eq!(newest, Some(prime_schema::VERSION));
}

#[test]
fn list_of_files_contains_all_other_files() {
    let files = prime_schema::files();
    let listed = prime_schema::listed_files(&files["meta.json"]).unwrap();
    let others: Vec<_> = files.keys().filter(|name| *name != "meta.json").cloned().collect();
    assert_eq!(listed, others);
}
