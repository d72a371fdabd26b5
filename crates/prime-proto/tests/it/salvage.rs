//! One bad record does not cost the others.

use prime_proto::alphapoint::market::{GetInstruments, Level2UpdateEvent, SubscribeLevel2};
use prime_proto::alphapoint::user::GetUserPermissions;
use prime_proto::alphapoint::{Call as _, Event as _, Frame, MessageType};
use prime_proto::kraken::{Balance, Message, Order, ServerMessage, Update};
use prime_proto::wire::JsonText;
use prime_proto::{LeftOut, Limits};
use proptest::prelude::*;

use crate::samples::fixtures;

const GOOD: &str = r#"{"Currency":"BTC","Amount":"1.50","AvailableAmount":"-1"}"#;

/// Records of `Balance`, each with a fault, and what is said of it.
const BAD: [(&str, &str); 9] = [
    ("null", ": found `null`, expected an object"),
    ("{}", ": member `Currency` is missing"),
    ("[]", ": found an array, expected an object"),
    (
        r#"{"Currency":"BTC","Amount":1.5,"AvailableAmount":"x"}"#,
        ".AvailableAmount: found the string \"x\", expected a decimal such as `-12.50`",
    ),
    (
        r#"{"Currency":"BTC","Amount":"1","Amount":"2","AvailableAmount":"0"}"#,
        ": duplicate member `Amount`",
    ),
    (
        r#"{"Currency":"\ud800","Amount":"1","AvailableAmount":"0"}"#,
        ".Currency: found `\"`, expected the low surrogate of a pair",
    ),
    (
        r#"{"Currency":"BTC",,"Amount":"1","AvailableAmount":"0"}"#,
        ": found `,`, expected a member name",
    ),
    (
        r#"{"Currency":"BTC","Amount":"1","AvailableAmount":"0","x":[1,]}"#,
        ".x: found `]`, expected a value",
    ),
    ("tru", ": found the end of the text, expected `true`"),
];

fn balances(records: &[&str]) -> String {
    let records = records.join(",\n  ");
    format!(
        "{{\"reqid\":4,\"type\":\"Balance\",\"ts\":\"2026-03-02T08:15:00Z\",\"seqNum\":7,\"data\":[{records}],\"next\":\"n\"}}"
    )
}

/// Index, member, text, and the error without its position.
fn said(left_out: &[LeftOut]) -> Vec<(usize, Option<&str>, &str, String)> {
    let said = |part: &'_ LeftOut| part.error.summary();
    left_out
        .iter()
        .map(|part| (part.index, part.member, part.json.as_str(), said(part)))
        .collect()
}

