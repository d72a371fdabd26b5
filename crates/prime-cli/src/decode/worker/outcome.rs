//! What becomes of a message: it is counted and written, or its fault is reported.

use prime_recording::context::Context;
use prime_recording::looks;
use prime_recording::place::Place;

use super::Worker;
use crate::decode::decoder::{Fault, Message};
use crate::decode::form::{Failure, Recorded};
use crate::decode::result::Complaint;
use crate::decode::sequence::Step;

impl Worker<'_> {
    /// Counts and writes a message, or reports its error. Returns whether it was decoded.
    pub(super) fn outcome(
        &mut self,
        result: Result<Message, Fault>,
        text: &[u8],
        start: usize,
        context: &Context,
    ) -> bool {
        match result {
            Ok(message) => {
                self.message(&message, text, start, context);
                true
            }
            Err(fault) => {
                if self.salvage(text, start, context) {
                    return true;
                }
                self.fail(start, fault, context);
                false
            }
        }
    }

    /// Writes a message without its faulty parts, and reports these. Returns false if it cannot be salvaged.
    fn salvage(&mut self, text: &[u8], start: usize, context: &Context) -> bool {
        if !self.by.salvages {
            return false;
        }
        let looks = || looks::of(text, 0, true).or_else(|| looks::of_broken(text, 0));
        let Some(protocol) = looks() else { return false };
        let Some((message, faults)) = Message::salvage(text, self.by.protocol(protocol), &self.by.limits) else {
            return false;
        };
        self.message(&message, text, start, context);
        self.decoded.tally.count_salvaged(faults.len() as u64);
        // Offsets in a string differ from those in its text.
        let is_verbatim = self.text[start..].starts_with(text);
        for (fault, length) in faults {
            let offset = if is_verbatim { fault.offset } else { 0 };
            self.lacking += length as u64;
            self.complain(start, offset, fault.cause, context);
        }
        true
    }

    pub(super) fn message(&mut self, message: &Message, text: &[u8], start: usize, context: &Context) {
        message.describe(&mut self.kind);
        self.decoded.tally.count(&self.kind, message.is_known());
        let direction = message.direction().or(context.direction);
        if !self.by.filter.takes(message.kind(), direction) {
            self.decoded.tally.left_out += 1;
            return;
        }
        let place = self.by.checks_sequence.then(|| self.place_of(start));
        let recorded = Recorded {
            message,
            text,
            context,
            described: &self.kind,
            offset: self.piece.stretch.offset + self.plain.original(start) as u64,
            input: &self.piece.input,
            limits: &self.by.limits,
        };
        if let Some(place) = place
            && let Some(step) = Step::of(&recorded)
        {
            self.decoded.steps.push((place, step));
        }
        self.by.form.message(&recorded, self.decoded);
    }

    /// Reports a message at `start` that could not be decoded.
    fn fail(&mut self, start: usize, fault: Fault, context: &Context) {
        self.decoded.tally.failed += 1;
        self.complain(start, fault.offset, fault.cause, context);
    }

    /// Reports a fault at an offset of the message that starts at `start`.
    fn complain(&mut self, start: usize, offset: usize, cause: String, context: &Context) {
        let place = self.place_of(start + offset);
        let failure = Failure {
            cause: &cause,
            place,
            context,
            offset: self.piece.stretch.offset + self.plain.original(start) as u64,
            input: &self.piece.input,
        };
        self.by.form.report(&failure, self.decoded);
        self.decoded.complaints.push(Complaint { place, cause });
    }

    /// Line and column of the byte at `at`.
    pub(super) fn place_of(&mut self, at: usize) -> Place {
        let at = self
            .plain
            .original(at.min(self.text.len()))
            .min(self.piece.stretch.text.len());
        if at < self.placed {
            return self.piece.stretch.place.after(&self.piece.stretch.text[..at]);
        }
        self.place = self.place.after(&self.piece.stretch.text[self.placed..at]);
        self.placed = at;
        self.place
    }
}
