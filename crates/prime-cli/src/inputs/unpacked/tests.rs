use std::error::Error as _;
use std::io::{self, Read, Write as _};

use flate2::write::GzEncoder;
use flate2::{Compression, GzBuilder};
use zstd::stream::Encoder;

use super::super::gzip::Gzip;
use super::super::zstandard::Zstandard;
use super::{Damage, Unpacked};

/// Data that comes so many bytes at a time.
struct Pieces<'a>(&'a [u8], usize);

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.1.min(buffer.len());
        self.0.read(&mut buffer[..length])
    }
}

/// What is unpacked of `packed`, and the fault behind it.
type Result = (Vec<u8>, Option<Damage>);

fn read(mut unpacked: impl Read) -> Result {
    let mut text = Vec::new();
    let fault = unpacked.read_to_end(&mut text).err();
    let fault = fault.map(|error| error.into_inner().unwrap().downcast::<Damage>().unwrap());
    (text, fault.map(|fault| *fault))
}

fn gunzip(packed: &[u8], step: usize) -> Result {
    read(Unpacked::new(Gzip::new(), Pieces(packed, step)))
}

fn unzstd(packed: &[u8], step: usize) -> Result {
    read(Unpacked::new(Zstandard::new().unwrap(), Pieces(packed, step)))
}

/// Text that does not compress well, so that damage hits data.
fn text(length: usize) -> Vec<u8> {
    let mut state = 1_u32;
    std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        b'a' + (state >> 29) as u8
    })
    .take(length)
    .collect()
}

