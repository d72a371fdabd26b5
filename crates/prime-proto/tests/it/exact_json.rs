//! JSON values that are compared exactly, and the differences between two of them.
//!
//! They are read with `serde_json`, not with the scanner of the crate, so that a bug in the scanner cannot hide itself.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde_json::value::RawValue;

/// A JSON value: numbers are kept as text, members in their original order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    Null,
    Boolean(bool),
    Number(String),
    Text(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads one value; a duplicate member is an error.
    pub(crate) fn read(text: &str) -> Result<Self, serde_json::Error> {
        let text = text.trim_matches([' ', '\t', '\r', '\n']);
        Ok(match text.bytes().next() {
            Some(b'{') => {
                let Members(members) = serde_json::from_str(text)?;
                let read = |(name, value): (String, Box<RawValue>)| Ok((name, Self::read(value.get())?));
                Self::Object(
                    members
                        .into_iter()
                        .map(read)
                        .collect::<Result<_, serde_json::Error>>()?,
                )
            }
            Some(b'[') => {
                let items: Vec<Box<RawValue>> = serde_json::from_str(text)?;
                Self::Array(
                    items
                        .iter()
                        .map(|item| Self::read(item.get()))
                        .collect::<Result<_, _>>()?,
                )
            }
            Some(b'"') => Self::Text(serde_json::from_str(text)?),
            Some(b't' | b'f') => Self::Boolean(serde_json::from_str(text)?),
            Some(b'n') => serde_json::from_str(text).map(|()| Self::Null)?,
            _ => Self::Number(serde_json::from_str::<Box<RawValue>>(text)?.get().to_owned()),
        })
    }

    pub(crate) fn member(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => find(members, name),
            _ => None,
        }
    }

    pub(crate) fn member_mut(&mut self, name: &str) -> Option<&mut Self> {
        match self {
            Self::Object(members) => members
                .iter_mut()
                .find(|(other, _)| other == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

fn find<'a>(members: &'a [(String, Json)], name: &str) -> Option<&'a Json> {
    members.iter().find(|(other, _)| other == name).map(|(_, value)| value)
}

/// Writes JSON text without whitespace.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted = |text: &str| serde_json::to_string(text).unwrap();
        match self {
            Self::Null => f.write_str("null"),
            Self::Boolean(value) => write!(f, "{value}"),
            Self::Number(number) => f.write_str(number),
            Self::Text(text) => f.write_str(&quoted(text)),
            Self::Array(items) => {
                let items: Vec<_> = items.iter().map(Self::to_string).collect();
                write!(f, "[{}]", items.join(","))
            }
            Self::Object(members) => {
                let members: Vec<_> = members
                    .iter()
                    .map(|(name, value)| format!("{}:{value}", quoted(name)))
                    .collect();
                write!(f, "{{{}}}", members.join(","))
            }
        }
    }
}

/// The members of one object, in order, with their raw text.
struct Members(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;

        impl<'de> Visitor<'de> for Collect {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Members, A::Error> {
                let mut members: Vec<(String, Box<RawValue>)> = Vec::new();
                while let Some((name, value)) = object.next_entry()? {
                    if members.iter().any(|(other, _)| *other == name) {
                        return Err(A::Error::custom(format!("duplicate member `{name}`")));
                    }
                    members.push((name, value));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Collect)
    }
}

/// One place where two values differ; `None` is an absent member or item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    pub(crate) path: String,
    pub(crate) read: Option<Json>,
    pub(crate) written: Option<Json>,
}

impl Difference {
    /// The name of the innermost member on the path.
    pub(crate) fn member(&self) -> &str {
        let name = self.path.rsplit('.').next().unwrap_or_default();
        name.split('[').next().unwrap_or_default()
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let show = |value: &Option<Json>| value.as_ref().map_or("absent".to_owned(), Json::to_string);
        write!(f, "{}: {} -> {}", self.path, show(&self.read), show(&self.written))
    }
}

/// Every place where `written` differs from `read`, as far as both have the same structure. The order of members does not
/// matter.
pub(crate) fn differences(read: &Json, written: &Json) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(String::new(), Some(read), Some(written), &mut found);
    found
}

fn compare(path: String, read: Option<&Json>, written: Option<&Json>, found: &mut Vec<Difference>) {
    match (read, written) {
        (Some(Json::Object(before)), Some(Json::Object(after))) => {
            let added = after.iter().filter(|(name, _)| find(before, name).is_none());
            for (name, _) in before.iter().chain(added) {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                compare(path, find(before, name), find(after, name), found);
            }
        }
        (Some(Json::Array(before)), Some(Json::Array(after))) => {
            for index in 0..before.len().max(after.len()) {
                compare(format!("{path}[{index}]"), before.get(index), after.get(index), found);
            }
        }
        _ if read == written => {}
        _ => found.push(Difference {
            path,
            read: read.cloned(),
            written: written.cloned(),
        }),
    }
}

#[test]
fn numbers_differ_by_their_digits() {
    let difference = |before, after| {
        differences(&Json::read(before).unwrap(), &Json::read(after).unwrap())
            .iter()
            .map(Difference::to_string)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        difference(r#"{"a":[1,0.00200],"b":"\u0041"}"#, r#"{"b":"A","a":[1,0.00200]}"#),
        [""; 0]
    );
    assert_eq!(
        difference(r#"{"a":[1,0.00200]}"#, r#"{"a":[1.0,0.002,null]}"#),
        ["a[0]: 1 -> 1.0", "a[1]: 0.00200 -> 0.002", "a[2]: absent -> null",]
    );
    assert_eq!(
        difference(r#"{"a":{"b":null}}"#, r#"{"a":{},"c":1}"#),
        ["a.b: null -> absent", "c: absent -> 1"]
    );
}

#[test]
fn a_value_is_written_as_it_was_read() {
    let text = r#"{"b":[1.10,-0,1e400,{"a":null}],"a":"é\n","c":[true,{}]}"#;
    assert_eq!(Json::read(text).unwrap().to_string(), text);
    assert!(Json::read(r#"{"a":1,"a":1}"#).is_err());
}