#[test]
fn each_faulty_record_is_left_out_with_its_place_and_its_reason() {
    for (bad, expected) in BAD {
        let text = balances(&[GOOD, bad, GOOD]);
        assert!(ServerMessage::decode(&text).is_err(), "{text}");
        let salvaged = ServerMessage::salvage(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(
            salvaged.message,
            ServerMessage::decode(&balances(&[GOOD, GOOD])).unwrap()
        );
        let [part] = &salvaged.left_out[..] else {
            panic!("{salvaged:?}")
        };
        assert_eq!((part.index, part.member, part.json.as_str()), (1, None, bad));
        let summary = part.error.summary();
        assert!(
            summary.starts_with(&format!("Balance at data[1]{}", expected.split(':').next().unwrap())),
            "{summary}"
        );
        assert!(summary.ends_with(expected.split_once(": ").unwrap().1), "{summary}");
        assert_eq!((part.error.kind(), part.error.reqid()), (Some("Balance"), Some(4)));
        let place = text.find(bad).unwrap()..=text.find(bad).unwrap() + bad.len();
        assert!(place.contains(&part.error.offset()), "{:?}", part.error);
        assert_eq!(
            part.error.position(),
            prime_proto::Position::of(&text, part.error.offset())
        );
    }
}

#[test]
fn what_cannot_be_left_out_is_refused_as_before() {
    for text in [
        "",
        "[]",
        r#"{"type":"hello","ts":true,"session_id":"S"}"#,
        r#"{"reqid":4,"type":"Balance","ts":true,"seqNum":7,"data":[]}"#,
        r#"{"reqid":4,"type":"Balance","ts":"2026-03-02T08:15:00Z","seqNum":7,"data":[null]"#,
        r#"{"reqid":4,"type":"Balance","ts":"2026-03-02T08:15:00Z","seqNum":7,"data":[null]}}"#,
        r#"{"reqid":4,"type":"Balance","ts":"2026-03-02T08:15:00Z","seqNum":7,"data":[null]} x"#,
        r#"{"reqid":4,"type":"Balance","ts":"2026-03-02T08:15:00Z","seqNum":7,"data":[null],"data":[]}"#,
        r#"{"reqid":4,"type":"Balance","ts":"2026-03-02T08:15:00Z","seqNum":7,"data":{}}"#,
        r#"{"reqid":4,"type":"Balance","ts":"2026-03-02T08:15:00Z","seqNum":7,"data":[{]}"#,
        r#"{"reqid":4,"type":"Balance","ts":"2026-03-02T08:15:00Z","seqNum":7,"x":,"data":[null]}"#,
    ] {
        assert!(ServerMessage::salvage(text).is_err(), "{text}");
    }
    assert!(ServerMessage::salvage(&b"\xff"[..]).is_err());
}

#[test]
fn a_fault_around_the_records_is_placed_in_the_text_as_it_came() {
    let text = balances(&[GOOD, "null", GOOD]).replace("\"next\":\"n\"", "\"next\":true");
    let error = ServerMessage::salvage(&text).unwrap_err();
    assert_eq!(error.summary(), "Balance at next: found `true`, expected a string");
    assert_eq!(error.offset(), text.find("true").unwrap());
    assert_eq!(error.position().line, 3);
    let text = balances(&["null"]).replace("\"seqNum\":7", "\"seqNum\":-7");
    let error = ServerMessage::salvage(&text).unwrap_err();
    assert_eq!(
        (error.path(), error.offset()),
        ("seqNum".to_owned(), text.find("-7").unwrap())
    );
}

#[test]
fn a_message_beyond_its_limits_is_not_salvaged() {
    let text = balances(&[GOOD, "null", GOOD]);
    let limits = Limits::default().with_records(2);
    assert!(ServerMessage::salvage_within(&text, &limits).unwrap_err().is_limit());
    assert!(ServerMessage::salvage_within(&text, &limits.with_records(3)).is_ok());
}

#[test]
fn an_optional_member_of_a_record_is_left_out_alone() {
    let record = |equivalent: &str| {
        format!(r#"{{"Currency":"BTC","Amount":"1","AvailableAmount":"1","Equivalent":{equivalent}}}"#)
    };
    let (bad, good) = (record("[1]"), record(r#"{"Amount":"3"}"#));
    let salvaged = ServerMessage::salvage(&balances(&[&good, &bad])).unwrap();
    let plain = r#"{"Currency":"BTC","Amount":"1","AvailableAmount":"1"}"#;
    assert_eq!(
        salvaged.message,
        ServerMessage::decode(&balances(&[&good, plain])).unwrap()
    );
    assert_eq!(
        said(&salvaged.left_out),
        [(
            1,
            Some("Equivalent"),
            "[1]",
            "Balance at data[1].Equivalent: found an array, expected an object".to_owned()
        )]
    );
    // Two of one record; none where a required member is faulty as well.
    let order = |members: &str| {
        format!(
            r#"{{"Timestamp":"2021-09-15T03:33:07.545223Z","Symbol":"A","OrderID":"B","ClOrdID":"C","Side":"Buy",{members}}}"#
        )
    };
    let update = |record: &str| balances(&[record]).replace("Balance", "Order");
    let salvaged = ServerMessage::salvage(&update(&order(
        r#""ExecType":"New","OrderQty":"x","LastPx":[],"LastQty":"2""#,
    )))
    .unwrap();
    let members: Vec<_> = salvaged
        .left_out
        .iter()
        .map(|part| (part.member, part.json.as_str()))
        .collect();
    assert_eq!(members, [(Some("OrderQty"), "\"x\""), (Some("LastPx"), "[]")]);
    let orders: Update<Order> = salvaged.message.try_into().unwrap();
    assert_eq!(
        (orders.data[0].order_qty, orders.data[0].last_qty),
        (None, Some(2.into()))
    );
    let salvaged = ServerMessage::salvage(&update(&order(r#""ExecType":1,"OrderQty":"x""#))).unwrap();
    let members: Vec<_> = salvaged.left_out.iter().map(|part| part.member).collect();
    assert_eq!(members, [None]);
    // A member that occurs twice has two meanings.
    let twice = order(r#""ExecType":"New","OrderQty":"x","OrderQty":"1""#);
    let salvaged = ServerMessage::salvage(&update(&twice)).unwrap();
    assert_eq!(salvaged.left_out[0].json, twice);
}

#[test]
fn records_to_forget_are_left_out_if_they_are_not_objects() {
    let text = balances(&[r#"{"Currency":"BTC"}"#, "null", r#"{"Amount":"x"}"#])
        .replace("\"data\"", "\"action\":\"Remove\",\"data\"");
    let salvaged = ServerMessage::salvage(&text).unwrap();
    assert_eq!(said(&salvaged.left_out).len(), 1);
    let update: Update<Balance> = salvaged.message.try_into().unwrap();
    assert_eq!(update.data.keys().len(), 2);
}

#[test]
fn a_message_of_either_direction_is_salvaged_or_decoded() {
    let text = balances(&["null", GOOD]);
    let salvaged = Message::salvage_within(&text, &Limits::DEFAULT).unwrap();
    assert_eq!(salvaged.left_out.len(), 1);
    let cancel = r#"{"reqid":10,"type":"cancel"}"#;
    let message = Message::salvage_within(cancel, &Limits::DEFAULT).unwrap();
    assert_eq!(
        (message.is_whole(), message.message),
        (true, Message::decode(cancel).unwrap())
    );
    for text in [
        r#"{"type":"cancel"}"#,
        r#"{"reqid":4,"type":"UserConfig","data":[null]}"#,
    ] {
        assert!(Message::salvage_within(text, &Limits::DEFAULT).is_err(), "{text}");
    }
}

const ROW: &str = "[1,0,1790134050672,2,86754.79,0,86698.14,7,0,1]";

#[test]
fn items_and_rows_of_a_payload_are_left_out_with_their_reason() {
    let payload = format!("[{ROW},[2],{ROW}, {{}},[1,0,1790134050672,2,\"x\",0,86698.14,7,0,1]]");
    let frame = Frame::new(
        MessageType::EVENT,
        4,
        "level2updateevent",
        JsonText::from(payload.as_str()),
    );
    assert!(frame.payload().is_err());
    let salvaged = frame.salvage().unwrap();
    assert_eq!(salvaged.message.o.as_str(), format!("[{ROW},{ROW}]"));
    assert_eq!(salvaged.message.event::<Level2UpdateEvent>().unwrap().len(), 2);
    assert_eq!(
        said(&salvaged.left_out),
        [
            (
                1,
                None,
                "[2]",
                "Level2UpdateEvent at o[1]: found a row of 1 columns, expected at least 10".to_owned()
            ),
            (
                3,
                None,
                "{}",
                "Level2UpdateEvent at o[3]: found an object, expected an array".to_owned()
            ),
            (
                4,
                None,
                "[1,0,1790134050672,2,\"x\",0,86698.14,7,0,1]",
                "Level2UpdateEvent at o[4][4 LastTradePrice]: found a string, expected a number".to_owned()
            ),
        ]
    );
    for part in &salvaged.left_out {
        assert_eq!(
            part.error.position(),
            prime_proto::Position::of(&payload, part.error.offset())
        );
    }
    // With the escape sequences of a frame, and without a frame.
    let escaped = Frame::decode(&frame.encode()).unwrap().salvage().unwrap();
    assert_eq!(escaped, salvaged);
    let alone = Level2UpdateEvent::salvage_payload(&payload).unwrap();
    assert_eq!((alone.message.len(), alone.left_out.len()), (2, 3));
    let entry = prime_proto::alphapoint::registry::REGISTRY
        .event("Level2UpdateEvent")
        .unwrap()
        .payload();
    assert_eq!(
        entry.salvage(&payload, &Limits::DEFAULT).unwrap().message.encode(),
        format!("[{ROW},{ROW}]")
    );
}

#[test]
fn a_reply_is_salvaged_if_it_is_a_list() {
    let salvaged = GetUserPermissions::salvage_reply(r#"["Trading",7,"Deposit"]"#).unwrap();
    assert_eq!(salvaged.message.into_result().unwrap(), ["Trading", "Deposit"]);
    assert_eq!(
        said(&salvaged.left_out),
        [(
            1,
            None,
            "7",
            "GetUserPermissions at [1]: found the number 7, expected a string".to_owned()
        )]
    );
    let error = GetInstruments::salvage_reply(r#"{"OMSId":1}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        GetInstruments::decode_reply(r#"{"OMSId":1}"#).unwrap_err().to_string()
    );
    for text in ["", "Endpoint Not Found", "[1", "[1]]", "[[1]] x"] {
        assert!(SubscribeLevel2::salvage_reply(text).is_err(), "{text}");
    }
}

#[test]
fn a_frame_of_another_type_and_an_unknown_call_are_returned_as_they_are() {
    for (m, name, payload) in [
        (5, "GetInstruments", "x"),
        (1, "NoSuchCall", "[,]"),
        (6, "GetInstruments", "[1]"),
    ] {
        let frame = Frame::new(MessageType::from(m), 2, name, JsonText::from(payload));
        let salvaged = frame.salvage().unwrap();
        assert_eq!((salvaged.is_whole(), salvaged.message), (true, frame));
    }
}

#[test]
fn what_decodes_is_salvaged_without_errors() {
    let mut seen = 0;
    for sample in fixtures("kraken") {
        let Ok(message) = ServerMessage::decode(&sample.text) else {
            continue;
        };
        let salvaged = ServerMessage::salvage(&sample.text).unwrap();
        assert_eq!(
            (salvaged.message, salvaged.left_out),
            (message, vec![]),
            "{}",
            sample.name
        );
        seen += 1;
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn the_text_of_what_was_left_out_is_not_shown() {
    let salvaged = ServerMessage::salvage(&balances(&[r#"{"Password":"secret"}"#])).unwrap();
    assert!(!format!("{salvaged:?}").contains("secret"), "{salvaged:?}");
}

proptest! {
    /// Good and bad records in any order: what is salvaged is the good ones in order, and each bad one is reported with its index.
    #[test]
    fn salvage_keeps_the_good_records_and_reports_the_others(choices in prop::collection::vec(0..BAD.len() + 3, 0..12)) {
        let amounts: Vec<_> = (0..choices.len())
            .map(|index| format!(r#"{{"Currency":"C{index}","Amount":"{index}","AvailableAmount":"0"}}"#))
            .collect();
        let records: Vec<&str> = choices
            .iter()
            .zip(&amounts)
            .map(|(choice, good)| BAD.get(*choice).map_or(good.as_str(), |(bad, _)| bad))
            .collect();
        let good: Vec<&str> = records.iter().copied().filter(|record| amounts.iter().any(|amount| amount == record)).collect();
        let salvaged = ServerMessage::salvage(&balances(&records)).unwrap();
        prop_assert_eq!(&salvaged.message, &ServerMessage::decode(&balances(&good)).unwrap());
        let expected: Vec<_> = (0..records.len()).filter(|index| choices[*index] < BAD.len()).map(|index| (index, records[index])).collect();
        let left_out: Vec<_> = salvaged.left_out.iter().map(|part| (part.index, part.json.as_str())).collect();
        prop_assert_eq!(left_out, expected);
    }
}
