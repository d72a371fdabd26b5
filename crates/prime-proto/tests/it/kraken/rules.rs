//! What `validate` says of requests that can be read but that the manual forbids.

use prime_proto::json::decode;
use prime_proto::kraken::{
    BrokenRule, Command, CurrencyConversionSubscription, NewOrderSingle, OrderCancelReplaceRequest, OrderCancelRequest,
    OrderControlRequest, QuoteCancelRequest, QuoteRequest,
};
use serde_json::{Value, json};

use super::assert_text;

/// Sound in every respect.
fn order() -> Value {
    json!({
        "Symbol": "SOL-EUR",
        "ClOrdID": "5c0c8f3e-2d35-4b6c-8f52-1a0f6d9e7c20",
        "Side": "Buy",
        "OrderQty": "12.50",
        "OrdType": "Limit",
        "Price": "22.90",
        "TimeInForce": "GoodTillCancel",
        "Strategy": "SteadyPace",
        "QuoteID": "quote-7",
        "RFQID": "rfq-3",
        "Parameters": { "ClipSize": "0.5", "ClipInterval": "30s" }
    })
}

/// The order with some members replaced, those that are null left out.
fn order_with(members: &Value) -> Result<(), BrokenRule> {
    let mut order = order();
    for (member, value) in members.as_object().unwrap() {
        order[member] = value.clone();
    }
    decode::<NewOrderSingle>(&order.to_string()).unwrap().validate()
}

#[test]
fn an_order_that_breaks_a_rule_is_told_which() {
    assert_eq!(order_with(&json!({})), Ok(()));
    assert_eq!(order_with(&json!({ "OrdType": "RFQ", "TimeInForce": null })), Ok(()));
    assert_eq!(
        order_with(&json!({ "OrdType": "Pegged", "Price": null, "Strategy": "Sniper", "Parameters": null })),
        Ok(())
    );
    let texts = [
        json!({ "ClOrdID": "my-order-1" }),
        json!({ "ClOrdID": "5c0c8f3e-2d35-4b6c-8f52-1a0f6d9e7c2g" }),
        json!({ "Price": null }),
        json!({ "OrdType": "RFQ", "TimeInForce": null, "QuoteID": null }),
        json!({ "OrdType": "RFQ", "TimeInForce": null, "RFQID": null }),
        json!({ "OrdType": "RFQ" }),
        json!({ "OrdType": "Market", "TimeInForce": null }),
        json!({ "Parameters": null }),
        json!({ "Parameters": { "ClipInterval": "30s" } }),
        json!({ "Parameters": { "ClipSize": "0.5" } }),
        json!({ "Parameters": { "ClipSize": "12.5", "ClipInterval": "30s" } }),
    ]
    .each_ref()
    .map(|members| order_with(members).unwrap_err().to_string());
    assert_text("an_order_that_breaks_a_rule_is_told_which", texts.join("\n"));
}

#[test]
fn the_manuals_own_example_of_a_steady_pace_breaks_its_rule() {
    let text = include_str!("../../../fixtures/kraken/new_order_single/steady_pace_without_clip.json");
    let command: Command<NewOrderSingle> = decode(text).unwrap();
    let rule = command.data[0].validate().unwrap_err();
    assert_eq!(rule, order_with(&json!({ "Parameters": {} })).unwrap_err());
}

#[test]
fn a_request_about_no_order_is_told_so() {
    let about = |order: Value| {
        let mut request = json!({
            "Symbol": "SOL-EUR",
            "ClOrdID": "5c0c8f3e-2d35-4b6c-8f52-1a0f6d9e7c31",
            "OrderQty": "15",
            "TransactTime": "2023-02-02T18:10:00.000000Z",
            "Action": "Pause"
        });
        request
            .as_object_mut()
            .unwrap()
            .extend(order.as_object().unwrap().clone());
        let text = request.to_string();
        [
            decode::<OrderCancelRequest>(&text).unwrap().validate(),
            decode::<OrderCancelReplaceRequest>(&text).unwrap().validate(),
            decode::<OrderControlRequest>(&text).unwrap().validate(),
        ]
    };
    for sound in [
        json!({ "OrderID": "o" }),
        json!({ "OrigClOrdID": "c" }),
        json!({ "OrderID": "o", "OrigClOrdID": "c" }),
    ] {
        assert_eq!(about(sound), [Ok(()), Ok(()), Ok(())]);
    }
    assert_eq!(about(json!({})), [const { Err(BrokenRule::WithoutOrder) }; 3]);
    assert_text(
        "a_request_about_no_order_is_told_so",
        BrokenRule::WithoutOrder.to_string(),
    );
}

#[test]
fn a_replacement_has_what_its_strategy_requires() {
    let text = r#"{"Symbol":"SOL-EUR","ClOrdID":"c","OrderID":"o","OrderQty":"15","TransactTime":"2023-02-02T18:10:00Z","Strategy":"SteadyPace"}"#;
    let rule = decode::<OrderCancelReplaceRequest>(text)
        .unwrap()
        .validate()
        .unwrap_err();
    assert_text("a_replacement_has_what_its_strategy_requires", rule.to_string());
}

#[test]
fn an_identifier_of_a_quote_has_up_to_36_characters() {
    let validate = |quote_req_id: &str| {
        let time = "2023-02-02T18:10:00.000000Z".parse().unwrap();
        let request = QuoteRequest::new("SOL-EUR".into(), "SOL".into(), quote_req_id.into(), 300.into());
        let cancel = QuoteCancelRequest::new(quote_req_id.into(), "rfq-3".into(), time);
        assert_eq!(request.validate(), cancel.validate());
        request.validate()
    };
    assert_eq!(validate(&"q".repeat(36)), Ok(()));
    assert_eq!(validate(&"\u{e9}".repeat(36)), Ok(()));
    let texts = ["", &"q".repeat(37)].map(|id| validate(id).unwrap_err().to_string());
    assert_text("an_identifier_of_a_quote_has_up_to_36_characters", texts.join("\n"));
}

#[test]
fn rates_come_no_more_often_than_the_manual_allows() {
    let all = || CurrencyConversionSubscription::new("EUR".into());
    let sound = all().throttle("10s".parse::<prime_proto::wire::Interval>().unwrap());
    let sound = sound.tolerance("0.0001".parse::<prime_proto::wire::Decimal>().unwrap());
    assert_eq!((all().validate(), sound.validate()), (Ok(()), Ok(())));
    let mut hasty = sound.clone();
    hasty.throttle = Some("9.999s".parse().unwrap());
    let mut fussy = sound;
    fussy.tolerance = Some("0.00009".parse().unwrap());
    let texts = [hasty, fussy].map(|subscription| subscription.validate().unwrap_err().to_string());
    assert_text("rates_come_no_more_often_than_the_manual_allows", texts.join("\n"));
}
