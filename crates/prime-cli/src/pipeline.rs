//! Distributes work over all cores and returns the results in order.
//!
//! Every worker takes the next piece of the input, processes it, waits for its turn, and passes its results on. So memory holds
//! at most one piece and one result for each worker, and a result is passed on as soon as those before it are. The second worker
//! starts with the second piece, so that a small input uses only one thread.

use std::io;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, Scope};

/// The three stages of the work.
pub(crate) trait Stages: Sync {
    /// The source of the pieces.
    type Source: Send;
    /// A piece of the input.
    type Piece: Default;
    /// The result of a piece.
    type Result: Default;
    /// The destination of the results.
    type Sink: Send;

    /// Reads the next piece; returns false if there is none. Called by one worker at a time.
    fn take(&self, source: &mut Self::Source, piece: &mut Self::Piece) -> bool;

    /// Processes a piece, and calls `give` with the result: once, or in several parts so that none grows large. Called by all
    /// workers at the same time; `result` contains what the last piece left there.
    fn work(&self, piece: &Self::Piece, result: &mut Self::Result, give: impl FnMut(&mut Self::Result));

    /// Passes a result on to the sink. Called by one worker at a time, in the order of the pieces.
    ///
    /// # Errors
    /// If the sink accepts no further results.
    fn give(&self, sink: &mut Self::Sink, result: &mut Self::Result) -> io::Result<()>;

    /// Exits after an error of `give`. Other workers may still be waiting for input then.
    fn leave(&self, error: io::Error) -> !;
}

struct Shared<'a, S: Stages> {
    stages: &'a S,
    source: Mutex<Numbered<S::Source>>,
    sink: Mutex<Numbered<S::Sink>>,
    given: Condvar,
    workers: u64,
}

/// One end of the pipeline, with the number of the next piece.
struct Numbered<T> {
    end: T,
    next: u64,
}

/// No piece has this number: a worker that panicked never gives its result.
const BROKEN: u64 = u64::MAX;

/// Runs until the source is exhausted, and returns the sink.
///
/// # Panics
/// If a worker panics.
pub(crate) fn run<S: Stages>(stages: &S, source: S::Source, sink: S::Sink, workers: u64) -> S::Sink {
    let shared = Shared {
        stages,
        source: Mutex::new(Numbered { end: source, next: 0 }),
        sink: Mutex::new(Numbered { end: sink, next: 0 }),
        given: Condvar::new(),
        workers,
    };
    thread::scope(|scope| shared.run(scope));
    shared.sink.into_inner().unwrap_or_else(PoisonError::into_inner).end
}

impl<S: Stages> Shared<'_, S> {
    /// Runs a worker until there are no more pieces.
    fn run<'scope>(&'scope self, scope: &'scope Scope<'scope, '_>) {
        let _broken = Broken(self);
        let mut piece = S::Piece::default();
        let mut result = S::Result::default();
        while let Some(number) = self.take(&mut piece) {
            if (1..self.workers).contains(&number) {
                scope.spawn(|| self.run(scope));
            }
            self.stages.work(&piece, &mut result, |result| {
                if let Some(mut sink) = self.turn(number)
                    && let Err(error) = self.stages.give(&mut sink.end, result)
                {
                    self.stages.leave(error);
                }
            });
            if let Some(mut sink) = self.turn(number) {
                sink.next += 1;
            }
            self.given.notify_all();
        }
    }

    /// Waits until the results of all pieces before `number` were passed on. Returns `None` if a worker panicked.
    fn turn(&self, number: u64) -> Option<MutexGuard<'_, Numbered<S::Sink>>> {
        let is_early = |sink: &mut Numbered<S::Sink>| sink.next != number && sink.next != BROKEN;
        let sink = self.given.wait_while(lock(&self.sink), is_early);
        Some(sink.unwrap_or_else(PoisonError::into_inner)).filter(|sink| sink.next == number)
    }

    fn take(&self, piece: &mut S::Piece) -> Option<u64> {
        let mut source = lock(&self.source);
        let number = source.next;
        source.next += 1;
        self.stages.take(&mut source.end, piece).then_some(number)
    }
}

/// Locks a mutex and ignores poisoning: the panic was printed, and ends the run.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Wakes the workers that wait for a worker that panics.
struct Broken<'a, 'b, S: Stages>(&'a Shared<'b, S>);

impl<S: Stages> Drop for Broken<'_, '_, S> {
    fn drop(&mut self) {
        if thread::panicking() {
            lock(&self.0.sink).next = BROKEN;
            self.0.given.notify_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::ops::Range;
    use std::panic::catch_unwind;

    use super::{Stages, run};

    struct Squares {
        fails_at: u64,
        panics_at: u64,
    }

    impl Stages for Squares {
        type Source = Range<u64>;
        type Piece = u64;
        type Result = u64;
        type Sink = Vec<u64>;

        fn take(&self, source: &mut Range<u64>, piece: &mut u64) -> bool {
            let next = source.next();
            *piece = next.unwrap_or(*piece);
            next.is_some()
        }

        fn work(&self, piece: &u64, result: &mut u64, mut give: impl FnMut(&mut u64)) {
            assert_ne!(*piece, self.panics_at, "this panic is part of a test");
            *result = piece * piece;
            give(result);
            *result += 1;
            give(result);
        }

        fn give(&self, sink: &mut Vec<u64>, result: &mut u64) -> io::Result<()> {
            if *result == self.fails_at {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            sink.push(*result);
            Ok(())
        }

        fn leave(&self, error: io::Error) -> ! {
            panic!("left: {error}, as this test expects");
        }
    }

    const NEVER: u64 = u64::MAX;

    fn squares(fails_at: u64, panics_at: u64) -> Vec<u64> {
        run(&Squares { fails_at, panics_at }, 0..1000, Vec::new(), 4)
    }

    #[test]
    fn results_come_in_order_and_none_is_lost() {
        let expected: Vec<_> = (0..1000)
            .flat_map(|number| [number * number, number * number + 1])
            .collect();
        assert_eq!(squares(NEVER, NEVER), expected);
    }

    #[test]
    fn run_ends_if_a_result_is_not_accepted_or_a_worker_panics() {
        assert!(catch_unwind(|| squares(10_000, NEVER)).is_err());
        assert!(catch_unwind(|| squares(NEVER, 100)).is_err());
    }
}
