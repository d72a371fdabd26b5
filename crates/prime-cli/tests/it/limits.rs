//! The limits of a message, as `prime decode` takes them.

use insta::assert_snapshot;

use crate::prime::prime;

const CANCEL: &str = "{\"reqid\":1,\"type\":\"cancel\"}\n";

#[test]
fn messages_beyond_a_limit_are_reported_and_decoding_continues() {
    let session = [
        CANCEL,
        "{\"reqid\":1,\"type\":\"cancel\",\"x\":[1,[2,3]]}\n",
        "{\n  \"reqid\": 1,\n  \"type\": \"cancel\",\n  \"x\": [1, 2, 3, 4]\n}\n",
        "{\"m\":0,\"i\":2,\"n\":\"SetUserConfig\",\"o\":\"{\\\"UserId\\\":1,\\\"Config\\\":[{\\\"Key\\\":\\\"a\\\",\\\"Value\\\":[]}]}\"}\n",
        CANCEL,
    ]
    .concat();
    assert_eq!(prime(&["decode"], &session).counts(), (5, 5, 0));
    for option in ["--max-message=50", "--max-nesting=2", "--max-records=3"] {
        let ran = prime(&["decode", option], &session);
        assert_snapshot!(option.trim_start_matches('-'), ran.shown());
        let report = prime(&["decode", option, "--report"], &session);
        assert_eq!((report.complaints(), report.counts()), (ran.complaints(), ran.counts()));
        let repaired = prime(&["decode", option, "--repair"], &session);
        assert_eq!(repaired.counts(), ran.counts());
    }
}

#[test]
fn limits_apply_to_a_given_type_and_may_be_raised() {
    let reply = "[\"Deposit\",\"Withdraw\"]\n";
    let named = ["decode", "--as", "alphapoint/GetUserPermissions.reply"];
    let ran = prime(&[&named[..], &["--max-records", "1"]].concat(), reply);
    assert_eq!(
        ran.complaints(),
        ["<stdin>:1:12: GetUserPermissions: found more records than the limit of 1"]
    );
    let many = format!("[{}\"Deposit\"]\n", "\"Deposit\",".repeat(1 << 20));
    assert_eq!(prime(&named, &many).counts(), (1, 0, 1));
    let raised = [&named[..], &["--max-records", "2000000"]].concat();
    assert_eq!(prime(&raised, &many).counts(), (1, 1, 0));
    assert_eq!(prime(&[&raised[..], &["--report"]].concat(), &many).counts(), (1, 1, 0));
}

#[test]
fn impossible_limits_are_a_usage_error() {
    for option in [
        "--max-message=0",
        "--max-nesting=129",
        "--max-nesting=0",
        "--max-records=-1",
    ] {
        assert_eq!(prime(&["decode", option], "").status, 2, "{option}");
    }
}
