//! Changes that keep a message valid.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use chrono::{DateTime, Timelike};
use proptest::prelude::*;
use proptest::sample::Index;

use super::json_text::json_text;
use super::seed::{Place, Seed, at, is_map, is_optional, places};
use crate::exact_json::Json;

/// A change that keeps a message valid.
#[derive(Clone, Debug)]
pub(super) enum Edit {
    /// A member that is newer than the manual.
    Unknown {
        object: Index,
        before: Index,
        name: String,
        value: String,
    },
    /// Another order of members.
    Move { object: Index, from: Index, to: Index },
    /// An optional member is absent.
    Drop(Index),
    /// An optional member is null.
    Null(Index),
    /// A word that is newer than the manual.
    Word { member: Index, word: String },
    /// Another string for a member with free text.
    Text { member: Index, text: String },
    /// A time in one of its forms.
    Time {
        member: Index,
        nanoseconds: i64,
        form: Index,
    },
}

const WORDS: [&str; 14] = [
    "action",
    "UpdateAction",
    "Side",
    "ExecType",
    "OrdStatus",
    "OrdType",
    "TimeInForce",
    "QuoteStatus",
    "Strategy",
    "Mode",
    "Action",
    "TradeStatus",
    "DecisionStatus",
    "Status",
];

const TEXTS: [&str; 14] = [
    "tag",
    "next",
    "Email",
    "DisplayName",
    "CustomerUserID",
    "Value",
    "session_id",
    "msg",
    "after",
    "o",
    "errormsg",
    "detail",
    "UserName",
    "Password",
];

const KRAKEN_TIMES: [&str; 9] = [
    "ts",
    "Timestamp",
    "SubmitTime",
    "TransactTime",
    "StartDate",
    "EndDate",
    "StartTime",
    "EndTime",
    "ValidUntilTime",
];

const ALPHAPOINT_TIMES: [&str; 3] = ["DateTimeCreated", "PendingCodeTime", "LockedTime"];

impl Edit {
    pub(super) fn apply(&self, seed: &Seed, json: &mut Json) {
        let places = places(json);
        let of = |wanted: &dyn Fn(&Place) -> bool| places.iter().filter(|place| wanted(place)).collect::<Vec<_>>();
        let is_kraken = seed.sample.name.starts_with("kraken/");
        match self {
            Self::Unknown {
                object,
                before,
                name,
                value,
            } => {
                let places = of(&|place| !is_map(seed, &place.path));
                with_object(json, &places, *object, |members| {
                    let name = format!("new {name}");
                    if !members.iter().any(|(other, _)| *other == name) {
                        members.insert(before.index(members.len() + 1), (name, Json::read(value).unwrap()));
                    }
                });
            }
            Self::Move { object, from, to } => {
                with_object(json, &of(&|_| true), *object, |members| {
                    if !members.is_empty() {
                        let moved = members.remove(from.index(members.len()));
                        members.insert(to.index(members.len() + 1), moved);
                    }
                });
            }
            Self::Drop(member) => {
                if let Some((last, parent)) =
                    pick(&of(&|place| is_optional(seed, place)), *member).and_then(<[_]>::split_last)
                    && let Json::Object(members) = at(json, parent)
                {
                    members.remove(*last);
                }
            }
            Self::Null(member) => {
                if let Some(steps) = pick(&of(&|place| is_optional(seed, place)), *member) {
                    *at(json, steps) = Json::Null;
                }
            }
            Self::Word { member, word } => {
                let places = of(&|place| is_kraken && WORDS.contains(&place.name.as_str()));
                if let Some(steps) = pick(&places, *member) {
                    *at(json, steps) = Json::Text(word.clone());
                }
            }
            Self::Text { member, text } => {
                let places = of(&|place| TEXTS.contains(&place.name.as_str()));
                if let Some(steps) = pick(&places, *member) {
                    let value = at(json, steps);
                    if matches!(value, Json::Text(_)) {
                        *value = Json::Text(text.clone());
                    }
                }
            }
            Self::Time {
                member,
                nanoseconds,
                form,
            } => {
                let names: &[&str] = if is_kraken { &KRAKEN_TIMES } else { &ALPHAPOINT_TIMES };
                if let Some(steps) = pick(&of(&|place| names.contains(&place.name.as_str())), *member) {
                    let forms = if is_kraken {
                        kraken_forms(*nanoseconds)
                    } else {
                        alphapoint_forms(*nanoseconds)
                    };
                    *at(json, steps) = forms[form.index(forms.len())].clone();
                }
            }
        }
    }
}

