//! Makes values from choices encoded in bytes.

use std::fmt::Write as _;

use arbitrary::{Result, Unstructured};
use serde_json::Value;

use crate::exact_json::Json;

/// Makes values that a schema allows.
///
/// Supports the part of JSON Schema that `prime-schema` writes, and panics on any other keyword, so that none is ignored.
pub(crate) struct Maker<'a, 'b> {
    schema: &'a Value,
    choices: &'a mut Unstructured<'b>,
}

impl<'a, 'b> Maker<'a, 'b> {
    /// Creates a maker that resolves references in the `$defs` of `schema`.
    pub(crate) fn new(schema: &'a Value, choices: &'a mut Unstructured<'b>) -> Self {
        Self { schema, choices }
    }

    /// Makes a value of a definition.
    pub(crate) fn definition(&mut self, name: &str) -> Result<Json> {
        self.value(&self.schema["$defs"][name])
    }

    fn value(&mut self, schema: &Value) -> Result<Json> {
        if let Some(reference) = schema["$ref"].as_str() {
            let name = reference
                .strip_prefix("#/$defs/")
                .unwrap_or_else(|| panic!("{reference}"));
            return self.definition(name);
        }
        if let [schema] = list(&schema["allOf"]) {
            return self.value(schema);
        }
        if let Some(value) = schema["const"].as_str() {
            return Ok(Json::Text(value.to_owned()));
        }
        for choice in [&schema["oneOf"], &schema["anyOf"]] {
            if !list(choice).is_empty() {
                let schema = self.choices.choose(list(choice))?;
                return self.value(schema);
            }
        }
        if schema.get("if").is_some() && schema.get("properties").is_none() {
            let branch = if self.choices.ratio(1, 4)? { "then" } else { "else" };
            return self.value(&schema[branch]);
        }
        let kind = match &schema["type"] {
            Value::Array(kinds) => self.choices.choose(kinds)?,
            kind => kind,
        };
        match kind.as_str() {
            Some("object") => self.object(schema),
            Some("array") if schema.get("prefixItems").is_some() => self.row(schema),
            Some("array") => self.array(schema),
            Some("string") => self.text(schema).map(Json::Text),
            Some("integer") => self.integer(schema),
            Some("number") => self.decimal().map(Json::Number),
            Some("boolean") => Ok(Json::Boolean(self.choices.arbitrary()?)),
            Some("null") => Ok(Json::Null),
            None => self.anything(0),
            Some(other) => panic!("no value of type {other} is made"),
        }
    }

    /// Makes an object with known members and some that are newer than the schema, in any order.
    fn object(&mut self, schema: &Value) -> Result<Json> {
        if schema.get("if").is_some() {
            let conditional = self.conditional(schema)?;
            return self.object(&conditional);
        }
        let mut members = Vec::new();
        let required = list(&schema["required"]);
        for (name, member) in schema["properties"].as_object().into_iter().flatten() {
            if required.iter().any(|required| required == name) || self.choices.ratio(1, 2)? {
                members.push((name.clone(), self.value(member)?));
            }
        }
        for _ in 0..self.choices.int_in_range(0..=2)? {
            let (name, value) = match schema.get("additionalProperties") {
                Some(schema) => (self.any_text()?, self.value(schema)?),
                None => (format!("newer {}", self.any_text()?), self.anything(0)?),
            };
            if members.iter().all(|(other, _)| *other != name) {
                let place = self.choices.int_in_range(0..=members.len())?;
                members.insert(place, (name, value));
            }
        }
        if !members.is_empty() {
            let first = self.choices.int_in_range(0..=members.len() - 1)?;
            members.rotate_left(first);
        }
        Ok(Json::Object(members))
    }

