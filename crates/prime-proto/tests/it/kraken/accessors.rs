//! The accessors of messages.

use prime_proto::kraken::{ErrorMessage, Order, Permission, RequestId, ServerMessage, Subscription, Update};
use prime_proto::{DecodeError, json};

#[test]
fn an_update_reports_snapshots_and_removals() {
    let said = [
        "",
        r#","initial":true"#,
        r#","initial":false"#,
        r#","action":"Remove""#,
        r#","action":"Update""#,
    ]
    .map(|members| {
        let text =
            format!(r#"{{"reqid":5,"type":"Order","ts":"2021-09-15T03:33:07.545223Z"{members},"seqNum":1,"data":[]}}"#);
        let update: Update<Order> = json::decode(text.as_str()).unwrap();
        (update.reqid.get(), update.is_initial(), update.is_removal())
    });
    assert_eq!(
        said,
        [
            (5, false, false),
            (5, true, false),
            (5, false, false),
            (5, false, true),
            (5, false, false)
        ]
    );
}

#[test]
fn an_error_has_its_counter_under_either_name() {
    let counters = ["", r#""seq":7,"#, r#""seqNum":8,"#, r#""seq":7,"seqNum":8,"#].map(|member| {
        let text = format!(r#"{{"reqid":5,"type":"error",{member}"error":{{"code":1,"msg":"x"}}}}"#);
        json::decode::<ErrorMessage>(text.as_str()).unwrap().sequence()
    });
    assert_eq!(counters, [None, Some(7), Some(8), Some(7)]);
}

#[test]
fn a_permission_without_a_resource_is_its_verb() {
    let said = ["read::orders", "read::orders::own", "submit", "::"].map(|text| {
        let permission = Permission::from(text);
        (permission.verb().to_owned(), permission.resource().map(str::to_owned))
    });
    let said = said
        .each_ref()
        .map(|(verb, resource)| (verb.as_str(), resource.as_deref()));
    assert_eq!(
        said,
        [
            ("read", Some("orders")),
            ("read", Some("orders::own")),
            ("submit", None),
            ("", Some(""))
        ]
    );
}

#[test]
fn an_unknown_message_is_kept_and_its_debug_output_shows_only_its_name() -> Result<(), DecodeError> {
    let text = r#"{"type":"News","Password":"secret"}"#;
    let ServerMessage::Unknown(message) = ServerMessage::decode(text)? else {
        panic!("{text}")
    };
    assert_eq!((message.kind(), message.as_json()), ("News", text));
    assert_eq!(format!("{message:?}"), r#""News" (35 bytes)"#);
    let text = r#"{"name":"Candles","Password":"secret"}"#;
    let Subscription::Unknown(subscription) = json::decode(text)? else {
        panic!("{text}")
    };
    assert_eq!((subscription.name(), subscription.as_json()), ("Candles", text));
    assert_eq!(format!("{subscription:?}"), r#""Candles" (38 bytes)"#);
    Ok(())
}

#[test]
fn a_request_id_returns_its_number() {
    assert_eq!(RequestId::new(12).map(RequestId::get), Ok(12));
}

#[test]
fn an_unknown_message_is_kept_without_whitespace_between_tokens() {
    let text = r#"{"type":"News","a":[1,{"b":null}],"c":{},"d":"e"}"#;
    for (place, _) in text.match_indices(['{', '}', '[', ']', ',', ':']) {
        for (place, whitespace) in [(place, " "), (place + 1, "\n  ")] {
            let (before, after) = text.split_at(place);
            let spaced = format!("{before}{whitespace}{after}");
            let message = ServerMessage::decode(&spaced).unwrap();
            let ServerMessage::Unknown(unknown) = &message else {
                panic!("{spaced}")
            };
            assert_eq!(unknown.as_json(), text, "{spaced}");
            assert_eq!(message.encode(), text, "{spaced}");
        }
    }
}

#[test]
fn the_kind_of_an_error_is_that_of_the_message() {
    for text in [
        r#"{"a\n":"User","type":"hello"}"#,
        r#"{"ty\u0070e2":"User","type":"hello"}"#,
        r#"{"a\n":"User","t\u0079pe":"hello"}"#,
    ] {
        assert_eq!(ServerMessage::decode(text).unwrap_err().kind(), Some("hello"), "{text}");
    }
}

#[test]
fn a_message_is_decoded_from_any_type_of_text() {
    let text = r#"{"type":"News"}"#;
    let message = ServerMessage::decode(text).unwrap();
    assert_eq!(message.encode(), text);
    let others = [
        ServerMessage::decode(&text),
        ServerMessage::decode(text.as_bytes()),
        ServerMessage::decode(&text.to_owned()),
        ServerMessage::decode(&text.as_bytes().to_vec()),
    ];
    for other in others {
        assert_eq!(other.unwrap(), message);
    }
}
