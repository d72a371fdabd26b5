//! The output of the constructors of commands.

use prime_proto::kraken::{
    ClOrdId, ClientMessage, Command, CommandRecord, NewOrderSingle, OrderCancelReplaceRequest, OrderCancelRequest,
    OrderControlRequest, OrderId, QuoteId, QuoteRequest, RequestId, RfqId, SessionId, Side, SteadyPace, Strategy,
    StrategyParameters, Symbol, TimeInForce,
};
use prime_proto::wire::{Decimal, Timestamp};

use super::assert_text;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn time() -> Timestamp {
    "2021-09-15T04:09:42.238000Z".parse().unwrap()
}

fn symbol() -> Symbol {
    Symbol::from("BTC-USD")
}

fn cl_ord_id() -> ClOrdId {
    ClOrdId::from("4d489920-15da-11ec-b5e7-7f4881f01b7d")
}

/// The encoded message, after checking that it round-trips.
fn written<T: CommandRecord>(record: T) -> String
where
    ClientMessage: From<Command<T>>,
{
    let message = ClientMessage::from(Command::new(RequestId::new(12).unwrap(), record));
    let text = message.encode();
    assert_eq!(ClientMessage::decode(&text).unwrap(), message);
    text
}

#[test]
fn a_market_order_needs_no_price() {
    let order =
        NewOrderSingle::draft(symbol(), cl_ord_id(), Side::Sell, decimal("0.50")).market(TimeInForce::FillAndKill);
    assert_text("a_market_order_needs_no_price", written(order));
}

#[test]
fn a_limit_order_has_a_price_and_may_have_a_strategy() {
    let parameters = SteadyPace::new(decimal("0.05"), "1m".parse().unwrap())
        .start_time(time())
        .end_time(time())
        .variance(decimal("0.10"))
        .error_action("Pause".into());
    let order = NewOrderSingle::draft(symbol(), cl_ord_id(), Side::Buy, decimal("0.5"))
        .limit(decimal("43000"), TimeInForce::GoodTillCancel);
    let order = order.currency("BTC").transact_time(time()).steady_pace(parameters);
    assert_eq!(order.validate(), Ok(()));
    assert_text("a_limit_order_has_a_price_and_may_have_a_strategy", written(order));
}

#[test]
fn a_strategy_with_undocumented_parameters_can_be_built() {
    let mut parameters = StrategyParameters::new();
    let stop = prime_proto::wire::RawJson::string("42000");
    parameters.extra.insert("StopPx", stop);
    let order = NewOrderSingle::draft(symbol(), cl_ord_id(), Side::Sell, decimal("1"))
        .limit(decimal("41900"), TimeInForce::GoodTillCancel);
    let order = order
        .strategy(Strategy::StopLimit)
        .parameters(parameters)
        .cancel_session_id(SessionId::from("1109RQ13KXR00"));
    assert_text("a_strategy_with_undocumented_parameters_can_be_built", written(order));
}

#[test]
fn an_rfq_order_refers_to_its_quote_and_is_fill_or_kill() {
    let order = NewOrderSingle::draft(symbol(), cl_ord_id(), Side::Buy, decimal("2"))
        .rfq(QuoteId::from("quote-7"), RfqId::from("rfq-3"));
    assert_eq!(order.validate(), Ok(()));
    assert_text(
        "an_rfq_order_refers_to_its_quote_and_is_fill_or_kill",
        written(order.price(decimal("43000.5"))),
    );
}

#[test]
fn a_limit_order_may_be_placed_against_a_quote() {
    let order = NewOrderSingle::draft(symbol(), cl_ord_id(), Side::Buy, decimal("2"))
        .limit(decimal("43000"), TimeInForce::FillOrKill);
    let order = order
        .against_quote(QuoteId::from("quote-7"), RfqId::from("rfq-3"))
        .allowed_slippage(decimal("0.0005"));
    assert_text("a_limit_order_may_be_placed_against_a_quote", written(order));
}

#[test]
fn a_request_about_an_order_has_exactly_one_identifier() {
    let by_server = || OrderId::from("16a55364-4248-4575-aa0b-dddd3f694ca3").into();
    let by_client = || ClOrdId::from("9eb07120-15da-11ec-b5e7-7f4881f01b7d").into();
    let replacement = OrderCancelReplaceRequest::new(symbol(), cl_ord_id(), by_client(), decimal("15.000"), time());
    let clips = SteadyPace::new(decimal("1"), "30s".parse().unwrap());
    let lines = [
        written(OrderCancelRequest::new(symbol(), cl_ord_id(), by_server(), time())),
        written(OrderCancelRequest::new(symbol(), cl_ord_id(), by_client(), time()).timestamp(time())),
        written(replacement.clone().price(decimal("22.850")).end_time(time())),
        written(replacement.steady_pace(clips)),
        written(OrderControlRequest::pause(cl_ord_id(), by_server(), time())),
        written(OrderControlRequest::resume(cl_ord_id(), by_client(), time())),
    ];
    assert_text("a_request_about_an_order_has_exactly_one_identifier", lines.join("\n"));
}

#[test]
fn a_quote_is_requested_for_one_side_or_both() {
    let request = QuoteRequest::new(symbol(), "USD".into(), "q-1".into(), decimal("7000"));
    let one = request.clone().side(Side::Sell).transact_time(time());
    assert_text(
        "a_quote_is_requested_for_one_side_or_both",
        [written(request), written(one)].join("\n"),
    );
}
