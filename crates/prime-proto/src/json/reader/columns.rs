//! Reading the columns of a row: an array whose items have a meaning by position.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use super::{Checkpoint, Reader};
use crate::json::Decode;
use crate::json::quotes::Quotes;
use crate::scan::Columns;
use crate::wire::{RawJson, Rest};

impl<'de, Q: Quotes> Reader<'de, Q> {
    /// The columns of the row at the current position, if there is one. The reader stays in place.
    #[inline(always)]
    #[must_use]
    pub fn columns(&self) -> Option<Columns<'de>> {
        if self.depth == 0 || self.byte() != Some(b'[') {
            return None;
        }
        Some(Columns::new(self.bytes(), self.at + 1))
    }

    /// Advances past the row that these columns are of, if all of them were read.
    #[inline(always)]
    pub fn close_columns(&mut self, mut columns: Columns<'_>) -> Option<()> {
        columns.take(b']')?;
        self.at = columns.at();
        Some(())
    }
}

impl<Q: Quotes> Reader<'_, Q> {
    /// Opens a row, and advances to its first column.
    pub fn open_row(&mut self, start: Checkpoint, required: usize) -> Option<()> {
        self.open(b'[')?;
        if self.byte() == Some(b']') {
            return self.short_row(start, 0, required);
        }
        Some(())
    }

    /// Advances to the next column, which is required.
    pub fn next_column(&mut self, start: Checkpoint, index: usize, required: usize) -> Option<()> {
        if self.has_next_item() {
            return Some(());
        }
        self.short_row(start, index, required)
    }

    /// Advances to the next column, if there is one.
    pub fn has_column(&mut self) -> bool {
        self.has_next_item()
    }

    #[cold]
    fn short_row(&mut self, start: Checkpoint, count: usize, required: usize) -> Option<()> {
        if self.byte() != Some(b']') {
            return self.fail_at_token("`,` or `]`");
        }
        let reason = format_args!("found a row of {count} columns, expected at least {required}").to_string();
        self.fail_because(start, &reason)
    }

    /// Reads the columns that the type does not know, from the one at `index` on, and closes the row. `more` says whether any
    /// may follow.
    pub fn close_row(&mut self, index: usize, more: bool) -> Option<Rest> {
        let mut rest = Rest::new();
        if more && self.has_next_item() {
            rest = self.newer_columns(index)?;
        }
        self.peek();
        self.shut(b']', "`,` or `]`")?;
        Some(rest)
    }

    #[cold]
    fn newer_columns(&mut self, mut index: usize) -> Option<Rest> {
        let mut columns = Vec::new();
        loop {
            match <RawJson as Decode>::decode(self) {
                Some(column) => columns.push(column),
                None => return self.in_item(index),
            }
            index += 1;
            if !self.has_next_item() {
                return Some(columns.into_iter().collect());
            }
        }
    }

    /// Adds this column to the path of the failure.
    #[cold]
    pub fn in_column<T>(&mut self, index: usize, name: &str) -> Option<T> {
        self.failure = self.failure.take().map(|failure| failure.in_column(index, name));
        None
    }
}
