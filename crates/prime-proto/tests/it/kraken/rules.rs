//! The result of `validate` for requests that can be decoded but that the manual forbids.

use prime_proto::json::decode;
use prime_proto::kraken::{
    BrokenRule, ClOrdId, ClientMessage, Command, CurrencyConversionSubscription, NewOrderSingle,
    OrderCancelReplaceRequest, OrderCancelRequest, OrderControlRequest, OrderSubscription, Problems,
    QuoteCancelRequest, QuoteRequest, RequestId, Side, Subscribe, Symbol, TimeInForce, UserConfig,
};
use serde_json::{Value, json};

use super::assert_text;

/// A valid order.
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

/// The order with some members replaced; null removes a member.
fn order_with(members: &Value) -> Result<(), Problems> {
    let mut order = order();
    for (member, value) in members.as_object().unwrap() {
        order[member] = value.clone();
    }
    decode::<NewOrderSingle>(&order.to_string()).unwrap().validate()
}

#[test]
fn an_order_that_breaks_a_rule_is_reported() {
    assert_eq!(order_with(&json!({})), Ok(()));
    assert_eq!(order_with(&json!({ "OrdType": "RFQ", "TimeInForce": null })), Ok(()));
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
        json!({ "OrdType": "Pegged", "TimeInForce": "day", "Strategy": "Sniper" }),
        json!({ "OrdType": "RFQ", "TimeInForce": "day", "QuoteID": null, "RFQID": null }),
        json!({ "ClOrdID": "x".repeat(100), "Side": "buy", "OrderQty": "-1", "Price": "0", "Parameters": null }),
        json!({ "Parameters": { "ClipSize": "0", "ClipInterval": "30s", "ErrorAction": "Stop" } }),
    ]
    .each_ref()
    .map(|members| order_with(members).unwrap_err().to_string());
    assert_text("an_order_that_breaks_a_rule_is_reported", texts.join("\n"));
}

#[test]
fn the_manuals_own_example_of_a_steady_pace_breaks_its_rule() {
    let text = include_str!("../../../fixtures/kraken/new_order_single/steady_pace_without_clip.json");
    let command: Command<NewOrderSingle> = decode(text).unwrap();
    let problems = command.data[0].validate().unwrap_err();
    assert_eq!(problems, order_with(&json!({ "Parameters": {} })).unwrap_err());
}

#[test]
fn a_request_without_an_order_is_reported() {
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
    let texts = about(json!({})).map(|problems| {
        let problems = problems.unwrap_err();
        let [problem] = &problems[..] else { panic!("{problems}") };
        assert_eq!((problem.path(), problem.rule()), ("", &BrokenRule::WithoutOrder));
        problems.to_string()
    });
    assert_text("a_request_without_an_order_is_reported", texts.join("\n"));
    let long = json!({ "ClOrdID": "c".repeat(37), "OrigClOrdID": "", "Action": "Stop" });
    let texts = about(long).map(|problems| problems.unwrap_err().to_string());
    assert_text("identifiers_and_words_of_a_request_about_an_order", texts.join("\n"));
}

#[test]
fn a_replacement_has_the_parameters_that_its_strategy_requires() {
    let text = r#"{"Symbol":"SOL-EUR","ClOrdID":"c","OrderID":"o","OrderQty":"15","TransactTime":"2023-02-02T18:10:00Z","Strategy":"SteadyPace"}"#;
    let request: OrderCancelReplaceRequest = decode(text).unwrap();
    let problems = request.validate().unwrap_err();
    assert_text(
        "a_replacement_has_the_parameters_that_its_strategy_requires",
        problems.to_string(),
    );
    let invalid = request
        .order_qty(0)
        .price(-1)
        .strategy("Sniper")
        .validate()
        .unwrap_err();
    assert_text("a_replacement_is_checked_as_an_order_is", invalid.to_string());
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
fn conversion_rates_respect_the_limits_of_the_manual() {
    let all = || CurrencyConversionSubscription::new("EUR".into());
    let sound = all().throttle("10s".parse::<prime_proto::wire::Interval>().unwrap());
    let sound = sound.tolerance("0.0001".parse::<prime_proto::wire::Decimal>().unwrap());
    assert_eq!((all().validate(), sound.validate()), (Ok(()), Ok(())));
    let both = sound
        .clone()
        .throttle("1s".parse::<prime_proto::wire::Interval>().unwrap())
        .tolerance(0);
    assert_eq!(both.validate().unwrap_err().len(), 2);
    let mut hasty = sound.clone();
    hasty.throttle = Some("9.999s".parse().unwrap());
    let mut fussy = sound;
    fussy.tolerance = Some("0.00009".parse().unwrap());
    let texts = [hasty, fussy].map(|subscription| subscription.validate().unwrap_err().to_string());
    assert_text("conversion_rates_respect_the_limits_of_the_manual", texts.join("\n"));
}

#[test]
fn an_order_with_three_invalid_members_has_three_problems() {
    let id = ClOrdId::from("5c0c8f3e-2d35-4b6c-8f52-1a0f6d9e7c20");
    let order =
        NewOrderSingle::draft(Symbol::from("SOL-EUR"), id, Side::from("buy"), -1).limit(0, TimeInForce::GoodTillCancel);
    let problems = order.validate().unwrap_err();
    assert_eq!(problems.len(), 3, "{problems}");
    let message = ClientMessage::from(Command::new(RequestId::new(1).unwrap(), order));
    assert_text(
        "an_order_with_three_invalid_members_has_three_problems",
        message
            .validate()
            .unwrap_err()
            .into_iter()
            .map(|problem| problem.to_string() + "\n")
            .collect::<String>(),
    );
}

#[test]
fn every_message_of_a_client_is_validated_with_the_paths_of_its_members() {
    let reqid = RequestId::new(1).unwrap();
    let streams = [
        OrderSubscription::new().statuses(["New".into(), "open".into()]).into(),
        CurrencyConversionSubscription::new("EUR".into()).tolerance(0).into(),
    ];
    let quote = QuoteRequest::new("SOL-EUR".into(), "SOL".into(), "q".into(), 0.into()).side("Both");
    let setting = UserConfig::with_mode("symbol", "On".into());
    let messages: [ClientMessage; 4] = [
        Subscribe::new(reqid, streams).into(),
        Command::new(reqid, quote).into(),
        Command::new(reqid, setting).into(),
        decode(r#"{"reqid":1,"type":"OrderCancelRequest","data":[{"Symbol":"SOL-EUR","ClOrdID":"c","TransactTime":"2023-02-02T18:10:00Z"}]}"#).unwrap(),
    ];
    let texts = messages.map(|message| message.validate().unwrap_err().to_string());
    assert_text(
        "every_message_of_a_client_is_validated_with_the_paths_of_its_members",
        texts.join("\n"),
    );
    let sound = r#"{"reqid":1,"type":"cancel"}"#;
    assert_eq!(ClientMessage::decode(sound).unwrap().validate(), Ok(()));
}
