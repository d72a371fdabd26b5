//! Errors in any shape, and what an error of decoding says of a message.

use std::fmt::Write as _;

use prime_proto::json;
use prime_proto::kraken::{ErrorCode, ErrorMessage, ErrorReason, ServerMessage};

use super::assert_text;

#[test]
fn what_the_server_says_is_shown_whatever_its_shape() {
    let reasons = [
        r#"{"code":1,"msg":"missing data"}"#,
        r#"{"code":"2","msg":"again"}"#,
        r#"{"code":"-7","msg":""}"#,
        r#"{"code":1,"msg":null}"#,
        r#"{"code":null,"msg":"no number"}"#,
        r#"{"msg":"no number"}"#,
        r#"{"code":2}"#,
        r#"{"code":3,"hint":"x"}"#,
        r#"{"hint":"only","other":[1]}"#,
        "{}",
        r#"{"code":1.5,"msg":"x"}"#,
        r#"{"code":"EPERM","msg":"x"}"#,
        r#"{"code":1,"msg":{"text":"x"}}"#,
        r#""too many\nrequests""#,
        r#""""#,
        r#"["EGeneral:Temporary lockout"]"#,
        r#"["EGeneral:Permission denied","EService:Busy"]"#,
        r#"[{"code":1}]"#,
        "[1,2]",
        "17",
        "true",
        "[]",
        "null",
    ];
    let mut lines = String::new();
    for reason in reasons {
        let text = format!(r#"{{"reqid":9,"type":"error","error":{reason}}}"#);
        let message = ServerMessage::decode(&text).unwrap();
        let ServerMessage::ErrorMessage(error) = &message else {
            panic!("{message:?}")
        };
        writeln!(lines, "{reason}\n    {error}\n    {:?}", error.code()).unwrap();
        // Nothing is lost; null says nothing and is left out.
        let written = match reason {
            "null" => r#"{"reqid":9,"type":"error"}"#,
            r#"{"code":null,"msg":"no number"}"# => r#"{"reqid":9,"type":"error","error":{"msg":"no number"}}"#,
            _ => text.as_str(),
        };
        assert_eq!(message.encode(), written);
        assert_eq!(serde_json::to_string(&message).unwrap(), written);
        assert_eq!(serde_json::from_str::<ServerMessage>(&text).unwrap(), message);
    }
    assert_text("what_the_server_says_is_shown_whatever_its_shape", lines);
}

#[test]
fn a_message_without_type_is_an_error_if_it_says_what_is_wrong() {
    for reason in [r#""x""#, r#"["x"]"#, r#"{"msg":"x"}"#, "{}", "1"] {
        let text = format!(r#"{{"reqid":9,"error":{reason}}}"#);
        let message = ServerMessage::decode(&text).unwrap();
        assert!(matches!(message, ServerMessage::ErrorMessage(_)), "{text}");
        assert_eq!(message.encode(), text);
    }
    // A success of an interface that always has the member.
    for reason in ["null", "[]", "[ ]"] {
        let text = format!(r#"{{"reqid":9,"error":{reason},"result":{{}}}}"#);
        let error = ServerMessage::decode(&text).unwrap_err();
        assert_eq!(error.summary(), "member `type` is missing", "{text}");
        assert!(json::decode::<ErrorMessage>(&text).is_err(), "{text}");
    }
}

#[test]
fn a_reason_is_still_json_and_unambiguous() {
    for (reason, error) in [
        (r#"{"code":1,"code":2}"#, "duplicate member `code`"),
        (r#"{"a":1,"b":[],"a":2}"#, "duplicate member `a`"),
        ("[1,]", "found `]`, expected a value"),
        ("tru", "found `}`, expected `true`"),
    ] {
        let text = format!(r#"{{"reqid":9,"type":"error","error":{reason}}}"#);
        let found = ServerMessage::decode(&text).unwrap_err();
        assert_eq!(found.cause().to_string(), error, "{text}");
        assert_eq!((found.kind(), found.reqid()), (Some("error"), Some(9)), "{text}");
    }
}

#[test]
fn an_error_is_built_as_documented_and_its_known_codes_have_names() {
    let error = ErrorMessage::new(prime_proto::kraken::RequestId::new(9).unwrap(), 2, "again");
    assert_eq!(
        json::decode::<ErrorMessage>(r#"{"reqid":9,"type":"error","error":{"code":2,"msg":"again"}}"#).unwrap(),
        error
    );
    assert_eq!(error.code(), Some(ErrorCode::DUPLICATE_REQID));
    assert_eq!(
        [1, 2, 3].map(|code| ErrorCode::from(code).meaning()),
        [Some("invalid request"), Some("duplicate reqid"), None]
    );
    let Some(ErrorReason::Details(details)) = &error.error else {
        panic!("{error:?}")
    };
    assert_eq!(details.to_string(), "again (error 2)");
}

#[test]
fn an_error_of_decoding_says_which_request_lost_a_message_and_of_which_kind() {
    for (text, kind, reqid) in [
        (r#"{"reqid":7,"type":"User","data":[1]}"#, Some("User"), Some(7)),
        (r#"{"data":[1],"type":"User","reqid":7}"#, Some("User"), Some(7)),
        (
            r#"{"\u0072eqid":7,"type":"\u0055ser","data":[1]}"#,
            Some("User"),
            Some(7),
        ),
        // What comes before the fault can be read.
        (
            r#"{"reqid":18446744073709551615,"type":"User","data":[1,"#,
            Some("User"),
            Some(u64::MAX),
        ),
        (r#"{"type":"User","data":[1,],"reqid":7}"#, Some("User"), None),
        (r#"{"reqid":"7","type":"User","data":[1]}"#, Some("User"), None),
        (r#"{"reqid":-7,"type":"User"}"#, Some("User"), None),
        (r#"{"reqid":7,"type":5}"#, None, Some(7)),
        (r#"{"reqid":7}"#, None, Some(7)),
        ("[]", None, None),
        ("", None, None),
    ] {
        let error = ServerMessage::decode(text).unwrap_err();
        assert_eq!((error.kind(), error.reqid()), (kind, reqid), "{text}");
        let error = prime_proto::kraken::Message::decode(text).unwrap_err();
        assert_eq!((error.kind(), error.reqid()), (kind, reqid), "{text}");
    }
    let error = prime_proto::kraken::ClientMessage::decode(r#"{"reqid":8,"type":"page"}"#).unwrap_err();
    assert_eq!((error.kind(), error.reqid()), (Some("page"), Some(8)));
}
