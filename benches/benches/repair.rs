//! The speed of repair: skipping JSON, and repairing pseudo-JSON.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use prime_proto::repair::repair;

const SIZE: usize = 1 << 20;

macro_rules! block {
    ($name:literal) => {
        include_str!(concat!("../../crates/prime-proto/fixtures/pseudo-json/", $name, ".txt"))
    };
}

/// An array of as many copies of the blocks as fit in a megabyte.
fn array_of(blocks: &[&str]) -> String {
    let mut text = String::from("[");
    for block in blocks.iter().cycle() {
        text.push_str(block);
        if text.len() > SIZE {
            break;
        }
        text.push(',');
    }
    text.push(']');
    text
}

fn speeds(criterion: &mut Criterion) {
    let json = array_of(&[block!("02-kraken-User-response")]);
    let curly = array_of(&[
        block!("04-alphapoint-GetAvailablePermissionList-response"),
        block!("08-alphapoint-GetUserInfo-response"),
        block!("13-alphapoint-SetUserConfig-request"),
        block!("16-alphapoint-SetUserInfo-response"),
    ]);
    let texts = [
        ("json", json.clone()),
        (
            "json on one line",
            repair(&json).map_or_else(|_| String::new(), |json| json.to_line()),
        ),
        ("json with a trailing comma at its end", json.replace("}\n]", "},\n]")),
        ("curly blocks", curly),
        (
            "bare pairs",
            array_of(&[block!("06-alphapoint-GetUserConfig-response")]),
        ),
        ("trailing commas", array_of(&["[1,]"])),
    ];
    let mut group = criterion.benchmark_group("repair");
    for (name, text) in &texts {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(*name, |bencher| bencher.iter(|| repair(black_box(text))));
    }
    group.finish();
}

criterion_group!(benches, speeds);
criterion_main!(benches);
