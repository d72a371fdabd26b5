//! The schema of a time.

use super::{Timestamp, iso};

impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        if generator.contract().is_serialize() {
            return schemars::json_schema!({
                "description": "An instant in UTC, exact to the nanosecond: an ISO 8601 string with 0 to 9 fraction digits.",
                "type": "string",
                "pattern": format!("^{}Z$", iso::PATTERN),
            });
        }
        schemars::json_schema!({
            "description": "An instant in UTC, exact to the nanosecond.",
            "anyOf": [
                {
                    "title": "Iso8601",
                    "description": "ISO 8601 string in UTC with 0 to 9 fraction digits.",
                    "type": "string",
                    "pattern": format!("^{}(Z|\\+00:00)$", iso::PATTERN),
                },
                {
                    "title": "NanosecondsText",
                    "description": "Nanoseconds since 1970, as a string; a number below 10^17 is microseconds, milliseconds or seconds.",
                    "type": "string",
                    "pattern": crate::schema::INTEGER_TEXT,
                },
                {
                    "title": "Nanoseconds",
                    "description": "Nanoseconds since 1970; a number below 10^17 is microseconds, milliseconds or seconds.",
                    "type": "integer",
                    "format": "int64",
                }
            ]
        })
    }
}

/// The schema for code generators of a member that is documented as a string and shown as an integer.
pub(crate) fn text_or_integer() -> schemars::Schema {
    schemars::json_schema!({
        "anyOf": [
            { "title": "Iso8601", "description": "ISO 8601 string in UTC.", "type": "string" },
            { "title": "Nanoseconds", "description": "Nanoseconds since 1970.", "type": "integer", "format": "int64" }
        ]
    })
}
