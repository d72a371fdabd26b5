//! The output of the constructors of records: the required members, and nothing else.

use prime_proto::kraken::{
    Balance, BalanceEquivalent, BalanceParts, Command, CommandRecord, Currency, CurrencyConversion, CurrencyParts,
    ExecutionReport, Exposure, ExposureParts, MarketDataSnapshot, MarketDataSnapshotParts, Order, PriceLevel,
    PriceLevelParts, Quote, QuoteCancelRequest, Security, SecurityParts, Stream, Trade, TradeParts, Update,
};
use prime_proto::wire::{Decimal, List, Timestamp};
use serde::Serialize;

use super::assert_text;

fn written<T: Serialize>(message: &T) -> String {
    serde_json::to_string(message).unwrap()
}

fn stream<T: Stream>(record: T) -> String {
    let ts = "2023-02-02T09:00:01.000000Z".parse().unwrap();
    written(&Update::new(1.try_into().unwrap(), ts, 2, vec![record]).data)
}

fn command<T: CommandRecord>(record: T) -> String {
    written(&Command::new(1.try_into().unwrap(), record).data)
}

fn time() -> Timestamp {
    "2023-02-02T09:00:00.999999Z".parse().unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn market_data() -> Vec<String> {
    vec![
        stream(Security::new(SecurityParts {
            timestamp: time(),
            update_action: "Update".into(),
            security_id: "311".into(),
            symbol: "SOL-EUR".into(),
            min_price_increment: decimal("0.01"),
            min_size_increment: decimal("0.00100"),
        })),
        stream(Currency::new(CurrencyParts {
            timestamp: time(),
            update_action: "Remove".into(),
            currency_id: "41".into(),
            symbol: "SOL".into(),
            min_increment: decimal("0.000000001"),
            default_increment: decimal("0.0010"),
            description: "Solana".into(),
        })),
        stream(CurrencyConversion::new(
            time(),
            "EUR".into(),
            "SOL".into(),
            decimal("22.95"),
            "Online".into(),
            "(SOL-EUR)",
        )),
        stream(
            MarketDataSnapshot::new(MarketDataSnapshotParts {
                symbol: "SOL-EUR".into(),
                status: "Online".into(),
                bids: [PriceLevel::new(PriceLevelParts {
                    price: decimal("22.930"),
                    size: decimal("14.50"),
                })]
                .into(),
                offers: List::new(),
            })
            .timestamp(time()),
        ),
    ]
}

fn orders_and_credit() -> Vec<String> {
    vec![
        stream(Order::new(
            time(),
            "SOL-EUR".into(),
            "o-1".into(),
            "c-1".into(),
            "Buy".into(),
            "New".into(),
        )),
        stream(ExecutionReport::new(
            time(),
            "SOL-EUR".into(),
            "o-1".into(),
            "c-1".into(),
        )),
        stream(Trade::new(TradeParts {
            timestamp: time(),
            order_id: "o-1".into(),
            trade_id: "t-1".into(),
            side: "Sell".into(),
            transact_time: time(),
            exec_type: "Trade".into(),
        })),
        stream(Quote::new(
            time(),
            "SOL-EUR".into(),
            "SOL".into(),
            "q-1".into(),
            "Open".into(),
            "u-1".into(),
        )),
        stream(Exposure::new(ExposureParts {
            exposure_currency: "EUR".into(),
            exposure: decimal("-0.10"),
            exposure_limit: decimal("0"),
            status: "Online".into(),
            timestamp: time(),
        })),
        stream(Balance::new(BalanceParts {
            currency: "SOL".into(),
            amount: decimal("-1928479.77953598"),
            available_amount: decimal("0"),
        })),
        written(
            &BalanceEquivalent::new()
                .currency("EUR")
                .amount(decimal("1.50"))
                .available_amount(1),
        ),
        command(QuoteCancelRequest::new("q-1".into(), "r-1".into(), time())),
    ]
}

#[test]
fn constructors_take_the_required_members_and_omit_the_rest() {
    let lines = [market_data(), orders_and_credit()].concat();
    assert_text(
        "constructors_take_the_required_members_and_omit_the_rest",
        lines.join("\n"),
    );
}
