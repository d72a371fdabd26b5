//! Properties of messages that are generated, not mutated.

use std::fmt::Debug;

use arbitrary::{Result, Unstructured};
use prime_proto::alphapoint::{AnyPayload, Frame};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::{DecodeError, Limits};

use crate::choices::Maker;
use crate::constructed::constructed;
use crate::doors::Door;
use crate::exact_json::{Json, differences};
use crate::round_trip::round_trip;
use crate::schemas::{SUBJECTS, Subject};

/// A message that the schema `emitted` allows decodes, and is written back value for value. A message made with constructors
/// round-trips.
///
/// The bytes select the message, its members and their values.
///
/// # Panics
/// If the property does not hold.
pub fn structured(bytes: &[u8]) {
    let mut choices = Unstructured::new(bytes);
    // If there are too few bytes for all choices, nothing is made.
    let _ = match choices.int_in_range(0..=3_u8) {
        Ok(0) => constructed(&mut choices),
        _ => described(&mut choices),
    };
}

/// Makes and checks a message that the schema allows.
fn described(choices: &mut Unstructured<'_>) -> Result<()> {
    let subject = choices.choose(&SUBJECTS)?;
    let json = Maker::new(subject.emitted(), choices).definition(&subject.definition)?;
    let text = json.to_string();
    let canonical = match &subject.door {
        Door::Server => passed(subject, &text, ServerMessage::decode, ServerMessage::encode),
        Door::Client => passed(subject, &text, ClientMessage::decode, ClientMessage::encode),
        Door::Payload(entry) => passed(
            subject,
            &text,
            |text| entry.decode(text, &Limits::DEFAULT),
            AnyPayload::encode,
        ),
        Door::Frame => passed(subject, &text, Frame::decode, Frame::encode),
        Door::Standard => unreachable!("the standard object is the reply of a call"),
    };
    let written = Json::read(&canonical).unwrap_or_else(|error| panic!("{error}: {canonical}"));
    let differences = differences(&json, &written);
    assert!(
        differences.is_empty(),
        "{differences:?}\nread    {text}\nwritten {canonical}"
    );
    Ok(())
}

/// The canonical form of a message that must decode.
fn passed<T: Debug + PartialEq>(
    subject: &Subject,
    text: &str,
    decode: impl Fn(&str) -> std::result::Result<T, DecodeError>,
    encode: impl Fn(&T) -> String,
) -> String {
    match round_trip(&subject.door, text, &decode, &encode) {
        Some(value) => encode(&value),
        None => panic!("{}: {:?}: {text}", subject.definition, decode(text).err()),
    }
}
