//! Repairs the fenced blocks of a Markdown page.

use std::io::{self, Write};

use prime_proto::repair::repair;

use super::log::Log;
use crate::Outcome;

/// The content between two fences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Block<'a> {
    /// The number of the line after the opening fence, from 1.
    line: usize,
    /// The byte offset of that line in the page.
    offset: usize,
    /// The heading before the block.
    heading: Option<&'a str>,
    /// All lines between the fences.
    text: &'a str,
}

/// Repairs every block of a page, and writes one line of JSON for each.
pub(super) fn write_blocks(page: &str, out: &mut impl Write, mut log: Option<&mut Log>) -> io::Result<Outcome> {
    let mut outcome = Outcome::Complete;
    for block in blocks(page) {
        let before = block.line - 1;
        let last = before + block.text.lines().count();
        let heading = serde_json::to_string(&block.heading)?;
        write!(out, r#"{{"lines":[{},{last}],"heading":{heading},"#, block.line)?;
        match repair(block.text) {
            Ok(repaired) => {
                writeln!(out, r#""json":{}}}"#, repaired.to_line())?;
                if let Some(log) = &mut log {
                    log.write(&repaired, block.offset, before)?;
                }
            }
            Err(error) => {
                outcome = Outcome::SomeFailed;
                let reason = serde_json::to_string(&error.summary())?;
                let (line, column) = error.position().map_or((1, 1), |place| (place.line, place.column));
                writeln!(out, r#""error":{reason},"line":{},"col":{column}}}"#, before + line)?;
            }
        }
    }
    out.flush()?;
    Ok(outcome)
}

/// The blocks in the order of the page. Fences may be indented to any depth, as in tabs and lists; a block without a closing
/// fence extends to the end of the page.
fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut heading = None;
    let mut open: Option<(Fence, Block<'_>)> = None;
    let mut offset = 0;
    for (index, line) in page.split_inclusive('\n').enumerate() {
        let end = offset + line.len();
        match open.take() {
            None => {
                heading = title(line).or(heading);
                open = Fence::opening(line).map(|fence| {
                    let block = Block {
                        line: index + 2,
                        offset: end,
                        heading,
                        text: "",
                    };
                    (fence, block)
                });
            }
            Some((fence, block)) if fence.is_closed_by(line) => blocks.push(block),
            Some((fence, mut block)) => {
                block.text = &page[block.offset..end];
                open = Some((fence, block));
            }
        }
        offset = end;
    }
    blocks.extend(open.map(|(_, block)| block));
    blocks
}

/// The title, if the line is a heading: up to six `#`, a space, the title.
fn title(line: &str) -> Option<&str> {
    let line = line.trim();
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    let is_heading = (1..=6).contains(&level) && title.starts_with([' ', '\t']);
    is_heading.then(|| title.trim_end_matches('#').trim())
}

/// A code fence: at least three backquotes or tildes.
#[derive(Clone, Copy)]
struct Fence {
    mark: char,
    length: usize,
}

impl Fence {
    /// The fence at the start of a line, and the text after it.
    fn of(line: &str) -> Option<(Self, &str)> {
        let line = line.trim();
        let mark = line.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
        let rest = line.trim_start_matches(mark);
        let length = line.len() - rest.len();
        (length >= 3).then_some((Self { mark, length }, rest))
    }

    fn opening(line: &str) -> Option<Self> {
        let (fence, info) = Self::of(line)?;
        // Inline code in a line of text.
        let inline = fence.mark == '`' && info.contains('`');
        (!inline).then_some(fence)
    }

    fn is_closed_by(self, line: &str) -> bool {
        Self::of(line)
            .is_some_and(|(fence, rest)| fence.mark == self.mark && fence.length >= self.length && rest.is_empty())
    }
}
