//! Compile errors of the derives point at the user's code.

#[test]
fn errors_point_at_the_users_code() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
