//! The messages of AlphaPoint: constructors, accessors, and the payloads of frames.

use prime_proto::alphapoint::market::{InstrumentRequest, Level2UpdateEvent, UnsubscribeLevel2};
use prime_proto::alphapoint::order::{OrderState, OrderStateEvent, SendOrder, SendOrderReceipt};
use prime_proto::alphapoint::registry::{CALLS, EVENTS, REGISTRY, Role};
use prime_proto::alphapoint::user::{
    Config, ConfigEntry, GetUserConfig, GetUserConfigRequest, GetUserInfo, GetUserInfoRequest, GetUserPermissions,
    SetUserConfig, SetUserConfigRequest, SetUserInfo, SetUserInfoRequest, UserInfo,
};
use prime_proto::alphapoint::{Call, ErrorCode, Frame, MessageType, Payload, Refusal, StandardResponse};
use prime_proto::json::{self, Serde};
use prime_proto::wire::{Extra, JsonText, RawJson, Record, Text};
use serde::{Deserialize, Serialize};

#[test]
fn the_constructors_of_requests_set_their_parameters() {
    let change = SetUserInfoRequest::new(7.into());
    assert_eq!(
        [
            GetUserConfig::encode_request(&GetUserConfigRequest::of_user(7.into(), "ann")),
            GetUserInfo::encode_request(&GetUserInfoRequest::of_user(7.into())),
            SetUserInfo::encode_request(&change.clone().user_name("ann").password("secret")),
            SetUserInfo::encode_request(&change.clone().email("ann@example.com").email_verified(false)),
            SetUserInfo::encode_request(&change.account_id(9).use_2fa(true)),
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
fn only_a_true_result_is_success() {
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
    let user = include_str!("../../fixtures/alphapoint/user/get_user_info/reply_manual.json");
    let mut user: UserInfo = json::decode(user).unwrap();
    (user.affiliate_id, user.affiliated_id) = (None, Some(3.into()));
    (user.referer_id, user.referrer_id) = (None, Some(4.into()));
    assert_eq!((user.affiliate(), user.referer()), (Some(3.into()), Some(4.into())));
    (user.affiliate_id, user.referer_id) = (Some(5.into()), Some(6.into()));
    assert_eq!((user.affiliate(), user.referer()), (Some(5.into()), Some(6.into())));
}

#[test]
fn settings_are_found_by_name_and_read_as_strings() {
    let entries = [
        ConfigEntry::new("a", RawJson::string("\"1\"")),
        ConfigEntry::new("b", RawJson::string("2")),
        ConfigEntry::new("b", RawJson::string("3")),
    ];
    let config: Config = entries.iter().cloned().collect();
    assert_eq!(config.entries(), entries);
    let found = ["a", "b", "c"].map(|key| config.get(key).map(|entry| entry.as_string().unwrap().into_owned()));
    assert_eq!(found, [Some("\"1\"".to_owned()), Some("2".to_owned()), None]);
    let number: Config = json::decode(r#"[{"Key":"a","Value":1}]"#).unwrap();
    assert_eq!(number.get("a").unwrap().as_string(), None);
}

#[test]
fn a_frame_of_another_call_is_not_read_as_the_requested_reply() {
    let frame = Frame::new(MessageType::REPLY, 2, "GetUserPermissions", JsonText::from("[]"));
    let error = frame.reply::<GetUserInfo>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "GetUserPermissions at n: found another name, expected GetUserInfo"
    );
}

#[test]
fn a_frame_of_another_type_is_not_read_as_a_reply() {
    let read = |m| {
        let frame = Frame::new(m, 2, "GetUserPermissions", JsonText::from("[]"));
        frame.reply::<GetUserPermissions>().map_err(|error| error.to_string())
    };
    assert!(read(MessageType::REPLY).is_ok());
    // One venue documents a reply so.
    assert!(read(MessageType::REQUEST).is_ok());
    for m in [MessageType::EVENT, MessageType::ERROR, MessageType::from(6)] {
        let expected = "GetUserPermissions at m: found a frame of another type, expected a reply";
        assert_eq!(read(m).unwrap_err(), expected);
    }
}

#[test]
fn names_are_case_insensitive_and_keep_their_spelling() {
    let text = r#"{"m":0,"i":4,"n":"UnSubscribeLevel2","o":"{\"OMSId\":1,\"InstrumentId\":7}"}"#;
    let frame = Frame::decode(text).unwrap();
    let request = InstrumentRequest::new(1.into(), 7.into());
    assert_eq!(frame.request_of::<UnsubscribeLevel2>().unwrap(), request);
    assert_eq!(frame.payload().unwrap().request::<UnsubscribeLevel2>(), Some(&request));
    let answer = Frame::reply_to::<UnsubscribeLevel2>(&frame, &StandardResponse::success());
    assert_eq!(answer.n, "UnSubscribeLevel2");
    assert!(answer.reply::<UnsubscribeLevel2>().unwrap().into_result().is_ok());
}

#[test]
fn every_entry_is_found_only_by_its_own_name() {
    for entry in REGISTRY.payloads() {
        for name in [
            entry.name().to_owned(),
            entry.name().to_uppercase(),
            entry.name().to_lowercase(),
        ] {
            assert_eq!(REGISTRY.payload(&name, entry.role()), Some(entry));
        }
        assert_eq!(REGISTRY.payload(&format!("{}X", entry.name()), entry.role()), None);
    }
    assert_eq!(REGISTRY.payloads().count(), 2 * CALLS.len() + EVENTS.len());
    assert!(REGISTRY.call("Level2UpdateEvent").is_none() && REGISTRY.event("GetUserInfo").is_none());
    assert!(REGISTRY.payload("", Role::Request).is_none());
}

#[test]
fn an_error_frame_is_never_the_reply_of_its_call() {
    let error = |o: &str| match Frame::new(MessageType::ERROR, 2, "GetUserInfo", o.into()).payload() {
        Ok(Payload::Error(error)) => error,
        other => panic!("{other:?}"),
    };
    for text in [
        "Endpoint Not Found",
        "{}",
        "[]",
        "",
        "<html><body>502</body></html>",
        "{\"result\":{}}",
        "null",
    ] {
        let error = error(text);
        assert_eq!(
            (error.name(), error.json_text().as_str(), error.standard()),
            ("GetUserInfo", text, None)
        );
    }
    let refusal = r#"{"result":false,"errormsg":"Not Authorized","errorcode":20,"detail":null}"#;
    assert_eq!(
        error(refusal).standard(),
        Some(&StandardResponse::refusal(ErrorCode::NOT_AUTHORIZED))
    );
    let said = [refusal, "Endpoint Not Found"].map(|text| Refusal::from(error(text)).to_string());
    assert_eq!(
        said,
        ["refused with code 20 (Not Authorized)", "refused: Endpoint Not Found"]
    );
}

#[test]
fn events_are_published_and_read() {
    let text = include_str!("../../fixtures/alphapoint/order/order_state_event/payload_documented_members.json");
    let frame = Frame::new(MessageType::EVENT, 8, "OrderStateEvent", text.trim().into());
    let order = frame.event::<OrderStateEvent>().unwrap();
    assert_eq!(order.order_state, OrderState::Canceled);
    assert_eq!(Frame::publish::<OrderStateEvent>(8, &order), frame);
    assert_eq!(frame.payload().unwrap().event::<OrderStateEvent>(), Some(&order));
    let error = frame.event::<Level2UpdateEvent>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "OrderStateEvent at n: found another name, expected Level2UpdateEvent"
    );
}

#[test]
fn every_form_of_refusal_is_an_error() {
    let rejected = SendOrderReceipt::rejected(ErrorCode::OPERATION_FAILED, "Not_Enough_Funds");
    let receipt = SendOrder::decode_reply(&SendOrder::encode_reply(&prime_proto::alphapoint::OwnReply::Own(
        rejected,
    )));
    let refusal = receipt.unwrap().into_result().unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "refused with code 101 (Operation Failed): Not_Enough_Funds"
    );
    assert!(!refusal.may_succeed_later());
    let in_process = r#"{"result":false,"errormsg":"Operation In Process","errorcode":107,"detail":null}"#;
    let response: StandardResponse = json::decode(in_process).unwrap();
    assert!(response.into_result().is_ok());
}

#[test]
fn the_type_of_a_frame_distinguishes_requests_and_replies() {
    let said = [0, 1, 2, 3, 4, 5, 6, -1].map(|number| {
        let sort = MessageType::from(number);
        (sort.is_request(), sort.is_reply())
    });
    let (request, reply, other) = ((true, false), (false, true), (false, false));
    assert_eq!(said, [request, reply, request, other, request, reply, other, other]);
}

#[test]
fn a_known_payload_is_decoded_and_an_unknown_one_is_kept() {
    let payload = |m, n: &str, o: &str| Frame::new(m, 2, n, JsonText::from(o)).payload().unwrap();
    let refusal = r#"{"result":false,"errormsg":"Not Authorized","errorcode":20,"detail":null}"#;
    assert!(
        payload(MessageType::REPLY, "GetUserInfo", refusal)
            .reply::<GetUserInfo>()
            .is_some()
    );
    for m in [MessageType::REQUEST, MessageType::SUBSCRIBE, MessageType::UNSUBSCRIBE] {
        assert!(payload(m, "GetUserInfo", "{}").request::<GetUserInfo>().is_some());
    }
    for (m, n, o) in [
        (MessageType::EVENT, "GetUserInfo", refusal),
        (MessageType::from(6), "GetUserInfo", refusal),
        (MessageType::REPLY, "NewCall", "[]"),
        (MessageType::REPLY, "OrderStateEvent", "[]"),
    ] {
        let Payload::Unknown(unknown) = payload(m, n, o) else {
            panic!("{m:?} {o}")
        };
        assert_eq!((unknown.name(), unknown.json_text().as_str()), (n, o));
        assert_eq!(format!("{unknown:?}"), format!("{n:?} ({} bytes)", o.len()));
    }
}

#[test]
fn a_frame_is_appended_to_existing_output() {
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
    let entries =
        ["", "Haga 4", "\u{e9}\t\"\u{1}\"", &long].map(|value| ConfigEntry::new("Key", RawJson::string(value)));
    let request = SetUserConfigRequest::new(7.into(), "ann", entries.into_iter().collect::<Config>());
    assert_eq!(
        Frame::encode_request::<SetUserConfig>(-2, &request),
        Frame::request::<SetUserConfig>(-2, &request).encode()
    );
    let empty = GetUserInfoRequest::new();
    assert_eq!(
        Frame::encode_request::<GetUserInfo>(i64::MAX, &empty),
        Frame::request::<GetUserInfo>(i64::MAX, &empty).encode()
    );
}

#[derive(Clone, Debug, PartialEq, Record)]
struct QuotaRequest {
    id: u64,
    #[serde(flatten)]
    extra: Extra,
}

#[derive(Clone, Debug, PartialEq, Record)]
struct Quota {
    left: Text,
    #[serde(flatten)]
    extra: Extra,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
enum Colour {
    Red,
}

prime_proto::call! {
    /// A call that a venue declares itself.
    call GetQuota = "GetQuota": QuotaRequest => Quota;
    /// A second call with the same types.
    call ResetQuota = "ResetQuota": QuotaRequest => Quota;
    /// A call with a type that only has serde's traits.
    call GetColour = "GetColour": QuotaRequest => Serde<Colour>;
    /// A call with arrays.
    call GetQuotas = "GetQuotas": Vec<QuotaRequest> => Vec<Quota>;
}

prime_proto::registry! {
    static VENUE;
    calls {
        "GetQuota" => GetQuota, "get_quota";
        "GetUserInfo" => OwnUserInfo, "get_user_info";
        "ResetQuota" => ResetQuota, "reset_quota";
    }
    events {}
}

prime_proto::call! {
    /// A call that replaces the one of this crate.
    call OwnUserInfo = "GetUserInfo": QuotaRequest => Quota;
}

#[test]
fn a_venue_can_declare_its_own_calls() {
    let (request, quota) = (
        QuotaRequest {
            id: 1,
            extra: Extra::new(),
        },
        Quota {
            left: "9".into(),
            extra: Extra::new(),
        },
    );
    let frame = Frame::request::<GetQuota>(4, &request);
    assert_eq!(frame.encode(), r#"{"m":0,"i":4,"n":"GetQuota","o":"{\"id\":1}"}"#);
    assert_eq!(frame.request_of::<GetQuota>().unwrap(), request);
    let reply = Frame::reply_to::<GetQuota>(&frame, &quota);
    assert_eq!(reply.encode(), r#"{"m":1,"i":4,"n":"GetQuota","o":"{\"left\":\"9\"}"}"#);
    assert_eq!(reply.reply::<GetQuota>().unwrap(), quota);
    let reply = Frame::reply_to::<GetColour>(&Frame::request::<GetColour>(4, &request), &Serde(Colour::Red));
    assert_eq!(reply.o.as_str(), "\"Red\"");
    assert_eq!(reply.reply::<GetColour>().unwrap().0, Colour::Red);
    assert_eq!(Frame::request::<ResetQuota>(6, &request).n, "ResetQuota");
    assert_eq!(
        Frame::request::<GetQuotas>(6, &vec![request]).o.as_str(),
        r#"[{"id":1}]"#
    );
}

#[test]
fn own_calls_take_precedence_in_a_registry() {
    let payload = |n: &str| {
        let frame = Frame::new(MessageType::REQUEST, 2, n, r#"{"id":1}"#.into());
        frame.payload_of(&VENUE, &prime_proto::Limits::DEFAULT).unwrap()
    };
    assert!(payload("GetQuota").request::<GetQuota>().is_some());
    assert!(payload("GetUserInfo").request::<OwnUserInfo>().is_some());
    assert!(payload("GetUserConfig").request::<GetUserConfig>().is_some());
    assert_eq!(VENUE.calls().count(), CALLS.len() + 2);
    let names: std::collections::BTreeSet<_> = VENUE.payloads().map(ToString::to_string).collect();
    assert_eq!(names.len(), VENUE.payloads().count());
}
