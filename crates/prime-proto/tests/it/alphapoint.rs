//! The messages of AlphaPoint: their constructors, what they say of themselves, and which payload a frame has.

use prime_proto::alphapoint::{
    Call, CallRequest, Config, ConfigEntry, Frame, GetUserConfigRequest, GetUserInfo, GetUserInfoRequest, MessageType,
    Request, Response, SetUserConfigRequest, SetUserInfoRequest, StandardResponse, UserInfo,
};
use prime_proto::json::{self, Serde};
use prime_proto::wire::{Extra, JsonText, Record};
use serde::{Deserialize, Serialize};

/// The payload of the frame that asks.
fn payload<R: CallRequest>(request: &R) -> String {
    Frame::request(2, request).o.as_str().to_owned()
}

#[test]
fn the_constructors_of_requests_set_what_they_name() {
    let change = SetUserInfoRequest::new(7.into());
    assert_eq!(
        [
            payload(&GetUserConfigRequest::of_user(7.into(), "ann")),
            payload(&GetUserInfoRequest::of_user(7.into())),
            payload(&change.clone().user_name("ann").password("secret")),
            payload(&change.clone().email("ann@example.com").email_verified(false)),
            payload(&change.account_id(9.into()).use_2fa(true)),
        ],
        [
            r#"{"UserId":7,"UserName":"ann"}"#,
            r#"{"UserId":7}"#,
            r#"{"UserId":7,"UserName":"ann","Password":"secret"}"#,
            r#"{"UserId":7,"Email":"ann@example.com","EmailVerified":false}"#,
            r#"{"UserId":7,"AccountId":9,"Use2FA":true}"#,
        ]
    );
}

