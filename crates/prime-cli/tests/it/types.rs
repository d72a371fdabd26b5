//! `prime types`.

use insta::assert_snapshot;

use crate::prime::prime;

#[test]
fn types_are_listed() {
    assert_snapshot!(prime(&["types"], "").shown());
}

#[test]
fn every_type_that_is_listed_is_taken() {
    for named in prime(&["types"], "").stdout.lines() {
        assert_eq!(prime(&["decode", "--as", named], "").status, 0, "{named}");
    }
}