    /// The schema with the members of the branch that is chosen, and the members that lead there.
    fn conditional(&mut self, schema: &Value) -> Result<Value> {
        let mut chosen = schema.clone();
        let branch = if self.choices.ratio(1, 4)? { "then" } else { "else" };
        if branch == "then" {
            let condition = &schema["if"];
            chosen["required"] = [list(&schema["required"]), list(&condition["required"])]
                .concat()
                .into();
            for (name, member) in condition["properties"].as_object().into_iter().flatten() {
                chosen["properties"][name] = member.clone();
            }
        }
        for (name, member) in schema[branch]["properties"].as_object().into_iter().flatten() {
            chosen["properties"][name]["items"] = member["items"].clone();
        }
        if let Some(chosen) = chosen.as_object_mut() {
            chosen.retain(|keyword, _| !matches!(keyword.as_str(), "if" | "then" | "else"));
        }
        Ok(chosen)
    }

    fn array(&mut self, schema: &Value) -> Result<Json> {
        let items = &schema["items"];
        let least = schema["minItems"].as_u64().unwrap_or_default().min(3);
        let count = self.choices.int_in_range(least..=3)?;
        (0..count)
            .map(|_| self.value(items))
            .collect::<Result<_>>()
            .map(Json::Array)
    }

    /// Makes a row with the required columns, some of the optional ones, and some that are newer than the schema. As in what the
    /// crate writes, the last column is not null in place of an optional one.
    fn row(&mut self, schema: &Value) -> Result<Json> {
        let columns = list(&schema["prefixItems"]);
        let required = usize::try_from(schema["minItems"].as_u64().unwrap_or_default()).unwrap_or_default();
        let count = self.choices.int_in_range(required..=columns.len() + 2)?;
        let column = |index| match columns.get(index) {
            Some(column) => self.value(column),
            None => self.anything(0),
        };
        let mut row = (0..count).map(column).collect::<Result<Vec<_>>>()?;
        while row.len() > required && row.len() <= columns.len() && row.last() == Some(&Json::Null) {
            row.pop();
        }
        Ok(Json::Array(row))
    }

    fn integer(&mut self, schema: &Value) -> Result<Json> {
        let bound = |name: &str, otherwise| schema[name].as_i64().unwrap_or(otherwise);
        let (minimum, maximum) = (bound("minimum", i64::MIN), bound("maximum", i64::MAX));
        let integer = self.choices.int_in_range(minimum..=maximum)?;
        Ok(Json::Number(integer.to_string()))
    }

    fn text(&mut self, schema: &Value) -> Result<String> {
        if let Some(pattern) = schema["pattern"].as_str() {
            return self.matching(pattern);
        }
        if let Some(media_type) = schema["contentMediaType"].as_str() {
            assert_eq!(media_type, "application/json");
            return if self.choices.arbitrary()? {
                self.anything(0).map(|json| json.to_string())
            } else {
                self.any_text()
            };
        }
        let examples = list(&schema["examples"]);
        if !examples.is_empty() && self.choices.arbitrary()? {
            return Ok(self.choices.choose(examples)?.as_str().unwrap_or_default().to_owned());
        }
        let mut text = self.any_text()?;
        while list(&schema["not"]["enum"]).iter().any(|taken| *taken == text) {
            text.push('\'');
        }
        Ok(text)
    }

    /// Makes a string for one of the patterns in the schemas, recognised by its start.
    fn matching(&mut self, pattern: &str) -> Result<String> {
        if pattern.starts_with("^-?(0|[1-9]") {
            return self.decimal();
        }
        if pattern.starts_with("^(0|-?[1-9]") {
            return self.choices.arbitrary::<i64>().map(|integer| integer.to_string());
        }
        if pattern.starts_with("^(0|(([0-9]+") {
            return self.interval();
        }
        if pattern.starts_with("^[0-9]{4}-") {
            let zones: &[&str] = if pattern.ends_with("Z$") {
                &["Z"]
            } else {
                &["Z", "", "+00:00"]
            };
            return self.time(zones);
        }
        if pattern.starts_with("^((0|253402300799999|") {
            return self
                .choices
                .int_in_range(-62_167_219_200_000..=253_402_300_799_999_i64)
                .map(|time| time.to_string());
        }
        panic!("no string is made for the pattern {pattern}")
    }

