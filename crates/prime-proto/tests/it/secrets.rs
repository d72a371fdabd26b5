//! Passwords, hashes, codes and settings do not appear in `Debug`, errors or snapshots.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use prime_proto::json::{ValueEnd, value_end};
use prime_proto::repair::repair;
use prime_proto::wire::Secret;
use prime_proto::{DecodeError, json};
use serde_json::Value;

use crate::doors::Door;
use crate::fixtures::{all, door};
use crate::samples::{fixtures, names_below};

/// Members whose values are secret, and settings by their names.
const SECRET: [&str; 18] = [
    "Password",
    "PasswordHash",
    "passwordHash",
    "PendingEmailCode",
    "Salt",
    "GooglePassPhrase",
    "APIKey",
    "Signature",
    "SessionToken",
    "TwoFAToken",
    "Pending2FaToken",
    "Token",
    "IpAddress",
    "JWTToken",
    "twoFAToken",
    "Code",
    "AssetManagerCorePassword",
    "RequestIP",
];

/// Members with free content.
const FREE: [&str; 1] = ["Value"];

/// The text with `********` in place of every secret of the fixtures.
pub(crate) fn masked(text: &str) -> String {
    SECRETS.iter().fold(text.to_owned(), |text, secret| {
        text.replace(secret.as_str(), "********")
    })
}

/// Every secret of the fixtures, except the one that is the word `password`.
static SECRETS: LazyLock<BTreeSet<String>> = LazyLock::new(secrets);

fn secrets() -> BTreeSet<String> {
    let mut secrets = BTreeSet::new();
    for sample in ["kraken", "alphapoint", "pseudo-json"]
        .iter()
        .flat_map(|folder| fixtures(folder))
    {
        if let Ok(value) = serde_json::from_str(&sample.text) {
            collect(&value, &mut secrets);
        }
    }
    secrets.retain(|secret| !secret.is_empty() && secret != "password");
    secrets
}

fn collect(value: &Value, secrets: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let is_secret = |name: &str| SECRET.contains(&name);
                let is_setting = name == "Value" && members.get("Key").and_then(Value::as_str).is_some_and(is_secret);
                if is_secret(name) || is_setting {
                    secrets.extend(member.as_str().map(str::to_owned));
                }
                collect(member, secrets);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, secrets)),
        Value::String(text) => drop(serde_json::from_str(text).map(|inner| collect(&inner, secrets))),
        _ => {}
    }
}

#[test]
fn fixtures_contain_every_kind_of_secret() {
    let texts: Vec<_> = SECRETS.iter().map(String::as_str).collect();
    assert_eq!(
        texts,
        [
            "0d5c1be2-6c1e-4a7f-9c5d-2f1f6f0f3a11",
            "0e3ad1c4-9f53-4a80-b7c6-5d6c1f0a2b33",
            "203.0.113.7",
            "4f1f0d0a5b6c47d2a1c09e8f7b6a5d4c",
            "604118",
            "6f7d0a9e-41c2-4f52-9a0b-2c7e5d0f7c50",
            "9b1c0e6f5a3d27488f0e1d2c3b4a59687f6e5d4c3b2a19081716253443526170",
            "9d2f7c55-1a40-4b6e-8f0e-5e6f7a8b9c0d",
            "K5QXGZLDOJSXIIDTMVSWI",
            "MFRGGZDFMZTWQ2LK",
            "correct-horse-9",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiI2In0.",
            "lakritz-77"
        ]
    );
}

