//! `serde_json::Value`: any value.

use serde_json::{Map, Value};

use super::decode::Decode;
use super::interop::Serde;
use super::quotes::Quotes;
use super::reader::Reader;

/// Numbers beyond 64 bits become floats; use [`RawJson`](crate::wire::RawJson) where digits matter. Of duplicate members the
/// last is kept, as in serde_json.
impl Decode for Value {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        match reader.byte() {
            Some(b'{') => object(reader),
            Some(b'[') => Vec::decode(reader).map(Self::Array),
            Some(b't' | b'f') => bool::decode(reader).map(Self::Bool),
            Some(b'n') => reader.word("null").map(|()| Self::Null),
            Some(b'-' | b'0'..=b'9') => {
                let start = reader.at;
                let number = reader.number_text().and_then(|text| text.parse().ok());
                if number.is_none() {
                    reader.at = start;
                    return reader.fail("a number that a float can hold");
                }
                number.map(Self::Number)
            }
            _ => reader.text(|text| Self::String(text.to_owned()), |reader| reader.fail("a value")),
        }
    }

    fn encode(&self, out: &mut Vec<u8>) {
        Serde(self).encode_value(out);
    }
}

fn object<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Value> {
    reader.open_object()?;
    let mut members = Map::new();
    while reader.has_name() {
        let name = reader.name()?;
        let Some(value) = Value::decode(reader) else {
            return reader.in_member(&name);
        };
        members.insert(name.into_owned(), value);
        reader.advance_to_name()?;
    }
    reader.shut_object()?;
    Some(Value::Object(members))
}
