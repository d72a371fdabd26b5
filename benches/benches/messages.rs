//! The speed of decoding and encoding in each case.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use prime_benches::cases;
use prime_benches::contest::{US, contestants};

fn messages(criterion: &mut Criterion) {
    for case in cases::all() {
        let mut group = criterion.benchmark_group(case.task.direction());
        group.throughput(Throughput::Bytes(case.text.len() as u64));
        for one in contestants(&case).unwrap_or_default() {
            if one.name == US {
                group.bench_function(&case.name, |bencher| bencher.iter(&one.run));
            }
        }
        group.finish();
    }
}

criterion_group!(benches, messages);
criterion_main!(benches);
