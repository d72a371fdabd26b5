use crate::alphapoint::order::{
    CancelReplaceOrder, CreateQuote, OrderType, SendOrder, SendOrderList, SendOrderRequest, Side, SubmitBlockTrade,
};
use crate::alphapoint::{AccountId, Call, InstrumentId, OmsId, Validate};
use crate::wire::Number;

/// The rules that a request breaks, one per line.
fn broken<C: Call>(text: &str) -> String
where
    C::Request: Validate,
{
    let validated = C::decode_request(text).unwrap().validate();
    let problems = validated.err().into_iter().flatten();
    problems
        .map(|problem| problem.to_string())
        .collect::<Vec<_>>()
        .join("\n")
}

/// An order of a type, with additional members.
fn of_type(order_type: i64, members: &str) -> String {
    broken::<SendOrder>(&format!(
        r#"{{"InstrumentId":7,"OMSId":1,"AccountId":9,"TimeInForce":1,"Side":0,"Quantity":0.5,"OrderType":{order_type}{members}}}"#
    ))
}

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

#[test]
fn every_type_with_its_required_prices_is_valid() {
    for (order_type, prices) in [
        (1, ""),
        (1, r#","LimitPrice":0,"StopPrice":0"#),
        (2, r#","LimitPrice":31000"#),
        (3, r#","StopPrice":"31000.5""#),
        (4, r#","LimitPrice":31000,"StopPrice":30900"#),
        (5, r#","TrailingAmount":25,"PegPriceType":2"#),
        (6, r#","TrailingAmount":25,"LimitOffset":2.5,"PegPriceType":"Last""#),
        (7, r#","LimitPrice":31000"#),
    ] {
        assert_eq!(of_type(order_type, prices), "", "{order_type}");
    }
}

#[test]
fn every_type_without_prices_lacks_the_required_ones() {
    let missing: Vec<_> = (1..=7)
        .map(|order_type| format!("{order_type}:{}", of_type(order_type, "").replace('\n', "; ")))
        .collect();
    insta::assert_snapshot!(missing.join("\n"), @r"
    1:
    2:LimitPrice: found nothing, expected a price, since the order is of type Limit
    3:StopPrice: found nothing, expected a price, since the order is of type StopMarket
    4:LimitPrice: found nothing, expected a price, since the order is of type StopLimit; StopPrice: found nothing, expected a price, since the order is of type StopLimit
    5:TrailingAmount: found nothing, expected an amount, since the order is of type TrailingStopMarket
    6:TrailingAmount: found nothing, expected an amount, since the order is of type TrailingStopLimit; LimitOffset: found nothing, expected a distance, since the order is of type TrailingStopLimit
    7:
    ");
}

#[test]
fn every_problem_is_reported_with_its_path() {
    insta::assert_snapshot!(broken::<SendOrder>(
        r#"{"InstrumentId":7,"AccountId":9,"TimeInForce":1,"Side":0,"OrderType":1}"#
    ), @r"
    OMSId: found nothing, expected an identifier
    Quantity: found nothing, expected a quantity or a `Value`
    ");
    insta::assert_snapshot!(broken::<SendOrder>(
        r#"{"InstrumentId":7,"omsId":1,"AccountId":9,"TimeInForce":9,"Side":"Lend","Quantity":0,"Value":-5,"OrderType":2,
            "PegPriceType":"Mean","LimitPrice":-1.50,"StopPrice":-1,"UseDisplayQuantity":true}"#
    ), @r"
    TimeInForce: found `9`, expected one of `Unknown`, `GTC`, `OPG`, `IOC`, `FOK`, `GTX`, `GTD`
    Side: found `Lend`, expected one of `Buy`, `Sell`, `Short`
    PegPriceType: found `Mean`, expected one of `Unknown`, `Last`, `Bid`, `Ask`, `Midpoint`
    Value: found together with `Quantity`, expected one of them
    Quantity: found 0, expected more than 0
    Value: found -5, expected more than 0
    Value: found in an order of type Limit, expected only in a market order
    LimitPrice: found -1.50, expected more than 0
    StopPrice: found -1, expected more than 0
    DisplayQuantity: found nothing, expected a quantity, since `UseDisplayQuantity` is true
    ");
    insta::assert_snapshot!(broken::<SendOrderList>(
        r#"[{"InstrumentId":7,"OMSId":1,"AccountId":9,"TimeInForce":1,"Side":0,"Quantity":0.5,"OrderType":1},
            {"InstrumentId":7,"OMSId":1,"AccountId":9,"TimeInForce":1,"Side":3,"Quantity":0.5,"OrderType":0}]"#
    ), @r"
    [1].Side: found `Unknown`, expected one of `Buy`, `Sell`, `Short`
    [1].OrderType: found `Unknown`, expected one of `Market`, `Limit`, `StopMarket`, `StopLimit`, `TrailingStopMarket`, `TrailingStopLimit`, `BlockTrade`
    ");
    insta::assert_snapshot!(broken::<CancelReplaceOrder>(
        r#"{"OMSId":1,"ReplaceOrderId":5,"OrderType":"StopLimit","Side":1}"#
    ), @r"
    AccountId: found nothing, expected an identifier
    InstrumentId: found nothing, expected an identifier
    TimeInForce: found nothing, expected how long the order stays in effect
    Quantity: found nothing, expected a quantity
    LimitPrice: found nothing, expected a price, since the order is of type StopLimit
    StopPrice: found nothing, expected a price, since the order is of type StopLimit
    ");
    insta::assert_snapshot!(broken::<CreateQuote>(r#"{"OMSId":1,"Bid":0,"BidQty":1,"Ask":-2}"#), @r"
    AccountId: found nothing, expected an identifier
    InstrumentId: found nothing, expected an identifier
    Bid: found 0, expected more than 0
    Ask: found -2, expected more than 0
    ");
    insta::assert_snapshot!(broken::<SubmitBlockTrade>(r#"{"omsId":1,"InstrumentId":7,"side":3}"#), @r"
    accountId: found nothing, expected an identifier
    side: found `Unknown`, expected one of `Buy`, `Sell`, `Short`
    counterPartyId: found nothing, expected a counterparty
    quantity: found nothing, expected a quantity
    limitPrice: found nothing, expected a price
    ");
}

#[test]
fn a_market_order_has_a_quantity_or_a_value() {
    let order = SendOrderRequest::new(
        OmsId::from(1),
        AccountId::from(9),
        InstrumentId::from(7),
        Side::Sell,
        OrderType::Market,
    );
    assert_eq!(order.clone().quantity(number("0.5")).validate(), Ok(()));
    assert_eq!(order.clone().value(10).validate(), Ok(()));
    let both = order.quantity(number("0.5")).value(10).validate().unwrap_err();
    assert_eq!(
        both.to_string(),
        "Value: found together with `Quantity`, expected one of them"
    );
}
