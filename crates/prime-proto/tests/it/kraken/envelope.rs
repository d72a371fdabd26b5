//! The accessors that all messages share, and messages of unknown direction.

use prime_proto::kraken::{
    ClientMessage, ErrorMessage, Message, Order, OtherMessage, RequestId, ServerMessage, Subscription, Update, User,
};
use prime_proto::wire::Timestamp;
use prime_proto::{DecodeError, json};

use super::assert_text;
use crate::samples::{Sample, fixtures};

/// `reqid`, `ts` and `seqNum` of the object itself, as another parser finds them.
fn members(text: &str) -> (Option<u64>, Option<Timestamp>, Option<u64>) {
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    let number = |name: &str| value.get(name).and_then(serde_json::Value::as_u64);
    let ts = value
        .get("ts")
        .filter(|ts| !ts.is_null())
        .map(|ts| serde_json::from_value(ts.clone()).unwrap());
    (number("reqid"), ts, number("seq").or(number("seqNum")))
}

#[test]
fn every_message_returns_its_request_number_time_and_counter() {
    let mut seen = [0; 3];
    for Sample { name, text, .. } in fixtures("kraken") {
        let Ok(message) = Message::decode(&text) else { continue };
        let found = (message.reqid().map(RequestId::get), message.ts(), message.seq_num());
        assert_eq!(found, members(&text), "{name}");
        seen[0] += usize::from(found.0.is_some());
        seen[1] += usize::from(found.1.is_some());
        seen[2] += usize::from(found.2.is_some());
    }
    assert!(seen.iter().all(|seen| *seen > 10), "{seen:?}");
}

#[test]
fn members_of_an_unknown_kind_are_read_if_valid_in_any_spelling() {
    let said = |text: &str| {
        let message = ServerMessage::decode(text).unwrap();
        assert!(matches!(message, ServerMessage::Unknown(_)), "{text}");
        (message.reqid().map(RequestId::get), message.ts(), message.seq_num())
    };
    let ts = "2021-09-15T03:33:07.545223Z";
    assert_eq!(
        said(&format!(
            r#"{{"type":"News","data":{{"reqid":1}},"re\u0071id":9,"ts":"{ts}","seqNum":3}}"#
        )),
        (Some(9), Some(ts.parse().unwrap()), Some(3))
    );
    assert_eq!(
        said(r#"{"type":"News","reqid":"9","ts":true,"seqNum":-1}"#),
        (None, None, None)
    );
    assert_eq!(said(r#"{"type":"News"}"#), (None, None, None));
}

#[test]
fn a_command_has_the_undocumented_time_of_sibling_clients() {
    let text = r#"{"reqid":4,"type":"UserConfig","ts":"2021-09-15T03:33:07.545223Z","data":[]}"#;
    let message = ClientMessage::decode(text).unwrap();
    assert_eq!(
        message.ts().map(|ts| ts.to_string()).as_deref(),
        Some("2021-09-15T03:33:07.545223Z")
    );
    assert_eq!((message.kind(), message.seq_num()), ("UserConfig", None));
}

#[test]
fn no_kind_is_sent_in_both_directions() {
    let both: Vec<_> = ServerMessage::KINDS
        .iter()
        .filter(|kind| ClientMessage::KINDS.contains(kind))
        .collect();
    assert_eq!(both, [&""; 0]);
}

#[test]
fn a_message_of_unknown_direction_is_decoded_by_its_kind() {
    for Sample { name, text, .. } in fixtures("kraken") {
        let server = ServerMessage::decode(&text);
        let client = ClientMessage::decode(&text);
        let expected = match (server, client) {
            (Ok(ServerMessage::Unknown(_)), Ok(ClientMessage::Unknown(unknown))) => Ok(Message::Unknown(unknown)),
            (Ok(ServerMessage::Unknown(_)), client) => client.map(Message::Client),
            (server, _) => server.map(Message::Server),
        };
        let found = Message::decode(&text);
        assert_eq!(found, expected, "{name}");
        let Ok(message) = found else { continue };
        let written = match &message {
            Message::Server(message) => (message.kind(), message.encode(), serde_json::to_string(message)),
            Message::Client(message) => (message.kind(), message.encode(), serde_json::to_string(message)),
            Message::Unknown(message) => (
                message.kind(),
                message.as_json().to_owned(),
                serde_json::to_string(message),
            ),
        };
        let again = (message.kind(), message.encode(), serde_json::to_string(&message));
        let plain = |(kind, text, json): (&str, String, Result<String, _>)| (kind.to_owned(), text, json.unwrap());
        assert_eq!(plain(again), plain(written), "{name}");
    }
}

const ORDERS: &str =
    r#"{"reqid":5,"type":"Order","ts":"2021-09-15T03:33:07.545223Z","seqNum":1,"data":[],"next":"n-1"}"#;

#[test]
fn an_update_is_extracted_and_another_message_is_returned() -> Result<(), DecodeError> {
    let message = ServerMessage::decode(ORDERS)?;
    let expected: Update<Order> = json::decode(ORDERS)?;
    assert_eq!(message.as_update::<Order>(), Some(&expected));
    assert_eq!(message.as_update::<User>(), None);
    assert_eq!(Update::<Order>::try_from(message.clone()).ok(), Some(expected));

    let other = Update::<User>::try_from(message.clone()).unwrap_err();
    assert_eq!(other.to_string(), "found a message of type `Order`, expected `User`");
    assert_eq!(other.into_message(), message);

    let secret = ServerMessage::decode(r#"{"type":"a`\nb","Password":"secret"}"#)?;
    let other: OtherMessage = Update::<User>::try_from(secret).unwrap_err();
    assert_eq!(
        format!("{other:?}"),
        r"OtherMessage(found a message of type `a`\nb`, expected `User`)"
    );
    Ok(())
}

#[test]
fn the_last_page_has_no_next_one() -> Result<(), DecodeError> {
    let mut update: Update<Order> = json::decode(ORDERS)?;
    let page = ClientMessage::from(update.next_page().unwrap());
    assert_eq!(
        page.encode(),
        r#"{"reqid":5,"type":"page","streams":[{"name":"Order","after":"n-1"}]}"#
    );
    update.next = None;
    assert_eq!(update.next_page(), None);
    Ok(())
}

#[test]
fn an_error_states_request_and_reason_in_one_line() {
    let texts = [
        r#"{"reqid":7,"type":"error","error":{"code":1,"msg":"missing Ping data"}}"#,
        r#"{"error":{"code":-2,"msg":"it's\nbroken \u0007"}}"#,
    ]
    .map(|text| {
        let error: ErrorMessage = json::decode(text).unwrap();
        let boxed: Box<dyn std::error::Error> = error.into();
        boxed.to_string()
    });
    assert_text("an_error_states_request_and_reason_in_one_line", texts.join("\n"));
}

#[test]
fn an_unknown_subscription_is_not_a_known_one() -> Result<(), DecodeError> {
    let subscription: Subscription = json::decode(r#"{"name":"Candles"}"#)?;
    assert!(!Subscription::NAMES.contains(&subscription.name()));
    Ok(())
}
