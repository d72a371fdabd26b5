//! What became of one piece of an input.

use crate::inputs::{Input, Piece};
use crate::tally::Tally;
use prime_recording::place::Place;

use super::findings::Findings;
use super::sequence::Step;

/// Something that was not decoded.
#[derive(Debug)]
pub(crate) struct Complaint {
    pub(crate) place: Place,
    pub(crate) cause: String,
}

/// What became of one piece of an input, or of a part of it.
#[derive(Debug, Default)]
pub(crate) struct Decoded {
    /// The input.
    pub(crate) input: Option<Input>,
    /// Lines for standard output.
    pub(crate) data: Vec<u8>,
    /// Where in `data` the number of a message is to be put, and how many messages of this part come before it.
    pub(crate) numbers: Vec<(usize, u64)>,
    /// What was not decoded.
    pub(crate) complaints: Vec<Complaint>,
    /// Where messages were found.
    pub(crate) shapes: Vec<String>,
    /// The counts.
    pub(crate) tally: Tally,
    /// What the reports found.
    pub(crate) findings: Findings,
    /// Numbers of messages, to be checked in order.
    pub(crate) steps: Vec<(Place, Step)>,
    /// Why the input could not be read on.
    pub(crate) error: Option<String>,
}

impl Decoded {
    /// Starts again; gives memory back that only a large message needed.
    pub(crate) fn clear(&mut self) {
        let mut data = std::mem::take(&mut self.data);
        data.clear();
        data.shrink_to(1 << 20);
        *self = Self {
            data,
            ..Self::default()
        };
    }

    /// Puts the number of the message that was counted last here once it is known.
    pub(crate) fn number_here(&mut self) {
        self.numbers.push((self.data.len(), self.tally.messages() - 1));
    }

    pub(super) fn is_larger_than(&self, bytes: usize) -> bool {
        self.data.len() + 100 * self.complaints.len() > bytes
    }

    /// Counts why the input cannot be read on, if it cannot.
    pub(super) fn end(&mut self, piece: &Piece) {
        if let Some(error) = &piece.error {
            self.tally.unreadable += 1;
            self.error = Some(error.to_string());
        }
    }
}
