//! The result of decoding one piece of an input.

use crate::inputs::{Input, Piece};
use crate::tally::Tally;
use prime_recording::place::Place;

use super::findings::Findings;
use super::sequence::Step;

/// An error to report.
#[derive(Debug)]
pub(crate) struct Complaint {
    pub(crate) place: Place,
    pub(crate) cause: String,
}

/// The result of decoding one piece of an input, or a part of it.
#[derive(Debug, Default)]
pub(crate) struct Decoded {
    /// The input.
    pub(crate) input: Option<Input>,
    /// Lines for standard output.
    pub(crate) data: Vec<u8>,
    /// The offsets in `data` at which to insert the number of a message, each with the number of messages of this part before it.
    pub(crate) numbers: Vec<(usize, u64)>,
    /// The errors to report.
    pub(crate) complaints: Vec<Complaint>,
    /// Descriptions of where messages were found.
    pub(crate) shapes: Vec<String>,
    /// The counts.
    pub(crate) tally: Tally,
    /// The findings of the reports.
    pub(crate) findings: Findings,
    /// The sequence numbers of messages, to be checked in order.
    pub(crate) steps: Vec<(Place, Step)>,
    /// The error that ended the input, if any.
    pub(crate) error: Option<String>,
}

impl Decoded {
    /// Clears the result for the next piece, and frees memory that only a large message needed.
    pub(crate) fn clear(&mut self) {
        let mut data = std::mem::take(&mut self.data);
        data.clear();
        data.shrink_to(1 << 20);
        *self = Self {
            data,
            ..Self::default()
        };
    }

    /// Marks the end of `data` as the place for the number of the message counted last.
    pub(crate) fn number_here(&mut self) {
        self.numbers.push((self.data.len(), self.tally.messages() - 1));
    }

    pub(super) fn is_larger_than(&self, bytes: usize) -> bool {
        self.data.len() + 100 * self.complaints.len() > bytes
    }

    /// Records the error of the input, if any.
    pub(super) fn end(&mut self, piece: &Piece) {
        if let Some(error) = &piece.error {
            self.tally.unreadable += 1;
            self.error = Some(error.to_string());
        }
    }
}
