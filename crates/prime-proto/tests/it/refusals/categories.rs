//! The accessors of errors.

use prime_proto::json::{decode, decode_within};
use prime_proto::kraken::ServerMessage;
use prime_proto::wire::Text;
use prime_proto::{DecodeError, Limits};

/// Whether an error is about syntax, truncation, or a limit.
fn category(error: &DecodeError) -> [bool; 3] {
    [error.is_syntax(), error.is_truncated(), error.is_limit()]
}

#[test]
fn an_error_states_its_category() {
    let syntax = [true, false, false];
    for text in ["[1,]", "[1] x"] {
        assert_eq!(category(&decode::<Vec<u8>>(text).unwrap_err()), syntax, "{text}");
    }
    assert_eq!(category(&ServerMessage::decode(&b"\xff"[..]).unwrap_err()), syntax);
    for text in ["[1,", "[1", ""] {
        assert_eq!(
            category(&decode::<Vec<u8>>(text).unwrap_err()),
            [true, true, false],
            "{text}"
        );
    }
    for text in ["[256]", "{}", "[1,\"2\"]"] {
        assert_eq!(category(&decode::<Vec<u8>>(text).unwrap_err()), [false; 3], "{text}");
    }
    let limits = Limits::default();
    for limits in [
        limits.with_message_bytes(4),
        limits.with_records(1),
        limits.with_nesting(0),
    ] {
        let error = decode_within::<Vec<u8>>("[1,2]", &limits).unwrap_err();
        assert_eq!(category(&error), [false, false, true], "{error}");
    }
}

#[test]
fn the_debug_output_of_an_error_is_its_text() {
    let error = ServerMessage::decode("[]").unwrap_err();
    assert_eq!(format!("{error:?}"), format!("DecodeError({error})"));
}

#[test]
fn an_error_shows_forty_digits_of_a_number() {
    let found = [39, 40, 41, 60].map(|length| {
        let error = decode::<Text>("7".repeat(length).as_str()).unwrap_err().to_string();
        error.split_once(',').map(|(found, _)| found.to_owned())
    });
    let digits = |length| "7".repeat(length);
    assert_eq!(
        found,
        [
            Some(format!("found the number {}", digits(39))),
            Some(format!("found the number {}", digits(40))),
            Some(format!("found the number {}...", digits(40))),
            Some(format!("found the number {}...", digits(40))),
        ]
    );
}
