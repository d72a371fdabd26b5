use std::path::Path;

use serde::de::DeserializeOwned;

use super::{Direct, Reader};
use crate::alphapoint::Frame;
use crate::kraken::{ClientMessage, ServerMessage};

/// The fixtures that are left to serde's way, as `is_left` says of each.
fn left_to_serde(below: &str, is_left: impl Fn(&str) -> bool) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut folders = vec![root.join(below)];
    let mut left = Vec::new();
    let mut all = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            all += 1;
            if is_left(&std::fs::read_to_string(&path).unwrap()) {
                let name = path.strip_prefix(&root).unwrap().display().to_string();
                left.push(name.replace('\\', "/"));
            }
        }
    }
    assert!(all > 10, "{all} fixtures below {below}");
    left.sort();
    left
}

/// Whether serde's way reads a text, and direct reading does not.
fn is_left<T: Direct + DeserializeOwned>(text: &str) -> bool {
    crate::json::decode::<T>(text).is_ok() && Reader::whole(text, T::direct).is_none()
}

#[test]
fn nearly_every_message_is_read_without_serde() {
    let left = left_to_serde("kraken", |text| {
        is_left::<ServerMessage>(text) || is_left::<ClientMessage>(text)
    });
    assert_eq!(
        left,
        [
            "kraken/error/without_type_inferred.json",
            "kraken/unknown/client_kind_escaped.json"
        ]
    );
}

#[test]
fn nearly_every_frame_is_read_without_serde() {
    assert_eq!(left_to_serde("alphapoint/frame", is_left::<Frame>), [""; 0]);
}

#[test]
fn a_long_array_does_not_make_short_ones_large() {
    let text = format!("[[{}],[1],[1]]", ["1"; 1000].join(","));
    let lists = Reader::whole(&text, Vec::<Vec<u64>>::direct).unwrap();
    assert_eq!(lists.iter().map(Vec::len).collect::<Vec<_>>(), [1000, 1, 1]);
    assert!(lists[1].capacity() < 16, "{}", lists[1].capacity());
}

#[test]
fn what_is_unusual_is_left_to_serde() {
    for text in [
        "[1,]",
        "[1 2]",
        "[01]",
        "[1",
        "[1]]",
        r#"["1"]"#,
        "[12345678901234567890]",
    ] {
        assert_eq!(Reader::whole(text, Vec::<u64>::direct), None, "{text}");
    }
}
