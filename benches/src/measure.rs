//! Time and allocations of several contestants, interleaved.

use std::time::{Duration, Instant};

use crate::contest::Contestant;

/// The cost of one message for one contestant.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Result {
    /// The name of the contestant.
    pub name: &'static str,
    /// The time in nanoseconds: the median of the rounds.
    pub ns: f64,
    /// The number of allocations; a buffer that grows counts again.
    pub allocs: u64,
    /// The number of bytes allocated.
    pub alloc_bytes: u64,
}

/// How long to measure.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Effort {
    /// The number of rounds, in each of which every contestant has a turn.
    pub rounds: usize,
    /// The length of a turn.
    pub turn: Duration,
}

impl Effort {
    /// Creates an effort with a number of rounds and the length of turns in microseconds.
    #[must_use]
    pub fn new(rounds: usize, microseconds: u64) -> Self {
        let turn = Duration::from_micros(microseconds);
        Self { rounds, turn }
    }
}

/// Measures all contestants on the same message: in each round every contestant has a turn, and each round starts with another
/// one.
#[must_use]
pub fn measure(contestants: &[Contestant<'_>], effort: Effort) -> Vec<Result> {
    let batches: Vec<u32> = contestants.iter().map(|one| batch(one, effort.turn)).collect();
    let mut times = vec![Vec::with_capacity(effort.rounds); contestants.len()];
    for round in 0..effort.rounds {
        for turn in 0..contestants.len() {
            let index = (round + turn) % contestants.len();
            let time = time(&contestants[index], batches[index]);
            times[index].push(time.as_secs_f64() * 1e9 / f64::from(batches[index]));
        }
    }
    contestants
        .iter()
        .zip(times)
        .map(|(one, times)| {
            let counts = allocation_counter::measure(|| (one.run)());
            Result {
                name: one.name,
                ns: median(times),
                allocs: counts.count_total,
                alloc_bytes: counts.bytes_total,
            }
        })
        .collect()
}

/// The number of runs that fill a turn.
fn batch(one: &Contestant<'_>, turn: Duration) -> u32 {
    let mut runs = 1;
    loop {
        if time(one, runs) >= turn || runs > 1 << 24 {
            return runs;
        }
        runs *= 2;
    }
}

/// The time of a number of runs, after one run that is not measured: it absorbs the state in which the previous contestant left
/// caches and heap.
fn time(one: &Contestant<'_>, runs: u32) -> Duration {
    (one.run)();
    let start = Instant::now();
    for _ in 0..runs {
        (one.run)();
    }
    start.elapsed()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}
