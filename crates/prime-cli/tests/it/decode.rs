//! `prime decode` on recorded sessions.

use insta::assert_snapshot;

use crate::prime::prime;

#[test]
fn session_of_the_readme() {
    assert_snapshot!(prime(&["decode", "examples/session.ndjson"], "").shown());
}

#[test]
fn standard_input_is_read_without_a_file_and_for_a_dash() {
    let text = "{\"reqid\":1,\"type\":\"cancel\"}\n{\"reqid\":0,";
    let implicit = prime(&["decode"], text);
    assert_snapshot!(implicit.shown());
    assert_eq!(prime(&["decode", "-"], text).shown(), implicit.shown());
}

#[test]
fn empty_input_is_not_an_error() {
    assert_snapshot!(prime(&["decode"], " \r\n\n").shown());
}

#[test]
fn protocol_may_be_given_instead_of_detected() {
    let frame = r#"{"m":1,"i":2,"n":"GetQuota","o":"{}","type":1}"#;
    assert_eq!(
        prime(&["decode", "--protocol", "alphapoint"], frame).stdout,
        format!("{frame}\n")
    );
    assert_snapshot!(
        prime(&["decode", "--protocol", "kraken"], frame)
            .complaints()
            .join("\n")
    );
}

#[test]
fn payload_of_another_type_than_that_of_its_call_is_an_error_with_position() {
    let text = r#"{"i":2,"o":"{\"UserId\":\"\u00e9\",\n\"x\":7,\"UserName\":[]}","n":"GetUserConfig","m":0}"#;
    assert_snapshot!(prime(&["decode"], text).complaints().join("\n"));
}

#[test]
fn payload_of_an_error_and_of_an_unknown_call_may_be_anything() {
    let text = concat!(
        r#"{"m":5,"i":2,"n":"GetUserInfo","o":"Endpoint Not Found"}"#,
        "\n",
        r#"{"m":1,"i":2,"n":"OfTheVenue","o":"OK"}"#,
        "\n",
    );
    let ran = prime(&["decode"], text);
    assert_eq!((ran.status, ran.stdout.as_str()), (0, text));
}

#[test]
fn documents_are_decoded_as_the_given_type() {
    let reply = "[\"Withdraw\" , \"Deposit\"]\n{\"result\":true}\n{\"result\":1}";
    assert_snapshot!(prime(&["decode", "--as", "alphapoint/GetUserPermissions.reply"], reply).shown());
    let request = "{\n  \"UserId\": 1\n}";
    assert_snapshot!(prime(&["decode", "--as", "alphapoint/GetUserPermissions.request"], request).shown());
    let subscribe = r#"{"streams":[{"name":"User"}],"type":"subscribe","reqid":10}"#;
    assert_snapshot!(prime(&["decode", "--as", "kraken/ClientMessage"], subscribe).shown());
}

#[test]
fn document_that_is_not_an_object_or_an_array_is_decoded_as_the_given_type() {
    let texts = "\"89d9ac22-9e4a-4b76-a5a6-93c1f0e1b3d4\"\r\n \"{}\"\n7\n2026-11-27 \"a\"\n\"b\" c\n";
    assert_snapshot!(prime(&["decode", "--as", "alphapoint/RemoveUserReportTicket.request"], texts).shown());
}

#[test]
fn unknown_type_is_a_usage_error() {
    assert_snapshot!(prime(&["decode", "--as", "kraken/Message"], "").shown());
}

#[test]
fn control_characters_of_a_name_do_not_reach_the_terminal() {
    let name = "no/\u{1b}[2J";
    let ran = prime(&["decode", name], "");
    assert!(
        ran.stderr.starts_with("no/\\u{1b}[2J: cannot be read: "),
        "{}",
        ran.stderr
    );
    let ran = prime(&["repair", name], "");
    assert!(ran.stderr.starts_with("prime: no/\\u{1b}[2J: "), "{}", ran.stderr);
}

#[test]
fn control_characters_of_the_input_do_not_reach_the_terminal() {
    let ran = prime(&["decode"], r#"{"type":"\u001b[2J","type":1}"#);
    assert_snapshot!(ran.complaints().join("\n"));
    let ran = prime(&["decode"], r#"{"type":"\u001b[2J"}"#);
    assert!(!ran.stderr.contains('\u{1b}'), "{}", ran.stderr);
}

#[test]
fn escaped_names_determine_protocol_and_position_of_an_error() {
    let text = concat!(
        r#"{"\u0074ype":"hello","ts":"2021-09-15T03:33:07.545223Z","session_id":"1109RQ13KXR00"}"#,
        "\n",
        r#"{"\u006d":3,"i":1,"\u006E":"OfTheVenue","o":""}"#,
        "\n",
        r#"{"m":0,"i":2,"n":"GetUserConfig","\u006f":"{\"UserId\":[]}"}"#,
        "\n",
    );
    assert_snapshot!(prime(&["decode"], text).shown());
}
