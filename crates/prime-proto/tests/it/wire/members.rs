//! Members by name: those of maps, and unknown ones.

use prime_proto::json;
use prime_proto::wire::{Entries, Extra, RawJson, Text};

/// An object with the given number of members, named by their index.
fn object(members: usize) -> String {
    let members: Vec<_> = (0..members).map(|place| format!("\"m{place}\":{place}")).collect();
    format!("{{{}}}", members.join(","))
}

#[test]
fn entries_are_counted_replaced_by_name_and_added_at_the_end() {
    let mut entries: Entries<Text, u32> = json::decode(r#"{"b":2,"a":1}"#).unwrap();
    assert_eq!((entries.len(), entries.is_empty()), (2, false));
    assert_eq!(entries.insert("a".into(), 3), Some(1));
    assert_eq!(entries.insert("c".into(), 4), None);
    let all: Vec<_> = entries.into_iter().collect();
    assert_eq!(all, [("b".into(), 2), ("a".into(), 3), ("c".into(), 4)]);
    let none = Entries::<Text, u32>::new();
    assert_eq!((none.len(), none.is_empty()), (0, true));
}

#[test]
fn extra_members_are_counted_found_by_name_replaced_and_added_at_the_end() {
    let mut extra: Extra = json::decode(r#"{"b": 0.20, "a":[1]}"#).unwrap();
    assert_eq!((extra.len(), extra.is_empty()), (2, false));
    assert_eq!((extra.raw("b"), extra.raw("c")), (Some("0.20"), None));
    assert_eq!(extra.get::<Vec<u32>>("a").unwrap(), Some(vec![1]));
    assert_eq!(extra.get::<u32>("c").unwrap(), None);
    assert_eq!(extra.get::<Vec<bool>>("a").unwrap_err().path(), "a[0]");
    assert_eq!(
        extra.insert("b", RawJson::empty_object()),
        Some("0.20".parse::<RawJson>().unwrap())
    );
    assert_eq!(extra.insert("c", RawJson::string("x")), None);
    assert_eq!(serde_json::to_string(&extra).unwrap(), r#"{"b":{},"a":[1],"c":"x"}"#);
    assert_eq!(
        format!("{extra:?}"),
        r#"{"b": an object, "a": an array, "c": a string}"#
    );
    assert_eq!((Extra::new().len(), Extra::new().is_empty()), (0, true));
}

#[test]
fn a_duplicate_name_is_refused_among_few_and_many_members() {
    for members in [1, 2, 16, 17, 40] {
        let once = object(members);
        let last = format!("\"m{}\"", members - 1);
        let twice = once.replace('}', &format!(",{last}:0}}"));
        assert_eq!(json::decode::<Extra>(&once).unwrap().len(), members);
        assert_eq!(json::decode::<Entries<Text, u32>>(&once).unwrap().len(), members);
        let cause = format!("duplicate member `m{}`", members - 1);
        assert!(json::decode::<Extra>(&twice).unwrap_err().to_string().contains(&cause));
        let error = json::decode::<Entries<Text, u32>>(&twice).unwrap_err();
        assert!(error.to_string().contains(&cause), "{error}");
    }
}

#[test]
fn the_debug_output_of_raw_json_shows_only_its_type() {
    let shown = [r#"{"a":1}"#, "[1]", r#""x""#, "true", "false", "null", "-1", "0"]
        .map(|text| format!("{:?}", text.parse::<RawJson>().unwrap()));
    assert_eq!(
        shown,
        [
            "an object",
            "an array",
            "a string",
            "true or false",
            "true or false",
            "null",
            "a number",
            "a number"
        ]
    );
}
