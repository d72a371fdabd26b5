//! Errors and reports of `prime` contain no secret.

use crate::prime::{Ran, file, prime};

/// Values in place of secrets, as string and as number.
const CANARIES: [&str; 2] = ["canary-4b1d", "9876543210987"];

/// JSON in place of a secret, valid or malformed.
const VALUES: [&str; 15] = [
    r#""canary-4b1d""#,
    r#""2024-canary-4b1d\n\u0041""#,
    "9876543210987",
    "-98765432109876543210987654321.5e7",
    r#"["canary-4b1d"]"#,
    r#"{"x":"canary-4b1d"}"#,
    r#"{"Key":"x","Value":"canary-4b1d"}"#,
    r#""{\"x\":\"canary-4b1d\"}""#,
    r#""canary-4b1d"#,
    r#""canary-4b1d\q""#,
    r#""canary-4b1d\ud800""#,
    "\"canary-4b1d\u{1}\"",
    r#""canary-4b1d" "canary-4b1d""#,
    "canary-4b1d",
    "“canary-4b1d”",
];

/// Payloads of calls with `#` for a secret, and whether a client sends them.
const PAYLOADS: [(&str, bool, &str); 12] = [
    ("SetUserInfo", true, r#"{"UserId":1,"Password":#}"#),
    ("SetUserInfo", true, r#"{"UserId":1,"password":#,"PASSWORD":#}"#),
    ("SetUserInfo", true, r#"{"UserId":"1","Password":#}"#),
    ("SetUserInfo", true, r#"{"UserId":1,"APISecret":#,"SessionToken":#}"#),
    (
        "SetUserConfig",
        true,
        r#"{"UserId":1,"Config":[{"Key":"GooglePassPhrase","Value":#}]}"#,
    ),
    (
        "SetUserConfig",
        true,
        r#"{"UserId":1,"Config":[{"Name":"GooglePassPhrase","value":#}]}"#,
    ),
    ("SetUserConfig", true, r#"{"UserId":1,"Config":{"GooglePassPhrase":#}}"#),
    (
        "GetUserConfig",
        false,
        r#"[{"Key":"GooglePassPhrase","Value":#},{"Key":1}]"#,
    ),
    ("GetUserConfig", false, r#"{"GooglePassPhrase":#}"#),
    (
        "GetUserInfo",
        false,
        r#"{"UserId":4713,"UserName":"a","Email":"b","PasswordHash":#,"PendingEmailCode":#,"EmailVerified":false,"AccountId":0,"DateTimeCreated":"2018-06-22T00:00:00Z","AffiliateId":0,"RefererId":0,"OMSId":3,"Use2FA":false,"Salt":#,"PendingCodeTime":"2018-06-23T00:00:00Z"}"#,
    ),
    ("AuthenticateUser", true, r#"{"APIKey":#,"Signature":#}"#),
    ("AuthenticateUser", false, r#"{"Authenticated":true,"SessionToken":#}"#),
];

/// Messages of Kraken Prime with `#` for a secret.
const MESSAGES: [&str; 4] = [
    r#"{"reqid":1,"type":"Login","token":#,"secret":#}"#,
    r#"{"reqid":1,"type":"cancel","token":#}"#,
    r#"{"reqid":1,"type":"UserConfig","data":[{"Timestamp":"2021-08-03T15:33:25.337309202Z","Mode":"Enabled","Key":"k","Value":#}]}"#,
    r#"{"reqid":10,"type":"User","ts":"2021-09-15T03:33:07.545223Z","seqNum":1,"data":[{"CustomerUserID":"174K1Q9GC0C00","Email":"tom@company.com","DisplayName":"Tom","Config":[{"Timestamp":1628004805337309202,"CustomerUserID":"174K1Q9GC0C00","Key":"symbol","Value":#}]}]}"#,
];

/// Every payload in a frame, and every message, with every value; each one also cut within its secret.
fn texts() -> Vec<String> {
    let mut texts = Vec::new();
    for value in VALUES {
        let cut = |text: &str| text.rfind("1d").map(|end| text[..end + 2].to_owned());
        for (call, is_request, payload) in PAYLOADS {
            let payload = payload.replace('#', value);
            texts.extend(cut(&payload));
            let m = u8::from(!is_request);
            let frame = |payload: &str| serde_json::json!({"m": m, "i": 2, "n": call, "o": payload}).to_string();
            texts.extend(cut(&payload).map(|payload| frame(&payload)));
            texts.push(frame(&payload));
            texts.push(format!(r#"{{"m":{m},"i":2,"n":"{call}","o":{payload}}}"#));
            texts.push(payload);
        }
        for message in MESSAGES {
            let message = message.replace('#', value);
            texts.extend(cut(&message));
            texts.push(message);
        }
    }
    texts
}

fn assert_silent(said: &str) {
    for canary in CANARIES {
        let line = said.lines().find(|line| line.contains(canary));
        assert_eq!(line, None);
    }
}

fn assert_all_silent(ran: &Ran) {
    assert_silent(&ran.stderr);
    assert_silent(&ran.stdout);
}

#[test]
fn errors_and_reports_of_a_session_contain_no_secret() {
    let session = texts().join("\n");
    for protocol in ["auto", "kraken", "alphapoint"] {
        let options = ["decode", "--protocol", protocol];
        let ran = prime(&options, &session);
        let (_, decoded, failed) = ran.counts();
        assert!(decoded > 20 && failed > 100, "{decoded} {failed}");
        assert!(ran.stdout.contains(CANARIES[0]));
        assert_silent(&ran.stderr);
        let reports = prime(&[&options[..], &["--report"]].concat(), &session);
        assert_eq!(reports.stdout.lines().count(), ran.counts().0);
        assert_all_silent(&reports);
        assert_all_silent(&prime(&[&options[..], &["--report", "--summary"]].concat(), &session));
        assert_silent(&prime(&[&options[..], &["--repair"]].concat(), &session).stderr);
    }
}

#[test]
fn errors_and_reports_of_payloads_contain_no_secret() {
    let session = texts().join("\n");
    for (call, is_request, _) in PAYLOADS {
        let named = format!("alphapoint/{call}.{}", if is_request { "request" } else { "reply" });
        assert_silent(&prime(&["decode", "--as", &named], &session).stderr);
        assert_all_silent(&prime(&["decode", "--as", &named, "--report"], &session));
    }
}

#[test]
fn repair_errors_contain_no_secret() {
    let log = file("secrets.log", "");
    for text in texts() {
        let ran = prime(&["repair", "--log", &log], text.replace(":\"", ":“"));
        assert_silent(&ran.stderr);
        assert_silent(&std::fs::read_to_string(&log).unwrap());
    }
}
