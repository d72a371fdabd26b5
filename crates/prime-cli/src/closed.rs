//! Detects whether standard output was closed when the program started.
//!
//! Before `main`, Rust replaces a closed standard stream by `/dev/null`: output would then be lost without an error. So the
//! stream is checked before that.

use std::sync::atomic::{AtomicBool, Ordering};

static WAS_CLOSED: AtomicBool = AtomicBool::new(false);

#[cfg(unix)]
#[ctor::ctor]
fn check() {
    use std::os::fd::AsFd as _;
    let is_closed = std::io::stdout().as_fd().try_clone_to_owned().is_err();
    WAS_CLOSED.store(is_closed, Ordering::Relaxed);
}

/// Whether standard output was closed, so that anything written to it is lost.
pub(crate) fn stdout() -> bool {
    WAS_CLOSED.load(Ordering::Relaxed)
}
