//! The output of the constructors of subscriptions.

use prime_proto::kraken::{
    BalanceSubscription, ClientMessage, CurrencyConversionSubscription, CurrencySubscription,
    ExecutionReportSubscription, ExposureSubscription, MarketDataSnapshotSubscription, OrdStatus, OrderSubscription,
    QuoteSubscription, RequestId, SecuritySubscription, Subscribe, Subscription, Symbol, TradeSubscription,
    UserSubscription,
};
use prime_proto::wire::{Decimal, Interval, Timestamp};

use super::assert_text;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn interval(text: &str) -> Interval {
    text.parse().unwrap()
}

/// One subscription per line, after checking that the message round-trips.
fn written(streams: Vec<Subscription>) -> String {
    let message = ClientMessage::from(Subscribe::new(RequestId::new(1).unwrap(), streams));
    let text = message.encode();
    assert_eq!(ClientMessage::decode(&text).unwrap(), message);
    text.replace("},{", "},\n{")
}

#[test]
fn every_stream_can_be_subscribed_to() {
    let streams: Vec<Subscription> = vec![
        SecuritySubscription::new().into(),
        CurrencySubscription::new().into(),
        CurrencyConversionSubscription::new("USD".into()).into(),
        MarketDataSnapshotSubscription::new("BTC-USD".into()).into(),
        OrderSubscription::new().into(),
        ExecutionReportSubscription::new().into(),
        TradeSubscription::new().into(),
        QuoteSubscription::new().into(),
        ExposureSubscription::new().into(),
        BalanceSubscription::new().into(),
        UserSubscription::new().into(),
    ];
    let names: Vec<_> = streams.iter().map(Subscription::name).collect();
    assert_eq!(names, Subscription::NAMES);
    assert_text("every_stream_can_be_subscribed_to", written(streams));
}

#[test]
fn every_parameter_can_be_set() {
    let [start, end] =
        ["2021-09-14T00:00:00.000000Z", "2021-09-15T00:00:00.000000Z"].map(|text| text.parse::<Timestamp>().unwrap());
    let statuses = || [OrdStatus::New, OrdStatus::PartiallyFilled];
    let streams: Vec<Subscription> = vec![
        SecuritySubscription::new().symbols([Symbol::from("BTC-USD")]).into(),
        CurrencySubscription::new().symbols(["BTC".into(), "USD".into()]).into(),
        CurrencyConversionSubscription::new("USD".into())
            .currencies(["ETH".into(), "BCH-USD".into()])
            .throttle(interval("15s"))
            .tolerance(decimal("0.00020"))
            .into(),
        MarketDataSnapshotSubscription::new("BTC-USD".into())
            .throttle(interval("300ms"))
            .price_increment(decimal("0.50"))
            .depth(10_u64)
            .size_buckets([decimal("1"), decimal("10.0")])
            .into(),
        OrderSubscription::new()
            .start_date(start)
            .end_date(end)
            .symbol("BTC-USD")
            .statuses(statuses())
            .order_id("order-1")
            .rfq_id("rfq-1")
            .into(),
        ExecutionReportSubscription::new()
            .start_date(start)
            .end_date(end)
            .symbol("BTC-USD")
            .statuses(statuses())
            .order_id("order-1")
            .rfq_id("rfq-1")
            .into(),
        TradeSubscription::new()
            .start_date(start)
            .end_date(end)
            .symbol("BTC-USD")
            .order_id("order-1")
            .rfq_id("rfq-1")
            .into(),
        QuoteSubscription::new()
            .start_date(start)
            .end_date(end)
            .symbol("BTC-USD")
            .rfq_id("rfq-1")
            .into(),
        BalanceSubscription::new()
            .currencies(["BTC".into()])
            .equivalent_currency("USD")
            .into(),
    ];
    assert_text("every_parameter_can_be_set", written(streams));
}
