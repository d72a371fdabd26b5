//! Whether standard output was closed when the program started.
//!
//! Rust opens `/dev/null` in the place of a standard stream that is closed, before `main`: what is written then is lost, and
//! nothing tells. So it is looked at before that.

use std::sync::atomic::{AtomicBool, Ordering};

static WAS_CLOSED: AtomicBool = AtomicBool::new(false);

#[cfg(unix)]
#[ctor::ctor]
fn look() {
    use std::os::fd::AsFd as _;
    let is_closed = std::io::stdout().as_fd().try_clone_to_owned().is_err();
    WAS_CLOSED.store(is_closed, Ordering::Relaxed);
}

/// Whether what is written to standard output is lost.
pub(crate) fn stdout() -> bool {
    WAS_CLOSED.load(Ordering::Relaxed)
}