    /// Makes a decimal: digits of up to 96 bits, up to 28 of them after the point.
    fn decimal(&mut self) -> Result<String> {
        let bits = self.choices.int_in_range(0..=96)?;
        let digits = self.choices.int_in_range(0..=(1_u128 << bits) - 1)?;
        let scale = usize::from(self.choices.int_in_range(0..=28_u8)?);
        let digits = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let sign = if self.choices.arbitrary()? { "-" } else { "" };
        let point = if scale == 0 { "" } else { "." };
        Ok(format!("{sign}{whole}{point}{fraction}"))
    }

    /// Makes an interval as Go writes it, and in the other forms that Go reads.
    fn interval(&mut self) -> Result<String> {
        const UNITS: [&str; 8] = ["ns", "us", "\u{b5}s", "\u{3bc}s", "ms", "s", "m", "h"];
        let mut text = String::new();
        for _ in 0..self.choices.int_in_range(0..=3)? {
            let whole = self.choices.int_in_range(0..=9_999_u16)?;
            let fraction: u32 = self.choices.arbitrary()?;
            let unit = self.choices.choose(&UNITS)?;
            match self.choices.int_in_range(0..=3)? {
                0 => write!(text, "{whole}.{fraction}{unit}"),
                1 => write!(text, "{whole}.{unit}"),
                2 => write!(text, ".{fraction}{unit}"),
                _ => write!(text, "{whole}{unit}"),
            }
            .unwrap_or_else(|error| panic!("{error}"));
        }
        Ok(if text.is_empty() { "0".to_owned() } else { text })
    }

    fn time(&mut self, zones: &[&str]) -> Result<String> {
        let year = self.choices.int_in_range(0..=9_999_u16)?;
        let month = self.choices.int_in_range(1..=12_u8)?;
        let last = match month {
            2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let day = self.choices.int_in_range(1..=last)?;
        let hour = self.choices.int_in_range(0..=23_u8)?;
        let [minute, second] = [
            self.choices.int_in_range(0..=59_u8)?,
            self.choices.int_in_range(0..=59_u8)?,
        ];
        let nanoseconds = format!("{:09}", self.choices.int_in_range(0..=999_999_999_u32)?);
        let digits = usize::from(self.choices.int_in_range(0..=9_u8)?);
        let point = if digits == 0 { "" } else { "." };
        let fraction = &nanoseconds[..digits];
        let zone = self.choices.choose(zones)?;
        Ok(format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{point}{fraction}{zone}"
        ))
    }

    /// Makes any JSON value, nested up to four deep.
    fn anything(&mut self, depth: u8) -> Result<Json> {
        let types = if depth < 4 { 7 } else { 5 };
        Ok(match self.choices.int_in_range(0..=types - 1)? {
            0 => Json::Null,
            1 => Json::Boolean(self.choices.arbitrary()?),
            2 => Json::Number(self.choices.arbitrary::<i64>()?.to_string()),
            3 => Json::Number(self.number()?),
            4 => Json::Text(self.any_text()?),
            5 => {
                let count = self.choices.int_in_range(0..=3)?;
                Json::Array((0..count).map(|_| self.anything(depth + 1)).collect::<Result<_>>()?)
            }
            _ => {
                let mut members = Vec::new();
                for _ in 0..self.choices.int_in_range(0..=3)? {
                    let name = self.any_text()?;
                    if members.iter().all(|(other, _)| *other != name) {
                        members.push((name, self.anything(depth + 1)?));
                    }
                }
                Json::Object(members)
            }
        })
    }

    /// Makes a number of any length, with or without an exponent.
    fn number(&mut self) -> Result<String> {
        let decimal = self.decimal()?;
        let exponents: &[&str] = &["", "e0", "E+5", "e-400", "e400"];
        Ok(decimal + self.choices.choose(exponents)?)
    }

    pub(crate) fn any_text(&mut self) -> Result<String> {
        const TEXTS: [&str; 12] = [
            "",
            " ",
            "BTC-USD",
            "type",
            "o",
            "0",
            "null",
            "{\"a\":1}",
            "\"",
            "\\u0041",
            "\u{7f}\u{0}\u{1f}",
            "\u{1f600}\u{2028}",
        ];
        if self.choices.arbitrary()? {
            self.choices.choose(&TEXTS).map(|text| (*text).to_owned())
        } else {
            self.choices.arbitrary()
        }
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
