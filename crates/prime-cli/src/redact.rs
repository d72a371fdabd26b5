//! `prime redact`: replaces secrets and personal data in a recording.

mod names;
mod stand_in;

use std::borrow::Cow;
use std::sync::Arc;

use crate::Outcome;
use crate::decode::{Form, LimitOptions, Part, Recorded, Shared, record};
use crate::general::GeneralOptions;
use names::Names;
use prime_recording::json::{items, members, unescape};
use stand_in::StandIns;

/// Replace secrets and personal data in a recording by stand-ins of the same form, so that it can be shared
///
/// Reads the same recordings as `prime decode`, and writes a recording: a line of JSON for each message with time, direction
/// and text. The same value has the same stand-in throughout a run; letters stay letters, and digits stay digits. It replaces
/// values that the types mark as secret, settings, and members with names, addresses, telephone numbers, accounts, keys or
/// signatures. Messages that cannot be decoded are not written; they are reported on standard error, without their values.
/// Other text of the recording is left out.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  prime redact session.ndjson > for-support.ndjson
  prime redact --key \"our own words\" --kind User,Order session.ndjson
  tail -n 100 session.ndjson | prime redact --quiet")]
pub(crate) struct Arguments {
    #[command(flatten)]
    shared: Shared,
    /// A key for the stand-ins; the same key makes the same stand-ins in every run. Keep it secret
    #[arg(long, value_name = "TEXT")]
    key: Option<String>,
    #[command(flatten)]
    limits: LimitOptions,
}

/// Runs `prime redact`.
pub(crate) fn run(arguments: Arguments, general: GeneralOptions) -> anyhow::Result<Outcome> {
    let form = Redacted {
        names: Names::new(),
        stand_ins: StandIns::new(arguments.key.as_deref()),
    };
    let (decoding, files) = arguments.shared.decoding(Arc::new(form), arguments.limits);
    decoding.run(files, false, general)
}

/// Writes messages without secrets and personal data.
struct Redacted {
    names: Names,
    stand_ins: StandIns,
}

impl Form for Redacted {
    fn message(&self, message: &Recorded<'_>, out: &mut Part) {
        let mut text = Vec::with_capacity(message.text.len());
        self.value(message.text, 0, false, &mut text);
        record(message, &String::from_utf8_lossy(&text), &mut out.data);
    }

    fn wants_context(&self) -> bool {
        true
    }
}

impl Redacted {
    /// Copies the value at `start`, with stand-ins for secrets. Whitespace between values is not kept.
    fn value(&self, text: &[u8], start: usize, is_secret: bool, out: &mut Vec<u8>) {
        let start = prime_recording::json::skip_whitespace(text, start);
        match text.get(start) {
            Some(b'{') => {
                out.push(b'{');
                for (at, member) in members(text, start).enumerate() {
                    if at > 0 {
                        out.push(b',');
                    }
                    string(&member.name, out);
                    out.push(b':');
                    let value = &text[member.value];
                    let is_secret = is_secret || self.names.has(&member.name, value);
                    self.part(value, is_secret, out);
                }
                out.push(b'}');
            }
            Some(b'[') => {
                out.push(b'[');
                for (at, item) in items(text, start).enumerate() {
                    if at > 0 {
                        out.push(b',');
                    }
                    self.part(&text[item], is_secret, out);
                }
                out.push(b']');
            }
            _ => self.part(text[start.min(text.len())..].trim_ascii_end(), is_secret, out),
        }
    }

    /// Copies `value`, which has no whitespace around it.
    fn part(&self, value: &[u8], is_secret: bool, out: &mut Vec<u8>) {
        match value {
            [b'{' | b'[', ..] => self.value(value, 0, is_secret, out),
            [b'"', raw @ .., b'"'] => {
                let meant = if raw.contains(&b'\\') {
                    Cow::Owned(unescape(raw))
                } else {
                    Cow::Borrowed(raw)
                };
                // JSON in a string is redacted like any other JSON.
                if matches!(meant.trim_ascii_start(), [b'{' | b'[', ..]) && is_json(&meant) {
                    let mut inner = Vec::with_capacity(meant.len());
                    self.value(&meant, 0, is_secret, &mut inner);
                    string(&inner, out);
                } else if is_secret {
                    string(&self.stand_ins.of(&meant), out);
                } else {
                    out.extend_from_slice(value);
                }
            }
            [b'-' | b'0'..=b'9', ..] if is_secret => out.extend_from_slice(&self.stand_ins.of_number(value)),
            _ => out.extend_from_slice(value),
        }
    }
}

fn is_json(text: &[u8]) -> bool {
    let text = std::str::from_utf8(text).unwrap_or_default();
    prime_proto::json::decode::<prime_proto::wire::RawJson>(text).is_ok()
}

/// Appends a JSON string.
fn string(text: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(
        serde_json::Value::from(String::from_utf8_lossy(text))
            .to_string()
            .as_bytes(),
    );
}
