//! The identifier of a ticket as an entire payload.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::json::write::write_text;
use crate::json::{self, Decode, Quotes, Reader};
use crate::wire::Text;

/// The identifier of a ticket: the payload of `RemoveUserReportTicket`, which is not JSON in most sources. It is written in the form
/// in which it was read.
///
/// Leniency: the identifier alone (vendor documentation of release 3.5), in braces without quotes (one venue's documentation of 4.x and
/// its Python client; the form that `new` creates), and as a JSON string (the same venue's client for Node.js). Without quotes, only
/// identifiers are read: 36 characters such as `46c6bbbc-ac2b-4ec7-c360-a8b7a3eacd07`, or the base64 of sixteen bytes.
///
/// ```
/// use prime_proto::alphapoint::Call as _;
/// use prime_proto::alphapoint::report::{RemoveUserReportTicket, ReportTicketId};
///
/// let id = ReportTicketId::new("46c6bbbc-ac2b-4ec7-c360-a8b7a3eacd07");
/// assert_eq!(RemoveUserReportTicket::encode_request(&id), "{46c6bbbc-ac2b-4ec7-c360-a8b7a3eacd07}");
/// let bare = RemoveUserReportTicket::decode_request("46c6bbbc-ac2b-4ec7-c360-a8b7a3eacd07")?;
/// assert_eq!(bare.as_str(), id.as_str());
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ReportTicketId {
    id: Text,
    form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Form {
    Bare,
    Braced,
    Quoted,
}

impl ReportTicketId {
    /// Creates an identifier that is written in braces. Any other string is written as a JSON string.
    #[must_use]
    pub fn new(id: impl Into<Text>) -> Self {
        let id = id.into();
        let form = if is_identifier(&id) { Form::Braced } else { Form::Quoted };
        Self { id, form }
    }

    /// The identifier.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.id
    }
}

/// Whether `text` is a GUID, or the base64 of one.
fn is_identifier(text: &str) -> bool {
    let bytes = text.as_bytes();
    match bytes.len() {
        36 => bytes.iter().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        }),
        24 => {
            text.ends_with("==")
                && bytes[..22]
                    .iter()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
        }
        _ => false,
    }
}

impl Decode for ReportTicketId {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        const EXPECTED: &str = "the identifier of a ticket";
        if reader.has_quote() {
            let id = reader.string(|text| Some(Text::from(text)));
            return match id {
                Some(id) => Some(Self { id, form: Form::Quoted }),
                None => reader.fail(EXPECTED),
            };
        }
        // Without quotes, the identifier is the whole payload.
        let text = reader.rest().trim_ascii_end();
        let (id, form) = match text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
            Some(id) => (id, Form::Braced),
            None => (text, Form::Bare),
        };
        if !is_identifier(id) {
            return reader.fail(EXPECTED);
        }
        reader.at += text.len();
        Some(Self { id: id.into(), form })
    }

    fn encode(&self, out: &mut Vec<u8>) {
        match self.form {
            Form::Bare => out.extend_from_slice(self.id.as_bytes()),
            Form::Braced => {
                out.push(b'{');
                out.extend_from_slice(self.id.as_bytes());
                out.push(b'}');
            }
            Form::Quoted => write_text(&self.id, out),
        }
    }
}

impl Serialize for ReportTicketId {
    /// Writes a string: serde cannot express the other forms.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.id.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ReportTicketId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl fmt::Debug for ReportTicketId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.form {
            Form::Bare => f.write_str(&self.id),
            Form::Braced => write!(f, "{{{}}}", self.id),
            Form::Quoted => self.id.fmt(f),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ReportTicketId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ReportTicketId".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The identifier of a ticket. Most sources send it without quotes, alone or in braces, which is not JSON; a JSON string is \
                read too.",
            "type": "string",
        })
    }
}
