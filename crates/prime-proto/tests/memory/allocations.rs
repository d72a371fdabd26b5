//! What a message costs in allocations, which no other load of the machine changes: a guard against costs that creep in.

use std::fmt::Write as _;

use allocation_counter::measure;
use prime_benches::cases;
use prime_benches::contest::{US, contestants};
use prime_proto::kraken::ServerMessage;

#[test]
fn the_main_cases_allocate_no_more_than_they_did() {
    let mut table = String::new();
    for case in cases::all() {
        let us = contestants(&case)
            .unwrap()
            .into_iter()
            .find(|one| one.name == US)
            .unwrap();
        let counts = measure(|| (us.run)());
        writeln!(
            table,
            "{} {}: {} allocations, {} bytes",
            case.task.direction(),
            case.name,
            counts.count_total,
            counts.bytes_total
        )
        .unwrap();
    }
    insta::assert_snapshot!(table);
}

#[test]
fn ten_thousand_records_cost_what_ten_times_a_thousand_do() {
    let cost = |users| {
        let text = cases::users(users);
        measure(|| drop(ServerMessage::decode(&text).unwrap())).bytes_total
    };
    let (thousand, ten_thousand) = (cost(1_000), cost(10_000));
    // A vector that doubles may have just done so, or not.
    assert!(ten_thousand < 15 * thousand, "{thousand} bytes, {ten_thousand} bytes");
}
