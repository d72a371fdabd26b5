//! The file that `prime repair --log` writes.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};

use prime_proto::repair::Repaired;

/// A log of repairs, one line of JSON for each.
pub(super) struct Log(BufWriter<File>);

impl Log {
    pub(super) fn new(file: File) -> Self {
        Self(BufWriter::new(file))
    }

    /// Writes the repairs of a block that comes after so many bytes and lines of a page.
    pub(super) fn write(&mut self, repaired: &Repaired<'_>, bytes: usize, lines: usize) -> io::Result<()> {
        for (position, repair) in repaired.located() {
            writeln!(
                self.0,
                r#"{{"kind":"{}","offset":{},"len":{},"line":{},"col":{}}}"#,
                repair.kind,
                bytes + repair.offset,
                repair.len,
                lines + position.line,
                position.column,
            )?;
        }
        Ok(())
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}
