//! Comparison of the names of calls and events.
//!
//! Case does not matter: both `UnsubscribeLevel2` and `UnSubscribeLevel2` are sent, and the reply repeats the spelling of the
//! request; the documentation of release 3.2 says that "letter case is generally not important".

use std::cmp::Ordering;

/// Compares two names, case-insensitively.
pub(crate) const fn compare(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() {
        let (a, b) = (one[at].to_ascii_lowercase(), other[at].to_ascii_lowercase());
        if a != b {
            return if a < b { Ordering::Less } else { Ordering::Greater };
        }
        at += 1;
    }
    if one.len() == other.len() {
        Ordering::Equal
    } else if one.len() < other.len() {
        Ordering::Less
    } else {
        Ordering::Greater
    }
}

/// Whether two names are equal, case-sensitively.
pub(crate) const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}