fn gzip(text: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

/// With a checksum, and blocks that end at every flush.
fn zstd(parts: &[&[u8]]) -> Vec<u8> {
    let mut encoder = Encoder::new(Vec::new(), 3).unwrap();
    encoder.include_checksum(true).unwrap();
    for part in parts {
        encoder.write_all(part).unwrap();
        encoder.flush().unwrap();
    }
    encoder.finish().unwrap()
}

const ALL: usize = usize::MAX;

#[test]
fn data_come_out_as_they_went_in_whatever_the_reads() {
    let text = text(300_000);
    for step in [1, 7, 1000, ALL] {
        assert_eq!(gunzip(&gzip(&text), step), (text.clone(), None));
        assert_eq!(unzstd(&zstd(&[&text]), step), (text.clone(), None));
    }
}

#[test]
fn members_and_frames_follow_one_another_even_empty_ones() {
    let skipped = [&b"\x5a\x2a\x4d\x18\x05\0\0\0"[..], b"12345"].concat();
    let parts = [&b"first "[..], b"", b"second"];
    let packed: Vec<_> = parts.iter().flat_map(|part| gzip(part)).collect();
    assert_eq!(gunzip(&packed, ALL), (b"first second".to_vec(), None));
    let packed: Vec<_> = parts
        .iter()
        .flat_map(|part| [skipped.clone(), zstd(&[part])].concat())
        .collect();
    assert_eq!(unzstd(&packed, ALL), (b"first second".to_vec(), None));
    assert_eq!(unzstd(&packed, 1), (b"first second".to_vec(), None));
}

#[test]
fn header_with_all_it_may_hold_is_passed_over() {
    let mut encoder = GzBuilder::new()
        .extra([0; 300])
        .filename("session")
        .comment("of a day")
        .write(Vec::new(), Compression::default());
    encoder.write_all(b"text").unwrap();
    let mut packed = encoder.finish().unwrap();
    assert_eq!(gunzip(&packed, ALL), (b"text".to_vec(), None));
    // The checksum of the header stands behind all of that.
    let end = packed.windows(9).position(|bytes| bytes == b"of a day\0").unwrap() + 9;
    packed[3] |= 2;
    packed.splice(end..end, [0, 0]);
    assert_eq!(gunzip(&packed, ALL), (b"text".to_vec(), None));
}

#[test]
fn what_stands_before_a_cut_is_kept_and_the_cut_named() {
    let text = text(2000);
    let packed = gzip(&text);
    let mut longest = 0;
    for cut in 0..packed.len() {
        let (kept, fault) = gunzip(&packed[..cut], ALL);
        assert_eq!(fault, Some(Damage::Truncated("gzip")), "{cut}");
        assert!(text.starts_with(&kept) && kept.len() >= longest, "{cut}");
        longest = kept.len();
    }
    assert_eq!(longest, text.len());
    let (first, second) = text.split_at(1000);
    let packed = zstd(&[first, second]);
    let mut lengths = Vec::new();
    for cut in 0..packed.len() {
        let (kept, fault) = unzstd(&packed[..cut], ALL);
        assert_eq!(fault, Some(Damage::Truncated("zstd")), "{cut}");
        assert!(text.starts_with(&kept), "{cut}");
        lengths.push(kept.len());
    }
    lengths.dedup();
    assert_eq!(lengths, [0, 1000, 2000]);
}

#[test]
fn what_stands_before_damage_is_kept_and_the_damage_named() {
    // More than a window, so that what is unpacked in one go ends in the middle of it.
    let text = text(50_000);
    let packed = gzip(&text);
    for at in (0..packed.len()).step_by(101) {
        let mut damaged = packed.clone();
        damaged[at] ^= 0x55;
        let (kept, fault) = gunzip(&damaged, ALL);
        let (before, _) = gunzip(&packed[..at], ALL);
        assert!(kept.starts_with(&before), "{at}");
        assert!(fault.is_some(), "{at}");
    }
    let (first, second) = text.split_at(30_000);
    let packed = zstd(&[first, second]);
    for at in (0..packed.len()).step_by(101) {
        let mut damaged = packed.clone();
        damaged[at] ^= 0x55;
        let (kept, fault) = unzstd(&damaged, ALL);
        let (before, _) = unzstd(&packed[..at], ALL);
        assert!(kept.starts_with(&before), "{at}");
        assert!(fault.is_some(), "{at}");
    }
}

#[test]
fn faults_say_what_is_wrong() {
    let named = |(kept, fault): Result| format!("{:>4} bytes, then: {}\n", kept.len(), fault.unwrap());
    let text = text(1000);
    let mut faults = String::new();
    for (at, flip) in [(1, 1), (2, 1), (3, 0x80), (10, 7)] {
        let mut packed = gzip(&text);
        packed[at] ^= flip;
        faults += &named(gunzip(&packed, ALL));
    }
    let mut packed = gzip(&text);
    *packed.last_mut().unwrap() ^= 1;
    faults += &named(gunzip(&packed, ALL));
    faults += &named(gunzip(&[&gzip(&text)[..], b"rubbish that is long"].concat(), ALL));
    for at in [0, 8, 20] {
        let mut packed = zstd(&[&text]);
        packed[at] ^= 0x7f;
        faults += &named(unzstd(&packed, ALL));
    }
    let mut packed = zstd(&[&text]);
    *packed.last_mut().unwrap() ^= 1;
    faults += &named(unzstd(&packed, ALL));
    faults += &named(unzstd(&[&zstd(&[&text])[..], b"rubbish"].concat(), ALL));
    // A frame that asks for a window of 2 GiB.
    faults += &named(unzstd(b"\x28\xb5\x2f\xfd\x00\xa8\x01\x00\x00", ALL));
    insta::assert_snapshot!(faults);
}

#[test]
fn input_that_fails_is_no_damage() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the disk is gone"))
        }
    }
    let packed = gzip(b"text");
    let mut unpacked = Unpacked::new(Gzip::new(), packed[..15].chain(Failing));
    let error = unpacked.read_to_end(&mut Vec::new()).unwrap_err();
    assert_eq!(error.to_string(), "the disk is gone");
    assert!(error.source().is_none());
}
