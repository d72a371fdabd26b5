//! Forms that servers and clients of the same platform send and that the manual does not show.

use prime_proto::json;
use prime_proto::kraken::{ClientMessage, MarketDataSnapshot, Order, ServerMessage, Update, User};

fn update(kind: &str, members: &str, data: &str) -> String {
    format!(r#"{{"reqid":5,"type":"{kind}","ts":"2021-09-15T03:33:07.545223Z","seqNum":1{members},"data":{data}}}"#)
}

#[test]
fn null_is_an_empty_list_and_null_is_no_record() {
    let text = update("Order", "", "null");
    let message: Update<Order> = json::decode(&text).unwrap();
    assert!(message.data.is_empty());
    assert_eq!(ServerMessage::decode(&text).unwrap().encode(), text);

    let book = r#"[{"Symbol":"SOL-EUR","Status":"Online","Bids":null,"Offers":null}]"#;
    let text = update("MarketDataSnapshot", "", book);
    let message: Update<MarketDataSnapshot> = json::decode(&text).unwrap();
    assert_eq!(
        (message.data[0].bids.len(), message.data[0].offers.is_null()),
        (0, true)
    );
    assert_eq!(ServerMessage::decode(&text).unwrap().encode(), text);

    let user = r#"[{"CustomerUserID":"2B7","Email":"","DisplayName":"","Config":null,"MarketAccountAuthorizations":{"a":null}}]"#;
    let text = update("User", "", user);
    let message: Update<User> = json::decode(&text).unwrap();
    assert!(message.data[0].config.is_empty());
    assert_eq!(ServerMessage::decode(&text).unwrap().encode(), text);

    for (kind, data, error) in [
        ("Order", "[null]", "Order at data[0]: found `null`, expected an object"),
        (
            "User",
            r#"[{"CustomerUserID":"2B7","Email":"","DisplayName":"","Config":[null]}]"#,
            "User at data[0].Config[0]: found `null`, expected an object",
        ),
        ("Order", "{}", "Order at data: found an object, expected an array"),
    ] {
        assert_eq!(
            ServerMessage::decode(&update(kind, "", data)).unwrap_err().summary(),
            error
        );
    }
    // A client writes its lists.
    assert!(ClientMessage::decode(r#"{"reqid":5,"type":"subscribe","streams":null}"#).is_err());
    assert!(ClientMessage::decode(r#"{"reqid":5,"type":"UserConfig","data":null}"#).is_err());
}

#[test]
fn records_to_forget_need_no_more_than_their_key() {
    for (kind, record) in [
        ("Order", r#"{"OrderID":"NONE"}"#),
        ("ExecutionReport", r#"{"ExecID":"e-1"}"#),
        ("Security", r#"{"SecurityID":3}"#),
        ("Currency", r#"{"Symbol":"SOL"}"#),
        ("CurrencyConversion", r#"{"Symbol":"SOL-EUR"}"#),
        ("MarketDataSnapshot", r#"{"Symbol":"SOL-EUR"}"#),
        ("Trade", r#"{"TradeID":"t-1"}"#),
        ("Quote", r#"{"RFQID":"r-1"}"#),
        ("Exposure", r#"{"Currency":"SOL"}"#),
        ("Balance", r#"{"Currency":"SOL"}"#),
        ("User", r#"{"CustomerUserID":"2B7"}"#),
    ] {
        let data = format!("[{record},{{}},{record}]");
        for text in [
            update(kind, r#","action":"Remove""#, &data),
            update(kind, "", &data).replace("\"data\"", "\"action\":\"Remove\",\"data\""),
        ] {
            let message = ServerMessage::decode(&text).unwrap();
            assert_eq!(message.kind(), kind);
            assert_eq!(message.seq_num(), Some(1));
            let written = message.encode();
            assert_eq!(written, update(kind, r#","action":"Remove""#, &data));
            assert_eq!(serde_json::to_string(&message).unwrap(), written);
            assert_eq!(ServerMessage::decode(&written).unwrap(), message);
        }
        // Only an update that removes does without the rest of a record.
        for action in ["", r#","action":"Update""#, r#","action":"remove""#] {
            let error = ServerMessage::decode(&update(kind, action, &data)).unwrap_err();
            assert!(error.cause().to_string().ends_with("is missing"), "{error}");
        }
        let error = ServerMessage::decode(&update(kind, r#","action":"Remove""#, "[null]")).unwrap_err();
        assert_eq!(
            error.summary(),
            format!("{kind} at data[0]: found `null`, expected an object")
        );
    }
}

#[test]
fn records_to_forget_are_typed_if_all_of_them_are_whole() {
    let whole = r#"{"CustomerUserID":"2B7","Email":"a","DisplayName":"b","Config":[]}"#;
    let key = r#"{"CustomerUserID":"2B8"}"#;
    let removal = |data: &str| json::decode::<Update<User>>(&update("User", r#","action":"Remove""#, data)).unwrap();
    let typed = removal(&format!("[{whole}]"));
    assert_eq!((typed.data.len(), typed.data.keys().len()), (1, 0));
    let kept = removal(&format!("[{whole},{key}]"));
    assert_eq!((kept.data.len(), kept.data.keys().len()), (0, 2));
    assert_eq!(
        kept.data.keys()[1].get::<String>("CustomerUserID").unwrap().as_deref(),
        Some("2B8")
    );
    assert_ne!(typed, kept);
}

#[test]
fn a_command_without_number_is_read_and_written_back_and_not_valid() {
    let text = r#"{"type":"QuoteCancelRequest","data":[]}"#;
    let message = ClientMessage::decode(text).unwrap();
    assert_eq!((message.reqid(), message.encode().as_str()), (None, text));
    assert_eq!(
        message.validate().unwrap_err().to_string(),
        "reqid: found nothing, expected the number of the request"
    );
    for kind in ["subscribe", "cancel", "page", "Ping"] {
        let text = format!(r#"{{"type":"{kind}","ts":"2021-09-15T03:33:07.545223Z","streams":[]}}"#);
        assert_eq!(
            ClientMessage::decode(&text).unwrap_err().summary(),
            format!("{kind}: member `reqid` is missing")
        );
    }
}

#[test]
fn a_request_numbered_0_is_read_and_not_valid() {
    for text in [
        r#"{"reqid":0,"type":"subscribe","streams":[]}"#,
        r#"{"reqid":0,"type":"cancel"}"#,
        r#"{"reqid":0,"type":"page","streams":[]}"#,
        r#"{"reqid":0,"type":"Ping","ts":"2021-09-15T03:33:07.545223Z"}"#,
        r#"{"reqid":0,"type":"UserConfig","data":[]}"#,
    ] {
        let message = ClientMessage::decode(text).unwrap();
        assert_eq!(message.encode(), text);
        assert_eq!(
            message.validate().unwrap_err().to_string(),
            "reqid: found `reqid` 0, expected a positive number: the server refuses 0"
        );
    }
    assert!(
        ClientMessage::decode(r#"{"reqid":1,"type":"cancel"}"#)
            .unwrap()
            .validate()
            .is_ok()
    );
}

#[test]
fn one_stream_is_subscribed_to_several_times_in_one_request() {
    let text = r#"{"reqid":5,"type":"subscribe","streams":[{"name":"MarketDataSnapshot","Symbol":"A-B"},{"name":"MarketDataSnapshot","Symbol":"A-C","SizeBuckets":["0","2.5"]},{"name":"MarketDataSnapshot","Symbol":"A-B"}]}"#;
    let ClientMessage::Subscribe(subscribe) = ClientMessage::decode(text).unwrap() else {
        panic!()
    };
    assert_eq!(subscribe.streams.len(), 3);
    assert_eq!(ClientMessage::from(subscribe).encode(), text);
    let numbers = text.replace(r#"["0","2.5"]"#, "[0,2.5]");
    assert_eq!(
        ClientMessage::decode(&numbers).unwrap(),
        ClientMessage::decode(text).unwrap()
    );
}

#[test]
fn a_page_says_so_and_a_page_request_repeats_parameters() {
    for (member, is_page) in [("", false), (r#","page":true"#, true), (r#","page":false"#, false)] {
        let text = update("Order", "", "[]").replace("\"data\":[]", &format!("\"data\":[]{member}"));
        let message: Update<Order> = json::decode(&text).unwrap();
        assert_eq!(message.is_page(), is_page);
        assert_eq!(
            json::decode::<Update<Order>>(&ServerMessage::from(message.clone()).encode()).unwrap(),
            message
        );
        assert_eq!(ServerMessage::from(message).encode(), text);
    }
}