fn pick<'a>(places: &[&'a Place], index: Index) -> Option<&'a [usize]> {
    (!places.is_empty()).then(|| places[index.index(places.len())].steps.as_slice())
}

fn with_object(json: &mut Json, places: &[&Place], index: Index, change: impl FnOnce(&mut Vec<(String, Json)>)) {
    let mut objects = Vec::new();
    for place in places {
        if matches!(at(json, &place.steps), Json::Object(_)) {
            objects.push(*place);
        }
    }
    if let Some(Json::Object(members)) = pick(&objects, index).map(|steps| at(json, steps)) {
        change(members);
    }
}

/// An ISO 8601 string with nine fraction digits and no zone.
fn iso_in_full(nanoseconds: i64) -> String {
    let instant = DateTime::from_timestamp_nanos(nanoseconds).naive_utc();
    format!("{:?}.{:09}", instant.with_nanosecond(0).unwrap(), instant.nanosecond())
}

fn iso_forms(nanoseconds: i64, zones: &[&str]) -> Vec<Json> {
    let whole = iso_in_full(nanoseconds);
    let (seconds, fraction) = whole.split_once('.').unwrap();
    let fractions = (1..=9)
        .map(|digits| format!(".{}", &fraction[..digits]))
        .chain([String::new()]);
    fractions
        .flat_map(|fraction| {
            zones
                .iter()
                .map(move |zone| Json::Text(format!("{seconds}{fraction}{zone}")))
        })
        .collect()
}

fn kraken_forms(nanoseconds: i64) -> Vec<Json> {
    let mut forms = iso_forms(nanoseconds, &["Z", "+00:00"]);
    forms.extend([
        Json::Number(nanoseconds.to_string()),
        Json::Text(nanoseconds.to_string()),
    ]);
    forms
}

fn alphapoint_forms(nanoseconds: i64) -> Vec<Json> {
    let milliseconds = (nanoseconds / 1_000_000).to_string();
    let mut forms = iso_forms(nanoseconds, &["Z", ""]);
    forms.extend([Json::Number(milliseconds.clone()), Json::Text(milliseconds)]);
    forms.extend(
        [
            "0001-01-01T00:00:00Z",
            "0001-01-01T00:00:00.000Z",
            "0001-01-01T05:00:00",
        ]
        .map(|zero| Json::Text(zero.into())),
    );
    forms
}

pub(super) fn edit() -> impl Strategy<Value = Edit> {
    let unknown = (any::<Index>(), any::<Index>(), any::<String>(), json_text());
    let text = prop_oneof![any::<String>(), json_text(), "[ \t\r\n]{0,2}[a-z]{0,3}[ \t\r\n]{0,2}"];
    prop_oneof![
        unknown.prop_map(|(object, before, name, value)| Edit::Unknown {
            object,
            before,
            name,
            value
        }),
        any::<[Index; 3]>().prop_map(|[object, from, to]| Edit::Move { object, from, to }),
        any::<Index>().prop_map(Edit::Drop),
        any::<Index>().prop_map(Edit::Null),
        (any::<Index>(), any::<String>()).prop_map(|(member, word)| Edit::Word { member, word }),
        (any::<Index>(), text).prop_map(|(member, text)| Edit::Text { member, text }),
        (any::<Index>(), any::<i64>(), any::<Index>()).prop_map(|(member, nanoseconds, form)| Edit::Time {
            member,
            nanoseconds,
            form
        }),
    ]
}
