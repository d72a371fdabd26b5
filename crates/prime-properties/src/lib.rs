//! Properties that hold for every input.
//!
//! Each property is a function of bytes that panics if it does not hold. The fuzz targets call these functions, and so do the
//! tests of this package: with the fixtures, with damaged fixtures, and with every recorded finding.

mod alphapoint;
mod audit;
mod choices;
mod constructed;
mod differential;
mod kraken;
mod repair;
mod round_trip;
mod salvage;
mod schemas;
mod structured;

// These three files are links to tests of the codec, so that a package of this crate contains them.
#[expect(dead_code, reason = "the tests of the codec use more of it")]
mod doors;
mod exact_json;
mod leniency;

/// The examples of the workspace's README are tests.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
mod readme {}

pub use alphapoint::alphapoint;
pub use audit::audit;
pub use differential::differential;
pub use kraken::{kraken_client, kraken_server};
pub use repair::repair;
pub use structured::structured;

/// A function that panics if its property does not hold.
pub type Property = fn(&[u8]);

/// All properties by name. Each has the name of its fuzz target.
pub const PROPERTIES: [(&str, Property); 7] = [
    ("kraken_server", kraken_server),
    ("kraken_client", kraken_client),
    ("alphapoint", alphapoint),
    ("repair", repair),
    ("audit", audit),
    ("differential", differential),
    ("structured", structured),
];
