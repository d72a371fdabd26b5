//! The members whose values are replaced.

use std::collections::HashSet;

use serde_json::Value;

/// Members that no type marks, and that hold a secret or personal data. Compared without case.
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

/// What a name holds, without case, if its value is a secret whatever else the name says.
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

/// The values of settings, which may be anything.
const SETTING: &str = "value";

/// Names of members to replace.
pub(super) struct Names(HashSet<String>);

impl Names {
    /// Those that are listed here, and those that the types mark as secret, which the schemas show.
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

    /// Whether this value of a member of this name is to be replaced.
    pub(super) fn has(&self, name: &[u8], value: &[u8]) -> bool {
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        // Settings may be one object.
        let is_settings = name == SETTING || name == "config" && value.starts_with(b"{");
        is_settings || self.0.contains(&name) || PARTS.iter().any(|part| name.contains(part))
    }
}

/// Collects the properties whose format is that of passwords.
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
    fn what_the_types_mark_is_replaced_and_what_is_listed() {
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
