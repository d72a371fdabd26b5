//! `--check-sequence`: reports gaps, repeats and disorder in the numbers of messages.

use std::collections::HashMap;
use std::fmt::Write as _;

use prime_recording::Direction;

use prime_recording::json::members;

use super::decoder::Message;
use super::form::Recorded;

/// The most sequences to check, so that memory does not grow with the input.
const SEQUENCES: usize = 100_000;

/// The number of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    /// The sequence it belongs to: that of a subscription, or of the client's requests.
    sequence: Sequence,
    number: u64,
    /// Whether the sequence restarts here.
    is_start: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Sequence {
    connection: Option<String>,
    /// The number of the subscription; `None` for `i` of requests.
    subscription: Option<u64>,
}

impl Step {
    /// `seqNum` of an update, or `i` of a request.
    pub(super) fn of(recorded: &Recorded<'_>) -> Option<Self> {
        let number = |wanted: &[u8]| {
            let value = members(recorded.text, 0).find(|member| *member.name == *wanted)?.value;
            std::str::from_utf8(&recorded.text[value]).ok()
        };
        let connection = recorded.context.connection.clone();
        match recorded.message {
            Message::Kraken(_) => Some(Self {
                sequence: Sequence {
                    connection,
                    subscription: Some(number(b"reqid")?.parse().ok()?),
                },
                number: number(b"seqNum")?.parse().ok()?,
                is_start: number(b"initial") == Some("true"),
            }),
            Message::Frame(frame) if recorded.message.direction() == Some(Direction::ClientToServer) => Some(Self {
                sequence: Sequence {
                    connection,
                    subscription: None,
                },
                number: frame.i.try_into().ok()?,
                is_start: false,
            }),
            _ => None,
        }
    }
}

/// All sequences of a run.
#[derive(Debug, Default)]
pub(super) struct Sequences {
    last: HashMap<(String, Sequence), u64>,
    gaps: u64,
    repeats: u64,
    disorder: u64,
}

impl Sequences {
    /// Checks the number of the next message of an input; returns the problem, if any.
    pub(super) fn follow(&mut self, input: &str, step: Step) -> Option<String> {
        let Step {
            sequence,
            number,
            is_start,
        } = step;
        let (name, increment) = match sequence.subscription {
            Some(reqid) => (format!("seqNum {number} of subscription {reqid}"), 1),
            // A client numbers its requests in steps of 2.
            None => (format!("request number {number}"), 2),
        };
        let key = (input.to_owned(), sequence);
        if self.last.len() >= SEQUENCES && !self.last.contains_key(&key) {
            return None;
        }
        let last = self.last.insert(key, number)?;
        let starts_again = is_start && number <= 1;
        match number {
            _ if starts_again => None,
            _ if number == last => {
                self.repeats += 1;
                Some(format!("{name} is repeated"))
            }
            _ if number < last => {
                self.disorder += 1;
                Some(format!("{name} comes after {last}"))
            }
            _ if number > last.saturating_add(increment) => {
                self.gaps += 1;
                Some(format!("{name} follows {last}: there is a gap"))
            }
            _ => None,
        }
    }

    /// The total counts, as a line for standard error.
    pub(super) fn totals(&self) -> String {
        let mut totals = String::new();
        let Self {
            gaps,
            repeats,
            disorder,
            ..
        } = self;
        let _ = writeln!(
            totals,
            "sequences: gaps: {gaps}, repeats: {repeats}, out of order: {disorder}"
        );
        totals
    }
}
