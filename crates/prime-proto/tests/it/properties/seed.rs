//! The fixtures as seeds, and the positions inside them.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::doors::Door;
use crate::exact_json::Json;
use crate::samples::Sample;

/// A parsed fixture.
pub(crate) struct Seed {
    pub(crate) sample: Sample,
    pub(crate) door: Door,
    pub(crate) json: Json,
    /// The group of fixtures with the same structure, with which the members of this one are compared.
    group: String,
}

pub(crate) static SEEDS: LazyLock<Vec<Seed>> = LazyLock::new(|| {
    let samples = crate::fixtures::all();
    samples
        .into_iter()
        // Its records are not whole, which is right with no other `action`.
        .filter(|sample| !sample.name.contains("by_key"))
        .map(|sample| {
            let json = Json::read(&sample.text).unwrap();
            let door = crate::fixtures::door(&sample);
            let folder = sample.name.rsplit_once('/').unwrap().0;
            let is_standard = json.member("result").is_some();
            let group = format!("{folder} {door:?} {is_standard}");
            Seed {
                sample,
                door,
                json,
                group,
            }
        })
        .collect()
});

/// One value inside a message.
pub(crate) struct Place {
    /// The index of the member or item on each level, from the outermost to the innermost.
    pub(crate) steps: Vec<usize>,
    /// The same as names of members, without the indices of items.
    pub(crate) path: String,
    pub(crate) name: String,
}

pub(crate) fn places(json: &Json) -> Vec<Place> {
    fn walk(json: &Json, place: Place, places: &mut Vec<Place>) {
        let inner = |step: usize, path: String, name: &str| {
            let steps = place.steps.iter().copied().chain([step]).collect();
            Place {
                steps,
                path,
                name: name.to_owned(),
            }
        };
        match json {
            Json::Object(members) => {
                for (step, (name, value)) in members.iter().enumerate() {
                    walk(value, inner(step, format!("{}.{name}", place.path), name), places);
                }
            }
            Json::Array(items) => {
                for (step, item) in items.iter().enumerate() {
                    walk(item, inner(step, format!("{}[]", place.path), ""), places);
                }
            }
            _ => {}
        }
        places.push(place);
    }
    let mut found = Vec::new();
    walk(
        json,
        Place {
            steps: Vec::new(),
            path: String::new(),
            name: String::new(),
        },
        &mut found,
    );
    found
}

pub(crate) fn at<'a>(json: &'a mut Json, steps: &[usize]) -> &'a mut Json {
    steps.iter().fold(json, |json, step| match json {
        Json::Object(members) => &mut members[*step].1,
        Json::Array(items) => &mut items[*step],
        _ => unreachable!("a place is inside an object or an array"),
    })
}

/// The members that some fixture of the same structure omits, by group and path of the object.
static OPTIONAL: LazyLock<BTreeSet<(String, String)>> = LazyLock::new(|| {
    let mut objects: BTreeMap<(String, String), Vec<BTreeSet<String>>> = BTreeMap::new();
    for seed in SEEDS.iter() {
        for place in places(&seed.json) {
            if let Json::Object(members) = at(&mut seed.json.clone(), &place.steps) {
                let names = members.iter().map(|(name, _)| name.clone()).collect();
                objects.entry((seed.group.clone(), place.path)).or_default().push(names);
            }
        }
    }
    let mut optional = BTreeSet::new();
    for ((group, path), objects) in objects {
        let all: BTreeSet<_> = objects.iter().flatten().collect();
        let somewhere_absent = all
            .into_iter()
            .filter(|name| objects.iter().any(|names| !names.contains(*name)));
        optional.extend(somewhere_absent.map(|name| (group.clone(), format!("{path}.{name}"))));
    }
    optional
});

/// Whether the member names of the object at `path` are data: each member is an entry, and none is newer than the manual.
pub(crate) fn is_map(seed: &Seed, path: &str) -> bool {
    path.ends_with(".MarketAccountAuthorizations")
        || path.is_empty() && seed.sample.name.starts_with("alphapoint/market/ticker/reply_")
}

/// Whether a member may be absent or null, independent of the rest of the message.
pub(crate) fn is_optional(seed: &Seed, place: &Place) -> bool {
    // These depend on each other: one of two must be present, or the meaning of one depends on the other.
    const BOUND: [&str; 8] = [
        "type",
        "Key",
        "Name",
        "Value",
        "AffiliateId",
        "AffiliatedId",
        "RefererId",
        "ReferrerId",
    ];
    // Streams differ in their parameters, and markets and accounts are data.
    let object = place.path.rsplit_once('.').map_or("", |(object, _)| object);
    let is_named_by_data = is_map(seed, object)
        || seed.sample.name.starts_with("kraken/subscribe/") && place.path.starts_with(".streams[]");
    OPTIONAL.contains(&(seed.group.clone(), place.path.clone()))
        && !is_named_by_data
        && !BOUND.contains(&place.name.as_str())
        && !seed.sample.name.starts_with("kraken/page/")
}
