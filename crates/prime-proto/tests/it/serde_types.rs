//! Types of others, read by way of serde: what their visitors may do.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use prime_proto::json;
use prime_proto::wire::{Extra, RawJson};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

#[derive(Debug, PartialEq, Deserialize)]
enum Shape {
    Unit,
    Newtype(u8),
    Tuple(u8, bool),
    Struct { side: Option<char> },
}

#[test]
fn every_shape_of_a_serde_type_is_read() {
    #[derive(Debug, PartialEq, Deserialize)]
    struct All {
        shapes: Vec<Shape>,
        tuple: (i8, String),
        unit: (),
        names: BTreeMap<i32, f32>,
        flags: HashMap<bool, RawJson>,
    }

    let text = r#"{"shapes":["Unit",{"Newtype":7},{"Tuple":[1,true]},{"Struct":{"side":"B"}}],"tuple":[-5,"\u0041"],
        "unit":null,"names":{"-3":1.5,"4":2},"flags":{"true": 0.00200}}"#;
    assert_eq!(
        json::decode::<All>(text).unwrap(),
        serde_json::from_str::<All>(text).unwrap()
    );
}

#[test]
fn numbers_keep_every_digit() {
    assert_eq!(
        json::decode::<i64>("1628004805337309202").unwrap(),
        1_628_004_805_337_309_202
    );
    assert_eq!(json::decode::<u64>("18446744073709551615").unwrap(), u64::MAX);
    assert_eq!(
        json::decode::<i128>("-170141183460469231731687303715884105728").unwrap(),
        i128::MIN
    );
    let extra: Extra = json::decode(r#"{"a": 0.00200, "b": 123456789012345678901234567890.10, "c": 1E2}"#).unwrap();
    let members: Vec<_> = extra
        .iter()
        .map(|(name, value)| format!("{name}={}", value.text()))
        .collect();
    assert_eq!(members, ["a=0.00200", "b=123456789012345678901234567890.10", "c=1E2"]);
}

#[test]
fn what_stands_side_by_side_nests_no_deeper() {
    let many = |item: &str| format!("[{}]", vec![item; 2_000].join(","));
    let objects: Vec<BTreeMap<String, u64>> = json::decode(&many(r#"{"a":1}"#)).unwrap();
    assert_eq!(objects.len(), 2_000);
    let arrays: Vec<Vec<u64>> = json::decode(&many("[1]")).unwrap();
    assert_eq!(arrays.len(), 2_000);
    let shapes: Vec<Shape> = json::decode(&many(r#"{"Struct":{"side":"B"}}"#)).unwrap();
    assert_eq!(shapes.len(), 2_000);
}

#[test]
fn a_variant_without_content_is_a_text_or_holds_null() {
    let read = |text| json::decode::<Vec<Shape>>(text);
    let shapes = vec![
        Shape::Unit,
        Shape::Unit,
        Shape::Newtype(1),
        Shape::Struct { side: Some('S') },
    ];
    assert_eq!(
        read(r#"["Unit",{"Unit":null},{"Newtype":1},{"Struct":{"side":"S"}}]"#).unwrap(),
        shapes
    );
    for text in [
        r#"[{"Unit":1}]"#,
        r#"[{"Unit"}]"#,
        r#"[{"Unit":null,"Unit":null}]"#,
        r#"["Newtype"]"#,
    ] {
        assert!(read(text).is_err(), "{text}");
    }
}

/// Asks for so many items or members, even where it was told that there are no more.
#[derive(Debug, PartialEq)]
struct Taken<const COUNT: usize>(Vec<u64>);

impl<'de, const COUNT: usize> Deserialize<'de> for Taken<COUNT> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Ask<const COUNT: usize>;

        impl<'de, const COUNT: usize> Visitor<'de> for Ask<COUNT> {
            type Value = Taken<COUNT>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an array or an object")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Taken<COUNT>, A::Error> {
                let mut found = Vec::new();
                for _ in 0..COUNT {
                    found.extend(items.next_element::<u64>()?);
                }
                Ok(Taken(found))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Taken<COUNT>, A::Error> {
                let mut found = Vec::new();
                for _ in 0..COUNT {
                    found.extend(members.next_entry::<String, u64>()?.map(|(_, value)| value));
                }
                Ok(Taken(found))
            }
        }

        deserializer.deserialize_any(Ask::<COUNT>)
    }
}

#[test]
fn who_asks_on_behind_the_end_is_told_so_again() {
    let items: Vec<Taken<5>> = json::decode("[[1,2],[],[3]]").unwrap();
    assert_eq!(items, [Taken(vec![1, 2]), Taken(vec![]), Taken(vec![3])]);
    let members: Vec<Taken<5>> = json::decode(r#"[{"a":1,"b":2},{},{"c":3}]"#).unwrap();
    assert_eq!(members, items);
}

#[test]
fn who_stops_before_the_end_gets_an_error() {
    for text in ["[[1,2],[3]]", r#"[{"a":1,"b":2},{"c":3}]"#] {
        assert!(json::decode::<Vec<Taken<1>>>(text).is_err(), "{text}");
        assert!(json::decode::<Vec<Taken<0>>>(text).is_err(), "{text}");
        assert!(json::decode::<Vec<Taken<2>>>(text).is_ok(), "{text}");
    }
}

#[test]
fn a_comma_stands_behind_a_value() {
    for text in [
        r#"{,"a":1}"#,
        r#"{"a":1,}"#,
        r#"{"a":1,,"b":1}"#,
        r#"{"a":1 "b":1}"#,
        r#"{"a",:1}"#,
    ] {
        assert!(json::decode::<BTreeMap<String, u64>>(text).is_err(), "{text}");
    }
    for text in ["[,1]", "[1,]", "[1,,1]", "[1 1]"] {
        assert!(json::decode::<Vec<u64>>(text).is_err(), "{text}");
        assert!(json::decode::<std::collections::VecDeque<u64>>(text).is_err(), "{text}");
    }
}