#[test]
fn no_snapshot_holds_a_secret() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut seen = 0;
    for name in names_below(&crates) {
        if name.ends_with("snap") {
            let text = fs::read_to_string(crates.join(&name)).unwrap();
            assert!(!SECRETS.iter().any(|secret| text.contains(secret.as_str())), "{name}");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

/// Replacements for secrets, as a string and as a number.
const CANARIES: [&str; 2] = ["canary-4b1d", "9876543210987"];

/// Values in place of a secret, valid or invalid.
const VALUES: [&str; 18] = [
    r#""canary-4b1d""#,
    r#""canary-4b1d\n\u0041\ud83d\ude00""#,
    r#""2024-canary-4b1d""#,
    "9876543210987",
    "-98765432109876543210987654321.5e7",
    "9876543210987.25",
    r#"["canary-4b1d"]"#,
    r#"{"x":"canary-4b1d"}"#,
    r#"{"Key":"x","Value":"canary-4b1d","Value":"canary-4b1d"}"#,
    r#""{\"x\":\"canary-4b1d\"}""#,
    r#""canary-4b1d"#,
    r#""canary-4b1d\"#,
    r#""canary-4b1d\q""#,
    r#""canary-4b1d\ud800""#,
    "\"canary-4b1d\u{1}\"",
    r#""canary-4b1d" "canary-4b1d""#,
    "canary-4b1d",
    "“canary-4b1d”",
];

/// The text with another value in place of each secret, one at a time, and with an additional unknown secret.
fn mutations(text: &str) -> Vec<String> {
    let mut mutations = Vec::new();
    // The value of an order is not secret.
    let is_order = text.contains("InstrumentId");
    for name in SECRET.iter().chain(FREE.iter().filter(|_| !is_order)) {
        for (at, name) in text.match_indices(&format!("\"{name}\"")) {
            let after = at + name.len();
            let start = after + text[after..].find(|character| !matches!(character, ':' | ' ')).unwrap();
            if let ValueEnd::Complete(length) = value_end(&text.as_bytes()[start..]) {
                for value in VALUES {
                    mutations.push([&text[..start], value, &text[start + length..]].concat());
                    // Text that ends within the secret, and directly after it.
                    let cut = value.find("1d").map_or(value.len(), |end| end + 2);
                    mutations.push([&text[..start], &value[..cut]].concat());
                    mutations.push([&text[..start], value].concat());
                }
            }
        }
    }
    for (at, _) in text.match_indices('{') {
        let (before, after) = text.split_at(at + 1);
        // The members of these objects are data: accounts, and markets.
        let is_of_accounts = before
            .trim_end_matches(['{', ' '])
            .ends_with("\"MarketAccountAuthorizations\":");
        if is_of_accounts || after.starts_with("\"LTC_EUR\":{") {
            continue;
        }
        let comma = if after.trim_start().starts_with('}') { "" } else { "," };
        for value in VALUES {
            mutations.push(format!("{before}\"SessionToken\":{value}{comma}{after}"));
        }
    }
    mutations
}

fn said(error: &DecodeError) -> String {
    format!("{error} {error:?} {} {:?}", error.summary(), error.cause())
}

fn assert_silent(said: &str, text: &str) {
    for canary in CANARIES {
        assert!(!said.contains(canary), "{said}\n{text}");
    }
}

#[test]
fn no_value_and_no_error_shows_a_secret() {
    let mut failed = 0;
    let mut passed = 0;
    for sample in all() {
        let door = door(&sample);
        let mutated = match (&door, serde_json::from_str::<Value>(&sample.text)) {
            (Door::Frame, Ok(frame)) => {
                let payload = mutations(frame["o"].as_str().unwrap_or_default());
                let frames = payload.into_iter().map(|payload| {
                    let mut frame = frame.clone();
                    frame["o"] = payload.into();
                    frame.to_string()
                });
                frames.chain(mutations(&sample.text)).collect()
            }
            _ => mutations(&sample.text),
        };
        for text in mutated {
            let said = match door.pass(&text) {
                Ok(decoded) => {
                    passed += 1;
                    decoded.value
                }
                Err(error) => {
                    failed += 1;
                    said(&error)
                }
            };
            assert_silent(&said, &text);
        }
    }
    assert!(passed > 1000 && failed > 1000, "{passed} {failed}");
}

#[test]
fn other_readers_do_not_show_a_secret_either() {
    for value in VALUES {
        if let Err(error) = serde_json::from_str::<Secret>(value) {
            assert_silent(&format!("{error} {error:?}"), value);
        }
        match json::decode::<Secret>(value) {
            Ok(secret) => assert_silent(&format!("{secret:?}"), value),
            Err(error) => assert_silent(&said(&error), value),
        }
    }
}

#[test]
fn repairs_do_not_show_what_they_repair() {
    for value in VALUES {
        for text in [
            format!("{{“Password”: {value},}}"),
            format!("{{\"Password\": {value}}}"),
        ] {
            match repair(&text) {
                Ok(repaired) => assert_silent(&format!("{repaired:?} {:?}", repaired.repairs()), &text),
                Err(error) => assert_silent(&format!("{error} {error:?}"), &text),
            }
        }
    }
}
