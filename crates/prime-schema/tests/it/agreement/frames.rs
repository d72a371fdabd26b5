//! Generates frames that are nearly valid.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::subjects::subjects;

/// One change of a frame.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    /// The index of the value to change.
    place: Index,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    /// Replaces it by another value.
    Replace(Value),
    /// Replaces it by a value of another frame.
    Borrow(Index, Index),
    /// Removes one of its members or items.
    Remove(Index),
    /// Adds a member or an item.
    Add(String, Value),
    /// Changes the spelling of one of its members.
    Respell(Index),
}

pub(crate) fn changes() -> impl Strategy<Value = Vec<Change>> {
    let what = prop_oneof![
        4 => value().prop_map(What::Replace),
        2 => (any::<Index>(), any::<Index>()).prop_map(|(frame, place)| What::Borrow(frame, place)),
        3 => any::<Index>().prop_map(What::Remove),
        3 => (select(MEMBERS), value()).prop_map(|(member, value)| What::Add(member.to_owned(), value)),
        1 => any::<Index>().prop_map(What::Respell),
    ];
    let change = (any::<Index>(), what).prop_map(|(place, what)| Change { place, what });
    prop::collection::vec(change, 0..=4)
}

/// Members that determine how an object is read, that are optional in some message, or that are unknown.
const MEMBERS: &[&str] = &[
    "type",
    "name",
    "reqid",
    "seq",
    "seqNum",
    "ts",
    "tag",
    "initial",
    "action",
    "data",
    "streams",
    "next",
    "error",
    "total_count",
    "Timestamp",
    "Value",
    "value",
    "Key",
    "key",
    "Name",
    "Mode",
    "Permissions",
    "MarketAccountAuthorizations",
    "result",
    "errormsg",
    "errorcode",
    "detail",
    "m",
    "i",
    "n",
    "o",
    "UserId",
    "UserName",
    "Config",
    "Locked",
    "LockedTime",
    "Password",
    "newer",
];

/// Values of every type, also just inside and just outside the range of some type.
///
/// Values that JSON Schema cannot distinguish are left out; see [`prime_schema::EXCEPTIONS`].
#[expect(clippy::too_many_lines, reason = "a list of values, one per line")]
fn value() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        "text",
        "true",
        "false",
        "TRUE",
        "0",
        "-0",
        "-",
        "007",
        "1628004805337309202",
        "9223372036854775807",
        "-1",
        "253402300799999",
        "253402300800000",
        "-62167219200000",
        "-62167219200001",
        "1.5",
        "0.00200",
        ".5",
        "5.",
        "-1",
        "+1",
        "1 ",
        "2021-09-15T03:33:07Z",
        "2021-09-15T03:33:07.545223Z",
        "2021-09-15T03:33:07.123456789Z",
        "2021-09-15T03:33:07.1234567890Z",
        "2021-09-15T03:33:07.Z",
        "2021-09-15T03:33:07+00:00",
        "2021-09-15T03:33:07+01:00",
        "2021-09-15T03:33:07-00:00",
        "2021-09-15T03:33:07",
        "2021-09-15t03:33:07z",
        "2021-09-15 03:33:07Z",
        "2021-09-15",
        "2021-13-15T03:33:07Z",
        "2021-09-32T03:33:07Z",
        "2021-09-15T24:00:00Z",
        "2021-09-15T23:59:60Z",
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00",
        "9999-12-31T23:59:59Z",
        "hello",
        "Pong",
        "Ping",
        "User",
        "user",
        "error",
        "page",
        "cancel",
        "subscribe",
        "UserConfig",
        "Update",
        "Enabled",
        "10s",
        "1h30m",
        "5",
        "s",
        "1.5s",
        ".5s",
        "1 s",
        "Endpoint Not Found",
        "{}",
        "[]",
        "\u{20ac}\u{1f600}\n",
    ];
    let numbers = [
        0,
        1,
        -1,
        5,
        20,
        i64::MAX,
        i64::MIN + 1,
        253_402_300_799_999,
        253_402_300_800_000,
        -62_167_219_200_000,
        -62_167_219_200_001,
        1_628_004_805_337_309_202,
        9_007_199_254_740_993,
    ];
    let others = [
        json!(null),
        json!(true),
        json!(false),
        json!(1.5),
        json!(-0.002),
        json!({}),
        json!([]),
        json!([{}]),
        json!([null]),
        json!([[]]),
        json!(["a", "b"]),
        json!([1]),
        json!({ "a": ["b"] }),
        json!({ "a": 1 }),
        json!({ "result": true }),
        json!({ "result": "x" }),
        json!({ "Key": "a", "Value": 1 }),
        json!({ "Key": 1, "Value": 2 }),
        json!({ "Key": "a" }),
        json!({ "Name": "a", "Key": 1, "value": null }),
        json!({ "name": "a", "Value": [] }),
        json!({ "name": 1, "value": 2 }),
        json!({ "key": 1 }),
        json!({ "key": 1, "Value": 2, "Name": "a" }),
        json!({ "name": "User" }),
        json!({ "name": "user" }),
        json!({ "name": "User", "after": "x" }),
        json!({ "code": 1, "msg": "x" }),
        json!({ "code": 1.5, "msg": "x" }),
        json!({ "code": "2", "msg": null }),
        json!({ "msg": "x" }),
        json!(["EGeneral:x"]),
        json!("NONE"),
        json!("Remove"),
        json!([{ "name": "User", "after": "x" }]),
    ];
    prop_oneof![
        select(texts.map(Value::from).to_vec()),
        select(numbers.map(Value::from).to_vec()),
        select(others.to_vec()),
    ]
}

