//! Commas, ellipses, bold marks and bare pairs: documented repairs, and similar text that is not repaired.

use super::{assert_refuses, assert_repairs};

#[test]
fn one_comma_after_the_last_item_is_removed() {
    assert_repairs(&[
        ("[1,]", "[1]"),
        ("[1 , \n ]", "[1  \n ]"),
        (r#"{"a":2,}"#, r#"{"a":2}"#),
        (r#"{"a":[1,],}"#, r#"{"a":[1]}"#),
    ]);
    assert_refuses(&[
        "[,]",
        "{,}",
        "[1,,]",
        "[,1]",
        "[1,,2]",
        "{\"a\":1,,}",
        "1,",
        "[1],",
        "{},",
        "[1,}",
    ]);
}

#[test]
fn an_ellipsis_as_last_item_is_removed_with_its_comma() {
    assert_repairs(&[
        ("[1, 2, ... ]", "[1, 2  ]"),
        ("[1,…]", "[1]"),
        ("[...]", "[]"),
        (r#"{"a":1, …}"#, r#"{"a":1 }"#),
        ("{...}", "{}"),
        ("[“...”, “…”,...]", r#"["...", "…"]"#),
    ]);
    assert_refuses(&[
        "[1 ...]",
        "[1, ..., 2]",
        "[..., 1]",
        "[1, ...,]",
        "[1, ....]",
        "[1, ..]",
        "[1, ... ...]",
        "[1, ……]",
        "[1,, ...]",
        "[1, ...}",
        "[1, ...",
        "{\"a\": ...}",
        "{\"a\": 1 ...}",
        "...",
        "[1] ...",
    ]);
}

#[test]
fn bold_marks_around_a_member_are_removed() {
    assert_repairs(&[
        ("{**“a”: 1,** “b”: 2}", r#"{"a": 1, "b": 2}"#),
        ("{**“a”: 1**, “b”: 2}", r#"{"a": 1, "b": 2}"#),
        ("{**“a”: “x”**}", r#"{"a": "x"}"#),
        ("{“a”: 1, ** \"b\": [2] , ** }", r#"{"a": 1,  "b": [2]   }"#),
        ("{**“a”: {**“b”: 1**},**}", r#"{"a": {"b": 1}}"#),
        ("[**“a”: 1,** “b”: 2]", r#"[{"a": 1, "b": 2}]"#),
        ("{**“a”: 1,** ...}", r#"{"a": 1 }"#),
        ("{“**a**”: “**”}", r#"{"**a**": "**"}"#),
    ]);
    assert_refuses(&[
        "{**“a”: 1}",
        "{“a”: 1**}",
        "{“a”: 1,** “b”: 2}",
        "{**“a”: 1, “b”: 2**}",
        "{*“a”: 1*}",
        "{***“a”: 1***}",
        "{“a”: **1**}",
        "{**“a”**: 1}",
        "[**1**]",
        "[**“a”**]",
        "**[]**",
        "{**}",
        "{****}",
        "{**...**}",
    ]);
}

#[test]
fn a_run_of_pairs_is_one_object_until_a_name_repeats() {
    assert_repairs(&[
        ("[“a”: 1]", r#"[{"a": 1}]"#),
        (r#"["a": 1, "b": 2]"#, r#"[{"a": 1, "b": 2}]"#),
        (
            "[“a”: 1, “b”: 2, “a”: 3, “b”: 4,]",
            r#"[{"a": 1, "b": 2}, {"a": 3, "b": 4}]"#,
        ),
        ("[“a”:1,“a”:2,“a”:3]", r#"[{"a":1},{"a":2},{"a":3}]"#),
        (
            "[“a”: 1, 2, “b”: 3, “x”, “c”: 4]",
            r#"[{"a": 1}, 2, {"b": 3}, "x", {"c": 4}]"#,
        ),
        (
            "[“a”: [“a”: [“b”: {}]], “c”: 1]",
            r#"[{"a": [{"a": [{"b": {}}]}], "c": 1}]"#,
        ),
        ("[[“a”: 1], [“a”: 1]]", r#"[[{"a": 1}], [{"a": 1}]]"#),
        ("[“a”: “x” , …]", r#"[{"a": "x"}  ]"#),
    ]);
    assert_refuses(&[
        "“a”: 1",
        "[1: 2]",
        "[“a”: ]",
        "[“a”: 1 “b”: 2]",
        "[“a”:: 1]",
        "[{}: 1]",
        "[“a”: 1, : 2]",
    ]);
}

#[test]
fn names_are_compared_unescaped() {
    assert_repairs(&[
        (r#"["é": 1, “\u00e9”: 2]"#, r#"[{"é": 1}, {"\u00e9": 2}]"#),
        (
            r#"["x\"y": 1, “x"y z”: 2, “x"y”: 3]"#,
            r#"[{"x\"y": 1, "x\"y z": 2}, {"x\"y": 3}]"#,
        ),
        (r#"["a": 1, "A": 2]"#, r#"[{"a": 1, "A": 2}]"#),
    ]);
}

#[test]
fn a_long_run_is_split_where_a_name_repeats() {
    let pairs = |from: usize| -> String {
        let pair = |index| format!("“n{index}”:0,");
        (from..100).map(pair).collect()
    };
    for repeated in [0, 1, 50, 99] {
        let source = format!("[{}{}]", pairs(0), pairs(repeated));
        let objects = format!("[{{{}}},{{{}}}]", pairs(0), pairs(repeated)).replace(",}", "}");
        assert_repairs(&[(&source, &objects.replace(['“', '”'], "\""))]);
    }
}

#[test]
fn duplicates_in_real_objects_are_not_judged() {
    assert_repairs(&[("{“a”: 1, “a”: 2}", r#"{"a": 1, "a": 2}"#)]);
}
