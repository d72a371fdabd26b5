//! Characters similar to quote marks, and the names of repairs.

use prime_proto::repair::{RepairKind, repair};

use super::{assert_refuses, assert_repairs};

/// In UTF-8 `“` is e2 80 9c and `”` is e2 80 9d.
#[test]
fn characters_that_share_bytes_with_a_quote_mark_are_text() {
    assert_repairs(&[
        ("[“a ✜, b”]", r#"["a ✜, b"]"#),
        ("[“a ✝, b”]", r#"["a ✝, b"]"#),
        ("[“a ⁜”]", r#"["a ⁜"]"#),
        ("[“a 逜, 逝”]", r#"["a 逜, 逝"]"#),
        ("[“a ‘b’, ‟c‟”]", r#"["a ‘b’, ‟c‟"]"#),
    ]);
    assert_refuses(&["[✜a✝]", "{✜a✝: 1}", "[‘a’]", "[‟a‟]", "[«a»]"]);
}

#[test]
fn a_repair_is_displayed_with_its_name_in_logs() {
    let repaired = repair("[“a”: 1, …]").unwrap();
    let shown: Vec<_> = repaired
        .repairs()
        .iter()
        .map(|repair| repair.kind.to_string())
        .collect();
    let named: Vec<_> = repaired.repairs().iter().map(|repair| repair.kind.as_str()).collect();
    assert_eq!(shown, named);
    assert_eq!(RepairKind::TrailingComma.to_string(), "trailing-comma");
}

#[test]
fn a_repaired_text_is_returned_and_hidden_in_debug_output() {
    let repaired = repair("[“secret”,]").unwrap();
    let shown = format!("{repaired:?}");
    assert!(shown.starts_with("Repaired { bytes: 10, repairs: [Repair {"), "{shown}");
    assert!(!shown.contains("secret"), "{shown}");
    assert_eq!(repaired.into_text(), r#"["secret"]"#);
}
