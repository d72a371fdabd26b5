//! Records of another crate: generic ones, ones with the names and types of generated code, and members that only have serde's
//! traits.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::fmt::Debug;

use prime_proto::alphapoint::{Frame, MessageType};
use prime_proto::json::{self, Serde};
use prime_proto::wire::{Extra, JsonText, Nullable, Record, Text};
use serde::{Deserialize, Serialize};

/// Reads a text directly and inside a string, and writes it back.
fn comes_back<T: Debug + PartialEq + Record + Serialize + for<'de> Deserialize<'de>>(text: &str) -> T {
    let value: T = json::decode(text).unwrap();
    assert_eq!(serde_json::from_str::<T>(text).unwrap(), value);
    assert_eq!(serde_json::to_string(&value).unwrap(), text);
    let mut out = Vec::new();
    value.encode(&mut out);
    assert_eq!(String::from_utf8(out).unwrap(), text);
    let frame = Frame::new(MessageType::REPLY, 2, "n", JsonText::from(text)).encode();
    assert_eq!(Frame::decode(&frame).unwrap().o.decode::<T>().unwrap(), value);
    value
}

/// A name that generated code might use.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct A(u8);

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct D(u8);

prime_proto::identifier! {
    /// Named like a type parameter.
    struct S;
    /// Named like a type parameter.
    struct Q;
}

/// A module named like one of this crate.
mod private {
    pub(super) type Quotes = super::Q;
}

#[derive(Clone, Debug, PartialEq, Record)]
struct Names<T, Vec: Default> {
    a: Serde<A>,
    d: Serde<D>,
    s: S,
    q: private::Quotes,
    reader: T,
    slot: Option<Vec>,
    out: Nullable<Text>,
    start: u64,
    name: bool,
    #[serde(flatten)]
    extra: Extra,
}

#[test]
fn a_record_may_have_the_names_of_generated_code() {
    let text =
        r#"{"a":1,"d":2,"s":"S","q":"Q","reader":[1,2],"slot":"x","out":null,"start":7,"name":true,"more":0.10}"#;
    let names: Names<Vec<u8>, Text> = comes_back(text);
    assert_eq!((names.a.0, names.d.0), (A(1), D(2)));
    assert_eq!((names.reader, names.slot), (vec![1, 2], Some(Text::from("x"))));
    assert_eq!(names.extra.raw("more"), Some("0.10"));
}

#[derive(Clone, Debug, PartialEq, Record)]
struct Page<T>
where
    T: Clone,
{
    items: Vec<T>,
    next: Option<Box<T>>,
    #[serde(flatten)]
    extra: Extra,
}

#[test]
fn a_generic_record_is_read_with_any_type() {
    let page: Page<Page<u64>> = comes_back(r#"{"items":[{"items":[1]}],"next":{"items":[2,3],"next":4}}"#);
    assert_eq!(page.next.unwrap().next, Some(Box::new(4)));
    let error = json::decode::<Page<Page<u64>>>(r#"{"items":[{"items":[1]},{"items":[1,-2]}]}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "at items[1].items[1]: found the number -2, expected a non-negative integer (line 1 column 37)"
    );
}

/// A type that does not depend on this crate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Shape {
    Point,
    Circle { radius: f64 },
}

#[derive(Clone, Debug, PartialEq, Record)]
struct Drawing {
    name: Text,
    shapes: Vec<Serde<Shape>>,
    title: Option<Serde<String>>,
    after: Text,
    #[serde(flatten)]
    extra: Extra,
}

#[test]
fn a_member_that_only_has_serdes_traits_is_read_among_the_others() {
    let text = r#"{"name":"n","shapes":["Point",{"Circle":{"radius":0.5}}],"title":"say \"hi\"\n","after":"x"}"#;
    let drawing: Drawing = comes_back(text);
    assert_eq!(
        drawing.shapes,
        [Serde(Shape::Point), Serde(Shape::Circle { radius: 0.5 })]
    );
    assert_eq!(drawing.title.unwrap().0, "say \"hi\"\n");
    let errors = [
        r#"{"name":"n","shapes":["Point","Square"],"after":"x"}"#,
        r#"{"name":"n","shapes":[{"Circle":{"radius":}}],"after":"x"}"#,
        r#"{"name":"n","shapes":[],"after":7}"#,
    ]
    .map(|text| json::decode::<Drawing>(text).unwrap_err().to_string());
    insta::assert_snapshot!(errors.join("\n"));
}
