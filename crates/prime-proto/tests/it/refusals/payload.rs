//! Arrays in place of objects, invalid frames and payloads.

use crate::secrets::masked;

use super::{assert_texts, event, frame, reply, request, server};

#[test]
fn an_array_is_not_an_object() {
    assert_texts(
        "an_array_is_not_an_object",
        server(&[
            "[]",
            r#"[{"type":"hello"}]"#,
            r#"["hello","2023-02-01T08:00:00Z","session"]"#,
            r#"{"type":"User","data":[["20ZT7M4HQ8K01","a","b",[]]]}"#,
            "null",
            "\"hello\"",
            "7",
        ]),
    );
    assert_texts(
        "an_array_is_not_an_object_2",
        frame(&["[]", r#"[0,2,"GetUserInfo","{}"]"#, "null", "\"{}\""]),
    );
    assert_texts(
        "an_array_is_not_an_object_3",
        reply("GetUserInfo", &[r#"["Deposit"]"#, "[]", "1", "null"]),
    );
    assert_texts(
        "an_array_is_not_an_object_4",
        reply("SetUserConfig", &["[true,null,0,null]", "[]", "true"]),
    );
    assert_texts(
        "an_array_is_not_an_object_5",
        request("SetUserInfo", &[r#"[4711,"mlindgren"]"#, "\"{}\""]),
    );
}

#[test]
fn a_frame_needs_its_four_members() {
    assert_texts(
        "a_frame_needs_its_four_members",
        frame(&[
            "{}",
            r#"{"i":2,"n":"GetUserInfo","o":"{}"}"#,
            r#"{"m":0,"n":"GetUserInfo","o":"{}"}"#,
            r#"{"m":0,"i":2,"o":"{}"}"#,
            r#"{"m":0,"i":2,"n":"GetUserInfo"}"#,
            r#"{"m":"0","i":2,"n":"GetUserInfo","o":"{}"}"#,
            r#"{"m":0.5,"i":2,"n":"GetUserInfo","o":"{}"}"#,
            r#"{"m":0,"i":9223372036854775808,"n":"GetUserInfo","o":"{}"}"#,
            r#"{"m":0,"i":"2","n":"GetUserInfo","o":"{}"}"#,
            r#"{"m":0,"i":2,"n":7,"o":"{}"}"#,
            r#"{"m":0,"i":2,"n":null,"o":"{}"}"#,
        ]),
    );
}

#[test]
fn an_invalid_payload_is_reported_with_call_and_path() {
    assert_texts(
        "an_invalid_payload_is_reported_with_call_and_path",
        reply(
            "GetUserInfo",
            &[
                "{}",
                r#"{"UserId":4711}"#,
                r#"{"UserId":4711,"UserName":"m","EmailVerified":"yes"}"#,
                r#"{"UserId":4711,"DateTimeCreated":"yesterday"}"#,
                r#"{"result":[]}"#,
                r#"{"result":true,"errorcode":{}}"#,
                "",
                "Endpoint Not Found",
            ],
        ),
    );
    assert_texts(
        "an_invalid_payload_is_reported_with_call_and_path_2",
        reply(
            "GetUserPermissions",
            &[r#"["Trading",1]"#, r#"{"Trading":true}"#, "\"Trading\""],
        ),
    );
    assert_texts(
        "an_invalid_payload_is_reported_with_call_and_path_3",
        reply(
            "GetUserConfig",
            &[r#"[{"Key":1,"Value":2}]"#, r#"[["Key","Value"]]"#, "\"a\"", "[7]"],
        ),
    );
    assert_texts(
        "an_invalid_payload_is_reported_with_call_and_path_4",
        request(
            "GetUserPermissions",
            &[r#"{"UserId":true}"#, r#"{"UserId":"4711"}"#, r#"{"UserId":1.5}"#],
        ),
    );
    assert_texts(
        "an_invalid_payload_is_reported_with_call_and_path_5",
        request(
            "SetUserConfig",
            &[
                r#"{"Config":1}"#,
                r#"{"UserId":1,"Config":[{"Key":"a"}]}"#,
                r#"{"UserId":1,"Config":[{"Value":"a"}]}"#,
                r#"{"UserId":1,"Config":["a"]}"#,
            ],
        ),
    );
}

#[test]
fn an_invalid_row_is_reported_with_its_column() {
    assert_texts(
        "an_invalid_row_is_reported_with_its_column",
        event(
            "Level2UpdateEvent",
            &[
                "[[1,0,1790134050672,0,1.5,1,1.5,7,1,0],[1,0,1790134050672,0,1.5,1,\"1.5\",7,1,0]]",
                "[[1,0,1790134050672,0,1.5,1,1.5,7]]",
                "[[]]",
                "[{}]",
                "{}",
                "[[1.5,0,1790134050672,0,1.5,1,1.5,7,1,0]]",
                "[[1,0,1790134050672,0,1.5,1,1.5,7,1,0,]]",
            ],
        ),
    );
}

#[test]
fn no_error_contains_a_password() {
    let texts = request(
        "SetUserInfo",
        &[
            r#"{"UserId":1,"Password":{"x":"correct-horse-9"}}"#,
            r#"{"UserId":1,"Password":12345}"#,
            r#"{"UserId":1,"Password":"correct-horse-9","Use2FA":"correct-horse-9"}"#,
        ],
    );
    for line in texts.lines().filter(|line| line.starts_with(' ')) {
        assert!(!line.contains("correct-horse-9") && !line.contains("12345"), "{line}");
    }
    assert_texts("no_error_contains_a_password", masked(&texts));
}
