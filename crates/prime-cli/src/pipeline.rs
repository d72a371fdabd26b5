//! Work on all cores, with results in order.
//!
//! Every worker takes the next piece of the input, works on it, waits for its turn, and gives the results away. So there is
//! never more in memory than one piece and one result for each worker, and a result is given away as soon as those before
//! it are. The second worker starts with the second piece, so that a small input pays for one thread alone.

use std::io;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// The three stages of the work.
pub(crate) trait Stages: Send + Sync + 'static {
    /// Where the pieces come from.
    type Source: Send;
    /// A piece of the input.
    type Piece: Default;
    /// What comes of a piece.
    type Result: Default;
    /// Where the results go.
    type Sink: Send;

    /// Takes the next piece; false if there is none. One worker at a time.
    fn take(&self, source: &mut Self::Source, piece: &mut Self::Piece) -> bool;

    /// Works on a piece, and hands `give` what comes of it: at once, or in parts so that no part grows large. All workers at
    /// once; `result` holds what the last piece left there.
    ///
    /// # Errors
    /// Those of `give`.
    fn work(
        &self,
        piece: &Self::Piece,
        result: &mut Self::Result,
        give: impl FnMut(&mut Self::Result) -> io::Result<()>,
    ) -> io::Result<()>;

    /// Gives a result away. One worker at a time, in the order of the pieces.
    ///
    /// # Errors
    /// Where no further result can be given away.
    fn give(&self, sink: &mut Self::Sink, result: &mut Self::Result) -> io::Result<()>;
}

struct Shared<S: Stages> {
    stages: S,
    source: Mutex<Numbered<S::Source>>,
    sink: Mutex<Numbered<S::Sink>>,
    given: Condvar,
    workers: u64,
}

/// One end of the pipeline with the number of the next piece.
struct Numbered<T> {
    end: T,
    next: u64,
}

/// Runs until the source is dry, and hands `last` the sink; or until a result cannot be given away.
///
/// # Errors
/// That of [`Stages::give`]. Workers may then still wait for input: it is time to leave the program.
pub(crate) fn run<S: Stages, T>(
    stages: S,
    source: S::Source,
    sink: S::Sink,
    workers: u64,
    last: impl FnOnce(&mut S::Sink) -> T,
) -> io::Result<T> {
    let shared = Arc::new(Shared {
        stages,
        source: Mutex::new(Numbered { end: source, next: 0 }),
        sink: Mutex::new(Numbered { end: sink, next: 0 }),
        given: Condvar::new(),
        workers,
    });
    let (sender, ends) = channel();
    shared.start(Leaving(sender))?;
    for end in ends {
        end?;
    }
    Ok(last(&mut lock(&shared.sink).end))
}

impl<S: Stages> Shared<S> {
    fn start(self: &Arc<Self>, leaving: Leaving) -> io::Result<()> {
        let shared = Arc::clone(self);
        thread::Builder::new().spawn(move || {
            let end = shared.run(&leaving);
            // The receiver may be gone with an earlier error.
            let _ = leaving.0.send(end);
        })?;
        Ok(())
    }

    /// The life of a worker.
    fn run(self: &Arc<Self>, leaving: &Leaving) -> io::Result<()> {
        let mut piece = S::Piece::default();
        let mut result = S::Result::default();
        while let Some(number) = self.take(&mut piece) {
            if (1..self.workers).contains(&number) {
                // Where no further thread can be had, this one goes on alone.
                let _ = self.start(leaving.clone());
            }
            self.stages.work(&piece, &mut result, |result| {
                self.stages.give(&mut self.turn(number).end, result)
            })?;
            self.turn(number).next += 1;
            self.given.notify_all();
        }
        Ok(())
    }

    /// Waits until all pieces before `number` are done with.
    fn turn(&self, number: u64) -> MutexGuard<'_, Numbered<S::Sink>> {
        self.given
            .wait_while(lock(&self.sink), |sink| sink.next != number)
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, piece: &mut S::Piece) -> Option<u64> {
        let mut source = lock(&self.source);
        let number = source.next;
        source.next += 1;
        self.stages.take(&mut source.end, piece).then_some(number)
    }
}

/// What a worker panicked on was printed by then; the end of the program is announced where it happened.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Tells of a worker that panics: others may wait for its turn for ever.
#[derive(Clone)]
struct Leaving(Sender<io::Result<()>>);

impl Drop for Leaving {
    fn drop(&mut self) {
        if thread::panicking() {
            let _ = self.0.send(Err(io::Error::other("a worker stopped")));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::ops::Range;

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

        fn work(
            &self,
            piece: &u64,
            result: &mut u64,
            mut give: impl FnMut(&mut u64) -> io::Result<()>,
        ) -> io::Result<()> {
            assert_ne!(*piece, self.panics_at, "this panic is part of a test");
            *result = piece * piece;
            give(result)?;
            *result += 1;
            give(result)
        }

        fn give(&self, sink: &mut Vec<u64>, result: &mut u64) -> io::Result<()> {
            if *result == self.fails_at {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            sink.push(*result);
            Ok(())
        }
    }

    const NEVER: u64 = u64::MAX;

    fn squares(fails_at: u64, panics_at: u64) -> io::Result<Vec<u64>> {
        run(Squares { fails_at, panics_at }, 0..1000, Vec::new(), 4, std::mem::take)
    }

    #[test]
    fn results_come_in_order_and_none_is_lost() {
        let expected: Vec<_> = (0..1000)
            .flat_map(|number| [number * number, number * number + 1])
            .collect();
        assert_eq!(squares(NEVER, NEVER).unwrap(), expected);
    }

    #[test]
    fn result_that_cannot_be_given_away_ends_the_run() {
        assert_eq!(squares(10_000, NEVER).unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }

    #[test]
    fn worker_that_panics_ends_the_run() {
        assert_eq!(squares(NEVER, 100).unwrap_err().to_string(), "a worker stopped");
    }
}
