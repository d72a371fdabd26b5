//! Tests of reports on single messages.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use prime_schema::{Direction, FindingKind, Protocol, Subject, audit, audit_as, audit_with};

fn findings(text: &str) -> Vec<String> {
    let report = audit(text).unwrap();
    report.findings.iter().map(ToString::to_string).collect()
}

#[test]
fn protocol_and_direction_are_recognised_by_the_members() {
    let recognised = |text: &str| {
        let report = audit(text).unwrap();
        (report.protocol, report.direction, report.kind)
    };
    assert_eq!(
        recognised(r#"{"type":"hello","ts":"2024-01-13T05:17:32Z","session_id":"1"}"#),
        (Protocol::KrakenPrime, Some(Direction::ServerToClient), "hello".into())
    );
    assert_eq!(
        recognised(r#"{"reqid":1,"type":"cancel"}"#),
        (Protocol::KrakenPrime, Some(Direction::ClientToServer), "cancel".into())
    );
    assert_eq!(
        recognised(r#"{"reqid":1,"type":"Settlement"}"#),
        (Protocol::KrakenPrime, None, "Settlement".into())
    );
    assert_eq!(
        recognised(r#"{"o":"{}","n":"GetUserInfo","i":2,"m":0}"#),
        (
            Protocol::AlphaPoint,
            Some(Direction::ClientToServer),
            "GetUserInfo".into()
        )
    );
    assert_eq!(
        recognised(r#"{"m":7,"i":2,"n":"GetUserInfo","o":"{\"result\":true}"}"#).1,
        None
    );
}

#[test]
fn report_is_one_line_of_json() {
    let report = audit(r#"{"m":5,"i":0,"n":"GetUserInfo","o":"Endpoint Not Found","t":1}"#).unwrap();
    assert_eq!(
        serde_json::to_string(&report).unwrap(),
        concat!(
            r#"{"protocol":"alphapoint","direction":"server_to_client","kind":"GetUserInfo","findings":["#,
            r#"{"path":"i","finding":"forbidden_value","read":"0","written":null},"#,
            r#"{"path":"o","finding":"not_json","read":"a string","written":null},"#,
            r#"{"path":"t","finding":"unknown_member","read":"a number","written":null}]}"#
        )
    );
}

#[test]
fn spelling_of_json_is_not_a_finding() {
    let text = r#" { "n" : "Get\u0055serPermissions","m":0,
        "o":"{\"UserId\":1 }", "i":2 } "#;
    assert_eq!(findings(text), [""; 0]);
}

#[test]
fn secrets_are_never_shown() {
    let secrets = [
        r#"{"m":0,"i":2,"n":"SetUserInfo","o":{"UserId":1,"Password":"hunter2","password":"hunter2","APISecret":"hunter2"}}"#,
        r#"{"m":1,"i":2,"n":"GetUserConfig","o":"{\"GooglePassPhrase\":\"hunter2\"}"}"#,
        r#"{"m":1,"i":2,"n":"GetUserConfig","o":"[{\"name\":\"GooglePassPhrase\",\"value\":\"hunter2\",\"Old\":\"hunter2\"}]"}"#,
        r#"{"m":1,"i":2,"n":"GetUserInfo","o":"{\"UserId\":1,\"UserName\":\"a\",\"Email\":\"a@b.example\",\"PasswordHash\":\"hunter2\",\"PendingEmailCode\":\"hunter2\",\"EmailVerified\":true,\"AccountId\":1,\"DateTimeCreated\":\"2017-10-26T17:25:58Z\",\"AffiliateId\":1,\"RefererId\":1,\"OMSId\":1,\"Use2FA\":false,\"Salt\":\"hunter2\",\"PendingCodeTime\":\"0001-01-01T00:00:00Z\"}"}"#,
        r#"{"m":5,"i":2,"n":"AuthenticateUser","o":"hunter2"}"#,
        r#"{"type":"Login","reqid":1,"secret":"hunter2"}"#,
        r#"{"type":"UserConfig","reqid":1,"data":[{"Key":"token","Value":{"secret":"hunter2"}},{"Key":"token","Value":"hunter2"}]}"#,
    ];
    for text in secrets {
        let report = audit(text).unwrap();
        assert!(!report.findings.is_empty(), "{text}");
        let shown = format!("{report} {report:?} {}", serde_json::to_string(&report).unwrap());
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}

#[test]
fn known_call_refused_with_plain_text_keeps_its_kind() {
    assert_eq!(
        findings(r#"{"m":5,"i":2,"n":"GetUserInfo","o":"Endpoint Not Found"}"#),
        ["o: not JSON text: a string"]
    );
    assert_eq!(
        findings(r#"{"m":3,"i":2,"n":"GetUserInfo","o":"{}"}"#),
        [r#"n: unknown kind: "GetUserInfo""#]
    );
}

#[test]
fn name_in_another_case_is_misspelt() {
    assert_eq!(
        findings(r#"{"reqid":1,"type":"subscribe","streams":[],"Tag":"a","TAGS":"b"}"#),
        ["Tag: misspelt name: Tag -> tag", "TAGS: unknown member: a string"]
    );
}

#[test]
fn call_or_event_in_another_case_is_misspelt() {
    let said =
        |m: u8, name: &str, payload: &str| findings(&format!(r#"{{"m":{m},"i":2,"n":"{name}","o":"{payload}"}}"#));
    assert_eq!(
        said(0, "getuserinfo", r#"{\"a\":1}"#),
        [
            r#"n: misspelt name: "getuserinfo" -> "GetUserInfo""#,
            "o.a: unknown member: a number"
        ]
    );
    assert_eq!(
        said(3, "LEVEL2UPDATEEVENT", "[]"),
        [r#"n: misspelt name: "LEVEL2UPDATEEVENT" -> "Level2UpdateEvent""#]
    );
    assert_eq!(
        said(5, "PING", "x"),
        [r#"n: misspelt name: "PING" -> "Ping""#, "o: not JSON text: a string"]
    );
    assert_eq!(said(0, "GetUserInfo", "{}"), [""; 0]);
}

#[test]
fn reply_with_the_type_of_a_request_is_a_reply() {
    let text = r#"{"m":0,"i":2,"n":"GetUserPermissions","o":"[\"Trading\"]"}"#;
    let report = audit(text).unwrap();
    assert_eq!(report.direction, Some(Direction::ServerToClient));
    assert_eq!(findings(text), ["m: value that the manual rules out: 0"]);
}

#[test]
fn forms_of_the_field_are_reported() {
    for (text, expected) in [
        (
            r#"{"type":"UserConfig","data":[]}"#,
            &["reqid: required member is missing: nothing"][..],
        ),
        (
            r#"{"type":"hello","ts":1772439300104,"session_id":"A"}"#,
            &[r#"ts: other form than documented: 1772439300104 -> "2026-03-02T08:15:00.104Z""#],
        ),
        (
            r#"{"reqid":1,"type":"Order","ts":"2021-09-15T03:33:07.545223Z","seqNum":1,"data":null,"page":true}"#,
            &["data: null that is not documented: null", "page: unknown member: true"],
        ),
        (
            r#"{"reqid":1,"type":"error","error":{"code":"2","msg":null}}"#,
            &[r#"error.code: other form than documented: "2""#],
        ),
        (
            r#"{"m":0,"i":2,"n":"GetUserConfig","o":"[]"}"#,
            &["o: other form than documented: an array -> an object"],
        ),
    ] {
        assert_eq!(findings(text), expected, "{text}");
    }
}

#[test]
fn both_generations_of_a_page_are_distinguished() {
    assert_eq!(
        findings(r#"{"reqid":0,"type":"page","data":[{"name":"User","after":"a","x":1}]}"#),
        [
            "reqid: value that the manual rules out: 0",
            "data: older form: data -> streams",
            "data[0].x: unknown member: a number"
        ]
    );
    assert_eq!(
        findings(r#"{"reqid":1,"type":"page","data":[],"streams":[]}"#),
        ["data: older form: data -> streams"]
    );
}

#[test]
fn long_values_are_cut() {
    let text = format!(r#"{{"reqid":1,"type":"{}"}}"#, "a".repeat(1_000_000));
    let [finding] = &audit(&text).unwrap().findings[..] else {
        panic!("one finding")
    };
    assert_eq!(finding.read, format!("\"{}...", "a".repeat(99)));
}

#[test]
fn names_that_need_quotes_get_them_in_a_path() {
    assert_eq!(
        findings(r#"{"reqid":1,"type":"cancel","a.b":1,"":2}"#),
        [
            r#"["a.b"]: unknown member: a number"#,
            r#"[""]: unknown member: a number"#
        ]
    );
}

#[test]
fn payload_without_a_frame_is_compared_with_its_call() {
    let report = audit_as(Subject::Reply("SetUserConfig"), r#"{"result":"true"}"#).unwrap();
    let kinds: Vec<_> = report.findings.iter().map(|finding| finding.kind).collect();
    assert_eq!(
        kinds,
        [
            FindingKind::OtherForm,
            FindingKind::MissingMember,
            FindingKind::MissingMember,
            FindingKind::MissingMember
        ]
    );
    let report = audit_as(Subject::Reply("RemoveUserConfig"), r#"{"result":true}"#).unwrap();
    assert_eq!(report.findings, []);
    let report = audit_as(Subject::Request("GetQuota"), "{}").unwrap();
    assert_eq!(
        report.to_string(),
        "AlphaPoint GetQuota, to the server\n  the message: unknown kind: \"GetQuota\""
    );
}

#[test]
fn report_knows_the_calls_of_a_custom_registry() {
    use prime_proto::Limits;
    use prime_proto::wire::{Extra, Record};

    #[derive(Clone, Debug, PartialEq, Record)]
    struct Quota {
        left: i64,
        #[serde(flatten)]
        extra: Extra,
    }
    prime_proto::call! {
        /// A call that only one venue has.
        call GetQuota = "GetQuota": Quota => Quota;
    }
    prime_proto::registry! {
        static VENUE;
        calls {
            "GetQuota" => GetQuota, "get_quota";
        }
        events {}
    }
    let frame = r#"{"m":1,"i":2,"n":"GetQuota","o":"{\"left\":1,\"new\":2}"}"#;
    let report = audit_with(&VENUE, Subject::Frame, frame, &Limits::DEFAULT).unwrap();
    assert_eq!(
        report.to_string(),
        "AlphaPoint GetQuota, from the server\n  o.new: unknown member: a number"
    );
    let report = audit_as(Subject::Frame, frame).unwrap();
    assert_eq!(report.findings[0].kind, FindingKind::UnknownKind);
}

#[test]
fn clip_must_be_smaller_than_the_order() {
    let order = |clip: &str, quantity: &str, strategy: &str| {
        findings(&format!(
            r#"{{"reqid":1,"type":"NewOrderSingle","data":[{{"Symbol":"SOL-EUR","ClOrdID":"5c0c8f3e-2d35-4b6c-8f52-1a0f6d9e7c23",
            "Side":"Sell","OrderQty":{quantity},"OrdType":"Market","TimeInForce":"FillAndKill","Strategy":"{strategy}",
            "Parameters":{{"ClipSize":{clip},"ClipInterval":"1m"}}}}]}}"#
        ))
    };
    let ruled_out = |clip: &str| format!("data[0].Parameters.ClipSize: value that the manual rules out: {clip}");
    assert_eq!(order("\"499.99\"", "\"500\"", "SteadyPace"), [""; 0]);
    assert_eq!(order("\"500.0\"", "\"500\"", "SteadyPace"), [ruled_out("\"500.0\"")]);
    assert_eq!(order("\"1000\"", "\"500\"", "SteadyPace"), [ruled_out("\"1000\"")]);
    assert_eq!(order("\"1000\"", "\"500\"", "StopLimit"), [""; 0]);
}
