//! Decides which members are redacted.

use std::collections::HashSet;

use serde_json::Value;

/// Members with secrets or personal data that no type marks as such. Compared without case.
const NAMES: [&str; 34] = [
    "Email",
    "DisplayName",
    "UserName",
    "User",
    "UserId",
    "CustomerUserID",
    "AccountName",
    "AccountHandle",
    "FirstName",
    "LastName",
    "MiddleName",
    "FullName",
    "Name1",
    "Address",
    "Street",
    "Phone",
    "PhoneNumber",
    "Mobile Phone",
    "IpAddress",
    "TaxId",
    "DateOfBirth",
    "Iban",
    "BankAccount",
    "Nonce",
    "Signature",
    "APIKey",
    "ApiSecret",
    "Authorization",
    "Pin",
    "Code",
    "session_id",
    "Salt",
    "MarketAccount",
    "Counterparty",
];

/// Parts of a name, in any case, that make its value a secret.
const PARTS: [&str; 10] = [
    "password",
    "secret",
    "token",
    "passphrase",
    "apikey",
    "signature",
    "email",
    "phone",
    "address",
    "credential",
];

/// The member with the value of a setting, which may be anything.
const SETTING: &str = "value";

/// The names of members to redact, in lower case.
pub(super) struct Names(HashSet<String>);

impl Names {
    /// The names listed in this module, and those that the types mark as secret, taken from the schemas.
    pub(super) fn new() -> Self {
        let listed = NAMES.iter().map(|name| name.to_ascii_lowercase());
        let mut names: HashSet<_> = listed.collect();
        for (path, text) in prime_schema::files() {
            if path.ends_with("accepted.schema.json")
                && let Ok(schema) = serde_json::from_str(&text)
            {
                marked(&schema, &mut names);
            }
        }
        Self(names)
    }

    /// Whether to replace this value of a member with this name.
    pub(super) fn has(&self, name: &[u8], value: &[u8]) -> bool {
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        // `Value` may also be an object of settings, which is searched instead.
        let is_settings = name == SETTING || name == "config" && value.starts_with(b"{");
        is_settings || self.0.contains(&name) || PARTS.iter().any(|part| name.contains(part))
    }
}

/// Collects the properties with the format `password`.
fn marked(schema: &Value, names: &mut HashSet<String>) {
    match schema {
        Value::Object(members) => {
            let properties = members.get("properties").and_then(Value::as_object);
            for (name, property) in properties.into_iter().flatten() {
                if property.to_string().contains("\"format\":\"password\"") && property.get("properties").is_none() {
                    names.insert(name.to_ascii_lowercase());
                }
            }
            members.values().for_each(|value| marked(value, names));
        }
        Value::Array(items) => items.iter().for_each(|value| marked(value, names)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn marked_and_listed_members_are_replaced() {
        let names = Names::new();
        for name in [
            "PasswordHash",
            "PendingEmailCode",
            "Salt",
            "Password",
            "EMAIL",
            "CustomerUserID",
            "SessionToken",
            "Value",
        ] {
            assert!(names.has(name.as_bytes(), b"1"), "{name}");
        }
        for name in [
            "type",
            "Price",
            "OrderQty",
            "Symbol",
            "Permissions",
            "data",
            "o",
            "n",
            "Key",
        ] {
            assert!(!names.has(name.as_bytes(), b"1"), "{name}");
        }
    }
}
