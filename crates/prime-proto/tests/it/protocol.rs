//! Recognising the protocol of a message.

use prime_proto::alphapoint::MessageType;
use prime_proto::{Protocol, Recognised};

fn kraken(kind: &str) -> Recognised<'_> {
    Recognised::KrakenPrime {
        kind: Some(kind.into()),
    }
}

const NO_KIND: Option<Recognised<'_>> = Some(Recognised::KrakenPrime { kind: None });

fn frame(m: MessageType, n: &str) -> Recognised<'_> {
    Recognised::AlphaPoint {
        m: Some(m),
        n: Some(n.into()),
    }
}

#[test]
fn frames_have_m_n_and_o_in_any_order() {
    let ping = Some(frame(MessageType::REQUEST, "Ping"));
    for text in [
        r#"{"m":0,"i":1,"n":"Ping","o":"{}"}"#,
        r#" { "o" : "{\"type\":1}" , "n":"Ping","x":[{}], "m":0}"#,
        r#"{"m":0,"n":"Ping","o":"#,
        r#"{"m":0,"n":"Ping","o":!"#,
        r#"{"\u006d":0,"n":"\u0050ing","\u006F":"{}"}"#,
    ] {
        assert_eq!(Protocol::recognise(text), ping, "{text}");
    }
    let odd = Some(Recognised::AlphaPoint { m: None, n: None });
    assert_eq!(Protocol::recognise(r#"{"m":"0","n":1,"o":"{}"}"#), odd);
    assert_eq!(Protocol::recognise(r#"{"m":0,"i":1,"n":"Ping"}"#), None);
}

#[test]
fn kraken_messages_have_a_type_or_a_number_or_an_error() {
    for text in [
        r#"{"data":[{"m":1},"\"n\""],"type":"User"}"#,
        r#"{"reqid":1,"m":1,"n":"x","o":"","type":"User"}"#,
        r#"{"\u0074ype":"Us\u0065r""#,
    ] {
        assert_eq!(Protocol::recognise(text), Some(kraken("User")), "{text}");
    }
    for text in [
        r#"{"reqid":1}"#,
        r#"{"error":{}}"#,
        r#"{"error":{},"type":1}"#,
        r#"{"reqid":1,"x":tru}"#,
        r#"{"\"":1,"type":"#,
        r#"{"type":"Us"#,
    ] {
        assert_eq!(Protocol::recognise(text), NO_KIND, "{text}");
    }
}

#[test]
fn bytes_that_are_not_utf8_do_not_prevent_recognition() {
    assert_eq!(
        Protocol::recognise(b"{\"\xff\":\"\xff\",\"type\":\"User\"}"),
        Some(kraken("User"))
    );
    assert_eq!(Protocol::recognise(b"{\"type\":\"U\xff\"}"), Some(kraken("U\u{fffd}")));
}

#[test]
fn other_texts_belong_to_neither() {
    for text in [
        "",
        "[]",
        "[\"type\"]",
        "{}",
        "{\"typ\\u0045\":1}",
        "{\"a\":{\"type\":1}}",
        "{type:1}",
        "{\"a\":1 \"type\":1}",
        "{\"a\":01,\"type\":1}",
    ] {
        assert_eq!(Protocol::recognise(text), None, "{text}");
    }
}

#[test]
fn names_are_read_back() {
    for protocol in Protocol::ALL {
        for name in [protocol.to_string(), protocol.module().to_owned()] {
            assert_eq!(name.parse(), Ok(protocol));
        }
    }
    insta::assert_snapshot!("Kraken Prime".parse::<Protocol>().unwrap_err(), @"expected the name of a protocol, `kraken-prime` or `alphapoint`");
}
