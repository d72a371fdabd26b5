//! gzip (RFC 1952): members one after another, each with its checksum.

use std::io::{self, BufRead, ErrorKind, Read as _};

use flate2::{Crc, Decompress, FlushDecompress, Status};

use super::unpacked::{Damage, Unpack, available};

const FORMAT: &str = "gzip";

/// How far back the data refer to themselves. What is unpacked in one go ends where this many bytes are complete, since the
/// decoder keeps them in a ring, and forgets behind a fault what it could not hand over.
const WINDOW: usize = 32 << 10;

/// The state between two steps of unpacking.
#[derive(Debug)]
pub(crate) struct Gzip {
    place: Place,
    inflate: Decompress,
    checksum: Crc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Before the first member.
    Start,
    /// In a member.
    Inside,
    /// Behind a member, of which there may be more.
    Behind,
}

impl Gzip {
    pub(super) fn new() -> Self {
        Self {
            place: Place::Start,
            inflate: Decompress::new(false),
            checksum: Crc::new(),
        }
    }

    /// Unpacks what is there of a member.
    fn inflate(&mut self, packed: &mut impl BufRead, out: &mut Vec<u8>) -> io::Result<()> {
        let bytes = available(packed)?;
        let is_end = bytes.is_empty();
        let (read, written) = (self.inflate.total_in(), self.inflate.total_out());
        let room = WINDOW - usize::try_from(written).unwrap_or(0) % WINDOW;
        out.resize(room, 0);
        let result = self.inflate.decompress(bytes, out, FlushDecompress::None);
        out.truncate(length(written, self.inflate.total_out()));
        packed.consume(length(read, self.inflate.total_in()));
        self.checksum.update(out);
        match result {
            Ok(Status::StreamEnd) => self.end(packed),
            Ok(_) if is_end && out.is_empty() => Err(Damage::Truncated(FORMAT).into()),
            Ok(_) => Ok(()),
            Err(_) => Err(fault("a member is damaged")),
        }
    }

    /// Reads the end of a member.
    fn end(&mut self, packed: &mut impl BufRead) -> io::Result<()> {
        self.place = Place::Behind;
        let checksum = u32::from_le_bytes(read(packed)?);
        let length = u32::from_le_bytes(read(packed)?);
        if (checksum, length) != (self.checksum.sum(), self.checksum.amount()) {
            return Err(fault("a checksum does not match"));
        }
        Ok(())
    }
}

impl Unpack for Gzip {
    fn unpack(&mut self, packed: &mut impl BufRead, out: &mut Vec<u8>) -> io::Result<()> {
        while out.is_empty() {
            match self.place {
                Place::Inside => self.inflate(packed, out)?,
                Place::Behind if available(packed)?.is_empty() => break,
                Place::Start | Place::Behind => {
                    pass_header(packed)?;
                    self.inflate.reset(false);
                    self.checksum.reset();
                    self.place = Place::Inside;
                }
            }
        }
        Ok(())
    }
}

/// Passes over the header of a member.
fn pass_header(packed: &mut impl BufRead) -> io::Result<()> {
    const CHECKSUM: u8 = 1 << 1;
    const EXTRA: u8 = 1 << 2;
    const NAME: u8 = 1 << 3;
    const COMMENT: u8 = 1 << 4;
    const RESERVED: u8 = 0b111 << 5;

    let [0x1f, 0x8b, 8] = read(packed)? else {
        return Err(fault("no member starts where one should"));
    };
    let [flags, _, _, _, _, _, _] = read(packed)?;
    if flags & RESERVED != 0 {
        return Err(fault("a member starts with flags that mean nothing"));
    }
    if flags & EXTRA != 0 {
        let length = u16::from_le_bytes(read(packed)?);
        io::copy(&mut packed.by_ref().take(length.into()), &mut io::sink())?;
    }
    for text in [NAME, COMMENT] {
        if flags & text != 0 {
            packed.skip_until(0)?;
        }
    }
    if flags & CHECKSUM != 0 {
        read::<2>(packed)?;
    }
    Ok(())
}

fn read<const LENGTH: usize>(packed: &mut impl BufRead) -> io::Result<[u8; LENGTH]> {
    let mut bytes = [0; LENGTH];
    packed.read_exact(&mut bytes).map_err(|error| match error.kind() {
        ErrorKind::UnexpectedEof => Damage::Truncated(FORMAT).into(),
        _ => error,
    })?;
    Ok(bytes)
}

fn fault(cause: &str) -> io::Error {
    Damage::Fault(FORMAT, cause.to_owned()).into()
}

/// How many bytes a step took, of which the decoder counts all.
fn length(before: u64, after: u64) -> usize {
    usize::try_from(after - before).unwrap_or(0)
}
