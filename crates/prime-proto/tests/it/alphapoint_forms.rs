//! AlphaPoint as real clients and servers send it.

use prime_proto::alphapoint::market::{GetInstruments, GetLevel1SummaryMin, GetProducts};
use prime_proto::alphapoint::order::{SendMarginQuote, SendOrder};
use prime_proto::alphapoint::registry::{REGISTRY, Role};
use prime_proto::alphapoint::session::{Authenticate2fa, AuthenticateUser};
use prime_proto::alphapoint::user::{GetUserInfo, GetUserPermissions};
use prime_proto::alphapoint::{Call, Detail, ErrorCode, Frame, MessageType, Payload, StandardResponse};
use prime_proto::wire::JsonText;
use prime_proto::{Limits, json};

use crate::exact_json::Json;
use crate::samples::fixtures;

#[test]
fn no_parameters_are_written_in_four_ways() {
    let mut without = 0;
    for call in REGISTRY.calls() {
        let request = |text: &str| call.request().decode(text, &Limits::DEFAULT);
        let takes_none = request("{}").is_ok();
        let is_array = request("[]").is_ok_and(|payload| payload.encode().starts_with('['));
        without += usize::from(takes_none);
        for text in ["[]", " [ ]\n"] {
            let read = request(text);
            assert_eq!(read.is_ok(), takes_none || is_array, "{}: {text}", call.name());
            if takes_none && !is_array {
                assert_eq!(read.ok(), request("{}").ok(), "{}", call.name());
            }
            // The same in a frame, which is written back as it came.
            let frame = Frame::new(MessageType::REQUEST, 2, call.name(), JsonText::from(text));
            for frame in [frame.clone(), Frame::decode(&frame.encode()).unwrap()] {
                assert_eq!(frame.payload().is_ok(), takes_none || is_array, "{}", call.name());
                assert_eq!(frame.o.as_str(), text);
            }
        }
        if takes_none {
            // What the vendor's own client sends.
            let payload = request(r#"{"OMSId":1}"#).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(payload.encode(), r#"{"OMSId":1}"#, "{}", call.name());
            assert_eq!(request("").ok(), request("{}").ok(), "{}", call.name());
        }
        // What is not empty is no way to say nothing.
        assert!(is_array || request("[1]").is_err(), "{}", call.name());
        assert!(call.reply().decode("", &Limits::DEFAULT).is_err(), "{}", call.name());
    }
    assert!(without > 70, "{without}");
    let typed = GetUserPermissions::decode_request(r#"{"OMSId":1}"#).unwrap();
    assert_eq!(
        (typed.user_id, GetUserPermissions::encode_request(&typed).as_str()),
        (None, r#"{"OMSId":1}"#)
    );
    assert_eq!(GetUserPermissions::decode_request("[]").unwrap().user_id, None);
    let frame = Frame::new(MessageType::REQUEST, 2, "GetUserPermissions", JsonText::from("[]"));
    assert!(frame.request_of::<GetUserPermissions>().is_ok());
    assert!(SendOrder::decode_request("[]").is_err());
}

#[test]
fn names_of_calls_and_events_are_matched_in_any_case_and_kept() {
    for entry in REGISTRY.payloads() {
        for name in [entry.name().to_lowercase(), entry.name().to_uppercase()] {
            let found = REGISTRY.payload(&name, entry.role());
            assert_eq!(found, Some(entry), "{name}");
        }
    }
    let text = r#"{"m":0,"i":2,"n":"getuserinfo","o":"{}"}"#;
    let frame = Frame::decode(text).unwrap();
    assert!(matches!(frame.payload().unwrap(), Payload::Request(request) if request.name() == "GetUserInfo"));
    assert_eq!(frame.encode(), text);
}

#[test]
fn the_detail_of_a_reply_is_text_or_any_json() {
    for (detail, said) in [
        (r#""Insufficient Balance""#, "Insufficient Balance"),
        (r#"{"OMSId":1,"x":0.00200}"#, r#"{"OMSId":1,"x":0.00200}"#),
        (r#"["a",1]"#, r#"["a",1]"#),
        ("7", "7"),
        ("false", "false"),
    ] {
        let text = format!(r#"{{"result":false,"errormsg":null,"errorcode":100,"detail":{detail}}}"#);
        let response: StandardResponse = json::decode(&text).unwrap();
        assert_eq!(response.detail.value().map(Detail::as_str), Some(said));
        assert_eq!(
            response.detail.value().map(Detail::is_string),
            Some(detail.starts_with('"'))
        );
        assert_eq!(
            json::decode::<StandardResponse>(&serde_json::to_string(&response).unwrap()).unwrap(),
            response
        );
        assert_eq!(
            GetUserInfo::encode_reply(&GetUserInfo::decode_reply(&text).unwrap()),
            text
        );
        let refusal = response.into_result().unwrap_err();
        assert_eq!(refusal.detail(), Some(said));
    }
}

#[test]
fn the_code_of_a_reply_is_a_number_in_quotes_or_not() {
    for (code, read) in [
        ("101", Some(101)),
        (r#""101""#, Some(101)),
        (r#""-5""#, Some(-5)),
        ("null", None),
    ] {
        let text = format!(r#"{{"result":false,"errormsg":"x","errorcode":{code}}}"#);
        let response: StandardResponse = json::decode(&text).unwrap();
        assert_eq!(response.code(), read.map(ErrorCode::from));
        let written = if code == "null" {
            r#"{"result":false,"errormsg":"x"}"#
        } else {
            text.as_str()
        };
        assert_eq!(serde_json::to_string(&response).unwrap(), written);
    }
    let text = r#"{"status":"Rejected","errormsg":"Not_Enough_Funds","errorcode":"101"}"#;
    let reply = SendOrder::decode_reply(text).unwrap();
    assert_eq!(SendOrder::encode_reply(&reply), text);
    assert_eq!(
        reply.into_result().unwrap_err().code(),
        Some(ErrorCode::OPERATION_FAILED)
    );
    assert!(SendMarginQuote::decode_reply(r#"{"status":"Rejected","errormsg":"x","errorcode":"101"}"#).is_ok());
    assert!(json::decode::<StandardResponse>(r#"{"result":false,"errorcode":"EPERM"}"#).is_err());
}

#[test]
fn a_pause_for_the_second_factor_is_told_by_one_method() {
    let response = |errormsg: &str, detail: &str| -> StandardResponse {
        json::decode(&format!(
            r#"{{"result":false,"errormsg":{errormsg},"errorcode":101,"detail":{detail}}}"#
        ))
        .unwrap()
    };
    let waits = r#""Waiting for 2FA.""#;
    for (errormsg, detail, awaits) in [
        (waits, "null", true),
        ("null", waits, true),
        (r#""Operation Failed""#, r#""waiting for 2fa""#, true),
        ("\"\"", "\"\"", false),
        ("null", "null", false),
        (r#""Not Waiting for 2FA.""#, r#"{"a":"Waiting for 2FA."}"#, false),
    ] {
        let response = response(errormsg, detail);
        assert_eq!(response.awaits_2fa(), awaits, "{errormsg} {detail}");
        assert_eq!(
            response.into_result().unwrap_err().awaits_2fa(),
            awaits,
            "{errormsg} {detail}"
        );
    }
    let login = |text: &str| AuthenticateUser::decode_reply(text).unwrap().into_result().unwrap();
    assert!(login(r#"{"Authenticated":true,"Requires2FA":true,"AuthType":"Google"}"#).awaits_2fa());
    assert!(!login(r#"{"Authenticated":true}"#).awaits_2fa());
    assert!(Authenticate2fa::decode_reply(r#"{"Authenticated":true}"#).is_ok());
}

/// Every string of a reply that may not be absent may be null, and is written back so.
#[test]
fn null_is_read_in_place_of_a_string_in_replies() {
    let mut tried = 0;
    for (call, text) in [
        (
            "GetUserInfo",
            include_str!("../../fixtures/alphapoint/user/get_user_info/reply_manual.json"),
        ),
        (
            "GetInstruments",
            include_str!("../../fixtures/alphapoint/market/get_instruments/reply_unknown_members.json"),
        ),
        (
            "GetProducts",
            include_str!("../../fixtures/alphapoint/market/get_products/reply_unknown_members.json"),
        ),
    ] {
        let reply = REGISTRY.call(call).unwrap().reply();
        let whole = Json::read(text).unwrap();
        let record = match &whole {
            Json::Array(items) => items[0].clone(),
            record => record.clone(),
        };
        let Json::Object(members) = &record else {
            panic!("{call}")
        };
        for (name, value) in members {
            let is_name = [
                "UserName",
                "Email",
                "Symbol",
                "Product1Symbol",
                "Product2Symbol",
                "Product",
                "ProductFullName",
            ]
            .contains(&name.as_str());
            if !is_name || value.as_text().is_none() {
                continue;
            }
            let mut changed = record.clone();
            *changed.member_mut(name).unwrap() = Json::Null;
            let text = if matches!(whole, Json::Array(_)) {
                format!("[{changed}]")
            } else {
                changed.to_string()
            };
            let payload = reply
                .decode(&text, &Limits::DEFAULT)
                .unwrap_or_else(|error| panic!("{error}"));
            assert!(payload.encode().contains(&format!("\"{name}\":null")), "{call} {name}");
            tried += 1;
        }
    }
    assert!(tried >= 7, "{tried}");
    assert!(GetInstruments::decode_reply("[null]").is_err());
    assert!(GetProducts::decode_reply(r#"[{"OMSId":1,"ProductId":1,"Product":7}]"#).is_err());
}

#[test]
fn a_reply_may_have_the_type_of_a_request() {
    let refusal = r#"{"result":false,"errormsg":"Not Authorized","errorcode":20,"detail":null}"#;
    let permissions = r#"["Trading"]"#;
    for (call, text) in [
        ("GetUserPermissions", permissions),
        ("GetUserPermissions", refusal),
        ("GetUserInfo", refusal),
        ("Ping", refusal),
    ] {
        let frame = Frame::new(MessageType::REQUEST, 2, call, JsonText::from(text));
        for frame in [frame.clone(), Frame::decode(&frame.encode()).unwrap()] {
            let Payload::Reply(reply) = frame.payload().unwrap() else {
                panic!("{text}")
            };
            assert_eq!((reply.name(), reply.encode().as_str()), (call, text));
        }
    }
    let frame = Frame::new(
        MessageType::REQUEST,
        2,
        "GetUserPermissions",
        JsonText::from(permissions),
    );
    assert_eq!(
        frame.reply::<GetUserPermissions>().unwrap().into_result().unwrap(),
        ["Trading"]
    );
    // What fits the request is the request; what fits neither is refused as one.
    let frame = |text: &str| Frame::new(MessageType::REQUEST, 2, "GetUserPermissions", JsonText::from(text)).payload();
    assert!(matches!(frame(r#"{"UserId":1}"#).unwrap(), Payload::Request(_)));
    assert_eq!(
        frame("7").unwrap_err().to_string(),
        "GetUserPermissions at o: found the number 7, expected an object (line 1 column 1)"
    );
    // A faulty request is not taken for a reply that is an object of any members.
    let faulty = Frame::new(
        MessageType::REQUEST,
        2,
        "GetUserConfig",
        JsonText::from(r#"{"UserId":[]}"#),
    );
    assert_eq!(
        faulty.payload().unwrap_err().to_string(),
        "GetUserConfig at o.UserId: found an array, expected an integer (line 1 column 11)"
    );
    // Only `m` 0 is documented for replies.
    let subscribe = Frame::new(
        MessageType::SUBSCRIBE,
        2,
        "GetUserPermissions",
        JsonText::from(permissions),
    );
    assert!(subscribe.payload().is_err());
}

#[test]
fn a_frame_survives_a_payload_that_is_not_json() {
    for text in ["", "Endpoint Not Found", "[{]", "<html>"] {
        let frame = Frame::new(MessageType::REPLY, 2, "GetInstruments", JsonText::from(text));
        let again = Frame::decode(&frame.encode()).unwrap();
        assert_eq!(
            (again.o.as_str(), again.i, again.n.as_str()),
            (text, 2, "GetInstruments")
        );
        let error = again.reply::<GetInstruments>().unwrap_err();
        assert_eq!(
            (error.kind(), error.is_syntax()),
            (Some("GetInstruments"), true),
            "{error}"
        );
        assert_eq!(again.payload().unwrap_err(), error);
    }
    let spaces = Frame::new(
        MessageType::REPLY,
        2,
        "GetLevel1SummaryMin",
        JsonText::from("[[12,LTC EUR,61.45,0,0,0]]"),
    );
    assert!(spaces.reply::<GetLevel1SummaryMin>().unwrap_err().is_syntax());
    // Symbols without quotes.
    let text = r#"{"m":1,"i":2,"n":"GetLevel1SummaryMin","o":"[[12,LTCEUR,61.45,0,0,0]]"}"#;
    let frame = Frame::decode(text).unwrap();
    assert_eq!(
        frame.reply::<GetLevel1SummaryMin>().unwrap().into_result().unwrap()[0].symbol,
        "LTCEUR"
    );
    assert_eq!(frame.encode(), text);
}

#[test]
fn no_request_of_a_fixture_is_taken_for_a_reply() {
    let mut seen = 0;
    for call in REGISTRY.calls() {
        for sample in fixtures(call.request().fixtures()) {
            let is_request = sample
                .name
                .rsplit('/')
                .next()
                .is_some_and(|name| name.starts_with("request"));
            if !is_request || call.request().decode(&sample.text, &Limits::DEFAULT).is_err() {
                continue;
            }
            let frame = Frame::new(MessageType::REQUEST, 2, call.name(), JsonText::from(sample.text.trim()));
            let Ok(Payload::Request(request)) = frame.payload() else {
                panic!("{}", sample.name)
            };
            assert_eq!(request.entry().role(), Role::Request);
            seen += 1;
        }
    }
    assert!(seen > 80, "{seen}");
}
