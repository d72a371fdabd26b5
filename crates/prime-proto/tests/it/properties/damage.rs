//! Changes after which a text may no longer be a message, or JSON.

use proptest::prelude::*;
use proptest::sample::Index;

/// A change after which a text may no longer be a message, or JSON.
#[derive(Clone, Debug)]
pub(super) enum Damage {
    Cut(Index),
    Delete(Index, Index),
    Insert(Index, String),
    Overwrite(Index, u8),
    Repeat(Index, Index),
}

impl Damage {
    pub(super) fn apply(&self, bytes: &mut Vec<u8>) {
        let range = |from: &Index, to: &Index, len: usize| {
            let [from, to] = [from, to].map(|index| index.index(len + 1));
            from.min(to)..from.max(to)
        };
        match self {
            Self::Cut(at) => bytes.truncate(at.index(bytes.len() + 1)),
            Self::Delete(from, to) => drop(bytes.drain(range(from, to, bytes.len()))),
            Self::Insert(at, text) => {
                let at = at.index(bytes.len() + 1);
                drop(bytes.splice(at..at, text.bytes()));
            }
            Self::Overwrite(at, byte) if !bytes.is_empty() => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Self::Overwrite(..) => {}
            Self::Repeat(from, to) => {
                let range = range(from, to, bytes.len());
                let again = bytes[range.clone()].to_vec();
                drop(bytes.splice(range.end..range.end, again));
            }
        }
    }
}

pub(super) fn damage() -> impl Strategy<Value = Damage> {
    let token = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u",
        "\\ud800",
        "null",
        "true",
        "0",
        "-",
        ".5",
        "e9",
        " ",
        "\u{0}",
        "\u{201c}",
        "\"type\"",
        "\"result\":true,",
        "\"error\":",
        "{}",
        "[]",
    ]);
    prop_oneof![
        any::<Index>().prop_map(Damage::Cut),
        any::<[Index; 2]>().prop_map(|[from, to]| Damage::Delete(from, to)),
        (any::<Index>(), token).prop_map(|(at, text)| Damage::Insert(at, text.to_owned())),
        any::<(Index, u8)>().prop_map(|(at, byte)| Damage::Overwrite(at, byte)),
        any::<[Index; 2]>().prop_map(|[from, to]| Damage::Repeat(from, to)),
    ]
}
