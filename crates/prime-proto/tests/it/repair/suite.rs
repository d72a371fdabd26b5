//! The public JSON test suite, in the folder `PRIME_JSON_TEST_SUITE`.

use std::path::PathBuf;
use std::{env, fs};

use prime_proto::repair::repair;

/// Files that are not JSON and that documented repairs fix.
const REPAIRED: [&str; 4] = [
    // ["": 1]
    "n_array_colon_instead_of_comma.json",
    // ["",]
    "n_array_extra_comma.json",
    // [1,]
    "n_array_number_and_comma.json",
    // {"id":0,}
    "n_object_trailing_comma.json",
];

#[test]
fn the_suite_is_accepted_and_refused_as_expected() {
    let Some(folder) = env::var_os("PRIME_JSON_TEST_SUITE") else {
        eprintln!("skipped: PRIME_JSON_TEST_SUITE is not set");
        return;
    };
    let mut accepted = Vec::new();
    let mut seen = 0;
    for entry in fs::read_dir(PathBuf::from(folder).join("test_parsing")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = fs::read(&path).unwrap();
        seen += 1;
        // Text that is not valid UTF-8 cannot be passed to `repair`.
        let Ok(text) = std::str::from_utf8(&bytes) else {
            assert!(!name.starts_with("y_"), "{name}");
            continue;
        };
        let repaired = repair(text);
        if name.starts_with("y_") {
            assert!(std::ptr::eq(repaired.unwrap().text(), text), "{name}");
        } else if name.starts_with("n_") && repaired.is_ok() {
            accepted.push(name);
        }
    }
    accepted.sort();
    assert_eq!(accepted, REPAIRED);
    assert!(seen > 300, "{seen} files");
}
