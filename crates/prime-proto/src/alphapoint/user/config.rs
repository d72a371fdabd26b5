//! Settings that a venue stores with a user record.

use std::borrow::Cow;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::json::write::close;
use crate::json::{self, Decode, Quotes, Reader};
use crate::wire::mark::{Parts, serialize_record};
use crate::wire::{Entries, Extra, RawJson, Text};

/// Key/value pairs that a venue defines and stores with a user record.
///
/// Written as an array of `{"Key","Value"}` objects, the form that releases from 3.5 on, the 4.x documentation and the vendor's own
/// web client use. Other forms are also read:
///
/// - one object whose members are the pairs (`{"language":"en"}`, a venue's manual of October 2018), alone or in the array;
/// - `Name` for `Key`, as in `RegisterNewUser`, and both in lower case;
/// - values of any JSON type ("can be of any data type", *`SetUserConfig`*), kept unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config(Vec<ConfigEntry>);

/// One setting.
///
/// `Debug` hides the value, which may be a secret such as `GooglePassPhrase`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ConfigEntry {
    /// Name of the setting.
    pub key: Text,
    /// Value of the setting, a string on every server seen.
    pub value: RawJson,
    /// Members newer than this crate, as they came.
    pub extra: Extra,
}

impl Config {
    /// The settings in their original order. The same key may occur several times.
    #[must_use]
    pub fn entries(&self) -> &[ConfigEntry] {
        &self.0
    }

    /// The first setting with this name. Case matters.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&ConfigEntry> {
        self.0.iter().find(|entry| entry.key == key)
    }
}

impl FromIterator<ConfigEntry> for Config {
    fn from_iter<I: IntoIterator<Item = ConfigEntry>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl ConfigEntry {
    /// Creates a setting; on every server seen the value is a string, see [`RawJson::string`].
    #[must_use]
    pub fn new(key: impl Into<Text>, value: RawJson) -> Self {
        Self {
            key: key.into(),
            value,
            extra: Extra::new(),
        }
    }

    /// The value as a string; `None` if it is not a string.
    #[must_use]
    pub fn as_string(&self) -> Option<Cow<'_, str>> {
        self.value.as_string()
    }
}

impl Serialize for Config {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.0)
    }
}

impl Serialize for ConfigEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_record(self, serializer)
    }
}

impl Parts for ConfigEntry {
    const MARK: &'static str = "$prime_proto::record:ConfigEntry:Key,Value";

    fn serialize_parts<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        map.serialize_entry("Key", &self.key)?;
        map.serialize_entry("Value", &self.value)?;
        self.extra.serialize_members(map)
    }
}

impl Decode for Config {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        match reader.byte() {
            Some(b'{') => Entries::<Text, RawJson>::decode(reader).map(|members| Self(settings(members).collect())),
            Some(b'[') => Self::decode_list(reader),
            _ => reader.fail("an array of settings or an object with settings"),
        }
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        let start = out.len();
        for setting in &self.0 {
            out.push(b',');
            setting.write(out);
        }
        close(start, *b"[]", out);
    }
}

impl ConfigEntry {
    /// Fast path: reads the form that most servers write; returns `None` without a failure on another form.
    fn decode_usual<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        reader.open_object()?;
        if !reader.is_next(Q::spelt("\"Key\":", r#"\"Key\":"#)) {
            return None;
        }
        let key = Text::decode(reader);
        key.as_ref()?;
        reader.advance_to_name()?;
        if !reader.is_next(Q::spelt("\"Value\":", r#"\"Value\":"#)) {
            return None;
        }
        let value = <RawJson as Decode>::decode(reader);
        value.as_ref()?;
        reader.advance_to_name()?;
        reader.shut_object()?;
        Some(Self {
            key: key?,
            value: value?,
            extra: Extra::new(),
        })
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"{\"Key\":");
        self.key.encode(out);
        out.extend_from_slice(b",\"Value\":");
        self.value.encode(out);
        self.extra.write_members(out);
        out.push(b'}');
    }
}

