//! Prints the results of a case.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use crate::cases::Case;
use crate::contest::US;
use crate::measure::Result;

#[derive(Serialize)]
struct Line<'a> {
    case: &'a str,
    direction: &'a str,
    bytes: usize,
    us: Figures,
    peers: BTreeMap<&'a str, Figures>,
}

#[derive(Clone, Copy, Serialize)]
struct Figures {
    ns: f64,
    allocs: u64,
    alloc_bytes: u64,
}

impl From<&Result> for Figures {
    fn from(result: &Result) -> Self {
        Self {
            ns: (result.ns * 10.0).round() / 10.0,
            allocs: result.allocs,
            alloc_bytes: result.alloc_bytes,
        }
    }
}

/// The results as one line of JSON.
///
/// # Errors
/// If a figure is not a finite number.
pub fn json(case: &Case, results: &[Result]) -> serde_json::Result<String> {
    let (us, peers): (Vec<_>, Vec<_>) = results.iter().partition(|result| result.name == US);
    let us = us.first().map_or(
        Figures {
            ns: 0.0,
            allocs: 0,
            alloc_bytes: 0,
        },
        |us| Figures::from(*us),
    );
    serde_json::to_string(&Line {
        case: &case.name,
        direction: case.task.direction(),
        bytes: case.text.len(),
        us,
        peers: peers.into_iter().map(|peer| (peer.name, peer.into())).collect(),
    })
}

/// The results as a table; `ratio` is the time of a peer divided by that of `prime-proto`.
#[must_use]
pub fn table(case: &Case, results: &[Result]) -> String {
    let mut out = format!("{}, {} ({} bytes)\n", case.task.direction(), case.name, case.text.len());
    let us = results.iter().find(|result| result.name == US).map_or(0.0, |us| us.ns);
    for result in results {
        // Lengths of messages are far below 2^52. Writing to a string does not fail.
        #[expect(clippy::cast_precision_loss, reason = "lengths of messages are small")]
        let speed = case.text.len() as f64 / result.ns * 1e3;
        let _ = writeln!(
            out,
            "  {:<17} {:>11.0} ns {:>7.0} MB/s {:>6} allocations {:>9} bytes  ratio {:>5.2}",
            result.name,
            result.ns,
            speed,
            result.allocs,
            result.alloc_bytes,
            result.ns / us
        );
    }
    out
}
