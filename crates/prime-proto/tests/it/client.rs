//! Typical lines of a client program.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::collections::HashMap;

use prime_proto::alphapoint::market::{ActionType, Level2Row, Level2RowParts};
use prime_proto::alphapoint::user::{GetUserInfo, GetUserInfoRequest, UserInfo, UserInfoParts};
use prime_proto::alphapoint::{self, ErrorCode, Frame, Reply, StandardResponse};
use prime_proto::kraken::{MarketDataSnapshot, Message, RequestId, ServerMessage, Side, Symbol};
use prime_proto::wire::Timestamp;

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

#[test]
fn a_book_is_found_by_the_name_of_its_security() -> Result {
    let text = r#"{"reqid":3,"type":"MarketDataSnapshot","ts":"2021-09-15T03:33:07.545223Z","seqNum":1,"data":[
        {"Symbol":"BTC-USD","Status":"Online","Bids":[{"Price":"43000","Size":"0.5"}],"Offers":[]}]}"#;
    let message = ServerMessage::decode(text)?;
    let mut books: HashMap<Symbol, MarketDataSnapshot> = HashMap::new();
    for book in &message.as_update::<MarketDataSnapshot>().ok_or("no book")?.data {
        books.insert(book.symbol.clone(), book.clone());
    }
    let best = books.get("BTC-USD").and_then(|book| book.bids.first());
    assert_eq!(best.map(|level| level.price), Some(43_000.into()));
    Ok(())
}

#[test]
fn every_message_is_routed_to_its_request() -> Result {
    let texts = [
        r#"{"reqid":3,"type":"Order","ts":"2021-09-15T03:33:07.545223Z","seqNum":1,"data":[]}"#,
        r#"{"reqid":3,"type":"error","error":{"code":1,"msg":"no such stream"}}"#,
        r#"{"reqid":3,"type":"Newer"}"#,
    ];
    for text in texts {
        let message = ServerMessage::decode(text)?;
        assert_eq!(message.reqid(), Some(RequestId::new(3)?), "{text}");
        assert_eq!(Message::decode(text)?.reqid(), message.reqid(), "{text}");
    }
    Ok(())
}

#[test]
fn a_side_is_parsed_from_a_command_line() -> Result {
    let side = "Buy".parse::<Side>()?;
    assert_eq!(side, Side::Buy);
    Ok(())
}

#[test]
fn a_reply_is_a_value_or_a_refusal() {
    fn user_name(frame: &str) -> std::result::Result<String, Box<dyn std::error::Error>> {
        let frame = Frame::decode(frame)?;
        Ok(frame.reply::<GetUserInfo>()?.into_result()?.user_name.into())
    }

    let request = Frame::request::<GetUserInfo>(2, &GetUserInfoRequest::new());
    let accepted = Frame::reply_to::<GetUserInfo>(&request, &Reply::Value(user()));
    assert_eq!(user_name(&accepted.encode()).unwrap(), "ann");
    let refusal = StandardResponse::refusal(ErrorCode::NOT_AUTHORIZED);
    let refused = Frame::reply_to::<GetUserInfo>(&request, &Reply::Standard(refusal));
    let error = user_name(&refused.encode()).unwrap_err();
    assert_eq!(error.to_string(), "refused with code 20 (Not Authorized)");
}

/// A user, built as in a test server.
fn user() -> UserInfo {
    let created: Timestamp = "2018-02-01T16:41:54.237Z".parse().unwrap();
    UserInfo::new(UserInfoParts {
        user_id: 7.into(),
        user_name: "ann".into(),
        email: "ann@example.com".into(),
        password_hash: "".into(),
        pending_email_code: "".into(),
        email_verified: true,
        account_id: 9.into(),
        date_time_created: created.into(),
        oms_id: 1.into(),
        use_2fa: false,
        salt: "".into(),
        pending_code_time: created.into(),
    })
    .locked(false)
}

#[test]
fn a_test_server_builds_what_a_client_reads() {
    let text = serde_json::to_string(&user()).unwrap();
    assert_eq!(prime_proto::json::decode::<UserInfo>(&text).unwrap(), user());
    assert_eq!(user().locked, Some(false));

    let row = Level2Row::new(Level2RowParts {
        md_update_id: 1,
        accounts: 0,
        action_date_time: prime_proto::json::decode("1508187205387").unwrap(),
        action_type: ActionType::New.into(),
        last_trade_price: "0.50".parse().unwrap(),
        orders: 2,
        price: "31000.5".parse().unwrap(),
        product_pair_code: 7.into(),
        quantity: "0.25".parse().unwrap(),
        side: alphapoint::order::Side::Buy.into(),
    });
    let text = serde_json::to_string(&row.orders(3)).unwrap();
    assert_eq!(text, "[1,0,1508187205387,0,0.50,3,31000.5,7,0.25,0]");
}