/// Applies changes to a frame.
pub(crate) fn changed(frame: &Value, changes: &[Change]) -> Value {
    let mut frame = frame.clone();
    for change in changes {
        let paths = paths(&frame);
        let Some(place) = frame.pointer_mut(change.place.get(&paths[..]).as_str()) else {
            continue;
        };
        apply(place, &change.what);
    }
    frame
}

fn apply(place: &mut Value, what: &What) {
    match (what, place) {
        (What::Replace(value), place) => *place = value.clone(),
        (What::Borrow(frame, path), place) => {
            let frames: Vec<&Value> = subjects().iter().flat_map(|subject| &subject.seeds).collect();
            let frame = frame.get(&frames);
            *place = frame
                .pointer(path.get(&paths(frame)[..]).as_str())
                .cloned()
                .unwrap_or_default();
        }
        (What::Remove(index), Value::Object(members)) if !members.is_empty() => {
            let name = index.get(&members.keys().cloned().collect::<Vec<_>>()).clone();
            members.remove(&name);
        }
        (What::Remove(index), Value::Array(items)) if !items.is_empty() => {
            items.remove(index.index(items.len()));
        }
        (What::Add(name, value), Value::Object(members)) => {
            members.insert(name.clone(), value.clone());
        }
        (What::Add(_, value), Value::Array(items)) => items.push(value.clone()),
        (What::Respell(index), Value::Object(members)) if !members.is_empty() => {
            let name = index.get(&members.keys().cloned().collect::<Vec<_>>()).clone();
            let other = if name == name.to_lowercase() {
                name.to_uppercase()
            } else {
                name.to_lowercase()
            };
            if let Some(value) = members.remove(&name) {
                members.insert(other, value);
            }
        }
        _ => {}
    }
}

/// The paths of all values in a frame, starting with the frame itself.
fn paths(frame: &Value) -> Vec<String> {
    fn collect(value: &Value, path: &str, paths: &mut Vec<String>) {
        paths.push(path.to_owned());
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    let name = name.replace('~', "~0").replace('/', "~1");
                    collect(value, &format!("{path}/{name}"), paths);
                }
            }
            Value::Array(items) => {
                for (index, value) in items.iter().enumerate() {
                    collect(value, &format!("{path}/{index}"), paths);
                }
            }
            _ => {}
        }
    }
    let mut paths_of_frame = Vec::new();
    collect(frame, "", &mut paths_of_frame);
    paths_of_frame
}
