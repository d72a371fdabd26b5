//! What the derives refuse is said at the user's code.

#[test]
fn what_is_refused_is_said_at_the_users_code() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
