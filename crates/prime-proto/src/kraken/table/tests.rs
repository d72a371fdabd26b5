use std::path::{Path, PathBuf};

use crate::json::Reader;
use crate::kraken::{ClientMessage, ServerMessage};
use crate::scan::compact;

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .collect();
    found.sort();
    found
}

/// Whether the guess of its kind decodes a message.
fn is_guessed(text: &str) -> bool {
    let mut reader = Reader::new(text);
    let server = ServerMessage::decode_by_guess(&mut reader, |_| true, Some, || None).filter(|_| reader.is_done());
    let mut reader = Reader::new(text);
    let client = ClientMessage::decode_by_guess(&mut reader, |_| true, Some, || None).filter(|_| reader.is_done());
    (server.is_some() || ServerMessage::decode(text).is_err())
        && (client.is_some() || ClientMessage::decode(text).is_err())
}

/// The fallback, which looks the kind up, takes twice the time: only rare forms may need it.
#[test]
fn only_rare_forms_need_the_fallback() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/kraken");
    let files = files(&folder);
    assert!(files.len() > 100, "{}", files.len());
    let slow: Vec<_> = files
        .iter()
        .filter(|path| {
            let text = std::fs::read_to_string(path).unwrap();
            !is_guessed(&text) || !is_guessed(&compact(&text))
        })
        .map(|path| {
            path.strip_prefix(&folder)
                .unwrap()
                .display()
                .to_string()
                .replace('\\', "/")
        })
        .collect();
    assert_eq!(
        slow,
        [
            "error/reason_list_inferred.json",
            "error/without_type_inferred.json",
            "unknown/client_kind_escaped.json"
        ]
    );
}