impl<'de> Deserialize<'de> for Config {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

/// Converts the members of an object to settings.
fn settings(members: Entries<Text, RawJson>) -> impl Iterator<Item = ConfigEntry> {
    members.into_iter().map(|(key, value)| ConfigEntry {
        key,
        value,
        extra: Extra::new(),
    })
}

impl Config {
    fn decode_list<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        reader.open(b'[')?;
        let mut settings = Vec::new();
        let mut index = 0;
        while index > 0 || reader.byte() != Some(b']') {
            let start = reader.checkpoint();
            if let Some(setting) = ConfigEntry::decode_usual(reader) {
                settings.push(setting);
            } else {
                reader.rewind(start);
                if decode_unusual(reader, &mut settings).is_none() {
                    return reader.in_item(index);
                }
            }
            index += 1;
            if !reader.has_next_item() {
                break;
            }
        }
        reader.shut(b']', "`,` or `]`")?;
        Some(Self(settings))
    }
}

/// Fallback: reads an item whose members are in another order or have other names, or an object of several settings.
#[cold]
fn decode_unusual<Q: Quotes>(reader: &mut Reader<'_, Q>, found: &mut Vec<ConfigEntry>) -> Option<()> {
    let start = reader.checkpoint();
    let members = Entries::<Text, RawJson>::decode(reader)?;
    let first = |names: &[&'static str]| names.iter().copied().find(|name| members.get(name).is_some());
    let (key, value) = (first(&["Key", "Name", "key", "name"]), first(&["Value", "value"]));
    let (Some(key), Some(value)) = (key, value) else {
        match (key, value) {
            (Some("Key" | "Name"), _) => return reader.missing(start, "Value"),
            (None, Some("Value")) => return reader.missing(start, "Key"),
            _ => found.extend(settings(members)),
        }
        return Some(());
    };
    let mut setting = ConfigEntry::new("", RawJson::string(""));
    for (name, member) in members {
        if name == key {
            let Some(text) = member.as_string() else {
                return reader.fail_because(start, &"found a value of another type in `Key`, expected a string");
            };
            setting.key = text.as_ref().into();
        } else if name == value {
            setting.value = member;
        } else {
            setting.extra.insert(name.as_str(), member);
        }
    }
    found.push(setting);
    Some(())
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Config {
    fn schema_name() -> Cow<'static, str> {
        "Config".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let entry = generator.subschema_for::<ConfigEntry>();
        if generator.contract().is_serialize() {
            return schemars::json_schema!({
                "description": "Settings that a venue defines.",
                "type": "array",
                "items": entry,
            });
        }
        schemars::json_schema!({
            "description": "Settings that a venue defines: an array of settings, or one object whose members are the settings.",
            "anyOf": [
                { "title": "ConfigList", "type": "array", "items": entry },
                { "title": "ConfigMap", "type": "object" }
            ]
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ConfigEntry {
    fn schema_name() -> Cow<'static, str> {
        "ConfigEntry".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        if generator.contract().is_serialize() {
            return schemars::json_schema!({
                "description": "One setting.",
                "type": "object",
                "properties": {
                    "Key": { "description": "Name of the setting.", "type": "string" },
                    "Value": { "description": "Value of the setting, a string on every server seen." }
                },
                "required": ["Key", "Value"]
            });
        }
        // The names of the key, in order of precedence; without a value, the last two are settings of an object. Plain alternatives, since
        // generators of instances do not support nested conditions.
        let names = ["Key", "Name", "key", "name"];
        let (absent, text) = (serde_json::json!(false), serde_json::json!({ "type": "string" }));
        let alternative = |title: &str, absences: &[&str], key: Option<&str>, value: Option<&str>| {
            let mut members: serde_json::Map<_, _> = absences
                .iter()
                .map(|name| ((*name).to_owned(), absent.clone()))
                .collect();
            members.extend(key.map(|key| (key.to_owned(), text.clone())));
            let mut schema = serde_json::json!({ "title": title, "properties": members });
            if let (Some(key), Some(value)) = (key, value) {
                schema["properties"][value] = serde_json::json!({});
                schema["required"] = serde_json::json!([key, value]);
            }
            schema
        };
        let mut alternatives = Vec::new();
        for (index, key) in names.into_iter().enumerate() {
            for value in ["Value", "value"] {
                let title = format!("{key} and {value}");
                alternatives.push(alternative(&title, &names[..index], Some(key), Some(value)));
            }
        }
        let no_value = ["Key", "Name", "Value", "value"];
        alternatives.push(alternative("Settings without a value", &no_value, None, None));
        let no_key = ["Key", "Name", "key", "name", "Value"];
        alternatives.push(alternative("Settings without a key", &no_key, None, None));
        schemars::json_schema!({
            "description": "One setting, its name under `Key`, `Name`, `key` or `name` and its value under `Value` or `value`, \
                or an object whose members are settings.",
            "type": "object",
            "anyOf": alternatives,
        })
    }
}
