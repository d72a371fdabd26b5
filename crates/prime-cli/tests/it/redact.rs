//! `prime redact`.

use serde_json::Value;

use crate::prime::prime;

const SESSION: &str = concat!(
    r#"2026-11-27T10:00:00Z recv {"reqid":10,"type":"User","ts":"2023-02-01T08:00:00.104233Z","seqNum":1,"data":[{"CustomerUserID":"20ZT7M4HQ8K01","Email":"ines@desk.example","DisplayName":"Ines Lindqvist","Config":[{"Timestamp":"2023-02-01T08:00:00.104233Z","CustomerUserID":"20ZT7M4HQ8K01","Key":"k","Value":"{\"secret\":[1234,\"abcd\",true]}"}]}]}"#,
    "\n",
    r#"2026-11-27T10:00:01Z send {"m":0,"i":2,"n":"SetUserInfo","o":"{\"UserId\":4711,\"Password\":\"correct horse\",\"Email\":\"ines@desk.example\"}"}"#,
    "\n",
    r#"2026-11-27T10:00:02Z recv {"reqid":1,"type":"Order","data":[{"Email":"ines@desk.example"}]}"#,
    "\n",
);

#[test]
fn secrets_and_personal_data_get_stable_stand_ins_of_the_same_form() {
    let ran = prime(&["redact", "--key", "k"], SESSION);
    assert_eq!(ran.counts(), (3, 2, 1), "{}", ran.stderr);
    for secret in [
        "ines",
        "Lindqvist",
        "20ZT7M4HQ8K01",
        "1234",
        "abcd",
        "4711",
        "correct",
        "horse",
    ] {
        assert!(
            !ran.stdout.contains(secret) && !ran.stderr.contains(secret),
            "{secret}: {}",
            ran.stdout
        );
    }
    let lines: Vec<Value> = ran
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(
        (&lines[0]["time"], &lines[0]["direction"], &lines[1]["direction"]),
        (&"2026-11-27T10:00:00Z".into(), &"in".into(), &"out".into())
    );
    let user: Value = serde_json::from_str(lines[0]["text"].as_str().unwrap()).unwrap();
    let frame: Value = serde_json::from_str(lines[1]["text"].as_str().unwrap()).unwrap();
    let request: Value = serde_json::from_str(frame["o"].as_str().unwrap()).unwrap();
    assert_eq!(user["data"][0]["Email"], request["Email"]);
    assert!(
        user["data"][0]["Email"]
            .as_str()
            .unwrap()
            .ends_with(|last: char| last.is_ascii_lowercase())
    );
    assert_eq!(
        user["data"][0]["CustomerUserID"],
        user["data"][0]["Config"][0]["CustomerUserID"]
    );
    let value: Value = serde_json::from_str(user["data"][0]["Config"][0]["Value"].as_str().unwrap()).unwrap();
    assert_eq!(value["secret"][2], true);
    // The result decodes like the original, and another key makes other stand-ins.
    assert_eq!(prime(&["decode"], &ran.stdout).counts(), (2, 2, 0));
    assert_eq!(prime(&["redact", "--key", "k"], SESSION).stdout, ran.stdout);
    assert_ne!(prime(&["redact"], SESSION).stdout, ran.stdout);
}
