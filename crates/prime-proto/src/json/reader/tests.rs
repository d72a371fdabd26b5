use super::Reader;
use crate::json::DEPTH;
use crate::json::Decode;
use crate::json::quotes::Bare;
use crate::json::quotes::tests::spelt;
use crate::kraken::ServerMessage;
use crate::scan::compact;

/// Reads the whole text as one value.
fn whole<T: Decode>(text: &str) -> Option<T> {
    spelt::<Bare, T>(text, T::decode)
}

#[test]
fn a_long_array_does_not_make_short_ones_large() {
    let text = format!("[[{}],[1],[1]]", ["1"; 1000].join(","));
    let lists = whole::<Vec<Vec<u64>>>(&text).unwrap();
    assert_eq!(lists.iter().map(Vec::len).collect::<Vec<_>>(), [1000, 1, 1]);
    assert!(lists[1].capacity() < 16, "{}", lists[1].capacity());
}

#[test]
fn brackets_side_by_side_do_not_nest() {
    let text = format!("[{}]", ["[1]"; 3 * DEPTH].join(","));
    assert_eq!(whole::<Vec<Vec<u64>>>(&text), Some(vec![vec![1]; 3 * DEPTH]));
}

#[test]
fn a_string_is_read_and_written_with_its_escape_sequences() {
    let text = r#""say \"hi\"\n""#;
    let string = whole::<String>(text).unwrap();
    assert_eq!(string, "say \"hi\"\n");
    let mut written = Vec::new();
    string.encode(&mut written);
    assert_eq!(written, text.as_bytes());
}

#[test]
fn broken_arrays_and_other_values_are_refused() {
    for text in [
        "[1,]",
        "[1 2]",
        "[01]",
        "[1",
        "[1]]",
        r#"["1"]"#,
        "[123456789012345678901]",
    ] {
        assert_eq!(whole::<Vec<u64>>(text), None, "{text}");
    }
}

#[test]
fn whitespace_of_any_kind_and_length_is_read() {
    for whitespace in ["", " ", "  ", "\t", "\n", "\r\n    ", "        \n         "] {
        // No whitespace before a colon: no recorded message has it.
        let tokens = [
            "{",
            "\"type\":",
            "\"hello\"",
            ",",
            "\"ts\":",
            "\"2021-09-15T03:33:07Z\"",
            ",",
            "\"session_id\":",
            "\"S\"",
            ",",
            "\"x\":",
            "[",
            "1",
            "]",
            "}",
        ];
        let text = tokens.join(whitespace);
        let message = whole::<ServerMessage>(&text).map(|message| message.encode());
        let expected = r#"{"type":"hello","ts":"2021-09-15T03:33:07Z","session_id":"S","x":[1]}"#;
        assert_eq!(message.as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn many_unknown_members_are_kept_in_order() {
    for count in [0, 1, 7, 8, 9, 16, 40] {
        let members: Vec<_> = (0..count).map(|place| format!(r#","m{place}":{place}"#)).collect();
        let text = format!(
            r#"{{"type":"hello","ts":"2021-09-15T03:33:07Z","session_id":"S"{}}}"#,
            members.concat()
        );
        let message = whole::<ServerMessage>(&text).map(|message| message.encode());
        assert_eq!(message, Some(text));
    }
}

#[test]
fn a_kind_is_found_after_any_value() {
    let long = format!("[{}]", [r#"{"type":"inner"}"#; 9].join(","));
    for value in [
        "1",
        "true",
        "\"}]{[,\\\"\"",
        "{\"a\":[\"}\"]}",
        "[[],{}]",
        long.as_str(),
    ] {
        for after in [
            "",
            r#","reqid":1"#,
            r#","note":"beyond the kind, farther from the end than is looked for it""#,
        ] {
            let text = format!(r#"{{"a":{value},"type":"User"{after}}}"#);
            let guess = Reader::new(&text).ahead("\"type\":");
            assert!(
                guess == Some("User") || value == long && guess == Some("inner"),
                "{text}"
            );
        }
    }
}

#[test]
fn a_kind_close_to_the_end_is_guessed_without_a_look_at_the_parts() {
    let large = format!(r#"{{"data":[no JSON {}],"#, " ".repeat(64));
    let text = format!(r#"{large}"type":"User","reqid":1}}"#);
    assert_eq!(Reader::new(&text).ahead("\"type\":"), Some("User"));
    let far = format!("{}{}", &text[..text.len() - 1], [r#","a":1"#; 12].concat());
    assert_eq!(Reader::new(&far).ahead("\"type\":"), Some("User"));
    // Only the last one near the end is considered.
    let text = format!(r#"{large}"parts":[{{"type":"inner"}}],"type":"User"}}"#);
    assert_eq!(Reader::new(&text).ahead("\"type\":"), Some("User"));
}

#[test]
fn a_kind_close_by_is_guessed_wherever_it_is() {
    for before in 0..80 {
        let text = format!(
            r#"{{"a":"{}","types":1,"type":"User","reqid":12345}}"#,
            "x".repeat(before)
        );
        assert_eq!(Reader::new(&text).ahead("\"type\":"), Some("User"), "{text}");
    }
}

#[test]
fn a_guess_may_be_wrong() {
    // The caller checks the kind later.
    for (before, guess) in [(0, "inner"), (30, "inner"), (70, "User")] {
        let inner = format!(r#"{{"{}":{{"type":"inner"}},"type":"User"}}"#, "x".repeat(before));
        assert_eq!(Reader::new(&inner).ahead("\"type\":"), Some(guess), "{inner}");
    }
}

#[test]
fn a_message_is_read_however_it_is_indented() {
    let printed = include_str!("../../../fixtures/kraken/user/snapshot_manual.json");
    let expected = ServerMessage::decode(&compact(printed)).unwrap();
    for width in 0..20 {
        for end in ["\n", "\r\n", " \n"] {
            let mut text = String::new();
            for line in printed.lines() {
                let content = line.trim_start();
                let depth = (line.len() - content.len()) / 2;
                text.extend([&*" ".repeat(width * depth), content, end]);
            }
            let read = whole::<ServerMessage>(&text);
            assert_eq!(read.as_ref(), Some(&expected), "{width} {end:?}");
            // A comma promises a member, or an item.
            for (place, _) in text.match_indices(['}', ']']) {
                let before = text[..place].trim_end();
                if text[..place].trim_end_matches(' ').ends_with('\n') {
                    let wrong = format!("{before},{}", &text[before.len()..]);
                    assert!(ServerMessage::decode(&wrong).is_err(), "{wrong}");
                }
            }
        }
    }
}
