//! Time and allocations of several contestants, interleaved.

use std::time::{Duration, Instant};

use crate::contest::Contestant;

/// What one contestant needs for one message.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Result {
    /// Who.
    pub name: &'static str,
    /// Nanoseconds: the median of the rounds.
    pub ns: f64,
    /// Allocations; a buffer that grows counts as one more.
    pub allocs: u64,
    /// Bytes allocated.
    pub alloc_bytes: u64,
}

/// How long to measure.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Effort {
    /// How often everyone has a turn.
    pub rounds: usize,
    /// How long a turn takes.
    pub turn: Duration,
}

impl Effort {
    /// So many rounds with turns of so many microseconds.
    #[must_use]
    pub fn new(rounds: usize, microseconds: u64) -> Self {
        let turn = Duration::from_micros(microseconds);
        Self { rounds, turn }
    }
}

/// Measures everyone on the same message in one run: in every round each has a turn, and each round begins with another.
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

/// How many runs fill a turn.
fn batch(one: &Contestant<'_>, turn: Duration) -> u32 {
    let mut runs = 1;
    loop {
        if time(one, runs) >= turn || runs > 1 << 24 {
            return runs;
        }
        runs *= 2;
    }
}

/// How long so many runs take, behind one that is not counted: it pays for what the one before it left in caches and heap.
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
