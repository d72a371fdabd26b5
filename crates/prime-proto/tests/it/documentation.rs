//! The pages of the documentation that are Markdown: messages that they show are messages, and versions are those of the package.

use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::registry::REGISTRY;
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::schema::session_page;
use prime_proto::{Limits, Protocol};

/// The blocks of JSON on a page.
fn blocks(page: &str) -> Vec<&str> {
    let blocks = page.split("\n```json\n").skip(1);
    blocks.filter_map(|rest| rest.split("\n```").next()).collect()
}

#[test]
fn guide_names_the_versions_of_the_package() {
    let guide = include_str!("../../src/guide.md");
    let version = concat!(env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));
    assert!(guide.contains(&format!("prime-proto = {{ version = \"{version}\"")));
    assert!(guide.contains(concat!("Rust ", env!("CARGO_PKG_RUST_VERSION"), " or later")));
}

#[test]
fn messages_of_kraken_prime_are_known_and_canonical() {
    let blocks = blocks(session_page(Protocol::KrakenPrime));
    assert_eq!(blocks.len(), 5);
    for text in blocks {
        let written = if text.contains(r#""type":"hello""#) {
            let message = ServerMessage::decode(text).unwrap();
            assert!(!matches!(message, ServerMessage::Unknown(_)), "{text}");
            message.encode()
        } else {
            let message = ClientMessage::decode(text).unwrap();
            assert!(!matches!(message, ClientMessage::Unknown(_)), "{text}");
            message.encode()
        };
        assert_eq!(written, text);
    }
}

#[test]
fn frames_of_alphapoint_are_known_and_canonical() {
    let blocks = blocks(session_page(Protocol::AlphaPoint));
    assert_eq!(blocks.len(), 5);
    for text in blocks {
        let frame = Frame::decode(text).unwrap();
        assert_eq!(frame.encode(), text);
        let call = REGISTRY.calls().find(|call| call.name() == &*frame.n).unwrap();
        let payload = call.request().decode(frame.o.as_str(), &Limits::DEFAULT).unwrap();
        assert_eq!(payload.encode(), frame.o.as_str());
    }
}
