//! `prime schema`.

use std::fs;

use crate::prime::prime;

#[test]
fn reference_is_a_page_for_each_protocol() {
    let dir = std::env::temp_dir().join(format!("prime-docs-{}", std::process::id()));
    let ran = prime(&["schema", "docs", dir.to_str().unwrap()], "");
    assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.as_str()), (0, "", ""));
    for (name, text) in prime_schema::docs() {
        assert_eq!(fs::read_to_string(dir.join(name)).unwrap(), text);
    }
    fs::remove_dir_all(dir).unwrap();
}

#[test]
fn committed_schemas_are_those_of_this_version() {
    let ran = prime(&["schema", "check", "schemas"], "");
    assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.as_str()), (0, "", ""));
}
