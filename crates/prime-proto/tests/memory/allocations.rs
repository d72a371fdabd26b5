//! The number of allocations for a message, which does not depend on the load of the machine: a guard against regressions.

use std::fmt::Write as _;
use std::hint::black_box;

use allocation_counter::measure;
use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::market::Level2UpdateEvent;
use prime_proto::alphapoint::order::{GetOpenOrders, OrderStateEvent, SendOrder};
use prime_proto::alphapoint::user::{GetUserConfig, GetUserInfo, SetUserConfig};
use prime_proto::kraken::{ClientMessage, ServerMessage};

use crate::cases::{Case, Task, all, users};

/// Allocations and bytes of a run after the first one, since a string may cache its unescaped text.
fn cost(mut run: impl FnMut()) -> (u64, u64) {
    run();
    let counts = measure(run);
    (counts.count_total, counts.bytes_total)
}

fn cost_of(case: &Case) -> (u64, u64) {
    let text = case.text.as_str();
    match case.task {
        Task::Kraken => cost(|| drop(black_box(ServerMessage::decode(text).unwrap()))),
        Task::Frame => cost(|| drop(black_box(Frame::decode(text).unwrap()))),
        Task::KrakenBySerde => cost(|| drop(black_box(serde_json::from_str::<ServerMessage>(text).unwrap()))),
        Task::FrameBySerde => cost(|| drop(black_box(serde_json::from_str::<Frame>(text).unwrap()))),
        Task::Payload => cost(|| {
            let frame = Frame::decode(text).unwrap();
            match frame.n.as_str() {
                "GetUserInfo" => drop(black_box(frame.reply::<GetUserInfo>().unwrap())),
                "GetUserConfig" => drop(black_box(frame.reply::<GetUserConfig>().unwrap())),
                "GetOpenOrders" => drop(black_box(frame.reply::<GetOpenOrders>().unwrap())),
                "Level2UpdateEvent" => drop(black_box(frame.event::<Level2UpdateEvent>().unwrap())),
                "OrderStateEvent" => drop(black_box(frame.event::<OrderStateEvent>().unwrap())),
                other => panic!("{other}"),
            }
        }),
        Task::EncodeKraken => {
            let message = ClientMessage::decode(text).unwrap();
            cost(|| drop(black_box(message.encode())))
        }
        Task::EncodeFrame => {
            let frame = Frame::decode(text).unwrap();
            if frame.n == "SendOrder" {
                let request = frame.request_of::<SendOrder>().unwrap();
                return cost(|| drop(black_box(Frame::encode_request::<SendOrder>(frame.i, &request))));
            }
            let request = frame.request_of::<SetUserConfig>().unwrap();
            cost(|| drop(black_box(Frame::encode_request::<SetUserConfig>(frame.i, &request))))
        }
    }
}

#[test]
fn the_main_cases_stay_within_their_allocations() {
    let mut table = String::new();
    for case in all() {
        let (count, bytes) = cost_of(&case);
        writeln!(
            table,
            "{} {}: {count} allocations, {bytes} bytes",
            case.task.direction(),
            case.name
        )
        .unwrap();
    }
    insta::assert_snapshot!(table);
}

#[test]
fn allocations_are_linear_in_the_number_of_records() {
    let bytes = |count| {
        let text = users(count);
        measure(|| drop(ServerMessage::decode(&text).unwrap())).bytes_total
    };
    let (thousand, ten_thousand) = (bytes(1_000), bytes(10_000));
    // Doubling vectors may or may not have just grown.
    assert!(ten_thousand < 15 * thousand, "{thousand} bytes, {ten_thousand} bytes");
}
