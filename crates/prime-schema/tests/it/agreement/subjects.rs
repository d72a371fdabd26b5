//! The definitions that frames are read as, with their decoders and schemas.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jsonschema::Validator;
use prime_proto::Limits;
use prime_proto::alphapoint::registry::{REGISTRY, Role};
use prime_proto::alphapoint::{Frame, StandardResponse};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_schema::{Profile, Protocol, files, schema};
use serde_json::{Value, json};

/// A definition that frames are read as.
pub(crate) struct Subject {
    pub(crate) definition: String,
    /// Valid frames.
    pub(crate) seeds: Vec<Value>,
    decode: Box<dyn Fn(&str) -> Read + Send + Sync>,
    accepted: Validator,
    emitted: Validator,
}

/// The result of decoding a frame.
pub(crate) enum Read {
    /// The canonical form of a known message.
    Known(String),
    /// A message of unknown kind.
    Unknown,
    /// An error.
    Refused(String),
}

impl Subject {
    pub(crate) fn read(&self, text: &str) -> Read {
        (self.decode)(text)
    }

    pub(crate) fn allows(&self, profile: Profile, frame: &Value) -> bool {
        let validator = if profile == Profile::Accepted {
            &self.accepted
        } else {
            &self.emitted
        };
        validator.is_valid(frame)
    }
}

/// All definitions that messages and payloads are read as.
pub(crate) fn subjects() -> &'static [Subject] {
    static SUBJECTS: LazyLock<Vec<Subject>> = LazyLock::new(|| {
        let mut seeds = seeds();
        let definitions: Vec<_> = seeds.keys().cloned().collect();
        let subject = |(protocol, definition): (Protocol, String)| {
            let seeds = seeds.remove(&(protocol, definition.clone())).unwrap();
            let validator = |profile| {
                let mut schema = schema(protocol, profile);
                schema = json!({ "$defs": schema["$defs"], "$ref": format!("#/$defs/{definition}") });
                jsonschema::draft202012::new(&schema).unwrap()
            };
            let (accepted, emitted) = (validator(Profile::Accepted), validator(Profile::Emitted));
            Subject {
                decode: decoder(&definition),
                definition,
                seeds,
                accepted,
                emitted,
            }
        };
        definitions.into_iter().map(subject).collect()
    });
    &SUBJECTS
}

/// The inputs of the test vectors, by definition.
fn seeds() -> BTreeMap<(Protocol, String), Vec<Value>> {
    let mut seeds = BTreeMap::<_, Vec<Value>>::new();
    for (path, text) in files() {
        let Some((protocol, _)) = path.split_once("/examples/") else {
            continue;
        };
        let protocol = Protocol::ALL.into_iter().find(|each| each.name() == protocol).unwrap();
        let vector: Value = serde_json::from_str(&text).unwrap();
        let definition = vector["definition"].as_str().unwrap().to_owned();
        let input = plain(serde_json::from_str(vector["input"].as_str().unwrap()).unwrap());
        seeds.entry((protocol, definition)).or_default().push(input);
    }
    seeds
}

/// Removes numbers that only JSON Schema counts as integers, or that serde_json writes with an exponent.
fn plain(frame: Value) -> Value {
    match frame {
        Value::Number(number) if number.is_f64() && number.to_string().contains(['e', 'E']) => json!(0.5),
        Value::Number(number) if number.is_f64() && number.to_string().ends_with(".0") => json!(0.5),
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Object(members) => members.into_iter().map(|(name, value)| (name, plain(value))).collect(),
        other => other,
    }
}

fn known<T, E: ToString>(result: Result<T, E>, write: impl FnOnce(&T) -> Option<String>) -> Read {
    match result {
        Ok(value) => write(&value).map_or(Read::Unknown, Read::Known),
        Err(error) => Read::Refused(error.to_string()),
    }
}

fn decoder(definition: &str) -> Box<dyn Fn(&str) -> Read + Send + Sync> {
    match definition {
        "ServerMessage" => Box::new(|text| {
            known(ServerMessage::decode(text), |message| {
                (!matches!(message, ServerMessage::Unknown(_))).then(|| message.encode())
            })
        }),
        "ClientMessage" => Box::new(|text| {
            known(ClientMessage::decode(text), |message| {
                (!matches!(message, ClientMessage::Unknown(_))).then(|| message.encode())
            })
        }),
        "Frame" => Box::new(|text| known(Frame::decode(text), |frame| Some(frame.encode()))),
        "StandardResponse" => Box::new(|text| {
            let response = prime_proto::json::decode::<StandardResponse>(text);
            known(response, |response| serde_json::to_string(response).ok())
        }),
        other => {
            // Calls with the same reply share a definition: the first of them is used.
            let meta: Value = serde_json::from_str(&files()["meta.json"]).unwrap();
            let listed = |list: &str, part: &str| {
                let mut list = meta["protocols"][1][list].as_array().unwrap().iter();
                let found = list.find(|each| each[part] == other)?;
                Some(found["name"].as_str().unwrap().to_owned())
            };
            let of = |list, part, role| REGISTRY.payload(&listed(list, part)?, role);
            let entry = of("calls", "request", Role::Request)
                .or_else(|| of("calls", "reply", Role::Reply))
                .or_else(|| of("events", "payload", Role::Event))
                .unwrap();
            Box::new(move |text| known(entry.decode(text, &Limits::DEFAULT), |payload| Some(payload.encode())))
        }
    }
}
