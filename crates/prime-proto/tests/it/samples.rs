//! Messages in files: the fixtures of this crate, and your own recordings.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::fs;
use std::path::{Path, PathBuf};

/// A file with one message.
pub(crate) struct Sample {
    /// Path below the folder, with `/`.
    pub(crate) name: String,
    pub(crate) text: String,
}

pub(crate) fn fixtures_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The fixtures below one folder of `fixtures/`, sorted by name.
pub(crate) fn fixtures(protocol: &str) -> Vec<Sample> {
    let root = fixtures_folder();
    let samples: Vec<_> = names_below(&root)
        .into_iter()
        .filter(|name| name.starts_with(&format!("{protocol}/")))
        .map(|name| Sample {
            text: fs::read_to_string(root.join(&name)).unwrap(),
            name,
        })
        .collect();
    assert!(!samples.is_empty(), "no fixture below {protocol}");
    samples
}

/// Every file below a folder, sorted, as a path with `/`.
pub(crate) fn names_below(root: &Path) -> Vec<String> {
    let mut folders = vec![root.to_owned()];
    let mut names = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below: Vec<_> = path
                    .strip_prefix(root)
                    .unwrap()
                    .iter()
                    .map(|part| part.to_string_lossy())
                    .collect();
                names.push(below.join("/"));
            }
        }
    }
    names.sort();
    names
}
