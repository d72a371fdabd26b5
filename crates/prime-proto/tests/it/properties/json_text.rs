//! Arbitrary JSON values.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use proptest::collection::vec;
use proptest::prelude::*;

/// Any JSON value, as text with numbers of any length.
pub(super) fn json_text() -> impl Strategy<Value = String> {
    let scalar = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|value| value.to_string()),
        "-?(0|[1-9][0-9]{0,40})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?",
        any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap()),
        "\"(\\\\u[0-9a-c][0-9a-f]{3}|\\\\ud83d\\\\ude80|\\\\[\"\\\\/bfnrt]|[a-z ]){0,8}\"",
    ];
    scalar.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(","))),
            vec(inner, 0..4).prop_map(|values| {
                let member = |(index, value)| format!("\"k{index}\":{value}");
                let members: Vec<_> = values.into_iter().enumerate().map(member).collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}
