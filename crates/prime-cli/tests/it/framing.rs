//! Finding messages: after errors, between any separators, and never inside a malformed message.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::prime::prime;

/// Messages with `#` for a unique number.
const MESSAGES: [&str; 6] = [
    r#"{"reqid":#,"type":"cancel"}"#,
    "{\n  \"reqid\": #,\n  \"type\": \"cancel\"\n}",
    r#"{"reqid":#,"type":"of the venue","x":"}{\"[","y":[{"type":"hello"}]}"#,
    r#"{"m":0,"i":#,"n":"Ping","o":"{}"}"#,
    r#"{"\u0074ype":"cancel","reqid":#}"#,
    r#"{"reqid":#,"type":"UserConfig","data":[{"Key":"k","Value":"{\"type\":\"hello\"}"}]}"#,
];

/// Objects that are not messages, and close every bracket that they open.
const FAULTS: [&str; 9] = [
    "{,}",
    "{}}",
    r#"{"reqid":"1","type":"cancel"}"#,
    r#"{"reqid":7 "type":"cancel"}"#,
    r#"{"type":"a" 1,"data":[{"type":"hello"}]}"#,
    "{\n  \"reqid\" 1,\n  \"type\": {\n    \"a\": 1\n  }\n}",
    r#"{"m":1,"i":2,"n":"GetUserInfo","o":"[]"}"#,
    "{\"reqid\":1,\"type\":\"\u{0}\"}",
    r#"{"type":"a,"n":1}"#,
];

const SEPARATORS: [&str; 14] = [
    "",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\t\n\n",
    "\0\0\0",
    "\u{feff}",
    "\n\u{1e}",
    ",\n",
    "\n]\n[",
    " - \n",
    "\nwords {and=more}\n",
    "\n{\"reqid\":9,\"type\":\"can\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whole_messages_are_decoded_and_every_byte_is_counted_once(
        parts in vec((prop_oneof![2 => select(&MESSAGES[..]), 1 => select(&FAULTS[..])], select(&SEPARATORS[..])), 0..60),
    ) {
        let mut text = String::new();
        let mut numbers = Vec::new();
        for (number, (part, separator)) in parts.iter().enumerate() {
            let number = (number + 1000).to_string();
            text += &part.replace('#', &number);
            text += separator;
            numbers.extend(part.contains('#').then_some(number));
        }
        let ran = prime(&["decode"], &text);
        let written: Vec<_> = ran.stdout.lines().collect();
        prop_assert_eq!(written.len(), numbers.len(), "{:?} {}", text, ran.stderr);
        for (line, number) in written.iter().zip(&numbers) {
            prop_assert!(line.contains(&format!(":{number},")) || line.ends_with(&format!(":{number}}}")), "{} {}", line, number);
        }
        let (messages, decoded, failed) = ran.counts();
        prop_assert_eq!((messages, decoded), (decoded + failed, numbers.len()));
        let bytes = ran.bytes();
        let total = ran.stderr.lines().find_map(|line| line.strip_prefix("bytes: ")?.split(',').next()?.parse::<usize>().ok());
        prop_assert_eq!(total, Some(text.len()));
        if bytes != [0; 4] {
            prop_assert_eq!(bytes.iter().sum::<usize>(), text.len());
        }
    }

    #[test]
    fn no_intact_message_is_lost_if_the_input_is_cut_or_damaged(
        messages in vec(select(&MESSAGES[..]), 1..30),
        at in 0.0..1.0_f64,
        byte in prop_oneof![Just(None), any::<u8>().prop_map(Some)],
    ) {
        let messages: Vec<_> = messages.iter().enumerate().map(|(number, text)| text.replace('#', &number.to_string()) + "\n").collect();
        let text = messages.concat();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "an offset in a short text")]
        let at = (at * text.len() as f64) as usize;
        let mut bytes = text.clone().into_bytes();
        match byte {
            Some(byte) => bytes[at] = byte,
            None => bytes.truncate(at),
        }
        // Counts the messages that are not damaged.
        let mut start = 0;
        let mut whole = 0;
        for message in &messages {
            let end = start + message.len();
            whole += usize::from(at >= end || byte.is_some() && at < start);
            start = end;
        }
        let ran = prime(&["decode"], &bytes);
        let (_, decoded, _) = ran.counts();
        prop_assert!(decoded >= whole && decoded <= messages.len(), "{decoded} of {whole}: {:?} {}", String::from_utf8_lossy(&bytes), ran.stderr);
        let counted = ran.bytes();
        if counted != [0; 4] {
            prop_assert_eq!(counted.iter().sum::<usize>(), bytes.len());
        }
    }
}

#[test]
fn no_message_is_read_from_inside_a_malformed_one() {
    for text in [
        r#"{"type":"a" 1,"data":[{"type":"hello"}]}"#,
        r#"{"type":"a,"n":{"type":"hello"}"#,
        "{\n  \"type\": \"User\",\n  \"data\" [\n    {\"type\":\"hello\"}\n  ]\n}",
    ] {
        let ran = prime(&["decode"], text);
        assert_eq!((ran.stdout.as_str(), ran.counts()), ("", (1, 0, 1)), "{text}");
    }
}

#[test]
fn message_after_a_string_without_its_closing_quote_is_decoded() {
    let fault = r#"{"type":"a,"n":1}"#;
    let message = "{\n  \"reqid\": 1001,\n  \"type\": \"cancel\"\n}";
    for between in ["", " ", "\n", "\r\n", "\r"] {
        let ran = prime(&["decode"], format!("{fault}{between}{message}"));
        let expected = "{\"reqid\":1001,\"type\":\"cancel\"}\n";
        assert_eq!(
            (ran.stdout.as_str(), ran.counts()),
            (expected, (2, 1, 1)),
            "{between:?}"
        );
    }
}

#[test]
fn text_between_two_messages_on_one_line_is_reported() {
    let (a, b) = (r#"{"type":"a"}"#, r#"{"type":"x"}"#);
    for between in [",", "-", " | "] {
        let ran = prime(&["decode"], format!("{a}{between}{b}"));
        assert_eq!((ran.status, ran.stdout.as_str()), (1, &*format!("{a}\n{b}\n")));
        assert_eq!(ran.complaints().len(), 1, "{}", ran.stderr);
    }
    for array in [
        format!("[{a},{b}]"),
        format!("[\n{a},\n{b}\n]"),
        format!("{a},\n{b},\n"),
    ] {
        let ran = prime(&["decode"], &array);
        assert_eq!((ran.status, ran.stdout), (0, format!("{a}\n{b}\n")), "{array}");
    }
}
