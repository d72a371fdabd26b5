//! Habits of the report.

use prime_schema::{Direction, FindingKind, Protocol, Subject, audit, audit_as};

fn findings(text: &str) -> Vec<String> {
    let report = audit(text).unwrap();
    report.findings.iter().map(ToString::to_string).collect()
}

#[test]
fn protocol_and_direction_are_told_by_the_members() {
    let told = |text: &str| {
        let report = audit(text).unwrap();
        (report.protocol, report.direction, report.kind)
    };
    assert_eq!(
        told(r#"{"type":"hello","ts":"2024-01-13T05:17:32Z","session_id":"1"}"#),
        (Protocol::Kraken, Some(Direction::ServerToClient), "hello".into())
    );
    assert_eq!(
        told(r#"{"reqid":1,"type":"cancel"}"#),
        (Protocol::Kraken, Some(Direction::ClientToServer), "cancel".into())
    );
    assert_eq!(
        told(r#"{"reqid":1,"type":"Settlement"}"#),
        (Protocol::Kraken, None, "Settlement".into())
    );
    assert_eq!(
        told(r#"{"o":"{}","n":"GetUserInfo","i":2,"m":0}"#),
        (Protocol::AlphaPoint, Some(Direction::ClientToServer), "GetUserInfo".into())
    );
    assert_eq!(
        told(r#"{"m":7,"i":2,"n":"GetUserInfo","o":"{\"result\":true}"}"#).1,
        None
    );
}
