//! What a client writes: each of these is one line of a program.

use std::collections::HashMap;

use prime_proto::kraken::{MarketDataSnapshot, Message, RequestId, ServerMessage, Side, Symbol};

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
fn every_message_goes_to_the_request_that_it_belongs_to() -> Result {
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
fn a_side_is_read_from_a_command_line() -> Result {
    let side = "Buy".parse::<Side>()?;
    assert_eq!(side, Side::Buy);
    Ok(())
}
