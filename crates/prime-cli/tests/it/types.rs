//! `prime types`.

use insta::assert_snapshot;

use crate::prime::prime;

#[test]
fn types_are_listed() {
    assert_snapshot!(prime(&["types"], "").shown());
}

#[test]
fn every_listed_type_is_accepted() {
    for named in prime(&["types"], "").stdout.lines() {
        assert_eq!(prime(&["decode", "--as", named], "").status, 0, "{named}");
    }
}