#[test]
fn only_a_result_of_true_is_success_and_null_says_neither() {
    let said = ["true", "false", r#""true""#, r#""false""#, "null"].map(|result| {
        let response: StandardResponse = json::decode(format!(r#"{{"result":{result}}}"#).as_str()).unwrap();
        (response.result.get(), response.is_success())
    });
    assert_eq!(
        said,
        [
            (Some(true), true),
            (Some(false), false),
            (Some(true), true),
            (Some(false), false),
            (None, false)
        ]
    );
}

#[test]
fn affiliate_numbers_are_found_under_either_spelling() {
    let user = include_str!("../../fixtures/alphapoint/get_user_info/reply_manual.json");
    let mut user: UserInfo = json::decode(user).unwrap();
    (user.affiliate_id, user.affiliated_id) = (None, Some(3.into()));
    (user.referer_id, user.referrer_id) = (None, Some(4.into()));
    assert_eq!((user.affiliate(), user.referer()), (Some(3.into()), Some(4.into())));
    (user.affiliate_id, user.referer_id) = (Some(5.into()), Some(6.into()));
    assert_eq!((user.affiliate(), user.referer()), (Some(5.into()), Some(6.into())));
}

#[test]
fn settings_are_found_by_name_and_told_as_text() {
    let entries = [
        ConfigEntry::new("a", "\"1\""),
        ConfigEntry::new("b", "2"),
        ConfigEntry::new("b", "3"),
    ];
    let config: Config = entries.iter().cloned().collect();
    assert_eq!(config.entries(), entries);
    let told = ["a", "b", "c"].map(|key| config.get(key).map(|entry| entry.text().unwrap().into_owned()));
    assert_eq!(told, [Some("\"1\"".to_owned()), Some("2".to_owned()), None]);
    let number: Config = json::decode(r#"[{"Key":"a","Value":1}]"#).unwrap();
    assert_eq!(number.get("a").unwrap().text(), None);
}

#[test]
fn a_frame_of_another_call_is_not_read_as_the_one_that_was_asked_for() {
    let frame = Frame::new(MessageType::REPLY, 2, "GetUserPermissions", JsonText::from("[]"));
    let error = frame.reply::<GetUserInfo>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "GetUserPermissions at n: found the name of another call, expected GetUserInfo"
    );
    assert_eq!(
        frame.request_of::<GetUserInfo>().unwrap_err().to_string(),
        error.to_string()
    );
}

#[test]
fn the_sort_of_a_frame_says_who_sends_it_and_whether_it_answers() {
    let said = [0, 1, 2, 3, 4, 5, 6, -1].map(|number| {
        let sort = MessageType::from(number);
        (sort.is_request(), sort.is_reply())
    });
    let (request, reply, other) = ((true, false), (false, true), (false, false));
    assert_eq!(said, [request, reply, request, other, request, reply, other, other]);
}

#[test]
fn a_payload_is_typed_where_it_is_a_calls_and_kept_whole_elsewhere() {
    let response = |m, n: &str, o: &str| Response::decode(&Frame::new(m, 2, n, JsonText::from(o))).unwrap();
    let refusal = r#"{"result":false,"errormsg":"Not Authorized","errorcode":20,"detail":null}"#;
    for typed in [
        response(MessageType::REPLY, "GetUserInfo", refusal),
        response(MessageType::ERROR, "GetUserInfo", refusal),
        response(MessageType::ERROR, "GetUserPermissions", r#" ["a"]"#),
    ] {
        assert!(!matches!(typed, Response::Unknown(_)), "{typed:?}");
    }
    for (m, n, o) in [
        (MessageType::EVENT, "GetUserInfo", refusal),
        (MessageType::ERROR, "GetUserInfo", "Endpoint Not Found"),
        (MessageType::from(6), "GetUserInfo", refusal),
        (MessageType::REPLY, "NewCall", "[]"),
    ] {
        let Response::Unknown(unknown) = response(m, n, o) else {
            panic!("{m:?} {o}")
        };
        assert_eq!((unknown.name(), unknown.text().as_str()), (n, o));
        assert_eq!(format!("{unknown:?}"), format!("{n:?} ({} bytes)", o.len()));
    }
    let request = Frame::new(MessageType::SUBSCRIBE, 2, "GetUserInfo", JsonText::from("{}"));
    assert!(matches!(Request::decode(&request), Ok(Request::GetUserInfo(_))));
}

#[test]
fn a_frame_is_appended_to_what_stands_before_it() {
    let mut out = b"before ".to_vec();
    let frame = Frame::new(MessageType::REQUEST, 2, "GetUserInfo", JsonText::from("{}"));
    frame.encode_to(&mut out);
    assert_eq!(out, br#"before {"m":0,"i":2,"n":"GetUserInfo","o":"{}"}"#);
}

#[test]
fn every_character_of_a_payload_is_written_as_serde_json_writes_it() {
    for character in ('\0'..='\u{ff}').chain(['\u{2028}', '\u{1f600}']) {
        for payload in [format!("{character}"), format!("eight or more {character}, and more")] {
            let frame = Frame::new(MessageType::ERROR, 2, "n", JsonText::from(payload.as_str()));
            let expected = serde_json::to_string(&payload).unwrap();
            assert_eq!(frame.encode(), format!(r#"{{"m":5,"i":2,"n":"n","o":{expected}}}"#));
            assert_eq!(Frame::decode(&frame.encode()).unwrap(), frame);
        }
    }
}

#[test]
fn a_request_is_encoded_in_one_step_as_in_two() {
    let long = "every \"quoted\" word of it \\ and more \u{7}".repeat(50);
    let entries = ["", "Haga 4", "\u{e9}\t\"\u{1}\"", &long].map(|value| ConfigEntry::new("Key", value));
    let request = SetUserConfigRequest::new(7.into(), "ann", entries.into_iter().collect::<Config>());
    assert_eq!(
        Frame::encode_request(-2, &request),
        Frame::request(-2, &request).encode()
    );
    let empty = GetUserInfoRequest::new();
    assert_eq!(
        Frame::encode_request(i64::MAX, &empty),
        Frame::request(i64::MAX, &empty).encode()
    );
}

/// A call whose reply knows no more than serde.
struct Ping;

#[derive(Debug, PartialEq, Record)]
struct PingRequest {
    id: u32,
    #[serde(flatten)]
    extra: Extra,
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
struct Pong {
    msg: String,
}

impl Call for Ping {
    const NAME: &'static str = "Ping";
    type Request = PingRequest;
    type Reply = Serde<Pong>;
}

impl CallRequest for PingRequest {
    type Call = Ping;
}

#[test]
fn a_call_of_serde_types_is_asked_and_answered() {
    let ping = PingRequest {
        id: 1,
        extra: Extra::new(),
    };
    let request = Frame::request(4, &ping);
    assert_eq!(request.encode(), r#"{"m":0,"i":4,"n":"Ping","o":"{\"id\":1}"}"#);
    assert_eq!(request.request_of::<Ping>().unwrap(), ping);
    let answer = Serde(Pong { msg: "PONG".to_owned() });
    let reply = Frame::answer::<Ping>(&request, &answer);
    assert_eq!(reply.encode(), r#"{"m":1,"i":4,"n":"Ping","o":"{\"msg\":\"PONG\"}"}"#);
    assert_eq!(reply.reply::<Ping>().unwrap(), answer);
}
